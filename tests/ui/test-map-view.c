/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "map/atlas-date-block.h"
#include "map/atlas-extent-frame.h"
#include "map/atlas-land-layer.h"
#include "map/atlas-legend.h"
#include "map/atlas-map-view.h"
#include "map/atlas-place-list.h"
#include "map/atlas-place-row.h"
#include "map/atlas-scale-bar.h"
#include "screen.h"

#define NOON (12 * ATLAS_HOUR)

static AtlasPlace *
add_place (AtlasSiege    *siege,
           const char    *id,
           AtlasPosition  position,
           double         accuracy_m)
{
  AtlasPlace *place = atlas_place_new (id, ATLAS_PLACE_STRONGPOINT, position, accuracy_m);
  AtlasName name = { .words = g_strdup (id), .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };
  AtlasHolding holding = { .hold = ATLAS_HOLD_HELD, .side = g_intern_string ("red") };

  atlas_instant_from_time (&holding.begin, NOON / 2);
  g_array_append_val (atlas_place_get_names (place), name);
  g_array_append_val (atlas_place_get_holdings (place), holding);
  atlas_place_set_rank (place, 1);
  g_assert_true (atlas_siege_take_place (siege, place));

  return place;
}

/* A field that the reds held until the third day; how large it was is not agreed. */
static void
add_disputed_field (AtlasSiege *siege)
{
  const AtlasPosition points[] = { { 10.012, 19.994 }, { 10.012, 20.006 }, { 10.004, 20.006 }, { 10.004, 19.994 } };
  AtlasFront *field = atlas_front_new ("field", ATLAS_FRONT_PERIMETER);
  AtlasDispute *dispute = atlas_dispute_new ();
  const AtlasClaim claims[] = { { .number = 1 }, { .number = 5 } };

  field->is_area = TRUE;
  field->side = g_intern_string ("red");
  atlas_instant_from_time (&field->span.begin, NOON / 2);
  atlas_instant_from_time (&field->span.end, 2 * ATLAS_DAY);
  g_array_append_vals (field->points, points, G_N_ELEMENTS (points));
  dispute->id = g_intern_string ("size-of-field");
  dispute->title = atlas_text_new ();
  atlas_text_add (dispute->title, "en", "How large the field was", -1, NULL, 0);
  g_array_append_vals (dispute->claims, claims, G_N_ELEMENTS (claims));
  g_ptr_array_add (field->disputes, dispute);
  atlas_siege_take_front (siege, field);
}

/* A square of a fifth of a degree with a road, and two strongpoints. */
static AtlasSiege *
new_siege (void)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasSiegeHead *head = atlas_siege_get_head (siege);
  AtlasSide side = { .id = g_intern_string ("red"), .name = atlas_text_new (), .colour = 0xaa2222,
                     .night_colour = 0xee8888, .symbol = ATLAS_SYMBOL_DISC };
  AtlasFeature *road = atlas_feature_new ("road", ATLAS_LAND_ROAD);
  const AtlasPosition points[] = { { 9.9, 19.9 }, { 10, 20 }, { 10.1, 20.05 } };

  head->title = atlas_text_new ();
  atlas_instant_from_time (&head->span.begin, 0);
  atlas_instant_from_time (&head->span.end, 10 * ATLAS_DAY);
  head->opening = NOON;
  head->extent = (AtlasExtent) { 19.9, 9.9, 20.1, 10.1 };
  head->view = (AtlasExtent) { 19.97, 9.97, 20.03, 10.03 };

  atlas_text_add (side.name, "en", "Reds", -1, NULL, 0);
  g_assert_true (atlas_siege_take_side (siege, &side));
  add_place (siege, "mill", (AtlasPosition) { 10, 20 }, 50);
  add_place (siege, "ford", (AtlasPosition) { 10.08, 20.08 }, 50);

  g_array_append_vals (road->points, points, G_N_ELEMENTS (points));
  g_ptr_array_add (atlas_siege_get_land (siege)->features, road);
  add_disputed_field (siege);
  atlas_siege_seal (siege);

  return siege;
}

typedef struct
{
  AtlasState *state;
  GtkWidget  *window;
  GtkWidget  *view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = new_siege ();

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  fixture->view = atlas_map_view_new (fixture->state);
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->view);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  screen_destroy (fixture->window);
  g_assert_finalize_object (fixture->state);
}

