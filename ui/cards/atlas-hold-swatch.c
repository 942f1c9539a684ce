/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-hold-swatch.h"

#include "cards/atlas-hold-paint.h"

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
  GtkWidget    parent_instance;
  AtlasSiege  *siege;
  AtlasTenure  tenure;
};

G_DEFINE_FINAL_TYPE (AtlasHoldSwatch, atlas_hold_swatch, GTK_TYPE_WIDGET)

#define WIDTH_PX  20
#define HEIGHT_PX 12

static void
atlas_hold_swatch_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
  *minimum_baseline = *natural_baseline = -1;
}

static void
atlas_hold_swatch_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  AtlasHoldSwatch *self = ATLAS_HOLD_SWATCH (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));
  cairo_t *cr;

  if (self->siege == NULL || self->tenure.hold == ATLAS_HOLD_NONE)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  atlas_hold_paint (cr, &bounds, &self->tenure, self->siege, widget);
  cairo_destroy (cr);
}

static void
atlas_hold_swatch_dispose (GObject *object)
{
  g_clear_object (&ATLAS_HOLD_SWATCH (object)->siege);

  G_OBJECT_CLASS (atlas_hold_swatch_parent_class)->dispose (object);
}

static void
atlas_hold_swatch_class_init (AtlasHoldSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_hold_swatch_dispose;
  widget_class->measure = atlas_hold_swatch_measure;
  widget_class->snapshot = atlas_hold_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "holdswatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_hold_swatch_init (AtlasHoldSwatch *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * atlas_hold_swatch_new:
 *
 * Returns: (transfer floating): an empty swatch
 */
GtkWidget *
atlas_hold_swatch_new (void)
{
  return g_object_new (ATLAS_TYPE_HOLD_SWATCH, NULL);
}

/**
 * atlas_hold_swatch_set_tenure:
 * @self: a swatch
 * @siege: the siege of @tenure, kept as long as the swatch shows it
 * @tenure: (nullable): what is known of a place; `NULL` when nothing is
 */
void
atlas_hold_swatch_set_tenure (AtlasHoldSwatch   *self,
                              AtlasSiege        *siege,
                              const AtlasTenure *tenure)
{
  g_return_if_fail (ATLAS_IS_HOLD_SWATCH (self));
  g_return_if_fail (ATLAS_IS_SIEGE (siege));

  g_set_object (&self->siege, siege);
  self->tenure = tenure != NULL ? *tenure : (AtlasTenure) { .hold = ATLAS_HOLD_NONE };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_hold_swatch_set_holding:
 * @self: a swatch
 * @siege: the siege of @holding, kept as long as the swatch shows it
 * @holding: a holding
 */
void
atlas_hold_swatch_set_holding (AtlasHoldSwatch    *self,
                               AtlasSiege         *siege,
                               const AtlasHolding *holding)
{
  AtlasTenure tenure = { .hold = holding->hold, .holding = holding };

  atlas_hold_swatch_set_tenure (self, siege, &tenure);
}
