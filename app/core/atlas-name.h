/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-instant.h"

G_BEGIN_DECLS

/**
 * AtlasName:
 * @words: the name, owned by its place
 * @language: (nullable): BCP 47 tag, interned
 * @tradition: (nullable): identifier of the tradition, interned; `NULL` for an ordinary word
 * @alias: whether it is kept for search and cards only
 * @begin: the first second of its use
 * @end: the second after its last
 *
 * One of the names that a place, a river, a person bore.
 */
typedef struct
{
  char       *words;
  const char *language;
  const char *tradition;
  gboolean    alias;
  gint64      begin;
  gint64      end;
} AtlasName;

void        atlas_name_clear   (AtlasName       *self);
char       *atlas_name_fold    (const char      *words);
const char *atlas_names_choose (const AtlasName *names,
                                guint            n_names,
                                const char      *tradition,
                                const char      *language,
                                gint64           time);

G_END_DECLS
