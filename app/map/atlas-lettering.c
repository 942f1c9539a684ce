/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-lettering.h"

#include <math.h>
#include <pango/pangocairo.h>

#define SERIF "Noto Serif, Source Serif 4, Georgia, serif"
#define SANS  "Noto Sans, Cantarell, Inter, sans-serif"

/* How far the light round letters reaches beyond them, in pixels. */
#define HALO_PX 1.7

#define SETTINGS_MAX 8192

typedef struct
{
  const char *family;
  double      size_px;
  int         weight;
  PangoStyle  slant;
  double      spacing_px;
  gsize       colour;
} Face;

#define COLOUR(name) G_STRUCT_OFFSET (AtlasPalette, name)

static const Face faces[] = {
  [ATLAS_LETTERS_POST] = { SANS, 14, 650, PANGO_STYLE_NORMAL, 0, COLOUR (ink) },
  [ATLAS_LETTERS_MINOR_POST] = { SANS, 12.5, 550, PANGO_STYLE_NORMAL, 0, COLOUR (ink) },
  [ATLAS_LETTERS_GROUP] = { SANS, 12.5, 600, PANGO_STYLE_NORMAL, 2.2, COLOUR (ink) },
  [ATLAS_LETTERS_TOWN] = { SERIF, 14, 600, PANGO_STYLE_NORMAL, 0, COLOUR (ink) },
  [ATLAS_LETTERS_VILLAGE] = { SERIF, 11.5, 400, PANGO_STYLE_NORMAL, 0, COLOUR (quiet) },
  [ATLAS_LETTERS_SITE] = { SANS, 11.5, 450, PANGO_STYLE_NORMAL, 0, COLOUR (ink) },
  [ATLAS_LETTERS_UNIT] = { SANS, 11.5, 600, PANGO_STYLE_ITALIC, 0, COLOUR (ink) },
  [ATLAS_LETTERS_HEIGHT] = { SERIF, 11.5, 400, PANGO_STYLE_NORMAL, 0, COLOUR (village) },
  [ATLAS_LETTERS_CONTOUR] = { SERIF, 9.8, 400, PANGO_STYLE_NORMAL, 0, COLOUR (village) },
  [ATLAS_LETTERS_WATER] = { SERIF, 12.5, 400, PANGO_STYLE_ITALIC, 0.8, COLOUR (water_ink) },
  [ATLAS_LETTERS_ROAD] = { SERIF, 11.5, 400, PANGO_STYLE_ITALIC, 0.3, COLOUR (village) },
  [ATLAS_LETTERS_BORDER] = { SERIF, 11.5, 400, PANGO_STYLE_ITALIC, 2, COLOUR (border) },
  [ATLAS_LETTERS_GROUND] = { SERIF, 17, 400, PANGO_STYLE_ITALIC, 4, COLOUR (land_ink) },
  [ATLAS_LETTERS_REGION] = { SERIF, 14, 400, PANGO_STYLE_NORMAL, 5, COLOUR (quiet) },
  [ATLAS_LETTERS_HEADLINE] = { SERIF, 24, 700, PANGO_STYLE_NORMAL, 0, COLOUR (ink) },
  [ATLAS_LETTERS_TITLE] = { SERIF, 17, 600, PANGO_STYLE_NORMAL, 0, COLOUR (ink) },
  [ATLAS_LETTERS_STORY] = { SERIF, 14, 600, PANGO_STYLE_NORMAL, 0, COLOUR (ink) },
  [ATLAS_LETTERS_NOTE] = { SANS, 12.5, 400, PANGO_STYLE_NORMAL, 0, COLOUR (ink) },
  [ATLAS_LETTERS_NOTE_QUIET] = { SANS, 12.5, 400, PANGO_STYLE_NORMAL, 0, COLOUR (quiet) },
  [ATLAS_LETTERS_NOTE_SMALL] = { SANS, 9.8, 400, PANGO_STYLE_NORMAL, 0, COLOUR (quiet) },
};

static PangoAttrList *
make_attributes (const Face *face,
                 double      scale)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (
                                        (int) (face->spacing_px * scale * PANGO_SCALE)));

  return attributes;
}

