/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state.h"

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

struct _AtlasState
{
  GObject        parent_instance;
  AtlasSiege    *siege;
  char          *language;
  char          *names;
  char          *account;
  AtlasTheme     theme;
  gboolean       show_details;
  AtlasLayers   *layers;
  AtlasFilter   *filter;
  AtlasEventSet *passed;
  gint64         range_begin;
  gint64         range_end;
  gint64         instant;
  gint64         visible_begin;
  gint64         visible_end;
  gboolean       playing;
  double         speed;
  gboolean       hastening;
  gboolean       looping;
  gint64         quiet_begin;
  gint64         quiet_end;
  AtlasExtent    seen;
  double         unplayed;
  AtlasPlace    *place;
  AtlasEvent    *event;
  AtlasActor    *actor;
  /* Belongs to the siege. */
  const AtlasTour *tour;
  guint          step;
  char          *own_account;
  AtlasPosition  centre;
  double         zoom;
  AtlasExtent    extent;
};

enum
{
  PROP_0,
  PROP_SIEGE,
  PROP_LANGUAGE,
  PROP_NAMES,
  PROP_ACCOUNT,
  PROP_THEME,
  PROP_SHOW_DETAILS,
  PROP_FILTER,
  PROP_INSTANT,
  PROP_VISIBLE_BEGIN,
  PROP_VISIBLE_END,
  PROP_PLAYING,
  PROP_SPEED,
  PROP_HASTENING,
  PROP_LOOPING,
  PROP_PLACE,
  PROP_EVENT,
  PROP_ACTOR,
  PROP_TOUR,
  PROP_STEP,
  PROP_LATITUDE,
  PROP_LONGITUDE,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasState, atlas_state, G_TYPE_OBJECT)

/* The least stretch of time that can fill the timeline. */
#define SHORTEST_SPAN (10 * ATLAS_MINUTE)

/* What part of the length of a siege the opening timeline shows before its first day. */
#define LEAD_IN 16

/* How long the clock keeps to its speed on both sides of a change, in seconds of playing. */
#define CALM_SECONDS 1.5

/* The language in which the program itself is written. */
#define PROGRAM_LANGUAGE "en"

/* An empty string stands for none, so that an action can say it. */
static void
set_string (AtlasState  *self,
            char       **field,
            const char  *value,
            guint        property)
{
  if (value != NULL && *value == '\0')
    value = NULL;
  if (g_strcmp0 (*field, value) == 0)
    return;

  g_free (*field);
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* The stretch of time that can be reached: the siege and everything told before and after it. */
static void
measure_range (AtlasState *self)
{
  GPtrArray *events = atlas_siege_get_events (self->siege);

  self->range_begin = atlas_siege_get_begin (self->siege);
  self->range_end = atlas_siege_get_end (self->siege);

  for (guint i = 0; i < events->len; i++)
    {
      const AtlasSpan *span = atlas_event_get_span (g_ptr_array_index (events, i));
      gint64 begin = atlas_span_get_outer_begin (span);
      gint64 end = atlas_span_get_outer_end (span);

      if (begin > ATLAS_TIME_MIN)
        self->range_begin = MIN (self->range_begin, begin);
      if (end < ATLAS_TIME_MAX)
        self->range_end = MAX (self->range_end, end);
    }
}

/* Keeps the choices that mean something in the new siege and drops the others. A reader whose
 * language it does not speak is given the program's own, or else the siege's first. */
static void
adopt_vocabulary (AtlasState *self)
{
  AtlasSiege *siege = self->siege;

  if (atlas_siege_find_term (siege, ATLAS_VOCABULARY_TRADITION, self->names) == NULL)
    atlas_state_set_names (self, NULL);
  if (atlas_siege_find_term (siege, ATLAS_VOCABULARY_ACCOUNT, self->account) == NULL)
    atlas_state_set_account (self, NULL);
  if (atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_LANGUAGE) == 0 ||
      atlas_siege_find_term (siege, ATLAS_VOCABULARY_LANGUAGE, self->language) != NULL)
    return;

  if (atlas_siege_find_term (siege, ATLAS_VOCABULARY_LANGUAGE, PROGRAM_LANGUAGE) != NULL)
    atlas_state_set_language (self, PROGRAM_LANGUAGE);
  else
    atlas_state_set_language (self, atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 0)->id);
}

