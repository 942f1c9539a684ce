/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-kml-import.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/atlas-iso.h"
#include "core/atlas-spelling.h"
#include "import/atlas-kml-census.h"
#include "import/atlas-kml-reader.h"
#include "import/atlas-kmz-input.h"
#include "map/atlas-look.h"

/* Of a step that does not say from where it is seen. */
#define DEFAULT_ZOOM 14

/* What becomes of the placemarks of KML. A file that the export wrote says in its ExtendedData what
 * each was; of any other, a point is a place and, if it has a time, an event there; lines and areas are
 * fronts; the folder is the kind. */

/* Fronts without any time of their own, and tours, wait until the siege's is known. */
typedef struct
{
  AtlasDraft *draft;
  GPtrArray  *timeless;
  GPtrArray  *tours;
} Import;

typedef void (*AddFunc) (Import               *self,
                         const AtlasPlacemark *placemark);

/* The values of the head that begin with a word declare something: "side-romans", "Romans". */
static void
declare (Import             *self,
         const AtlasKmlHead *head)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (head->values), (GCompareFunc) g_strcmp0);

  for (const GList *link = names; link != NULL; link = link->next)
    {
      const char *name = link->data;
      const char *value = g_hash_table_lookup (head->values, name);

      if (g_str_has_prefix (name, "source-"))
        atlas_draft_add_source (self->draft, name + strlen ("source-"), value);
      else if (g_str_has_prefix (name, "side-"))
        atlas_draft_add_side (self->draft, name + strlen ("side-"), value);
      else if (g_str_has_prefix (name, "kind-"))
        atlas_draft_add_kind (self->draft, name + strlen ("kind-"), value);
    }
}

static void
read_head (const AtlasKmlHead *head,
           gpointer            user_data)
{
  Import *self = user_data;
  const char *language = g_hash_table_lookup (head->values, "language");

  if (language != NULL && *language != '\0')
    atlas_draft_set_language (self->draft, language);
  atlas_draft_set_head (self->draft, head->name, head->description, g_hash_table_lookup (head->values, "clock"));
  declare (self, head);
}

static void
fail_time (Import               *self,
           const AtlasPlacemark *placemark,
           const GError         *error)
{
  atlas_draft_fail (self->draft, placemark->line, "%s", error->message);
}

static gboolean
read_ends (const AtlasPlacemark  *placemark,
           AtlasSpan             *span,
           GError               **error)
{
  AtlasInstant begin, end;
  gboolean has_begin = placemark->begin != NULL && *placemark->begin != '\0';
  gboolean has_end = placemark->end != NULL && *placemark->end != '\0';

  if ((has_begin && !atlas_iso_parse_xsd (placemark->begin, &begin, error)) ||
      (has_end && !atlas_iso_parse_xsd (placemark->end, &end, error)))
    return FALSE;

  return atlas_span_set_ends (span, has_begin ? &begin : NULL, has_end ? &end : NULL, error);
}

static gboolean
refine (AtlasInstant  *instant,
        const char    *part,
        GError       **error)
{
  for (AtlasDayPart i = ATLAS_DAY_PART_DAWN; part != NULL && i <= ATLAS_DAY_PART_NIGHT; i++)
    {
      if (g_str_equal (part, atlas_day_part_names[i]))
        return atlas_instant_set_day_part (instant, i, error);
    }

  return TRUE;
}

/* EDTF is more exact about what is not known, and goes first. */
static gboolean
read_when (const AtlasPlacemark  *placemark,
           AtlasSpan             *span,
           GError               **error)
{
  const char *when = atlas_placemark_get (placemark, "when");
  AtlasInstant moment;

  if (when != NULL)
    {
      if (!atlas_span_parse (when, span, error) || !refine (&span->begin, atlas_placemark_get (placemark, "part"), error))
        return FALSE;
      if (span->is_moment)
        span->end = span->begin;
      return TRUE;
    }

  if (placemark->when != NULL)
    {
      if (!atlas_iso_parse_xsd (placemark->when, &moment, error))
        return FALSE;
      atlas_span_set_moment (span, &moment);
      return TRUE;
    }

  return read_ends (placemark, span, error);
}

