/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-holding-index.h"

#include <string.h>

/**
 * AtlasHoldingIndex:
 *
 * Answers who held what at a moment, after one account or after all of them.
 *
 * Each place has its tenures in order of time; all changes of all places stand in one sorted
 * array, and after every so many changes, half as many as there are places, the whole state is kept
 * as a checkpoint. The state at a moment is the checkpoint before it and the changes since: O(log n +
 * places) however many holdings there are, in memory of the order of the holdings themselves.
 */

/* What a change makes of the state, apart from when: replaying thousands of them takes as long as it takes
 * to read them. */
typedef struct
{
  guint32 place : 31;
  guint32 is_visible : 1;
  guint32 tenure;
} Step;

typedef struct
{
  gint64 time;
  Step   step;
} Change;

struct _AtlasHoldingIndex
{
  guint    n_places;
  guint    interval;
  GArray  *tenures;
  guint   *first_tenures;
  guint    n_changes;
  gint64  *times;
  Step    *steps;
  guint    n_checkpoints;
  gint64  *checkpoint_times;
  guint32 *checkpoints;
};

static void
add_tenure (AtlasHoldingIndex  *self,
            guint               place,
            gint64              begin,
            gint64              end,
            AtlasHold           hold,
            const AtlasHolding *before,
            const AtlasHolding *holding)
{
  AtlasTenure tenure = { begin, end, holding, before, place, hold };

  if (begin < end)
    g_array_append_val (self->tenures, tenure);
}

/* Whether it makes no difference to the map which of the two is in force. */
static gboolean
is_same_hold (const AtlasHolding *before,
              const AtlasHolding *holding)
{
  return before != NULL && holding != NULL && before->hold == holding->hold &&
         before->side == holding->side;
}

/* Cuts the time of one place into tenures. Between the earliest and the latest begin of a holding
 * there is doubt; where the doubts of two holdings meet, the place stays in doubt. */
static void
add_place (AtlasHoldingIndex *self,
           AtlasPlace        *place,
           const char        *account)
{
  GArray *holdings = atlas_place_get_holdings (place);
  guint index = atlas_place_get_index (place);
  const AtlasHolding *before = NULL;
  gint64 cursor = ATLAS_TIME_MIN;
  gint64 certain = ATLAS_TIME_MIN;

  for (guint i = 0; i < holdings->len; i++)
    {
      const AtlasHolding *holding = &g_array_index (holdings, AtlasHolding, i);
      gint64 earliest, latest, next_earliest = ATLAS_TIME_MAX, next_latest, end_earliest, end_latest;

      atlas_holding_get_begin (holding, account, &earliest, &latest);
      if (i + 1 < holdings->len)
        atlas_holding_get_begin (holding + 1, account, &next_earliest, &next_latest);
      end_earliest = atlas_holding_has_end (holding) ? holding->end.earliest : next_earliest;
      end_latest = atlas_holding_has_end (holding) ? holding->end.latest : next_earliest;
      end_earliest = MIN (end_earliest, next_earliest);
      end_latest = MIN (end_latest, next_earliest);

      earliest = MAX (earliest, cursor);
      latest = MAX (latest, earliest);
      /* Of two like holdings it makes no difference which is in force, once the first has surely
       * begun. */
      if (is_same_hold (before, holding) && !atlas_holding_has_end (before))
        certain = CLAMP (certain, earliest, latest);
      else
        certain = latest;
      add_tenure (self, index, earliest, MIN (certain, end_latest), ATLAS_HOLD_DOUBTFUL, before, holding);
      add_tenure (self, index, certain, MIN (latest, end_latest), holding->hold, before, holding);
      add_tenure (self, index, latest, end_earliest, holding->hold, NULL, holding);
      add_tenure (self, index, MAX (latest, end_earliest), end_latest, ATLAS_HOLD_DOUBTFUL, holding, NULL);
      cursor = end_latest;
      before = end_latest < next_earliest ? NULL : holding;
    }
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const Change *one = a;
  const Change *other = b;

  if (one->time != other->time)
    return one->time < other->time ? -1 : 1;
  if (one->step.place != other->step.place)
    return one->step.place < other->step.place ? -1 : 1;

  /* A place that changes from one tenure straight to the next ends the first and begins the
   * second at the same second: the begin has the last word. */
  if (one->step.tenure == other->step.tenure)
    return 0;
  if (one->step.tenure == ATLAS_NO_TENURE)
    return -1;
  if (other->step.tenure == ATLAS_NO_TENURE)
    return 1;
  return one->step.tenure < other->step.tenure ? -1 : 1;
}

