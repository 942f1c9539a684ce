/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-grid-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "xml/atlas-elevation-builder.h"

/* Grids of heights as ESRI's programs write them (Esri, "ASCII raster format", ArcGIS
 * documentation): a header of words and numbers, then the heights row by row from the north. Here
 * the cells are of degrees, as the rest of a data set. */

typedef enum
{
  FIELD_COLUMNS,
  FIELD_ROWS,
  FIELD_WEST,
  FIELD_SOUTH,
  FIELD_STEP,
  FIELD_VOID,
  N_FIELDS,
} Field;

/* A word of the header: what it is about, what it may be, and whether it means the middle of the
 * first cell rather than its corner. */
typedef struct
{
  const char *word;
  Field       field;
  double      least;
  double      most;
  gboolean    is_centre;
} Word;

#define SIDE_MAX     65536
#define VOID_DEFAULT (-9999)
#define FOUND_MAX    48

static const Word words[] = {
  { "ncols", FIELD_COLUMNS, 2, SIDE_MAX, FALSE },
  { "nrows", FIELD_ROWS, 2, SIDE_MAX, FALSE },
  { "xllcorner", FIELD_WEST, -180, 180, FALSE },
  { "yllcorner", FIELD_SOUTH, -90, 90, FALSE },
  { "cellsize", FIELD_STEP, 1e-7, 10, FALSE },
  { "xllcenter", FIELD_WEST, -180, 180, TRUE },
  { "yllcenter", FIELD_SOUTH, -90, 90, TRUE },
  { "NODATA_value", FIELD_VOID, -G_MAXDOUBLE, G_MAXDOUBLE, FALSE },
};

typedef struct
{
  AtlasReport *report;
  AtlasOrigin  origin;
  const char  *at;
  const char  *end;
  gsize        length;
  double       fields[N_FIELDS];
  gboolean     is_centre[N_FIELDS];
} Reading;

/* Goes to the next word, if there is one: @at and the bytes of @length. */
static gboolean
find_token (Reading *self)
{
  self->at += self->length;
  for (self->length = 0; self->at < self->end && g_ascii_isspace (*self->at); self->at++)
    self->origin.line += *self->at == '\n';
  while (self->at + self->length < self->end && !g_ascii_isspace (self->at[self->length]))
    self->length++;

  return self->length > 0;
}

static char *
dup_token (Reading *self)
{
  return g_utf8_make_valid (self->at, (gssize) MIN (self->length, FOUND_MAX));
}

/* A decimal number and nothing else: no NaN, no infinity, no hexadecimal. */
static gboolean
read_number (Reading *self,
             double  *number)
{
  char *end = NULL;

  if (self->length == 0 || strspn (self->at, "+-.0123456789eE") != self->length)
    return FALSE;

  *number = g_ascii_strtod (self->at, &end);

  return end == self->at + self->length && isfinite (*number);
}

static const Word *
find_word (Reading *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strlen (words[i].word) == self->length && g_ascii_strncasecmp (words[i].word, self->at, self->length) == 0)
        return &words[i];
    }

  return NULL;
}

static void
report_word (Reading *self)
{
  g_autofree char *found = dup_token (self);

  atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "grid-header", &self->origin, found,
                    /* Translators: an error; %s is a word. The words after it are not to be translated. */
                    _("Found “%s”, expected ncols, nrows, xllcorner or xllcenter, yllcorner or yllcenter, "
                      "cellsize or NODATA_value"),
                    found);
}

static gboolean
read_field (Reading    *self,
            const Word *word)
{
  gboolean is_count = word->field == FIELD_COLUMNS || word->field == FIELD_ROWS;
  double number;
  g_autofree char *found = NULL;

  find_token (self);
  if (read_number (self, &number) && number >= word->least && number <= word->most &&
      (!is_count || number == floor (number)))
    {
      self->fields[word->field] = number;
      self->is_centre[word->field] = word->is_centre;
      return TRUE;
    }

  found = dup_token (self);
  if (word->field == FIELD_VOID)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "grid-header", &self->origin, found,
                      /* Translators: an error; %1$s is a word of the file, %2$s what stands after it. */
                      _("Found “%1$s %2$s”, expected a number"), word->word, found);
  else
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "grid-header", &self->origin, found,
                      /* Translators: an error; %1$s is a word of the file, %2$s what stands after it. */
                      _("Found “%1$s %2$s”, expected a number from %3$g to %4$g"), word->word, found,
                      word->least, word->most);

  return FALSE;
}

