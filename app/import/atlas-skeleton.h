/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

gboolean atlas_skeleton_save (AtlasSiege  *siege,
                              const char  *folder,
                              gboolean     overwrite,
                              GError     **error);

G_END_DECLS
