/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../sample.h"
#include "core/atlas-catalog.h"
#include "export/atlas-export.h"
#include "import/atlas-import.h"
#include "import/atlas-slug.h"
#include "xml/atlas-reader.h"

static char *folder;

static char *
write_file (const char *name,
            const char *contents)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  return path;
}

/* A data set that has to be sound, warnings included unless they may be. */
static AtlasSiege *
load (const char *path,
      gboolean    may_warn)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  AtlasSiege *siege = atlas_reader_load (path, diagnostics, NULL, &error);
  g_autofree char *text = atlas_diagnostics_to_string (diagnostics);

  g_assert_no_error (error);
  if (!may_warn)
    g_assert_cmpstr (text, ==, "");

  return siege;
}

/* Imports a file into a new folder and reads that. */
static AtlasSiege *
import (const char *path)
{
  g_autofree char *output = g_build_filename (folder, "new", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  sample_remove_folder (output);
  g_assert_true (atlas_import_save (path, "en", output, FALSE, diagnostics, NULL, &error));
  g_assert_no_error (error);

  return load (output, FALSE);
}

static AtlasSiege *
import_text (const char *name,
             const char *contents)
{
  g_autofree char *path = write_file (name, contents);

  return import (path);
}

static void
append_positions (GString *line,
                  GArray  *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const AtlasPosition *point = &g_array_index (points, AtlasPosition, i);

      g_string_append_printf (line, " %.9f,%.9f", point->latitude, point->longitude);
    }
}

/* "id when part kinds | place position accuracy … | movement …" of an event. */
static char *
describe_event (AtlasSiege *siege,
                AtlasEvent *event)
{
  GString *line = g_string_new (atlas_event_get_id (event));
  const AtlasSpan *span = atlas_event_get_span (event);
  g_autofree char *when = atlas_span_to_string (span);
  g_autofree char *kinds = g_strjoinv (" ", (char **) atlas_event_get_kinds (event));
  const char *const *places = atlas_event_get_places (event);

  g_string_append_printf (line, " %s part %d tier %d %s", when, span->begin.first.part, atlas_event_get_tier (event),
                          kinds);
  for (guint i = 0; places[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_siege_find_place (siege, places[i]);
      AtlasPosition position = atlas_place_get_position (place);

      g_string_append_printf (line, " | %s %.9f,%.9f ± %g", places[i], position.latitude, position.longitude,
                              atlas_place_get_accuracy (place));
    }

  return g_string_free (line, FALSE);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe_events (AtlasSiege *siege)
{
  GPtrArray *events = atlas_siege_get_events (siege);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (lines, describe_event (siege, events->pdata[i]));
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
describe_movements (AtlasSiege *siege)
{
  GPtrArray *events = atlas_siege_get_events (siege);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      GArray *movements = atlas_event_get_movements (events->pdata[i]);

      for (guint n = 0; movements != NULL && n < movements->len; n++)
        {
          const AtlasMovement *movement = &g_array_index (movements, AtlasMovement, n);

          g_string_append_printf (text, "\n%s %s %d", atlas_event_get_id (events->pdata[i]), movement->side,
                                  movement->kind);
          append_positions (text, movement->points);
        }
    }

  return g_string_free (text, FALSE);
}

static char *
describe_fronts (AtlasSiege *siege)
{
  GPtrArray *fronts = atlas_siege_get_fronts (siege);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = fronts->pdata[i];
      g_autofree char *when = atlas_span_to_string (&front->span);

      g_string_append_printf (text, "\n%s %d %d %s %s of %u", front->id, front->kind, front->is_area, front->side, when,
                              front->points->len);
    }

  return g_string_free (text, FALSE);
}

/* "tour when position zoom place event title" of each step. */
static char *
describe_tours (AtlasSiege *siege)
{
  GPtrArray *tours = atlas_siege_get_tours (siege);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tours->len; i++)
    {
      const AtlasTour *tour = tours->pdata[i];

      for (guint n = 0; n < tour->steps->len; n++)
        {
          const AtlasStep *step = &g_array_index (tour->steps, AtlasStep, n);
          g_autofree char *when = atlas_instant_to_string (&step->at);

          g_string_append_printf (text, "\n%s %s %.9f,%.9f %.1f %s %s %s", tour->id, when, step->centre.latitude,
                                  step->centre.longitude, step->zoom, step->place, step->event,
                                  atlas_text_get (step->title, "en"));
        }
    }

  return g_string_free (text, FALSE);
}

