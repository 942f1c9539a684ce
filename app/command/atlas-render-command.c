/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/atlas-render-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "command/atlas-command.h"
#include "core/atlas-catalog.h"
#include "core/atlas-save.h"
#include "export/atlas-picture.h"
#include "map/atlas-projection.h"

/* siege-atlas render: the map at a moment, as a picture. */

#define DEFAULT_SIZE "1920x1080"
#define SIDE_MIN     64
#define SCALE_MAX    8.0
#define NO_SHEET     "none"

typedef struct
{
  char    *when;
  char    *output;
  char    *size;
  char    *extent;
  char    *place;
  char    *language;
  char    *names;
  char    *theme;
  char    *account;
  char    *scan;
  char    *scan_opacity;
  gboolean is_scan_over;
  gboolean is_scan_under;
  double   scale;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->when);
  g_free (options->output);
  g_free (options->size);
  g_free (options->extent);
  g_free (options->place);
  g_free (options->language);
  g_free (options->names);
  g_free (options->theme);
  g_free (options->account);
  g_free (options->scan);
  g_free (options->scan_opacity);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* A number of pixels at the beginning of a text. */
static gboolean
read_side (const char **text,
           guint       *side)
{
  char *end;
  guint64 number;

  if (!g_ascii_isdigit (**text))
    return FALSE;

  number = g_ascii_strtoull (*text, &end, 10);
  *text = end;
  *side = (guint) MIN (number, G_MAXINT32);

  return TRUE;
}

static gboolean
read_size (const char  *text,
           double       scale,
           double      *width,
           double      *height,
           GError     **error)
{
  const char *rest = text;
  guint across = 0;
  guint down = 0;
  gboolean is_size = read_side (&rest, &across) && *rest++ == 'x' && read_side (&rest, &down) && *rest == '\0';

  if (!is_size || MIN (across, down) < SIDE_MIN || MAX (across, down) > ATLAS_PICTURE_MAX)
    /* Translators: an error; %1$s is what was typed, %2$d and %3$d numbers of pixels. */
    return atlas_command_fail (error, _("Found the size “%1$s”, expected width and height between %2$d and %3$d pixels, "
                          "as 1920x1080"), text, SIDE_MIN, ATLAS_PICTURE_MAX);

  *width = across / scale;
  *height = down / scale;

  return TRUE;
}