static gboolean
has_time (const AtlasPlacemark *placemark)
{
  return placemark->when != NULL || placemark->begin != NULL || placemark->end != NULL ||
         atlas_placemark_get (placemark, "when") != NULL;
}

static guint
find_choice (const char        *text,
             const char *const *names,
             guint              otherwise)
{
  for (guint i = 0; text != NULL && names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], text))
        return i;
    }

  return otherwise;
}

static double
get_accuracy (const AtlasPlacemark *placemark)
{
  const char *text = atlas_placemark_get (placemark, "accuracy");

  return text != NULL ? CLAMP (g_ascii_strtod (text, NULL), 0, 1000000) : 0;
}

static const char *
get_name (const AtlasPlacemark *placemark)
{
  return placemark->name != NULL ? placemark->name : "";
}

static const char *
get_side (Import               *self,
          const AtlasPlacemark *placemark)
{
  return atlas_draft_add_side (self->draft, atlas_placemark_get (placemark, "side"), NULL);
}

static GArray *
get_cites (Import               *self,
           const AtlasPlacemark *placemark)
{
  return atlas_draft_parse_cites (self->draft, atlas_placemark_get (placemark, "sources"));
}

static AtlasText *
create_text (Import     *self,
             const char *words)
{
  AtlasText *text = atlas_text_new ();

  if (words != NULL && *words != '\0')
    atlas_text_add (text, atlas_draft_get_language (self->draft), words, -1, NULL, 0);

  return text;
}

/* The first point of a placemark; places have no other. */
static const AtlasPosition *
find_point (const AtlasPlacemark *placemark)
{
  for (guint i = 0; i < placemark->shapes->len; i++)
    {
      const AtlasPlacemarkShape *shape = &g_array_index (placemark->shapes, AtlasPlacemarkShape, i);

      if (!shape->is_line)
        return &g_array_index (shape->points, AtlasPosition, 0);
    }

  return NULL;
}

/* A stretch in which a side held the place, or nobody; doubt is not stated but follows from it. */
static gboolean
add_holding (Import                *self,
             AtlasPlace            *place,
             const AtlasPlacemark  *placemark,
             GError               **error)
{
  const char *begin = atlas_placemark_get (placemark, "begin");
  const char *end = atlas_placemark_get (placemark, "end");
  AtlasHolding holding = { .line = placemark->line };

  holding.hold = (AtlasHold) find_choice (atlas_placemark_get (placemark, "state"), atlas_hold_names, ATLAS_HOLD_NONE);
  if (begin == NULL || holding.hold == ATLAS_HOLD_NONE || holding.hold == ATLAS_HOLD_DOUBTFUL)
    return TRUE;
  if (!atlas_instant_parse (begin, &holding.begin, error) ||
      !refine (&holding.begin, atlas_placemark_get (placemark, "part"), error) ||
      (end != NULL && !atlas_instant_parse (end, &holding.end, error)))
    return FALSE;

  holding.side = holding.hold == ATLAS_HOLD_HELD ? get_side (self, placemark) : NULL;
  if (holding.hold == ATLAS_HOLD_HELD && holding.side == NULL)
    return TRUE;

  holding.partly = atlas_draft_add_side (self->draft, atlas_placemark_get (placemark, "partly"), NULL);
  holding.cites = get_cites (self, placemark);
  g_array_append_val (atlas_place_get_holdings (place), holding);
  atlas_draft_add_time (self->draft, holding.begin.earliest);

  return TRUE;
}

