/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "xml/atlas-reader.h"

#define EXPECTED "<!-- expected:"

static AtlasSiege *
load_second (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  AtlasSiege *siege = atlas_reader_load (path, diagnostics, NULL, &error);
  g_autofree char *text = atlas_diagnostics_to_string (diagnostics);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");

  return siege;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The lines of @text, without white space around them, in order. */
static char *
sort_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        g_ptr_array_add (kept, lines[i]);
    }
  g_ptr_array_sort (kept, compare_lines);
  g_ptr_array_add (kept, NULL);

  return g_strjoinv ("\n", (char **) kept->pdata);
}

/* A file says at its end what is wrong with it, or in a file of its own, or its folder does. */
static char *
read_expected (const char *path)
{
  g_autofree char *folder_path = g_build_filename (path, "expected", NULL);
  g_autofree char *stem = g_strndup (path, strlen (path) - MIN (strlen (".xml"), strlen (path)));
  g_autofree char *beside = g_strconcat (stem, ".expected", NULL);
  g_autofree char *text = NULL;
  char *begin = NULL;

  if (g_file_get_contents (folder_path, &text, NULL, NULL) ||
      g_file_get_contents (beside, &text, NULL, NULL))
    return sort_lines (text);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  begin = g_strrstr (text, EXPECTED);
  if (begin == NULL)
    g_error ("%s does not say what is expected of it", path);
  begin += strlen (EXPECTED);
  *g_strrstr (begin, "-->") = '\0';

  return sort_lines (begin);
}

static char *
list_found (AtlasDiagnostics *diagnostics,
            gboolean          is_folder)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    {
      AtlasDiagnostic *diagnostic = atlas_diagnostics_get (diagnostics, i);

      g_string_append_printf (text, "%s ", atlas_diagnostic_get_code (diagnostic));
      if (is_folder)
        g_string_append_printf (text, "%s:", atlas_diagnostic_get_file (diagnostic));
      g_string_append_printf (text, "%u\n", atlas_diagnostic_get_line (diagnostic));

      /* Whoever reads it is told what was found and what was expected. */
      g_assert_cmpstr (atlas_diagnostic_get_message (diagnostic), !=, "");
      g_assert_null (strchr (atlas_diagnostic_get_message (diagnostic), '\n'));
    }

  return sort_lines (text->str);
}

static void
test_malformed (gconstpointer user_data)
{
  const char *path = user_data;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *expected = read_expected (path);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = atlas_reader_load (path, diagnostics, NULL, &error);
  g_autofree char *found = list_found (diagnostics, g_file_test (path, G_FILE_TEST_IS_DIR));

  g_assert_cmpstr (found, ==, expected);

  if (g_str_has_prefix (name, "warning-") || g_str_has_prefix (name, "sound"))
    {
      g_assert_no_error (error);
      g_assert_nonnull (siege);
      g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 0);
    }
  else
    {
      g_assert_error (error, ATLAS_READER_ERROR, ATLAS_READER_ERROR_INVALID);
      g_assert_null (siege);
      g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), >, 0);
    }
}

static void
add_malformed_tests (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "malformed", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);
      g_autofree char *test = g_strconcat ("/reader/malformed/", name, NULL);

      if (!g_str_has_suffix (name, ".xml") && !g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          g_free (path);
          continue;
        }

      g_test_add_data_func_full (test, path, test_malformed, g_free);
      n++;
    }

  g_assert_cmpuint (n, >=, 40);
}

