/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-elevation.h"

#include <math.h>

/**
 * AtlasElevation:
 *
 * Heights at the regular points of a graticule, as a terrain file has them.
 *
 * Between the points it is a surface by cubic convolution (Keys, "Cubic Convolution Interpolation
 * for Digital Image Processing", IEEE Transactions on Acoustics, Speech, and Signal Processing
 * 29 (6), 1981), which meets every height and has slopes without steps. For smaller scales there
 * are coarser levels of means, so that ridges neither flicker nor break up.
 *
 * It does not change, so that any number of threads may ask it.
 */

typedef struct
{
  double west;
  double north;
  double step;
  guint  columns;
  guint  rows;
  float *heights_m;
} Level;

struct _AtlasElevation
{
  AtlasExtent extent;
  GArray     *levels;
};

/* Which four samples give a value, and with what weights that and its slope in samples. */
typedef struct
{
  guint samples[4];
  float values[4];
  float slopes[4];
} Taps;

/* A level with fewer rows or columns would say nothing any more. */
#define SMALLEST_LEVEL 8

/* How often voids settle on each lattice, and how far beyond the mean of their neighbours they go,
 * which brings them to rest sooner (successive over-relaxation: Varga, "Matrix Iterative Analysis",
 * 1962, chapter 3). Coming from a lattice half as fine, they are near to it. */
#define N_SWEEPS   40
#define RELAXATION 1.7f

static void
level_clear (Level *level)
{
  g_free (level->heights_m);
}

/* The mean of the four samples from a corner on, NaN if one of them is not known: the mean of the
 * others would lie to one side. */
static float
get_mean (const Level *level,
          guint        column,
          guint        row)
{
  float sum = 0;
  guint n = 0;

  for (guint y = row; y < MIN (row + 2, level->rows); y++)
    {
      for (guint x = column; x < MIN (column + 2, level->columns); x++)
        {
          sum += level->heights_m[(gsize) y * level->columns + x];
          n++;
        }
    }

  return sum / (float) n;
}

static Level
make_coarser (const Level *fine,
              guint        columns,
              guint        rows)
{
  Level level = { fine->west + fine->step / 2, fine->north - fine->step / 2, fine->step * 2, columns, rows,
                  g_new (float, (gsize) columns * rows) };

  for (guint row = 0; row < rows; row++)
    {
      for (guint column = 0; column < columns; column++)
        level.heights_m[(gsize) row * columns + column] = get_mean (fine, column * 2, row * 2);
    }

  return level;
}

static gboolean
is_void (const Level *level)
{
  for (gsize i = 0; i < (gsize) level->columns * level->rows; i++)
    {
      if (!isnan (level->heights_m[i]))
        return FALSE;
    }

  return TRUE;
}

static void
set_all (Level *level,
         float  height_m)
{
  for (gsize i = 0; i < (gsize) level->columns * level->rows; i++)
    level->heights_m[i] = height_m;
}

/* Moves each void towards the mean of its neighbours. */
static void
settle (Level  *level,
        GArray *voids)
{
  for (guint i = 0; i < voids->len; i++)
    {
      gsize at = g_array_index (voids, gsize, i);
      guint column = (guint) (at % level->columns);
      guint row = (guint) (at / level->columns);
      float sum = 0;
      guint n = 0;

      if (column > 0)
        sum += level->heights_m[at - 1], n++;
      if (column + 1 < level->columns)
        sum += level->heights_m[at + 1], n++;
      if (row > 0)
        sum += level->heights_m[at - level->columns], n++;
      if (row + 1 < level->rows)
        sum += level->heights_m[at + level->columns], n++;
      if (n > 0)
        level->heights_m[at] += RELAXATION * (sum / (float) n - level->heights_m[at]);
    }
}

/* Voids are bridged as a membrane hung into them would (Laplace's equation), solved from coarse to
 * fine lattices (Bornemann and Deuflhard, "The Cascadic Multigrid Method for Elliptic Problems",
 * Numerische Mathematik 75, 1996). */
