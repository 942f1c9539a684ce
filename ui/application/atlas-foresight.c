/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application/atlas-foresight.h"

#include "map/atlas-tile-store.h"
#include "state/atlas-session.h"
#include "window/atlas-desktop.h"

/* What the map will show first is known before there is a window, and there is a processor to spare until
 * GTK has set itself up. A guess that turns out wrong costs no more than what it was painted for. */

static AtlasViewport
foresee_view (AtlasState          *state,
              const AtlasMapFrame *frame)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (atlas_state_get_siege (state));
  double zoom = atlas_state_get_zoom (state);
  AtlasViewport view;

  if (zoom == 0)
    return atlas_viewport_open (&head->view, &head->extent, frame->width, frame->height);

  view = atlas_viewport_at (atlas_state_get_centre (state), zoom, frame->width, frame->height);

  return atlas_viewport_constrain (&view, &head->extent);
}

/* The main loop comes to this when nothing is more urgent: when the window has been drawn, and has taken
 * what it needs. */
static gboolean
release_cb (gpointer store)
{
  atlas_tile_store_unref (store);

  return G_SOURCE_REMOVE;
}

/**
 * atlas_foresight_paint:
 * @siege: a siege that has just been read
 * @session_path: (type filename): where the session is kept
 *
 * Paints the land that a window will show first, in whatever thread: it has a state and a session of its
 * own.
 */
void
atlas_foresight_paint (AtlasSiege *siege,
                       gpointer    session_path)
{
  g_autoptr (AtlasState) state = atlas_state_new ();
  g_autoptr (AtlasSession) session = atlas_session_new (session_path);
  AtlasMapFrame frame = atlas_desktop_foresee_frame (session);
  AtlasTileStore *store;
  AtlasLayer hidden;
  AtlasViewport view;

  atlas_state_set_siege (state, siege);
  atlas_session_restore (session, state);
  hidden = atlas_layers_get_hidden (atlas_state_get_layers (state));
  view = foresee_view (state, &frame);

  store = atlas_tile_store_get (siege, frame.theme, hidden & ATLAS_LAYERS_OF_LAND, frame.scale_factor);
  atlas_tile_store_prepare (store);
  atlas_tile_store_paint_view (store, &view);
  g_idle_add_full (G_PRIORITY_LOW, release_cb, store, NULL);
}