/* Each holding that came back is one that was there. */
static void
assert_holdings (AtlasSiege *siege,
                 AtlasSiege *original)
{
  GPtrArray *places = atlas_siege_get_places (siege);
  guint n_holdings = 0;

  for (guint i = 0; i < places->len; i++)
    {
      GArray *holdings = atlas_place_get_holdings (places->pdata[i]);
      AtlasPlace *place = atlas_siege_find_place (original, atlas_place_get_id (places->pdata[i]));
      GArray *others = atlas_place_get_holdings (place);

      for (guint n = 0; n < holdings->len; n++, n_holdings++)
        {
          const AtlasHolding *holding = &g_array_index (holdings, AtlasHolding, n);
          gboolean is_found = FALSE;

          for (guint other = 0; other < others->len; other++)
            {
              const AtlasHolding *candidate = &g_array_index (others, AtlasHolding, other);

              is_found |= candidate->side == holding->side && candidate->hold == holding->hold &&
                          atlas_instant_equal (&candidate->begin, &holding->begin);
            }
          g_assert_true (is_found);
        }
    }
  g_assert_cmpuint (n_holdings, >, 0);
}

static AtlasSiege *
send_round (AtlasSiege        *siege,
            const char        *name,
            AtlasExportFormat  format,
            gboolean           may_warn)
{
  AtlasExportPlan plan = { .language = "en" };
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *output = g_build_filename (folder, "round", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_export_save (siege, &plan, format, path, &error));
  sample_remove_folder (output);
  atlas_import_save (path, "en", output, FALSE, diagnostics, NULL, &error);
  g_assert_no_error (error);

  return load (output, may_warn);
}

/* There and back again: the same events at the same times and places. */
static void
test_round_trip (gconstpointer data)
{
  g_autofree char *path = data != NULL ? g_strdup (data) : g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autoptr (AtlasSiege) original = load (path, FALSE);
  g_autoptr (AtlasSiege) from_kml = send_round (original, "round.kml", ATLAS_EXPORT_KML, FALSE);
  g_autoptr (AtlasSiege) from_kmz = send_round (original, "round.kmz", ATLAS_EXPORT_KMZ, FALSE);
  g_autoptr (AtlasSiege) from_csv = send_round (original, "round.csv", ATLAS_EXPORT_CSV, TRUE);
  g_autofree char *events = describe_events (original);
  g_autofree char *movements = describe_movements (original);
  g_autofree char *fronts = describe_fronts (original);
  g_autofree char *kml_events = describe_events (from_kml);
  g_autofree char *kml_movements = describe_movements (from_kml);
  g_autofree char *kml_fronts = describe_fronts (from_kml);
  g_autofree char *kmz_events = describe_events (from_kmz);
  g_autofree char *csv_events = describe_events (from_csv);
  g_autofree char *tours = describe_tours (original);
  g_autofree char *kml_tours = describe_tours (from_kml);
  g_autofree char *kmz_tours = describe_tours (from_kmz);

  g_assert_cmpstr (kml_events, ==, events);
  g_assert_cmpstr (kml_movements, ==, movements);
  g_assert_cmpstr (kml_fronts, ==, fronts);
  g_assert_cmpstr (kmz_events, ==, events);
  g_assert_cmpstr (csv_events, ==, events);
  g_assert_cmpstr (kml_tours, ==, tours);
  g_assert_cmpstr (kmz_tours, ==, tours);
  assert_holdings (from_kml, original);
}

