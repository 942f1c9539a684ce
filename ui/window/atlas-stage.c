/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-stage.h"

#include "cards/atlas-card.h"
#include "map/atlas-map-view.h"

/**
 * AtlasStage:
 *
 * Map and words for a screen that is seen from afar: the same page as the desktop's, with larger
 * type and fewer controls. The kiosk and the audience's window stand on it.
 *
 * On a screen that is higher than wide the words stand under the map.
 *
 * # CSS nodes
 *
 * `stage` with the style class `.large`
 */

struct _AtlasStage
{
  GtkWidget  parent_instance;
  GtkWidget *map;
  GtkWidget *card;
  GtkWidget *notice;
};

G_DEFINE_FINAL_TYPE (AtlasStage, atlas_stage, GTK_TYPE_WIDGET)

/* How much of the longer side the words are given. */
#define CARD_SHARE 0.34

static void
atlas_stage_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = 320;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 1280 : 720;
}

static void
atlas_stage_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  AtlasStage *self = ATLAS_STAGE (widget);
  gboolean is_wide = width >= height;
  int card_width = is_wide ? (int) (width * CARD_SHARE) : width;
  int card_height = is_wide ? height : (int) (height * CARD_SHARE);
  GtkAllocation map = { 0, 0, width, height };
  GtkAllocation card;
  int minimum;

  if (self->notice != NULL)
    gtk_widget_measure (self->notice, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  card_width = CLAMP (card_width, MIN (minimum, width), width);

  if (is_wide)
    map.width -= card_width;
  else
    map.height -= card_height;
  card = (GtkAllocation) { width - card_width, height - card_height, card_width, card_height };

  gtk_widget_size_allocate (self->map, &map, -1);
  if (self->notice != NULL)
    gtk_widget_size_allocate (self->notice, &map, -1);
  gtk_widget_size_allocate (self->card, &card, -1);
}

static void
atlas_stage_dispose (GObject *object)
{
  AtlasStage *self = ATLAS_STAGE (object);

  g_clear_pointer (&self->map, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->notice, gtk_widget_unparent);

  G_OBJECT_CLASS (atlas_stage_parent_class)->dispose (object);
}

static void
atlas_stage_class_init (AtlasStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_stage_dispose;
  widget_class->measure = atlas_stage_measure;
  widget_class->size_allocate = atlas_stage_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_stage_init (AtlasStage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "large");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * atlas_stage_new:
 * @state: a state with a siege
 *
 * Returns: (transfer floating): the stage
 */
GtkWidget *
atlas_stage_new (AtlasState *state)
{
  AtlasStage *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_STAGE, NULL);
  self->map = atlas_map_view_new (state);
  atlas_map_view_set_large (ATLAS_MAP_VIEW (self->map), TRUE);
  self->card = atlas_card_new (state);
  atlas_card_set_public (ATLAS_CARD (self->card), TRUE);
  gtk_widget_set_parent (self->map, GTK_WIDGET (self));
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * atlas_stage_set_notice:
 * @self: a stage
 * @notice: (nullable) (transfer floating): a widget with an alignment of its own
 *
 * Lays something over the map.
 */
void
atlas_stage_set_notice (AtlasStage *self,
                        GtkWidget  *notice)
{
  g_return_if_fail (ATLAS_IS_STAGE (self));

  g_clear_pointer (&self->notice, gtk_widget_unparent);
  self->notice = notice;
  if (notice != NULL)
    gtk_widget_set_parent (notice, GTK_WIDGET (self));
}

/**
 * atlas_stage_set_show_controls:
 * @self: a stage
 * @show_controls: whether there should be buttons on the map and the card, for those who stand before it
 */
void
atlas_stage_set_show_controls (AtlasStage *self,
                               gboolean    show_controls)
{
  g_return_if_fail (ATLAS_IS_STAGE (self));

  atlas_map_view_set_show_controls (ATLAS_MAP_VIEW (self->map), show_controls);
  atlas_card_set_show_controls (ATLAS_CARD (self->card), show_controls);
}
