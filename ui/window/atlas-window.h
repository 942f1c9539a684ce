/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/atlas-session.h"
#include "state/atlas-state.h"
#include "xml/atlas-reading.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_WINDOW (atlas_window_get_type ())

G_DECLARE_FINAL_TYPE (AtlasWindow, atlas_window, ATLAS, WINDOW, AdwApplicationWindow)

AtlasWindow *atlas_window_new (GtkApplication *application,
                               AtlasState     *state,
                               AtlasSession   *session);
void         atlas_window_open (AtlasWindow    *self,
                                const char     *path);
void         atlas_window_await (AtlasWindow   *self,
                                AtlasReading   *reading);
void         atlas_window_open_link (AtlasWindow *self,
                                     const char  *uri);

G_END_DECLS
