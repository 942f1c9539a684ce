/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-dispute-box.h"

#include "cards/atlas-claim-row.h"
#include "cards/atlas-prose.h"

/**
 * AtlasDisputeBox:
 *
 * Rival claims about one fact, each with the account and the sources it comes from.
 *
 * # CSS nodes
 *
 * `disputebox`, around a box `.claims` of `claimrow`
 */

struct _AtlasDisputeBox
{
  GtkWidget  parent_instance;
  GtkWidget *page;
  GtkWidget *heading;
  GtkWidget *title;
  GtkWidget *claims;
  GtkWidget *prose;
};

G_DEFINE_FINAL_TYPE (AtlasDisputeBox, atlas_dispute_box, GTK_TYPE_WIDGET)

static void
atlas_dispute_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_DISPUTE_BOX);

  G_OBJECT_CLASS (atlas_dispute_box_parent_class)->dispose (object);
}

static void
atlas_dispute_box_class_init (AtlasDisputeBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_dispute_box_dispose;

  g_type_ensure (ATLAS_TYPE_PROSE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-dispute-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasDisputeBox, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasDisputeBox, heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasDisputeBox, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasDisputeBox, claims);
  gtk_widget_class_bind_template_child (widget_class, AtlasDisputeBox, prose);
  gtk_widget_class_set_css_name (widget_class, "disputebox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_dispute_box_init (AtlasDisputeBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_dispute_box_new:
 * @state: a state with the siege of @dispute
 * @dispute: a dispute
 *
 * Returns: (transfer floating): a box that tells it
 */
GtkWidget *
atlas_dispute_box_new (AtlasState   *state,
                       AtlasDispute *dispute)
{
  AtlasDisputeBox *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (dispute != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_DISPUTE_BOX, NULL);
  gtk_label_set_label (GTK_LABEL (self->title), atlas_state_pick (state, dispute->title));
  for (guint i = 0; i < dispute->claims->len; i++)
    gtk_box_append (GTK_BOX (self->claims),
                    atlas_claim_row_new (state, &g_array_index (dispute->claims, AtlasClaim, i)));
  atlas_prose_set_text (ATLAS_PROSE (self->prose), state, dispute->text);

  return GTK_WIDGET (self);
}
