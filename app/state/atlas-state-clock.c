/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

/* The moment, the stretch of the timeline around it, and the clock that runs. */

/* The least stretch of time that can fill the timeline. */
#define SHORTEST_SPAN (10 * ATLAS_MINUTE)

/* How long the clock keeps to its speed on both sides of a change, in seconds of playing. */
#define CALM_SECONDS 1.5

/**
 * atlas_state_get_instant:
 * @self: a state
 *
 * Returns: the moment shown
 */
gint64
atlas_state_get_instant (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), 0);

  return self->instant;
}

/**
 * atlas_state_set_instant:
 * @self: a state
 * @instant: the moment to show; held inside [method@Atlas.State.get_range]
 *
 * Moves the clock. When it leaves what the timeline shows, the timeline follows.
 */
void
atlas_state_set_instant (AtlasState *self,
                         gint64      instant)
{
  gint64 length;

  g_return_if_fail (ATLAS_IS_STATE (self));

  if (self->siege != NULL)
    instant = CLAMP (instant, self->range_begin, self->range_end);
  if (instant == self->instant)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->instant = instant;
  atlas_state_notify (self, PROP_INSTANT);

  length = self->visible_end - self->visible_begin;
  if (instant < self->visible_begin || instant > self->visible_end)
    atlas_state_set_visible_span (self, instant - length / 2, instant + length - length / 2);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_go_to_end:
 * @self: a state
 * @forward: whether to its end or to its beginning
 *
 * Moves the clock to an end of the siege, if there is one, not of what is told around it.
 */
void
atlas_state_go_to_end (AtlasState *self,
                       gboolean    forward)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (self->siege != NULL)
    atlas_state_set_instant (self, forward ? atlas_siege_get_end (self->siege)
                                           : atlas_siege_get_begin (self->siege));
}

/**
 * atlas_state_get_range:
 * @self: a state
 * @begin: (out): the first second that can be shown
 * @end: (out): the second after the last
 */
void
atlas_state_get_range (AtlasState *self,
                       gint64     *begin,
                       gint64     *end)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  *begin = self->range_begin;
  *end = self->range_end;
}

/**
 * atlas_state_get_visible_span:
 * @self: a state
 * @begin: (out): the first second on the timeline
 * @end: (out): the second after the last
 */
void
atlas_state_get_visible_span (AtlasState *self,
                              gint64     *begin,
                              gint64     *end)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  *begin = self->visible_begin;
  *end = self->visible_end;
}

/**
 * atlas_state_set_visible_span:
 * @self: a state
 * @begin: the first second to show
 * @end: the second after the last
 *
 * Shows a stretch of time. It is moved inside [method@Atlas.State.get_range] with its length kept,
 * and is never shorter than ten minutes or longer than the range.
 */
void
atlas_state_set_visible_span (AtlasState *self,
                              gint64      begin,
                              gint64      end)
{
  gint64 length;

  g_return_if_fail (ATLAS_IS_STATE (self));

  length = MAX (end - begin, SHORTEST_SPAN);
  if (self->siege != NULL)
    {
      length = MIN (length, MAX (self->range_end - self->range_begin, SHORTEST_SPAN));
      begin = CLAMP (begin, self->range_begin, MAX (self->range_begin, self->range_end - length));
    }
  end = begin + length;
  if (begin == self->visible_begin && end == self->visible_end)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->visible_begin = begin;
  self->visible_end = end;
  atlas_state_notify (self, PROP_VISIBLE_BEGIN);
  atlas_state_notify (self, PROP_VISIBLE_END);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_get_playing:
 * @self: a state
 *
 * Returns: whether the clock runs
 */
gboolean
atlas_state_get_playing (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return self->playing;
}

/**
 * atlas_state_set_playing:
 * @self: a state
 * @playing: whether the clock should run
 *
 * Starts or stops the clock. Started at the end of the siege, it runs from the beginning.
 */
void
atlas_state_set_playing (AtlasState *self,
                         gboolean    playing)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (playing == self->playing)
    return;

  if (playing && self->siege != NULL && self->instant >= atlas_siege_get_end (self->siege))
    atlas_state_set_instant (self, atlas_siege_get_begin (self->siege));
  self->playing = playing;
  self->unplayed = 0;
  atlas_state_notify (self, PROP_PLAYING);
}

