/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "xml/atlas-diagnostics.h"

G_BEGIN_DECLS

/**
 * ATLAS_IMPORT_ERROR:
 *
 * Domain of the errors of importing; their messages begin with file and line where there is one.
 */
#define ATLAS_IMPORT_ERROR (atlas_import_error_quark ())

/**
 * AtlasImportError:
 * @ATLAS_IMPORT_ERROR_INVALID: the file is not what it should be
 * @ATLAS_IMPORT_ERROR_EXISTS: the folder has such files already
 *
 * Why nothing was imported.
 */
typedef enum
{
  ATLAS_IMPORT_ERROR_INVALID,
  ATLAS_IMPORT_ERROR_EXISTS,
} AtlasImportError;

/**
 * AtlasDraftThing:
 *
 * What has identifiers of its own.
 */
typedef enum
{
  ATLAS_DRAFT_KIND,
  ATLAS_DRAFT_SIDE,
  ATLAS_DRAFT_SOURCE,
  ATLAS_DRAFT_PLACE,
  ATLAS_DRAFT_EVENT,
  ATLAS_DRAFT_FRONT,
  ATLAS_DRAFT_TOUR,
  ATLAS_N_DRAFT_THINGS,
} AtlasDraftThing;

typedef struct _AtlasDraft AtlasDraft;

GQuark       atlas_import_error_quark   (void);

AtlasDraft  *atlas_draft_new            (const char          *file,
                                         const char          *language,
                                         AtlasDiagnostics    *diagnostics,
                                         GCancellable        *cancellable);
void         atlas_draft_free           (AtlasDraft          *self);
gboolean     atlas_draft_fail           (AtlasDraft          *self,
                                         guint                line,
                                         const char          *format,
                                         ...) G_GNUC_PRINTF (3, 4);
gboolean     atlas_draft_is_hopeless    (AtlasDraft          *self);
GCancellable *atlas_draft_get_cancellable (AtlasDraft         *self);
const char  *atlas_draft_get_language   (AtlasDraft          *self);
void         atlas_draft_set_language   (AtlasDraft          *self,
                                         const char          *language);
void         atlas_draft_add_language   (AtlasDraft          *self,
                                         const char          *language);
void         atlas_draft_set_head       (AtlasDraft          *self,
                                         const char          *title,
                                         const char          *summary,
                                         const char          *clock);
const char  *atlas_draft_name_id        (AtlasDraft          *self,
                                         AtlasDraftThing      thing,
                                         const char          *wanted,
                                         const char          *title);
const char  *atlas_draft_add_kind       (AtlasDraft          *self,
                                         const char          *wanted,
                                         const char          *name);
const char **atlas_draft_add_kinds      (AtlasDraft          *self,
                                         const char          *text,
                                         const char          *otherwise);
const char  *atlas_draft_add_side       (AtlasDraft          *self,
                                         const char          *wanted,
                                         const char          *name);
void         atlas_draft_add_source     (AtlasDraft          *self,
                                         const char          *id,
                                         const char          *title);
GArray      *atlas_draft_parse_cites    (AtlasDraft          *self,
                                         const char          *text);
AtlasPlace  *atlas_draft_find_place     (AtlasDraft          *self,
                                         const char          *id);
AtlasPlace  *atlas_draft_add_place      (AtlasDraft          *self,
                                         const char          *wanted,
                                         const char          *name,
                                         AtlasPlaceKind       kind,
                                         AtlasPosition        position,
                                         double               accuracy_m);
void         atlas_draft_cite_place     (AtlasDraft          *self,
                                         AtlasPlace          *place,
                                         const char          *text);
AtlasEvent  *atlas_draft_find_event     (AtlasDraft          *self,
                                         const char          *id);
void         atlas_draft_take_event     (AtlasDraft          *self,
                                         AtlasEvent          *event);
void         atlas_draft_take_front     (AtlasDraft          *self,
                                         AtlasFront          *front);
void         atlas_draft_take_tour      (AtlasDraft          *self,
                                         AtlasTour           *tour);
void         atlas_draft_add_position   (AtlasDraft          *self,
                                         const AtlasPosition *position);
void         atlas_draft_add_time       (AtlasDraft          *self,
                                         gint64               time);
gboolean     atlas_draft_get_begin      (AtlasDraft          *self,
                                         AtlasInstant        *begin);
AtlasSiege  *atlas_draft_finish         (AtlasDraft          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasDraft, atlas_draft_free)

G_END_DECLS
