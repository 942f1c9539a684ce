/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasSource:
 * @id: identifier, interned
 * @account: (nullable): the account it belongs to, interned
 * @kind: what it is, interned: "document", "page", "press", "diary", "book", "dataset", "general"
 * @title: its title, in its own language
 * @note: (nullable): a remark for the reader
 * @publisher: (nullable): who publishes it
 * @url: (nullable): its address
 * @file: (nullable): the name of the file it came as
 * @licence: (nullable): its licence
 * @credit: (nullable): the credit that the licence asks for
 *
 * A book, page, diary or archive that statements rest on.
 */
typedef struct
{
  const char *id;
  const char *account;
  const char *kind;
  AtlasText  *title;
  AtlasText  *note;
  char       *publisher;
  char       *url;
  char       *file;
  char       *licence;
  char       *credit;
} AtlasSource;

AtlasSource *atlas_source_new  (void);
void         atlas_source_free (AtlasSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSource, atlas_source_free)

G_END_DECLS
