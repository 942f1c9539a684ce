/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "../sample.h"
#include "command/atlas-export-command.h"
#include "core/atlas-catalog.h"

/* What is exported, as those read it for whom it is: GDAL, xmllint, Python. The siege is one before
 * the year 1, with more than one language and tradition. */

static char *program;
static char *folder;

/* In a process of its own, as from a shell: this very program, asked to. */
static int
run (const char  *arguments,
     char       **out,
     char       **err)
{
  g_auto (GStrv) argv = sample_build_arguments (program, "export", arguments, folder);
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, out, err, &status, &error));
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static char *
export (const char *name,
        const char *arguments)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *line = g_strdup_printf ("SIEGE --output %s %s", path, arguments);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  int status = run (line, &out, &err);

  g_assert_cmpstr (err, ==, "");
  g_assert_cmpstr (out, ==, "");
  g_assert_cmpint (status, ==, 0);

  return path;
}

static char *
read_file (const char *path)
{
  char *contents;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

/* Asks another program, which has to be content. */
static char *
ask (const char *first,
     ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;
  const char *word;
  char *out;
  int status;
  va_list arguments;

  g_strv_builder_add (builder, first);
  va_start (arguments, first);
  while ((word = va_arg (arguments, const char *)) != NULL)
    g_strv_builder_add (builder, word);
  va_end (arguments);
  argv = g_strv_builder_end (builder);

  g_assert_true (g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error));
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (err, ==, "");

  return out;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("Expected “%s” in: %s", part, text);
}

static void
assert_has_not (const char *text,
                const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("Expected no “%s” in: %s", part, text);
}

/* The whole of one placemark. */
static char *
find_placemark (const char *kml,
                const char *id)
{
  g_autofree char *begin = g_strdup_printf ("<Placemark id=\"%s\">", id);
  const char *first = strstr (kml, begin);

  g_assert_nonnull (first);

  return g_strndup (first, (gsize) (strstr (first, "</Placemark>") - first));
}

/* Each layer with as many features as the siege has, where they are. */
static void
test_kml_consumer (void)
{
  g_autofree char *path = export ("siege.kml", "--lang en");
  g_autofree char *summary = ask ("ogrinfo", "-so", "-al", path, NULL);
  g_autofree char *event = ask ("ogrinfo", "-q", path, "Events", "-where", "id='rams'", NULL);
  g_autofree char *movement = ask ("ogrinfo", "-q", path, "Movements", "-where", "event='escape'", NULL);
  g_autofree char *nothing = ask ("xmllint", "--noout", "--nonet", path, NULL);

  assert_has (summary, "Layer name: Events\nGeometry: Unknown (any)\nFeature Count: 11\n");
  assert_has (summary, "Layer name: Movements\nGeometry: Unknown (any)\nFeature Count: 3\n");
  assert_has (event, "Name (String) = Rams against the wall");
  assert_has (event, "when (String) = [-0428-07..-0428-08]");
  assert_has (event, "certainty (String) = one-of");
  assert_has (event, "sources (String) = thuc 2.76 (read)");
  assert_has (event, "MULTIPOINT ((23.273 38.2191),(23.2722 38.2188))");
  assert_has (movement, "LINESTRING (23.2755 38.2215,23.28 38.2265,23.295 38.25)");
}

/* Years without a year 0; a doubtful time is never a date. */
static void
test_kml_times (void)
{
  static const struct
  {
    const char *id;
    const char *time;
  } cases[] = {
    { "event-ring-closed", "<when>-0429-09</when>" },
    { "event-inn", "<when>-0426</when>" },
    { "event-fire", "<begin>-0429-07-01T00:00:00</begin>" },
    { "event-fire", "<end>-0429-10-01T00:00:00</end>" },
    { "event-rams", "<begin>-0429-07-01T00:00:00</begin>" },
    { "event-rams", "<end>-0429-09-01T00:00:00</end>" },
    { "event-surrender", "<begin>-0427-06-01T00:00:00</begin>" },
  };
  g_autofree char *path = export ("times.kml", "--lang en");
  g_autofree char *kml = read_file (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *placemark = find_placemark (kml, cases[i].id);

      assert_has (placemark, cases[i].time);
    }
}

