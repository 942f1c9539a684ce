/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-layer-list.h"

#include <glib/gi18n-lib.h>

#include "map/atlas-online-maps.h"

#include "atlas-box.h"

/**
 * AtlasLayerList:
 *
 * What the map is made of, to be switched on and off: its layers, a scanned map of which one chooses
 * how much is seen, over the land or under it, and an online map where these are allowed.
 *
 * # CSS nodes
 *
 * `layerlist`
 */
struct _AtlasLayerList
{
  GtkWidget   parent_instance;
  GtkWidget  *page;
  GtkWidget  *relief;
  GtkWidget  *contours;
  GtkWidget  *fronts;
  GtkWidget  *arrows;
  GtkWidget  *names;
  GtkWidget  *scans;
  GtkWidget  *options;
  GtkWidget  *under;
  GtkWidget  *over;
  GtkScale   *opacity;
  GtkWidget  *open_button;
  GtkWidget  *online;
  GtkWidget  *online_maps;
  GtkWidget  *online_options;
  GtkWidget  *online_under;
  GtkWidget  *online_over;
  AtlasState *state;
};

G_DEFINE_FINAL_TYPE (AtlasLayerList, atlas_layer_list, GTK_TYPE_WIDGET)

#define PATH       "atlas-path"
#define ONLINE_MAP "atlas-online-map"

/* A map of the data set lies as its author meant it, any other as the one before. */
static void
scan_toggled_cb (GtkCheckButton *button,
                 AtlasLayerList *self)
{
  AtlasLayers *layers = atlas_state_get_layers (self->state);
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const char *path = g_object_get_data (G_OBJECT (button), PATH);
  const AtlasScan *scan = siege != NULL && path != NULL ? atlas_siege_find_scan (siege, path) : NULL;

  if (!gtk_check_button_get_active (button) || g_strcmp0 (path, atlas_layers_get_scan (layers)) == 0)
    return;

  if (scan != NULL)
    atlas_layers_show_scan (layers, scan);
  else
    atlas_layers_set_scan (layers, path);
}

static GtkCheckButton *
add_scan (AtlasLayerList *self,
          GtkCheckButton *group,
          const char     *label,
          const char     *path)
{
  GtkWidget *button = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), PATH, g_strdup (path), g_free);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               g_strcmp0 (path, atlas_layers_get_scan (atlas_state_get_layers (self->state))) == 0);
  g_signal_connect_object (button, "toggled", G_CALLBACK (scan_toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (self->scans), button);

  return GTK_CHECK_BUTTON (button);
}

/* The maps of the data set, the one that was opened besides, and none. */
static void
list_scans (AtlasLayerList *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const char *shown = atlas_layers_get_scan (atlas_state_get_layers (self->state));
  GPtrArray *scans = siege != NULL ? atlas_siege_get_scans (siege) : NULL;
  GtkCheckButton *none;

  atlas_box_clear (self->scans);

  /* Translators: which scanned map is shown: none. */
  none = add_scan (self, NULL, C_("scanned map", "None"), NULL);
  for (guint i = 0; scans != NULL && i < scans->len; i++)
    {
      const AtlasScan *scan = scans->pdata[i];

      add_scan (self, none, atlas_state_pick (self->state, scan->title), scan->path);
    }
  if (shown != NULL && (siege == NULL || atlas_siege_find_scan (siege, shown) == NULL))
    {
      g_autofree char *name = g_filename_display_basename (shown);

      add_scan (self, none, name, shown);
    }
  gtk_widget_set_visible (self->options, shown != NULL);
}

/* What is listed is chosen, and only what is not makes a new list. */
static void
scan_changed_cb (AtlasLayerList *self)
{
  const char *shown = atlas_layers_get_scan (atlas_state_get_layers (self->state));

  for (GtkWidget *child = gtk_widget_get_first_child (self->scans); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (g_object_get_data (G_OBJECT (child), PATH), shown) != 0)
        continue;

      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
      gtk_widget_set_visible (self->options, shown != NULL);
      return;
    }

  list_scans (self);
}

static void
online_map_toggled_cb (GtkCheckButton *button,
                       AtlasLayerList *self)
{
  if (gtk_check_button_get_active (button))
    atlas_layers_set_online_map (atlas_state_get_layers (self->state),
                                 g_object_get_data (G_OBJECT (button), ONLINE_MAP));
}

