/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "burrow.h"
#include "screen.h"
#include "window/atlas-filter-bar.h"
#include "window/atlas-filter-panel.h"

typedef struct
{
  AtlasState *state;
  GtkWidget  *window;
  GtkWidget  *bar;
  GtkWidget  *panel;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = burrow_new (0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  atlas_state_set_show_details (fixture->state, TRUE);
  fixture->bar = atlas_filter_bar_new (fixture->state);
  fixture->panel = atlas_filter_panel_new (fixture->state);
  gtk_box_append (GTK_BOX (box), fixture->bar);
  gtk_box_append (GTK_BOX (box), fixture->panel);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->panel);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  screen_destroy (fixture->window);
  g_assert_finalize_object (fixture->state);
}

static void
set_filter (Fixture    *fixture,
            const char *text)
{
  g_autoptr (AtlasFilter) filter = atlas_filter_parse (text);

  atlas_state_set_filter (fixture->state, filter);
}

static void
assert_filter (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *text = atlas_filter_to_string (atlas_state_get_filter (fixture->state));

  g_assert_cmpstr (text, ==, expected);
}

/* The box of a condition of the panel. */
static GtkCheckButton *
find_box (Fixture    *fixture,
          const char *words)
{
  GtkWidget *label = screen_find_label (fixture->panel, words);

  g_assert_nonnull (label);

  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}

static void
test_count (Fixture       *fixture,
            gconstpointer  unused)
{
  guint n_all = atlas_siege_get_events (atlas_state_get_siege (fixture->state))->len;
  g_autofree char *none = g_strdup_printf ("0 of %u events", n_all);
  GtkWidget *count;

  g_assert_false (gtk_widget_get_visible (fixture->bar));
  set_filter (fixture, "kind:nothing");
  g_assert_true (gtk_widget_get_visible (fixture->bar));
  count = screen_find_label (fixture->bar, none);
  g_assert_nonnull (count);
  gtk_test_accessible_assert_role (count, GTK_ACCESSIBLE_ROLE_STATUS);
}

/* Each condition is a button that takes it away and leaves the others; one more takes all away, if there is
 * more than one. */
static void
test_chips (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkWidget *chip;

  set_filter (fixture, "kind:raid certainty:disputed");
  chip = screen_find_widget (fixture->bar, GTK_TYPE_BUTTON, "chip");
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Do without “Raid”");
  g_assert_nonnull (screen_find_label (fixture->bar, "Sources differ"));
  g_assert_nonnull (screen_find_widget (fixture->bar, GTK_TYPE_BUTTON, "flat"));
  g_signal_emit_by_name (chip, "clicked");
  assert_filter (fixture, "certainty:disputed");
  g_assert_null (screen_find_widget (fixture->bar, GTK_TYPE_BUTTON, "flat"));
  g_signal_emit_by_name (screen_find_widget (fixture->bar, GTK_TYPE_BUTTON, "chip"), "clicked");
  assert_filter (fixture, "");
  g_assert_false (gtk_widget_get_visible (fixture->bar));
}

/* A stretch of whole days is named by its first and its last, another by its very ends. */
static void
test_range_words (Fixture       *fixture,
                  gconstpointer  unused)
{
  gint64 begin = atlas_time_from_civil (1200, 6, 2, 0, 0);

  atlas_state_keep_to_range (fixture->state, begin, begin + 3 * ATLAS_DAY);
  g_assert_nonnull (screen_find_label (fixture->bar, "2–4 June 1200"));
  atlas_state_keep_to_range (fixture->state, begin, begin + ATLAS_DAY);
  g_assert_nonnull (screen_find_label (fixture->bar, "2 June 1200"));
  atlas_state_keep_to_range (fixture->state, begin + ATLAS_HOUR, begin + 3 * ATLAS_DAY + 16 * ATLAS_HOUR);
  g_assert_nonnull (screen_find_label (fixture->bar, "2 June, 01:00 – 5 June 1200, 16:00"));
}

/* Boxes change the filter, and follow it when something else does. */
static void
test_panel (Fixture       *fixture,
            gconstpointer  unused)
{
  gint64 begin, end;
  g_autofree char *range = NULL;

  gtk_check_button_set_active (find_box (fixture, "Sources agree"), TRUE);
  assert_filter (fixture, "certainty:agreed");
  gtk_check_button_set_active (find_box (fixture, "Sources differ"), TRUE);
  assert_filter (fixture, "certainty:disputed");
  gtk_check_button_set_active (find_box (fixture, "Mousy sources"), TRUE);
  assert_filter (fixture, "account:mousy certainty:disputed");

  set_filter (fixture, "account:owlish");
  g_assert_true (gtk_check_button_get_active (find_box (fixture, "Owlish sources")));
  g_assert_false (gtk_check_button_get_active (find_box (fixture, "Mousy sources")));
  g_assert_true (gtk_check_button_get_active (find_box (fixture, "Certain or not")));
  assert_filter (fixture, "account:owlish");

  set_filter (fixture, "");
  atlas_state_get_visible_span (fixture->state, &begin, &end);
  range = g_strdup_printf ("time:%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT, begin, end);
  gtk_check_button_set_active (find_box (fixture, "While the timeline shows"), TRUE);
  assert_filter (fixture, range);
  gtk_check_button_set_active (find_box (fixture, "While the timeline shows"), FALSE);
  assert_filter (fixture, "");
}

/* The selected place can be asked for. */
static void
test_place (Fixture       *fixture,
            gconstpointer  unused)
{
  AtlasPlace *barn = atlas_siege_find_place (atlas_state_get_siege (fixture->state), "barn");

  atlas_state_select_place (fixture->state, barn);
  gtk_check_button_set_active (find_box (fixture, "Barn"), TRUE);
  assert_filter (fixture, "place:barn");
  atlas_state_clear_selection (fixture->state);
  assert_filter (fixture, "place:barn");
  g_assert_nonnull (screen_find_label (fixture->bar, "Barn"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/filter-bar/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("count", test_count);
  ADD ("chips", test_chips);
  ADD ("range-words", test_range_words);
  ADD ("panel", test_panel);
  ADD ("place", test_place);
#undef ADD

  return g_test_run ();
}