static void
test_opening (Fixture       *fixture,
              gconstpointer  unused)
{
  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), ==, 0);
}

static void
wait_for_land (Fixture *fixture)
{
  while (!atlas_map_view_get_complete (ATLAS_MAP_VIEW (fixture->view)))
    g_main_context_iteration (NULL, TRUE);
}

/* At every zoom level all tiles come, and what is there already is there in the first frame of
 * another map. */
static void
test_land (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *other;

  wait_for_land (fixture);
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
      gtk_test_widget_wait_for_draw (fixture->view);
      wait_for_land (fixture);
    }

  other = atlas_map_view_new (fixture->state);
  gtk_window_set_child (GTK_WINDOW (fixture->window), other);
  fixture->view = other;
  g_assert_false (atlas_map_view_get_complete (ATLAS_MAP_VIEW (fixture->view)));
  gtk_test_widget_wait_for_draw (fixture->view);
  g_assert_true (atlas_map_view_get_complete (ATLAS_MAP_VIEW (fixture->view)));
}

static void
collect_textures (GskRenderNode *node,
                  GArray        *rects)
{
  graphene_rect_t bounds;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_textures (gsk_container_node_get_child (node, i), rects);
      break;
    case GSK_CLIP_NODE:
      collect_textures (gsk_clip_node_get_child (node), rects);
      break;
    case GSK_TEXTURE_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      g_array_append_val (rects, bounds);
      break;
    default:
      break;
    }
}

static void
assert_all_seen (GskRenderNode *node)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  cairo_region_t *covered = cairo_region_create ();

  collect_textures (node, rects);
  for (guint i = rects->len; i > 0; i--)
    {
      const graphene_rect_t *rect = &g_array_index (rects, graphene_rect_t, i - 1);
      const cairo_rectangle_int_t box = { (int) rect->origin.x, (int) rect->origin.y, (int) rect->size.width,
                                          (int) rect->size.height };

      g_assert_cmpint (cairo_region_contains_rectangle (covered, &box), !=, CAIRO_REGION_OVERLAP_IN);
      cairo_region_union_rectangle (covered, &box);
    }
  cairo_region_destroy (covered);
}

/* While tiles are missing, those of other zoom levels stand in for them, and none is drawn that would not
 * be seen. */
static void
test_stand_ins (Fixture       *fixture,
                gconstpointer  unused)
{
  GtkWidget *layer = screen_find_widget (fixture->view, ATLAS_TYPE_LAND_LAYER, NULL);

  wait_for_land (fixture);
  for (guint i = 0; i < 12; i++)
    {
      gtk_widget_activate_action (fixture->view, i / 3 % 2 == 0 ? "map.zoom-in" : "map.zoom-out", NULL);
      for (guint j = 0; j < 3; j++)
        {
          GtkSnapshot *snapshot = gtk_snapshot_new ();
          GskRenderNode *node;

          gtk_test_widget_wait_for_draw (fixture->view);
          GTK_WIDGET_GET_CLASS (layer)->snapshot (layer, snapshot);
          node = gtk_snapshot_free_to_node (snapshot);
          g_assert_nonnull (node);
          assert_all_seen (node);
          gsk_render_node_unref (node);
        }
    }
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  unused)
{
  double near;

  g_assert_true (gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL));
  near = atlas_state_get_zoom (fixture->state);
  g_assert_cmpfloat (near, >, 10);

  g_assert_true (gtk_widget_activate_action (fixture->view, "map.zoom-out", NULL));
  g_assert_cmpfloat_with_epsilon (atlas_state_get_zoom (fixture->state), near - 0.5, 1e-6);

  g_assert_true (gtk_widget_activate_action (fixture->view, "map.fit", NULL));
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), ==, 0);
}

/* What is seen is known to whoever asks the state: half as many degrees a zoom level nearer. */
static void
test_extent (Fixture       *fixture,
             gconstpointer  unused)
{
  AtlasExtent far, near;
  AtlasPosition centre;

  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  far = atlas_state_get_extent (fixture->state);
  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  near = atlas_state_get_extent (fixture->state);
  centre = atlas_state_get_centre (fixture->state);
  g_assert_true (atlas_extent_contains (&near, &centre));
  g_assert_cmpfloat_with_epsilon (near.east - near.west, (far.east - far.west) / 2, 1e-6);

  gtk_widget_activate_action (fixture->view, "map.pan", "(dd)", 1.0, 0.0);
  g_assert_cmpfloat (atlas_state_get_extent (fixture->state).west, >, near.west);
}

