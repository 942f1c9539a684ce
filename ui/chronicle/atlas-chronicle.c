/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-private.h"

#include <glib/gi18n-lib.h>

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
 * The row of the moment is found by binary search, and is the current one of the list, so that a moving
 * clock changes two rows however many there are.
 *
 * # CSS nodes
 *
 * `chronicle`, around a `chroniclelist`
 */

G_DEFINE_FINAL_TYPE (AtlasChronicle, atlas_chronicle, GTK_TYPE_WIDGET)

/* The row of the moment: of several that begin in this very second the one selected, here or
 * elsewhere, otherwise the last that has begun. */
static guint
find_current (AtlasChronicle *self)
{
  gint64 instant = atlas_state_get_instant (self->state);
  AtlasEvent *selected = atlas_state_get_event (self->state);
  guint cursor = atlas_chronicle_list_get_current (self->list);
  guint position = atlas_chronicle_list_find_time (self->list, instant);
  guint current = position > 0 ? position - 1 : ATLAS_CHRONICLE_NO_ROW;

  for (guint i = position; i > 0; i--)
    {
      AtlasEvent *event = atlas_chronicle_list_get_event (self->list, i - 1);

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
update_page (AtlasChronicle *self)
{
  gboolean is_filtered = !atlas_filter_is_empty (atlas_state_get_filter (self->state));

  gtk_label_set_label (GTK_LABEL (self->empty_words),
                       is_filtered ? _("No event is all that you ask for. Ask for less, or show all events.")
                                   : _("No event to show here"));
  gtk_widget_set_visible (self->all_button, is_filtered);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages),
                                    atlas_chronicle_list_get_n_rows (self->list) > 0 ? "list" : "empty");
}

/* Marks the row of the moment; the list comes along unless the hand is on it. */
static void
update_current (AtlasChronicle *self)
{
  guint current = find_current (self);

  if (current == atlas_chronicle_list_get_current (self->list))
    return;

  atlas_chronicle_list_set_current (self->list, current);
  atlas_chronicle_follow (self, TRUE);
}

static void
show_list (AtlasChronicle *self)
{
  update_page (self);
  atlas_chronicle_list_set_current (self->list, find_current (self));
  atlas_chronicle_jump (self);
  atlas_chronicle_list_fill (self->list);
}

/* The selected event, if the filters would hide it. */
static AtlasEvent *
find_hidden (AtlasChronicle *self)
{
  AtlasEvent *event = atlas_state_get_event (self->state);

  return event != NULL && !atlas_state_passes_event (self->state, event) ? event : NULL;
}

static void
collect (AtlasChronicle *self)
{
  g_set_object (&self->shown_anyway, find_hidden (self));
  atlas_chronicle_list_collect (self->list);
  show_list (self);
}

/* A selected event is shown even where the filters would hide it. */
static void
event_changed_cb (AtlasChronicle *self)
{
  AtlasEvent *hidden = find_hidden (self);

  if (hidden == self->shown_anyway)
    {
      update_current (self);
      return;
    }

  if (self->shown_anyway != NULL)
    atlas_chronicle_list_remove (self->list, self->shown_anyway);
  if (hidden != NULL)
    atlas_chronicle_list_add (self->list, hidden);
  g_set_object (&self->shown_anyway, hidden);
  show_list (self);
}

/* Arrow keys move the row of the list, and with it the clock; Enter selects the event. */
static void
moved_cb (AtlasChronicle *self,
          guint           position)
{
  atlas_state_set_instant (self->state,
                           atlas_event_get_time (atlas_chronicle_list_get_event (self->list, position)));
}

/* What is chosen in the list stays where it was chosen. */
static void
activated_cb (AtlasChronicle *self,
              guint           position)
{
  self->is_leading = TRUE;
  atlas_state_select_event (self->state, atlas_chronicle_list_get_event (self->list, position));
  self->is_leading = FALSE;
}

/* Beforehand, so that rows are made for what will be seen. */
static void
atlas_chronicle_map (GtkWidget *widget)
{
  atlas_chronicle_follow (ATLAS_CHRONICLE (widget), FALSE);

  GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->map (widget);
}

static void
atlas_chronicle_dispose (GObject *object)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (object);

  g_clear_handle_id (&self->lead_timeout, g_source_remove);
  g_clear_object (&self->glide);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_CHRONICLE);
  g_clear_object (&self->shown_anyway);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_chronicle_parent_class)->dispose (object);
}

static void
atlas_chronicle_class_init (AtlasChronicleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_chronicle_dispose;
  widget_class->map = atlas_chronicle_map;

  g_type_ensure (ATLAS_TYPE_CHRONICLE_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/chronicle/atlas-chronicle.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, pages);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, empty_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, all_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  atlas_chronicle_bind_scrolling (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chronicle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_chronicle_init (AtlasChronicle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_chronicle_watch_scrolling (self);
}

static void
connect_state (AtlasChronicle *self)
{
  static const struct
  {
    const char *signal;
    void (*callback) (AtlasChronicle *self);
  } connections[] = {
    { "notify::siege", collect },
    { "notify::event", event_changed_cb },
    { "notify::instant", update_current },
    { "notify::show-details", collect },
    { "notify::filter", collect },
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

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_CHRONICLE, NULL);
  self->state = g_object_ref (state);

  atlas_chronicle_list_set_state (self->list, state);
  connect_state (self);
  collect (self);

  return GTK_WIDGET (self);
}
