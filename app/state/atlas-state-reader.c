/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

/* What the reader chooses: in which language, with whose names and after whose account, how the map
 * looks and how much is shown. */

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
  atlas_state_notify (self, property);
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

  atlas_state_forget_quiet (self);
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
  atlas_state_notify (self, PROP_THEME);
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
  atlas_state_forget_passed (self);
  atlas_state_notify (self, PROP_SHOW_DETAILS);
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
  atlas_state_forget_passed (self);
  atlas_state_notify (self, PROP_FILTER);
}

/*
 * atlas_state_forget_passed:
 * @self: a state
 *
 * Forgets what is let through: what is asked for has changed.
 */
void
atlas_state_forget_passed (AtlasState *self)
{
  g_clear_pointer (&self->passed, atlas_event_set_free);
  g_clear_pointer (&self->told, g_hash_table_unref);
  atlas_state_forget_quiet (self);
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
