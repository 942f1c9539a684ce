/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-mark-layer-private.h"

#include <math.h>

#include "atlas-texture.h"
#include "map/atlas-projection.h"

/* The marks themselves, put together for a part of the map. */

/*
 * atlas_mark_layer_get_point:
 * @viewport: what of the map is seen
 * @x: from the west, as a part of the world
 * @y: from the north, as a part of the world
 * @across: (out): whole pixels from the left
 * @down: (out): whole pixels from the top
 */
void
atlas_mark_layer_get_point (const AtlasViewport *viewport,
                            double               x,
                            double               y,
                            float               *across,
                            float               *down)
{
  double size = atlas_projection_get_world_size (viewport->zoom);

  *across = (float) round (x * size - viewport->left);
  *down = (float) round (y * size - viewport->top);
}

/*
 * atlas_mark_layer_is_near:
 * @self: marks
 * @viewport: what of the map is seen
 * @x: pixels from the left
 * @y: pixels from the top
 * @reach: how far round there the mark is drawn
 *
 * Returns: whether the mark is near enough to be put together with what is seen
 */
gboolean
atlas_mark_layer_is_near (AtlasMarkLayer      *self,
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

  if (!atlas_sign_has_halo (&pin->sign, radius_px) || !atlas_mark_layer_is_near (self, viewport, x, y, reach))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x - reach, y - reach,
                                                                 2 * reach, 2 * reach));
  atlas_sign_paint_halo (&pin->sign, cr, palette, x, y, radius_px);
  cairo_destroy (cr);
}

/*
 * atlas_mark_layer_append_sign:
 * @self: marks
 * @snapshot: where to draw
 * @sign: a sign
 * @x: pixels from the left
 * @y: pixels from the top
 */
void
atlas_mark_layer_append_sign (AtlasMarkLayer  *self,
                              GtkSnapshot     *snapshot,
                              const AtlasSign *sign,
                              float            x,
                              float            y)
{
  graphene_rect_t bounds;
  GdkTexture *texture = atlas_mark_textures_get_sign (self->textures, sign, &bounds);

  append_texture (self, snapshot, texture, &bounds, x, y);
}

/*
 * atlas_mark_layer_append_label:
 * @self: marks
 * @snapshot: where to draw
 * @label: a label
 * @x: where what it names stands, in pixels from the left
 * @y: in pixels from the top
 */
void
atlas_mark_layer_append_label (AtlasMarkLayer *self,
                               GtkSnapshot    *snapshot,
                               AtlasLabel     *label,
                               float           x,
                               float           y)
{
  graphene_rect_t bounds;
  GdkTexture *texture = atlas_mark_textures_get_label (self->textures, label, &bounds);

  append_texture (self, snapshot, texture, &bounds, x, y);
}

static void
append_labels (AtlasMarkLayer      *self,
               GtkSnapshot         *snapshot,
               const AtlasViewport *viewport)
{
  GPtrArray *labels = atlas_scene_get_labels (self->scene);
  g_autoptr (GHashTable) unnamed = atlas_scene_collect_unnamed (self->scene);

  for (guint i = 0; i < labels->len; i++)
    {
      AtlasLabel *label = g_ptr_array_index (labels, i);
      float x, y;

      atlas_mark_layer_get_point (viewport, label->x, label->y, &x, &y);
      if (atlas_mark_layer_is_near (self, viewport, x, y, label->box.right - label->box.left) &&
          !g_hash_table_contains (unnamed, label))
        atlas_mark_layer_append_label (self, snapshot, label, x, y);
    }
}

/*
 * atlas_mark_layer_append_drawing:
 * @self: marks
 * @snapshot: where to draw
 * @viewport: what of the map is seen
 * @bounds: what a drawing takes up, in pixels
 *
 * A long drawing is made as far as marks are put together.
 *
 * Returns: (transfer full) (nullable): what to draw with; `NULL` if nothing of it is near
 */
cairo_t *
atlas_mark_layer_append_drawing (AtlasMarkLayer      *self,
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

      cr = atlas_mark_layer_append_drawing (self, snapshot, viewport, &bounds);
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

      cr = atlas_mark_layer_append_drawing (self, snapshot, viewport, &bounds);
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

      atlas_mark_layer_get_point (viewport, arrow->label->x, arrow->label->y, &x, &y);
      if (atlas_mark_layer_is_near (self, viewport, x, y, 200))
        atlas_mark_layer_append_label (self, snapshot, arrow->label, x, y);
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

      atlas_mark_layer_get_point (viewport, tag->label->x, tag->label->y, &x, &y);
      bounds = (AtlasRect) { x + bounds.left, y + bounds.top, x + bounds.right, y + bounds.bottom };
      cr = atlas_mark_layer_append_drawing (self, snapshot, viewport, &bounds);
      if (cr == NULL)
        continue;

      atlas_tag_paint (tag, cr, palette, x, y);
      cairo_destroy (cr);
    }
}

/*
 * atlas_mark_layer_build_node:
 * @self: marks
 * @viewport: what of the map is seen
 *
 * Puts all marks together but what tells of the selection.
 *
 * Returns: (transfer full) (nullable): the drawing; `NULL` if it is empty
 */
GskRenderNode *
atlas_mark_layer_build_node (AtlasMarkLayer      *self,
                             const AtlasViewport *viewport)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint n_pins;
  const AtlasPin *pins = atlas_scene_get_pins (self->scene, &n_pins);
  float x, y;

  append_outlines (self, snapshot, viewport);
  for (guint i = 0; i < n_pins; i++)
    {
      atlas_mark_layer_get_point (viewport, pins[i].x, pins[i].y, &x, &y);
      if (pins[i].is_shown)
        append_halo (self, snapshot, viewport, &pins[i], x, y);
    }
  append_arrows (self, snapshot, viewport);
  append_labels (self, snapshot, viewport);
  for (guint i = 0; i < n_pins; i++)
    {
      atlas_mark_layer_get_point (viewport, pins[i].x, pins[i].y, &x, &y);
      if (pins[i].is_shown && atlas_sign_is_visible (&pins[i].sign) &&
          atlas_mark_layer_is_near (self, viewport, x, y, atlas_sign_get_reach (&pins[i].sign)))
        atlas_mark_layer_append_sign (self, snapshot, &pins[i].sign, x, y);
    }
  append_arrow_names (self, snapshot, viewport);
  append_tags (self, snapshot, viewport);

  return gtk_snapshot_free_to_node (snapshot);
}
