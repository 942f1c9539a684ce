/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-tile-source.h"

#include "atlas-texture.h"
#include "core/atlas-errand.h"
#include "map/atlas-projection.h"

/**
 * AtlasTileSource:
 *
 * Tiles of the land, painted in worker threads from the data set alone.
 *
 * Tiles can be ordered for any zoom level, whole or not; the signal
 * [signal@Atlas.TileSource::painted] tells of each that is ready. For layers of libshumate's own it
 * is a source of tiles for whole zoom levels as any other.
 */
struct _AtlasTileSource
{
  ShumateMapSource  parent_instance;
  AtlasTileStore   *store;
  GMutex            mutex;
  GQueue            orders; /* guarded by the mutex */
  guint             n_orders;
  guint             n_workers;
};

G_DEFINE_FINAL_TYPE (AtlasTileSource, atlas_tile_source, SHUMATE_TYPE_MAP_SOURCE)

#define ZOOM_MIN 4

enum
{
  SIGNAL_PAINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  AtlasTileStore *store;
  AtlasTileKey    key;
} Order;

/* A tile that was ordered and is ready. */
typedef struct
{
  AtlasTileSource *source;
  AtlasTileKey     key;
} Delivery;

static void work_on (AtlasTileSource *self);

static void
order_free (Order *order)
{
  atlas_tile_store_unref (order->store);
  g_free (order);
}

static GTask *
new_painting (AtlasTileSource     *self,
              const AtlasTileKey  *key,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Order *order = g_new (Order, 1);

  order->store = atlas_tile_store_ref (self->store);
  order->key = *key;
  g_task_set_source_tag (task, new_painting);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);

  return task;
}

/* Runs in a worker thread. */
static void
paint_tile (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  const Order *order = task_data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, atlas_tile_store_paint (order->store, &order->key),
                           (GDestroyNotify) g_bytes_unref);
}

/* Runs in a worker thread, while the window is being laid out. */
static void
prepare_store (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  atlas_tile_store_prepare (task_data);
  g_task_return_boolean (task, TRUE);
}

/* The texture shows the very pixels of the store. */
static GdkTexture *
make_texture (AtlasTileSource *self,
              GBytes          *pixels)
{
  int side = atlas_tile_store_get_side (self->store);

  return atlas_texture_new_opaque (pixels, side, side);
}

static void
delivery_free (Delivery *delivery)
{
  g_object_unref (delivery->source);
  g_free (delivery);
}

static gboolean
delivered_cb (gpointer user_data)
{
  const Delivery *delivery = user_data;

  delivery->source->n_orders--;
  g_signal_emit (delivery->source, signals[SIGNAL_PAINTED], 0, &delivery->key);

  return G_SOURCE_REMOVE;
}

static AtlasTileKey *
take_order (AtlasTileSource *self)
{
  AtlasTileKey *key;

  g_mutex_lock (&self->mutex);
  key = g_queue_pop_head (&self->orders);
  g_mutex_unlock (&self->mutex);

  return key;
}

/* Runs in a worker thread, one order after the other: the main thread may be at a long frame, the first
 * one of all, and tiles should be there when it is done. */
static void
paint_orders (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  AtlasTileSource *self = source;
  AtlasTileKey *key;

  while ((key = take_order (self)) != NULL)
    {
      Delivery *delivery = g_new (Delivery, 1);

      g_bytes_unref (atlas_tile_store_paint (self->store, key));
      delivery->source = g_object_ref (self);
      delivery->key = *key;
      g_idle_add_full (G_PRIORITY_DEFAULT, delivered_cb, delivery, (GDestroyNotify) delivery_free);
      g_free (key);
    }
  g_task_return_boolean (task, TRUE);
}

static void
worker_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  AtlasTileSource *self = ATLAS_TILE_SOURCE (source);

  self->n_workers--;
  work_on (self);
}

/* One processor is left to the interface. */
static guint
count_workers (void)
{
  guint n_processors = g_get_num_processors ();

  return n_processors > 1 ? n_processors - 1 : 1;
}

static gboolean
has_orders (AtlasTileSource *self)
{
  gboolean has;

  g_mutex_lock (&self->mutex);
  has = !g_queue_is_empty (&self->orders);
  g_mutex_unlock (&self->mutex);

  return has;
}

static void
work_on (AtlasTileSource *self)
{
  while (self->n_workers < count_workers () && has_orders (self))
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, worker_done_cb, NULL);

      self->n_workers++;
      g_task_set_source_tag (task, work_on);
      atlas_errand_run (task, paint_orders);
    }
}

