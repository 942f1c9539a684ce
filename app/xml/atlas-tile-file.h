/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-elevation.h"
#include "xml/atlas-input.h"
#include "xml/atlas-report.h"

G_BEGIN_DECLS

AtlasElevation *atlas_tile_file_read (AtlasInput        *input,
                                      const char        *name,
                                      AtlasReport       *report,
                                      guint              file,
                                      const AtlasExtent *extent);

G_END_DECLS
