/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasKmlStep:
 * @when: (nullable): its TimeStamp
 * @begin: (nullable): the begin of its TimeSpan
 * @longitude: of what is looked at, in degrees; NaN when it is not said
 * @latitude: of what is looked at, in degrees; NaN when it is not said
 * @range_m: from how far away, in metres; NaN when it is not said
 * @seconds: how long is waited afterwards
 *
 * A flight of a tour of KML.
 */
typedef struct
{
  char  *when;
  char  *begin;
  double longitude;
  double latitude;
  double range_m;
  double seconds;
} AtlasKmlStep;

/**
 * AtlasKmlTour:
 * @line: the line on which it begins
 * @name: (nullable): its name
 * @description: (nullable): its description, with its markup
 * @values: (element-type utf8 utf8): its ExtendedData
 * @steps: (element-type AtlasKmlStep): its flights
 *
 * A gx:Tour of KML, as it was read.
 */
typedef struct
{
  guint       line;
  char       *name;
  char       *description;
  GHashTable *values;
  GArray     *steps;
  gboolean    is_waiting;
} AtlasKmlTour;

AtlasKmlTour *atlas_kml_tour_new   (guint         line);
void          atlas_kml_tour_free  (AtlasKmlTour *self);
void          atlas_kml_tour_begin (AtlasKmlTour *self,
                                    const char   *element);
void          atlas_kml_tour_end   (AtlasKmlTour *self,
                                    const char   *element,
                                    const char   *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasKmlTour, atlas_kml_tour_free)

G_END_DECLS