/* Reads words and numbers up to the first height, which stays the present token. */
static gboolean
read_header (Reading *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    self->fields[i] = NAN;
  self->fields[FIELD_VOID] = VOID_DEFAULT;

  while (find_token (self) && (g_ascii_isalpha (*self->at) || isnan (self->fields[FIELD_COLUMNS])))
    {
      const Word *word = find_word (self);

      /* “NaN” among the heights is no word of the header. */
      if (word == NULL && !isnan (self->fields[FIELD_STEP]))
        break;
      if (word == NULL)
        {
          report_word (self);
          return FALSE;
        }
      if (!read_field (self, word))
        return FALSE;
    }

  for (guint i = 0; i < N_FIELDS; i++)
    {
      if (!isnan (self->fields[words[i].field]))
        continue;

      atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "grid-header", &self->origin, NULL,
                        /* Translators: an error; %s is a word of the file. */
                        _("Found a header without “%s”, expected it before the heights"), words[i].word);
      return FALSE;
    }

  return TRUE;
}

/* Longitude or latitude of the middle of the first cell. */
static double
get_first (Reading *self,
           Field    field)
{
  return self->fields[field] + (self->is_centre[field] ? 0 : self->fields[FIELD_STEP] / 2);
}

static void
report_height (Reading *self)
{
  g_autofree char *found = dup_token (self);

  atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "grid-number", &self->origin, found,
                    /* Translators: an error; %s is a word. */
                    _("Found “%s”, expected a height in metres"), found);
}

static void
read_heights (Reading               *self,
              AtlasElevationBuilder *builder)
{
  guint columns = (guint) self->fields[FIELD_COLUMNS];
  guint64 n_expected = (guint64) columns * (guint64) self->fields[FIELD_ROWS];
  guint64 n = 0;

  for (; self->length > 0 && !atlas_report_is_full (self->report); n++, find_token (self))
    {
      double height_m;

      if (n >= n_expected)
        continue;
      if (!read_number (self, &height_m))
        report_height (self);
      else if (height_m != self->fields[FIELD_VOID])
        atlas_elevation_builder_add (builder, (guint) (n % columns), (guint) (n / columns), height_m,
                                     self->origin.line);
    }

  if (n != n_expected)
    {
      g_autofree char *found = g_strdup_printf ("%" G_GUINT64_FORMAT, n);

      atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "grid-size", &self->origin, NULL,
                        /* Translators: an error; all are numbers. */
                        _("Found %1$s heights, expected %2$u columns × %3$u rows"), found, columns,
                        (guint) self->fields[FIELD_ROWS]);
    }
}

/**
 * atlas_grid_file_read:
 * @input: an opened file
 * @report: where everything goes that is wrong
 * @file: number of the file in @report
 * @extent: what the map shows
 *
 * Reads an ESRI ASCII grid whose cells are of degrees.
 *
 * Returns: (transfer full) (nullable): what it says of the land on the map; `NULL` when that is
 *   nothing, or wrong, which is reported
 */
AtlasElevation *
atlas_grid_file_read (AtlasInput        *input,
                      AtlasReport       *report,
                      guint              file,
                      const AtlasExtent *extent)
{
  g_auto (AtlasElevationBuilder) builder = { .report = report, .file = file, .extent = *extent };
  g_autoptr (GByteArray) bytes = atlas_input_read_all (input);
  Reading self = { .report = report, .origin = { file, 1 } };
  guint n_errors = atlas_report_get_n_errors (report);
  double north;

  /* Numbers are read up to what ends them, and so must be followed by something. */
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  self.at = (const char *) bytes->data;
  self.end = self.at + bytes->len - 1;
  if (!read_header (&self))
    return NULL;

  north = get_first (&self, FIELD_SOUTH) + self.fields[FIELD_STEP] * (self.fields[FIELD_ROWS] - 1);
  if (north > 90)
    {
      atlas_report_add (report, ATLAS_SEVERITY_ERROR, "grid-header", &self.origin, NULL,
                        _("Found a grid that reaches beyond the pole, expected its cells in degrees"));
      return NULL;
    }

  /* No room is made for what cannot be in the file. */
  if (self.fields[FIELD_COLUMNS] * self.fields[FIELD_ROWS] <= bytes->len)
    atlas_elevation_builder_begin (&builder, get_first (&self, FIELD_WEST), north, self.fields[FIELD_STEP],
                                   (guint) self.fields[FIELD_COLUMNS], (guint) self.fields[FIELD_ROWS]);
  read_heights (&self, &builder);

  return atlas_report_get_n_errors (report) == n_errors ? atlas_elevation_builder_finish (&builder) : NULL;
}
