/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "xml/atlas-reader.h"

G_BEGIN_DECLS

/**
 * AtlasCommandStatus:
 * @ATLAS_COMMAND_DONE: done, and nothing to complain about
 * @ATLAS_COMMAND_WARNED: there are warnings, and they were asked to count
 * @ATLAS_COMMAND_FAILED: the data set has errors, or the command was not understood
 *
 * What a command exits with.
 */
typedef enum
{
  ATLAS_COMMAND_DONE = 0,
  ATLAS_COMMAND_WARNED = 1,
  ATLAS_COMMAND_FAILED = 2,
} AtlasCommandStatus;

gboolean    atlas_command_parse        (const char          *name,
                                        const char          *summary,
                                        const char          *description,
                                        const GOptionEntry  *entries,
                                        int                  argc,
                                        char               **argv,
                                        char               **path);
gboolean    atlas_command_parse_file   (const char          *name,
                                        const char          *operand,
                                        const char          *summary,
                                        const char          *description,
                                        const GOptionEntry  *entries,
                                        int                  argc,
                                        char               **argv,
                                        char               **path);
gboolean    atlas_command_fail         (GError             **error,
                                        const char          *format,
                                        ...) G_GNUC_PRINTF (2, 3);
gboolean    atlas_command_fail_choice  (const char          *option,
                                        const char          *value,
                                        GString             *known,
                                        GError             **error);
void        atlas_command_complain     (const char          *name,
                                        const GError        *error);
int         atlas_command_finish       (const char          *name,
                                        int                  status);
const char *atlas_command_get_language (AtlasSiege          *siege);
gboolean    atlas_command_read_term    (const char          *option,
                                        const char          *id,
                                        AtlasSiege          *siege,
                                        AtlasVocabulary      vocabulary,
                                        const char         **term,
                                        GError             **error);
void        atlas_command_print_json   (JsonNode            *node);

G_END_DECLS
