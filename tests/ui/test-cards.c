/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "atlas-disclosure.h"
#include "burrow.h"
#include "cards/atlas-card.h"
#include "cards/atlas-event-card.h"
#include "cards/atlas-event-link.h"
#include "cards/atlas-figure-box.h"
#include "cards/atlas-holding-bar.h"
#include "cards/atlas-holding-row.h"
#include "cards/atlas-link.h"
#include "cards/atlas-perspective-box.h"
#include "cards/atlas-place-card.h"
#include "cards/atlas-place-chip.h"
#include "cards/atlas-tour-card.h"
#include "screen.h"

typedef struct
{
  AtlasState *state;
  GtkWidget  *window;
  GtkWidget  *card;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = burrow_new (0);

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  fixture->card = atlas_card_new (fixture->state);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->card);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->card);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  screen_destroy (fixture->window);
  g_assert_finalize_object (fixture->state);
}

static gboolean
page_is_shown (gpointer card)
{
  GtkWidget *stack = screen_find_widget (card, GTK_TYPE_STACK, NULL);

  return !gtk_stack_get_transition_running (GTK_STACK (stack));
}

/* What can be read on the page that is shown. */
static char *
read_card (Fixture *fixture)
{
  GtkWidget *stack = screen_find_widget (fixture->card, GTK_TYPE_STACK, NULL);

  g_assert_true (screen_wait_for (page_is_shown, fixture->card));

  return screen_read (gtk_stack_get_visible_child (GTK_STACK (stack)));
}

static void
assert_reads (Fixture    *fixture,
              const char *words)
{
  g_autofree char *all = read_card (fixture);

  if (strstr (all, words) == NULL)
    g_test_message ("Not in the card: %s\nThe card:\n%s", words, all);
  g_assert_nonnull (strstr (all, words));
}

static void
assert_reads_not (Fixture    *fixture,
                  const char *words)
{
  g_autofree char *all = read_card (fixture);

  if (strstr (all, words) != NULL)
    g_test_message ("In the card: %s\nThe card:\n%s", words, all);
  g_assert_null (strstr (all, words));
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
follow_link (GtkWidget  *label,
             const char *address)
{
  gboolean is_handled = FALSE;

  g_assert_true (GTK_IS_LABEL (label));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), address));
  g_signal_emit_by_name (label, "activate-link", address, &is_handled);
  g_assert_true (is_handled);
}

static void
test_start (Fixture       *fixture,
            gconstpointer  unused)
{
  gtk_test_accessible_assert_role (fixture->card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What is selected");
  assert_reads (fixture, "The Burrow\na siege by night\n");
  g_assert_null (screen_find_widget (fixture->card, GTK_TYPE_BUTTON, "card-close"));
}

static void
test_moment (Fixture       *fixture,
             gconstpointer  unused)
{
  go_to (fixture, "1200-06-02T22:00");
  assert_reads (fixture, "The first hoot\n");
  go_to (fixture, "1200-06-04T00:00");
  assert_reads (fixture, "A late supper\n");
  atlas_state_set_show_details (fixture->state, TRUE);
  assert_reads (fixture, "A crumb is found\n");
}

static void
test_event (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkWidget *card;

  atlas_state_select_by_id (fixture->state, "hoot");
  assert_reads (fixture, "2 June 1200, 21:00 · Raid\nThe first hoot\nThe sources do not agree\n"
                         "An owl <hoots> over the burrow.\n");
  assert_reads (fixture, "The sources do not agree\nThe hour of the first hoot\nat dusk\n"
                         "Owlish sources: Diary of an Owl & her Night, leaf 1 (read)\nat midnight\n"
                         "Mousy sources: Song of the Mice (general knowledge, to be checked)\n");
  assert_reads (fixture, "Sources\nDiary of an Owl & her Night, leaf 1, leaf 2 · Hollow Tree Press (read)\n"
                         "Song of the Mice (general knowledge, to be checked)\n");
  assert_reads (fixture, "Then · 2 June 1200, 23:00 — A late supper\n");

  card = screen_find_widget (fixture->card, ATLAS_TYPE_EVENT_CARD, NULL);
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_relation (card, GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       screen_find_label (card, "The first hoot"), NULL);
  gtk_test_accessible_assert_role (screen_find_label (card, "The first hoot"),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
test_links (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkWidget *chip;

  atlas_state_select_by_id (fixture->state, "hoot");
  follow_link (screen_find_label (fixture->card, "An owl <hoots> over the burrow."), "id:burrow");
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, "burrow");

  /* Its own date brings the clock back to it, that of the next one goes there. */
  atlas_state_select_by_id (fixture->state, "hoot");
  go_to (fixture, "1200-06-04");
  follow_link (screen_find_label (fixture->card, "2 June 1200, 21:00 · Raid"), "moment:1200-06-02T21:00");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, atlas_time_from_civil (1200, 6, 2, 21, 0));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, "hoot");
  follow_link (screen_find_label (fixture->card, "Then · 2 June 1200, 23:00 — A late supper"),
               "moment:1200-06-02T23:00");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, atlas_time_from_civil (1200, 6, 2, 23, 0));
  follow_link (screen_find_label (fixture->card, "Then · 2 June 1200, 23:00 — A late supper"),
               "id:supper");
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, "supper");

  follow_link (screen_find_label (fixture->card, "It began two hours before."),
               "moment:1200-06-02T21:00");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==,
                   atlas_time_from_civil (1200, 6, 2, 21, 0));

  atlas_state_select_by_id (fixture->state, "hoot");
  chip = screen_find_widget (fixture->card, ATLAS_TYPE_PLACE_CHIP, NULL);
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, "burrow");
}

