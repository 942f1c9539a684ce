/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-holding-row.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "atlas-lead-layout.h"
#include "cards/atlas-cite-words.h"
#include "cards/atlas-claim-row.h"
#include "cards/atlas-hold-swatch.h"
#include "cards/atlas-link.h"
#include "cards/atlas-prose.h"
#include "core/atlas-holding-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasHoldingRow:
 *
 * One holding of a place in words: from when, who, a remark, who disagrees, and where it comes
 * from.
 *
 * # CSS nodes
 *
 * `holdingrow`, with the style class `.now` while it is in force at the moment shown
 */

struct _AtlasHoldingRow
{
  GtkWidget           parent_instance;
  const AtlasHolding *holding;
  AtlasSiege         *siege;
  GtkWidget          *page;
  GtkWidget          *swatch;
  GtkWidget          *when;
  GtkWidget          *hold;
  GtkWidget          *note;
  GtkWidget          *claims;
  GtkWidget          *sources;
};

G_DEFINE_FINAL_TYPE (AtlasHoldingRow, atlas_holding_row, GTK_TYPE_WIDGET)

static void
atlas_holding_row_dispose (GObject *object)
{
  AtlasHoldingRow *self = ATLAS_HOLDING_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_HOLDING_ROW);
  g_clear_object (&self->siege);

  G_OBJECT_CLASS (atlas_holding_row_parent_class)->dispose (object);
}

static void
atlas_holding_row_class_init (AtlasHoldingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_holding_row_dispose;

  g_type_ensure (ATLAS_TYPE_LEAD_LAYOUT);
  g_type_ensure (ATLAS_TYPE_HOLD_SWATCH);
  g_type_ensure (ATLAS_TYPE_PROSE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-holding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasHoldingRow, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasHoldingRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasHoldingRow, when);
  gtk_widget_class_bind_template_child (widget_class, AtlasHoldingRow, hold);
  gtk_widget_class_bind_template_child (widget_class, AtlasHoldingRow, note);
  gtk_widget_class_bind_template_child (widget_class, AtlasHoldingRow, claims);
  gtk_widget_class_bind_template_child (widget_class, AtlasHoldingRow, sources);
  gtk_widget_class_set_css_name (widget_class, "holdingrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
atlas_holding_row_init (AtlasHoldingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Without an end of its own it lasts until the next row begins, which needs no words. */
static char *
word_when (const AtlasHolding *holding)
{
  AtlasSpan span = { .begin = holding->begin, .end = holding->end };

  return atlas_holding_has_end (holding) ? atlas_wording_span (&span)
                                         : atlas_wording_instant (&holding->begin);
}

static void
set_when (AtlasHoldingRow *self,
          AtlasState      *state)
{
  g_autofree char *words = word_when (self->holding);
  g_autofree char *markup = atlas_link_to_moment (&self->holding->begin, words);

  gtk_label_set_markup (GTK_LABEL (self->when), markup);
  atlas_link_connect (self->when, state);
}

static void
set_claims (AtlasHoldingRow *self,
            AtlasState      *state)
{
  GArray *claims = self->holding->claims;

  atlas_box_open (self->claims);
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    gtk_box_append (GTK_BOX (self->claims),
                    atlas_claim_row_new (state, &g_array_index (claims, AtlasClaim, i)));
  atlas_box_close (self->claims);
}

/**
 * atlas_holding_row_new:
 * @state: a state with the siege of @place
 * @place: a place
 * @holding: one of its holdings
 *
 * Returns: (transfer floating): a row that tells it
 */
GtkWidget *
atlas_holding_row_new (AtlasState         *state,
                       AtlasPlace         *place,
                       const AtlasHolding *holding)
{
  AtlasHoldingRow *self;
  g_autofree char *words = NULL;
  g_autofree char *sources = NULL;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (holding != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_HOLDING_ROW, NULL);
  self->holding = holding;
  self->siege = g_object_ref (atlas_state_get_siege (state));

  words = atlas_holding_describe (holding, self->siege, atlas_state_get_language (state));
  sources = atlas_cite_words_to_markup (state, holding->cites, ATLAS_CITE_FORM_LINE);
  gtk_label_set_label (GTK_LABEL (self->hold), words);
  gtk_label_set_markup (GTK_LABEL (self->sources), sources);
  gtk_widget_set_visible (self->sources, sources[0] != '\0');
  atlas_link_connect (self->sources, state);
  atlas_hold_swatch_set_holding (ATLAS_HOLD_SWATCH (self->swatch), state, place, holding);
  atlas_prose_set_text (ATLAS_PROSE (self->note), state, holding->note);
  set_when (self, state);
  set_claims (self, state);

  return GTK_WIDGET (self);
}

/**
 * atlas_holding_row_get_holding:
 * @self: a row
 *
 * Returns: (transfer none): the holding it tells
 */
const AtlasHolding *
atlas_holding_row_get_holding (AtlasHoldingRow *self)
{
  g_return_val_if_fail (ATLAS_IS_HOLDING_ROW (self), NULL);

  return self->holding;
}

/**
 * atlas_holding_row_set_is_now:
 * @self: a row
 * @is_now: whether the holding is, or may be, in force at the moment shown
 */
void
atlas_holding_row_set_is_now (AtlasHoldingRow *self,
                              gboolean         is_now)
{
  g_return_if_fail (ATLAS_IS_HOLDING_ROW (self));

  if (is_now)
    gtk_widget_add_css_class (GTK_WIDGET (self), "now");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "now");
}