/* What is seen or let through has changed, and with it where nothing happens. */
static void
forget_quiet (AtlasState *self)
{
  self->quiet_begin = 0;
  self->quiet_end = 0;
}

static void
set_selection (AtlasState *self,
               AtlasPlace *place,
               AtlasEvent *event,
               AtlasActor *actor)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->place, place))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
  if (g_set_object (&self->event, event))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVENT]);
  if (g_set_object (&self->actor, actor))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTOR]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
show_all_events (AtlasState *self)
{
  g_autoptr (AtlasFilter) all = atlas_filter_new ();

  atlas_state_set_filter (self, all);
}

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
  g_clear_pointer (&self->filter, atlas_filter_unref);
  g_clear_pointer (&self->passed, atlas_event_set_free);
  forget_quiet (self);
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

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_state_init (AtlasState *self)
{
  self->filter = atlas_filter_new ();
  self->layers = atlas_layers_new ();
  self->language = g_strdup ("en");
  self->speed = 6 * ATLAS_HOUR;
  self->hastening = TRUE;
  self->seen = (AtlasExtent) { -180, -90, 180, 90 };
  self->visible_end = ATLAS_DAY;
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

/**
 * atlas_state_get_siege:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): what is shown
 */
AtlasSiege *
atlas_state_get_siege (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->siege;
}

/**
 * atlas_state_set_siege:
 * @self: a state
 * @siege: (nullable) (transfer none): what to show
 *
 * Shows another siege: its opening moment, its whole span, its opening view, nothing selected.
 */
void
atlas_state_set_siege (AtlasState *self,
                       AtlasSiege *siege)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (siege == self->siege)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  atlas_state_set_tour (self, NULL);
  set_selection (self, NULL, NULL, NULL);
  atlas_state_set_playing (self, FALSE);
  g_clear_pointer (&self->passed, atlas_event_set_free);
  forget_quiet (self);
  g_set_object (&self->siege, siege);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIEGE]);
  if (siege != NULL)
    {
      measure_range (self);
      adopt_vocabulary (self);
      atlas_layers_adopt_siege (self->layers, siege);
      atlas_state_show_opening (self);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_show_opening:
 * @self: a state with a siege
 *
 * Shows what a newcomer should see first: the opening view of the map, the opening moment, and on
 * the timeline the siege from shortly before its first day.
 */
void
atlas_state_show_opening (AtlasState *self)
{
  const AtlasSiegeHead *head;
  gint64 end;

  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (self->siege != NULL);

  head = atlas_siege_get_head (self->siege);
  end = atlas_siege_get_end (self->siege);

  g_object_freeze_notify (G_OBJECT (self));
  set_selection (self, NULL, NULL, NULL);
  show_all_events (self);
  self->extent = head->view;
  atlas_state_set_instant (self, head->opening);
  atlas_state_set_visible_span (self,
                                MAX (head->day_one - (end - head->day_one) / LEAD_IN,
                                     atlas_siege_get_begin (self->siege)),
                                end);
  atlas_state_set_view (self,
                        (AtlasPosition) { (head->view.south + head->view.north) / 2,
                                          (head->view.west + head->view.east) / 2 },
                        0);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_get_language:
 * @self: a state
 *
 * Returns: (transfer none): BCP 47 tag of the reader's language
 */
const char *
atlas_state_get_language (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->language;
}

/**
 * atlas_state_set_language:
 * @self: a state
 * @language: BCP 47 tag
 */
void
atlas_state_set_language (AtlasState *self,
                          const char *language)
{
  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (language != NULL && *language != '\0');

  set_string (self, &self->language, language, PROP_LANGUAGE);
}

/**
 * atlas_state_get_names:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the tradition whose names are shown; `NULL` for all
 */
const char *
atlas_state_get_names (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->names;
}

/**
 * atlas_state_set_names:
 * @self: a state
 * @names: (nullable): a tradition, or `NULL` for all side by side
 */
void
atlas_state_set_names (AtlasState *self,
                       const char *names)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  set_string (self, &self->names, names, PROP_NAMES);
}

/**
 * atlas_state_get_account:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the account that is followed; `NULL` for all
 */
const char *
atlas_state_get_account (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->account;
}

/**
 * atlas_state_set_account:
 * @self: a state
 * @account: (nullable): an account, or `NULL` for all
 */
void
atlas_state_set_account (AtlasState *self,
                         const char *account)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  forget_quiet (self);
  set_string (self, &self->account, account, PROP_ACCOUNT);
}

