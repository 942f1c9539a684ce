/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-private.h"

#include <glib/gi18n-lib.h>

#include "chronicle/atlas-chronicle-row.h"
#include "chronicle/atlas-day-heading.h"

/**
 * AtlasChronicle:
 *
 * The events of the siege as a list to be read, in order of time beneath headings of days.
 *
 * List and clock lead each other. Who scrolls the list by hand brings the clock to the first event
 * that is wholly in view; when the clock moves for any other reason, the list brings its event to
 * the top. Which of the two happens is told by the hand alone: while it scrolls, and as long as
 * what it pushed still rolls, the list does not follow.
 *
 * The row of the moment is found by binary search, and is the selected one of the list, so that a
 * moving clock changes two rows however many there are.
 *
 * # CSS nodes
 *
 * `chronicle`, around a `listview` of `chroniclerow`
 */

G_DEFINE_FINAL_TYPE (AtlasChronicle, atlas_chronicle, GTK_TYPE_WIDGET)

static guint
get_n_events (AtlasChronicle *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->events));
}

/*
 * atlas_chronicle_peek_event:
 * @self: a chronicle
 * @position: a position in its list
 *
 * Returns: (transfer none): the event there, borrowed: the siege keeps its events as long as the model
 *   shows them
 */
AtlasEvent *
atlas_chronicle_peek_event (AtlasChronicle *self,
                            guint           position)
{
  g_autoptr (AtlasEvent) event = g_list_model_get_item (G_LIST_MODEL (self->events), position);

  return event;
}

/* The position of the first event shown that begins after @time. */
static guint
find_position (AtlasChronicle *self,
               gint64          time)
{
  guint from = 0;
  guint to = get_n_events (self);

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (atlas_event_get_time (atlas_chronicle_peek_event (self, middle)) <= time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/* The row of the moment: of several that begin in this very second the one selected, here or
 * elsewhere, otherwise the last that has begun. */
static guint
find_current (AtlasChronicle *self)
{
  gint64 instant = atlas_state_get_instant (self->state);
  AtlasEvent *selected = atlas_state_get_event (self->state);
  guint cursor = gtk_single_selection_get_selected (self->selection);
  guint position = find_position (self, instant);
  guint current = position > 0 ? position - 1 : GTK_INVALID_LIST_POSITION;

  for (guint i = position; i > 0; i--)
    {
      AtlasEvent *event = atlas_chronicle_peek_event (self, i - 1);

      if (atlas_event_get_time (event) < instant)
        break;
      if (event == selected)
        return i - 1;
      if (i - 1 == cursor)
        current = cursor;
    }

  return current;
}

static void
update_headings (AtlasChronicle *self)
{
  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);
      guint position = gtk_list_item_get_position (item);

      if (position == GTK_INVALID_LIST_POSITION)
        continue;
      atlas_chronicle_row_set_previous (ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item)),
                                        position > 0 ? atlas_chronicle_peek_event (self, position - 1) : NULL);
    }
}

static void
update_page (AtlasChronicle *self)
{
  gboolean is_filtered = !atlas_filter_is_empty (atlas_state_get_filter (self->state));

  gtk_label_set_label (GTK_LABEL (self->empty_words),
                       is_filtered ? _("No event is all that you ask for. Ask for less, or show all events.")
                                   : _("No event to show here"));
  gtk_widget_set_visible (self->all_button, is_filtered);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages),
                                    get_n_events (self) > 0 ? "list" : "empty");
}

/* Marks the row of the moment; the list comes along unless the hand is on it. */
static void
update_current (AtlasChronicle *self)
{
  guint current = find_current (self);

  if (current == gtk_single_selection_get_selected (self->selection))
    return;

  self->is_updating = TRUE;
  /* From the one to the other at a go, every row between would be taken to have changed. */
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_single_selection_set_selected (self->selection, current);
  self->is_updating = FALSE;
  atlas_chronicle_queue_follow (self, TRUE);
}

