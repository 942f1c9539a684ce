/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scan-layer.h"

#include <math.h>

#include "atlas-texture.h"
#include "core/atlas-errand.h"
#include "map/atlas-projection.h"
#include "map/atlas-scan-painter.h"
#include "map/atlas-shumate-view.h"

/**
 * AtlasScanLayer:
 *
 * A scanned map, read tile by tile in worker threads.
 *
 * Until the tiles of a zoom level are there, those seen before stand in for them. What cannot be
 * read is told to whoever installs the action `win.say`, once for each file.
 *
 * # CSS nodes
 *
 * `scanlayer`
 */
struct _AtlasScanLayer
{
  ShumateLayer  parent_instance;
  AtlasState   *state;
  AtlasLayers  *layers;
  AtlasMbtiles *file;
  GCancellable *cancellable;
  GHashTable   *tiles;
  GHashTable   *reading;
  GQueue        orders;
  gboolean      is_opening;
  gboolean      is_drawn;
  gboolean      has_complained;
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasScanLayer, atlas_scan_layer, SHUMATE_TYPE_LAYER)

/* Reading is mostly waiting for the one file. */
#define WORKERS_MAX 2

typedef struct
{
  guint zoom;
  guint column;
  guint row;
} Key;

/* A tile of which all has been said: without a texture where the map shows nothing. */
typedef struct
{
  Key         key;
  GdkTexture *texture;
} Tile;

typedef struct
{
  AtlasMbtiles *file;
  Key           key;
} Order;

static void work_on (AtlasScanLayer *self);

static guint
hash_key (gconstpointer pointer)
{
  const Key *key = pointer;

  return key->zoom ^ (key->column * 73856093u) ^ (key->row * 19349663u);
}

static gboolean
are_keys_equal (gconstpointer a,
                gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->zoom == other->zoom && one->column == other->column && one->row == other->row;
}

static void
tile_free (Tile *tile)
{
  g_clear_object (&tile->texture);
  g_free (tile);
}

static void
order_free (Order *order)
{
  atlas_mbtiles_unref (order->file);
  g_free (order);
}

static void
complain (AtlasScanLayer *self,
          const GError   *error)
{
  if (!self->has_complained)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", error->message);
  self->has_complained = TRUE;
}

/* Runs in a worker thread. */
static void
read_tile (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  const Order *order = task_data;
  GError *error = NULL;
  cairo_surface_t *surface =
    atlas_scan_painter_read (order->file, order->key.zoom, order->key.column, order->key.row, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, surface, surface != NULL ? (GDestroyNotify) cairo_surface_destroy : NULL);
}

static void
tile_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  AtlasScanLayer *self = ATLAS_SCAN_LAYER (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = g_task_propagate_pointer (G_TASK (result), &error);
  Tile *tile;

  g_hash_table_remove (self->reading, &order->key);
  if (order->file == self->file)
    {
      if (error != NULL)
        complain (self, error);
      tile = g_new0 (Tile, 1);
      tile->key = order->key;
      if (surface != NULL)
        tile->texture = atlas_texture_take_surface (g_steal_pointer (&surface));
      g_hash_table_replace (self->tiles, &tile->key, tile);
    }
  g_clear_pointer (&surface, cairo_surface_destroy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  work_on (self);
}

static void
work_on (AtlasScanLayer *self)
{
  while (g_hash_table_size (self->reading) < WORKERS_MAX && !g_queue_is_empty (&self->orders))
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, tile_read_cb, NULL);
      Order *order = g_queue_pop_head (&self->orders);

      g_task_set_source_tag (task, work_on);
      g_task_set_task_data (task, order, (GDestroyNotify) order_free);
      g_hash_table_add (self->reading, &order->key);
      atlas_errand_run (task, read_tile);
    }
}

static void
forget_file (AtlasScanLayer *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear_full (&self->orders, (GDestroyNotify) order_free);
  g_hash_table_remove_all (self->tiles);
  g_clear_pointer (&self->file, atlas_mbtiles_unref);
  self->has_complained = FALSE;
  self->is_opening = FALSE;
  self->is_drawn = FALSE;
}

