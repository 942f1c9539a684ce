/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "xml/atlas-input.h"
#include "xml/atlas-reader.h"

#define HEAD                                                                                     \
  "<siege id='a' format='1'><title>A</title><language code='en'>English</language>"              \
  "<span begin='1200' end='1201'/><extent west='0' south='0' east='1' north='1'/>"               \
  "<view west='0' south='0' east='1' north='1'/>"                                                \
  "<side id='s' colour='#000000' symbol='bar'><name>S</name></side>"                             \
  "<kind id='k' mark='disc'><name>K</name></kind>\n"
#define EVENT "<event id='%s%u' when='1200' kinds='k'><title>E</title></event>\n"

/* Reads a siege of one file and returns its errors, codes and lines. */
static char *
list_errors (const char *text,
             gssize      length)
{
  g_autofree char *folder = g_dir_make_tmp ("limits-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "siege.xml", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = NULL;
  GString *errors = g_string_new (NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  siege = atlas_reader_load (folder, diagnostics, NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    {
      AtlasDiagnostic *diagnostic = atlas_diagnostics_get (diagnostics, i);

      if (atlas_diagnostic_get_severity (diagnostic) == ATLAS_SEVERITY_ERROR)
        g_string_append_printf (errors, "%s %u ", atlas_diagnostic_get_code (diagnostic),
                                atlas_diagnostic_get_line (diagnostic));
    }
  g_assert_true ((siege != NULL) == (errors->len == 0));

  g_unlink (path);
  g_rmdir (folder);

  return g_string_free (errors, FALSE);
}

static void
append_events (GString    *text,
               const char *prefix,
               guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, EVENT, prefix, i);
}

static void
test_events (void)
{
  for (guint n = 10; n <= 12; n++)
    {
      g_autoptr (GString) text = g_string_new (HEAD "<events>\n");
      g_autofree char *errors = NULL;

      append_events (text, "e", n);
      g_string_append (text, "</events></siege>");
      errors = list_errors (text->str, -1);
      g_assert_cmpstr (errors, ==, n == 10 ? "" : "limit-events 13 ");
    }
}

/* Ten events here and one there are eleven. */
static void
test_events_in_two_lists (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<events>\n");
  g_autofree char *errors = NULL;

  append_events (text, "e", 6);
  g_string_append (text, "</events><events>\n");
  append_events (text, "f", 6);
  g_string_append (text, "</events></siege>");
  errors = list_errors (text->str, -1);
  g_assert_cmpstr (errors, ==, "limit-events 14 ");
}

static void
test_text (void)
{
  for (guint n = 1024; n <= 1025; n++)
    {
      g_autofree char *letters = g_strnfill (n, 'a');
      g_autofree char *text = g_strconcat (HEAD "<events>\n<event id='e' when='1200' kinds='k'>\n<title>",
                                           letters, "</title></event></events></siege>", NULL);
      g_autofree char *errors = list_errors (text, -1);

      g_assert_cmpstr (errors, ==, n == 1024 ? "" : "limit-text 4 ");
    }
}

/* Neither marked stretches nor white space are a way around the limit. */
static void
test_text_in_pieces (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<events>\n<event id='e' when='1200' kinds='k'>"
                                                "<title>E</title>\n<text>");
  g_autofree char *errors = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "<event ref='e'>          aaaaaaaaaa</event>");
  g_string_append (text, "</text></event></events></siege>");
  errors = list_errors (text->str, -1);
  g_assert_cmpstr (errors, ==, "limit-text 4 ");
}

/* Sixteen times the limit is too much for whatever stands between the tags of two elements, comments and
 * all: libxml2 takes a time that grows with the square of it. */
static void
test_stretch (void)
{
  static const struct
  {
    const char *begin;
    const char *piece;
    const char *errors;
  } rows[] = {
    { "<events>\n<event id='e' when='1200' kinds='k'><title>", "&#x41;", "limit-text 3 " },
    { "<events>\n<event id='e' when='1200' kinds='", "k ", "limit-text 3 " },
    { "<events>\n<!--", "- ", "limit-text 3 " },
    { "<terrain><spots>\n", "0.5,0.5,1 ", "limit-text 3 " },
    { "<terrain><spots>\n", "0.5,0.5,1 <!-- -->", "limit-text 3 " },
    { "<events>\n<event id='e' when='1200' kinds='k'><title>", "A<!-- -->", "limit-text 3 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (HEAD);
      g_autofree char *errors = NULL;

      g_string_append (text, rows[i].begin);
      while (text->len < 50000)
        g_string_append (text, rows[i].piece);
      errors = list_errors (text->str, -1);
      g_assert_cmpstr (errors, ==, rows[i].errors);
    }
}

static void
test_file (void)
{
  g_autofree char *spaces = g_strnfill (1 << 16, ' ');
  g_autofree char *text = g_strconcat (HEAD, spaces, "</siege>", NULL);
  g_autofree char *errors = list_errors (text, -1);

  g_assert_cmpstr (errors, ==, "limit-file 0 ");
}

/* The schema refuses what it does not know; the limit ends the reading. */
static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<events>\n");
  g_autofree char *errors = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (text, "<deep>\n");
  for (guint i = 0; i < 30; i++)
    g_string_append (text, "</deep>\n");
  g_string_append (text, "</events></siege>");
  errors = list_errors (text->str, -1);
  g_assert_cmpstr (errors, ==, "schema 3 limit-depth 9 ");
}