static void
update_filter (AtlasChronicle *self)
{
  GtkFilter *filter = gtk_filter_list_model_get_filter (self->events);

  self->is_updating = TRUE;
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_updating = FALSE;
  update_current (self);
  atlas_chronicle_queue_follow (self, TRUE);
}

static gboolean
shows_event (gpointer item,
             gpointer user_data)
{
  AtlasChronicle *self = user_data;

  return atlas_state_shows_event (self->state, ATLAS_EVENT (item));
}

/* A selected event is shown even where the filters would hide it; only then need they run again. */
static void
event_changed_cb (AtlasChronicle *self)
{
  AtlasEvent *event = atlas_state_get_event (self->state);
  gboolean is_hidden = event != NULL && !atlas_state_passes_event (self->state, event);
  AtlasEvent *hidden = is_hidden ? event : NULL;

  if (hidden != NULL || self->shown_anyway != NULL)
    {
      g_set_object (&self->shown_anyway, hidden);
      update_filter (self);
    }
  else
    update_current (self);
}

static void
siege_changed_cb (AtlasChronicle *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  g_clear_object (&self->shown_anyway);
  self->is_updating = TRUE;
  gtk_filter_list_model_set_model (self->events,
                                   siege != NULL ? atlas_siege_get_event_list (siege) : NULL);
  self->is_updating = FALSE;
  update_page (self);
  update_current (self);
}

static void
items_changed_cb (AtlasChronicle *self)
{
  self->is_laid_out = FALSE;
  update_headings (self);
  update_page (self);
  atlas_chronicle_queue_settle (self);
}

/* Arrow keys move the selection of the list, and with it the clock; Enter selects the event. */
static void
selected_changed_cb (AtlasChronicle *self)
{
  AtlasEvent *event = gtk_single_selection_get_selected_item (self->selection);

  if (self->is_updating || event == NULL)
    return;

  atlas_state_set_instant (self->state, atlas_event_get_time (event));
}

/* What is chosen in the list stays where it was chosen. */
static void
select_event (AtlasChronicle *self,
              AtlasEvent     *event)
{
  self->is_leading = TRUE;
  atlas_state_select_event (self->state, event);
  self->is_leading = FALSE;
}

static void
activate_cb (AtlasChronicle *self,
             guint           position,
             GtkListView    *list_view)
{
  select_event (self, atlas_chronicle_peek_event (self, position));
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             GtkListItem     *item)
{
  GtkWidget *chronicle = gtk_widget_get_ancestor (gtk_list_item_get_child (item), ATLAS_TYPE_CHRONICLE);

  if (gtk_list_item_get_item (item) != NULL && chronicle != NULL)
    select_event (ATLAS_CHRONICLE (chronicle), ATLAS_EVENT (gtk_list_item_get_item (item)));
}

static void
setup_cb (AtlasChronicle *self,
          GtkListItem    *item)
{
  GtkWidget *row = atlas_chronicle_row_new (self->state, ATLAS_CHRONICLE_ENTRY (self->pattern));
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (AtlasChronicle *self,
         GtkListItem    *item)
{
  AtlasChronicleRow *row = ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item));
  guint position = gtk_list_item_get_position (item);

  /* The list binds a row anew when no more has changed than whether it is selected. */
  if (atlas_chronicle_row_get_event (row) != gtk_list_item_get_item (item))
    self->is_laid_out = FALSE;
  atlas_chronicle_row_set_event (row, gtk_list_item_get_item (item),
                                 position > 0 ? atlas_chronicle_peek_event (self, position - 1) : NULL);
  g_ptr_array_add (self->live_items, item);
  atlas_chronicle_queue_settle (self);
}

static void
unbind_cb (AtlasChronicle *self,
           GtkListItem    *item)
{
  g_ptr_array_remove_fast (self->live_items, item);
}

static void
atlas_chronicle_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->map (widget);

  atlas_chronicle_queue_follow (ATLAS_CHRONICLE (widget), FALSE);
}

