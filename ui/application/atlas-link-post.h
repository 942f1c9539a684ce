/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LINK_POST (atlas_link_post_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLinkPost, atlas_link_post, ATLAS, LINK_POST, GObject)

AtlasLinkPost *atlas_link_post_new  (GApplication *application,
                                     AtlasState   *state);
gboolean       atlas_link_post_send (const char   *application_id,
                                     const char   *siege,
                                     const char   *uri);

G_END_DECLS