static void
test_kiosk_keeps_in (Fixture       *fixture,
                     gconstpointer  unused)
{
  gtk_widget_add_css_class (fixture->window, "kiosk");
  atlas_state_select_by_id (fixture->state, "hoot");
  follow_link (screen_find_widget (screen_find_widget (fixture->card, ATLAS_TYPE_EVENT_CARD, NULL),
                                   GTK_TYPE_LABEL, "sources"),
               "https://example.org/diary?a=1&amp;b=2");
}

static void
test_place (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkWidget *card;

  atlas_state_select_by_id (fixture->state, "burrow");
  assert_reads (fixture, "Strongpoint · Barn\nDeep Hole · Larder\nHeld by the Mice\nIt lies beneath the barn.\n");
  assert_reads (fixture, "Who held it when\n1 June 1200\n10 June 1200\n");
  assert_reads (fixture, "1 June 1200, 00:00\nHeld by the Mice\nThey dug it.\n");
  assert_reads (fixture, "between 22:30 on 5 June and 02:00 on 6 June 1200\nHeld by the Owls\n"
                         "Diary of an Owl & her Night, leaf 3 (inferred)\n");
  assert_reads (fixture, "What happened here\n2 June 1200, 21:00\nThe first hoot\n");
  assert_reads (fixture, "Mousy names: Deep Hole; also The <Deep>\nOwlish names: Larder (until 9 June 1200), Our Larder (from 10 June 1200)\n");
  assert_reads (fixture, "10.0000° N, 20.0000° W, placed to ±300 m\n");

  card = screen_find_widget (fixture->card, ATLAS_TYPE_PLACE_CARD, NULL);
  gtk_test_accessible_assert_relation (card, GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       screen_find_label (card, "Deep Hole · Larder"), NULL);
  gtk_test_accessible_assert_relation (card, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                       screen_find_label (card, "Held by the Mice"), NULL);
}

static void
test_place_lives (Fixture       *fixture,
                  gconstpointer  unused)
{
  GtkWidget *now;

  atlas_state_select_by_id (fixture->state, "burrow");
  go_to (fixture, "1200-06-06T00:00");
  assert_reads (fixture, "In doubt: the Mice or the Owls\nIt is not known who held it between 22:30 on "
                         "5 June and 02:00 on 6 June 1200\n");
  go_to (fixture, "1200-06-06T02:00");
  assert_reads (fixture, "Deep Hole · Larder\nHeld by the Owls\nIt lies");
  now = screen_find_widget (fixture->card, ATLAS_TYPE_HOLDING_ROW, "now");
  g_assert_nonnull (screen_find_label (now, "Held by the Owls"));
  go_to (fixture, "1200-06-08T06:00");
  assert_reads (fixture, "Contested\nIt lies");
  go_to (fixture, "1200-06-09T06:00");
  assert_reads (fixture, "Abandoned\nIt lies");
  go_to (fixture, "1200-06-10");
  assert_reads (fixture, "Deep Hole · Our Larder\nAbandoned\nIt lies");
}

