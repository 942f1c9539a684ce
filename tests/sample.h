/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

/* The small siege of the fixtures, and folders for what is made of it. */

AtlasSiege  *sample_load            (void);
gint64       sample_time_of         (const char *text);
char       **sample_build_arguments (const char *program,
                                     const char *command,
                                     const char *arguments,
                                     const char *folder);
void         sample_remove_folder   (const char *path);
guint        sample_count_files     (const char *path);
void         sample_limit_files     (guint       most_bytes);

G_END_DECLS
