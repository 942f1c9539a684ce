/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-wording.h"

G_BEGIN_DECLS

/* How the words for a date are meant to stand: alone; as one end of a span, where an hour need not
 * be said from its begin to its end; or within a sentence, after "between" or "about", where some
 * languages need an article.
 */
typedef enum
{
  ATLAS_WORDING_FORM_ALONE,
  ATLAS_WORDING_FORM_END,
  ATLAS_WORDING_FORM_INSIDE,
} AtlasWordingForm;

/* What decides over the preposition before a date, in languages where it does. */
typedef enum
{
  ATLAS_WORDING_KIND_DAY,
  ATLAS_WORDING_KIND_MONTH,
  ATLAS_WORDING_KIND_OTHER,
} AtlasWordingKind;

/* Names. */
const char       *atlas_wording_weekday           (gint64              time);

/* One date, as precise as it is. */
char             *atlas_wording_day_of_date       (int                 day);
char             *atlas_wording_year              (int                 year);
char             *atlas_wording_years             (int                 first,
                                                   int                 last);
char             *atlas_wording_year_alone        (int                 year);
char             *atlas_wording_month_of_year     (const AtlasDate    *date,
                                                   gboolean            with_year);
char             *atlas_wording_day_of_month      (const AtlasDate    *date,
                                                   gboolean            with_year);
char             *atlas_wording_hour              (int                 hour);
char             *atlas_wording_minute            (int                 hour,
                                                   int                 minute);
char             *atlas_wording_clock             (const AtlasDate    *date);
char             *atlas_wording_date              (const AtlasDate    *date,
                                                   AtlasWordingForm    form,
                                                   gboolean            with_year);

/* How sure a date is, and what two dates have in common. */
gboolean          atlas_wording_is_open           (const AtlasInstant *instant);
gboolean          atlas_wording_is_same_date      (const AtlasDate    *a,
                                                   const AtlasDate    *b);
gboolean          atlas_wording_are_days_of_month (const AtlasDate    *a,
                                                   const AtlasDate    *b);
gboolean          atlas_wording_are_times_of_day  (const AtlasDate    *a,
                                                   const AtlasDate    *b);
gboolean          atlas_wording_shares_year       (const AtlasDate    *a,
                                                   const AtlasDate    *b);
AtlasWordingKind  atlas_wording_get_kind          (const AtlasDate    *date);
char             *atlas_wording_single            (const AtlasDate    *date);
char             *atlas_wording_limit_latest      (const AtlasDate    *date);
char             *atlas_wording_limit_earliest    (const AtlasDate    *date);
char             *atlas_wording_set               (const AtlasDate    *first,
                                                   const AtlasDate    *last);

G_END_DECLS
