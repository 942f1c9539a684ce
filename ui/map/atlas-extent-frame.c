/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-extent-frame.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "atlas-mnemonic.h"
#include "core/atlas-length-wording.h"

/**
 * AtlasExtentFrame:
 *
 * The part of the map to which events are filtered, as a rectangle on it, and the way to draw another:
 * by dragging, by pressing two opposite corners, or with the keyboard.
 *
 * It lies over the map and lets everything through to it except while one is drawing.
 *
 * # CSS nodes
 *
 * `extentframe`, with the style class `.drawing` while one is, a `box.area` for the rectangle and a
 * `box.extentbar` with what can be done.
 */

struct _AtlasExtentFrame
{
  GtkWidget       parent_instance;
  AtlasState     *state;
  AtlasMapCamera *camera;
  GtkWidget      *area;
  GtkWidget      *bar;
  GtkWidget      *size;
  gboolean        is_drawing;
  /* The first of two corners has been pressed. */
  gboolean        has_corner;
  /* Two opposite corners, in pixels. */
  graphene_point_t from;
  graphene_point_t to;
};

enum
{
  PROP_0,
  PROP_DRAWING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasExtentFrame, atlas_extent_frame, GTK_TYPE_WIDGET)

/* A press that ends farther from where it began was a drag. */
#define CLICK_PX 6

/* By how much of the map a key moves or stretches the rectangle, and what it is at first. */
#define STEP_PART  0.05f
#define FIRST_PART 0.25f

#define SMALLEST_PX 12
#define MARGIN_PX   16

static graphene_rect_t
get_rect (AtlasExtentFrame *self)
{
  graphene_rect_t rect;

  graphene_rect_init (&rect, self->from.x, self->from.y, self->to.x - self->from.x, self->to.y - self->from.y);
  graphene_rect_normalize (&rect);

  return rect;
}

static AtlasExtent
get_extent (AtlasExtentFrame *self)
{
  AtlasViewport viewport = atlas_map_camera_get_viewport (self->camera);
  graphene_rect_t rect = get_rect (self);
  AtlasPosition north_west = atlas_viewport_unproject (&viewport, rect.origin.x, rect.origin.y);
  AtlasPosition south_east = atlas_viewport_unproject (&viewport, rect.origin.x + rect.size.width,
                                                       rect.origin.y + rect.size.height);

  return (AtlasExtent) { north_west.longitude, south_east.latitude, south_east.longitude, north_west.latitude };
}

/* How large the rectangle is on the ground: what a screen reader can tell of it. */
static void
update_size (AtlasExtentFrame *self)
{
  AtlasViewport viewport = atlas_map_camera_get_viewport (self->camera);
  double metres = atlas_viewport_get_metres_per_pixel (&viewport);
  graphene_rect_t rect = get_rect (self);
  g_autofree char *width = atlas_length_describe (rect.size.width * metres);
  g_autofree char *height = atlas_length_describe (rect.size.height * metres);
  g_autofree char *words = NULL;

  /* Translators: how large a rectangle on the map is: %1$s its width and %2$s its height, with their units */
  words = g_strdup_printf (_("%1$s × %2$s"), width, height);
  gtk_label_set_label (GTK_LABEL (self->size), words);
}

static float
keep_within (float value,
             int   length)
{
  return CLAMP (value, 0, (float) length);
}

static void
set_corners (AtlasExtentFrame *self,
             float             from_x,
             float             from_y,
             float             to_x,
             float             to_y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  graphene_point_init (&self->from, keep_within (from_x, width), keep_within (from_y, height));
  graphene_point_init (&self->to, keep_within (to_x, width), keep_within (to_y, height));
  update_size (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_drawing (AtlasExtentFrame *self,
             gboolean          is_drawing)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->is_drawing = is_drawing;
  self->has_corner = FALSE;
  gtk_widget_set_can_target (widget, is_drawing);
  gtk_widget_set_focusable (widget, is_drawing);
  gtk_widget_set_visible (self->bar, is_drawing);
  gtk_widget_set_cursor_from_name (widget, is_drawing ? "crosshair" : NULL);
  if (is_drawing)
    gtk_widget_add_css_class (widget, "drawing");
  else
    gtk_widget_remove_css_class (widget, "drawing");
  atlas_extent_frame_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAWING]);
}

