/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-gather.h"

#include "core/atlas-holding-wording.h"
#include "core/atlas-spelling.h"
#include "export/atlas-record.h"

/* What a siege has to say to other programs, whatever their format: its places, each once for every
 * stretch of time in which another side held it, its events, fronts and movements. */

typedef struct
{
  AtlasSiege            *siege;
  const AtlasExportPlan *plan;
  AtlasHoldingIndex     *holdings;
  GPtrArray             *records;
} Gather;

static void
set_cites (AtlasRecord *record,
           GArray      *cites)
{
  record->cites = cites;
  atlas_record_take_text (record, "sources", atlas_gather_cites (cites));
}

static AtlasRecord *
create_place (Gather            *self,
              AtlasPlace        *place,
              const AtlasTenure *tenure,
              guint              number,
              gint64             time)
{
  const char *id = atlas_place_get_id (place);
  AtlasPosition position = atlas_place_get_position (place);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition));
  AtlasRecord *record;

  record = atlas_record_new (ATLAS_RECORD_PLACE, number > 0 ? g_strdup_printf ("place-%s-%u", id, number)
                                                            : g_strdup_printf ("place-%s", id));
  record->title = atlas_siege_dup_name (self->siege, atlas_place_get_names (place), self->plan->tradition,
                                        self->plan->language, time);
  record->text = atlas_text_get (atlas_place_get_note (place), self->plan->language);
  atlas_sign_init (&record->sign, self->siege, place, tenure, 1);
  g_array_append_val (points, position);
  atlas_record_set_shape (record, ATLAS_RECORD_POINTS, points);
  atlas_record_add_text (record, "type", "place");
  atlas_record_add_text (record, "id", id);
  atlas_record_add_text (record, "kind", atlas_place_kind_names[atlas_place_get_kind (place)]);
  atlas_record_add_text (record, "within", atlas_place_get_within (place));
  atlas_record_add_number (record, "rank", atlas_place_get_rank (place));
  atlas_record_add_number (record, "accuracy", atlas_place_get_accuracy (place));
  g_ptr_array_add (self->records, record);

  return record;
}

/* In doubt a tenure belongs to nobody; what is known all the same is between whom. */
static void
add_tenure (Gather            *self,
            AtlasPlace        *place,
            const AtlasTenure *tenure,
            guint              number)
{
  AtlasRecord *record = create_place (self, place, tenure, number, MAX (tenure->begin, ATLAS_TIME_FIRST));
  const AtlasHolding *holding = tenure->holding != NULL ? tenure->holding : tenure->before;
  g_autofree char *state = atlas_tenure_describe (tenure, self->siege, self->plan->language);

  record->hold = tenure->hold;
  record->side = tenure->hold == ATLAS_HOLD_HELD && tenure->holding != NULL ? tenure->holding->side : NULL;
  record->has_span = TRUE;
  record->span.begin = (AtlasInstant) { .earliest = tenure->begin, .latest = tenure->begin };
  record->span.end = (AtlasInstant) { .earliest = tenure->end, .latest = tenure->end };

  atlas_record_add_text (record, "state", atlas_hold_names[tenure->hold]);
  atlas_record_add_text (record, "held", state);
  atlas_record_add_text (record, "side", record->side);
  if (holding != NULL && tenure->hold != ATLAS_HOLD_DOUBTFUL)
    {
      atlas_record_add_text (record, "partly", holding->partly);
      atlas_record_take_text (record, "begin", atlas_instant_to_string (&holding->begin));
      atlas_record_add_text (record, "part", atlas_day_part_names[holding->begin.first.part]);
      if (atlas_holding_has_end (holding))
        atlas_record_take_text (record, "end", atlas_instant_to_string (&holding->end));
    }
  atlas_record_add_period (record, tenure->begin, tenure->end);
  set_cites (record, holding != NULL ? holding->cites : NULL);
}

static void
add_place (Gather     *self,
           AtlasPlace *place,
           guint       index)
{
  guint n_tenures;
  const AtlasTenure *tenures = atlas_holding_index_get_tenures (self->holdings, index, &n_tenures);

  for (guint i = 0; i < n_tenures; i++)
    add_tenure (self, place, &tenures[i], i + 1);

  if (n_tenures == 0)
    set_cites (create_place (self, place, NULL, 0, atlas_siege_get_begin (self->siege)), atlas_place_get_cites (place));
}

static void
add_movement (Gather              *self,
              AtlasEvent          *event,
              const AtlasMovement *movement,
              guint                number)
{
  const char *id = atlas_event_get_id (event);
  const char *name = atlas_text_get (movement->name, self->plan->language);
  AtlasRecord *record;

  record = atlas_record_new (ATLAS_RECORD_MOVEMENT, g_strdup_printf ("movement-%s-%u", id, number));
  record->title = g_strdup (*name != '\0' ? name : atlas_text_get (atlas_event_get_title (event),
                                                                   self->plan->language));
  record->side = movement->side;
  atlas_record_set_shape (record, ATLAS_RECORD_LINE, movement->points);
  atlas_record_add_text (record, "type", "movement");
  atlas_record_add_text (record, "event", id);
  atlas_record_add_text (record, "kind", atlas_movement_kind_names[movement->kind]);
  atlas_record_add_text (record, "side", movement->side);
  atlas_record_add_number (record, "accuracy", movement->accuracy_m);
  atlas_record_set_span (record, atlas_event_get_span (event));
  set_cites (record, movement->cites);
  g_ptr_array_add (self->records, record);
}

