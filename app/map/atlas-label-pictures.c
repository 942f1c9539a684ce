/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-label-pictures.h"

#include <math.h>

/* Pictures of labels that all maps share, from whatever thread. Letters with a halo take longer to paint
 * than anything else on a map, and the same are wanted by a window that is built anew in another language,
 * by two maps side by side, and by one that is only foreseen. */

/* In bytes: the labels of some zoom steps. What they take beyond that is forgotten all at once, since those
 * of the step that is shown are soon painted again. */
#define BYTES_MAX (8 << 20)

#define BYTES_PER_PIXEL 4

static GMutex pictures_mutex;
static GHashTable *pictures; /* guarded by the mutex, as is the next */
static gsize n_bytes;

/**
 * atlas_label_pictures_build_key:
 * @label: a label
 *
 * Returns: (transfer full): what it looks like, apart from where it is
 */
char *
atlas_label_pictures_build_key (const AtlasLabel *label)
{
  GString *key = g_string_new (label->text);

  g_string_append_printf (key, "\n%d %.3f %.1f %.1f %.1f", label->letters, label->scale,
                          label->leader_px, label->box.left, label->box.top);
  for (guint i = 0; label->turns != NULL && i < label->turns->len; i++)
    {
      const AtlasTurn *turn = &g_array_index (label->turns, AtlasTurn, i);

      g_string_append_printf (key, " %.1f,%.1f,%.2f", turn->x, turn->y, turn->angle_rad);
    }

  return g_string_free (key, FALSE);
}

/**
 * atlas_label_pictures_get_bounds:
 * @label: a label
 *
 * Returns: where its picture goes, from its anchor, in whole pixels, so that it stays sharp
 */
AtlasRect
atlas_label_pictures_get_bounds (AtlasLabel *label)
{
  AtlasRect bounds = atlas_label_get_bounds (label);

  return (AtlasRect) { floor (bounds.left), floor (bounds.top), ceil (bounds.right), ceil (bounds.bottom) };
}

static cairo_surface_t *
paint (AtlasLabel         *label,
       const AtlasPalette *palette,
       int                 scale_factor)
{
  AtlasRect bounds = atlas_label_pictures_get_bounds (label);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (bounds.right - bounds.left) * scale_factor,
                                (int) (bounds.bottom - bounds.top) * scale_factor);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale_factor, scale_factor);
  atlas_label_paint (label, cr, palette, -bounds.left, -bounds.top);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gsize
get_size (cairo_surface_t *surface)
{
  return (gsize) cairo_image_surface_get_width (surface) *
         (gsize) cairo_image_surface_get_height (surface) * BYTES_PER_PIXEL;
}

static void
keep (const char      *key,
      cairo_surface_t *surface)
{
  g_mutex_lock (&pictures_mutex);
  n_bytes += get_size (surface);
  if (n_bytes > BYTES_MAX)
    {
      g_hash_table_remove_all (pictures);
      n_bytes = get_size (surface);
    }
  g_hash_table_replace (pictures, g_strdup (key), cairo_surface_reference (surface));
  g_mutex_unlock (&pictures_mutex);
}

static cairo_surface_t *
recall (const char *key)
{
  cairo_surface_t *surface;

  g_mutex_lock (&pictures_mutex);
  if (pictures == NULL)
    pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cairo_surface_destroy);
  surface = g_hash_table_lookup (pictures, key);
  if (surface != NULL)
    cairo_surface_reference (surface);
  g_mutex_unlock (&pictures_mutex);

  return surface;
}

/**
 * atlas_label_pictures_get:
 * @label: a label
 * @palette: the colours
 * @scale_factor: pixels of the screen in one of the interface
 *
 * Returns: (transfer full): its picture, of the format ARGB32, which nobody may paint on
 */
cairo_surface_t *
atlas_label_pictures_get (AtlasLabel         *label,
                          const AtlasPalette *palette,
                          int                 scale_factor)
{
  g_autofree char *look = atlas_label_pictures_build_key (label);
  g_autofree char *key = g_strdup_printf ("%p %d %s", (gconstpointer) palette, scale_factor, look);
  cairo_surface_t *surface = recall (key);

  if (surface == NULL)
    {
      surface = paint (label, palette, scale_factor);
      keep (key, surface);
    }

  return surface;
}
