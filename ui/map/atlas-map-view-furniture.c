/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-map-view-private.h"

#include "map/atlas-credits.h"
#include "map/atlas-online-maps.h"

/* What lies on the map to read it by: legend, scale and credits, and the buttons. */

/* On a smaller map the legend would hide what it explains. */
#define ROOMY_WIDTH  760
#define ROOMY_HEIGHT 560

/* Below these, what lies on the map is made smaller. */
#define NARROW_WIDTH 500
#define LOW_HEIGHT   300

/* A map of this width has no room for all buttons beside each other. */
#define TIGHT_WIDTH 220

#define MARGIN_PX 16
#define GAP_PX    6

/* Two columns of buttons: those that zoom, and at this distance, those that choose. */
#define COLUMNS_GAP_PX    10
#define BUTTONS_IN_COLUMN 3

/* How high the map is that has room for two columns of buttons above the scale. */
static int
get_height_of_columns (AtlasMapView *self,
                       int           button_height)
{
  int scale_height;

  gtk_widget_measure (GTK_WIDGET (self->scale_bar), GTK_ORIENTATION_VERTICAL, -1, &scale_height, NULL, NULL, NULL);

  return MARGIN_PX + BUTTONS_IN_COLUMN * button_height + scale_height + GAP_PX;
}

/* Where the buttons begin. A map that is low and narrow has no room for a line of them beside the date. */
static int
find_controls_top (AtlasMapView *self,
                   gboolean      is_beneath_date)
{
  if (self->covered_px > 0)
    return self->covered_px + GAP_PX;

  return is_beneath_date ? MARGIN_PX + gtk_widget_get_height (self->corner) + GAP_PX : MARGIN_PX;
}

static void
set_orientations (AtlasMapView   *self,
                  GtkOrientation  groups,
                  GtkOrientation  buttons)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->controls), groups);
  for (GtkWidget *child = gtk_widget_get_first_child (self->controls); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_orientable_set_orientation (GTK_ORIENTABLE (child), buttons);
}

/* On a low map there is no room for all buttons above each other: they stand in a line, or where the date
 * leaves too little of one, in two columns, and the date in as many lines as it then needs. */
static void
arrange_controls (AtlasMapView        *self,
                  const AtlasViewport *viewport,
                  double               scale)
{
  gboolean is_low = viewport->height < LOW_HEIGHT * scale;
  gboolean is_narrow = viewport->width < NARROW_WIDTH * scale;
  gboolean is_tight = viewport->width < TIGHT_WIDTH * scale;
  gboolean has_columns;
  int button_width, button_height;

  if (is_low || is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cramped");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cramped");

  gtk_widget_measure (GTK_WIDGET (self->layers_button), GTK_ORIENTATION_HORIZONTAL, -1, &button_width, NULL, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (self->layers_button), GTK_ORIENTATION_VERTICAL, -1, &button_height, NULL, NULL,
                      NULL);
  has_columns = is_low && is_narrow && !is_tight && self->covered_px == 0 &&
                viewport->height >= get_height_of_columns (self, button_height);

  gtk_widget_set_visible (GTK_WIDGET (self->scale_bar), self->covered_px == 0);
  gtk_widget_set_margin_top (self->controls, find_controls_top (self, is_low && is_narrow && !has_columns));
  gtk_widget_set_margin_end (self->corner,
                             has_columns ? 2 * button_width + COLUMNS_GAP_PX + 2 * MARGIN_PX : MARGIN_PX);
  set_orientations (self,
                    has_columns || (is_low && !is_tight) ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL,
                    has_columns || !is_low ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* The credits lie along the lower edge, and are as high as their type: what stands above them makes way. */
static void
raise_above_credits (AtlasMapView *self)
{
  int height = 0;

  if (gtk_widget_get_visible (GTK_WIDGET (self->credits)))
    gtk_widget_measure (GTK_WIDGET (self->credits), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  height = MAX (height + GAP_PX, MARGIN_PX);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->legend), height);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->scale_bar), height);
}

/* Whom the land is drawn after: the licences ask that it stands on the map. */
static void
update_credits (AtlasMapView *self)
{
  g_autofree char *sources = atlas_credits_describe_sources (atlas_state_get_siege (self->state));
  g_autofree char *credit = atlas_scan_layer_dup_credit (self->scan_layer);
  g_autofree char *scan = credit != NULL ? atlas_credits_describe_scan (credit) : NULL;
  g_autofree char *online =
    atlas_online_maps_describe (atlas_layers_get_online_map (atlas_state_get_layers (self->state)));
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *words = NULL;

  /* In front, because the end of a long line may be cut. */
  if (online != NULL)
    g_strv_builder_add (parts, online);
  if (scan != NULL)
    g_strv_builder_add (parts, scan);
  if (*sources != '\0')
    g_strv_builder_add (parts, sources);
  lines = g_strv_builder_end (parts);
  words = g_strjoinv (" ", lines);

  if (g_str_equal (words, gtk_label_get_text (self->credits)))
    return;

  gtk_label_set_text (self->credits, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->credits), words);
  gtk_widget_set_visible (GTK_WIDGET (self->credits), *words != '\0');
}

/* Legend and scale follow what is seen, once a frame at the most. */
static gboolean
furnish_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       unused)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  AtlasScene *scene = atlas_mark_layer_get_scene (self->mark_layer);
  AtlasViewport viewport = atlas_map_camera_get_viewport (self->camera);
  double scale = atlas_map_view_get_scale (self);

  self->furnish_id = 0;
  atlas_extent_frame_update (self->frame);
  if (scene != NULL && viewport.width > 0)
    {
      g_autoptr (GArray) entries =
        atlas_legend_entry_list (scene, &viewport, atlas_state_get_language (self->state));

      arrange_controls (self, &viewport, scale);
      update_credits (self);
      raise_above_credits (self);
      atlas_legend_set_folded (self->legend, viewport.width < ROOMY_WIDTH * scale ||
                                               viewport.height < ROOMY_HEIGHT * scale);
      atlas_legend_set_entries (self->legend, entries, atlas_palette_get (atlas_state_get_theme (self->state)));
      atlas_scale_bar_set_palette (self->scale_bar, atlas_palette_get (atlas_state_get_theme (self->state)));
      atlas_scale_bar_set_scale (self->scale_bar, atlas_viewport_get_metres_per_pixel (&viewport));
    }

  return G_SOURCE_REMOVE;
}

/*
 * atlas_map_view_queue_furnish:
 * @self: a map
 *
 * Brings legend, scale, credits and buttons up to date before the next frame.
 */
void
atlas_map_view_queue_furnish (AtlasMapView *self)
{
  if (self->furnish_id == 0)
    self->furnish_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), furnish_cb, NULL, NULL);
}
