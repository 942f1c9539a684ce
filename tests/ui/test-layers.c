/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "../flat-source.h"
#include "../scan-maker.h"
#include "burrow.h"
#include "map/atlas-layer-list.h"
#include "map/atlas-map-view.h"
#include "map/atlas-online-maps.h"
#include "map/atlas-scan-layer.h"
#include "screen.h"

#define ZOOM 6
#define RED  0xff0000

typedef struct
{
  char        *folder;
  char        *path;
  char        *said;
  AtlasSiege  *siege;
  AtlasState  *state;
  AtlasLayers *layers;
  GtkWidget   *window;
  GtkWidget   *view;
} Fixture;

static void
say_cb (GSimpleAction *action,
        GVariant      *parameter,
        Fixture       *fixture)
{
  g_assert_null (fixture->said);
  fixture->said = g_variant_dup_string (parameter, NULL);
}

/* The world in red. */
static void
make_scan (Fixture *fixture,
           GBytes  *picture)
{
  sqlite3 *database = scan_maker_begin (fixture->path, "png");

  scan_maker_run (database, "DELETE FROM metadata WHERE name = 'bounds'");
  for (guint i = 0; i < 1 << (2 * ZOOM); i++)
    scan_maker_add (database, ZOOM, i >> ZOOM, i & ((1 << ZOOM) - 1), picture);
  sqlite3_close (database);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) say = g_simple_action_new ("say", G_VARIANT_TYPE_STRING);
  g_autoptr (GBytes) red = scan_maker_fill (RED);

  fixture->folder = g_dir_make_tmp ("layers-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "old.mbtiles", NULL);
  make_scan (fixture, red);
  fixture->siege = burrow_new (0);
  fixture->state = atlas_state_new ();
  fixture->layers = atlas_state_get_layers (fixture->state);
  atlas_state_set_siege (fixture->state, fixture->siege);
  fixture->view = atlas_map_view_new (fixture->state);
  fixture->window = gtk_window_new ();
  g_signal_connect (say, "activate", G_CALLBACK (say_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (say));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->view);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  screen_destroy (fixture->window);
  g_clear_object (&fixture->state);
  g_clear_object (&fixture->siege);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->said);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
wait_for_map (Fixture *fixture)
{
  gtk_test_widget_wait_for_draw (fixture->view);
  while (!atlas_map_view_get_complete (ATLAS_MAP_VIEW (fixture->view)))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_queue_draw (fixture->view);
  gtk_test_widget_wait_for_draw (fixture->view);
}

/* What a widget shows at a point. */
static guint32
get_pixel (GtkWidget *widget,
           int        x,
           int        y)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_translate (cr, -x, -y);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = *(guint32 *) (gpointer) cairo_image_surface_get_data (surface) & 0xffffff;
  cairo_surface_destroy (surface);

  return pixel;
}

/* A map over the land hides it, one under it shows through, half of it is half as red. */
static void
test_scan (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *scan = screen_find_widget (fixture->view, ATLAS_TYPE_SCAN_LAYER, NULL);
  guint32 without, under, half;

  wait_for_map (fixture);
  g_assert_cmphex (get_pixel (scan, 380, 380), ==, 0);
  without = get_pixel (fixture->view, 380, 200);

  atlas_layers_set_scan (fixture->layers, fixture->path);
  wait_for_map (fixture);
  g_assert_cmphex (get_pixel (scan, 380, 380), ==, RED);
  under = get_pixel (fixture->view, 380, 200);
  g_assert_cmphex (under, !=, without);
  g_assert_cmphex (under, !=, RED);

  g_object_set (fixture->layers, "scan-over", TRUE, NULL);
  wait_for_map (fixture);
  g_assert_cmphex (get_pixel (fixture->view, 380, 200), ==, RED);

  g_object_set (fixture->layers, "scan-opacity", 0.5, NULL);
  wait_for_map (fixture);
  half = get_pixel (fixture->view, 380, 200);
  g_assert_cmpint (ABS ((int) (half & 0xff) * 2 - (int) (without & 0xff)), <=, 4);

  atlas_layers_set_scan (fixture->layers, NULL);
  wait_for_map (fixture);
  g_assert_cmphex (get_pixel (fixture->view, 380, 200), ==, without);
  g_assert_null (fixture->said);
}

static gboolean
has_said (gpointer fixture)
{
  return ((Fixture *) fixture)->said != NULL;
}

/* What cannot be opened is told of, and forgotten. */
static void
test_no_scan (Fixture       *fixture,
              gconstpointer  unused)
{
  g_file_set_contents (fixture->path, "no map", -1, NULL);
  atlas_layers_set_scan (fixture->layers, fixture->path);
  g_assert_true (screen_wait_for (has_said, fixture));
  g_assert_nonnull (strstr (fixture->said, "old.mbtiles"));
  g_assert_null (atlas_layers_get_scan (fixture->layers));
}