/* The tenure of the same place that ends when another begins. */
static const AtlasTenure *
get_before (AtlasHoldingIndex *self,
            guint32            i)
{
  const AtlasTenure *tenure = &g_array_index (self->tenures, AtlasTenure, i);

  return i > 0 && tenure[-1].place == tenure->place && tenure[-1].end == tenure->begin ? tenure - 1 : NULL;
}

static GArray *
list_changes (AtlasHoldingIndex *self)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));

  for (guint32 i = 0; i < self->tenures->len; i++)
    {
      const AtlasTenure *tenure = &g_array_index (self->tenures, AtlasTenure, i);
      const AtlasTenure *before = get_before (self, i);
      gboolean goes_on = i + 1 < self->tenures->len && get_before (self, i + 1) != NULL;
      Change begin = { tenure->begin, { tenure->place, TRUE, i } };
      Change end = { tenure->end, { tenure->place, TRUE, ATLAS_NO_TENURE } };

      if (before != NULL)
        begin.step.is_visible = before->hold != tenure->hold || !is_same_hold (before->holding, tenure->holding);

      g_array_append_val (changes, begin);
      if (!goes_on && tenure->end < ATLAS_TIME_MAX)
        g_array_append_val (changes, end);
    }
  g_array_sort (changes, compare_changes);

  return changes;
}

static void
keep_changes (AtlasHoldingIndex *self,
              GArray            *changes)
{
  self->n_changes = changes->len;
  self->times = g_new (gint64, changes->len);
  self->steps = g_new (Step, changes->len);
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      self->times[i] = change->time;
      self->steps[i] = change->step;
    }
}

static guint32 *
get_checkpoint (AtlasHoldingIndex *self,
                guint              n)
{
  return self->checkpoints + (gsize) n * self->n_places;
}

static void
keep_checkpoints (AtlasHoldingIndex *self)
{
  gsize size = sizeof (guint32) * self->n_places;
  g_autofree guint32 *state = g_malloc (MAX (size, 1));

  memset (state, 0xff, size);
  self->n_checkpoints = self->n_changes / self->interval + 1;
  self->checkpoint_times = g_new (gint64, self->n_checkpoints);
  self->checkpoint_times[0] = ATLAS_TIME_MIN;
  self->checkpoints = g_malloc (MAX (size * self->n_checkpoints, 1));
  memcpy (self->checkpoints, state, size);

  for (guint i = 0; i < self->n_changes; i++)
    {
      guint n = (i + 1) / self->interval;

      state[self->steps[i].place] = self->steps[i].tenure;
      if ((i + 1) % self->interval != 0)
        continue;

      self->checkpoint_times[n] = self->times[i];
      memcpy (get_checkpoint (self, n), state, size);
    }
}

