/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "../sample.h"
#include "state/atlas-moment.h"

typedef struct
{
  AtlasSiege *siege;
  AtlasState *state;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->siege = sample_load ();
  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, fixture->siege);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->siege);
}

/* What is read is written as it was, where it was written as we write it. */
static void
test_uris (void)
{
  const char *const uris[] = {
    "siege-atlas:malta",
    "siege-atlas:malta?at=1565-06-23T00:00",
    "siege-atlas:malta?at=-0428-06-01T17:05&view=-35.902000,14.519000,13.500",
    "siege-atlas:malta?select=elmo&lang=fr&names=maltese&account=order",
    "siege-atlas:malta?select=&names=&account=",
    "siege-atlas:malta?tour=walls,2&filter=kind:assault%20side:order%20time:-60,120&hide=relief,names",
    "siege-atlas:malta?tour=&filter=&hide=",
    "siege-atlas:%C4%91%E1%BB%93i?select=a%26b%3Dc%3F",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasMoment) moment = atlas_moment_parse (uris[i], &error);
      g_autofree char *uri = NULL;

      g_assert_no_error (error);
      uri = atlas_moment_to_uri (moment);
      g_assert_cmpstr (uri, ==, uris[i]);
    }
}

static void
test_leniency (void)
{
  g_autoptr (AtlasMoment) moment =
    atlas_moment_parse ("Siege-Atlas:malta?layers=a,b&at=1565-06&&later&%61ccount=order", NULL);

  g_assert_nonnull (moment);
  g_assert_true (moment->has_instant);
  g_assert_cmpint (moment->instant, ==, sample_time_of ("1565-06"));
  g_assert_cmpstr (moment->account, ==, "order");
  g_assert_false (moment->has_view);
  g_assert_null (moment->selection);
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *uri;
    int         code;
  } bad[] = {
    { "", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:?at=1565", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:%00", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:%ff", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:%4", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:mal\303\251", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:mal\033ta", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:malta?at=1565 ", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:malta#elmo", ATLAS_MOMENT_ERROR_FORMAT },
    { "https://malta?at=1565", ATLAS_MOMENT_ERROR_FORMAT },
    { "siege-atlas:malta?at", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?at=yesterday", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?at=1565-02-30", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?at=[..1565]", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?at=1565&at=1566", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=1,2", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=1,2,3,4", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=91,2,3", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=1,181,3", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=1,2,31", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=1,2,-1", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=nan,2,3", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=1e1,2,3", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=1,%202,3", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?view=1.2.3,2,3", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?lang=", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?tour=walls", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?tour=,1", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?tour=walls,0", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?tour=walls,-1", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?tour=walls,2x", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?tour=walls,4294967297", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?filter=assault", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?filter=colour:red", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?filter=kind:", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?filter=kind:a%20kind:a", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?filter=certainty:perhaps", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?filter=time:2,1", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?filter=extent:1,2,3", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?filter=extent:-inf,0,inf,1", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?hide=sea", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?hide=relief,", ATLAS_MOMENT_ERROR_VALUE },
    { "siege-atlas:malta?select=%00", ATLAS_MOMENT_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasMoment) moment = atlas_moment_parse (bad[i].uri, &error);

      g_test_message ("%s", bad[i].uri);
      g_assert_null (moment);
      g_assert_error (error, ATLAS_MOMENT_ERROR, bad[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* As long as the longest that is read. */
#define LENGTH (64 * 1024)

static void
test_length (void)
{
  g_autofree char *padding = g_strnfill (LENGTH, 'a');
  g_autofree char *uri = g_strconcat (ATLAS_MOMENT_SCHEME ":", padding, NULL);
  g_autoptr (AtlasMoment) moment = atlas_moment_parse (uri, NULL);

  g_assert_null (moment);
  uri[LENGTH] = '\0';
  moment = atlas_moment_parse (uri, NULL);
  g_assert_nonnull (moment);
}

/* Any text at all, from which a URI may take its identifiers. */
static char *
create_text (void)
{
  GString *text = g_string_new (NULL);
  int length = g_test_rand_int_range (1, 12);

  for (int i = 0; i < length; i++)
    {
      gunichar c = (gunichar) g_test_rand_int_range (1, g_test_rand_bit () ? 0x80 : 0x10ffff);

      if (g_unichar_validate (c))
        g_string_append_unichar (text, c);
    }
  if (text->len == 0)
    g_string_append_c (text, '%');

  return g_string_free (text, FALSE);
}

/* Written and read again, a moment is the same to the precision that is documented. GTest prints
 * the seed. */
static void
test_round_trip (void)
{
  for (int i = 0; i < 2000; i++)
    {
      AtlasMoment moment = {
        .has_instant = g_test_rand_bit (),
        .instant = ATLAS_TIME_FIRST + (gint64) (g_test_rand_double () * 6.3e11),
        .has_view = g_test_rand_bit (),
        .centre = { g_test_rand_double_range (-90, 90), g_test_rand_double_range (-180, 180) },
        .zoom = g_test_rand_double_range (0, 30),
      };
      g_autofree char *siege = moment.siege = create_text ();
      g_autofree char *selection = moment.selection = g_test_rand_bit () ? create_text () : NULL;
      g_autofree char *language = moment.language = create_text ();
      g_autofree char *uri = atlas_moment_to_uri (&moment);
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasMoment) read = atlas_moment_parse (uri, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      again = atlas_moment_to_uri (read);
      g_assert_cmpstr (again, ==, uri);
      g_assert_true (g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL));
      g_assert_cmpstr (read->siege, ==, siege);
      g_assert_cmpstr (read->selection, ==, selection);
      g_assert_cmpstr (read->language, ==, language);
      g_assert_null (read->names);
      g_assert_cmpint (read->has_instant, ==, moment.has_instant);
      if (moment.has_instant)
        {
          g_assert_cmpint (moment.instant - read->instant, >=, 0);
          g_assert_cmpint (moment.instant - read->instant, <, ATLAS_MINUTE);
        }
      g_assert_cmpint (read->has_view, ==, moment.has_view);
      if (moment.has_view)
        {
          g_assert_cmpfloat_with_epsilon (read->centre.latitude, moment.centre.latitude, 1e-6);
          g_assert_cmpfloat_with_epsilon (read->centre.longitude, moment.centre.longitude, 1e-6);
          g_assert_cmpfloat_with_epsilon (read->zoom, moment.zoom, 1e-3);
        }
    }
}

/* What we write we read, with as many identifiers as a filter takes. */
static void
test_long_filter (void)
{
  g_autoptr (AtlasFilter) filter = atlas_filter_new ();
  AtlasMoment moment = { .siege = (char *) "malta" };
  g_autofree char *uri = NULL;
  g_autoptr (AtlasMoment) read = NULL;
  g_autoptr (GError) error = NULL;

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    {
      for (guint i = 0; i < 200; i++)
        {
          g_autoptr (AtlasFilter) before = filter;
          g_autofree char *id = g_strdup_printf ("a-long-identifier-%u", i);

          filter = atlas_filter_toggle (before, by, id);
        }
    }
  moment.filter = filter;
  uri = atlas_moment_to_uri (&moment);
  read = atlas_moment_parse (uri, &error);
  g_assert_no_error (error);
  g_assert_true (atlas_filter_equal (read->filter, filter));
}

/* Bytes without order, behind the scheme: read or refused, never worse. */
static void
test_noise (void)
{
  for (int i = 0; i < 5000; i++)
    {
      char noise[64] = "siege-atlas:m?at=1565&view=1,2,3&tour=t,1&filter=kind:a&lang=x";
      int n_changes = g_test_rand_int_range (1, 6);
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasMoment) moment = NULL;

      for (int n = 0; n < n_changes; n++)
        noise[g_test_rand_int_range (12, (int) strlen (noise))] =
          (char) g_test_rand_int_range (1, 256);
      moment = atlas_moment_parse (noise, &error);
      g_assert_true ((moment == NULL) == (error != NULL));
      g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_show (Fixture       *fixture,
           gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  AtlasEvent *event = g_ptr_array_index (atlas_siege_get_events (fixture->siege), 1);
  gint64 instant = atlas_event_get_time (event) + ATLAS_HOUR;
  g_autoptr (AtlasFilter) works = atlas_filter_parse ("kind:works");
  g_autoptr (AtlasMoment) moment = NULL;
  g_autoptr (AtlasState) other = atlas_state_new ();
  g_autoptr (GError) error = NULL;

  atlas_state_select_event (state, event);
  atlas_state_set_instant (state, instant);
  atlas_state_set_view (state, (AtlasPosition) { 38.2, 23.2 }, 12.5);
  atlas_state_set_language (state, "el");
  atlas_state_set_names (state, "greek");
  atlas_state_set_filter (state, works);
  g_object_set (atlas_state_get_layers (state), "contours", FALSE, NULL);
  moment = atlas_moment_new (state);

  atlas_state_set_siege (other, fixture->siege);
  atlas_state_set_account (other, "later");
  atlas_state_set_playing (other, TRUE);
  atlas_state_set_tour (other, "walls");
  g_object_set (atlas_state_get_layers (other), "relief", FALSE, NULL);
  g_assert_true (atlas_moment_show (moment, other, &error));
  g_assert_no_error (error);
  g_assert_true (atlas_state_get_event (other) == event);
  g_assert_cmpint (atlas_state_get_instant (other), ==, instant);
  g_assert_cmpfloat (atlas_state_get_zoom (other), ==, 12.5);
  g_assert_cmpfloat (atlas_state_get_centre (other).latitude, ==, 38.2);
  g_assert_cmpstr (atlas_state_get_language (other), ==, "el");
  g_assert_cmpstr (atlas_state_get_names (other), ==, "greek");
  g_assert_null (atlas_state_get_account (other));
  g_assert_false (atlas_state_get_playing (other));
  g_assert_true (atlas_filter_equal (atlas_state_get_filter (other), works));
  g_assert_cmpint (atlas_layers_get_hidden (atlas_state_get_layers (other)), ==, ATLAS_LAYER_CONTOURS);
  g_assert_null (atlas_state_get_tour (other));
}

/* The step of a tour, and what was looked at there besides. */
static void
test_show_step (Fixture       *fixture,
                gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  AtlasPlace *place = g_ptr_array_index (atlas_siege_get_places (fixture->siege), 0);
  g_autoptr (AtlasMoment) at_step = NULL;
  g_autoptr (AtlasMoment) aside = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (AtlasMoment) read = NULL;

  atlas_state_set_tour (state, "walls");
  atlas_state_step_tour (state, TRUE);
  g_assert_cmpint (atlas_layers_get_hidden (atlas_state_get_layers (state)), !=, 0);
  at_step = atlas_moment_new (state);
  atlas_state_select_place (state, place);
  aside = atlas_moment_new (state);
  uri = atlas_moment_to_uri (at_step);
  g_assert_nonnull (strstr (uri, "&tour=walls,2&"));

  atlas_state_set_tour (state, NULL);
  read = atlas_moment_parse (uri, NULL);
  g_assert_true (atlas_moment_show (read, state, NULL));
  g_assert_cmpstr (atlas_state_get_tour (state)->id, ==, "walls");
  g_assert_cmpuint (atlas_state_get_step_number (state), ==, 1);
  g_assert_true (atlas_state_shows_step (state));
  g_assert_cmpstr (atlas_state_get_account (state), ==, "thucydides");

  g_assert_true (atlas_moment_show (aside, state, NULL));
  g_assert_cmpuint (atlas_state_get_step_number (state), ==, 1);
  g_assert_true (atlas_state_get_place (state) == place);
  g_assert_false (atlas_state_shows_step (state));

  /* What the step follows is not kept when the tour is over. */
  atlas_state_set_tour (state, NULL);
  g_assert_null (atlas_state_get_account (state));
  g_assert_cmpint (atlas_layers_get_hidden (atlas_state_get_layers (state)), ==, 0);
}

/* What a moment does not say stays as it is. */
static void
test_show_part (Fixture       *fixture,
                gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  AtlasPlace *place = g_ptr_array_index (atlas_siege_get_places (fixture->siege), 0);
  g_autofree char *uri =
    g_strconcat (ATLAS_MOMENT_SCHEME ":", atlas_siege_get_head (fixture->siege)->id, "?names=", NULL);
  g_autoptr (AtlasMoment) moment = atlas_moment_parse (uri, NULL);
  gint64 instant = atlas_state_get_instant (state);

  atlas_state_set_names (state, "greek");
  atlas_state_set_account (state, "later");
  atlas_state_select_place (state, place);
  g_assert_true (atlas_moment_show (moment, state, NULL));
  g_assert_null (atlas_state_get_names (state));
  g_assert_cmpstr (atlas_state_get_account (state), ==, "later");
  g_assert_true (atlas_state_get_place (state) == place);
  g_assert_cmpint (atlas_state_get_instant (state), ==, instant);
}

/* A moment that the siege does not have in full changes nothing. */
static void
test_show_refused (Fixture       *fixture,
                   gconstpointer  user_data)
{
  const char *const queries[] = { "select=nobody", "lang=tlh", "names=nobody", "account=nobody",
                                  "tour=nobody,1", "tour=walls,3", "filter=kind:nobody", "filter=side:nobody",
                                  "filter=phase:nobody", "filter=place:nobody", "filter=person:nobody",
                                  "filter=unit:nobody", "filter=account:nobody", "filter=source:nobody" };
  gint64 instant = atlas_state_get_instant (fixture->state);
  g_autoptr (AtlasMoment) stranger = atlas_moment_parse (ATLAS_MOMENT_SCHEME ":elsewhere", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) missing = NULL;
      g_autofree char *uri = g_strconcat (ATLAS_MOMENT_SCHEME ":",
                                          atlas_siege_get_head (fixture->siege)->id,
                                          "?at=9999&", queries[i], NULL);
      g_autoptr (AtlasMoment) moment = atlas_moment_parse (uri, NULL);

      g_assert_false (atlas_moment_show (moment, fixture->state, &missing));
      g_assert_error (missing, ATLAS_MOMENT_ERROR, ATLAS_MOMENT_ERROR_MISSING);
      g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
    }
  g_assert_false (atlas_moment_show (stranger, fixture->state, &error));
  g_assert_error (error, ATLAS_MOMENT_ERROR, ATLAS_MOMENT_ERROR_SIEGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moment/uris", test_uris);
  g_test_add_func ("/moment/leniency", test_leniency);
  g_test_add_func ("/moment/refusals", test_refusals);
  g_test_add_func ("/moment/length", test_length);
  g_test_add_func ("/moment/round-trip", test_round_trip);
  g_test_add_func ("/moment/long-filter", test_long_filter);
  g_test_add_func ("/moment/noise", test_noise);
  g_test_add ("/moment/show", Fixture, NULL, set_up, test_show, tear_down);
  g_test_add ("/moment/show-step", Fixture, NULL, set_up, test_show_step, tear_down);
  g_test_add ("/moment/show-part", Fixture, NULL, set_up, test_show_part, tear_down);
  g_test_add ("/moment/show-refused", Fixture, NULL, set_up, test_show_refused, tear_down);

  return g_test_run ();
}
