/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-actor-card.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "atlas-lead-layout.h"
#include "atlas-mark-icon.h"
#include "cards/atlas-actor-chip.h"
#include "cards/atlas-actor-words.h"
#include "cards/atlas-cite-words.h"
#include "cards/atlas-event-link.h"
#include "cards/atlas-link.h"
#include "cards/atlas-prose.h"
#include "cards/atlas-wrap-layout.h"

/**
 * AtlasActorCard:
 *
 * All that is told of one person or unit: of which side, what it was when and where, who served in
 * it, in which events it appears, and where that comes from.
 *
 * # CSS nodes
 *
 * ```
 * actorcard
 * ├── box.eyebrow-line
 * │   ├── markicon
 * │   ╰── label.eyebrow
 * ├── label.card-title
 * ├── label.quiet
 * ├── box.roles
 * │   ╰── label.role
 * ├── prose
 * ├── box.chips
 * ├── box.events
 * ╰── label.sources
 * ```
 */

struct _AtlasActorCard
{
  GtkWidget   parent_instance;
  AtlasState *state;
  AtlasActor *actor;
  GtkWidget  *page;
  GtkWidget  *mark;
  GtkWidget  *eyebrow;
  GtkWidget  *title;
  GtkWidget  *also;
  GtkWidget  *roles;
  GtkWidget  *prose;
  GtkWidget  *members_box;
  GtkWidget  *members;
  GtkWidget  *events_box;
  GtkWidget  *events;
  GtkWidget  *sources_box;
  GtkWidget  *sources;
};

G_DEFINE_FINAL_TYPE (AtlasActorCard, atlas_actor_card, GTK_TYPE_WIDGET)

/* While another siege is being put in place, the card still has somebody of the last one. */
static gboolean
has_actor (AtlasActorCard *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  return self->actor != NULL && siege != NULL &&
         atlas_siege_find_actor (siege, atlas_actor_get_kind (self->actor),
                                 atlas_actor_get_id (self->actor)) == self->actor;
}

static void
update_roles (AtlasActorCard *self)
{
  GArray *roles = atlas_actor_get_roles (self->actor);

  atlas_box_open (self->roles);
  for (guint i = 0; i < roles->len; i++)
    {
      g_autofree char *markup = atlas_actor_words_role (self->state, &g_array_index (roles, AtlasRole, i));

      gtk_box_append (GTK_BOX (self->roles), atlas_link_make_label (self->state, markup, "role"));
    }
  atlas_box_close (self->roles);
}

/* Whether somebody belongs to the unit that is shown: as a part of it, or by serving in it. */
static gboolean
belongs (AtlasActorCard *self,
         AtlasActor     *other)
{
  const char *id = atlas_actor_get_id (self->actor);
  GArray *roles = atlas_actor_get_roles (other);

  if (atlas_actor_get_kind (other) == ATLAS_ACTOR_UNIT)
    return atlas_actor_get_within (other) == id;

  for (guint i = 0; i < roles->len; i++)
    {
      if (g_array_index (roles, AtlasRole, i).unit == id)
        return TRUE;
    }

  return FALSE;
}

static void
add_members (AtlasActorCard *self,
             AtlasActorKind  kind)
{
  GPtrArray *actors = atlas_siege_get_actors (atlas_state_get_siege (self->state), kind);

  for (guint i = 0; i < actors->len; i++)
    {
      AtlasActor *other = g_ptr_array_index (actors, i);

      if (belongs (self, other))
        gtk_box_append (GTK_BOX (self->members), atlas_actor_chip_new (self->state, other));
    }
}

static void
update_members (AtlasActorCard *self)
{
  atlas_box_clear (self->members);
  atlas_box_set_shown (self->members_box, TRUE);
  if (atlas_actor_get_kind (self->actor) == ATLAS_ACTOR_UNIT)
    {
      add_members (self, ATLAS_ACTOR_PERSON);
      add_members (self, ATLAS_ACTOR_UNIT);
    }
  gtk_widget_set_visible (self->members_box, gtk_widget_get_first_child (self->members) != NULL);
}

