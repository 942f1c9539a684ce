/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-event-clusters.h"

#include <math.h>

/**
 * AtlasEventClusters:
 *
 * Where the events of a siege stand on a row of its timeline, and which of them are so close that
 * one mark counts them.
 *
 * Time is cut into cells of so many pixels that stand still while the axis is panned; the events
 * of a cell are found by binary search. So a layout costs what it has pixels, not what it has events.
 */

/* The times lie side by side: the search for a cell's events reads nothing else. */
struct _AtlasEventClusters
{
  GArray        *times;
  GPtrArray     *events;
  GArray        *clusters;
  AtlasTimeAxis  axis;
  int            height;
  int            line_height;
  int            mark_size;
  guint          n_sub_rows;
};

#define MOST_SUB_ROWS 3
#define CELL_MARKS    2.4
#define LEAST_MARK    5
#define MARK_GAP      1
#define GROUP_GAP     2
#define LEAST_TARGET  24

/* How much of the row the events of an opened cluster fill. */
#define OPENED_SHARE 0.6

/* The share of a cluster's height that each doubling of its count adds. */
#define HEIGHT_PER_DOUBLING 0.09

/* How many events of a cell are not too many: what has room in it, and one more. */
static guint
get_capacity (AtlasEventClusters *self)
{
  return self->n_sub_rows + 1;
}

