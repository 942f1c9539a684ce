/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasTheme:
 * @ATLAS_THEME_DAY: ink on paper
 * @ATLAS_THEME_NIGHT: the same idea on dark ground
 * @ATLAS_THEME_PROJECTOR: high contrast, heavy lines
 * @ATLAS_THEME_PAPER: for print
 *
 * The look of what is drawn.
 */
typedef enum
{
  ATLAS_THEME_DAY,
  ATLAS_THEME_NIGHT,
  ATLAS_THEME_PROJECTOR,
  ATLAS_THEME_PAPER,
} AtlasTheme;

#define ATLAS_TYPE_THEME (atlas_theme_get_type ())

GType atlas_theme_get_type (void);

G_END_DECLS
