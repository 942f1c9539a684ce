/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

ShumateMapSource *flat_source_new (guint32 colour);

G_END_DECLS