/* The keyboard goes back to the map, which is what lies around this. */
static void
stop (AtlasExtentFrame *self)
{
  GtkWidget *map = gtk_widget_get_parent (GTK_WIDGET (self));

  while (map != NULL && !gtk_widget_get_focusable (map))
    map = gtk_widget_get_parent (map);
  if (map != NULL)
    gtk_widget_grab_focus (map);
  set_drawing (self, FALSE);
}

static void
take_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AtlasExtentFrame *self = ATLAS_EXTENT_FRAME (widget);
  graphene_rect_t rect = get_rect (self);
  AtlasExtent extent = get_extent (self);
  g_autoptr (AtlasFilter) here = NULL;

  if (!self->is_drawing || rect.size.width < 1 || rect.size.height < 1)
    return;

  here = atlas_filter_with_extent (atlas_state_get_filter (self->state), &extent);
  stop (self);
  atlas_state_set_filter (self->state, here);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AtlasExtentFrame *self = ATLAS_EXTENT_FRAME (widget);

  if (self->is_drawing)
    stop (self);
}

/* A rectangle keeps its size at the edge of the map. */
static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AtlasExtentFrame *self = ATLAS_EXTENT_FRAME (widget);
  graphene_rect_t rect = get_rect (self);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  double right, down;
  float x, y;

  g_variant_get (parameter, "(dd)", &right, &down);
  x = CLAMP (rect.origin.x + (float) right * STEP_PART * width, 0, width - rect.size.width);
  y = CLAMP (rect.origin.y + (float) down * STEP_PART * height, 0, height - rect.size.height);
  set_corners (self, x, y, x + rect.size.width, y + rect.size.height);
}

static void
stretch_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AtlasExtentFrame *self = ATLAS_EXTENT_FRAME (widget);
  graphene_rect_t rect = get_rect (self);
  double right, down;
  float width, height;

  g_variant_get (parameter, "(dd)", &right, &down);
  width = rect.size.width + (float) right * STEP_PART * (float) gtk_widget_get_width (widget);
  height = rect.size.height + (float) down * STEP_PART * (float) gtk_widget_get_height (widget);
  set_corners (self, rect.origin.x, rect.origin.y, rect.origin.x + fmaxf (width, SMALLEST_PX),
               rect.origin.y + fmaxf (height, SMALLEST_PX));
}

static void
drag_begin_cb (GtkGestureDrag   *gesture,
               double            x,
               double            y,
               AtlasExtentFrame *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->has_corner)
    set_corners (self, self->from.x, self->from.y, (float) x, (float) y);
  else
    set_corners (self, (float) x, (float) y, (float) x, (float) y);
}

static void
drag_update_cb (GtkGestureDrag   *gesture,
                double            right,
                double            down,
                AtlasExtentFrame *self)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  set_corners (self, self->from.x, self->from.y, (float) (x + right), (float) (y + down));
}

/* A press that has not moved is one of the two corners. */
static void
drag_end_cb (GtkGestureDrag   *gesture,
             double            right,
             double            down,
             AtlasExtentFrame *self)
{
  if (self->has_corner || hypot (right, down) > CLICK_PX)
    gtk_widget_activate_action (GTK_WIDGET (self), "extent.take", NULL);
  else
    self->has_corner = TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           AtlasExtentFrame         *self)
{
  if (self->has_corner)
    set_corners (self, self->from.x, self->from.y, (float) x, (float) y);
}

