/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

/* 1 June 1200, the first day of the siege of the burrow. */
#define BURROW_BEGIN (atlas_time_from_civil (1200, 6, 1, 0, 0))

AtlasSiege *burrow_new (guint n_more_events);
