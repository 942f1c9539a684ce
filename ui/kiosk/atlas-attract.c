/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kiosk/atlas-attract.h"

/**
 * AtlasAttract:
 *
 * What an unattended screen does by itself. When nobody has touched it for a while it goes back
 * to the start, in its own language, and then takes the tour that the data set has for it, again
 * and again, or shows the core events of the siege one by one, until somebody touches it. Whoever
 * does stays where the tour was.
 *
 * One timer serves it, and looks again when it was touched meanwhile: a hand drags a hundred times
 * a second, and a timer should not be made for each.
 */

struct _AtlasAttract
{
  GObject     parent_instance;
  AtlasState *state;
  char       *language;
  guint       idle_seconds;
  guint       step_seconds;
  gint64      touched;
  guint       timer;
  gboolean    is_shown;
};

enum
{
  PROP_0,
  PROP_SHOWN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasAttract, atlas_attract, G_TYPE_OBJECT)

static void
set_shown (AtlasAttract *self,
           gboolean      is_shown)
{
  if (is_shown == self->is_shown)
    return;

  self->is_shown = is_shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
go_to_start (AtlasAttract *self)
{
  g_object_freeze_notify (G_OBJECT (self->state));
  atlas_state_set_tour (self->state, NULL);
  atlas_state_set_playing (self->state, FALSE);
  atlas_state_set_names (self->state, NULL);
  atlas_state_set_account (self->state, NULL);
  atlas_state_set_show_details (self->state, FALSE);
  atlas_layers_reset (atlas_state_get_layers (self->state), atlas_state_get_siege (self->state));
  atlas_state_show_opening (self->state);
  if (self->language != NULL)
    atlas_state_set_language (self->state, self->language);
  g_object_thaw_notify (G_OBJECT (self->state));
}

static const AtlasTour *
find_tour (AtlasAttract *self)
{
  GPtrArray *tours = atlas_siege_get_tours (atlas_state_get_siege (self->state));

  for (guint i = 0; i < tours->len; i++)
    {
      const AtlasTour *tour = g_ptr_array_index (tours, i);

      if (tour->is_attract)
        return tour;
    }

  return NULL;
}

static void
start (AtlasAttract *self)
{
  const AtlasTour *tour = find_tour (self);

  go_to_start (self);
  if (tour != NULL)
    atlas_state_set_tour (self->state, tour->id);
}

static void
show_next_event (AtlasAttract *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  AtlasEvent *next = atlas_state_find_event (self->state, TRUE);

  if (next == NULL || atlas_event_get_time (next) >= atlas_siege_get_end (siege))
    go_to_start (self);
  else
    atlas_state_select_event (self->state, next);
}

static gboolean step_cb (gpointer user_data);

/* A step says how long it takes to read; an event does not. */
static void
wait_for_step (AtlasAttract *self)
{
  const AtlasStep *step = atlas_state_get_step (self->state);
  guint seconds = step != NULL && step->minutes > 0 ? (guint) (step->minutes * 60 + 0.5) : self->step_seconds;

  self->timer = g_timeout_add_seconds (seconds, step_cb, self);
}

static gboolean
step_cb (gpointer user_data)
{
  AtlasAttract *self = ATLAS_ATTRACT (user_data);

  if (atlas_state_get_tour (self->state) == NULL)
    show_next_event (self);
  else if (!atlas_state_step_tour (self->state, TRUE))
    start (self);
  wait_for_step (self);

  return G_SOURCE_REMOVE;
}

static gboolean
idle_cb (gpointer user_data)
{
  AtlasAttract *self = ATLAS_ATTRACT (user_data);
  gint64 left = self->touched + self->idle_seconds * G_TIME_SPAN_SECOND - g_get_monotonic_time ();

  if (left > 0)
    {
      self->timer = g_timeout_add ((guint) (left / G_TIME_SPAN_MILLISECOND) + 1, idle_cb, self);
      return G_SOURCE_REMOVE;
    }

  if (atlas_state_get_siege (self->state) == NULL)
    return G_SOURCE_CONTINUE;

  start (self);
  set_shown (self, TRUE);
  wait_for_step (self);

  return G_SOURCE_REMOVE;
}

static void
atlas_attract_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_boolean (value, ATLAS_ATTRACT (object)->is_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_attract_dispose (GObject *object)
{
  AtlasAttract *self = ATLAS_ATTRACT (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_attract_parent_class)->dispose (object);
}

static void
atlas_attract_finalize (GObject *object)
{
  g_free (ATLAS_ATTRACT (object)->language);

  G_OBJECT_CLASS (atlas_attract_parent_class)->finalize (object);
}

static void
atlas_attract_class_init (AtlasAttractClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlas_attract_get_property;
  object_class->dispose = atlas_attract_dispose;
  object_class->finalize = atlas_attract_finalize;

  /**
   * AtlasAttract:shown:
   *
   * Whether the screen plays by itself.
   */
  properties[PROP_SHOWN] =
    g_param_spec_boolean ("shown", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_attract_init (AtlasAttract *self)
{
}

/**
 * atlas_attract_new:
 * @state: what the screen shows
 * @language: (nullable): the language it goes back to; `NULL` for the one it has
 * @idle_seconds: how long without a touch until it goes back to the start
 * @step_seconds: how long each event is shown, and each step that does not say how long it takes
 *
 * Returns: (transfer full): the attract loop, waiting
 */
AtlasAttract *
atlas_attract_new (AtlasState *state,
                   const char *language,
                   guint       idle_seconds,
                   guint       step_seconds)
{
  AtlasAttract *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_ATTRACT, NULL);
  self->state = g_object_ref (state);
  self->language = g_strdup (language);
  self->idle_seconds = idle_seconds;
  self->step_seconds = step_seconds;
  atlas_attract_touch (self);

  return self;
}

/**
 * atlas_attract_touch:
 * @self: an attract loop
 *
 * Tells it that somebody is there: it stops at once and waits again.
 */
void
atlas_attract_touch (AtlasAttract *self)
{
  g_return_if_fail (ATLAS_IS_ATTRACT (self));

  self->touched = g_get_monotonic_time ();
  if (self->timer != 0 && !self->is_shown)
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (self->idle_seconds, idle_cb, self);
  set_shown (self, FALSE);
}

/**
 * atlas_attract_get_shown:
 * @self: an attract loop
 *
 * Returns: whether the screen plays by itself
 */
gboolean
atlas_attract_get_shown (AtlasAttract *self)
{
  g_return_val_if_fail (ATLAS_IS_ATTRACT (self), FALSE);

  return self->is_shown;
}
