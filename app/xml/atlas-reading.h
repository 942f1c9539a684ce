/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "xml/atlas-diagnostics.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_READING (atlas_reading_get_type ())

G_DECLARE_FINAL_TYPE (AtlasReading, atlas_reading, ATLAS, READING, GObject)

/**
 * AtlasReadingFunc:
 * @siege: what was read
 * @user_data: what was given with the function
 *
 * Called in a thread of its own as soon as a siege has been read, whatever the main thread is at.
 */
typedef void (*AtlasReadingFunc) (AtlasSiege *siege,
                                  gpointer    user_data);

AtlasReading     *atlas_reading_new             (const char       *path);
AtlasReading     *atlas_reading_new_with_lesson (const char       *path,
                                                 const char       *lesson);
AtlasReading     *atlas_reading_new_with_sequel (const char       *path,
                                                 AtlasReadingFunc  sequel,
                                                 gpointer          user_data,
                                                 GDestroyNotify    destroy);
const char       *atlas_reading_get_path        (AtlasReading     *self);
AtlasDiagnostics *atlas_reading_get_diagnostics (AtlasReading     *self);
AtlasSiege       *atlas_reading_get_siege       (AtlasReading     *self,
                                                 GError          **error);
void              atlas_reading_cancel          (AtlasReading     *self);

G_END_DECLS
