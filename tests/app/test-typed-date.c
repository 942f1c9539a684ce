/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-typed-date.h"

/* A siege over a turn of the year, and one before our era. */
#define BEGIN atlas_time_from_civil (1899, 10, 12, 0, 0)
#define END   atlas_time_from_civil (1900, 5, 18, 0, 0)
#define OLD_BEGIN atlas_time_from_civil (-428, 5, 1, 0, 0)
#define OLD_END   atlas_time_from_civil (-426, 10, 1, 0, 0)

typedef struct
{
  const char *text;
  const char *language;
  const char *expected;
} Case;

static void
check (const Case *cases,
       guint       n_cases,
       gint64      begin,
       gint64      end)
{
  for (guint i = 0; i < n_cases; i++)
    {
      AtlasInstant instant;
      g_autofree char *written = NULL;

      if (atlas_typed_date_parse (cases[i].text, cases[i].language, begin, end, &instant))
        written = atlas_instant_to_string (&instant);
      g_test_message ("“%s” in %s", cases[i].text, cases[i].language);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

static void
test_languages (void)
{
  static const Case cases[] = {
    { "14 March 1900", "en", "1900-03-14" },
    { "March 14, 1900", "en", "1900-03-14" },
    { "Wednesday 14th of March", "en", "1900-03-14" },
    { "14 mars 1900", "fr", "1900-03-14" },
    { "le 1er février", "fr", "1900-02-01" },
    { "mercredi 14 MARS", "fr", "1900-03-14" },
    { "13 aout 1900", "fr", "1900-08-13" },
    { "14 déc.", "fr", "1899-12-14" },
    { "ngày 14 tháng 3 năm 1900", "vi", "1900-03-14" },
    { "thứ tư, 14 thang 3", "vi", "1900-03-14" },
    { "tháng 11", "vi", "1899-11" },
    { "14 thg 3", "vi", "1900-03-14" },
    { "14 mars", "vi", "1900-03-14" },
    { "March", "en", "1900-03" },
    { "mar 1900", "en", "1900-03" },
  };

  check (cases, G_N_ELEMENTS (cases), BEGIN, END);
}

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "14/3/1900", "fr", "1900-03-14" },
    { "4/3/1900", "en", "1900-03-04" },
    { "4/3/1900", "en-US", "1900-04-03" },
    { "3/14/1900", "fr", "1900-03-14" },
    { "14/3/1900", "en-US", "1900-03-14" },
    { "14.3.00", "fr", "1900-03-14" },
    { "14-12-99", "vi", "1899-12-14" },
    { "14/12", "fr", "1899-12-14" },
    { "14/3", "fr", "1900-03-14" },
    { "1900/3/14", "fr", "1900-03-14" },
    { "14/3/42", "fr", NULL },
    { "14/14", "fr", NULL },
    { "30/2", "fr", NULL },
    { "0/3", "fr", NULL },
  };

  check (cases, G_N_ELEMENTS (cases), BEGIN, END);
}

static void
test_hours (void)
{
  static const Case cases[] = {
    { "14 March, 17:05", "en", "1900-03-14T17:05" },
    { "14 mars à 17 h 05", "fr", "1900-03-14T17:05" },
    { "14 mars 17h05", "fr", "1900-03-14T17:05" },
    { "14 mars 17 h", "fr", "1900-03-14T17" },
    { "17 giờ 05 ngày 14 tháng 3", "vi", "1900-03-14T17:05" },
    { "14/3/1900 9:30", "fr", "1900-03-14T09:30" },
    { "14 mars 25:00", "fr", NULL },
    { "14 mars 17:5", "fr", NULL },
    { "mars 17:05", "fr", NULL },
  };

  check (cases, G_N_ELEMENTS (cases), BEGIN, END);
}

static void
test_day_parts (void)
{
  static const struct
  {
    const char  *text;
    AtlasDayPart part;
  } cases[] = {
    { "14 mars au soir", ATLAS_DAY_PART_EVENING },
    { "14 mars après-midi", ATLAS_DAY_PART_AFTERNOON },
    { "14 mars à midi", ATLAS_DAY_PART_NOON },
    { "dawn of 14 March", ATLAS_DAY_PART_DAWN },
    { "14 March, night", ATLAS_DAY_PART_NIGHT },
    { "sáng 14/3", ATLAS_DAY_PART_MORNING },
    { "rạng sáng 14/3", ATLAS_DAY_PART_DAWN },
    { "đêm 14 tháng 3", ATLAS_DAY_PART_NIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasInstant instant;

      g_assert_true (atlas_typed_date_parse (cases[i].text, "vi", BEGIN, END, &instant));
      g_assert_cmpint (instant.first.part, ==, cases[i].part);
      g_assert_cmpint (instant.first.day, ==, 14);
    }
}

static void
test_edtf (void)
{
  static const Case cases[] = {
    { " 1900-03-14 ", "en", "1900-03-14" },
    { "1900-03-14T17:05", "en", "1900-03-14T17:05" },
    { "1900-03", "en", "1900-03" },
    { "1900-03-14~", "en", "1900-03-14~" },
    { "1900", "en", "1900" },
    { "1815", "en", NULL },
    { "1815-04-14", "en", "1815-04-14" },
  };

  check (cases, G_N_ELEMENTS (cases), BEGIN, END);
}

/* Names, numbers and words are no dates. */
static void
test_refused (void)
{
  static const Case cases[] = {
    { "", "en", NULL },        { "  ", "en", NULL },          { "14", "en", NULL },
    { "206", "en", NULL },     { "A1", "en", NULL },          { "post 14", "en", NULL },
    { "jui", "fr", NULL },     { "ju 14", "fr", NULL },       { "mar", "en", NULL },
    { "the day", "en", NULL }, { "14 mars 3 avril", "fr", NULL },
    { "14 mars 1900 1899", "fr", NULL },
    { "99999 mars", "fr", NULL },
    { "31 juin", "fr", NULL },
  };

  check (cases, G_N_ELEMENTS (cases), BEGIN, END);
}

static void
test_before_our_era (void)
{
  static const Case cases[] = {
    { "14 June 428 BCE", "en", "-0427-06-14" },
    { "14 juin 428 av. J.-C.", "fr", "-0427-06-14" },
    { "14 June 428", "en", "-0427-06-14" },
    { "14 June", "en", "-0428-06-14" },
    { "14 June 500 BCE", "en", "-0499-06-14" },
    { "-0427-06", "en", "-0427-06" },
    { "-0427", "en", "-0427" },
  };

  check (cases, G_N_ELEMENTS (cases), OLD_BEGIN, OLD_END);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typed-date/languages", test_languages);
  g_test_add_func ("/typed-date/numbers", test_numbers);
  g_test_add_func ("/typed-date/hours", test_hours);
  g_test_add_func ("/typed-date/day-parts", test_day_parts);
  g_test_add_func ("/typed-date/edtf", test_edtf);
  g_test_add_func ("/typed-date/refused", test_refused);
  g_test_add_func ("/typed-date/before-our-era", test_before_our_era);

  return g_test_run ();
}
