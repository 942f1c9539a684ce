/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasScroll:
 *
 * What a widget remembers that implements [iface@Gtk.Scrollable] by being scrolled up and down.
 */
typedef struct
{
  GtkAdjustment       *adjustments[2];
  GtkScrollablePolicy  policies[2];
  GSignalGroup        *vertical;
} AtlasScroll;

void           atlas_scroll_install_properties (GObjectClass *object_class);
void           atlas_scroll_init               (AtlasScroll  *self,
                                                GtkWidget    *widget,
                                                GCallback     value_changed_cb);
void           atlas_scroll_clear              (AtlasScroll  *self);
void           atlas_scroll_get_property       (AtlasScroll  *self,
                                                guint         property,
                                                GValue       *value);
gboolean       atlas_scroll_set_property       (AtlasScroll  *self,
                                                guint         property,
                                                const GValue *value);
GtkAdjustment *atlas_scroll_get_adjustment     (AtlasScroll  *self);
double         atlas_scroll_get_value          (AtlasScroll  *self);

G_END_DECLS
