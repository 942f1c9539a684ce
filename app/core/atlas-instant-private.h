/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-instant.h"

G_BEGIN_DECLS

/*
 * AtlasTimeReader:
 * @text: the whole text
 * @at: how far it has been read
 * @found: room for @text as an error shows it
 * @after: room for what was read of it
 *
 * A place in a text that is being read, on the caller's stack. The two rooms are filled only when
 * there is an error, so that reading well-formed text allocates and copies nothing.
 */
typedef struct
{
  const char *text;
  const char *at;
  char        found[160];
  char        after[112];
} AtlasTimeReader;

int      atlas_date_count_days    (int                  year,
                                   int                  month);
void     atlas_date_find_bounds   (const AtlasDate     *date,
                                   gint64              *earliest,
                                   gint64              *latest);
gboolean atlas_time_reader_fail   (AtlasTimeReader     *reader,
                                   GError             **error,
                                   AtlasTimeError       code,
                                   const char          *format,
                                   ...) G_GNUC_PRINTF (4, 5);
gboolean atlas_time_reader_skip   (AtlasTimeReader     *reader,
                                   const char          *word);
gboolean atlas_time_reader_finish (AtlasTimeReader     *reader,
                                   GError             **error);
gboolean atlas_instant_read       (AtlasInstant        *instant,
                                   AtlasTimeReader     *reader,
                                   GError             **error);
gboolean atlas_instant_precedes   (const AtlasInstant  *instant,
                                   const AtlasInstant  *other);

G_END_DECLS
