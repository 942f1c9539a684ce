/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

char *atlas_credits_describe_scan    (const char *credit);
char *atlas_credits_describe_sources (AtlasSiege *siege);
char *atlas_credits_describe         (AtlasSiege *siege,
                                      const char *account,
                                      const char *language);

G_END_DECLS
