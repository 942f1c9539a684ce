/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/atlas-draft.h"
#include "xml/atlas-input.h"

G_BEGIN_DECLS

gboolean atlas_kml_census_take (AtlasDraft *draft,
                                AtlasInput *input);

G_END_DECLS
