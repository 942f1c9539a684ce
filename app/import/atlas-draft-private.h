/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/atlas-draft.h"

G_BEGIN_DECLS

/* The source that stands for the file. */
#define ATLAS_DRAFT_FILE_SOURCE "import"

struct _AtlasDraft
{
  AtlasSiege *siege;
  char       *file;
  AtlasDiagnostics *diagnostics;
  GCancellable *cancellable;
  const char *language;
  /* The values are the last number that was put behind the identifier, for the next of its kind. */
  GHashTable *ids[ATLAS_N_DRAFT_THINGS];
  AtlasExtent extent;
  gint64      first;
  gint64      last;
};

AtlasText  *atlas_draft_create_text  (const char      *language,
                                      const char      *words);
const char *atlas_draft_find_or_name (AtlasDraft      *self,
                                      AtlasDraftThing  thing,
                                      const char      *wanted,
                                      const char      *name,
                                      gboolean        *is_new);

G_END_DECLS
