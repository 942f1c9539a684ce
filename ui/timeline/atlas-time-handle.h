/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TIME_HANDLE (atlas_time_handle_get_type ())

G_DECLARE_DERIVABLE_TYPE (AtlasTimeHandle, atlas_time_handle, ATLAS, TIME_HANDLE, AtlasTimeRow)

/**
 * AtlasTimeHandleClass:
 * @get_time: gets the moment that it stands at; returns whether there is one
 * @set_time: moves it to a moment
 * @get_bounds: gets where in the widget it can be taken; returns whether it can
 * @step: moves it from @time as the action of [class@Atlas.Band] that is named @action moves the clock
 */
struct _AtlasTimeHandleClass
{
  AtlasTimeRowClass parent_class;

  gboolean (*get_time)   (AtlasTimeHandle *self,
                          gint64          *time);
  void     (*set_time)   (AtlasTimeHandle *self,
                          gint64           time);
  gboolean (*get_bounds) (AtlasTimeHandle *self,
                          graphene_rect_t *bounds);
  void     (*step)       (AtlasTimeHandle *self,
                          const char      *action,
                          gint64           time);
};

gboolean atlas_time_handle_get_time     (AtlasTimeHandle *self,
                                         gint64          *time);
gboolean atlas_time_handle_get_bounds   (AtlasTimeHandle *self,
                                         graphene_rect_t *bounds);
void     atlas_time_handle_update_value (AtlasTimeHandle *self);

G_END_DECLS
