/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-event-card.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "cards/atlas-actor-chip.h"
#include "cards/atlas-cite-words.h"
#include "cards/atlas-dispute-box.h"
#include "cards/atlas-figure-box.h"
#include "cards/atlas-link.h"
#include "cards/atlas-perspective-box.h"
#include "cards/atlas-place-chip.h"
#include "cards/atlas-prose.h"
#include "cards/atlas-wrap-layout.h"
#include "core/atlas-wording.h"

/**
 * AtlasEventCard:
 *
 * All that is told of one event: when, what, where, who disagrees, where it comes from, what came
 * next.
 *
 * # CSS nodes
 *
 * ```
 * eventcard
 * ├── label.eyebrow
 * ├── label.card-title
 * ├── label.badge
 * ├── prose
 * ├── box.chips
 * ├── disputebox
 * ├── perspectivebox
 * ├── figurebox
 * ├── label.sources
 * ╰── label.next
 * ```
 */

struct _AtlasEventCard
{
  GtkWidget   parent_instance;
  AtlasState *state;
  AtlasEvent *event;
  GtkWidget  *page;
  GtkWidget  *eyebrow;
  GtkWidget  *title;
  GtkWidget  *prose;
  GtkWidget  *places;
  GtkWidget  *actors;
  GtkWidget  *disputes;
  GtkWidget  *perspectives;
  const char *perspective;
  GtkWidget  *badge;
  GtkWidget  *figures;
  GtkWidget  *sources_box;
  GtkWidget  *sources_heading;
  GtkWidget  *sources;
  GtkWidget  *next;
};

G_DEFINE_FINAL_TYPE (AtlasEventCard, atlas_event_card, GTK_TYPE_WIDGET)

static char *
join_kinds (AtlasEventCard *self)
{
  const char *const *kinds = atlas_event_get_kinds (self->event);
  GString *words = g_string_new (NULL);

  for (guint i = 0; kinds != NULL && kinds[i] != NULL; i++)
    {
      const AtlasTerm *kind = atlas_siege_find_term (atlas_state_get_siege (self->state),
                                                     ATLAS_VOCABULARY_KIND, kinds[i]);

      if (kind == NULL)
        continue;
      if (words->len > 0)
        g_string_append (words, C_("between kinds", ", "));
      g_string_append (words, atlas_state_pick (self->state, kind->name));
    }

  return g_string_free (words, FALSE);
}

/* When an event was, as a link that moves the clock there. */
static char *
mark_span_up (AtlasEvent *event)
{
  const AtlasSpan *span = atlas_event_get_span (event);
  g_autofree char *words = atlas_wording_span (span);

  return atlas_link_to_moment (&span->begin, words);
}

static void
update_eyebrow (AtlasEventCard *self)
{
  g_autofree char *when = mark_span_up (self->event);
  g_autofree char *plain = join_kinds (self);
  g_autofree char *kinds = g_markup_escape_text (plain, -1);
  /* Translators: above the title of an event: %1$s when it was, %2$s what kind of event. The first space
   * does not break, so that no line begins with the dot. */
  g_autofree char *words = g_strdup_printf (C_("event", "%1$s · %2$s"), when, kinds);

  gtk_label_set_markup (GTK_LABEL (self->eyebrow), kinds[0] != '\0' ? words : when);
}

static void
update_places (AtlasEventCard *self)
{
  const char *const *places = atlas_event_get_places (self->event);

  atlas_box_open (self->places);
  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_siege_find_place (atlas_state_get_siege (self->state), places[i]);

      if (place != NULL)
        gtk_box_append (GTK_BOX (self->places), atlas_place_chip_new (self->state, place));
    }
  atlas_box_close (self->places);
}

static void
add_actors (AtlasEventCard    *self,
            AtlasActorKind     kind,
            const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      AtlasActor *actor = atlas_siege_find_actor (atlas_state_get_siege (self->state), kind, ids[i]);

      if (actor != NULL)
        gtk_box_append (GTK_BOX (self->actors), atlas_actor_chip_new (self->state, actor));
    }
}

static void
update_actors (AtlasEventCard *self)
{
  atlas_box_open (self->actors);
  add_actors (self, ATLAS_ACTOR_PERSON, atlas_event_get_people (self->event));
  add_actors (self, ATLAS_ACTOR_UNIT, atlas_event_get_units (self->event));
  atlas_box_close (self->actors);
}

static void
update_disputes (AtlasEventCard *self)
{
  GPtrArray *disputes = atlas_event_get_disputes (self->event);

  atlas_box_open (self->disputes);
  for (guint i = 0; disputes != NULL && i < disputes->len; i++)
    gtk_box_append (GTK_BOX (self->disputes),
                    atlas_dispute_box_new (self->state, g_ptr_array_index (disputes, i)));
  atlas_box_close (self->disputes);
  gtk_widget_set_visible (self->badge, disputes != NULL && disputes->len > 0);
}

