/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_SHORTCUTS_WINDOW (atlas_shortcuts_window_get_type ())

G_DECLARE_FINAL_TYPE (AtlasShortcutsWindow, atlas_shortcuts_window, ATLAS, SHORTCUTS_WINDOW, AdwWindow)

AtlasShortcutsWindow *atlas_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
