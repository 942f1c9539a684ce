/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-position.h"

G_BEGIN_DECLS

/**
 * AtlasPlacemarkShape:
 * @points: (element-type AtlasPosition): its points; an area does not repeat its first
 * @is_line: whether it is a line or the outline of an area, and not a point
 * @is_area: whether it is the outline of an area
 *
 * One geometry of a placemark.
 */
typedef struct
{
  GArray  *points;
  gboolean is_line;
  gboolean is_area;
} AtlasPlacemarkShape;

/**
 * AtlasPlacemark:
 * @line: the line on which it begins
 * @folder: (nullable): the name of the innermost folder round it
 * @name: (nullable): its name
 * @description: (nullable): its description, without markup
 * @when: (nullable): its TimeStamp
 * @begin: (nullable): the begin of its TimeSpan
 * @end: (nullable): the end of its TimeSpan
 * @shapes: (element-type AtlasPlacemarkShape): where it is
 * @values: (element-type utf8 utf8): its ExtendedData
 *
 * A Placemark of KML, as it was read.
 */
typedef struct
{
  guint       line;
  const char *folder;
  char       *name;
  char       *description;
  char       *when;
  char       *begin;
  char       *end;
  GArray     *shapes;
  GHashTable *values;
} AtlasPlacemark;

AtlasPlacemark *atlas_placemark_new  (guint                 line,
                                      const char           *folder);
void            atlas_placemark_free (AtlasPlacemark       *self);
const char     *atlas_placemark_get  (const AtlasPlacemark *self,
                                      const char           *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasPlacemark, atlas_placemark_free)

G_END_DECLS
