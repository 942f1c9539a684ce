/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-csv-export.h"

#include <string.h>

#include "core/atlas-iso.h"
#include "core/atlas-spelling.h"

/* The events of a siege as a table, after RFC 4180: commas, double quotes, CRLF, a header row. The
 * columns are those that the import reads. */

/* What stands between several places of one event, in the one column that may hold spaces. */
#define NAME_SEPARATOR "; "

static void
append_field (GString    *table,
              const char *text)
{
  gboolean is_first = table->len == 0 || table->str[table->len - 1] == '\n';

  if (!is_first)
    g_string_append_c (table, ',');
  if (text == NULL)
    text = "";
  /* An empty first field would be taken for the beginning of the line again. */
  if (*text != '\0' && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (table, text);
      return;
    }
  if (*text == '\0' && !is_first)
    return;

  g_string_append_c (table, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *c);
    }
  g_string_append_c (table, '"');
}

static void
take_field (GString *table,
            char    *text)
{
  append_field (table, text);
  g_free (text);
}

static void
append_header (GString    *table,
               AtlasSiege *siege)
{
  static const char *const before[] = { "id", "when", "part", "begin", "end", "kind", "tier", "phase", "side" };
  static const char *const after[] = { "places", "place-names", "lat", "lon", "accuracy", "sources" };
  guint n_languages = atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_LANGUAGE);

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    append_field (table, before[i]);
  for (guint i = 0; i < n_languages; i++)
    {
      const char *language = atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, i)->id;

      take_field (table, g_strconcat ("title-", language, NULL));
      take_field (table, g_strconcat ("text-", language, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    append_field (table, after[i]);
  g_string_append (table, "\r\n");
}

/* A missing translation stays missing; nothing falls back here. */
static void
append_version (GString    *table,
                AtlasText  *text,
                const char *language)
{
  append_field (table, atlas_text_has (text, language) ? atlas_text_get (text, language) : NULL);
}

static void
append_number (GString *list,
               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (list->len > 0)
    g_string_append_c (list, ' ');
  g_string_append (list, g_ascii_formatd (digits, sizeof digits, "%.15g", number));
}

static void
append_places (GString               *table,
               AtlasSiege            *siege,
               AtlasEvent            *event,
               const AtlasExportPlan *plan)
{
  const char *const *places = atlas_event_get_places (event);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) latitudes = g_string_new (NULL);
  g_autoptr (GString) longitudes = g_string_new (NULL);
  g_autoptr (GString) accuracies = g_string_new (NULL);

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_siege_find_place (siege, places[i]);
      g_autofree char *name = NULL;
      AtlasPosition position;

      if (place == NULL)
        continue;

      position = atlas_place_get_position (place);
      name = atlas_siege_dup_name (siege, atlas_place_get_names (place), plan->tradition, plan->language,
                                   atlas_event_get_time (event));
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", places[i]);
      g_string_append_printf (names, "%s%s", names->len > 0 ? NAME_SEPARATOR : "", name != NULL ? name : places[i]);
      append_number (latitudes, position.latitude);
      append_number (longitudes, position.longitude);
      append_number (accuracies, atlas_place_get_accuracy (place));
    }

  append_field (table, ids->str);
  append_field (table, names->str);
  append_field (table, latitudes->str);
  append_field (table, longitudes->str);
  append_field (table, accuracies->str);
}

static void
append_event (GString               *table,
              AtlasSiege            *siege,
              AtlasEvent            *event,
              const AtlasExportPlan *plan)
{
  const AtlasSpan *span = atlas_event_get_span (event);

  append_field (table, atlas_event_get_id (event));
  take_field (table, atlas_span_to_string (span));
  append_field (table, atlas_day_part_names[span->begin.first.part]);
  take_field (table, atlas_iso_format (atlas_span_get_outer_begin (span)));
  take_field (table, atlas_iso_format (atlas_span_get_outer_end (span)));
  take_field (table, g_strjoinv (" ", (char **) atlas_event_get_kinds (event)));
  append_field (table, atlas_tier_names[atlas_event_get_tier (event)]);
  append_field (table, atlas_event_get_phase (event));
  append_field (table, atlas_event_get_side (event));
  for (guint i = 0; i < atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_LANGUAGE); i++)
    {
      const char *language = atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, i)->id;

      append_version (table, atlas_event_get_title (event), language);
      append_version (table, atlas_event_get_text (event), language);
    }
  append_places (table, siege, event, plan);
  take_field (table, atlas_gather_cites (atlas_event_get_cites (event)));
  g_string_append (table, "\r\n");
}

/**
 * atlas_csv_export_encode:
 * @siege: a siege
 * @plan: in whose words the names of places are; titles and texts are there in every language
 *
 * Writes the events, one in a row: `when` is the time in EDTF and `part` the part of the day, `begin`
 * and `end` bound it in ISO 8601 as far as it may have reached. `kind` and `places` are identifiers,
 * `lat`, `lon` (degrees, WGS 84) and `accuracy` (metres) numbers, one for each place, all separated
 * by spaces; `place-names` and `sources` by semicolons.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
atlas_csv_export_encode (AtlasSiege            *siege,
                         const AtlasExportPlan *plan)
{
  GString *table = g_string_new (NULL);
  GPtrArray *events = atlas_siege_get_events (siege);

  append_header (table, siege);
  for (guint i = 0; i < events->len; i++)
    append_event (table, siege, events->pdata[i], plan);

  return g_string_free_to_bytes (table);
}
