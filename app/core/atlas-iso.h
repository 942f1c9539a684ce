/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-instant.h"

G_BEGIN_DECLS

char    *atlas_iso_format     (gint64         time);
char    *atlas_iso_format_xsd (gint64         time,
                               AtlasPrecision precision);
gboolean atlas_iso_parse_xsd  (const char    *text,
                               AtlasInstant  *instant,
                               GError       **error);

G_END_DECLS
