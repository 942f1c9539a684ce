/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-mark-layer-private.h"

#include <math.h>

#include "map/atlas-outlook.h"
#include "map/atlas-shumate-view.h"

/**
 * AtlasMarkLayer:
 *
 * Everything on the map that stands on the land: signs of places, their halos, labels, and the
 * ring round what is selected.
 *
 * All signs and labels near the viewport are put together once for each zoom level and moment;
 * while the map is moved, that is only moved along.
 */

G_DEFINE_FINAL_TYPE (AtlasMarkLayer, atlas_mark_layer, SHUMATE_TYPE_LAYER)

/* How far beyond the viewport marks are put together while the map is moved, as a part of its size. */
#define MARGIN 0.5

/* How far from a sign a click still means it: half the size of a finger's target. */
#define TOUCH_PX 14

static void
forget_node (AtlasMarkLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
look (AtlasMarkLayer *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  AtlasAspect aspect;

  /* Of another siege the view may be told before the siege itself: who held what is then of the new
   * one, and the scene of the old. */
  if (self->scene == NULL || atlas_scene_get_siege (self->scene) != atlas_state_get_siege (self->state))
    return;

  aspect = atlas_outlook_on_state (self->state, shumate_viewport_get_zoom_level (viewport), self->scale);
  atlas_scene_look (self->scene, &aspect);
  forget_node (self);
}

static void
siege_changed_cb (AtlasMarkLayer *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  g_clear_object (&self->hovered);
  g_clear_pointer (&self->scene, atlas_scene_free);
  if (siege != NULL)
    self->scene = atlas_scene_new (siege);
  look (self);
  forget_node (self);
}

static void
look_changed_cb (AtlasMarkLayer *self)
{
  g_clear_pointer (&self->textures, atlas_mark_textures_free);
  forget_node (self);
}

/* Whether what was put together still shows how things are, of this part of the map or of another. */
static gboolean
is_node_true (AtlasMarkLayer      *self,
              const AtlasViewport *viewport)
{
  const AtlasViewport *old = &self->node_viewport;

  return self->node != NULL && old->zoom == viewport->zoom && old->width == viewport->width &&
         old->height == viewport->height;
}

static gboolean
does_node_cover (AtlasMarkLayer      *self,
                 const AtlasViewport *viewport)
{
  const AtlasViewport *old = &self->node_viewport;

  return fabs (old->left - viewport->left) <= viewport->width * self->margin &&
         fabs (old->top - viewport->top) <= viewport->height * self->margin;
}

/* While the map is moved, more is put together than is seen, so that it need not be done in each frame.
 * While the clock runs, it must be, and what is not seen would be put together in vain. */
static void
update_node (AtlasMarkLayer      *self,
             const AtlasViewport *viewport)
{
  gboolean is_true = is_node_true (self, viewport);

  if (is_true && does_node_cover (self, viewport))
    return;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->margin = is_true ? MARGIN : 0;
  self->node = atlas_mark_layer_build_node (self, viewport);
  self->node_viewport = *viewport;
}

static void
atlas_mark_layer_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AtlasMarkLayer *self = ATLAS_MARK_LAYER (widget);
  AtlasViewport viewport = atlas_shumate_view_read_layer (SHUMATE_LAYER (self));

  if (self->scene == NULL || viewport.width <= 0 || viewport.height <= 0)
    return;

  if (self->textures == NULL)
    self->textures = atlas_mark_textures_new (atlas_palette_get (atlas_state_get_theme (self->state)),
                                              gtk_widget_get_scale_factor (widget));
  update_node (self, &viewport);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) viewport.width,
                                                         (float) viewport.height));
  if (self->node != NULL)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
                                (float) round (self->node_viewport.left - viewport.left),
                                (float) round (self->node_viewport.top - viewport.top)));
      gtk_snapshot_append_node (snapshot, self->node);
      gtk_snapshot_restore (snapshot);
    }
  atlas_mark_layer_append_selection (self, snapshot, &viewport);
  gtk_snapshot_pop (snapshot);
}

static void
atlas_mark_layer_constructed (GObject *object)
{
  AtlasMarkLayer *self = ATLAS_MARK_LAYER (object);
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));

  G_OBJECT_CLASS (atlas_mark_layer_parent_class)->constructed (object);

  g_signal_connect_object (viewport, "notify::longitude", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (look_changed_cb), NULL);
}

static void
atlas_mark_layer_dispose (GObject *object)
{
  AtlasMarkLayer *self = ATLAS_MARK_LAYER (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->textures, atlas_mark_textures_free);
  g_clear_pointer (&self->scene, atlas_scene_free);
  g_clear_object (&self->hovered);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_mark_layer_parent_class)->dispose (object);
}