/* However far one goes, nothing beyond the extent is seen. */
static void
test_hold (Fixture       *fixture,
           gconstpointer  unused)
{
  AtlasPosition centre;

  for (guint i = 0; i < 200; i++)
    gtk_widget_activate_action (fixture->view, "map.pan", "(dd)", 1.0, -1.0);
  centre = atlas_state_get_centre (fixture->state);
  g_assert_cmpfloat (centre.longitude, >, 20.02);
  g_assert_cmpfloat (centre.longitude, <, 20.1);
  g_assert_cmpfloat (centre.latitude, >, 10.02);
  g_assert_cmpfloat (centre.latitude, <, 10.1);

  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (fixture->view, "map.zoom-out", NULL);
  centre = atlas_state_get_centre (fixture->state);
  g_assert_cmpfloat_with_epsilon (centre.longitude, 20, 1e-6);
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), >, 8);
}

static void
test_reveal (Fixture       *fixture,
             gconstpointer  unused)
{
  atlas_state_select_by_id (fixture->state, "mill");
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), ==, 0);

  atlas_state_select_by_id (fixture->state, "ford");
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), >, 0);
  g_assert_cmpfloat (atlas_state_get_centre (fixture->state).latitude, >, 10.05);
}

/* A place is not in view while the date lies on it. */
static void
test_reveal_beneath_date (Fixture       *fixture,
                          gconstpointer  unused)
{
  const AtlasPosition mill = { 10, 20 };
  GtkWidget *date = screen_find_widget (fixture->view, ATLAS_TYPE_DATE_BLOCK, NULL);
  graphene_rect_t area;
  AtlasExtent seen;
  double across, down;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 160);
  while (gtk_widget_get_height (fixture->view) != 160)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (fixture->view);
  g_assert_true (gtk_widget_compute_bounds (date, fixture->view, &area));
  /* A place at the very edge would be brought in anyway. */
  g_assert_cmpfloat (area.origin.y + area.size.height, >, 160 / 4.0 + 4);

  atlas_state_set_view (fixture->state, mill, 14);
  seen = atlas_state_get_extent (fixture->state);
  across = (seen.east - seen.west) * (0.5 - (area.origin.x + area.size.width / 2) / 400);
  down = (seen.north - seen.south) * (0.5 - (area.origin.y + area.size.height - 4) / 160);
  atlas_state_set_view (fixture->state, (AtlasPosition) { mill.latitude - down, mill.longitude + across }, 14);
  atlas_state_select_by_id (fixture->state, "mill");
  for (guint i = 0; i < 60 && fabs (atlas_state_get_centre (fixture->state).latitude - mill.latitude) > down / 9; i++)
    gtk_test_widget_wait_for_draw (fixture->view);
  g_assert_cmpfloat_with_epsilon (atlas_state_get_centre (fixture->state).latitude, mill.latitude, down / 9);
}

/* On a map to be seen from afar, the date covers nothing of the opening view. */
static void
test_opening_beneath_date (Fixture       *fixture,
                           gconstpointer  unused)
{
  const AtlasExtent view = { 19.97, 9.97, 20.03, 10.03 };
  GtkWidget *date = screen_find_widget (fixture->view, ATLAS_TYPE_DATE_BLOCK, NULL);
  graphene_rect_t area;
  AtlasExtent seen;
  double down;

  atlas_map_view_set_large (ATLAS_MAP_VIEW (fixture->view), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 400);
  while (gtk_widget_get_width (fixture->view) != 300)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (fixture->view);

  g_assert_true (gtk_widget_compute_bounds (date, fixture->view, &area));
  seen = atlas_state_get_extent (fixture->state);
  down = (seen.north - view.north) / (seen.north - seen.south) * gtk_widget_get_height (fixture->view);
  g_assert_cmpfloat (area.origin.x + area.size.width, >, 300 / 2.0);
  g_assert_cmpfloat (down, >=, area.origin.y + area.size.height - 1);
  g_assert_cmpfloat (seen.south, <, view.south);
}