static void
fill_voids (Level *level)
{
  g_autoptr (GArray) voids = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize n = (gsize) level->columns * level->rows;
  double sum = 0;
  Level coarse;

  for (gsize i = 0; i < n; i++)
    {
      if (isnan (level->heights_m[i]))
        g_array_append_val (voids, i);
      else
        sum += level->heights_m[i];
    }
  if (voids->len == 0)
    return;

  coarse = make_coarser (level, (level->columns + 1) / 2, (level->rows + 1) / 2);
  if (is_void (&coarse))
    set_all (&coarse, (float) (sum / (double) (n - voids->len)));
  fill_voids (&coarse);
  for (guint i = 0; i < voids->len; i++)
    {
      gsize at = g_array_index (voids, gsize, i);
      gsize column = at % level->columns / 2;
      gsize row = at / level->columns / 2;

      level->heights_m[at] = coarse.heights_m[row * coarse.columns + column];
    }
  level_clear (&coarse);
  for (guint sweep = 0; sweep < N_SWEEPS; sweep++)
    settle (level, voids);
}

/**
 * atlas_elevation_new:
 * @west: longitude of the first sample, degrees
 * @north: latitude of the first sample, degrees
 * @step: degrees from one sample to the next, eastwards and southwards
 * @columns: samples in a row, 2 or more
 * @rows: rows of samples, 2 or more
 * @heights_m: (transfer full) (array): metres above the sea, row by row; NaN for a void, though
 *   not everywhere
 *
 * Fills the voids and makes the coarser levels.
 *
 * Returns: (transfer full): the heights
 */
AtlasElevation *
atlas_elevation_new (double  west,
                     double  north,
                     double  step,
                     guint   columns,
                     guint   rows,
                     float  *heights_m)
{
  AtlasElevation *self = g_new0 (AtlasElevation, 1);
  Level level = { west, north, step, columns, rows, heights_m };

  g_assert (columns >= 2 && rows >= 2 && step > 0);

  self->extent = (AtlasExtent) { west, north - step * (rows - 1), west + step * (columns - 1), north };
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_array_set_clear_func (self->levels, (GDestroyNotify) level_clear);
  fill_voids (&level);
  g_array_append_val (self->levels, level);
  while (level.columns / 2 >= SMALLEST_LEVEL && level.rows / 2 >= SMALLEST_LEVEL)
    {
      level = make_coarser (&level, level.columns / 2, level.rows / 2);
      g_array_append_val (self->levels, level);
    }

  return self;
}

/**
 * atlas_elevation_free:
 * @self: (transfer full): heights
 */
void
atlas_elevation_free (AtlasElevation *self)
{
  g_array_unref (self->levels);
  g_free (self);
}

/**
 * atlas_elevation_get_extent:
 * @self: heights
 *
 * Returns: (transfer none): what they cover, from the first to the last sample
 */
const AtlasExtent *
atlas_elevation_get_extent (const AtlasElevation *self)
{
  return &self->extent;
}

/**
 * atlas_elevation_get_step:
 * @self: heights
 *
 * Returns: degrees from one sample to the next
 */
double
atlas_elevation_get_step (const AtlasElevation *self)
{
  return g_array_index (self->levels, Level, 0).step;
}

/* The finest level that has no more samples than are asked for. */
static const Level *
choose_level (const AtlasElevation *self,
              double                step)
{
  double coarser = floor (log2 (MAX (step / atlas_elevation_get_step (self), 1)));

  return &g_array_index (self->levels, Level, MIN ((guint) coarser, self->levels->len - 1));
}

/* At the edge the surface goes on as it comes: what lies beyond is twice the last sample less the
 * one before. */
