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

/**
 * AtlasInputSource:
 * @read: gives the next bytes: how many, 0 at the end, −1 with an error
 * @free: called once, when no more are wanted
 *
 * Where the bytes of a file come from that is part of another.
 */
typedef struct
{
  gssize (*read) (gpointer   user_data,
                  char      *room,
                  gsize      size,
                  GError   **error);
  void   (*free) (gpointer   user_data);
} AtlasInputSource;

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
AtlasInput *atlas_input_new          (const AtlasInputSource *source,
                                      gpointer       user_data,
                                      gint64         size,
                                      GCancellable  *cancellable,
                                      GError       **error);
void        atlas_input_free         (AtlasInput    *self);
int         atlas_input_get_fd       (AtlasInput    *self);
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
const GError *atlas_input_get_error  (AtlasInput    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasInput, atlas_input_free)

G_END_DECLS