static GtkCheckButton *
add_online_map (AtlasLayerList *self,
                GtkCheckButton *group,
                const char     *label,
                const char     *id)
{
  GtkWidget *button = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), ONLINE_MAP, g_strdup (id), g_free);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  g_signal_connect_object (button, "toggled", G_CALLBACK (online_map_toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (self->online_maps), button);

  return GTK_CHECK_BUTTON (button);
}

static void
online_map_changed_cb (AtlasLayerList *self)
{
  const char *shown = atlas_layers_get_online_map (atlas_state_get_layers (self->state));

  for (GtkWidget *child = gtk_widget_get_first_child (self->online_maps); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (child), ONLINE_MAP), shown) == 0)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
  gtk_widget_set_visible (self->online_options, shown != NULL);
}

/* Nothing is made of online maps before they are allowed. */
static void
list_online_maps (AtlasLayerList *self)
{
  gboolean is_allowed = atlas_layers_get_online_allowed (atlas_state_get_layers (self->state));
  GListModel *maps = is_allowed ? G_LIST_MODEL (atlas_online_maps_get ()) : NULL;
  GtkCheckButton *none;

  gtk_widget_set_visible (self->online, is_allowed);
  atlas_box_clear (self->online_maps);
  if (maps == NULL)
    return;

  /* Translators: which online map is shown: none. */
  none = add_online_map (self, NULL, C_("online map", "None"), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (maps); i++)
    {
      g_autoptr (ShumateMapSource) source = g_list_model_get_item (maps, i);

      if (atlas_online_maps_show_land (source))
        add_online_map (self, none, shumate_map_source_get_name (source), shumate_map_source_get_id (source));
    }
  online_map_changed_cb (self);
}

static void
bind_layers (AtlasLayerList *self)
{
  AtlasLayers *layers = atlas_state_get_layers (self->state);
  const GBindingFlags both_ways = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  const struct
  {
    const char    *property;
    gpointer       object;
    const char    *shown;
    GBindingFlags  flags;
  } bindings[] = {
    { "relief", self->relief, "active", both_ways },
    { "contours", self->contours, "active", both_ways },
    { "fronts", self->fronts, "active", both_ways },
    { "arrows", self->arrows, "active", both_ways },
    { "names", self->names, "active", both_ways },
    { "scan-over", self->over, "active", both_ways },
    { "scan-over", self->under, "active", both_ways | G_BINDING_INVERT_BOOLEAN },
    { "online-over", self->online_over, "active", both_ways },
    { "online-over", self->online_under, "active", both_ways | G_BINDING_INVERT_BOOLEAN },
    { "scan-opacity", gtk_range_get_adjustment (GTK_RANGE (self->opacity)), "value", both_ways },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_object_bind_property (layers, bindings[i].property, bindings[i].object, bindings[i].shown, bindings[i].flags);
}

/* Nobody chooses a file on a museum's screen. */
static void
atlas_layer_list_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_layer_list_parent_class)->root (widget);

  gtk_widget_set_visible (ATLAS_LAYER_LIST (widget)->open_button,
                          !gtk_widget_has_css_class (GTK_WIDGET (gtk_widget_get_root (widget)), "kiosk"));
}

static void
atlas_layer_list_dispose (GObject *object)
{
  AtlasLayerList *self = ATLAS_LAYER_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_LAYER_LIST);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_layer_list_parent_class)->dispose (object);
}

static void
atlas_layer_list_class_init (AtlasLayerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_layer_list_dispose;
  widget_class->root = atlas_layer_list_root;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/map/atlas-layer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, relief);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, contours);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, fronts);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, arrows);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, names);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, scans);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, options);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, under);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, over);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, opacity);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, online);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, online_maps);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, online_options);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, online_under);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, online_over);
  gtk_widget_class_bind_template_child (widget_class, AtlasLayerList, open_button);
  gtk_widget_class_set_css_name (widget_class, "layerlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_layer_list_init (AtlasLayerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_layer_list_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the layers of @state
 */
GtkWidget *
atlas_layer_list_new (AtlasState *state)
{
  AtlasLayerList *self = g_object_new (ATLAS_TYPE_LAYER_LIST, NULL);

  self->state = g_object_ref (state);
  bind_layers (self);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (list_scans), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (atlas_state_get_layers (state), "notify::scan", G_CALLBACK (scan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (atlas_state_get_layers (state), "notify::online-allowed", G_CALLBACK (list_online_maps),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (atlas_state_get_layers (state), "notify::online-map", G_CALLBACK (online_map_changed_cb),
                           self, G_CONNECT_SWAPPED);
  list_scans (self);
  list_online_maps (self);

  return GTK_WIDGET (self);
}
