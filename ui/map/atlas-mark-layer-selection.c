/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-mark-layer-private.h"

/* What is selected and what is pointed at, drawn over the marks. */

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

/* What is pointed at or selected is named in any case, above all else, but over few other names. */
static void
append_name (AtlasMarkLayer      *self,
             GtkSnapshot         *snapshot,
             const AtlasViewport *viewport,
             const AtlasPin      *pin,
             float                x,
             float                y)
{
  const AtlasRect seen = { -x, -y, viewport->width - x, viewport->height - y };
  g_autofree char *name = NULL;
  g_autoptr (AtlasLabel) label = NULL;

  if (pin->label != NULL && atlas_pin_is_named (pin))
    {
      append_plate (self, snapshot, &pin->label->box, x, y);
      atlas_mark_layer_append_label (self, snapshot, pin->label, x, y);
      return;
    }

  name = atlas_state_dup_place_name (self->state, pin->place);
  label = atlas_scene_name (self->scene, pin, name, viewport->zoom, &seen, atlas_sign_get_reach (&pin->sign) + 12);
  append_plate (self, snapshot, &label->box, x, y);
  atlas_mark_layer_append_label (self, snapshot, label, x, y);
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
    atlas_mark_layer_append_sign (self, snapshot, &pin->sign, x, y);
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

  atlas_mark_layer_get_point (viewport, pin->x, pin->y, &x, &y);
  if (!atlas_mark_layer_is_near (self, viewport, x, y, 300))
    return;

  /* A ring round the middle of a valley would be taken for one round what happens to stand there. */
  if (!pin->is_outgrown)
    append_ring (self, snapshot, pin, x, y);
  if (is_named_always)
    append_name (self, snapshot, viewport, pin, x, y);
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

      cr = atlas_mark_layer_append_drawing (self, snapshot, viewport, &bounds);
      if (cr == NULL)
        continue;

      atlas_outline_paint_selected (outline, cr, atlas_palette_get (atlas_state_get_theme (self->state)), viewport,
                                    self->scale);
      cairo_destroy (cr);
    }
}

/*
 * atlas_mark_layer_append_selection:
 * @self: marks
 * @snapshot: where to draw
 * @viewport: what of the map is seen
 *
 * Draws rings and names of what is selected and pointed at over the other marks.
 */
void
atlas_mark_layer_append_selection (AtlasMarkLayer      *self,
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

  atlas_mark_layer_get_point (viewport, hovered->x, hovered->y, &x, &y);
  append_name (self, snapshot, viewport, hovered, x, y);
  if (atlas_sign_is_visible (&hovered->sign))
    atlas_mark_layer_append_sign (self, snapshot, &hovered->sign, x, y);
}
