/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-map-view-private.h"

#include <math.h>

#include "core/atlas-holding-wording.h"
#include "map/atlas-projection.h"

/* What is pointed at, clicked on and stepped through. */

/* A press that ends farther from where it began was a drag. */
#define CLICK_PX 6

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AtlasMapView    *self)
{
  self->press_x = x;
  self->press_y = y;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             AtlasMapView    *self)
{
  AtlasPlace *place = atlas_mark_layer_lookup_item (self->mark_layer, x, y);
  const AtlasTag *tag = atlas_mark_layer_lookup_tag (self->mark_layer, x, y);

  if (n_press != 1 || hypot (x - self->press_x, y - self->press_y) > CLICK_PX)
    return;

  /* A tag lies over everything else. */
  if (tag != NULL)
    atlas_state_select_front (self->state, tag->front);
  else
    atlas_state_select_place (self->state, place);
}

static void
point_at (AtlasMapView   *self,
          AtlasPlace     *place,
          const AtlasTag *tag)
{
  atlas_mark_layer_set_hovered (self->mark_layer, tag == NULL ? place : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->map), place != NULL || tag != NULL ? "pointer" : NULL);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           AtlasMapView             *self)
{
  point_at (self, atlas_mark_layer_lookup_item (self->mark_layer, x, y),
            atlas_mark_layer_lookup_tag (self->mark_layer, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller,
          AtlasMapView             *self)
{
  point_at (self, NULL, NULL);
}

/* The name is drawn on the map itself; the tooltip says what is known of the place, or what the sources
 * do not agree on. */
static gboolean
query_tooltip_cb (GtkWidget    *map,
                  int           x,
                  int           y,
                  gboolean      is_keyboard,
                  GtkTooltip   *tooltip,
                  AtlasMapView *self)
{
  AtlasPlace *place = is_keyboard ? atlas_state_get_place (self->state)
                                  : atlas_mark_layer_lookup_item (self->mark_layer, x, y);
  const AtlasTag *tag = is_keyboard ? NULL : atlas_mark_layer_lookup_tag (self->mark_layer, x, y);
  g_autofree char *words = NULL;

  if (tag != NULL)
    {
      gtk_tooltip_set_text (tooltip, atlas_state_pick (self->state, tag->dispute->title));
      return TRUE;
    }
  if (place == NULL || !atlas_place_can_be_held (place))
    return FALSE;

  words = atlas_tenure_describe (atlas_state_get_tenure (self->state, place),
                                 atlas_state_get_siege (self->state),
                                 atlas_state_get_language (self->state));
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static gboolean
is_in_view (AtlasMapView *self,
            AtlasPlace   *place)
{
  AtlasViewport viewport = atlas_map_camera_get_viewport (self->camera);
  AtlasExtent extent = atlas_viewport_get_extent (&viewport, 0);
  const AtlasPin *pin = atlas_scene_find_pin (atlas_mark_layer_get_scene (self->mark_layer), place);
  AtlasPosition position = atlas_place_get_position (place);

  return pin->is_shown && atlas_sign_is_visible (&pin->sign) &&
         atlas_extent_contains (&extent, &position);
}

static gboolean
is_tag_in_view (AtlasMapView   *self,
                const AtlasTag *tag)
{
  AtlasViewport viewport = atlas_map_camera_get_viewport (self->camera);
  double size = atlas_projection_get_world_size (viewport.zoom);
  double x = tag->label->x * size - viewport.left;
  double y = tag->label->y * size - viewport.top;

  return x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height;
}

/* Where the selection stands among the places and the tags after them, or else before the first or
 * after the last. */
static int
find_selected (AtlasMapView *self,
               GPtrArray    *places,
               GPtrArray    *tags,
               int           step)
{
  AtlasPlace *place = atlas_state_get_place (self->state);
  const AtlasFront *front = atlas_state_get_front (self->state);

  for (guint i = 0; front != NULL && i < tags->len; i++)
    {
      if (((const AtlasTag *) g_ptr_array_index (tags, i))->front == front)
        return (int) (places->len + i);
    }
  if (place != NULL)
    return (int) atlas_place_get_index (place);

  return step > 0 ? -1 : (int) (places->len + tags->len);
}

/* Goes through the places that are seen, in the order in which the siege lists them, and then the
 * tags. */
static void
step_place_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  int step = g_variant_get_boolean (parameter) ? 1 : -1;
  GPtrArray *places, *tags;
  int i, n;

  if (siege == NULL)
    return;

  places = atlas_siege_get_places (siege);
  tags = atlas_scene_get_tags (atlas_mark_layer_get_scene (self->mark_layer));
  n = (int) (places->len + tags->len);
  i = find_selected (self, places, tags, step);
  for (int tried = 0; tried < n; tried++)
    {
      i = (i + step + n) % n;
      if (i < (int) places->len && is_in_view (self, g_ptr_array_index (places, i)))
        {
          atlas_state_select_place (self->state, g_ptr_array_index (places, i));
          return;
        }
      if (i >= (int) places->len && is_tag_in_view (self, g_ptr_array_index (tags, i - (int) places->len)))
        {
          const AtlasTag *tag = g_ptr_array_index (tags, i - (int) places->len);

          atlas_state_select_front (self->state, tag->front);
          return;
        }
    }
}

/*
 * atlas_map_view_bind_pointing:
 * @widget_class: the class of the map
 *
 * Gives the map what its template calls when something is pointed at, and the action that steps.
 */
void
atlas_map_view_bind_pointing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.step-place", "b", step_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}
