/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasKioskConfig:
 * @idle_seconds: how long without a touch until the screen goes back to the start, 5–3600
 * @step_seconds: how long each event of the slow play is shown, 2–600
 * @language: (nullable): BCP 47 tag of the language the screen starts in; `NULL` for the desktop's
 * @unknown: (array zero-terminated): what stands in the file and sets nothing, a message for each
 *
 * What a museum can set.
 */
typedef struct
{
  guint idle_seconds;
  guint step_seconds;
  char *language;
  char **unknown;
} AtlasKioskConfig;

AtlasKioskConfig *atlas_kiosk_config_new  (const char        *path,
                                           GError           **error);
void              atlas_kiosk_config_free (AtlasKioskConfig  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasKioskConfig, atlas_kiosk_config_free)

G_END_DECLS
