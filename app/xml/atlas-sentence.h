/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *atlas_sentence_fill (const char        *format,
                           const char *const *parts,
                           guint              n_parts);

G_END_DECLS