/* Damaged tiles are told of once, and the map stays. */
static void
test_damaged_tiles (Fixture       *fixture,
                    gconstpointer  unused)
{
  static const char bytes[] = "\x89PNG\r\n\x1a\nand then nothing that would be one";
  g_autoptr (GBytes) damaged = g_bytes_new_static (bytes, sizeof bytes);

  g_unlink (fixture->path);
  make_scan (fixture, damaged);
  atlas_layers_set_scan (fixture->layers, fixture->path);
  g_assert_true (screen_wait_for (has_said, fixture));
  wait_for_map (fixture);
  g_assert_cmpstr (atlas_layers_get_scan (fixture->layers), ==, fixture->path);
}

static void
test_list (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *list = atlas_layer_list_new (fixture->state);
  GtkWidget *scale;
  GtkWidget *relief;

  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_GROUP);
  relief = screen_find_widget (list, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (relief)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (relief), FALSE);
  g_assert_cmpint (atlas_layers_get_hidden (fixture->layers), ==, ATLAS_LAYER_RELIEF);
  g_object_set (fixture->layers, "relief", TRUE, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (relief)));

  g_assert_null (screen_find_widget (list, GTK_TYPE_SCALE, NULL));
  atlas_layers_set_scan (fixture->layers, fixture->path);
  g_assert_nonnull (screen_find_label (list, "old.mbtiles"));
  scale = screen_find_widget (list, GTK_TYPE_SCALE, NULL);
  gtk_range_set_value (GTK_RANGE (scale), 0.3);
  g_assert_cmpfloat (atlas_layers_get_scan_opacity (fixture->layers), ==, 0.3);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (gtk_widget_get_parent (screen_find_label (list, "None"))), TRUE);
  g_assert_null (atlas_layers_get_scan (fixture->layers));
}

/* A map of the data set lies as its author meant it, until it is laid otherwise. */
static void
test_list_of_siege (Fixture       *fixture,
                    gconstpointer  unused)
{
  AtlasScan *scan = atlas_scan_new ("old");
  GtkWidget *list, *chosen;

  scan->path = g_strdup (fixture->path);
  scan->title = atlas_text_new ();
  atlas_text_add (scan->title, "en", "The old map", -1, NULL, 0);
  scan->is_over = TRUE;
  scan->opacity = 0.4;
  atlas_siege_take_scan (fixture->siege, scan);
  list = atlas_layer_list_new (fixture->state);
  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  chosen = gtk_widget_get_parent (screen_find_label (list, "The old map"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (chosen), TRUE);
  g_assert_cmpstr (atlas_layers_get_scan (fixture->layers), ==, fixture->path);
  g_assert_true (atlas_layers_get_scan_over (fixture->layers));
  g_assert_cmpfloat (atlas_layers_get_scan_opacity (fixture->layers), ==, 0.4);

  /* What was restored or opened by its path stays as it was left. */
  atlas_layers_set_scan (fixture->layers, NULL);
  g_object_set (fixture->layers, "scan-opacity", 0.9, NULL);
  atlas_layers_set_scan (fixture->layers, fixture->path);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (chosen)));
  g_assert_cmpfloat (atlas_layers_get_scan_opacity (fixture->layers), ==, 0.9);
}

/* A step of a tour may show other layers: the list follows, and then shows what was chosen again. */
static void
test_tour (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *list = atlas_layer_list_new (fixture->state);
  GtkWidget *relief;

  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  relief = screen_find_widget (list, GTK_TYPE_CHECK_BUTTON, NULL);
  atlas_state_set_tour (fixture->state, "two-nights");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (relief)));
  atlas_state_step_tour (fixture->state, TRUE);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (relief)));
  atlas_state_set_tour (fixture->state, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (relief)));
  g_assert_cmpint (atlas_layers_get_hidden (fixture->layers), ==, 0);
}

#define BLUE 0x0000ff

/* Once for all tests: the registry takes over a source, but not one that it has already. */
static void
add_flat_source (void)
{
  ShumateMapSourceRegistry *registry = atlas_online_maps_get ();

  if (shumate_map_source_registry_get_by_id (registry, "flat") == NULL)
    shumate_map_source_registry_add (registry, flat_source_new (BLUE));
}

/* A widget that waits to be drawn has nothing to show. */
static guint32
draw_pixel (Fixture *fixture)
{
  gtk_widget_queue_draw (fixture->view);
  gtk_test_widget_wait_for_draw (fixture->view);

  return get_pixel (fixture->view, 380, 200);
}

static gboolean
is_blue (gpointer user_data)
{
  return draw_pixel (user_data) == BLUE;
}

static gboolean
is_red (gpointer user_data)
{
  return draw_pixel (user_data) == RED;
}

/* Half of the scanned map on the online one. */
static gboolean
is_purple (gpointer user_data)
{
  guint32 pixel = draw_pixel (user_data);

  return (pixel >> 16 & 0xff) > 0x60 && (pixel & 0xff) > 0x60 && (pixel >> 8 & 0xff) == 0;
}

/* Blue under the land, which lets something of it through. */
static gboolean
is_bluish (gpointer user_data)
{
  guint32 pixel = draw_pixel (user_data);

  return pixel != BLUE && (pixel & 0xff) > (pixel >> 16 & 0xff) && (pixel & 0xff) > (pixel >> 8 & 0xff);
}

