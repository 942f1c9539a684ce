/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scene-private.h"

#include <math.h>

#include "map/atlas-area-naming.h"
#include "map/atlas-projection.h"

/**
 * AtlasScene:
 *
 * What stands on the land at a moment: the signs of places and all lettering.
 *
 * Labels are placed for the whole siege at once, in steps of a quarter of a zoom level, so that
 * none jumps or flickers while the map is moved or time runs. Signs follow the moment alone.
 */

/* Signs and letters grow with the scale, but much slower than the land. */
static double
get_sign_scale (double step)
{
  return step < 11 ? 0.75 : step < 12.4 ? 0.88 : step < 14.2 ? 1 : step < 15.6 ? 1.15 : 1.3;
}

static int
compare_pins (gconstpointer a,
              gconstpointer b)
{
  AtlasPlace *one = ((const AtlasPin *) a)->place;
  AtlasPlace *other = ((const AtlasPin *) b)->place;

  if (atlas_place_get_rank (one) != atlas_place_get_rank (other))
    return atlas_place_get_rank (one) > atlas_place_get_rank (other) ? -1 : 1;

  return (int) atlas_place_get_index (other) - (int) atlas_place_get_index (one);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
collect_changes (GArray *changes,
                 GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const AtlasName *name = &g_array_index (names, AtlasName, i);

      if (name->begin > ATLAS_TIME_MIN)
        g_array_append_val (changes, name->begin);
      if (name->end < ATLAS_TIME_MAX)
        g_array_append_val (changes, name->end);
    }
}

/**
 * atlas_scene_new:
 * @siege: a siege that is sealed
 *
 * Returns: (transfer full): its scene, not looked at yet
 */
AtlasScene *
atlas_scene_new (AtlasSiege *siege)
{
  AtlasScene *self = g_new0 (AtlasScene, 1);
  GPtrArray *places = atlas_siege_get_places (siege);

  self->siege = g_object_ref (siege);
  self->pins = g_array_sized_new (FALSE, TRUE, sizeof (AtlasPin), places->len);
  self->tenures = g_new (guint32, MAX (places->len, 1));
  self->spare_tenures = g_new (guint32, MAX (places->len, 1));
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_label_free);
  self->arrows = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_arrow_free);
  self->outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_outline_free);
  self->moving = g_ptr_array_new ();
  self->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_tag_free);
  self->disputed = g_ptr_array_new ();
  self->name_changes = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->clutter = atlas_clutter_new (siege);
  self->namings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) atlas_area_naming_free);
  self->step = -1;

  for (guint i = 0; i < places->len; i++)
    {
      AtlasPin pin = { .place = g_ptr_array_index (places, i) };

      atlas_projection_project (atlas_place_get_position (pin.place), &pin.x, &pin.y);
      g_array_append_val (self->pins, pin);
      collect_changes (self->name_changes, atlas_place_get_names (pin.place));
    }
  g_array_sort (self->pins, compare_pins);
  g_array_sort (self->name_changes, compare_times);

  return self;
}

/**
 * atlas_scene_free:
 * @self: (transfer full): a scene
 */
void
atlas_scene_free (AtlasScene *self)
{
  g_array_unref (self->pins);
  g_ptr_array_unref (self->labels);
  g_clear_pointer (&self->space, atlas_label_space_free);
  g_hash_table_unref (self->namings);
  atlas_clutter_free (self->clutter);
  g_ptr_array_unref (self->arrows);
  g_ptr_array_unref (self->outlines);
  g_ptr_array_unref (self->moving);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->disputed);
  g_array_unref (self->name_changes);
  g_free (self->tenures);
  g_free (self->spare_tenures);
  g_free (self->tradition);
  g_free (self->language);
  g_object_unref (self->siege);
  g_free (self);
}

/* How many changes of names have happened: as long as that is the same, so are the names. */
static guint
find_epoch (AtlasScene *self,
            gint64      instant)
{
  guint low = 0;
  guint high = self->name_changes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->name_changes, gint64, middle) <= instant)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Of many places few change hands at a time: the signs of the others stay, unless @all are to change. */
static void
update_signs (AtlasScene        *self,
              const AtlasAspect *aspect,
              gboolean           all)
{
  double scale = get_sign_scale (self->step) * self->scale;
  guint32 *before = self->tenures;

  self->tenures = self->spare_tenures;
  self->spare_tenures = before;
  atlas_holding_index_get_state (aspect->holdings, aspect->instant, self->tenures);
  for (guint i = 0; i < self->pins->len; i++)
    {
      AtlasPin *pin = &g_array_index (self->pins, AtlasPin, i);
      guint place = atlas_place_get_index (pin->place);
      guint32 tenure = self->tenures[place];
      const AtlasSceneRule rule = atlas_scene_get_place_rule (pin->place);

      if (all || tenure != before[place])
        atlas_sign_init (&pin->sign, self->siege, pin->place,
                         tenure != ATLAS_NO_TENURE ? atlas_holding_index_get_tenure (aspect->holdings, tenure)
                                                   : NULL,
                         scale);
      pin->is_outgrown = self->step >= rule.to;
      pin->is_shown = self->step >= rule.from && !pin->is_outgrown && !pin->is_covered;
    }
}

