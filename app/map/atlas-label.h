/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-course.h"
#include "map/atlas-label-space.h"
#include "map/atlas-lettering.h"

G_BEGIN_DECLS

/**
 * AtlasTurn:
 * @begin: its first byte in the text
 * @end: the byte after its last
 * @x: where its foot stands from the anchor, in pixels to the right
 * @y: and down
 * @width: its width in pixels
 * @angle_rad: how it is turned, clockwise
 *
 * A letter of a label that follows a curve.
 */
typedef struct
{
  guint  begin;
  guint  end;
  double x;
  double y;
  double width;
  double angle_rad;
} AtlasTurn;

/**
 * AtlasLabel:
 * @text: UTF-8
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @x: its anchor, 0 to 1 from west to east over the map of the world
 * @y: its anchor, 0 to 1 from north to south
 * @box: what it covers, in pixels from the anchor
 * @leader_px: how far from the anchor a line to the letters begins; 0 when they stand beside it
 * @clusters: (nullable) (element-type AtlasCluster): its letters one by one, once they were needed
 * @turns: (nullable) (element-type AtlasTurn): its letters, if it follows a curve
 * @folded: (nullable): its text without accents and case, once that was needed
 *
 * Letters on the map. They keep their size and their distance from their anchor in pixels while
 * the map is zoomed.
 */
typedef struct
{
  char        *text;
  AtlasLetters letters;
  double       scale;
  double       x;
  double       y;
  AtlasRect    box;
  double       leader_px;
  GArray      *clusters;
  GArray      *turns;
  char        *folded;
} AtlasLabel;

AtlasLabel *atlas_label_new         (const char         *text,
                                     AtlasLetters        letters,
                                     double              scale,
                                     double              x,
                                     double              y);
void        atlas_label_free        (AtlasLabel         *self);
gboolean    atlas_label_place_at    (AtlasLabel         *self,
                                     AtlasLabelSpace    *space,
                                     double              size,
                                     double              clearance,
                                     gboolean            may_stand_apart);
gboolean    atlas_label_place_along (AtlasLabel         *self,
                                     AtlasLabelSpace    *space,
                                     double              size,
                                     AtlasCourse        *course,
                                     double              start,
                                     double              clearance);
void        atlas_label_put_beside  (AtlasLabel         *self,
                                     double              clearance);
const char *atlas_label_get_folded  (AtlasLabel         *self);
double      atlas_label_get_length  (AtlasLabel         *self);
AtlasRect   atlas_label_get_bounds  (AtlasLabel         *self);
void        atlas_label_paint       (AtlasLabel         *self,
                                     cairo_t            *cr,
                                     const AtlasPalette *palette,
                                     double              x,
                                     double              y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasLabel, atlas_label_free)

G_END_DECLS
