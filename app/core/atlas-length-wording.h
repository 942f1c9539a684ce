/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double atlas_length_round_down (double length_m);
char  *atlas_length_describe   (double length_m);

G_END_DECLS
