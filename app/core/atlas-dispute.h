/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-cite.h"
#include "core/atlas-instant.h"
#include "core/atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasClaim:
 * @account: (nullable): whose value it is, interned
 * @value: the value in words; empty for the claim of a holding
 * @when: the moment claimed; of precision %ATLAS_PRECISION_NONE without one
 * @number: the number claimed; NaN without one
 * @cites: (nullable) (element-type AtlasCite): where it is stated
 *
 * One account's value for a fact.
 */
typedef struct
{
  const char  *account;
  AtlasText   *value;
  AtlasInstant when;
  double       number;
  GArray      *cites;
} AtlasClaim;

/**
 * AtlasDispute:
 * @id: identifier, interned
 * @about: (nullable): the event it is about, interned
 * @title: what is in dispute
 * @unit: (nullable): of what the claimed numbers are
 * @text: (nullable): why the claims differ
 * @claims: (element-type AtlasClaim): the rival claims
 *
 * Rival claims about one thing, side by side.
 */
typedef struct
{
  const char *id;
  const char *about;
  AtlasText  *title;
  AtlasText  *unit;
  AtlasText  *text;
  GArray     *claims;
} AtlasDispute;

void          atlas_claim_clear  (AtlasClaim   *self);
AtlasDispute *atlas_dispute_new  (void);
void          atlas_dispute_free (AtlasDispute *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasDispute, atlas_dispute_free)

G_END_DECLS
