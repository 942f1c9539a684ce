/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "xml/atlas-report.h"

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, n_removed, n_added);
}

static AtlasDiagnostics *
create_diagnostics (void)
{
  AtlasDiagnostics *diagnostics = atlas_diagnostics_new ();

  atlas_diagnostics_add (diagnostics, ATLAS_SEVERITY_WARNING, "no-source", "b.xml", 3, 1, "%s %d", "late", 1);
  atlas_diagnostics_add (diagnostics, ATLAS_SEVERITY_ERROR, "schema", "a.xml", 20, 4, "second");
  atlas_diagnostics_add (diagnostics, ATLAS_SEVERITY_ERROR, "schema", "a.xml", 3, 9, "first");
  atlas_diagnostics_add (diagnostics, ATLAS_SEVERITY_ERROR, "schema", "a.xml", 20, 4, "second");
  atlas_diagnostics_add (diagnostics, ATLAS_SEVERITY_WARNING, "no-source", "a.xml", 20, 4, "second");
  atlas_diagnostics_add (diagnostics, ATLAS_SEVERITY_ERROR, "file-missing", "a.xml", 0, 0, "whole");

  return diagnostics;
}

static void
test_sort (void)
{
  g_autoptr (AtlasDiagnostics) diagnostics = create_diagnostics ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 4);
  g_assert_cmpuint (atlas_diagnostics_get_n_warnings (diagnostics), ==, 2);

  g_signal_connect (diagnostics, "items-changed", G_CALLBACK (items_changed_cb), log);
  atlas_diagnostics_sort (diagnostics);

  text = atlas_diagnostics_to_string (diagnostics);
  g_assert_cmpstr (text, ==,
                   "a.xml: whole [file-missing]\n"
                   "a.xml:3: first [schema]\n"
                   "a.xml:20: second [schema]\n"
                   "a.xml:20: warning: second [no-source]\n"
                   "b.xml:3: warning: late 1 [no-source]\n");
  g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 3);
  g_assert_cmpuint (atlas_diagnostics_get_n_warnings (diagnostics), ==, 2);
  g_assert_cmpstr (log->str, ==, "0-6+5 ");
}

static void
test_list_model (void)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (AtlasDiagnostic) diagnostic = NULL;
  g_autofree char *where = NULL;
  AtlasSeverity severity;

  g_signal_connect (diagnostics, "items-changed", G_CALLBACK (items_changed_cb), log);
  atlas_diagnostics_add (diagnostics, ATLAS_SEVERITY_ERROR, "schema", "a.xml", 3, 9, "first");
  atlas_diagnostics_add (diagnostics, ATLAS_SEVERITY_WARNING, "schema", "a.xml", 4, 9, "second");

  g_assert_cmpstr (log->str, ==, "0-0+1 1-0+1 ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (diagnostics)), ==, 2);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (diagnostics)) == ATLAS_TYPE_DIAGNOSTIC);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (diagnostics), 2));

  diagnostic = g_list_model_get_item (G_LIST_MODEL (diagnostics), 1);
  g_object_get (diagnostic, "where", &where, "severity", &severity, NULL);
  g_assert_cmpstr (where, ==, "a.xml:4");
  g_assert_cmpint (severity, ==, ATLAS_SEVERITY_WARNING);
}

