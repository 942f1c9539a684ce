/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../pieces.h"
#include "state/atlas-event-clusters.h"

#define HEIGHT 40
#define LINE   15

#define BEGIN (atlas_time_from_civil (1204, 4, 1, 0, 0))
#define DAYS  20

typedef struct
{
  AtlasState         *state;
  AtlasEventClusters *clusters;
} Fixture;

static void
add_event (AtlasSiege *siege,
           gint64      time,
           const char *kind)
{
  g_autofree char *id = g_strdup_printf ("event-%u", atlas_siege_get_events (siege)->len);

  pieces_add_event (siege, id, time, kind);
}

/* One alone, two close together, nine within five hours, and seven at one moment. */
static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = pieces_new_siege (BEGIN, BEGIN + DAYS * ATLAS_DAY);

  add_event (siege, BEGIN + ATLAS_DAY, "fire");
  add_event (siege, BEGIN + 4 * ATLAS_DAY, "storm");
  add_event (siege, BEGIN + 4 * ATLAS_DAY + ATLAS_HOUR, "fire");
  for (int i = 0; i < 9; i++)
    add_event (siege, BEGIN + 10 * ATLAS_DAY + i * 30 * ATLAS_MINUTE, i == 0 ? NULL : "storm");
  for (int i = 0; i < 7; i++)
    add_event (siege, BEGIN + 15 * ATLAS_DAY, "fire");
  atlas_siege_seal (siege);

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  fixture->clusters = atlas_event_clusters_new ();
  atlas_event_clusters_list (fixture->clusters, fixture->state, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  atlas_event_clusters_free (fixture->clusters);
  g_assert_finalize_object (fixture->state);
}

static AtlasTimeAxis
lay_out (Fixture *fixture,
         gint64   begin,
         gint64   end)
{
  AtlasTimeAxis axis = { begin, end, 1000 };

  atlas_event_clusters_lay_out (fixture->clusters, &axis, HEIGHT, LINE);

  return axis;
}

static guint
count_events (Fixture *fixture)
{
  guint sum = 0;

  for (guint i = 0; i < atlas_event_clusters_get_n (fixture->clusters); i++)
    sum += atlas_event_clusters_get (fixture->clusters, i)->count;

  return sum;
}

/* Whatever the zoom, each event is in exactly one mark, and what is alone stands at its time. */
static void
test_all (Fixture       *fixture,
          gconstpointer  unused)
{
  for (int days = DAYS; days > 0; days /= 2)
    {
      AtlasTimeAxis axis = lay_out (fixture, BEGIN, BEGIN + days * ATLAS_DAY);
      const AtlasEventCluster *first = atlas_event_clusters_get (fixture->clusters, 0);

      g_assert_cmpuint (first->count, ==, 1);
      g_assert_cmpfloat (first->x, ==, atlas_time_axis_get_x (&axis, BEGIN + ATLAS_DAY));
      g_assert_cmpfloat (first->y, ==, HEIGHT / 2.0);
    }

  lay_out (fixture, BEGIN, BEGIN + DAYS * ATLAS_DAY);
  g_assert_cmpuint (count_events (fixture), ==, 19);
}

/* Two that would cover each other stand one above the other. */
static void
test_close (Fixture       *fixture,
            gconstpointer  unused)
{
  const AtlasEventCluster *one, *other;
  double x, y, width, height, other_y;

  lay_out (fixture, BEGIN, BEGIN + DAYS * ATLAS_DAY);
  one = atlas_event_clusters_get (fixture->clusters, 1);
  other = atlas_event_clusters_get (fixture->clusters, 2);
  g_assert_cmpuint (one->count, ==, 1);
  g_assert_cmpuint (other->count, ==, 1);
  atlas_event_clusters_get_bounds (fixture->clusters, one, &x, &y, &width, &height);
  atlas_event_clusters_get_bounds (fixture->clusters, other, &x, &other_y, &width, &height);
  g_assert_cmpfloat (ABS (other_y - y), >=, height);
}

static const AtlasEventCluster *
find_group (Fixture *fixture,
            gint64   time)
{
  for (guint i = 0; i < atlas_event_clusters_get_n (fixture->clusters); i++)
    {
      const AtlasEventCluster *cluster = atlas_event_clusters_get (fixture->clusters, i);
      AtlasEvent *event = atlas_event_clusters_get_event (fixture->clusters, cluster->first);

      if (cluster->count > 1 && atlas_event_get_time (event) >= time)
        return cluster;
    }

  return NULL;
}

/* Opened again and again, events at different moments stand apart in the end; those at one moment
 * never do, and say so. */
