/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "burrow.h"
#include "chronicle/atlas-chronicle-row.h"
#include "chronicle/atlas-chronicle.h"
#include "chronicle/atlas-day-heading.h"
#include "core/atlas-wording.h"

typedef struct
{
  AtlasState *state;
  GtkWidget  *window;
  GtkWidget  *chronicle;
  GtkWidget  *list_view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  n_more_events)
{
  g_autoptr (AtlasSiege) siege = burrow_new (GPOINTER_TO_UINT (n_more_events));

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  fixture->chronicle = atlas_chronicle_new (fixture->state);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->chronicle);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  fixture->list_view = burrow_find_widget (fixture->chronicle, GTK_TYPE_LIST_VIEW, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  burrow_destroy (fixture->window);
  g_assert_finalize_object (fixture->state);
}

static GtkSelectionModel *
get_model (Fixture *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (fixture->list_view));
}

/* Identifiers of the events in the list, the marked one in brackets. */
static char *
read_list (Fixture *fixture)
{
  GtkSelectionModel *model = get_model (fixture);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (AtlasEvent) event = g_list_model_get_item (G_LIST_MODEL (model), i);
      gboolean is_current = gtk_selection_model_is_selected (model, i);

      g_string_append_printf (words, is_current ? "%s[%s]" : "%s%s", i > 0 ? " " : "",
                              atlas_event_get_id (event));
    }

  return g_string_free (words, FALSE);
}

#define assert_list(fixture, expected)                          \
  G_STMT_START {                                                \
    g_autofree char *list_ = read_list (fixture);               \
    g_assert_cmpstr (list_, ==, expected);                      \
  } G_STMT_END