static void
test_members (Fixture       *fixture,
              gconstpointer  unused)
{
  GtkWidget *chip;

  atlas_state_select_by_id (fixture->state, "barn");
  assert_reads (fixture, "Group of strongpoints\nBarn\nDeep Hole · Larder\nNames\n");
  assert_reads_not (fixture, "Who held it when");
  chip = screen_find_widget (fixture->card, ATLAS_TYPE_PLACE_CHIP, NULL);
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, "burrow");
}

static void
test_place_events (Fixture       *fixture,
                   gconstpointer  unused)
{
  GtkWidget *link;

  atlas_state_select_by_id (fixture->state, "burrow");
  link = screen_find_widget (fixture->card, ATLAS_TYPE_EVENT_LINK, NULL);
  g_signal_emit_by_name (link, "clicked");
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, "hoot");
}

static void
test_bar (Fixture       *fixture,
          gconstpointer  unused)
{
  GtkWidget *bar;

  atlas_state_select_by_id (fixture->state, "burrow");
  bar = screen_find_widget (fixture->card, ATLAS_TYPE_HOLDING_BAR, NULL);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Who held it when");
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "1 June 1200, 00:00: Held by the Mice");

  gtk_widget_activate_action (bar, "bar.step", "b", TRUE);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==,
                   atlas_time_from_civil (1200, 6, 5, 22, 30));
  gtk_widget_activate_action (bar, "bar.step", "b", TRUE);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==,
                   atlas_time_from_civil (1200, 6, 6, 2, 0));
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "6 June 1200, 02:00: Held by the Owls");
  gtk_widget_activate_action (bar, "bar.step", "b", FALSE);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==,
                   atlas_time_from_civil (1200, 6, 5, 22, 30));
}

static void
test_close (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkWidget *button;

  atlas_state_select_by_id (fixture->state, "burrow");
  button = screen_find_widget (fixture->card, GTK_TYPE_BUTTON, "card-close");
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Close the card");
  gtk_widget_activate_action (button, "card.close", NULL);
  g_assert_null (atlas_state_get_place (fixture->state));
  assert_reads (fixture, "The Burrow\n");
}

static void
test_language (Fixture       *fixture,
               gconstpointer  unused)
{
  atlas_state_select_by_id (fixture->state, "hoot");
  atlas_state_set_language (fixture->state, "fr");
  assert_reads (fixture, "Le premier hululement\nThe sources do not agree\nUne chouette hulule au-dessus du terrier.\n");
  assert_reads_not (fixture, "Not translated");
  atlas_state_select_by_id (fixture->state, "supper");
  assert_reads (fixture, "It began two hours before.\nNot translated: English\n");
  atlas_state_select_by_id (fixture->state, "burrow");
  assert_reads (fixture, "Noms des souris: Deep Hole");
}

static void
test_names (Fixture       *fixture,
            gconstpointer  unused)
{
  atlas_state_select_by_id (fixture->state, "burrow");
  atlas_state_set_names (fixture->state, g_intern_string ("owlish"));
  assert_reads (fixture, "Strongpoint · Barn\nLarder\n");
  atlas_state_select_by_id (fixture->state, "hoot");
  assert_reads (fixture, "An owl <hoots> over the burrow.\nLarder\n");
}

