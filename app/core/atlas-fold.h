/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes that one letter is folded to. */
#define ATLAS_FOLD_ROOM 80

gsize atlas_fold_letter (gunichar    letter,
                         char       *folded);
void  atlas_fold_append (GString    *folded,
                         const char *words,
                         GArray     *origins);

G_END_DECLS
