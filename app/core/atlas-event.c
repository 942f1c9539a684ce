/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-event.h"

/**
 * AtlasEvent:
 *
 * Something that happened: when, where, of what kinds, in words, and from which sources.
 *
 * Identifiers of places, people, units and kinds are interned; what few events have (movements,
 * perspectives, disputes) costs nothing where it is missing.
 */

struct _AtlasEvent
{
  GObject      parent_instance;
  const char  *id;
  const char  *phase;
  const char  *side;
  AtlasSpan    span;
  AtlasTier    tier;
  guint        index;
  guint        line;
  AtlasText   *title;
  AtlasText   *text;
  const char **kinds;
  const char **places;
  const char **people;
  const char **units;
  GArray      *cites;
  GArray      *movements;
  GArray      *perspectives;
  GPtrArray   *disputes;
};

G_DEFINE_FINAL_TYPE (AtlasEvent, atlas_event, G_TYPE_OBJECT)

static const char *const nothing[] = { NULL };

static void
atlas_event_finalize (GObject *object)
{
  AtlasEvent *self = ATLAS_EVENT (object);

  g_clear_pointer (&self->title, atlas_text_unref);
  g_clear_pointer (&self->text, atlas_text_unref);
  g_clear_pointer (&self->kinds, g_free);
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->people, g_free);
  g_clear_pointer (&self->units, g_free);
  g_clear_pointer (&self->cites, g_array_unref);
  g_clear_pointer (&self->movements, g_array_unref);
  g_clear_pointer (&self->perspectives, g_array_unref);
  g_clear_pointer (&self->disputes, g_ptr_array_unref);

  G_OBJECT_CLASS (atlas_event_parent_class)->finalize (object);
}

static void
atlas_event_class_init (AtlasEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_event_finalize;
}

static void
atlas_event_init (AtlasEvent *self)
{
}

/**
 * atlas_movement_clear:
 * @self: a movement
 *
 * Releases what it holds; the movement itself is a value in an array.
 */
void
atlas_movement_clear (AtlasMovement *self)
{
  g_clear_pointer (&self->units, g_free);
  g_clear_pointer (&self->name, atlas_text_unref);
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->cites, g_array_unref);
}

/**
 * atlas_perspective_clear:
 * @self: a perspective
 *
 * Releases what it holds; the perspective itself is a value in an array.
 */
void
atlas_perspective_clear (AtlasPerspective *self)
{
  g_clear_pointer (&self->text, atlas_text_unref);
  g_clear_pointer (&self->cites, g_array_unref);
}

/**
 * atlas_event_new:
 * @id: identifier
 * @span: when it happened
 *
 * Returns: (transfer full): an event without words
 */
AtlasEvent *
atlas_event_new (const char      *id,
                 const AtlasSpan *span)
{
  AtlasEvent *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_EVENT, NULL);
  self->id = g_intern_string (id);
  self->span = *span;

  return self;
}

/**
 * atlas_event_get_id:
 * @self: an event
 *
 * Returns: (transfer none): its identifier, interned
 */
const char *
atlas_event_get_id (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->id;
}

/**
 * atlas_event_get_span:
 * @self: an event
 *
 * Returns: (transfer none): when it happened
 */
const AtlasSpan *
atlas_event_get_span (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return &self->span;
}

/**
 * atlas_event_get_time:
 * @self: an event
 *
 * Gets the second to which the clock moves when the event is chosen, which is also the key by
 * which events are sorted: the first at which it may have begun.
 *
 * Returns: seconds, as in [struct@Atlas.Instant]
 */
gint64
atlas_event_get_time (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), 0);

  return atlas_span_get_outer_begin (&self->span);
}

/**
 * atlas_event_get_tier:
 * @self: an event
 *
 * Returns: how important it is
 */
AtlasTier
atlas_event_get_tier (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), ATLAS_TIER_CORE);

  return self->tier;
}

/**
 * atlas_event_set_tier:
 * @self: an event
 * @tier: how important it is
 */
void
atlas_event_set_tier (AtlasEvent *self,
                      AtlasTier   tier)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  self->tier = tier;
}

/**
 * atlas_event_get_title:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): its title
 */
AtlasText *
atlas_event_get_title (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->title;
}

/**
 * atlas_event_set_title:
 * @self: an event
 * @title: (nullable) (transfer none): its title
 */
