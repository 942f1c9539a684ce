/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "xml/atlas-reader.h"

/* What the check must not complain about; the mistaken sieges of test-reader show what it must. */

#define HEAD                                                                                     \
  "<siege id='a' format='1'><title>A</title><language code='en'>English</language>"              \
  "<language code='el'>Ελληνικά</language>"                                                      \
  "<span begin='1200-05-01' end='1200-06-01'/><extent west='20' south='37' east='22' north='39'/>" \
  "<view west='20' south='37' east='22' north='39'/>"                                            \
  "<side id='in' colour='#000000' pattern='plain' symbol='bar'><name>In</name></side>"           \
  "<side id='out' colour='#ffffff' pattern='plain' symbol='disc'><name>Out</name></side>"        \
  "<tradition id='old'><name>Old</name></tradition><tradition id='new'><name>New</name></tradition>" \
  "<account id='one'><name>One</name></account><account id='two'><name>Two</name></account>"     \
  "<kind id='k' mark='disc'><name>K</name></kind>"                                               \
  "<phase id='may' begin='1200-05-01' end='1200-06-01'><name>May</name></phase>\n"
#define CITE    "<cite source='b' known='read'/>"
#define SOURCES "<sources><source id='b'><title>B</title></source></sources>"
#define MOVEMENT(points, cites) "<movement side='in' points='" points "' accuracy='1'>" cites "</movement>"
#define PLACE   "kind='strongpoint' lat='38' lon='21' accuracy='1'"