/* Titles and texts come back in every language, sources under their identifiers. */
static void
test_words (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autoptr (AtlasSiege) original = load (path, FALSE);
  g_autoptr (AtlasSiege) siege = send_round (original, "words.csv", ATLAS_EXPORT_CSV, TRUE);
  AtlasEvent *event = atlas_siege_find_event (siege, g_intern_string ("judgment"));
  GArray *cites = atlas_event_get_cites (event);

  g_assert_cmpstr (atlas_text_get (atlas_event_get_title (event), "el"), ==, "Μία ερώτηση στον καθένα");
  g_assert_cmpstr (atlas_text_get (atlas_event_get_title (event), "en"), ==, "One question for each man");
  g_assert_cmpuint (cites->len, ==, 2);
  g_assert_cmpstr (g_array_index (cites, AtlasCite, 1).source, ==, "diod");
  g_assert_cmpstr (g_array_index (cites, AtlasCite, 1).at, ==, "12.56");
  g_assert_cmpint (g_array_index (cites, AtlasCite, 1).known, ==, ATLAS_KNOWN_READ);
}

#define KML(body) "<kml xmlns='http://www.opengis.net/kml/2.2'><Document><name>Alésia</name>" body "</Document></kml>"

/* As other programs write it: folders, HTML, zones, heights, an older namespace or none. */
static void
test_kml_of_others (void)
{
  g_autoptr (AtlasSiege) siege = import_text ("others.kml",
    "<kml xmlns='http://earth.google.com/kml/2.1'><Document><name>Alésia</name>"
    "<description><![CDATA[<p>A <b>siege</b> &amp; more</p>]]></description>"
    "<Folder><name>Camps</name>"
    "  <Placemark><name>Camp Nord</name><Point><coordinates>4.5,47.54,380</coordinates></Point></Placemark>"
    "  <Placemark><name>Camp Nord</name><Point><coordinates>4.6,47.55</coordinates></Point></Placemark>"
    "</Folder><Folder><name>Assauts</name><Placemark><name>Premier assaut</name>"
    "  <description>Der &lt;i&gt;erste&lt;/i&gt;</description>"
    "  <TimeStamp><when>-0052-09-20T06:30:00Z</when></TimeStamp>"
    "  <Point><coordinates>\n 4.51,47.53,0 \n</coordinates></Point></Placemark>"
    "<Placemark><name>Deuxième</name><TimeSpan><begin>-0052-09-21</begin><end>-0052-09-22</end></TimeSpan></Placemark>"
    "</Folder>"
    "<Placemark><name>Circonvallation</name><LineString><coordinates>4.4,47.5 4.5,47.6 4.6,47.5</coordinates>"
    "</LineString></Placemark>"
    "<Placemark><name>Oppidum</name><TimeSpan><begin>-0052</begin></TimeSpan><Polygon><outerBoundaryIs><LinearRing>"
    "<coordinates>4.4,47.5 4.5,47.6 4.6,47.5 4.4,47.5</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
    "</Document></kml>");
  AtlasSiegeHead *head = atlas_siege_get_head (siege);
  AtlasEvent *event = atlas_siege_find_event (siege, g_intern_string ("premier-assaut"));
  AtlasPlace *place = atlas_siege_find_place (siege, g_intern_string ("camp-nord-2"));
  g_autofree char *when = atlas_span_to_string (atlas_event_get_span (event));
  g_autofree char *fronts = describe_fronts (siege);

  g_assert_cmpstr (head->id, ==, "alesia");
  g_assert_cmpstr (atlas_text_get (head->summary, "en"), ==, "A siege & more");
  g_assert_nonnull (place);
  g_assert_cmpfloat (atlas_place_get_position (place).longitude, ==, 4.6);
  g_assert_cmpstr (when, ==, "-0051-09-20T06:30");
  g_assert_cmpstr (atlas_event_get_kinds (event)[0], ==, "assauts");
  g_assert_cmpstr (atlas_text_get (atlas_event_get_text (event), "en"), ==, "Der erste");
  g_assert_cmpstr (fronts, ==, "\noppidum 4 1 (null) -0051/.. of 3\ncirconvallation 4 0 (null) -0051-01-01/.. of 3");
  g_assert_nonnull (atlas_siege_find_event (siege, g_intern_string ("deuxieme")));
}

