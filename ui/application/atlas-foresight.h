/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

void atlas_foresight_paint (AtlasSiege *siege,
                            gpointer    session_path);

G_END_DECLS
