/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasFileChosenFunc:
 * @path: (type filename): what was chosen
 * @user_data: what was given with the function
 */
typedef void (*AtlasFileChosenFunc) (const char *path,
                                     gpointer    user_data);

/**
 * AtlasFileChoice:
 * @title: what the dialog asks for, translated
 * @action: whether a file is to be opened or saved
 * @filter: (nullable): what the files are called, translated
 * @suffixes: (nullable) (array zero-terminated=1): what their names end in, without the dot
 * @name: (nullable): the name that is proposed for a file to be saved
 *
 * Which file is asked for.
 */
typedef struct
{
  const char           *title;
  GtkFileChooserAction  action;
  const char           *filter;
  const char *const    *suffixes;
  const char           *name;
} AtlasFileChoice;

void atlas_file_choice_ask (const AtlasFileChoice *self,
                            GtkWindow             *window,
                            AtlasFileChosenFunc    chosen,
                            gpointer               user_data,
                            GDestroyNotify         destroy);

G_END_DECLS
