/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/atlas-catalog.h"
#include "core/atlas-wording.h"

#include <math.h>

/* No-break spaces, of which the source shall not be full. */
#define NB  "\xc2\xa0"
#define NNB "\xe2\x80\xaf"

static const char *const languages[] = { "en", "fr", "vi" };

/* What is said in the three languages, in that order. */
typedef struct
{
  const char *words[G_N_ELEMENTS (languages)];
} Words;

static gint64
at (const char *text)
{
  AtlasInstant instant;

  g_assert_true (atlas_instant_parse (text, &instant, NULL));
  return instant.earliest;
}

static void
test_time (void)
{
  static const struct
  {
    const char    *time;
    AtlasPrecision precision;
    Words          expected;
  } rows[] = {
    { "1954-03-31T17:05", ATLAS_PRECISION_DAY,
      { { "Wednesday 31 March 1954", "mercredi 31 mars 1954", "Thứ Tư, 31 tháng 3 năm 1954" } } },
    { "1954-04-01", ATLAS_PRECISION_DAY,
      { { "Thursday 1 April 1954", "jeudi 1er avril 1954", "Thứ Năm, 1 tháng 4 năm 1954" } } },
    { "1954-03-13", ATLAS_PRECISION_DAY,
      { { "Saturday 13 March 1954", "samedi 13 mars 1954", "Thứ Bảy, 13 tháng 3 năm 1954" } } },
    { "1954-05-07", ATLAS_PRECISION_DAY,
      { { "Friday 7 May 1954", "vendredi 7 mai 1954", "Thứ Sáu, 7 tháng 5 năm 1954" } } },
    { "1954-05-09", ATLAS_PRECISION_DAY_PART,
      { { "Sunday 9 May 1954", "dimanche 9 mai 1954", "Chủ Nhật, 9 tháng 5 năm 1954" } } },
    { "-0051-09-27", ATLAS_PRECISION_DAY,
      { { "Tuesday 27 September 52 BCE", "mardi 27 septembre 52 av." NB "J.-C.",
          "Thứ Ba, 27 tháng 9 năm 52 TCN" } } },
    { "1954-03-31T17:05", ATLAS_PRECISION_MINUTE, { { "17:05", "17" NB "h" NB "05", "17 giờ 05" } } },
    { "1954-03-31T02:00", ATLAS_PRECISION_MINUTE, { { "02:00", "2" NB "h" NB "00", "2 giờ 00" } } },
    { "1954-03-31T17:05", ATLAS_PRECISION_HOUR, { { "17:00", "17" NB "h", "17 giờ" } } },
    { "1954-03-31T00:30", ATLAS_PRECISION_HOUR, { { "00:00", "0" NB "h", "0 giờ" } } },
    { "1954-03-31", ATLAS_PRECISION_MONTH, { { "March 1954", "mars 1954", "tháng 3 năm 1954" } } },
    { "1954-03-31", ATLAS_PRECISION_SEASON, { { "March 1954", "mars 1954", "tháng 3 năm 1954" } } },
    { "1954-03-31", ATLAS_PRECISION_YEAR, { { "1954", "1954", "năm 1954" } } },
    { "0000-03-31", ATLAS_PRECISION_YEAR, { { "1 BCE", "1 av." NB "J.-C.", "năm 1 TCN" } } },
    { "1954-03-31", ATLAS_PRECISION_CENTURY, { { "1954", "1954", "năm 1954" } } },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_assert_true (atlas_catalog_set_language (languages[l]));

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_autofree char *words = atlas_wording_time (at (rows[i].time), rows[i].precision);

          g_assert_cmpstr (words, ==, rows[i].expected.words[l]);
        }
    }
}

