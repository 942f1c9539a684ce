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

/* Of nearly all letters nothing needs to be known, and memchr() passes over them many times faster
 * than a loop would. */
static void
feed_letters (AtlasTagGuard *self,
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

      if (self->n_attributes > MOST_ATTRIBUTES)
        return;
    }
}

/* Of UTF-16, “<” may be half of another letter. */
static void
feed_units (AtlasTagGuard *self,
            const char    *at,
            const char    *end)
{
  char letters[512];
  gsize n = 0;

  for (; at < end && self->n_attributes <= MOST_ATTRIBUTES; at++)
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
 * Counts the attributes of each tag before the parser sees it: libxml2 2.9.14 takes a time that grows
 * with the square of their number, minutes for a file of 2 MB, in which it cannot be interrupted.
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
  if (self->n_attributes <= MOST_ATTRIBUTES)
    {
      if (self->encoding == ATLAS_ENCODING_UTF8)
        feed_letters (self, bytes, bytes + n_bytes);
      else
        feed_units (self, bytes, bytes + n_bytes);
    }

  return self->n_attributes <= MOST_ATTRIBUTES;
}