/* Fronts are few. One that may not yet, or no longer, have been there is shown as doubtful. */
static void
update_outlines (AtlasScene        *self,
                 const AtlasAspect *aspect)
{
  GPtrArray *fronts = atlas_siege_get_fronts (self->siege);

  g_ptr_array_set_size (self->outlines, 0);
  if ((aspect->hidden & ATLAS_LAYER_FRONTS) != 0)
    return;

  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = g_ptr_array_index (fronts, i);
      const AtlasSpan *span = &front->span;

      if (aspect->instant >= span->begin.earliest && aspect->instant < span->end.latest)
        g_ptr_array_add (self->outlines,
                         atlas_outline_new (self->siege, front,
                                            aspect->instant < span->begin.latest ||
                                              aspect->instant >= span->end.earliest));
    }
}

static void
set_string (char       **field,
            const char  *value)
{
  char *copy = g_strdup (value);

  g_free (*field);
  *field = copy;
}

/**
 * atlas_scene_look:
 * @self: a scene
 * @aspect: how to look at it
 *
 * Brings signs and labels up to date. Labels are placed again only when zoom step, names or size
 * are no longer the same.
 *
 * Returns: whether labels were placed again
 */
gboolean
atlas_scene_look (AtlasScene        *self,
                  const AtlasAspect *aspect)
{
  double step = floor (aspect->zoom * STEPS_PER_LEVEL) / STEPS_PER_LEVEL;
  guint epoch = find_epoch (self, aspect->instant);
  gboolean is_lettered = step == self->step && aspect->scale == self->scale && epoch == self->epoch &&
                         aspect->hidden == self->hidden &&
                         g_strcmp0 (aspect->tradition, self->tradition) == 0 &&
                         g_strcmp0 (aspect->language, self->language) == 0;
  gboolean is_moved;

  self->step = step;
  self->scale = aspect->scale;
  self->hidden = aspect->hidden;
  self->epoch = epoch;
  for (guint i = 0; !is_lettered && i < self->pins->len; i++)
    g_array_index (self->pins, AtlasPin, i).is_covered = FALSE;
  set_string (&self->tradition, aspect->tradition);
  set_string (&self->language, aspect->language);
  update_signs (self, aspect, !is_lettered || aspect->holdings != self->holdings);
  self->holdings = aspect->holdings;
  if (!is_lettered)
    atlas_scene_place_labels (self, aspect);
  is_moved = atlas_scene_update_arrows (self, aspect, !is_lettered);
  update_outlines (self, aspect);
  atlas_scene_update_tags (self, aspect, is_moved);

  return !is_lettered;
}

/**
 * atlas_scene_get_siege:
 * @self: a scene
 *
 * Returns: (transfer none): whose scene it is
 */
AtlasSiege *
atlas_scene_get_siege (AtlasScene *self)
{
  return self->siege;
}

/**
 * atlas_scene_get_pins:
 * @self: a scene
 * @n_pins: (out): how many
 *
 * Returns: (transfer none) (array length=n_pins): the places, in the order of drawing: the most
 *   important last
 */
const AtlasPin *
atlas_scene_get_pins (AtlasScene *self,
                       guint      *n_pins)
{
  *n_pins = self->pins->len;

  return (const AtlasPin *) self->pins->data;
}

/**
 * atlas_scene_find_pin:
 * @self: a scene
 * @place: (nullable): a place of its siege
 *
 * Returns: (transfer none) (nullable): the pin of @place
 */
const AtlasPin *
atlas_scene_find_pin (AtlasScene *self,
                       AtlasPlace *place)
{
  for (guint i = 0; i < self->pins->len; i++)
    {
      if (g_array_index (self->pins, AtlasPin, i).place == place)
        return &g_array_index (self->pins, AtlasPin, i);
    }

  return NULL;
}

/**
 * atlas_scene_get_labels:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type AtlasLabel): what is lettered; good until it is looked
 *   at again
 */
GPtrArray *
atlas_scene_get_labels (AtlasScene *self)
{
  return self->labels;
}

/**
 * atlas_scene_collect_unnamed:
 * @self: a scene
 *
 * Finds the labels that are not to be drawn now, see [func@Atlas.pin_is_named].
 *
 * Returns: (transfer full) (element-type AtlasLabel AtlasLabel): the set of them
 */
GHashTable *
atlas_scene_collect_unnamed (AtlasScene *self)
{
  GHashTable *unnamed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->pins->len; i++)
    {
      const AtlasPin *pin = &g_array_index (self->pins, AtlasPin, i);

      if (pin->label != NULL && !atlas_pin_is_named (pin))
        g_hash_table_add (unnamed, pin->label);
    }

  return unnamed;
}

/**
 * atlas_scene_get_arrows:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type AtlasArrow): who moves; good until it is looked at again
 */
GPtrArray *
atlas_scene_get_arrows (AtlasScene *self)
{
  return self->arrows;
}

/**
 * atlas_scene_get_outlines:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type AtlasOutline): the lines and areas of the war, to be drawn
 *   beneath everything else
 */
GPtrArray *
atlas_scene_get_outlines (AtlasScene *self)
{
  return self->outlines;
}

/**
 * atlas_scene_get_tags:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type AtlasTag): where sources do not agree about the lines and
 *   areas of the war; good until it is looked at again
 */
GPtrArray *
atlas_scene_get_tags (AtlasScene *self)
{
  return self->tags;
}

/**
 * atlas_pin_is_named:
 * @self: a pin of a scene that has been looked at
 *
 * Returns: whether it bears its name: a place that will be held, and of which nothing is known yet, is
 *   only hinted at
 */
gboolean
atlas_pin_is_named (const AtlasPin *self)
{
  return self->sign.hold != ATLAS_HOLD_NONE || !atlas_place_can_be_held (self->place) ||
         atlas_sign_is_landmark (&self->sign);
}
