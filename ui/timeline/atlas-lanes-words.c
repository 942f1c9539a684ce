/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-lanes-private.h"

#include "core/atlas-holding-wording.h"

#include <glib/gi18n-lib.h>

/* What lanes say in words: who held what, and what that is called. */

/* How many names are measured: those of thousands would take their time. */
#define MEASURED_LABELS 60

/* A heading speaks for its sector while that is folded, and always if it was not held itself. */
static gboolean
is_summary (const AtlasLane *lane)
{
  return lane->sector != NULL && (lane->is_folded || !atlas_place_can_be_held (lane->place));
}

/* Who held a lane at a moment, in words. */
static char *
describe_lane (AtlasLanes *self,
               guint       n,
               gint64      time)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  const AtlasLane *lane = atlas_lane_list_get (self->lanes, n);
  const char *language = atlas_state_get_language (state);
  const AtlasTenure *tenure;

  if (is_summary (lane))
    return atlas_hold_tally_describe (atlas_lane_list_get_tally (self->lanes, n), time, language);

  tenure = atlas_holding_index_find_tenure (atlas_state_get_holdings (state),
                                            atlas_place_get_index (lane->place), time);

  return atlas_tenure_describe (tenure, atlas_state_get_siege (state), language);
}

/*
 * atlas_lanes_update_accessible:
 * @self: lanes
 *
 * The drawn lanes are one node to a screen reader: it says how the selected lane stands now.
 */
void
atlas_lanes_update_accessible (AtlasLanes *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  guint n = atlas_lanes_find_lane (self, atlas_state_get_place (state));
  g_autofree char *name = NULL;
  g_autofree char *held = NULL;
  g_autofree char *words = NULL;

  if (n != ATLAS_NO_LANE)
    {
      name = atlas_state_dup_place_name (state, atlas_lane_list_get (self->lanes, n)->place);
      held = describe_lane (self, n, atlas_state_get_instant (state));
      /* Translators: read by screen readers: %1$s is a place, %2$s who holds it at the moment. */
      words = g_strdup_printf (_("%1$s: %2$s"), name, held);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

/*
 * atlas_lanes_query_tooltip:
 * @widget: lanes
 * @x: pixels from the left
 * @y: pixels from the top
 * @keyboard_tooltip: whether a key asks for it
 * @tooltip: says what is there
 *
 * Implements the virtual function of #GtkWidget: how a lane stood at the moment that is pointed at.
 *
 * Returns: whether there is anything to say
 */
gboolean
atlas_lanes_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard_tooltip,
                           GtkTooltip *tooltip)
{
  AtlasLanes *self = ATLAS_LANES (widget);
  AtlasTimeRow *row = ATLAS_TIME_ROW (widget);
  AtlasState *state = atlas_time_row_get_state (row);
  guint n = atlas_lanes_find_at (self, y);
  g_autofree char *name = NULL;
  g_autofree char *held = NULL;
  g_autofree char *words = NULL;
  AtlasTimeAxis axis;

  if (n == ATLAS_NO_LANE || !atlas_time_row_get_axis (row, &axis))
    return FALSE;

  x -= atlas_time_row_get_label_width (row);
  name = atlas_state_dup_place_name (state, atlas_lane_list_get (self->lanes, n)->place);
  held = describe_lane (self, n, x < 0 ? atlas_state_get_instant (state) : atlas_time_axis_get_time (&axis, x));
  words = g_strdup_printf ("%s\n%s", name, held);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static int
measure_name (AtlasLanes *self,
              AtlasPlace *place,
              int         indent)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  g_autofree char *name = atlas_state_dup_place_name (atlas_time_row_get_state (row), place);

  return indent + atlas_time_row_measure_text (row, name) + 2 * ATLAS_LANES_MARGIN + 1;
}

/**
 * atlas_lanes_get_natural_label_width:
 * @self: the lanes
 *
 * Returns: the room that the names of the places would like, in logical pixels; the same whether sectors
 *   are folded or not, so that folding does not shift the axis
 */
int
atlas_lanes_get_natural_label_width (AtlasLanes *self)
{
  AtlasSectors *sectors;
  guint n_measured = 0;
  int widest = 0;

  g_return_val_if_fail (ATLAS_IS_LANES (self), 0);

  if (self->lanes == NULL)
    return 0;

  sectors = atlas_lane_list_get_sectors (self->lanes);
  for (guint i = 0; i < atlas_sectors_get_n (sectors) && n_measured < MEASURED_LABELS; i++)
    {
      const AtlasSector *sector = atlas_sectors_get (sectors, i);
      int indent = sector->posts->len > 1 ? ATLAS_LANES_RAIL_X : 0;

      if (sector->posts->len > 1)
        widest = MAX (widest, measure_name (self, sector->place,
                                            atlas_lane_headings_get_arrow_width (self->headings)));
      for (guint j = 0; j < sector->posts->len && n_measured < MEASURED_LABELS; j++)
        {
          widest = MAX (widest, measure_name (self, g_ptr_array_index (sector->posts, j), indent));
          n_measured++;
        }
    }

  return widest;
}