/**
 * atlas_state_get_theme:
 * @self: a state
 *
 * Returns: the look of the map
 */
AtlasTheme
atlas_state_get_theme (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), ATLAS_THEME_DAY);

  return self->theme;
}

/**
 * atlas_state_set_theme:
 * @self: a state
 * @theme: the look of the map
 */
void
atlas_state_set_theme (AtlasState *self,
                       AtlasTheme  theme)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (theme == self->theme)
    return;

  self->theme = theme;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THEME]);
}

/**
 * atlas_state_get_show_details:
 * @self: a state
 *
 * Returns: whether the full record is shown
 */
gboolean
atlas_state_get_show_details (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return self->show_details;
}

/**
 * atlas_state_set_show_details:
 * @self: a state
 * @show_details: whether to show the full record
 */
void
atlas_state_set_show_details (AtlasState *self,
                              gboolean    show_details)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (show_details == self->show_details)
    return;

  self->show_details = show_details;
  g_clear_pointer (&self->passed, atlas_event_set_free);
  forget_quiet (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAILS]);
}

/**
 * atlas_state_get_filter:
 * @self: a state
 *
 * Returns: (transfer none): which events are shown
 */
AtlasFilter *
atlas_state_get_filter (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->filter;
}

/**
 * atlas_state_set_filter:
 * @self: a state
 * @filter: (transfer none): which events should be shown
 */
void
atlas_state_set_filter (AtlasState  *self,
                        AtlasFilter *filter)
{
  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (filter != NULL);

  if (atlas_filter_equal (filter, self->filter))
    return;

  atlas_filter_unref (self->filter);
  self->filter = atlas_filter_ref (filter);
  g_clear_pointer (&self->passed, atlas_event_set_free);
  forget_quiet (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

/**
 * atlas_state_get_passed:
 * @self: a state
 *
 * Gets the events that the filter and the tier let through, found when first asked for after a change.
 *
 * Returns: (transfer none) (nullable): the events; `NULL` without a siege
 */
AtlasEventSet *
atlas_state_get_passed (AtlasState *self)
{
  GPtrArray *events;

  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  if (self->passed != NULL || self->siege == NULL)
    return self->passed;

  events = atlas_siege_get_events (self->siege);
  self->passed = atlas_event_set_new (events->len);
  for (guint i = 0; i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);

      if ((self->show_details || atlas_event_get_tier (event) == ATLAS_TIER_CORE) &&
          atlas_filter_matches (self->filter, self->siege, event))
        atlas_event_set_add (self->passed, event);
    }

  return self->passed;
}

/**
 * atlas_state_get_layers:
 * @self: a state
 *
 * Returns: (transfer none): what the map is made of, the same for as long as @self lives
 */
AtlasLayers *
atlas_state_get_layers (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->layers;
}

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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSTANT]);

  length = self->visible_end - self->visible_begin;
  if (instant < self->visible_begin || instant > self->visible_end)
    atlas_state_set_visible_span (self, instant - length / 2, instant + length - length / 2);
  g_object_thaw_notify (G_OBJECT (self));
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_BEGIN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_END]);
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEED]);
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HASTENING]);
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOPING]);
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

/**
 * atlas_state_get_place:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the selected place
 */
AtlasPlace *
atlas_state_get_place (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->place;
}

/**
 * atlas_state_get_event:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the selected event
 */
AtlasEvent *
atlas_state_get_event (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->event;
}

/**
 * atlas_state_get_actor:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the selected person or unit
 */
AtlasActor *
atlas_state_get_actor (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->actor;
}

/**
 * atlas_state_select_place:
 * @self: a state
 * @place: (nullable) (transfer none): the place to select
 */
void
atlas_state_select_place (AtlasState *self,
                          AtlasPlace *place)
{
  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (place == NULL || ATLAS_IS_PLACE (place));

  set_selection (self, place, NULL, NULL);
}

