/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlreader.h>

#include "xml/atlas-check.h"
#include "xml/atlas-input.h"
#include "xml/atlas-reader.h"
#include "xml/atlas-references.h"
#include "xml/atlas-report.h"
#include "xml/atlas-tag-guard.h"
#include "xml/atlas-words.h"

G_BEGIN_DECLS

typedef struct _AtlasReader AtlasReader;

/*
 * AtlasSlot:
 *
 * What an element's text or citation belongs to. Elements of one kind never nest, so that each
 * has one place where its texts and citations gather until it ends.
 */
typedef enum
{
  ATLAS_SLOT_NONE,
  ATLAS_SLOT_TITLE,
  ATLAS_SLOT_SUBTITLE,
  ATLAS_SLOT_SUMMARY,
  ATLAS_SLOT_CLOCK,
  ATLAS_SLOT_NAME,
  ATLAS_SLOT_SHORT,
  ATLAS_SLOT_PHRASE,
  ATLAS_SLOT_SOURCE_NOTE,
  ATLAS_SLOT_PLACE,
  ATLAS_SLOT_HOLDING,
  ATLAS_SLOT_EVENT_TITLE,
  ATLAS_SLOT_EVENT,
  ATLAS_SLOT_PERSPECTIVE,
  ATLAS_SLOT_MOVEMENT,
  ATLAS_SLOT_FRONT,
  ATLAS_SLOT_DISPUTE_TITLE,
  ATLAS_SLOT_DISPUTE_UNIT,
  ATLAS_SLOT_DISPUTE,
  ATLAS_SLOT_CLAIM,
  ATLAS_SLOT_SHEET,
  ATLAS_SLOT_ROLE,
  ATLAS_SLOT_ACTOR,
  ATLAS_SLOT_SERIES_TITLE,
  ATLAS_SLOT_SERIES_UNIT,
  ATLAS_SLOT_SERIES,
  ATLAS_SLOT_POINT,
  ATLAS_SLOT_TOUR_TITLE,
  ATLAS_SLOT_TOUR,
  ATLAS_SLOT_STEP_TITLE,
  ATLAS_SLOT_STEP,
  ATLAS_SLOT_STEP_NOTES,
  ATLAS_SLOT_QUESTION,
  ATLAS_SLOT_ANSWER,
  ATLAS_N_SLOTS,
} AtlasSlot;

/*
 * AtlasContent:
 * @ATLAS_CONTENT_ELEMENTS: elements only
 * @ATLAS_CONTENT_WORDS: words in one language, which may be none that the siege declares
 * @ATLAS_CONTENT_TEXT: words of which each language of the siege has its version
 * @ATLAS_CONTENT_MENTION: a marked stretch of words
 *
 * What stands inside an element.
 */
typedef enum
{
  ATLAS_CONTENT_ELEMENTS,
  ATLAS_CONTENT_WORDS,
  ATLAS_CONTENT_TEXT,
  ATLAS_CONTENT_MENTION,
} AtlasContent;

/*
 * AtlasElement:
 * @word: its name
 * @content: what stands inside it
 * @slot: what its text or citation belongs to
 * @children: (nullable): the elements inside it, up to one without a name
 * @begin: (nullable): called when its start tag has been read, with its attributes at hand
 * @end: (nullable): called when its end tag has been read
 *
 * A row of the tables that say what to do with which element. The schema, which validates the same
 * pass, has the last word on what may stand where; an element that no row names is passed over.
 */
typedef struct _AtlasElement AtlasElement;

struct _AtlasElement
{
  AtlasWord           word;
  AtlasContent        content;
  AtlasSlot           slot;
  const AtlasElement *children;
  void              (*begin) (AtlasReader *self);
  void              (*end)   (AtlasReader *self);
};

/*
 * AtlasFrame:
 * @element: the element that is open
 * @line: the line on which its start tag ends
 * @language: (nullable): its xml:lang, or that of the nearest element around it; interned
 * @group: the name of the texts that were last read inside it
 * @group_line: the line of the first of them
 * @group_languages: a set of the languages they came in, by their numbers
 * @group_is_neutral: whether one of them came without language
 */