static void
test_head (void)
{
  g_autoptr (AtlasSiege) siege = load_second ();
  const AtlasSiegeHead *head = atlas_siege_get_head (siege);
  const AtlasSide *side = atlas_siege_get_side (siege, 1);
  g_autofree char *span = atlas_span_to_string (&head->span);
  guint n_mentions;

  g_assert_cmpstr (head->id, ==, "plataea");
  g_assert_true (g_str_has_suffix (head->folder, "/fixtures/second"));
  g_assert_cmpstr (atlas_text_get (head->title, "en"), ==, "Plataea");
  g_assert_cmpstr (atlas_text_get (head->title, "el"), ==, "Πλαταιές");
  g_assert_cmpstr (span, ==, "-0428-05/-0426-09");
  g_assert_cmpint (head->opening, ==, atlas_time_from_civil (-428, 6, 1, 0, 0));
  g_assert_cmpfloat (head->extent.west, ==, 23.10);
  g_assert_cmpfloat (head->view.north, ==, 38.230);
  g_assert_cmpstr (atlas_text_get (head->summary, "en"), ==,
                   "For two years a few hundred people held a small town against the whole league of "
                   "the Peloponnese.");
  atlas_text_get_mentions (head->summary, "en", &n_mentions);
  g_assert_cmpuint (n_mentions, ==, 1);

  g_assert_cmpuint (atlas_siege_get_n_sides (siege), ==, 2);
  g_assert_cmpstr (side->id, ==, "peloponnesians");
  g_assert_cmphex (side->colour, ==, 0xa8472c);
  g_assert_cmphex (side->night_colour, ==, 0xea9a7c);
  g_assert_cmpint (side->pattern, ==, ATLAS_PATTERN_STRIPES);
  g_assert_cmpint (side->symbol, ==, ATLAS_SYMBOL_TRIANGLE);
  g_assert_cmpstr (atlas_text_get (side->short_name, "en"), ==, "Peloponnesians");
  g_assert_cmpstr (atlas_text_get (side->phrase, "en"), ==, "the Peloponnesians");
}

static void
test_vocabulary (void)
{
  g_autoptr (AtlasSiege) siege = load_second ();
  const AtlasTerm *works = atlas_siege_find_term (siege, ATLAS_VOCABULARY_KIND, "works");
  const AtlasTerm *blockade = atlas_siege_find_term (siege, ATLAS_VOCABULARY_PHASE, "blockade");
  const AtlasSource *source = atlas_siege_find_source (siege, g_intern_string ("thuc"));

  g_assert_cmpuint (atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_LANGUAGE), ==, 2);
  g_assert_cmpstr (atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 1)->id, ==, "el");
  g_assert_cmpuint (atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_ACCOUNT), ==, 2);
  g_assert_true (atlas_siege_find_term (siege, ATLAS_VOCABULARY_TRADITION, "number")->is_code);
  g_assert_false (atlas_siege_find_term (siege, ATLAS_VOCABULARY_TRADITION, "greek")->is_code);
  g_assert_cmpint (works->mark, ==, ATLAS_MARK_SQUARE);
  g_assert_cmpint (blockade->span.begin.earliest, ==, atlas_time_from_civil (-428, 9, 1, 0, 0));

  g_assert_cmpuint (atlas_siege_get_sources (siege)->len, ==, 4);
  g_assert_cmpstr (source->account, ==, "thucydides");
  g_assert_cmpstr (source->kind, ==, "book");
  g_assert_cmpstr (atlas_text_get (source->title, "en"), ==, "Θουκυδίδου Ἱστορίαι");
  g_assert_cmpstr (atlas_text_get_language (source->title, "en"), ==, "el");
  g_assert_cmpstr (atlas_text_get (source->note, "en"), ==, "Books II and III, by chapter.");
}

