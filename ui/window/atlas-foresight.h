/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

typedef struct _AtlasForesight AtlasForesight;

AtlasForesight *atlas_foresight_new   (const char     *session_path,
                                       const char     *language,
                                       const char     *names);
void            atlas_foresight_free  (AtlasForesight *self);
void            atlas_foresight_paint (AtlasSiege     *siege,
                                       gpointer        foresight);

G_END_DECLS
