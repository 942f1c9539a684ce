/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-tag-guard.h"

#include <string.h>

/* No element of a data set has as many as twenty. */
#define MOST_ATTRIBUTES 256

/* Stands for all letters beyond ASCII. */
#define OTHER_LETTER '?'

static gboolean
is_quote (char letter)
{
  return letter == '"' || letter == '\'';
}

/* Neither comments nor CDATA sections divide a text. */
static gboolean
begins_element (char after_less)
{
  return after_less != '!' && after_less != '?';
}

static void
watch_stretch (AtlasTagGuard *self,
               const char    *at,
               const char    *end)
{
  const char *tag = self->is_after_less && begins_element (*at) ? at : NULL;

  for (const char *less = at; (less = memchr (less, '<', (gsize) (end - less))) != NULL; less++)
    {
      if (less + 1 < end && begins_element (less[1]))
        tag = less;
    }

  self->is_after_less = end[-1] == '<';
  self->n_letters = tag != NULL ? (gsize) (end - tag) : self->n_letters + (gsize) (end - at);
}

static void
watch_attributes (AtlasTagGuard *self,
                  const char    *at,
                  const char    *end)
{
  while (at < end)
    {
      const char *equals;

      while (self->is_after_equals && at < end && g_ascii_isspace (*at))
        at++;
      if (at == end)
        return;
      if (self->is_after_equals && is_quote (*at))
        self->n_attributes++;

      equals = memchr (at, '=', (gsize) (end - at));
      if (memchr (at, '<', (gsize) ((equals != NULL ? equals : end) - at)) != NULL)
        self->n_attributes = 0;
      self->is_after_equals = equals != NULL;
      at = equals != NULL ? equals + 1 : end;

      if (atlas_tag_guard_has_attributes (self))
        return;
    }
}

/* Of nearly all letters nothing needs to be known, and memchr() passes over them many times faster
 * than a loop would. */
static void
feed_letters (AtlasTagGuard *self,
              const char    *at,
              const char    *end)
{
  if (at == end)
    return;

  watch_attributes (self, at, end);
  watch_stretch (self, at, end);
}

/* Of UTF-16, “<” may be half of another letter. */
static void
feed_units (AtlasTagGuard *self,
            const char    *at,
            const char    *end)
{
  char letters[512];
  gsize n = 0;

  for (; at < end && !atlas_tag_guard_has_attributes (self); at++)
    {
      gboolean is_big = self->encoding == ATLAS_ENCODING_UTF16_BE;
      char high = is_big ? self->half : *at;
      char low = is_big ? *at : self->half;

      self->half = *at;
      self->has_half = !self->has_half;
      if (self->has_half)
        continue;

      letters[n++] = high == '\0' ? low : OTHER_LETTER;
      if (n == sizeof letters)
        {
          feed_letters (self, letters, letters + n);
          n = 0;
        }
    }

  feed_letters (self, letters, letters + n);
}

/**
 * atlas_tag_guard_feed:
 * @self: a guard
 * @bytes: (array length=n_bytes): the next bytes of an XML file
 * @n_bytes: how many there are
 *
 * Counts the attributes of each tag before the parser sees it, and the letters between the tags of two
 * elements: libxml2 2.9.14 takes a time that grows with the square of their numbers, minutes for a file of
 * some MB, in which it cannot be interrupted.
 *
 * An attribute is an equals sign before a quotation mark; one whose value ends in such a sign counts
 * twice. “<” begins the next tag, as no value has it.
 *
 * Returns: whether the parser may have them
 */
gboolean
atlas_tag_guard_feed (AtlasTagGuard *self,
                      const char    *bytes,
                      gsize          n_bytes)
{
  if (!atlas_tag_guard_has_attributes (self) && n_bytes > 0)
    {
      if (self->encoding == ATLAS_ENCODING_UTF8)
        feed_letters (self, bytes, bytes + n_bytes);
      else
        feed_units (self, bytes, bytes + n_bytes);
    }

  return !atlas_tag_guard_has_attributes (self) && !atlas_tag_guard_has_stretch (self);
}

/**
 * atlas_tag_guard_has_attributes:
 * @self: a guard
 *
 * Returns: whether it has seen a tag with too many attributes
 */
gboolean
atlas_tag_guard_has_attributes (const AtlasTagGuard *self)
{
  return self->n_attributes > MOST_ATTRIBUTES;
}

/**
 * atlas_tag_guard_has_stretch:
 * @self: a guard
 *
 * Returns: whether it has seen too many letters at a stretch
 */
gboolean
atlas_tag_guard_has_stretch (const AtlasTagGuard *self)
{
  return self->n_letters > ATLAS_LIMIT_STRETCH;
}
