/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/atlas-window.h"

/* What a shell is made of: nothing has been read yet, but path leads to the second siege. The folder
 * is for whatever a test writes. */
typedef struct
{
  GtkApplication *application;
  AtlasState     *state;
  AtlasSession   *session;
  char           *folder;
  char           *path;
} ShellFixture;

void         shell_fixture_init                (int            *argc,
                                                char         ***argv);
void         shell_fixture_add                 (const char     *path,
                                                void          (*test) (ShellFixture  *fixture,
                                                                       gconstpointer  unused));
AtlasWindow *shell_fixture_open                (ShellFixture   *fixture,
                                                const char     *path);
void         shell_fixture_close               (gpointer        window);
void         shell_fixture_wait_for            (gpointer        window,
                                                GType           type);
gboolean     shell_fixture_shows               (gpointer        window,
                                                const char     *words);
void         shell_fixture_wait_for_words      (gpointer        window,
                                                const char     *words);
void         shell_fixture_assert_popover_goes (ShellFixture   *fixture,
                                                gpointer        popover);
