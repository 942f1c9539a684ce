/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-base-painter.h"
#include "map/atlas-scene.h"

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
 *
 * What a sheet is to show.
 */
typedef struct
{
  double      width;
  double      height;
  AtlasExtent extent;
  AtlasPlace *place;
  gint64      instant;
  const char *account;
  const char *tradition;
  const char *language;
  AtlasTheme  theme;
} AtlasSheetPlan;

typedef struct _AtlasSheet AtlasSheet;

AtlasSheet *atlas_sheet_new       (AtlasSiege           *siege,
                                   const AtlasSheetPlan *plan);
void        atlas_sheet_free      (AtlasSheet           *self);
double      atlas_sheet_get_width (AtlasSheet           *self);
double      atlas_sheet_get_height (AtlasSheet          *self);
char       *atlas_sheet_dup_title (AtlasSheet           *self);
gint64      atlas_sheet_get_instant (AtlasSheet         *self);
void        atlas_sheet_paint     (AtlasSheet           *self,
                                   cairo_t              *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSheet, atlas_sheet_free)

G_END_DECLS
