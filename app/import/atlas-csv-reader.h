/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasCsvResult:
 * @ATLAS_CSV_ROW: there was a row
 * @ATLAS_CSV_END: there was none left
 * @ATLAS_CSV_UNCLOSED: a quotation mark is never closed
 * @ATLAS_CSV_AFTER_QUOTE: something stands between a closing quotation mark and the next separator
 *
 * What reading a row came to.
 */
typedef enum
{
  ATLAS_CSV_ROW,
  ATLAS_CSV_END,
  ATLAS_CSV_UNCLOSED,
  ATLAS_CSV_AFTER_QUOTE,
} AtlasCsvResult;

/**
 * AtlasCsvReader:
 * @at: what comes next
 * @line: the line of @at, from 1
 * @separator: what stands between fields
 * @fields: (element-type utf8): the fields of the last row
 * @row_line: the line on which it began
 *
 * A table being read, row by row.
 */
typedef struct
{
  const char *at;
  guint       line;
  char        separator;
  GPtrArray  *fields;
  guint       row_line;
} AtlasCsvReader;

void           atlas_csv_reader_init  (AtlasCsvReader *self,
                                       const char     *text);
void           atlas_csv_reader_clear (AtlasCsvReader *self);
AtlasCsvResult atlas_csv_reader_next  (AtlasCsvReader *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasCsvReader, atlas_csv_reader_clear)

G_END_DECLS