static gboolean
read_degrees (const char  *text,
              AtlasExtent *extent)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  double *const degrees[] = { &extent->west, &extent->south, &extent->east, &extent->north };

  if (g_strv_length (parts) != G_N_ELEMENTS (degrees))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    {
      char *end;

      *degrees[i] = g_ascii_strtod (parts[i], &end);
      if (end == parts[i] || *end != '\0' || !isfinite (*degrees[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_extent (const char   *text,
             AtlasSiege   *siege,
             AtlasExtent  *extent,
             GError      **error)
{
  if (!read_degrees (text, extent) || extent->west >= extent->east || extent->south >= extent->north ||
      fabs (extent->west) > 180 || fabs (extent->east) > 180 ||
      fabs (extent->south) > ATLAS_LATITUDE_MAX || fabs (extent->north) > ATLAS_LATITUDE_MAX)
    /* Translators: an error; %s is what was typed. */
    return atlas_command_fail (error, _("Found the extent “%s”, expected degrees as west,south,east,north"), text);

  if (!atlas_extent_intersects (extent, &atlas_siege_get_head (siege)->extent))
    /* Translators: an error; %s is what was typed. */
    return atlas_command_fail (error, _("The extent “%s” shows nothing of this siege"), text);

  return TRUE;
}

/* How far around a place is shown, in metres: so that it is seen with what it was fought over with,
 * and the whole of the doubt about where it was. */
static double
get_surroundings (AtlasPlace *place)
{
  double doubt_m = 2.5 * atlas_place_get_accuracy (place);

  switch (atlas_place_get_kind (place))
    {
    case ATLAS_PLACE_STRONGPOINT:
    case ATLAS_PLACE_SUB_POSITION:
    case ATLAS_PLACE_COMMAND_POST:
    case ATLAS_PLACE_HOSPITAL:
    case ATLAS_PLACE_BRIDGE:
    case ATLAS_PLACE_BATTERY:
      return MAX (650, doubt_m);
    case ATLAS_PLACE_AIRSTRIP:
    case ATLAS_PLACE_DROP_ZONE:
    case ATLAS_PLACE_HILL:
    case ATLAS_PLACE_VILLAGE:
    case ATLAS_PLACE_GROUP:
      return MAX (1500, doubt_m);
    case ATLAS_PLACE_TOWN:
    case ATLAS_PLACE_VALLEY:
    case ATLAS_PLACE_ROAD:
    case ATLAS_PLACE_SITE:
    default:
      return MAX (4000, doubt_m);
    }
}

static AtlasExtent
get_extent_around (AtlasPlace *place)
{
  AtlasPosition position = atlas_place_get_position (place);
  double reach = get_surroundings (place) / atlas_projection_get_metres_per_unit (position.latitude);
  AtlasPosition nw, se;
  double x, y;

  atlas_projection_project (position, &x, &y);
  nw = atlas_projection_unproject (x - reach, y - reach);
  se = atlas_projection_unproject (x + reach, y + reach);

  return (AtlasExtent) { nw.longitude, se.latitude, se.longitude, nw.latitude };
}

static gboolean
read_view (const Options   *options,
           AtlasSiege      *siege,
           AtlasSheetPlan  *plan,
           GError         **error)
{
  plan->extent = atlas_siege_get_head (siege)->view;
  if (options->extent != NULL && options->place != NULL)
    return atlas_command_fail (error, _("Found --extent and --place, expected one of them"));
  if (options->extent != NULL)
    return read_extent (options->extent, siege, &plan->extent, error);
  if (options->place == NULL)
    return TRUE;

  plan->place = atlas_siege_find_place (siege, options->place);
  if (plan->place == NULL)
    /* Translators: an error; %s is what was typed. */
    return atlas_command_fail (error, _("Found the place “%s”, expected the identifier of a place of this siege"),
                 options->place);

  plan->extent = get_extent_around (plan->place);

  return TRUE;
}

static gboolean
read_theme (const char  *nick,
            AtlasTheme  *theme,
            GError     **error)
{
  g_autoptr (GEnumClass) themes = g_type_class_ref (ATLAS_TYPE_THEME);
  g_autoptr (GString) known = g_string_new (NULL);

  if (nick == NULL)
    return TRUE;

  for (guint i = 0; i < themes->n_values; i++)
    {
      if (g_str_equal (nick, themes->values[i].value_nick))
        {
          *theme = (AtlasTheme) themes->values[i].value;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", themes->values[i].value_nick);
    }

  return atlas_command_fail_choice ("theme", nick, known, error);
}

static gboolean
read_plan (const Options   *options,
           AtlasSiege      *siege,
           AtlasSheetPlan  *plan,
           GError         **error)
{
  plan->language = atlas_command_get_language (siege);

  return read_view (options, siege, plan, error) &&
         atlas_command_read_term ("lang", options->language, siege, ATLAS_VOCABULARY_LANGUAGE, &plan->language, error) &&
         atlas_command_read_term ("names", options->names, siege, ATLAS_VOCABULARY_TRADITION, &plan->tradition, error) &&
         atlas_command_read_term ("account", options->account, siege, ATLAS_VOCABULARY_ACCOUNT, &plan->account, error);
}

static gboolean
read_when (const char    *text,
           gint64        *instant,
           GError       **error)
{
  AtlasInstant at;

  if (text == NULL)
    return atlas_command_fail (error, _("Expected a moment, as --at 2001-02-03T16:05"));
  if (!atlas_instant_parse (text, &at, error))
    return FALSE;
  if (at.earliest < ATLAS_TIME_FIRST || at.earliest > ATLAS_TIME_LAST)
    /* Translators: an error; %s is what was typed. */
    return atlas_command_fail (error, _("Found the moment “%s”, expected one with a beginning"), text);

  *instant = at.earliest;

  return TRUE;
}

static gboolean
read_output (const char  *path,
             GError     **error)
{
  AtlasPictureFormat format;

  if (path == NULL)
    return atlas_command_fail (error, _("Expected the name of a picture, as --output map.png"));
  if (!atlas_picture_guess_format (path, &format))
    /* Translators: an error; %s is the name of a file. */
    return atlas_command_fail (error, _("Found the output “%s”, expected a name that ends in .png, .svg or .pdf"), path);

  return atlas_save_check (path, error);
}

static gboolean
read_scan_opacity (const char  *text,
                   double      *opacity,
                   GError     **error)
{
  double number;
  char *end;

  if (text == NULL)
    return TRUE;

  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !(number >= 0 && number <= 1))
    /* Translators: an error; %s is what was typed. */
    return atlas_command_fail (error, _("Found the opacity “%s”, expected a number between 0 and 1"), text);

  *opacity = number;

  return TRUE;
}

static gboolean
check_scan (const Options  *options,
            GError        **error)
{
  double unused;

  if (options->is_scan_over && options->is_scan_under)
    return atlas_command_fail (error, _("Found --sheet-over and --sheet-under, expected one of them"));

  return read_scan_opacity (options->scan_opacity, &unused, error);
}

/* A scanned map of the siege: the one of a name, which is its identifier or its file, or the first. */
static const AtlasScan *
find_scan (AtlasSiege *siege,
           const char *name)
{
  g_autofree char *path = name != NULL ? g_canonicalize_filename (name, NULL) : NULL;
  GPtrArray *scans = atlas_siege_get_scans (siege);

  for (guint i = 0; i < scans->len; i++)
    {
      const AtlasScan *scan = scans->pdata[i];

      if (name == NULL || g_str_equal (scan->id, name) || g_str_equal (scan->path, path))
        return scan;
    }

  return NULL;
}

/* As in the window, a scanned map of the siege is shown, and as the siege says, unless it is asked
 * otherwise. */
static gboolean
read_scan (const Options   *options,
           AtlasSiege      *siege,
           AtlasSheetPlan  *plan,
           GError         **error)
{
  gboolean is_none = g_strcmp0 (options->scan, NO_SHEET) == 0;
  const AtlasScan *known = is_none ? NULL : find_scan (siege, options->scan);
  const char *path = known != NULL ? known->path : is_none ? NULL : options->scan;

  if (path == NULL && (options->scan_opacity != NULL || options->is_scan_over || options->is_scan_under))
    return atlas_command_fail (error, _("Expected a scanned map, as --sheet map.mbtiles"));
  if (path == NULL)
    return TRUE;

  plan->scan = atlas_mbtiles_open (path, error);
  if (plan->scan == NULL)
    return FALSE;

  plan->scan_credit = known != NULL ? known->credit : atlas_mbtiles_get_credit (plan->scan);
  plan->is_scan_over = options->is_scan_over || (known != NULL && known->is_over && !options->is_scan_under);
  plan->scan_opacity = known != NULL ? known->opacity : 1;

  return read_scan_opacity (options->scan_opacity, &plan->scan_opacity, error);
}

/* What can be said without reading the siege, which takes longer. */
static gboolean
read_options (Options         *options,
              AtlasSheetPlan  *plan,
              GError         **error)
{
  const char *size = options->size != NULL ? options->size : DEFAULT_SIZE;

  if (!(options->scale >= 1 && options->scale <= SCALE_MAX))
    /* Translators: an error; %1$g is what was typed, %2$g the greatest allowed. */
    return atlas_command_fail (error, _("Found the scale %1$g, expected one between 1 and %2$g"), options->scale, SCALE_MAX);

  return read_when (options->when, &plan->instant, error) &&
         read_output (options->output, error) &&
         read_size (size, options->scale, &plan->width, &plan->height, error) &&
         check_scan (options, error) &&
         read_theme (options->theme, &plan->theme, error);
}

static gboolean
render (const Options   *options,
        const char      *path,
        AtlasSheetPlan  *plan,
        GError         **error)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = atlas_reader_load (path, diagnostics, NULL, error);
  gboolean is_done = FALSE;

  if (siege != NULL && read_plan (options, siege, plan, error) && read_scan (options, siege, plan, error))
    {
      g_autoptr (AtlasSheet) sheet = NULL;

      /* From here on the words are those of the picture. */
      atlas_catalog_set_language (plan->language);
      sheet = atlas_sheet_new (siege, plan);
      is_done = atlas_picture_save (sheet, options->output, options->scale, error);
    }
  g_clear_pointer (&plan->scan, atlas_mbtiles_unref);

  return is_done;
}

/**
 * atlas_render_command_run:
 * @argc: number of arguments
 * @argv: (array length=argc): the arguments, the first of them the command
 *
 * Draws the map at a moment into a file. Of a day or an hour, its first minute is meant.
 *
 * Returns: an [enum@Atlas.CommandStatus]
 */
int
atlas_render_command_run (int    argc,
                          char **argv)
{
  g_auto (Options) options = { .scale = 1 };
  AtlasSheetPlan plan = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &options.when, N_("The moment, in EDTF"), N_("WHEN") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Where to draw; the ending, .png, .svg or .pdf, is the format"), N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size,
      N_("Width and height in pixels, 1920x1080 unless given"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.scale,
      N_("Draw everything so many times larger, for fine screens and print"), N_("FACTOR") },
    { "extent", 0, 0, G_OPTION_ARG_STRING, &options.extent,
      N_("What to show, in degrees, instead of what the siege opens on"), N_("W,S,E,N") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &options.place, N_("The place to show from near"), N_("ID") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, N_("The language of the picture"), N_("TAG") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &options.names,
      N_("The tradition whose names are shown instead of all"), N_("TRADITION") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, N_("Colours: day, night, projector or paper"),
      N_("THEME") },
    { "account", 0, 0, G_OPTION_ARG_STRING, &options.account, N_("The account to follow instead of all"),
      N_("ACCOUNT") },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &options.scan,
      N_("A scanned map to lay under the land: an MBTiles file, a sheet of the data set, or none"), N_("FILE") },
    { "sheet-opacity", 0, 0, G_OPTION_ARG_STRING, &options.scan_opacity,
      N_("How much of it is to be seen, from 0 to 1"), N_("NUMBER") },
    { "sheet-over", 0, 0, G_OPTION_ARG_NONE, &options.is_scan_over, N_("Lay it over the land"), NULL },
    { "sheet-under", 0, 0, G_OPTION_ARG_NONE, &options.is_scan_under, N_("Lay it under the land"), NULL },
    { NULL }
  };

  if (!atlas_command_parse ("render", _("Draws the map at a moment into a file."),
                            _("Of a day or an hour, its first minute is meant. Exits with 0, or with 2 "
                              "when something could not be read or written."),
                            entries, argc, argv, &path))
    return ATLAS_COMMAND_FAILED;

  if (!read_options (&options, &plan, &error) || !render (&options, path, &plan, &error))
    {
      atlas_command_complain ("render", error);
      return ATLAS_COMMAND_FAILED;
    }

  return ATLAS_COMMAND_DONE;
}