static void
click (Fixture *fixture,
       double   x,
       double   y)
{
  GtkWidget *overlay = gtk_widget_get_first_child (fixture->view);
  GtkWidget *map = gtk_overlay_get_child (GTK_OVERLAY (overlay));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (map);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        {
          g_signal_emit_by_name (controller, "pressed", 1, x, y);
          g_signal_emit_by_name (controller, "released", 1, x, y);
        }
    }
}

/* The mill stands in the middle of the opening view. */
static void
test_click (Fixture       *fixture,
            gconstpointer  unused)
{
  click (fixture, 403, 298);
  g_assert_nonnull (atlas_state_get_place (fixture->state));
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, "mill");
  gtk_test_widget_wait_for_draw (fixture->view);

  click (fixture, 200, 100);
  g_assert_null (atlas_state_get_place (fixture->state));

  atlas_state_select_by_id (fixture->state, "mill");
  g_assert_true (gtk_widget_activate_action (fixture->view, "map.clear", NULL));
  g_assert_null (atlas_state_get_place (fixture->state));
}

static void
assert_selected (Fixture    *fixture,
                 const char *id)
{
  g_autofree char *selection = atlas_state_dup_selection (fixture->state);

  g_assert_cmpstr (selection, ==, id);
}

/* After the places that are seen come the disputes that are. */
static void
test_step_place (Fixture       *fixture,
                 gconstpointer  unused)
{
  gtk_widget_activate_action (fixture->view, "map.step-place", "b", TRUE);
  assert_selected (fixture, "mill");

  /* The ford is out of sight. */
  gtk_widget_activate_action (fixture->view, "map.step-place", "b", TRUE);
  assert_selected (fixture, "front:field");
  gtk_widget_activate_action (fixture->view, "map.step-place", "b", TRUE);
  assert_selected (fixture, "mill");
  gtk_widget_activate_action (fixture->view, "map.step-place", "b", FALSE);
  assert_selected (fixture, "front:field");

  /* Neither dispute nor field are there any more. */
  atlas_state_clear_selection (fixture->state);
  atlas_state_set_instant (fixture->state, 3 * ATLAS_DAY);
  gtk_widget_activate_action (fixture->view, "map.step-place", "b", FALSE);
  assert_selected (fixture, "mill");
}

/* A tag hangs on its line, somewhere: a click on it selects the line, and what lies below is let be. */
static void
test_click_tag (Fixture       *fixture,
                gconstpointer  unused)
{
  guint n_hits = 0;

  for (int y = 0; y < 600; y += 8)
    {
      for (int x = 0; x < 800; x += 8)
        {
          atlas_state_clear_selection (fixture->state);
          click (fixture, x, y);
          n_hits += atlas_state_get_front (fixture->state) != NULL;
        }
    }
  g_assert_cmpuint (n_hits, >, 2);
  g_assert_cmpuint (n_hits, <, 60);

  atlas_state_select_by_id (fixture->state, "front:field");
  gtk_test_widget_wait_for_draw (fixture->view);
  g_assert_true (gtk_widget_activate_action (fixture->view, "map.clear", NULL));
  assert_selected (fixture, "");
}