/* The same on every screen and on paper: no hinting, and no snapping to its pixels. */
static void
set_up_context (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/* One for each thread, as font maps are. */
static PangoContext *
get_context (void)
{
  static GPrivate contexts = G_PRIVATE_INIT (g_object_unref);
  PangoContext *context = g_private_get (&contexts);

  if (context == NULL)
    {
      context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
      set_up_context (context);
      g_private_set (&contexts, context);
    }

  return context;
}

static PangoLayout *
make_layout (AtlasLetters  letters,
             double        scale,
             const char   *text,
             int           length)
{
  const Face *face = &faces[letters];
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = make_attributes (face, scale);
  PangoLayout *layout = pango_layout_new (get_context ());

  pango_font_description_set_family_static (font, face->family);
  pango_font_description_set_weight (font, face->weight);
  pango_font_description_set_style (font, face->slant);
  pango_font_description_set_absolute_size (font, face->size_px * scale * PANGO_SCALE);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, length);
  pango_font_description_free (font);
  pango_attr_list_unref (attributes);

  return layout;
}

typedef struct
{
  double  width;
  double  height;
  GArray *clusters;
} Setting;

static void
setting_free (gpointer data)
{
  Setting *setting = data;

  g_clear_pointer (&setting->clusters, g_array_unref);
  g_free (setting);
}

/* How texts are set: the same are asked for again at every zoom level and moment. A thread that letters ahead
 * spares the one that waits for it the work. */
static GHashTable *settings;
static GMutex settings_mutex;

static gboolean
recall_setting (const char *key,
                Setting    *setting)
{
  const Setting *kept;

  g_mutex_lock (&settings_mutex);
  kept = settings != NULL ? g_hash_table_lookup (settings, key) : NULL;
  if (kept != NULL)
    {
      *setting = *kept;
      if (kept->clusters != NULL)
        g_array_ref (kept->clusters);
    }
  g_mutex_unlock (&settings_mutex);

  return kept != NULL;
}

static void
keep_setting (const char    *key,
              const Setting *setting)
{
  g_mutex_lock (&settings_mutex);
  if (settings == NULL)
    settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, setting_free);
  if (g_hash_table_size (settings) > SETTINGS_MAX)
    g_hash_table_remove_all (settings);
  if (setting->clusters != NULL)
    g_array_ref (setting->clusters);
  g_hash_table_insert (settings, g_strdup (key), g_memdup2 (setting, sizeof *setting));
  g_mutex_unlock (&settings_mutex);
}

static Setting
measure_layout (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (Setting) { .width = (double) logical.width / PANGO_SCALE, .height = (double) logical.height / PANGO_SCALE };
}

static char *
make_key (AtlasLetters  letters,
          double        scale,
          const char   *text)
{
  return g_strdup_printf ("%d %.4f %s", letters, scale, text);
}

/**
 * atlas_lettering_measure:
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @text: UTF-8
 * @width: (out): width in pixels
 * @height: (out): height in pixels, with room for every accent
 */
void
atlas_lettering_measure (AtlasLetters  letters,
                         double        scale,
                         const char   *text,
                         double       *width,
                         double       *height)
{
  g_autofree char *key = make_key (letters, scale, text);
  Setting setting;

  if (!recall_setting (key, &setting))
    {
      g_autoptr (PangoLayout) layout = make_layout (letters, scale, text, -1);

      setting = measure_layout (layout);
      keep_setting (key, &setting);
    }
  g_clear_pointer (&setting.clusters, g_array_unref);
  *width = setting.width;
  *height = setting.height;
}

static GArray *
take_apart (PangoLayout *layout)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (AtlasCluster));
  const char *text = pango_layout_get_text (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle logical;
      AtlasCluster cluster = { .begin = (guint) pango_layout_iter_get_index (iter) };

      pango_layout_iter_get_cluster_extents (iter, NULL, &logical);
      cluster.left = (double) logical.x / PANGO_SCALE;
      cluster.width = (double) logical.width / PANGO_SCALE;
      if (clusters->len > 0)
        g_array_index (clusters, AtlasCluster, clusters->len - 1).end = cluster.begin;
      if (text[cluster.begin] != '\0')
        g_array_append_val (clusters, cluster);
    }
  while (pango_layout_iter_next_cluster (iter));
  pango_layout_iter_free (iter);

  if (clusters->len > 0)
    g_array_index (clusters, AtlasCluster, clusters->len - 1).end = (guint) strlen (text);

  return clusters;
}

/**
 * atlas_lettering_list_clusters:
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @text: UTF-8, written from left to right
 *
 * Takes a text apart, to be set along a curve.
 *
 * Returns: (transfer full) (element-type AtlasCluster): its clusters, not to be changed
 */
GArray *
atlas_lettering_list_clusters (AtlasLetters  letters,
                               double        scale,
                               const char   *text)
{
  g_autofree char *key = make_key (letters, scale, text);
  Setting setting = { .clusters = NULL };

  recall_setting (key, &setting);
  if (setting.clusters == NULL)
    {
      g_autoptr (PangoLayout) layout = make_layout (letters, scale, text, -1);

      setting = measure_layout (layout);
      setting.clusters = take_apart (layout);
      keep_setting (key, &setting);
    }

  return setting.clusters;
}

