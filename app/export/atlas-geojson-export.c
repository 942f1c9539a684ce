/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-geojson-export.h"

#include <json-glib/json-glib.h>

#include "core/atlas-spelling.h"
#include "export/atlas-record.h"

/* A siege as GeoJSON, after RFC 7946: longitude before latitude, rings closed and counterclockwise
 * round what they enclose, a bounding box, no other reference system. Times are properties, for
 * the format has none of its own. */

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  if (text == NULL || *text == '\0')
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_position (JsonBuilder         *builder,
              const AtlasPosition *position)
{
  json_builder_begin_array (builder);
  json_builder_add_double_value (builder, position->longitude);
  json_builder_add_double_value (builder, position->latitude);
  json_builder_end_array (builder);
}

static void
add_positions (JsonBuilder *builder,
               GArray      *points,
               gboolean     is_ring)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < points->len + is_ring; i++)
    add_position (builder, &g_array_index (points, AtlasPosition, i % points->len));
  json_builder_end_array (builder);
}

static void
add_coordinates (JsonBuilder       *builder,
                 const AtlasRecord *record)
{
  json_builder_set_member_name (builder, "coordinates");
  if (record->shape == ATLAS_RECORD_AREA)
    {
      json_builder_begin_array (builder);
      add_positions (builder, record->points, TRUE);
      json_builder_end_array (builder);
    }
  else if (record->shape == ATLAS_RECORD_POINTS && record->points->len == 1)
    add_position (builder, &g_array_index (record->points, AtlasPosition, 0));
  else
    add_positions (builder, record->points, FALSE);
}

static const char *
get_geometry_type (const AtlasRecord *record)
{
  switch (record->shape)
    {
    case ATLAS_RECORD_AREA:
      return "Polygon";
    case ATLAS_RECORD_LINE:
      return "LineString";
    case ATLAS_RECORD_POINTS:
    default:
      return record->points->len == 1 ? "Point" : "MultiPoint";
    }
}

static void
add_geometry (JsonBuilder       *builder,
              const AtlasRecord *record)
{
  json_builder_set_member_name (builder, "geometry");
  if (record->points->len == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  add_string (builder, "type", get_geometry_type (record));
  add_coordinates (builder, record);
  json_builder_end_object (builder);
}

static void
add_cite (JsonBuilder     *builder,
          const AtlasCite *cite,
          AtlasSiege      *siege)
{
  const AtlasSource *source = atlas_siege_find_source (siege, cite->source);

  json_builder_begin_object (builder);
  add_string (builder, "source", cite->source);
  if (source != NULL)
    {
      add_string (builder, "title", atlas_text_get (source->title, NULL));
      add_string (builder, "url", source->url);
    }
  add_string (builder, "at", cite->at);
  add_string (builder, "known", atlas_known_names[cite->known]);
  json_builder_end_object (builder);
}

static void
add_cites (JsonBuilder *builder,
           GArray      *cites,
           AtlasSiege  *siege)
{
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; cites != NULL && i < cites->len; i++)
    add_cite (builder, &g_array_index (cites, AtlasCite, i), siege);
  json_builder_end_array (builder);
}

static void
add_properties (JsonBuilder       *builder,
                const AtlasRecord *record,
                AtlasSiege        *siege)
{
  json_builder_set_member_name (builder, "properties");
  json_builder_begin_object (builder);
  add_string (builder, "title", record->title);
  add_string (builder, "text", record->text);
  for (guint i = 0; i < record->values->len; i++)
    {
      const AtlasRecordValue *value = &g_array_index (record->values, AtlasRecordValue, i);

      if (g_str_equal (value->name, "sources"))
        continue;
      json_builder_set_member_name (builder, value->name);
      if (value->text != NULL)
        json_builder_add_string_value (builder, value->text);
      else
        json_builder_add_double_value (builder, value->number);
    }
  add_cites (builder, record->cites, siege);
  json_builder_end_object (builder);
}

static void
add_feature (JsonBuilder       *builder,
             const AtlasRecord *record,
             AtlasSiege        *siege)
{
  json_builder_begin_object (builder);
  add_string (builder, "type", "Feature");
  add_string (builder, "id", record->id);
  add_geometry (builder, record);
  add_properties (builder, record, siege);
  json_builder_end_object (builder);
}

/* The box round all positions; nothing here crosses the antimeridian, nor can an extent. */
static void
add_bbox (JsonBuilder *builder,
          GPtrArray   *records)
{
  AtlasExtent box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < records->len; i++)
    {
      GArray *points = ((const AtlasRecord *) records->pdata[i])->points;

      for (guint n = 0; n < points->len; n++)
        {
          const AtlasPosition *point = &g_array_index (points, AtlasPosition, n);

          box.west = MIN (box.west, point->longitude);
          box.south = MIN (box.south, point->latitude);
          box.east = MAX (box.east, point->longitude);
          box.north = MAX (box.north, point->latitude);
        }
    }

  if (box.west > box.east)
    return;

  json_builder_set_member_name (builder, "bbox");
  json_builder_begin_array (builder);
  json_builder_add_double_value (builder, box.west);
  json_builder_add_double_value (builder, box.south);
  json_builder_add_double_value (builder, box.east);
  json_builder_add_double_value (builder, box.north);
  json_builder_end_array (builder);
}

static JsonNode *
build_collection (AtlasSiege            *siege,
                  const AtlasExportPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) records = atlas_gather_records (siege, plan);
  AtlasSiegeHead *head = atlas_siege_get_head (siege);

  json_builder_begin_object (builder);
  add_string (builder, "type", "FeatureCollection");
  add_bbox (builder, records);
  add_string (builder, "siege", head->id);
  add_string (builder, "title", atlas_text_get (head->title, plan->language));
  add_string (builder, "clock", atlas_text_get (head->clock, plan->language));
  add_string (builder, "language", plan->language);
  json_builder_set_member_name (builder, "features");
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    add_feature (builder, records->pdata[i], siege);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * atlas_geojson_export_encode:
 * @siege: a siege
 * @plan: in whose words
 *
 * Writes places, events, fronts and movements as one collection of features, each with the property
 * `type`. A place is there once for every stretch of time in which its state was another; of an
 * event at several places there is one feature with several points.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
atlas_geojson_export_encode (AtlasSiege            *siege,
                             const AtlasExportPlan *plan)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = build_collection (siege, plan);
  gsize length;
  char *text;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, &length);

  return g_bytes_new_take (text, length);
}