static void
test_places (void)
{
  g_autoptr (AtlasSiege) siege = load_second ();
  AtlasPlace *wall = atlas_siege_find_place (siege, "high-wall");
  GArray *names = atlas_place_get_names (wall);
  GArray *holdings = atlas_place_get_holdings (wall);
  const AtlasName *name = &g_array_index (names, AtlasName, 1);
  const AtlasHolding *holding = &g_array_index (holdings, AtlasHolding, 1);
  const AtlasClaim *claim = &g_array_index (holding->claims, AtlasClaim, 1);
  const AtlasHolding *night =
    &g_array_index (atlas_place_get_holdings (atlas_siege_find_place (siege, "ring")), AtlasHolding, 1);

  g_assert_cmpuint (atlas_siege_get_places (siege)->len, ==, 9);
  g_assert_cmpint (atlas_place_get_kind (wall), ==, ATLAS_PLACE_STRONGPOINT);
  g_assert_cmpfloat (atlas_place_get_position (wall).latitude, ==, 38.2191);
  g_assert_cmpfloat (atlas_place_get_position (wall).longitude, ==, 23.2730);
  g_assert_cmpfloat (atlas_place_get_accuracy (wall), ==, 150);
  g_assert_cmpstr (atlas_place_get_within (wall), ==, "town");
  g_assert_cmpuint (atlas_place_get_rank (wall), ==, 2);

  g_assert_cmpuint (names->len, ==, 3);
  g_assert_cmpstr (name->words, ==, "Το Υψηλό Τείχος");
  g_assert_cmpstr (name->language, ==, "el");
  g_assert_cmpstr (name->tradition, ==, "greek");
  g_assert_cmpint (name->begin, ==, ATLAS_TIME_MIN);
  g_assert_null (g_array_index (names, AtlasName, 2).language);
  g_assert_true (g_array_index (atlas_place_get_names (atlas_siege_find_place (siege, "town")), AtlasName,
                                2).alias);

  g_assert_cmpuint (holdings->len, ==, 4);
  g_assert_cmpint (holding->hold, ==, ATLAS_HOLD_CONTESTED);
  g_assert_null (holding->side);
  g_assert_cmpint (holding->begin.earliest, ==, atlas_time_from_civil (-428, 7, 1, 0, 0));
  g_assert_cmpuint (holding->claims->len, ==, 2);
  g_assert_cmpstr (claim->account, ==, "later");
  g_assert_cmpint (claim->when.earliest, ==, atlas_time_from_civil (-428, 8, 1, 0, 0));
  g_assert_cmpstr (g_array_index (claim->cites, AtlasCite, 0).at, ==, "12.47");
  g_assert_cmpint (g_array_index (claim->cites, AtlasCite, 0).known, ==, ATLAS_KNOWN_INFERRED);
  g_assert_cmpstr (g_array_index (holdings, AtlasHolding, 3).side, ==, "peloponnesians");

  g_assert_true (atlas_holding_has_end (night));
  g_assert_cmpstr (atlas_text_get (night->note, "en"), ==, "For the hours of one night.");
}

static char *
cut_mention (AtlasText *text,
             const char *language,
             guint       n)
{
  guint n_mentions;
  const AtlasMention *mentions = atlas_text_get_mentions (text, language, &n_mentions);

  g_assert_cmpuint (n, <, n_mentions);

  return g_strndup (atlas_text_get (text, language) + mentions[n].begin, mentions[n].end - mentions[n].begin);
}

