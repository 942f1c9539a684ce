/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-catalog.h"
#include "core/atlas-hours-wording.h"

typedef struct
{
  const char   *when;
  AtlasDayPart  part;
  const char   *language;
  const char   *day;
  const char   *hours;
} Case;

static const Case cases[] = {
  { "1200-06-02", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200", "" },
  { "1200-06-02", ATLAS_DAY_PART_EVENING, "en", "Friday 2 June 1200", "evening" },
  { "1200-06-02", ATLAS_DAY_PART_NIGHT, "fr", "vendredi 2 juin 1200", "la nuit" },
  { "1200-06-02T17:05", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200", "17:05" },
  { "1200-06-02T17:05", ATLAS_DAY_PART_NONE, "fr", "vendredi 2 juin 1200", "17 h 05" },
  { "1200-06-02T17:05~", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200", "about 17:05" },
  { "1200-06-02T17:05?", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200", "perhaps 17:05" },
  { "1200-06-02T17:05%", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200", "perhaps about 17:05" },
  { "1200-06-02~", ATLAS_DAY_PART_NONE, "en", "Thursday 1 June 1200", "about 2 June 1200" },
  { "1200-06-02T17", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200", "between 17:00 and 18:00" },
  { "1200-06-02T23", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200",
    "between 23:00 and 00:00" },
  { "[1200-06-02T17:00..1200-06-02T17:30]", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200",
    "between 17:00 and 17:30" },
  { "[1200-06-02T22:30..1200-06-03T02:00]", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200",
    "between 22:30 and 02:00 the next day" },
  { "[1200-06-02T22:30..1200-06-04T02:00]", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200",
    "between 22:30 on 2 June and 02:00 on 4 June 1200" },
  { "1200-06-02T13:30/1200-06-02T18:00", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200",
    "13:30–18:00" },
  { "1200-06-02/1200-06-04", ATLAS_DAY_PART_NONE, "en", "Friday 2 June 1200", "2–4 June 1200" },
  { "1200-06", ATLAS_DAY_PART_NONE, "en", "June 1200", "" },
  { "1200", ATLAS_DAY_PART_NONE, "en", "1200", "" },
};

static void
test_hours (gconstpointer data)
{
  const Case *test = data;
  AtlasSpan span;
  g_autofree char *day = NULL;
  g_autofree char *hours = NULL;

  g_assert_true (atlas_span_parse (test->when, &span, NULL));
  if (test->part != ATLAS_DAY_PART_NONE)
    g_assert_true (atlas_instant_set_day_part (&span.begin, test->part, NULL));

  atlas_catalog_set_language (test->language);
  day = atlas_wording_day (&span);
  hours = atlas_wording_hours (&span);
  g_assert_cmpstr (day, ==, test->day);
  g_assert_cmpstr (hours, ==, test->hours);
  g_assert_true (atlas_wording_has_hours (&span) == (hours[0] != '\0'));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hours-wording/%u", i);

      g_test_add_data_func (path, &cases[i], test_hours);
    }

  return g_test_run ();
}
