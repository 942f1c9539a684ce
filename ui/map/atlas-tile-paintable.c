/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-tile-paintable.h"

/**
 * AtlasTilePaintable:
 *
 * The picture of a tile, a little larger than the tile, so that it overlaps its neighbours.
 *
 * Where tiles only touched, at places between two pixels of the screen, each would be blended
 * with what lies under the map, and a net of fine lines would be seen.
 */
struct _AtlasTilePaintable
{
  GObject     parent_instance;
  GdkTexture *texture;
  double      bleed;
};

static void
atlas_tile_paintable_snapshot (GdkPaintable *paintable,
                               GdkSnapshot  *snapshot,
                               double        width,
                               double        height)
{
  AtlasTilePaintable *self = ATLAS_TILE_PAINTABLE (paintable);
  float across = (float) (width * self->bleed);
  float down = (float) (height * self->bleed);

  gtk_snapshot_append_texture (GTK_SNAPSHOT (snapshot), self->texture,
                               &GRAPHENE_RECT_INIT (-across, -down, (float) width + 2 * across,
                                                    (float) height + 2 * down));
}

static GdkPaintableFlags
atlas_tile_paintable_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE | GDK_PAINTABLE_STATIC_CONTENTS;
}

static void
paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = atlas_tile_paintable_snapshot;
  iface->get_flags = atlas_tile_paintable_get_flags;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasTilePaintable, atlas_tile_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init))

static void
atlas_tile_paintable_finalize (GObject *object)
{
  g_clear_object (&ATLAS_TILE_PAINTABLE (object)->texture);

  G_OBJECT_CLASS (atlas_tile_paintable_parent_class)->finalize (object);
}

static void
atlas_tile_paintable_class_init (AtlasTilePaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_tile_paintable_finalize;
}

static void
atlas_tile_paintable_init (AtlasTilePaintable *self)
{
}

/**
 * atlas_tile_paintable_new:
 * @texture: the picture, with a bleed on all sides
 * @bleed: how wide the bleed is, as a part of the side of the tile
 *
 * Returns: (transfer full): the picture of a tile
 */
GdkPaintable *
atlas_tile_paintable_new (GdkTexture *texture,
                          double      bleed)
{
  AtlasTilePaintable *self = g_object_new (ATLAS_TYPE_TILE_PAINTABLE, NULL);

  self->texture = g_object_ref (texture);
  self->bleed = bleed;

  return GDK_PAINTABLE (self);
}