/* All names of months and weekdays, in their order. */
static void
test_names (void)
{
  static const Words months[] = {
    { { "January", "janvier", "tháng 1" } },   { { "February", "février", "tháng 2" } },
    { { "March", "mars", "tháng 3" } },        { { "April", "avril", "tháng 4" } },
    { { "May", "mai", "tháng 5" } },           { { "June", "juin", "tháng 6" } },
    { { "July", "juillet", "tháng 7" } },      { { "August", "août", "tháng 8" } },
    { { "September", "septembre", "tháng 9" } }, { { "October", "octobre", "tháng 10" } },
    { { "November", "novembre", "tháng 11" } }, { { "December", "décembre", "tháng 12" } },
  };
  static const Words weekdays[] = {
    { { "Monday", "lundi", "Thứ Hai" } },    { { "Tuesday", "mardi", "Thứ Ba" } },
    { { "Wednesday", "mercredi", "Thứ Tư" } }, { { "Thursday", "jeudi", "Thứ Năm" } },
    { { "Friday", "vendredi", "Thứ Sáu" } }, { { "Saturday", "samedi", "Thứ Bảy" } },
    { { "Sunday", "dimanche", "Chủ Nhật" } },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      atlas_catalog_set_language (languages[l]);

      for (int month = 1; month <= 12; month++)
        {
          g_autofree char *words = atlas_wording_time (atlas_time_from_civil (1954, month, 15, 0, 0),
                                                       ATLAS_PRECISION_MONTH);

          g_assert_true (g_str_has_prefix (words, months[month - 1].words[l]));
        }

      /* 3 May 1954 was a Monday. */
      for (int day = 0; day < 7; day++)
        {
          g_autofree char *words = atlas_wording_time (at ("1954-05-03") + day * ATLAS_DAY,
                                                       ATLAS_PRECISION_DAY);

          g_assert_true (g_str_has_prefix (words, weekdays[day].words[l]));
        }
    }
}