static void
test_json (void)
{
  g_autoptr (AtlasDiagnostics) diagnostics = create_diagnostics ();
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object, *first;
  JsonArray *list;

  atlas_diagnostics_sort (diagnostics);
  node = atlas_diagnostics_to_json (diagnostics);
  object = json_node_get_object (node);
  list = json_object_get_array_member (object, "diagnostics");

  g_assert_cmpint (json_object_get_int_member (object, "errors"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (object, "warnings"), ==, 2);
  g_assert_cmpuint (json_array_get_length (list), ==, 5);

  first = json_array_get_object_element (list, 1);
  g_assert_cmpstr (json_object_get_string_member (first, "code"), ==, "schema");
  g_assert_cmpstr (json_object_get_string_member (first, "severity"), ==, "error");
  g_assert_cmpstr (json_object_get_string_member (first, "file"), ==, "a.xml");
  g_assert_cmpint (json_object_get_int_member (first, "line"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (first, "column"), ==, 9);
  g_assert_cmpstr (json_object_get_string_member (first, "message"), ==, "first");
}

/* The parser names the line on which a tag ends; what was found may stand lines before. */
static void
test_columns (void)
{
  static const struct
  {
    guint       line;
    const char *found;
    guint       expected_line;
    guint       expected_column;
  } cases[] = {
    { 5, "north", 4, 15 },      /* on an earlier line of the tag */
    { 5, "<place", 3, 3 },      /* where the tag begins */
    { 5, "gate", 3, 14 },       /* the word, not a part of "gateway" */
    { 2, "north", 2, 0 },       /* it does not stand there, nor further up */
    { 0, "<!-- late", 7, 1 },   /* wherever it is */
    { 99, "north", 99, 0 },     /* beyond the end */
    { 8, "near", 8, 2 },        /* on a line of thousands of letters */
    { 8, "far", 8, 0 },         /* as far as nobody would look, and ten thousand times as slow */
  };
  g_autofree char *spaces = g_strnfill (9000, ' ');
  g_autofree char *text = g_strconcat ("<places gateway='gateway'>\n"
                                       "  <!-- a place -->\n"
                                       "  <place id='gate'\n"
                                       "       lat='  north'\n"
                                       "         gateway='gateway' lon='2'>\n"
                                       "</places>\n"
                                       "<!-- late -->\n"
                                       "<near ", spaces, "far='1'/>\n", NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "columns-XXXXXX", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = NULL;
  int fd = g_mkstemp (path);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasReport) report = NULL;
      AtlasOrigin origin = { 0, cases[i].line };
      AtlasDiagnostic *diagnostic;

      g_clear_object (&diagnostics);
      diagnostics = atlas_diagnostics_new ();
      report = atlas_report_new (diagnostics);
      origin.file = atlas_report_add_file (report, "places.xml", path);
      atlas_report_add (report, ATLAS_SEVERITY_ERROR, "code", &origin, cases[i].found, "message");
      atlas_report_flush (report);

      diagnostic = atlas_diagnostics_get (diagnostics, 0);
      g_assert_cmpstr (atlas_diagnostic_get_file (diagnostic), ==, "places.xml");
      g_assert_cmpuint (atlas_diagnostic_get_line (diagnostic), ==, cases[i].expected_line);
      g_assert_cmpuint (atlas_diagnostic_get_column (diagnostic), ==, cases[i].expected_column);
    }

  g_unlink (path);
}

static void
test_too_many (void)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasReport) report = atlas_report_new (diagnostics);
  AtlasOrigin origin = { atlas_report_add_file (report, "a.xml", "/nowhere/a.xml"), 1 };
  guint n_too_many = 0;

  for (origin.line = 1; origin.line <= 20000; origin.line++)
    {
      atlas_report_add (report, ATLAS_SEVERITY_WARNING, "warning", &origin, "x", "message");
      atlas_report_add (report, ATLAS_SEVERITY_ERROR, "error", &origin, "x", "message");
    }
  g_assert_true (atlas_report_is_full (report));
  atlas_report_flush (report);

  /* Neither kind drowns the other. */
  g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 10001);
  g_assert_cmpuint (atlas_diagnostics_get_n_warnings (diagnostics), ==, 10001);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    n_too_many += g_str_equal (atlas_diagnostic_get_code (atlas_diagnostics_get (diagnostics, i)), "too-many");
  g_assert_cmpuint (n_too_many, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagnostics/sort", test_sort);
  g_test_add_func ("/diagnostics/list-model", test_list_model);
  g_test_add_func ("/diagnostics/json", test_json);
  g_test_add_func ("/diagnostics/columns", test_columns);
  g_test_add_func ("/diagnostics/too-many", test_too_many);

  return g_test_run ();
}