void
atlas_event_set_title (AtlasEvent *self,
                       AtlasText  *title)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  g_clear_pointer (&self->title, atlas_text_unref);
  self->title = title != NULL ? atlas_text_ref (title) : NULL;
}

/**
 * atlas_event_get_text:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): what happened, in words
 */
AtlasText *
atlas_event_get_text (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->text;
}

/**
 * atlas_event_set_text:
 * @self: an event
 * @text: (nullable) (transfer none): what happened, in words
 */
void
atlas_event_set_text (AtlasEvent *self,
                      AtlasText  *text)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  g_clear_pointer (&self->text, atlas_text_unref);
  self->text = text != NULL ? atlas_text_ref (text) : NULL;
}

/**
 * atlas_event_get_phase:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): identifier of its phase, interned
 */
const char *
atlas_event_get_phase (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->phase;
}

/**
 * atlas_event_set_phase:
 * @self: an event
 * @phase: (nullable) (transfer none): identifier of its phase, interned
 */
void
atlas_event_set_phase (AtlasEvent *self,
                       const char *phase)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  self->phase = g_intern_string (phase);
}

/**
 * atlas_event_get_side:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): identifier of the side that acted, interned
 */
const char *
atlas_event_get_side (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->side;
}

/**
 * atlas_event_set_side:
 * @self: an event
 * @side: (nullable) (transfer none): identifier of the side that acted, interned
 */
void
atlas_event_set_side (AtlasEvent *self,
                      const char *side)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  self->side = g_intern_string (side);
}

/**
 * atlas_event_get_index:
 * @self: an event of a sealed siege
 *
 * Returns: its position in [method@Atlas.Siege.get_events]
 */
guint
atlas_event_get_index (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), 0);

  return self->index;
}

/**
 * atlas_event_set_index:
 * @self: an event
 * @index: its position among those of its siege
 */
void
atlas_event_set_index (AtlasEvent *self,
                       guint       index)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  self->index = index;
}

/**
 * atlas_event_get_line:
 * @self: an event
 *
 * Returns: the line of its file, for diagnostics
 */
guint
atlas_event_get_line (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), 0);

  return self->line;
}

/**
 * atlas_event_set_line:
 * @self: an event
 * @line: the line of its file, for diagnostics
 */
void
atlas_event_set_line (AtlasEvent *self,
                      guint       line)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  self->line = line;
}

/**
 * atlas_event_get_kinds:
 * @self: an event
 *
 * Returns: (transfer none) (array zero-terminated=1): identifiers of its kinds, the first being the main one, interned
 */
const char *const *
atlas_event_get_kinds (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), nothing);

  return self->kinds != NULL ? self->kinds : nothing;
}

/**
 * atlas_event_take_kinds:
 * @self: an event
 * @kinds: (nullable) (transfer container) (array zero-terminated=1): identifiers of its kinds, the first being the main one, interned
 */
void
atlas_event_take_kinds (AtlasEvent  *self,
                        const char **kinds)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  g_free (self->kinds);
  self->kinds = kinds;
}

/**
 * atlas_event_get_places:
 * @self: an event
 *
 * Returns: (transfer none) (array zero-terminated=1): identifiers of the places, interned
 */
const char *const *
atlas_event_get_places (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), nothing);

  return self->places != NULL ? self->places : nothing;
}

/**
 * atlas_event_take_places:
 * @self: an event
 * @places: (nullable) (transfer container) (array zero-terminated=1): identifiers of the places, interned
 */
void
atlas_event_take_places (AtlasEvent  *self,
                         const char **places)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  g_free (self->places);
  self->places = places;
}

/**
 * atlas_event_get_people:
 * @self: an event
 *
 * Returns: (transfer none) (array zero-terminated=1): identifiers of the people, interned
 */
const char *const *
atlas_event_get_people (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), nothing);

  return self->people != NULL ? self->people : nothing;
}

/**
 * atlas_event_take_people:
 * @self: an event
 * @people: (nullable) (transfer container) (array zero-terminated=1): identifiers of the people, interned
 */
void
atlas_event_take_people (AtlasEvent  *self,
                         const char **people)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  g_free (self->people);
  self->people = people;
}

/**
 * atlas_event_get_units:
 * @self: an event
 *
 * Returns: (transfer none) (array zero-terminated=1): identifiers of the units, interned
 */
