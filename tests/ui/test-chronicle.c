/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "burrow.h"
#include "chronicle/atlas-chronicle-list.h"
#include "chronicle/atlas-chronicle-row.h"
#include "chronicle/atlas-chronicle.h"
#include "screen.h"

typedef struct
{
  AtlasState         *state;
  GtkWidget          *window;
  GtkWidget          *chronicle;
  AtlasChronicleList *list;
} Fixture;

static AtlasChronicleList *
find_list (GtkWidget *chronicle)
{
  return ATLAS_CHRONICLE_LIST (screen_find_widget (chronicle, ATLAS_TYPE_CHRONICLE_LIST, NULL));
}

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
  fixture->list = find_list (fixture->chronicle);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  screen_destroy (fixture->window);
  g_assert_finalize_object (fixture->state);
}

/* Identifiers of the events in the list, the marked one in brackets. */
static char *
read_list (Fixture *fixture)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < atlas_chronicle_list_get_n_rows (fixture->list); i++)
    {
      gboolean is_current = i == atlas_chronicle_list_get_current (fixture->list);

      g_string_append_printf (words, is_current ? "%s[%s]" : "%s%s", i > 0 ? " " : "",
                              atlas_event_get_id (atlas_chronicle_list_get_event (fixture->list, i)));
    }

  return g_string_free (words, FALSE);
}

#define assert_list(fixture, expected)                          \
  G_STMT_START {                                                \
    g_autofree char *list_ = read_list (fixture);               \
    g_assert_cmpstr (list_, ==, expected);                      \
  } G_STMT_END

/* The row of an event, if there is one. */
static GtkWidget *
find_row (Fixture    *fixture,
          const char *id)
{
  for (guint i = 0; i < atlas_chronicle_list_get_n_rows (fixture->list); i++)
    {
      GtkWidget *row = atlas_chronicle_list_get_row (fixture->list, i);

      if (row != NULL && g_str_equal (atlas_event_get_id (atlas_chronicle_list_get_event (fixture->list, i)), id))
        return row;
    }

  return NULL;
}

static void
assert_row_reads (Fixture    *fixture,
                  const char *id,
                  const char *expected)
{
  GtkWidget *row = find_row (fixture, id);
  g_autofree char *words = NULL;

  g_assert_nonnull (row);
  words = screen_read (row);
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

static gint64
get_watch_time (guint n)
{
  return atlas_time_from_civil (1200, 6, 11, 0, 0) + n * ATLAS_HOUR;
}

typedef struct
{
  Fixture    *fixture;
  const char *id;
} Wanted;

static GtkWidget *
get_heading (Fixture *fixture)
{
  return gtk_widget_get_last_child (GTK_WIDGET (fixture->list));
}

/* A row that does not bring its own heading stands beneath one. */
static int
get_rest (Fixture   *fixture,
          GtkWidget *row)
{
  return atlas_chronicle_row_get_parts (ATLAS_CHRONICLE_ROW (row)) & ATLAS_CHRONICLE_ROW_HEADING
           ? 0
           : gtk_widget_get_height (get_heading (fixture));
}

static gboolean
is_at_top (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *row = find_row (wanted->fixture, wanted->id);
  graphene_rect_t bounds;

  return row != NULL &&
         gtk_widget_compute_bounds (row, GTK_WIDGET (wanted->fixture->list), &bounds) &&
         ABS (bounds.origin.y - get_rest (wanted->fixture, row)) < 2;
}

static void
assert_at_top (Fixture    *fixture,
               const char *id)
{
  Wanted wanted = { fixture, id };

  g_assert_true (screen_wait_for (is_at_top, &wanted));
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  unused)
{
  GtkWidget *row = find_row (fixture, "hoot");

  assert_list (fixture, "hoot supper storm peace");
  assert_row_reads (fixture, "peace", "July 1200\nPeace, some day in July\n");
  assert_row_reads (fixture, "hoot", "Friday 2 June 1200\nday 2\n21:00 · sources differ\nThe first hoot\n"
                                     "An owl <hoots> over the burrow.\nDeep Hole · Larder\n");
  assert_row_reads (fixture, "supper", "23:00\nA late supper\nIt began two hours before.\n");
  assert_row_reads (fixture, "storm", "Monday 5 June 1200\nday 5\nbetween 22:30 and 02:00 the next day\n"
                                      "The burrow is stormed\nDeep Hole · Larder\n");

  gtk_test_accessible_assert_role (fixture->list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Chronicle");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 June 1200, 21:00: The first hoot");
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 1);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_SET_SIZE, 4);
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

/* As a key does that the list or one of its rows is given. */
static void
press (GtkWidget *widget,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                            gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }

  g_assert_not_reached ();
}

