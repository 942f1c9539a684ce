/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

/**
 * AtlasMapFrame:
 * @width: width of the map in application pixels
 * @height: its height
 * @scale_factor: pixels of the screen in one of the interface
 * @type_scale: by how much its letters are larger than usual
 * @theme: in which colours
 *
 * The map of a window, whatever it shows.
 */
typedef struct
{
  int        width;
  int        height;
  int        scale_factor;
  double     type_scale;
  AtlasTheme theme;
} AtlasMapFrame;

#define ATLAS_TYPE_SESSION (atlas_session_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSession, atlas_session, ATLAS, SESSION, GObject)

AtlasSession *atlas_session_new          (const char    *path);
gboolean      atlas_session_save         (AtlasSession  *self,
                                          GError       **error);
void          atlas_session_remember     (AtlasSession  *self,
                                          AtlasState    *state);
gboolean      atlas_session_restore      (AtlasSession  *self,
                                          AtlasState    *state);
void          atlas_session_get_size     (AtlasSession  *self,
                                          int           *width,
                                          int           *height,
                                          gboolean      *is_maximized);
void          atlas_session_set_size     (AtlasSession  *self,
                                          int            width,
                                          int            height,
                                          gboolean       is_maximized);
gboolean      atlas_session_get_frame    (AtlasSession  *self,
                                          AtlasMapFrame *frame);
void          atlas_session_set_frame    (AtlasSession  *self,
                                          AtlasMapFrame  frame);
gboolean      atlas_session_get_hinted   (AtlasSession  *self);
void          atlas_session_set_hinted   (AtlasSession  *self);
int           atlas_session_get_position (AtlasSession  *self,
                                          const char    *pane,
                                          int            fallback);
void          atlas_session_set_position (AtlasSession  *self,
                                          const char    *pane,
                                          int            position);

G_END_DECLS
