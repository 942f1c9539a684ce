/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-span.h"

G_BEGIN_DECLS

char    *atlas_wording_day       (const AtlasSpan *span);
char    *atlas_wording_hours     (const AtlasSpan *span);
gboolean atlas_wording_has_hours (const AtlasSpan *span);

G_END_DECLS
