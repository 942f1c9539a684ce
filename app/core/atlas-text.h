/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_TEXT (atlas_text_get_type ())

/**
 * AtlasMentionKind:
 * @ATLAS_MENTION_PLACE: a place
 * @ATLAS_MENTION_EVENT: an event
 * @ATLAS_MENTION_PERSON: a person
 * @ATLAS_MENTION_UNIT: a unit
 * @ATLAS_MENTION_MOMENT: a time; its @ref is EDTF
 *
 * What a marked stretch of a text speaks of.
 */
typedef enum
{
  ATLAS_MENTION_PLACE,
  ATLAS_MENTION_EVENT,
  ATLAS_MENTION_PERSON,
  ATLAS_MENTION_UNIT,
  ATLAS_MENTION_MOMENT,
} AtlasMentionKind;

/**
 * AtlasMention:
 * @kind: what it speaks of
 * @begin: first byte of the stretch in the UTF-8 text
 * @end: byte after its last
 * @ref: identifier, interned
 */
typedef struct
{
  AtlasMentionKind kind;
  guint            begin;
  guint            end;
  const char      *ref;
} AtlasMention;

typedef struct _AtlasText AtlasText;

GType               atlas_text_get_type     (void);
AtlasText          *atlas_text_new          (void);
AtlasText          *atlas_text_ref          (AtlasText          *self);
void                atlas_text_unref        (AtlasText          *self);
gboolean            atlas_text_add          (AtlasText          *self,
                                             const char         *language,
                                             const char         *words,
                                             gssize              length,
                                             const AtlasMention *mentions,
                                             guint               n_mentions);
gboolean            atlas_text_is_empty     (AtlasText          *self);
gboolean            atlas_text_has          (AtlasText          *self,
                                             const char         *language);
const char         *atlas_text_get          (AtlasText          *self,
                                             const char         *language);
const char         *atlas_text_get_language (AtlasText          *self,
                                             const char         *language);
const AtlasMention *atlas_text_get_mentions (AtlasText          *self,
                                             const char         *language,
                                             guint              *n_mentions);
guint               atlas_text_get_n_languages (AtlasText       *self);
const char         *atlas_text_get_nth_language (AtlasText      *self,
                                             guint               n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasText, atlas_text_unref)

G_END_DECLS