/* A tour is no layer of features, but leaves those alone. */
static void
test_kml_tour (void)
{
  g_autofree char *input = g_build_filename (g_getenv ("ATLAS_DATADIR"), ATLAS_DEFAULT_SIEGE, NULL);
  g_autofree char *path = g_build_filename (folder, "tour.kml", NULL);
  g_autofree char *line = g_strdup_printf ("%s --output %s --lang en", input, path);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autofree char *kml = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *flights = NULL;

  g_assert_cmpint (run (line, &out, &err), ==, 0);
  kml = read_file (path);
  summary = ask ("ogrinfo", "-so", "-al", path, NULL);
  flights = ask ("xmllint", "--nonet", "--xpath",
                 "count(//*[local-name()='FlyTo']/*[local-name()='LookAt']/*[local-name()='TimeStamp']) > 0", path, NULL);

  assert_has (summary, "Layer name: Fronts");
  assert_has (flights, "true");
  assert_has (kml, "<gx:Tour id=\"tour-");
}

/* A place is in doubt until the latest begin, then held, and goes on being held. */
static void
test_kml_holdings (void)
{
  g_autofree char *path = export ("holdings.kml", "--lang en --names english");
  g_autofree char *kml = read_file (path);
  g_autofree char *doubt = find_placemark (kml, "place-mound-1");
  g_autofree char *held = find_placemark (kml, "place-mound-2");

  assert_has (doubt, "<name>The Mound</name>");
  assert_has (doubt, "<styleUrl>#point-doubtful</styleUrl>");
  assert_has (doubt, "<begin>-0429-05-01T00:00:00</begin>");
  assert_has (doubt, "<end>-0429-08-01T00:00:00</end>");
  assert_has_not (doubt, "name=\"side\"");
  assert_has (held, "<styleUrl>#point-side-peloponnesians</styleUrl>");
  assert_has (held, "<begin>-0429-08-01T00:00:00</begin>");
  assert_has (held, "<Data name=\"begin\">\n      <value>-0428-06~</value>");
}

/* Who follows one account is told its hour, without the doubt between the accounts. */
static void
test_account (void)
{
  g_autofree char *all_path = export ("all.kml", "--lang en");
  g_autofree char *one_path = export ("one.kml", "--lang en --account later");
  g_autofree char *all = read_file (all_path);
  g_autofree char *one = read_file (one_path);
  g_autofree char *doubt = find_placemark (all, "place-high-wall-3");
  g_autofree char *doubt_of_one = find_placemark (one, "place-high-wall-3");

  assert_has (doubt, "<begin>-0429-07-01T00:00:00</begin>");
  assert_has (doubt_of_one, "<begin>-0429-08-01T00:00:00</begin>");
}

static void
test_languages (void)
{
  g_autofree char *path = export ("greek.geojson", "--lang el --names greek");
  g_autofree char *json = read_file (path);

  assert_has (json, "\"Κριοί στο τείχος\"");
  assert_has (json, "\"Το Υψηλό Τείχος\"");
  assert_has_not (json, "The High Wall");
  assert_has (json, "\"language\" : \"el\"");
}

static void
check_ring (JsonArray *ring)
{
  guint n = json_array_get_length (ring);
  double area = 0;

  g_assert_cmpuint (n, >=, 4);
  for (guint i = 0; i + 1 < n; i++)
    {
      JsonArray *a = json_array_get_array_element (ring, i);
      JsonArray *b = json_array_get_array_element (ring, i + 1);

      area += json_array_get_double_element (a, 0) * json_array_get_double_element (b, 1) -
              json_array_get_double_element (b, 0) * json_array_get_double_element (a, 1);
    }
  for (guint axis = 0; axis < 2; axis++)
    g_assert_cmpfloat (json_array_get_double_element (json_array_get_array_element (ring, 0), axis), ==,
                       json_array_get_double_element (json_array_get_array_element (ring, n - 1), axis));
  g_assert_cmpfloat (area, >, 0);
}

