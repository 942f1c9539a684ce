/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "command/atlas-check-command.h"
#include "command/atlas-command.h"
#include "command/atlas-state-command.h"
#include "core/atlas-catalog.h"

/* Each command runs in a process of its own, as from a shell: this very program, asked to. */

typedef struct
{
  char *out;
  char *err;
  int   status;
} Answer;

static char *program;

static void
answer_clear (Answer *answer)
{
  g_free (answer->out);
  g_free (answer->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static Answer
run (const char *fixture,
     const char *arguments)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", fixture, NULL);
  g_autofree char *lesson = g_test_build_filename (G_TEST_DIST, "fixtures", "lessons", "wrong.xml", NULL);
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };

  g_ptr_array_add (argv, program);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, g_str_equal (words[i], "SIEGE")    ? path
                           : g_str_equal (words[i], "LESSON") ? lesson
                                                              : words[i]);
  g_ptr_array_add (argv, NULL);

  g_assert_true (g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &answer.out,
                               &answer.err, &answer.status, &error));
  g_assert_true (WIFEXITED (answer.status));
  answer.status = WEXITSTATUS (answer.status);

  return answer;
}

/* "id state holder" of a place. */
static char *
find_state (const char *json,
            const char *place)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonArray *places = json_object_get_array_member (json_node_get_object (node), "places");

  for (guint i = 0; i < json_array_get_length (places); i++)
    {
      JsonObject *object = json_array_get_object_element (places, i);
      const char *holder = json_object_get_null_member (object, "holder")
                             ? "null" : json_object_get_string_member (object, "holder");

      if (g_str_equal (json_object_get_string_member (object, "id"), place))
        return g_strdup_printf ("%s %s", json_object_get_string_member (object, "state"), holder);
    }

  return NULL;
}

static void
test_check (void)
{
  static const struct
  {
    const char *fixture;
    const char *arguments;
    int         status;
    const char *err;
  } cases[] = {
    { "second", "check SIEGE", 0, "" },
    { "second", "check SIEGE --strict", 0, "" },
    { "malformed/warning-no-source.xml", "check SIEGE", 0,
      "warning-no-source.xml:62: warning: Found <event> without a source, expected <cite> in it [no-source]\n" },
    { "malformed/warning-no-source.xml", "check --strict SIEGE", 1,
      "warning-no-source.xml:62: warning: Found <event> without a source, expected <cite> in it [no-source]\n" },
    { "malformed/reference-side.xml", "check SIEGE", 2,
      "reference-side.xml:48: Found the side “insde”, expected one that the siege declares "
      "[unknown-reference]\n" },
    { "malformed/hostile-entity-inside.xml", "check SIEGE", 2,
      "hostile-entity-inside.xml:1: Found a DOCTYPE, expected none [doctype]\n"
      "hostile-entity-inside.xml:5: Found <siege> without “format”, expected this attribute [schema]\n"
      "hostile-entity-inside.xml:5: Found <siege> without “id”, expected this attribute [schema]\n"
      "hostile-entity-inside.xml:5: Found text directly in <siege>, expected none there [schema]\n"
      "hostile-entity-inside.xml:5: Found the end of <siege> too early, expected <title> in it [schema]\n" },
    { "second", "check SIEGE --lesson LESSON", 2,
      "wrong.xml:8: Found the event “nowhere-told”, expected the identifier of an event [unknown-reference]\n"
      "wrong.xml:8: warning: Found the layer “clouds”, expected one of: relief, contours, fronts, arrows, names "
      "[step-layer]\n" },
    { "second", "check --nonsense SIEGE", 2, "siege-atlas check: Unknown option --nonsense\n" },
    { "second", "check SIEGE SIEGE", 2, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Answer) answer = run (cases[i].fixture, cases[i].arguments);

      g_assert_cmpint (answer.status, ==, cases[i].status);
      if (cases[i].err != NULL)
        g_assert_cmpstr (answer.err, ==, cases[i].err);
    }
}

