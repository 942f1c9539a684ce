/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-contour-numbers.h"

#include <math.h>

#include "map/atlas-contours.h"
#include "map/atlas-lettering.h"
#include "map/atlas-projection.h"

/* The heights of the heavier contours. They are looked for in the squares of a net over the map of the
 * world, and so stand in the same place in every tile: each paints the part of a number that it has.
 *
 * From the middle of a square the steepest way is followed to the nearest of these contours (Newton's
 * method along the gradient). */

#define CELL_PX  150.0
#define STEPS    8
#define STEP_MAX 40.0
#define NEAR_M   0.5

/* Where contours lie closer than this, in pixels, a number would hide them; where the ground is more
 * level than that, they are not to be relied on. */
#define TIGHTEST_PX    3.5
#define GENTLEST_SLOPE 0.035

/* Under a number a contour must be nearly straight: how far from its middle that is asked, in pixels,
 * and by how much it may turn. */
#define REACH_PX     9.0
#define BEND_MAX_RAD 0.3

/* Room for what has a name, in pixels: letters mostly stand to the right. */
#define NAME_LEFT_PX   80.0
#define NAME_RIGHT_PX  110.0
#define NAME_HEIGHT_PX 14.0

typedef struct
{
  AtlasTerrain        *terrain;
  const AtlasViewport *viewport;
  double               size;
  double               index_m;
  GArray              *names;
} Search;

typedef struct
{
  double height_m;
  double across;
  double down;
} Ground;

typedef struct
{
  double x;
  double y;
} Spot;

/* The height at a point of the viewport, and what it rises by in a pixel. */
static Ground
ask (const Search *search,
     double        x,
     double        y)
{
  const AtlasViewport *viewport = search->viewport;
  double metres = atlas_viewport_get_metres_per_pixel (viewport);
  g_autoptr (AtlasTerrainGrid) grid =
    atlas_terrain_sample (search->terrain, (viewport->left + x) / search->size,
                          (viewport->top + y) / search->size, 1 / search->size, 1, 1);

  return (Ground) { grid->heights_m[0], grid->slopes_east[0] * metres, grid->slopes_south[0] * metres };
}

static double
get_steepness (const Ground *ground)
{
  return hypot (ground->across, ground->down);
}

static gboolean
is_fit (const Search *search,
        const Ground *ground)
{
  double steepness = get_steepness (ground);

  return steepness * TIGHTEST_PX <= search->index_m / ATLAS_CONTOURS_INDEX_EVERY &&
         steepness >= GENTLEST_SLOPE * atlas_viewport_get_metres_per_pixel (search->viewport);
}

/* Goes to the nearest of the heavier contours. */
static gboolean
find_contour (const Search *search,
              double       *x,
              double       *y,
              double       *level)
{
  Ground ground = ask (search, *x, *y);

  *level = round (ground.height_m / search->index_m) * search->index_m;
  for (guint i = 0; i < STEPS && fabs (ground.height_m - *level) > NEAR_M; i++)
    {
      double steepness = get_steepness (&ground);
      double way = CLAMP ((*level - ground.height_m) / MAX (steepness, 1e-9), -STEP_MAX, STEP_MAX);

      *x += ground.across / MAX (steepness, 1e-9) * way;
      *y += ground.down / MAX (steepness, 1e-9) * way;
      ground = ask (search, *x, *y);
    }

  return fabs (ground.height_m - *level) <= NEAR_M && is_fit (search, &ground);
}

/* The direction of the contour under a number, read from left to right; FALSE where it bends. */
static gboolean
find_direction (const Search *search,
                double        x,
                double        y,
                double       *angle_rad)
{
  Ground ground = ask (search, x, y);
  double across = -ground.down / get_steepness (&ground);
  double down = ground.across / get_steepness (&ground);
  Ground before = ask (search, x - across * REACH_PX, y - down * REACH_PX);
  Ground after = ask (search, x + across * REACH_PX, y + down * REACH_PX);
  double bend = atan2 (after.down, after.across) - atan2 (before.down, before.across);

  *angle_rad = atan (down / (fabs (across) > 1e-9 ? across : 1e-9));

  return fabs (remainder (bend, 2 * G_PI)) <= BEND_MAX_RAD;
}

