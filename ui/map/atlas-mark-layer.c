/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-mark-layer.h"

#include <math.h>

#include "atlas-texture.h"
#include "map/atlas-mark-textures.h"
#include "map/atlas-outlook.h"
#include "map/atlas-projection.h"
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
struct _AtlasMarkLayer
{
  ShumateLayer       parent_instance;
  AtlasState        *state;
  AtlasScene        *scene;
  AtlasMarkTextures *textures;
  AtlasPlace        *hovered;
  double             scale;
  GskRenderNode     *node;
  AtlasViewport      node_viewport;
  double             margin;
};

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

static void
get_point (const AtlasViewport *viewport,
           double               x,
           double               y,
           float               *across,
           float               *down)
{
  double size = atlas_projection_get_world_size (viewport->zoom);

  *across = (float) round (x * size - viewport->left);
  *down = (float) round (y * size - viewport->top);
}

static gboolean
is_near (AtlasMarkLayer      *self,
         const AtlasViewport *viewport,
         float                x,
         float                y,
         double               reach)
{
  double across = viewport->width * self->margin + reach;
  double down = viewport->height * self->margin + reach;

  return x > -across && y > -down && x < viewport->width + across && y < viewport->height + down;
}

static void
append_texture (AtlasMarkLayer        *self,
                GtkSnapshot           *snapshot,
                GdkTexture            *texture,
                const graphene_rect_t *bounds,
                float                  x,
                float                  y)
{
  atlas_texture_append (texture, GTK_WIDGET (self), snapshot,
                        &GRAPHENE_RECT_INIT (bounds->origin.x + x, bounds->origin.y + y,
                                             bounds->size.width, bounds->size.height));
}

static void
append_halo (AtlasMarkLayer      *self,
             GtkSnapshot         *snapshot,
             const AtlasViewport *viewport,
             const AtlasPin      *pin,
             float                x,
             float                y)
{
  double latitude = atlas_place_get_position (pin->place).latitude;
  double radius_px = atlas_place_get_accuracy (pin->place) /
                     atlas_projection_get_metres_per_pixel (viewport->zoom, latitude);
  const AtlasPalette *palette = atlas_palette_get (atlas_state_get_theme (self->state));
  float reach = (float) radius_px + 2;
  cairo_t *cr;

  if (!atlas_sign_has_halo (&pin->sign, radius_px) || !is_near (self, viewport, x, y, reach))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x - reach, y - reach,
                                                                 2 * reach, 2 * reach));
  atlas_sign_paint_halo (&pin->sign, cr, palette, x, y, radius_px);
  cairo_destroy (cr);
}

static void
append_sign (AtlasMarkLayer  *self,
             GtkSnapshot     *snapshot,
             const AtlasSign *sign,
             float            x,
             float            y)
{
  graphene_rect_t bounds;
  GdkTexture *texture = atlas_mark_textures_get_sign (self->textures, sign, &bounds);

  append_texture (self, snapshot, texture, &bounds, x, y);
}

static void
append_label (AtlasMarkLayer *self,
              GtkSnapshot    *snapshot,
              AtlasLabel     *label,
              float           x,
              float           y)
{
  graphene_rect_t bounds;
  GdkTexture *texture = atlas_mark_textures_get_label (self->textures, label, &bounds);

  append_texture (self, snapshot, texture, &bounds, x, y);
}

static GHashTable *
collect_unnamed (const AtlasPin *pins,
                 guint           n_pins)
{
  GHashTable *unnamed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_pins; i++)
    {
      if (pins[i].label != NULL && !atlas_pin_is_named (&pins[i]))
        g_hash_table_add (unnamed, pins[i].label);
    }

  return unnamed;
}

