/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

/**
 * AtlasFoundKind:
 * @ATLAS_FOUND_PLACE: a place; its index is that in [method@Atlas.Siege.get_places]
 * @ATLAS_FOUND_PERSON: a person; its index is that in [method@Atlas.Siege.get_actors]
 * @ATLAS_FOUND_UNIT: a unit, likewise
 * @ATLAS_FOUND_EVENT: an event, by [method@Atlas.Siege.get_events]
 * @ATLAS_FOUND_SOURCE: a source, by [method@Atlas.Siege.get_sources]
 *
 * What a search can find.
 */
typedef enum
{
  ATLAS_FOUND_PLACE,
  ATLAS_FOUND_PERSON,
  ATLAS_FOUND_UNIT,
  ATLAS_FOUND_EVENT,
  ATLAS_FOUND_SOURCE,
  ATLAS_N_FOUND_KINDS,
} AtlasFoundKind;

/**
 * AtlasMatch:
 * @ATLAS_MATCH_EXACT: the name is what was typed
 * @ATLAS_MATCH_PREFIX: the name begins with it
 * @ATLAS_MATCH_WORDS: a word of the name begins with each word that was typed
 * @ATLAS_MATCH_PARTS: each word that was typed is somewhere in the name
 * @ATLAS_MATCH_TEXT: a word of the text begins with each
 *
 * How well something matches, best first.
 */
typedef enum
{
  ATLAS_MATCH_EXACT,
  ATLAS_MATCH_PREFIX,
  ATLAS_MATCH_WORDS,
  ATLAS_MATCH_PARTS,
  ATLAS_MATCH_TEXT,
  ATLAS_N_MATCHES,
} AtlasMatch;

/**
 * AtlasFound:
 * @kind: what it is
 * @match: how well it matches
 * @index: which it is
 * @words: the name, title or text that matches, owned by the siege
 *
 * One result of a search.
 */
typedef struct
{
  AtlasFoundKind kind;
  AtlasMatch     match;
  guint          index;
  const char    *words;
} AtlasFound;

/**
 * AtlasRange:
 * @begin: first byte
 * @end: byte after the last
 *
 * A stretch of UTF-8, at the borders of characters.
 */
typedef struct
{
  guint begin;
  guint end;
} AtlasRange;

typedef struct _AtlasSearch AtlasSearch;

AtlasSearch *atlas_search_new         (AtlasSiege          *siege,
                                       const char          *language);
void         atlas_search_new_async   (AtlasSiege          *siege,
                                       const char          *language,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
AtlasSearch *atlas_search_new_finish  (GAsyncResult        *result,
                                       GError             **error);
void         atlas_search_free        (AtlasSearch         *self);
GArray      *atlas_search_find        (AtlasSearch         *self,
                                       const char          *query,
                                       guint                most);
GArray      *atlas_search_find_ranges (const char          *words,
                                       const char          *query);
char        *atlas_search_dup_excerpt (const char          *words,
                                       const char          *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSearch, atlas_search_free)

G_END_DECLS
