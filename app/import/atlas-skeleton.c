/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-skeleton.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libxml/xmlwriter.h>
#include <math.h>

#include "core/atlas-save.h"
#include "core/atlas-spelling.h"
#include "import/atlas-draft.h"

/* A siege as a data set for its author to go on with: what an import makes, which is heads, kinds,
 * sides, sources, places with holdings, events with movements, fronts, and tours. A siege that was read from
 * a data set has more (disputes, land, mentions) than is written here. */

typedef struct
{
  xmlTextWriter *xml;
  AtlasSiege    *siege;
  GHashTable    *cited;
} Writer;

static void
start (Writer     *self,
       const char *element)
{
  xmlTextWriterStartElement (self->xml, (const xmlChar *) element);
}

static void
end (Writer *self)
{
  xmlTextWriterEndElement (self->xml);
}

static void
add (Writer     *self,
     const char *name,
     const char *value)
{
  if (value != NULL && *value != '\0')
    xmlTextWriterWriteAttribute (self->xml, (const xmlChar *) name, (const xmlChar *) value);
}

static void
take (Writer     *self,
      const char *name,
      char       *value)
{
  add (self, name, value);
  g_free (value);
}

static void
add_number (Writer     *self,
            const char *name,
            double      number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  add (self, name, g_ascii_formatd (digits, sizeof digits, "%.15g", number));
}

static void
add_position (Writer              *self,
              const AtlasPosition *position)
{
  add_number (self, "lat", position->latitude);
  add_number (self, "lon", position->longitude);
}

/* The schema has no exponents here, and nobody a use for less than a tenth of a millimetre. */
static void
append_degrees (GString *text,
                double   degrees)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (digits, sizeof digits, "%.9f", degrees));
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
  if (text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);
}

static void
add_points (Writer *self,
            GArray *points)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const AtlasPosition *point = &g_array_index (points, AtlasPosition, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      append_degrees (text, point->latitude);
      g_string_append_c (text, ',');
      append_degrees (text, point->longitude);
    }
  add (self, "points", text->str);
}

static void
add_instant (Writer             *self,
             const char         *name,
             const AtlasInstant *instant)
{
  if (instant->first.precision != ATLAS_PRECISION_NONE || instant->last.precision != ATLAS_PRECISION_NONE)
    take (self, name, atlas_instant_to_string (instant));
}

static void
add_part (Writer             *self,
          const AtlasInstant *instant)
{
  add (self, "part", atlas_day_part_names[instant->first.part]);
}

static void
add_ids (Writer            *self,
         const char        *name,
         const char *const *ids)
{
  take (self, name, g_strjoinv (" ", (char **) ids));
}

static void
write_words (Writer     *self,
             const char *element,
             const char *language,
             const char *words)
{
  start (self, element);
  add (self, "xml:lang", language);
  xmlTextWriterWriteString (self->xml, (const xmlChar *) words);
  end (self);
}

static void
write_text (Writer     *self,
            const char *element,
            AtlasText  *text)
{
  for (guint i = 0; i < atlas_text_get_n_languages (text); i++)
    {
      const char *language = atlas_text_get_nth_language (text, i);

      write_words (self, element, language, atlas_text_get (text, language));
    }
}

static void
write_cites (Writer *self,
             GArray *cites)
{
  for (guint i = 0; cites != NULL && i < cites->len; i++)
    {
      const AtlasCite *cite = &g_array_index (cites, AtlasCite, i);

      start (self, "cite");
      add (self, "source", cite->source);
      add (self, "at", cite->at);
      add (self, "known", atlas_known_names[cite->known]);
      end (self);
      g_hash_table_add (self->cited, (gpointer) cite->source);
    }
}

static void
write_extent (Writer            *self,
              const char        *element,
              const AtlasExtent *extent)
{
  start (self, element);
  add_number (self, "west", extent->west);
  add_number (self, "south", extent->south);
  add_number (self, "east", extent->east);
  add_number (self, "north", extent->north);
  end (self);
}

static void
write_colour (Writer     *self,
              const char *name,
              guint32     colour)
{
  take (self, name, g_strdup_printf ("#%06x", colour & 0xffffff));
}

static void
write_side (Writer          *self,
            const AtlasSide *side)
{
  start (self, "side");
  add (self, "id", side->id);
  write_colour (self, "colour", side->colour);
  write_colour (self, "night", side->night_colour);
  add (self, "pattern", atlas_pattern_names[side->pattern]);
  add (self, "symbol", atlas_symbol_names[side->symbol]);
  write_text (self, "name", side->name);
  end (self);
}

static void
write_vocabulary (Writer *self)
{
  for (guint i = 0; i < atlas_siege_get_n_sides (self->siege); i++)
    write_side (self, atlas_siege_get_side (self->siege, i));

  for (guint i = 0; i < atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_KIND); i++)
    {
      const AtlasTerm *kind = atlas_siege_get_term (self->siege, ATLAS_VOCABULARY_KIND, i);

      start (self, "kind");
      add (self, "id", kind->id);
      add (self, "mark", atlas_mark_names[kind->mark]);
      write_text (self, "name", kind->name);
      end (self);
    }
}