const char *const *
atlas_event_get_units (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), nothing);

  return self->units != NULL ? self->units : nothing;
}

/**
 * atlas_event_take_units:
 * @self: an event
 * @units: (nullable) (transfer container) (array zero-terminated=1): identifiers of the units, interned
 */
void
atlas_event_take_units (AtlasEvent  *self,
                        const char **units)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  g_free (self->units);
  self->units = units;
}

/**
 * atlas_event_get_cites:
 * @self: an event
 *
 * Returns: (transfer none) (nullable) (element-type AtlasCite): where it is stated; `NULL` for none
 */
GArray *
atlas_event_get_cites (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->cites;
}

/**
 * atlas_event_get_movements:
 * @self: an event
 *
 * Returns: (transfer none) (nullable) (element-type AtlasMovement): arrows on the map while it lasts; `NULL` for none
 */
GArray *
atlas_event_get_movements (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->movements;
}

/**
 * atlas_event_get_perspectives:
 * @self: an event
 *
 * Returns: (transfer none) (nullable) (element-type AtlasPerspective): how it looked from each account; `NULL` for none
 */
GArray *
atlas_event_get_perspectives (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->perspectives;
}

/**
 * atlas_event_get_disputes:
 * @self: an event
 *
 * Returns: (transfer none) (nullable) (element-type AtlasDispute): what the sources do not agree on; `NULL` for none
 */
GPtrArray *
atlas_event_get_disputes (AtlasEvent *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), NULL);

  return self->disputes;
}

/* Appends a value to an array that is made when the first one comes. */
static void
append_value (GArray       **array,
              gsize          size,
              GDestroyNotify clear,
              gconstpointer  value)
{
  if (*array == NULL)
    {
      *array = g_array_sized_new (FALSE, TRUE, size, 1);
      g_array_set_clear_func (*array, clear);
    }
  g_array_append_vals (*array, value, 1);
}

/**
 * atlas_event_add_cite:
 * @self: an event
 * @cite: where it is stated, copied
 */
void
atlas_event_add_cite (AtlasEvent      *self,
                      const AtlasCite *cite)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  append_value (&self->cites, sizeof *cite, NULL, cite);
}

/**
 * atlas_event_take_movement:
 * @self: an event
 * @movement: (transfer full): an arrow, whose contents move to @self
 */
void
atlas_event_take_movement (AtlasEvent    *self,
                           AtlasMovement *movement)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  append_value (&self->movements, sizeof *movement, (GDestroyNotify) atlas_movement_clear, movement);
}

/**
 * atlas_event_take_perspective:
 * @self: an event
 * @perspective: (transfer full): a view, whose contents move to @self
 */
void
atlas_event_take_perspective (AtlasEvent       *self,
                              AtlasPerspective *perspective)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  append_value (&self->perspectives, sizeof *perspective, (GDestroyNotify) atlas_perspective_clear,
                perspective);
}

/**
 * atlas_event_take_dispute:
 * @self: an event
 * @dispute: (transfer full): a dispute about it
 */
void
atlas_event_take_dispute (AtlasEvent   *self,
                          AtlasDispute *dispute)
{
  g_return_if_fail (ATLAS_IS_EVENT (self));

  if (self->disputes == NULL)
    self->disputes = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_dispute_free);
  g_ptr_array_add (self->disputes, dispute);
}

/**
 * atlas_event_concerns_place:
 * @self: an event
 * @place: identifier of a place, interned
 *
 * Returns: whether @place is among its places
 */
gboolean
atlas_event_concerns_place (AtlasEvent *self,
                            const char *place)
{
  g_return_val_if_fail (ATLAS_IS_EVENT (self), FALSE);

  for (const char **id = self->places; id != NULL && *id != NULL; id++)
    {
      if (*id == place)
        return TRUE;
    }

  return FALSE;
}

/**
 * atlas_event_find_position:
 * @events: (element-type AtlasEvent): events in order of time
 * @time: a moment
 *
 * Returns: the position of the first event that begins after @time, in O(log n); their number if none does
 */
guint
atlas_event_find_position (GPtrArray *events,
                           gint64     time)
{
  guint from = 0;
  guint to = events->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (atlas_event_get_time (g_ptr_array_index (events, middle)) <= time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}
