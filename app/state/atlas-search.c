/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-search-private.h"

#include <string.h>

#include "core/atlas-errand.h"
#include "core/atlas-fold.h"

/**
 * AtlasSearch:
 *
 * Finds what a siege speaks of by a few letters of its name, without accents or case, as fast as one
 * types.
 *
 * All names are folded once and written one after another, all texts after those. A question is one
 * walk over that, with the rarest word asked for: memory is read in order, most of it is passed over
 * by the C library at several bytes a step, and no list of words has to be kept. Names of one thing
 * stand together, things in the order in which they should be found, so that nothing is sorted.
 *
 * A letter is in nearly every name. As soon as there are as many results of a kind as are wanted, only
 * such as match better are still looked for: words that begin so, then names that begin so, then
 * the name itself.
 */

/* A shorter word is in nearly every text. */
#define SHORTEST_IN_TEXT 3

typedef struct
{
  guint          begin;
  guint          end;
  guint          index;
  AtlasFoundKind kind;
  const char    *words;
} Entry;

/* Each entry stands between a space, so that its first word begins as the others do, and a newline. */
typedef struct
{
  GString *folded;
  GArray  *entries;
  guint    begins[ATLAS_N_FOUND_KINDS];
  guint    ends[ATLAS_N_FOUND_KINDS];
} Shelf;

struct _AtlasSearch
{
  AtlasSiege *siege;
  char       *language;
  Shelf       names;
  Shelf       texts;
};

/* What is looked for: where a name may have what was asked, where it may have a word that begins so, where it
 * begins so, and where it is that. */
typedef enum
{
  NEEDLE_PART,
  NEEDLE_WORD,
  NEEDLE_PREFIX,
  NEEDLE_EXACT,
  ATLAS_N_NEEDLES,
} Needle;

/* How far into the needle the name begins, or a part of it. */
static const guint needle_leads[ATLAS_N_NEEDLES] = {
  [NEEDLE_PART] = 0, [NEEDLE_WORD] = 1, [NEEDLE_PREFIX] = 2, [NEEDLE_EXACT] = 2,
};

/* A question: its words, folded. */
typedef struct
{
  GString *folded;
  GStrv    words;
  char    *needles[ATLAS_N_NEEDLES];
  guint    most;
  GArray  *found[ATLAS_N_FOUND_KINDS][ATLAS_N_MATCHES];
} Question;

static void
add_entry (Shelf          *shelf,
           AtlasFoundKind  kind,
           guint           index,
           const char     *words)
{
  Entry entry = { (guint) shelf->folded->len + 1, 0, index, kind, words };

  g_string_append_c (shelf->folded, ' ');
  atlas_fold_append (shelf->folded, words, NULL);
  entry.end = (guint) shelf->folded->len;
  if (entry.end == entry.begin)
    {
      g_string_truncate (shelf->folded, entry.begin - 1);
      return;
    }

  /* With the newline before the entry. */
  if (shelf->ends[kind] == 0)
    shelf->begins[kind] = entry.begin - 2;
  g_string_append_c (shelf->folded, '\n');
  shelf->ends[kind] = (guint) shelf->folded->len;
  g_array_append_val (shelf->entries, entry);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  AtlasPlace *one = *(AtlasPlace *const *) a;
  AtlasPlace *other = *(AtlasPlace *const *) b;

  if (atlas_place_get_rank (one) != atlas_place_get_rank (other))
    return atlas_place_get_rank (one) < atlas_place_get_rank (other) ? -1 : 1;

  return atlas_place_get_index (one) < atlas_place_get_index (other) ? -1 : 1;
}

static void
add_places (AtlasSearch *self)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  g_ptr_array_extend (places, atlas_siege_get_places (self->siege), NULL, NULL);
  g_ptr_array_sort (places, compare_ranks);
  for (guint i = 0; i < places->len; i++)
    {
      AtlasPlace *place = g_ptr_array_index (places, i);
      GArray *names = atlas_place_get_names (place);

      for (guint n = 0; n < names->len; n++)
        add_entry (&self->names, ATLAS_FOUND_PLACE, atlas_place_get_index (place),
                   g_array_index (names, AtlasName, n).words);
    }
}

static void
add_actors (AtlasSearch    *self,
            AtlasActorKind  actor_kind,
            AtlasFoundKind  kind)
{
  GPtrArray *actors = atlas_siege_get_actors (self->siege, actor_kind);

  for (guint i = 0; i < actors->len; i++)
    {
      GArray *names = atlas_actor_get_names (g_ptr_array_index (actors, i));

      for (guint n = 0; n < names->len; n++)
        add_entry (&self->names, kind, i, g_array_index (names, AtlasName, n).words);
    }
}

