/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include <glib/gi18n-lib.h>

#include "xml/atlas-grid-file.h"
#include "xml/atlas-tile-file.h"

/* The base map, and the heights under it. */

/* What an element's kinds are called, and what they are. */
typedef struct
{
  const char   *name;
  AtlasLandKind kind;
} Kind;

static const Kind area_kinds[] = {
  { "plain", ATLAS_LAND_PLAIN },
  { "hill-zone", ATLAS_LAND_HILL_ZONE },
  { "forest", ATLAS_LAND_FOREST },
  { "marsh", ATLAS_LAND_MARSH },
  { "lake", ATLAS_LAND_LAKE },
  { "sea", ATLAS_LAND_SEA },
  { "town", ATLAS_LAND_TOWN_AREA },
  { NULL }
};

static const Kind line_kinds[] = {
  { "river", ATLAS_LAND_RIVER },
  { "stream", ATLAS_LAND_STREAM },
  { "road", ATLAS_LAND_ROAD },
  { "track", ATLAS_LAND_TRACK },
  { "airstrip", ATLAS_LAND_AIRSTRIP },
  { "border", ATLAS_LAND_BORDER },
  { "wall", ATLAS_LAND_WALL },
  { "coast", ATLAS_LAND_COAST },
  { NULL }
};

static const Kind point_kinds[] = {
  { "village", ATLAS_LAND_VILLAGE },
  { "town", ATLAS_LAND_TOWN },
  { "summit", ATLAS_LAND_SUMMIT },
  { "pass", ATLAS_LAND_PASS },
  { "water", ATLAS_LAND_WATER },
  { "region", ATLAS_LAND_REGION },
  { NULL }
};

static void
begin_feature (AtlasReader   *self,
               AtlasLandKind  kind)
{
  const char *id = atlas_reader_declare (self, ATLAS_THING_FEATURE);
  const char *place = atlas_reader_get_reference (self, ATLAS_WORD_PLACE, ATLAS_THING_PLACE);

  g_clear_pointer (&self->feature, atlas_feature_free);
  if (id == NULL)
    return;

  self->feature = atlas_feature_new (id, kind);
  self->feature->place = place;
  self->feature->rank = atlas_reader_get_rank (self);
  atlas_reader_get_double (self, ATLAS_WORD_ACCURACY, &self->feature->accuracy_m);
}

static void
begin_feature_of (AtlasReader *self,
                  const Kind  *kinds)
{
  const char *name = atlas_reader_get (self, ATLAS_WORD_KIND);
  const Kind *kind = kinds;

  while (kind->name != NULL && g_strcmp0 (kind->name, name) != 0)
    kind++;

  begin_feature (self, kind->kind);
}

static void
begin_area (AtlasReader *self)
{
  begin_feature_of (self, area_kinds);
  if (self->feature != NULL)
    atlas_reader_get_points (self, self->feature->points);
}

static void
begin_line (AtlasReader *self)
{
  begin_feature_of (self, line_kinds);
  if (self->feature == NULL)
    return;

  atlas_reader_get_double (self, ATLAS_WORD_WIDTH, &self->feature->width_m);
  atlas_reader_get_points (self, self->feature->points);
}

static void
add_position (AtlasReader *self)
{
  AtlasPosition position;

  if (atlas_reader_get_position (self, &position))
    g_array_append_val (self->feature->points, position);
}

static void
begin_hill (AtlasReader *self)
{
  begin_feature (self, ATLAS_LAND_HILL);
  if (self->feature == NULL)
    return;

  add_position (self);
  atlas_reader_get_double (self, ATLAS_WORD_LENGTH, &self->feature->length_m);
  atlas_reader_get_double (self, ATLAS_WORD_BREADTH, &self->feature->breadth_m);
  atlas_reader_get_double (self, ATLAS_WORD_AXIS, &self->feature->axis_deg);
  atlas_reader_get_double (self, ATLAS_WORD_RISE, &self->feature->rise_m);
}

static void
begin_point (AtlasReader *self)
{
  begin_feature_of (self, point_kinds);
  if (self->feature == NULL)
    return;

  add_position (self);
  atlas_reader_get_double (self, ATLAS_WORD_HEIGHT, &self->feature->height_m);
}

static void
end_feature_name (AtlasReader *self)
{
  atlas_reader_end_name (self, self->feature != NULL ? self->feature->names : NULL);
}