static void
test_instant (void)
{
  static const struct
  {
    const char *text;
    Words       expected;
  } rows[] = {
    { "1954-03-13T17:05",
      { { "13 March 1954, 17:05", "13 mars 1954 à 17" NB "h" NB "05",
          "17 giờ 05 ngày 13 tháng 3 năm 1954" } } },
    { "1954-03-13T17",
      { { "13 March 1954, between 17:00 and 18:00", "13 mars 1954 entre 17" NB "h et 18" NB "h",
          "trong khoảng từ 17 giờ đến 18 giờ ngày 13 tháng 3 năm 1954" } } },
    { "1954-03-13T23",
      { { "13 March 1954, between 23:00 and 24:00", "13 mars 1954 entre 23" NB "h et 24" NB "h",
          "trong khoảng từ 23 giờ đến 24 giờ ngày 13 tháng 3 năm 1954" } } },
    { "1954-03-13", { { "13 March 1954", "13 mars 1954", "ngày 13 tháng 3 năm 1954" } } },
    { "1954-04-01", { { "1 April 1954", "1er avril 1954", "ngày 1 tháng 4 năm 1954" } } },
    { "1954-03", { { "March 1954", "mars 1954", "tháng 3 năm 1954" } } },
    { "1954-03-XX", { { "March 1954", "mars 1954", "tháng 3 năm 1954" } } },
    { "1954", { { "1954", "1954", "năm 1954" } } },
    { "1954-XX-XX", { { "1954", "1954", "năm 1954" } } },
    { "1954-21", { { "spring 1954", "printemps 1954", "mùa xuân năm 1954" } } },
    { "1954-22", { { "summer 1954", "été 1954", "mùa hè năm 1954" } } },
    { "1954-23", { { "autumn 1954", "automne 1954", "mùa thu năm 1954" } } },
    { "1953-24", { { "winter 1953–1954", "hiver 1953–1954", "mùa đông năm 1953–1954" } } },
    { "195X", { { "1950s", "années 1950", "thập niên 1950" } } },
    { "19XX", { { "1900–1999", "1900–1999", "1900–1999" } } },
    { "000X", { { "1 BCE–9", "1 av." NB "J.-C.–9", "1 TCN–9" } } },
    { "-019X", { { "200 BCE–191 BCE", "200 av." NB "J.-C.–191 av." NB "J.-C.", "200 TCN–191 TCN" } } },
    { "-01XX", { { "200 BCE–101 BCE", "200 av." NB "J.-C.–101 av." NB "J.-C.", "200 TCN–101 TCN" } } },
    { "0000", { { "1 BCE", "1 av." NB "J.-C.", "năm 1 TCN" } } },
    { "-0051", { { "52 BCE", "52 av." NB "J.-C.", "năm 52 TCN" } } },
    { "-0051-09-27",
      { { "27 September 52 BCE", "27 septembre 52 av." NB "J.-C.", "ngày 27 tháng 9 năm 52 TCN" } } },
    { "0476-09-04", { { "4 September 476", "4 septembre 476", "ngày 4 tháng 9 năm 476" } } },
    /* doubt */
    { "1953-12~", { { "about December 1953", "vers décembre 1953", "khoảng tháng 12 năm 1953" } } },
    { "1953-12?", { { "perhaps December 1953", "peut-être décembre 1953", "có lẽ tháng 12 năm 1953" } } },
    { "1953-12%",
      { { "perhaps about December 1953", "peut-être vers décembre 1953",
          "có lẽ khoảng tháng 12 năm 1953" } } },
    { "1954-03-13~",
      { { "about 13 March 1954", "vers le 13 mars 1954", "khoảng ngày 13 tháng 3 năm 1954" } } },
    { "1954-03-13T17:05~",
      { { "about 17:05 on 13 March 1954", "vers le 13 mars 1954 à 17" NB "h" NB "05",
          "khoảng 17 giờ 05 ngày 13 tháng 3 năm 1954" } } },
    { "1954-03-13T17~",
      { { "about 17:00 on 13 March 1954", "vers le 13 mars 1954 à 17" NB "h",
          "khoảng 17 giờ ngày 13 tháng 3 năm 1954" } } },
    { "1954-22~",
      { { "about the summer of 1954", "vers l’été 1954", "khoảng mùa hè năm 1954" } } },
    { "195X~", { { "about the 1950s", "vers les années 1950", "khoảng thập niên 1950" } } },
    { "1954?", { { "perhaps 1954", "peut-être 1954", "có lẽ năm 1954" } } },
    /* sets */
    { "[1954-03-13T22:30..1954-03-14T02:00]",
      { { "between 22:30 on 13 March and 02:00 on 14 March 1954",
          "entre le 13 mars à 22" NB "h" NB "30 et le 14 mars 1954 à 2" NB "h" NB "00",
          "trong khoảng từ 22 giờ 30 ngày 13 tháng 3 đến 2 giờ 00 ngày 14 tháng 3 năm 1954" } } },
    { "[1954-05-07T04:00..1954-05-07T04:30]",
      { { "between 04:00 and 04:30 on 7 May 1954",
          "le 7 mai 1954 entre 4" NB "h" NB "00 et 4" NB "h" NB "30",
          "trong khoảng từ 4 giờ 00 đến 4 giờ 30 ngày 7 tháng 5 năm 1954" } } },
    { "[1954-04-01..1954-04-04]",
      { { "between 1 and 4 April 1954", "entre le 1er et le 4 avril 1954",
          "trong khoảng từ ngày 1 đến ngày 4 tháng 4 năm 1954" } } },
    { "[1953-12-31..1954-01-01]",
      { { "between 31 December 1953 and 1 January 1954",
          "entre le 31 décembre 1953 et le 1er janvier 1954",
          "trong khoảng từ ngày 31 tháng 12 năm 1953 đến ngày 1 tháng 1 năm 1954" } } },
    { "[1954-03..1954-04]",
      { { "between March and April 1954", "entre mars et avril 1954",
          "trong khoảng từ tháng 3 đến tháng 4 năm 1954" } } },
    { "[1953..1954]",
      { { "between 1953 and 1954", "entre 1953 et 1954", "trong khoảng từ năm 1953 đến năm 1954" } } },
    { "[1953-12~..1954-01]",
      { { "between December 1953 (approximate) and January 1954",
          "entre décembre 1953 (environ) et janvier 1954",
          "trong khoảng từ tháng 12 năm 1953 (ước chừng) đến tháng 1 năm 1954" } } },
    { "[1954-03..1954-03]", { { "March 1954", "mars 1954", "tháng 3 năm 1954" } } },
    { "[1954-03-13..1954-03-13]", { { "13 March 1954", "13 mars 1954", "ngày 13 tháng 3 năm 1954" } } },
    { "[..1954-03-14]",
      { { "no later than 14 March 1954", "au plus tard le 14 mars 1954",
          "chậm nhất là ngày 14 tháng 3 năm 1954" } } },
    { "[..1954-03-14T02:00]",
      { { "no later than 02:00 on 14 March 1954", "au plus tard le 14 mars 1954 à 2" NB "h" NB "00",
          "chậm nhất là 2 giờ 00 ngày 14 tháng 3 năm 1954" } } },
    { "[..1954-03]",
      { { "no later than March 1954", "au plus tard en mars 1954", "chậm nhất là tháng 3 năm 1954" } } },
    { "[1954-03-14..]",
      { { "no earlier than 14 March 1954", "au plus tôt le 14 mars 1954",
          "sớm nhất là ngày 14 tháng 3 năm 1954" } } },
    { "[1954..]", { { "no earlier than 1954", "au plus tôt en 1954", "sớm nhất là năm 1954" } } },
    { "[1954-21..]",
      { { "no earlier than the spring of 1954", "au plus tôt" NNB ": le printemps 1954",
          "sớm nhất là mùa xuân năm 1954" } } },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      atlas_catalog_set_language (languages[l]);

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          AtlasInstant instant;
          g_autofree char *words = NULL;

          g_assert_true (atlas_instant_parse (rows[i].text, &instant, NULL));
          words = atlas_wording_instant (&instant);
          g_assert_cmpstr (words, ==, rows[i].expected.words[l]);
        }
    }
}

