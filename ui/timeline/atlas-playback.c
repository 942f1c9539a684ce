/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-playback.h"

#include "timeline/atlas-span-mover.h"

/**
 * AtlasPlayback:
 *
 * Lets the clock of an [class@Atlas.State] run with the frames of a widget while it plays, and
 * schedules nothing while it does not. The visible span follows the clock near its end.
 */

struct _AtlasPlayback
{
  GObject     parent_instance;
  GtkWidget  *widget;
  AtlasState *state;
  guint       tick;
  gint64      last_frame;
};

G_DEFINE_FINAL_TYPE (AtlasPlayback, atlas_playback, G_TYPE_OBJECT)

/* Where in the visible span the clock stands still while time passes beneath it. */
#define FOLLOW_SHARE 0.8

/* A frame that comes after a longer pause than this was late, not slow: the clock does not leap. */
#define LONGEST_FRAME 0.25

/* Under reduced motion the span jumps, as the state itself makes it, instead of gliding. */
static void
follow (AtlasPlayback *self,
        gint64         before)
{
  gint64 instant = atlas_state_get_instant (self->state);
  gint64 begin, end, moved;
  double limit;

  atlas_state_get_visible_span (self->state, &begin, &end);
  limit = (double) (end - begin) * FOLLOW_SHARE;
  if (before < begin || (double) (instant - begin) <= limit ||
      !atlas_span_mover_may_animate (self->widget))
    return;

  /* A clock that was put beyond the limit by hand stays there on the screen. */
  moved = MIN (instant - before, instant - begin - (gint64) limit);
  atlas_state_set_visible_span (self->state, begin + moved, end + moved);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  AtlasPlayback *self = user_data;
  gint64 frame = gdk_frame_clock_get_frame_time (clock);
  gint64 before = atlas_state_get_instant (self->state);

  if (self->last_frame != 0)
    {
      double seconds = (double) (frame - self->last_frame) / G_USEC_PER_SEC;

      atlas_state_advance (self->state, MIN (seconds, LONGEST_FRAME));
      follow (self, before);
    }
  self->last_frame = frame;

  return G_SOURCE_CONTINUE;
}

static void
stop (AtlasPlayback *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

static void
playing_cb (AtlasPlayback *self)
{
  stop (self);
  self->last_frame = 0;
  if (atlas_state_get_playing (self->state))
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

static void
atlas_playback_dispose (GObject *object)
{
  AtlasPlayback *self = ATLAS_PLAYBACK (object);

  if (self->widget != NULL)
    stop (self);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_playback_parent_class)->dispose (object);
}

static void
atlas_playback_class_init (AtlasPlaybackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_playback_dispose;
}

static void
atlas_playback_init (AtlasPlayback *self)
{
}

/**
 * atlas_playback_new:
 * @widget: whose frames to use; it owns the playback
 * @state: whose clock to run
 *
 * Only one playback should run one clock.
 *
 * Returns: (transfer full): a playback
 */
AtlasPlayback *
atlas_playback_new (GtkWidget  *widget,
                    AtlasState *state)
{
  AtlasPlayback *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_PLAYBACK, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::playing", G_CALLBACK (playing_cb), self, G_CONNECT_SWAPPED);
  playing_cb (self);

  return self;
}