static void
test_account (Fixture       *fixture,
              gconstpointer  unused)
{
  GtkWidget *followed;

  atlas_state_select_by_id (fixture->state, "hoot");
  g_assert_null (screen_find_widget (fixture->card, GTK_TYPE_WIDGET, "followed"));
  atlas_state_set_account (fixture->state, g_intern_string ("mousy"));
  followed = screen_find_widget (fixture->card, GTK_TYPE_WIDGET, "followed");
  g_assert_nonnull (screen_find_label (followed, "at midnight"));
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  unused)
{
  const char *const ids[] = { "hoot", "burrow", "barn", "person:strix" };
  int minimum;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      atlas_state_select_by_id (fixture->state, ids[i]);
      gtk_widget_measure (fixture->card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
}

static void
test_other_siege (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (AtlasSiege) other = burrow_new (3);

  atlas_state_select_by_id (fixture->state, "burrow");
  go_to (fixture, "1200-06-06T00:00");

  /* GTK 4.8 keeps for ever the first of two widgets that are hidden within one frame while the
   * focus is in them. */
  gtk_test_widget_wait_for_draw (fixture->card);
  atlas_state_set_siege (fixture->state, other);
  assert_reads (fixture, "The Burrow\n");
  atlas_state_select_by_id (fixture->state, "hoot");
  assert_reads (fixture, "The first hoot\n");
  atlas_state_set_siege (fixture->state, NULL);
  assert_reads_not (fixture, "The Burrow");
}

static void
test_empty (void)
{
  AtlasState *state = atlas_state_new ();
  GtkWidget *card = g_object_ref_sink (atlas_card_new (state));

  g_assert_finalize_object (card);
  g_assert_finalize_object (state);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* Who took part stands under an event, and leads to a card with what they were, in which unit. */
static void
test_actors (Fixture       *fixture,
             gconstpointer  unused)
{
  AtlasActor *actor;

  atlas_state_select_by_id (fixture->state, "hoot");
  assert_reads (fixture, "Strix the Elder\n");
  assert_reads (fixture, "The Night Watch\n");

  g_assert_true (atlas_state_select_by_id (fixture->state, "person:strix"));
  actor = atlas_state_get_actor (fixture->state);
  g_assert_true (atlas_actor_get_kind (actor) == ATLAS_ACTOR_PERSON);
  g_assert_null (atlas_state_get_event (fixture->state));
  assert_reads (fixture, "the Owls\n");
  assert_reads (fixture, "Captain of the watch\n");
  assert_reads (fixture, " · The Night Watch · ");
  assert_reads (fixture, "The first hoot\n");

  g_assert_true (atlas_link_follow (fixture->state, "id:unit:night-watch"));
  assert_reads (fixture, "The First Half\n");
  assert_reads (fixture, "Strix the Elder\n");
  assert_reads_not (fixture, "Captain of the watch\n");

  atlas_state_clear_selection (fixture->state);
  g_assert_null (atlas_state_get_actor (fixture->state));
}

/* A line of the war has a card too, with what the sources do not agree on about it. */
static void
test_front (Fixture       *fixture,
            gconstpointer  unused)
{
  const AtlasPosition points[] = { { 0, 10 }, { 0.02, 10 }, { 0.02, 10.01 }, { 0, 10.01 } };
  AtlasFront *front = atlas_front_new ("field", ATLAS_FRONT_PERIMETER);
  AtlasDispute *dispute = atlas_dispute_new ();
  const char *const values[] = { "one acre", "five acres" };

  front->is_area = TRUE;
  front->accuracy_m = 300;
  front->name = atlas_text_new ();
  atlas_text_add (front->name, "en", "The field of the mice", -1, NULL, 0);
  atlas_instant_from_time (&front->span.begin, BURROW_BEGIN);
  atlas_instant_from_time (&front->span.end, BURROW_BEGIN + ATLAS_DAY);
  g_array_append_vals (front->points, points, G_N_ELEMENTS (points));
  dispute->id = g_intern_string ("size-of-field");
  dispute->title = atlas_text_new ();
  atlas_text_add (dispute->title, "en", "How large the field was", -1, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      AtlasClaim claim = { .value = atlas_text_new (), .number = i };

      atlas_text_add (claim.value, "en", values[i], -1, NULL, 0);
      g_array_append_val (dispute->claims, claim);
    }
  g_ptr_array_add (front->disputes, dispute);
  atlas_siege_take_front (atlas_state_get_siege (fixture->state), front);

  g_assert_true (atlas_state_select_by_id (fixture->state, "front:field"));
  assert_reads (fixture, "Ground held\n");
  assert_reads (fixture, "The field of the mice\n");
  assert_reads (fixture, "About 2.5 km² as drawn here; the edge is known to within 300 m.");
  assert_reads (fixture, "The sources do not agree\n");
  assert_reads (fixture, "How large the field was\n");
  assert_reads (fixture, "five acres\n");

  atlas_state_select_by_id (fixture->state, "hoot");
  assert_reads_not (fixture, "How large the field was\n");
}

/* A mention of a person or a unit is a link, unless there is none such. */
static void
test_actor_mentions (Fixture       *fixture,
                     gconstpointer  unused)
{
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);
  AtlasActor *strix = atlas_siege_find_actor (siege, ATLAS_ACTOR_PERSON, "strix");
  g_autoptr (GString) markup = g_string_new (NULL);

  atlas_link_append_text (markup, fixture->state, atlas_actor_get_text (strix));
  g_assert_cmpstr (markup->str, ==,
                   "He leads <a href=\"id:unit:night-watch\">his watch</a> himself.");
}

/* One view at a time, and whose it is stays chosen when the card is filled again. */
static void
test_perspectives (Fixture       *fixture,
                   gconstpointer  unused)
{
  GtkWidget *box;
  GtkWidget *label;

  atlas_state_select_by_id (fixture->state, "hoot");
  assert_reads (fixture, "Seen by each side\nOwlish sources\nMousy sources\n");
  box = screen_find_widget (fixture->card, ATLAS_TYPE_PERSPECTIVE_BOX, NULL);
  g_assert_cmpstr (atlas_perspective_box_get_account (ATLAS_PERSPECTIVE_BOX (box)), ==, "owlish");

  label = screen_find_label (box, "Mousy sources");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_parent (label)), TRUE);
  g_assert_cmpstr (atlas_perspective_box_get_account (ATLAS_PERSPECTIVE_BOX (box)), ==, "mousy");

  atlas_state_select_by_id (fixture->state, "storm");
  g_assert_null (screen_find_widget (fixture->card, ATLAS_TYPE_PERSPECTIVE_BOX, NULL));
  atlas_state_select_by_id (fixture->state, "hoot");
  box = screen_find_widget (fixture->card, ATLAS_TYPE_PERSPECTIVE_BOX, NULL);
  g_assert_cmpstr (atlas_perspective_box_get_account (ATLAS_PERSPECTIVE_BOX (box)), ==, "mousy");
}

