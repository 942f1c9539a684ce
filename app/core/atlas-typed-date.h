/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-instant.h"

G_BEGIN_DECLS

gboolean atlas_typed_date_parse (const char   *text,
                                 const char   *language,
                                 gint64        begin,
                                 gint64        end,
                                 AtlasInstant *instant);

G_END_DECLS
