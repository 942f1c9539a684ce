/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "state/atlas-state.h"

static char *
tell (AtlasLayers *layers)
{
  return g_strdup_printf ("%d %s %s %.2f", atlas_layers_get_hidden (layers),
                          atlas_layers_get_scan (layers) != NULL ? atlas_layers_get_scan (layers) : "-",
                          atlas_layers_get_scan_over (layers) ? "over" : "under",
                          atlas_layers_get_scan_opacity (layers));
}

static void
assert_told (AtlasLayers *layers,
             const char  *expected)
{
  g_autofree char *told = tell (layers);

  g_assert_cmpstr (told, ==, expected);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_flags (void)
{
  g_autoptr (AtlasState) state = atlas_state_new ();
  AtlasLayers *layers = atlas_state_get_layers (state);
  guint n = 0;
  gboolean relief;

  assert_told (layers, "0 - under 1.00");
  g_signal_connect_swapped (layers, "notify", G_CALLBACK (count_cb), &n);
  g_object_set (layers, "relief", FALSE, "names", FALSE, "contours", TRUE, NULL);
  g_assert_cmpint (atlas_layers_get_hidden (layers), ==, ATLAS_LAYER_RELIEF | ATLAS_LAYER_NAMES);
  g_assert_cmpuint (n, ==, 2);
  g_object_get (layers, "relief", &relief, NULL);
  g_assert_false (relief);
  g_object_set (layers, "relief", TRUE, "names", TRUE, "scan", "", NULL);
  assert_told (layers, "0 - under 1.00");
  g_assert_cmpuint (n, ==, 4);
}

/* What is lent is not what is noted. */
static void
test_lend (void)
{
  g_autoptr (AtlasState) state = atlas_state_new ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  AtlasLayers *layers = atlas_state_get_layers (state);
  guint n = 0;

  g_object_set (layers, "arrows", FALSE, NULL);
  g_signal_connect_swapped (layers, "notify", G_CALLBACK (count_cb), &n);
  atlas_layers_lend (layers, ATLAS_LAYER_RELIEF | ATLAS_LAYER_ARROWS | ATLAS_LAYER_NAMES);
  g_assert_cmpint (atlas_layers_get_hidden (layers), ==, ATLAS_LAYER_CONTOURS | ATLAS_LAYER_FRONTS);
  g_assert_cmpuint (n, ==, 3);

  atlas_layers_save (layers, keys, "a");
  g_assert_false (g_key_file_get_boolean (keys, "a", "arrows", NULL));
  g_assert_true (g_key_file_get_boolean (keys, "a", "fronts", NULL));

  atlas_layers_lend (layers, ATLAS_LAYER_RELIEF);
  g_object_set (layers, "names", TRUE, "fronts", TRUE, "relief", FALSE, NULL);
  g_assert_cmpint (atlas_layers_get_hidden (layers), ==,
                   ATLAS_LAYER_RELIEF | ATLAS_LAYER_CONTOURS | ATLAS_LAYER_ARROWS);
  atlas_layers_take_back (layers);
  g_assert_cmpint (atlas_layers_get_hidden (layers), ==, ATLAS_LAYER_RELIEF | ATLAS_LAYER_ARROWS);
  n = 0;
  atlas_layers_take_back (layers);
  g_assert_cmpuint (n, ==, 0);
}

static AtlasSiege *
new_siege (gboolean has_scan)
{
  AtlasSiege *siege = atlas_siege_new ();

  atlas_siege_get_head (siege)->id = g_intern_static_string ("a");
  if (has_scan)
    {
      AtlasScan *scan = atlas_scan_new ("old");

      scan->path = g_strdup ("/old.mbtiles");
      scan->is_over = TRUE;
      scan->opacity = 0.25;
      atlas_siege_take_scan (siege, scan);
    }
  atlas_siege_seal (siege);

  return siege;
}

/* The author says how a map is to lie, until the reader does. */
static void
test_siege (void)
{
  g_autoptr (AtlasState) state = atlas_state_new ();
  g_autoptr (AtlasSiege) with = new_siege (TRUE);
  g_autoptr (AtlasSiege) without = new_siege (FALSE);
  AtlasLayers *layers = atlas_state_get_layers (state);

  atlas_state_set_siege (state, with);
  assert_told (layers, "0 /old.mbtiles over 0.25");
  atlas_state_set_siege (state, without);
  assert_told (layers, "0 - under 1.00");
}

static void
test_keys (void)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (AtlasLayers) layers = atlas_layers_new ();
  g_autoptr (AtlasLayers) others = atlas_layers_new ();
  g_autofree char *path = NULL;
  g_autofree char *told = NULL;

  g_close (g_file_open_tmp ("scan-XXXXXX", &path, NULL), NULL);
  g_object_set (layers, "arrows", FALSE, "scan", path, "scan-over", TRUE, "scan-opacity", 0.5, NULL);
  atlas_layers_save (layers, keys, "a");
  told = tell (layers);
  atlas_layers_restore (others, keys, "a");
  assert_told (others, told);

  /* Of another siege nothing is known, and what is wrong is not taken. */
  atlas_layers_restore (others, keys, "b");
  assert_told (others, told);
  g_key_file_set_string (keys, "a", "scan-opacity", "nan");
  atlas_layers_restore (others, keys, "a");
  g_assert_cmpfloat (atlas_layers_get_scan_opacity (others), ==, 1);

  /* A map that is gone is not looked for. */
  g_unlink (path);
  atlas_layers_set_scan (others, NULL);
  atlas_layers_restore (others, keys, "a");
  g_assert_null (atlas_layers_get_scan (others));
}

static void
assert_online (AtlasLayers *layers,
               const char  *map)
{
  g_autofree char *shown = NULL;

  g_object_get (layers, "online-map", &shown, NULL);
  g_assert_cmpstr (shown, ==, map != NULL ? map : "");
  g_assert_cmpstr (atlas_layers_get_online_map (layers), ==, map);
}

/* There is no online map without leave; what was chosen under it goes with it, and is never noted. */
static void
test_online (void)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (AtlasLayers) layers = atlas_layers_new ();
  g_autofree char *noted = NULL;

  g_assert_false (atlas_layers_get_online_allowed (layers));
  atlas_layers_set_online_map (layers, "osm");
  assert_online (layers, NULL);

  g_object_set (layers, "online-allowed", TRUE, "online-map", "osm", NULL);
  assert_online (layers, "osm");
  atlas_layers_save (layers, keys, "a");
  noted = g_key_file_to_data (keys, NULL, NULL);
  g_assert_null (strstr (noted, "osm"));

  g_object_set (layers, "online-allowed", FALSE, NULL);
  assert_online (layers, NULL);
  g_object_set (layers, "online-allowed", TRUE, NULL);
  assert_online (layers, NULL);
}

/* Where it is forbidden, no setting that was left on allows it. */
static void
test_offline (void)
{
  g_autoptr (AtlasLayers) layers = atlas_layers_new ();

  g_object_set (layers, "online-allowed", TRUE, "online-map", "osm", NULL);
  atlas_layers_forbid_online (layers);
  assert_online (layers, NULL);
  g_object_set (layers, "online-allowed", TRUE, "online-map", "osm", NULL);
  g_assert_false (atlas_layers_get_online_allowed (layers));
  assert_online (layers, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layers/flags", test_flags);
  g_test_add_func ("/layers/lend", test_lend);
  g_test_add_func ("/layers/siege", test_siege);
  g_test_add_func ("/layers/keys", test_keys);
  g_test_add_func ("/layers/online", test_online);
  g_test_add_func ("/layers/offline", test_offline);

  return g_test_run ();
}