static void
test_day_part (void)
{
  static const struct
  {
    const char  *text;
    AtlasDayPart part;
    Words        expected;
  } rows[] = {
    { "1954-05-07", ATLAS_DAY_PART_DAWN,
      { { "7 May 1954, dawn", "7 mai 1954 à l’aube", "rạng sáng ngày 7 tháng 5 năm 1954" } } },
    { "1954-05-07", ATLAS_DAY_PART_MORNING,
      { { "7 May 1954, morning", "7 mai 1954 au matin", "sáng ngày 7 tháng 5 năm 1954" } } },
    { "1954-05-07", ATLAS_DAY_PART_NOON,
      { { "7 May 1954, noon", "7 mai 1954 à la mi-journée", "trưa ngày 7 tháng 5 năm 1954" } } },
    { "1954-05-07", ATLAS_DAY_PART_AFTERNOON,
      { { "7 May 1954, afternoon", "7 mai 1954 dans l’après-midi", "chiều ngày 7 tháng 5 năm 1954" } } },
    { "1954-03-30", ATLAS_DAY_PART_EVENING,
      { { "30 March 1954, evening", "30 mars 1954 au soir", "tối ngày 30 tháng 3 năm 1954" } } },
    { "1954-05-01", ATLAS_DAY_PART_NIGHT,
      { { "1 May 1954, night", "1er mai 1954 dans la nuit", "đêm ngày 1 tháng 5 năm 1954" } } },
    { "1954-03-30~", ATLAS_DAY_PART_EVENING,
      { { "about the evening of 30 March 1954", "vers le soir du 30 mars 1954",
          "khoảng tối ngày 30 tháng 3 năm 1954" } } },
    { "1954-05-01?", ATLAS_DAY_PART_NIGHT,
      { { "perhaps the night of 1 May 1954", "peut-être la nuit du 1er mai 1954",
          "có lẽ đêm ngày 1 tháng 5 năm 1954" } } },
    { "1954-05-01?", ATLAS_DAY_PART_AFTERNOON,
      { { "perhaps the afternoon of 1 May 1954", "peut-être l’après-midi du 1er mai 1954",
          "có lẽ chiều ngày 1 tháng 5 năm 1954" } } },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      atlas_catalog_set_language (languages[l]);

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          AtlasInstant instant;
          g_autofree char *words = NULL;

          g_assert_true (atlas_instant_parse (rows[i].text, &instant, NULL));
          g_assert_true (atlas_instant_set_day_part (&instant, rows[i].part, NULL));
          words = atlas_wording_instant (&instant);
          g_assert_cmpstr (words, ==, rows[i].expected.words[l]);
        }
    }
}