/* The date of a figure, a claim or an event moves the clock to its beginning: by what part of the day it
 * is known, too. */
static void
test_link_to_moment (Fixture       *fixture,
                     gconstpointer  unused)
{
  AtlasInstant instant;
  g_autofree char *markup = NULL;
  g_autofree char *evening = NULL;

  g_assert_true (atlas_instant_parse ("1200-06-03", &instant, NULL));
  markup = atlas_link_to_moment (&instant, "3 June & after");
  g_assert_cmpstr (markup, ==, "<a href=\"moment:1200-06-03\">3 June &amp; after</a>");
  g_assert_true (atlas_link_follow (fixture->state, "moment:1200-06-03"));
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant.earliest);

  g_assert_true (atlas_instant_set_day_part (&instant, ATLAS_DAY_PART_EVENING, NULL));
  evening = atlas_link_to_moment (&instant, "3 June, evening");
  g_assert_cmpstr (evening, ==, "<a href=\"moment:1200-06-03T18:00\">3 June, evening</a>");
}

/* The counts that hold at the moment, rivals together; they follow the clock. */
static void
test_figures (Fixture       *fixture,
              gconstpointer  unused)
{
  GtkWidget *box;

  atlas_state_select_by_id (fixture->state, "hoot");
  assert_reads_not (fixture, "1,200 crumbs");
  box = screen_find_widget (fixture->card, ATLAS_TYPE_FIGURE_BOX, NULL);
  atlas_disclosure_set_expanded (ATLAS_DISCLOSURE (screen_find_widget (box, ATLAS_TYPE_DISCLOSURE, NULL)), TRUE);
  assert_reads (fixture, "Crumbs in store\n1,200 crumbs · ");
  assert_reads (fixture, "· Owlish sources\n900 crumbs · ");

  atlas_state_set_instant (fixture->state, BURROW_BEGIN + 5 * ATLAS_DAY);
  assert_reads (fixture, "Crumbs in store\n40 crumbs · ");
}