static GtkWidget *
find_row (GtkWidget  *root,
          const char *id)
{
  if (ATLAS_IS_CHRONICLE_ROW (root))
    {
      AtlasEvent *event = atlas_chronicle_row_get_event (ATLAS_CHRONICLE_ROW (root));

      return event != NULL && g_str_equal (atlas_event_get_id (event), id) &&
             gtk_widget_get_mapped (root) ? root : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_row_reads (Fixture    *fixture,
                  const char *id,
                  const char *expected)
{
  GtkWidget *row = find_row (fixture->list_view, id);
  g_autofree char *words = NULL;

  g_assert_nonnull (row);
  words = burrow_read (row);
  g_assert_cmpstr (words, ==, expected);
}

static void
go_to (Fixture    *fixture,
       const char *when)
{
  AtlasInstant instant;

  g_assert_true (atlas_instant_parse (when, &instant, NULL));
  atlas_state_set_instant (fixture->state, instant.earliest);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *row = find_row (fixture->list_view, "hoot");

  assert_list (fixture, "hoot supper storm peace");
  assert_row_reads (fixture, "peace", "July 1200\nPeace, some day in July\n");
  assert_row_reads (fixture, "hoot", "Friday 2 June 1200\nday 2\n21:00 · sources differ\nThe first hoot\n"
                                     "An owl <hoots> over the burrow.\nDeep Hole · Larder\n");
  assert_row_reads (fixture, "supper", "23:00\nA late supper\nIt began two hours before.\n");
  assert_row_reads (fixture, "storm", "Monday 5 June 1200\nday 5\nbetween 22:30 and 02:00 the next day\n"
                                      "The burrow is stormed\nDeep Hole · Larder\n");

  gtk_test_accessible_assert_role (fixture->list_view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->list_view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Chronicle");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 June 1200, 21:00: The first hoot");
  gtk_test_accessible_assert_role (gtk_widget_get_parent (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 June 1200, 21:00: The first hoot");
}

static void
test_clock_leads (Fixture       *fixture,
                  gconstpointer  unused)
{
  go_to (fixture, "1200-06-02T22:59");
  assert_list (fixture, "[hoot] supper storm peace");
  go_to (fixture, "1200-06-02T23:00");
  assert_list (fixture, "hoot [supper] storm peace");
  go_to (fixture, "1200-06-09");
  assert_list (fixture, "hoot supper [storm] peace");
  g_assert_null (atlas_state_get_event (fixture->state));
}

static void
test_list_leads (Fixture       *fixture,
                 gconstpointer  unused)
{
  gtk_selection_model_select_item (get_model (fixture), 1, TRUE);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==,
                   atlas_time_from_civil (1200, 6, 2, 23, 0));
  g_assert_null (atlas_state_get_event (fixture->state));
  assert_list (fixture, "hoot [supper] storm peace");

  gtk_widget_activate_action (fixture->list_view, "list.activate-item", "u", 0);
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, "hoot");
  assert_list (fixture, "[hoot] supper storm peace");
}

static void
test_selection_leads (Fixture       *fixture,
                      gconstpointer  unused)
{
  atlas_state_select_by_id (fixture->state, "storm");
  assert_list (fixture, "hoot supper [storm] peace");
  go_to (fixture, "1200-06-02T21:30");
  assert_list (fixture, "[hoot] supper storm peace");
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  unused)
{
  go_to (fixture, "1200-06-04");
  assert_list (fixture, "hoot [supper] storm peace");
  atlas_state_set_show_details (fixture->state, TRUE);
  assert_list (fixture, "hoot supper [crumb] storm peace");
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  assert_row_reads (fixture, "crumb", "Saturday 3 June 1200\nday 3\n08:00\nA crumb is found\n");
  atlas_state_set_show_details (fixture->state, FALSE);
  assert_list (fixture, "hoot [supper] storm peace");
}

/* An event that is selected from elsewhere is shown though the filters would hide it. */
static void
test_shown_anyway (Fixture       *fixture,
                   gconstpointer  unused)
{
  atlas_state_select_by_id (fixture->state, "crumb");
  assert_list (fixture, "hoot supper [crumb] storm peace");
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, "crumb");
  atlas_state_clear_selection (fixture->state);
  assert_list (fixture, "hoot [supper] storm peace");
}

static void
test_language (Fixture       *fixture,
               gconstpointer  unused)
{
  atlas_state_set_language (fixture->state, "fr");
  assert_row_reads (fixture, "hoot", "Friday 2 June 1200\nday 2\n21:00 · sources differ\nLe premier hululement\n"
                                     "Une chouette hulule au-dessus du terrier.\nDeep Hole · Larder\n");
  atlas_state_set_names (fixture->state, g_intern_string ("owlish"));
  assert_row_reads (fixture, "hoot", "Friday 2 June 1200\nday 2\n21:00 · sources differ\nLe premier hululement\n"
                                     "Une chouette hulule au-dessus du terrier.\nLarder\n");
}

/* A row has its full height before it has its words. */
static void
test_foreseen_height (Fixture       *fixture,
                      gconstpointer  unused)
{
  static const char *const ids[] = { "hoot", "supper", "storm", "peace" };
  GtkWidget *overlay = burrow_find_widget (fixture->chronicle, GTK_TYPE_OVERLAY, NULL);
  GtkWidget *pattern = gtk_widget_get_prev_sibling (gtk_widget_get_last_child (overlay));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GtkWidget *row = find_row (fixture->list_view, ids[i]);
      int foreseen, height;

      g_assert_true (ATLAS_IS_CHRONICLE_ENTRY (gtk_widget_get_first_child (row)));
      foreseen = atlas_chronicle_entry_foresee_height (
        ATLAS_CHRONICLE_ENTRY (pattern), fixture->state,
        atlas_chronicle_row_get_event (ATLAS_CHRONICLE_ROW (row)),
        atlas_chronicle_row_has_heading (ATLAS_CHRONICLE_ROW (row)));
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_assert_cmpint (foreseen, ==, height);
    }
}

