/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "xml/atlas-diagnostic.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DIAGNOSTICS (atlas_diagnostics_get_type ())

G_DECLARE_FINAL_TYPE (AtlasDiagnostics, atlas_diagnostics, ATLAS, DIAGNOSTICS, GObject)

AtlasDiagnostics *atlas_diagnostics_new            (void);
void              atlas_diagnostics_add            (AtlasDiagnostics *self,
                                                    AtlasSeverity     severity,
                                                    const char       *code,
                                                    const char       *file,
                                                    guint             line,
                                                    guint             column,
                                                    const char       *format,
                                                    ...) G_GNUC_PRINTF (7, 8);
void              atlas_diagnostics_sort           (AtlasDiagnostics *self);
AtlasDiagnostic  *atlas_diagnostics_get            (AtlasDiagnostics *self,
                                                    guint             n);
guint             atlas_diagnostics_get_n_errors   (AtlasDiagnostics *self);
guint             atlas_diagnostics_get_n_warnings (AtlasDiagnostics *self);
char             *atlas_diagnostics_to_string      (AtlasDiagnostics *self);
JsonNode         *atlas_diagnostics_to_json        (AtlasDiagnostics *self);

G_END_DECLS
