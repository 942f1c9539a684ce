/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

/**
 * AtlasCiteForm:
 * @ATLAS_CITE_FORM_LINE: one after the other, short
 * @ATLAS_CITE_FORM_LIST: each on a line of its own, with who published it
 *
 * How sources stand in a text.
 */
typedef enum
{
  ATLAS_CITE_FORM_LINE,
  ATLAS_CITE_FORM_LIST,
} AtlasCiteForm;

char *atlas_cite_words_to_markup (AtlasState    *state,
                                  GArray        *cites,
                                  AtlasCiteForm  form);

G_END_DECLS
