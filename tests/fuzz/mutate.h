/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many inputs are tried, unless ATLAS_FUZZ_RUNS says how many, and from which seed. */
#define FUZZ_SEED 1954

guint fuzz_get_n_runs (guint              n_usual);
void  fuzz_mutate     (GRand             *rand,
                       GString           *text,
                       const char *const *words,
                       const GString     *other);

G_END_DECLS