static void
add_place (Import               *self,
           const AtlasPlacemark *placemark)
{
  const AtlasPosition *point = find_point (placemark);
  AtlasPlaceKind kind = (AtlasPlaceKind) find_choice (atlas_placemark_get (placemark, "kind"), atlas_place_kind_names,
                                                      ATLAS_PLACE_SITE);
  const char *rank = atlas_placemark_get (placemark, "rank");
  AtlasPlace *place;
  g_autoptr (GError) error = NULL;

  if (point == NULL)
    return;

  place = atlas_draft_add_place (self->draft, atlas_placemark_get (placemark, "id"), get_name (placemark), kind, *point,
                                 get_accuracy (placemark));
  if (atlas_place_get_cites (place)->len == 0)
    {
      g_autoptr (AtlasText) note = create_text (self, placemark->description);

      atlas_place_set_note (place, note);
      atlas_place_set_within (place, g_intern_string (atlas_placemark_get (placemark, "within")));
      atlas_draft_cite_place (self->draft, place, atlas_placemark_get (placemark, "sources"));
      if (rank != NULL)
        atlas_place_set_rank (place, (guint) CLAMP (g_ascii_strtoull (rank, NULL, 10), 1, 99));
    }

  if (!add_holding (self, place, placemark, &error))
    fail_time (self, placemark, error);
}

/* The places that an event names, as far as they are in the file; otherwise those where it stands. */
static const char **
add_places (Import               *self,
            const AtlasPlacemark *placemark)
{
  g_auto (GStrv) named = g_strsplit (atlas_placemark_get (placemark, "places") != NULL
                                       ? atlas_placemark_get (placemark, "places") : "", " ", -1);
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; named[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_draft_find_place (self->draft, g_intern_string (named[i]));

      if (place != NULL)
        g_ptr_array_add (places, (gpointer) atlas_place_get_id (place));
    }

  for (guint i = 0; places->len == 0 && i < placemark->shapes->len; i++)
    {
      const AtlasPlacemarkShape *shape = &g_array_index (placemark->shapes, AtlasPlacemarkShape, i);
      AtlasPlace *place;

      if (shape->is_line)
        continue;

      place = atlas_draft_add_place (self->draft, NULL, get_name (placemark), ATLAS_PLACE_SITE,
                                     g_array_index (shape->points, AtlasPosition, 0), get_accuracy (placemark));
      atlas_draft_cite_place (self->draft, place, NULL);
      g_ptr_array_add (places, (gpointer) atlas_place_get_id (place));
    }
  g_ptr_array_add (places, NULL);

  return (const char **) g_ptr_array_free (places, FALSE);
}

static void
add_event (Import               *self,
           const AtlasPlacemark *placemark)
{
  const char *kinds = atlas_placemark_get (placemark, "kinds");
  g_autoptr (AtlasText) title = NULL;
  g_autoptr (AtlasText) text = create_text (self, placemark->description);
  g_autoptr (GArray) cites = get_cites (self, placemark);
  const char *id;
  AtlasEvent *event;
  AtlasSpan span;
  g_autoptr (GError) error = NULL;

  if (!read_when (placemark, &span, &error))
    {
      fail_time (self, placemark, error);
      return;
    }

  id = atlas_draft_name_id (self->draft, ATLAS_DRAFT_EVENT, atlas_placemark_get (placemark, "id"), get_name (placemark));
  title = create_text (self, *get_name (placemark) != '\0' ? get_name (placemark) : id);
  event = atlas_event_new (id, &span);
  atlas_event_set_title (event, title);
  atlas_event_set_text (event, text);
  atlas_event_take_places (event, add_places (self, placemark));
  atlas_event_take_kinds (event, atlas_draft_add_kinds (self->draft, kinds != NULL ? kinds : placemark->folder,
                                                        _("Event")));
  atlas_event_set_side (event, get_side (self, placemark));
  atlas_event_set_tier (event, (AtlasTier) find_choice (atlas_placemark_get (placemark, "tier"), atlas_tier_names,
                                                        ATLAS_TIER_CORE));
  for (guint i = 0; i < cites->len; i++)
    atlas_event_add_cite (event, &g_array_index (cites, AtlasCite, i));
  atlas_draft_take_event (self->draft, event);
}