static void
atlas_mark_layer_class_init (AtlasMarkLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = atlas_mark_layer_constructed;
  object_class->dispose = atlas_mark_layer_dispose;
  widget_class->snapshot = atlas_mark_layer_snapshot;

  gtk_widget_class_set_css_name (widget_class, "marklayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_mark_layer_init (AtlasMarkLayer *self)
{
  self->scale = 1;
}

/**
 * atlas_mark_layer_new:
 * @viewport: of the map
 * @state: what is shown
 *
 * Returns: (transfer floating): the marks of a map
 */
AtlasMarkLayer *
atlas_mark_layer_new (ShumateViewport *viewport,
                      AtlasState      *state)
{
  AtlasMarkLayer *self = g_object_new (ATLAS_TYPE_MARK_LAYER, "viewport", viewport, NULL);
  const struct
  {
    const char *signal;
    GCallback   callback;
  } changes[] = {
    { "notify::siege", G_CALLBACK (siege_changed_cb) },
    { "notify::instant", G_CALLBACK (look) },
    { "notify::account", G_CALLBACK (look) },
    { "notify::names", G_CALLBACK (look) },
    { "notify::language", G_CALLBACK (look) },
    { "notify::theme", G_CALLBACK (look_changed_cb) },
    { "notify::place", G_CALLBACK (gtk_widget_queue_draw) },
    { "notify::front", G_CALLBACK (gtk_widget_queue_draw) },
    { "notify::event", G_CALLBACK (look) },
    { "notify::filter", G_CALLBACK (look) },
  };

  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (state, changes[i].signal, changes[i].callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (atlas_state_get_layers (state), "notify", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  siege_changed_cb (self);

  return self;
}

/**
 * atlas_mark_layer_set_scale:
 * @self: marks
 * @scale: by how much signs and letters are larger than usual
 */
void
atlas_mark_layer_set_scale (AtlasMarkLayer *self,
                            double          scale)
{
  g_return_if_fail (ATLAS_IS_MARK_LAYER (self));

  if (scale == self->scale)
    return;

  self->scale = scale;
  look (self);
}

/**
 * atlas_mark_layer_set_hovered:
 * @self: marks
 * @place: (nullable): the place that is pointed at
 */
void
atlas_mark_layer_set_hovered (AtlasMarkLayer *self,
                              AtlasPlace     *place)
{
  g_return_if_fail (ATLAS_IS_MARK_LAYER (self));

  if (g_set_object (&self->hovered, place))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_mark_layer_get_scene:
 * @self: marks
 *
 * Returns: (transfer none) (nullable): what they show; `NULL` without a siege
 */
AtlasScene *
atlas_mark_layer_get_scene (AtlasMarkLayer *self)
{
  g_return_val_if_fail (ATLAS_IS_MARK_LAYER (self), NULL);

  return self->scene;
}

static gboolean
is_in_label (const AtlasPin *pin,
             double          x,
             double          y)
{
  const AtlasLabel *label = pin->label;

  return label != NULL && atlas_pin_is_named (pin) && x >= label->box.left && x <= label->box.right &&
         y >= label->box.top && y <= label->box.bottom;
}

/**
 * atlas_mark_layer_lookup_item:
 * @self: marks
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Finds the place whose sign or label is there: the nearest sign, or else a label.
 *
 * Returns: (transfer none) (nullable): the place
 */
AtlasPlace *
atlas_mark_layer_lookup_item (AtlasMarkLayer *self,
                              double          x,
                              double          y)
{
  AtlasViewport viewport;
  AtlasPlace *labelled = NULL;
  AtlasPlace *nearest = NULL;
  double least = G_MAXDOUBLE;
  const AtlasPin *pins;
  guint n_pins;

  g_return_val_if_fail (ATLAS_IS_MARK_LAYER (self), NULL);

  if (self->scene == NULL)
    return NULL;

  viewport = atlas_shumate_view_read_layer (SHUMATE_LAYER (self));
  pins = atlas_scene_get_pins (self->scene, &n_pins);
  for (guint i = 0; i < n_pins; i++)
    {
      float pin_x, pin_y;
      double distance;

      atlas_mark_layer_get_point (&viewport, pins[i].x, pins[i].y, &pin_x, &pin_y);
      distance = hypot (x - pin_x, y - pin_y);
      if (!pins[i].is_shown)
        continue;
      if (atlas_sign_is_visible (&pins[i].sign) && distance < least &&
          distance <= MAX (pins[i].sign.radius_px + 2, TOUCH_PX * self->scale))
        {
          least = distance;
          nearest = pins[i].place;
        }
      if (is_in_label (&pins[i], x - pin_x, y - pin_y))
        labelled = pins[i].place;
    }

  return nearest != NULL ? nearest : labelled;
}

/**
 * atlas_mark_layer_lookup_tag:
 * @self: marks
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Finds the tag that hangs there.
 *
 * Returns: (transfer none) (nullable): the tag; good until the marks change
 */
const AtlasTag *
atlas_mark_layer_lookup_tag (AtlasMarkLayer *self,
                             double          x,
                             double          y)
{
  AtlasViewport viewport;
  GPtrArray *tags;

  g_return_val_if_fail (ATLAS_IS_MARK_LAYER (self), NULL);

  if (self->scene == NULL)
    return NULL;

  viewport = atlas_shumate_view_read_layer (SHUMATE_LAYER (self));
  tags = atlas_scene_get_tags (self->scene);
  for (guint i = 0; i < tags->len; i++)
    {
      const AtlasTag *tag = g_ptr_array_index (tags, i);
      AtlasRect bounds = atlas_tag_get_bounds (tag);
      float tag_x, tag_y;

      atlas_mark_layer_get_point (&viewport, tag->label->x, tag->label->y, &tag_x, &tag_y);
      if (x >= tag_x + bounds.left && x <= tag_x + bounds.right && y >= tag_y + bounds.top &&
          y <= tag_y + bounds.bottom)
        return tag;
    }

  return NULL;
}
