/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-iso.h"

/* Years as XML Schema Part 2, Second Edition, section 3.2.7, counts them: no year 0000, and -0001 is
 * 1 BCE, which EDTF calls 0000. */
static const struct
{
  const char *edtf;
  const char *xsd;
  const char *iso;
} dates[] = {
  { "1815-06-18T11:30", "1815-06-18T11:30:00", "1815-06-18T11:30:00" },
  { "1815-06-18", "1815-06-18", "1815-06-18T00:00:00" },
  { "1815-06", "1815-06", "1815-06-01T00:00:00" },
  { "1815", "1815", "1815-01-01T00:00:00" },
  { "0001", "0001", "0001-01-01T00:00:00" },
  { "0000", "-0001", "0000-01-01T00:00:00" },
  { "0000-02-29", "-0001-02-29", "0000-02-29T00:00:00" },
  { "-0428-06", "-0429-06", "-0428-06-01T00:00:00" },
  { "-9999", "-10000", "-9999-01-01T00:00:00" },
  { "9999-12-31T23:59", "9999-12-31T23:59:00", "9999-12-31T23:59:00" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      AtlasInstant instant;
      g_autofree char *xsd = NULL;
      g_autofree char *iso = NULL;

      g_assert_true (atlas_instant_parse (dates[i].edtf, &instant, NULL));
      xsd = atlas_iso_format_xsd (instant.earliest, (AtlasPrecision) instant.first.precision);
      iso = atlas_iso_format (instant.earliest);
      g_assert_cmpstr (xsd, ==, dates[i].xsd);
      g_assert_cmpstr (iso, ==, dates[i].iso);
    }
}

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      AtlasInstant instant;
      g_autofree char *edtf = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (atlas_iso_parse_xsd (dates[i].xsd, &instant, &error));
      g_assert_no_error (error);
      edtf = atlas_instant_to_string (&instant);
      g_assert_cmpstr (edtf, ==, dates[i].edtf);
    }
}

/* What other programs write: seconds, fractions of them, zones, white space. */
static void
test_parse_others (void)
{
  static const struct
  {
    const char *xsd;
    const char *edtf;
  } cases[] = {
    { "1815-06-18T11:30:59Z", "1815-06-18T11:30" },
    { "1815-06-18T11:30:59.25+02:00", "1815-06-18T11:30" },
    { "1815-06-18T11:30:00-08:00", "1815-06-18T11:30" },
    { "\n  1815-06-18T11:30:00Z ", "1815-06-18T11:30" },
    { "1815-06-18Z", "1815-06-18" },
    { "1815-06-18+01:00", "1815-06-18" },
    { "1815Z", "1815" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasInstant instant;
      g_autofree char *edtf = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (atlas_iso_parse_xsd (cases[i].xsd, &instant, &error));
      g_assert_no_error (error);
      edtf = atlas_instant_to_string (&instant);
      g_assert_cmpstr (edtf, ==, cases[i].edtf);
    }
}

static void
test_refuse (void)
{
  static const char *const texts[] = {
    "", "-", "0000", "0000-01-01", "815", "1815-13", "1815-02-29", "1815-06-18T25:00:00", "1815-06-18T11",
    "1815-06-18T11:30:00X", "1815-06-18T11:30:00+2", "18 June 1815", "99999999999999999999", "-10001", "10000",
    "1815/1816", "[1815..1816]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AtlasInstant instant;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_false (atlas_iso_parse_xsd (texts[i], &instant, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == ATLAS_TIME_ERROR);
    }
}

/* The open ends of a span are no times. */
static void
test_open (void)
{
  g_assert_null (atlas_iso_format (ATLAS_TIME_MIN));
  g_assert_null (atlas_iso_format (ATLAS_TIME_MAX));
  g_assert_null (atlas_iso_format_xsd (ATLAS_TIME_MAX, ATLAS_PRECISION_DAY));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/iso/format", test_format);
  g_test_add_func ("/iso/parse", test_parse);
  g_test_add_func ("/iso/parse-others", test_parse_others);
  g_test_add_func ("/iso/refuse", test_refuse);
  g_test_add_func ("/iso/open", test_open);

  return g_test_run ();
}
