/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasKnown:
 * @ATLAS_KNOWN_READ: read in the source
 * @ATLAS_KNOWN_INFERRED: inferred from it
 * @ATLAS_KNOWN_GENERAL: general knowledge, still to be checked
 *
 * How a statement is known.
 */
typedef enum
{
  ATLAS_KNOWN_READ,
  ATLAS_KNOWN_INFERRED,
  ATLAS_KNOWN_GENERAL,
} AtlasKnown;

/**
 * AtlasCite:
 * @source: identifier of a source, interned
 * @at: (nullable): the place inside the source, interned
 * @known: how the statement is known from it
 *
 * Where a statement comes from.
 */
typedef struct
{
  const char *source;
  const char *at;
  AtlasKnown  known;
} AtlasCite;

G_END_DECLS