static void
atlas_chronicle_realize (GtkWidget *widget)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (widget);

  GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->realize (widget);

  self->clock = gtk_widget_get_frame_clock (widget);
  g_signal_connect_object (self->clock, "update", G_CALLBACK (atlas_chronicle_hasten), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "layout", G_CALLBACK (atlas_chronicle_settle), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
atlas_chronicle_unrealize (GtkWidget *widget)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (widget);

  g_signal_handlers_disconnect_by_func (self->clock, atlas_chronicle_hasten, self);
  g_signal_handlers_disconnect_by_func (self->clock, atlas_chronicle_settle, self);
  self->clock = NULL;

  GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->unrealize (widget);
}

static gboolean
focus_current (AtlasChronicle *self)
{
  GtkListItem *item = atlas_chronicle_find_live_item (self, gtk_single_selection_get_selected (self->selection));

  /* The list itself would begin at its first row. */
  return gtk_widget_grab_focus (item != NULL ? gtk_widget_get_parent (gtk_list_item_get_child (item))
                                             : self->list_view);
}

/* Tab goes to the row of the moment and from any row out of the list: until GTK 4.12 it would stop at
 * each of them. Arrow keys go from row to row. */
static gboolean
atlas_chronicle_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!is_tab || get_n_events (self) == 0)
    return GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && focus_current (self);
}

static void
atlas_chronicle_dispose (GObject *object)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (object);

  g_clear_handle_id (&self->lead_timeout, g_source_remove);
  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  g_clear_object (&self->glide);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_CHRONICLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->events);
  g_clear_object (&self->shown_anyway);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_chronicle_parent_class)->dispose (object);
}

static void
atlas_chronicle_finalize (GObject *object)
{
  g_ptr_array_unref (ATLAS_CHRONICLE (object)->live_items);

  G_OBJECT_CLASS (atlas_chronicle_parent_class)->finalize (object);
}

static void
atlas_chronicle_class_init (AtlasChronicleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_chronicle_dispose;
  object_class->finalize = atlas_chronicle_finalize;
  widget_class->focus = atlas_chronicle_focus;
  widget_class->map = atlas_chronicle_map;
  widget_class->realize = atlas_chronicle_realize;
  widget_class->unrealize = atlas_chronicle_unrealize;

  g_type_ensure (ATLAS_TYPE_CHRONICLE_ENTRY);
  g_type_ensure (ATLAS_TYPE_DAY_HEADING);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/chronicle/atlas-chronicle.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, pages);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, list_view);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, pattern);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, top_heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, empty_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, all_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  atlas_chronicle_bind_scrolling (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chronicle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_chronicle_init (AtlasChronicle *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->live_items = g_ptr_array_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
  g_object_unref (factory);

  atlas_chronicle_watch_scrolling (self);
  atlas_chronicle_entry_make_pattern (ATLAS_CHRONICLE_ENTRY (self->pattern));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Chronicle"), -1);
}

static void
connect_state (AtlasChronicle *self)
{
  static const struct
  {
    const char *signal;
    void (*callback) (AtlasChronicle *self);
  } connections[] = {
    { "notify::siege", siege_changed_cb },
    { "notify::event", event_changed_cb },
    { "notify::instant", update_current },
    { "notify::show-details", update_filter },
    { "notify::filter", update_filter },
  };

  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_object (self->state, connections[i].signal,
                             G_CALLBACK (connections[i].callback), self, G_CONNECT_SWAPPED);
}

/**
 * atlas_chronicle_new:
 * @state: a state
 *
 * Returns: (transfer floating): the chronicle of the siege that @state shows
 */
GtkWidget *
atlas_chronicle_new (AtlasState *state)
{
  AtlasChronicle *self;
  GtkFilter *filter;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_CHRONICLE, NULL);
  self->state = g_object_ref (state);

  filter = GTK_FILTER (gtk_custom_filter_new (shows_event, self, NULL));
  self->events = gtk_filter_list_model_new (NULL, filter);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->events)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), GTK_SELECTION_MODEL (self->selection));

  /* After the list, so that its items know their new positions. */
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_changed_cb),
                           self, G_CONNECT_SWAPPED);
  connect_state (self);
  siege_changed_cb (self);

  return GTK_WIDGET (self);
}