/* How many of @n sorted times are not after @time. */
static guint
count_times (const gint64 *times,
             guint         n,
             gint64        time)
{
  guint from = 0;
  guint to = n;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (times[middle] <= time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/* How many changes have happened by @time. First among the checkpoints, which are few enough to be at hand:
 * steps to and fro in all changes would each wait for memory. */
static guint
count_changes (AtlasHoldingIndex *self,
               gint64             time)
{
  guint n = count_times (self->checkpoint_times + 1, self->n_checkpoints - 1, time);
  guint first = n * self->interval;

  return first + count_times (self->times + first, MIN (self->interval, self->n_changes - first), time);
}

/**
 * atlas_holding_index_new:
 * @places: (element-type AtlasPlace): the places of a siege, each at its index; they must outlive
 *   the answers
 * @account: (nullable): the account to follow, interned; `NULL` for all
 *
 * Indexes the holdings of @places in O(n log n).
 *
 * Returns: (transfer full): the index
 */
AtlasHoldingIndex *
atlas_holding_index_new (GPtrArray  *places,
                         const char *account)
{
  AtlasHoldingIndex *self = g_new0 (AtlasHoldingIndex, 1);
  g_autoptr (GArray) changes = NULL;

  self->n_places = places->len;
  self->interval = MAX (places->len / 2, 64);
  self->tenures = g_array_new (FALSE, FALSE, sizeof (AtlasTenure));
  self->first_tenures = g_new (guint, places->len + 1);

  for (guint i = 0; i < places->len; i++)
    {
      self->first_tenures[i] = self->tenures->len;
      add_place (self, g_ptr_array_index (places, i), account);
    }
  self->first_tenures[places->len] = self->tenures->len;

  changes = list_changes (self);
  keep_changes (self, changes);
  keep_checkpoints (self);

  return self;
}

/**
 * atlas_holding_index_free:
 * @self: (transfer full): an index
 */
void
atlas_holding_index_free (AtlasHoldingIndex *self)
{
  g_array_unref (self->tenures);
  g_free (self->first_tenures);
  g_free (self->times);
  g_free (self->steps);
  g_free (self->checkpoint_times);
  g_free (self->checkpoints);
  g_free (self);
}

/**
 * atlas_holding_index_get_state:
 * @self: an index
 * @time: a moment
 * @tenures: (out caller-allocates) (array): room for one number for each place
 *
 * Gets for each place the number of its tenure at @time, or %ATLAS_NO_TENURE. O(log n + places).
 */
void
atlas_holding_index_get_state (AtlasHoldingIndex *self,
                               gint64             time,
                               guint32           *tenures)
{
  guint n_changes = count_changes (self, time);
  guint checkpoint = n_changes / self->interval;

  memcpy (tenures, get_checkpoint (self, checkpoint), sizeof (guint32) * self->n_places);
  for (guint i = checkpoint * self->interval; i < n_changes; i++)
    tenures[self->steps[i].place] = self->steps[i].tenure;
}

/**
 * atlas_holding_index_get_tenure:
 * @self: an index
 * @tenure: a number from [method@Atlas.HoldingIndex.get_state]
 *
 * Returns: (transfer none) (nullable): the tenure; `NULL` for %ATLAS_NO_TENURE
 */
const AtlasTenure *
atlas_holding_index_get_tenure (AtlasHoldingIndex *self,
                                guint32            tenure)
{
  if (tenure == ATLAS_NO_TENURE)
    return NULL;

  g_return_val_if_fail (tenure < self->tenures->len, NULL);

  return &g_array_index (self->tenures, AtlasTenure, tenure);
}

/**
 * atlas_holding_index_get_tenures:
 * @self: an index
 * @place: index of a place
 * @n_tenures: (out): how many
 *
 * Returns: (transfer none) (array length=n_tenures): the tenures of the place, in order of time
 */
const AtlasTenure *
atlas_holding_index_get_tenures (AtlasHoldingIndex *self,
                                 guint              place,
                                 guint             *n_tenures)
{
  *n_tenures = 0;
  g_return_val_if_fail (place < self->n_places, NULL);

  *n_tenures = self->first_tenures[place + 1] - self->first_tenures[place];

  return &g_array_index (self->tenures, AtlasTenure, self->first_tenures[place]);
}

/**
 * atlas_holding_index_find_tenure:
 * @self: an index
 * @place: index of a place
 * @time: a moment
 *
 * Gets what is known of one place at @time, in O(log n) of its tenures.
 *
 * Returns: (transfer none) (nullable): its tenure
 */
const AtlasTenure *
atlas_holding_index_find_tenure (AtlasHoldingIndex *self,
                                 guint              place,
                                 gint64             time)
{
  guint n_tenures;
  const AtlasTenure *tenures = atlas_holding_index_get_tenures (self, place, &n_tenures);
  guint from = 0;
  guint to = n_tenures;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (tenures[middle].end <= time)
        from = middle + 1;
      else
        to = middle;
    }

  return from < n_tenures && tenures[from].begin <= time ? &tenures[from] : NULL;
}

static gboolean
is_change_wanted (AtlasHoldingIndex *self,
                  guint              n,
                  AtlasChangeFunc    is_wanted,
                  gpointer           user_data)
{
  const Step *step = &self->steps[n];
  const AtlasTenure *after = atlas_holding_index_get_tenure (self, step->tenure);
  const AtlasTenure *before;

  if (!step->is_visible || is_wanted == NULL)
    return step->is_visible;

  if (after != NULL)
    before = get_before (self, step->tenure);
  else
    before = atlas_holding_index_find_tenure (self, step->place, self->times[n] - 1);

  return is_wanted (before, after, user_data);
}

/**
 * atlas_holding_index_find_change:
 * @self: an index
 * @time: a moment
 * @forward: whether the next change is wanted, or the one before
 * @is_wanted: (nullable) (scope call): which changes; `NULL` for all
 * @user_data: passed to @is_wanted
 * @change: (out): when it is
 *
 * Finds the nearest moment strictly after or before @time at which the state or the holder of a
 * place changes. O(log n + changes passed over).
 *
 * Returns: whether there is one
 */
gboolean
atlas_holding_index_find_change (AtlasHoldingIndex *self,
                                 gint64             time,
                                 gboolean           forward,
                                 AtlasChangeFunc    is_wanted,
                                 gpointer           user_data,
                                 gint64            *change)
{
  guint n = count_changes (self, forward ? time : time - 1);

  while (forward ? n < self->n_changes : n > 0)
    {
      guint candidate = forward ? n : n - 1;

      if (is_change_wanted (self, candidate, is_wanted, user_data))
        {
          *change = self->times[candidate];
          return TRUE;
        }
      n = forward ? n + 1 : n - 1;
    }

  return FALSE;
}
