/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-range-handle.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasRangeHandle:
 *
 * One end of the stretch of time that the filter keeps events to: a tab beside the edge, on the side that
 * is faded. When the edge lies outside the visible span, the tab waits at that end of the axis. Without
 * such a stretch it is not there.
 *
 * The keys that move the tab, as [class@Atlas.TimeHandle] says, take it past what the filter hides. The
 * two ends do not pass each other.
 *
 * # CSS nodes
 *
 * `AtlasRangeHandle` has a single CSS node with name `rangehandle`.
 */

struct _AtlasRangeHandle
{
  AtlasTimeHandle parent_instance;
  gboolean        is_end;
};

enum
{
  PROP_0,
  PROP_IS_END,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasRangeHandle, atlas_range_handle, ATLAS_TYPE_TIME_HANDLE)

/* A finger is not finer than this. */
#define LEAST_WIDTH  28
#define LEAST_HEIGHT 40
#define WIDTH_LINES  1.5
#define HEIGHT_LINES 2.25
#define RADIUS       6
#define RING_WIDTH   2.5f
#define GRIP_WIDTH   2.0f
#define GRIP_GAP     6.0f
#define GRIP_SHARE   0.4f

/* What is left of the stretch when one end is pushed against the other. */
#define SHORTEST ATLAS_MINUTE

static gboolean
get_range (AtlasRangeHandle *self,
           gint64           *begin,
           gint64           *end)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));

  return state != NULL && atlas_state_get_siege (state) != NULL &&
         atlas_filter_get_range (atlas_state_get_filter (state), begin, end);
}

static gboolean
atlas_range_handle_get_time (AtlasTimeHandle *handle,
                             gint64          *edge)
{
  AtlasRangeHandle *self = ATLAS_RANGE_HANDLE (handle);
  gint64 begin, end;

  if (!get_range (self, &begin, &end))
    return FALSE;

  *edge = self->is_end ? end : begin;

  return TRUE;
}

static void
atlas_range_handle_set_time (AtlasTimeHandle *handle,
                             gint64           edge)
{
  AtlasRangeHandle *self = ATLAS_RANGE_HANDLE (handle);
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  gint64 begin, end;

  if (!get_range (self, &begin, &end))
    return;

  if (self->is_end)
    end = MAX (edge, begin + SHORTEST);
  else
    begin = MIN (edge, end - SHORTEST);
  atlas_state_keep_to_range (state, begin, end);
}

static gboolean
atlas_range_handle_get_bounds (AtlasTimeHandle *handle,
                               graphene_rect_t *bounds)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (handle);
  gboolean is_end = ATLAS_RANGE_HANDLE (handle)->is_end;
  AtlasTimeAxis axis;
  double x, line, width;
  gint64 edge;

  if (!atlas_range_handle_get_time (handle, &edge) || !atlas_time_row_get_axis (row, &axis))
    return FALSE;

  line = atlas_time_row_get_line_height (row);
  width = MAX (LEAST_WIDTH, (int) (line * WIDTH_LINES));
  /* Beside one another even where both ends are out of sight. */
  x = CLAMP (atlas_time_axis_get_x (&axis, edge), width, MAX (width, axis.width - width));
  *bounds = GRAPHENE_RECT_INIT ((float) (int) (atlas_time_row_get_label_width (row) + x - (is_end ? 0 : width)),
                                (float) line, (float) width, (float) MAX (LEAST_HEIGHT, line * HEIGHT_LINES));

  return TRUE;
}

/* Two lines along which a thumb would push it. */
static void
draw_grip (GtkSnapshot           *snapshot,
           const graphene_rect_t *tab,
           const GdkRGBA         *colour)
{
  float middle = tab->origin.x + tab->size.width / 2;
  float height = tab->size.height * GRIP_SHARE;
  float top = tab->origin.y + (tab->size.height - height) / 2;

  for (int i = 0; i < 2; i++)
    {
      float x = middle - GRIP_GAP / 2 - GRIP_WIDTH / 2 + (float) i * GRIP_GAP;

      gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, top, GRIP_WIDTH, height));
    }
}

