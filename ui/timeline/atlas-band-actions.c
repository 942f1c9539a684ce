/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-band-private.h"

/* What buttons, menus and keys can do to the timeline. */

#define ZOOM_FACTOR 2.0
#define PAN_SHARE   0.25

static void
event_activated (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  atlas_state_step_event (ATLAS_BAND (widget)->state, g_str_equal (action, "band.next-event"));
}

static void
change_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  atlas_state_step_change (ATLAS_BAND (widget)->state, g_str_equal (action, "band.next-change"));
}

static void
play_pause_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  AtlasState *state = ATLAS_BAND (widget)->state;

  atlas_state_set_playing (state, !atlas_state_get_playing (state));
}

static void
end_activated (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  atlas_state_go_to_end (ATLAS_BAND (widget)->state, g_str_equal (action, "band.last"));
}

/* Keeps the moment where it is, if it is in sight, or else the middle. */
static void
zoom_by (AtlasBand *self,
         double     factor)
{
  gint64 instant = atlas_state_get_instant (self->state);
  AtlasTimeAxis axis;
  gint64 begin, end;
  double x;

  if (!atlas_time_row_get_axis (ATLAS_TIME_ROW (self->ruler), &axis))
    return;

  x = atlas_time_axis_get_x (&axis, instant);
  if (x < 0 || x > axis.width)
    x = axis.width / 2;
  atlas_time_axis_zoom (&axis, x, factor, &begin, &end);
  atlas_span_mover_go (self->mover, begin, end);
}

static void
zoom_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  zoom_by (ATLAS_BAND (widget), g_str_equal (action, "band.zoom-in") ? ZOOM_FACTOR : 1 / ZOOM_FACTOR);
}

static void
pan_by (AtlasBand *self,
        double     share)
{
  AtlasTimeAxis axis;
  gint64 begin, end;

  if (!atlas_time_row_get_axis (ATLAS_TIME_ROW (self->ruler), &axis))
    return;

  atlas_time_axis_pan (&axis, -share * axis.width, &begin, &end);
  atlas_span_mover_go (self->mover, begin, end);
}

static void
pan_activated (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  pan_by (ATLAS_BAND (widget), g_str_equal (action, "band.pan-forward") ? PAN_SHARE : -PAN_SHARE);
}

static void
whole_siege_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  AtlasBand *self = ATLAS_BAND (widget);
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  if (siege != NULL)
    atlas_span_mover_go (self->mover, atlas_siege_get_begin (siege), atlas_siege_get_end (siege));
}

/* Begins or ends the stretch of time that events are kept to at the moment; what it was on the other
 * side of it stays, or else reaches to that end of the siege. */
static void
bound_range_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  AtlasState *state = ATLAS_BAND (widget)->state;
  gint64 begin, end;

  atlas_state_get_range (state, &begin, &end);
  atlas_filter_get_range (atlas_state_get_filter (state), &begin, &end);
  if (g_str_equal (action, "band.end-range"))
    end = atlas_state_get_instant (state);
  else
    begin = atlas_state_get_instant (state);
  atlas_state_keep_to_range (state, begin, end);
}

static void
clear_range_activated (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  atlas_state_keep_to_range (ATLAS_BAND (widget)->state, 0, 0);
}

/*
 * atlas_band_install_actions:
 * @widget_class: the class of the timeline
 */
void
atlas_band_install_actions (GtkWidgetClass *widget_class)
{
  /**
   * AtlasBand|band.previous-event:
   *
   * Selects the event before the selected one, or before the moment.
   */
  gtk_widget_class_install_action (widget_class, "band.previous-event", NULL, event_activated);
  /**
   * AtlasBand|band.next-event:
   *
   * Selects the event after the selected one, or after the moment.
   */
  gtk_widget_class_install_action (widget_class, "band.next-event", NULL, event_activated);
  /**
   * AtlasBand|band.previous-change:
   *
   * Goes to the last moment before at which a place changed hands.
   */
  gtk_widget_class_install_action (widget_class, "band.previous-change", NULL, change_activated);
  /**
   * AtlasBand|band.next-change:
   *
   * Goes to the next moment at which a place changes hands.
   */
  gtk_widget_class_install_action (widget_class, "band.next-change", NULL, change_activated);
  /**
   * AtlasBand|band.play-pause:
   *
   * Starts or stops the clock.
   */
  gtk_widget_class_install_action (widget_class, "band.play-pause", NULL, play_pause_activated);
  /**
   * AtlasBand|band.first:
   *
   * Goes to the beginning of the siege.
   */
  gtk_widget_class_install_action (widget_class, "band.first", NULL, end_activated);
  /**
   * AtlasBand|band.last:
   *
   * Goes to the end of the siege.
   */
  gtk_widget_class_install_action (widget_class, "band.last", NULL, end_activated);
  /**
   * AtlasBand|band.zoom-in:
   *
   * Shows half as much time.
   */
  gtk_widget_class_install_action (widget_class, "band.zoom-in", NULL, zoom_activated);
  /**
   * AtlasBand|band.zoom-out:
   *
   * Shows twice as much time.
   */
  gtk_widget_class_install_action (widget_class, "band.zoom-out", NULL, zoom_activated);
  /**
   * AtlasBand|band.pan-back:
   *
   * Shows earlier times.
   */
  gtk_widget_class_install_action (widget_class, "band.pan-back", NULL, pan_activated);
  /**
   * AtlasBand|band.pan-forward:
   *
   * Shows later times.
   */
  gtk_widget_class_install_action (widget_class, "band.pan-forward", NULL, pan_activated);
  /**
   * AtlasBand|band.whole-siege:
   *
   * Shows the siege from its beginning to its end.
   */
  gtk_widget_class_install_action (widget_class, "band.whole-siege", NULL, whole_siege_activated);
  /**
   * AtlasBand|band.begin-range:
   *
   * Keeps events to what is after the moment; `band.end-range` to what is before it, and
   * `band.clear-range` to no stretch of time.
   */
  gtk_widget_class_install_action (widget_class, "band.begin-range", NULL, bound_range_activated);
  gtk_widget_class_install_action (widget_class, "band.end-range", NULL, bound_range_activated);
  gtk_widget_class_install_action (widget_class, "band.clear-range", NULL, clear_range_activated);
  /**
   * AtlasBand|band.show-figures:
   *
   * Unfolds or folds what was counted.
   */
  gtk_widget_class_install_property_action (widget_class, "band.show-figures", "show-figures");
}
