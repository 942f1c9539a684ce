/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/atlas-export.h"
#include "import/atlas-import.h"
#include "window/atlas-file-choice.h"
#include "window/atlas-window-private.h"

/* What goes to other programs and comes from them. */

static void
exported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AtlasWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = atlas_export_save_finish (result, &error);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;
  g_autofree char *words = NULL;

  if (path == NULL)
    {
      atlas_window_say (self, error->message);
      return;
    }

  /* Translators: %s is the name of a file. */
  words = g_strdup_printf (_("The siege was written to “%s”"), name);
  atlas_window_say (self, words);
}

/* Writes what is shown, in the words in which it is shown. */
void
atlas_window_export (AtlasWindow *self,
                     const char  *path)
{
  AtlasState *state = atlas_window_get_state (self);
  AtlasSiege *siege = atlas_state_get_siege (state);
  AtlasExportPlan plan = {
    .language = atlas_state_get_language (state),
    .tradition = atlas_state_get_names (state),
    .account = atlas_state_get_account (state),
  };
  AtlasExportFormat format;

  if (siege == NULL)
    return;

  if (atlas_export_guess_format (path, &format))
    atlas_export_save_async (siege, &plan, format, path, exported_cb, g_object_ref (self));
  else
    atlas_window_say (self, _("The name of the file has to end in .kml, .kmz, .geojson or .csv"));
}

static void
export_chosen_cb (const char *path,
                  gpointer    user_data)
{
  atlas_window_export (ATLAS_WINDOW (user_data), path);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const char *const suffixes[] = { "kmz", "kml", "geojson", "csv", NULL };
  AtlasSiege *siege = atlas_state_get_siege (atlas_window_get_state (ATLAS_WINDOW (widget)));
  g_autofree char *name = NULL;
  AtlasFileChoice choice = { .action = GTK_FILE_CHOOSER_ACTION_SAVE, .suffixes = suffixes };

  if (siege == NULL)
    return;

  name = g_strconcat (atlas_siege_get_head (siege)->id, ".kmz", NULL);
  choice.title = _("Export Data");
  choice.filter = _("KMZ, KML, GeoJSON, or events as CSV");
  choice.name = name;
  atlas_file_choice_ask (&choice, GTK_WINDOW (widget), export_chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AtlasWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasDiagnostics) diagnostics = NULL;
  g_autofree char *folder = atlas_import_save_finish (result, &diagnostics, &error);

  /* What was called off, or what something else has taken the place of, is no longer of interest. */
  if (!atlas_window_end_import (self, g_task_get_cancellable (G_TASK (result))))
    return;

  if (folder != NULL)
    atlas_window_open (self, folder);
  else if (atlas_diagnostics_get_n_errors (diagnostics) > 0)
    atlas_window_refuse (self, atlas_diagnostic_get_file (atlas_diagnostics_get (diagnostics, 0)),
                         _("The file cannot be imported as it is. Nothing was written."), diagnostics);
  else
    atlas_window_say (self, error->message);
}

/* Makes a data set of a file, and opens it. */
void
atlas_window_import (AtlasWindow *self,
                     const char  *path,
                     const char  *folder)
{
  const char *language = atlas_state_get_language (atlas_window_get_state (self));

  atlas_import_save_async (path, language, folder, atlas_window_begin_import (self, path), imported_cb,
                           g_object_ref (self));
}

/* The file to import, while its folder is being asked for. */
typedef struct
{
  AtlasWindow *window;
  char        *path;
} Source;

static void
source_free (Source *source)
{
  g_object_unref (source->window);
  g_free (source->path);
  g_free (source);
}

static void
folder_chosen_cb (const char *folder,
                  gpointer    user_data)
{
  Source *source = user_data;

  atlas_window_import (source->window, source->path, folder);
}

static void
import_chosen_cb (const char *path,
                  gpointer    user_data)
{
  AtlasWindow *self = ATLAS_WINDOW (user_data);
  AtlasFileChoice choice = { .action = GTK_FILE_CHOOSER_ACTION_SAVE };
  g_autofree char *name = g_filename_display_basename (path);
  char *dot = strrchr (name, '.');
  Source *source;

  if (!atlas_import_can_read (path))
    {
      atlas_window_say (self, _("The name of the file has to end in .kml, .kmz or .csv"));
      return;
    }

  *dot = '\0';
  source = g_new (Source, 1);
  source->window = g_object_ref (self);
  source->path = g_strdup (path);
  choice.title = _("Folder of the New Data Set");
  choice.name = name;
  atlas_file_choice_ask (&choice, GTK_WINDOW (self), folder_chosen_cb, source, (GDestroyNotify) source_free);
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const char *const suffixes[] = { "kml", "kmz", "csv", NULL };
  AtlasFileChoice choice = {
    .title = _("Import"),
    .action = GTK_FILE_CHOOSER_ACTION_OPEN,
    .filter = _("KML or KMZ, or a table of events as CSV"),
    .suffixes = suffixes,
  };

  atlas_file_choice_ask (&choice, GTK_WINDOW (widget), import_chosen_cb, g_object_ref (widget), g_object_unref);
}

/* Installs the commands that read and write files of other programs. */
void
atlas_window_install_exchange_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
}
