/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-diagnostics-page.h"
#include "window/atlas-window-private.h"

/* What the desktop window does when the files of its data set change: a sound version takes the place
 * of the one that is shown, a broken one is told of. */

static void
renewed_cb (AtlasWatch  *watch,
            AtlasSiege  *siege,
            AtlasWindow *self)
{
  atlas_trouble_bar_set_n_errors (atlas_window_get_trouble_bar (self), 0);
  atlas_state_renew_siege (atlas_window_get_state (self), siege);
  atlas_window_show_siege (self);
}

static void
broken_cb (AtlasWatch       *watch,
           AtlasDiagnostics *diagnostics,
           const char       *message,
           AtlasWindow      *self)
{
  AtlasSiege *siege = atlas_state_get_siege (atlas_window_get_state (self));
  GtkWidget *page;

  if (siege == NULL)
    return;

  page = atlas_diagnostics_page_new (atlas_siege_get_head (siege)->folder, message, diagnostics, TRUE);
  atlas_window_take_refusal (self, page);
  atlas_trouble_bar_set_n_errors (atlas_window_get_trouble_bar (self),
                                  atlas_diagnostics_get_n_errors (diagnostics));
}

static void
show_errors_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  atlas_window_show_refusal (ATLAS_WINDOW (widget));
}

/* Installs the command of the bar that tells of errors. */
void
atlas_window_install_reload_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-errors", NULL, show_errors_cb);
}

/* Watches over the data set that is shown, which was opened as @path. */
AtlasWatch *
atlas_window_create_watch (AtlasWindow *self,
                           const char  *path)
{
  AtlasSiege *siege = atlas_state_get_siege (atlas_window_get_state (self));
  AtlasWatch *watch = atlas_watch_new (path, siege);

  g_signal_connect_object (watch, "renewed", G_CALLBACK (renewed_cb), self, 0);
  g_signal_connect_object (watch, "broken", G_CALLBACK (broken_cb), self, 0);

  return watch;
}