/* Whose view somebody chose to read stays chosen from one event to the next. */
static void
update_perspectives (AtlasEventCard *self)
{
  GArray *perspectives = atlas_event_get_perspectives (self->event);
  GtkWidget *old = gtk_widget_get_first_child (self->perspectives);

  if (old != NULL)
    self->perspective = atlas_perspective_box_get_account (ATLAS_PERSPECTIVE_BOX (old));
  atlas_box_open (self->perspectives);
  if (perspectives != NULL && perspectives->len > 0)
    gtk_box_append (GTK_BOX (self->perspectives),
                    atlas_perspective_box_new (self->state, perspectives, self->perspective));
  atlas_box_close (self->perspectives);
}

static void
update_sources (AtlasEventCard *self)
{
  g_autofree char *markup = atlas_cite_words_to_markup (
    self->state, atlas_event_get_cites (self->event), ATLAS_CITE_FORM_LIST);

  gtk_label_set_markup (GTK_LABEL (self->sources), markup);
  gtk_widget_set_visible (self->sources_box, markup[0] != '\0');
}

/* The next event that the filters let through, after this one in the order of reading. */
static AtlasEvent *
find_next (AtlasEventCard *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  GPtrArray *events = atlas_siege_get_events (siege);
  gint64 time = atlas_event_get_time (self->event);
  gboolean is_after = FALSE;

  for (guint i = atlas_siege_find_position (siege, time - 1); i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);

      if (is_after && atlas_state_shows_event (self->state, event))
        return event;
      is_after = is_after || event == self->event;
    }

  return NULL;
}

static void
update_next (AtlasEventCard *self)
{
  AtlasEvent *next = find_next (self);
  g_autofree char *when = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GString) markup = g_string_new (NULL);

  gtk_widget_set_visible (self->next, next != NULL);
  if (next == NULL)
    return;

  when = mark_span_up (next);
  atlas_link_append_event (markup, next, atlas_state_pick (self->state, atlas_event_get_title (next)));
  /* Translators: the event after the one shown: %1$s when, %2$s its title */
  words = g_strdup_printf (_("Then · %1$s — %2$s"), when, markup->str);
  gtk_label_set_markup (GTK_LABEL (self->next), words);
}

static void
update (AtlasEventCard *self)
{
  if (self->event == NULL || atlas_state_get_siege (self->state) == NULL)
    return;

  update_eyebrow (self);
  gtk_label_set_label (GTK_LABEL (self->title),
                       atlas_state_pick (self->state, atlas_event_get_title (self->event)));
  atlas_prose_set_text (ATLAS_PROSE (self->prose), self->state, atlas_event_get_text (self->event));
  update_places (self);
  update_actors (self);
  update_disputes (self);
  update_perspectives (self);
  update_sources (self);
  update_next (self);
}

static void
filters_changed_cb (AtlasEventCard *self)
{
  if (self->event != NULL)
    update_next (self);
}

static void
account_changed_cb (AtlasEventCard *self)
{
  if (self->event != NULL)
    update_disputes (self);
}

static void
atlas_event_card_dispose (GObject *object)
{
  AtlasEventCard *self = ATLAS_EVENT_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_EVENT_CARD);
  g_clear_object (&self->event);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_event_card_parent_class)->dispose (object);
}

static void
atlas_event_card_class_init (AtlasEventCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_event_card_dispose;

  g_type_ensure (ATLAS_TYPE_FIGURE_BOX);
  g_type_ensure (ATLAS_TYPE_PROSE);
  g_type_ensure (ATLAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-event-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, eyebrow);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, prose);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, places);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, actors);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, disputes);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, perspectives);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, badge);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, figures);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, sources_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, sources_heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, sources);
  gtk_widget_class_bind_template_child (widget_class, AtlasEventCard, next);
  gtk_widget_class_set_css_name (widget_class, "eventcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_event_card_init (AtlasEventCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_event_card_new:
 * @state: a state
 *
 * Returns: (transfer floating): a card without an event
 */
GtkWidget *
atlas_event_card_new (AtlasState *state)
{
  AtlasEventCard *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_EVENT_CARD, NULL);
  self->state = g_object_ref (state);
  atlas_figure_box_set_state (ATLAS_FIGURE_BOX (self->figures), state);
  atlas_link_connect (self->eyebrow, state);
  atlas_link_connect (self->sources, state);
  atlas_link_connect (self->next, state);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::filter", G_CALLBACK (filters_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::show-details", G_CALLBACK (filters_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::account", G_CALLBACK (account_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * atlas_event_card_get_event:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the event it tells of
 */
AtlasEvent *
atlas_event_card_get_event (AtlasEventCard *self)
{
  g_return_val_if_fail (ATLAS_IS_EVENT_CARD (self), NULL);

  return self->event;
}

/**
 * atlas_event_card_set_event:
 * @self: a card
 * @event: (nullable) (transfer none): the event to tell of
 */
void
atlas_event_card_set_event (AtlasEventCard *self,
                            AtlasEvent     *event)
{
  g_return_if_fail (ATLAS_IS_EVENT_CARD (self));

  if (g_set_object (&self->event, event))
    update (self);
}
