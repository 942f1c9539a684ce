/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-cite.h"
#include "core/atlas-dispute.h"
#include "core/atlas-span.h"
#include "core/atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasSeriesPoint:
 * @when: the moment it counts for
 * @value: the value, in the unit of its series
 * @low: the least it may have been; @value where the source names no range
 * @high: the most it may have been; @value where the source names no range
 * @places: (nullable) (array zero-terminated=1): identifiers of the places it counts for, interned;
 *   `NULL` for those of its series
 * @note: (nullable): what is to be said of it
 * @cites: (nullable) (element-type AtlasCite): where it is stated
 *
 * A dated figure.
 */
typedef struct
{
  AtlasInstant when;
  double       value;
  double       low;
  double       high;
  const char **places;
  AtlasText   *note;
  GArray      *cites;
} AtlasSeriesPoint;

/**
 * AtlasSeries:
 * @id: identifier, interned
 * @figure: what it counts, interned: series of one figure are rival counts of one thing
 * @account: (nullable): whose count it is, interned
 * @side: (nullable): of which side, interned
 * @places: (nullable) (array zero-terminated=1): identifiers of the places it counts for, interned
 * @title: what it counts, in words
 * @unit: (nullable): of what its values are numbers
 * @note: (nullable): what is to be said of it
 * @points: (element-type AtlasSeriesPoint): its figures, in order of time once it is sealed
 * @disputes: (element-type AtlasDispute): what the sources do not agree on
 *
 * Dated figures of one kind after one account.
 */
typedef struct
{
  const char  *id;
  const char  *figure;
  const char  *account;
  const char  *side;
  const char **places;
  AtlasText   *title;
  AtlasText   *unit;
  AtlasText   *note;
  GArray      *points;
  GPtrArray   *disputes;
} AtlasSeries;

void                    atlas_series_point_clear (AtlasSeriesPoint  *self);
AtlasSeries            *atlas_series_new         (const char        *id,
                                                  const char        *figure);
void                    atlas_series_free        (AtlasSeries       *self);
void                    atlas_series_seal        (AtlasSeries       *self);
const AtlasSeriesPoint *atlas_series_find_point  (const AtlasSeries *self,
                                                  gint64             time);
const AtlasSeriesPoint *atlas_series_find_local (const AtlasSeries *self,
                                                  const char        *place,
                                                  gint64             time);
gboolean                atlas_series_concerns    (const AtlasSeries *self,
                                                  const char        *place);
void                    atlas_series_get_range   (const AtlasSeries *self,
                                                  double            *low,
                                                  double            *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSeries, atlas_series_free)

G_END_DECLS
