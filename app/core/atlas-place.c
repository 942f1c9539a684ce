/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-place.h"

/**
 * AtlasPlace:
 *
 * A point of the siege with its names, how well its position is known, and who held it when.
 *
 * One place stays one object however many names it bore.
 */

struct _AtlasPlace
{
  GObject        parent_instance;
  const char    *id;
  const char    *within;
  AtlasPosition  position;
  double         accuracy_m;
  AtlasPlaceKind kind;
  guint          rank;
  guint          index;
  AtlasText     *note;
  GArray        *names;
  GArray        *cites;
  GArray        *holdings;
};

G_DEFINE_FINAL_TYPE (AtlasPlace, atlas_place, G_TYPE_OBJECT)

static void
atlas_place_finalize (GObject *object)
{
  AtlasPlace *self = ATLAS_PLACE (object);

  g_clear_pointer (&self->note, atlas_text_unref);
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->cites, g_array_unref);
  g_clear_pointer (&self->holdings, g_array_unref);

  G_OBJECT_CLASS (atlas_place_parent_class)->finalize (object);
}

static void
atlas_place_class_init (AtlasPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_place_finalize;
}

static void
atlas_place_init (AtlasPlace *self)
{
  self->rank = 5;
  self->names = g_array_new (FALSE, TRUE, sizeof (AtlasName));
  self->cites = g_array_new (FALSE, TRUE, sizeof (AtlasCite));
  self->holdings = g_array_new (FALSE, TRUE, sizeof (AtlasHolding));
  g_array_set_clear_func (self->names, (GDestroyNotify) atlas_name_clear);
  g_array_set_clear_func (self->holdings, (GDestroyNotify) atlas_holding_clear);
}

/**
 * atlas_place_new:
 * @id: identifier
 * @kind: what it is
 * @position: WGS 84
 * @accuracy_m: one standard deviation of @position in metres, 0 or more
 *
 * Returns: (transfer full): a place without names
 */
AtlasPlace *
atlas_place_new (const char     *id,
                 AtlasPlaceKind  kind,
                 AtlasPosition   position,
                 double          accuracy_m)
{
  AtlasPlace *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_PLACE, NULL);
  self->id = g_intern_string (id);
  self->kind = kind;
  self->position = position;
  self->accuracy_m = accuracy_m;

  return self;
}

/**
 * atlas_place_get_id:
 * @self: a place
 *
 * Returns: (transfer none): its identifier, interned
 */
const char *
atlas_place_get_id (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), NULL);

  return self->id;
}

/**
 * atlas_place_get_kind:
 * @self: a place
 *
 * Returns: what it is
 */
AtlasPlaceKind
atlas_place_get_kind (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), ATLAS_PLACE_SITE);

  return self->kind;
}

/**
 * atlas_place_get_position:
 * @self: a place
 *
 * Returns: its position
 */
AtlasPosition
atlas_place_get_position (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), ((AtlasPosition) { 0, 0 }));

  return self->position;
}

/**
 * atlas_place_get_accuracy:
 * @self: a place
 *
 * Returns: one standard deviation of its position, in metres
 */
double
atlas_place_get_accuracy (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), 0);

  return self->accuracy_m;
}

/**
 * atlas_place_get_within:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): identifier of the place that it is a part of, interned
 */
const char *
atlas_place_get_within (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), NULL);

  return self->within;
}

/**
 * atlas_place_set_within:
 * @self: a place
 * @within: (nullable): identifier of the place that it is a part of
 */
void
atlas_place_set_within (AtlasPlace *self,
                        const char *within)
{
  g_return_if_fail (ATLAS_IS_PLACE (self));

  self->within = g_intern_string (within);
}

/**
 * atlas_place_get_rank:
 * @self: a place
 *
 * Returns: its importance for labels and lanes, 1 the greatest
 */
guint
atlas_place_get_rank (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), 0);

  return self->rank;
}

/**
 * atlas_place_set_rank:
 * @self: a place
 * @rank: 1 or more
 */
void
atlas_place_set_rank (AtlasPlace *self,
                      guint       rank)
{
  g_return_if_fail (ATLAS_IS_PLACE (self));

  self->rank = rank;
}

/**
 * atlas_place_get_index:
 * @self: a place
 *
 * Returns: its number in its siege, from 0; the row of its states in an
 *   [class@Atlas.HoldingIndex]
 */
guint
atlas_place_get_index (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), 0);

  return self->index;
}

/**
 * atlas_place_set_index:
 * @self: a place
 * @index: its number in its siege
 */
void
atlas_place_set_index (AtlasPlace *self,
                       guint       index)
{
  g_return_if_fail (ATLAS_IS_PLACE (self));

  self->index = index;
}

/**
 * atlas_place_get_note:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): what a reader should know of it
 */
AtlasText *
atlas_place_get_note (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), NULL);

  return self->note;
}

/**
 * atlas_place_set_note:
 * @self: a place
 * @note: (nullable) (transfer none): what a reader should know of it
 */
void
atlas_place_set_note (AtlasPlace *self,
                      AtlasText  *note)
{
  g_return_if_fail (ATLAS_IS_PLACE (self));

  g_clear_pointer (&self->note, atlas_text_unref);
  self->note = note != NULL ? atlas_text_ref (note) : NULL;
}

/**
 * atlas_place_get_names:
 * @self: a place
 *
 * Returns: (transfer none) (element-type AtlasName): all its names; the reader adds to them
 */
GArray *
atlas_place_get_names (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), NULL);

  return self->names;
}

/**
 * atlas_place_get_cites:
 * @self: a place
 *
 * Returns: (transfer none) (element-type AtlasCite): where its position and names come from
 */
GArray *
atlas_place_get_cites (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), NULL);

  return self->cites;
}

/**
 * atlas_place_get_holdings:
 * @self: a place
 *
 * Returns: (transfer none) (element-type AtlasHolding): who held it, in order of time
 */
GArray *
atlas_place_get_holdings (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), NULL);

  return self->holdings;
}

/**
 * atlas_place_can_be_held:
 * @self: a place
 *
 * Returns: whether the record says who held it
 */
gboolean
atlas_place_can_be_held (AtlasPlace *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE (self), FALSE);

  return self->holdings->len > 0;
}