static void
tile_filled_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  ShumateTile *tile = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) pixels = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (pixels == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  texture = make_texture (ATLAS_TILE_SOURCE (source), pixels);
  shumate_tile_set_paintable (tile, GDK_PAINTABLE (texture));
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
  const AtlasTileKey key = { shumate_tile_get_zoom_level (tile), (int) shumate_tile_get_x (tile),
                             (int) shumate_tile_get_y (tile) };
  GTask *task = g_task_new (source, cancellable, callback, user_data);
  g_autoptr (GTask) painting = new_painting (ATLAS_TILE_SOURCE (source), &key, cancellable,
                                             tile_filled_cb, task);

  g_task_set_source_tag (task, atlas_tile_source_fill_tile_async);
  g_task_set_task_data (task, g_object_ref (tile), g_object_unref);
  shumate_tile_set_state (tile, SHUMATE_STATE_LOADING);
  atlas_errand_run (painting, paint_tile);
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

  atlas_tile_source_cancel_orders (self);
  g_clear_pointer (&self->store, atlas_tile_store_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (atlas_tile_source_parent_class)->finalize (object);
}

static void
atlas_tile_source_class_init (AtlasTileSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlas_tile_source_finalize;
  source_class->fill_tile_async = atlas_tile_source_fill_tile_async;
  source_class->fill_tile_finish = atlas_tile_source_fill_tile_finish;

  /**
   * AtlasTileSource::painted:
   * @self: the source
   * @key: (type gpointer): which tile, an #AtlasTileKey
   *
   * A tile that was ordered is ready.
   */
  signals[SIGNAL_PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
atlas_tile_source_init (AtlasTileSource *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * atlas_tile_source_new:
 * @store: where tiles are kept
 *
 * Makes a source, which prepares for the first tile at once.
 *
 * Returns: (transfer full): a source of tiles
 */
AtlasTileSource *
atlas_tile_source_new (AtlasTileStore *store)
{
  AtlasTileSource *self = g_object_new (ATLAS_TYPE_TILE_SOURCE,
                                        "id", "land",
                                        "tile-size", ATLAS_TILE_SIZE,
                                        "min-zoom-level", ZOOM_MIN,
                                        "max-zoom-level", ATLAS_ZOOM_MAX,
                                        NULL);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  self->store = atlas_tile_store_ref (store);
  g_task_set_source_tag (task, atlas_tile_source_new);
  g_task_set_task_data (task, atlas_tile_store_ref (store), (GDestroyNotify) atlas_tile_store_unref);
  atlas_errand_run (task, prepare_store);

  return self;
}

/**
 * atlas_tile_source_peek:
 * @self: a source of tiles
 * @key: which tile
 *
 * Returns: (transfer full) (nullable): the tile, if it is ready
 */
GdkTexture *
atlas_tile_source_peek (AtlasTileSource    *self,
                        const AtlasTileKey *key)
{
  g_autoptr (GBytes) pixels = NULL;

  g_return_val_if_fail (ATLAS_IS_TILE_SOURCE (self), NULL);

  pixels = atlas_tile_store_peek (self->store, key);

  return pixels != NULL ? make_texture (self, pixels) : NULL;
}

/**
 * atlas_tile_source_order:
 * @self: a source of tiles
 * @key: which tile
 *
 * Has a tile painted after those ordered before.
 */
void
atlas_tile_source_order (AtlasTileSource    *self,
                         const AtlasTileKey *key)
{
  g_return_if_fail (ATLAS_IS_TILE_SOURCE (self));

  self->n_orders++;
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->orders, g_memdup2 (key, sizeof *key));
  g_mutex_unlock (&self->mutex);
  work_on (self);
}

/**
 * atlas_tile_source_cancel_orders:
 * @self: a source of tiles
 *
 * Forgets what was ordered and is not begun yet.
 */
void
atlas_tile_source_cancel_orders (AtlasTileSource *self)
{
  g_return_if_fail (ATLAS_IS_TILE_SOURCE (self));

  g_mutex_lock (&self->mutex);
  self->n_orders -= self->orders.length;
  g_queue_clear_full (&self->orders, g_free);
  g_mutex_unlock (&self->mutex);
}

/**
 * atlas_tile_source_get_n_orders:
 * @self: a source of tiles
 *
 * Returns: how many tiles are ordered and not ready yet
 */
guint
atlas_tile_source_get_n_orders (AtlasTileSource *self)
{
  g_return_val_if_fail (ATLAS_IS_TILE_SOURCE (self), 0);

  return self->n_orders;
}
