/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-terrain.h"

#include <math.h>

#include "map/atlas-projection.h"
#include "map/atlas-spline.h"

/**
 * AtlasTerrain:
 *
 * The form of the land: what terrain files say, where none reaches a smooth surface through the
 * spot heights, and on it the hills that are too small for them.
 *
 * It is made once and does not change, so that any number of threads may ask it.
 */

typedef struct
{
  double x;
  double y;
  double reach;
  double cosine;
  double sine;
  double half_length;
  double half_breadth;
  double rise_m;
} Hill;

/* A terrain file, and how wide a border on each side it gives way to the spot heights, in degrees. */
typedef struct
{
  const AtlasElevation *elevation;
  double                west;
  double                east;
  double                south;
  double                north;
} Patch;

struct _AtlasTerrain
{
  AtlasSpline *spline;
  GArray      *patches;
  double       left;
  double       top;
  double       width;
  double       height;
  double       metres_per_unit;
  GArray      *hills;
};

G_DEFINE_BOXED_TYPE (AtlasTerrain, atlas_terrain, atlas_terrain_ref, atlas_terrain_unref)

/* The finest lattice has cells of about this many metres: half of what lies between spot heights
 * where they are dense. */
#define CELL_M     260
#define COARSE_M   12000
#define LEVELS_MAX 8

/* The surface reaches beyond the extent, so that its edge is never seen. */
#define MARGIN 0.02

/* In which part of its width a terrain file gives way to the spot heights around it. */
#define BORDER 0.05

static void
measure (AtlasTerrain      *self,
         const AtlasExtent *extent)
{
  double east, south;

  atlas_projection_project ((AtlasPosition) { extent->north, extent->west }, &self->left, &self->top);
  atlas_projection_project ((AtlasPosition) { extent->south, extent->east }, &east, &south);
  self->width = MAX (east - self->left, 1e-9);
  self->height = MAX (south - self->top, 1e-9);
  self->left -= self->width * MARGIN;
  self->top -= self->height * MARGIN;
  self->width *= 1 + 2 * MARGIN;
  self->height *= 1 + 2 * MARGIN;
  self->metres_per_unit =
    atlas_projection_get_metres_per_unit ((extent->south + extent->north) / 2);
}

static AtlasSpline *
fit (AtlasTerrain    *self,
     const AtlasLand *land)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (AtlasSample));
  double width_m = self->width * self->metres_per_unit;
  double height_m = self->height * self->metres_per_unit;
  guint columns = MAX ((guint) round (width_m / COARSE_M), 1);
  guint rows = MAX ((guint) round (height_m / COARSE_M), 1);
  double finest = log2 (MAX (width_m / columns / CELL_M, 1));

  for (guint i = 0; i < land->spots->len; i++)
    {
      const AtlasSpot *spot = &g_array_index (land->spots, AtlasSpot, i);
      AtlasSample sample = { .value = spot->height_m };

      atlas_projection_project (spot->position, &sample.x, &sample.y);
      sample.x = (sample.x - self->left) / self->width;
      sample.y = (sample.y - self->top) / self->height;
      if (sample.x >= 0 && sample.x <= 1 && sample.y >= 0 && sample.y <= 1)
        g_array_append_val (samples, sample);
    }
  if (samples->len == 0)
    {
      const AtlasSample ground = { 0.5, 0.5, isnan (land->floor_m) ? 0 : land->floor_m };

      return atlas_spline_new (&ground, 1, 1, 1, 0);
    }

  return atlas_spline_new ((const AtlasSample *) samples->data, samples->len, columns, rows,
                           (guint) CLAMP (round (finest), 0, LEVELS_MAX));
}

/* How wide a border gives way beside a position just outside a file: none where the map does not
 * reach or another file goes on. */
static double
choose_border (AtlasTerrain  *self,
               GPtrArray     *elevations,
               double         border,
               AtlasPosition  position)
{
  double x, y;

  atlas_projection_project (position, &x, &y);
  if (x < self->left || x > self->left + self->width || y < self->top || y > self->top + self->height)
    return 0;

  for (guint i = 0; i < elevations->len; i++)
    {
      if (atlas_extent_contains (atlas_elevation_get_extent (elevations->pdata[i]), &position))
        return 0;
    }

  return border;
}