typedef struct
{
  const AtlasElement *element;
  guint               line;
  const char         *language;
  AtlasWord           group;
  guint               group_line;
  guint64             group_languages;
  gboolean            group_is_neutral;
} AtlasFrame;

/* A part that the root names. */
typedef struct
{
  char       *href;
  AtlasOrigin origin;
} AtlasPart;

struct _AtlasReader
{
  AtlasSiege              *siege;
  AtlasReport             *report;
  AtlasReferences         *references;
  AtlasCheck              *check;
  GCancellable            *cancellable;
  AtlasReaderProgressFunc  progress;
  gpointer                 progress_data;
  double                   last_fraction;
  gint64                   n_bytes;
  gint64                   n_bytes_before;
  char                    *folder;
  GHashTable              *identities;
  GArray                  *parts;
  guint                    n_events;
  /* Whether a file could not be read to its end: then no reference can be called wrong. */
  gboolean                 is_incomplete;

  /* The file that is being read. */
  xmlTextReader           *xml;
  AtlasInput              *input;
  guint                    file;
  gboolean                 is_stopped;
  gboolean                 has_syntax_error;
  AtlasTagGuard            tag_guard;
  const xmlNode           *node;
  const xmlChar           *words[ATLAS_N_WORDS];
  AtlasFrame               frames[ATLAS_LIMIT_DEPTH + 1];
  guint                    depth;
  GPtrArray               *collapsed;

  /* The text that is being read. */
  GString                 *text;
  gsize                    n_text_bytes;
  gboolean                 has_space;
  GArray                  *mentions;
  AtlasMention             mention;

  /* What is being read. */
  AtlasText               *texts[ATLAS_N_SLOTS];
  GArray                  *cites[ATLAS_N_SLOTS];
  AtlasOrigin              title_origins[ATLAS_SLOT_CLOCK + 1];
  AtlasOrigin              span_origin;
  AtlasOrigin              view_origin;
  gint64                   last_point;
  AtlasSide                side;
  AtlasTerm                term;
  AtlasSource             *source;
  AtlasPlace              *place;
  AtlasHolding             holding;
  AtlasName                name;
  AtlasEvent              *event;
  AtlasMovement            movement;
  AtlasPerspective         perspective;
  AtlasDispute            *dispute;
  GPtrArray               *lone_disputes;
  AtlasClaim               claim;
  AtlasFeature            *feature;
  AtlasFront              *front;
  AtlasScan               *scan;
  AtlasActor              *actor;
  AtlasRole                role;
  AtlasSeries             *series;
  AtlasSeriesPoint         point;
  AtlasTour               *tour;
  AtlasStep                step;
};

extern const AtlasElement atlas_reader_siege[];
extern const AtlasElement atlas_reader_parts[];
extern const AtlasElement atlas_reader_lesson[];
extern const AtlasElement atlas_reader_mentions[];
extern const AtlasElement atlas_reader_sources[];
extern const AtlasElement atlas_reader_places[];
extern const AtlasElement atlas_reader_events[];
extern const AtlasElement atlas_reader_disputes[];
extern const AtlasElement atlas_reader_dispute_children[];
extern const AtlasElement atlas_reader_people[];
extern const AtlasElement atlas_reader_units[];
extern const AtlasElement atlas_reader_fronts[];
extern const AtlasElement atlas_reader_figures[];
extern const AtlasElement atlas_reader_tours[];
extern const AtlasElement atlas_reader_land[];
extern const AtlasElement atlas_reader_terrain[];
extern const AtlasElement atlas_reader_media[];

/* atlas-reader.c */
void         atlas_reader_discard         (AtlasReader         *self);

/* atlas-reader-file.c */
void         atlas_reader_read_file       (AtlasReader         *self,
                                           const char          *href,
                                           AtlasOrigin          origin,
                                           const AtlasElement  *roots);