static gboolean
is_credited (gpointer user_data)
{
  Fixture *fixture = user_data;

  return screen_find_label (fixture->view, "Online map of today’s land, not that of the siege: The flat people.") != NULL;
}

static gboolean
is_land (gpointer user_data)
{
  guint32 pixel = draw_pixel (user_data);

  return pixel != 0 && pixel != BLUE && !is_bluish (user_data) && !is_credited (user_data);
}

static GtkCheckButton *
find_online_map (GtkWidget  *list,
                 const char *id)
{
  ShumateMapSource *source = shumate_map_source_registry_get_by_id (atlas_online_maps_get (), id);
  GtkWidget *label;

  g_assert_nonnull (source);
  label = screen_find_label (list, shumate_map_source_get_name (source));

  return label != NULL ? GTK_CHECK_BUTTON (gtk_widget_get_parent (label)) : NULL;
}

/* Nothing is made of online maps before they are allowed; what they show then is credited. */
static void
test_online (Fixture       *fixture,
             gconstpointer  unused)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = atlas_layer_list_new (fixture->state);

  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_map (fixture);
  atlas_layers_set_online_map (fixture->layers, SHUMATE_MAP_SOURCE_OSM_MAPNIK);
  g_assert_null (screen_find_label (list, "Online map"));
  g_assert_true (is_land (fixture));
  g_assert_false (atlas_online_maps_are_made ());

  add_flat_source ();
  g_object_set (fixture->layers, "online-allowed", TRUE, NULL);
  g_assert_nonnull (screen_find_label (list, "Online map"));
  gtk_check_button_set_active (find_online_map (list, "flat"), TRUE);
  g_assert_cmpstr (atlas_layers_get_online_map (fixture->layers), ==, "flat");
  g_assert_true (screen_wait_for (is_credited, fixture));
  g_object_set (fixture->layers, "online-over", TRUE, NULL);
  g_assert_true (screen_wait_for (is_blue, fixture));
  g_object_set (fixture->layers, "online-over", FALSE, NULL);
  g_assert_true (screen_wait_for (is_bluish, fixture));

  g_object_set (fixture->layers, "online-over", TRUE, "online-allowed", FALSE, NULL);
  g_assert_true (screen_wait_for (is_land, fixture));
  g_assert_null (find_online_map (list, "flat"));
  screen_destroy (window);
}

/* The weather of today is none of them, nor is what has no pictures of a battle; which is shown is chosen. */
static void
test_online_list (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GtkWidget) list = g_object_ref_sink (atlas_layer_list_new (fixture->state));

  add_flat_source ();
  g_object_set (fixture->layers, "online-allowed", TRUE, NULL);
  g_assert_nonnull (find_online_map (list, SHUMATE_MAP_SOURCE_OSM_MAPNIK));
  g_assert_null (find_online_map (list, SHUMATE_MAP_SOURCE_OWM_CLOUDS));
  g_assert_null (find_online_map (list, SHUMATE_MAP_SOURCE_MFF_RELIEF));

  atlas_layers_set_online_map (fixture->layers, "flat");
  g_assert_true (gtk_check_button_get_active (find_online_map (list, "flat")));
  atlas_layers_set_online_map (fixture->layers, NULL);
  g_assert_false (gtk_check_button_get_active (find_online_map (list, "flat")));
}

/* A map of the siege's time lies over one of today, whichever was chosen first. */
static void
test_online_below_scan (Fixture       *fixture,
                        gconstpointer  unused)
{
  wait_for_map (fixture);
  add_flat_source ();
  g_object_set (fixture->layers, "online-allowed", TRUE, "online-map", "flat", "online-over", TRUE, NULL);
  g_assert_true (screen_wait_for (is_blue, fixture));
  atlas_layers_set_scan (fixture->layers, fixture->path);
  g_object_set (fixture->layers, "scan-over", TRUE, NULL);
  g_assert_true (screen_wait_for (is_red, fixture));

  g_object_set (fixture->layers, "scan-over", FALSE, NULL);
  g_assert_true (screen_wait_for (is_blue, fixture));
  g_object_set (fixture->layers, "scan-over", TRUE, NULL);
  g_assert_true (screen_wait_for (is_red, fixture));
  g_object_set (fixture->layers, "online-map", "", NULL);
  g_object_set (fixture->layers, "online-map", "flat", NULL);
  g_object_set (fixture->layers, "scan-opacity", 0.5, NULL);
  g_assert_true (screen_wait_for (is_purple, fixture));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    { "/layers/scan", test_scan },
    { "/layers/no-scan", test_no_scan },
    { "/layers/damaged-tiles", test_damaged_tiles },
    { "/layers/list", test_list },
    { "/layers/list-of-siege", test_list_of_siege },
    { "/layers/online", test_online },
    { "/layers/online-list", test_online_list },
    { "/layers/online-below-scan", test_online_below_scan },
    { "/layers/tour", test_tour },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
