/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-band-private.h"

#include "timeline/atlas-event-row.h"
#include "timeline/atlas-lanes.h"
#include "timeline/atlas-overview.h"
#include "timeline/atlas-phase-row.h"
#include "timeline/atlas-playhead.h"
#include "timeline/atlas-range-handle.h"
#include "timeline/atlas-second-playhead.h"
#include "timeline/atlas-series-rows.h"
#include "timeline/atlas-time-keys.h"
#include "timeline/atlas-time-ruler.h"
#include "timeline/atlas-time-selection.h"
#include "timeline/atlas-transport.h"

/**
 * AtlasBand:
 *
 * The timeline: a ruler, the phases, the events, a lane for each place that was held, and the whole
 * siege in small, one above the other on one axis, which is the visible span of an
 * [class@Atlas.State]; over them the moment, above them the buttons that move it.
 *
 * What [class@Atlas.TimeGestures] lets hands do, keys do too: Left and Right go to the event before
 * and after, with Shift to the change of hands before and after; with Control they pan, plus and
 * minus zoom; Home and End go to the ends of the siege; Space plays and pauses; brackets begin and end
 * the stretch of time that events are kept to, and Backspace lets go of it.
 *
 * # CSS nodes
 *
 * ```
 * band
 * ╰── box
 *     ├── transport
 *     ├── timeruler
 *     ├── phaserow
 *     ├── eventrow
 *     ├── lanes
 *     ├── seriesrows
 *     ├── timeselection
 *     ├── playhead
 *     ├── rangehandle
 *     ├── rangehandle
 *     ├── secondplayhead
 *     ╰── overview
 * ```
 *
 * With the style class `.large` type and everything drawn is larger, for a projector or a kiosk.
 */

enum
{
  PROP_0,
  PROP_STATE,
  PROP_SHOW_FIGURES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasBand, atlas_band, GTK_TYPE_WIDGET)

#define LABEL_SHARE 0.31

/* Between how few and how many pixels the rows of kinds of events may be high. */
#define LEAST_KINDS_PX 72
#define MOST_KINDS_PX  200

static void
span_asked_cb (AtlasBand *self,
               gint64     begin,
               gint64     end)
{
  atlas_span_mover_go (self->mover, begin, end);
}

/* The names want another width of their column when they change. */
static void
names_cb (AtlasBand *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* It comes while the lanes are given their room, when nothing may ask for another layout. */
static void
scrolling_cb (AtlasBand     *self,
              GtkAdjustment *adjustment)
{
  gboolean can_scroll = gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);

  gtk_widget_set_opacity (self->scrollbar, can_scroll ? 1 : 0);
  gtk_widget_set_can_target (self->scrollbar, can_scroll);
}

/* Together, events take the room they need. Apart, they leave some to the lanes: they scroll. */
static void
kinds_apart_cb (AtlasBand *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->events_scroller);
  gboolean apart = atlas_state_get_kinds_apart (self->state);

  /* In this order: the least height may never be more than the most. */
  gtk_scrolled_window_set_min_content_height (scroller, -1);
  gtk_scrolled_window_set_max_content_height (scroller, apart ? MOST_KINDS_PX : -1);
  gtk_scrolled_window_set_min_content_height (scroller, apart ? LEAST_KINDS_PX : -1);
  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_NEVER, apart ? GTK_POLICY_EXTERNAL : GTK_POLICY_NEVER);
}

