/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-place-card.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "atlas-lead-layout.h"
#include "cards/atlas-cite-words.h"
#include "cards/atlas-event-link.h"
#include "cards/atlas-figure-box.h"
#include "cards/atlas-hold-swatch.h"
#include "cards/atlas-holding-bar.h"
#include "cards/atlas-holding-row.h"
#include "cards/atlas-link.h"
#include "cards/atlas-place-chip.h"
#include "cards/atlas-place-words.h"
#include "cards/atlas-prose.h"
#include "cards/atlas-wrap-layout.h"
#include "core/atlas-holding-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasPlaceCard:
 *
 * All that is told of one place: who holds it at the moment shown, who held it when, what happened
 * there, what was counted there, its names, its position and where that comes from.
 *
 * # CSS nodes
 *
 * ```
 * placecard
 * ├── label.eyebrow
 * ├── label.card-title
 * ├── box.hold-now
 * ├── label.doubt
 * ├── prose
 * ├── holdingbar
 * ├── box.holdings
 * │   ╰── holdingrow
 * ├── box.events
 * ├── figurebox
 * ├── label.names
 * ╰── label.position
 * ```
 */

struct _AtlasPlaceCard
{
  GtkWidget   parent_instance;
  AtlasState *state;
  AtlasPlace *place;
  GtkWidget  *page;
  GtkWidget  *eyebrow;
  GtkWidget  *title;
  GtkWidget  *hold_box;
  GtkWidget  *swatch;
  GtkWidget  *hold;
  GtkWidget  *doubt;
  GtkWidget  *note;
  GtkWidget  *members;
  GtkWidget  *holdings_box;
  GtkWidget  *bar;
  GtkWidget  *begin;
  GtkWidget  *end;
  GtkWidget  *holdings;
  GtkWidget  *events_box;
  GtkWidget  *events;
  GtkWidget  *more;
  GtkWidget  *figures;
  GtkWidget  *names;
  GtkWidget  *position;
  GtkWidget  *sources;
};

G_DEFINE_FINAL_TYPE (AtlasPlaceCard, atlas_place_card, GTK_TYPE_WIDGET)

/* A card is no place to read a thousand events; the chronicle is. */
#define MOST_EVENTS 100

/* While another siege is being put in place, the card still has a place of the last one. */
static gboolean
has_place (AtlasPlaceCard *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  return self->place != NULL && siege != NULL &&
         atlas_siege_find_place (siege, atlas_place_get_id (self->place)) == self->place;
}

static void
set_words (GtkWidget  *label,
           const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, words[0] != '\0');
}

/* Between which two moments it is not known who held the place. */
static char *
describe_doubt (const AtlasTenure *tenure)
{
  AtlasInstant begin;
  AtlasInstant end;
  AtlasInstant set;
  g_autofree char *when = NULL;

  if (tenure == NULL || tenure->hold != ATLAS_HOLD_DOUBTFUL ||
      tenure->begin <= ATLAS_TIME_MIN || tenure->end >= ATLAS_TIME_MAX)
    return g_strdup ("");

  atlas_instant_from_time (&begin, tenure->begin);
  atlas_instant_from_time (&end, tenure->end);
  set = begin;
  set.latest = end.latest;
  set.last = end.first;
  when = atlas_wording_instant (&set);

  /* Translators: %s says "between 22:30 on 12 June and 02:00 on 13 June" */
  return g_strdup_printf (_("It is not known who held it %s"), when);
}

static void
mark_holdings (AtlasPlaceCard    *self,
               const AtlasTenure *tenure)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->holdings); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const AtlasHolding *holding = atlas_holding_row_get_holding (ATLAS_HOLDING_ROW (row));

      atlas_holding_row_set_is_now (ATLAS_HOLDING_ROW (row),
                                    tenure != NULL &&
                                    (tenure->holding == holding || tenure->before == holding));
    }
}

static void
update_hold (AtlasPlaceCard *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const AtlasTenure *tenure;
  g_autofree char *words = NULL;
  g_autofree char *doubt = NULL;

  if (!has_place (self) || !atlas_place_can_be_held (self->place))
    return;

  tenure = atlas_state_get_tenure (self->state, self->place);
  words = atlas_tenure_describe (tenure, siege, atlas_state_get_language (self->state));
  doubt = describe_doubt (tenure);
  gtk_label_set_label (GTK_LABEL (self->hold), words);
  set_words (self->doubt, doubt);
  atlas_hold_swatch_set_tenure (ATLAS_HOLD_SWATCH (self->swatch), self->state, tenure);
  mark_holdings (self, tenure);
}

