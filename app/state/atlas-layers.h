/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-layer.h"
#include "core/atlas-siege.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LAYERS (atlas_layers_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLayers, atlas_layers, ATLAS, LAYERS, GObject)

AtlasLayers *atlas_layers_new              (void);
AtlasLayer   atlas_layers_get_hidden       (AtlasLayers *self);
void         atlas_layers_set_hidden       (AtlasLayers *self,
                                            AtlasLayer   hidden);
const char  *atlas_layers_get_scan         (AtlasLayers *self);
void         atlas_layers_set_scan         (AtlasLayers *self,
                                            const char  *path);
void         atlas_layers_show_scan        (AtlasLayers     *self,
                                            const AtlasScan *scan);
const char  *atlas_layers_get_online_map   (AtlasLayers *self);
void         atlas_layers_set_online_map   (AtlasLayers *self,
                                            const char  *id);
gboolean     atlas_layers_get_online_allowed (AtlasLayers *self);
void         atlas_layers_forbid_online    (AtlasLayers *self);
gboolean     atlas_layers_get_online_over  (AtlasLayers *self);
gboolean     atlas_layers_get_scan_over    (AtlasLayers *self);
double       atlas_layers_get_scan_opacity (AtlasLayers *self);
void         atlas_layers_lend             (AtlasLayers *self,
                                            AtlasLayer   shown);
void         atlas_layers_take_back        (AtlasLayers *self);
void         atlas_layers_adopt_siege      (AtlasLayers *self,
                                            AtlasSiege  *siege);
void         atlas_layers_reset            (AtlasLayers *self,
                                            AtlasSiege  *siege);
void         atlas_layers_save             (AtlasLayers *self,
                                            GKeyFile    *keys,
                                            const char  *group);
void         atlas_layers_restore          (AtlasLayers *self,
                                            GKeyFile    *keys,
                                            const char  *group);

G_END_DECLS