static void
test_events (void)
{
  g_autoptr (AtlasSiege) siege = load_second ();
  AtlasEvent *event = atlas_siege_find_event (siege, "mound-built");
  AtlasEvent *escape = atlas_siege_find_event (siege, "escape");
  AtlasEvent *army = atlas_siege_find_event (siege, "army-comes");
  const AtlasDispute *dispute = g_ptr_array_index (atlas_event_get_disputes (event), 0);
  const AtlasClaim *claim = &g_array_index (dispute->claims, AtlasClaim, 0);
  const AtlasMovement *movement = &g_array_index (atlas_event_get_movements (army), AtlasMovement, 0);
  const AtlasPerspective *perspective =
    &g_array_index (atlas_event_get_perspectives (army), AtlasPerspective, 0);
  g_autofree char *span = atlas_span_to_string (atlas_event_get_span (event));
  g_autofree char *mention = cut_mention (atlas_event_get_text (event), "el", 1);
  guint n_mentions;

  g_assert_cmpuint (atlas_siege_get_events (siege)->len, ==, 11);
  g_assert_cmpstr (span, ==, "-0428-06~/-0428-08~");
  g_assert_cmpstr (atlas_text_get (atlas_event_get_title (event), "el"), ==, "Ένα χώμα απέναντι στο τείχος");
  g_assert_cmpstr (atlas_text_get (atlas_event_get_text (event), "en"), ==,
                   "With timber cut on Kithairon the besiegers raise a mound of earth, stones and logs, in "
                   "shifts, by day and night. Facing it, the defenders build their wall higher with bricks "
                   "from their own houses.");
  g_assert_cmpstr (mention, ==, "τείχος");
  g_assert_cmpstr (atlas_text_get_mentions (atlas_event_get_text (event), "el", &n_mentions)[1].ref, ==,
                   "high-wall");
  g_assert_cmpstr (atlas_event_get_phase (event), ==, "assaults");
  g_assert_cmpstr (atlas_event_get_side (event), ==, "peloponnesians");
  g_assert_cmpstr (atlas_event_get_kinds (escape)[1], ==, "fate");
  g_assert_null (atlas_event_get_kinds (escape)[2]);
  g_assert_true (atlas_event_concerns_place (event, g_intern_string ("mound")));
  g_assert_cmpint (atlas_event_get_tier (event), ==, ATLAS_TIER_CORE);
  g_assert_cmpint (atlas_event_get_tier (atlas_siege_find_event (siege, "inn")), ==, ATLAS_TIER_DETAIL);
  g_assert_cmpstr (g_array_index (atlas_event_get_cites (event), AtlasCite, 0).at, ==, "2.75");

  g_assert_cmpstr (dispute->id, ==, "days-of-the-mound");
  g_assert_cmpfloat (claim->number, ==, 70);
  g_assert_cmpstr (atlas_text_get (claim->value, "en"), ==, "seventy days and nights");
  g_assert_cmpint (claim->when.first.precision, ==, ATLAS_PRECISION_NONE);

  g_assert_cmpint (movement->kind, ==, ATLAS_MOVEMENT_MARCH);
  g_assert_cmpuint (movement->points->len, ==, 3);
  g_assert_cmpfloat (g_array_index (movement->points, AtlasPosition, 2).longitude, ==, 23.27);
  g_assert_cmpstr (atlas_text_get (movement->name, "en"), ==, "from the Isthmus");
  g_assert_cmpstr (perspective->account, ==, "thucydides");
  g_assert_cmpuint (perspective->cites->len, ==, 1);
}

static void
test_land (void)
{
  g_autoptr (AtlasSiege) siege = load_second ();
  const AtlasLand *land = atlas_siege_get_land (siege);
  const AtlasFeature *summit = g_ptr_array_index (land->features, land->features->len - 1);
  const AtlasSpot *spot = &g_array_index (land->spots, AtlasSpot, 9);

  g_assert_cmpuint (land->features->len, ==, 6);
  g_assert_cmpint (summit->kind, ==, ATLAS_LAND_SUMMIT);
  g_assert_cmpfloat (summit->height_m, ==, 1409);
  g_assert_cmpstr (g_array_index (summit->names, AtlasName, 0).words, ==, "Kithairon");
  g_assert_cmpuint (land->spots->len, ==, 10);
  g_assert_cmpfloat (spot->position.longitude, ==, 23.15);
  g_assert_cmpfloat (spot->height_m, ==, 260);
  g_assert_cmpfloat (land->floor_m, ==, 280);
}

/* What lies in data/ is complete and right, as far as the program can tell. */
static void
test_data (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATLAS_DATADIR"), ATLAS_DEFAULT_SIEGE, NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = atlas_reader_load (path, diagnostics, NULL, &error);
  g_autofree char *text = atlas_diagnostics_to_string (diagnostics);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (atlas_siege_get_events (siege)->len, >=, 70);
}