static void
test_span (void)
{
  static const struct
  {
    const char *text;
    Words       expected;
  } rows[] = {
    { "1954-03-13", { { "13 March 1954", "13 mars 1954", "ngày 13 tháng 3 năm 1954" } } },
    { "1954-03-13/1954-03-13", { { "13 March 1954", "13 mars 1954", "ngày 13 tháng 3 năm 1954" } } },
    { "1954-04-14/1954-04-18",
      { { "14–18 April 1954", "14–18 avril 1954", "ngày 14–18 tháng 4 năm 1954" } } },
    { "1954-04-01/1954-04-04",
      { { "1–4 April 1954", "1er–4 avril 1954", "ngày 1–4 tháng 4 năm 1954" } } },
    { "1954-03-30/1954-04-04",
      { { "30 March – 4 April 1954", "30 mars – 4 avril 1954",
          "ngày 30 tháng 3 – ngày 4 tháng 4 năm 1954" } } },
    { "1953-11-20/1954-05-07",
      { { "20 November 1953 – 7 May 1954", "20 novembre 1953 – 7 mai 1954",
          "ngày 20 tháng 11 năm 1953 – ngày 7 tháng 5 năm 1954" } } },
    { "1954-03-13T17:05/1954-03-13T18:00",
      { { "13 March 1954, 17:05–18:00", "13 mars 1954, 17" NB "h" NB "05 – 18" NB "h" NB "00",
          "17 giờ 05 – 18 giờ 00 ngày 13 tháng 3 năm 1954" } } },
    { "1954-03-13T17:05/1954-03-14T02:00",
      { { "13 March, 17:05 – 14 March 1954, 02:00",
          "13 mars à 17" NB "h" NB "05 – 14 mars 1954 à 2" NB "h" NB "00",
          "17 giờ 05 ngày 13 tháng 3 – 2 giờ 00 ngày 14 tháng 3 năm 1954" } } },
    { "1954-05-01T21/1954-05-02T04",
      { { "1 May, 21:00 – 2 May 1954, 04:00", "1er mai à 21" NB "h – 2 mai 1954 à 4" NB "h",
          "21 giờ ngày 1 tháng 5 – 4 giờ ngày 2 tháng 5 năm 1954" } } },
    { "1954-05-01T21/..",
      { { "from 1 May 1954, 21:00", "depuis le 1er mai 1954 à 21" NB "h",
          "từ 21 giờ ngày 1 tháng 5 năm 1954" } } },
    { "1954-03/1954-05",
      { { "March – May 1954", "mars – mai 1954", "tháng 3 – tháng 5 năm 1954" } } },
    { "1954-03/1954-03", { { "March 1954", "mars 1954", "tháng 3 năm 1954" } } },
    { "1953/1954", { { "1953–1954", "1953–1954", "1953–1954" } } },
    { "1954/1954", { { "1954", "1954", "năm 1954" } } },
    { "-0052-09/-0051-02",
      { { "September 53 BCE – February 52 BCE",
          "septembre 53 av." NB "J.-C. – février 52 av." NB "J.-C.",
          "tháng 9 năm 53 TCN – tháng 2 năm 52 TCN" } } },
    { "1953-12~/1954-05-07",
      { { "about December 1953 – 7 May 1954", "vers décembre 1953 – 7 mai 1954",
          "khoảng tháng 12 năm 1953 – ngày 7 tháng 5 năm 1954" } } },
    { "1954-03-13T17:00/[1954-03-13T22:30..1954-03-14T02:00]",
      { { "13 March 1954, 17:00 – between 22:30 on 13 March and 02:00 on 14 March 1954",
          "13 mars 1954 à 17" NB "h" NB "00 – entre le 13 mars à 22" NB "h" NB "30 "
          "et le 14 mars 1954 à 2" NB "h" NB "00",
          "17 giờ 00 ngày 13 tháng 3 năm 1954 – trong khoảng từ 22 giờ 30 ngày 13 tháng 3 "
          "đến 2 giờ 00 ngày 14 tháng 3 năm 1954" } } },
    /* open ends */
    { "1954-05-07/..",
      { { "from 7 May 1954", "depuis le 7 mai 1954", "từ ngày 7 tháng 5 năm 1954" } } },
    { "1954-05-07T17:30/..",
      { { "from 7 May 1954, 17:30", "depuis le 7 mai 1954 à 17" NB "h" NB "30",
          "từ 17 giờ 30 ngày 7 tháng 5 năm 1954" } } },
    { "1954-04/..", { { "from April 1954", "depuis avril 1954", "từ tháng 4 năm 1954" } } },
    { "1954-04~/..",
      { { "from about April 1954", "début" NNB ": vers avril 1954", "bắt đầu: khoảng tháng 4 năm 1954" } } },
    { "../1954-05-07",
      { { "until 7 May 1954", "jusqu’au 7 mai 1954", "đến ngày 7 tháng 5 năm 1954" } } },
    { "../1954-04", { { "until April 1954", "jusqu’en avril 1954", "đến tháng 4 năm 1954" } } },
    { "../[1954-04..1954-05]",
      { { "until between April and May 1954", "fin" NNB ": entre avril et mai 1954",
          "kết thúc: trong khoảng từ tháng 4 đến tháng 5 năm 1954" } } },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      atlas_catalog_set_language (languages[l]);

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          AtlasSpan span;
          g_autofree char *words = NULL;

          g_assert_true (atlas_span_parse (rows[i].text, &span, NULL));
          words = atlas_wording_span (&span);
          g_assert_cmpstr (words, ==, rows[i].expected.words[l]);
        }
    }
}

