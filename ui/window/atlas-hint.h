/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-session.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_HINT (atlas_hint_get_type ())

G_DECLARE_FINAL_TYPE (AtlasHint, atlas_hint, ATLAS, HINT, GtkWidget)

GtkWidget *atlas_hint_new (AtlasState   *state,
                           AtlasSession *session);
void       atlas_hint_put_away (AtlasHint *self);

G_END_DECLS