/* A tour as Google Earth records it, whose steps may say nothing of the time; an update inside it is
 * no placemark. */
static void
test_tour_of_others (void)
{
  g_autoptr (AtlasSiege) siege = import_text ("tour.kml",
    "<kml xmlns='http://www.opengis.net/kml/2.2' xmlns:gx='http://www.google.com/kml/ext/2.2'><Document>"
    "<gx:Tour><name>Rundflug</name><gx:Playlist>"
    "<gx:FlyTo><gx:duration>5.0</gx:duration><LookAt><longitude>4.5</longitude><latitude>47.54</latitude>"
    "<range>1500</range></LookAt></gx:FlyTo>"
    "<gx:AnimatedUpdate><Update><targetHref/><Change><Placemark targetId='x'><name>y</name></Placemark></Change></Update>"
    "</gx:AnimatedUpdate>"
    "<gx:Wait><gx:duration>30</gx:duration></gx:Wait>"
    "<gx:FlyTo><Camera><gx:TimeStamp><when>1815-06-18</when></gx:TimeStamp><longitude>4.6</longitude>"
    "<latitude>47.6</latitude><altitude>3000</altitude></Camera></gx:FlyTo>"
    "</gx:Playlist></gx:Tour></Document></kml>");
  g_autofree char *tours = describe_tours (siege);
  const AtlasTour *tour = atlas_siege_find_tour (siege, g_intern_string ("rundflug"));

  g_assert_cmpstr (tours, ==,
                   "\nrundflug 1815-06-18 47.540000000,4.500000000 15.5 (null) (null) 1"
                   "\nrundflug 1815-06-18 47.600000000,4.600000000 14.5 (null) (null) 2");
  g_assert_cmpfloat (g_array_index (tour->steps, AtlasStep, 0).minutes, ==, 0.5);
  g_assert_cmpuint (atlas_siege_get_places (siege)->len, ==, 0);
}

/* The least that a table can be, and one as a spreadsheet writes it. */
static void
test_csv_of_others (void)
{
  g_autoptr (AtlasSiege) least = import_text ("least.csv", "when,title\n1815-06-18,Waterloo\n");
  g_autoptr (AtlasSiege) sheet = import_text ("sheet.csv",
    "\xef\xbb\xbfTitle-fr;begin;end;Kind;lat;lon;place-names;remark\r\n"
    "\"Ligny; le \"\"16\"\"\";1815-06-16T14:30:00;1815-06-16T21:00:00;Combat d’infanterie;50.51;4.57;Ligny;x\r\n"
    "\r\n"
    "Ligny, le soir;1815-06-16;;Combat d’infanterie;50.51;4.57;Ligny;\r\n");
  g_autofree char *least_events = describe_events (least);
  g_autofree char *events = describe_events (sheet);
  AtlasEvent *event = atlas_siege_find_event (sheet, g_intern_string ("ligny-le-16"));

  g_assert_cmpstr (least_events, ==, "waterloo 1815-06-18 part 0 tier 0 event");
  g_assert_cmpstr (events, ==,
                   "ligny-le-16 1815-06-16T14:30/1815-06-16T21:00 part 0 tier 0 combat-d-infanterie | ligny "
                   "50.510000000,4.570000000 ± 0\n"
                   "ligny-le-soir 1815-06-16 part 0 tier 0 combat-d-infanterie | ligny 50.510000000,4.570000000 ± 0");
  g_assert_cmpstr (atlas_text_get (atlas_event_get_title (event), "fr"), ==, "Ligny; le \"16\"");
  g_assert_cmpuint (atlas_siege_get_places (sheet)->len, ==, 1);
}

