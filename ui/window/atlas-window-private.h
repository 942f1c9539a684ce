/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-bookmarks.h"
#include "state/atlas-comparison.h"
#include "state/atlas-history.h"
#include "window/atlas-desktop.h"
#include "window/atlas-trouble-bar.h"
#include "window/atlas-window.h"
#include "xml/atlas-diagnostics.h"
#include "xml/atlas-watch.h"

G_BEGIN_DECLS

AtlasState *atlas_window_get_state       (AtlasWindow *self);
AtlasHistory *atlas_window_get_history   (AtlasWindow *self);
AtlasBookmarks *atlas_window_get_bookmarks (AtlasWindow *self);
AtlasComparison *atlas_window_get_comparison (AtlasWindow *self);
AtlasDesktop *atlas_window_get_desktop   (AtlasWindow *self);
AtlasExtent atlas_window_get_seen        (AtlasWindow *self);
void        atlas_window_show_siege      (AtlasWindow *self);
void        atlas_window_stop_opening    (AtlasWindow *self);
GCancellable *atlas_window_begin_import  (AtlasWindow *self,
                                          const char  *path);
gboolean    atlas_window_end_import      (AtlasWindow  *self,
                                          GCancellable *importing);
void        atlas_window_say             (AtlasWindow *self,
                                          const char  *words);
void        atlas_window_add_toast       (AtlasWindow *self,
                                          AdwToast    *toast);
void        atlas_window_install_actions (GtkWidgetClass *widget_class);
void        atlas_window_install_bookmark_actions (GtkWidgetClass *widget_class);
void        atlas_window_install_exchange_actions (GtkWidgetClass *widget_class);
void        atlas_window_export          (AtlasWindow *self,
                                          const char  *path);
void        atlas_window_import          (AtlasWindow *self,
                                          const char  *path,
                                          const char  *folder);
void        atlas_window_install_reload_actions (GtkWidgetClass *widget_class);
AtlasWatch *atlas_window_create_watch    (AtlasWindow *self,
                                          const char  *path);
AtlasTroubleBar *atlas_window_get_trouble_bar (AtlasWindow *self);
void        atlas_window_refuse          (AtlasWindow *self,
                                          const char  *path,
                                          const char  *message,
                                          AtlasDiagnostics *diagnostics);
void        atlas_window_take_refusal    (AtlasWindow *self,
                                          GtkWidget   *page);
void        atlas_window_show_refusal    (AtlasWindow *self);
void        atlas_window_add_actions     (AtlasWindow *self);

G_END_DECLS
