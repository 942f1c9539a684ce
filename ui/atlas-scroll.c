/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-scroll.h"

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

/**
 * atlas_scroll_install_properties:
 * @object_class: a class that implements [iface@Gtk.Scrollable] and has no other properties of its own
 */
void
atlas_scroll_install_properties (GObjectClass *object_class)
{
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

/**
 * atlas_scroll_init:
 * @self: what a widget remembers, all zero
 * @widget: the widget
 * @value_changed_cb: called with the widget when it has been scrolled up or down
 */
void
atlas_scroll_init (AtlasScroll *self,
                   GtkWidget   *widget,
                   GCallback    value_changed_cb)
{
  self->vertical = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->vertical, "value-changed", value_changed_cb, widget);
}

/**
 * atlas_scroll_clear:
 * @self: what a widget remembers
 *
 * Lets go of it when the widget is disposed of.
 */
void
atlas_scroll_clear (AtlasScroll *self)
{
  g_clear_object (&self->vertical);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);
}

/**
 * atlas_scroll_get_property:
 * @self: what a widget remembers
 * @property: one of those that were installed
 * @value: set to what it is
 */
void
atlas_scroll_get_property (AtlasScroll *self,
                           guint        property,
                           GValue      *value)
{
  switch (property)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * atlas_scroll_set_property:
 * @self: what a widget remembers
 * @property: one of those that were installed
 * @value: what it is from now on
 *
 * Returns: whether the vertical adjustment is another now, which the widget has to configure
 */
gboolean
atlas_scroll_set_property (AtlasScroll  *self,
                           guint         property,
                           const GValue *value)
{
  switch (property)
    {
    case PROP_HADJUSTMENT:
      g_set_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL], g_value_get_object (value));
      return FALSE;
    case PROP_VADJUSTMENT:
      if (self->vertical != NULL)
        g_signal_group_set_target (self->vertical, g_value_get_object (value));
      return g_set_object (&self->adjustments[GTK_ORIENTATION_VERTICAL], g_value_get_object (value));
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      return FALSE;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}

/**
 * atlas_scroll_get_adjustment:
 * @self: what a widget remembers
 *
 * Returns: (transfer none) (nullable): by which it is scrolled up and down; `NULL` if it is in no scroller
 */
GtkAdjustment *
atlas_scroll_get_adjustment (AtlasScroll *self)
{
  return self->adjustments[GTK_ORIENTATION_VERTICAL];
}

/**
 * atlas_scroll_get_value:
 * @self: what a widget remembers
 *
 * Returns: how far it is scrolled down, in pixels
 */
double
atlas_scroll_get_value (AtlasScroll *self)
{
  GtkAdjustment *adjustment = atlas_scroll_get_adjustment (self);

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}
