/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-place-list.h"

#include "map/atlas-place-row.h"

/**
 * AtlasPlaceList:
 *
 * The places of the map as a list, for those who do not see it or do not point at it: the same
 * selection, and beside each name in words what its sign says.
 *
 * Places that can be held come first, the most important before the others.
 *
 * # CSS nodes
 *
 * `placelist`, with a list view.
 */
struct _AtlasPlaceList
{
  GtkWidget           parent_instance;
  GtkWidget          *scroller;
  GtkListView        *view;
  AtlasState         *state;
  GtkSortListModel   *places;
  GtkSingleSelection *selection;
  gboolean            is_following;
};

G_DEFINE_FINAL_TYPE (AtlasPlaceList, atlas_place_list, GTK_TYPE_WIDGET)

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      unused)
{
  AtlasPlace *one = (AtlasPlace *) a;
  AtlasPlace *other = (AtlasPlace *) b;

  if (atlas_place_can_be_held (one) != atlas_place_can_be_held (other))
    return atlas_place_can_be_held (one) ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
  if (atlas_place_get_rank (one) != atlas_place_get_rank (other))
    return atlas_place_get_rank (one) < atlas_place_get_rank (other) ? GTK_ORDERING_SMALLER
                                                                     : GTK_ORDERING_LARGER;

  return gtk_ordering_from_cmpfunc ((int) atlas_place_get_index (one) - (int) atlas_place_get_index (other));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AtlasPlaceList           *self)
{
  gtk_list_item_set_child (item, atlas_place_row_new (self->state));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  atlas_place_row_set_place (ATLAS_PLACE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  atlas_place_row_set_place (ATLAS_PLACE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
selected_cb (AtlasPlaceList *self)
{
  AtlasPlace *place = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_following && place != NULL)
    atlas_state_select_place (self->state, place);
}

static void
activate_cb (AtlasPlaceList *self,
             guint           position)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  gtk_single_selection_set_selected (self->selection, position);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static guint
find_position (AtlasPlaceList *self,
               AtlasPlace     *place)
{
  GListModel *places = G_LIST_MODEL (self->places);

  for (guint i = 0; place != NULL && i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (AtlasPlace) candidate = g_list_model_get_item (places, i);

      if (candidate == place)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
place_changed_cb (AtlasPlaceList *self)
{
  guint position = find_position (self, atlas_state_get_place (self->state));

  self->is_following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
siege_changed_cb (AtlasPlaceList *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  self->is_following = TRUE;
  gtk_sort_list_model_set_model (self->places, siege != NULL ? atlas_siege_get_place_list (siege) : NULL);
  self->is_following = FALSE;
  place_changed_cb (self);
}

static void
set_up_view (AtlasPlaceList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_places, NULL, NULL));

  self->places = gtk_sort_list_model_new (NULL, sorter);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->places)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);

  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}

static void
atlas_place_list_dispose (GObject *object)
{
  AtlasPlaceList *self = ATLAS_PLACE_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PLACE_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->places);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_place_list_parent_class)->dispose (object);
}

static void
atlas_place_list_class_init (AtlasPlaceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_place_list_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/map/atlas-place-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceList, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceList, view);
  gtk_widget_class_set_css_name (widget_class, "placelist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_place_list_init (AtlasPlaceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_place_list_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the places of @state
 */
GtkWidget *
atlas_place_list_new (AtlasState *state)
{
  AtlasPlaceList *self = g_object_new (ATLAS_TYPE_PLACE_LIST, NULL);

  self->state = g_object_ref (state);
  set_up_view (self);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (siege_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::place", G_CALLBACK (place_changed_cb), self, G_CONNECT_SWAPPED);
  siege_changed_cb (self);

  return GTK_WIDGET (self);
}
