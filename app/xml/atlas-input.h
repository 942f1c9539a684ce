/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ATLAS_INPUT_ERROR:
 *
 * Domain of the errors of finding and reading one file.
 */
#define ATLAS_INPUT_ERROR (atlas_input_error_quark ())

/**
 * AtlasInputError:
 * @ATLAS_INPUT_ERROR_MISSING: there is no such file, or it may not be read
 * @ATLAS_INPUT_ERROR_OUTSIDE: the path leaves the folder
 * @ATLAS_INPUT_ERROR_KIND: it is not a regular file
 * @ATLAS_INPUT_ERROR_LIMIT: it is too large
 */
typedef enum
{
  ATLAS_INPUT_ERROR_MISSING,
  ATLAS_INPUT_ERROR_OUTSIDE,
  ATLAS_INPUT_ERROR_KIND,
  ATLAS_INPUT_ERROR_LIMIT,
} AtlasInputError;

typedef struct _AtlasInput AtlasInput;

GQuark      atlas_input_error_quark  (void);
char       *atlas_input_resolve      (const char    *folder,
                                      const char    *href,
                                      GError       **error);
gboolean    atlas_input_check        (const char    *path,
                                      GError       **error);
AtlasInput *atlas_input_open         (const char    *path,
                                      GCancellable  *cancellable,
                                      GError       **error);
void        atlas_input_free         (AtlasInput    *self);
gint64      atlas_input_get_size     (AtlasInput    *self);
gint64      atlas_input_get_position (AtlasInput    *self);
char       *atlas_input_dup_identity (AtlasInput    *self);
int         atlas_input_read         (AtlasInput    *self,
                                      char          *room,
                                      int            size);
gsize       atlas_input_peek         (AtlasInput    *self,
                                      char          *room,
                                      gsize          size);
GByteArray *atlas_input_read_all     (AtlasInput    *self);
gboolean    atlas_input_has_overrun  (AtlasInput    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasInput, atlas_input_free)

G_END_DECLS