/* Grows the box round every position of a geometry's coordinates, however deep. */
static void
extend_box (JsonArray *coordinates,
            double     box[4])
{
  if (!JSON_NODE_HOLDS_ARRAY (json_array_get_element (coordinates, 0)))
    {
      for (guint axis = 0; axis < 2; axis++)
        {
          double value = json_array_get_double_element (coordinates, axis);

          box[axis] = MIN (box[axis], value);
          box[axis + 2] = MAX (box[axis + 2], value);
        }
      return;
    }

  for (guint i = 0; i < json_array_get_length (coordinates); i++)
    extend_box (json_array_get_array_element (coordinates, i), box);
}

/* RFC 7946: sections 3.1.6 on rings, 4 on reference systems, 5 on the box. Returns how many areas. */
static guint
check_geojson (const char *path)
{
  g_autofree char *text = read_file (path);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *root = json_node_get_object (node);
  JsonArray *features = json_object_get_array_member (root, "features");
  JsonArray *bbox = json_object_get_array_member (root, "bbox");
  double box[4] = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_areas = 0;

  g_assert_cmpstr (json_object_get_string_member (root, "type"), ==, "FeatureCollection");
  g_assert_false (json_object_has_member (root, "crs"));
  for (guint i = 0; i < json_array_get_length (features); i++)
    {
      JsonObject *feature = json_array_get_object_element (features, i);
      JsonObject *geometry;
      JsonArray *coordinates;

      g_assert_cmpstr (json_object_get_string_member (feature, "type"), ==, "Feature");
      g_assert_true (g_hash_table_add (ids, (gpointer) json_object_get_string_member (feature, "id")));
      g_assert_true (json_object_has_member (feature, "properties"));
      if (json_object_get_null_member (feature, "geometry"))
        continue;

      geometry = json_object_get_object_member (feature, "geometry");
      coordinates = json_object_get_array_member (geometry, "coordinates");
      extend_box (coordinates, box);
      if (g_str_equal (json_object_get_string_member (geometry, "type"), "Polygon"))
        {
          check_ring (json_array_get_array_element (coordinates, 0));
          n_areas++;
        }
    }

  g_assert_cmpuint (json_array_get_length (bbox), ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (json_array_get_double_element (bbox, i), ==, box[i]);

  return n_areas;
}

static void
test_geojson (void)
{
  g_autofree char *path = export ("siege.geojson", "--lang en");
  g_autofree char *event = ask ("ogrinfo", "-q", path, "-al", "-where", "id='ring-closed'", NULL);
  g_autofree char *summary = ask ("ogrinfo", "-so", "-al", path, NULL);

  check_geojson (path);
  assert_has (summary, "Feature Count: 44\n");
  assert_has (summary, "ID[\"EPSG\",4326]");
  assert_has (event, "when (String) = -0428-09\n");
  assert_has (event, "certainty (String) = stated\n");
  assert_has (event, "POINT (23.279 38.224)");
}

/* An area may be drawn either way round, and closed or not: here are both. */
static void
test_rings (void)
{
  static const char siege[] =
    "<siege id='rings' format='1'><title xml:lang='en'>Rings</title><language code='en'>English</language>"
    "<span begin='1815' end='1816'/><extent west='0' south='0' east='10' north='10'/>"
    "<view west='1' south='1' east='9' north='9'/>"
    "<side id='one' colour='#112233' symbol='bar'><name xml:lang='en'>One</name></side>"
    "<kind id='any' mark='disc'><name xml:lang='en'>Any</name></kind>"
    "<fronts>"
    "<front id='clockwise' kind='sector' shape='area' begin='1815' points='1,1 5,1 5,5 1,5' accuracy='1'/>"
    "<front id='other' kind='sector' shape='area' begin='1815' points='1,1 1,5 5,5 5,1 1,1' accuracy='1'/>"
    "<front id='two' kind='sector' shape='area' begin='1815' points='1,1 1,5' accuracy='1'/>"
    "</fronts></siege>";
  g_autofree char *input = g_build_filename (folder, "rings.xml", NULL);
  g_autofree char *output = g_build_filename (folder, "rings.geojson", NULL);
  g_autofree char *line = g_strdup_printf ("%s --output %s", input, output);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autofree char *json = NULL;

  g_assert_true (g_file_set_contents (input, siege, -1, NULL));
  g_assert_cmpint (run (line, &out, &err), ==, 0);
  g_assert_cmpuint (check_geojson (output), ==, 2);
  json = read_file (output);
  assert_has (json, "LineString");
}

/* Marble draws no point with an icon that it cannot open, and opens none of an archive. It draws a dot
 * where the style stands inside a style map, which it does not look into. */
static void
test_kml_points (void)
{
  static const char *const names[] = { "points.kml", "points.kmz" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = export (names[i], "--lang en");
      g_autofree char *answer = ask ("python3", "-c", "import sys, zipfile\n"
        "import xml.etree.ElementTree as ElementTree\n"
        "path = sys.argv[1]\n"
        "source = zipfile.ZipFile(path).open('doc.kml') if path.endswith('z') else open(path, 'rb')\n"
        "document = ElementTree.parse(source).getroot()[0]\n"
        "kml = '{http://www.opengis.net/kml/2.2}'\n"
        "styles = {'#' + style.get('id') for style in document.findall(kml + 'Style')}\n"
        "maps = {'#' + style.get('id') for style in document.findall(kml + 'StyleMap')}\n"
        "inside = document.findall(f'{kml}StyleMap/{kml}Pair/{kml}Style/{kml}IconStyle')\n"
        "assert len(inside) == 2 * len(maps) and document.find(f'{kml}StyleMap//{kml}styleUrl') is None\n"
        "places = document.findall(f'.//{kml}Placemark')\n"
        "points = [place for place in places if place.find(f'.//{kml}Point') is not None]\n"
        "assert points and all(point.find(kml + 'styleUrl').text in maps for point in points)\n"
        "assert all(place.find(kml + 'styleUrl').text in styles | maps for place in places)\n"
        "print(len(points))\n", path, NULL);

      g_assert_cmpstr (answer, ==, "41\n");
    }
}

/* The archive is one that others unpack, with every icon that is asked for and no other; what it says is
 * what plain KML says. */
static void
test_kmz (void)
{
  g_autofree char *kml = export ("same.kml", "--lang en");
  g_autofree char *kmz = export ("same.kmz", "--lang en");
  g_autofree char *answer = ask ("python3", "-c", "import sys, zipfile\n"
    "import xml.etree.ElementTree as ElementTree\n"
    "archive = zipfile.ZipFile(sys.argv[2])\n"
    "names = archive.namelist()\n"
    "assert archive.testzip() is None and names[0] == 'doc.kml' and len(set(names)) == len(names)\n"
    "assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}\n"
    "kml = '{http://www.opengis.net/kml/2.2}'\n"
    "plain, packed = (ElementTree.parse(source).getroot() for source in (sys.argv[1], archive.open('doc.kml')))\n"
    "assert {href.text for href in packed.iter(kml + 'href')} == set(names[1:])\n"
    "def content(root):\n"
    "    for place in root.iter(kml + 'Placemark'):\n"
    "        place.remove(place.find(kml + 'styleUrl'))\n"
    "    for style in root[0].findall(kml + 'Style') + root[0].findall(kml + 'StyleMap'):\n"
    "        root[0].remove(style)\n"
    "    return ElementTree.tostring(root)\n"
    "words = content(packed)\n"
    "assert content(plain) == words and b'TimeSpan' in words and b'TimeStamp' in words\n", kml, kmz, NULL);
  g_autofree char *formats = ask ("ogrinfo", "--formats", NULL);

  g_assert_cmpstr (answer, ==, "");
  if (strstr (formats, "LIBKML") != NULL)
    {
      g_autofree char *summary = ask ("ogrinfo", "-so", "-al", kmz, NULL);

      assert_has (summary, "Layer name: Events\nGeometry: Unknown (any)\nFeature Count: 11\n");
      assert_has (summary, "Layer name: Movements\nGeometry: Unknown (any)\nFeature Count: 3\n");
      assert_has (summary, "begin: DateTime");
    }
}

/* How many pixels of an icon have exactly a colour. */
static guint
count_pixels (const char *path,
              guint32     colour)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  const unsigned char *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 32);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 32);
  for (int y = 0; y < 32; y++)
    {
      for (int x = 0; x < 32; x++)
        n += *(const guint32 *) (gconstpointer) (pixels + y * stride + x * 4) == (0xff000000 | colour);
    }
  cairo_surface_destroy (surface);

  return n;
}

