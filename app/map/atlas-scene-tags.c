/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scene-private.h"

#include <string.h>

#include "map/atlas-projection.h"

/* Tags on the lines of the moment, where sources do not agree about them. */

/* Farther away, a tag would be larger than what it hangs on. */
#define ZOOM_MIN 11.5

static AtlasRect
move_to_world (const AtlasRect  *rect,
               const AtlasLabel *label,
               double            size)
{
  double x = label->x * size;
  double y = label->y * size;

  return (AtlasRect) { x + rect->left, y + rect->top, x + rect->right, y + rect->bottom };
}

/* Tags come and go with their line, and so give way to the words that stay; their string may cross
 * them. */
static gboolean
has_room (AtlasScene     *self,
          const AtlasTag *tag,
          double          size)
{
  AtlasRect plate = atlas_tag_get_plate (tag);
  AtlasRect rect = move_to_world (&plate, tag->label, size);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      const AtlasArrow *arrow = g_ptr_array_index (self->arrows, i);
      AtlasRect words;

      if (arrow->label == NULL)
        continue;

      words = move_to_world (&arrow->label->box, arrow->label, size);
      if (atlas_rect_overlaps (&rect, &words))
        return FALSE;
    }
  for (guint i = 0; i < self->tags->len; i++)
    {
      const AtlasTag *other = g_ptr_array_index (self->tags, i);
      AtlasRect others = atlas_tag_get_plate (other);

      others = move_to_world (&others, other->label, size);
      if (atlas_rect_overlaps (&rect, &others))
        return FALSE;
    }

  return atlas_label_space_is_free (self->space, &rect, tag->label->x * size, tag->label->y * size);
}

/* A line that is disputed says so in any case: without any room, over what stands there. */
static void
add_tag (AtlasScene         *self,
         const AtlasFront   *front,
         const AtlasDispute *dispute,
         const AtlasAspect  *aspect)
{
  const double size = atlas_projection_get_world_size (self->step);
  AtlasTag *tag = atlas_tag_new (self->siege, front, dispute, aspect->account, aspect->language, aspect->scale);
  gboolean is_put = FALSE;

  for (guint trial = 0; !is_put && atlas_tag_put (tag, size, trial); trial++)
    is_put = has_room (self, tag, size);
  if (!is_put)
    atlas_tag_put (tag, size, 0);
  g_ptr_array_add (self->tags, tag);
}

/* The fronts of the moment that are disputed and seen. */
static GPtrArray *
list_disputed (AtlasScene *self,
               double      zoom)
{
  GPtrArray *disputed = g_ptr_array_new ();

  for (guint i = 0; i < self->outlines->len; i++)
    {
      const AtlasOutline *outline = g_ptr_array_index (self->outlines, i);

      if (outline->front->disputes->len > 0 && atlas_outline_is_drawn_at (outline, zoom))
        g_ptr_array_add (disputed, (gpointer) outline->front);
    }

  return disputed;
}

static gboolean
is_same_list (GPtrArray *a,
              GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof *a->pdata) == 0);
}

/*
 * atlas_scene_update_tags:
 * @self: a scene whose labels, arrows and outlines are those of @aspect
 * @aspect: how the land is looked at
 * @is_relettered: whether the labels or the arrows have changed
 *
 * Hangs tags on what is disputed at the moment.
 */
void
atlas_scene_update_tags (AtlasScene        *self,
                         const AtlasAspect *aspect,
                         gboolean           is_relettered)
{
  g_autoptr (GPtrArray) disputed = list_disputed (self, aspect->zoom);

  if (self->step < ZOOM_MIN)
    g_ptr_array_set_size (disputed, 0);
  if (!is_relettered && is_same_list (disputed, self->disputed) &&
      g_strcmp0 (aspect->account, self->tag_account) == 0)
    return;

  g_ptr_array_set_size (self->tags, 0);
  for (guint i = 0; i < disputed->len; i++)
    {
      const AtlasFront *front = g_ptr_array_index (disputed, i);

      for (guint j = 0; j < front->disputes->len; j++)
        add_tag (self, front, g_ptr_array_index (front->disputes, j), aspect);
    }
  self->tag_account = aspect->account != NULL ? g_intern_string (aspect->account) : NULL;
  g_ptr_array_unref (self->disputed);
  self->disputed = g_steal_pointer (&disputed);
}
