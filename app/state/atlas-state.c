/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

/**
 * AtlasState:
 *
 * Everything the user can change, in one place: what siege, which moment, which stretch of the
 * timeline and of the map, what is selected, in which language, with whose names, after whose
 * account.
 *
 * Every view binds to it and none to another, so that a change made in one of them reaches the
 * others exactly once. A setter that changes nothing notifies nobody: this is what ends the loop
 * between views that both follow and lead.
 */

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasState, atlas_state, G_TYPE_OBJECT)

static void
atlas_state_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AtlasState *self = ATLAS_STATE (object);

  switch (prop_id)
    {
    case PROP_SIEGE:
      g_value_set_object (value, self->siege);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_NAMES:
      g_value_set_string (value, self->names != NULL ? self->names : "");
      break;
    case PROP_ACCOUNT:
      g_value_set_string (value, self->account != NULL ? self->account : "");
      break;
    case PROP_THEME:
      g_value_set_enum (value, self->theme);
      break;
    case PROP_SHOW_DETAILS:
      g_value_set_boolean (value, self->show_details);
      break;
    case PROP_FILTER:
      g_value_set_boxed (value, self->filter);
      break;
    case PROP_INSTANT:
      g_value_set_int64 (value, self->instant);
      break;
    case PROP_VISIBLE_BEGIN:
      g_value_set_int64 (value, self->visible_begin);
      break;
    case PROP_VISIBLE_END:
      g_value_set_int64 (value, self->visible_end);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_SPEED:
      g_value_set_double (value, self->speed);
      break;
    case PROP_HASTENING:
      g_value_set_boolean (value, self->hastening);
      break;
    case PROP_LOOPING:
      g_value_set_boolean (value, self->looping);
      break;
    case PROP_PLACE:
      g_value_set_object (value, self->place);
      break;
    case PROP_EVENT:
      g_value_set_object (value, self->event);
      break;
    case PROP_ACTOR:
      g_value_set_object (value, self->actor);
      break;
    case PROP_FRONT:
      g_value_set_pointer (value, (gpointer) self->front);
      break;
    case PROP_TOUR:
      g_value_set_string (value, self->tour != NULL ? self->tour->id : "");
      break;
    case PROP_STEP:
      g_value_set_uint (value, self->step);
      break;
    case PROP_LATITUDE:
      g_value_set_double (value, self->centre.latitude);
      break;
    case PROP_LONGITUDE:
      g_value_set_double (value, self->centre.longitude);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_FOLDED:
      g_value_take_boxed (value, atlas_state_dup_folded (self));
      break;
    case PROP_KINDS_APART:
      g_value_set_boolean (value, self->kinds_apart);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_state_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AtlasState *self = ATLAS_STATE (object);

  switch (prop_id)
    {
    case PROP_SIEGE:
      atlas_state_set_siege (self, g_value_get_object (value));
      break;
    case PROP_LANGUAGE:
      atlas_state_set_language (self, g_value_get_string (value));
      break;
    case PROP_NAMES:
      atlas_state_set_names (self, g_value_get_string (value));
      break;
    case PROP_ACCOUNT:
      atlas_state_set_account (self, g_value_get_string (value));
      break;
    case PROP_THEME:
      atlas_state_set_theme (self, g_value_get_enum (value));
      break;
    case PROP_SHOW_DETAILS:
      atlas_state_set_show_details (self, g_value_get_boolean (value));
      break;
    case PROP_FILTER:
      atlas_state_set_filter (self, g_value_get_boxed (value));
      break;
    case PROP_INSTANT:
      atlas_state_set_instant (self, g_value_get_int64 (value));
      break;
    case PROP_PLAYING:
      atlas_state_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_FOLDED:
      atlas_state_set_folded (self, g_value_get_boxed (value));
      break;
    case PROP_KINDS_APART:
      atlas_state_set_kinds_apart (self, g_value_get_boolean (value));
      break;
    case PROP_SPEED:
      atlas_state_set_speed (self, g_value_get_double (value));
      break;
    case PROP_TOUR:
      atlas_state_set_tour (self, g_value_get_string (value));
      break;
    case PROP_HASTENING:
      atlas_state_set_hastening (self, g_value_get_boolean (value));
      break;
    case PROP_LOOPING:
      atlas_state_set_looping (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_state_finalize (GObject *object)
{
  AtlasState *self = ATLAS_STATE (object);

  g_clear_object (&self->place);
  g_clear_object (&self->event);
  g_clear_object (&self->actor);
  g_clear_object (&self->siege);
  g_clear_object (&self->layers);
  g_clear_pointer (&self->folds, g_hash_table_unref);
  g_clear_pointer (&self->filter, atlas_filter_unref);
  atlas_state_forget_passed (self);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->own_account, g_free);

  G_OBJECT_CLASS (atlas_state_parent_class)->finalize (object);
}

static void
atlas_state_class_init (AtlasStateClass *klass)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlas_state_get_property;
  object_class->set_property = atlas_state_set_property;
  object_class->finalize = atlas_state_finalize;

  /**
   * AtlasState:siege:
   *
   * What is shown. Setting it goes to its opening moment and view and selects nothing.
   */
  properties[PROP_SIEGE] =
    g_param_spec_object ("siege", NULL, NULL, ATLAS_TYPE_SIEGE, writable);
  /**
   * AtlasState:language:
   *
   * BCP 47 tag of the reader's language.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en", writable);
  /**
   * AtlasState:names:
   *
   * The tradition whose names places bear; empty for all of them side by side.
   */
  properties[PROP_NAMES] = g_param_spec_string ("names", NULL, NULL, "", writable);
  /**
   * AtlasState:account:
   *
   * The account that is followed where sources differ; empty for all, shown as doubt.
   */
  properties[PROP_ACCOUNT] = g_param_spec_string ("account", NULL, NULL, "", writable);
  /**
   * AtlasState:theme:
   *
   * The look of the map.
   */
  properties[PROP_THEME] =
    g_param_spec_enum ("theme", NULL, NULL, ATLAS_TYPE_THEME, ATLAS_THEME_DAY, writable);
  /**
   * AtlasState:show-details:
   *
   * Whether the full record is shown, or what a first reader should meet.
   */
  properties[PROP_SHOW_DETAILS] =
    g_param_spec_boolean ("show-details", NULL, NULL, FALSE, writable);
  /**
   * AtlasState:filter:
   *
   * Which events are shown besides the selected one; a siege begins with all of them.
   */
  properties[PROP_FILTER] = g_param_spec_boxed ("filter", NULL, NULL, ATLAS_TYPE_FILTER, writable);
  /**
   * AtlasState:instant:
   *
   * The moment shown, in seconds as in [struct@Atlas.Instant].
   */
  properties[PROP_INSTANT] =
    g_param_spec_int64 ("instant", NULL, NULL, G_MININT64, G_MAXINT64, 0, writable);
  /**
   * AtlasState:visible-begin:
   *
   * The first second on the timeline.
   */
  properties[PROP_VISIBLE_BEGIN] =
    g_param_spec_int64 ("visible-begin", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);
  /**
   * AtlasState:visible-end:
   *
   * The second after the last on the timeline. Both ends are notified together, in no order that
   * one could rely on.
   */
  properties[PROP_VISIBLE_END] =
    g_param_spec_int64 ("visible-end", NULL, NULL, G_MININT64, G_MAXINT64, ATLAS_DAY, readable);
  /**
   * AtlasState:playing:
   *
   * Whether the clock runs.
   */
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, writable);
  /**
   * AtlasState:speed:
   *
   * Seconds of the siege in one second of playing.
   */
  properties[PROP_SPEED] =
    g_param_spec_double ("speed", NULL, NULL, 1, 365.0 * ATLAS_DAY, 6 * ATLAS_HOUR, writable);
  /**
   * AtlasState:hastening:
   *
   * Whether the clock runs faster where for a while nothing changes that is shown.
   */
  properties[PROP_HASTENING] = g_param_spec_boolean ("hastening", NULL, NULL, TRUE, writable);
  /**
   * AtlasState:looping:
   *
   * Whether the clock, come to the end of the siege, begins again.
   */
  properties[PROP_LOOPING] = g_param_spec_boolean ("looping", NULL, NULL, FALSE, writable);
  /**
   * AtlasState:place:
   *
   * The selected place. A place and an event are never selected together.
   */
  properties[PROP_PLACE] = g_param_spec_object ("place", NULL, NULL, ATLAS_TYPE_PLACE, readable);
  /**
   * AtlasState:event:
   *
   * The selected event.
   */
  properties[PROP_EVENT] = g_param_spec_object ("event", NULL, NULL, ATLAS_TYPE_EVENT, readable);
  /**
   * AtlasState:actor:
   *
   * The selected person or unit.
   */
  properties[PROP_ACTOR] = g_param_spec_object ("actor", NULL, NULL, ATLAS_TYPE_ACTOR, readable);
  /**
   * AtlasState:front: (type gpointer)
   *
   * The selected line or area of the war, an AtlasFront of the siege.
   */
  properties[PROP_FRONT] = g_param_spec_pointer ("front", NULL, NULL, readable);
  /**
   * AtlasState:tour:
   *
   * The identifier of the tour or lesson that is being taken; empty for none. Setting it goes to
   * the first step.
   */
  properties[PROP_TOUR] = g_param_spec_string ("tour", NULL, NULL, "", writable);
  /**
   * AtlasState:step:
   *
   * The number of the step of the tour, from 0.
   */
  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * AtlasState:latitude:
   *
   * Latitude of the middle of the map, degrees.
   */
  properties[PROP_LATITUDE] = g_param_spec_double ("latitude", NULL, NULL, -90, 90, 0, readable);
  /**
   * AtlasState:longitude:
   *
   * Longitude of the middle of the map, degrees.
   */
  properties[PROP_LONGITUDE] =
    g_param_spec_double ("longitude", NULL, NULL, -180, 180, 0, readable);
  /**
   * AtlasState:zoom:
   *
   * Zoom level of the map, fractional; notified together with latitude and longitude. 0 asks for
   * the opening view of the siege, whatever the size of the map.
   */
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 30, 0, readable);
  /**
   * AtlasState:folded:
   *
   * The identifiers of the sectors that the timeline shows folded into one lane each.
   */
  properties[PROP_FOLDED] = g_param_spec_boxed ("folded", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * AtlasState:kinds-apart:
   *
   * Whether the timeline shows events of different kinds in rows of their own.
   */
  properties[PROP_KINDS_APART] = g_param_spec_boolean ("kinds-apart", NULL, NULL, FALSE, writable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_state_init (AtlasState *self)
{
  self->filter = atlas_filter_new ();
  self->layers = atlas_layers_new ();
  self->folds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->language = g_strdup ("en");
  self->speed = 6 * ATLAS_HOUR;
  self->hastening = TRUE;
  self->seen = (AtlasExtent) { -180, -90, 180, 90 };
  self->visible_end = ATLAS_DAY;
}

/*
 * atlas_state_notify:
 * @self: a state
 * @property: one of its properties, by number
 *
 * Tells whoever watches that @property has changed.
 */
void
atlas_state_notify (AtlasState *self,
                    guint       property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * atlas_state_new:
 *
 * Returns: (transfer full): a state without a siege
 */
AtlasState *
atlas_state_new (void)
{
  return g_object_new (ATLAS_TYPE_STATE, NULL);
}