static void
add_patch (AtlasTerrain         *self,
           GPtrArray            *elevations,
           const AtlasElevation *elevation)
{
  const AtlasExtent *extent = atlas_elevation_get_extent (elevation);
  double beyond = atlas_elevation_get_step (elevation) / 2;
  double border_x = (extent->east - extent->west) * BORDER;
  double border_y = (extent->north - extent->south) * BORDER;
  double latitude = (extent->south + extent->north) / 2;
  double longitude = (extent->west + extent->east) / 2;
  const Patch patch = {
    elevation,
    choose_border (self, elevations, border_x, (AtlasPosition) { latitude, extent->west - beyond }),
    choose_border (self, elevations, border_x, (AtlasPosition) { latitude, extent->east + beyond }),
    choose_border (self, elevations, border_y, (AtlasPosition) { extent->south - beyond, longitude }),
    choose_border (self, elevations, border_y, (AtlasPosition) { extent->north + beyond, longitude }),
  };

  g_array_append_val (self->patches, patch);
}

static void
add_hill (AtlasTerrain       *self,
          const AtlasFeature *feature)
{
  double bearing = feature->axis_deg * G_PI / 180;
  Hill hill = {
    .cosine = sin (bearing),
    .sine = -cos (bearing),
    .half_length = MAX (feature->length_m, 1) / 2 / self->metres_per_unit,
    .half_breadth = MAX (feature->breadth_m, 1) / 2 / self->metres_per_unit,
    .rise_m = feature->rise_m,
  };

  atlas_projection_project (g_array_index (feature->points, AtlasPosition, 0), &hill.x, &hill.y);
  hill.reach = MAX (hill.half_length, hill.half_breadth);
  g_array_append_val (self->hills, hill);
}

/**
 * atlas_terrain_new:
 * @land: the land of a siege, which must outlive the terrain
 * @extent: what the map shows of it
 *
 * Fits the surface: some tens of milliseconds for some thousand spot heights.
 *
 * Returns: (transfer full): the form of @land
 */
AtlasTerrain *
atlas_terrain_new (const AtlasLand   *land,
                   const AtlasExtent *extent)
{
  AtlasTerrain *self = g_atomic_rc_box_new0 (AtlasTerrain);

  measure (self, extent);
  self->spline = fit (self, land);
  self->patches = g_array_new (FALSE, FALSE, sizeof (Patch));
  for (guint i = 0; i < land->elevations->len; i++)
    add_patch (self, land->elevations, land->elevations->pdata[i]);
  self->hills = g_array_new (FALSE, FALSE, sizeof (Hill));
  for (guint i = 0; i < land->features->len; i++)
    {
      const AtlasFeature *feature = g_ptr_array_index (land->features, i);

      if (feature->kind == ATLAS_LAND_HILL)
        add_hill (self, feature);
    }

  return self;
}

/**
 * atlas_terrain_ref:
 * @self: a terrain
 *
 * Returns: (transfer full): @self
 */
AtlasTerrain *
atlas_terrain_ref (AtlasTerrain *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_terrain (AtlasTerrain *self)
{
  g_clear_pointer (&self->spline, atlas_spline_free);
  g_clear_pointer (&self->patches, g_array_unref);
  g_clear_pointer (&self->hills, g_array_unref);
}

/**
 * atlas_terrain_unref:
 * @self: (transfer full): a terrain
 */
void
atlas_terrain_unref (AtlasTerrain *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_terrain);
}

/* A hill is a bell over its ellipse, level at its top and at its foot: (1 − d²)², where d is 1 on
 * the ellipse. Returns the height, and what it rises by over the unit square. */