/* Adds a line or an area. One without begin begins with the siege, when that is known. */
static void
add_shape (Import                    *self,
           const AtlasPlacemark      *placemark,
           const AtlasPlacemarkShape *shape)
{
  g_autoptr (AtlasFront) front = NULL;
  AtlasFrontKind kind = (AtlasFrontKind) find_choice (atlas_placemark_get (placemark, "kind"), atlas_front_kind_names,
                                                      ATLAS_FRONT_SECTOR);
  gboolean is_dated = has_time (placemark);
  AtlasSpan span = { .is_moment = FALSE };
  g_autoptr (GError) error = NULL;

  if (is_dated && !read_when (placemark, &span, &error))
    {
      fail_time (self, placemark, error);
      return;
    }

  front = atlas_front_new (atlas_draft_name_id (self->draft, ATLAS_DRAFT_FRONT, atlas_placemark_get (placemark, "id"),
                                                get_name (placemark)), kind);
  front->is_area = shape->is_area;
  front->side = get_side (self, placemark);
  front->accuracy_m = get_accuracy (placemark);
  front->cites = get_cites (self, placemark);
  if (*get_name (placemark) != '\0')
    front->name = create_text (self, get_name (placemark));
  g_array_append_vals (front->points, shape->points->data, shape->points->len);
  if (is_dated)
    front->span = span;
  if (is_dated && span.begin.earliest > ATLAS_TIME_MIN)
    atlas_draft_take_front (self->draft, g_steal_pointer (&front));
  else
    g_ptr_array_add (self->timeless, g_steal_pointer (&front));
}

static void
add_shapes (Import               *self,
            const AtlasPlacemark *placemark)
{
  for (guint i = 0; i < placemark->shapes->len; i++)
    {
      const AtlasPlacemarkShape *shape = &g_array_index (placemark->shapes, AtlasPlacemarkShape, i);

      if (shape->is_line)
        add_shape (self, placemark, shape);
    }
}

/* An arrow goes back to its event; one that lost it is a line like any other. */
static void
add_movement (Import               *self,
              const AtlasPlacemark *placemark)
{
  const char *id = atlas_placemark_get (placemark, "event");
  AtlasEvent *event = id != NULL ? atlas_draft_find_event (self->draft, g_intern_string (id)) : NULL;
  const AtlasPlacemarkShape *shape;
  AtlasMovement movement = { .side = get_side (self, placemark) };

  if (event == NULL || movement.side == NULL || placemark->shapes->len != 1)
    {
      add_shapes (self, placemark);
      return;
    }

  shape = &g_array_index (placemark->shapes, AtlasPlacemarkShape, 0);
  movement.kind = (AtlasMovementKind) find_choice (atlas_placemark_get (placemark, "kind"), atlas_movement_kind_names,
                                                   ATLAS_MOVEMENT_ATTACK);
  movement.points = g_array_ref (shape->points);
  movement.accuracy_m = get_accuracy (placemark);
  movement.cites = get_cites (self, placemark);
  /* Without a name of its own it was exported under that of the event. */
  if (g_strcmp0 (placemark->name, atlas_text_get (atlas_event_get_title (event), NULL)) != 0)
    movement.name = create_text (self, placemark->name);
  for (guint i = 0; i < shape->points->len; i++)
    atlas_draft_add_position (self->draft, &g_array_index (shape->points, AtlasPosition, i));
  atlas_event_take_movement (event, &movement);
}

/* What nobody said the nature of. */
static void
add_anything (Import               *self,
              const AtlasPlacemark *placemark)
{
  add_shapes (self, placemark);
  if (find_point (placemark) == NULL && placemark->shapes->len > 0)
    return;

  if (has_time (placemark))
    add_event (self, placemark);
  else
    add_place (self, placemark);
}

static void
read_placemark (const AtlasPlacemark *placemark,
                gpointer              user_data)
{
  static const struct
  {
    const char *type;
    AddFunc     add;
  } types[] = {
    { "place", add_place },
    { "event", add_event },
    { "front", add_shapes },
    { "movement", add_movement },
  };
  const char *type = atlas_placemark_get (placemark, "type");

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    {
      if (g_str_equal (type, types[i].type))
        {
          types[i].add (user_data, placemark);
          return;
        }
    }

  add_anything (user_data, placemark);
}

