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
 */
struct _AtlasTileStore
{
  int               n_references;
  AtlasSiege       *siege;
  AtlasTheme        theme;
  int               scale_factor;
  AtlasBasePainter *painter;
  GMutex            mutex;
  GCond             painted;
  GHashTable       *tiles;
  GQueue            ages;
};

/* A window on a large screen shows about so many at once. */
#define TILES_MAX 64

/* In the table from the moment a thread has set about it; without a surface until it is painted. */
typedef struct
{
  AtlasTileKey     key;
  cairo_surface_t *surface;
  GList            link;
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
  g_clear_pointer (&tile->surface, cairo_surface_destroy);
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
           int         scale_factor)
{
  AtlasTileStore *self = g_new0 (AtlasTileStore, 1);

  self->n_references = 1;
  self->siege = g_object_ref (siege);
  self->theme = theme;
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
 * @scale_factor: pixels of the screen in one of the interface
 *
 * Returns: (transfer full): the tiles of its land
 */
AtlasTileStore *
atlas_tile_store_get (AtlasSiege *siege,
                      AtlasTheme  theme,
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

      if (store->siege == siege && store->theme == theme && store->scale_factor == scale_factor)
        self = store;
    }
  if (self != NULL)
    self->n_references++;
  else
    {
      self = new_store (siege, theme, scale_factor);
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

static void
drop_oldest (AtlasTileStore *self)
{
  while (self->ages.length > TILES_MAX)
    {
      Tile *oldest = g_queue_pop_tail_link (&self->ages)->data;

      g_hash_table_remove (self->tiles, &oldest->key);
    }
}

static cairo_surface_t *
take_painted (AtlasTileStore     *self,
              const AtlasTileKey *key)
{
  Tile *tile = g_hash_table_lookup (self->tiles, key);

  if (tile == NULL || tile->surface == NULL)
    return NULL;

  g_queue_unlink (&self->ages, &tile->link);
  g_queue_push_head_link (&self->ages, &tile->link);

  return cairo_surface_reference (tile->surface);
}

static cairo_surface_t *
paint (AtlasTileStore     *self,
       const AtlasTileKey *key)
{
  const double size = ATLAS_TILE_SIZE;
  const AtlasViewport viewport = { key->column * size, key->row * size, size, size, key->zoom };
  int side = ATLAS_TILE_SIZE * self->scale_factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, self->scale_factor, self->scale_factor);
  cr = cairo_create (surface);
  atlas_base_painter_paint (self->painter, cr, atlas_palette_get (self->theme), &viewport);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/**
 * atlas_tile_store_peek:
 * @self: tiles
 * @key: which one
 *
 * Returns: (transfer full) (nullable): the tile, if it is there
 */
cairo_surface_t *
atlas_tile_store_peek (AtlasTileStore     *self,
                       const AtlasTileKey *key)
{
  cairo_surface_t *surface;

  g_mutex_lock (&self->mutex);
  surface = take_painted (self, key);
  g_mutex_unlock (&self->mutex);

  return surface;
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
cairo_surface_t *
atlas_tile_store_paint (AtlasTileStore     *self,
                        const AtlasTileKey *key)
{
  cairo_surface_t *surface;
  Tile *tile;

  g_mutex_lock (&self->mutex);
  while ((surface = take_painted (self, key)) == NULL && g_hash_table_contains (self->tiles, key))
    g_cond_wait (&self->painted, &self->mutex);
  if (surface != NULL)
    {
      g_mutex_unlock (&self->mutex);
      return surface;
    }
  tile = g_new0 (Tile, 1);
  tile->key = *key;
  tile->link.data = tile;
  g_hash_table_insert (self->tiles, &tile->key, tile);
  g_mutex_unlock (&self->mutex);

  surface = paint (self, key);

  g_mutex_lock (&self->mutex);
  tile->surface = cairo_surface_reference (surface);
  g_queue_push_head_link (&self->ages, &tile->link);
  drop_oldest (self);
  g_cond_broadcast (&self->painted);
  g_mutex_unlock (&self->mutex);

  return surface;
}

/**
 * atlas_tile_store_prepare:
 * @self: tiles
 * @viewport: what will be seen
 *
 * Paints all tiles that @viewport touches.
 */
void
atlas_tile_store_prepare (AtlasTileStore      *self,
                          const AtlasViewport *viewport)
{
  const AtlasTileRange range = atlas_tile_range_of_viewport (viewport);
  AtlasTileKey key = { .zoom = range.zoom };

  for (key.row = range.top; key.row < range.bottom; key.row++)
    {
      for (key.column = range.left; key.column < range.right; key.column++)
        cairo_surface_destroy (atlas_tile_store_paint (self, &key));
    }
}
