/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-csv-reader.h"

#include <string.h>

/* Tables after RFC 4180, and as spreadsheets write them where the comma is taken: separated by
 * semicolons or tabs, with lines that end in LF. */

static const char byte_order_mark[] = "\xef\xbb\xbf";

/* The one that is most frequent in the first line. */
static char
guess_separator (const char *text)
{
  static const char separators[] = ",;\t";
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  guint best = 0;

  for (const char *c = text; *c != '\0' && *c != '\n' && *c != '\r'; c++)
    {
      const char *separator = strchr (separators, *c);

      if (separator != NULL)
        counts[separator - separators]++;
    }
  for (guint i = 1; separators[i] != '\0'; i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }

  return separators[best];
}

/**
 * atlas_csv_reader_init:
 * @self: (out caller-allocates): a reader
 * @text: UTF-8, which must outlive @self
 *
 * Begins to read a table; a byte order mark before it is passed over.
 */
void
atlas_csv_reader_init (AtlasCsvReader *self,
                       const char     *text)
{
  if (g_str_has_prefix (text, byte_order_mark))
    text += strlen (byte_order_mark);

  self->at = text;
  self->line = 1;
  self->separator = guess_separator (text);
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->row_line = 0;
}

/**
 * atlas_csv_reader_clear:
 * @self: a reader
 *
 * Frees what @self owns.
 */
void
atlas_csv_reader_clear (AtlasCsvReader *self)
{
  g_clear_pointer (&self->fields, g_ptr_array_unref);
}

static gboolean
is_end_of_field (AtlasCsvReader *self)
{
  return *self->at == self->separator || *self->at == '\r' || *self->at == '\n' || *self->at == '\0';
}

static void
skip_end_of_line (AtlasCsvReader *self)
{
  if (*self->at == '\0')
    return;
  if (self->at[0] == '\r' && self->at[1] == '\n')
    self->at++;
  self->at++;
  self->line++;
}

static AtlasCsvResult
read_quoted (AtlasCsvReader *self,
             GString        *field)
{
  for (self->at++; *self->at != '\0'; self->at++)
    {
      if (self->at[0] == '"' && self->at[1] != '"')
        {
          self->at++;
          return is_end_of_field (self) ? ATLAS_CSV_ROW : ATLAS_CSV_AFTER_QUOTE;
        }
      if (*self->at == '"')
        self->at++;
      if (*self->at == '\n')
        self->line++;
      g_string_append_c (field, *self->at);
    }

  return ATLAS_CSV_UNCLOSED;
}

static AtlasCsvResult
read_field (AtlasCsvReader *self)
{
  g_autoptr (GString) field = g_string_new (NULL);

  if (*self->at == '"')
    {
      AtlasCsvResult result = read_quoted (self, field);

      if (result != ATLAS_CSV_ROW)
        return result;
    }
  else
    {
      const char *begin = self->at;

      while (!is_end_of_field (self))
        self->at++;
      g_string_append_len (field, begin, self->at - begin);
    }
  g_ptr_array_add (self->fields, g_strdup (field->str));

  return ATLAS_CSV_ROW;
}

/**
 * atlas_csv_reader_next:
 * @self: a reader
 *
 * Reads the next row into @fields; empty lines are passed over.
 *
 * Returns: whether there was one, or what is wrong with it
 */
AtlasCsvResult
atlas_csv_reader_next (AtlasCsvReader *self)
{
  AtlasCsvResult result;

  g_ptr_array_set_size (self->fields, 0);
  while (*self->at == '\r' || *self->at == '\n')
    skip_end_of_line (self);
  self->row_line = self->line;
  if (*self->at == '\0')
    return ATLAS_CSV_END;

  while ((result = read_field (self)) == ATLAS_CSV_ROW && *self->at == self->separator)
    self->at++;
  if (result == ATLAS_CSV_ROW)
    skip_end_of_line (self);

  return result;
}
