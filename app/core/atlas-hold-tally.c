/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-hold-tally.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasHoldTally:
 *
 * How many of some places each side held, how many were contested and of how many there is doubt, over
 * time: in steps, of which one reaches to the begin of the next. The first begins before all time.
 */

/* What a place counts for after the sides: each side has a column of its own, then come these. */
enum
{
  CONTESTED,
  DOUBTFUL,
  ABANDONED,
  N_COLUMNS,
};

typedef struct
{
  gint64 time;
  guint  column;
  int    change;
} Change;

struct _AtlasHoldTally
{
  AtlasSiege *siege;
  guint       n_sides;
  guint       n_places;
  GArray     *begins;
  /* A row of columns for each step. */
  GArray     *counts;
};

static guint
get_n_columns (AtlasHoldTally *self)
{
  return self->n_sides + N_COLUMNS;
}

static guint
get_column (AtlasHoldTally    *self,
            const AtlasTenure *tenure)
{
  if (tenure->hold == ATLAS_HOLD_CONTESTED)
    return self->n_sides + CONTESTED;
  if (tenure->hold == ATLAS_HOLD_DOUBTFUL)
    return self->n_sides + DOUBTFUL;

  for (guint i = 0; tenure->hold == ATLAS_HOLD_HELD && tenure->holding != NULL && i < self->n_sides; i++)
    {
      if (atlas_siege_get_side (self->siege, i)->id == tenure->holding->side)
        return i;
    }

  return self->n_sides + ABANDONED;
}

static GArray *
list_changes (AtlasHoldTally    *self,
              AtlasHoldingIndex *holdings,
              GPtrArray         *places)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));

  for (guint i = 0; i < places->len; i++)
    {
      guint n_tenures;
      const AtlasTenure *tenures =
        atlas_holding_index_get_tenures (holdings, atlas_place_get_index (g_ptr_array_index (places, i)),
                                         &n_tenures);

      for (guint j = 0; j < n_tenures; j++)
        {
          guint column = get_column (self, &tenures[j]);
          Change begin = { tenures[j].begin, column, 1 };
          Change end = { tenures[j].end, column, -1 };

          g_array_append_val (changes, begin);
          if (end.time < ATLAS_TIME_MAX)
            g_array_append_val (changes, end);
        }
    }

  return changes;
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  gint64 one = ((const Change *) a)->time;
  gint64 other = ((const Change *) b)->time;

  return one < other ? -1 : one > other;
}

/* Begins another step, with the counts of the one before. */
static void
append_step (AtlasHoldTally *self,
             gint64          begin)
{
  guint n_columns = get_n_columns (self);

  g_array_append_val (self->begins, begin);
  g_array_set_size (self->counts, self->begins->len * n_columns);
  if (self->begins->len > 1)
    {
      guint *counts = &g_array_index (self->counts, guint, (self->begins->len - 1) * n_columns);

      for (guint i = 0; i < n_columns; i++)
        counts[i] = counts[(int) i - (int) n_columns];
    }
}

static void
add_changes (AtlasHoldTally *self,
             GArray         *changes)
{
  guint n_columns = get_n_columns (self);

  append_step (self, ATLAS_TIME_MIN);
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);
      guint *count;

      if (change->time > g_array_index (self->begins, gint64, self->begins->len - 1))
        append_step (self, change->time);
      count = &g_array_index (self->counts, guint, (self->begins->len - 1) * n_columns + change->column);
      *count = (guint) ((int) *count + change->change);
    }
}

/**
 * atlas_hold_tally_new:
 * @siege: a siege
 * @holdings: who held what of it
 * @places: (element-type AtlasPlace): some of its places
 *
 * Counts who held how many of @places, in O(n log n) of their tenures.
 *
 * Returns: (transfer full): the tally
 */
AtlasHoldTally *
atlas_hold_tally_new (AtlasSiege        *siege,
                      AtlasHoldingIndex *holdings,
                      GPtrArray         *places)
{
  AtlasHoldTally *self;
  g_autoptr (GArray) changes = NULL;

  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  self = g_new0 (AtlasHoldTally, 1);
  self->siege = g_object_ref (siege);
  self->n_sides = atlas_siege_get_n_sides (siege);
  self->n_places = places->len;
  self->begins = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  changes = list_changes (self, holdings, places);
  g_array_sort (changes, compare_changes);
  add_changes (self, changes);

  return self;
}

/**
 * atlas_hold_tally_free:
 * @self: (transfer full): a tally
 */
