/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "xml/atlas-diagnostics.h"

G_BEGIN_DECLS

/**
 * AtlasOrigin:
 * @file: number of the file, from [method@Atlas.Report.add_file]
 * @line: the line, from 1; 0 for the file as a whole
 *
 * Where something stands in a data set: a value.
 */
typedef struct
{
  guint file;
  guint line;
} AtlasOrigin;

typedef struct _AtlasReport AtlasReport;

AtlasReport *atlas_report_new          (AtlasDiagnostics  *diagnostics);
void         atlas_report_free         (AtlasReport       *self);
guint        atlas_report_add_file     (AtlasReport       *self,
                                        const char        *name,
                                        const char        *path);
char        *atlas_report_dup_where    (AtlasReport       *self,
                                        const AtlasOrigin *origin);
void         atlas_report_add          (AtlasReport       *self,
                                        AtlasSeverity      severity,
                                        const char        *code,
                                        const AtlasOrigin *origin,
                                        const char        *found,
                                        const char        *format,
                                        ...) G_GNUC_PRINTF (6, 7);
void         atlas_report_add_at       (AtlasReport       *self,
                                        AtlasSeverity      severity,
                                        const char        *code,
                                        const AtlasOrigin *origin,
                                        guint              column,
                                        const char        *found,
                                        const char        *message);
guint        atlas_report_get_n_errors (AtlasReport       *self);
gboolean     atlas_report_is_full      (AtlasReport       *self);
void         atlas_report_flush        (AtlasReport       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasReport, atlas_report_free)

G_END_DECLS
