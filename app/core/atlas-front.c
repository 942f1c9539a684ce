/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-front.h"

/**
 * atlas_front_new:
 * @id: identifier
 * @kind: what it is
 *
 * Returns: (transfer full): a front without points
 */
AtlasFront *
atlas_front_new (const char     *id,
                 AtlasFrontKind  kind)
{
  AtlasFront *self = g_new0 (AtlasFront, 1);

  self->id = g_intern_string (id);
  self->kind = kind;
  self->points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition));
  self->disputes = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_dispute_free);

  return self;
}

/**
 * atlas_front_free:
 * @self: (transfer full): a front
 */
void
atlas_front_free (AtlasFront *self)
{
  g_array_unref (self->points);
  g_ptr_array_unref (self->disputes);
  g_clear_pointer (&self->name, atlas_text_unref);
  g_clear_pointer (&self->cites, g_array_unref);
  g_free (self);
}