static double
climb (const Hill *hill,
       double      x,
       double      y,
       double     *slope_x,
       double     *slope_y)
{
  double along = ((x - hill->x) * hill->cosine + (y - hill->y) * hill->sine) / hill->half_length;
  double across = ((y - hill->y) * hill->cosine - (x - hill->x) * hill->sine) / hill->half_breadth;
  double inside = 1 - along * along - across * across;
  double steepness;

  if (inside <= 0)
    return 0;

  steepness = -4 * hill->rise_m * inside;
  *slope_x += steepness * (along * hill->cosine / hill->half_length - across * hill->sine / hill->half_breadth);
  *slope_y += steepness * (along * hill->sine / hill->half_length + across * hill->cosine / hill->half_breadth);

  return hill->rise_m * inside * inside;
}

static guint
find_sample (double position,
             double from,
             double step,
             guint  n)
{
  return (guint) CLAMP (ceil ((position - from) / step), 0, n);
}

static void
add_hill_to_grid (AtlasTerrain     *self,
                  const Hill       *hill,
                  double            left,
                  double            top,
                  double            step,
                  AtlasTerrainGrid *grid)
{
  guint first_column = find_sample (hill->x - hill->reach, left, step, grid->columns);
  guint last_column = find_sample (hill->x + hill->reach, left, step, grid->columns);
  guint first_row = find_sample (hill->y - hill->reach, top, step, grid->rows);
  guint last_row = find_sample (hill->y + hill->reach, top, step, grid->rows);

  for (guint row = first_row; row < last_row; row++)
    {
      for (guint column = first_column; column < last_column; column++)
        {
          gsize at = (gsize) row * grid->columns + column;
          double slope_x = 0;
          double slope_y = 0;

          grid->heights_m[at] +=
            (float) climb (hill, left + step * column, top + step * row, &slope_x, &slope_y);
          grid->slopes_east[at] += (float) (slope_x / self->metres_per_unit);
          grid->slopes_south[at] += (float) (slope_y / self->metres_per_unit);
        }
    }
}

/* How much a file counts at a place between two edges: nothing at an edge where it gives way, all
 * beyond the border, without a bend. */
static float
weigh (double place,
       double low,
       double high,
       double low_border,
       double high_border)
{
  double from_low = low_border > 0 ? CLAMP ((place - low) / low_border, 0, 1) : 1;
  double from_high = high_border > 0 ? CLAMP ((high - place) / high_border, 0, 1) : 1;
  double inside = MIN (from_low, from_high);

  return (float) (inside * inside * (3 - 2 * inside));
}

/* The first of some numbers, which rise or fall, that lies in [low, high], and how many do. */
static guint
find_inside (const double *numbers,
             guint         n,
             double        low,
             double        high,
             guint        *n_inside)
{
  guint first = 0;

  while (first < n && (numbers[first] < low || numbers[first] > high))
    first++;
  for (*n_inside = 0; first + *n_inside < n; ++*n_inside)
    {
      double number = numbers[first + *n_inside];

      if (number < low || number > high)
        break;
    }

  return first;
}

/* Mixes one point in. Heights and slopes are mixed alike: the border is so wide that what the
 * mixing itself rises by cannot be seen. */
static void
mix (float *value,
     float  other,
     float  weight)
{
  *value += weight * (other - *value);
}

/* Lays a file over what is there. */
static void
lay_patch (AtlasTerrain     *self,
           const Patch      *patch,
           const double     *longitudes,
           const double     *latitudes,
           AtlasTerrainGrid *grid)
{
  const AtlasExtent *extent = atlas_elevation_get_extent (patch->elevation);
  guint n_columns, n_rows;
  guint left = find_inside (longitudes, grid->columns, extent->west, extent->east, &n_columns);
  guint top = find_inside (latitudes, grid->rows, extent->south, extent->north, &n_rows);
  gsize n = (gsize) n_columns * n_rows;
  double step = grid->columns > 1 ? longitudes[1] - longitudes[0] : 0;
  float east = (float) (360 / self->metres_per_unit);
  g_autofree float *heights_m = g_new (float, n);
  g_autofree float *rises_east = g_new (float, n);
  g_autofree float *rises_north = g_new (float, n);

  if (n == 0)
    return;

  atlas_elevation_sample (patch->elevation, longitudes + left, n_columns, latitudes + top, n_rows, step,
                          heights_m, rises_east, rises_north);
  for (gsize i = 0; i < n; i++)
    {
      gsize row = top + i / n_columns;
      gsize column = left + i % n_columns;
      gsize at = row * grid->columns + column;
      float south = -east * (float) cos (latitudes[row] * G_PI / 180);
      float weight = weigh (longitudes[column], extent->west, extent->east, patch->west, patch->east) *
                     weigh (latitudes[row], extent->south, extent->north, patch->south, patch->north);

      mix (&grid->heights_m[at], heights_m[i], weight);
      mix (&grid->slopes_east[at], rises_east[i] * east, weight);
      mix (&grid->slopes_south[at], rises_north[i] * south, weight);
    }
}