static void
add_events (AtlasSearch *self)
{
  GPtrArray *events = atlas_siege_get_events (self->siege);

  for (guint i = 0; i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);

      add_entry (&self->names, ATLAS_FOUND_EVENT, i,
                 atlas_text_get (atlas_event_get_title (event), self->language));
      add_entry (&self->texts, ATLAS_FOUND_EVENT, i,
                 atlas_text_get (atlas_event_get_text (event), self->language));
    }
}

static void
add_sources (AtlasSearch *self)
{
  GPtrArray *sources = atlas_siege_get_sources (self->siege);

  for (guint i = 0; i < sources->len; i++)
    {
      const AtlasSource *source = g_ptr_array_index (sources, i);

      add_entry (&self->names, ATLAS_FOUND_SOURCE, i, atlas_text_get (source->title, self->language));
    }
}

static void
shelf_init (Shelf *shelf)
{
  shelf->folded = g_string_new ("\n");
  shelf->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
}

static void
shelf_clear (Shelf *shelf)
{
  g_string_free (shelf->folded, TRUE);
  g_array_unref (shelf->entries);
}

/**
 * atlas_search_new:
 * @siege: a sealed siege
 * @language: BCP 47 tag of the reader's language, in which events and sources are found; places, people
 *   and units are by all their names
 *
 * Folds all that can be found, in O(n).
 *
 * Returns: (transfer full): what finds it
 */
AtlasSearch *
atlas_search_new (AtlasSiege *siege,
                  const char *language)
{
  AtlasSearch *self;

  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (AtlasSearch, 1);
  self->siege = g_object_ref (siege);
  self->language = g_strdup (language);
  shelf_init (&self->names);
  shelf_init (&self->texts);
  add_places (self);
  add_actors (self, ATLAS_ACTOR_PERSON, ATLAS_FOUND_PERSON);
  add_actors (self, ATLAS_ACTOR_UNIT, ATLAS_FOUND_UNIT);
  add_events (self);
  add_sources (self);

  return self;
}

typedef struct
{
  AtlasSiege *siege;
  char       *language;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->siege);
  g_free (order->language);
  g_free (order);
}

static void
make_search (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Order *order = data;

  g_task_return_pointer (task, atlas_search_new (order->siege, order->language),
                         (GDestroyNotify) atlas_search_free);
}

/**
 * atlas_search_new_async:
 * @siege: a sealed siege, of which nothing changes any more
 * @language: BCP 47 tag of the reader's language
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is done
 * @user_data: passed to @callback
 *
 * Does what [ctor@Atlas.Search.new] does, without keeping the window waiting.
 */
void
atlas_search_new_async (AtlasSiege          *siege,
                        const char          *language,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (ATLAS_IS_SIEGE (siege));
  g_return_if_fail (language != NULL);

  order = g_new (Order, 1);
  order->siege = g_object_ref (siege);
  order->language = g_strdup (language);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlas_search_new_async);
  g_task_set_task_data (task, order, order_free);
  atlas_errand_run (task, make_search);
}

/**
 * atlas_search_new_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what finds things; `NULL` when it was cancelled
 */
AtlasSearch *
atlas_search_new_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * atlas_search_free:
 * @self: a search
 */
void
atlas_search_free (AtlasSearch *self)
{
  shelf_clear (&self->names);
  shelf_clear (&self->texts);
  g_object_unref (self->siege);
  g_free (self->language);
  g_free (self);
}

static gboolean
question_init (Question   *question,
               const char *query,
               guint       most)
{
  *question = (Question) { .folded = g_string_new (NULL), .most = most };
  atlas_fold_append (question->folded, query, NULL);
  question->words = g_strsplit (question->folded->str, " ", -1);
  question->needles[NEEDLE_PREFIX] = g_strconcat ("\n ", question->folded->str, NULL);
  question->needles[NEEDLE_EXACT] = g_strconcat ("\n ", question->folded->str, "\n", NULL);
  for (guint kind = 0; kind < ATLAS_N_FOUND_KINDS; kind++)
    {
      for (guint match = 0; match < ATLAS_N_MATCHES; match++)
        question->found[kind][match] = g_array_new (FALSE, FALSE, sizeof (AtlasFound));
    }

  return question->folded->len > 0;
}

static void
question_clear (Question *question)
{
  for (guint kind = 0; kind < ATLAS_N_FOUND_KINDS; kind++)
    {
      for (guint match = 0; match < ATLAS_N_MATCHES; match++)
        g_array_unref (question->found[kind][match]);
    }
  for (guint needle = 0; needle < ATLAS_N_NEEDLES; needle++)
    g_free (question->needles[needle]);
  g_strfreev (question->words);
  g_string_free (question->folded, TRUE);
}

