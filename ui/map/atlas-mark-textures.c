/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-mark-textures.h"

#include <math.h>

#include "atlas-texture.h"
#include "map/atlas-label-pictures.h"

/**
 * AtlasMarkTextures:
 *
 * Pictures of signs and labels, each drawn once: the map then only puts them in their places.
 */
struct _AtlasMarkTextures
{
  const AtlasPalette *palette;
  int                 scale_factor;
  GHashTable         *signs;
  GHashTable         *labels;
};

/* A sign of one size has a few dozen looks; a label has one for each zoom step at the most. */
#define SIGNS_MAX  512
#define LABELS_MAX 1024

typedef struct
{
  const AtlasPalette    *palette;
  const graphene_rect_t *bounds;
  gconstpointer          item;
} Subject;

static void
paint_sign (cairo_t       *cr,
            gconstpointer  user_data)
{
  const Subject *subject = user_data;

  atlas_sign_paint (subject->item, cr, subject->palette, -subject->bounds->origin.x,
                    -subject->bounds->origin.y);
}

static GdkTexture *
paint_texture (AtlasMarkTextures     *self,
               const graphene_rect_t *bounds,
               AtlasPaintFunc         paint,
               gconstpointer          item)
{
  const Subject subject = { self->palette, bounds, item };

  return atlas_texture_paint ((int) bounds->size.width, (int) bounds->size.height,
                              self->scale_factor, paint, &subject);
}

/* Pictures are drawn in whole pixels, so that they stay sharp. */
static void
round_out (graphene_rect_t *bounds,
           const AtlasRect *rect)
{
  double left = floor (rect->left);
  double top = floor (rect->top);

  graphene_rect_init (bounds, (float) left, (float) top, (float) (ceil (rect->right) - left),
                      (float) (ceil (rect->bottom) - top));
}

/**
 * atlas_mark_textures_new:
 * @palette: the colours
 * @scale_factor: pixels of the screen in one of the interface
 *
 * Returns: (transfer full): no pictures yet
 */
AtlasMarkTextures *
atlas_mark_textures_new (const AtlasPalette *palette,
                         int                 scale_factor)
{
  AtlasMarkTextures *self = g_new (AtlasMarkTextures, 1);

  self->palette = palette;
  self->scale_factor = scale_factor;
  self->signs = g_hash_table_new_full ((GHashFunc) atlas_sign_hash, (GEqualFunc) atlas_sign_equal,
                                       g_free, g_object_unref);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return self;
}

/**
 * atlas_mark_textures_free:
 * @self: (transfer full): pictures
 */
void
atlas_mark_textures_free (AtlasMarkTextures *self)
{
  g_hash_table_unref (self->signs);
  g_hash_table_unref (self->labels);
  g_free (self);
}

/**
 * atlas_mark_textures_get_sign:
 * @self: pictures
 * @sign: a sign
 * @bounds: (out): where its picture goes, from its middle
 *
 * Returns: (transfer none): its picture
 */
GdkTexture *
atlas_mark_textures_get_sign (AtlasMarkTextures *self,
                              const AtlasSign   *sign,
                              graphene_rect_t   *bounds)
{
  double reach = atlas_sign_get_reach (sign);
  GdkTexture *texture;

  round_out (bounds, &(AtlasRect) { -reach, -reach, reach, reach });
  texture = g_hash_table_lookup (self->signs, sign);
  if (texture == NULL)
    {
      if (g_hash_table_size (self->signs) >= SIGNS_MAX)
        g_hash_table_remove_all (self->signs);
      texture = paint_texture (self, bounds, paint_sign, sign);
      g_hash_table_insert (self->signs, g_memdup2 (sign, sizeof *sign), texture);
    }

  return texture;
}

/**
 * atlas_mark_textures_get_label:
 * @self: pictures
 * @label: a label
 * @bounds: (out): where its picture goes, from its anchor
 *
 * Returns: (transfer none): its picture
 */
GdkTexture *
atlas_mark_textures_get_label (AtlasMarkTextures *self,
                               AtlasLabel        *label,
                               graphene_rect_t   *bounds)
{
  const AtlasRect rect = atlas_label_pictures_get_bounds (label);
  g_autofree char *key = atlas_label_pictures_build_key (label);
  GdkTexture *texture;

  round_out (bounds, &rect);
  texture = g_hash_table_lookup (self->labels, key);
  if (texture == NULL)
    {
      if (g_hash_table_size (self->labels) >= LABELS_MAX)
        g_hash_table_remove_all (self->labels);
      texture = atlas_texture_take_surface (atlas_label_pictures_get (label, self->palette,
                                                                      self->scale_factor));
      g_hash_table_insert (self->labels, g_steal_pointer (&key), texture);
    }

  return texture;
}