static void
test_state_leads (Fixture       *fixture,
                  gconstpointer  unused)
{
  const AtlasPosition far_off = { 50, 50 };

  atlas_state_set_view (fixture->state, (AtlasPosition) { 10.01, 20.01 }, 14);
  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  g_assert_cmpfloat_with_epsilon (atlas_state_get_zoom (fixture->state), 14.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (atlas_state_get_centre (fixture->state).latitude, 10.01, 1e-6);

  atlas_state_set_view (fixture->state, far_off, 14);
  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  g_assert_cmpfloat (atlas_state_get_centre (fixture->state).latitude, <, 10.1);
}

static void
test_themes (Fixture       *fixture,
             gconstpointer  unused)
{
  for (int theme = ATLAS_THEME_NIGHT; theme <= ATLAS_THEME_PAPER; theme++)
    {
      atlas_state_set_theme (fixture->state, theme);
      gtk_test_widget_wait_for_draw (fixture->view);
    }
  atlas_map_view_set_large (ATLAS_MAP_VIEW (fixture->view), TRUE);
  g_assert_true (gtk_widget_has_css_class (fixture->view, "large"));
  atlas_map_view_set_show_controls (ATLAS_MAP_VIEW (fixture->view), FALSE);
  g_assert_false (atlas_map_view_get_show_controls (ATLAS_MAP_VIEW (fixture->view)));
}

static void
test_date (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *block = screen_find_widget (fixture->view, ATLAS_TYPE_DATE_BLOCK, NULL);

  gtk_test_accessible_assert_role (block, GTK_ACCESSIBLE_ROLE_TIMER);
  gtk_test_accessible_assert_property (block, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Thursday 1 January 1970");
  atlas_state_set_instant (fixture->state, ATLAS_DAY + NOON);
  gtk_test_accessible_assert_property (block, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Friday 2 January 1970");
}

/* The words of all labels below a widget, one on a line. */
static void
collect_words (GtkWidget *widget,
               GString   *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

static void
test_furniture (Fixture       *fixture,
                gconstpointer  unused)
{
  GString *words = g_string_new (NULL);
  GtkWidget *scale_bar = screen_find_widget (fixture->view, ATLAS_TYPE_SCALE_BAR, NULL);
  GtkWidget *bar = screen_find_widget (scale_bar, GTK_TYPE_LABEL, NULL);

  while (*gtk_label_get_text (GTK_LABEL (bar)) == '\0')
    g_main_context_iteration (NULL, TRUE);
  collect_words (screen_find_widget (fixture->view, ATLAS_TYPE_LEGEND, NULL), words);
  collect_words (screen_find_widget (fixture->view, ATLAS_TYPE_SCALE_BAR, NULL), words);
  g_assert_cmpstr (words->str, ==, "Legend\nReds\nGround held\nSources do not agree\n1 km\n");
  g_string_free (words, TRUE);

  /* Before anybody holds anything, there is nothing to explain. */
  atlas_state_set_instant (fixture->state, 0);
  while (screen_find_widget (fixture->view, ATLAS_TYPE_LEGEND, NULL) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_place_list (Fixture       *fixture,
                 gconstpointer  unused)
{
  GtkWidget *list = atlas_place_list_new (fixture->state);
  GtkWidget *window = gtk_window_new ();
  GtkListView *view = GTK_LIST_VIEW (screen_find_widget (list, GTK_TYPE_LIST_VIEW, NULL));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));
  GtkWidget *row;

  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (list);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), ==, 2);
  g_assert_null (atlas_state_get_place (fixture->state));

  row = screen_find_widget (list, ATLAS_TYPE_PLACE_ROW, NULL);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "mill. Held by Reds");
  atlas_state_set_instant (fixture->state, 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "mill. Not recorded who held it");

  gtk_single_selection_set_selected (selection, 1);
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, "ford");
  atlas_state_select_by_id (fixture->state, "mill");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 0);
  atlas_state_clear_selection (fixture->state);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);

  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  gtk_window_destroy (GTK_WINDOW (window));
  while (list != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The rectangle, if it is to be seen. */
static GtkWidget *
find_area (GtkWidget *frame)
{
  return screen_find_widget (frame, GTK_TYPE_BOX, "area");
}

/* With the keyboard: the rectangle in the middle is moved, stretched and taken. */
static void
test_draw_extent (Fixture       *fixture,
                  gconstpointer  unused)
{
  GtkWidget *frame = screen_find_widget (fixture->view, ATLAS_TYPE_EXTENT_FRAME, NULL);
  AtlasExtent seen;
  const AtlasExtent *extent;
  double width;

  g_assert_null (find_area (frame));
  atlas_map_view_draw_extent (ATLAS_MAP_VIEW (fixture->view));
  g_assert_true (atlas_extent_frame_get_drawing (ATLAS_EXTENT_FRAME (frame)));
  g_assert_true (gtk_widget_get_can_target (frame));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == frame);
  gtk_widget_activate_action (frame, "extent.move", "(dd)", 1.0, 0.0);
  gtk_widget_activate_action (frame, "extent.stretch", "(dd)", 2.0, 0.0);
  gtk_widget_activate_action (frame, "extent.take", NULL);
  g_assert_false (atlas_extent_frame_get_drawing (ATLAS_EXTENT_FRAME (frame)));
  g_assert_false (gtk_widget_get_can_target (frame));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->view);

  /* From 30 % to 90 % of the map's width, and half its height in the middle. */
  extent = atlas_filter_get_extent (atlas_state_get_filter (fixture->state));
  g_assert_nonnull (extent);
  seen = atlas_state_get_extent (fixture->state);
  width = seen.east - seen.west;
  g_assert_cmpfloat_with_epsilon ((extent->west - seen.west) / width, 0.3, 0.01);
  g_assert_cmpfloat_with_epsilon ((extent->east - seen.west) / width, 0.9, 0.01);
  g_assert_cmpfloat_with_epsilon ((extent->south - seen.south) / (seen.north - seen.south), 0.25, 0.01);
  g_assert_cmpfloat_with_epsilon ((extent->north - seen.south) / (seen.north - seen.south), 0.75, 0.01);
}

