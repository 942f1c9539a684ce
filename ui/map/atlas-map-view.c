/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-map-view-private.h"

#include "atlas-late-popover.h"
#include "atlas-type-size.h"
#include "map/atlas-date-block.h"
#include "map/atlas-layer-list.h"
#include "map/atlas-place-list.h"

/**
 * AtlasMapView:
 *
 * The map of a siege: its land, who holds what at the moment shown, and the little there is to
 * handle it with.
 *
 * # CSS nodes
 *
 * `mapview` is the node of the whole, with the style class `.large` when it is seen from afar and
 * `.cramped` when there is little room on it. The buttons that lie on it are in a box of the class
 * `.mapcontrols`.
 */
enum
{
  PROP_0,
  PROP_STATE,
  PROP_LARGE,
  PROP_SHOW_CONTROLS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasMapView, atlas_map_view, GTK_TYPE_WIDGET)

#define PAN_PART    0.12
#define ZOOM_STEP   0.5
#define LARGE_SCALE 1.5

/* The part of a map that is left of what the siege opens with. */
#define MIDDLE 0.42

/*
 * atlas_map_view_get_scale:
 * @self: a map
 *
 * Returns: by how much letters and signs are larger than usual: seen from afar, or in the reader's own
 *   size of type
 */
double
atlas_map_view_get_scale (AtlasMapView *self)
{
  return (self->large ? LARGE_SCALE : 1) * atlas_type_size_get_scale (GTK_WIDGET (self));
}

static void
extend (AtlasExtent   *extent,
        AtlasSiege    *siege,
        AtlasPosition  position)
{
  if (!atlas_extent_contains (&atlas_siege_get_head (siege)->extent, &position))
    return;

  extent->west = MIN (extent->west, position.longitude);
  extent->east = MAX (extent->east, position.longitude);
  extent->south = MIN (extent->south, position.latitude);
  extent->north = MAX (extent->north, position.latitude);
}

/* Places of a siege may lie far off its map: those are left where they are. */
static void
selection_changed_cb (AtlasMapView *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  AtlasPlace *place = atlas_state_get_place (self->state);
  AtlasEvent *event = atlas_state_get_event (self->state);
  const AtlasFront *front = atlas_state_get_front (self->state);
  AtlasExtent extent = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  const char *const *ids = event != NULL ? atlas_event_get_places (event) : NULL;

  /* What lies around the map may have another use for the key when there is nothing to clear. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.clear", place != NULL || event != NULL || front != NULL);
  if (place != NULL)
    extend (&extent, siege, atlas_place_get_position (place));
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      AtlasPlace *other = atlas_siege_find_place (siege, ids[i]);

      if (other != NULL)
        extend (&extent, siege, atlas_place_get_position (other));
    }
  for (guint i = 0; front != NULL && i < front->points->len; i++)
    extend (&extent, siege, g_array_index (front->points, AtlasPosition, i));
  if (extent.west <= extent.east)
    atlas_map_camera_reveal (self->camera, &extent);
}

/* What one draws with takes the place of what explains the map, and on a small one, of its buttons. */
static void
drawing_changed_cb (AtlasMapView *self)
{
  gboolean is_drawing = atlas_extent_frame_get_drawing (self->frame);

  gtk_widget_set_child_visible (self->controls,
                                !is_drawing || !gtk_widget_has_css_class (GTK_WIDGET (self), "cramped"));
  gtk_widget_set_child_visible (GTK_WIDGET (self->legend), !is_drawing);
  gtk_widget_set_child_visible (GTK_WIDGET (self->scale_bar), !is_drawing);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  atlas_map_camera_zoom (ATLAS_MAP_VIEW (widget)->camera, ZOOM_STEP);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  atlas_map_camera_zoom (ATLAS_MAP_VIEW (widget)->camera, -ZOOM_STEP);
}

static void
fit_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  atlas_map_camera_fit (ATLAS_MAP_VIEW (widget)->camera);
}

