/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-name.h"

#include "core/atlas-fold.h"

/**
 * atlas_name_clear:
 * @self: a name
 *
 * Frees what @self owns; a clear function for arrays of names.
 */
void
atlas_name_clear (AtlasName *self)
{
  g_clear_pointer (&self->words, g_free);
}

/* How well a name answers what was asked; 0 not at all. A name of the tradition comes before an
 * ordinary word, any name before none, and one in use at the time before one that is not. */
static int
rate_name (const AtlasName *name,
           const char      *tradition,
           const char      *language,
           gint64           time)
{
  int rating = 1;

  if (name->alias)
    return 0;
  if (time >= name->begin && time < name->end)
    rating += 8;
  if (tradition != NULL && g_strcmp0 (name->tradition, tradition) == 0)
    rating += 16;
  else if (name->tradition == NULL)
    rating += 4;
  if (g_strcmp0 (name->language, language) == 0)
    rating += 2;

  return rating;
}

/**
 * atlas_names_choose:
 * @names: (array length=n_names): the names of one thing
 * @n_names: how many
 * @tradition: (nullable): whose name is wanted; `NULL` for none in particular
 * @language: (nullable): the reader's language
 * @time: the second at which the name should have been in use
 *
 * Chooses the name to show: of the tradition if there is one in use, otherwise an ordinary word in
 * the reader's language, otherwise the first name there is.
 *
 * Returns: (transfer none) (nullable): the words; `NULL` without any name
 */
const char *
atlas_names_choose (const AtlasName *names,
                    guint            n_names,
                    const char      *tradition,
                    const char      *language,
                    gint64           time)
{
  const char *best = NULL;
  int best_rating = -1;

  for (guint i = 0; i < n_names; i++)
    {
      int rating = rate_name (&names[i], tradition, language, time);

      if (rating > best_rating)
        {
          best_rating = rating;
          best = names[i].words;
        }
    }

  return best;
}

/**
 * atlas_name_fold:
 * @words: UTF-8
 *
 * Takes case and accents off a name, so that it can be compared with another.
 *
 * Returns: (transfer full): what is left
 */
char *
atlas_name_fold (const char *words)
{
  GString *folded = g_string_new (NULL);

  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      char room[ATLAS_FOLD_ROOM];

      g_string_append_len (folded, room, (gssize) atlas_fold_letter (g_utf8_get_char (c), room));
    }

  return g_string_free (folded, FALSE);
}
