/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-tile-store.h"

#include <math.h>

#include "map/atlas-base-painter.h"
#include "map/atlas-projection.h"

/**
 * AtlasTileStore:
 *
 * The land of a siege in tiles, painted when they are asked for and kept within a bound.
 *
 * Tiles belong to one zoom level exactly, whole or not: they are shown pixel upon pixel, with lines as
 * wide and letters as sharp as that level asks for. What shows the same siege in the same colours
 * shares one store, so that a window that is built anew finds the land as it was. Any thread may use
 * it.
 *
 * A tile is a square of pixels as Cairo has them in its format ARGB32, row by row without a gap. Land has no
 * holes: all are opaque, and whoever draws in software can lay them down as they are.
 */
struct _AtlasTileStore
{
  int               n_references;
  AtlasSiege       *siege;
  AtlasTheme        theme;
  AtlasLayer        hidden;
  int               scale_factor;
  AtlasBasePainter *painter;
  GMutex            mutex;
  GCond             painted;
  GHashTable       *tiles;
  GQueue            ages;
};

#define BYTES_PER_PIXEL 4

/* What a window on a large screen shows at once, and as much again around it. */
#define BYTES_MAX (48 << 20)

/* In the table from the moment a thread has set about it; without pixels until it is painted. */
typedef struct
{
  AtlasTileKey  key;
  GBytes       *pixels;
  GList         link;
} Tile;

static GMutex stores_mutex;
static GPtrArray *stores;

static guint
hash_key (gconstpointer data)
{
  const AtlasTileKey *key = data;

  return g_double_hash (&key->zoom) ^ ((guint) key->column * 73856093u) ^ ((guint) key->row * 19349663u);
}

static gboolean
are_keys_equal (gconstpointer a,
                gconstpointer b)
{
  const AtlasTileKey *one = a;
  const AtlasTileKey *other = b;

  return one->zoom == other->zoom && one->column == other->column && one->row == other->row;
}

static void
free_tile (Tile *tile)
{
  g_clear_pointer (&tile->pixels, g_bytes_unref);
  g_free (tile);
}

/**
 * atlas_tile_range_of_viewport:
 * @viewport: what is seen
 *
 * Returns: the tiles that @viewport touches
 */
AtlasTileRange
atlas_tile_range_of_viewport (const AtlasViewport *viewport)
{
  return (AtlasTileRange) {
    .zoom = viewport->zoom,
    .left = (int) floor (viewport->left / ATLAS_TILE_SIZE),
    .top = (int) floor (viewport->top / ATLAS_TILE_SIZE),
    .right = (int) ceil ((viewport->left + viewport->width) / ATLAS_TILE_SIZE),
    .bottom = (int) ceil ((viewport->top + viewport->height) / ATLAS_TILE_SIZE),
  };
}

static AtlasTileStore *
new_store (AtlasSiege *siege,
           AtlasTheme  theme,
           AtlasLayer  hidden,
           int         scale_factor)
{
  AtlasTileStore *self = g_new0 (AtlasTileStore, 1);

  self->n_references = 1;
  self->siege = g_object_ref (siege);
  self->theme = theme;
  self->hidden = hidden;
  self->scale_factor = scale_factor;
  self->tiles = g_hash_table_new_full (hash_key, are_keys_equal, NULL, (GDestroyNotify) free_tile);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->painted);

  return self;
}

/* The form of the land is costly and the same in all colours. */
static AtlasBasePainter *
share_painter (AtlasSiege *siege)
{
  for (guint i = 0; i < stores->len; i++)
    {
      AtlasTileStore *store = g_ptr_array_index (stores, i);

      if (store->siege == siege)
        return atlas_base_painter_ref (store->painter);
    }

  return atlas_base_painter_new (siege);
}

/**
 * atlas_tile_store_get:
 * @siege: a siege that is sealed
 * @theme: in which colours
 * @hidden: the layers that are left out
 * @scale_factor: pixels of the screen in one of the interface
 *
 * Returns: (transfer full): the tiles of its land
 */
AtlasTileStore *
atlas_tile_store_get (AtlasSiege *siege,
                      AtlasTheme  theme,
                      AtlasLayer  hidden,
                      int         scale_factor)
{
  AtlasTileStore *self = NULL;

  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);
  g_return_val_if_fail (scale_factor >= 1, NULL);

  g_mutex_lock (&stores_mutex);
  if (stores == NULL)
    stores = g_ptr_array_new ();
  for (guint i = 0; self == NULL && i < stores->len; i++)
    {
      AtlasTileStore *store = g_ptr_array_index (stores, i);

      if (store->siege == siege && store->theme == theme && store->hidden == hidden &&
          store->scale_factor == scale_factor)
        self = store;
    }
  if (self != NULL)
    self->n_references++;
  else
    {
      self = new_store (siege, theme, hidden, scale_factor);
      self->painter = share_painter (siege);
      g_ptr_array_add (stores, self);
    }
  g_mutex_unlock (&stores_mutex);

  return self;
}

/**
 * atlas_tile_store_ref:
 * @self: tiles
 *
 * Returns: (transfer full): @self
 */
