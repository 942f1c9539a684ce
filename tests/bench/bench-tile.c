/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core/atlas-catalog.h"
#include "map/atlas-projection.h"
#include "map/atlas-tile-store.h"
#include "xml/atlas-reader.h"

/* How much work a tile of the land is: bench-tile DATASET. And how long Cairo takes to write a picture
 * that is there already: bench-tile --png FILE, in milliseconds. The former prints, in milliseconds of processor time
 * of the one thread that paints, the median and the 95th percentile of the tiles of the opening view
 * at the zoom level of the whole valley, then of as many round its middle three levels closer, where
 * battles are followed. What all tiles have in common is made beforehand and not counted. */

#define WIDTH   1920
#define HEIGHT  1080
#define CLOSER  3
#define REPEATS 5

static double
get_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* A new store has no tiles yet, but the form of the land from the one that is kept. */
static void
paint_all (AtlasSiege          *siege,
           const AtlasViewport *viewport,
           GArray              *times)
{
  g_autoptr (AtlasTileStore) store = atlas_tile_store_get (siege, ATLAS_THEME_NIGHT, 0, 1);
  const AtlasTileRange range = atlas_tile_range_of_viewport (viewport);
  AtlasTileKey key = { .zoom = range.zoom };

  for (key.row = range.top; key.row < range.bottom; key.row++)
    {
      for (key.column = range.left; key.column < range.right; key.column++)
        {
          double begin = get_thread_ms ();
          double duration;

          g_bytes_unref (atlas_tile_store_paint (store, &key));
          duration = get_thread_ms () - begin;
          g_array_append_val (times, duration);
        }
    }
}

static void
measure (AtlasSiege          *siege,
         const AtlasViewport *viewport)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < REPEATS; i++)
    paint_all (siege, viewport, times);
  g_array_sort (times, compare_doubles);
  printf ("%.2f %.2f ", g_array_index (times, double, times->len / 2),
          g_array_index (times, double, times->len * 95 / 100));
}

static int
write_png (const char *path)
{
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);
  double begin = get_thread_ms ();
  cairo_status_t status = cairo_surface_write_to_png (picture, path);

  printf ("%.2f\n", get_thread_ms () - begin);
  cairo_surface_destroy (picture);

  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = NULL;
  g_autoptr (AtlasTileStore) kept = NULL;
  AtlasViewport valley, battle;
  AtlasPosition middle;

  if (argc == 3 && g_str_equal (argv[1], "--png"))
    return write_png (argv[2]);
  if (argc != 2)
    return 2;

  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
  siege = atlas_reader_load (argv[1], diagnostics, NULL, &error);
  if (siege == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  kept = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 1);
  atlas_tile_store_prepare (kept);
  valley = atlas_viewport_open (&atlas_siege_get_head (siege)->view, &atlas_siege_get_head (siege)->extent,
                                WIDTH, HEIGHT);
  middle = atlas_viewport_unproject (&valley, WIDTH / 2.0, HEIGHT / 2.0);
  battle = atlas_viewport_at (middle, valley.zoom + CLOSER, WIDTH, HEIGHT);
  measure (siege, &valley);
  measure (siege, &battle);
  printf ("\n");

  return 0;
}