static void
update_title (AtlasPlaceCard *self)
{
  g_autofree char *name = NULL;

  if (!has_place (self))
    return;

  name = atlas_state_dup_place_name (self->state, self->place);
  if (g_strcmp0 (name, gtk_label_get_label (GTK_LABEL (self->title))) != 0)
    gtk_label_set_label (GTK_LABEL (self->title), name);
}

static void
update_eyebrow (AtlasPlaceCard *self)
{
  g_autofree char *kind =
    g_markup_escape_text (atlas_place_words_kind (atlas_place_get_kind (self->place)), -1);
  const char *within = atlas_place_get_within (self->place);
  AtlasPlace *whole = within != NULL
                        ? atlas_siege_find_place (atlas_state_get_siege (self->state), within) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *link = NULL;
  g_autofree char *words = NULL;

  if (whole != NULL)
    {
      name = atlas_state_dup_place_name (self->state, whole);
      link = atlas_link_to_place (whole, name);
      /* Translators: above the name of a place: %1$s what it is, %2$s what it belongs to */
      words = g_strdup_printf (C_("place", "%1$s · %2$s"), kind, link);
    }

  gtk_label_set_markup (GTK_LABEL (self->eyebrow), whole != NULL ? words : kind);
}

static void
update_members (AtlasPlaceCard *self)
{
  GPtrArray *places = atlas_siege_get_places (atlas_state_get_siege (self->state));
  const char *id = atlas_place_get_id (self->place);

  atlas_box_open (self->members);
  for (guint i = 0; i < places->len; i++)
    if (g_strcmp0 (atlas_place_get_within (g_ptr_array_index (places, i)), id) == 0)
      gtk_box_append (GTK_BOX (self->members),
                      atlas_place_chip_new (self->state, g_ptr_array_index (places, i)));
  atlas_box_close (self->members);
}

static void
update_axis (AtlasPlaceCard *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  g_autofree char *begin = atlas_place_words_day (atlas_siege_get_begin (siege));
  g_autofree char *end = atlas_place_words_day (atlas_siege_get_end (siege) - 1);

  gtk_label_set_label (GTK_LABEL (self->begin), begin);
  gtk_label_set_label (GTK_LABEL (self->end), end);
}

static void
update_holdings (AtlasPlaceCard *self)
{
  GArray *holdings = atlas_place_get_holdings (self->place);
  gboolean can_be_held = atlas_place_can_be_held (self->place);

  atlas_box_clear (self->holdings);
  atlas_box_set_shown (self->holdings_box, can_be_held);
  atlas_box_set_shown (self->hold_box, can_be_held);
  for (guint i = 0; i < holdings->len; i++)
    gtk_box_append (GTK_BOX (self->holdings),
                    atlas_holding_row_new (self->state, self->place,
                                           &g_array_index (holdings, AtlasHolding, i)));
  gtk_widget_set_visible (self->doubt, FALSE);
  update_axis (self);
}

static void
update_events (AtlasPlaceCard *self)
{
  GPtrArray *events = atlas_siege_get_events (atlas_state_get_siege (self->state));
  const char *id = atlas_place_get_id (self->place);
  guint n_events = 0;
  g_autofree char *more = NULL;

  atlas_box_clear (self->events);
  atlas_box_set_shown (self->events_box, TRUE);
  for (guint i = 0; i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);

      if (!atlas_state_shows_event (self->state, event) || !atlas_event_concerns_place (event, id))
        continue;
      if (n_events++ < MOST_EVENTS)
        gtk_box_append (GTK_BOX (self->events), atlas_event_link_new (self->state, event));
    }

  if (n_events > MOST_EVENTS)
    more = g_strdup_printf (ngettext ("and one more in the chronicle",
                                      "and %u more in the chronicle", n_events - MOST_EVENTS),
                            n_events - MOST_EVENTS);
  set_words (self->more, more != NULL ? more : "");
  gtk_widget_set_visible (self->events_box, n_events > 0);
}