AtlasTileStore *
atlas_tile_store_ref (AtlasTileStore *self)
{
  g_mutex_lock (&stores_mutex);
  self->n_references++;
  g_mutex_unlock (&stores_mutex);

  return self;
}

/**
 * atlas_tile_store_unref:
 * @self: (transfer full): tiles
 */
void
atlas_tile_store_unref (AtlasTileStore *self)
{
  gboolean is_last;

  g_mutex_lock (&stores_mutex);
  is_last = --self->n_references == 0;
  if (is_last)
    g_ptr_array_remove_fast (stores, self);
  g_mutex_unlock (&stores_mutex);
  if (!is_last)
    return;

  g_hash_table_unref (self->tiles);
  atlas_base_painter_unref (self->painter);
  g_object_unref (self->siege);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->painted);
  g_free (self);
}

/**
 * atlas_tile_store_get_side:
 * @self: tiles
 *
 * Returns: how many pixels a tile is wide and high
 */
int
atlas_tile_store_get_side (AtlasTileStore *self)
{
  return ATLAS_TILE_SIZE * self->scale_factor;
}

static gsize
get_tile_size (AtlasTileStore *self)
{
  gsize side = (gsize) atlas_tile_store_get_side (self);

  return side * side * BYTES_PER_PIXEL;
}

static void
drop_oldest (AtlasTileStore *self)
{
  while (self->ages.length > BYTES_MAX / get_tile_size (self))
    {
      Tile *oldest = g_queue_pop_tail_link (&self->ages)->data;

      g_hash_table_remove (self->tiles, &oldest->key);
    }
}

static GBytes *
take_painted (AtlasTileStore     *self,
              const AtlasTileKey *key)
{
  Tile *tile = g_hash_table_lookup (self->tiles, key);

  if (tile == NULL || tile->pixels == NULL)
    return NULL;

  g_queue_unlink (&self->ages, &tile->link);
  g_queue_push_head_link (&self->ages, &tile->link);

  return g_bytes_ref (tile->pixels);
}

static GBytes *
paint (AtlasTileStore     *self,
       const AtlasTileKey *key)
{
  const double size = ATLAS_TILE_SIZE;
  const AtlasViewport viewport = { key->column * size, key->row * size, size, size, key->zoom };
  int side = atlas_tile_store_get_side (self);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, self->scale_factor, self->scale_factor);
  cr = cairo_create (surface);
  atlas_base_painter_paint (self->painter, cr, atlas_palette_get (self->theme), &viewport, self->hidden);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), get_tile_size (self),
                                     (GDestroyNotify) cairo_surface_destroy, surface);
}

/**
 * atlas_tile_store_peek:
 * @self: tiles
 * @key: which one
 *
 * Returns: (transfer full) (nullable): the tile, if it is there
 */
GBytes *
atlas_tile_store_peek (AtlasTileStore     *self,
                       const AtlasTileKey *key)
{
  GBytes *pixels;

  g_mutex_lock (&self->mutex);
  pixels = take_painted (self, key);
  g_mutex_unlock (&self->mutex);

  return pixels;
}

/**
 * atlas_tile_store_paint:
 * @self: tiles
 * @key: which one
 *
 * Paints a tile, or waits for it when another thread is at it. Takes some milliseconds.
 *
 * Returns: (transfer full): the tile
 */
GBytes *
atlas_tile_store_paint (AtlasTileStore     *self,
                        const AtlasTileKey *key)
{
  GBytes *pixels;
  Tile *tile;

  g_mutex_lock (&self->mutex);
  while ((pixels = take_painted (self, key)) == NULL && g_hash_table_contains (self->tiles, key))
    g_cond_wait (&self->painted, &self->mutex);
  if (pixels != NULL)
    {
      g_mutex_unlock (&self->mutex);
      return pixels;
    }
  tile = g_new0 (Tile, 1);
  tile->key = *key;
  tile->link.data = tile;
  g_hash_table_insert (self->tiles, &tile->key, tile);
  g_mutex_unlock (&self->mutex);

  pixels = paint (self, key);

  g_mutex_lock (&self->mutex);
  tile->pixels = g_bytes_ref (pixels);
  g_queue_push_head_link (&self->ages, &tile->link);
  drop_oldest (self);
  g_cond_broadcast (&self->painted);
  g_mutex_unlock (&self->mutex);

  return pixels;
}

/**
 * atlas_tile_store_paint_view:
 * @self: tiles
 * @viewport: what will be seen
 *
 * Paints the tiles that @viewport touches. Takes some tens of milliseconds.
 */
void
atlas_tile_store_paint_view (AtlasTileStore      *self,
                             const AtlasViewport *viewport)
{
  const AtlasTileRange range = atlas_tile_range_of_viewport (viewport);
  AtlasTileKey key = { .zoom = range.zoom };

  for (key.row = range.top; key.row < range.bottom; key.row++)
    {
      for (key.column = range.left; key.column < range.right; key.column++)
        g_bytes_unref (atlas_tile_store_paint (self, &key));
    }
}

/**
 * atlas_tile_store_prepare:
 * @self: tiles
 *
 * Makes what all tiles have in common, so that the first of them takes no longer than others.
 */
void
atlas_tile_store_prepare (AtlasTileStore *self)
{
  atlas_base_painter_prepare (self->painter);
}