static void
test_list_leads (Fixture       *fixture,
                 gconstpointer  unused)
{
  GtkWidget *list = GTK_WIDGET (fixture->list);

  press (list, GDK_KEY_Down);
  press (list, GDK_KEY_Down);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==,
                   atlas_time_from_civil (1200, 6, 2, 23, 0));
  g_assert_null (atlas_state_get_event (fixture->state));
  assert_list (fixture, "hoot [supper] storm peace");

  press (list, GDK_KEY_End);
  assert_list (fixture, "hoot supper storm [peace]");
  press (list, GDK_KEY_Home);
  assert_list (fixture, "[hoot] supper storm peace");
  press (list, GDK_KEY_Up);
  assert_list (fixture, "[hoot] supper storm peace");

  press (find_row (fixture, "storm"), GDK_KEY_Return);
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, "storm");
  assert_list (fixture, "hoot supper [storm] peace");
}

/* The focus is on the current row, and stays in the list when that is scrolled out of view. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkWidget *list = GTK_WIDGET (fixture->list);

  atlas_state_set_instant (fixture->state, get_watch_time (100));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (find_row (fixture, "watch-100")));
  atlas_state_set_instant (fixture->state, get_watch_time (300));
  g_assert_true (gtk_widget_is_focus (find_row (fixture, "watch-300")));
  g_assert_false (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 0);
  g_assert_null (find_row (fixture, "watch-300"));
  g_assert_true (gtk_widget_is_focus (list));
  press (list, GDK_KEY_Down);
  g_assert_true (gtk_widget_is_focus (find_row (fixture, "watch-301")));
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

  atlas_state_select_by_id (fixture->state, "crumb");
  atlas_state_set_show_details (fixture->state, TRUE);
  atlas_state_clear_selection (fixture->state);
  assert_list (fixture, "hoot supper [crumb] storm peace");
}

static gboolean
has_heading (Fixture    *fixture,
             const char *id)
{
  return (atlas_chronicle_row_get_parts (ATLAS_CHRONICLE_ROW (find_row (fixture, id))) &
          ATLAS_CHRONICLE_ROW_HEADING) != 0;
}

/* A row that comes in before all others of its day takes the heading from them, and gives it back. */
static void
test_shown_first (Fixture       *fixture,
                  gconstpointer  unused)
{
  guint n_rows = atlas_chronicle_list_get_n_rows (fixture->list);

  atlas_state_set_instant (fixture->state, get_watch_time (25));
  g_assert_true (has_heading (fixture, "watch-25"));
  atlas_state_select_by_id (fixture->state, "watch-24");
  g_assert_true (has_heading (fixture, "watch-24"));
  g_assert_false (has_heading (fixture, "watch-25"));
  atlas_state_select_by_id (fixture->state, "watch-31");
  g_assert_null (find_row (fixture, "watch-24"));
  g_assert_nonnull (find_row (fixture, "watch-31"));
  atlas_state_clear_selection (fixture->state);
  atlas_state_set_instant (fixture->state, get_watch_time (25));
  g_assert_true (has_heading (fixture, "watch-25"));
  g_assert_cmpuint (atlas_chronicle_list_get_n_rows (fixture->list), ==, n_rows);
}

static void
test_language (Fixture       *fixture,
               gconstpointer  unused)
{
  atlas_state_set_language (fixture->state, "fr");
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  assert_row_reads (fixture, "hoot", "Friday 2 June 1200\nday 2\n21:00 · sources differ\nLe premier hululement\n"
                                     "Une chouette hulule au-dessus du terrier.\nDeep Hole · Larder\n");
  atlas_state_set_names (fixture->state, g_intern_string ("owlish"));
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  assert_row_reads (fixture, "hoot", "Friday 2 June 1200\nday 2\n21:00 · sources differ\nLe premier hululement\n"
                                     "Une chouette hulule au-dessus du terrier.\nLarder\n");
}

/* A row is as high as it was given room, and stands where the one above it ends. */
static void
test_heights (Fixture       *fixture,
              gconstpointer  unused)
{
  double y = -gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->list)));

  for (guint i = 0; i < atlas_chronicle_list_get_n_rows (fixture->list); i++)
    {
      GtkWidget *row = atlas_chronicle_list_get_row (fixture->list, i);
      graphene_rect_t bounds;
      int height;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (fixture->list), &bounds));
      g_assert_cmpfloat_with_epsilon (bounds.size.height, height, 0.1);
      g_assert_cmpfloat_with_epsilon (bounds.origin.y, y, 0.1);
      y += height;
    }
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += ATLAS_IS_CHRONICLE_ROW (child) && gtk_widget_get_child_visible (child);

  return n;
}

