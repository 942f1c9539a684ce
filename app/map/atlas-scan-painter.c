/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scan-painter.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/atlas-projection.h"

/* Shows a scanned map: which of its tiles are needed, and the pictures in them. */

/* A tile with a longer side is a mistake, or an attack. */
#define SIDE_MAX 2048

/* Tiles are shown from a little more than half to a little more than all of their size. */
#define SHARPNESS 0.3

/* How much of the land is left over a scanned map that is seen in full: enough to read its lines. */
#define LAND_LEFT 0.35

/* Seen from so far that it takes more tiles than these and those that fill the view, nothing of the
 * sheet could be told. */
#define TILES_MAX 400

static GdkPixbuf *
fail (GError **error,
      guint    zoom,
      guint    column,
      guint    row,
      GError  *reason)
{
  gboolean is_unknown = g_error_matches (reason, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE);

  if (is_unknown)
    /* WebP is an extra of gdk-pixbuf's. */
    g_set_error (error, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_FORMAT,
                 _("The tiles are pictures in a format that this computer cannot read; WebP needs a loader for "
                   "gdk-pixbuf"));
  else
    g_set_error (error, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_TILE,
                 /* Translators: an error; %1$u, %2$u and %3$u are numbers, %4$s says why. */
                 _("The tile of zoom level %1$u, column %2$u, row %3$u is damaged: %4$s"), zoom, column, row,
                 reason->message);
  g_error_free (reason);

  return NULL;
}

/* How far a picture has been decoded. */
typedef struct
{
  gboolean is_too_large;
  int      n_rows;
} Progress;

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  Progress        *progress)
{
  progress->is_too_large = width > SIDE_MAX || height > SIDE_MAX;
  if (progress->is_too_large)
    gdk_pixbuf_loader_set_size (loader, 1, 1);
}

/* A picture that is cut off is not an error to every decoder. */
static void
area_updated_cb (GdkPixbufLoader *loader,
                 int              x,
                 int              y,
                 int              width,
                 int              height,
                 Progress        *progress)
{
  progress->n_rows = MAX (progress->n_rows, y + height);
}

static GdkPixbuf *
decode (GBytes  *bytes,
        guint    zoom,
        guint    column,
        guint    row,
        GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  Progress progress = { FALSE, 0 };
  GError *reason = NULL;
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &progress);
  g_signal_connect (loader, "area-updated", G_CALLBACK (area_updated_cb), &progress);
  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, &reason))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return fail (error, zoom, column, row, reason);
    }
  if (!gdk_pixbuf_loader_close (loader, &reason))
    return fail (error, zoom, column, row, reason);

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL || progress.is_too_large || progress.n_rows < gdk_pixbuf_get_height (pixbuf))
    return fail (error, zoom, column, row,
                 g_error_new (ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_TILE,
                              /* Translators: why a tile is damaged; %d is a number of pixels. */
                              _("expected a whole picture of at most %d pixels a side"), SIDE_MAX));

  return g_object_ref (pixbuf);
}

/* Cairo's pixels are words with the alpha in front, by which the colours are multiplied already. */
static guint32
premultiply (const guint8 *rgba,
             gboolean      has_alpha)
{
  guint alpha = has_alpha ? rgba[3] : 255;

  return alpha << 24 | (rgba[0] * alpha + 127) / 255 << 16 | (rgba[1] * alpha + 127) / 255 << 8 |
         (rgba[2] * alpha + 127) / 255;
}

static cairo_surface_t *
make_surface (const GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guint8 *pixels = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    {
      const guint8 *from = gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to = (gpointer) (pixels + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, from += n_channels)
        to[x] = premultiply (from, n_channels == 4);
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* The part of a tile that one of a zoom level @n_up higher covers, enlarged. */
static cairo_surface_t *
enlarge (cairo_surface_t *surface,
         guint            n_up,
         guint            column,
         guint            row)
{
  double parts = exp2 (n_up);
  double side = cairo_image_surface_get_width (surface);
  cairo_surface_t *part = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) side, (int) side);
  cairo_t *cr = cairo_create (part);

  cairo_scale (cr, parts, parts);
  cairo_set_source_surface (cr, surface, -side / parts * (column % (1u << n_up)), -side / parts * (row % (1u << n_up)));
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return part;
}

/* How many tiles it takes at most to fill a view with such as are as large as they should be. */
static double
count_filling_tiles (const AtlasViewport *viewport)
{
  double side = ATLAS_TILE_SIZE * exp2 (SHARPNESS - 1);

  return (viewport->width / side + 2) * (viewport->height / side + 2);
}

/**
 * atlas_scan_painter_get_range:
 * @file: a scanned map
 * @viewport: what is seen
 *
 * Returns: the tiles to be shown; none when @viewport shows nothing of the map, or from too far
 */
