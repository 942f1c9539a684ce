/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/atlas-span.h"

#include <string.h>

static AtlasSpan
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  AtlasSpan span;
  gboolean is_read = atlas_span_parse (text, &span, &error);

  g_assert_no_error (error);
  g_assert_true (is_read);
  return span;
}

static gint64
at (const char *text)
{
  AtlasInstant instant;

  if (g_str_equal (text, "min"))
    return ATLAS_TIME_MIN;
  if (g_str_equal (text, "max"))
    return ATLAS_TIME_MAX;

  g_assert_true (atlas_instant_parse (text, &instant, NULL));
  return instant.earliest;
}

static void
test_bounds (void)
{
  static const struct
  {
    const char *text;
    const char *outer_begin;
    const char *core_begin;
    const char *core_end;
    const char *outer_end;
  } rows[] = {
    { "1954-04-14/1954-04-18",
      "1954-04-14T00:00", "1954-04-15T00:00", "1954-04-18T00:00", "1954-04-19T00:00" },
    { "1954-03-13T17:05/1954-03-14T02:00",
      "1954-03-13T17:05", "1954-03-13T17:05", "1954-03-14T02:00", "1954-03-14T02:00" },
    { "1954-03-13/1954-03-14", "1954-03-13T00:00", NULL, NULL, "1954-03-15T00:00" },
    { "1954-03-13/1954-03-13", "1954-03-13T00:00", NULL, NULL, "1954-03-14T00:00" },
    { "1954-03-13T17/1954-03-13",
      "1954-03-13T17:00", NULL, NULL, "1954-03-14T00:00" },
    { "1953-11-20/1954-05", "1953-11-20T00:00", "1953-11-21T00:00", "1954-05-01T00:00", "1954-06-01T00:00" },
    { "1953/1955", "1953-01-01T00:00", "1954-01-01T00:00", "1955-01-01T00:00", "1956-01-01T00:00" },
    { "1954-05-07T17:30/..", "1954-05-07T17:30", "1954-05-07T17:30", "max", "max" },
    { "../1954-03-13", "min", "min", "1954-03-13T00:00", "1954-03-14T00:00" },
    { "[1954-03-13T22:30..1954-03-14T02:00]/1954-05-07T17:30",
      "1954-03-13T22:30", "1954-03-14T02:00", "1954-05-07T17:30", "1954-05-07T17:30" },
    { "1954-03-13T17:00/[1954-03-13T22:30..1954-03-14T02:00]",
      "1954-03-13T17:00", "1954-03-13T17:00", "1954-03-13T22:30", "1954-03-14T02:00" },
    { "1954-03-13T17:00/[..1954-03-14T02:00]", "1954-03-13T17:00", NULL, NULL, "1954-03-14T02:00" },
    { "[1954-03-13T17:00..]/1954-04-01T00:00", "1954-03-13T17:00", NULL, NULL, "1954-04-01T00:00" },
    { "1953-12~/1954-05?", "1953-11-01T00:00", "1954-02-01T00:00", "1954-05-01T00:00", "1954-06-01T00:00" },
    { "-0052-08/-0051-02", "-0052-08-01T00:00", "-0052-09-01T00:00", "-0051-02-01T00:00", "-0051-03-01T00:00" },
    { "-0001-12-31/0000-01-02", "-0001-12-31T00:00", "0000-01-01T00:00", "0000-01-02T00:00", "0000-01-03T00:00" },
    /* moments have no core */
    { "1954-03-13", "1954-03-13T00:00", NULL, NULL, "1954-03-14T00:00" },
    { "1954-03-13T17:05", "1954-03-13T17:05", NULL, NULL, "1954-03-13T17:05" },
    { "[1954-03-13T22:30..1954-03-14T02:00]", "1954-03-13T22:30", NULL, NULL, "1954-03-14T02:00" },
    { "[..1954-03-14]", "min", NULL, NULL, "1954-03-15T00:00" },
    { "[1954-03-14..]", "1954-03-14T00:00", NULL, NULL, "max" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AtlasSpan span = parse (rows[i].text);
      g_autofree char *text = atlas_span_to_string (&span);
      gint64 begin = 1, end = 2;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpint (span.is_moment, ==, strchr (rows[i].text, '/') == NULL);
      g_assert_cmpint (atlas_span_get_outer_begin (&span), ==, at (rows[i].outer_begin));
      g_assert_cmpint (atlas_span_get_outer_end (&span), ==, at (rows[i].outer_end));

      g_assert_cmpint (atlas_span_get_core (&span, &begin, &end), ==, rows[i].core_begin != NULL);
      g_assert_cmpint (begin, ==, rows[i].core_begin != NULL ? at (rows[i].core_begin) : 1);
      g_assert_cmpint (end, ==, rows[i].core_end != NULL ? at (rows[i].core_end) : 2);
      g_assert_cmpint (atlas_span_get_core (&span, NULL, NULL), ==, rows[i].core_begin != NULL);
    }
}

static void
test_may_contain (void)
{
  static const struct
  {
    const char *text;
    const char *time;
    gboolean    may_contain;
  } rows[] = {
    { "1954-04-14/1954-04-18", "1954-04-13T23:59", FALSE },
    { "1954-04-14/1954-04-18", "1954-04-14T00:00", TRUE },
    { "1954-04-14/1954-04-18", "1954-04-18T23:59", TRUE },
    { "1954-04-14/1954-04-18", "1954-04-19T00:00", FALSE },
    { "1954-03-13T17:05/1954-03-14T02:00", "1954-03-14T01:59", TRUE },
    { "1954-03-13T17:05/1954-03-14T02:00", "1954-03-14T02:00", FALSE },
    { "1954-03-13T17:05", "1954-03-13T17:04", FALSE },
    { "1954-03-13T17:05", "1954-03-13T17:05", TRUE },
    { "1954-03-13T17:05", "1954-03-13T17:06", FALSE },
    { "1954-03-13T17:05/1954-03-13T17:05", "1954-03-13T17:05", TRUE },
    { "1954-05-07/..", "9999-12-31T23:59", TRUE },
    { "1954-05-07/..", "1954-05-06T23:59", FALSE },
    { "../1954-05-07", "-9999-01-01T00:00", TRUE },
    { "../1954-05-07", "1954-05-08T00:00", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AtlasSpan span = parse (rows[i].text);
      gint64 time = at (rows[i].time);

      g_test_message ("%s, %s", rows[i].text, rows[i].time);
      g_assert_cmpint (atlas_span_may_contain (&span, time), ==, rows[i].may_contain);
      g_assert_cmpint (atlas_span_overlaps (&span, time, time), ==, rows[i].may_contain);
      g_assert_cmpint (atlas_span_overlaps (&span, time, time + 1), ==, rows[i].may_contain);
    }
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *text;
    const char *begin;
    const char *end;
    gboolean    overlaps;
  } rows[] = {
    { "1954-04-14/1954-04-18", "1954-04-01T00:00", "1954-04-14T00:00", FALSE },
    { "1954-04-14/1954-04-18", "1954-04-01T00:00", "1954-04-14T00:01", TRUE },
    { "1954-04-14/1954-04-18", "1954-04-15T00:00", "1954-04-16T00:00", TRUE },
    { "1954-04-14/1954-04-18", "1954-04-01T00:00", "1954-05-01T00:00", TRUE },
    { "1954-04-14/1954-04-18", "1954-04-18T23:59", "1954-05-01T00:00", TRUE },
    { "1954-04-14/1954-04-18", "1954-04-19T00:00", "1954-05-01T00:00", FALSE },
    { "1954-03-13T17:05", "1954-03-13T17:05", "1954-03-13T18:00", TRUE },
    { "1954-03-13T17:05", "1954-03-13T17:00", "1954-03-13T17:05", FALSE },
    { "1954-03-13T17:05", "1954-03-13T17:06", "1954-03-13T18:00", FALSE },
    { "1954-03-13T17:05", "1954-03-13T17:00", "1954-03-13T18:00", TRUE },
    { "1954-05-07/..", "1954-01-01T00:00", "1954-05-07T00:00", FALSE },
    { "1954-05-07/..", "2000-01-01T00:00", "max", TRUE },
    { "../1954-05-07", "min", "1900-01-01T00:00", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AtlasSpan span = parse (rows[i].text);

      g_test_message ("%s, %s to %s", rows[i].text, rows[i].begin, rows[i].end);
      g_assert_cmpint (atlas_span_overlaps (&span, at (rows[i].begin), at (rows[i].end)),
                       ==, rows[i].overlaps);
    }
}

static void
test_malformed (void)
{
  static const struct
  {
    const char    *text;
    AtlasTimeError code;
  } rows[] = {
    { "", ATLAS_TIME_ERROR_SYNTAX },
    { "/", ATLAS_TIME_ERROR_SYNTAX },
    { "1954/", ATLAS_TIME_ERROR_SYNTAX },
    { "/1954", ATLAS_TIME_ERROR_SYNTAX },
    { "..", ATLAS_TIME_ERROR_SYNTAX },
    { "../", ATLAS_TIME_ERROR_SYNTAX },
    { "../..", ATLAS_TIME_ERROR_SYNTAX },
    { "1954//1955", ATLAS_TIME_ERROR_SYNTAX },
    { "1954/1955/1956", ATLAS_TIME_ERROR_SYNTAX },
    { "1954/1955/", ATLAS_TIME_ERROR_SYNTAX },
    { "1954/...", ATLAS_TIME_ERROR_SYNTAX },
    { "1954 / 1955", ATLAS_TIME_ERROR_SYNTAX },
    { "1954/ 1955", ATLAS_TIME_ERROR_SYNTAX },
    { "1954/1955 ", ATLAS_TIME_ERROR_SYNTAX },
    { "1954--1955", ATLAS_TIME_ERROR_SYNTAX },
    { "1954/P1D", ATLAS_TIME_ERROR_SYNTAX },
    { "1954-04-14/18", ATLAS_TIME_ERROR_SYNTAX },
    { "[1954/1955]", ATLAS_TIME_ERROR_SYNTAX },
    { "[1954/..]", ATLAS_TIME_ERROR_SYNTAX },
    { "1954-02-30/1955", ATLAS_TIME_ERROR_CALENDAR },
    { "1954/1955-00", ATLAS_TIME_ERROR_CALENDAR },
    { "1955/1954", ATLAS_TIME_ERROR_ORDER },
    { "1954-04-18/1954-04-14", ATLAS_TIME_ERROR_ORDER },
    { "1954-04-18/1954-03", ATLAS_TIME_ERROR_ORDER },
    { "1954-03-14T02:00/1954-03-13T22:30", ATLAS_TIME_ERROR_ORDER },
    { "-0051/-0052", ATLAS_TIME_ERROR_ORDER },
    { "[1954-04..1954-05]/1954-03", ATLAS_TIME_ERROR_ORDER },
    { "[1955..1954]/..", ATLAS_TIME_ERROR_ORDER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AtlasSpan span = { .is_moment = 42 };
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", rows[i].text);
      g_assert_false (atlas_span_parse (rows[i].text, &span, &error));
      g_assert_error (error, ATLAS_TIME_ERROR, (int) rows[i].code);
      g_assert_true (g_str_has_prefix (error->message, "Found “"));
      g_assert_nonnull (strstr (error->message, ", expected "));
      g_assert_cmpint (span.is_moment, ==, 42);
    }
}

static void
test_made (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *both = NULL;
  g_autofree char *open = NULL;
  AtlasInstant early, late;
  AtlasSpan span;

  g_assert_true (atlas_instant_parse ("1954-03-30", &early, NULL));
  g_assert_true (atlas_instant_set_day_part (&early, ATLAS_DAY_PART_EVENING, NULL));
  g_assert_true (atlas_instant_parse ("1954-04-04", &late, NULL));

  atlas_span_set_moment (&span, &early);
  g_assert_true (span.is_moment);
  g_assert_cmpint (atlas_span_get_outer_end (&span), ==, at ("1954-03-30T22:00"));
  moment = atlas_span_to_string (&span);
  g_assert_cmpstr (moment, ==, "1954-03-30");

  g_assert_true (atlas_span_set_ends (&span, &early, &late, &error));
  g_assert_no_error (error);
  both = atlas_span_to_string (&span);
  g_assert_cmpstr (both, ==, "1954-03-30/1954-04-04");
  g_assert_cmpint (atlas_span_get_outer_begin (&span), ==, at ("1954-03-30T18:00"));

  g_assert_false (atlas_span_set_ends (&span, &late, &early, &error));
  g_assert_error (error, ATLAS_TIME_ERROR, ATLAS_TIME_ERROR_ORDER);
  g_assert_cmpint (atlas_span_get_outer_begin (&span), ==, at ("1954-03-30T18:00"));

  g_assert_true (atlas_span_set_ends (&span, &late, NULL, NULL));
  open = atlas_span_to_string (&span);
  g_assert_cmpstr (open, ==, "1954-04-04/..");
}

static void
test_round_trip (void)
{
  g_test_message ("replay with --seed and the value printed at the top");

  for (int i = 0; i < 10000; i++)
    {
      gint64 range = (ATLAS_TIME_LAST - ATLAS_TIME_FIRST) / ATLAS_DAY;
      gint64 a = ATLAS_TIME_FIRST + (gint64) (g_test_rand_double () * (double) range) * ATLAS_DAY;
      gint64 b = ATLAS_TIME_FIRST + (gint64) (g_test_rand_double () * (double) range) * ATLAS_DAY;
      AtlasInstant begin, end;
      AtlasSpan span, again;
      g_autofree char *text = NULL;
      g_autofree char *rewritten = NULL;

      atlas_instant_from_time (&begin, MIN (a, b));
      atlas_instant_from_time (&end, MAX (a, b));
      g_assert_true (atlas_span_set_ends (&span,
                                          g_test_rand_bit () ? &begin : NULL,
                                          &end, NULL));
      text = atlas_span_to_string (&span);
      again = parse (text);
      rewritten = atlas_span_to_string (&again);

      g_assert_cmpstr (text, ==, rewritten);
      g_assert_true (atlas_instant_equal (&span.begin, &again.begin));
      g_assert_true (atlas_instant_equal (&span.end, &again.end));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span/bounds", test_bounds);
  g_test_add_func ("/span/may-contain", test_may_contain);
  g_test_add_func ("/span/overlaps", test_overlaps);
  g_test_add_func ("/span/malformed", test_malformed);
  g_test_add_func ("/span/made", test_made);
  g_test_add_func ("/span/round-trip", test_round_trip);

  return g_test_run ();
}
