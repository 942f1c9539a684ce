/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-time-keys.h"

/**
 * atlas_time_keys_bind:
 * @widget_class: the class of a widget in an [class@Atlas.Band], or of the band itself
 *
 * Binds the keys of the timeline to the actions of the band. Rows need them for themselves: the
 * scrolled window between lanes and band would take Home, End and Control with the arrows.
 */
void
atlas_time_keys_bind (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_Left, 0, "band.previous-event" },
    { GDK_KEY_KP_Left, 0, "band.previous-event" },
    { GDK_KEY_Right, 0, "band.next-event" },
    { GDK_KEY_KP_Right, 0, "band.next-event" },
    { GDK_KEY_Left, GDK_SHIFT_MASK, "band.previous-change" },
    { GDK_KEY_Right, GDK_SHIFT_MASK, "band.next-change" },
    { GDK_KEY_Left, GDK_CONTROL_MASK, "band.pan-back" },
    { GDK_KEY_Right, GDK_CONTROL_MASK, "band.pan-forward" },
    { GDK_KEY_plus, 0, "band.zoom-in" },
    { GDK_KEY_plus, GDK_SHIFT_MASK, "band.zoom-in" },
    { GDK_KEY_equal, 0, "band.zoom-in" },
    { GDK_KEY_KP_Add, 0, "band.zoom-in" },
    { GDK_KEY_minus, 0, "band.zoom-out" },
    { GDK_KEY_KP_Subtract, 0, "band.zoom-out" },
    { GDK_KEY_Home, 0, "band.first" },
    { GDK_KEY_KP_Home, 0, "band.first" },
    { GDK_KEY_End, 0, "band.last" },
    { GDK_KEY_KP_End, 0, "band.last" },
    { GDK_KEY_bracketleft, 0, "band.begin-range" },
    { GDK_KEY_bracketright, 0, "band.end-range" },
    { GDK_KEY_BackSpace, 0, "band.clear-range" },
    { GDK_KEY_space, 0, "band.play-pause" },
    { GDK_KEY_KP_Space, 0, "band.play-pause" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action,
                                         NULL);
}