/* The sign of the map, in the colour of the side in the data set. */
static void
test_kmz_icons (void)
{
  g_autofree char *kmz = export ("icons.kmz", "--lang en");
  g_autofree char *nothing = ask ("python3", "-m", "zipfile", "-e", kmz, folder, NULL);
  g_autoptr (AtlasSiege) siege = sample_load ();
  const AtlasSide *side = atlas_siege_find_side (siege, "peloponnesians");
  g_autofree char *sign = g_build_filename (folder, "icons", "strongpoint_held_peloponnesians__good_95.png", NULL);

  g_assert_cmpuint (count_pixels (sign, side->colour), >, 40);
}

/* No time of day and no zone is in it. */
static void
test_kmz_same (void)
{
  g_autofree char *first = export ("first.kmz", "--lang en");
  g_autofree char *second = NULL;
  gsize n_first, n_second;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  second = export ("second.kmz", "--lang en");
  g_setenv ("TZ", "UTC", TRUE);
  g_assert_true (g_file_get_contents (first, &one, &n_first, NULL));
  g_assert_true (g_file_get_contents (second, &other, &n_second, NULL));
  g_assert_cmpmem (one, n_first, other, n_second);
}

/* The same rows as Python's csv module reads. */
static void
test_csv (void)
{
  static const char script[] =
    "import csv, sys\n"
    "raw = open(sys.argv[1], newline='', encoding='utf-8').read()\n"
    "assert raw.count('\\r\\n') == 12 and raw.endswith('\\r\\n'), raw.count('\\r\\n')\n"
    "rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))\n"
    "assert len(rows) == 11, len(rows)\n"
    "assert all(len(row) == 19 and None not in row and None not in row.values() for row in rows)\n"
    "row = next(row for row in rows if row['id'] == 'escape')\n"
    "for name in sys.argv[2:]:\n"
    "    print(name, row[name], sep='=')\n";
  g_autofree char *path = export ("events.csv", "--names english");
  g_autofree char *row = ask ("python3", "-c", script, path, "when", "begin", "end", "kind", "tier", "title-en",
                              "title-el", "places", "place-names", "lat", "lon", "accuracy", "sources", NULL);

  g_assert_cmpstr (row, ==,
                   "when=[-0427-12..-0426-02]\n"
                   "begin=-0427-12-01T00:00:00\n"
                   "end=-0426-03-01T00:00:00\n"
                   "kind=assault fate\n"
                   "tier=core\n"
                   "title-en=Over the walls in a storm\n"
                   "title-el=Πάνω από τα τείχη μέσα στην καταιγίδα\n"
                   "places=ring town\n"
                   "place-names=The Double Wall; Plataea\n"
                   "lat=38.224 38.2203\n"
                   "lon=23.279 23.2746\n"
                   "accuracy=400 150\n"
                   "sources=thuc 3.20-24 (read)\n");
}