static void
append_labels (AtlasMarkLayer      *self,
               GtkSnapshot         *snapshot,
               const AtlasViewport *viewport,
               const AtlasPin      *pins,
               guint                n_pins)
{
  GPtrArray *labels = atlas_scene_get_labels (self->scene);
  g_autoptr (GHashTable) unnamed = collect_unnamed (pins, n_pins);

  for (guint i = 0; i < labels->len; i++)
    {
      AtlasLabel *label = g_ptr_array_index (labels, i);
      float x, y;

      get_point (viewport, label->x, label->y, &x, &y);
      if (is_near (self, viewport, x, y, label->box.right - label->box.left) &&
          !g_hash_table_contains (unnamed, label))
        append_label (self, snapshot, label, x, y);
    }
}

/* A long drawing is made as far as marks are put together. */
static cairo_t *
append_drawing (AtlasMarkLayer      *self,
                GtkSnapshot         *snapshot,
                const AtlasViewport *viewport,
                const AtlasRect     *bounds)
{
  double across = viewport->width * self->margin;
  double down = viewport->height * self->margin;
  graphene_rect_t area =
    GRAPHENE_RECT_INIT ((float) bounds->left, (float) bounds->top, (float) (bounds->right - bounds->left),
                        (float) (bounds->bottom - bounds->top));

  if (!graphene_rect_intersection (&area, &GRAPHENE_RECT_INIT ((float) -across, (float) -down,
                                                               (float) (viewport->width + 2 * across),
                                                               (float) (viewport->height + 2 * down)), &area))
    return NULL;

  return gtk_snapshot_append_cairo (snapshot, &area);
}

static void
append_outlines (AtlasMarkLayer      *self,
                 GtkSnapshot         *snapshot,
                 const AtlasViewport *viewport)
{
  const AtlasPalette *palette = atlas_palette_get (atlas_state_get_theme (self->state));
  GPtrArray *outlines = atlas_scene_get_outlines (self->scene);

  for (guint i = 0; i < outlines->len; i++)
    {
      AtlasOutline *outline = g_ptr_array_index (outlines, i);
      AtlasRect bounds;
      cairo_t *cr;

      if (!atlas_outline_get_bounds (outline, viewport, self->scale, &bounds))
        continue;

      cr = append_drawing (self, snapshot, viewport, &bounds);
      if (cr == NULL)
        continue;

      atlas_outline_paint (outline, cr, palette, viewport, self->scale);
      cairo_destroy (cr);
    }
}

static void
append_arrows (AtlasMarkLayer      *self,
               GtkSnapshot         *snapshot,
               const AtlasViewport *viewport)
{
  const AtlasPalette *palette = atlas_palette_get (atlas_state_get_theme (self->state));
  GPtrArray *arrows = atlas_scene_get_arrows (self->scene);

  for (guint i = 0; i < arrows->len; i++)
    {
      AtlasArrow *arrow = g_ptr_array_index (arrows, i);
      AtlasRect bounds;
      cairo_t *cr;

      if (!atlas_arrow_get_bounds (arrow, viewport, self->scale, &bounds))
        continue;

      cr = append_drawing (self, snapshot, viewport, &bounds);
      if (cr == NULL)
        continue;

      atlas_arrow_paint (arrow, cr, palette, viewport, self->scale);
      cairo_destroy (cr);
    }
}

static void
append_arrow_names (AtlasMarkLayer      *self,
                    GtkSnapshot         *snapshot,
                    const AtlasViewport *viewport)
{
  GPtrArray *arrows = atlas_scene_get_arrows (self->scene);

  for (guint i = 0; i < arrows->len; i++)
    {
      AtlasArrow *arrow = g_ptr_array_index (arrows, i);
      AtlasRect bounds;
      float x, y;

      if (arrow->label == NULL || !atlas_arrow_get_bounds (arrow, viewport, self->scale, &bounds))
        continue;

      get_point (viewport, arrow->label->x, arrow->label->y, &x, &y);
      if (is_near (self, viewport, x, y, 200))
        append_label (self, snapshot, arrow->label, x, y);
    }
}

