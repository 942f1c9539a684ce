/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-tally-bar.h"

#include <math.h>
#include <string.h>

/* Who held how many of some places, as a bar along a time axis: sides from the bottom up in their order,
 * the last from the top down, and between them what is contested or in doubt; what is nobody's is left
 * empty. */

/* Where history crowds, a bar is drawn in steps of so many pixels: it costs what it has pixels. */
#define LEAST_STEP 2

/* One of the layers that lie above each other in the bar, the lowest first. */
typedef struct
{
  AtlasHold hold;
  guint     side;
  int       height;
} Layer;

typedef struct
{
  AtlasHoldTally        *tally;
  const graphene_rect_t *bounds;
  guint                  n_sides;
  guint                  n_layers;
  /* Those of the stretch that is being gathered, and of the one after it. */
  Layer                 *layers;
  Layer                 *next;
} Bar;

static void
list_layers (Layer *layers,
             guint  n_sides)
{
  guint n = 0;

  for (guint i = 0; i + 1 < n_sides; i++)
    layers[n++] = (Layer) { ATLAS_HOLD_HELD, i, 0 };
  layers[n++] = (Layer) { ATLAS_HOLD_CONTESTED, 0, 0 };
  layers[n++] = (Layer) { ATLAS_HOLD_DOUBTFUL, 0, 0 };
  if (n_sides > 0)
    layers[n] = (Layer) { ATLAS_HOLD_HELD, n_sides - 1, 0 };
}

/* Even one place of very many is seen: it takes its pixel from the highest layer. */
static void
measure_layers (Bar   *bar,
                guint  step)
{
  int room = (int) bar->bounds->size.height;
  guint total = MAX (atlas_hold_tally_get_total (bar->tally), 1);
  guint highest = 0;
  int sum = 0;

  for (guint i = 0; i < bar->n_layers; i++)
    {
      Layer *layer = &bar->next[i];
      guint count = atlas_hold_tally_count (bar->tally, step, layer->hold, layer->side);

      layer->height = (int) lround ((double) room * count / total);
      if (count > 0)
        layer->height = MAX (layer->height, 1);
      if (layer->height > bar->next[highest].height)
        highest = i;
      sum += layer->height;
    }
  if (sum > room)
    bar->next[highest].height = MAX (0, bar->next[highest].height - (sum - room));
}

static gboolean
is_same (const Bar *bar)
{
  for (guint i = 0; i < bar->n_layers; i++)
    {
      if (bar->layers[i].height != bar->next[i].height)
        return FALSE;
    }

  return TRUE;
}

static void
draw_stretch (Bar              *bar,
              GtkSnapshot      *snapshot,
              AtlasHoldPainter *painter,
              double            begin,
              double            end)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) begin, 0, (float) (end - begin), 0);
  float bottom = bar->bounds->origin.y + bar->bounds->size.height;

  if (end <= begin)
    return;

  for (guint i = 0; i < bar->n_layers; i++)
    {
      const Layer *layer = &bar->layers[i];

      if (layer->height == 0)
        continue;
      rect.size.height = (float) layer->height;
      rect.origin.y = i + 1 < bar->n_layers ? bottom - rect.size.height : bar->bounds->origin.y;
      bottom -= rect.size.height;
      atlas_hold_painter_fill (painter, snapshot, layer->hold, layer->side, &rect, bar->bounds);
    }
}

static void
draw_steps (Bar                 *bar,
            GtkSnapshot         *snapshot,
            AtlasHoldPainter    *painter,
            const AtlasTimeAxis *axis)
{
  double left = bar->bounds->origin.x;
  double right = left + bar->bounds->size.width;
  double begin = left;
  double x = left;

  while (x < right)
    {
      guint step = atlas_hold_tally_find_step (bar->tally, atlas_time_axis_get_time (axis, x + 0.5));
      gint64 next = atlas_hold_tally_get_begin (bar->tally, step + 1);

      measure_layers (bar, step);
      if (!is_same (bar))
        {
          draw_stretch (bar, snapshot, painter, begin, x);
          memcpy (bar->layers, bar->next, sizeof (Layer) * bar->n_layers);
          begin = x;
        }
      if (next == ATLAS_TIME_MAX)
        break;
      x = MAX (ceil (atlas_time_axis_get_x (axis, next) - 0.5), x + LEAST_STEP);
    }
  draw_stretch (bar, snapshot, painter, begin, right);
}

/**
 * atlas_tally_bar_draw:
 * @snapshot: where to draw
 * @painter: what paints who holds
 * @tally: who held how many
 * @n_sides: how many sides there are
 * @axis: the axis; x = 0 is its begin
 * @bounds: the room for the bar, in whole pixels
 *
 * Draws a bar that costs as much as it has pixels.
 */
void
atlas_tally_bar_draw (GtkSnapshot           *snapshot,
                      AtlasHoldPainter      *painter,
                      AtlasHoldTally        *tally,
                      guint                  n_sides,
                      const AtlasTimeAxis   *axis,
                      const graphene_rect_t *bounds)
{
  guint n_layers = n_sides + 2;
  g_autofree Layer *layers = g_new0 (Layer, n_layers);
  g_autofree Layer *next = g_new0 (Layer, n_layers);
  Bar bar = { tally, bounds, n_sides, n_layers, layers, next };

  list_layers (layers, n_sides);
  list_layers (next, n_sides);
  draw_steps (&bar, snapshot, painter, axis);
}
