/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-tile-source.h"

#include <math.h>

#include "map/atlas-projection.h"
#include "map/atlas-tile-paintable.h"

/**
 * AtlasTileSource:
 *
 * Tiles of the land, drawn in worker threads from the data set alone.
 *
 * The map shows the tiles of one whole zoom level enlarged up to twofold until it reaches the
 * next. They are therefore painted as for the middle between the two, and with half as many pixels
 * again as their size asks for: lines are never far from the width that they should have, and never
 * blurred much. The tiles already made are kept, within a bound,
 * by the [class@Shumate.MapLayer] that shows them.
 */
struct _AtlasTileSource
{
  ShumateMapSource  parent_instance;
  AtlasBasePainter *painter;
  AtlasTheme        theme;
  int               scale_factor;
  guint             n_painted;
  guint             n_pending;
};

G_DEFINE_FINAL_TYPE (AtlasTileSource, atlas_tile_source, SHUMATE_TYPE_MAP_SOURCE)

#define OVERSAMPLING 1.5
#define BLEED_PX     2
#define LEVELS_ON    0.5
#define ZOOM_MIN     4
#define ZOOM_MAX     17

typedef struct
{
  AtlasBasePainter *painter;
  AtlasTheme        theme;
  AtlasViewport     viewport;
  double            scale;
} Order;

static void
order_free (Order *order)
{
  atlas_base_painter_unref (order->painter);
  g_free (order);
}

/* Runs in a worker thread, and so touches neither the tile nor the source. */
static void
paint_tile (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  const Order *order = task_data;
  int side = (int) ((ATLAS_TILE_SIZE + 2 * BLEED_PX) * order->scale);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (g_task_return_error_if_cancelled (task))
    return;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_surface_set_device_scale (surface, side / order->viewport.width, side / order->viewport.height);
  cr = cairo_create (surface);
  atlas_base_painter_paint (order->painter, cr, atlas_palette_get (order->theme), &order->viewport);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_task_return_pointer (task, surface, (GDestroyNotify) cairo_surface_destroy);
}

/* A tile with its bleed, at the zoom level that it is painted for. */
static AtlasViewport
get_painted_viewport (ShumateTile *tile)
{
  const double growth = exp2 (LEVELS_ON);
  AtlasViewport viewport = atlas_viewport_of_tile (shumate_tile_get_zoom_level (tile),
                                                   shumate_tile_get_x (tile), shumate_tile_get_y (tile));

  return (AtlasViewport) {
    .left = (viewport.left - BLEED_PX) * growth,
    .top = (viewport.top - BLEED_PX) * growth,
    .width = (viewport.width + 2 * BLEED_PX) * growth,
    .height = (viewport.height + 2 * BLEED_PX) * growth,
    .zoom = viewport.zoom + LEVELS_ON,
  };
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) height * (gsize) stride,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
tile_painted_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkPaintable) paintable = NULL;
  ShumateTile *tile = g_task_get_task_data (task);
  AtlasTileSource *self = ATLAS_TILE_SOURCE (source);
  GError *error = NULL;
  cairo_surface_t *surface = g_task_propagate_pointer (G_TASK (result), &error);

  self->n_pending--;
  if (surface == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->n_painted++;
  texture = make_texture (surface);
  paintable = atlas_tile_paintable_new (texture, (double) BLEED_PX / ATLAS_TILE_SIZE);
  shumate_tile_set_paintable (tile, paintable);
  shumate_tile_set_fade_in (tile, FALSE);
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  g_task_return_boolean (task, TRUE);
}

static void
atlas_tile_source_fill_tile_async (ShumateMapSource    *source,
                                   ShumateTile         *tile,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  AtlasTileSource *self = ATLAS_TILE_SOURCE (source);
  g_autoptr (GTask) painting = NULL;
  Order *order = g_new0 (Order, 1);
  GTask *task;

  order->painter = atlas_base_painter_ref (self->painter);
  order->theme = self->theme;
  order->scale = OVERSAMPLING * self->scale_factor;
  order->viewport = get_painted_viewport (tile);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlas_tile_source_fill_tile_async);
  g_task_set_task_data (task, g_object_ref (tile), g_object_unref);
  shumate_tile_set_state (tile, SHUMATE_STATE_LOADING);

  painting = g_task_new (self, cancellable, tile_painted_cb, task);
  g_task_set_source_tag (painting, atlas_tile_source_fill_tile_async);
  g_task_set_task_data (painting, order, (GDestroyNotify) order_free);
  self->n_pending++;
  g_task_run_in_thread (painting, paint_tile);
}

static gboolean
atlas_tile_source_fill_tile_finish (ShumateMapSource  *source,
                                    GAsyncResult      *result,
                                    GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
atlas_tile_source_finalize (GObject *object)
{
  AtlasTileSource *self = ATLAS_TILE_SOURCE (object);

  g_clear_pointer (&self->painter, atlas_base_painter_unref);

  G_OBJECT_CLASS (atlas_tile_source_parent_class)->finalize (object);
}

static void
atlas_tile_source_class_init (AtlasTileSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlas_tile_source_finalize;
  source_class->fill_tile_async = atlas_tile_source_fill_tile_async;
  source_class->fill_tile_finish = atlas_tile_source_fill_tile_finish;
}

static void
atlas_tile_source_init (AtlasTileSource *self)
{
}

/**
 * atlas_tile_source_new:
 * @painter: (transfer none): paints the land
 * @theme: in which colours
 * @scale_factor: pixels of the screen in one of the interface, as
 *   [method@Gtk.Widget.get_scale_factor] tells
 *
 * Returns: (transfer full): a source of tiles
 */
AtlasTileSource *
atlas_tile_source_new (AtlasBasePainter *painter,
                       AtlasTheme        theme,
                       int               scale_factor)
{
  AtlasTileSource *self = g_object_new (ATLAS_TYPE_TILE_SOURCE,
                                        "id", "land",
                                        "tile-size", ATLAS_TILE_SIZE,
                                        "min-zoom-level", ZOOM_MIN,
                                        "max-zoom-level", ZOOM_MAX,
                                        NULL);

  self->painter = atlas_base_painter_ref (painter);
  self->theme = theme;
  self->scale_factor = scale_factor;

  return self;
}

/**
 * atlas_tile_source_is_settled:
 * @self: a source of tiles
 *
 * Returns: whether it has painted tiles and is asked for no more
 */
gboolean
atlas_tile_source_is_settled (AtlasTileSource *self)
{
  g_return_val_if_fail (ATLAS_IS_TILE_SOURCE (self), FALSE);

  return self->n_painted > 0 && self->n_pending == 0;
}
