/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-file-choice.h"

/* Asks for files, in the one place that knows how: GtkFileChooserNative, which goes through the portal
 * in a sandbox, has a successor in later versions of GTK. */

typedef struct
{
  GtkFileChooserNative *dialog;
  GtkWindow            *window;
  AtlasFileChosenFunc   chosen;
  gpointer              user_data;
  GDestroyNotify        destroy;
} Question;

static void
question_free (Question *question)
{
  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_object_unref (question->dialog);
  g_object_unref (question->window);
  g_free (question);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Question        *question)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    question->chosen (path, question->user_data);

  question_free (question);
}

/**
 * atlas_file_choice_ask:
 * @self: which file
 * @window: the window that asks
 * @chosen: called with the file, unless the user thinks better of it
 * @user_data: for @chosen
 * @destroy: (nullable): frees @user_data
 *
 * Opens a dialog over @window.
 */
void
atlas_file_choice_ask (const AtlasFileChoice *self,
                       GtkWindow             *window,
                       AtlasFileChosenFunc    chosen,
                       gpointer               user_data,
                       GDestroyNotify         destroy)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  question->dialog = gtk_file_chooser_native_new (self->title, window, self->action, NULL, NULL);
  question->window = g_object_ref (window);
  question->chosen = chosen;
  question->user_data = user_data;
  question->destroy = destroy;

  if (self->filter != NULL)
    {
      gtk_file_filter_set_name (filter, self->filter);
      for (guint i = 0; self->suffixes[i] != NULL; i++)
        gtk_file_filter_add_suffix (filter, self->suffixes[i]);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (question->dialog), filter);
    }
  if (self->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (question->dialog), self->name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (question->dialog), TRUE);
  g_signal_connect (question->dialog, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question->dialog));
}