static void
pan_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  double right, down;

  g_variant_get (parameter, "(dd)", &right, &down);
  atlas_map_camera_pan (ATLAS_MAP_VIEW (widget)->camera,
                        right * PAN_PART * gtk_widget_get_width (widget),
                        down * PAN_PART * gtk_widget_get_height (widget));
}

static void
clear_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  atlas_state_clear_selection (ATLAS_MAP_VIEW (widget)->state);
}

static void
atlas_map_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);

  gtk_widget_measure (self->overlay, orientation, for_size, minimum, natural, NULL, NULL);
}

/* From afar nobody moves the map: where the date reaches into the middle of one, the siege opens beneath it. */
static void
tell_corner (AtlasMapView *self,
             int           map_width)
{
  int width = 0;
  int height = 0;

  if (gtk_widget_get_visible (self->corner))
    {
      gtk_widget_measure (self->corner, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      width = MIN (width, map_width);
      gtk_widget_measure (self->corner, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      width -= gtk_widget_get_margin_end (self->corner);
    }
  atlas_map_camera_set_corner (self->camera, width, height, self->large && width > MIDDLE * map_width);
}

static void
atlas_map_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);

  gtk_widget_allocate (self->overlay, width, height, baseline, NULL);
  tell_corner (self, width);
  atlas_map_camera_resize (self->camera, width, height);
  atlas_map_view_queue_furnish (self);
}

static void
atlas_map_view_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);

  GTK_WIDGET_CLASS (atlas_map_view_parent_class)->css_changed (widget, change);
  if (self->mark_layer != NULL)
    atlas_mark_layer_set_scale (self->mark_layer, atlas_map_view_get_scale (self));
}

static void
atlas_map_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    case PROP_LARGE:
      g_value_set_boolean (value, self->large);
      break;
    case PROP_SHOW_CONTROLS:
      g_value_set_boolean (value, atlas_map_view_get_show_controls (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_map_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_STATE:
      self->state = g_value_dup_object (value);
      break;
    case PROP_LARGE:
      atlas_map_view_set_large (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_CONTROLS:
      atlas_map_view_set_show_controls (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GtkWidget *
make_place_list (gpointer state)
{
  return atlas_place_list_new (state);
}

static GtkWidget *
make_layer_list (gpointer state)
{
  return atlas_layer_list_new (state);
}

static void
set_up_overlays (AtlasMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  const char *const changes[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };

  gtk_box_append (GTK_BOX (self->corner), atlas_date_block_new (self->state));
  atlas_late_popover_set_child (self->places_button, make_place_list, self->state);
  atlas_late_popover_set_child (self->layers_button, make_layer_list, self->state);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (viewport, changes[i], G_CALLBACK (atlas_map_view_queue_furnish), self, G_CONNECT_SWAPPED);
  atlas_map_view_queue_furnish (self);
}

static void
watch_layers (AtlasMapView *self)
{
  AtlasLayers *layers = atlas_state_get_layers (self->state);
  const struct
  {
    const char *signal;
    GCallback   callback;
  } changes[] = {
    { "notify::relief", G_CALLBACK (atlas_map_view_rebuild_land) },
    { "notify::contours", G_CALLBACK (atlas_map_view_rebuild_land) },
    { "notify::scan", G_CALLBACK (atlas_map_view_fade_land) },
    { "notify::scan-opacity", G_CALLBACK (atlas_map_view_fade_land) },
    { "notify::scan-over", G_CALLBACK (atlas_map_view_place_scan) },
    { "notify::online-map", G_CALLBACK (atlas_map_view_place_online) },
    { "notify::online-over", G_CALLBACK (atlas_map_view_place_online) },
    { "notify", G_CALLBACK (atlas_map_view_queue_furnish) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (layers, changes[i].signal, changes[i].callback, self, G_CONNECT_SWAPPED);
}

static void
atlas_map_view_constructed (GObject *object)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);
  const struct
  {
    const char *signal;
    GCallback   callback;
  } changes[] = {
    { "notify::siege", G_CALLBACK (atlas_map_view_rebuild_land) },
    { "notify::theme", G_CALLBACK (atlas_map_view_rebuild_land) },
    { "notify::place", G_CALLBACK (selection_changed_cb) },
    { "notify::event", G_CALLBACK (selection_changed_cb) },
    { "notify::front", G_CALLBACK (selection_changed_cb) },
    { "notify::siege", G_CALLBACK (atlas_map_view_queue_furnish) },
    { "notify::instant", G_CALLBACK (atlas_map_view_queue_furnish) },
    { "notify::account", G_CALLBACK (atlas_map_view_queue_furnish) },
    { "notify::language", G_CALLBACK (atlas_map_view_queue_furnish) },
    { "notify::theme", G_CALLBACK (atlas_map_view_queue_furnish) },
  };

  G_OBJECT_CLASS (atlas_map_view_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (self->state, changes[i].signal, changes[i].callback, self,
                             G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (atlas_map_view_rebuild_land), NULL);

  self->scan_layer = g_object_ref_sink (atlas_scan_layer_new (shumate_map_get_viewport (self->map), self->state));
  g_signal_connect_object (self->scan_layer, "opened", G_CALLBACK (atlas_map_view_queue_furnish), self, G_CONNECT_SWAPPED);
  watch_layers (self);
  self->mark_layer = atlas_mark_layer_new (shumate_map_get_viewport (self->map), self->state);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->mark_layer));
  self->camera = atlas_map_camera_new (self->map, self->state);
  atlas_extent_frame_follow (self->frame, self->state, self->camera);
  set_up_overlays (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.clear",
                                 atlas_state_get_place (self->state) != NULL ||
                                   atlas_state_get_event (self->state) != NULL ||
                                   atlas_state_get_front (self->state) != NULL);
  atlas_map_view_rebuild_land (self);
}

static void
atlas_map_view_dispose (GObject *object)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);

  if (self->camera != NULL)
    atlas_map_camera_detach (self->camera);
  g_clear_object (&self->camera);
  g_clear_object (&self->scan_layer);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_MAP_VIEW);

  G_OBJECT_CLASS (atlas_map_view_parent_class)->dispose (object);
}