void         atlas_reader_stop            (AtlasReader         *self);
AtlasOrigin  atlas_reader_get_origin      (AtlasReader         *self);
void         atlas_reader_report_input    (AtlasReader         *self,
                                           AtlasSeverity        if_missing,
                                           const AtlasOrigin   *origin,
                                           const char          *href,
                                           const GError        *error);

/* atlas-reader-text.c */
void         atlas_reader_begin_text      (AtlasReader         *self);
void         atlas_reader_add_text        (AtlasReader         *self,
                                           const char          *bytes);
void         atlas_reader_end_text        (AtlasReader         *self);
void         atlas_reader_begin_mention   (AtlasReader         *self);
void         atlas_reader_end_mention     (AtlasReader         *self);
void         atlas_reader_open_group      (AtlasReader         *self,
                                           AtlasFrame          *parent,
                                           const AtlasElement  *child,
                                           guint                line);
void         atlas_reader_close_group     (AtlasReader         *self,
                                           AtlasFrame          *frame);
void         atlas_reader_check_languages (AtlasReader         *self,
                                           AtlasText           *text,
                                           const char          *element,
                                           const AtlasOrigin   *origin);
AtlasText   *atlas_reader_take_text       (AtlasReader         *self,
                                           AtlasSlot            slot);
void         atlas_reader_clear_texts_from (AtlasReader        *self,
                                           AtlasSlot            first);

/* atlas-reader-values.c */
const char  *atlas_reader_get             (AtlasReader         *self,
                                           AtlasWord            word);
const char  *atlas_reader_get_interned    (AtlasReader         *self,
                                           AtlasWord            word);
gboolean     atlas_reader_get_double      (AtlasReader         *self,
                                           AtlasWord            word,
                                           double              *value);
guint        atlas_reader_get_rank        (AtlasReader         *self);
gboolean     atlas_reader_get_boolean     (AtlasReader         *self,
                                           AtlasWord            word);
guint        atlas_reader_get_choice      (AtlasReader         *self,
                                           AtlasWord            word,
                                           const char *const   *names,
                                           guint                otherwise);
gboolean     atlas_reader_get_instant     (AtlasReader         *self,
                                           AtlasWord            word,
                                           AtlasInstant        *instant);
gboolean     atlas_reader_get_begin       (AtlasReader         *self,
                                           AtlasWord            word,
                                           AtlasInstant        *instant);
gboolean     atlas_reader_get_span        (AtlasReader         *self,
                                           AtlasSpan           *span);
gboolean     atlas_reader_get_ends        (AtlasReader         *self,
                                           AtlasSpan           *span);
gboolean     atlas_reader_get_position    (AtlasReader         *self,
                                           AtlasPosition       *position);
gboolean     atlas_reader_get_extent      (AtlasReader         *self,
                                           AtlasExtent         *extent);
gboolean     atlas_reader_get_points      (AtlasReader         *self,
                                           GArray              *points);
const char  *atlas_reader_get_reference   (AtlasReader         *self,
                                           AtlasWord            word,
                                           AtlasThing           thing);
const char **atlas_reader_get_references  (AtlasReader         *self,
                                           AtlasWord            word,
                                           AtlasThing           thing);
const char  *atlas_reader_declare         (AtlasReader         *self,
                                           AtlasThing           thing);
void         atlas_reader_note_file       (AtlasReader         *self,
                                           const char          *href);
char        *atlas_reader_get_file        (AtlasReader         *self);

/* atlas-reader-sources.c */
void         atlas_reader_begin_cite      (AtlasReader         *self);
GArray      *atlas_reader_take_cites      (AtlasReader         *self,
                                           AtlasSlot            slot);

/* atlas-reader-disputes.c */
void         atlas_reader_begin_dispute   (AtlasReader         *self);
AtlasDispute *atlas_reader_take_dispute   (AtlasReader         *self);

/* atlas-reader-land.c */
void         atlas_reader_begin_terrain   (AtlasReader         *self);

/* atlas-reader-places.c */
void         atlas_reader_begin_name      (AtlasReader         *self);
void         atlas_reader_end_name        (AtlasReader         *self,
                                           GArray              *names);

G_END_DECLS