static gboolean
read_step_time (const AtlasKmlTour  *tour,
                const AtlasKmlStep  *step,
                guint                number,
                AtlasInstant        *at,
                GError             **error)
{
  g_autofree char *name = g_strdup_printf ("step-%u-when", number);
  const char *edtf = g_hash_table_lookup (tour->values, name);

  if (edtf != NULL)
    return atlas_instant_parse (edtf, at, error);
  if (step->when != NULL)
    return atlas_iso_parse_xsd (step->when, at, error);
  if (step->begin != NULL)
    return atlas_iso_parse_xsd (step->begin, at, error);

  /* Left without a date, to be that of the step before. */
  *at = (AtlasInstant) { .earliest = ATLAS_TIME_MIN, .latest = ATLAS_TIME_MIN };

  return TRUE;
}

static const char *
get_step_value (const AtlasKmlTour *tour,
                guint               number,
                const char         *suffix)
{
  g_autofree char *name = g_strdup_printf ("step-%u%s", number, suffix);

  return g_hash_table_lookup (tour->values, name);
}

static void
word_step (Import             *self,
           AtlasStep          *step,
           const AtlasKmlTour *tour,
           guint               number)
{
  const char *title = get_step_value (tour, number, "");
  const char *place = get_step_value (tour, number, "-place");
  const char *event = get_step_value (tour, number, "-event");
  g_autofree char *numbered = g_strdup_printf ("%u", number);

  step->title = create_text (self, title != NULL ? title : numbered);
  step->text = create_text (self, get_step_value (tour, number, "-text"));
  if (place != NULL && atlas_draft_find_place (self->draft, g_intern_string (place)) != NULL)
    step->place = g_intern_string (place);
  if (event != NULL && atlas_draft_find_event (self->draft, g_intern_string (event)) != NULL)
    step->event = g_intern_string (event);
}

/* Flights that look at nothing are left out. */
static void
add_step (Import             *self,
          AtlasTour          *tour,
          const AtlasKmlTour *source,
          guint               number)
{
  const AtlasKmlStep *flight = &g_array_index (source->steps, AtlasKmlStep, number - 1);
  AtlasStep step = { .centre = { flight->latitude, flight->longitude }, .minutes = flight->seconds / 60 };
  g_autoptr (GError) error = NULL;

  if (!(fabs (flight->latitude) <= 85 && fabs (flight->longitude) <= 180))
    return;
  if (!read_step_time (source, flight, number, &step.at, &error))
    {
      atlas_draft_fail (self->draft, source->line, "%s", error->message);
      return;
    }

  step.zoom = flight->range_m > 0 ? CLAMP (atlas_look_get_zoom (flight->range_m, flight->latitude), 0, 20) : DEFAULT_ZOOM;
  step.minutes = MAX (step.minutes, 0);
  word_step (self, &step, source, number);
  g_array_append_val (tour->steps, step);
}

static void
read_tour (const AtlasKmlTour *source,
           gpointer            user_data)
{
  Import *self = user_data;
  const char *name = source->name != NULL ? source->name : "";
  const char *id = atlas_draft_name_id (self->draft, ATLAS_DRAFT_TOUR, g_hash_table_lookup (source->values, "id"), name);
  g_autoptr (AtlasTour) tour = atlas_tour_new (id, ATLAS_TOUR_TOUR);

  tour->title = create_text (self, *name != '\0' ? name : id);
  tour->summary = create_text (self, source->description);
  for (guint i = 0; i < source->steps->len; i++)
    add_step (self, tour, source, i + 1);

  if (tour->steps->len > 0)
    g_ptr_array_add (self->tours, g_steal_pointer (&tour));
}

/* Steps that say no time are at that of the one before, or of the beginning. */
static void
take_tours (Import *self)
{
  AtlasInstant at;

  for (guint i = 0; i < self->tours->len; i++)
    {
      AtlasTour *tour = self->tours->pdata[i];

      for (guint n = 0; n < tour->steps->len; n++)
        atlas_draft_add_time (self->draft, g_array_index (tour->steps, AtlasStep, n).at.earliest);
    }

  for (guint i = 0; i < self->tours->len && atlas_draft_get_begin (self->draft, &at); i++)
    {
      AtlasTour *tour = g_steal_pointer (&self->tours->pdata[i]);

      for (guint n = 0; n < tour->steps->len; n++)
        {
          AtlasStep *step = &g_array_index (tour->steps, AtlasStep, n);

          if (step->at.earliest == ATLAS_TIME_MIN)
            step->at = at;
          at = step->at;
        }
      atlas_draft_take_tour (self->draft, tour);
    }
}