/* One file does as well as a folder; a byte order mark and another encoding are no mistakes. */
static void
test_single_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "malformed", "sound.xml", NULL);
  g_autofree char *folder = g_dir_make_tmp ("reader-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "walls.xml", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = NULL;
  g_autofree char *text = NULL;
  g_autofree char *renamed = NULL;
  g_autofree char *utf16 = NULL;
  g_auto (GStrv) halves = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  halves = g_strsplit (text, "UTF-8", 2);
  renamed = g_strjoinv ("UTF-16", halves);
  utf16 = g_convert (renamed, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_assert_true (g_file_set_contents (copy, utf16, (gssize) length, NULL));

  siege = atlas_reader_load (copy, diagnostics, NULL, NULL);
  g_assert_nonnull (siege);
  g_assert_cmpstr (atlas_text_get (atlas_siege_get_head (siege)->title, "el"), ==, "Τείχη");
  g_assert_cmpstr (atlas_siege_get_head (siege)->folder, ==, folder);

  g_unlink (copy);
  g_rmdir (folder);
}

static AtlasSiege *
load_with_lesson (const char        *name,
                  AtlasDiagnostics  *diagnostics,
                  char             **lesson)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);

  *lesson = g_test_build_filename (G_TEST_DIST, "fixtures", "lessons", name, NULL);

  return atlas_reader_load_with_progress (path, *lesson, diagnostics, NULL, NULL, NULL, NULL);
}

/* A lesson from elsewhere comes after the siege's own, and is checked with them. */
static void
test_lesson_file (void)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autofree char *lesson = NULL;
  g_autoptr (AtlasSiege) siege = load_with_lesson ("second.xml", diagnostics, &lesson);
  const AtlasTour *tour;
  g_autofree char *text = atlas_diagnostics_to_string (diagnostics);

  g_assert_cmpstr (text, ==, "");
  g_assert_nonnull (siege);
  g_assert_cmpuint (atlas_siege_get_tours (siege)->len, ==, 3);
  g_assert_cmpstr (atlas_siege_get_head (siege)->lesson, ==, "own-lesson");
  g_assert_cmpstr (atlas_siege_get_head (siege)->lesson_file, ==, lesson);
  g_assert_true (g_str_has_suffix (atlas_siege_get_head (siege)->folder, "second"));
  tour = atlas_siege_find_tour (siege, "own-lesson");
  g_assert_cmpstr (g_array_index (tour->steps, AtlasStep, 0).event, ==, "mound-built");
}

static void
test_wrong_lesson_files (void)
{
  static const struct
  {
    const char *name;
    const char *diagnostics;
  } cases[] = {
    { "wrong.xml",
      "wrong.xml:8: Found the event “nowhere-told”, expected the identifier of an event [unknown-reference]\n"
      "wrong.xml:8: warning: Found the layer “clouds”, expected one of: relief, contours, fronts, arrows, names "
      "[step-layer]\n" },
    { "places.xml", "places.xml:3: Found <places>, expected <tours> as the outermost element of a lesson’s file "
                    "[root-element]\n" },
    { "nowhere.xml", "nowhere.xml: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
      g_autofree char *lesson = NULL;
      g_autoptr (AtlasSiege) siege = load_with_lesson (cases[i].name, diagnostics, &lesson);
      g_autofree char *text = atlas_diagnostics_to_string (diagnostics);

      g_assert_null (siege);
      g_test_message ("%s", text);
      g_assert_true (g_str_has_prefix (text, cases[i].diagnostics));
    }
}

/* What cannot be kept in a repository: a link that leads out, a pipe, what is not there. */
static void
test_files (void)
{
  static const char root[] = "<siege id='a' format='1'><part href='part.xml'/></siege>";
  g_autofree char *folder = g_dir_make_tmp ("reader-XXXXXX", NULL);
  g_autofree char *siege_path = g_build_filename (folder, "siege.xml", NULL);
  g_autofree char *part_path = g_build_filename (folder, "part.xml", NULL);
  struct
  {
    const char *code;
    int         found;
  } cases[] = { { "path-outside", 0 }, { "file-kind", 0 }, { "part-twice", 0 }, { "file-missing", 0 } };

  g_assert_true (g_file_set_contents (siege_path, root, -1, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();

      if (i == 0)
        g_assert_cmpint (symlink ("/etc/passwd", part_path), ==, 0);
      else if (i == 1)
        g_assert_cmpint (mkfifo (part_path, 0600), ==, 0);
      else if (i == 2)
        g_assert_cmpint (link (siege_path, part_path), ==, 0);

      g_assert_null (atlas_reader_load (folder, diagnostics, NULL, NULL));
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); j++)
        cases[i].found += g_str_equal (atlas_diagnostic_get_code (atlas_diagnostics_get (diagnostics, j)),
                                       cases[i].code);
      g_assert_cmpint (cases[i].found, ==, 1);
      g_unlink (part_path);
    }

  g_unlink (siege_path);
  g_rmdir (folder);
}

