/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LANGUAGE_SWITCH (atlas_language_switch_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLanguageSwitch, atlas_language_switch, ATLAS, LANGUAGE_SWITCH, GtkWidget)

GtkWidget *atlas_language_switch_new (AtlasState *state);

G_END_DECLS
