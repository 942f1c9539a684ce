/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-outlook.h"

/**
 * atlas_outlook_on_state:
 * @state: a state with a siege; the aspect is good until it changes
 * @zoom: zoom level of the map
 * @scale: by how much its signs and letters are larger than usual
 *
 * Returns: how a map that follows @state looks at its scene
 */
AtlasAspect
atlas_outlook_on_state (AtlasState *state,
                        double      zoom,
                        double      scale)
{
  /* Without a filter the map tells of detail as well: an arrow is no more to read. */
  gboolean is_filtered = !atlas_filter_is_empty (atlas_state_get_filter (state));

  return (AtlasAspect) {
    .holdings = atlas_state_get_holdings (state),
    .instant = atlas_state_get_instant (state),
    .account = atlas_state_get_account (state),
    .event = atlas_state_get_event (state),
    .events = is_filtered ? atlas_state_get_passed (state) : NULL,
    .tradition = atlas_state_get_names (state),
    .language = atlas_state_get_language (state),
    .zoom = zoom,
    .scale = scale,
    .hidden = atlas_layers_get_hidden (atlas_state_get_layers (state)),
  };
}
