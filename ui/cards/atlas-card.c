/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-card.h"

#include "cards/atlas-actor-card.h"
#include "cards/atlas-event-card.h"
#include "cards/atlas-front-card.h"
#include "cards/atlas-place-card.h"
#include "cards/atlas-prose.h"
#include "cards/atlas-tour-card.h"

/**
 * AtlasCard:
 *
 * The card of what is selected: a place or an event. With nothing selected it tells the event of
 * the moment, and before the first one what the siege is.
 *
 * # CSS nodes
 *
 * ```
 * card
 * ├── eventcard
 * ├── placecard
 * ├── actorcard
 * ├── frontcard
 * ├── tourcard
 * ├── box.start-card
 * ╰── button.card-close
 * ```
 */

struct _AtlasCard
{
  GtkWidget   parent_instance;
  AtlasState *state;
  GtkWidget  *page;
  int         least_width;
  GtkWidget  *stack;
  GtkWidget  *event_scroller;
  GtkWidget  *event_card;
  GtkWidget  *place_scroller;
  GtkWidget  *place_card;
  GtkWidget  *actor_scroller;
  GtkWidget  *actor_card;
  GtkWidget  *front_scroller;
  GtkWidget  *front_card;
  GtkWidget  *tour_scroller;
  GtkWidget  *tour_card;
  gboolean    is_public;
  gboolean    show_controls;
  GtkWidget  *siege_title;
  GtkWidget  *siege_subtitle;
  GtkWidget  *siege_summary;
  GtkWidget  *siege_clock;
  GtkWidget  *close_button;
};

G_DEFINE_FINAL_TYPE (AtlasCard, atlas_card, GTK_TYPE_WIDGET)

static void
scroll_to_top (GtkWidget *scroller)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
}

static void
show_event (AtlasCard  *self,
            AtlasEvent *event)
{
  if (event != atlas_event_card_get_event (ATLAS_EVENT_CARD (self->event_card)))
    {
      atlas_event_card_set_event (ATLAS_EVENT_CARD (self->event_card), event);
      scroll_to_top (self->event_scroller);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "event");
}

static void
show_place (AtlasCard  *self,
            AtlasPlace *place)
{
  if (place != atlas_place_card_get_place (ATLAS_PLACE_CARD (self->place_card)))
    {
      atlas_place_card_set_place (ATLAS_PLACE_CARD (self->place_card), place);
      scroll_to_top (self->place_scroller);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "place");
}

/* Few of those who look at a siege look at its people: that card is made when it is first needed. */
static void
show_actor (AtlasCard  *self,
            AtlasActor *actor)
{
  if (self->actor_card == NULL)
    {
      self->actor_card = atlas_actor_card_new (self->state);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->actor_scroller), self->actor_card);
    }
  if (actor != atlas_actor_card_get_actor (ATLAS_ACTOR_CARD (self->actor_card)))
    {
      atlas_actor_card_set_actor (ATLAS_ACTOR_CARD (self->actor_card), actor);
      scroll_to_top (self->actor_scroller);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "actor");
}

static void
show_front (AtlasCard        *self,
            const AtlasFront *front)
{
  if (self->front_card == NULL)
    {
      self->front_card = atlas_front_card_new (self->state);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->front_scroller), self->front_card);
    }
  if (front != atlas_front_card_get_front (ATLAS_FRONT_CARD (self->front_card)))
    {
      atlas_front_card_set_front (ATLAS_FRONT_CARD (self->front_card), front);
      scroll_to_top (self->front_scroller);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "front");
}

static void
show_step (AtlasCard *self)
{
  if (self->tour_card == NULL)
    {
      self->tour_card = atlas_tour_card_new (self->state);
      atlas_tour_card_set_public (ATLAS_TOUR_CARD (self->tour_card), self->is_public);
      atlas_tour_card_set_show_controls (ATLAS_TOUR_CARD (self->tour_card), self->show_controls);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->tour_scroller), self->tour_card);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "tour");
}

