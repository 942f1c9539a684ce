/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-front-card.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "atlas-lead-layout.h"
#include "atlas-mark-icon.h"
#include "cards/atlas-cite-words.h"
#include "cards/atlas-dispute-box.h"
#include "cards/atlas-link.h"
#include "core/atlas-length-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasFrontCard:
 *
 * What is known of one line or area of the war: whose it was and when, how large it is as it is drawn,
 * what the sources do not agree on, and where it comes from.
 *
 * # CSS nodes
 *
 * ```
 * frontcard
 * ├── box.eyebrow-line
 * │   ├── markicon
 * │   ╰── label.eyebrow
 * ├── label.card-title
 * ├── label.quiet
 * ├── label.quiet
 * ├── box.disputes
 * │   ╰── disputebox
 * ╰── label.sources
 * ```
 */

struct _AtlasFrontCard
{
  GtkWidget         parent_instance;
  AtlasState       *state;
  const AtlasFront *front;
  GtkWidget        *page;
  GtkWidget        *mark;
  GtkWidget        *eyebrow;
  GtkWidget        *title;
  GtkWidget        *when;
  GtkWidget        *drawn;
  GtkWidget        *disputes;
  GtkWidget        *sources_box;
  GtkWidget        *sources;
};

G_DEFINE_FINAL_TYPE (AtlasFrontCard, atlas_front_card, GTK_TYPE_WIDGET)

#define SQUARE_KILOMETRE_M2 1e6

static const char *
word_kind (AtlasFrontKind kind)
{
  switch (kind)
    {
    case ATLAS_FRONT_TRENCH:
      return _("Trench");
    case ATLAS_FRONT_DROP_ZONE:
      return _("Drop zone");
    case ATLAS_FRONT_ARTILLERY_ZONE:
      return _("Artillery zone");
    case ATLAS_FRONT_SECTOR:
      return _("Sector");
    case ATLAS_FRONT_PERIMETER:
    default:
      return _("Ground held");
    }
}

static char *
word_eyebrow (AtlasFrontCard *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const char *kind = word_kind (self->front->kind);
  const AtlasSide *side = self->front->side != NULL ? atlas_siege_find_side (siege, self->front->side) : NULL;

  if (side == NULL)
    return g_strdup (kind);

  return g_strconcat (kind, " · ", atlas_state_pick (self->state, side->name), NULL);
}

/* What the drawing amounts to, which is no claim of anybody's. */
static char *
word_drawn (AtlasFrontCard *self)
{
  g_autofree char *accuracy = atlas_length_describe (self->front->accuracy_m);
  g_autofree char *length = NULL;
  g_autofree char *area = NULL;

  if (!self->front->is_area)
    {
      length = atlas_length_describe (atlas_front_get_length_m (self->front));

      /* Translators: of a line on the map: %1$s is its length, %2$s how exactly its place is known. */
      return g_strdup_printf (_("About %1$s long as drawn here; the line is known to within %2$s."), length, accuracy);
    }

  area = atlas_wording_number (atlas_front_get_area_m2 (self->front) / SQUARE_KILOMETRE_M2, 1);

  /* Translators: of an area on the map: %1$s is a number of square kilometres, %2$s how exactly its edge is
   * known. */
  return g_strdup_printf (_("About %1$s km² as drawn here; the edge is known to within %2$s."), area, accuracy);
}

static void
update_disputes (AtlasFrontCard *self)
{
  GPtrArray *disputes = self->front->disputes;

  atlas_box_open (self->disputes);
  for (guint i = 0; i < disputes->len; i++)
    gtk_box_append (GTK_BOX (self->disputes),
                    atlas_dispute_box_new (self->state, g_ptr_array_index (disputes, i)));
  atlas_box_close (self->disputes);
}

static void
update (AtlasFrontCard *self)
{
  const AtlasFront *front = self->front;
  g_autofree char *eyebrow = NULL;
  g_autofree char *when = NULL;
  g_autofree char *drawn = NULL;
  g_autofree char *sources = NULL;

  /* While another siege is being put in place, the card still has a front of the last one. */
  if (front == NULL || front != atlas_state_get_front (self->state))
    return;

  eyebrow = word_eyebrow (self);
  when = atlas_wording_span (&front->span);
  drawn = word_drawn (self);
  sources = atlas_cite_words_to_markup (self->state, front->cites, ATLAS_CITE_FORM_LIST);

  atlas_mark_icon_set_side (ATLAS_MARK_ICON (self->mark), self->state, front->side);
  gtk_label_set_label (GTK_LABEL (self->eyebrow), eyebrow);
  gtk_label_set_label (GTK_LABEL (self->title),
                       front->name != NULL ? atlas_state_pick (self->state, front->name) : word_kind (front->kind));
  gtk_label_set_label (GTK_LABEL (self->when), when);
  gtk_label_set_label (GTK_LABEL (self->drawn), drawn);
  update_disputes (self);
  gtk_label_set_markup (GTK_LABEL (self->sources), sources);
  gtk_widget_set_visible (self->sources_box, sources[0] != '\0');
}

static void
atlas_front_card_dispose (GObject *object)
{
  AtlasFrontCard *self = ATLAS_FRONT_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_FRONT_CARD);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_front_card_parent_class)->dispose (object);
}

static void
atlas_front_card_class_init (AtlasFrontCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_front_card_dispose;

  g_type_ensure (ATLAS_TYPE_LEAD_LAYOUT);
  g_type_ensure (ATLAS_TYPE_MARK_ICON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-front-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, mark);
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, eyebrow);
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, when);
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, drawn);
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, disputes);
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, sources_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasFrontCard, sources);
  gtk_widget_class_set_css_name (widget_class, "frontcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_front_card_init (AtlasFrontCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_front_card_new:
 * @state: a state
 *
 * Returns: (transfer floating): a card of nothing
 */
GtkWidget *
atlas_front_card_new (AtlasState *state)
{
  AtlasFrontCard *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_FRONT_CARD, NULL);
  self->state = g_object_ref (state);
  atlas_link_connect (self->sources, state);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * atlas_front_card_get_front:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it tells of
 */
const AtlasFront *
atlas_front_card_get_front (AtlasFrontCard *self)
{
  g_return_val_if_fail (ATLAS_IS_FRONT_CARD (self), NULL);

  return self->front;
}

/**
 * atlas_front_card_set_front:
 * @self: a card
 * @front: (nullable): what its state has selected, to tell of it
 */
void
atlas_front_card_set_front (AtlasFrontCard   *self,
                            const AtlasFront *front)
{
  g_return_if_fail (ATLAS_IS_FRONT_CARD (self));

  if (front == self->front)
    return;

  self->front = front;
  update (self);
}
