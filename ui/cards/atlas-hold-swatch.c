/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-hold-swatch.h"

#include "atlas-hold-painter.h"
#include "atlas-line.h"

/**
 * AtlasHoldSwatch:
 *
 * The sign of a state beside the words for it, as the bars have it. Screen readers pass it over.
 *
 * # CSS nodes
 *
 * `holdswatch`
 */

struct _AtlasHoldSwatch
{
  GtkWidget          parent_instance;
  AtlasSiege        *siege;
  AtlasHoldingIndex *holdings;
  AtlasHoldPainter  *painter;
  AtlasTenure        tenure;
};

G_DEFINE_FINAL_TYPE (AtlasHoldSwatch, atlas_hold_swatch, GTK_TYPE_WIDGET)

#define SHARE_OF_ASCENT 0.78
#define ASPECT          1.7

static void
atlas_hold_swatch_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural =
    atlas_line_scale (widget, SHARE_OF_ASCENT * (orientation == GTK_ORIENTATION_HORIZONTAL ? ASPECT : 1));
  *minimum_baseline = *natural_baseline = -1;
}

static void
atlas_hold_swatch_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  AtlasHoldSwatch *self = ATLAS_HOLD_SWATCH (widget);
  int width = gtk_widget_get_width (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget));
  AtlasTimeAxis axis = { self->tenure.begin, self->tenure.end, width };

  if (self->siege == NULL || self->tenure.hold == ATLAS_HOLD_NONE || width <= 0)
    return;

  if (self->painter == NULL)
    {
      AtlasStylePalette palette;

      atlas_style_palette_read (&palette, widget);
      self->painter = atlas_hold_painter_new (self->siege, &palette,
                                              gtk_widget_get_scale_factor (widget));
    }
  atlas_hold_painter_draw (self->painter, snapshot, self->holdings, self->tenure.place, &axis, &bounds);
}

static void
forget_painter (AtlasHoldSwatch *self)
{
  g_clear_pointer (&self->painter, atlas_hold_painter_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
atlas_hold_swatch_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_hold_swatch_parent_class)->css_changed (widget, change);

  forget_painter (ATLAS_HOLD_SWATCH (widget));
}

static void
atlas_hold_swatch_dispose (GObject *object)
{
  AtlasHoldSwatch *self = ATLAS_HOLD_SWATCH (object);

  g_clear_pointer (&self->painter, atlas_hold_painter_free);
  g_clear_object (&self->siege);

  G_OBJECT_CLASS (atlas_hold_swatch_parent_class)->dispose (object);
}

static void
atlas_hold_swatch_class_init (AtlasHoldSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_hold_swatch_dispose;
  widget_class->css_changed = atlas_hold_swatch_css_changed;
  widget_class->measure = atlas_hold_swatch_measure;
  widget_class->snapshot = atlas_hold_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "holdswatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_hold_swatch_init (AtlasHoldSwatch *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_painter), NULL);
}

/**
 * atlas_hold_swatch_set_tenure:
 * @self: a swatch
 * @state: a state with the siege of @tenure, which is kept as long as the swatch shows it
 * @tenure: (nullable): what is known of a place; `NULL` when nothing is
 */
void
atlas_hold_swatch_set_tenure (AtlasHoldSwatch   *self,
                              AtlasState        *state,
                              const AtlasTenure *tenure)
{
  g_return_if_fail (ATLAS_IS_HOLD_SWATCH (self));
  g_return_if_fail (ATLAS_IS_STATE (state));

  if (g_set_object (&self->siege, atlas_state_get_siege (state)))
    g_clear_pointer (&self->painter, atlas_hold_painter_free);
  self->holdings = atlas_state_get_holdings (state);
  self->tenure = tenure != NULL ? *tenure : (AtlasTenure) { .hold = ATLAS_HOLD_NONE };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_hold_swatch_set_holding:
 * @self: a swatch
 * @state: a state with the siege of @place
 * @place: a place
 * @holding: one of its holdings
 *
 * Shows how bars show the time in which @holding was certainly in force.
 */
void
atlas_hold_swatch_set_holding (AtlasHoldSwatch    *self,
                               AtlasState         *state,
                               AtlasPlace         *place,
                               const AtlasHolding *holding)
{
  const AtlasTenure *tenures;
  const AtlasTenure *found = NULL;
  guint n_tenures;

  g_return_if_fail (ATLAS_IS_STATE (state));
  g_return_if_fail (holding != NULL);

  tenures = atlas_holding_index_get_tenures (atlas_state_get_holdings (state),
                                             atlas_place_get_index (place), &n_tenures);
  for (guint i = 0; i < n_tenures; i++)
    if (tenures[i].holding == holding && (found == NULL || tenures[i].hold == holding->hold))
      found = &tenures[i];

  atlas_hold_swatch_set_tenure (self, state, found);
}