/* Runs in a worker thread. */
static void
open_file (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  GError *error = NULL;
  AtlasMbtiles *file = atlas_mbtiles_open (task_data, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) atlas_mbtiles_unref);
  else
    g_task_return_error (task, error);
}

static void
file_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  AtlasScanLayer *self = ATLAS_SCAN_LAYER (source);
  g_autoptr (GError) error = NULL;
  AtlasMbtiles *file = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->is_opening = FALSE;
  self->file = file;
  if (file == NULL)
    {
      complain (self, error);
      atlas_layers_set_scan (self->layers, NULL);
    }
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scan_changed_cb (AtlasScanLayer *self)
{
  const char *path = atlas_layers_get_scan (self->layers);
  g_autoptr (GTask) task = NULL;

  forget_file (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (path == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_OPENED], 0);
      return;
    }

  self->is_opening = TRUE;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, file_opened_cb, NULL);
  g_task_set_source_tag (task, scan_changed_cb);
  g_task_set_task_data (task, g_strdup (path), g_free);
  atlas_errand_run (task, open_file);
}

static gboolean
is_elsewhere (gpointer key,
              gpointer value,
              gpointer user_data)
{
  const Key *tile = key;
  const AtlasScanRange *range = user_data;

  return tile->zoom != range->zoom || tile->column < range->left || tile->column >= range->right ||
         tile->row < range->top || tile->row >= range->bottom;
}

/* Orders what is missing in place of what was missing before; returns how much that is. */
static guint
order_missing (AtlasScanLayer       *self,
               const AtlasScanRange *range)
{
  Key key = { range->zoom, 0, 0 };
  guint n_missing = 0;

  g_queue_clear_full (&self->orders, (GDestroyNotify) order_free);
  for (key.row = range->top; key.row < range->bottom; key.row++)
    {
      for (key.column = range->left; key.column < range->right; key.column++)
        {
          Order *order;

          if (g_hash_table_contains (self->tiles, &key))
            continue;

          n_missing++;
          if (g_hash_table_contains (self->reading, &key))
            continue;

          order = g_new (Order, 1);
          order->file = atlas_mbtiles_ref (self->file);
          order->key = key;
          g_queue_push_tail (&self->orders, order);
        }
    }
  work_on (self);

  return n_missing;
}

/* All edges lie on pixels of the screen, so that tiles neither blur nor gape. */
static void
append_tile (AtlasScanLayer      *self,
             GtkSnapshot         *snapshot,
             const AtlasViewport *viewport,
             int                  scale_factor,
             const Tile          *tile)
{
  double side = ATLAS_TILE_SIZE * exp2 (viewport->zoom - tile->key.zoom);
  double left = round ((tile->key.column * side - viewport->left) * scale_factor) / scale_factor;
  double top = round ((tile->key.row * side - viewport->top) * scale_factor) / scale_factor;
  double right = round (((tile->key.column + 1) * side - viewport->left) * scale_factor) / scale_factor;
  double bottom = round (((tile->key.row + 1) * side - viewport->top) * scale_factor) / scale_factor;

  if (tile->texture != NULL && right > 0 && bottom > 0 && left < viewport->width && top < viewport->height)
    atlas_texture_append (tile->texture, GTK_WIDGET (self), snapshot,
                          &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left),
                                               (float) (bottom - top)));
}

static void
append_tiles (AtlasScanLayer      *self,
              GtkSnapshot         *snapshot,
              const AtlasViewport *viewport,
              guint                zoom,
              gboolean             is_of_zoom)
{
  int scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GHashTableIter iter;
  gpointer tile;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &tile))
    {
      if ((((const Tile *) tile)->key.zoom == zoom) == is_of_zoom)
        append_tile (self, snapshot, viewport, scale_factor, tile);
    }
}