static void
test_check_json (void)
{
  g_auto (Answer) answer = run ("malformed/all-at-once.xml", "check SIEGE --json");
  g_autoptr (JsonNode) node = json_from_string (answer.out, NULL);
  JsonObject *object = json_node_get_object (node);
  JsonObject *first = json_array_get_object_element (json_object_get_array_member (object, "diagnostics"), 0);

  g_assert_cmpint (answer.status, ==, 2);
  g_assert_cmpstr (answer.err, ==, "");
  g_assert_cmpint (json_object_get_int_member (object, "errors"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (object, "warnings"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (first, "file"), ==, "all-at-once.xml");
  g_assert_cmpint (json_object_get_int_member (first, "column"), >, 0);
}

static void
test_state (void)
{
  static const struct
  {
    const char *arguments;
    const char *place;
    const char *state;
  } cases[] = {
    { "state SIEGE --json --at -0428-06-15", "town", "held plataeans" },
    { "state SIEGE --json --at -0426-10", "town", "held peloponnesians" },
    { "state SIEGE --json --at -0428-08-02", "high-wall", "doubtful null" },
    { "state SIEGE --json --at -0428-08-02 --account thucydides", "high-wall", "contested null" },
    { "state SIEGE --json --at -0428-10", "mound", "abandoned null" },
    { "state SIEGE --json --at -0428-04", "mound", "none null" },
    { "state SIEGE --json --at -0428-05", "athens", "none null" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Answer) answer = run ("second", cases[i].arguments);
      g_autofree char *state = find_state (answer.out, cases[i].place);

      g_assert_cmpint (answer.status, ==, 0);
      g_assert_cmpstr (state, ==, cases[i].state);
    }
}

static void
test_state_in_words (void)
{
  g_auto (Answer) answer = run ("second", "state SIEGE --at -0428-06-15T08");

  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.err, ==, "");
  g_assert_nonnull (strstr (answer.out, "(town): Held by the Plataeans\n"));
  g_assert_nonnull (strstr (answer.out, "429 BCE"));
  g_assert_null (strstr (answer.out, "(athens)"));
}

static void
test_state_refused (void)
{
  static const struct
  {
    const char *arguments;
    const char *err;
  } cases[] = {
    { "state SIEGE", "--at" },
    { "state SIEGE --at yesterday", "yesterday" },
    { "state SIEGE --at 1200-05-01/1200-05-02", "1200-05-01" },
    { "state SIEGE --at -0428 --account herodotus", "thucydides later" },
    { "state /nowhere --at -0428", "/nowhere" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Answer) answer = run ("second", cases[i].arguments);

      g_assert_cmpint (answer.status, ==, 2);
      g_assert_cmpstr (answer.out, ==, "");
      g_assert_nonnull (strstr (answer.err, cases[i].err));
    }
}

/* Whoever keeps the answer in a file, on a disk that is full, must not take what there is for all. */
static void
test_full_disk (void)
{
  static const char *const options[] = { "--at=-0428-06-01", "--json" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
      g_autoptr (GSubprocess) process = NULL;
      g_autofree char *err = NULL;

      g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
      process = g_subprocess_launcher_spawn (launcher, NULL, program, "state", path, options[0], options[i], NULL);
      g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, NULL));
      g_assert_cmpint (g_subprocess_get_exit_status (process), ==, ATLAS_COMMAND_FAILED);
      g_assert_true (g_str_has_prefix (err, "siege-atlas state: Standard output cannot be written: "));
    }
}

int
main (int   argc,
      char *argv[])
{
  atlas_catalog_init (ATLAS_LOCALEDIR);
  if (argc > 1 && g_str_equal (argv[1], "check"))
    return atlas_command_finish (argv[1], atlas_check_command_run (argc - 1, argv + 1));
  if (argc > 1 && g_str_equal (argv[1], "state"))
    return atlas_command_finish (argv[1], atlas_state_command_run (argc - 1, argv + 1));

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  g_test_add_func ("/command/check", test_check);
  g_test_add_func ("/command/check-json", test_check_json);
  g_test_add_func ("/command/state", test_state);
  g_test_add_func ("/command/state-in-words", test_state_in_words);
  g_test_add_func ("/command/state-refused", test_state_refused);
  g_test_add_func ("/command/full-disk", test_full_disk);

  return g_test_run ();
}
