/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasExplanation:
 * @code: the code of the diagnostic
 * @found: (nullable): what was found, as it is written in the file
 * @message: what was found and what was expected, translated
 *
 * What an error of the parser means.
 */
typedef struct
{
  const char *code;
  char       *found;
  char       *message;
} AtlasExplanation;

AtlasExplanation *atlas_explanation_new_for_syntax (const char       *error);
AtlasExplanation *atlas_explanation_new_for_schema (const char       *error);
void              atlas_explanation_free           (AtlasExplanation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasExplanation, atlas_explanation_free)

G_END_DECLS
