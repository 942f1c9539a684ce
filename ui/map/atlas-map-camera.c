/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-map-camera.h"

#include <adwaita.h>
#include <math.h>

#include "map/atlas-outlook.h"
#include "map/atlas-projection.h"
#include "map/atlas-shumate-view.h"

/**
 * AtlasMapCamera:
 *
 * Where the map looks: keeps the viewport of a map and the view of the state the same, holds both
 * inside the extent of the siege, and moves them.
 */
struct _AtlasMapCamera
{
  GObject          parent_instance;
  ShumateMap      *map;
  ShumateViewport *viewport;
  AtlasState      *state;
  AdwAnimation    *animation;
  AtlasViewport    from;
  AtlasViewport    to;
  int              width;
  int              height;
  int              corner_width;
  int              corner_height;
  int              top;
  gboolean         is_steering;
  gboolean         is_leading;
  gboolean         is_fitting;
};

G_DEFINE_FINAL_TYPE (AtlasMapCamera, atlas_map_camera, G_TYPE_OBJECT)

#define DURATION_MS 280

/* What is revealed keeps this far from the edges. */
#define CLEARANCE_PX 64

/* And this far from what lies in the corner: as far as a sign reaches. */
#define CORNER_CLEARANCE_PX 24

/* Below these the viewport and the state are taken as equal: a hundredth of a pixel or so. */
#define SAME_ZOOM    1e-6
#define SAME_DEGREES 1e-9

/* The longest jump, in pixels, whose way is shown: on a longer one every tile between would be
 * drawn for nothing. */
#define LONGEST_WAY_PX 4000

static gboolean
is_ready (AtlasMapCamera *self)
{
  return self->map != NULL && self->width > 0 && self->height > 0 &&
         atlas_state_get_siege (self->state) != NULL;
}

static AtlasSiegeHead *
get_head (AtlasMapCamera *self)
{
  return atlas_siege_get_head (atlas_state_get_siege (self->state));
}

static AtlasViewport
constrain (AtlasMapCamera *self,
           AtlasViewport   view)
{
  return atlas_viewport_constrain (&view, &get_head (self)->extent);
}

static gboolean
is_same_view (AtlasPosition a,
              double        zoom_a,
              AtlasPosition b,
              double        zoom_b)
{
  return fabs (zoom_a - zoom_b) < SAME_ZOOM &&
         fabs (a.latitude - b.latitude) < SAME_DEGREES &&
         fabs (a.longitude - b.longitude) < SAME_DEGREES;
}

static AtlasViewport
read_viewport (AtlasMapCamera *self)
{
  return atlas_shumate_view_read (self->viewport, self->width, self->height);
}

static void
tell_extent (AtlasMapCamera      *self,
             const AtlasViewport *view)
{
  const AtlasExtent extent = atlas_viewport_get_extent (view, 0);

  atlas_state_set_extent (self->state, &extent);
}

static void
steer (AtlasMapCamera *self,
       AtlasViewport   view)
{
  AtlasPosition centre = atlas_viewport_get_centre (&view);
  AtlasViewport present = read_viewport (self);

  tell_extent (self, &view);
  if (is_same_view (centre, view.zoom, atlas_viewport_get_centre (&present), present.zoom))
    return;

  self->is_steering = TRUE;
  shumate_viewport_set_zoom_level (self->viewport, view.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), centre.latitude, centre.longitude);
  self->is_steering = FALSE;
}

/* What is in view, whoever moved the map. */
static void
tell_seen (AtlasMapCamera *self)
{
  AtlasViewport view = read_viewport (self);

  atlas_state_set_seen (self->state, atlas_viewport_get_extent (&view, 0));
}

/* The opening view, in the part of the map that it is to be seen in. */
static AtlasViewport
get_opening_view (AtlasMapCamera *self)
{
  AtlasSiegeHead *head = get_head (self);
  AtlasViewport view = atlas_viewport_open (&head->view, &head->extent, self->width, self->height - self->top);

  view.top -= self->top;
  view.height = self->height;

  return constrain (self, view);
}

static AtlasViewport
get_view (AtlasMapCamera *self)
{
  if (atlas_state_get_zoom (self->state) == 0)
    return get_opening_view (self);

  return atlas_outlook_get_view (self->state, self->width, self->height);
}

static gboolean
is_travelling (AtlasMapCamera *self)
{
  return self->animation != NULL &&
         adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}

static void
stop (AtlasMapCamera *self)
{
  if (is_travelling (self))
    adw_animation_pause (self->animation);
}

/* Shows what the state asks for. */
static void
follow_state (AtlasMapCamera *self)
{
  if (!is_ready (self))
    return;

  steer (self, get_view (self));
  tell_seen (self);
}

static void
lead_state (AtlasMapCamera *self)
{
  AtlasViewport view = read_viewport (self);

  tell_extent (self, &view);
  self->is_leading = TRUE;
  atlas_state_set_view (self->state, atlas_viewport_get_centre (&view), view.zoom);
  self->is_leading = FALSE;
  tell_seen (self);
}

