/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "xml/atlas-diagnostics.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DIAGNOSTICS_PAGE (atlas_diagnostics_page_get_type ())

G_DECLARE_FINAL_TYPE (AtlasDiagnosticsPage, atlas_diagnostics_page, ATLAS, DIAGNOSTICS_PAGE, GtkWidget)

GtkWidget *atlas_diagnostics_page_new (const char       *path,
                                       const char       *message,
                                       AtlasDiagnostics *diagnostics,
                                       gboolean          can_go_back);

G_END_DECLS