static void
draw_focus (AtlasRangeHandle     *self,
            GtkSnapshot          *snapshot,
            const GskRoundedRect *outline,
            const GdkRGBA        *colour)
{
  const float widths[] = { RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    gtk_snapshot_append_border (snapshot, outline, widths, colours);
}

static void
atlas_range_handle_draw (AtlasTimeRow        *row,
                         GtkSnapshot         *snapshot,
                         const AtlasTimeAxis *axis)
{
  AtlasRangeHandle *self = ATLAS_RANGE_HANDLE (row);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  const graphene_size_t round = GRAPHENE_SIZE_INIT (RADIUS, RADIUS);
  const graphene_size_t sharp = GRAPHENE_SIZE_INIT (0, 0);
  const graphene_size_t *left = self->is_end ? &sharp : &round;
  const graphene_size_t *right = self->is_end ? &round : &sharp;
  GskRoundedRect outline;
  graphene_rect_t tab;

  if (!atlas_time_handle_get_bounds (ATLAS_TIME_HANDLE (self), &tab))
    return;

  tab.origin.x -= (float) atlas_time_row_get_label_width (row);
  gsk_rounded_rect_init (&outline, &tab, left, right, right, left);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &palette->ink, &tab);
  gtk_snapshot_pop (snapshot);
  draw_grip (snapshot, &tab, &palette->paper);
  draw_focus (self, snapshot, &outline, &palette->now);
}

static void
atlas_range_handle_state_changed (AtlasTimeRow *row,
                                  const char   *name)
{
  static const char *const said[] = { "siege", "filter", "language", NULL };
  static const char *const shown[] = { "siege", "visible-end", "filter", NULL };

  if (g_strv_contains (said, name))
    atlas_time_handle_update_value (ATLAS_TIME_HANDLE (row));
  if (g_strv_contains (shown, name))
    {
      gtk_widget_set_visible (GTK_WIDGET (row), get_range (ATLAS_RANGE_HANDLE (row), NULL, NULL));
      gtk_widget_queue_draw (GTK_WIDGET (row));
    }
}

static void
step_event (AtlasTimeHandle *handle,
            AtlasSiege      *siege,
            gint64           edge,
            gboolean         forward)
{
  GPtrArray *events = atlas_siege_get_events (siege);
  guint n = atlas_siege_find_position (siege, forward ? edge : edge - 1);

  if (forward ? n < events->len : n > 0)
    atlas_range_handle_set_time (handle,
                                 atlas_event_get_time (g_ptr_array_index (events, forward ? n : n - 1)));
}

static void
atlas_range_handle_step (AtlasTimeHandle *handle,
                         const char      *action,
                         gint64           edge)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (handle));
  gint64 least, most;

  atlas_state_get_range (state, &least, &most);
  if (g_str_equal (action, "band.previous-event") || g_str_equal (action, "band.next-event"))
    step_event (handle, atlas_state_get_siege (state), edge, g_str_equal (action, "band.next-event"));
  else if (g_str_equal (action, "band.first"))
    atlas_range_handle_set_time (handle, least);
  else if (g_str_equal (action, "band.last"))
    atlas_range_handle_set_time (handle, most);
  else if (atlas_holding_index_find_change (atlas_state_get_holdings (state), edge,
                                            g_str_equal (action, "band.next-change"), NULL, NULL, &edge))
    atlas_range_handle_set_time (handle, edge);
}

static void
atlas_range_handle_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IS_END:
      g_value_set_boolean (value, ATLAS_RANGE_HANDLE (object)->is_end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_range_handle_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_IS_END:
      ATLAS_RANGE_HANDLE (object)->is_end = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_range_handle_constructed (GObject *object)
{
  AtlasRangeHandle *self = ATLAS_RANGE_HANDLE (object);

  G_OBJECT_CLASS (atlas_range_handle_parent_class)->constructed (object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->is_end ? _("End of the stretch of time")
                                               : _("Beginning of the stretch of time"), -1);
}

static void
atlas_range_handle_class_init (AtlasRangeHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);
  AtlasTimeHandleClass *handle_class = ATLAS_TIME_HANDLE_CLASS (klass);

  object_class->get_property = atlas_range_handle_get_property;
  object_class->set_property = atlas_range_handle_set_property;
  object_class->constructed = atlas_range_handle_constructed;
  row_class->draw = atlas_range_handle_draw;
  row_class->state_changed = atlas_range_handle_state_changed;
  handle_class->get_time = atlas_range_handle_get_time;
  handle_class->set_time = atlas_range_handle_set_time;
  handle_class->get_bounds = atlas_range_handle_get_bounds;
  handle_class->step = atlas_range_handle_step;

  /**
   * AtlasRangeHandle:is-end:
   *
   * Whether it is the end of the stretch, or its beginning.
   */
  properties[PROP_IS_END] =
    g_param_spec_boolean ("is-end", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "rangehandle");
}

static void
atlas_range_handle_init (AtlasRangeHandle *self)
{
}