/* The user has moved the map by hand. One step of it notifies several times; what is equal in the
 * state by then is not notified again. */
static void
viewport_changed_cb (AtlasMapCamera *self)
{
  if (self->is_steering || !is_ready (self))
    return;

  stop (self);
  steer (self, constrain (self, read_viewport (self)));
  lead_state (self);
}

/* North stays above: letters and light are drawn for it. */
static void
rotation_changed_cb (AtlasMapCamera *self)
{
  if (shumate_viewport_get_rotation (self->viewport) != 0)
    shumate_viewport_set_rotation (self->viewport, 0);
}

static void
view_changed_cb (AtlasMapCamera *self)
{
  if (self->is_leading || !is_ready (self))
    return;

  stop (self);
  follow_state (self);
}

static void
animate_cb (double   part,
            gpointer user_data)
{
  AtlasMapCamera *self = ATLAS_MAP_CAMERA (user_data);
  AtlasPosition from, to;
  double from_x, from_y, to_x, to_y, zoom;

  if (!is_ready (self))
    return;

  from = atlas_viewport_get_centre (&self->from);
  to = atlas_viewport_get_centre (&self->to);
  atlas_projection_project (from, &from_x, &from_y);
  atlas_projection_project (to, &to_x, &to_y);
  zoom = self->from.zoom + (self->to.zoom - self->from.zoom) * part;

  steer (self, atlas_viewport_at (atlas_projection_unproject (from_x + (to_x - from_x) * part,
                                                              from_y + (to_y - from_y) * part),
                                  zoom, self->width, self->height));
  /* Another map of the same view goes along. */
  if (!self->is_fitting)
    lead_state (self);
}

static void
arrived_cb (AtlasMapCamera *self)
{
  if (!is_ready (self))
    return;

  if (self->is_fitting)
    tell_seen (self);
  else
    lead_state (self);
}

static double
measure_way (const AtlasViewport *from,
             const AtlasViewport *to)
{
  double from_x, from_y, to_x, to_y;

  atlas_projection_project (atlas_viewport_get_centre (from), &from_x, &from_y);
  atlas_projection_project (atlas_viewport_get_centre (to), &to_x, &to_y);

  return hypot (to_x - from_x, to_y - from_y) * atlas_projection_get_world_size (from->zoom);
}

/* The animation obeys the desktop's wish for none: it then ends where it starts. */
static void
travel (AtlasMapCamera *self,
        AtlasViewport   view,
        gboolean        is_fitting)
{
  AdwAnimationTarget *target;

  stop (self);
  self->is_fitting = is_fitting;
  self->from = read_viewport (self);
  self->to = view;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->map)) ||
      measure_way (&self->from, &self->to) > LONGEST_WAY_PX)
    {
      steer (self, self->to);
      arrived_cb (self);
      return;
    }

  if (self->animation == NULL)
    {
      target = adw_callback_animation_target_new (animate_cb, self, NULL);
      self->animation = adw_timed_animation_new (GTK_WIDGET (self->map), 0, 1, DURATION_MS, target);
      adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
      g_signal_connect_object (self->animation, "done", G_CALLBACK (arrived_cb), self,
                               G_CONNECT_SWAPPED);
    }
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

static void
atlas_map_camera_dispose (GObject *object)
{
  AtlasMapCamera *self = ATLAS_MAP_CAMERA (object);

  atlas_map_camera_detach (self);
  g_clear_object (&self->viewport);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_map_camera_parent_class)->dispose (object);
}

static void
atlas_map_camera_class_init (AtlasMapCameraClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_map_camera_dispose;
}

static void
atlas_map_camera_init (AtlasMapCamera *self)
{
}

/**
 * atlas_map_camera_new:
 * @map: a map whose reference source is set; it must outlive the camera or detach it
 * @state: whose view it follows and leads
 *
 * Returns: (transfer full): the camera
 */