/* What is wrong, with file and line, and nothing written. */
static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    const char *contents;
    const char *message;
  } cases[] = {
    { "a.kml", "", "a.kml:" },
    { "a.kml", "<kml>\n<Document>\n", "Found the end of the file" },
    { "a.kml", "<kml>\n<a></b></kml>", "a.kml:2: " },
    { "a.kml", "<gpx/>", "a.kml:1: Found <gpx>, expected <kml>" },
    { "a.kml", "<!DOCTYPE kml>\n<kml/>", "DOCTYPE" },
    { "a.kml", "<!DOCTYPE kml [<!ENTITY e SYSTEM '/etc/passwd'>]>\n<kml>&e;</kml>", "DOCTYPE" },
    { "a.kml", "<kml>\n&nothing;</kml>", "a.kml:2: " },
    { "a.kml", KML (""), "a.kml: Found no time" },
    { "a.kml", KML ("\n<Placemark><TimeStamp><when>yesterday</when></TimeStamp></Placemark>"),
      "a.kml:2: Found the time “yesterday”" },
    { "a.kml", KML ("\n\n<Placemark><TimeStamp><when>0000-01-01</when></TimeStamp></Placemark>"), "a.kml:3: " },
    { "a.kml", KML ("<Placemark><TimeSpan><begin>1816</begin><end>1815</end></TimeSpan></Placemark>"),
      "a.kml:1: Found the end “1815”" },
    { "a.kml", KML ("\n<Placemark><Point><coordinates>4.5;47</coordinates></Point></Placemark>"),
      "a.kml:2: Found the coordinates “4.5;47”" },
    { "a.kml", KML ("<Placemark><Point><coordinates>4.5,95</coordinates></Point></Placemark>"), "“4.5,95”" },
    { "a.kml", KML ("<Placemark><Point><coordinates>nan,47</coordinates></Point></Placemark>"), "“nan,47”" },
    { "a.kml", KML ("<Placemark><ExtendedData><Data name='when'><value>soon</value></Data></ExtendedData>"
                    "<Placemark/></Placemark>"), "inside another" },
    { "a.kml", KML ("<Placemark><name>x</name><ExtendedData><Data name='when'><value>soon</value></Data></ExtendedData>"
                    "</Placemark>"), "a.kml:1: Found “soon”" },
    { "a.csv", "", "a.csv:1: Found no columns" },
    { "a.csv", "id,title\n1,x\n", "a.csv:1: Found no columns" },
    { "a.csv", "when,text\n1815,x\n", "a.csv:1: Found no columns" },
    { "a.csv", "when,title\n", "a.csv: Found no time" },
    { "a.csv", "when,title\n1815,x\nsoon,y\n", "a.csv:3: Found “soon”" },
    { "a.csv", "when,title\n1815,\n", "a.csv:2: Found an event without a title" },
    { "a.csv", "when,title\n1815,\"x\n\n", "a.csv:2: Found a quotation mark that is never closed" },
    { "a.csv", "when,title\n1815,\"x\"y\n", "a.csv:2: Found words behind a closing quotation mark" },
    { "a.csv", "when,title,text\n1815,x,\"a\nb\"\n18155,x,\n", "a.csv:4: " },
    { "a.csv", "when,title,lat,lon\n1815,x,91,4\n", "a.csv:2: Found “91” in the column “lat”" },
    { "a.csv", "when,title,lat,lon\n1815,x,north,4\n", "“north”" },
    { "a.csv", "when,title,lat,lon\n1815,x,nan,4\n", "“nan”" },
    { "a.csv", "when,title,lat,lon\n1815,x,50,\n", "expected as many of each" },
    { "a.csv", "when,title,places\n1815,x,ligny\n", "a.csv:2: Found the place “ligny” without lat and lon" },
    { "a.csv", "when,part,title\n1815-06-18,tea-time,x\n", "“tea-time”" },
    { "a.csv", "when,part,title\n1815-06,dawn,x\n", "a.csv:2: " },
    { "a.kml", "<kml><Document><ExtendedData><Data name='language'><value>a b</value></Data></ExtendedData>"
               "<Placemark><TimeStamp><when>1815</when></TimeStamp></Placemark></Document></kml>",
      "a.kml: Found the language “a b”, expected its tag, as “fr”" },
    { "a.csv", "when,title-a_b\n1815,x\n", "Found the language “a_b”" },
    { "a.csv", "when,title\n1815,\xff\n", "a.csv:2: Found bytes that are not UTF-8" },
  };
  g_autofree char *output = g_build_filename (folder, "refused", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_file (cases[i].name, cases[i].contents);
      g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (atlas_import_save (path, "en", output, FALSE, diagnostics, NULL, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].message) == NULL)
        g_error ("%s: %s", cases[i].contents, error->message);
      g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
    }
}