static void
test_day_of_siege (void)
{
  static const struct
  {
    int   day;
    Words expected;
  } rows[] = {
    { 1, { { "day 1", "1er jour", "ngày thứ nhất" } } },
    { 2, { { "day 2", "2e jour", "ngày thứ 2" } } },
    { 19, { { "day 19", "19e jour", "ngày thứ 19" } } },
    { 56, { { "day 56", "56e jour", "ngày thứ 56" } } },
    { 0, { { "1 day before the siege", "1 jour avant le siège", "1 ngày trước cuộc vây hãm" } } },
    { -112, { { "113 days before the siege", "113 jours avant le siège", "113 ngày trước cuộc vây hãm" } } },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      atlas_catalog_set_language (languages[l]);

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_autofree char *words = atlas_wording_day_of_siege (rows[i].day);

          g_assert_cmpstr (words, ==, rows[i].expected.words[l]);
        }
    }
}

static void
test_number (void)
{
  const struct
  {
    double number;
    int    decimals;
    Words  expected;
  } rows[] = {
    { 0, 0, { { "0", "0", "0" } } },
    { 7, 0, { { "7", "7", "7" } } },
    { 999, 0, { { "999", "999", "999" } } },
    { 1000, 0, { { "1,000", "1" NNB "000", "1.000" } } },
    { 1234567.891, 2, { { "1,234,567.89", "1" NNB "234" NNB "567,89", "1.234.567,89" } } },
    { 0.5, 1, { { "0.5", "0,5", "0,5" } } },
    { -1234.5, 1, { { "−1,234.5", "−1" NNB "234,5", "−1.234,5" } } },
    { 999.99, 1, { { "1,000.0", "1" NNB "000,0", "1.000,0" } } },
    { -0.04, 1, { { "0.0", "0,0", "0,0" } } },
    { -0.05, 2, { { "−0.05", "−0,05", "−0,05" } } },
    { NAN, 0, { { "–", "–", "–" } } },
    { INFINITY, 2, { { "–", "–", "–" } } },
  };
  g_autofree char *largest = NULL;

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      atlas_catalog_set_language (languages[l]);

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_autofree char *words = atlas_wording_number (rows[i].number, rows[i].decimals);

          g_assert_cmpstr (words, ==, rows[i].expected.words[l]);
        }
    }

  atlas_catalog_set_language ("en");
  largest = atlas_wording_number (G_MAXDOUBLE, 9);
  g_assert_true (g_str_has_prefix (largest, "179,769,313,"));
  g_assert_true (g_str_has_suffix (largest, ".000000000"));
}

