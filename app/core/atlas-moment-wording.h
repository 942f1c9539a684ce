/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

char *atlas_moment_describe_day  (gint64      time);
char *atlas_moment_describe_hour (AtlasSiege *siege,
                                  gint64      time,
                                  const char *language);

G_END_DECLS