/* Elements within elements without end, and a file that is none. */
static void
test_limits (void)
{
  g_autoptr (GString) deep = g_string_new ("<kml>");
  g_autofree char *path = NULL;
  g_autofree char *nowhere = g_build_filename (folder, "nowhere.kml", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;

  for (guint i = 0; i < ATLAS_LIMIT_DEPTH; i++)
    g_string_append (deep, "<Folder>");
  for (guint i = 0; i < ATLAS_LIMIT_DEPTH; i++)
    g_string_append (deep, "</Folder>");
  g_string_append (deep, "</kml>");
  path = write_file ("deep.kml", deep->str);
  g_assert_null (atlas_import_read (path, "en", diagnostics, NULL, &error));
  g_assert_nonnull (strstr (error->message, "limit_depth"));
  g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 1);
  g_assert_null (atlas_import_read (nowhere, "en", diagnostics, NULL, &missing));
  g_assert_nonnull (strstr (missing->message, "nowhere.kml"));
}

/* A parser that counted thousands of them would take minutes. */
static void
test_attributes (void)
{
  g_autoptr (GString) text = g_string_new ("<kml>\n<Document");
  g_autofree char *path = NULL;
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, " a%u='1'", i);
  g_string_append (text, "/></kml>");
  path = write_file ("attributes.kml", text->str);
  g_assert_null (atlas_import_read (path, "en", diagnostics, NULL, &error));
  g_assert_nonnull (strstr (error->message, "far too many attributes"));
}

/* Events may all have the same title. Where each looks for a free number from the first on, this takes
 * longer than any test may. */
