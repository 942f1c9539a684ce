/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-kml-census.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much there is in a file of KML, counted before any of it is understood. The parser takes many times
 * longer, and a small archive may hold more than anybody would wait for, only to be told that it is too much. */

/* Tags, words and all, an element takes many more bytes than these in any file that is worth reading. */
#define BYTES_MIN     16
#define MOST_ELEMENTS ((guint) (ATLAS_LIMIT_FILE / BYTES_MIN))

#define PLACEMARK "Placemark"

typedef struct
{
  guint    n_elements;
  guint    n_placemarks;
  gboolean is_in_name;
  char     name[sizeof PLACEMARK];
  gsize    n_letters;
} Census;

static gboolean
belongs_to_name (char letter)
{
  return !g_ascii_isspace (letter) && strchr ("/><!?", letter) == NULL;
}

/* Of a name only as much is kept as tells whether it is longer than the one that is looked for, and nothing
 * of the prefix of a namespace. */
static void
add_letter (Census *self,
            char    letter)
{
  if (letter == ':')
    self->n_letters = 0;
  else if (self->n_letters < sizeof self->name)
    self->name[self->n_letters++] = letter;
}

/* What ends an element, and what is none, has no letters where its name would begin. */
static void
end_name (Census *self)
{
  self->is_in_name = FALSE;
  self->n_elements += self->n_letters > 0;
  self->n_placemarks += self->n_letters == strlen (PLACEMARK) &&
                        memcmp (self->name, PLACEMARK, strlen (PLACEMARK)) == 0;
}

static void
count (Census     *self,
       const char *at,
       const char *end)
{
  while (at < end)
    {
      if (!self->is_in_name)
        {
          at = memchr (at, '<', (gsize) (end - at));
          if (at == NULL)
            return;
          at++;
          self->is_in_name = TRUE;
          self->n_letters = 0;
        }

      while (at < end && belongs_to_name (*at))
        add_letter (self, *at++);
      if (at < end)
        end_name (self);
    }
}

/* Of UTF-16, every other byte of what is looked for is one. */
static gsize
drop_zeros (char  *bytes,
            gsize  n_bytes)
{
  gsize n_left = 0;

  if (memchr (bytes, '\0', n_bytes) == NULL)
    return n_bytes;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (bytes[i] != '\0')
        bytes[n_left++] = bytes[i];
    }

  return n_left;
}

/**
 * atlas_kml_census_take:
 * @draft: whose file it is, for the errors
 * @input: a file of KML, which is read to its end
 *
 * Counts the placemarks and all elements, where they are and where they only seem to be, in comments. Takes
 * little longer than unpacking them. What cannot be read counts as nothing, for the reader will say why.
 *
 * Returns: whether there are no more than any file may have; otherwise it is noted in @draft
 */
gboolean
atlas_kml_census_take (AtlasDraft *draft,
                       AtlasInput *input)
{
  Census self = { 0 };
  char room[1 << 16];
  int n_read = 0;

  while (self.n_placemarks <= ATLAS_LIMIT_EVENTS && self.n_elements <= MOST_ELEMENTS &&
         (n_read = atlas_input_read (input, room, sizeof room)) > 0)
    count (&self, room, room + drop_zeros (room, (gsize) n_read));

  if (atlas_input_has_overrun (input))
    return atlas_draft_fail (draft, 0, _("Found a file that grew beyond the limit (limit_file_mib)"));
  if (self.n_placemarks > ATLAS_LIMIT_EVENTS)
    return atlas_draft_fail (draft, 0, _("Found more than %d events, the limit (limit_events)"), ATLAS_LIMIT_EVENTS);
  if (self.n_elements > MOST_ELEMENTS)
    return atlas_draft_fail (draft, 0, _("Found more than %u elements, the limit (limit_file_mib)"), MOST_ELEMENTS);

  return TRUE;
}