AtlasScanRange
atlas_scan_painter_get_range (AtlasMbtiles        *file,
                              const AtlasViewport *viewport)
{
  const AtlasExtent *extent = atlas_mbtiles_get_extent (file);
  AtlasScanRange range = { 0 };
  double west, north, east, south, n_tiles, world;
  guint least, most;

  atlas_mbtiles_get_zooms (file, &least, &most);
  range.zoom = (guint) CLAMP (ceil (viewport->zoom - SHARPNESS), least, most);
  n_tiles = exp2 (range.zoom);
  world = atlas_projection_get_world_size (viewport->zoom);
  atlas_projection_project ((AtlasPosition) { extent->north, extent->west }, &west, &north);
  atlas_projection_project ((AtlasPosition) { extent->south, extent->east }, &east, &south);
  west = MAX (west, viewport->left / world);
  north = MAX (north, viewport->top / world);
  east = MIN (east, (viewport->left + viewport->width) / world);
  south = MIN (south, (viewport->top + viewport->height) / world);
  if (west >= east || north >= south ||
      (east - west) * n_tiles * (south - north) * n_tiles > MAX (TILES_MAX, count_filling_tiles (viewport)))
    return range;

  range.left = (guint) CLAMP (floor (west * n_tiles), 0, n_tiles);
  range.top = (guint) CLAMP (floor (north * n_tiles), 0, n_tiles);
  range.right = (guint) CLAMP (ceil (east * n_tiles), 0, n_tiles);
  range.bottom = (guint) CLAMP (ceil (south * n_tiles), 0, n_tiles);

  return range;
}

/**
 * atlas_scan_painter_read:
 * @file: a scanned map
 * @zoom: zoom level
 * @column: from 0 in the west
 * @row: from 0 in the north
 * @error: return location for an error
 *
 * Reads a tile. Where there is none, one of a lower zoom level is stretched to stand in for it.
 * May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the tile; `NULL` without an error where the map shows nothing
 */
cairo_surface_t *
atlas_scan_painter_read (AtlasMbtiles  *file,
                         guint          zoom,
                         guint          column,
                         guint          row,
                         GError       **error)
{
  guint least, most;

  atlas_mbtiles_get_zooms (file, &least, &most);
  for (guint n_up = 0; n_up + least <= zoom; n_up++)
    {
      g_autoptr (GError) reason = NULL;
      g_autoptr (GdkPixbuf) pixbuf = NULL;
      g_autoptr (GBytes) bytes =
        atlas_mbtiles_read_tile (file, zoom - n_up, column >> n_up, row >> n_up, &reason);

      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      if (bytes == NULL)
        continue;

      pixbuf = decode (bytes, zoom - n_up, column >> n_up, row >> n_up, error);
      if (pixbuf == NULL)
        return NULL;

      return n_up == 0 ? make_surface (pixbuf) : enlarge (make_surface (pixbuf), n_up, column, row);
    }

  return NULL;
}

/**
 * atlas_scan_painter_get_land_opacity:
 * @is_over: whether a scanned map lies over the land or under it
 * @opacity: how much of it is to be seen, 0 to 1
 *
 * Returns: how much of the land is to be seen, 0 to 1, so that the map below it shows through
 */
double
atlas_scan_painter_get_land_opacity (gboolean is_over,
                                     double   opacity)
{
  return is_over ? 1 : 1 - (1 - LAND_LEFT) * opacity;
}

static void
paint_tile (cairo_t             *cr,
            cairo_surface_t     *surface,
            const AtlasViewport *viewport,
            double               side,
            guint                column,
            guint                row)
{
  double size = cairo_image_surface_get_width (surface);

  cairo_save (cr);
  cairo_translate (cr, column * side - viewport->left, row * side - viewport->top);
  cairo_rectangle (cr, 0, 0, side, side);
  cairo_scale (cr, side / size, side / size);
  cairo_set_source_surface (cr, surface, 0, 0);
  /* Neighbours meet without a seam of what lies below. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* How many pixels of the picture stand for one of the viewport, across. */
static double
get_fineness (cairo_t *cr)
{
  double across = 1, down = 0;
  double device_x, device_y;

  cairo_user_to_device_distance (cr, &across, &down);
  cairo_surface_get_device_scale (cairo_get_target (cr), &device_x, &device_y);

  return hypot (across, down) * device_x;
}

/* The tiles of a view that are as fine as the picture of it will be. */
static AtlasScanRange
choose_tiles (AtlasMbtiles        *file,
              cairo_t             *cr,
              const AtlasViewport *viewport)
{
  double fineness = get_fineness (cr);
  const AtlasViewport fine = {
    viewport->left * fineness,  viewport->top * fineness,           viewport->width * fineness,
    viewport->height * fineness, viewport->zoom + log2 (fineness),
  };

  return atlas_scan_painter_get_range (file, &fine);
}

/**
 * atlas_scan_painter_paint:
 * @file: a scanned map
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @viewport: what is seen
 * @opacity: 0 to 1
 * @error: return location for an error
 *
 * Paints a scanned map, as fine as the surface. Tiles that cannot be read are left out, and @error
 * says what is wrong with the first of them.
 *
 * Returns: whether all could be read
 */
gboolean
atlas_scan_painter_paint (AtlasMbtiles         *file,
                          cairo_t              *cr,
                          const AtlasViewport  *viewport,
                          double                opacity,
                          GError              **error)
{
  const AtlasScanRange range = choose_tiles (file, cr, viewport);
  double side = ATLAS_TILE_SIZE * exp2 (viewport->zoom - range.zoom);
  g_autoptr (GError) first = NULL;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport->width, viewport->height);
  cairo_clip (cr);
  cairo_push_group (cr);
  for (guint row = range.top; row < range.bottom; row++)
    {
      for (guint column = range.left; column < range.right; column++)
        {
          cairo_surface_t *surface =
            atlas_scan_painter_read (file, range.zoom, column, row, first == NULL ? &first : NULL);

          if (surface == NULL)
            continue;

          paint_tile (cr, surface, viewport, side, column, row);
          cairo_surface_destroy (surface);
        }
    }
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, opacity);
  cairo_restore (cr);
  if (first == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&first));

  return FALSE;
}
