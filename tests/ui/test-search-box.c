/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "burrow.h"
#include "screen.h"
#include "window/atlas-search-box.h"
#include "window/atlas-search-row.h"

typedef struct
{
  AtlasState *state;
  GtkWidget  *window;
  GtkWidget  *box;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = burrow_new (0);

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  fixture->box = atlas_search_box_new (fixture->state);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->box);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  screen_destroy (fixture->window);
  g_assert_finalize_object (fixture->state);
}

static GtkWidget *
find (Fixture *fixture,
      GType    type)
{
  return screen_find_widget (fixture->box, type, NULL);
}

static gboolean
has_results (gpointer box)
{
  return screen_find_widget (box, ATLAS_TYPE_SEARCH_ROW, NULL) != NULL;
}

/* What is listed: "title | detail" for each row. */
static char *
read_results (Fixture *fixture)
{
  GtkListBox *list = GTK_LIST_BOX (find (fixture, GTK_TYPE_LIST_BOX));
  GString *lines = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      AtlasSearchItem *item = atlas_search_row_get_item (ATLAS_SEARCH_ROW (row));
      const char *detail = atlas_search_item_get_detail (item);

      g_string_append_printf (lines, "%s | %s\n", atlas_search_item_get_title (item),
                              detail != NULL ? detail : "");
    }

  return g_string_free (lines, FALSE);
}

static void
type (Fixture    *fixture,
      const char *query)
{
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY)), query);
}

static void
assert_results (Fixture    *fixture,
                const char *query,
                const char *expected)
{
  g_autofree char *results = NULL;

  type (fixture, query);
  g_assert_true (screen_wait_for (has_results, fixture->box));
  results = read_results (fixture);
  g_assert_cmpstr (results, ==, expected);
}

static void
press_enter (Fixture *fixture)
{
  g_signal_emit_by_name (find (fixture, GTK_TYPE_SEARCH_ENTRY), "activate");
}

static void
test_place (Fixture       *fixture,
            gconstpointer  unused)
{
  gtk_test_accessible_assert_role (fixture->box, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_test_accessible_assert_role (find (fixture, GTK_TYPE_SEARCH_ENTRY), GTK_ACCESSIBLE_ROLE_SEARCH_BOX);

  assert_results (fixture, "bärn", "Barn | \n");
  gtk_test_accessible_assert_property (find (fixture, ATLAS_TYPE_SEARCH_ROW), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Barn");
  press_enter (fixture);
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, "barn");
}

static void
test_event (Fixture       *fixture,
            gconstpointer  unused)
{
  assert_results (fixture, "late sup", "A late supper | 2 June 1200, 23:00\n");
  press_enter (fixture);
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, "supper");
}

/* A day is offered before anything that is called so, and only if it can be shown. */
static void
test_date (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *words = NULL;
  AtlasInstant instant;

  assert_results (fixture, "2 juin", "Go to 2 June 1200 | \n");
  press_enter (fixture);
  g_assert_true (atlas_instant_parse ("1200-06-02", &instant, NULL));
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant.earliest);

  type (fixture, "2/6/1900");
  words = screen_read (fixture->box);
  g_assert_nonnull (strstr (words, "That day is not in this siege, which is told from Thursday 1 June 1200 to "
                                   "Monday 31 July 1200."));
}

/* The page without results says what to do. */
static void
test_hints (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *words = NULL;

  assert_results (fixture, "barn", "Barn | \n");
  type (fixture, "xyzzy");
  g_assert_nonnull (screen_find_label (fixture->box,
                                       "Nothing is called “xyzzy”. Try fewer letters, another name of the place, "
                                       "or a date."));
  press_enter (fixture);
  g_assert_null (atlas_state_get_place (fixture->state));

  atlas_search_box_ask_date (ATLAS_SEARCH_BOX (fixture->box));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY))), ==, "");
  words = screen_read (fixture->box);
  g_assert_nonnull (strstr (words, "Type a day, such as"));
}

/* Another siege is searched anew; without any nothing is found. */
static void
test_siege (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (AtlasSiege) other = burrow_new (0);

  assert_results (fixture, "barn", "Barn | \n");
  atlas_state_set_siege (fixture->state, other);
  g_assert_false (has_results (fixture->box));
  assert_results (fixture, "barn", "Barn | \n");
  atlas_state_set_siege (fixture->state, NULL);
  type (fixture, "barn");
  g_assert_false (has_results (fixture->box));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/search-box/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("place", test_place);
  ADD ("event", test_event);
  ADD ("date", test_date);
  ADD ("hints", test_hints);
  ADD ("siege", test_siege);
#undef ADD

  return g_test_run ();
}