static void
assert_page_is_full (Fixture *fixture)
{
  GtkWidget *list = GTK_WIDGET (fixture->list);
  double page = gtk_widget_get_height (list);
  double bottom = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!ATLAS_IS_CHRONICLE_ROW (child) || !gtk_widget_get_child_visible (child))
        continue;

      g_assert_true (gtk_widget_compute_bounds (child, list, &bounds));
      if (bottom == 0)
        g_assert_cmpfloat (bounds.origin.y, <=, 0);
      bottom = bounds.origin.y + bounds.size.height;
    }
  g_assert_cmpfloat (bottom, >=, page);
}

/* There are rows for what is seen, however long the list is, and wherever one scrolls in it. */
static void
test_few_rows (Fixture       *fixture,
               gconstpointer  unused)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->list));
  double upper = gtk_adjustment_get_upper (adjustment);

  g_assert_cmpuint (count_rows (GTK_WIDGET (fixture->list)), <, 30);
  for (guint i = 0; i <= 8; i++)
    {
      gtk_adjustment_set_value (adjustment, upper * i / 8);
      gtk_test_widget_wait_for_draw (fixture->chronicle);
      assert_page_is_full (fixture);
    }
  for (guint i = 0; i < 40; i++)
    {
      gtk_adjustment_set_value (adjustment, upper - 41 * i);
      gtk_test_widget_wait_for_draw (fixture->chronicle);
      assert_page_is_full (fixture);
    }
  g_assert_cmpuint (count_rows (GTK_WIDGET (fixture->list)), <, 30);
}

/* A page that grows is full in the very frame in which it does. */
static void
test_page_grows (Fixture       *fixture,
                 gconstpointer  unused)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 1000);
  while (gtk_widget_get_height (fixture->window) < 1000)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  assert_page_is_full (fixture);
}

/* Where rows get another style, what stood at the top still does. */
static void
test_style_changes (Fixture       *fixture,
                    gconstpointer  unused)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->list));
  double upper;

  atlas_state_set_instant (fixture->state, get_watch_time (200));
  assert_at_top (fixture, "watch-200");
  upper = gtk_adjustment_get_upper (adjustment);
  gtk_widget_add_css_class (fixture->window, "title-1");
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, upper);
  assert_at_top (fixture, "watch-200");
}