static gboolean
is_named (const Search *search,
          double        x,
          double        y)
{
  for (guint i = 0; i < search->names->len; i++)
    {
      const Spot *name = &g_array_index (search->names, Spot, i);

      if (x - name->x > -NAME_LEFT_PX && x - name->x < NAME_RIGHT_PX && fabs (y - name->y) < NAME_HEIGHT_PX)
        return TRUE;
    }

  return FALSE;
}

static void
add_name (GArray              *names,
          const AtlasViewport *viewport,
          AtlasPosition        position)
{
  const double reach = CELL_PX + NAME_RIGHT_PX;
  Spot spot;

  atlas_viewport_project (viewport, position, &spot.x, &spot.y);
  if (spot.x > -reach && spot.y > -reach && spot.x < viewport->width + reach &&
      spot.y < viewport->height + reach)
    g_array_append_val (names, spot);
}

static GArray *
collect_names (AtlasSiege          *siege,
               const AtlasViewport *viewport)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Spot));
  GPtrArray *places = atlas_siege_get_places (siege);
  GPtrArray *features = atlas_siege_get_land (siege)->features;

  for (guint i = 0; i < places->len; i++)
    add_name (names, viewport, atlas_place_get_position (g_ptr_array_index (places, i)));
  for (guint i = 0; i < features->len; i++)
    {
      const AtlasFeature *feature = g_ptr_array_index (features, i);

      if (feature->points->len == 1)
        add_name (names, viewport, g_array_index (feature->points, AtlasPosition, 0));
    }

  return names;
}

/* The ground shows through the gap that a number makes in its contour. */
static void
paint_number (cairo_t            *cr,
              const AtlasPalette *palette,
              double              level,
              double              x,
              double              y,
              double              angle_rad)
{
  g_autofree char *text = g_strdup_printf ("%.0f", level);
  AtlasPalette ground = *palette;
  double width, height;

  ground.paper = atlas_palette_get_tint (palette, level);
  atlas_lettering_measure (ATLAS_LETTERS_CONTOUR, 1, text, &width, &height);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, angle_rad);
  atlas_lettering_paint_halo (ATLAS_LETTERS_CONTOUR, 1, text, -1, cr, &ground, -width / 2, -height / 2);
  atlas_lettering_paint (ATLAS_LETTERS_CONTOUR, 1, text, -1, cr, palette, -width / 2, -height / 2);
  cairo_restore (cr);
}

/**
 * atlas_contour_numbers_paint:
 * @terrain: the form of the land
 * @siege: whose land it is; numbers keep away from what has a name there
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 *
 * Paints the heights of heavier contours, where contours are drawn. May be called from any thread.
 */
void
atlas_contour_numbers_paint (AtlasTerrain        *terrain,
                             AtlasSiege          *siege,
                             cairo_t             *cr,
                             const AtlasPalette  *palette,
                             const AtlasViewport *viewport)
{
  /* The net is that of the whole zoom level below, or it would slide while the map is zoomed. */
  const double cell = CELL_PX * exp2 (viewport->zoom - floor (viewport->zoom));
  g_autoptr (GArray) names = NULL;
  Search search = {
    .terrain = terrain,
    .viewport = viewport,
    .size = atlas_projection_get_world_size (viewport->zoom),
    .index_m = atlas_contours_get_interval (viewport->zoom) * ATLAS_CONTOURS_INDEX_EVERY,
  };

  if (search.index_m == 0)
    return;

  names = collect_names (siege, viewport);
  search.names = names;
  for (double top = (floor (viewport->top / cell) - 1) * cell - viewport->top; top < viewport->height + cell;
       top += cell)
    {
      for (double left = (floor (viewport->left / cell) - 1) * cell - viewport->left;
           left < viewport->width + cell; left += cell)
        {
          double x = left + cell / 2;
          double y = top + cell / 2;
          double level, angle_rad;

          if (find_contour (&search, &x, &y, &level) && fabs (x - left - cell / 2) < cell / 2 &&
              fabs (y - top - cell / 2) < cell / 2 && !is_named (&search, x, y) &&
              find_direction (&search, x, y, &angle_rad))
            paint_number (cr, palette, level, x, y, angle_rad);
        }
    }
}
