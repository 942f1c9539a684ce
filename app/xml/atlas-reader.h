/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "xml/atlas-diagnostics.h"

G_BEGIN_DECLS

/**
 * ATLAS_READER_ERROR:
 *
 * Domain of the errors of reading a data set.
 */
#define ATLAS_READER_ERROR (atlas_reader_error_quark ())

/**
 * AtlasReaderError:
 * @ATLAS_READER_ERROR_INVALID: the data set has errors; the diagnostics name them all
 * @ATLAS_READER_ERROR_SCHEMA: the schema that the program came with cannot be read
 *
 * Why there is no siege.
 */
typedef enum
{
  ATLAS_READER_ERROR_INVALID,
  ATLAS_READER_ERROR_SCHEMA,
} AtlasReaderError;

/**
 * AtlasReaderProgressFunc:
 * @fraction: how much has been read, 0 to 1
 * @user_data: what was given with the function
 *
 * Told now and then how far reading has come, on the thread that reads.
 */
typedef void (*AtlasReaderProgressFunc) (double   fraction,
                                         gpointer user_data);

GQuark      atlas_reader_error_quark        (void);

AtlasSiege *atlas_reader_load               (const char               *path,
                                             AtlasDiagnostics         *diagnostics,
                                             GCancellable             *cancellable,
                                             GError                  **error);
AtlasSiege *atlas_reader_load_with_progress (const char               *path,
                                             const char               *lesson,
                                             AtlasDiagnostics         *diagnostics,
                                             AtlasReaderProgressFunc   progress,
                                             gpointer                  progress_data,
                                             GCancellable             *cancellable,
                                             GError                  **error);

G_END_DECLS