static void
lay_patches (AtlasTerrain     *self,
             double            left,
             double            top,
             double            step,
             AtlasTerrainGrid *grid)
{
  g_autofree double *longitudes = g_new (double, grid->columns);
  g_autofree double *latitudes = g_new (double, grid->rows);

  for (guint column = 0; column < grid->columns; column++)
    longitudes[column] = atlas_projection_unproject (left + step * column, top).longitude;
  for (guint row = 0; row < grid->rows; row++)
    latitudes[row] = atlas_projection_unproject (left, top + step * row).latitude;

  /* The first file is asked first, and so is laid last. */
  for (guint i = self->patches->len; i > 0; i--)
    lay_patch (self, &g_array_index (self->patches, Patch, i - 1), longitudes, latitudes, grid);
}

/**
 * atlas_terrain_sample:
 * @self: a terrain
 * @left: of the first sample, 0 to 1 from west to east over the map of the world
 * @top: of the first sample, 0 to 1 from north to south
 * @step: from one sample to the next
 * @columns: samples in a row, 1 or more
 * @rows: rows of samples, 1 or more
 *
 * Samples heights and slopes at regular points of the map. May be called from any thread.
 *
 * Returns: (transfer full): the samples
 */
AtlasTerrainGrid *
atlas_terrain_sample (AtlasTerrain *self,
                      double        left,
                      double        top,
                      double        step,
                      guint         columns,
                      guint         rows)
{
  AtlasTerrainGrid *grid = g_new (AtlasTerrainGrid, 1);
  gsize n = (gsize) columns * rows;
  float east = (float) (1 / (self->width * self->metres_per_unit));
  float south = (float) (1 / (self->height * self->metres_per_unit));

  grid->columns = columns;
  grid->rows = rows;
  grid->heights_m = g_new (float, n);
  grid->slopes_east = g_new (float, n);
  grid->slopes_south = g_new (float, n);

  atlas_spline_sample (self->spline, (left - self->left) / self->width, (top - self->top) / self->height,
                       step / self->width, step / self->height, columns, rows,
                       grid->heights_m, grid->slopes_east, grid->slopes_south);
  for (gsize i = 0; i < n; i++)
    {
      grid->slopes_east[i] *= east;
      grid->slopes_south[i] *= south;
    }
  if (self->patches->len > 0)
    lay_patches (self, left, top, step, grid);
  for (guint i = 0; i < self->hills->len; i++)
    add_hill_to_grid (self, &g_array_index (self->hills, Hill, i), left, top, step, grid);

  return grid;
}

/**
 * atlas_terrain_get_height:
 * @self: a terrain
 * @position: WGS 84
 *
 * Returns: metres above the sea; beyond the extent, as at its edge
 */
double
atlas_terrain_get_height (AtlasTerrain  *self,
                          AtlasPosition  position)
{
  g_autoptr (AtlasTerrainGrid) sample = NULL;
  double x, y;

  atlas_projection_project (position, &x, &y);
  sample = atlas_terrain_sample (self, x, y, 1 / self->metres_per_unit, 1, 1);

  return sample->heights_m[0];
}

/**
 * atlas_terrain_grid_free:
 * @self: (transfer full): samples
 */
void
atlas_terrain_grid_free (AtlasTerrainGrid *self)
{
  g_free (self->heights_m);
  g_free (self->slopes_east);
  g_free (self->slopes_south);
  g_free (self);
}