static void
atlas_extent_frame_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static graphene_rect_t
project (AtlasExtentFrame  *self,
         const AtlasExtent *extent,
         int                width,
         int                height)
{
  AtlasViewport viewport = atlas_map_camera_get_viewport (self->camera);
  graphene_rect_t seen = GRAPHENE_RECT_INIT (-(float) width, -(float) height, 3.0f * (float) width,
                                             3.0f * (float) height);
  graphene_rect_t rect;
  double left, top, right, bottom;

  atlas_viewport_project (&viewport, (AtlasPosition) { extent->north, extent->west }, &left, &top);
  atlas_viewport_project (&viewport, (AtlasPosition) { extent->south, extent->east }, &right, &bottom);
  graphene_rect_init (&rect, (float) left, (float) top, (float) (right - left), (float) (bottom - top));

  /* Of a rectangle much larger than the map no edge is to be seen, and its size has no bounds. */
  if (!graphene_rect_intersection (&rect, &seen, &rect))
    graphene_rect_init (&rect, -2 * SMALLEST_PX, -2 * SMALLEST_PX, 1, 1);

  return rect;
}

static void
allocate_area (AtlasExtentFrame      *self,
               const graphene_rect_t *rect)
{
  GtkAllocation box = { .x = (int) rect->origin.x, .y = (int) rect->origin.y };
  int least_width, least_height;

  gtk_widget_measure (self->area, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (self->area, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  box.width = MAX ((int) rect->size.width, least_width);
  box.height = MAX ((int) rect->size.height, least_height);
  gtk_widget_size_allocate (self->area, &box, -1);
}

static void
allocate_bar (AtlasExtentFrame *self,
              int               width,
              int               height)
{
  GtkAllocation box = { 0 };
  int bar_width, least_width, bar_height;

  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, &bar_width, NULL, NULL);
  bar_width = MAX (MIN (bar_width, width - 2 * MARGIN_PX), least_width);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, bar_width, NULL, &bar_height, NULL, NULL);
  box.x = (width - bar_width) / 2;
  box.y = MAX (height - bar_height - MARGIN_PX, 0);
  box.width = bar_width;
  box.height = bar_height;
  gtk_widget_size_allocate (self->bar, &box, -1);
}

static void
atlas_extent_frame_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  AtlasExtentFrame *self = ATLAS_EXTENT_FRAME (widget);
  const AtlasExtent *extent;
  graphene_rect_t rect;

  if (self->state == NULL)
    return;

  extent = atlas_filter_get_extent (atlas_state_get_filter (self->state));
  if (gtk_widget_should_layout (self->area))
    {
      rect = self->is_drawing || extent == NULL ? get_rect (self) : project (self, extent, width, height);
      allocate_area (self, &rect);
    }
  if (gtk_widget_should_layout (self->bar))
    allocate_bar (self, width, height);
}

