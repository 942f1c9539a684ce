/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * AtlasReport:
 *
 * Gathers what is wrong while a data set is read, and finds the columns afterwards.
 *
 * The parser knows the line of an element, or nearly: the line on which its start tag ends; and
 * it knows no column. Both are found by looking once more at the few lines that matter for what
 * was found there, which costs nothing as long as nothing is wrong.
 */

/* A hostile file can hold a million mistakes, and nobody reads on. */
#define MOST_KEPT         10000
#define LONGEST_TAG_LINES 24

/* A file may be one line, which must not be looked through for each of its mistakes. */
#define LONGEST_LINE      8192

typedef struct
{
  char *name;
  char *path;
} File;

typedef struct
{
  AtlasSeverity severity;
  const char   *code;
  AtlasOrigin   origin;
  guint         column;
  char         *found;
  char         *message;
} Finding;

struct _AtlasReport
{
  AtlasDiagnostics *diagnostics;
  GArray           *files;
  GArray           *findings;
  guint             n_found[ATLAS_SEVERITY_ERROR + 1];
};

/* A file that is looked through line by line, from the first to the last that matters. */
typedef struct
{
  const char *begin;
  const char *end;
  const char *at;
  guint       line;
} Cursor;

static void
file_clear (File *file)
{
  g_free (file->name);
  g_free (file->path);
}

static void
finding_clear (Finding *finding)
{
  g_free (finding->found);
  g_free (finding->message);
}

/* Control characters, and those that turn the direction of all that follows. */
static gboolean
is_control (gunichar letter)
{
  return g_unichar_iscntrl (letter) || (letter >= 0x202a && letter <= 0x202e) ||
         (letter >= 0x2066 && letter <= 0x2069);
}

/* A message quotes what stands in a file, with its line breaks and whatever else. It is shown on one
 * line, and to a terminal too. */
static char *
tidy_message (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  GString *line = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!is_control (letter))
        g_string_append_unichar (line, letter);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }

  return g_string_free (line, FALSE);
}

static void
add_finding (AtlasReport *self,
             Finding     *finding)
{
  guint n = ++self->n_found[finding->severity];
  g_autofree char *message = g_steal_pointer (&finding->message);

  finding->message = tidy_message (message);

  if (n == MOST_KEPT + 1)
    {
      g_free (finding->message);
      finding->message = g_strdup (_("Found too many mistakes to list them all"));
      finding->code = "too-many";
    }

  if (n <= MOST_KEPT + 1)
    g_array_append_val (self->findings, *finding);
  else
    finding_clear (finding);
}

static const char *
find_line_end (const char *line,
               const char *end)
{
  const char *newline = memchr (line, '\n', (gsize) (end - line));

  return newline != NULL ? newline : end;
}

/* The end of what is looked through of a line. */
static const char *
find_view_end (const char *line,
               const char *end)
{
  return find_line_end (line, end - line > LONGEST_LINE ? line + LONGEST_LINE : end);
}

/* Moves the cursor to the begin of a line that is not before the present one. */
static void
go_to_line (Cursor *cursor,
            guint   line)
{
  while (cursor->line < line && cursor->at < cursor->end)
    {
      const char *line_end = find_line_end (cursor->at, cursor->end);

      cursor->at = line_end < cursor->end ? line_end + 1 : line_end;
      cursor->line++;
    }
}

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || byte == '-' || byte == '_' || (byte & 0x80) != 0;
}

/* Finds @found as a word of its own in the line at @line. */
static const char *
find_in_line (const char *line,
              const char *end,
              const char *found)
{
  gsize length = strlen (found);
  const char *line_end = find_view_end (line, end);

  for (const char *at = line; at != NULL && at + length <= line_end; at++)
    {
      at = g_strstr_len (at, line_end - at, found);
      if (at == NULL)
        break;
      if ((at > line && is_word_byte (at[-1]) && is_word_byte (found[0])) ||
          (at + length < line_end && is_word_byte (at[length]) && is_word_byte (found[length - 1])))
        continue;

      return at;
    }

  return NULL;
}

