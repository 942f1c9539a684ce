/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Makes MBTiles files of single-coloured tiles. */

sqlite3 *scan_maker_begin    (const char   *path,
                              const char   *format);
void     scan_maker_add      (sqlite3      *database,
                              guint         zoom,
                              guint         column,
                              guint         row,
                              GBytes       *picture);
void     scan_maker_run      (sqlite3      *database,
                              const char   *statement);
GBytes  *scan_maker_draw     (int           side,
                              const guint32 colours[4]);
GBytes  *scan_maker_fill     (guint32       colour);

G_END_DECLS