AtlasMapCamera *
atlas_map_camera_new (ShumateMap *map,
                      AtlasState *state)
{
  AtlasMapCamera *self = g_object_new (ATLAS_TYPE_MAP_CAMERA, NULL);
  const char *const changes[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };

  self->map = map;
  self->viewport = g_object_ref (shumate_map_get_viewport (map));
  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (self->viewport, changes[i], G_CALLBACK (viewport_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::rotation", G_CALLBACK (rotation_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* The zoom level is notified whenever any of the view changes, and last. */
  g_signal_connect_object (state, "notify::zoom", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * atlas_map_camera_detach:
 * @self: a camera
 *
 * Lets go of the map, which is about to be disposed of.
 */
void
atlas_map_camera_detach (AtlasMapCamera *self)
{
  g_return_if_fail (ATLAS_IS_MAP_CAMERA (self));

  stop (self);
  g_clear_object (&self->animation);
  self->map = NULL;
}

/**
 * atlas_map_camera_set_corner:
 * @self: a camera
 * @width: how far something lies over the upper left corner of the map to the right, in pixels
 * @height: and down
 * @is_in_way: whether the opening view should be seen beneath it
 *
 * What is revealed is not left there. Follow with [method@Atlas.MapCamera.resize].
 */
void
atlas_map_camera_set_corner (AtlasMapCamera *self,
                             int             width,
                             int             height,
                             gboolean        is_in_way)
{
  g_return_if_fail (ATLAS_IS_MAP_CAMERA (self));

  self->corner_width = width;
  self->corner_height = height;
  self->top = is_in_way ? height : 0;
}

/**
 * atlas_map_camera_resize:
 * @self: a camera
 * @width: width of the map in pixels
 * @height: its height
 *
 * Says how large the map is. The opening view is fitted to it again, any other keeps its centre.
 */
void
atlas_map_camera_resize (AtlasMapCamera *self,
                         int             width,
                         int             height)
{
  g_return_if_fail (ATLAS_IS_MAP_CAMERA (self));

  if (width == self->width && height == self->height)
    return;

  self->width = width;
  self->height = height;
  if (is_travelling (self))
    adw_animation_skip (self->animation);
  follow_state (self);
}

/**
 * atlas_map_camera_get_viewport:
 * @self: a camera
 *
 * Returns: what the map shows
 */
AtlasViewport
atlas_map_camera_get_viewport (AtlasMapCamera *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_CAMERA (self), ((AtlasViewport) { 0 }));

  return read_viewport (self);
}

/**
 * atlas_map_camera_pan:
 * @self: a camera
 * @right: pixels to go to the right
 * @down: pixels to go down
 */
void
atlas_map_camera_pan (AtlasMapCamera *self,
                      double          right,
                      double          down)
{
  AtlasViewport view;

  g_return_if_fail (ATLAS_IS_MAP_CAMERA (self));

  if (!is_ready (self))
    return;

  stop (self);
  view = read_viewport (self);
  view.left += right;
  view.top += down;
  steer (self, constrain (self, view));
  lead_state (self);
}

/**
 * atlas_map_camera_zoom:
 * @self: a camera
 * @levels: zoom levels to go nearer
 *
 * Zooms round the middle of the map.
 */
void
atlas_map_camera_zoom (AtlasMapCamera *self,
                       double          levels)
{
  AtlasViewport view;

  g_return_if_fail (ATLAS_IS_MAP_CAMERA (self));

  if (!is_ready (self))
    return;

  view = is_travelling (self) ? self->to : read_viewport (self);
  view = constrain (self, atlas_viewport_at (atlas_viewport_get_centre (&view), view.zoom + levels,
                                             self->width, self->height));
  travel (self, view, FALSE);
}

/**
 * atlas_map_camera_fit:
 * @self: a camera
 *
 * Goes back to the opening view.
 */
void
atlas_map_camera_fit (AtlasMapCamera *self)
{
  AtlasViewport view;

  g_return_if_fail (ATLAS_IS_MAP_CAMERA (self));

  if (!is_ready (self))
    return;

  view = get_opening_view (self);
  self->is_leading = TRUE;
  atlas_state_set_view (self->state, atlas_viewport_get_centre (&view), 0);
  self->is_leading = FALSE;
  travel (self, view, TRUE);
}

/* Whether all of an extent is in view, and nothing of it at the edge or beneath what lies in the corner. */
static gboolean
is_in_view (AtlasMapCamera      *self,
            const AtlasViewport *view,
            const AtlasExtent   *extent)
{
  const AtlasExtent seen =
    atlas_viewport_get_extent (view, -MIN (CLEARANCE_PX, MIN (self->width, self->height) / 4));
  double left, top;

  atlas_viewport_project (view, (AtlasPosition) { extent->north, extent->west }, &left, &top);

  return atlas_extent_contains (&seen, &(AtlasPosition) { extent->south, extent->west }) &&
         atlas_extent_contains (&seen, &(AtlasPosition) { extent->north, extent->east }) &&
         (left > self->corner_width + CORNER_CLEARANCE_PX || top > self->corner_height + CORNER_CLEARANCE_PX);
}

/**
 * atlas_map_camera_reveal:
 * @self: a camera
 * @extent: what should be seen
 *
 * Brings @extent into view if it is not, as near as it was shown if it fits.
 */
void
atlas_map_camera_reveal (AtlasMapCamera    *self,
                         const AtlasExtent *extent)
{
  AtlasViewport view;
  AtlasViewport fit;

  g_return_if_fail (ATLAS_IS_MAP_CAMERA (self));

  if (!is_ready (self))
    return;

  view = read_viewport (self);
  if (is_in_view (self, &view, extent))
    return;

  fit = atlas_viewport_fit (extent, MAX (self->width - 2 * CLEARANCE_PX, 1),
                            MAX (self->height - 2 * CLEARANCE_PX, 1));
  travel (self, constrain (self, atlas_viewport_at (atlas_viewport_get_centre (&fit),
                                                    MIN (view.zoom, fit.zoom),
                                                    self->width, self->height)),
          FALSE);
}
