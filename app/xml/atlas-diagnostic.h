/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasSeverity:
 * @ATLAS_SEVERITY_WARNING: the data set can be shown, but its author should look
 * @ATLAS_SEVERITY_ERROR: the data set is refused
 *
 * How bad it is.
 */
typedef enum
{
  ATLAS_SEVERITY_WARNING,
  ATLAS_SEVERITY_ERROR,
} AtlasSeverity;

#define ATLAS_TYPE_SEVERITY (atlas_severity_get_type ())
GType atlas_severity_get_type (void);

#define ATLAS_TYPE_DIAGNOSTIC (atlas_diagnostic_get_type ())

G_DECLARE_FINAL_TYPE (AtlasDiagnostic, atlas_diagnostic, ATLAS, DIAGNOSTIC, GObject)

AtlasDiagnostic *atlas_diagnostic_new          (AtlasSeverity    severity,
                                                const char      *code,
                                                const char      *file,
                                                guint            line,
                                                guint            column,
                                                const char      *message);
AtlasSeverity    atlas_diagnostic_get_severity (AtlasDiagnostic *self);
const char      *atlas_diagnostic_get_code     (AtlasDiagnostic *self);
const char      *atlas_diagnostic_get_file     (AtlasDiagnostic *self);
guint            atlas_diagnostic_get_line     (AtlasDiagnostic *self);
guint            atlas_diagnostic_get_column   (AtlasDiagnostic *self);
const char      *atlas_diagnostic_get_message  (AtlasDiagnostic *self);
char            *atlas_diagnostic_dup_where    (AtlasDiagnostic *self);
char            *atlas_diagnostic_to_string    (AtlasDiagnostic *self);
int              atlas_diagnostic_compare      (AtlasDiagnostic *a,
                                                AtlasDiagnostic *b);

G_END_DECLS
