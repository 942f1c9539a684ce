/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-layout.h"

#include <string.h>

#include "chronicle/atlas-day-heading.h"

/**
 * AtlasChronicleLayout:
 *
 * The events that a state shows, in order of time, and where the row of each stands on a page as long as
 * all of them: known beforehand, so that a list of a hundred thousand can be scrolled exactly and needs
 * widgets for no more than is seen.
 */
struct _AtlasChronicleLayout
{
  AtlasState        *state;
  AtlasChronicleRow *pattern;
  AtlasSiege        *siege;
  GPtrArray         *events;
  guint              n_letters;
  GByteArray        *parts;
  GArray            *tops;
};

/**
 * atlas_chronicle_layout_new:
 * @state: a state
 * @pattern: (transfer none): a row that tells how high rows are
 *
 * Returns: (transfer full): a layout without rows
 */
AtlasChronicleLayout *
atlas_chronicle_layout_new (AtlasState        *state,
                            AtlasChronicleRow *pattern)
{
  AtlasChronicleLayout *self = g_new0 (AtlasChronicleLayout, 1);

  self->state = g_object_ref (state);
  self->pattern = g_object_ref (pattern);
  self->events = g_ptr_array_new ();
  self->parts = g_byte_array_new ();
  self->tops = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/**
 * atlas_chronicle_layout_free:
 * @self: (transfer full): a layout
 */
void
atlas_chronicle_layout_free (AtlasChronicleLayout *self)
{
  g_array_unref (self->tops);
  g_byte_array_unref (self->parts);
  g_ptr_array_unref (self->events);
  g_clear_object (&self->siege);
  g_object_unref (self->pattern);
  g_object_unref (self->state);
  g_free (self);
}

/* The first event of a day that is shown has the heading of that day. */
static void
update_heading (AtlasChronicleLayout *self,
                guint                 position)
{
  if (position >= self->events->len)
    return;

  if (position > 0 && atlas_day_heading_is_shared (g_ptr_array_index (self->events, position - 1),
                                                   g_ptr_array_index (self->events, position)))
    self->parts->data[position] &= (guint8) ~ATLAS_CHRONICLE_ROW_HEADING;
  else
    self->parts->data[position] |= ATLAS_CHRONICLE_ROW_HEADING;
}

static void
add_row (AtlasChronicleLayout *self,
         AtlasEvent           *event)
{
  guint8 parts = (guint8) atlas_chronicle_row_find_parts (self->state, event, self->n_letters);

  g_ptr_array_add (self->events, event);
  g_byte_array_append (self->parts, &parts, 1);
  update_heading (self, self->events->len - 1);
}

/**
 * atlas_chronicle_layout_collect:
 * @self: a layout
 *
 * Finds out anew which events the state shows, and what their rows have.
 */
void
atlas_chronicle_layout_collect (AtlasChronicleLayout *self)
{
  GPtrArray *events;

  g_set_object (&self->siege, atlas_state_get_siege (self->state));
  g_ptr_array_set_size (self->events, 0);
  g_byte_array_set_size (self->parts, 0);
  atlas_chronicle_layout_forget_heights (self);
  events = self->siege != NULL ? atlas_siege_get_events (self->siege) : NULL;
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      if (atlas_state_shows_event (self->state, g_ptr_array_index (events, i)))
        add_row (self, g_ptr_array_index (events, i));
    }
}

/* Where an event stands, or would stand. */
static guint
find_position (AtlasChronicleLayout *self,
               AtlasEvent           *event)
{
  guint index = atlas_event_get_index (event);
  guint from = 0;
  guint to = self->events->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (atlas_event_get_index (g_ptr_array_index (self->events, middle)) < index)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/**
 * atlas_chronicle_layout_add:
 * @self: a layout
 * @event: an event of its siege
 *
 * Adds the row of an event, if there is none.
 */
void
atlas_chronicle_layout_add (AtlasChronicleLayout *self,
                            AtlasEvent           *event)
{
  guint position = find_position (self, event);
  guint n_after = self->events->len - position;

  if (n_after > 0 && g_ptr_array_index (self->events, position) == event)
    return;

  g_ptr_array_insert (self->events, (int) position, event);
  g_byte_array_set_size (self->parts, self->events->len);
  memmove (self->parts->data + position + 1, self->parts->data + position, n_after);
  self->parts->data[position] = (guint8) atlas_chronicle_row_find_parts (self->state, event, self->n_letters);
  update_heading (self, position);
  update_heading (self, position + 1);
  atlas_chronicle_layout_forget_heights (self);
}

/**
 * atlas_chronicle_layout_remove:
 * @self: a layout
 * @event: an event
 *
 * Takes the row of an event away, if there is one.
 */
void
atlas_chronicle_layout_remove (AtlasChronicleLayout *self,
                               AtlasEvent           *event)
{
  guint position = find_position (self, event);

  if (position == self->events->len || g_ptr_array_index (self->events, position) != event)
    return;

  g_ptr_array_remove_index (self->events, position);
  g_byte_array_remove_index (self->parts, position);
  update_heading (self, position);
  atlas_chronicle_layout_forget_heights (self);
}

/**
 * atlas_chronicle_layout_reword:
 * @self: a layout
 *
 * Finds out anew what rows have, when their events have got other words.
 */
void
atlas_chronicle_layout_reword (AtlasChronicleLayout *self)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (self->events, i);

      self->parts->data[i] &= ATLAS_CHRONICLE_ROW_HEADING;
      self->parts->data[i] |= (guint8) atlas_chronicle_row_find_parts (self->state, event, self->n_letters);
    }
  atlas_chronicle_layout_forget_heights (self);
}