static void
update_events (AtlasActorCard *self)
{
  GPtrArray *events = atlas_actor_get_events (self->actor);

  atlas_box_clear (self->events);
  atlas_box_set_shown (self->events_box, TRUE);
  for (guint i = 0; i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);

      if (atlas_state_shows_event (self->state, event))
        gtk_box_append (GTK_BOX (self->events), atlas_event_link_new (self->state, event));
    }
  gtk_widget_set_visible (self->events_box, gtk_widget_get_first_child (self->events) != NULL);
}

static void
update (AtlasActorCard *self)
{
  g_autofree char *eyebrow = NULL;
  g_autofree char *also = NULL;
  g_autofree char *sources = NULL;

  if (!has_actor (self))
    return;

  eyebrow = atlas_actor_words_eyebrow (self->state, self->actor);
  also = atlas_actor_words_also (self->state, self->actor);
  sources = atlas_cite_words_to_markup (self->state, atlas_actor_get_cites (self->actor),
                                        ATLAS_CITE_FORM_LIST);

  atlas_mark_icon_set_side (ATLAS_MARK_ICON (self->mark), self->state, atlas_actor_get_side (self->actor));
  gtk_label_set_markup (GTK_LABEL (self->eyebrow), eyebrow);
  gtk_label_set_label (GTK_LABEL (self->title),
                       atlas_actor_get_name (self->actor, atlas_state_get_language (self->state)));
  gtk_label_set_label (GTK_LABEL (self->also), also);
  gtk_widget_set_visible (self->also, also[0] != '\0');
  atlas_prose_set_text (ATLAS_PROSE (self->prose), self->state, atlas_actor_get_text (self->actor));
  update_roles (self);
  update_members (self);
  update_events (self);
  gtk_label_set_markup (GTK_LABEL (self->sources), sources);
  gtk_widget_set_visible (self->sources_box, sources[0] != '\0');
}

static void
names_changed_cb (AtlasActorCard *self)
{
  if (has_actor (self))
    update_roles (self);
}

static void
filters_changed_cb (AtlasActorCard *self)
{
  if (has_actor (self))
    update_events (self);
}

static void
atlas_actor_card_dispose (GObject *object)
{
  AtlasActorCard *self = ATLAS_ACTOR_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_ACTOR_CARD);
  g_clear_object (&self->actor);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_actor_card_parent_class)->dispose (object);
}

static void
atlas_actor_card_class_init (AtlasActorCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_actor_card_dispose;

  g_type_ensure (ATLAS_TYPE_LEAD_LAYOUT);
  g_type_ensure (ATLAS_TYPE_MARK_ICON);
  g_type_ensure (ATLAS_TYPE_PROSE);
  g_type_ensure (ATLAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-actor-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, mark);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, eyebrow);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, also);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, roles);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, prose);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, members_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, members);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, events_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, events);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, sources_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasActorCard, sources);
  gtk_widget_class_set_css_name (widget_class, "actorcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_actor_card_init (AtlasActorCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_actor_card_new:
 * @state: a state
 *
 * Returns: (transfer floating): a card of nobody
 */
GtkWidget *
atlas_actor_card_new (AtlasState *state)
{
  AtlasActorCard *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_ACTOR_CARD, NULL);
  self->state = g_object_ref (state);
  atlas_link_connect (self->eyebrow, state);
  atlas_link_connect (self->sources, state);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::names", G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::show-details", G_CALLBACK (filters_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * atlas_actor_card_get_actor:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): whom it tells of
 */
AtlasActor *
atlas_actor_card_get_actor (AtlasActorCard *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR_CARD (self), NULL);

  return self->actor;
}

/**
 * atlas_actor_card_set_actor:
 * @self: a card
 * @actor: (nullable) (transfer none): whom to tell of
 */
void
atlas_actor_card_set_actor (AtlasActorCard *self,
                            AtlasActor     *actor)
{
  g_return_if_fail (ATLAS_IS_ACTOR_CARD (self));

  if (g_set_object (&self->actor, actor))
    update (self);
}