static void
atlas_extent_frame_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DRAWING:
      g_value_set_boolean (value, ATLAS_EXTENT_FRAME (object)->is_drawing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_extent_frame_dispose (GObject *object)
{
  AtlasExtentFrame *self = ATLAS_EXTENT_FRAME (object);

  g_clear_pointer (&self->area, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->state);
  g_clear_object (&self->camera);

  G_OBJECT_CLASS (atlas_extent_frame_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint  key;
    double right;
    double down;
  } arrows[] = {
    { GDK_KEY_Left, -1, 0 }, { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, 0, -1 },   { GDK_KEY_KP_Up, 0, -1 },   { GDK_KEY_Down, 0, 1 },  { GDK_KEY_KP_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, arrows[i].key, 0, "extent.move", "(dd)",
                                           arrows[i].right, arrows[i].down);
      gtk_widget_class_add_binding_action (widget_class, arrows[i].key, GDK_SHIFT_MASK, "extent.stretch", "(dd)",
                                           arrows[i].right, arrows[i].down);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "extent.take", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "extent.take", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "extent.cancel", NULL);
}

static void
atlas_extent_frame_class_init (AtlasExtentFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = atlas_extent_frame_get_property;
  G_OBJECT_CLASS (klass)->dispose = atlas_extent_frame_dispose;
  widget_class->measure = atlas_extent_frame_measure;
  widget_class->size_allocate = atlas_extent_frame_size_allocate;

  /**
   * AtlasExtentFrame:drawing:
   *
   * Whether a rectangle is being drawn.
   */
  properties[PROP_DRAWING] =
    g_param_spec_boolean ("drawing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "extent.take", NULL, take_cb);
  gtk_widget_class_install_action (widget_class, "extent.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "extent.move", "(dd)", move_cb);
  gtk_widget_class_install_action (widget_class, "extent.stretch", "(dd)", stretch_cb);
  add_bindings (widget_class);

  gtk_widget_class_set_css_name (widget_class, "extentframe");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_button (const char *label,
               const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  atlas_mnemonic_name_buttons (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
create_bar (AtlasExtentFrame *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *hint = gtk_label_new (_("Draw a rectangle, or press two of its corners."));

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  /* A status is read out when it changes. */
  self->size = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE,
                             "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->size, "numeric");
  gtk_widget_add_css_class (bar, "extentbar");
  gtk_box_append (GTK_BOX (line), self->size);
  gtk_box_append (GTK_BOX (line), create_button (_("_Cancel"), "extent.cancel"));
  gtk_box_append (GTK_BOX (line), create_button (C_("to do", "Filter"), "extent.take"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (line), "suggested-action");
  gtk_box_append (GTK_BOX (bar), hint);
  gtk_box_append (GTK_BOX (bar), line);

  return bar;
}

static void
add_controllers (AtlasExtentFrame *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
atlas_extent_frame_init (AtlasExtentFrame *self)
{
  self->area = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->bar = create_bar (self);
  gtk_widget_add_css_class (self->area, "area");
  gtk_widget_set_can_target (self->area, FALSE);
  gtk_widget_set_parent (self->area, GTK_WIDGET (self));
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_visible (self->area, FALSE);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Part of the map"),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    _("Arrow keys move the rectangle, with Shift they stretch it, Enter filters by it, Escape gives it up."), -1);
  add_controllers (self);
}

/**
 * atlas_extent_frame_follow:
 * @self: a frame that follows nothing yet
 * @state: whose filter it shows and changes
 * @camera: of the map under it
 *
 * Shows the part of the map to which a state's events are filtered.
 */
void
atlas_extent_frame_follow (AtlasExtentFrame *self,
                           AtlasState       *state,
                           AtlasMapCamera   *camera)
{
  g_return_if_fail (ATLAS_IS_EXTENT_FRAME (self));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  self->camera = g_object_ref (camera);
  g_signal_connect_object (state, "notify::filter", G_CALLBACK (atlas_extent_frame_update), self,
                           G_CONNECT_SWAPPED);
  atlas_extent_frame_update (self);
}

/**
 * atlas_extent_frame_update:
 * @self: a frame
 *
 * Puts the rectangle where it belongs, after the map has moved.
 */
void
atlas_extent_frame_update (AtlasExtentFrame *self)
{
  gboolean is_shown;

  g_return_if_fail (ATLAS_IS_EXTENT_FRAME (self));

  is_shown = self->is_drawing || atlas_filter_get_extent (atlas_state_get_filter (self->state)) != NULL;
  gtk_widget_set_visible (self->area, is_shown);
  if (is_shown)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * atlas_extent_frame_draw:
 * @self: a frame on a map that is shown
 *
 * Lets a rectangle be drawn, which begins in the middle of the map.
 */
void
atlas_extent_frame_draw (AtlasExtentFrame *self)
{
  float width, height;

  g_return_if_fail (ATLAS_IS_EXTENT_FRAME (self));

  width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  set_drawing (self, TRUE);
  set_corners (self, FIRST_PART * width, FIRST_PART * height, (1 - FIRST_PART) * width, (1 - FIRST_PART) * height);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * atlas_extent_frame_get_drawing:
 * @self: a frame
 *
 * Returns: whether a rectangle is being drawn
 */
gboolean
atlas_extent_frame_get_drawing (AtlasExtentFrame *self)
{
  g_return_val_if_fail (ATLAS_IS_EXTENT_FRAME (self), FALSE);

  return self->is_drawing;
}