static const char *
go_back_a_line (const char *line,
                const char *begin)
{
  if (line == begin)
    return NULL;

  for (line--; line > begin && line[-1] != '\n'; line--)
    ;

  return line;
}

/* Looks for what was found anywhere in the file, for nodes that know no line. */
static void
locate_anywhere (Cursor  *cursor,
                 Finding *finding)
{
  Cursor other = { cursor->begin, cursor->end, cursor->begin, 1 };
  const char *hit = g_strstr_len (cursor->begin, cursor->end - cursor->begin, finding->found);

  if (hit == NULL)
    return;

  while (find_line_end (other.at, other.end) < hit)
    go_to_line (&other, other.line + 1);
  finding->origin.line = other.line;
  finding->column = (guint) (hit - other.at) + 1;
}

/* Looks for what was found on the line that the parser named, and before it as far as the tag may
 * reach back. */
static void
locate (Cursor  *cursor,
        Finding *finding)
{
  guint line = finding->origin.line;
  const char *at;

  go_to_line (cursor, line);
  if (cursor->line != line)
    return;

  at = cursor->at;
  for (guint n = 0; at != NULL && n < LONGEST_TAG_LINES; n++)
    {
      const char *hit = find_in_line (at, cursor->end, finding->found);

      if (hit != NULL)
        {
          finding->origin.line = line - n;
          finding->column = (guint) (hit - at) + 1;
          return;
        }
      if (memchr (at, '<', (gsize) (find_view_end (at, cursor->end) - at)) != NULL)
        return;

      at = go_back_a_line (at, cursor->begin);
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const Finding *one = a;
  const Finding *other = b;

  if (one->origin.file != other->origin.file)
    return one->origin.file < other->origin.file ? -1 : 1;
  if (one->origin.line != other->origin.line)
    return one->origin.line < other->origin.line ? -1 : 1;

  return 0;
}

/* Locates the findings of one file, from @first on; returns the number of the next file's first. */
static guint
locate_in_file (AtlasReport *self,
                guint        first)
{
  guint file = g_array_index (self->findings, Finding, first).origin.file;
  g_autoptr (GMappedFile) mapped =
    g_mapped_file_new (g_array_index (self->files, File, file).path, FALSE, NULL);
  Cursor cursor = { .line = 1 };
  guint i;

  if (mapped != NULL)
    {
      cursor.begin = cursor.at = g_mapped_file_get_contents (mapped);
      cursor.end = cursor.begin + g_mapped_file_get_length (mapped);
    }

  for (i = first; i < self->findings->len; i++)
    {
      Finding *finding = &g_array_index (self->findings, Finding, i);

      if (finding->origin.file != file)
        break;
      if (finding->found == NULL || cursor.begin == NULL)
        continue;

      if (finding->origin.line > 0)
        locate (&cursor, finding);
      else
        locate_anywhere (&cursor, finding);
    }

  return i;
}

/**
 * atlas_report_new:
 * @diagnostics: where everything goes in the end
 *
 * Returns: (transfer full): an empty report
 */
AtlasReport *
atlas_report_new (AtlasDiagnostics *diagnostics)
{
  AtlasReport *self = g_new0 (AtlasReport, 1);

  self->diagnostics = g_object_ref (diagnostics);
  self->files = g_array_new (FALSE, FALSE, sizeof (File));
  g_array_set_clear_func (self->files, (GDestroyNotify) file_clear);
  self->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (self->findings, (GDestroyNotify) finding_clear);

  return self;
}

/**
 * atlas_report_free:
 * @self: (transfer full): a report
 */
void
atlas_report_free (AtlasReport *self)
{
  g_array_unref (self->findings);
  g_array_unref (self->files);
  g_object_unref (self->diagnostics);
  g_free (self);
}

/**
 * atlas_report_add_file:
 * @self: a report
 * @name: its name, relative to the folder of the data set
 * @path: where it really is
 *
 * Returns: the number of the file
 */
guint
atlas_report_add_file (AtlasReport *self,
                       const char  *name,
                       const char  *path)
{
  File file = { g_strdup (name), g_strdup (path) };

  g_array_append_val (self->files, file);

  return self->files->len - 1;
}

static const char *
get_name (AtlasReport *self,
          guint        file)
{
  g_return_val_if_fail (file < self->files->len, NULL);

  return g_array_index (self->files, File, file).name;
}

/**
 * atlas_report_dup_where:
 * @self: a report
 * @origin: where something stands
 *
 * Returns: (transfer full): file and line, to be named in a message about something else
 */
char *
atlas_report_dup_where (AtlasReport       *self,
                        const AtlasOrigin *origin)
{
  return g_strdup_printf ("%s:%u", get_name (self, origin->file), origin->line);
}

/**
 * atlas_report_add:
 * @self: a report
 * @severity: how bad it is
 * @code: what it is, a static string
 * @origin: where it is; in line 0, wherever in the file @found first occurs
 * @found: (nullable): what was found there, as it is written: its column is looked up
 * @format: a translated format of the message
 * @...: what @format needs
 *
 * Adds a finding.
 */
void
atlas_report_add (AtlasReport       *self,
                  AtlasSeverity      severity,
                  const char        *code,
                  const AtlasOrigin *origin,
                  const char        *found,
                  const char        *format,
                  ...)
{
  Finding finding = { severity, code, *origin, 0, NULL, NULL };
  va_list arguments;

  if (found != NULL && *found != '\0')
    finding.found = g_strdup (found);
  va_start (arguments, format);
  finding.message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  add_finding (self, &finding);
}

/**
 * atlas_report_add_at:
 * @self: a report
 * @severity: how bad it is
 * @code: what it is, a static string
 * @origin: where it is
 * @column: the column in bytes, from 1; 0 when not known
 * @found: (nullable): what was found there; where it begins is better than @column
 * @message: what was found and what was expected
 *
 * Adds a finding whose column the parser knows.
 */
void
atlas_report_add_at (AtlasReport       *self,
                     AtlasSeverity      severity,
                     const char        *code,
                     const AtlasOrigin *origin,
                     guint              column,
                     const char        *found,
                     const char        *message)
{
  Finding finding = { severity, code, *origin, column, g_strdup (found), g_strdup (message) };

  add_finding (self, &finding);
}

/**
 * atlas_report_get_n_errors:
 * @self: a report
 *
 * Returns: how many errors have been added
 */
guint
atlas_report_get_n_errors (AtlasReport *self)
{
  return self->n_found[ATLAS_SEVERITY_ERROR];
}

/**
 * atlas_report_is_full:
 * @self: a report
 *
 * Returns: whether another error would not be listed any more
 */
gboolean
atlas_report_is_full (AtlasReport *self)
{
  return self->n_found[ATLAS_SEVERITY_ERROR] > MOST_KEPT;
}

/**
 * atlas_report_flush:
 * @self: a report
 *
 * Finds the columns and hands everything over to the diagnostics, sorted.
 */
void
atlas_report_flush (AtlasReport *self)
{
  g_array_sort (self->findings, compare_findings);
  for (guint i = 0; i < self->findings->len;)
    i = locate_in_file (self, i);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const Finding *finding = &g_array_index (self->findings, Finding, i);

      atlas_diagnostics_add (self->diagnostics, finding->severity, finding->code,
                             get_name (self, finding->origin.file),
                             finding->origin.line, finding->column, "%s", finding->message);
    }
  g_array_set_size (self->findings, 0);
  atlas_diagnostics_sort (self->diagnostics);
}
