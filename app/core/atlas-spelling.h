/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

extern const char *const atlas_day_part_names[];
extern const char *const atlas_place_kind_names[];
extern const char *const atlas_hold_names[];
extern const char *const atlas_tier_names[];
extern const char *const atlas_movement_kind_names[];
extern const char *const atlas_front_kind_names[];
extern const char *const atlas_known_names[];
extern const char *const atlas_pattern_names[];
extern const char *const atlas_symbol_names[];
extern const char *const atlas_mark_names[];
extern const char *const atlas_tour_kind_names[];
extern const char *const atlas_layer_names[];
extern const char *const atlas_actor_kind_names[];

G_END_DECLS
