/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlas-style-palette.h"
#include "state/atlas-state.h"
#include "state/atlas-time-axis.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TIME_ROW (atlas_time_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (AtlasTimeRow, atlas_time_row, ATLAS, TIME_ROW, GtkWidget)

/**
 * AtlasTimeRowClass:
 * @get_span: gets the stretch of time that is shown; the visible span of the state unless
 *   overridden
 * @draw: draws what lies on the axis; x = 0 is its begin
 * @draw_label: draws into the column of labels; x = 0 is its begin
 * @state_changed: called when the property @name of the state changed, with the name `siege` when
 *   everything did; draws again unless overridden
 * @claims: whether a press at x on the axis, y is for something that is there
 * @activate: does what a click at x on the axis, y does; returns whether it did anything
 */
struct _AtlasTimeRowClass
{
  GtkWidgetClass parent_class;

  void     (*get_span)      (AtlasTimeRow        *self,
                             gint64              *begin,
                             gint64              *end);
  void     (*draw)          (AtlasTimeRow        *self,
                             GtkSnapshot         *snapshot,
                             const AtlasTimeAxis *axis);
  void     (*draw_label)    (AtlasTimeRow        *self,
                             GtkSnapshot         *snapshot,
                             double               width);
  void     (*state_changed) (AtlasTimeRow        *self,
                             const char          *name);
  gboolean (*claims)        (AtlasTimeRow        *self,
                             double               x,
                             double               y);
  gboolean (*activate)      (AtlasTimeRow        *self,
                             double               x,
                             double               y);
};

AtlasState         *atlas_time_row_get_state       (AtlasTimeRow  *self);
void                atlas_time_row_set_state       (AtlasTimeRow  *self,
                                                    AtlasState    *state);
int                 atlas_time_row_get_label_width (AtlasTimeRow  *self);
void                atlas_time_row_set_label_width (AtlasTimeRow  *self,
                                                    int            label_width);
gboolean            atlas_time_row_get_axis        (AtlasTimeRow  *self,
                                                    AtlasTimeAxis *axis);
double              atlas_time_row_get_room        (AtlasTimeRow  *self);
const AtlasStylePalette *atlas_time_row_get_palette     (AtlasTimeRow  *self);
int                 atlas_time_row_get_line_height (AtlasTimeRow  *self);
gboolean            atlas_time_row_claims          (AtlasTimeRow  *self,
                                                    double         x,
                                                    double         y);
gboolean            atlas_time_row_activate        (AtlasTimeRow  *self,
                                                    double         x,
                                                    double         y);
void                atlas_time_row_ask_for_span    (AtlasTimeRow  *self,
                                                    gint64         begin,
                                                    gint64         end);
void                atlas_time_row_update_value    (AtlasTimeRow  *self,
                                                    gint64         time);
int                 atlas_time_row_measure_text    (AtlasTimeRow  *self,
                                                    const char    *text);
void                atlas_time_row_draw_text       (AtlasTimeRow  *self,
                                                    GtkSnapshot   *snapshot,
                                                    const char    *text,
                                                    const GdkRGBA *colour,
                                                    double         x,
                                                    double         middle_y,
                                                    double         width,
                                                    PangoAlignment alignment);

G_END_DECLS