/* Neither white space nor a “>” in a value hides an attribute. */
static void
test_attributes (void)
{
  for (guint n = 200; n <= 300; n += 100)
    {
      g_autoptr (GString) text = g_string_new (HEAD "<events>\n<event id='e' when='1200' kinds='k'");
      g_autofree char *errors = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "\na%u = '>'", i);
      g_string_append (text, "><title>E</title></event></events></siege>");
      errors = list_errors (text->str, -1);
      g_assert_true (g_str_has_prefix (errors, n == 200 ? "schema 203 " : "limit-attributes "));
    }
}

/* In other encodings a letter may have the “<” of a tag as one of its bytes: U+013C in UTF-16, and half
 * of the kanji in ISO-2022-JP. */
static void
test_attributes_in_other_encodings (void)
{
  static const struct
  {
    const char *encoding;
    const char *letter;
    const char *errors;
  } rows[] = {
    { "UTF-16LE", "ļ", "limit-attributes 1 " },
    { "UTF-16BE", "ļ", "limit-attributes 1 " },
    { "ISO-2022-JP", "実", "xml-encoding 1 " },
    { "IBM037", "a", "xml-encoding 1 " },
    { "UCS-4BE", "a", "xml-encoding 1 " },
  };

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *errors = NULL;
      gsize length;

      g_string_append_printf (text, "<?xml version='1.0' encoding='%s'?><siege", rows[row].encoding);
      for (guint i = 0; i < 300; i++)
        g_string_append_printf (text, " %s%u='1'", rows[row].letter, i);
      g_string_append (text, "/>");
      bytes = g_convert (text->str, -1, rows[row].encoding, "UTF-8", NULL, &length, NULL);
      g_assert_nonnull (bytes);
      errors = list_errors (bytes, (gssize) length);
      g_assert_cmpstr (errors, ==, rows[row].errors);
    }
}

/* As many bytes as are wanted, up to so many. */
static gssize
read_cb (gpointer   user_data,
         char      *room,
         gsize      size,
         GError   **error)
{
  gsize *n_left = user_data;
  gsize n = MIN (size, *n_left);

  memset (room, 'a', n);
  *n_left -= n;
  if (n == 0 && size > 0 && *n_left == 0)
    g_set_error_literal (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_KIND, "broken");

  return n > 0 ? (gssize) n : -1;
}

static void
free_cb (gpointer user_data)
{
  g_free (user_data);
}

static AtlasInput *
open_source (gsize    n_bytes,
             gint64   stated,
             GError **error)
{
  static const AtlasInputSource source = { read_cb, free_cb };
  gsize *n_left = g_new (gsize, 1);

  *n_left = n_bytes;

  return atlas_input_new (&source, n_left, stated, NULL, error);
}

/* A part of another file may be as large as a file, whatever is said of it. */
static void
test_source (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasInput) large = open_source (1 << 20, 1000, NULL);
  g_autoptr (AtlasInput) broken = open_source (300, -1, NULL);
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GByteArray) rest = NULL;
  char room[100];

  g_assert_null (open_source (10, ATLAS_LIMIT_FILE + 1, &error));
  g_assert_error (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_LIMIT);

  bytes = atlas_input_read_all (large);
  g_assert_true (atlas_input_has_overrun (large));
  g_assert_cmpuint (bytes->len, <=, 2 * ATLAS_LIMIT_FILE);

  g_assert_cmpuint (atlas_input_peek (broken, room, sizeof room), ==, sizeof room);
  rest = atlas_input_read_all (broken);
  g_assert_cmpuint (rest->len, ==, 300);
  g_assert_false (atlas_input_has_overrun (broken));
  g_assert_error (atlas_input_get_error (broken), ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_KIND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/limits/events", test_events);
  g_test_add_func ("/limits/events-in-two-lists", test_events_in_two_lists);
  g_test_add_func ("/limits/text", test_text);
  g_test_add_func ("/limits/text-in-pieces", test_text_in_pieces);
  g_test_add_func ("/limits/stretch", test_stretch);
  g_test_add_func ("/limits/file", test_file);
  g_test_add_func ("/limits/attributes", test_attributes);
  g_test_add_func ("/limits/attributes-in-other-encodings", test_attributes_in_other_encodings);
  g_test_add_func ("/limits/depth", test_depth);
  g_test_add_func ("/limits/source", test_source);

  return g_test_run ();
}