static void
find_filled (GtkWidget *root,
             guint     *n_filled,
             guint     *n_rows)
{
  if (ATLAS_IS_CHRONICLE_ROW (root))
    {
      (*n_rows)++;
      *n_filled += atlas_chronicle_row_is_filled (ATLAS_CHRONICLE_ROW (root));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_filled (child, n_filled, n_rows);
}

/* Of the rows that the list keeps ready only those near what is seen have widgets. */
static void
test_few_filled (Fixture       *fixture,
                 gconstpointer  unused)
{
  guint n_filled = 0;
  guint n_rows = 0;

  find_filled (fixture->list_view, &n_filled, &n_rows);
  g_assert_cmpuint (n_filled, >=, 4);
  g_assert_cmpuint (n_filled, <=, n_rows / 4);
}

/* Rows that have no words yet are measured again when the pattern has got another style, as it has
 * after the window was measured for the first time. */
static void
test_style_changes (Fixture       *fixture,
                    gconstpointer  unused)
{
  GtkWidget *overlay = burrow_find_widget (fixture->chronicle, GTK_TYPE_OVERLAY, NULL);
  GtkWidget *pattern = gtk_widget_get_prev_sibling (gtk_widget_get_last_child (overlay));
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (fixture->list_view));
  int before, after;

  g_assert_false (atlas_chronicle_row_is_filled (ATLAS_CHRONICLE_ROW (row)));
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, &before, NULL, NULL, NULL);
  gtk_widget_add_css_class (pattern, "title-1");
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, >, before);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  unused)
{
  int minimum;

  gtk_widget_measure (fixture->chronicle, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

typedef struct
{
  Fixture    *fixture;
  const char *id;
} Wanted;

/* A row that does not bring its own heading stands beneath one. */
static int
get_rest (Fixture   *fixture,
          GtkWidget *row)
{
  GtkWidget *overlay = burrow_find_widget (fixture->chronicle, GTK_TYPE_OVERLAY, NULL);

  if (atlas_chronicle_row_has_heading (ATLAS_CHRONICLE_ROW (row)))
    return 0;

  return gtk_widget_get_height (gtk_widget_get_last_child (overlay));
}

static gboolean
is_at_top (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *row = find_row (wanted->fixture->list_view, wanted->id);
  graphene_rect_t bounds;

  return row != NULL &&
         gtk_widget_compute_bounds (gtk_widget_get_parent (row), wanted->fixture->list_view, &bounds) &&
         ABS (bounds.origin.y - get_rest (wanted->fixture, row)) < 2;
}

static void
assert_at_top (Fixture    *fixture,
               const char *id)
{
  Wanted wanted = { fixture, id };

  g_assert_true (burrow_wait_for (is_at_top, &wanted));
}

static gint64
get_watch_time (guint n)
{
  return atlas_time_from_civil (1200, 6, 11, 0, 0) + n * ATLAS_HOUR;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* The list comes along, and the clock stays where it was put. */
static void
test_list_follows (Fixture       *fixture,
                   gconstpointer  unused)
{
  guint n_notifies = 0;

  atlas_state_set_show_details (fixture->state, TRUE);
  atlas_state_set_instant (fixture->state, get_watch_time (31000));
  assert_at_top (fixture, "watch-31000");
  g_signal_connect_swapped (fixture->state, "notify::instant", G_CALLBACK (count_cb), &n_notifies);
  atlas_state_set_instant (fixture->state, get_watch_time (31001));
  assert_at_top (fixture, "watch-31001");
  atlas_state_set_instant (fixture->state, get_watch_time (5));
  assert_at_top (fixture, "watch-5");
  atlas_state_set_instant (fixture->state, get_watch_time (28000));
  assert_at_top (fixture, "watch-28000");
  g_assert_cmpuint (n_notifies, ==, 3);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, get_watch_time (28000));
}

/* A jump has the list make its rows once, and the row of the moment is seen, worded, in the very next
 * frame, and in its place soon after. */
static void
test_jump (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkListItemFactory *factory = gtk_list_view_get_factory (GTK_LIST_VIEW (fixture->list_view));
  guint n_rows = 0;
  guint n_filled = 0;
  guint n_bound = 0;

  atlas_state_set_show_details (fixture->state, TRUE);
  atlas_state_set_instant (fixture->state, get_watch_time (5));
  assert_at_top (fixture, "watch-5");
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  find_filled (fixture->list_view, &n_filled, &n_rows);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (count_cb), &n_bound);
  for (guint i = 1; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("watch-%u", i * 7919 % 40000);
      GtkWidget *row;

      n_bound = 0;
      atlas_state_set_instant (fixture->state, get_watch_time (i * 7919 % 40000));
      gtk_test_widget_wait_for_draw (fixture->chronicle);
      row = find_row (fixture->list_view, id);
      g_assert_nonnull (row);
      g_assert_true (atlas_chronicle_row_is_filled (ATLAS_CHRONICLE_ROW (row)));
      assert_at_top (fixture, id);
      g_assert_cmpuint (n_bound, <=, n_rows + n_rows / 10);
    }
}

/* What is shown at first begins at the moment, though rows have been foreseen at other heights. */
static void
test_first_page (Fixture       *fixture,
                 gconstpointer  unused)
{
  GtkWidget *chronicle;

  atlas_state_set_instant (fixture->state, get_watch_time (200));
  chronicle = atlas_chronicle_new (fixture->state);
  gtk_window_set_child (GTK_WINDOW (fixture->window), chronicle);
  fixture->chronicle = chronicle;
  fixture->list_view = burrow_find_widget (chronicle, GTK_TYPE_LIST_VIEW, NULL);
  assert_at_top (fixture, "watch-200");
}

static gboolean
is_named_by_its_event (gpointer row)
{
  AtlasEvent *event = atlas_chronicle_row_get_event (row);
  g_autofree char *when = atlas_wording_span (atlas_event_get_span (event));
  g_autofree char *words = g_strconcat (when, ": ", atlas_text_get (atlas_event_get_title (event), "en"), NULL);
  g_autofree char *found = gtk_test_accessible_check_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, words);

  return found == NULL;
}