static void
take_timeless (Import *self)
{
  AtlasInstant begin;

  if (!atlas_draft_get_begin (self->draft, &begin))
    return;

  for (guint i = 0; i < self->timeless->len; i++)
    {
      AtlasFront *front = self->timeless->pdata[i];
      gboolean has_end = front->span.end.first.precision != ATLAS_PRECISION_NONE;
      AtlasInstant end = front->span.end;

      if (atlas_span_set_ends (&front->span, &begin, has_end ? &end : NULL, NULL))
        atlas_draft_take_front (self->draft, front);
      else
        atlas_front_free (front);
    }
  g_ptr_array_set_free_func (self->timeless, NULL);
}

/* Those that were handed on have left nothing behind. */
static void
clear_tour (gpointer tour)
{
  if (tour != NULL)
    atlas_tour_free (tour);
}

static void
read_document (AtlasDraft *draft,
               AtlasInput *input,
               const char *path)
{
  static const AtlasKmlHandler handler = { read_head, read_placemark, read_tour };
  g_autoptr (GPtrArray) timeless = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_front_free);
  g_autoptr (GPtrArray) tours = g_ptr_array_new_with_free_func (clear_tour);
  Import self = { draft, timeless, tours };

  atlas_kml_reader_read (draft, input, path, &handler, &self);
  take_tours (&self);
  take_timeless (&self);
}

/* Opens the document. There is none, and no error, when what is wrong with the file is noted in the draft. */
typedef gboolean (*OpenFunc) (AtlasDraft  *draft,
                              const char  *path,
                              AtlasInput **input,
                              GError     **error);

static gboolean
open_plain (AtlasDraft  *draft,
            const char  *path,
            AtlasInput **input,
            GError     **error)
{
  *input = atlas_input_open (path, atlas_draft_get_cancellable (draft), error);

  return *input != NULL;
}

static gboolean
open_archived (AtlasDraft  *draft,
               const char  *path,
               AtlasInput **input,
               GError     **error)
{
  AtlasInput *file = atlas_input_open (path, NULL, error);
  g_autoptr (GError) refusal = NULL;

  if (file == NULL)
    return FALSE;

  *input = atlas_kmz_input_open (file, atlas_draft_get_cancellable (draft), &refusal);
  if (*input == NULL)
    atlas_draft_fail (draft, 0, "%s", refusal->message);

  return TRUE;
}

static gboolean
read_file (AtlasDraft  *draft,
           const char  *path,
           OpenFunc     open,
           GError     **error)
{
  g_autoptr (AtlasInput) counted = NULL;
  g_autoptr (AtlasInput) input = NULL;

  if (!open (draft, path, &counted, error))
    return FALSE;
  if (counted == NULL || !atlas_kml_census_take (draft, counted))
    return TRUE;
  if (!open (draft, path, &input, error))
    return FALSE;
  if (input != NULL)
    read_document (draft, input, path);

  return TRUE;
}

/**
 * atlas_kml_import_read:
 * @draft: where it goes
 * @path: (type filename): a file of KML
 * @error: why it could not be opened
 *
 * Reads placemarks: points as places and, with a time, as events; lines and areas as fronts; tours as
 * tours. The name of the folder is the kind of an event. What the export wrote becomes again what it was.
 *
 * Returns: whether it could be opened; what is wrong with it is noted in @draft
 */
gboolean
atlas_kml_import_read (AtlasDraft  *draft,
                       const char  *path,
                       GError     **error)
{
  return read_file (draft, path, open_plain, error);
}

/**
 * atlas_kml_import_read_archive:
 * @draft: where it goes
 * @path: (type filename): a file of KMZ
 * @error: why it could not be opened
 *
 * Reads the KML in an archive as [func@Atlas.kml_import_read] does; nothing else in it is looked at.
 *
 * Returns: whether it could be opened; what is wrong with it is noted in @draft
 */
gboolean
atlas_kml_import_read_archive (AtlasDraft  *draft,
                               const char  *path,
                               GError     **error)
{
  return read_file (draft, path, open_archived, error);
}
