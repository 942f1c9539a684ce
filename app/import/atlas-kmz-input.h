/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "xml/atlas-input.h"

G_BEGIN_DECLS

AtlasInput *atlas_kmz_input_open (AtlasInput    *file,
                                  GCancellable  *cancellable,
                                  GError       **error);

G_END_DECLS
