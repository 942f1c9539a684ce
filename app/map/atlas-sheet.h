/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-base-painter.h"
#include "map/atlas-scene.h"
#include "xml/atlas-mbtiles.h"

G_BEGIN_DECLS

/**
 * AtlasSheetPlan:
 * @width: pixels
 * @height: pixels
 * @extent: what must be seen
 * @place: (nullable): a place to put a ring round
 * @instant: the moment
 * @account: (nullable): identifier of the account that is followed, interned, or all of them
 * @tradition: (nullable): identifier of the tradition of the names shown, interned, or all of them
 * @language: the reader's language
 * @theme: the colours
 * @hidden: the layers that are left out
 * @scan: (nullable): a scanned map to lay over the land or under it
 * @scan_credit: (nullable): whom to credit for @scan
 * @is_scan_over: whether @scan lies over the land
 * @scan_opacity: how much of @scan is to be seen, 0 to 1
 *
 * What a sheet is to show.
 */
typedef struct
{
  double        width;
  double        height;
  AtlasExtent   extent;
  AtlasPlace   *place;
  gint64        instant;
  const char   *account;
  const char   *tradition;
  const char   *language;
  AtlasTheme    theme;
  AtlasLayer    hidden;
  AtlasMbtiles *scan;
  const char   *scan_credit;
  gboolean      is_scan_over;
  double        scan_opacity;
} AtlasSheetPlan;

typedef struct _AtlasSheet AtlasSheet;

AtlasSheet *atlas_sheet_new       (AtlasSiege           *siege,
                                   const AtlasSheetPlan *plan);
void        atlas_sheet_free      (AtlasSheet           *self);
double      atlas_sheet_get_width (AtlasSheet           *self);
double      atlas_sheet_get_height (AtlasSheet          *self);
char       *atlas_sheet_dup_title (AtlasSheet           *self);
gint64      atlas_sheet_get_instant (AtlasSheet         *self);
gboolean    atlas_sheet_paint     (AtlasSheet           *self,
                                   cairo_t              *cr,
                                   GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSheet, atlas_sheet_free)

G_END_DECLS
