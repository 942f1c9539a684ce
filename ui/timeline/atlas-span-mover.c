/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-span-mover.h"

#include <math.h>

/**
 * AtlasSpanMover:
 *
 * Moves the visible span of an [class@Atlas.State] as hands and eyes expect: travelling to another
 * stretch of time in a quarter of a second, or sliding on when it was pushed. Where the desktop asks
 * for reduced motion it is there at once, and slides not at all.
 */

typedef enum
{
  MOTION_NONE,
  MOTION_TRAVEL,
  MOTION_SLIDE,
} Motion;

struct _AtlasSpanMover
{
  GObject     parent_instance;
  GtkWidget  *widget;
  AtlasState *state;
  guint       tick;
  Motion      motion;
  gint64      started;
  gint64      last_frame;
  gint64      from_begin;
  gint64      from_end;
  gint64      to_begin;
  gint64      to_end;
  double      velocity;
};

G_DEFINE_FINAL_TYPE (AtlasSpanMover, atlas_span_mover, G_TYPE_OBJECT)

#define TRAVEL_SECONDS 0.25

/* The time in which a sliding span loses all but a 1/e of its speed, and the share of the span in a
 * second below which it stands. */
#define SLIDE_SECONDS 0.32
#define LEAST_SPEED   0.01

static double
ease (double share)
{
  return 1 - pow (1 - share, 3);
}

/* In between, lengths change by equal factors in equal times, and the point that stays where it is
 * on the screen stays there all the way, as in zooming by hand. */
static void
travel (AtlasSpanMover *self,
        double          share)
{
  double from_length = (double) (self->from_end - self->from_begin);
  double to_length = (double) (self->to_end - self->to_begin);
  double length = from_length * pow (to_length / from_length, share);
  double way = fabs (to_length - from_length) < 1 ? share : (length - from_length) / (to_length - from_length);
  gint64 begin = self->from_begin + (gint64) ((double) (self->to_begin - self->from_begin) * way);

  atlas_state_set_visible_span (self->state, begin, begin + (gint64) length);
}

static gboolean
step_travel (AtlasSpanMover *self,
             gint64          frame)
{
  double seconds = (double) (frame - self->started) / G_USEC_PER_SEC;

  if (seconds >= TRAVEL_SECONDS)
    {
      atlas_state_set_visible_span (self->state, self->to_begin, self->to_end);
      return FALSE;
    }

  travel (self, ease (seconds / TRAVEL_SECONDS));

  return TRUE;
}

static gboolean
step_slide (AtlasSpanMover *self,
            gint64          frame)
{
  double seconds = (double) (frame - self->last_frame) / G_USEC_PER_SEC;
  gint64 begin, end, moved, before;

  atlas_state_get_visible_span (self->state, &begin, &end);
  before = begin;
  moved = (gint64) (self->velocity * seconds);
  atlas_state_set_visible_span (self->state, begin + moved, end + moved);
  atlas_state_get_visible_span (self->state, &begin, &end);
  self->velocity *= exp (-seconds / SLIDE_SECONDS);

  /* At the end of the range there is nowhere to slide to. */
  return begin - before == moved && fabs (self->velocity) > LEAST_SPEED * (double) (end - begin);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  AtlasSpanMover *self = user_data;
  gint64 frame = gdk_frame_clock_get_frame_time (clock);
  gboolean goes_on = TRUE;

  if (self->started == 0)
    self->started = self->last_frame = frame;
  else if (self->motion == MOTION_TRAVEL)
    goes_on = step_travel (self, frame);
  else
    goes_on = step_slide (self, frame);
  self->last_frame = frame;

  if (!goes_on)
    {
      self->tick = 0;
      self->motion = MOTION_NONE;
    }

  return goes_on ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
start (AtlasSpanMover *self,
       Motion          motion)
{
  self->motion = motion;
  self->started = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

static void
atlas_span_mover_dispose (GObject *object)
{
  AtlasSpanMover *self = ATLAS_SPAN_MOVER (object);

  atlas_span_mover_stop (self);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_span_mover_parent_class)->dispose (object);
}

static void
atlas_span_mover_class_init (AtlasSpanMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_span_mover_dispose;
}

static void
atlas_span_mover_init (AtlasSpanMover *self)
{
}

/**
 * atlas_span_mover_new:
 * @widget: whose frames to use; it owns the mover
 * @state: whose visible span to move
 *
 * Returns: (transfer full): a mover
 */
AtlasSpanMover *
atlas_span_mover_new (GtkWidget  *widget,
                      AtlasState *state)
{
  AtlasSpanMover *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_SPAN_MOVER, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->state = g_object_ref (state);

  return self;
}

/**
 * atlas_span_mover_go:
 * @self: a mover
 * @begin: first second to show
 * @end: second after the last
 *
 * Travels to a stretch of time.
 */
void
atlas_span_mover_go (AtlasSpanMover *self,
                     gint64          begin,
                     gint64          end)
{
  g_return_if_fail (ATLAS_IS_SPAN_MOVER (self));
  g_return_if_fail (begin < end);

  if (!atlas_span_mover_may_animate (self->widget))
    {
      atlas_span_mover_stop (self);
      atlas_state_set_visible_span (self->state, begin, end);
      return;
    }

  atlas_state_get_visible_span (self->state, &self->from_begin, &self->from_end);
  self->to_begin = begin;
  self->to_end = end;
  start (self, MOTION_TRAVEL);
}

/**
 * atlas_span_mover_fling:
 * @self: a mover
 * @velocity: seconds of the siege in a second, to the later times if positive
 *
 * Lets the span slide on.
 */
void
atlas_span_mover_fling (AtlasSpanMover *self,
                        double          velocity)
{
  g_return_if_fail (ATLAS_IS_SPAN_MOVER (self));

  atlas_span_mover_stop (self);
  if (!atlas_span_mover_may_animate (self->widget))
    return;

  self->velocity = velocity;
  start (self, MOTION_SLIDE);
}

/**
 * atlas_span_mover_stop:
 * @self: a mover
 *
 * Stands still, wherever it is: a hand has taken hold.
 */
void
atlas_span_mover_stop (AtlasSpanMover *self)
{
  g_return_if_fail (ATLAS_IS_SPAN_MOVER (self));

  if (self->tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  self->motion = MOTION_NONE;
}

/**
 * atlas_span_mover_may_animate:
 * @widget: a widget
 *
 * Returns: whether it is seen, and the desktop does not ask for reduced motion
 */
gboolean
atlas_span_mover_may_animate (GtkWidget *widget)
{
  gboolean enabled = FALSE;

  if (widget == NULL || !gtk_widget_get_mapped (widget))
    return FALSE;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &enabled, NULL);

  return enabled;
}
