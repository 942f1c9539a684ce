/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-disclosure.h"

#include "atlas-box.h"

/**
 * AtlasDisclosure:
 *
 * A heading that shows or hides what is under it.
 *
 * `GtkExpander` tells GTK 4.8's screen readers no name, and GTK 4.18 asks its hidden child where the
 * keyboard is.
 *
 * # CSS nodes
 *
 * `disclosure`, with a toggle button and, while that is down, the child.
 */

struct _AtlasDisclosure
{
  GtkWidget        parent_instance;
  GtkToggleButton *heading;
  GtkLabel        *label;
  GtkWidget       *child;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_CHILD,
  PROP_EXPANDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasDisclosure, atlas_disclosure, GTK_TYPE_WIDGET)

static void
toggled_cb (AtlasDisclosure *self)
{
  gboolean expanded = gtk_toggle_button_get_active (self->heading);

  if (self->child != NULL)
    atlas_box_set_shown (self->child, expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
atlas_disclosure_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AtlasDisclosure *self = ATLAS_DISCLOSURE (object);

  switch (property_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, atlas_disclosure_get_label (self));
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, atlas_disclosure_get_expanded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
atlas_disclosure_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AtlasDisclosure *self = ATLAS_DISCLOSURE (object);

  switch (property_id)
    {
    case PROP_LABEL:
      atlas_disclosure_set_label (self, g_value_get_string (value));
      break;
    case PROP_CHILD:
      atlas_disclosure_set_child (self, g_value_get_object (value));
      break;
    case PROP_EXPANDED:
      atlas_disclosure_set_expanded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
atlas_disclosure_dispose (GObject *object)
{
  AtlasDisclosure *self = ATLAS_DISCLOSURE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->child = NULL;

  G_OBJECT_CLASS (atlas_disclosure_parent_class)->dispose (object);
}

static void
atlas_disclosure_class_init (AtlasDisclosureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = atlas_disclosure_get_property;
  object_class->set_property = atlas_disclosure_set_property;
  object_class->dispose = atlas_disclosure_dispose;

  /**
   * AtlasDisclosure:label:
   *
   * The words of the heading.
   */
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * AtlasDisclosure:child:
   *
   * What is shown or hidden.
   */
  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * AtlasDisclosure:expanded:
   *
   * Whether it is shown.
   */
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "disclosure");
}

static void
atlas_disclosure_init (AtlasDisclosure *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "icon-name", "pan-end-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), arrow);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  self->heading = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_child (GTK_BUTTON (self->heading), content);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "flat");
  gtk_widget_set_halign (GTK_WIDGET (self->heading), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->heading), GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (self->heading, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * atlas_disclosure_new:
 * @label: the words of the heading
 * @child: what is shown or hidden
 *
 * Returns: (transfer floating): a disclosure that hides @child
 */
GtkWidget *
atlas_disclosure_new (const char *label,
                      GtkWidget  *child)
{
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  return g_object_new (ATLAS_TYPE_DISCLOSURE, "label", label, "child", child, NULL);
}

/**
 * atlas_disclosure_get_label:
 * @self: a disclosure
 *
 * Returns: the words of its heading
 */
const char *
atlas_disclosure_get_label (AtlasDisclosure *self)
{
  g_return_val_if_fail (ATLAS_IS_DISCLOSURE (self), NULL);

  return gtk_label_get_label (self->label);
}

/**
 * atlas_disclosure_set_label:
 * @self: a disclosure
 * @label: the words of its heading
 */
void
atlas_disclosure_set_label (AtlasDisclosure *self,
                            const char      *label)
{
  g_return_if_fail (ATLAS_IS_DISCLOSURE (self));
  g_return_if_fail (label != NULL);

  if (g_str_equal (label, gtk_label_get_label (self->label)))
    return;

  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * atlas_disclosure_set_child:
 * @self: a disclosure
 * @child: (nullable): what it shows or hides
 */
void
atlas_disclosure_set_child (AtlasDisclosure *self,
                            GtkWidget       *child)
{
  g_return_if_fail (ATLAS_IS_DISCLOSURE (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (child == self->child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    {
      gtk_widget_set_visible (child, gtk_toggle_button_get_active (self->heading));
      gtk_widget_set_parent (child, GTK_WIDGET (self));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

/**
 * atlas_disclosure_get_expanded:
 * @self: a disclosure
 *
 * Returns: whether its child is shown
 */
gboolean
atlas_disclosure_get_expanded (AtlasDisclosure *self)
{
  g_return_val_if_fail (ATLAS_IS_DISCLOSURE (self), FALSE);

  return gtk_toggle_button_get_active (self->heading);
}

/**
 * atlas_disclosure_set_expanded:
 * @self: a disclosure
 * @expanded: whether to show its child
 */
void
atlas_disclosure_set_expanded (AtlasDisclosure *self,
                               gboolean         expanded)
{
  g_return_if_fail (ATLAS_IS_DISCLOSURE (self));

  gtk_toggle_button_set_active (self->heading, expanded);
}