static void
test_nowhere (void)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (atlas_reader_load ("/nowhere/at/all", diagnostics, NULL, &error));
  g_assert_error (error, ATLAS_READER_ERROR, ATLAS_READER_ERROR_INVALID);
  g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 1);
  g_assert_cmpstr (atlas_diagnostic_get_code (atlas_diagnostics_get (diagnostics, 0)), ==, "file-missing");
}

/* Without its schema the program refuses everything rather than read what nobody validated. */
static void
test_no_schema (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
      g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
      g_autoptr (GError) error = NULL;

      g_setenv ("ATLAS_DATADIR", "/nowhere", TRUE);
      g_assert_null (atlas_reader_load (path, diagnostics, NULL, &error));
      g_assert_error (error, ATLAS_READER_ERROR, ATLAS_READER_ERROR_SCHEMA);
      g_assert_nonnull (strstr (error->message, "/nowhere/siege.xsd"));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

static void
test_cancelled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (atlas_reader_load (path, diagnostics, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (diagnostics)), ==, 0);
}

/* Beyond line 65,534 libxml2 does not know the lines of elements any more. */
static void
test_far_lines (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "malformed", "sound.xml", NULL);
  g_autofree char *folder = g_dir_make_tmp ("reader-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "siege.xml", NULL);
  g_autofree char *blank = g_strnfill (70000, '\n');
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autofree char *text = NULL;
  g_autofree char *longer = NULL;
  g_auto (GStrv) halves = NULL;
  AtlasDiagnostic *diagnostic;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  halves = g_strsplit (text, "  <events>\n", 2);
  *strstr (halves[1], "ult\" phase") = 'o';
  longer = g_strconcat (halves[0], blank, "  <events>\n", halves[1], NULL);
  g_assert_true (g_file_set_contents (copy, longer, -1, NULL));

  g_assert_null (atlas_reader_load (folder, diagnostics, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (diagnostics)), ==, 1);
  diagnostic = atlas_diagnostics_get (diagnostics, 0);
  g_assert_cmpstr (atlas_diagnostic_get_code (diagnostic), ==, "unknown-reference");
  g_assert_cmpuint (atlas_diagnostic_get_line (diagnostic), ==, 70062);
  g_assert_cmpuint (atlas_diagnostic_get_column (diagnostic), ==, 50);

  g_unlink (copy);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/head", test_head);
  g_test_add_func ("/reader/vocabulary", test_vocabulary);
  g_test_add_func ("/reader/places", test_places);
  g_test_add_func ("/reader/events", test_events);
  g_test_add_func ("/reader/land", test_land);
  g_test_add_func ("/reader/data", test_data);
  g_test_add_func ("/reader/single-file", test_single_file);
  g_test_add_func ("/reader/lesson-file", test_lesson_file);
  g_test_add_func ("/reader/wrong-lesson-files", test_wrong_lesson_files);
  g_test_add_func ("/reader/files", test_files);
  g_test_add_func ("/reader/nowhere", test_nowhere);
  g_test_add_func ("/reader/no-schema", test_no_schema);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/far-lines", test_far_lines);
  /* A process of one test would not free what belongs to the others. */
  if (!g_test_subprocess ())
    add_malformed_tests ();

  return g_test_run ();
}