static void
test_same_titles (void)
{
  g_autoptr (GString) text = g_string_new ("when,title\n1200,Raid 3\n");
  g_autofree char *path = NULL;
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = NULL;

  for (guint i = 0; i < 40000; i++)
    g_string_append (text, "1200,Raid\n");
  path = write_file ("same.csv", text->str);
  siege = atlas_import_read (path, "en", diagnostics, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (atlas_siege_find_event (siege, "raid"));
  g_assert_nonnull (atlas_siege_find_event (siege, "raid-2"));
  g_assert_nonnull (atlas_siege_find_event (siege, "raid-3"));
  g_assert_nonnull (atlas_siege_find_event (siege, "raid-40001"));
}

/* All that is wrong is said at once, in the order of the file, and what follows from a fault is not one. */
static void
test_all_faults (void)
{
  static const struct
  {
    const char *name;
    const char *contents;
    const char *lines;
  } cases[] = {
    { "many.csv",
      "when,part,title,places,lat,lon\n"
      "1815-06-18,,Waterloo,waterloo,50.7,4.4\n"
      "soon,,,hougoumont,50.67,4.39\n"
      "1815-06-18,tea-time,x,,91,north\n"
      "1815-06-18,,Retreat,hougoumont,,\n"
      "1815-06-18,,Lost,nowhere,,\n"
      "1815-06-18,,\"x\"y\n",
      "3 3 4 4 4 6 7" },
    { "many.kml",
      "<kml>\n"
      "<Placemark><name>a</name><TimeStamp><when>yesterday</when></TimeStamp></Placemark>\n"
      "<Placemark><Point><coordinates>4.5;47</coordinates></Point></Placemark>\n"
      "<Placemark><name>b</name><TimeStamp><when>1815</when></TimeStamp></Placemark>\n"
      "<Placemark><TimeSpan><begin>1816</begin><end>1815</end></TimeSpan></Placemark>\n"
      "<Placemark><Placemark/></Placemark>\n"
      "<Placemark><name>c</name><TimeStamp><when>never read</when></TimeStamp></Placemark></kml>",
      "2 3 5 6" },
  };
  g_autofree char *output = g_build_filename (folder, "refused", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_file (cases[i].name, cases[i].contents);
      g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
      g_autoptr (GString) lines = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) said = NULL;

      g_assert_false (atlas_import_save (path, "en", output, FALSE, diagnostics, NULL, &error));
      said = g_strsplit (error->message, "\n", -1);
      g_assert_cmpuint (g_strv_length (said), ==, atlas_diagnostics_get_n_errors (diagnostics));
      for (guint n = 0; said[n] != NULL; n++)
        {
          AtlasDiagnostic *diagnostic = atlas_diagnostics_get (diagnostics, n);

          g_assert_cmpstr (atlas_diagnostic_get_file (diagnostic), ==, cases[i].name);
          g_assert_nonnull (strstr (said[n], atlas_diagnostic_get_message (diagnostic)));
          g_string_append_printf (lines, "%s%u", n > 0 ? " " : "", atlas_diagnostic_get_line (diagnostic));
        }
      g_assert_cmpstr (lines->str, ==, cases[i].lines);
      g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
    }
}

/* What was called off is no fault of the file. */
static void
test_cancelled (void)
{
  static const char *const names[] = { "called-off.csv", "called-off.kml" };
  g_autofree char *output = g_build_filename (folder, "called-off", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = write_file (names[i], i == 0 ? "when,title\nsoon,x\n" : "<kml><Placemark>");
      g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (atlas_import_save (path, "en", output, FALSE, diagnostics, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 0);
      g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
    }
}

/* Of a file that is something else altogether nobody wants to read a thousand faults. */
static void
test_hopeless (void)
{
  g_autoptr (GString) table = g_string_new ("when,title\n");
  g_autoptr (GString) document = g_string_new ("<kml>");
  g_autoptr (AtlasDiagnostics) of_table = atlas_diagnostics_new ();
  g_autoptr (AtlasDiagnostics) of_document = atlas_diagnostics_new ();
  g_autofree char *csv = NULL;
  g_autofree char *kml = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_string_append (table, "soon,x\n");
      g_string_append (document, "<Placemark><TimeStamp><when>soon</when></TimeStamp></Placemark>");
    }
  g_string_append (document, "</kml>");
  csv = write_file ("hopeless.csv", table->str);
  kml = write_file ("hopeless.kml", document->str);
  g_assert_null (atlas_import_read (csv, "en", of_table, NULL, NULL));
  g_assert_null (atlas_import_read (kml, "en", of_document, NULL, NULL));
  g_assert_cmpuint (atlas_diagnostics_get_n_errors (of_table), ==, 101);
  g_assert_cmpuint (atlas_diagnostics_get_n_errors (of_document), ==, 101);
}