/* On a small map the buttons make way for what one draws with. */
static void
test_draw_extent_small (Fixture       *fixture,
                        gconstpointer  unused)
{
  GtkWidget *frame = screen_find_widget (fixture->view, ATLAS_TYPE_EXTENT_FRAME, NULL);
  GtkWidget *buttons = screen_find_widget (fixture->view, GTK_TYPE_BOX, "mapcontrols");

  atlas_map_view_draw_extent (ATLAS_MAP_VIEW (fixture->view));
  g_assert_true (gtk_widget_get_mapped (buttons));
  gtk_widget_activate_action (frame, "extent.cancel", NULL);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 210);
  while (!gtk_widget_has_css_class (fixture->view, "cramped"))
    g_main_context_iteration (NULL, TRUE);
  atlas_map_view_draw_extent (ATLAS_MAP_VIEW (fixture->view));
  g_assert_false (gtk_widget_get_mapped (buttons));
  gtk_widget_activate_action (frame, "extent.cancel", NULL);
  g_assert_true (gtk_widget_get_mapped (buttons));
}

/* Whether the buttons stand in two columns beside the date rather than across the map. */
static gboolean
has_buttons_at_side (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *date = screen_find_widget (fixture->view, ATLAS_TYPE_DATE_BLOCK, NULL);
  GtkWidget *buttons = screen_find_widget (fixture->view, GTK_TYPE_BOX, "mapcontrols");
  GtkWidget *scale = screen_find_widget (fixture->view, ATLAS_TYPE_SCALE_BAR, NULL);
  graphene_rect_t date_area, buttons_area, scale_area;

  return gtk_widget_compute_bounds (date, fixture->view, &date_area) &&
         gtk_widget_compute_bounds (gtk_widget_get_parent (buttons), fixture->view, &buttons_area) &&
         gtk_widget_compute_bounds (scale, fixture->view, &scale_area) &&
         buttons_area.origin.y <= date_area.origin.y &&
         buttons_area.origin.x >= date_area.origin.x + date_area.size.width &&
         buttons_area.origin.y + buttons_area.size.height <= scale_area.origin.y;
}

static void
test_buttons_small (Fixture       *fixture,
                    gconstpointer  unused)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 210);
  g_assert_true (screen_wait_for (has_buttons_at_side, fixture));
}

/* It keeps within the map, and to give it up leaves the filter as it is. */
static void
test_draw_extent_ends (Fixture       *fixture,
                       gconstpointer  unused)
{
  GtkWidget *frame = screen_find_widget (fixture->view, ATLAS_TYPE_EXTENT_FRAME, NULL);
  const AtlasExtent *extent;

  atlas_map_view_draw_extent (ATLAS_MAP_VIEW (fixture->view));
  for (guint i = 0; i < 40; i++)
    {
      gtk_widget_activate_action (frame, "extent.move", "(dd)", 1.0, 1.0);
      gtk_widget_activate_action (frame, "extent.stretch", "(dd)", -1.0, -1.0);
    }
  gtk_widget_activate_action (frame, "extent.cancel", NULL);
  g_assert_true (atlas_filter_is_empty (atlas_state_get_filter (fixture->state)));
  g_assert_null (find_area (frame));

  /* Not while nothing is being drawn. */
  gtk_widget_activate_action (frame, "extent.take", NULL);
  g_assert_true (atlas_filter_is_empty (atlas_state_get_filter (fixture->state)));

  atlas_map_view_draw_extent (ATLAS_MAP_VIEW (fixture->view));
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (frame, "extent.stretch", "(dd)", -1.0, -1.0);
  gtk_widget_activate_action (frame, "extent.take", NULL);
  extent = atlas_filter_get_extent (atlas_state_get_filter (fixture->state));
  g_assert_cmpfloat (extent->west, <, extent->east);
  g_assert_cmpfloat (extent->south, <, extent->north);
}