static void
add_pan_binding (GtkWidgetClass *widget_class,
                 guint           key,
                 double          right,
                 double          down)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "map.pan", "(dd)", right, down);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint       key;
    const char *action;
  } bindings[] = {
    { GDK_KEY_plus, "map.zoom-in" },
    { GDK_KEY_equal, "map.zoom-in" },
    { GDK_KEY_KP_Add, "map.zoom-in" },
    { GDK_KEY_minus, "map.zoom-out" },
    { GDK_KEY_KP_Subtract, "map.zoom-out" },
    { GDK_KEY_Home, "map.fit" },
    { GDK_KEY_KP_Home, "map.fit" },
    { GDK_KEY_Escape, "map.clear" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, bindings[i].key, 0, bindings[i].action, NULL);
      gtk_widget_class_add_binding_action (widget_class, bindings[i].key, GDK_SHIFT_MASK,
                                           bindings[i].action, NULL);
    }

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "map.step-place", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_SHIFT_MASK, "map.step-place", "b",
                                       FALSE);

  add_pan_binding (widget_class, GDK_KEY_Left, -1, 0);
  add_pan_binding (widget_class, GDK_KEY_Right, 1, 0);
  add_pan_binding (widget_class, GDK_KEY_Up, 0, -1);
  add_pan_binding (widget_class, GDK_KEY_Down, 0, 1);
}