static void
append_tags (AtlasMarkLayer      *self,
             GtkSnapshot         *snapshot,
             const AtlasViewport *viewport)
{
  const AtlasPalette *palette = atlas_palette_get (atlas_state_get_theme (self->state));
  GPtrArray *tags = atlas_scene_get_tags (self->scene);

  for (guint i = 0; i < tags->len; i++)
    {
      const AtlasTag *tag = g_ptr_array_index (tags, i);
      AtlasRect bounds = atlas_tag_get_bounds (tag);
      float x, y;
      cairo_t *cr;

      get_point (viewport, tag->label->x, tag->label->y, &x, &y);
      bounds = (AtlasRect) { x + bounds.left, y + bounds.top, x + bounds.right, y + bounds.bottom };
      cr = append_drawing (self, snapshot, viewport, &bounds);
      if (cr == NULL)
        continue;

      atlas_tag_paint (tag, cr, palette, x, y);
      cairo_destroy (cr);
    }
}

static GskRenderNode *
build_node (AtlasMarkLayer      *self,
            const AtlasViewport *viewport)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint n_pins;
  const AtlasPin *pins = atlas_scene_get_pins (self->scene, &n_pins);
  float x, y;

  append_outlines (self, snapshot, viewport);
  for (guint i = 0; i < n_pins; i++)
    {
      get_point (viewport, pins[i].x, pins[i].y, &x, &y);
      if (pins[i].is_shown)
        append_halo (self, snapshot, viewport, &pins[i], x, y);
    }
  append_arrows (self, snapshot, viewport);
  append_labels (self, snapshot, viewport, pins, n_pins);
  for (guint i = 0; i < n_pins; i++)
    {
      get_point (viewport, pins[i].x, pins[i].y, &x, &y);
      if (pins[i].is_shown && atlas_sign_is_visible (&pins[i].sign) &&
          is_near (self, viewport, x, y, atlas_sign_get_reach (&pins[i].sign)))
        append_sign (self, snapshot, &pins[i].sign, x, y);
    }
  append_arrow_names (self, snapshot, viewport);
  append_tags (self, snapshot, viewport);

  return gtk_snapshot_free_to_node (snapshot);
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
  self->node = build_node (self, viewport);
  self->node_viewport = *viewport;
}

static void
append_plate (AtlasMarkLayer  *self,
              GtkSnapshot     *snapshot,
              const AtlasRect *box,
              float            x,
              float            y)
{
  const AtlasPalette *palette = atlas_palette_get (atlas_state_get_theme (self->state));
  const GdkRGBA paper = { ((palette->paper >> 16) & 0xff) / 255.0f, ((palette->paper >> 8) & 0xff) / 255.0f,
                          (palette->paper & 0xff) / 255.0f, 0.94f };
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x + (float) box->left - 6, y + (float) box->top - 1,
                                             (float) (box->right - box->left) + 12,
                                             (float) (box->bottom - box->top) + 2);
  GskRoundedRect plate;

  gsk_rounded_rect_init_from_rect (&plate, &rect, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &plate);
  gtk_snapshot_append_color (snapshot, &paper, &rect);
  gtk_snapshot_pop (snapshot);
}

/* What is pointed at or selected is named in any case, above all else. */
static void
append_name (AtlasMarkLayer *self,
             GtkSnapshot    *snapshot,
             const AtlasPin *pin,
             float           x,
             float           y)
{
  g_autofree char *name = NULL;
  g_autoptr (AtlasLabel) label = NULL;

  if (pin->label != NULL && atlas_pin_is_named (pin))
    {
      append_plate (self, snapshot, &pin->label->box, x, y);
      append_label (self, snapshot, pin->label, x, y);
      return;
    }

  name = atlas_state_dup_place_name (self->state, pin->place);
  label = atlas_label_new (name, ATLAS_LETTERS_POST, self->scale, pin->x, pin->y);
  atlas_label_put_beside (label, atlas_sign_get_reach (&pin->sign) + 12);
  append_plate (self, snapshot, &label->box, x, y);
  append_label (self, snapshot, label, x, y);
}