static Taps
get_taps (double position,
          guint  n)
{
  guint cell = (guint) CLAMP (floor (position), 0, n - 2);
  float t = (float) (position - cell);
  float t2 = t * t;
  float t3 = t2 * t;
  Taps taps = {
    .values = { (-t3 + 2 * t2 - t) / 2, (3 * t3 - 5 * t2 + 2) / 2, (-3 * t3 + 4 * t2 + t) / 2, (t3 - t2) / 2 },
    .slopes = { (-3 * t2 + 4 * t - 1) / 2, (9 * t2 - 10 * t) / 2, (-9 * t2 + 8 * t + 1) / 2, (3 * t2 - 2 * t) / 2 },
  };
  float *const kinds[] = { taps.values, taps.slopes };

  for (guint i = 0; i < 4; i++)
    taps.samples[i] = CLAMP (cell + i, 1, n) - 1;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      float *weights = kinds[i];

      if (cell == 0)
        {
          weights[1] += 2 * weights[0];
          weights[2] -= weights[0];
          weights[0] = 0;
        }
      if (cell == n - 2)
        {
          weights[2] += 2 * weights[3];
          weights[1] -= weights[3];
          weights[3] = 0;
        }
    }

  return taps;
}

/* Blends the rows that meet at a latitude, so that along it four samples are left to each point. */
static void
blend_rows (const Level *level,
            const Taps  *down,
            guint        first,
            guint        n,
            float       *values,
            float       *slopes)
{
  for (guint i = 0; i < n; i++)
    values[i] = slopes[i] = 0;

  for (guint tap = 0; tap < 4; tap++)
    {
      const float *row = level->heights_m + (gsize) down->samples[tap] * level->columns + first;

      for (guint i = 0; i < n; i++)
        {
          values[i] += down->values[tap] * row[i];
          slopes[i] += down->slopes[tap] * row[i];
        }
    }
}

/**
 * atlas_elevation_sample:
 * @self: heights
 * @longitudes: (array length=n_columns): degrees, rising, within the extent
 * @n_columns: how many, 1 or more
 * @latitudes: (array length=n_rows): degrees, within the extent
 * @n_rows: how many
 * @step: degrees from one longitude to the next: how much detail is wanted
 * @heights_m: (out caller-allocates) (array): metres, row by row
 * @rises_east: (out caller-allocates) (array): metres of rise in a degree to the east
 * @rises_north: (out caller-allocates) (array): metres of rise in a degree to the north
 *
 * Samples the surface where longitudes and latitudes meet. May be called from any thread.
 */
void
atlas_elevation_sample (const AtlasElevation *self,
                        const double         *longitudes,
                        guint                 n_columns,
                        const double         *latitudes,
                        guint                 n_rows,
                        double                step,
                        float                *heights_m,
                        float                *rises_east,
                        float                *rises_north)
{
  const Level *level = choose_level (self, step);
  g_autofree Taps *across = g_new (Taps, n_columns);
  g_autofree float *values = NULL;
  g_autofree float *slopes = NULL;
  float rise = (float) (1 / level->step);
  guint first, n;

  for (guint column = 0; column < n_columns; column++)
    across[column] = get_taps ((longitudes[column] - level->west) / level->step, level->columns);

  first = across[0].samples[0];
  n = across[n_columns - 1].samples[3] + 1 - first;
  values = g_new (float, n);
  slopes = g_new (float, n);

  for (guint row = 0; row < n_rows; row++)
    {
      Taps down = get_taps ((level->north - latitudes[row]) / level->step, level->rows);

      blend_rows (level, &down, first, n, values, slopes);
      for (guint column = 0; column < n_columns; column++)
        {
          const Taps *taps = &across[column];
          float height_m = 0, rise_east = 0, rise_south = 0;

          for (guint tap = 0; tap < 4; tap++)
            {
              guint i = taps->samples[tap] - first;

              height_m += taps->values[tap] * values[i];
              rise_east += taps->slopes[tap] * values[i];
              rise_south += taps->values[tap] * slopes[i];
            }
          *heights_m++ = height_m;
          *rises_east++ = rise_east * rise;
          *rises_north++ = -rise_south * rise;
        }
    }
}