/* The first event at @time or after. */
static guint
find_time (AtlasEventClusters *self,
           double              time)
{
  const gint64 *times = (const gint64 *) (const void *) self->times->data;
  guint from = 0;
  guint to = self->times->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if ((double) times[middle] < time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

static double
get_sub_row_y (AtlasEventClusters *self,
               guint               sub_row)
{
  /* Marks that do not crowd stand on the middle line. */
  static const int offsets[MOST_SUB_ROWS] = { 0, -1, 1 };

  return self->height / 2.0 + offsets[sub_row] * (self->mark_size + MARK_GAP);
}

/* Puts one event on the first sub-row that is free there. @ends tells how far each is taken. */
static void
place_event (AtlasEventClusters *self,
             guint               n,
             double             *ends)
{
  double x = atlas_time_axis_get_x (&self->axis, g_array_index (self->times, gint64, n));
  double half = self->mark_size / 2.0;
  guint best = 0;
  AtlasEventCluster cluster;

  for (guint i = 0; i < MOST_SUB_ROWS && i < self->n_sub_rows; i++)
    {
      if (ends[i] <= x - half)
        {
          best = i;
          break;
        }
      if (ends[i] < ends[best])
        best = i;
    }

  cluster = (AtlasEventCluster) { MAX (x, ends[best] + half), get_sub_row_y (self, best), n, 1 };
  ends[best] = cluster.x + half + MARK_GAP;
  g_array_append_val (self->clusters, cluster);
}

static double
get_cell_width (AtlasEventClusters *self)
{
  return self->mark_size * CELL_MARKS;
}

static void
place_group (AtlasEventClusters *self,
             double              x,
             guint               first,
             guint               count,
             double             *ends)
{
  double width = get_cell_width (self);
  AtlasEventCluster cluster = { x + width / 2, self->height / 2.0, first, count };

  for (guint i = 0; i < MOST_SUB_ROWS && i < self->n_sub_rows; i++)
    ends[i] = x + width;
  g_array_append_val (self->clusters, cluster);
}

static void
fill_cells (AtlasEventClusters *self)
{
  const AtlasTimeAxis *axis = &self->axis;
  double scale = atlas_time_axis_get_scale (axis);
  double seconds = get_cell_width (self) / scale;
  double ends[MOST_SUB_ROWS] = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  /* A cell on either side, for what reaches in from there. */
  gint64 first_cell = (gint64) floor ((double) axis->begin / seconds) - 1;
  gint64 last_cell = (gint64) floor ((double) axis->end / seconds) + 1;
  guint from = find_time (self, (double) first_cell * seconds);

  for (gint64 cell = first_cell; cell <= last_cell; cell++)
    {
      guint to = find_time (self, (double) (cell + 1) * seconds);

      if (to - from > get_capacity (self))
        place_group (self, ((double) cell * seconds - (double) axis->begin) * scale, from, to - from, ends);
      else
        for (guint i = from; i < to; i++)
          place_event (self, i, ends);
      from = to;
    }
}

static gboolean
is_of_kind (AtlasEvent *event,
            const char *kind)
{
  const char *const *kinds = atlas_event_get_kinds (event);

  return kinds == NULL || kinds[0] == NULL ? *kind == '\0' : kinds[0] == kind;
}

/**
 * atlas_event_clusters_new:
 *
 * Returns: (transfer full): clusters of no events
 */
AtlasEventClusters *
atlas_event_clusters_new (void)
{
  AtlasEventClusters *self = g_new0 (AtlasEventClusters, 1);

  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->events = g_ptr_array_new ();
  self->clusters = g_array_new (FALSE, FALSE, sizeof (AtlasEventCluster));

  return self;
}

/**
 * atlas_event_clusters_free:
 * @self: (transfer full): clusters
 */
void
atlas_event_clusters_free (AtlasEventClusters *self)
{
  g_array_unref (self->times);
  g_ptr_array_unref (self->events);
  g_array_unref (self->clusters);
  g_free (self);
}

/**
 * atlas_event_clusters_list:
 * @self: clusters
 * @state: (nullable): a state; its siege must outlive the list
 * @kind: (nullable): a kind of event, interned, or empty for those of no kind; `NULL` for all
 *
 * Lists the events that pass the filters of @state, anew: those whose first kind is @kind. The selected
 * event is among them only if it passes the filters too.
 */
void
atlas_event_clusters_list (AtlasEventClusters *self,
                           AtlasState         *state,
                           const char         *kind)
{
  AtlasSiege *siege = state == NULL ? NULL : atlas_state_get_siege (state);
  GPtrArray *events;

  g_array_set_size (self->times, 0);
  g_array_set_size (self->clusters, 0);
  g_ptr_array_set_size (self->events, 0);
  self->axis.width = 0;
  if (siege == NULL)
    return;

  events = atlas_siege_get_events (siege);
  for (guint i = 0; i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);
      gint64 time;

      if (!atlas_state_passes_event (state, event) || (kind != NULL && !is_of_kind (event, kind)))
        continue;
      time = atlas_event_get_time (event);
      g_array_append_val (self->times, time);
      g_ptr_array_add (self->events, event);
    }
}

/**
 * atlas_event_clusters_lay_out:
 * @self: clusters
 * @axis: the axis
 * @height: height of the row in logical pixels
 * @line_height: height of a line of words there, which the marks follow
 *
 * Decides what is drawn where. Nothing is done if nothing has changed.
 */
void
atlas_event_clusters_lay_out (AtlasEventClusters  *self,
                              const AtlasTimeAxis *axis,
                              int                  height,
                              int                  line_height)
{
  if (axis->begin == self->axis.begin && axis->end == self->axis.end && axis->width == self->axis.width &&
      height == self->height && line_height == self->line_height)
    return;

  self->axis = *axis;
  self->height = height;
  self->line_height = line_height;
  self->mark_size = MAX (LEAST_MARK, line_height * 2 / 3);
  self->n_sub_rows = height < MOST_SUB_ROWS * (self->mark_size + MARK_GAP) ? 1 : MOST_SUB_ROWS;
  g_array_set_size (self->clusters, 0);
  fill_cells (self);
}

/**
 * atlas_event_clusters_get_n_events:
 * @self: clusters
 *
 * Returns: how many events are listed
 */
guint
atlas_event_clusters_get_n_events (AtlasEventClusters *self)
{
  return self->events->len;
}

/**
 * atlas_event_clusters_get_n:
 * @self: clusters
 *
 * Returns: how many there are in the last layout
 */
guint
atlas_event_clusters_get_n (AtlasEventClusters *self)
{
  return self->clusters->len;
}

/**
 * atlas_event_clusters_get:
 * @self: clusters
 * @n: number of a cluster, in order of time
 *
 * Returns: (transfer none): the cluster
 */
const AtlasEventCluster *
atlas_event_clusters_get (AtlasEventClusters *self,
                          guint               n)
{
  g_return_val_if_fail (n < self->clusters->len, NULL);

  return &g_array_index (self->clusters, AtlasEventCluster, n);
}

/**
 * atlas_event_clusters_get_event:
 * @self: clusters
 * @n: number of an event, as in [struct@Atlas.EventCluster]
 *
 * Returns: (transfer none): the event
 */
AtlasEvent *
atlas_event_clusters_get_event (AtlasEventClusters *self,
                                guint               n)
{
  g_return_val_if_fail (n < self->events->len, NULL);

  return g_ptr_array_index (self->events, n);
}

/**
 * atlas_event_clusters_find_event:
 * @self: clusters
 * @event: an event
 *
 * Returns: number of the cluster that stands for @event, or %ATLAS_NO_CLUSTER
 */
guint
atlas_event_clusters_find_event (AtlasEventClusters *self,
                                 AtlasEvent         *event)
{
  gint64 time = atlas_event_get_time (event);
  guint n = find_time (self, (double) time);

  while (n < self->events->len && g_array_index (self->times, gint64, n) == time &&
         g_ptr_array_index (self->events, n) != event)
    n++;
  if (n == self->events->len || g_ptr_array_index (self->events, n) != event)
    return ATLAS_NO_CLUSTER;

  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlasEventCluster *cluster = atlas_event_clusters_get (self, i);

      if (n >= cluster->first && n - cluster->first < cluster->count)
        return i;
    }

  return ATLAS_NO_CLUSTER;
}

