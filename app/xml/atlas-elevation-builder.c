/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-elevation-builder.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The land is drawn a little beyond the extent, so that its edge is never seen. */
#define MARGIN 0.03

/* Samples beyond the margin, for the surface between them. */
#define SAMPLES_BEYOND 3

/* The first and the last of @n samples from @first on that lie near [from, to], in samples. */
static void
find_window (double  from,
             double  to,
             guint   n,
             guint  *first,
             guint  *after)
{
  *first = (guint) CLAMP (floor (from) - SAMPLES_BEYOND, 0, n);
  *after = (guint) CLAMP (ceil (to) + SAMPLES_BEYOND + 1, 0, n);
}

/**
 * atlas_elevation_builder_begin:
 * @self: a builder of which report, file and extent are set and all else is 0
 * @west: longitude of the first sample, degrees
 * @north: latitude of the first sample, degrees
 * @step: degrees from one sample to the next
 * @columns: samples in a row of the file
 * @rows: rows of the file
 *
 * Makes room for what the map can show of a file.
 */
void
atlas_elevation_builder_begin (AtlasElevationBuilder *self,
                               double                 west,
                               double                 north,
                               double                 step,
                               guint                  columns,
                               guint                  rows)
{
  double beyond_x = (self->extent.east - self->extent.west) * MARGIN;
  double beyond_y = (self->extent.north - self->extent.south) * MARGIN;
  gsize n;

  find_window ((self->extent.west - beyond_x - west) / step, (self->extent.east + beyond_x - west) / step,
               columns, &self->left, &self->right);
  find_window ((north - self->extent.north - beyond_y) / step, (north - self->extent.south + beyond_y) / step,
               rows, &self->top, &self->bottom);
  self->west = west + step * self->left;
  self->north = north - step * self->top;
  self->step = step;
  if (self->right < self->left + 2 || self->bottom < self->top + 2)
    return;

  n = (gsize) (self->right - self->left) * (self->bottom - self->top);
  self->heights_m = g_new (float, n);
  for (gsize i = 0; i < n; i++)
    self->heights_m[i] = NAN;
}

/**
 * atlas_elevation_builder_add:
 * @self: a builder
 * @column: column of the file
 * @row: row of the file
 * @height_m: a height in metres
 * @line: the line on which it stands; 0 in a file without lines
 *
 * Keeps a height, unless it is a mistake or nobody will see it.
 */
void
atlas_elevation_builder_add (AtlasElevationBuilder *self,
                             guint                  column,
                             guint                  row,
                             double                 height_m,
                             guint                  line)
{
  if (height_m < ATLAS_HEIGHT_MIN || height_m > ATLAS_HEIGHT_MAX)
    {
      const AtlasOrigin origin = { self->file, line };

      atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "terrain-height", &origin, NULL,
                        /* Translators: an error; %1$.0f is a height in metres, %2$u and %3$u are numbers. */
                        _("Found a height of %1$.0f m in row %2$u, column %3$u, expected −11000 to 9000 m"),
                        height_m, row + 1, column + 1);
      return;
    }
  if (self->heights_m == NULL || column < self->left || column >= self->right || row < self->top ||
      row >= self->bottom)
    return;

  self->heights_m[(gsize) (row - self->top) * (self->right - self->left) + column - self->left] = (float) height_m;
  self->n_known++;
}

/**
 * atlas_elevation_builder_finish:
 * @self: a builder to which everything has been added
 *
 * Returns: (transfer full) (nullable): the heights; `NULL` when there are none on the map, which is
 *   reported
 */
AtlasElevation *
atlas_elevation_builder_finish (AtlasElevationBuilder *self)
{
  const AtlasOrigin origin = { self->file, 0 };

  if (self->heights_m == NULL)
    {
      atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "terrain-outside", &origin, NULL,
                        _("Found heights outside the extent of the siege, expected them on the map"));
      return NULL;
    }
  if (self->n_known == 0)
    {
      atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "terrain-void", &origin, NULL,
                        _("Found nothing but voids on the map, expected heights"));
      return NULL;
    }

  return atlas_elevation_new (self->west, self->north, self->step, self->right - self->left,
                              self->bottom - self->top, g_steal_pointer (&self->heights_m));
}

/**
 * atlas_elevation_builder_clear:
 * @self: a builder
 *
 * Throws away what was kept.
 */
void
atlas_elevation_builder_clear (AtlasElevationBuilder *self)
{
  g_clear_pointer (&self->heights_m, g_free);
}