static void
test_tick (void)
{
  static const struct
  {
    const char    *time;
    AtlasPrecision unit;
    Words          expected;
  } rows[] = {
    { "1954-03-11", ATLAS_PRECISION_YEAR, { { "1954", "1954", "1954" } } },
    { "-0051-03-11", ATLAS_PRECISION_YEAR, { { "52 BCE", "52 av." NB "J.-C.", "52 TCN" } } },
    { "1954-03-11", ATLAS_PRECISION_MONTH, { { "Mar 1954", "mars 1954", "tháng 3/1954" } } },
    { "1954-02-11", ATLAS_PRECISION_MONTH, { { "Feb 1954", "févr. 1954", "tháng 2/1954" } } },
    { "1954-03-11", ATLAS_PRECISION_DAY, { { "11 Mar", "11 mars", "11/3" } } },
    { "1954-04-01", ATLAS_PRECISION_DAY, { { "1 Apr", "1er avr.", "1/4" } } },
    { "1954-03-11T17:05", ATLAS_PRECISION_HOUR, { { "17:00", "17" NB "h", "17 giờ" } } },
    { "1954-03-11T07:05", ATLAS_PRECISION_MINUTE, { { "07:05", "7" NB "h" NB "05", "07:05" } } },
  };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      atlas_catalog_set_language (languages[l]);

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_autofree char *words = atlas_wording_tick (at (rows[i].time), rows[i].unit);

          g_assert_cmpstr (words, ==, rows[i].expected.words[l]);
        }
    }
}

/* Errors speak the language too, and put what was found where the translator wants it. */
static void
test_errors (void)
{
  static const Words expected = { {
    "Found “1954-04-31”, expected a day from 01 to 30 in “1954-04-31”",
    "Lu «" NNB "1954-04-31" NNB "», attendu" NNB ": un jour de 01 à 30 dans «" NNB "1954-04-31" NNB "»",
    "Gặp “1954-04-31”, cần ngày từ 01 đến 30 trong “1954-04-31”",
  } };

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (GError) error = NULL;
      AtlasInstant instant;

      atlas_catalog_set_language (languages[l]);
      g_assert_false (atlas_instant_parse ("1954-04-31", &instant, &error));
      g_assert_cmpstr (error->message, ==, expected.words[l]);
    }
}

/* Whatever can be parsed can be said in every language, in UTF-8. */
static void
test_anything (void)
{
  g_test_message ("replay with --seed and the random seed printed at the top");

  for (int i = 0; i < 2000; i++)
    {
      gint64 n_minutes = (ATLAS_TIME_LAST - ATLAS_TIME_FIRST) / ATLAS_MINUTE;
      gint64 time = ATLAS_TIME_FIRST + (gint64) (g_test_rand_double () * (double) n_minutes) * ATLAS_MINUTE;
      AtlasInstant instant;

      atlas_catalog_set_language (languages[i % G_N_ELEMENTS (languages)]);
      atlas_instant_from_time (&instant, time);
      instant.first.qualifiers = (guint8) g_test_rand_int_range (0, 4);

      for (int precision = ATLAS_PRECISION_NONE; precision <= ATLAS_PRECISION_MINUTE; precision++)
        {
          g_autofree char *alone = NULL;
          g_autofree char *set = NULL;
          g_autofree char *headline = atlas_wording_time (time, (AtlasPrecision) precision);
          g_autofree char *tick = atlas_wording_tick (time, (AtlasPrecision) precision);

          instant.first.precision = (guint8) precision;
          instant.first.part = precision == ATLAS_PRECISION_DAY_PART ? ATLAS_DAY_PART_NIGHT : 0;
          instant.last.precision = ATLAS_PRECISION_NONE;
          alone = atlas_wording_instant (&instant);
          instant.last = instant.first;
          set = atlas_wording_instant (&instant);

          g_assert_true (g_utf8_validate (alone, -1, NULL) && *alone != '\0');
          g_assert_true (g_utf8_validate (set, -1, NULL) && *set != '\0');
          g_assert_true (g_utf8_validate (headline, -1, NULL) && *headline != '\0');
          g_assert_true (g_utf8_validate (tick, -1, NULL) && *tick != '\0');
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_assert_nonnull (g_getenv ("ATLAS_LOCALEDIR"));
  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));

  g_test_add_func ("/wording/time", test_time);
  g_test_add_func ("/wording/names", test_names);
  g_test_add_func ("/wording/instant", test_instant);
  g_test_add_func ("/wording/day-part", test_day_part);
  g_test_add_func ("/wording/span", test_span);
  g_test_add_func ("/wording/day-of-siege", test_day_of_siege);
  g_test_add_func ("/wording/number", test_number);
  g_test_add_func ("/wording/tick", test_tick);
  g_test_add_func ("/wording/errors", test_errors);
  g_test_add_func ("/wording/anything", test_anything);

  return g_test_run ();
}