/**
 * atlas_state_select_event:
 * @self: a state
 * @event: (nullable) (transfer none): the event to select
 *
 * Selects an event and moves the clock to it.
 */
void
atlas_state_select_event (AtlasState *self,
                          AtlasEvent *event)
{
  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (event == NULL || ATLAS_IS_EVENT (event));

  g_object_freeze_notify (G_OBJECT (self));
  set_selection (self, NULL, event, NULL);
  if (event != NULL)
    atlas_state_set_instant (self, atlas_event_get_time (event));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_select_actor:
 * @self: a state
 * @actor: (nullable) (transfer none): the person or unit to select
 *
 * Selects somebody instead of what is selected. Clock and map stay where they are.
 */
void
atlas_state_select_actor (AtlasState *self,
                          AtlasActor *actor)
{
  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (actor == NULL || ATLAS_IS_ACTOR (actor));

  set_selection (self, NULL, NULL, actor);
}

/**
 * atlas_state_dup_selection:
 * @self: a state
 *
 * Returns: (transfer full): what [method@Atlas.State.select_by_id] selects again; empty when nothing
 *   is selected
 */
char *
atlas_state_dup_selection (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  if (self->place != NULL)
    return g_strdup (atlas_place_get_id (self->place));
  if (self->event != NULL)
    return g_strdup (atlas_event_get_id (self->event));

  return self->actor != NULL ? atlas_actor_dup_reference (self->actor) : g_strdup ("");
}

/**
 * atlas_state_has_selection:
 * @self: a state
 *
 * Returns: whether anything is selected
 */
gboolean
atlas_state_has_selection (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return self->place != NULL || self->event != NULL || self->actor != NULL;
}

/**
 * atlas_state_select_by_id:
 * @self: a state
 * @id: identifier of an event or a place, or “person:ID” or “unit:ID”
 *
 * Selects what bears the identifier, as a link in a text does.
 *
 * Returns: whether there is such a thing
 */
gboolean
atlas_state_select_by_id (AtlasState *self,
                          const char *id)
{
  AtlasPlace *place;
  AtlasEvent *event;
  AtlasActor *actor;

  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  if (self->siege == NULL)
    return FALSE;

  place = atlas_siege_find_place (self->siege, id);
  event = atlas_siege_find_event (self->siege, id);
  actor = atlas_siege_find_reference (self->siege, id);
  if (place != NULL)
    atlas_state_select_place (self, place);
  else if (event != NULL)
    atlas_state_select_event (self, event);
  else if (actor != NULL)
    atlas_state_select_actor (self, actor);

  return place != NULL || event != NULL || actor != NULL;
}

/**
 * atlas_state_clear_selection:
 * @self: a state
 */
void
atlas_state_clear_selection (AtlasState *self)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  set_selection (self, NULL, NULL, NULL);
}

/* Shows what a step shows. An account that it follows is not kept when the tour goes on. */
static void
show_step (AtlasState *self)
{
  const AtlasStep *step = atlas_state_get_step (self);
  AtlasEvent *event = atlas_siege_find_event (self->siege, step->event);
  AtlasPlace *place = event == NULL ? atlas_siege_find_place (self->siege, step->place) : NULL;

  set_selection (self, place, event, NULL);
  atlas_state_set_account (self, step->account != NULL ? step->account : self->own_account);
  atlas_state_set_instant (self, step->at.earliest);
  atlas_state_set_view (self, step->centre, step->zoom);
}

/**
 * atlas_state_get_tour:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the tour or lesson that is being taken
 */
const AtlasTour *
atlas_state_get_tour (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->tour;
}

/**
 * atlas_state_set_tour:
 * @self: a state
 * @tour: (nullable): the identifier of a tour or lesson; `NULL` or empty to leave the one that is
 *   being taken
 *
 * Starts a tour at its first step: moment, view, account and selection follow it.
 */