static void
show_start (AtlasCard *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  AtlasSiegeHead *head = siege != NULL ? atlas_siege_get_head (siege) : NULL;

  gtk_label_set_label (GTK_LABEL (self->siege_title),
                       head != NULL ? atlas_state_pick (self->state, head->title) : "");
  gtk_label_set_label (GTK_LABEL (self->siege_subtitle),
                       head != NULL ? atlas_state_pick (self->state, head->subtitle) : "");
  atlas_prose_set_text (ATLAS_PROSE (self->siege_summary), self->state,
                        head != NULL ? head->summary : NULL);
  atlas_prose_set_text (ATLAS_PROSE (self->siege_clock), self->state,
                        head != NULL ? head->clock : NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "start");
}

static void
update_card (AtlasCard *self)
{
  AtlasPlace *place = atlas_state_get_place (self->state);
  AtlasEvent *event = atlas_state_get_current_event (self->state);
  AtlasActor *actor = atlas_state_get_actor (self->state);
  const AtlasFront *front = atlas_state_get_front (self->state);
  gboolean is_selected = atlas_state_has_selection (self->state) || atlas_state_get_tour (self->state) != NULL;

  if (atlas_state_shows_step (self->state))
    show_step (self);
  else if (place != NULL)
    show_place (self, place);
  else if (actor != NULL)
    show_actor (self, actor);
  else if (front != NULL)
    show_front (self, front);
  else if (event != NULL)
    show_event (self, event);
  else
    show_start (self);

  gtk_widget_set_visible (self->close_button, is_selected && self->show_controls);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.close", is_selected);
}

static void
step_changed_cb (AtlasCard *self)
{
  scroll_to_top (self->tour_scroller);
  update_card (self);
}

/* With something selected the clock changes nothing here. A card that is not seen waits until it is:
 * the clock runs fast. */
static void
moment_changed_cb (AtlasCard *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !atlas_state_has_selection (self->state))
    update_card (self);
}

/* What a card says is measured once, when it is given its place, and not at every layout of the window: lines
 * take long to be set. It is scrolled, so that its height does not matter; and only the longest words of
 * large type need more width than there is, for which the window is laid out once more. */
static void
atlas_card_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? ATLAS_CARD (widget)->least_width : 0;
}

static void
atlas_card_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  AtlasCard *self = ATLAS_CARD (widget);
  int known_width = self->least_width;

  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &self->least_width, NULL, NULL, NULL);
  if (self->least_width > width && self->least_width != known_width)
    gtk_widget_queue_resize (widget);
  gtk_widget_allocate (self->page, width, height, -1, NULL);
}

static void
atlas_card_map (GtkWidget *widget)
{
  update_card (ATLAS_CARD (widget));

  GTK_WIDGET_CLASS (atlas_card_parent_class)->map (widget);
}

static void
siege_changed_cb (AtlasCard *self)
{
  atlas_event_card_set_event (ATLAS_EVENT_CARD (self->event_card), NULL);
  atlas_place_card_set_place (ATLAS_PLACE_CARD (self->place_card), NULL);
  if (self->actor_card != NULL)
    atlas_actor_card_set_actor (ATLAS_ACTOR_CARD (self->actor_card), NULL);
  if (self->front_card != NULL)
    atlas_front_card_set_front (ATLAS_FRONT_CARD (self->front_card), NULL);
  update_card (self);
}

static void
close_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  AtlasState *state = ATLAS_CARD (widget)->state;

  /* What was looked at on the way is let go before the tour is. */
  if (atlas_state_shows_step (state))
    atlas_state_set_tour (state, NULL);
  else
    atlas_state_clear_selection (state);
}

static void
atlas_card_dispose (GObject *object)
{
  AtlasCard *self = ATLAS_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_CARD);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_card_parent_class)->dispose (object);
}