/**
 * atlas_lettering_get_halo:
 * @scale: by how much letters are larger than usual
 *
 * Returns: how far the halo round them reaches beyond them, in pixels
 */
double
atlas_lettering_get_halo (double scale)
{
  return HALO_PX * MAX (scale, 1);
}

/**
 * atlas_lettering_paint_halo:
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @text: UTF-8
 * @length: length of @text in bytes, or −1 when it ends in NUL
 * @cr: what to paint on
 * @palette: the colours
 * @x: the left of the text
 * @y: the top of the text
 *
 * Paints the light of the ground round letters that keeps them apart from what they lie on.
 */
void
atlas_lettering_paint_halo (AtlasLetters        letters,
                            double              scale,
                            const char         *text,
                            int                 length,
                            cairo_t            *cr,
                            const AtlasPalette *palette,
                            double              x,
                            double              y)
{
  g_autoptr (PangoLayout) layout = make_layout (letters, scale, text, length);

  cairo_save (cr);
  cairo_move_to (cr, x, y);
  pango_cairo_layout_path (cr, layout);
  atlas_palette_use (cr, palette->paper, ATLAS_HALO_OPACITY);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * atlas_lettering_get_halo (scale));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * atlas_lettering_paint:
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @text: UTF-8
 * @length: length of @text in bytes, or −1 when it ends in NUL
 * @cr: what to paint on
 * @palette: the colours
 * @x: the left of the text
 * @y: the top of the text
 *
 * Paints letters, as text where @cr knows text.
 */
void
atlas_lettering_paint (AtlasLetters        letters,
                       double              scale,
                       const char         *text,
                       int                 length,
                       cairo_t            *cr,
                       const AtlasPalette *palette,
                       double              x,
                       double              y)
{
  g_autoptr (PangoLayout) layout = make_layout (letters, scale, text, length);

  /* A piece of a text is a letter that is turned by itself; whoever turns it records the whole. */
  if (length < 0)
    atlas_lettering_record_run (letters, scale, text, cr, x, y, 0);

  cairo_move_to (cr, x, y);
  atlas_palette_use (cr, G_STRUCT_MEMBER (guint32, palette, faces[letters].colour), 1);
  pango_cairo_show_layout (cr, layout);
}

static const cairo_user_data_key_t record_key;

/**
 * atlas_lettering_record:
 * @cr: what is painted on
 * @runs: (nullable) (element-type AtlasTextRun): where to add what is lettered on @cr from now on;
 *   it must outlive @cr
 *
 * Takes down the words that are painted, for files whose format knows text but whose drawing does not.
 */
void
atlas_lettering_record (cairo_t   *cr,
                        GPtrArray *runs)
{
  cairo_set_user_data (cr, &record_key, runs, NULL);
}

/**
 * atlas_lettering_record_run:
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @text: UTF-8
 * @cr: what is painted on
 * @x: the left of the text
 * @y: the top of the text
 * @width: how long it is; 0 for as long as it is by itself
 *
 * Takes down words if that was asked for; paints nothing.
 */
void
atlas_lettering_record_run (AtlasLetters  letters,
                            double        scale,
                            const char   *text,
                            cairo_t      *cr,
                            double        x,
                            double        y,
                            double        width)
{
  GPtrArray *runs = cairo_get_user_data (cr, &record_key);
  g_autoptr (PangoLayout) layout = NULL;
  AtlasTextRun *run;
  double height;
  double across = 1;
  double down = 0;

  if (runs == NULL)
    return;

  layout = make_layout (letters, scale, text, -1);
  run = g_new0 (AtlasTextRun, 1);
  run->text = g_strdup (text);
  run->x = x;
  run->y = y + (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  cairo_user_to_device (cr, &run->x, &run->y);
  cairo_user_to_device_distance (cr, &across, &down);
  run->angle_rad = atan2 (down, across);
  if (width > 0)
    run->width = width;
  else
    atlas_lettering_measure (letters, scale, text, &run->width, &height);
  run->width *= hypot (across, down);
  run->size = faces[letters].size_px * scale * hypot (across, down);
  g_ptr_array_add (runs, run);
}

/**
 * atlas_text_run_free:
 * @self: (transfer full): a run
 */
void
atlas_text_run_free (AtlasTextRun *self)
{
  g_free (self->text);
  g_free (self);
}