/* Rows that are not seen are named for a screen reader as well, if a little later. */
static void
test_named_later (Fixture       *fixture,
                  gconstpointer  unused)
{
  GtkWidget *row;

  atlas_state_set_instant (fixture->state, get_watch_time (20000));
  assert_at_top (fixture, "watch-20000");
  row = gtk_widget_get_first_child (gtk_widget_get_last_child (fixture->list_view));
  g_assert_false (atlas_chronicle_row_is_filled (ATLAS_CHRONICLE_ROW (row)));
  g_assert_true (burrow_wait_for (is_named_by_its_event, row));
}

static gboolean
has_top_heading (gpointer data)
{
  GtkWidget *overlay = burrow_find_widget (((Fixture *) data)->chronicle, GTK_TYPE_OVERLAY, NULL);
  GtkWidget *heading = gtk_widget_get_last_child (overlay);

  return gtk_widget_get_opacity (heading) > 0;
}

/* When the heading of the day has been scrolled away, another stands in for it. */
static void
test_top_heading (Fixture       *fixture,
                  gconstpointer  unused)
{
  GtkWidget *overlay = burrow_find_widget (fixture->chronicle, GTK_TYPE_OVERLAY, NULL);
  g_autofree char *words = NULL;

  atlas_state_set_instant (fixture->state, get_watch_time (48));
  assert_at_top (fixture, "watch-48");
  g_assert_false (has_top_heading (fixture));
  atlas_state_set_instant (fixture->state, get_watch_time (60));
  assert_at_top (fixture, "watch-60");
  g_assert_true (burrow_wait_for (has_top_heading, fixture));
  gtk_test_accessible_assert_state (gtk_widget_get_last_child (overlay), GTK_ACCESSIBLE_STATE_HIDDEN,
                                    FALSE);
  words = burrow_read (gtk_widget_get_last_child (overlay));
  g_assert_cmpstr (words, ==, "Tuesday 13 June 1200\nday 13\n");
}

