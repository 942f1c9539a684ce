/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-search-box.h"

#include <glib/gi18n-lib.h>

#include "core/atlas-typed-date.h"
#include "core/atlas-wording.h"
#include "window/atlas-search-row.h"

/**
 * AtlasSearchBox:
 *
 * An entry, and beneath it what is found with each key: a date to go to, places, people, units, events
 * and sources.
 *
 * Down goes from the entry to the results, Up from the first of them back, letters go to the entry from
 * anywhere. Enter takes the result that has the keyboard, in the entry the first. Names are folded, in the
 * background, when the box is first shown.
 *
 * # CSS nodes
 *
 * `searchbox`
 */

struct _AtlasSearchBox
{
  GtkWidget     parent_instance;
  AtlasState   *state;
  AtlasSearch  *search;
  GCancellable *folding;
  GtkWidget    *page;
  GtkWidget    *entry;
  GtkStack     *stack;
  GtkListBox   *list;
  GtkLabel     *hint;
  GListStore   *items;
  gboolean      wants_date;
};

G_DEFINE_FINAL_TYPE (AtlasSearchBox, atlas_search_box, GTK_TYPE_WIDGET)

/* How many results of each kind are shown: more are found by another letter sooner than by scrolling. */
#define MOST_RESULTS 6

static const char *
get_query (AtlasSearchBox *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static char *
word_day (gint64 time)
{
  return atlas_wording_time (time, ATLAS_PRECISION_DAY);
}

/* The date typed; if it is none of this siege, the list stays without it. */
static gboolean
read_date (AtlasSearchBox *self,
           AtlasInstant   *instant,
           gboolean       *is_outside)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  gint64 begin, end;

  *is_outside = FALSE;
  if (!atlas_typed_date_parse (get_query (self), atlas_state_get_language (self->state),
                               atlas_siege_get_begin (siege), atlas_siege_get_end (siege), instant))
    return FALSE;

  /* What led to the siege and what came of it can be shown too. */
  atlas_state_get_range (self->state, &begin, &end);
  *is_outside = instant->latest < begin || instant->earliest > end;

  return !*is_outside;
}

static void
show_hint (AtlasSearchBox *self,
           gboolean        is_outside)
{
  g_autofree char *words = NULL;

  if (is_outside)
    {
      gint64 begin, end;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      atlas_state_get_range (self->state, &begin, &end);
      first = word_day (begin);
      last = word_day (end - 1);
      /* Translators: after a date was typed: %1$s and %2$s are the first and the last day that can be shown. */
      words = g_strdup_printf (_("That day is not in this siege, which is told from %1$s to %2$s."), first, last);
    }
  else if (*get_query (self) != '\0')
    /* Translators: %s is what was typed. */
    words = g_strdup_printf (_("Nothing is called “%s”. Try fewer letters, another name of the place, or a date."),
                             get_query (self));
  else
    {
      g_autofree char *day = word_day (atlas_state_get_instant (self->state));

      /* Translators: %s is a day, such as 14 April 1815. */
      words = g_strdup_printf (self->wants_date ? _("Type a day, such as %s, with an hour if you like.")
                                                : _("Type a part of a name, a word, or a day, such as %s. "
                                                    "Accents may be left out."),
                               day);
    }
  gtk_label_set_label (self->hint, words);
  gtk_stack_set_visible_child_name (self->stack, "hint");
}

static void
append_found (AtlasSearchBox *self,
              GPtrArray      *items)
{
  g_autoptr (GArray) found = NULL;

  if (self->search == NULL)
    return;

  found = atlas_search_find (self->search, get_query (self), MOST_RESULTS);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (items, atlas_search_item_new (self->state, &g_array_index (found, AtlasFound, i),
                                                   get_query (self)));
}

static void
update (AtlasSearchBox *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  AtlasInstant instant;
  gboolean is_outside;

  if (atlas_state_get_siege (self->state) == NULL)
    return;

  if (read_date (self, &instant, &is_outside))
    g_ptr_array_add (items, atlas_search_item_new_date (&instant));
  if (*get_query (self) != '\0')
    append_found (self, items);

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  if (items->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "results");
  else
    show_hint (self, is_outside);
}

static void
folded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  AtlasSearch *search = atlas_search_new_finish (result, &error);
  AtlasSearchBox *self = user_data;

  if (search == NULL)
    return;

  self->search = search;
  g_clear_object (&self->folding);
  update (self);
}