static void
atlas_map_view_class_init (AtlasMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = atlas_map_view_constructed;
  object_class->dispose = atlas_map_view_dispose;
  object_class->get_property = atlas_map_view_get_property;
  object_class->set_property = atlas_map_view_set_property;
  widget_class->measure = atlas_map_view_measure;
  widget_class->size_allocate = atlas_map_view_size_allocate;
  widget_class->css_changed = atlas_map_view_css_changed;

  /**
   * AtlasMapView:state:
   *
   * What is shown.
   */
  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, ATLAS_TYPE_STATE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * AtlasMapView:large:
   *
   * Whether signs and letters are large, to be seen from afar.
   */
  properties[PROP_LARGE] =
    g_param_spec_boolean ("large", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * AtlasMapView:show-controls:
   *
   * Whether there are buttons on the map.
   */
  properties[PROP_SHOW_CONTROLS] =
    g_param_spec_boolean ("show-controls", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "map.pan", "(dd)", pan_cb);
  gtk_widget_class_install_action (widget_class, "map.clear", NULL, clear_cb);
  add_bindings (widget_class);

  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (ATLAS_TYPE_EXTENT_FRAME);
  g_type_ensure (ATLAS_TYPE_LEGEND);
  g_type_ensure (ATLAS_TYPE_SCALE_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/map/atlas-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, overlay);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, map);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, frame);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, controls);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, corner);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, places_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, layers_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, credits);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, scale_bar);
  atlas_map_view_bind_pointing (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, drawing_changed_cb);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_map_view_init (AtlasMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_map_view_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): a map
 */
GtkWidget *
atlas_map_view_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_MAP_VIEW, "state", state, NULL);
}

/**
 * atlas_map_view_set_large:
 * @self: a map
 * @large: whether signs and letters should be large
 */
void
atlas_map_view_set_large (AtlasMapView *self,
                          gboolean      large)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  if (large == self->large)
    return;

  self->large = large;
  atlas_mark_layer_set_scale (self->mark_layer, atlas_map_view_get_scale (self));
  if (large)
    gtk_widget_add_css_class (GTK_WIDGET (self), "large");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "large");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LARGE]);
}

/**
 * atlas_map_view_get_show_controls:
 * @self: a map
 *
 * Returns: whether there are buttons on the map
 */
gboolean
atlas_map_view_get_show_controls (AtlasMapView *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_VIEW (self), FALSE);

  return gtk_widget_get_visible (self->controls);
}

/**
 * atlas_map_view_set_show_controls:
 * @self: a map
 * @show_controls: whether there should be buttons on the map
 */
void
atlas_map_view_set_show_controls (AtlasMapView *self,
                                  gboolean      show_controls)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  if (show_controls == atlas_map_view_get_show_controls (self))
    return;

  gtk_widget_set_visible (self->controls, show_controls);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTROLS]);
}

/**
 * atlas_map_view_set_show_date:
 * @self: a map
 * @show_date: whether the moment shown should stand on the map, as it does unless it is said elsewhere
 */
void
atlas_map_view_set_show_date (AtlasMapView *self,
                              gboolean      show_date)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  gtk_widget_set_visible (self->corner, show_date);
}

/**
 * atlas_map_view_echo_controls:
 * @self: a map that lies over a part of another, in the same view
 *
 * Leaves the buttons to pointers: keys and screen readers find those of the map beneath, of which these
 * are in the place.
 */
void
atlas_map_view_echo_controls (AtlasMapView *self)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  gtk_widget_set_can_focus (self->controls, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->controls), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/**
 * atlas_map_view_set_covered:
 * @self: a map
 * @covered_px: how much of its top something else lies on, in pixels; 0 for nothing
 *
 * Makes way for what lies on the map: its buttons stand below, and it does without its scale.
 */
void
atlas_map_view_set_covered (AtlasMapView *self,
                            int           covered_px)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  if (covered_px == self->covered_px)
    return;

  self->covered_px = covered_px;
  atlas_map_view_queue_furnish (self);
}

/**
 * atlas_map_view_draw_extent:
 * @self: a map that is shown
 *
 * Lets a rectangle be drawn on the map, to which events are then filtered.
 */
void
atlas_map_view_draw_extent (AtlasMapView *self)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  atlas_extent_frame_draw (self->frame);
}

/**
 * atlas_map_view_get_complete:
 * @self: a map view
 *
 * Returns: whether everything in view has been drawn
 */
gboolean
atlas_map_view_get_complete (AtlasMapView *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_VIEW (self), FALSE);

  return self->land_layer != NULL && atlas_land_layer_is_complete (self->land_layer) &&
         atlas_scan_layer_is_complete (self->scan_layer);
}