void
atlas_hold_tally_free (AtlasHoldTally *self)
{
  g_array_unref (self->begins);
  g_array_unref (self->counts);
  g_object_unref (self->siege);
  g_free (self);
}

/**
 * atlas_hold_tally_get_n_steps:
 * @self: a tally
 *
 * Returns: how many steps there are, at least one
 */
guint
atlas_hold_tally_get_n_steps (AtlasHoldTally *self)
{
  return self->begins->len;
}

/**
 * atlas_hold_tally_get_begin:
 * @self: a tally
 * @step: number of a step
 *
 * Returns: its first second; %ATLAS_TIME_MAX for the number after the last
 */
gint64
atlas_hold_tally_get_begin (AtlasHoldTally *self,
                            guint           step)
{
  return step < self->begins->len ? g_array_index (self->begins, gint64, step) : ATLAS_TIME_MAX;
}

/**
 * atlas_hold_tally_find_step:
 * @self: a tally
 * @time: a moment
 *
 * Returns: number of the step at @time, in O(log n)
 */
guint
atlas_hold_tally_find_step (AtlasHoldTally *self,
                            gint64          time)
{
  guint from = 0;
  guint to = self->begins->len;

  while (to - from > 1)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (self->begins, gint64, middle) <= time)
        from = middle;
      else
        to = middle;
    }

  return from;
}

/**
 * atlas_hold_tally_get_total:
 * @self: a tally
 *
 * Returns: how many places there are
 */
guint
atlas_hold_tally_get_total (AtlasHoldTally *self)
{
  return self->n_places;
}

/**
 * atlas_hold_tally_count:
 * @self: a tally
 * @step: number of a step
 * @hold: held, contested, doubtful or abandoned; what is held by nobody that is known is abandoned
 * @side: number of the side that holds, if @hold is %ATLAS_HOLD_HELD
 *
 * Returns: how many places were held like that
 */
guint
atlas_hold_tally_count (AtlasHoldTally *self,
                        guint           step,
                        AtlasHold       hold,
                        guint           side)
{
  guint column;

  g_return_val_if_fail (step < self->begins->len, 0);

  switch (hold)
    {
    case ATLAS_HOLD_HELD:
      g_return_val_if_fail (side < self->n_sides, 0);
      column = side;
      break;
    case ATLAS_HOLD_CONTESTED:
      column = self->n_sides + CONTESTED;
      break;
    case ATLAS_HOLD_DOUBTFUL:
      column = self->n_sides + DOUBTFUL;
      break;
    case ATLAS_HOLD_ABANDONED:
      column = self->n_sides + ABANDONED;
      break;
    case ATLAS_HOLD_NONE:
    default:
      g_return_val_if_reached (0);
    }

  return g_array_index (self->counts, guint, step * get_n_columns (self) + column);
}

static void
append_count (GString    *words,
              const char *what,
              guint       count)
{
  if (count == 0)
    return;

  if (words->len > 0)
    g_string_append (words, " · ");
  /* Translators: of some places: %1$s is a side, or "Contested" and the like, %2$u how many of them. */
  g_string_append_printf (words, _("%1$s: %2$u"), what, count);
}

/**
 * atlas_hold_tally_describe:
 * @self: a tally
 * @time: a moment
 * @language: the reader's language
 *
 * Says who held how many of the places: “The Old Guard: 5 · Contested: 1”.
 *
 * Returns: (transfer full): words without a full stop, to stand alone
 */
char *
atlas_hold_tally_describe (AtlasHoldTally *self,
                           gint64          time,
                           const char     *language)
{
  static const AtlasHold others[] = { ATLAS_HOLD_CONTESTED, ATLAS_HOLD_DOUBTFUL, ATLAS_HOLD_ABANDONED };
  const char *const names[] = { _("Contested"), _("In doubt"), _("Abandoned") };
  GString *words = g_string_new (NULL);
  guint step = atlas_hold_tally_find_step (self, time);

  for (guint i = 0; i < self->n_sides; i++)
    append_count (words, atlas_text_get (atlas_siege_get_side (self->siege, i)->name, language),
                  atlas_hold_tally_count (self, step, ATLAS_HOLD_HELD, i));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    append_count (words, names[i], atlas_hold_tally_count (self, step, others[i], 0));
  if (words->len == 0)
    g_string_append (words, _("Not recorded who held it"));

  return g_string_free (words, FALSE);
}