/* A moving clock changes two rows, whatever the length of the list. */
static void
test_two_rows_change (Fixture       *fixture,
                      gconstpointer  unused)
{
  guint n_changes = 0;
  guint n_items = 0;

  g_signal_connect_swapped (get_model (fixture), "selection-changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (get_model (fixture), "items-changed", G_CALLBACK (count_cb), &n_items);
  for (guint i = 0; i < 2000; i++)
    atlas_state_set_instant (fixture->state, get_watch_time (25 * i));
  g_assert_cmpuint (n_changes, <=, 2 * 2000);
  g_assert_cmpuint (n_items, ==, 0);
}

static gboolean
has_left (gpointer data)
{
  return atlas_state_get_instant (((Fixture *) data)->state) > get_watch_time (0);
}

static void
turn_wheel (Fixture *fixture)
{
  GtkWidget *scroller = gtk_widget_get_parent (fixture->list_view);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled;

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "scroll", 0.0, 1.0, &is_handled);
    }
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 1500);
}

/* The wheel brings the clock along; what the program scrolls does not. */
static void
test_hand_leads (Fixture       *fixture,
                 gconstpointer  unused)
{
  Wanted wanted = { fixture, NULL };
  g_autoptr (AtlasEvent) event = NULL;

  atlas_state_set_instant (fixture->state, get_watch_time (0));
  assert_at_top (fixture, "watch-0");
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  turn_wheel (fixture);
  g_assert_true (burrow_wait_for (has_left, fixture));

  event = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)),
                                 gtk_single_selection_get_selected (
                                   GTK_SINGLE_SELECTION (get_model (fixture))));
  g_assert_cmpint (atlas_event_get_time (event), ==, atlas_state_get_instant (fixture->state));
  wanted.id = atlas_event_get_id (event);
  g_assert_nonnull (find_row (fixture->list_view, wanted.id));
  g_assert_null (atlas_state_get_event (fixture->state));
}

static void
test_other_siege (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (AtlasSiege) other = burrow_new (2);

  atlas_state_select_by_id (fixture->state, "crumb");
  atlas_state_set_siege (fixture->state, other);
  assert_list (fixture, "hoot supper storm watch-0 watch-1 peace");
  atlas_state_set_siege (fixture->state, NULL);
  assert_list (fixture, "");
}

static void
test_empty (void)
{
  AtlasState *state = atlas_state_new ();
  GtkWidget *chronicle = g_object_ref_sink (atlas_chronicle_new (state));

  g_assert_nonnull (burrow_find_label (chronicle, "No event to show here"));
  g_assert_finalize_object (chronicle);
  g_assert_finalize_object (state);
}

static void
add (const char *path,
     guint       n_more_events,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GUINT_TO_POINTER (n_more_events), set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add ("/chronicle/rows", 0, test_rows);
  add ("/chronicle/clock-leads", 0, test_clock_leads);
  add ("/chronicle/list-leads", 0, test_list_leads);
  add ("/chronicle/selection-leads", 0, test_selection_leads);
  add ("/chronicle/filter", 0, test_filter);
  add ("/chronicle/shown-anyway", 0, test_shown_anyway);
  add ("/chronicle/language", 0, test_language);
  add ("/chronicle/foreseen-height", 0, test_foreseen_height);
  add ("/chronicle/few-filled", 400, test_few_filled);
  add ("/chronicle/style-changes", 400, test_style_changes);
  add ("/chronicle/narrow", 0, test_narrow);
  add ("/chronicle/list-follows", 50000, test_list_follows);
  add ("/chronicle/jump", 50000, test_jump);
  add ("/chronicle/first-page", 400, test_first_page);
  add ("/chronicle/named-later", 50000, test_named_later);
  add ("/chronicle/top-heading", 400, test_top_heading);
  add ("/chronicle/two-rows-change", 50000, test_two_rows_change);
  add ("/chronicle/hand-leads", 400, test_hand_leads);
  add ("/chronicle/other-siege", 0, test_other_siege);
  g_test_add_func ("/chronicle/empty", test_empty);

  return g_test_run ();
}