void
atlas_state_set_tour (AtlasState *self,
                      const char *tour)
{
  const AtlasTour *next = NULL;

  g_return_if_fail (ATLAS_IS_STATE (self));

  if (self->siege != NULL)
    next = atlas_siege_find_tour (self->siege, tour);
  if (next != NULL && next->steps->len == 0)
    next = NULL;
  if (next == self->tour)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->tour == NULL)
    self->own_account = g_strdup (self->account);
  self->tour = next;
  self->step = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOUR]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
  atlas_state_set_playing (self, FALSE);
  if (next != NULL)
    {
      show_step (self);
    }
  else
    {
      set_selection (self, NULL, NULL, NULL);
      atlas_state_set_account (self, self->own_account);
      g_clear_pointer (&self->own_account, g_free);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_get_step_number:
 * @self: a state
 *
 * Returns: the number of the step of the tour, from 0
 */
guint
atlas_state_get_step_number (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), 0);

  return self->step;
}

/**
 * atlas_state_get_step:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the step of the tour that is being taken
 */
const AtlasStep *
atlas_state_get_step (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->tour != NULL ? &g_array_index (self->tour->steps, AtlasStep, self->step) : NULL;
}

/**
 * atlas_state_shows_step:
 * @self: a state
 *
 * Tells whether the text should speak of the step of the tour: while nothing else has been
 * selected, or after that has been let go.
 *
 * Returns: whether the step is what is to be read
 */
gboolean
atlas_state_shows_step (AtlasState *self)
{
  const AtlasStep *step;

  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  step = atlas_state_get_step (self);
  if (step == NULL || self->actor != NULL)
    return FALSE;
  if (self->event != NULL)
    return atlas_event_get_id (self->event) == step->event;

  return self->place == NULL || (step->event == NULL && atlas_place_get_id (self->place) == step->place);
}

/**
 * atlas_state_step_tour:
 * @self: a state
 * @forward: whether to go to the step after, or before
 *
 * Goes on with the tour that is being taken. What was looked at meanwhile is let go.
 *
 * Returns: whether there was such a step
 */
gboolean
atlas_state_step_tour (AtlasState *self,
                       gboolean    forward)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  if (self->tour == NULL || (forward ? self->step + 1 >= self->tour->steps->len : self->step == 0))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  self->step = forward ? self->step + 1 : self->step - 1;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
  show_step (self);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * atlas_state_get_centre:
 * @self: a state
 *
 * Returns: the position in the middle of the map
 */
AtlasPosition
atlas_state_get_centre (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), ((AtlasPosition) { 0, 0 }));

  return self->centre;
}

/**
 * atlas_state_get_zoom:
 * @self: a state
 *
 * Returns: the zoom level of the map; 0 for the opening view of the siege
 */
double
atlas_state_get_zoom (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), 0);

  return self->zoom;
}

/**
 * atlas_state_get_seen:
 * @self: a state
 *
 * Returns: what part of the land the map shows, so far as it is known; everything before there is a map
 */
AtlasExtent
atlas_state_get_seen (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), ((AtlasExtent) { 0 }));

  return self->seen;
}

/**
 * atlas_state_set_seen:
 * @self: a state
 * @seen: what part of the land is seen
 *
 * Told by the map, whose size the state does not know. Nothing is notified: it follows from the view
 * and is asked for, not watched.
 */
void
atlas_state_set_seen (AtlasState  *self,
                      AtlasExtent  seen)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  self->seen = seen;
  forget_quiet (self);
}

/**
 * atlas_state_set_view:
 * @self: a state
 * @centre: the position in the middle of the map
 * @zoom: zoom level, or 0 for the opening view of the siege
 */
void
atlas_state_set_view (AtlasState    *self,
                      AtlasPosition  centre,
                      double         zoom)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (centre.latitude == self->centre.latitude && centre.longitude == self->centre.longitude &&
      zoom == self->zoom)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->centre = centre;
  self->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LATITUDE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LONGITUDE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_get_extent:
 * @self: a state
 *
 * Gets what part of the land is seen. It depends on the size of the map, which only the map knows: until
 * that has told, it is the opening view of the siege.
 *
 * Returns: the extent
 */
AtlasExtent
atlas_state_get_extent (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), ((AtlasExtent) { 0, 0, 0, 0 }));

  return self->extent;
}

/**
 * atlas_state_set_extent:
 * @self: a state
 * @extent: what part of the land is seen
 *
 * Notes what the map shows. Nobody is notified: this follows from what has been.
 */
void
atlas_state_set_extent (AtlasState        *self,
                        const AtlasExtent *extent)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  self->extent = *extent;
}
