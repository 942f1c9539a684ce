/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-dispute.h"

G_BEGIN_DECLS

char *atlas_dispute_describe_short (const AtlasDispute *self,
                                    const char         *account,
                                    const char         *language);

G_END_DECLS
