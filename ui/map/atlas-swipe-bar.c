/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-swipe-bar.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasSwipeBar:
 *
 * The bar between two pictures that lie over each other. It is drawn with the pointer or moved with
 * the arrow keys, Home and End; its parent puts it where it says.
 *
 * # CSS nodes
 *
 * ```
 * swipebar
 * ├── box.line
 * ╰── box.knob
 * ```
 */

struct _AtlasSwipeBar
{
  GtkWidget  parent_instance;
  GtkWidget *line;
  GtkWidget *knob;
  double     share;
  double     grip_x;
};

enum
{
  PROP_0,
  PROP_SHARE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasSwipeBar, atlas_swipe_bar, GTK_TYPE_WIDGET)

/* Wide enough for a finger. */
#define BAR_PX  32
#define LINE_PX 2

#define STEP 0.02
#define PAGE 0.1

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AtlasSwipeBar *self = ATLAS_SWIPE_BAR (widget);

  atlas_swipe_bar_set_share (self, self->share + g_variant_get_double (parameter));
}

static void
drag_begin_cb (AtlasSwipeBar *self,
               double         x,
               double         y)
{
  self->grip_x = x;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The bar moves below the pointer, so that only the place in its parent says how far. */
static void
drag_update_cb (AtlasSwipeBar  *self,
                double          offset_x,
                double          offset_y,
                GtkGestureDrag *gesture)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  double middle = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  graphene_point_t point;
  double start_x;

  gtk_gesture_drag_get_start_point (gesture, &start_x, NULL);
  if (gtk_widget_get_width (parent) > 0 &&
      gtk_widget_compute_point (GTK_WIDGET (self), parent,
                                &GRAPHENE_POINT_INIT ((float) (start_x + offset_x - self->grip_x + middle), 0),
                                &point))
    atlas_swipe_bar_set_share (self, point.x / gtk_widget_get_width (parent));
}

static void
atlas_swipe_bar_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  gtk_widget_measure (ATLAS_SWIPE_BAR (widget)->knob, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (*natural, BAR_PX);
}

static void
atlas_swipe_bar_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AtlasSwipeBar *self = ATLAS_SWIPE_BAR (widget);
  int knob_width, knob_height;

  gtk_widget_measure (self->knob, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &knob_width, NULL, NULL);
  gtk_widget_measure (self->knob, GTK_ORIENTATION_VERTICAL, -1, NULL, &knob_height, NULL, NULL);
  gtk_widget_size_allocate (self->line, &(GtkAllocation) { (width - LINE_PX) / 2, 0, LINE_PX, height }, -1);
  gtk_widget_size_allocate (self->knob,
                            &(GtkAllocation) { (width - knob_width) / 2, (height - knob_height) / 2,
                                               knob_width, knob_height },
                            -1);
}

static void
atlas_swipe_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHARE:
      g_value_set_double (value, ATLAS_SWIPE_BAR (object)->share);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_swipe_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SHARE:
      atlas_swipe_bar_set_share (ATLAS_SWIPE_BAR (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_swipe_bar_dispose (GObject *object)
{
  AtlasSwipeBar *self = ATLAS_SWIPE_BAR (object);

  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->knob, gtk_widget_unparent);

  G_OBJECT_CLASS (atlas_swipe_bar_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint  key;
    double step;
  } keys[] = {
    { GDK_KEY_Left, -STEP },      { GDK_KEY_KP_Left, -STEP },      { GDK_KEY_Right, STEP },
    { GDK_KEY_KP_Right, STEP },   { GDK_KEY_Page_Up, -PAGE },      { GDK_KEY_KP_Page_Up, -PAGE },
    { GDK_KEY_Page_Down, PAGE },  { GDK_KEY_KP_Page_Down, PAGE },  { GDK_KEY_Home, -1 },
    { GDK_KEY_KP_Home, -1 },      { GDK_KEY_End, 1 },              { GDK_KEY_KP_End, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "swipe.move", "d", keys[i].step);
}

static void
atlas_swipe_bar_class_init (AtlasSwipeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = atlas_swipe_bar_get_property;
  object_class->set_property = atlas_swipe_bar_set_property;
  object_class->dispose = atlas_swipe_bar_dispose;
  widget_class->measure = atlas_swipe_bar_measure;
  widget_class->size_allocate = atlas_swipe_bar_size_allocate;

  /**
   * AtlasSwipeBar:share:
   *
   * What part of the width lies to the left of the bar, 0 to 1.
   */
  properties[PROP_SHARE] =
    g_param_spec_double ("share", NULL, NULL, 0, 1, 0.5,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "swipe.move", "d", move_cb);
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "swipebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
atlas_swipe_bar_init (AtlasSwipeBar *self)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();

  self->share = 0.5;
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->knob = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->line, "line");
  gtk_widget_add_css_class (self->knob, "knob");
  gtk_box_append (GTK_BOX (self->knob), gtk_image_new_from_icon_name ("pan-start-symbolic"));
  gtk_box_append (GTK_BOX (self->knob), gtk_image_new_from_icon_name ("pan-end-symbolic"));
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->knob, GTK_WIDGET (self));

  g_signal_connect_swapped (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Bar between the two dates"), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->share * 100, -1);
}

/**
 * atlas_swipe_bar_new:
 *
 * Returns: (transfer floating): a bar in the middle
 */
GtkWidget *
atlas_swipe_bar_new (void)
{
  return g_object_new (ATLAS_TYPE_SWIPE_BAR, NULL);
}

/**
 * atlas_swipe_bar_get_share:
 * @self: a bar
 *
 * Returns: what part of the width lies to the left of the bar, 0 to 1
 */
double
atlas_swipe_bar_get_share (AtlasSwipeBar *self)
{
  g_return_val_if_fail (ATLAS_IS_SWIPE_BAR (self), 0);

  return self->share;
}

/**
 * atlas_swipe_bar_set_share:
 * @self: a bar
 * @share: what part of the width should lie to the left; held between 0 and 1
 */
void
atlas_swipe_bar_set_share (AtlasSwipeBar *self,
                           double         share)
{
  g_return_if_fail (ATLAS_IS_SWIPE_BAR (self));

  share = CLAMP (share, 0, 1);
  if (share == self->share)
    return;

  self->share = share;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, share * 100, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
}

/**
 * atlas_swipe_bar_set_words:
 * @self: a bar
 * @words: what a screen reader says of where it stands
 */
void
atlas_swipe_bar_set_words (AtlasSwipeBar *self,
                           const char    *words)
{
  g_return_if_fail (ATLAS_IS_SWIPE_BAR (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}