static void
write_head (Writer *self)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (self->siege);

  write_text (self, "title", head->title);
  write_text (self, "summary", head->summary);
  write_text (self, "clock", head->clock);
  for (guint i = 0; i < atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_LANGUAGE); i++)
    {
      const AtlasTerm *language = atlas_siege_get_term (self->siege, ATLAS_VOCABULARY_LANGUAGE, i);

      start (self, "language");
      add (self, "code", language->id);
      xmlTextWriterWriteString (self->xml, (const xmlChar *) atlas_text_get (language->name, NULL));
      end (self);
    }

  start (self, "span");
  add_instant (self, "begin", &head->span.begin);
  add_instant (self, "end", &head->span.end);
  end (self);
  write_extent (self, "extent", &head->extent);
  write_extent (self, "view", &head->view);
  write_vocabulary (self);
}

static void
write_holding (Writer             *self,
               const AtlasHolding *holding)
{
  start (self, "holding");
  add_instant (self, "begin", &holding->begin);
  add_part (self, &holding->begin);
  add_instant (self, "end", &holding->end);
  add (self, "side", holding->side);
  if (holding->hold != ATLAS_HOLD_HELD)
    add (self, "state", atlas_hold_names[holding->hold]);
  add (self, "partly", holding->partly);
  write_cites (self, holding->cites);
  end (self);
}

static void
write_place (Writer     *self,
             AtlasPlace *place)
{
  AtlasPosition position = atlas_place_get_position (place);
  GArray *names = atlas_place_get_names (place);
  GArray *holdings = atlas_place_get_holdings (place);

  start (self, "place");
  add (self, "id", atlas_place_get_id (place));
  add (self, "kind", atlas_place_kind_names[atlas_place_get_kind (place)]);
  add_position (self, &position);
  add_number (self, "accuracy", atlas_place_get_accuracy (place));
  add (self, "within", atlas_place_get_within (place));
  add_number (self, "rank", atlas_place_get_rank (place));
  for (guint i = 0; i < names->len; i++)
    {
      const AtlasName *name = &g_array_index (names, AtlasName, i);

      write_words (self, "name", name->language, name->words);
    }
  write_text (self, "note", atlas_place_get_note (place));
  write_cites (self, atlas_place_get_cites (place));
  for (guint i = 0; i < holdings->len; i++)
    write_holding (self, &g_array_index (holdings, AtlasHolding, i));
  end (self);
}

static void
write_places (Writer *self)
{
  GPtrArray *places = atlas_siege_get_places (self->siege);

  for (guint i = 0; i < places->len; i++)
    write_place (self, places->pdata[i]);
}

static void
write_movement (Writer              *self,
                const AtlasMovement *movement)
{
  start (self, "movement");
  add (self, "side", movement->side);
  add (self, "kind", atlas_movement_kind_names[movement->kind]);
  add_points (self, movement->points);
  add_number (self, "accuracy", movement->accuracy_m);
  write_text (self, "name", movement->name);
  write_cites (self, movement->cites);
  end (self);
}

static void
write_event (Writer     *self,
             AtlasEvent *event)
{
  const AtlasSpan *span = atlas_event_get_span (event);
  GArray *movements = atlas_event_get_movements (event);

  start (self, "event");
  add (self, "id", atlas_event_get_id (event));
  take (self, "when", atlas_span_to_string (span));
  add_part (self, &span->begin);
  add (self, "tier", atlas_tier_names[atlas_event_get_tier (event)]);
  add_ids (self, "kinds", atlas_event_get_kinds (event));
  add (self, "side", atlas_event_get_side (event));
  add_ids (self, "places", atlas_event_get_places (event));
  write_text (self, "title", atlas_event_get_title (event));
  write_text (self, "text", atlas_event_get_text (event));
  write_cites (self, atlas_event_get_cites (event));
  for (guint i = 0; movements != NULL && i < movements->len; i++)
    write_movement (self, &g_array_index (movements, AtlasMovement, i));
  end (self);
}

static void
write_events (Writer *self)
{
  GPtrArray *events = atlas_siege_get_events (self->siege);

  for (guint i = 0; i < events->len; i++)
    write_event (self, events->pdata[i]);
}

static void
write_fronts (Writer *self)
{
  GPtrArray *fronts = atlas_siege_get_fronts (self->siege);

  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = fronts->pdata[i];

      start (self, "front");
      add (self, "id", front->id);
      add (self, "kind", atlas_front_kind_names[front->kind]);
      add (self, "shape", front->is_area ? "area" : "line");
      add (self, "side", front->side);
      add_instant (self, "begin", &front->span.begin);
      add_instant (self, "end", &front->span.end);
      add_points (self, front->points);
      add_number (self, "accuracy", front->accuracy_m);
      write_text (self, "name", front->name);
      write_cites (self, front->cites);
      end (self);
    }
}

