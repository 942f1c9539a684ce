/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

/**
 * AtlasExportPlan:
 * @language: the language of its words, one of the siege's
 * @tradition: (nullable): whose names places bear; `NULL` for all side by side
 * @account: (nullable): the account to follow, interned; `NULL` for all, with the doubt between them
 *
 * In whose words a siege is exported.
 */
typedef struct
{
  const char *language;
  const char *tradition;
  const char *account;
} AtlasExportPlan;

GPtrArray *atlas_gather_records (AtlasSiege            *siege,
                                 const AtlasExportPlan *plan);
char      *atlas_gather_cites   (GArray                *cites);

G_END_DECLS