static void
set_state (AtlasBand  *self,
           AtlasState *state)
{
  GtkWidget *const rows[] = {
    self->ruler, self->phases, self->events, self->lanes, self->series,
    self->selection, self->playhead, self->range_begin, self->range_end, self->second_playhead, self->overview,
  };

  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      atlas_time_row_set_state (ATLAS_TIME_ROW (rows[i]), state);
      g_signal_connect_object (rows[i], "span-asked", G_CALLBACK (span_asked_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (names_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::names", G_CALLBACK (names_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (names_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (state, "notify::kinds-apart", G_CALLBACK (kinds_apart_cb), self, G_CONNECT_SWAPPED);
  kinds_apart_cb (self);

  self->mover = atlas_span_mover_new (GTK_WIDGET (self), state);
  self->playback = atlas_playback_new (GTK_WIDGET (self), state);
  self->gestures = atlas_time_gestures_new (self->rows, ATLAS_TIME_ROW (self->ruler), self->mover);
  atlas_time_gestures_let_select (self->gestures);
}

static void
atlas_band_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  gtk_widget_measure (ATLAS_BAND (widget)->box, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
atlas_band_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  AtlasBand *self = ATLAS_BAND (widget);
  GtkWidget *const rows[] = {
    self->ruler, self->phases, self->events, self->lanes, self->series,
    self->selection, self->playhead, self->range_begin, self->range_end, self->second_playhead, self->overview,
  };
  int label_width = atlas_lanes_get_natural_label_width (ATLAS_LANES (self->lanes));

  label_width = MIN (label_width, (int) (width * LABEL_SHARE));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    atlas_time_row_set_label_width (ATLAS_TIME_ROW (rows[i]), label_width);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
}

static void
atlas_band_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_object (value, ATLAS_BAND (object)->state);
      break;
    case PROP_SHOW_FIGURES:
      g_value_set_boolean (value, ATLAS_BAND (object)->show_figures);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_show_figures (AtlasBand *self,
                  gboolean   show_figures)
{
  if (show_figures == self->show_figures)
    return;

  self->show_figures = show_figures;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_FIGURES]);
}

static void
atlas_band_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      set_state (ATLAS_BAND (object), g_value_get_object (value));
      break;
    case PROP_SHOW_FIGURES:
      set_show_figures (ATLAS_BAND (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_band_dispose (GObject *object)
{
  AtlasBand *self = ATLAS_BAND (object);

  g_clear_object (&self->gestures);
  g_clear_object (&self->playback);
  g_clear_object (&self->mover);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_BAND);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_band_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ATLAS_TYPE_EVENT_ROW);
  g_type_ensure (ATLAS_TYPE_LANES);
  g_type_ensure (ATLAS_TYPE_OVERVIEW);
  g_type_ensure (ATLAS_TYPE_PHASE_ROW);
  g_type_ensure (ATLAS_TYPE_PLAYHEAD);
  g_type_ensure (ATLAS_TYPE_RANGE_HANDLE);
  g_type_ensure (ATLAS_TYPE_SECOND_PLAYHEAD);
  g_type_ensure (ATLAS_TYPE_SERIES_ROWS);
  g_type_ensure (ATLAS_TYPE_TIME_RULER);
  g_type_ensure (ATLAS_TYPE_TIME_SELECTION);
  g_type_ensure (ATLAS_TYPE_TRANSPORT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/timeline/atlas-band.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, box);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, rows);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, ruler);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, phases);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, events_scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, events);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, lanes);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, series);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, selection);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, range_begin);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, range_end);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, second_playhead);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, playhead);
  gtk_widget_class_bind_template_child (widget_class, AtlasBand, overview);
}

static void
atlas_band_class_init (AtlasBandClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = atlas_band_get_property;
  object_class->set_property = atlas_band_set_property;
  object_class->dispose = atlas_band_dispose;

  widget_class->measure = atlas_band_measure;
  widget_class->size_allocate = atlas_band_size_allocate;

  /**
   * AtlasBand:state:
   *
   * What is shown and moved.
   */
  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, ATLAS_TYPE_STATE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * AtlasBand:show-figures:
   *
   * Whether what was counted is shown under the lanes.
   */
  properties[PROP_SHOW_FIGURES] =
    g_param_spec_boolean ("show-figures", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  atlas_band_install_actions (widget_class);
  atlas_time_keys_bind (widget_class);

  gtk_widget_class_set_css_name (widget_class, "band");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_band_init (AtlasBand *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_scrollbar_set_adjustment (GTK_SCROLLBAR (self->scrollbar), adjustment);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolling_cb), self, G_CONNECT_SWAPPED);
}

/**
 * atlas_band_new:
 * @state: what to show and to move
 *
 * Returns: (transfer floating): the timeline
 */
GtkWidget *
atlas_band_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_BAND, "state", state, NULL);
}

/**
 * atlas_band_set_comparison:
 * @self: the timeline
 * @comparison: what the moment shown may be compared with; set once
 *
 * Marks the other moment while two are compared.
 */
void
atlas_band_set_comparison (AtlasBand       *self,
                           AtlasComparison *comparison)
{
  g_return_if_fail (ATLAS_IS_BAND (self));

  atlas_second_playhead_set_comparison (ATLAS_SECOND_PLAYHEAD (self->second_playhead), comparison);
}