/* Which day of the siege it is gives way where both would not fit, and the day itself is never cut. */
static void
test_heading_room (Fixture       *fixture,
                   gconstpointer  unused)
{
  GtkWidget *heading = get_heading (fixture);
  GtkWidget *count = gtk_widget_get_last_child (heading);
  GtkInscription *day = GTK_INSCRIPTION (gtk_widget_get_first_child (heading));
  graphene_rect_t bounds;
  g_autofree char *whole = NULL;

  atlas_state_set_instant (fixture->state, get_watch_time (60));
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  whole = g_strdup (gtk_inscription_get_text (day));
  g_assert_true (gtk_widget_get_mapped (count));
  g_assert_true (gtk_widget_compute_bounds (count, heading, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (heading));

  gtk_widget_measure (heading, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (heading, &(GtkAllocation) { 0, 0, 150, gtk_widget_get_height (heading) }, -1);
  g_assert_false (gtk_widget_get_mapped (count));
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (heading)), ==, 150);

  /* "Monday 1 June 1200" without the first word. */
  gtk_widget_size_allocate (heading, &(GtkAllocation) { 0, 0, 100, gtk_widget_get_height (heading) }, -1);
  g_assert_cmpstr (gtk_inscription_get_text (day), ==, strchr (whole, ' ') + 1);

  gtk_widget_size_allocate (heading, &(GtkAllocation) { 0, 0, 350, gtk_widget_get_height (heading) }, -1);
  g_assert_cmpstr (gtk_inscription_get_text (day), ==, whole);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  unused)
{
  int minimum;

  gtk_widget_measure (fixture->chronicle, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* A row comes to its rest even if all rows get other heights while it glides there. */
static void
test_glide (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkSettings *settings = gtk_settings_get_default ();

  atlas_state_set_show_details (fixture->state, TRUE);
  atlas_state_set_instant (fixture->state, get_watch_time (100));
  assert_at_top (fixture, "watch-100");
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  atlas_state_set_instant (fixture->state, get_watch_time (101));
  gtk_widget_add_css_class (fixture->window, "title-1");
  assert_at_top (fixture, "watch-101");
  atlas_state_set_instant (fixture->state, get_watch_time (102));
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  gtk_widget_remove_css_class (fixture->window, "title-1");
  assert_at_top (fixture, "watch-102");
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
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

/* After a jump the row of the moment is in its place, worded, in the very next frame. */
static void
test_jump (Fixture       *fixture,
           gconstpointer  unused)
{
  atlas_state_set_show_details (fixture->state, TRUE);
  for (guint i = 1; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("watch-%u", i * 7919 % 40000);
      Wanted wanted = { fixture, id };

      atlas_state_set_instant (fixture->state, get_watch_time (i * 7919 % 40000));
      gtk_test_widget_wait_for_draw (fixture->chronicle);
      g_assert_true (is_at_top (&wanted));
      assert_page_is_full (fixture);
    }
}

static const char *
read_text (Fixture    *fixture,
           const char *id)
{
  return gtk_inscription_get_text (
    GTK_INSCRIPTION (screen_find_widget (find_row (fixture, id), GTK_TYPE_INSCRIPTION, "text")));
}

static gboolean
has_text (gpointer data)
{
  Wanted *wanted = data;

  return read_text (wanted->fixture, wanted->id) != NULL;
}

/* While pages are turned one after the other, rows have no more than titles; on the one that stays, they
 * have the first lines of their texts too. */
static void
test_turned_pages (Fixture       *fixture,
                   gconstpointer  unused)
{
  Wanted wanted = { fixture, "watch-300" };

  atlas_state_set_instant (fixture->state, get_watch_time (100));
  g_assert_null (read_text (fixture, "watch-100"));
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  atlas_state_set_instant (fixture->state, get_watch_time (300));
  g_assert_null (read_text (fixture, "watch-300"));
  g_assert_true (screen_wait_for (has_text, &wanted));
  g_assert_cmpstr (read_text (fixture, "watch-300"), ==, "Watch 300");
  atlas_state_set_instant (fixture->state, get_watch_time (301));
  g_assert_cmpstr (read_text (fixture, "watch-301"), ==, "Watch 301");
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
  fixture->list = find_list (chronicle);
  assert_at_top (fixture, "watch-200");
}

static gboolean
has_top_heading (gpointer data)
{
  return gtk_widget_get_opacity (get_heading (data)) > 0;
}

/* When the heading of the day has been scrolled away, another stands in for it. */
static void
test_top_heading (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autofree char *words = NULL;

  atlas_state_set_instant (fixture->state, get_watch_time (48));
  assert_at_top (fixture, "watch-48");
  g_assert_false (has_top_heading (fixture));
  atlas_state_set_instant (fixture->state, get_watch_time (60));
  assert_at_top (fixture, "watch-60");
  g_assert_true (screen_wait_for (has_top_heading, fixture));
  gtk_test_accessible_assert_state (get_heading (fixture), GTK_ACCESSIBLE_STATE_HIDDEN,
                                    FALSE);
  words = screen_read (get_heading (fixture));
  g_assert_cmpstr (words, ==, "Tuesday 13 June 1200\nday 13\n");
}

static gboolean
has_left (gpointer data)
{
  return atlas_state_get_instant (((Fixture *) data)->state) > get_watch_time (0);
}

static void
turn_wheel (Fixture *fixture)
{
  GtkWidget *scroller = gtk_widget_get_parent (GTK_WIDGET (fixture->list));
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
  AtlasEvent *event;

  atlas_state_set_instant (fixture->state, get_watch_time (0));
  assert_at_top (fixture, "watch-0");
  gtk_test_widget_wait_for_draw (fixture->chronicle);
  turn_wheel (fixture);
  g_assert_true (screen_wait_for (has_left, fixture));

  event = atlas_chronicle_list_get_event (fixture->list, atlas_chronicle_list_get_current (fixture->list));
  g_assert_cmpint (atlas_event_get_time (event), ==, atlas_state_get_instant (fixture->state));
  wanted.id = atlas_event_get_id (event);
  g_assert_nonnull (find_row (fixture, wanted.id));
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

  g_assert_nonnull (screen_find_label (chronicle, "No event to show here"));
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
  add ("/chronicle/focus", 400, test_focus);
  add ("/chronicle/selection-leads", 0, test_selection_leads);
  add ("/chronicle/filter", 0, test_filter);
  add ("/chronicle/shown-anyway", 0, test_shown_anyway);
  add ("/chronicle/shown-first", 400, test_shown_first);
  add ("/chronicle/language", 0, test_language);
  add ("/chronicle/heights", 0, test_heights);
  add ("/chronicle/few-rows", 50000, test_few_rows);
  add ("/chronicle/page-grows", 400, test_page_grows);
  add ("/chronicle/style-changes", 400, test_style_changes);
  add ("/chronicle/heading-room", 400, test_heading_room);
  add ("/chronicle/glide", 400, test_glide);
  add ("/chronicle/narrow", 0, test_narrow);
  add ("/chronicle/list-follows", 50000, test_list_follows);
  add ("/chronicle/jump", 50000, test_jump);
  add ("/chronicle/turned-pages", 400, test_turned_pages);
  add ("/chronicle/first-page", 400, test_first_page);
  add ("/chronicle/top-heading", 400, test_top_heading);
  add ("/chronicle/hand-leads", 400, test_hand_leads);
  add ("/chronicle/other-siege", 0, test_other_siege);
  g_test_add_func ("/chronicle/empty", test_empty);

  return g_test_run ();
}
