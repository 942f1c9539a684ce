/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-elevation.h"
#include "xml/atlas-input.h"
#include "xml/atlas-report.h"

G_BEGIN_DECLS

AtlasElevation *atlas_grid_file_read (AtlasInput        *input,
                                      AtlasReport       *report,
                                      guint              file,
                                      const AtlasExtent *extent);

G_END_DECLS