/* Reads a siege and lists the codes of what is wrong with it. */
static char *
check (const char *parts)
{
  g_autofree char *folder = g_dir_make_tmp ("check-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "siege.xml", NULL);
  g_autofree char *text = g_strconcat (HEAD SOURCES, parts, "</siege>", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = NULL;
  GString *codes = g_string_new (NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  siege = atlas_reader_load (folder, diagnostics, NULL, NULL);
  g_assert_true ((siege != NULL) == (atlas_diagnostics_get_n_errors (diagnostics) == 0));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    g_string_append_printf (codes, "%s ", atlas_diagnostic_get_code (atlas_diagnostics_get (diagnostics, i)));

  g_unlink (path);
  g_rmdir (folder);

  return g_string_free (codes, FALSE);
}

static char *
check_place (const char *holdings)
{
  g_autofree char *parts = g_strconcat ("<places><place id='p' " PLACE "><name>P</name>" CITE, holdings,
                                        "</place></places>", NULL);

  return check (parts);
}

static char *
check_event (const char *attributes,
             const char *children)
{
  g_autofree char *parts = g_strconcat ("<places><place id='p' " PLACE "><name>P</name>" CITE "</place></places>"
                                        "<events><event id='e' kinds='k' ", attributes, "><title>E</title>",
                                        children, "</event></events>", NULL);

  return check (parts);
}

typedef struct
{
  const char *what;
  const char *text;
  const char *codes;
} Case;

static void
test_holdings (void)
{
  static const Case cases[] = {
    { "an end that is the next begin",
      "<holding begin='1200-05-01' end='1200-05-05' side='in'>" CITE "</holding>"
      "<holding begin='1200-05-05' side='out'>" CITE "</holding>", "" },
    { "an end in the doubt of the next begin",
      "<holding begin='1200-05-01' end='1200-05-05T12:00' side='in'>" CITE "</holding>"
      "<holding begin='1200-05-05' side='out'>" CITE "</holding>", "" },
    { "a day and its evening",
      "<holding begin='1200-05-05' side='in'>" CITE "</holding>"
      "<holding begin='1200-05-05' part='evening' side='out'>" CITE "</holding>", "" },
    { "the same side again, for another reason",
      "<holding begin='1200-05-01' side='in'>" CITE "</holding>"
      "<holding begin='1200-05-05' side='in' partly='out'>" CITE "</holding>", "" },
    { "before the siege and after it",
      "<holding begin='1100' side='in'>" CITE "</holding><holding begin='1300' side='out'>" CITE "</holding>", "" },
    { "one begin after two accounts",
      "<holding begin='1200-05-05' side='in'>" CITE "<claim account='one' begin='1200-05-05'>" CITE "</claim>"
      "<claim account='two' begin='1200-05-05'>" CITE "</claim></holding>", "" },
    { "a claim without a source",
      "<holding begin='1200-05-05' side='in'>" CITE "<claim account='one' begin='1200-05-05'/></holding>",
      "no-source " },
    { "three in disorder are two mistakes",
      "<holding begin='1200-05-05' side='in'>" CITE "</holding>\n"
      "<holding begin='1200-05-04' side='out'>" CITE "</holding>\n"
      "<holding begin='1200-05-03' side='in'>" CITE "</holding>", "holding-order holding-order " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *codes = check_place (cases[i].text);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

static void
test_names (void)
{
  static const Case cases[] = {
    { "an ordinary word", "<name>Bridge</name>|<name>Bridge</name>", "" },
    { "an alias", "<name tradition='old'>X</name>|<name>Q</name><name tradition='old' alias='true'>X</name>", "" },
    { "another tradition", "<name tradition='old'>X</name>|<name tradition='new'>X</name>", "" },
    { "another language", "<name tradition='old' xml:lang='en'>X</name>|<name tradition='old' xml:lang='el'>X</name>",
      "" },
    { "one after the other",
      "<name tradition='old' end='1200-05-05'>X</name>|<name tradition='old' begin='1200-05-05'>X</name>", "" },
    { "twice on one place", "<name tradition='old'>X</name><name tradition='old'>X</name>|<name>Q</name>", "" },
    { "at the same time",
      "<name tradition='old' end='1200-05-06'>X</name>|<name tradition='old' begin='1200-05-05'>X</name>",
      "same-name " },
    { "in capitals", "<name tradition='old'>Éa</name>|<name tradition='old'>ÉA</name>", "same-name " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = g_strsplit (cases[i].text, "|", 2);
      g_autofree char *parts = g_strconcat ("<places><place id='p' " PLACE ">", names[0], CITE "</place>"
                                            "<place id='q' " PLACE ">", names[1], CITE "</place></places>", NULL);
      g_autofree char *codes = check (parts);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

static void
test_events (void)
{
  static const Case cases[] = {
    { "nowhere, without a phase, long before", "when='1100'|" CITE, "" },
    { "partly in its phase", "when='1200-05-30/1200-06-10' phase='may' places='p'|" CITE, "" },
    { "a doubt that touches its phase", "when='1200-04~' phase='may' places='p'|" CITE, "" },
    { "just after its phase", "when='1200-06-01' phase='may' places='p'|" CITE, "event-outside-phase " },
    { "in its phase, but nowhere", "when='1200-05-03' phase='may'|" CITE, "event-nowhere " },
    { "a detail that is nowhere", "when='1200-05-03' phase='may' tier='detail'|" CITE, "" },
    { "nowhere but on its way", "when='1200-05-03' phase='may'|" CITE MOVEMENT ("38,21 38,21.1", CITE), "" },
    { "a source in a perspective only",
      "when='1200'|<perspective account='one'><text>X</text>" CITE "</perspective>", "" },
    { "a movement that leaves the map", "when='1200'|" CITE MOVEMENT ("38,21 50,21", CITE), "" },
    { "a movement without a source", "when='1200'|" CITE MOVEMENT ("38,21 38,21.1", ""), "no-source " },
    { "a movement that goes nowhere", "when='1200'|" CITE MOVEMENT ("38,21", CITE), "few-points " },
    { "a perspective without a source",
      "when='1200'|<perspective account='one'><text>X</text></perspective>" CITE, "no-source " },
    { "perspectives of two accounts",
      "when='1200'|<perspective account='one'><text>X</text>" CITE "</perspective>"
      "<perspective account='two'><text>X</text>" CITE "</perspective>", "" },
    { "perspectives of one account",
      "when='1200'|<perspective account='one'><text>X</text>" CITE "</perspective>"
      "<perspective account='one'><text>Y</text>" CITE "</perspective>", "perspective-twice " },
    { "claims that differ in words only",
      "when='1200'|" CITE "<dispute id='d'><title>D</title><claim><value>a</value>" CITE "</claim>"
      "<claim><value>b</value>" CITE "</claim></dispute>", "" },
    { "claims that differ in number only",
      "when='1200'|" CITE "<dispute id='d'><title>D</title><claim number='1'><value>a</value>" CITE "</claim>"
      "<claim number='2'><value>a</value>" CITE "</claim></dispute>", "" },
    { "claims of spans",
      "when='1200'|" CITE "<dispute id='d'><title>D</title><claim when='1200-05-01/1200-05-03'><value>a</value>" CITE
      "</claim><claim when='1200-05-01/1200-05-04'><value>a</value>" CITE "</claim></dispute>", "" },
    { "the same claim three times",
      "when='1200'|" CITE "<dispute id='d'><title>D</title><claim><value>a</value>" CITE "</claim><claim><value>a</value>"
      CITE "</claim><claim><value>a</value>" CITE "</claim></dispute>",
      "identical-claims identical-claims identical-claims " },
    { "a text without language", "when='1200'|<text>They come.</text>" CITE, "" },
    { "a text in one of two languages", "when='1200'|<text xml:lang='en'>They come.</text>" CITE,
      "missing-translation " },
    { "a language with a region", "when='1200'|<text xml:lang='en-GB'>They come.</text>" CITE, "unknown-reference " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) halves = g_strsplit (cases[i].text, "|", 2);
      g_autofree char *codes = check_event (halves[0], halves[1]);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

/* Each a whole part of a siege, with a source that something cites. */
static void
test_parts (void)
{
#define USED          "<places><place id='used' " PLACE "><name>U</name>" CITE "</place></places>"
#define FRONT(inside) "<fronts><front id='f' kind='trench' accuracy='1' " inside "</front></fronts>" USED
#define POINT(inside) "<figures><series id='s'><title>S</title><point when='1200' " inside "</point></series>" \
                      "</figures>" USED
#define PERSON(inside) "<people><person id='x' " inside "</person></people>" USED
#define STEP(inside)  "<events><event id='e' when='1200-05-03' kinds='k'><title>E</title>" CITE "</event></events>" \
                      "<tours><tour id='t'><title>T</title><step zoom='9' " inside "<title>S</title>" CITE \
                      "</step></tour></tours>"

  static const Case cases[] = {
    { "a line", FRONT ("begin='1200-05-03' points='38,21 38,21.1'>" CITE), "" },
    { "a line without a source", FRONT ("begin='1200-05-03' points='38,21 38,21.1'>"), "no-source " },
    { "a line with one end", FRONT ("begin='1200-05-03' points='38,21'>" CITE), "few-points " },
    { "an area", FRONT ("shape='area' begin='1200-05-03' points='38,21 38,21.1 38.1,21'>" CITE), "" },
    { "an area with two corners", FRONT ("shape='area' begin='1200-05-03' points='38,21 38,21.1'>" CITE),
      "few-points " },
    { "a line that enters the map", FRONT ("begin='1200-05-03' points='50,21 38,21'>" CITE), "" },
    { "a line off the map", FRONT ("begin='1200-05-03' points='50,21 51,21'>" CITE), "front-outside " },
    { "a line from before to after", FRONT ("begin='1100' end='1300' points='38,21 38,21.1'>" CITE), "" },
    { "a line of another time", FRONT ("begin='1100' end='1101' points='38,21 38,21.1'>" CITE), "front-outside " },

    { "a figure", POINT ("value='3'>" CITE), "" },
    { "a figure without a source", POINT ("value='3'>"), "no-source " },
    { "a figure at its bounds", POINT ("value='3' low='3' high='3'>" CITE), "" },
    { "a figure with one bound", POINT ("value='3' low='2'>" CITE), "" },
    { "a figure below its bounds", POINT ("value='3' low='4'>" CITE), "figure-range " },
    { "a figure above its bounds", POINT ("value='3' high='2'>" CITE), "figure-range " },

    { "a life", PERSON ("born='1150' died='1200'><name>X</name>" CITE), "" },
    { "a life of less than a year", PERSON ("born='1200' died='1200'><name>X</name>" CITE), "" },
    { "a death before the birth", PERSON ("born='1200' died='1150'><name>X</name>" CITE), "time-order " },
    { "a person without a source", PERSON ("><name>X</name>"), "no-source " },

    { "a step at its event", STEP ("at='1200-05-03T12:00' lat='38' lon='21' event='e'>"), "" },
    { "a step on the eve of its event", STEP ("at='1200-05-02T12:00' lat='38' lon='21' event='e'>"), "" },
    { "a step days before its event", STEP ("at='1200-05-01' lat='38' lon='21' event='e'>"), "step-apart " },
    { "a step days after its event", STEP ("at='1200-05-06' lat='38' lon='21' event='e'>"), "step-apart " },
    { "a step off the map", STEP ("at='1200-05-03' lat='50' lon='21' event='e'>"), "step-outside " },
    { "a step with layers", STEP ("at='1200-05-03' lat='38' lon='21' layers='relief contours fronts arrows names'>"),
      "" },
    { "a step on bare paper", STEP ("at='1200-05-03' lat='38' lon='21' layers=''>"), "" },
    { "a step with a layer that no map has", STEP ("at='1200-05-03' lat='38' lon='21' layers='names clouds'>"),
      "step-layer " },
    { "a step without an event", STEP ("at='1200-05-30' lat='38' lon='21'>"), "" },

    { "a town far away",
      "<places><place id='p' kind='town' lat='50' lon='21' accuracy='1'><name>P</name>" CITE "</place></places>", "" },
    { "a stronghold far away",
      "<places><place id='p' kind='town' lat='50' lon='21' accuracy='1'><name>P</name>" CITE
      "<holding begin='1200-05-01' side='in'>" CITE "</holding></place></places>", "place-outside " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *codes = check (cases[i].text);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

static void
test_references (void)
{
  static const Case cases[] = {
    { "to what comes later",
      "<events><event id='e' when='1200' kinds='k' places='p'><title>E</title>" CITE "</event></events>"
      "<places><place id='p' " PLACE "><name>P</name>" CITE "</place></places>", "" },
    { "one identifier for things of two kinds",
      "<events><event id='x' when='1200' kinds='k' places='x'><title>E</title>" CITE "</event></events>"
      "<places><place id='x' " PLACE "><name>P</name>" CITE "</place></places>", "" },
    { "white space around and between",
      "<places><place id=' p ' " PLACE "><name>P</name>" CITE "</place><place id='q' " PLACE "><name>Q</name>" CITE
      "</place></places><events><event id='e' when=' 1200 ' kinds='k' places='  p\n q '><title>E</title>" CITE
      "</event></events>", "" },
    { "a dispute by itself",
      "<disputes><dispute id='d' about='e'><title>D</title><claim><value>a</value>" CITE "</claim>"
      "<claim><value>b</value>" CITE "</claim></dispute></disputes>"
      "<events><event id='e' when='1200' kinds='k'><title>E</title>" CITE "</event></events>", "" },
    { "in a part that the model has no room for",
      "<people><person id='x' side='on' within='y'><name>X</name>" CITE "</person></people>"
      "<tours><tour id='t'><title>T</title><step at='1200' lat='38' lon='21' zoom='9' place='nowhere'>"
      "<title>S</title>" CITE "</step></tour></tours>" "<places><place id='p' " PLACE "><name>P</name>" CITE "</place></places>",
      "unknown-reference unknown-reference unknown-reference " },
    { "a source that only people cite",
      "<people><person id='x'><name>X</name>" CITE "</person></people>", "" },
    { "a source that nobody cites", "", "unused-source " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *codes = check (cases[i].text);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/holdings", test_holdings);
  g_test_add_func ("/check/names", test_names);
  g_test_add_func ("/check/events", test_events);
  g_test_add_func ("/check/parts", test_parts);
  g_test_add_func ("/check/references", test_references);

  return g_test_run ();
}
