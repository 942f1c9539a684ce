/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-phase-row.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasPhaseRow:
 *
 * The phases of a siege as named bars, the present one stronger. A name stays in sight while any of
 * its bar is.
 *
 * # CSS nodes
 *
 * `AtlasPhaseRow` has a single CSS node with name `phaserow`.
 */

struct _AtlasPhaseRow
{
  AtlasTimeRow     parent_instance;
  const AtlasTerm *current;
};

G_DEFINE_FINAL_TYPE (AtlasPhaseRow, atlas_phase_row, ATLAS_TYPE_TIME_ROW)

#define PADDING      6
#define LABEL_MARGIN 10

/* So much of a name that does not fit is worth reading, in heights of its line. */
#define LEAST_LINES 3.5

/* Bars may lie far outside: what is drawn reaches a little beyond the row, no further. */
#define BEYOND 4

static void
draw_phase (AtlasTimeRow        *row,
            GtkSnapshot         *snapshot,
            const AtlasTimeAxis *axis,
            const AtlasTerm     *phase)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  double height = gtk_widget_get_height (GTK_WIDGET (row));
  const char *name;
  int left, right;
  gboolean is_current = phase == ATLAS_PHASE_ROW (row)->current;
  double begin = atlas_time_axis_get_x (axis, phase->span.begin.earliest);
  double end = atlas_time_axis_get_x (axis, phase->span.end.earliest);
  GdkRGBA ground = is_current ? palette->plate : atlas_style_palette_mix (&palette->paper, &palette->plate, 0.5f);

  if (end <= 0 || begin >= gtk_widget_get_width (GTK_WIDGET (row)))
    return;

  begin = MAX (begin, -BEYOND);
  end = MIN (end, axis->width + 2 * atlas_time_row_get_line_height (row));
  left = (int) (begin + 0.5) + 1;
  right = (int) (end + 0.5) - 1;
  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT ((float) left, 1, (float) MAX (right - left, 1),
                                                  (float) height - 3));
  begin = MAX (begin, 0) + PADDING;
  end = MIN (end, atlas_time_row_get_room (row)) - PADDING;
  name = atlas_state_pick (atlas_time_row_get_state (row), phase->name);
  if (end - begin >= LEAST_LINES * atlas_time_row_get_line_height (row) ||
      (end > begin && atlas_time_row_measure_text (row, name) <= end - begin))
    atlas_time_row_draw_text (row, snapshot, name, is_current ? &palette->ink : &palette->quiet,
                              begin, height / 2, end - begin, PANGO_ALIGN_LEFT);
}

static void
atlas_phase_row_draw (AtlasTimeRow        *row,
                      GtkSnapshot         *snapshot,
                      const AtlasTimeAxis *axis)
{
  AtlasSiege *siege = atlas_state_get_siege (atlas_time_row_get_state (row));
  guint n = atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_PHASE);

  for (guint i = 0; i < n; i++)
    draw_phase (row, snapshot, axis, atlas_siege_get_term (siege, ATLAS_VOCABULARY_PHASE, i));
}

static void
atlas_phase_row_draw_label (AtlasTimeRow *row,
                            GtkSnapshot  *snapshot,
                            double        width)
{
  double height = gtk_widget_get_height (GTK_WIDGET (row));

  atlas_time_row_draw_text (row, snapshot, _("Phases"), &atlas_time_row_get_palette (row)->quiet,
                            LABEL_MARGIN, height / 2, width - 2 * LABEL_MARGIN, PANGO_ALIGN_RIGHT);
}

static void
atlas_phase_row_state_changed (AtlasTimeRow *row,
                               const char   *name)
{
  AtlasPhaseRow *self = ATLAS_PHASE_ROW (row);
  AtlasState *state = atlas_time_row_get_state (row);
  AtlasSiege *siege = state == NULL ? NULL : atlas_state_get_siege (state);
  const AtlasTerm *current = NULL;

  if (siege != NULL)
    current = atlas_siege_find_phase_at (siege, atlas_state_get_instant (state));
  if (current != self->current || g_str_equal (name, "language"))
    {
      self->current = current;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      current == NULL ? "" : atlas_state_pick (state, current->name), -1);
    }

  ATLAS_TIME_ROW_CLASS (atlas_phase_row_parent_class)->state_changed (row, name);
}

static void
atlas_phase_row_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  int line = atlas_time_row_get_line_height (ATLAS_TIME_ROW (widget));

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? line + 4 : 0;
}

static void
atlas_phase_row_class_init (AtlasPhaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  widget_class->measure = atlas_phase_row_measure;
  row_class->draw = atlas_phase_row_draw;
  row_class->draw_label = atlas_phase_row_draw_label;
  row_class->state_changed = atlas_phase_row_state_changed;

  gtk_widget_class_set_css_name (widget_class, "phaserow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_phase_row_init (AtlasPhaseRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Phases"), -1);
}

/**
 * atlas_phase_row_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
atlas_phase_row_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_PHASE_ROW, "state", state, NULL);
}
