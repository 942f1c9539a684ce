/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/atlas-moment.h"

G_BEGIN_DECLS

/**
 * AtlasShell:
 * @ATLAS_SHELL_DESKTOP: one window for someone at home
 * @ATLAS_SHELL_KIOSK: a full screen without a way out, for a museum
 * @ATLAS_SHELL_PRESENTER: the desktop window and a second one for the audience
 */
typedef enum
{
  ATLAS_SHELL_DESKTOP,
  ATLAS_SHELL_KIOSK,
  ATLAS_SHELL_PRESENTER,
} AtlasShell;

#define ATLAS_TYPE_APPLICATION (atlas_application_get_type ())

G_DECLARE_FINAL_TYPE (AtlasApplication, atlas_application, ATLAS, APPLICATION, AdwApplication)

void              atlas_application_prepare    (void);
AtlasApplication *atlas_application_new        (AtlasShell          shell,
                                                const char         *path,
                                                const char         *config_path,
                                                const char         *language,
                                                GError            **error);
void              atlas_application_set_lesson (AtlasApplication   *self,
                                                const char         *lesson);
gboolean          atlas_application_hand_over  (const AtlasMoment  *moment,
                                                const char         *uri);

G_END_DECLS
