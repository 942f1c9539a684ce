/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

gboolean   atlas_link_follow       (AtlasState         *state,
                                    const char         *address);
char      *atlas_link_to_place     (AtlasPlace         *place,
                                    const char         *words);
char      *atlas_link_to_actor     (AtlasActor         *actor,
                                    const char         *words);
char      *atlas_link_to_moment    (const AtlasInstant *instant,
                                    const char         *words);
void       atlas_link_append_event (GString            *markup,
                                    AtlasEvent         *event,
                                    const char         *words);
void       atlas_link_append_text  (GString            *markup,
                                    AtlasState         *state,
                                    AtlasText          *text);
void       atlas_link_connect      (GtkWidget          *label,
                                    AtlasState         *state);
GtkWidget *atlas_link_make_label   (AtlasState         *state,
                                    const char         *markup,
                                    const char         *style_class);

G_END_DECLS