/**
 * atlas_state_get_speed:
 * @self: a state
 *
 * Returns: seconds of the siege in one second of playing
 */
double
atlas_state_get_speed (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), 1);

  return self->speed;
}

/**
 * atlas_state_set_speed:
 * @self: a state
 * @speed: seconds of the siege in one second of playing, 1 or more
 */
void
atlas_state_set_speed (AtlasState *self,
                       double      speed)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  speed = MAX (speed, 1);
  if (speed == self->speed)
    return;

  self->speed = speed;
  atlas_state_notify (self, PROP_SPEED);
}

/**
 * atlas_state_get_hastening:
 * @self: a state
 *
 * Returns: whether the clock runs faster where nothing changes
 */
gboolean
atlas_state_get_hastening (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return self->hastening;
}

/**
 * atlas_state_set_hastening:
 * @self: a state
 * @hastening: whether the clock should run faster where nothing changes
 */
void
atlas_state_set_hastening (AtlasState *self,
                           gboolean    hastening)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (hastening == self->hastening)
    return;

  self->hastening = hastening;
  atlas_state_notify (self, PROP_HASTENING);
}

/**
 * atlas_state_get_looping:
 * @self: a state
 *
 * Returns: whether the clock begins again at the end of the siege
 */
gboolean
atlas_state_get_looping (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return self->looping;
}

/**
 * atlas_state_set_looping:
 * @self: a state
 * @looping: whether the clock should begin again at the end of the siege
 */
void
atlas_state_set_looping (AtlasState *self,
                         gboolean    looping)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (looping == self->looping)
    return;

  self->looping = looping;
  atlas_state_notify (self, PROP_LOOPING);
}

/*
 * atlas_state_forget_quiet:
 * @self: a state
 *
 * Forgets where nothing happens: what is seen or let through has changed, and that with it.
 */
void
atlas_state_forget_quiet (AtlasState *self)
{
  self->quiet_begin = 0;
  self->quiet_end = 0;
}

/* How much faster than its speed the clock runs. For a moment after what has changed and a moment
 * before what will it keeps to its speed; between, the farther it is from both the faster, so that
 * it speeds up and slows down evenly and no stretch, however long, is a dead screen. */
static double
get_haste (AtlasState *self)
{
  double calm = CALM_SECONDS * self->speed;
  gint64 distance;

  if (!self->hastening)
    return 1;

  if (self->instant < self->quiet_begin || self->instant >= self->quiet_end)
    atlas_state_get_quiet (self, &self->quiet_begin, &self->quiet_end);
  distance = MIN (self->instant - self->quiet_begin, self->quiet_end - self->instant);

  return MAX (1, (double) distance / calm);
}

/**
 * atlas_state_advance:
 * @self: a state
 * @seconds: how long ago it was called last, 0 or more
 *
 * Lets the clock run for @seconds if it is playing; called by whoever has a frame clock. At the
 * end of the siege it stops, or begins again.
 */
void
atlas_state_advance (AtlasState *self,
                     double      seconds)
{
  gint64 whole;
  gint64 end;

  g_return_if_fail (ATLAS_IS_STATE (self));

  if (!self->playing || self->siege == NULL)
    return;

  self->unplayed += seconds * self->speed * get_haste (self);
  whole = (gint64) self->unplayed;
  self->unplayed -= (double) whole;
  end = atlas_siege_get_end (self->siege);
  if (self->instant > end)
    end = self->range_end;

  if (self->looping && self->instant >= end)
    atlas_state_set_instant (self, atlas_siege_get_begin (self->siege));
  else
    atlas_state_set_instant (self, MIN (self->instant + whole, end));
  if (!self->looping && self->instant >= end)
    atlas_state_set_playing (self, FALSE);
}
