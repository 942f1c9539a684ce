/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-outlook.h"

/* How a map looks at what a state says, whether there is a map yet or not. */

/**
 * atlas_outlook_get_view:
 * @state: a state with a siege
 * @width: width of the map in pixels
 * @height: its height
 *
 * Returns: what a map that follows @state shows: its view, or without one the opening view
 */
AtlasViewport
atlas_outlook_get_view (AtlasState *state,
                        double      width,
                        double      height)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (atlas_state_get_siege (state));
  double zoom = atlas_state_get_zoom (state);
  AtlasViewport view;

  if (zoom == 0)
    return atlas_viewport_open (&head->view, &head->extent, width, height);

  view = atlas_viewport_at (atlas_state_get_centre (state), zoom, width, height);

  return atlas_viewport_constrain (&view, &head->extent);
}

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
