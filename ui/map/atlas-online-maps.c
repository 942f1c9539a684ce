/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-online-maps.h"

#include <glib/gi18n-lib.h>

#include "map/atlas-viewport.h"

/* The online maps that libshumate knows. They are made when somebody first asks for them, who must have
 * turned them on: a source that is made sets up a cache, and one that is shown uses the network. */

static ShumateMapSourceRegistry *registry;

/* What a source shows beside the land, such as the weather of today, has no place in a siege. */
#define WEATHER_PREFIX "owm-"

/**
 * atlas_online_maps_are_made:
 *
 * Returns: whether anybody has asked for them
 */
gboolean
atlas_online_maps_are_made (void)
{
  return registry != NULL;
}

/**
 * atlas_online_maps_get:
 *
 * Returns: (transfer none): the online maps, made at the first call
 */
ShumateMapSourceRegistry *
atlas_online_maps_get (void)
{
  if (registry == NULL)
    {
      /* Those who give their maps away want to know to what. */
      shumate_set_user_agent ("siege-atlas/" ATLAS_VERSION);
      registry = shumate_map_source_registry_new_with_defaults ();
    }

  return registry;
}

/**
 * atlas_online_maps_show_land:
 * @source: an online map
 *
 * Returns: whether it is a map of the land, at every scale at which a siege is looked at
 */
gboolean
atlas_online_maps_show_land (ShumateMapSource *source)
{
  g_return_val_if_fail (SHUMATE_IS_MAP_SOURCE (source), FALSE);

  return !g_str_has_prefix (shumate_map_source_get_id (source), WEATHER_PREFIX) &&
         shumate_map_source_get_max_zoom_level (source) >= ATLAS_ZOOM_MAX;
}

/**
 * atlas_online_maps_describe:
 * @id: (nullable): the identifier of the online map that is shown
 *
 * Returns: (transfer full) (nullable): what it is and whom to credit for it; `NULL` for none
 */
char *
atlas_online_maps_describe (const char *id)
{
  ShumateMapSource *source = id != NULL ? shumate_map_source_registry_get_by_id (atlas_online_maps_get (), id) : NULL;
  const char *licence = source != NULL ? shumate_map_source_get_license (source) : NULL;

  if (source == NULL)
    return NULL;

  /* Translators: %s is whom an online map comes from. */
  return g_strdup_printf (_("Online map of today’s land, not that of the siege: %s."),
                          licence != NULL ? licence : shumate_map_source_get_name (source));
}