/* Looks for what is likely the rarest of the words: the one that comes last for the first time. The others are
 * come upon early, so that this costs little more than a walk to that place. Returns whether all words are there
 * at all. */
static gboolean
choose_word (Question    *question,
             const Shelf *shelf)
{
  const char *rarest = NULL;
  const char *farthest = NULL;

  for (guint i = 0; question->words[i] != NULL; i++)
    {
      const char *word = question->words[i];
      const char *hit = memmem (shelf->folded->str, shelf->folded->len, word, strlen (word));

      if (hit == NULL)
        return FALSE;
      if (farthest == NULL || hit > farthest || (hit == farthest && strlen (word) > strlen (rarest)))
        {
          farthest = hit;
          rarest = word;
        }
    }
  g_free (question->needles[NEEDLE_PART]);
  g_free (question->needles[NEEDLE_WORD]);
  question->needles[NEEDLE_PART] = g_strdup (rarest);
  question->needles[NEEDLE_WORD] = g_strconcat (" ", rarest, NULL);

  return TRUE;
}

static gsize
find_longest (const Question *question)
{
  gsize longest = 0;

  for (guint i = 0; question->words[i] != NULL; i++)
    longest = MAX (longest, strlen (question->words[i]));

  return longest;
}

static AtlasMatch
match_entry (const Question *question,
             const char     *folded,
             gsize           length)
{
  gboolean begin_words = TRUE;

  for (guint i = 0; question->words[i] != NULL; i++)
    {
      gboolean is_begin;

      if (!atlas_search_has_word (folded, length, question->words[i], &is_begin))
        return ATLAS_N_MATCHES;
      begin_words &= is_begin;
    }

  if (length >= question->folded->len && memcmp (folded, question->folded->str, question->folded->len) == 0)
    return length == question->folded->len ? ATLAS_MATCH_EXACT : ATLAS_MATCH_PREFIX;

  return begin_words ? ATLAS_MATCH_WORDS : ATLAS_MATCH_PARTS;
}

/* Of several names of one thing, which stand together, the one that matches best is kept. */
static void
add_found (Question    *question,
           const Entry *entry,
           AtlasMatch   match)
{
  const AtlasFound found = { entry->kind, match, entry->index, entry->words };

  for (guint i = 0; i < ATLAS_N_MATCHES; i++)
    {
      GArray *others = question->found[entry->kind][i];

      if (others->len == 0 || g_array_index (others, AtlasFound, others->len - 1).index != entry->index)
        continue;
      if (i <= match)
        return;
      g_array_set_size (others, others->len - 1);
    }

  if (question->found[entry->kind][match]->len < question->most)
    g_array_append_val (question->found[entry->kind][match], found);
}

/* The entry that a byte belongs to; none before @from. */
static guint
find_entry (const Shelf *shelf,
            guint        from,
            guint        byte)
{
  guint step = 1;
  guint to;

  /* Hits are mostly near: the walk to the next is short. */
  while (from + step < shelf->entries->len && g_array_index (shelf->entries, Entry, from + step).begin <= byte)
    {
      from += step;
      step *= 2;
    }
  to = MIN (from + step, shelf->entries->len);
  while (from + 1 < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (shelf->entries, Entry, middle).begin <= byte)
        from = middle;
      else
        to = middle;
    }

  return from;
}

/* What can still be among the results of a kind: what matches no better than as many as are wanted cannot. */
static Needle
choose_needle (const Question *question,
               AtlasFoundKind  kind)
{
  static const Needle better[ATLAS_MATCH_TEXT] = {
    [ATLAS_MATCH_EXACT] = ATLAS_N_NEEDLES,
    [ATLAS_MATCH_PREFIX] = NEEDLE_EXACT,
    [ATLAS_MATCH_WORDS] = NEEDLE_PREFIX,
    [ATLAS_MATCH_PARTS] = NEEDLE_WORD,
  };
  guint n = 0;

  for (guint match = 0; match < ATLAS_MATCH_TEXT; match++)
    {
      n += question->found[kind][match]->len;
      if (n >= question->most)
        return better[match];
    }

  return NEEDLE_PART;
}

