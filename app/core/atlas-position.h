/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasPosition:
 * @latitude: degrees north, WGS 84
 * @longitude: degrees east, WGS 84
 */
typedef struct
{
  double latitude;
  double longitude;
} AtlasPosition;

/**
 * AtlasExtent:
 * @west: degrees east, WGS 84
 * @south: degrees north
 * @east: degrees east
 * @north: degrees north
 *
 * A rectangle of the graticule.
 */
typedef struct
{
  double west;
  double south;
  double east;
  double north;
} AtlasExtent;

static inline gboolean
atlas_extent_contains (const AtlasExtent   *self,
                       const AtlasPosition *position)
{
  return position->longitude >= self->west && position->longitude <= self->east &&
         position->latitude >= self->south && position->latitude <= self->north;
}

static inline gboolean
atlas_extent_intersects (const AtlasExtent *a,
                         const AtlasExtent *b)
{
  return a->west <= b->east && b->west <= a->east && a->south <= b->north && b->south <= a->north;
}

G_END_DECLS