static GtkWidget *
find_title (GtkWidget *root)
{
  GtkWidget *title = NULL;

  if (GTK_IS_LABEL (root) && gtk_widget_get_focusable (root) &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_HEADING)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && title == NULL;
       child = gtk_widget_get_next_sibling (child))
    title = find_title (child);

  return title;
}

/* Whoever listens hears first what the card is about. A label that takes the keyboard would select its words. */
static gboolean
atlas_card_grab_focus (GtkWidget *widget)
{
  AtlasCard *self = ATLAS_CARD (widget);
  GtkWidget *title = find_title (gtk_stack_get_visible_child (GTK_STACK (self->stack)));

  if (title == NULL || !gtk_widget_grab_focus (title))
    return FALSE;

  gtk_label_select_region (GTK_LABEL (title), 0, 0);

  return TRUE;
}

static void
atlas_card_class_init (AtlasCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_card_dispose;
  widget_class->grab_focus = atlas_card_grab_focus;
  widget_class->map = atlas_card_map;
  widget_class->measure = atlas_card_measure;
  widget_class->size_allocate = atlas_card_size_allocate;

  g_type_ensure (ATLAS_TYPE_PROSE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, event_scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, place_scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, actor_scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, front_scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, tour_scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, siege_title);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, siege_subtitle);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, siege_summary);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, siege_clock);
  gtk_widget_class_bind_template_child (widget_class, AtlasCard, close_button);
  gtk_widget_class_install_action (widget_class, "card.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "card.close", NULL);
  gtk_widget_class_set_css_name (widget_class, "card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_card_init (AtlasCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->show_controls = TRUE;

  /* All text can be selected; that the focus passes over it is no reason to. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-label-select-on-focus", FALSE, NULL);
}

/**
 * atlas_card_new:
 * @state: a state
 *
 * Returns: (transfer floating): the card of what @state has selected
 */
GtkWidget *
atlas_card_new (AtlasState *state)
{
  static const struct
  {
    const char *signal;
    void (*callback) (AtlasCard *self);
  } connections[] = {
    { "notify::siege", siege_changed_cb },
    { "notify::event", update_card },
    { "notify::place", update_card },
    { "notify::actor", update_card },
    { "notify::front", update_card },
    { "notify::tour", step_changed_cb },
    { "notify::step", step_changed_cb },
    { "notify::instant", moment_changed_cb },
    { "notify::show-details", moment_changed_cb },
    { "notify::filter", moment_changed_cb },
    { "notify::language", moment_changed_cb },
  };
  AtlasCard *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_CARD, NULL);
  self->state = g_object_ref (state);
  self->event_card = atlas_event_card_new (state);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->event_scroller), self->event_card);
  self->place_card = atlas_place_card_new (state);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->place_scroller), self->place_card);
  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_object (state, connections[i].signal, G_CALLBACK (connections[i].callback),
                             self, G_CONNECT_SWAPPED);
  update_card (self);

  return GTK_WIDGET (self);
}

/**
 * atlas_card_set_public:
 * @self: a card
 * @is_public: whether others see it than whoever leads a tour: then it has no notes for the teacher
 */
void
atlas_card_set_public (AtlasCard *self,
                       gboolean   is_public)
{
  g_return_if_fail (ATLAS_IS_CARD (self));

  self->is_public = is_public;
  if (self->tour_card != NULL)
    atlas_tour_card_set_public (ATLAS_TOUR_CARD (self->tour_card), is_public);
}

/**
 * atlas_card_set_show_controls:
 * @self: a card
 * @show_controls: whether there should be buttons, for those who can reach them
 */
void
atlas_card_set_show_controls (AtlasCard *self,
                              gboolean   show_controls)
{
  g_return_if_fail (ATLAS_IS_CARD (self));

  self->show_controls = show_controls;
  if (self->tour_card != NULL)
    atlas_tour_card_set_show_controls (ATLAS_TOUR_CARD (self->tour_card), show_controls);
  update_card (self);
}
