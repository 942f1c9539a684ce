/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-encoding.h"

#include <string.h>

/* What a file may begin with: Extensible Markup Language (XML) 1.0, fifth edition, appendix F.1. The
 * first row that fits counts. */
static const struct
{
  const char    bytes[4];
  gsize         n_bytes;
  AtlasEncoding encoding;
} beginnings[] = {
  { "\x00\x00\x00\x3c", 4, ATLAS_ENCODING_OTHER },
  { "\x3c\x00\x00\x00", 4, ATLAS_ENCODING_OTHER },
  { "\x00\x00\x3c\x00", 4, ATLAS_ENCODING_OTHER },
  { "\x00\x3c\x00\x00", 4, ATLAS_ENCODING_OTHER },
  { "\x4c\x6f\xa7\x94", 4, ATLAS_ENCODING_OTHER },
  { "\xff\xfe", 2, ATLAS_ENCODING_UTF16_LE },
  { "\xfe\xff", 2, ATLAS_ENCODING_UTF16_BE },
  { "\x3c\x00", 2, ATLAS_ENCODING_UTF16_LE },
  { "\x00\x3c", 2, ATLAS_ENCODING_UTF16_BE },
};

/* The encoding that an XML declaration names. */
static char *
find_declared (const char *head,
               gsize       n_bytes)
{
  g_autoptr (GRegex) declaration =
    g_regex_new ("^(?:\\xEF\\xBB\\xBF)?<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match_full (declaration, head, (gssize) n_bytes, 0, 0, &match, NULL))
    return NULL;

  return g_match_info_fetch (match, 1);
}

/**
 * atlas_encoding_detect:
 * @head: (array length=n_bytes): the first bytes of an XML file
 * @n_bytes: how many there are, %ATLAS_ENCODING_HEAD unless the file is shorter
 * @declared: (out) (transfer full) (nullable): the name of an encoding that the file declares and that is
 *   neither UTF-8 nor a part of it
 *
 * Finds out how a file is written, without believing what it says of itself: bytes in another
 * encoding than the one detected are to be read as mistakes.
 *
 * Returns: the encoding
 */
AtlasEncoding
atlas_encoding_detect (const char  *head,
                       gsize        n_bytes,
                       char       **declared)
{
  g_autofree char *name = NULL;

  *declared = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      if (n_bytes >= beginnings[i].n_bytes && memcmp (head, beginnings[i].bytes, beginnings[i].n_bytes) == 0)
        return beginnings[i].encoding;
    }

  name = find_declared (head, n_bytes);
  if (name == NULL || g_ascii_strcasecmp (name, "UTF-8") == 0 || g_ascii_strcasecmp (name, "US-ASCII") == 0)
    return ATLAS_ENCODING_UTF8;

  *declared = g_steal_pointer (&name);

  return ATLAS_ENCODING_OTHER;
}
