/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-theme.h"

GType
atlas_theme_get_type (void)
{
  static const GEnumValue values[] = {
    { ATLAS_THEME_DAY, "ATLAS_THEME_DAY", "day" },
    { ATLAS_THEME_NIGHT, "ATLAS_THEME_NIGHT", "night" },
    { ATLAS_THEME_PROJECTOR, "ATLAS_THEME_PROJECTOR", "projector" },
    { ATLAS_THEME_PAPER, "ATLAS_THEME_PAPER", "paper" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("AtlasTheme", values));

  return type;
}
