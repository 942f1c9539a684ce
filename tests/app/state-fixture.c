/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state-fixture.h"

#include <stdlib.h>
#include <string.h>

#include "../sample.h"

static void
notify_cb (AtlasState   *state,
           GParamSpec   *pspec,
           StateFixture *fixture)
{
  g_string_append_printf (fixture->log, "%s ", pspec->name);
}

static void
set_up (StateFixture  *fixture,
        gconstpointer  unused)
{
  fixture->siege = sample_load ();
  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, fixture->siege);
  fixture->log = g_string_new (NULL);
  g_signal_connect (fixture->state, "notify", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (StateFixture  *fixture,
           gconstpointer  unused)
{
  g_string_free (fixture->log, TRUE);
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->siege);
}

/* A test that is given a state that has told nothing yet. */
void
state_fixture_add (const char  *path,
                   void       (*test) (StateFixture  *fixture,
                                       gconstpointer  unused))
{
  g_test_add (path, StateFixture, NULL, set_up, test, tear_down);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Compares what was notified, in order of the alphabet: GLib promises no other. */
void
state_fixture_assert_log (StateFixture *fixture,
                          const char   *expected)
{
  g_auto (GStrv) words = g_strsplit (fixture->log->str, " ", -1);
  g_autofree char *sorted = NULL;

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  sorted = g_strjoinv (" ", words);
  g_assert_cmpstr (g_strstrip (sorted), ==, expected);
  g_string_truncate (fixture->log, 0);
}

/* An event that the siege must have. */
AtlasEvent *
state_fixture_find_event (StateFixture *fixture,
                          const char   *id)
{
  AtlasEvent *event = atlas_siege_find_event (fixture->siege, id);

  g_assert_nonnull (event);

  return event;
}