static void
add_movements (Gather     *self,
               AtlasEvent *event)
{
  GArray *movements = atlas_event_get_movements (event);

  for (guint i = 0; movements != NULL && i < movements->len; i++)
    add_movement (self, event, &g_array_index (movements, AtlasMovement, i), i + 1);
}

static char *
join (const char *const *ids)
{
  return ids != NULL ? g_strjoinv (" ", (char **) ids) : NULL;
}

static void
place_event (Gather      *self,
             AtlasEvent  *event,
             AtlasRecord *record)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition));
  const char *const *places = atlas_event_get_places (event);
  double accuracy_m = 0;

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_siege_find_place (self->siege, places[i]);
      AtlasPosition position;

      if (place == NULL)
        continue;
      position = atlas_place_get_position (place);
      g_array_append_val (points, position);
      accuracy_m = MAX (accuracy_m, atlas_place_get_accuracy (place));
    }

  atlas_record_set_shape (record, ATLAS_RECORD_POINTS, points);
  atlas_record_take_text (record, "places", join (places));
  if (points->len > 0)
    atlas_record_add_number (record, "accuracy", accuracy_m);
}

static void
add_event (Gather     *self,
           AtlasEvent *event)
{
  const char *id = atlas_event_get_id (event);
  AtlasRecord *record = atlas_record_new (ATLAS_RECORD_EVENT, g_strconcat ("event-", id, NULL));

  record->title = g_strdup (atlas_text_get (atlas_event_get_title (event), self->plan->language));
  record->text = atlas_text_get (atlas_event_get_text (event), self->plan->language);
  record->side = atlas_event_get_side (event);
  record->mark = atlas_siege_get_mark (self->siege, event);
  atlas_record_add_text (record, "type", "event");
  atlas_record_add_text (record, "id", id);
  atlas_record_take_text (record, "kinds", join (atlas_event_get_kinds (event)));
  atlas_record_add_text (record, "tier", atlas_tier_names[atlas_event_get_tier (event)]);
  atlas_record_add_text (record, "phase", atlas_event_get_phase (event));
  atlas_record_add_text (record, "side", record->side);
  place_event (self, event, record);
  atlas_record_set_span (record, atlas_event_get_span (event));
  set_cites (record, atlas_event_get_cites (event));
  g_ptr_array_add (self->records, record);
}

static void
add_front (Gather           *self,
           const AtlasFront *front)
{
  AtlasRecord *record = atlas_record_new (ATLAS_RECORD_FRONT, g_strconcat ("front-", front->id, NULL));

  record->title = g_strdup (atlas_text_get (front->name, self->plan->language));
  record->side = front->side;
  atlas_record_set_shape (record, front->is_area ? ATLAS_RECORD_AREA : ATLAS_RECORD_LINE, front->points);
  atlas_record_add_text (record, "type", "front");
  atlas_record_add_text (record, "id", front->id);
  atlas_record_add_text (record, "kind", atlas_front_kind_names[front->kind]);
  atlas_record_add_text (record, "side", front->side);
  atlas_record_add_number (record, "accuracy", front->accuracy_m);
  atlas_record_set_span (record, &front->span);
  set_cites (record, front->cites);
  g_ptr_array_add (self->records, record);
}

/**
 * atlas_gather_records:
 * @siege: a siege
 * @plan: in whose words
 *
 * Gathers what is exported, layer by layer.
 *
 * Returns: (transfer full) (element-type AtlasRecord): the records; they borrow from @siege
 */
GPtrArray *
atlas_gather_records (AtlasSiege            *siege,
                      const AtlasExportPlan *plan)
{
  Gather self = {
    .siege = siege,
    .plan = plan,
    .holdings = atlas_siege_get_holdings (siege, plan->account),
    .records = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_record_free),
  };
  GPtrArray *places = atlas_siege_get_places (siege);
  GPtrArray *events = atlas_siege_get_events (siege);
  GPtrArray *fronts = atlas_siege_get_fronts (siege);

  for (guint i = 0; i < places->len; i++)
    add_place (&self, places->pdata[i], i);
  for (guint i = 0; i < events->len; i++)
    add_event (&self, events->pdata[i]);
  for (guint i = 0; i < fronts->len; i++)
    add_front (&self, fronts->pdata[i]);
  for (guint i = 0; i < events->len; i++)
    add_movements (&self, events->pdata[i]);

  return self.records;
}

/**
 * atlas_gather_cites:
 * @cites: (nullable) (element-type AtlasCite): citations
 *
 * Writes citations on one line: `thuc 2.75 (read); diod 12.47 (inferred)`.
 *
 * Returns: (transfer full): the line
 */
char *
atlas_gather_cites (GArray *cites)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; cites != NULL && i < cites->len; i++)
    {
      const AtlasCite *cite = &g_array_index (cites, AtlasCite, i);

      g_string_append_printf (line, "%s%s%s%s (%s)", i > 0 ? "; " : "", cite->source, cite->at != NULL ? " " : "",
                              cite->at != NULL ? cite->at : "", atlas_known_names[cite->known]);
    }

  return g_string_free (line, FALSE);
}