/* Commas, quotation marks and line ends inside a field. */
static void
test_csv_quotes (void)
{
  static const char siege[] =
    "<siege id='q' format='1'><title xml:lang='en'>Q</title><language code='en'>English</language>"
    "<span begin='1815' end='1816'/><extent west='0' south='0' east='10' north='10'/>"
    "<view west='1' south='1' east='9' north='9'/>"
    "<side id='one' colour='#112233' symbol='bar'><name xml:lang='en'>One</name></side>"
    "<kind id='any' mark='disc'><name xml:lang='en'>Any</name></kind>"
    "<events><event id='e' when='1815-06' kinds='any'><title xml:lang='en'>“Now”, he said, \"go\"</title></event></events>"
    "</siege>";
  g_autofree char *input = g_build_filename (folder, "quotes.xml", NULL);
  g_autofree char *line = g_strdup_printf ("%s --output - --format csv", input);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_assert_true (g_file_set_contents (input, siege, -1, NULL));
  g_assert_cmpint (run (line, &out, &err), ==, 0);
  g_assert_cmpstr (out, ==,
                   "id,when,part,begin,end,kind,tier,phase,side,title-en,text-en,places,place-names,lat,lon,accuracy,"
                   "sources\r\n"
                   "e,1815-06,,1815-06-01T00:00:00,1815-07-01T00:00:00,any,core,,,"
                   "\"“Now”, he said, \"\"go\"\"\",,,,,,,\r\n");
}

