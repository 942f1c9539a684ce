/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-area.h"

#include "map/atlas-projection.h"

/**
 * atlas_area_project:
 * @area: a feature that is an area
 *
 * Returns: (transfer full) (element-type AtlasPoint): its corners on the map of the world, each way 0 to 1
 */
GArray *
atlas_area_project (const AtlasFeature *area)
{
  GArray *corners = g_array_sized_new (FALSE, FALSE, sizeof (AtlasPoint), area->points->len);

  for (guint i = 0; i < area->points->len; i++)
    {
      AtlasPoint corner;

      atlas_projection_project (g_array_index (area->points, AtlasPosition, i), &corner.x, &corner.y);
      g_array_append_val (corners, corner);
    }

  return corners;
}

/**
 * atlas_area_surrounds:
 * @corners: (element-type AtlasPoint): corners of an area
 * @x: 0 to 1 from west to east over the map of the world
 * @y: 0 to 1 from north to south
 *
 * Tells it by how often a line to the west crosses the edge (Shimrat, "Algorithm 112", CACM 5, 1962).
 *
 * Returns: whether a point lies within, as if all edges were straight
 */
gboolean
atlas_area_surrounds (const GArray *corners,
                      double        x,
                      double        y)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < corners->len; i++)
    {
      const AtlasPoint *from = &g_array_index (corners, AtlasPoint, i);
      const AtlasPoint *to = &g_array_index (corners, AtlasPoint, (i + 1) % corners->len);

      if ((from->y > y) != (to->y > y) && x > from->x + (to->x - from->x) * (y - from->y) / (to->y - from->y))
        inside = !inside;
    }

  return inside;
}

/**
 * atlas_area_contains:
 * @area: a feature that is an area
 * @x: 0 to 1 from west to east over the map of the world
 * @y: 0 to 1 from north to south
 *
 * Returns: whether a point lies within, as if all edges were straight
 */
gboolean
atlas_area_contains (const AtlasFeature *area,
                     double              x,
                     double              y)
{
  g_autoptr (GArray) corners = atlas_area_project (area);

  return atlas_area_surrounds (corners, x, y);
}
