/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-claim-row.h"

#include <glib/gi18n-lib.h>

#include "cards/atlas-cite-words.h"
#include "cards/atlas-link.h"
#include "core/atlas-wording.h"

/**
 * AtlasClaimRow:
 *
 * What one account says of a fact that is in dispute, and where it says so.
 *
 * # CSS nodes
 *
 * `claimrow`, with the style class `.followed` when it is of the account that is followed
 */

struct _AtlasClaimRow
{
  GtkWidget  parent_instance;
  GtkWidget *page;
  GtkWidget *value;
  GtkWidget *account;
};

G_DEFINE_FINAL_TYPE (AtlasClaimRow, atlas_claim_row, GTK_TYPE_WIDGET)

static void
atlas_claim_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_CLAIM_ROW);

  G_OBJECT_CLASS (atlas_claim_row_parent_class)->dispose (object);
}

static void
atlas_claim_row_class_init (AtlasClaimRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_claim_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-claim-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasClaimRow, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasClaimRow, value);
  gtk_widget_class_bind_template_child (widget_class, AtlasClaimRow, account);
  gtk_widget_class_set_css_name (widget_class, "claimrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_claim_row_init (AtlasClaimRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A claim of a holding has no words, only the moment it claims. */
static char *
mark_value_up (AtlasState       *state,
               const AtlasClaim *claim)
{
  g_autofree char *words = NULL;

  if (!atlas_text_is_empty (claim->value))
    return g_markup_escape_text (atlas_state_pick (state, claim->value), -1);
  if (claim->when.first.precision != ATLAS_PRECISION_NONE ||
      claim->when.last.precision != ATLAS_PRECISION_NONE)
    {
      words = atlas_wording_instant (&claim->when);
      return atlas_link_to_moment (&claim->when, words);
    }

  return atlas_wording_number (claim->number, 0);
}

static char *
describe_account (AtlasState       *state,
                  const AtlasClaim *claim)
{
  const AtlasTerm *account = atlas_siege_find_term (atlas_state_get_siege (state),
                                                    ATLAS_VOCABULARY_ACCOUNT, claim->account);
  g_autofree char *sources = atlas_cite_words_to_markup (state, claim->cites, ATLAS_CITE_FORM_LINE);
  g_autofree char *name = NULL;

  if (account == NULL)
    return g_steal_pointer (&sources);

  name = g_markup_escape_text (atlas_state_pick (state, account->name), -1);
  if (sources[0] == '\0')
    return g_steal_pointer (&name);

  /* Translators: who claims something: %1$s a family of sources, %2$s the sources themselves */
  return g_strdup_printf (_("%1$s: %2$s"), name, sources);
}

/**
 * atlas_claim_row_new:
 * @state: a state with the siege of @claim
 * @claim: a claim
 *
 * Returns: (transfer floating): a row that tells it
 */
GtkWidget *
atlas_claim_row_new (AtlasState       *state,
                     const AtlasClaim *claim)
{
  AtlasClaimRow *self;
  g_autofree char *value = NULL;
  g_autofree char *account = NULL;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (claim != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_CLAIM_ROW, NULL);
  value = mark_value_up (state, claim);
  account = describe_account (state, claim);
  gtk_label_set_markup (GTK_LABEL (self->value), value);
  atlas_link_connect (self->value, state);
  gtk_label_set_label (GTK_LABEL (self->account), account);
  gtk_widget_set_visible (self->account, account[0] != '\0');
  atlas_link_connect (self->account, state);
  if (claim->account != NULL && g_strcmp0 (claim->account, atlas_state_get_account (state)) == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "followed");

  return GTK_WIDGET (self);
}