static void
update_names (AtlasPlaceCard *self)
{
  g_autofree char *names = atlas_place_words_names (self->state, self->place);
  g_autofree char *position = atlas_place_words_position (self->place);
  g_autofree char *sources = atlas_cite_words_to_markup (
    self->state, atlas_place_get_cites (self->place), ATLAS_CITE_FORM_LIST);

  gtk_label_set_markup (GTK_LABEL (self->names), names);
  gtk_label_set_label (GTK_LABEL (self->position), position);
  gtk_label_set_markup (GTK_LABEL (self->sources), sources);
  gtk_widget_set_visible (self->sources, sources[0] != '\0');
}

static void
update (AtlasPlaceCard *self)
{
  if (!has_place (self))
    return;

  update_eyebrow (self);
  update_title (self);
  atlas_prose_set_text (ATLAS_PROSE (self->note), self->state, atlas_place_get_note (self->place));
  update_members (self);
  atlas_holding_bar_set_place (ATLAS_HOLDING_BAR (self->bar), self->state, self->place);
  update_holdings (self);
  update_events (self);
  atlas_figure_box_set_place (ATLAS_FIGURE_BOX (self->figures), self->place);
  update_names (self);
  update_hold (self);
}

static void
instant_changed_cb (AtlasPlaceCard *self)
{
  update_title (self);
  update_hold (self);
}

static void
account_changed_cb (AtlasPlaceCard *self)
{
  if (!has_place (self))
    return;

  update_holdings (self);
  update_hold (self);
}

static void
filters_changed_cb (AtlasPlaceCard *self)
{
  if (has_place (self))
    update_events (self);
}

static void
names_changed_cb (AtlasPlaceCard *self)
{
  if (!has_place (self))
    return;

  update_title (self);
  update_eyebrow (self);
}

static void
atlas_place_card_dispose (GObject *object)
{
  AtlasPlaceCard *self = ATLAS_PLACE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PLACE_CARD);
  g_clear_object (&self->place);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_place_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, eyebrow);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, hold_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, hold);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, doubt);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, note);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, members);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, holdings_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, begin);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, end);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, holdings);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, events_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, events);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, more);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, figures);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, names);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, position);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceCard, sources);
}

static void
atlas_place_card_class_init (AtlasPlaceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_place_card_dispose;

  g_type_ensure (ATLAS_TYPE_FIGURE_BOX);
  g_type_ensure (ATLAS_TYPE_HOLDING_BAR);
  g_type_ensure (ATLAS_TYPE_LEAD_LAYOUT);
  g_type_ensure (ATLAS_TYPE_HOLD_SWATCH);
  g_type_ensure (ATLAS_TYPE_PROSE);
  g_type_ensure (ATLAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-place-card.ui");
  bind_children (widget_class);
  gtk_widget_class_set_css_name (widget_class, "placecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_place_card_init (AtlasPlaceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_place_card_new:
 * @state: a state
 *
 * Returns: (transfer floating): a card without a place
 */
GtkWidget *
atlas_place_card_new (AtlasState *state)
{
  static const struct
  {
    const char *signal;
    void (*callback) (AtlasPlaceCard *self);
  } connections[] = {
    { "notify::language", update },
    { "notify::instant", instant_changed_cb },
    { "notify::account", account_changed_cb },
    { "notify::names", names_changed_cb },
    { "notify::show-details", filters_changed_cb },
    { "notify::filter", filters_changed_cb },
  };
  AtlasPlaceCard *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_PLACE_CARD, NULL);
  self->state = g_object_ref (state);
  atlas_figure_box_set_state (ATLAS_FIGURE_BOX (self->figures), state);
  atlas_link_connect (self->eyebrow, state);
  atlas_link_connect (self->sources, state);
  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_object (state, connections[i].signal, G_CALLBACK (connections[i].callback),
                             self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * atlas_place_card_get_place:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the place it tells of
 */
AtlasPlace *
atlas_place_card_get_place (AtlasPlaceCard *self)
{
  g_return_val_if_fail (ATLAS_IS_PLACE_CARD (self), NULL);

  return self->place;
}

/**
 * atlas_place_card_set_place:
 * @self: a card
 * @place: (nullable) (transfer none): the place to tell of
 */
void
atlas_place_card_set_place (AtlasPlaceCard *self,
                            AtlasPlace     *place)
{
  g_return_if_fail (ATLAS_IS_PLACE_CARD (self));

  if (g_set_object (&self->place, place))
    update (self);
}