/**
 * atlas_event_clusters_find_point:
 * @self: clusters
 * @x: pixels from the begin of the axis
 * @y: pixels from the top of the row
 *
 * Finds what a finger means that comes down somewhere: marks are smaller than fingers, so that each
 * has more room than it fills, and where that of several overlaps the nearest is meant.
 *
 * Returns: number of the cluster at a point, or %ATLAS_NO_CLUSTER
 */
guint
atlas_event_clusters_find_point (AtlasEventClusters *self,
                                 double              x,
                                 double              y)
{
  guint nearest = ATLAS_NO_CLUSTER;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlasEventCluster *cluster = atlas_event_clusters_get (self, i);
      double left, top, width, height, dx, dy, distance;

      atlas_event_clusters_get_bounds (self, cluster, &left, &top, &width, &height);
      dx = fabs (x - cluster->x);
      dy = fabs (y - cluster->y);
      distance = hypot (MAX (dx - width / 2, 0), MAX (dy - height / 2, 0));
      if (dx > MAX (width, LEAST_TARGET) / 2 || dy > MAX (height, LEAST_TARGET) / 2 || distance > least)
        continue;
      least = distance;
      nearest = i;
    }

  return nearest;
}

/**
 * atlas_event_clusters_get_size:
 * @self: clusters
 *
 * Returns: width and height of the mark of one event in logical pixels
 */
int
atlas_event_clusters_get_size (AtlasEventClusters *self)
{
  return self->mark_size;
}

/**
 * atlas_event_clusters_get_middle:
 * @self: clusters
 *
 * Returns: the line on which marks stand that do not crowd, in pixels from the top of the row
 */
double
atlas_event_clusters_get_middle (AtlasEventClusters *self)
{
  return get_sub_row_y (self, 0);
}

/**
 * atlas_event_clusters_get_bounds:
 * @self: clusters
 * @cluster: what is drawn
 * @x: (out): left edge, in whole pixels from the begin of the axis
 * @y: (out): upper edge, in whole pixels from the top of the row
 * @width: (out): its width
 * @height: (out): its height, which tells how many events it counts
 */
void
atlas_event_clusters_get_bounds (AtlasEventClusters      *self,
                                 const AtlasEventCluster *cluster,
                                 double                  *x,
                                 double                  *y,
                                 double                  *width,
                                 double                  *height)
{
  *width = *height = self->mark_size;
  if (cluster->count > 1)
    {
      double doublings = log2 ((double) cluster->count / get_capacity (self));
      double room = self->height - 2 * GROUP_GAP;
      double least = self->line_height + 2;

      *width = trunc (get_cell_width (self) - GROUP_GAP);
      *height = trunc (CLAMP (least + room * HEIGHT_PER_DOUBLING * doublings, least, MAX (room, least)));
    }
  *x = trunc (cluster->x - *width / 2);
  *y = trunc (cluster->y - *height / 2);
}

/**
 * atlas_event_clusters_can_open:
 * @self: clusters
 * @cluster: what counts several events
 * @begin: (out): first second of the stretch of time in which they stand apart
 * @end: (out): second after its last
 *
 * Returns: whether they ever will: those that share their moment do not
 */
gboolean
atlas_event_clusters_can_open (AtlasEventClusters      *self,
                               const AtlasEventCluster *cluster,
                               gint64                  *begin,
                               gint64                  *end)
{
  gint64 first = g_array_index (self->times, gint64, cluster->first);
  gint64 last = g_array_index (self->times, gint64, cluster->first + cluster->count - 1);
  gint64 length = MAX ((gint64) ((double) (last - first) / OPENED_SHARE), 10 * ATLAS_MINUTE);

  *begin = first - (length - (last - first)) / 2;
  *end = last + (length - (last - first)) / 2;

  return last > first && (double) length < (double) (self->axis.end - self->axis.begin) * OPENED_SHARE;
}