/* A data set that is there stays as it is, until it is asked to go. */
static void
test_overwrite (void)
{
  g_autofree char *path = write_file ("new.csv", "when,title\n1815-06-18,Waterloo\n");
  g_autofree char *output = g_build_filename (folder, "there", NULL);
  g_autofree char *part = g_build_filename (output, "events.xml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = NULL;

  g_assert_cmpint (g_mkdir (output, 0755), ==, 0);
  g_assert_true (g_file_set_contents (part, "mine", -1, NULL));
  g_assert_false (atlas_import_save (path, "en", output, FALSE, diagnostics, NULL, &error));
  g_assert_error (error, ATLAS_IMPORT_ERROR, ATLAS_IMPORT_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (part, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");

  g_assert_true (atlas_import_save (path, "en", output, TRUE, diagnostics, NULL, NULL));
  siege = load (output, FALSE);
  g_assert_nonnull (siege);
}

/* Always the same, and ASCII whatever the script. */
/* A full disk leaves no folder behind, and of one that was there every file as it was. */
static void
test_full_disk (void)
{
  g_autofree char *path = write_file ("full.csv", "when,title\n1815-06-18,Waterloo\n");
  g_autofree char *fresh = g_build_filename (folder, "fresh", NULL);
  g_autofree char *output = g_build_filename (folder, "filled", NULL);
  g_autofree char *part = g_build_filename (output, "places.xml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (output, 0755), ==, 0);
  g_assert_true (g_file_set_contents (part, "mine", -1, NULL));
  sample_limit_files (200);
  g_assert_false (atlas_import_save (path, "en", output, TRUE, diagnostics, NULL, NULL));
  g_assert_false (atlas_import_save (path, "en", fresh, FALSE, diagnostics, NULL, &error));
  sample_limit_files (0);

  g_assert_nonnull (strstr (error->message, "cannot be written: "));
  g_assert_true (g_file_get_contents (part, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
  g_assert_cmpuint (sample_count_files (output), ==, 1);
  g_assert_false (g_file_test (fresh, G_FILE_TEST_EXISTS));
}

static void
test_slug (void)
{
  static const struct
  {
    const char *words;
    const char *slug;
  } cases[] = {
    { "Éliane 2", "eliane-2" },
    { "Côte nº 4", "cote-no-4" },
    { "Đồi C1", "doi-c1" },
    { "  The  King’s “Camp”  ", "the-king-s-camp" },
    { "…", "" },
    { "A very long title that goes on and on until nobody would read it", "a-very-long-title-that-goes-on-and-on-until-nobo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *slug = atlas_slug_make (cases[i].words);

      g_assert_cmpstr (slug, ==, cases[i].slug);
      g_assert_true (*slug == '\0' || atlas_slug_is_id (slug));
    }
  g_assert_false (atlas_slug_is_id ("-a"));
  g_assert_false (atlas_slug_is_id ("a--b"));
  g_assert_false (atlas_slug_is_id ("A"));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *first = NULL;
  int status;

  atlas_catalog_init (ATLAS_LOCALEDIR);
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("siege-atlas-import-XXXXXX", NULL);
  g_assert_nonnull (folder);
  first = g_build_filename (g_getenv ("ATLAS_DATADIR"), ATLAS_DEFAULT_SIEGE, NULL);

  g_test_add_data_func ("/import/round-trip/second", NULL, test_round_trip);
  g_test_add_data_func ("/import/round-trip/first", first, test_round_trip);
  g_test_add_func ("/import/words", test_words);
  g_test_add_func ("/import/kml-of-others", test_kml_of_others);
  g_test_add_func ("/import/tour-of-others", test_tour_of_others);
  g_test_add_func ("/import/csv-of-others", test_csv_of_others);
  g_test_add_func ("/import/refused", test_refused);
  g_test_add_func ("/import/all-faults", test_all_faults);
  g_test_add_func ("/import/hopeless", test_hopeless);
  g_test_add_func ("/import/limits", test_limits);
  g_test_add_func ("/import/attributes", test_attributes);
  g_test_add_func ("/import/same-titles", test_same_titles);
  g_test_add_func ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/overwrite", test_overwrite);
  g_test_add_func ("/import/full-disk", test_full_disk);
  g_test_add_func ("/import/slug", test_slug);
  status = g_test_run ();
  sample_remove_folder (folder);
  g_free (folder);

  return status;
}
