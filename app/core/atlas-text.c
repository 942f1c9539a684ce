/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-text.h"

#include <string.h>

/**
 * AtlasText:
 *
 * The same words in several languages: a boxed value, immutable once it has been read.
 *
 * A siege has hundreds of thousands of them, so that each language is one block of memory, and
 * language tags and references are interned.
 */

typedef struct _Version Version;

/* The words stand behind the mentions. */
struct _Version
{
  Version      *next;
  const char   *language;
  gsize         n_mentions;
  AtlasMention  mentions[];
};

struct _AtlasText
{
  gatomicrefcount ref_count;
  guint           n_versions;
  Version        *versions;
};

G_DEFINE_BOXED_TYPE (AtlasText, atlas_text, atlas_text_ref, atlas_text_unref)

static Version *
version_new (const char         *language,
             const char         *words,
             gsize               length,
             const AtlasMention *mentions,
             gsize               n_mentions)
{
  gsize mentions_size = n_mentions * sizeof *mentions;
  Version *version = g_malloc (sizeof *version + mentions_size + length + 1);
  char *copy = (char *) (version->mentions + n_mentions);

  version->next = NULL;
  version->language = g_intern_string (language);
  version->n_mentions = n_mentions;
  if (n_mentions > 0)
    memcpy (version->mentions, mentions, mentions_size);
  memcpy (copy, words, length);
  copy[length] = '\0';

  return version;
}

static const char *
version_get_words (const Version *version)
{
  return (const char *) (version->mentions + version->n_mentions);
}

static const Version *
find_version (AtlasText  *self,
              const char *language)
{
  for (const Version *version = self->versions; version != NULL; version = version->next)
    {
      if (g_strcmp0 (version->language, language) == 0)
        return version;
    }

  return NULL;
}

/* The version to show: the language asked for, then the untagged one, then the first. */
static const Version *
choose_version (AtlasText  *self,
                const char *language)
{
  const Version *version;

  if (self == NULL || self->n_versions == 0)
    return NULL;

  version = find_version (self, language);
  if (version == NULL)
    version = find_version (self, NULL);

  return version != NULL ? version : self->versions;
}

/**
 * atlas_text_new:
 *
 * Makes a text without words.
 *
 * Returns: (transfer full): a new text
 */
AtlasText *
atlas_text_new (void)
{
  AtlasText *self = g_new0 (AtlasText, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/**
 * atlas_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
AtlasText *
atlas_text_ref (AtlasText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * atlas_text_unref:
 * @self: (transfer full): a text
 */
void
atlas_text_unref (AtlasText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  while (self->versions != NULL)
    {
      Version *version = self->versions;

      self->versions = version->next;
      g_free (version);
    }
  g_free (self);
}

/**
 * atlas_text_add:
 * @self: a text nobody else has yet
 * @language: (nullable): its BCP 47 tag, `NULL` when untagged
 * @words: UTF-8
 * @length: length of @words in bytes, or −1 when it ends in NUL
 * @mentions: (array length=n_mentions) (nullable): what @words speaks of, in order, copied
 * @n_mentions: how many
 *
 * Adds the words of one language.
 *
 * Returns: whether the language was new; if not, nothing was added
 */
gboolean
atlas_text_add (AtlasText          *self,
                const char         *language,
                const char         *words,
                gssize              length,
                const AtlasMention *mentions,
                guint               n_mentions)
{
  Version **last;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  if (find_version (self, language) != NULL)
    return FALSE;

  for (last = &self->versions; *last != NULL; last = &(*last)->next)
    ;
  *last = version_new (language, words, length < 0 ? strlen (words) : (gsize) length, mentions, n_mentions);
  self->n_versions++;

  return TRUE;
}

/**
 * atlas_text_is_empty:
 * @self: (nullable): a text
 *
 * Returns: whether it has no words in any language
 */
gboolean
atlas_text_is_empty (AtlasText *self)
{
  return self == NULL || self->n_versions == 0;
}

/**
 * atlas_text_has:
 * @self: (nullable): a text
 * @language: a BCP 47 tag
 *
 * Returns: whether the words exist in that very language
 */
gboolean
atlas_text_has (AtlasText  *self,
                const char *language)
{
  return self != NULL && find_version (self, language) != NULL;
}

/**
 * atlas_text_get:
 * @self: (nullable): a text
 * @language: (nullable): the tag of the language wanted
 *
 * Gets the words in @language, or else the untagged ones, or else the first.
 *
 * Returns: (transfer none): the words; empty when there are none
 */
const char *
atlas_text_get (AtlasText  *self,
                const char *language)
{
  const Version *version = choose_version (self, language);

  return version != NULL ? version_get_words (version) : "";
}

/**
 * atlas_text_get_language:
 * @self: (nullable): a text
 * @language: (nullable): the tag of the language wanted
 *
 * Gets which language [method@Atlas.Text.get] answers in, so that a fallback can be shown as one.
 *
 * Returns: (transfer none) (nullable): the tag of the language of the words
 */
const char *
atlas_text_get_language (AtlasText  *self,
                         const char *language)
{
  const Version *version = choose_version (self, language);

  return version != NULL ? version->language : NULL;
}

/**
 * atlas_text_get_mentions:
 * @self: (nullable): a text
 * @language: (nullable): the tag of the language wanted
 * @n_mentions: (out): how many
 *
 * Gets the marked stretches of the words that [method@Atlas.Text.get] answers.
 *
 * Returns: (array length=n_mentions) (transfer none) (nullable): the mentions, in order
 */
const AtlasMention *
atlas_text_get_mentions (AtlasText  *self,
                         const char *language,
                         guint      *n_mentions)
{
  const Version *version = choose_version (self, language);

  *n_mentions = version != NULL ? (guint) version->n_mentions : 0;

  return *n_mentions > 0 ? version->mentions : NULL;
}

/**
 * atlas_text_get_n_languages:
 * @self: (nullable): a text
 *
 * Returns: in how many languages it has words
 */
guint
atlas_text_get_n_languages (AtlasText *self)
{
  return self != NULL ? self->n_versions : 0;
}

/**
 * atlas_text_get_nth_language:
 * @self: a text
 * @n: less than [method@Atlas.Text.get_n_languages]
 *
 * Returns: (transfer none) (nullable): the tag of the @n-th language
 */
const char *
atlas_text_get_nth_language (AtlasText *self,
                             guint      n)
{
  const Version *version;

  g_return_val_if_fail (self != NULL && n < self->n_versions, NULL);

  version = self->versions;
  while (n-- > 0)
    version = version->next;

  return version->language;
}
