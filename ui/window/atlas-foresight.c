/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-foresight.h"

#include <sys/resource.h>

#include "map/atlas-label-pictures.h"
#include "map/atlas-outlook.h"
#include "map/atlas-projection.h"
#include "map/atlas-tile-store.h"
#include "state/atlas-session.h"
#include "window/atlas-desktop.h"

/**
 * AtlasForesight:
 *
 * What a window will show first, as far as it is known before there is one.
 *
 * Until GTK has set itself up there is a processor to spare. What was foreseen wrongly is made again, and
 * nothing but the time is lost.
 */
struct _AtlasForesight
{
  AtlasSession *session;
  char         *language;
  char         *names;
};

/* How nice it is to others, from −20 to 19. */
#define PATIENCE 10

/**
 * atlas_foresight_new:
 * @session_path: (type filename): where the session is kept
 * @language: BCP 47 tag of the reader's language
 * @names: the tradition whose names places bear; empty for all
 *
 * Returns: (transfer full): foresight, to be used in one thread
 */
AtlasForesight *
atlas_foresight_new (const char *session_path,
                     const char *language,
                     const char *names)
{
  AtlasForesight *self = g_new (AtlasForesight, 1);

  self->session = atlas_session_new (session_path);
  self->language = g_strdup (language);
  self->names = g_strdup (names);

  return self;
}

/**
 * atlas_foresight_free:
 * @self: (transfer full): foresight
 */
void
atlas_foresight_free (AtlasForesight *self)
{
  g_object_unref (self->session);
  g_free (self->language);
  g_free (self->names);
  g_free (self);
}

static AtlasState *
foresee_state (AtlasForesight *self,
               AtlasSiege     *siege)
{
  AtlasState *state = atlas_state_new ();

  atlas_state_set_language (state, self->language);
  atlas_state_set_names (state, self->names);
  atlas_state_set_siege (state, siege);
  atlas_session_restore (self->session, state);

  return state;
}

/* The main loop comes to this when nothing is more urgent: when the window has been drawn, and has taken
 * what it needs. */
static gboolean
release_cb (gpointer store)
{
  atlas_tile_store_unref (store);

  return G_SOURCE_REMOVE;
}

/* The map letters itself; it then finds how large all its words are, and the pictures of those in view. */
static void
letter (AtlasState          *state,
        const AtlasViewport *view,
        const AtlasMapFrame *frame)
{
  g_autoptr (AtlasScene) scene = atlas_scene_new (atlas_state_get_siege (state));
  const AtlasAspect aspect = atlas_outlook_on_state (state, view->zoom, frame->type_scale);
  double size = atlas_projection_get_world_size (view->zoom);
  GPtrArray *labels = atlas_scene_get_labels (scene);

  atlas_scene_look (scene, &aspect);
  for (guint i = 0; i < labels->len; i++)
    {
      AtlasLabel *label = g_ptr_array_index (labels, i);
      double x = label->x * size - view->left;
      double y = label->y * size - view->top;

      if (x > 0 && y > 0 && x < view->width && y < view->height)
        cairo_surface_destroy (atlas_label_pictures_get (label, atlas_palette_get (frame->theme),
                                                         frame->scale_factor));
    }
}

/* The display server draws the window meanwhile, and comes first where processors are few. On Linux a thread
 * has a priority of its own; where it had not, or may not lower it, the work is done all the same. */
static void
step_back (void)
{
  if (setpriority (PRIO_PROCESS, 0, PATIENCE) != 0)
    g_debug ("The foresight is as urgent as all else");
}

/**
 * atlas_foresight_paint:
 * @siege: a siege that has just been read
 * @foresight: an #AtlasForesight
 *
 * Paints the land that a window will show first, and letters it.
 */
void
atlas_foresight_paint (AtlasSiege *siege,
                       gpointer    foresight)
{
  AtlasForesight *self = foresight;
  const AtlasMapFrame frame = atlas_desktop_foresee_frame (self->session);
  g_autoptr (AtlasState) state = foresee_state (self, siege);
  const AtlasViewport view = atlas_outlook_get_view (state, frame.width, frame.height);
  AtlasLayer hidden = atlas_layers_get_hidden (atlas_state_get_layers (state));
  AtlasTileStore *store =
    atlas_tile_store_get (siege, frame.theme, hidden & ATLAS_LAYERS_OF_LAND, frame.scale_factor);

  step_back ();
  /* The window letters when it lays itself out, and asks for tiles only when it draws. */
  letter (state, &view, &frame);
  atlas_tile_store_prepare (store);
  atlas_tile_store_paint_view (store, &view);
  g_idle_add_full (G_PRIORITY_LOW, release_cb, store, NULL);
}
