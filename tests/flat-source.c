/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flat-source.h"

#define FLAT_TYPE_SOURCE (flat_source_get_type ())
G_DECLARE_FINAL_TYPE (FlatSource, flat_source, FLAT, SOURCE, ShumateMapSource)

/* A map that is all of one colour and uses no network. */
struct _FlatSource
{
  ShumateMapSource parent_instance;
  guint32          colour;
};

G_DEFINE_FINAL_TYPE (FlatSource, flat_source, SHUMATE_TYPE_MAP_SOURCE)

static void
fill_tile_async (ShumateMapSource    *source,
                 ShumateTile         *tile,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  guint32 colour = FLAT_SOURCE (source)->colour;
  const guchar pixel[] = { colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff, 0xff };
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  g_autoptr (GBytes) bytes = g_bytes_new (pixel, sizeof pixel);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, bytes, sizeof pixel);

  shumate_tile_set_paintable (tile, GDK_PAINTABLE (texture));
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  g_task_return_boolean (task, TRUE);
}

static gboolean
fill_tile_finish (ShumateMapSource  *source,
                  GAsyncResult      *result,
                  GError           **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
flat_source_class_init (FlatSourceClass *klass)
{
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_async = fill_tile_async;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_finish = fill_tile_finish;
}

static void
flat_source_init (FlatSource *self)
{
}

/* A map of a colour that is written as 0xRRGGBB. */
ShumateMapSource *
flat_source_new (guint32 colour)
{
  FlatSource *self = g_object_new (FLAT_TYPE_SOURCE, "id", "flat", "name", "Flat Earth", "license", "The flat people",
                                   "tile-size", 256, "max-zoom-level", 18, NULL);

  self->colour = colour;

  return SHUMATE_MAP_SOURCE (self);
}