static void
look_for_kind (AtlasSearch    *self,
               Question       *question,
               AtlasFoundKind  kind)
{
  const Shelf *shelf = &self->names;
  const char *begin = shelf->folded->str;
  const char *end = begin + shelf->ends[kind];
  const char *hit = begin + shelf->begins[kind];
  guint n = 0;
  Needle needle;

  while ((needle = choose_needle (question, kind)) < ATLAS_N_NEEDLES)
    {
      const char *words = question->needles[needle];
      const Entry *entry;
      AtlasMatch match;

      hit = memmem (hit, (gsize) (end - hit), words, strlen (words));
      if (hit == NULL)
        return;

      n = find_entry (shelf, n, (guint) (hit - begin) + needle_leads[needle]);
      entry = &g_array_index (shelf->entries, Entry, n);
      match = match_entry (question, begin + entry->begin, entry->end - entry->begin);
      if (match < ATLAS_N_MATCHES)
        add_found (question, entry, match);
      hit = begin + entry->end;
    }
}

static guint
count_found (const Question *question,
             AtlasFoundKind  kind)
{
  guint n = 0;

  for (guint match = 0; match < ATLAS_N_MATCHES; match++)
    n += question->found[kind][match]->len;

  return n;
}

static gboolean
is_found (const Question *question,
          const Entry    *entry)
{
  for (guint match = 0; match < ATLAS_MATCH_TEXT; match++)
    {
      GArray *others = question->found[entry->kind][match];

      for (guint i = 0; i < others->len; i++)
        {
          if (g_array_index (others, AtlasFound, i).index == entry->index)
            return TRUE;
        }
    }

  return FALSE;
}

/* Only as many as titles have left room for. */
static void
look_into_texts (AtlasSearch *self,
                 Question    *question)
{
  const Shelf *shelf = &self->texts;
  const char *needle;
  gsize length;
  const char *begin = shelf->folded->str;
  const char *end = begin + shelf->folded->len;
  const char *hit = begin;
  guint n = 0;

  if (find_longest (question) < SHORTEST_IN_TEXT || count_found (question, ATLAS_FOUND_EVENT) >= question->most ||
      !choose_word (question, shelf))
    return;

  /* Parts of words are not looked for there. */
  needle = question->needles[NEEDLE_WORD];
  length = strlen (needle);

  while (count_found (question, ATLAS_FOUND_EVENT) < question->most &&
         (hit = memmem (hit, (gsize) (end - hit), needle, length)) != NULL)
    {
      const Entry *entry;

      n = find_entry (shelf, n, (guint) (hit - begin) + needle_leads[NEEDLE_WORD]);
      entry = &g_array_index (shelf->entries, Entry, n);
      if (match_entry (question, begin + entry->begin, entry->end - entry->begin) <= ATLAS_MATCH_WORDS &&
          !is_found (question, entry))
        add_found (question, entry, ATLAS_MATCH_TEXT);
      hit = begin + entry->end;
    }
}

static void
append_kind (GArray         *all,
             const Question *question,
             AtlasFoundKind  kind)
{
  guint left = question->most;

  for (guint match = 0; match < ATLAS_N_MATCHES; match++)
    {
      GArray *found = question->found[kind][match];
      guint n = MIN (found->len, left);

      g_array_append_vals (all, found->data, n);
      left -= n;
    }
}

static AtlasMatch
find_best (const Question *question,
           AtlasFoundKind  kind)
{
  guint match = 0;

  while (match < ATLAS_N_MATCHES && question->found[kind][match]->len == 0)
    match++;

  return match;
}

/**
 * atlas_search_find:
 * @self: a search
 * @query: what was typed
 * @most: how many results of each kind are wanted at most, 1 or more
 *
 * Finds whatever has all words of @query in it, in O(n) with a small constant: at 100,000 events a few
 * milliseconds.
 *
 * Returns: (transfer full) (element-type AtlasFound): the results kind by kind, first the kind with
 *   the best match, and within a kind the best match first; then places by their rank, events in order of
 *   time. Empty without letters in @query
 */
GArray *
atlas_search_find (AtlasSearch *self,
                   const char  *query,
                   guint        most)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (AtlasFound));
  Question question;

  g_return_val_if_fail (self != NULL, all);
  g_return_val_if_fail (query != NULL, all);
  g_return_val_if_fail (most > 0, all);

  if (question_init (&question, query, most))
    {
      gboolean is_named = choose_word (&question, &self->names);

      for (AtlasFoundKind kind = 0; kind < ATLAS_N_FOUND_KINDS; kind++)
        {
          if (is_named && self->names.ends[kind] > 0)
            look_for_kind (self, &question, kind);
        }
      look_into_texts (self, &question);
      for (guint match = 0; match < ATLAS_N_MATCHES; match++)
        {
          for (guint kind = 0; kind < ATLAS_N_FOUND_KINDS; kind++)
            {
              if (find_best (&question, kind) == match)
                append_kind (all, &question, kind);
            }
        }
    }
  question_clear (&question);

  return all;
}