static void
end_feature (AtlasReader *self)
{
  AtlasFeature *feature = g_steal_pointer (&self->feature);

  if (feature != NULL && feature->points->len > 0)
    g_ptr_array_add (atlas_siege_get_land (self->siege)->features, feature);
  else
    g_clear_pointer (&feature, atlas_feature_free);
}

static gboolean
read_spot (const char **at,
           AtlasSpot   *spot)
{
  double *const numbers[] = { &spot->position.latitude, &spot->position.longitude, &spot->height_m };
  char *end = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gboolean is_last = i + 1 == G_N_ELEMENTS (numbers);

      *numbers[i] = g_ascii_strtod (*at, &end);
      if (end == *at || (is_last ? *end != ' ' && *end != '\0' : *end != ','))
        return FALSE;

      *at = *end != '\0' ? end + 1 : end;
    }

  return spot->position.latitude >= -90 && spot->position.latitude <= 90 &&
         spot->position.longitude >= -180 && spot->position.longitude <= 180 &&
         spot->height_m >= ATLAS_HEIGHT_MIN && spot->height_m <= ATLAS_HEIGHT_MAX;
}

static void
report_spot (AtlasReader *self,
             const char  *begin)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  g_autofree char *found = g_strndup (begin, MIN (strcspn (begin, " "), 48));

  atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "spot-height", &origin, found,
                    /* Translators: an error; %s is a text such as 91,12,500. */
                    _("Found the spot height “%s”, expected latitude, longitude and metres, as "
                      "12.5,34.25,480"),
                    found);
}

static void
end_spots (AtlasReader *self)
{
  GArray *spots = atlas_siege_get_land (self->siege)->spots;
  const char *at = self->text->str;

  while (*at != '\0')
    {
      const char *begin = at;
      AtlasSpot spot;

      if (read_spot (&at, &spot))
        {
          g_array_append_val (spots, spot);
          continue;
        }

      report_spot (self, begin);
      at = begin + strcspn (begin, " ");
      at += strspn (at, " ");
    }
}

/* A file of heights that is missing is a warning: the spots are there to stand in. */
static void
begin_heights (AtlasReader *self,
               gboolean     is_grid)
{
  const AtlasExtent *extent = &atlas_siege_get_head (self->siege)->extent;
  const char *href = atlas_reader_get (self, ATLAS_WORD_HREF);
  AtlasOrigin origin = atlas_reader_get_origin (self);
  g_autofree char *path = atlas_reader_get_file (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasInput) input = path != NULL ? atlas_input_open (path, self->cancellable, &error) : NULL;
  AtlasElevation *elevation;
  guint file;

  if (input == NULL)
    {
      if (error != NULL)
        atlas_reader_report_input (self, ATLAS_SEVERITY_WARNING, &origin, href, error);
      return;
    }

  file = atlas_report_add_file (self->report, href, path);
  elevation = is_grid ? atlas_grid_file_read (input, self->report, file, extent)
                      : atlas_tile_file_read (input, href, self->report, file, extent);
  if (elevation != NULL)
    g_ptr_array_add (atlas_siege_get_land (self->siege)->elevations, elevation);
}

static void
begin_grid (AtlasReader *self)
{
  begin_heights (self, TRUE);
}

static void
begin_tile (AtlasReader *self)
{
  begin_heights (self, FALSE);
}

static const AtlasElement feature_children[] = {
  { ATLAS_WORD_NAME, ATLAS_CONTENT_WORDS, .begin = atlas_reader_begin_name, .end = end_feature_name },
  { ATLAS_WORD_CITE, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_land[] = {
  { ATLAS_WORD_AREA, .children = feature_children, .begin = begin_area, .end = end_feature },
  { ATLAS_WORD_LINE, .children = feature_children, .begin = begin_line, .end = end_feature },
  { ATLAS_WORD_HILL, .children = feature_children, .begin = begin_hill, .end = end_feature },
  { ATLAS_WORD_POINT, .children = feature_children, .begin = begin_point, .end = end_feature },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_terrain[] = {
  { ATLAS_WORD_CITE, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_SPOTS, ATLAS_CONTENT_WORDS, .end = end_spots },
  { ATLAS_WORD_GRID, .begin = begin_grid },
  { ATLAS_WORD_TILE, .begin = begin_tile },
  { ATLAS_WORD_NONE },
};

/**
 * atlas_reader_begin_terrain:
 * @self: the reader, at the terrain
 */
void
atlas_reader_begin_terrain (AtlasReader *self)
{
  atlas_reader_get_double (self, ATLAS_WORD_FLOOR, &atlas_siege_get_land (self->siege)->floor_m);
}