static void
forget_names (AtlasSearchBox *self)
{
  if (self->folding != NULL)
    g_cancellable_cancel (self->folding);
  g_clear_object (&self->folding);
  g_clear_pointer (&self->search, atlas_search_free);
}

static void
fold_names (AtlasSearchBox *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  if (self->search != NULL || self->folding != NULL || siege == NULL)
    return;

  self->folding = g_cancellable_new ();
  atlas_search_new_async (siege, atlas_state_get_language (self->state), self->folding, folded_cb, self);
}

static void
siege_changed_cb (AtlasSearchBox *self)
{
  forget_names (self);
  g_list_store_remove_all (self->items);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fold_names (self);
}

static void
close_box (AtlasSearchBox *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Choosing may take away the page that holds this box. */
static void
choose (AtlasSearchBox *self,
        GtkListBoxRow  *row)
{
  g_autoptr (AtlasSearchItem) item = g_object_ref (atlas_search_row_get_item (ATLAS_SEARCH_ROW (row)));
  g_autoptr (AtlasState) state = g_object_ref (self->state);

  close_box (self);
  atlas_search_item_choose (item, state);
}

static void
row_activated_cb (AtlasSearchBox *self,
                  GtkListBoxRow  *row,
                  GtkListBox     *list)
{
  choose (self, row);
}

static void
entry_activated_cb (AtlasSearchBox *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    choose (self, first);
}

static gboolean
key_pressed_cb (AtlasSearchBox  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);
  gboolean is_in_list = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  if (first == NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down && !is_in_list)
    return gtk_widget_grab_focus (GTK_WIDGET (first));
  if (keyval == GDK_KEY_Up && gtk_widget_is_focus (GTK_WIDGET (first)))
    return gtk_widget_grab_focus (self->entry);

  return GDK_EVENT_PROPAGATE;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return atlas_search_row_new (item, atlas_search_item_is_date (item) ? "" : get_query (user_data));
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  const char *group = atlas_search_item_get_group (atlas_search_row_get_item (ATLAS_SEARCH_ROW (row)));
  GtkWidget *heading;

  if (before != NULL &&
      group == atlas_search_item_get_group (atlas_search_row_get_item (ATLAS_SEARCH_ROW (before))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  heading = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "search-heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
atlas_search_box_map (GtkWidget *widget)
{
  AtlasSearchBox *self = ATLAS_SEARCH_BOX (widget);

  GTK_WIDGET_CLASS (atlas_search_box_parent_class)->map (widget);

  fold_names (self);
  update (self);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
atlas_search_box_unmap (GtkWidget *widget)
{
  ATLAS_SEARCH_BOX (widget)->wants_date = FALSE;

  GTK_WIDGET_CLASS (atlas_search_box_parent_class)->unmap (widget);
}

static void
atlas_search_box_dispose (GObject *object)
{
  AtlasSearchBox *self = ATLAS_SEARCH_BOX (object);

  forget_names (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_SEARCH_BOX);
  g_clear_object (&self->items);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_search_box_parent_class)->dispose (object);
}

static void
atlas_search_box_class_init (AtlasSearchBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_search_box_dispose;
  widget_class->map = atlas_search_box_map;
  widget_class->unmap = atlas_search_box_unmap;
  gtk_widget_class_set_css_name (widget_class, "searchbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-search-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchBox, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchBox, entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchBox, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchBox, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchBox, hint);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, close_box);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
atlas_search_box_init (AtlasSearchBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (ATLAS_TYPE_SEARCH_ITEM);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->items), create_row, self, NULL);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), self->page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What was found"), -1);
}

/**
 * atlas_search_box_new:
 * @state: what is searched
 *
 * Returns: (transfer floating): the box
 */
GtkWidget *
atlas_search_box_new (AtlasState *state)
{
  AtlasSearchBox *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_SEARCH_BOX, NULL);
  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (siege_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * atlas_search_box_ask_date:
 * @self: a box
 *
 * Asks for a day to go to until the box is closed.
 */
void
atlas_search_box_ask_date (AtlasSearchBox *self)
{
  g_return_if_fail (ATLAS_IS_SEARCH_BOX (self));

  self->wants_date = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  update (self);
}