static void
write_tours (Writer *self)
{
  GPtrArray *tours = atlas_siege_get_tours (self->siege);

  for (guint i = 0; i < tours->len; i++)
    {
      const AtlasTour *tour = tours->pdata[i];

      start (self, "tour");
      add (self, "id", tour->id);
      write_text (self, "title", tour->title);
      write_text (self, "summary", tour->summary);
      for (guint n = 0; n < tour->steps->len; n++)
        {
          const AtlasStep *step = &g_array_index (tour->steps, AtlasStep, n);

          start (self, "step");
          add_instant (self, "at", &step->at);
          add_position (self, &step->centre);
          add_number (self, "zoom", round (step->zoom * 100) / 100);
          add (self, "place", step->place);
          add (self, "event", step->event);
          if (step->minutes > 0)
            add_number (self, "minutes", step->minutes);
          write_text (self, "title", step->title);
          write_text (self, "text", step->text);
          end (self);
        }
      end (self);
    }
}

/* Last of all, when it is known what is cited. */
static void
write_sources (Writer *self)
{
  GPtrArray *sources = atlas_siege_get_sources (self->siege);

  for (guint i = 0; i < sources->len; i++)
    {
      const AtlasSource *source = sources->pdata[i];

      if (!g_hash_table_contains (self->cited, source->id))
        continue;

      start (self, "source");
      add (self, "id", source->id);
      add (self, "kind", source->kind);
      add (self, "url", source->url);
      write_text (self, "title", source->title);
      end (self);
    }
}

/* The parts, the one that names the others last: until it is there, there is no data set. */
static const struct
{
  const char *name;
  const char *root;
  void      (*write) (Writer *self);
} parts[] = {
  { "places.xml", "places", write_places },
  { "events.xml", "events", write_events },
  { "fronts.xml", "fronts", write_fronts },
  { "tours.xml", "tours", write_tours },
  { "sources.xml", "sources", write_sources },
  { "siege.xml", "siege", write_head },
};

#define ROOT (G_N_ELEMENTS (parts) - 1)

static void
free_buffer (void *buffer)
{
  xmlBufferFree (buffer);
}

static GBytes *
write_part (Writer *self,
            guint   part)
{
  xmlBuffer *buffer = xmlBufferCreate ();

  self->xml = xmlNewTextWriterMemory (buffer, 0);
  xmlTextWriterSetIndent (self->xml, 1);
  xmlTextWriterSetIndentString (self->xml, (const xmlChar *) "  ");
  xmlTextWriterStartDocument (self->xml, NULL, "UTF-8", NULL);
  start (self, parts[part].root);
  if (part == ROOT)
    {
      add (self, "id", atlas_siege_get_head (self->siege)->id);
      add (self, "format", "1");
    }
  parts[part].write (self);
  for (guint i = 0; part == ROOT && i < ROOT; i++)
    {
      start (self, "part");
      add (self, "href", parts[i].name);
      end (self);
    }
  xmlTextWriterEndDocument (self->xml);
  xmlFreeTextWriter (self->xml);

  return g_bytes_new_with_free_func (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer), free_buffer, buffer);
}

static gboolean
save_parts (Writer      *self,
            const char  *folder,
            GError     **error)
{
  AtlasSaveFile files[G_N_ELEMENTS (parts)];
  gboolean is_saved;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    files[i] = (AtlasSaveFile) { parts[i].name, write_part (self, i) };
  is_saved = atlas_save_together (files, G_N_ELEMENTS (parts), folder, error);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_bytes_unref (files[i].bytes);

  return is_saved;
}

static gboolean
is_free (const char  *folder,
         GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (folder, parts[i].name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          g_autofree char *name = g_filename_display_name (path);

          g_set_error (error, ATLAS_IMPORT_ERROR, ATLAS_IMPORT_ERROR_EXISTS,
                       /* Translators: an error; %s is the name of a file. */
                       _("Found “%s”, expected a new or an empty folder"), name);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * atlas_skeleton_save:
 * @siege: a siege as an import makes it
 * @folder: (type filename): where to; made if need be
 * @overwrite: whether files of the same names may be replaced
 * @error: what went wrong
 *
 * Writes a data set. No file takes its name before all are complete, and a folder that was made for them goes
 * again if they cannot be.
 *
 * Returns: whether it is there
 */
gboolean
atlas_skeleton_save (AtlasSiege  *siege,
                     const char  *folder,
                     gboolean     overwrite,
                     GError     **error)
{
  g_autoptr (GHashTable) cited = g_hash_table_new (NULL, NULL);
  Writer self = { .siege = siege, .cited = cited };
  gboolean is_new = !g_file_test (folder, G_FILE_TEST_EXISTS);

  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), FALSE);

  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      int reason = errno;
      g_autofree char *name = g_filename_display_name (folder);

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (reason),
                   _("“%1$s” cannot be written: %2$s"), name, g_strerror (reason));
      return FALSE;
    }
  if (!overwrite && !is_free (folder, error))
    return FALSE;

  if (save_parts (&self, folder, error))
    return TRUE;
  if (is_new)
    g_rmdir (folder);

  return FALSE;
}
