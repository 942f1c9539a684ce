/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scene-private.h"

#include "map/atlas-projection.h"

/* Where a name goes that there was no room for, once it is asked for. */

/* Names weigh more than signs, which are known by their place. */
#define WEIGHT_OF_SIGN 0.2

/* What a step away from the place weighs, in square pixels that would be covered. */
#define WEIGHT_OF_STEP 60.0

/* From here on a line leads to the name. */
#define BESIDE 1.5

static double
measure_overlap (const AtlasRect *a,
                 const AtlasRect *b)
{
  double width = MIN (a->right, b->right) - MAX (a->left, b->left);
  double height = MIN (a->bottom, b->bottom) - MAX (a->top, b->top);

  return width > 0 && height > 0 ? width * height : 0;
}

static AtlasRect
move_rect (AtlasRect rect,
           double    x,
           double    y)
{
  return (AtlasRect) { rect.left + x, rect.top + y, rect.right + x, rect.bottom + y };
}

/* How much of what is there @rect would cover, in square pixels from @pin on. */
static double
measure_cover (AtlasScene      *self,
               const AtlasPin  *pin,
               const AtlasRect *rect,
               double           size)
{
  double cover = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      AtlasLabel *label = g_ptr_array_index (self->labels, i);
      AtlasRect box = move_rect (label->box, (label->x - pin->x) * size, (label->y - pin->y) * size);

      cover += measure_overlap (rect, &box);
    }
  for (guint i = 0; i < self->tags->len; i++)
    {
      const AtlasTag *tag = g_ptr_array_index (self->tags, i);
      AtlasRect box = move_rect (atlas_tag_get_bounds (tag), (tag->label->x - pin->x) * size,
                                 (tag->label->y - pin->y) * size);

      cover += measure_overlap (rect, &box);
    }
  for (guint i = 0; i < self->pins->len; i++)
    {
      const AtlasPin *other = &g_array_index (self->pins, AtlasPin, i);
      double reach = other->sign.radius_px;
      AtlasRect box = move_rect ((AtlasRect) { -reach, -reach, reach, reach }, (other->x - pin->x) * size,
                                 (other->y - pin->y) * size);

      if (other->is_shown && other != pin)
        cover += WEIGHT_OF_SIGN * measure_overlap (rect, &box);
    }

  return cover;
}

/**
 * atlas_scene_name:
 * @self: a scene that has been looked at
 * @pin: a pin of it without a label
 * @name: its name
 * @zoom: the zoom level of the map
 * @seen: what is seen of the map, in pixels from @pin
 * @clearance: how far from the pin the name keeps, in pixels
 *
 * Names a place for which there was no room, where that covers the least of other names.
 *
 * Returns: (transfer full): the label
 */
AtlasLabel *
atlas_scene_name (AtlasScene      *self,
                  const AtlasPin  *pin,
                  const char      *name,
                  double           zoom,
                  const AtlasRect *seen,
                  double           clearance)
{
  /* Where the near side of the name is, in parts of the clearance, and the name from there in its halves. */
  static const double sides[][4] = {
    { 1, 0, 1, 0 }, { -1, 0, -1, 0 }, { 0, 1, 0, 1 }, { 0, -1, 0, -1 },
    { 0.8, -0.8, 1, -1 }, { 0.8, 0.8, 1, 1 }, { -0.8, -0.8, -1, -1 }, { -0.8, 0.8, -1, 1 },
  };
  static const double distances[] = { 1, 2.2, 3.6, 5 };
  AtlasLabel *label = atlas_label_new (name, ATLAS_LETTERS_POST, self->scale, pin->x, pin->y);
  double size = atlas_projection_get_world_size (zoom);
  double least = G_MAXDOUBLE;
  double width, height;

  atlas_label_put_beside (label, clearance);
  width = label->box.right - label->box.left;
  height = label->box.bottom - label->box.top;
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (sides); j++)
        {
          double x = sides[j][0] * distances[i] * clearance + sides[j][2] * width / 2;
          double y = sides[j][1] * distances[i] * clearance + sides[j][3] * height / 2;
          const AtlasRect box = { x - width / 2, y - height / 2, x + width / 2, y + height / 2 };
          double weight = measure_cover (self, pin, &box, size) + WEIGHT_OF_STEP * i +
                          (width * height - measure_overlap (&box, seen)) * 2;

          if (weight < least)
            {
              least = weight;
              label->box = box;
              label->leader_px = distances[i] > BESIDE ? clearance : 0;
            }
        }
    }

  return label;
}