/* Standard output gets the bytes that a file would. */
static void
test_standard_output (void)
{
  static const char *const formats[] = { "kml", "geojson", "csv" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_strconcat ("same.", formats[i], NULL);
      g_autofree char *path = export (name, "--lang en");
      g_autofree char *contents = read_file (path);
      g_autofree char *line = g_strdup_printf ("SIEGE --lang en --output - --format %s", formats[i]);
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      g_assert_cmpint (run (line, &out, &err), ==, 0);
      g_assert_cmpstr (out, ==, contents);
      g_assert_cmpstr (err, ==, "");
    }
}

/* One sentence, and what was there before is there still. */
static void
test_refused (void)
{
  static const struct
  {
    const char *arguments;
    const char *err;
  } cases[] = {
    { "SIEGE", "--output events.csv" },
    { "SIEGE --output OUT/kept.txt", "kept.txt" },
    { "SIEGE --output -", "--format" },
    { "SIEGE --output OUT/kept.csv --format shp", "Found the format “shp”, expected kml, kmz, geojson or csv" },
    { "SIEGE --output OUT/nowhere/kept.csv", "cannot be written" },
    { "SIEGE --output OUT --format csv", "expected the name of a file" },
    { "SIEGE --output OUT/kept.csv --lang fr", "Found --lang “fr”, expected one of: en, el" },
    { "SIEGE --output OUT/kept.csv --names norse", "Found --names “norse”" },
    { "SIEGE --output OUT/kept.csv --account homer", "thucydides, later" },
    { "/nowhere --output OUT/kept.csv", "/nowhere" },
    { "SIEGE --output OUT/kept.csv --bare", "--bare" },
  };
  g_autofree char *kept = g_build_filename (folder, "kept.csv", NULL);

  g_assert_true (g_file_set_contents (kept, "kept", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;
      g_autofree char *contents = NULL;
      int status = run (cases[i].arguments, &out, &err);

      g_assert_cmpint (status, ==, 2);
      assert_has (err, cases[i].err);
      g_assert_true (strchr (err, '\n') == err + strlen (err) - 1);
      contents = read_file (kept);
      g_assert_cmpstr (contents, ==, "kept");
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  atlas_catalog_init (ATLAS_LOCALEDIR);
  if (argc > 1 && g_str_equal (argv[1], "export"))
    return atlas_export_command_run (argc - 1, argv + 1);

  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  folder = g_dir_make_tmp ("siege-atlas-export-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/export/kml/consumer", test_kml_consumer);
  g_test_add_func ("/export/kml/times", test_kml_times);
  g_test_add_func ("/export/kml/holdings", test_kml_holdings);
  g_test_add_func ("/export/kml/tour", test_kml_tour);
  g_test_add_func ("/export/kml/points", test_kml_points);
  g_test_add_func ("/export/kmz", test_kmz);
  g_test_add_func ("/export/kmz/icons", test_kmz_icons);
  g_test_add_func ("/export/kmz/same", test_kmz_same);
  g_test_add_func ("/export/account", test_account);
  g_test_add_func ("/export/languages", test_languages);
  g_test_add_func ("/export/geojson", test_geojson);
  g_test_add_func ("/export/rings", test_rings);
  g_test_add_func ("/export/csv", test_csv);
  g_test_add_func ("/export/csv/quotes", test_csv_quotes);
  g_test_add_func ("/export/standard-output", test_standard_output);
  g_test_add_func ("/export/refused", test_refused);
  status = g_test_run ();
  sample_remove_folder (folder);
  g_free (folder);

  return status;
}