/* The part of the map that is filtered to stands where it is, wherever the map goes. */
static void
test_extent_shown (Fixture       *fixture,
                   gconstpointer  unused)
{
  GtkWidget *frame = screen_find_widget (fixture->view, ATLAS_TYPE_EXTENT_FRAME, NULL);
  g_autoptr (AtlasFilter) here = atlas_filter_parse ("extent:19.99,9.99,20.01,10.01");
  g_autoptr (AtlasFilter) all = atlas_filter_new ();
  graphene_rect_t before, after;

  atlas_state_set_filter (fixture->state, here);
  gtk_test_widget_wait_for_draw (fixture->view);
  g_assert_true (gtk_widget_compute_bounds (find_area (frame), fixture->view, &before));
  atlas_state_set_view (fixture->state, (AtlasPosition) { 10, 20 }, 14);
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (fixture->view);
  g_assert_true (gtk_widget_compute_bounds (find_area (frame), fixture->view, &after));
  g_assert_cmpfloat_with_epsilon (after.origin.x + after.size.width / 2, 400, 2);
  g_assert_cmpfloat_with_epsilon (after.origin.y + after.size.height / 2, 300, 2);
  g_assert_cmpfloat (fabsf (after.size.width - before.size.width), >, 2);

  atlas_state_set_filter (fixture->state, all);
  g_assert_null (find_area (frame));
}

/* Where the next siege has less in it than this one, which is moved away from at the same time. */
static void
test_smaller_siege (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autoptr (AtlasSiege) smaller = atlas_siege_new ();
  AtlasSiegeHead *head = atlas_siege_get_head (smaller);

  atlas_state_set_view (fixture->state, (AtlasPosition) { 10, 20 }, 14);
  gtk_test_widget_wait_for_draw (fixture->view);
  head->title = atlas_text_new ();
  atlas_instant_from_time (&head->span.begin, 0);
  atlas_instant_from_time (&head->span.end, 10 * ATLAS_DAY);
  head->opening = NOON;
  head->extent = (AtlasExtent) { 29.9, 9.9, 30.1, 10.1 };
  head->view = (AtlasExtent) { 29.97, 9.97, 30.03, 10.03 };
  atlas_siege_seal (smaller);
  atlas_state_set_siege (fixture->state, smaller);
  gtk_test_widget_wait_for_draw (fixture->view);
  g_assert_true (atlas_state_get_siege (fixture->state) == smaller);
}

static void
test_empty (void)
{
  AtlasState *state = atlas_state_new ();
  GtkWidget *view = g_object_ref_sink (atlas_map_view_new (state));

  gtk_widget_activate_action (view, "map.zoom-in", NULL);
  gtk_widget_activate_action (view, "map.fit", NULL);
  g_assert_finalize_object (view);
  g_assert_finalize_object (state);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add ("/map-view/opening", test_opening);
  add ("/map-view/land", test_land);
  add ("/map-view/stand-ins", test_stand_ins);
  add ("/map-view/zoom", test_zoom);
  add ("/map-view/extent", test_extent);
  add ("/map-view/hold", test_hold);
  add ("/map-view/reveal", test_reveal);
  add ("/map-view/reveal-beneath-date", test_reveal_beneath_date);
  add ("/map-view/opening-beneath-date", test_opening_beneath_date);
  add ("/map-view/click", test_click);
  add ("/map-view/click-tag", test_click_tag);
  add ("/map-view/step-place", test_step_place);
  add ("/map-view/state-leads", test_state_leads);
  add ("/map-view/date", test_date);
  add ("/map-view/furniture", test_furniture);
  add ("/map-view/place-list", test_place_list);
  add ("/map-view/themes", test_themes);
  add ("/map-view/draw-extent", test_draw_extent);
  add ("/map-view/draw-extent-small", test_draw_extent_small);
  add ("/map-view/buttons-small", test_buttons_small);
  add ("/map-view/draw-extent-ends", test_draw_extent_ends);
  add ("/map-view/extent-shown", test_extent_shown);
  add ("/map-view/smaller-siege", test_smaller_siege);
  g_test_add_func ("/map-view/empty", test_empty);

  return g_test_run ();
}