/**
 * atlas_chronicle_layout_set_width:
 * @self: a layout
 * @width: how wide in pixels rows are
 *
 * Has titles take two lines that do not fit one.
 *
 * Returns: whether that makes a difference to rows
 */
gboolean
atlas_chronicle_layout_set_width (AtlasChronicleLayout *self,
                                  int                   width)
{
  guint n_letters = atlas_chronicle_row_count_letters (self->pattern, width);

  if (n_letters == self->n_letters)
    return FALSE;

  self->n_letters = n_letters;
  atlas_chronicle_layout_reword (self);

  return TRUE;
}

/**
 * atlas_chronicle_layout_get_n_letters:
 * @self: a layout
 *
 * Returns: how many letters of a title one line holds
 */
guint
atlas_chronicle_layout_get_n_letters (AtlasChronicleLayout *self)
{
  return self->n_letters;
}

/**
 * atlas_chronicle_layout_forget_heights:
 * @self: a layout
 *
 * Has heights be found out anew when they are asked for next.
 */
void
atlas_chronicle_layout_forget_heights (AtlasChronicleLayout *self)
{
  g_array_set_size (self->tops, 0);
}

static const guint *
get_tops (AtlasChronicleLayout *self)
{
  guint heights[1 << ATLAS_N_CHRONICLE_ROW_PARTS] = { 0 };
  guint top = 0;

  if (self->tops->len > 0)
    return (const guint *) self->tops->data;

  for (guint i = 0; i < self->parts->len; i++)
    {
      guint8 parts = self->parts->data[i];

      if (heights[parts] == 0)
        heights[parts] = (guint) atlas_chronicle_row_foresee_height (self->pattern, parts);
      g_array_append_val (self->tops, top);
      top += heights[parts];
    }
  g_array_append_val (self->tops, top);

  return (const guint *) self->tops->data;
}

/**
 * atlas_chronicle_layout_get_n_rows:
 * @self: a layout
 *
 * Returns: how many events are shown
 */
guint
atlas_chronicle_layout_get_n_rows (AtlasChronicleLayout *self)
{
  return self->events->len;
}

/**
 * atlas_chronicle_layout_get_event:
 * @self: a layout
 * @position: the position of a row
 *
 * Returns: (transfer none): its event
 */
AtlasEvent *
atlas_chronicle_layout_get_event (AtlasChronicleLayout *self,
                                  guint                 position)
{
  g_return_val_if_fail (position < self->events->len, NULL);

  return g_ptr_array_index (self->events, position);
}

/**
 * atlas_chronicle_layout_get_parts:
 * @self: a layout
 * @position: the position of a row
 *
 * Returns: what the row has
 */
AtlasChronicleRowParts
atlas_chronicle_layout_get_parts (AtlasChronicleLayout *self,
                                  guint                 position)
{
  g_return_val_if_fail (position < self->parts->len, 0);

  return self->parts->data[position];
}

/**
 * atlas_chronicle_layout_get_top:
 * @self: a layout
 * @position: the position of a row, or the number of rows
 *
 * Returns: how far in pixels the row is from the top of the page, or how long the page is
 */
guint
atlas_chronicle_layout_get_top (AtlasChronicleLayout *self,
                                guint                 position)
{
  g_return_val_if_fail (position <= self->events->len, 0);

  return get_tops (self)[position];
}

/**
 * atlas_chronicle_layout_find_row:
 * @self: a layout
 * @y: a distance in pixels from the top of the page
 *
 * Returns: the position of the row there; of the first for what is above, and of the last for what is below
 */
guint
atlas_chronicle_layout_find_row (AtlasChronicleLayout *self,
                                 double                y)
{
  const guint *tops = get_tops (self);
  guint from = 0;
  guint to = self->events->len;

  while (from + 1 < to)
    {
      guint middle = from + (to - from) / 2;

      if (tops[middle] <= y)
        from = middle;
      else
        to = middle;
    }

  return from;
}

/**
 * atlas_chronicle_layout_find_time:
 * @self: a layout
 * @time: a moment
 *
 * Returns: the position of the first event that begins after @time
 */
guint
atlas_chronicle_layout_find_time (AtlasChronicleLayout *self,
                                  gint64                time)
{
  return atlas_event_find_position (self->events, time);
}
