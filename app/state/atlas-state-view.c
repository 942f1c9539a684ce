/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

/* What part of the land the map shows. */

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
  atlas_state_forget_quiet (self);
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
  atlas_state_notify (self, PROP_LATITUDE);
  atlas_state_notify (self, PROP_LONGITUDE);
  atlas_state_notify (self, PROP_ZOOM);
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
