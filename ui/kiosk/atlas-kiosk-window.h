/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kiosk/atlas-attract.h"
#include "kiosk/atlas-kiosk-config.h"
#include "xml/atlas-reading.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_KIOSK_WINDOW (atlas_kiosk_window_get_type ())

G_DECLARE_FINAL_TYPE (AtlasKioskWindow, atlas_kiosk_window, ATLAS, KIOSK_WINDOW, AdwApplicationWindow)

AtlasKioskWindow *atlas_kiosk_window_new         (GtkApplication         *application,
                                                  AtlasState             *state,
                                                  const AtlasKioskConfig *config);
void              atlas_kiosk_window_await       (AtlasKioskWindow       *self,
                                                  AtlasReading           *reading);
AtlasAttract     *atlas_kiosk_window_get_attract (AtlasKioskWindow       *self);

G_END_DECLS