static void
test_open (Fixture       *fixture,
           gconstpointer  unused)
{
  gint64 aim = BEGIN + 10 * ATLAS_DAY;
  gint64 begin = BEGIN;
  gint64 end = BEGIN + DAYS * ATLAS_DAY;
  const AtlasEventCluster *group;
  guint n_opened = 0;

  lay_out (fixture, begin, end);
  g_assert_nonnull (find_group (fixture, BEGIN + 15 * ATLAS_DAY));
  g_assert_false (atlas_event_clusters_can_open (fixture->clusters, find_group (fixture, BEGIN + 15 * ATLAS_DAY),
                                                 &begin, &end));
  while ((group = find_group (fixture, aim)) != NULL &&
         atlas_event_get_time (atlas_event_clusters_get_event (fixture->clusters, group->first)) < aim + ATLAS_DAY)
    {
      g_assert_true (atlas_event_clusters_can_open (fixture->clusters, group, &begin, &end));
      g_assert_cmpint (begin, <=, aim);
      lay_out (fixture, begin, end);
      n_opened++;
      g_assert_cmpuint (n_opened, <, 10);
    }
  g_assert_cmpuint (n_opened, >, 0);
  g_assert_cmpuint (atlas_event_clusters_get_n (fixture->clusters), ==, count_events (fixture));
}

/* Each mark has the room of a finger, and between two the nearer is meant. */
static void
test_points (Fixture       *fixture,
             gconstpointer  unused)
{
  AtlasTimeAxis axis = lay_out (fixture, BEGIN, BEGIN + DAYS * ATLAS_DAY);
  double x = atlas_time_axis_get_x (&axis, BEGIN + ATLAS_DAY);
  const AtlasEventCluster *upper = atlas_event_clusters_get (fixture->clusters, 2);

  g_assert_cmpuint (atlas_event_clusters_find_point (fixture->clusters, x, HEIGHT / 2.0), ==, 0);
  g_assert_cmpuint (atlas_event_clusters_find_point (fixture->clusters, x - 12, HEIGHT / 2.0 + 12), ==, 0);
  g_assert_cmpuint (atlas_event_clusters_find_point (fixture->clusters, x + 13, HEIGHT / 2.0), ==, ATLAS_NO_CLUSTER);
  g_assert_cmpuint (atlas_event_clusters_find_point (fixture->clusters, upper->x, upper->y), ==, 2);
}

static void
test_find_event (Fixture       *fixture,
                 gconstpointer  unused)
{
  AtlasEvent *last = atlas_event_clusters_get_event (fixture->clusters, 18);
  guint n;

  lay_out (fixture, BEGIN, BEGIN + DAYS * ATLAS_DAY);
  n = atlas_event_clusters_find_event (fixture->clusters, last);
  g_assert_cmpuint (n, !=, ATLAS_NO_CLUSTER);
  g_assert_cmpuint (atlas_event_clusters_get (fixture->clusters, n)->count, ==, 7);
  lay_out (fixture, BEGIN, BEGIN + ATLAS_DAY);
  g_assert_cmpuint (atlas_event_clusters_find_event (fixture->clusters, last), ==, ATLAS_NO_CLUSTER);
}

/* The kinds share out the events, and in a row that has room for one mark only two are already many. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  unused)
{
  static const char *const kinds[] = { "fire", "storm", "" };
  static const guint n_events[] = { 9, 9, 1 };
  const AtlasTimeAxis axis = { BEGIN, BEGIN + DAYS * ATLAS_DAY, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      atlas_event_clusters_list (fixture->clusters, fixture->state, g_intern_string (kinds[i]));
      g_assert_cmpuint (atlas_event_clusters_get_n_events (fixture->clusters), ==, n_events[i]);
      atlas_event_clusters_lay_out (fixture->clusters, &axis, LINE + 4, LINE);
      g_assert_cmpuint (count_events (fixture), ==, n_events[i]);
      for (guint j = 0; j < atlas_event_clusters_get_n (fixture->clusters); j++)
        {
          const AtlasEventCluster *cluster = atlas_event_clusters_get (fixture->clusters, j);

          g_assert_cmpfloat (cluster->y, ==, (LINE + 4) / 2.0);
          g_assert_cmpuint (cluster->count, !=, 2);
        }
    }
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/event-clusters/all", test_all);
  add ("/event-clusters/close", test_close);
  add ("/event-clusters/open", test_open);
  add ("/event-clusters/points", test_points);
  add ("/event-clusters/find-event", test_find_event);
  add ("/event-clusters/kinds", test_kinds);

  return g_test_run ();
}