static void
atlas_scan_layer_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AtlasScanLayer *self = ATLAS_SCAN_LAYER (widget);
  AtlasViewport viewport = atlas_shumate_view_read_layer (SHUMATE_LAYER (self));
  AtlasScanRange range;

  if (self->file == NULL || viewport.width <= 0 || viewport.height <= 0)
    return;

  self->is_drawn = TRUE;
  range = atlas_scan_painter_get_range (self->file, &viewport);
  if (order_missing (self, &range) == 0)
    g_hash_table_foreach_remove (self->tiles, is_elsewhere, &range);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) viewport.width, (float) viewport.height));
  gtk_snapshot_push_opacity (snapshot, atlas_layers_get_scan_opacity (self->layers));
  append_tiles (self, snapshot, &viewport, range.zoom, FALSE);
  append_tiles (self, snapshot, &viewport, range.zoom, TRUE);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
atlas_scan_layer_dispose (GObject *object)
{
  AtlasScanLayer *self = ATLAS_SCAN_LAYER (object);

  if (self->tiles != NULL)
    forget_file (self);
  g_clear_object (&self->layers);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_scan_layer_parent_class)->dispose (object);
}

static void
atlas_scan_layer_finalize (GObject *object)
{
  AtlasScanLayer *self = ATLAS_SCAN_LAYER (object);

  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_clear_pointer (&self->reading, g_hash_table_unref);

  G_OBJECT_CLASS (atlas_scan_layer_parent_class)->finalize (object);
}

static void
atlas_scan_layer_class_init (AtlasScanLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_scan_layer_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_scan_layer_finalize;
  widget_class->snapshot = atlas_scan_layer_snapshot;

  /**
   * AtlasScanLayer::opened:
   * @self: the layer
   *
   * There is another scanned map, or none.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "scanlayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_scan_layer_init (AtlasScanLayer *self)
{
  self->tiles = g_hash_table_new_full (hash_key, are_keys_equal, NULL, (GDestroyNotify) tile_free);
  self->reading = g_hash_table_new (hash_key, are_keys_equal);
}

/**
 * atlas_scan_layer_new:
 * @viewport: of the map
 * @state: whose scanned map it shows
 *
 * Returns: (transfer floating): the scanned map of a map
 */
AtlasScanLayer *
atlas_scan_layer_new (ShumateViewport *viewport,
                      AtlasState      *state)
{
  AtlasScanLayer *self = g_object_new (ATLAS_TYPE_SCAN_LAYER, "viewport", viewport, NULL);
  const char *const changes[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };

  self->state = g_object_ref (state);
  self->layers = g_object_ref (atlas_state_get_layers (state));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (viewport, changes[i], G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layers, "notify::scan", G_CALLBACK (scan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layers, "notify::scan-opacity", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  scan_changed_cb (self);

  return self;
}

/**
 * atlas_scan_layer_dup_credit:
 * @self: the layer
 *
 * Returns: (transfer full) (nullable): whom to credit for what it shows, as the data set says or
 *   else the file
 */
char *
atlas_scan_layer_dup_credit (AtlasScanLayer *self)
{
  AtlasSiege *siege;
  const AtlasScan *scan;

  g_return_val_if_fail (ATLAS_IS_SCAN_LAYER (self), NULL);

  if (self->file == NULL)
    return NULL;

  siege = atlas_state_get_siege (self->state);
  scan = siege != NULL ? atlas_siege_find_scan (siege, atlas_mbtiles_get_path (self->file)) : NULL;

  return g_strdup (scan != NULL ? scan->credit : atlas_mbtiles_get_credit (self->file));
}

/**
 * atlas_scan_layer_is_complete:
 * @self: the layer
 *
 * Returns: whether nothing is being read
 */
gboolean
atlas_scan_layer_is_complete (AtlasScanLayer *self)
{
  g_return_val_if_fail (ATLAS_IS_SCAN_LAYER (self), FALSE);

  return !self->is_opening && (self->file == NULL || self->is_drawn) &&
         g_hash_table_size (self->reading) == 0 && g_queue_is_empty (&self->orders);
}