static void
append_ring (AtlasMarkLayer *self,
             GtkSnapshot    *snapshot,
             const AtlasPin *pin,
             float           x,
             float           y)
{
  const AtlasPalette *palette = atlas_palette_get (atlas_state_get_theme (self->state));
  double radius_px = MAX (pin->sign.radius_px, 6 * self->scale) + 6 * self->scale;
  float reach = (float) radius_px + 5;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x - reach, y - reach,
                                                                          2 * reach, 2 * reach));

  atlas_sign_paint_ring (cr, palette, x, y, radius_px);
  cairo_destroy (cr);
  if (atlas_sign_is_visible (&pin->sign))
    append_sign (self, snapshot, &pin->sign, x, y);
}

static void
append_selected (AtlasMarkLayer      *self,
                 GtkSnapshot         *snapshot,
                 const AtlasViewport *viewport,
                 AtlasPlace          *place,
                 gboolean             is_named_always)
{
  const AtlasPin *pin = place != NULL ? atlas_scene_find_pin (self->scene, place) : NULL;
  float x, y;

  if (pin == NULL)
    return;

  get_point (viewport, pin->x, pin->y, &x, &y);
  if (!is_near (self, viewport, x, y, 300))
    return;

  append_ring (self, snapshot, pin, x, y);
  if (is_named_always)
    append_name (self, snapshot, pin, x, y);
}

/* A line that is selected is drawn over everything, but only while it is there at all. */
static void
append_selected_front (AtlasMarkLayer      *self,
                       GtkSnapshot         *snapshot,
                       const AtlasViewport *viewport)
{
  const AtlasFront *front = atlas_state_get_front (self->state);
  GPtrArray *outlines = atlas_scene_get_outlines (self->scene);

  for (guint i = 0; front != NULL && i < outlines->len; i++)
    {
      AtlasOutline *outline = g_ptr_array_index (outlines, i);
      AtlasRect bounds;
      cairo_t *cr;

      if (outline->front != front || !atlas_outline_get_bounds (outline, viewport, self->scale, &bounds))
        continue;

      cr = append_drawing (self, snapshot, viewport, &bounds);
      if (cr == NULL)
        continue;

      atlas_outline_paint_selected (outline, cr, atlas_palette_get (atlas_state_get_theme (self->state)), viewport,
                                    self->scale);
      cairo_destroy (cr);
    }
}

static void
append_selection (AtlasMarkLayer      *self,
                  GtkSnapshot         *snapshot,
                  const AtlasViewport *viewport)
{
  AtlasEvent *event = atlas_state_get_event (self->state);
  const char *const *ids = event != NULL ? atlas_event_get_places (event) : NULL;
  const AtlasPin *hovered =
    self->hovered != NULL ? atlas_scene_find_pin (self->scene, self->hovered) : NULL;
  float x, y;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    append_selected (self, snapshot, viewport,
                     atlas_siege_find_place (atlas_scene_get_siege (self->scene), ids[i]), FALSE);
  append_selected_front (self, snapshot, viewport);
  append_selected (self, snapshot, viewport, atlas_state_get_place (self->state), TRUE);
  if (hovered == NULL || hovered->place == atlas_state_get_place (self->state))
    return;

  get_point (viewport, hovered->x, hovered->y, &x, &y);
  append_name (self, snapshot, hovered, x, y);
  if (atlas_sign_is_visible (&hovered->sign))
    append_sign (self, snapshot, &hovered->sign, x, y);
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
  append_selection (self, snapshot, &viewport);
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

      get_point (&viewport, pins[i].x, pins[i].y, &pin_x, &pin_y);
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

      get_point (&viewport, tag->label->x, tag->label->y, &tag_x, &tag_y);
      if (x >= tag_x + bounds.left && x <= tag_x + bounds.right && y >= tag_y + bounds.top &&
          y <= tag_y + bounds.bottom)
        return tag;
    }

  return NULL;
}