/* A place tells what was counted there, and nothing of the kind where nobody counted. */
static void
test_place_figures (Fixture       *fixture,
                    gconstpointer  unused)
{
  GtkWidget *card;
  GtkWidget *box;

  atlas_state_select_by_id (fixture->state, "burrow");
  card = screen_find_widget (fixture->card, ATLAS_TYPE_PLACE_CARD, NULL);
  box = screen_find_widget (card, ATLAS_TYPE_FIGURE_BOX, NULL);
  g_assert_nonnull (box);
  atlas_disclosure_set_expanded (ATLAS_DISCLOSURE (screen_find_widget (box, ATLAS_TYPE_DISCLOSURE, NULL)), TRUE);
  assert_reads (fixture, "Crumbs in store\n1,200 crumbs · ");
  atlas_state_set_instant (fixture->state, BURROW_BEGIN + 5 * ATLAS_DAY);
  assert_reads (fixture, "Crumbs in store\n40 crumbs · ");

  atlas_state_select_by_id (fixture->state, "barn");
  assert_reads_not (fixture, "Crumbs in store\n");
  g_assert_false (gtk_widget_get_visible (box));
}

/* The words of a step with the teacher's notes; what is looked at on the way comes over it, and
 * Escape lets that go before it leaves the tour. */
static void
test_tour (Fixture       *fixture,
           gconstpointer  unused)
{
  atlas_state_set_tour (fixture->state, "two-nights");
  assert_reads (fixture, "Two nights · 1 of 2\n");
  assert_reads (fixture, "The first night\n");
  assert_reads (fixture, "Ask who hoots.\n");

  atlas_state_select_by_id (fixture->state, "person:strix");
  assert_reads (fixture, "Captain of the watch\n");
  gtk_widget_activate_action (fixture->card, "card.close", NULL);
  assert_reads (fixture, "The first night\n");

  gtk_widget_activate_action (screen_find_widget (fixture->card, ATLAS_TYPE_TOUR_CARD, NULL), "tour.next", NULL);
  assert_reads (fixture, "Two nights · 2 of 2\n");
  assert_reads (fixture, "The second night\n");
  assert_reads_not (fixture, "For the teacher\n");

  gtk_widget_activate_action (fixture->card, "card.close", NULL);
  g_assert_null (atlas_state_get_tour (fixture->state));
  assert_reads_not (fixture, "The second night\n");
}

/* An audience sees neither notes nor buttons. */
static void
test_tour_in_public (Fixture       *fixture,
                     gconstpointer  unused)
{
  atlas_card_set_public (ATLAS_CARD (fixture->card), TRUE);
  atlas_card_set_show_controls (ATLAS_CARD (fixture->card), FALSE);
  atlas_state_set_tour (fixture->state, "two-nights");
  assert_reads (fixture, "The first night\n");
  assert_reads_not (fixture, "Ask who hoots.\n");
  assert_reads_not (fixture, "Next\n");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add ("/cards/start", test_start);
  add ("/cards/moment", test_moment);
  add ("/cards/event", test_event);
  add ("/cards/links", test_links);
  add ("/cards/actors", test_actors);
  add ("/cards/actor-mentions", test_actor_mentions);
  add ("/cards/front", test_front);
  add ("/cards/perspectives", test_perspectives);
  add ("/cards/link-to-moment", test_link_to_moment);
  add ("/cards/figures", test_figures);
  add ("/cards/place-figures", test_place_figures);
  add ("/cards/tour", test_tour);
  add ("/cards/tour-in-public", test_tour_in_public);
  add ("/cards/kiosk-keeps-in", test_kiosk_keeps_in);
  add ("/cards/place", test_place);
  add ("/cards/place-lives", test_place_lives);
  add ("/cards/members", test_members);
  add ("/cards/place-events", test_place_events);
  add ("/cards/bar", test_bar);
  add ("/cards/close", test_close);
  add ("/cards/language", test_language);
  add ("/cards/names", test_names);
  add ("/cards/account", test_account);
  add ("/cards/narrow", test_narrow);
  add ("/cards/other-siege", test_other_siege);
  g_test_add_func ("/cards/empty", test_empty);

  return g_test_run ();
}
