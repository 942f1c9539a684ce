/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-placemark.h"

static void
shape_clear (AtlasPlacemarkShape *shape)
{
  g_array_unref (shape->points);
}

/**
 * atlas_placemark_new:
 * @line: the line on which it begins
 * @folder: (nullable): the name of the innermost folder round it, which must outlive it
 *
 * Returns: (transfer full): an empty placemark
 */
AtlasPlacemark *
atlas_placemark_new (guint       line,
                     const char *folder)
{
  AtlasPlacemark *self = g_new0 (AtlasPlacemark, 1);

  self->line = line;
  self->folder = folder;
  self->shapes = g_array_new (FALSE, FALSE, sizeof (AtlasPlacemarkShape));
  g_array_set_clear_func (self->shapes, (GDestroyNotify) shape_clear);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * atlas_placemark_free:
 * @self: (transfer full): a placemark
 */
void
atlas_placemark_free (AtlasPlacemark *self)
{
  g_free (self->name);
  g_free (self->description);
  g_free (self->when);
  g_free (self->begin);
  g_free (self->end);
  g_array_unref (self->shapes);
  g_hash_table_unref (self->values);
  g_free (self);
}

/**
 * atlas_placemark_get:
 * @self: a placemark
 * @name: the name of a value in its ExtendedData
 *
 * Returns: (transfer none) (nullable): the value; `NULL` without one
 */
const char *
atlas_placemark_get (const AtlasPlacemark *self,
                     const char           *name)
{
  return g_hash_table_lookup (self->values, name);
}
