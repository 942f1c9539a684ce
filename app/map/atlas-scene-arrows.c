/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scene-private.h"

#include <string.h>

#include "map/atlas-projection.h"

/* The movements of the moment, and the words on them. */

typedef struct
{
  GPtrArray           *events;
  const AtlasEventSet *shown;
  GPtrArray           *moving;
} Search;

static void
add_moving (GPtrArray  *moving,
            AtlasEvent *event)
{
  if (atlas_event_get_movements (event) != NULL && !g_ptr_array_find (moving, event, NULL))
    g_ptr_array_add (moving, event);
}

static gboolean
event_found_cb (guint    item,
                gpointer user_data)
{
  const Search *search = user_data;
  AtlasEvent *event = g_ptr_array_index (search->events, item);

  if (search->shown == NULL || atlas_event_set_has (search->shown, event))
    add_moving (search->moving, event);

  return TRUE;
}

static gboolean
is_same_list (GPtrArray *a,
              GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof *a->pdata) == 0);
}

static AtlasRect
get_label_rect (const AtlasLabel *label,
                double            size)
{
  double x = label->x * size;
  double y = label->y * size;

  return (AtlasRect) { x + label->box.left, y + label->box.top, x + label->box.right, y + label->box.bottom };
}

/* The words of an arrow come and go with it, and so give way to those that stay. */
static gboolean
has_room (AtlasScene       *self,
          const AtlasLabel *label)
{
  const double size = atlas_projection_get_world_size (self->step);
  AtlasRect rect = get_label_rect (label, size);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      const AtlasArrow *arrow = g_ptr_array_index (self->arrows, i);
      AtlasRect other;

      if (arrow->label == NULL)
        continue;

      other = get_label_rect (arrow->label, size);
      if (atlas_rect_overlaps (&rect, &other))
        return FALSE;
    }

  return atlas_label_space_is_free (self->space, &rect, label->x * size, label->y * size);
}

static gboolean
place_words (AtlasScene *self,
             AtlasArrow *arrow)
{
  const double size = atlas_projection_get_world_size (self->step);

  for (guint trial = 0; atlas_arrow_put_words (arrow, size, trial); trial++)
    {
      if (has_room (self, arrow->label))
        return TRUE;
    }

  return FALSE;
}

static void
add_arrows (AtlasScene        *self,
            AtlasEvent        *event,
            const AtlasAspect *aspect)
{
  GArray *movements = atlas_event_get_movements (event);

  for (guint i = 0; i < movements->len; i++)
    {
      const AtlasMovement *movement = &g_array_index (movements, AtlasMovement, i);
      AtlasArrow *arrow;

      if (movement->points->len < 2)
        continue;

      arrow = atlas_arrow_new (self->siege, movement, aspect->language, aspect->scale);
      if (arrow->label != NULL && !place_words (self, arrow))
        g_clear_pointer (&arrow->label, atlas_label_free);
      g_ptr_array_add (self->arrows, arrow);
    }
}

/*
 * atlas_scene_update_arrows:
 * @self: a scene whose labels are those of @aspect
 * @aspect: how the land is looked at
 * @is_relettered: whether the labels have changed
 *
 * Shows movements while their event lasts.
 *
 * Returns: whether other movements are shown than before
 */
gboolean
atlas_scene_update_arrows (AtlasScene        *self,
                           const AtlasAspect *aspect,
                           gboolean           is_relettered)
{
  g_autoptr (GPtrArray) moving = g_ptr_array_new ();
  Search search = { atlas_siege_get_events (self->siege), aspect->events, moving };

  if ((aspect->hidden & ATLAS_LAYER_ARROWS) == 0)
    {
      atlas_span_index_foreach (atlas_siege_get_event_index (self->siege), aspect->instant,
                                aspect->instant + 1, event_found_cb, &search);
      if (aspect->event != NULL)
        add_moving (moving, aspect->event);
    }
  if (!is_relettered && is_same_list (moving, self->moving))
    return FALSE;

  g_ptr_array_set_size (self->arrows, 0);
  for (guint i = 0; i < moving->len; i++)
    add_arrows (self, g_ptr_array_index (moving, i), aspect);
  g_ptr_array_unref (self->moving);
  self->moving = g_steal_pointer (&moving);

  return TRUE;
}
