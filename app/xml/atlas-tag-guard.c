/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-tag-guard.h"

/* No element of a data set has as many as twenty. */
#define MOST_ATTRIBUTES 256

/* A NUL belongs to a letter of two bytes, as in UTF-16. */
static gboolean
is_passed_over (char byte)
{
  return byte == '\0' || g_ascii_isspace (byte);
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
 * twice. “<” begins the next tag, as no value has it. The bytes are taken for ASCII or what contains
 * it.
 *
 * Returns: whether the parser may have them
 */
gboolean
atlas_tag_guard_feed (AtlasTagGuard *self,
                      const char    *bytes,
                      gsize          n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      char byte = bytes[i];

      if (is_passed_over (byte))
        continue;

      if (byte == '<')
        self->n_attributes = 0;
      else if (self->is_after_equals && (byte == '"' || byte == '\''))
        self->n_attributes++;
      self->is_after_equals = byte == '=';

      if (self->n_attributes > MOST_ATTRIBUTES)
        break;
    }

  return self->n_attributes <= MOST_ATTRIBUTES;
}
