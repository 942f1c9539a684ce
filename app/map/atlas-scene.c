/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scene.h"

#include <math.h>

#include "map/atlas-area.h"
#include "map/atlas-clutter.h"
#include "map/atlas-projection.h"

/**
 * AtlasScene:
 *
 * What stands on the land at a moment: the signs of places and all lettering.
 *
 * Labels are placed for the whole siege at once, in steps of a quarter of a zoom level, so that
 * none jumps or flickers while the map is moved or time runs. Signs follow the moment alone.
 */
struct _AtlasScene
{
  AtlasSiege        *siege;
  GArray            *pins;
  guint32           *tenures;
  GPtrArray         *labels;
  AtlasLabelSpace   *space;
  AtlasClutter      *clutter;
  GPtrArray         *arrows;
  GPtrArray         *outlines;
  GPtrArray         *moving;
  GArray            *name_changes;
  AtlasHoldingIndex *holdings;
  double             step;
  double             scale;
  AtlasLayer         hidden;
  guint              epoch;
  char              *tradition;
  char              *language;
};

#define STEPS_PER_LEVEL 4.0

/* Beyond its sign, so much room is kept between a place and its label. */
#define GAP_PX 2

/* A course is lettered again after this long, in pixels, and the beginnings of letters are tried
 * this far apart. */
#define REPEAT_PX 1100.0
#define TRIAL_PX  48

typedef struct
{
  double       from;
  double       to;
  AtlasLetters letters;
  guint        priority;
  gboolean     may_stand_apart;
} Rule;

/* From which zoom level to which a place is shown, by its kind and rank. */
static Rule
get_place_rule (AtlasPlace *place)
{
  static const double posts[] = { 9.7, 9.7, 11.8, 12.3, 12.8, 13.3 };
  guint rank = MIN (atlas_place_get_rank (place), 5);

  switch (atlas_place_get_kind (place))
    {
    case ATLAS_PLACE_STRONGPOINT:
      return (Rule) { posts[rank], 99, rank <= 1 ? ATLAS_LETTERS_POST : ATLAS_LETTERS_MINOR_POST,
                      rank * 10, rank <= 2 };
    case ATLAS_PLACE_COMMAND_POST:
      return (Rule) { rank <= 2 ? 10 : 12, 99, ATLAS_LETTERS_SITE, rank * 10 - 1, rank <= 1 };
    case ATLAS_PLACE_TOWN:
      return (Rule) { 6, 99, ATLAS_LETTERS_TOWN, 4 };
    case ATLAS_PLACE_GROUP:
      return (Rule) { 11.2, 12.6, ATLAS_LETTERS_GROUP, 8 };
    case ATLAS_PLACE_VALLEY:
      return (Rule) { 6, 11.3, ATLAS_LETTERS_TOWN, 3 };
    case ATLAS_PLACE_SUB_POSITION:
      return (Rule) { 14.2, 99, ATLAS_LETTERS_SITE, 55 };
    case ATLAS_PLACE_AIRSTRIP:
      return (Rule) { rank <= 2 ? 11.5 : 12.8, 99, ATLAS_LETTERS_SITE, rank * 10 + 6 };
    case ATLAS_PLACE_BRIDGE:
    case ATLAS_PLACE_HOSPITAL:
    case ATLAS_PLACE_BATTERY:
      return (Rule) { 13.6, 99, ATLAS_LETTERS_SITE, 45 };
    case ATLAS_PLACE_DROP_ZONE:
      return (Rule) { 12.4, 99, ATLAS_LETTERS_SITE, 48 };
    case ATLAS_PLACE_HILL:
      return (Rule) { 12, 99, ATLAS_LETTERS_HEIGHT, 50 };
    case ATLAS_PLACE_VILLAGE:
      return (Rule) { 12, 99, ATLAS_LETTERS_VILLAGE, 42 + rank };
    case ATLAS_PLACE_ROAD:
    case ATLAS_PLACE_SITE:
    default:
      return (Rule) { 11.5, 99, ATLAS_LETTERS_SITE, 47 };
    }
}

/* From which zoom level to which a feature of the land is lettered. */
static Rule
get_land_rule (const AtlasFeature *feature)
{
  switch (feature->kind)
    {
    case ATLAS_LAND_PLAIN:
      return (Rule) { 10.6, 14.6, ATLAS_LETTERS_GROUND, 25 };
    case ATLAS_LAND_SEA:
    case ATLAS_LAND_LAKE:
      return (Rule) { 8, 15, ATLAS_LETTERS_WATER, 25 };
    case ATLAS_LAND_HILL_ZONE:
    case ATLAS_LAND_FOREST:
    case ATLAS_LAND_MARSH:
      return (Rule) { 13.6, 15.2, ATLAS_LETTERS_ROAD, 60 };
    case ATLAS_LAND_STREAM:
    case ATLAS_LAND_RIVER:
      return (Rule) { feature->width_m >= 25 ? 10.5 : 11.5, 99, ATLAS_LETTERS_WATER, 24 };
    case ATLAS_LAND_ROAD:
      return (Rule) { 11, 99, ATLAS_LETTERS_ROAD, 36 };
    case ATLAS_LAND_TRACK:
    case ATLAS_LAND_WALL:
      return (Rule) { 12, 99, ATLAS_LETTERS_ROAD, 52 };
    case ATLAS_LAND_BORDER:
      return (Rule) { 9, 14, ATLAS_LETTERS_BORDER, 40 };
    case ATLAS_LAND_TOWN:
      return (Rule) { 8, 99, ATLAS_LETTERS_TOWN, 6 };
    case ATLAS_LAND_VILLAGE:
      return (Rule) { 11 + MIN (feature->rank, 5) * 0.5, 99, ATLAS_LETTERS_VILLAGE, 56 + feature->rank };
    case ATLAS_LAND_SUMMIT:
    case ATLAS_LAND_PASS:
      return (Rule) { feature->rank <= 3 ? 10 : 11, 99, ATLAS_LETTERS_HEIGHT, 51 };
    case ATLAS_LAND_WATER:
      return (Rule) { 15, 99, ATLAS_LETTERS_WATER, 58 };
    case ATLAS_LAND_REGION:
      return (Rule) { feature->rank <= 2 ? 8 : 11, feature->rank <= 2 ? 13 : 14.5, ATLAS_LETTERS_REGION, 30 };
    case ATLAS_LAND_TOWN_AREA:
    case ATLAS_LAND_COAST:
    case ATLAS_LAND_AIRSTRIP:
    case ATLAS_LAND_HILL:
    default:
      return (Rule) { 99, 99, ATLAS_LETTERS_SITE, 99 };
    }
}

/* Signs and letters grow with the scale, but much slower than the land. */
static double
get_sign_scale (double step)
{
  return step < 11 ? 0.75 : step < 12.4 ? 0.88 : step < 14.2 ? 1 : step < 15.6 ? 1.15 : 1.3;
}

static int
compare_pins (gconstpointer a,
               gconstpointer b)
{
  AtlasPlace *one = ((const AtlasPin *) a)->place;
  AtlasPlace *other = ((const AtlasPin *) b)->place;

  if (atlas_place_get_rank (one) != atlas_place_get_rank (other))
    return atlas_place_get_rank (one) > atlas_place_get_rank (other) ? -1 : 1;

  return (int) atlas_place_get_index (other) - (int) atlas_place_get_index (one);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
collect_changes (GArray *changes,
                 GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const AtlasName *name = &g_array_index (names, AtlasName, i);

      if (name->begin > ATLAS_TIME_MIN)
        g_array_append_val (changes, name->begin);
      if (name->end < ATLAS_TIME_MAX)
        g_array_append_val (changes, name->end);
    }
}

/**
 * atlas_scene_new:
 * @siege: a siege that is sealed
 *
 * Returns: (transfer full): its scene, not looked at yet
 */
AtlasScene *
atlas_scene_new (AtlasSiege *siege)
{
  AtlasScene *self = g_new0 (AtlasScene, 1);
  GPtrArray *places = atlas_siege_get_places (siege);

  self->siege = g_object_ref (siege);
  self->pins = g_array_sized_new (FALSE, TRUE, sizeof (AtlasPin), places->len);
  self->tenures = g_new (guint32, MAX (places->len, 1));
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_label_free);
  self->arrows = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_arrow_free);
  self->outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_outline_free);
  self->moving = g_ptr_array_new ();
  self->name_changes = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->clutter = atlas_clutter_new (siege);
  self->step = -1;

  for (guint i = 0; i < places->len; i++)
    {
      AtlasPin pin = { .place = g_ptr_array_index (places, i) };

      atlas_projection_project (atlas_place_get_position (pin.place), &pin.x, &pin.y);
      g_array_append_val (self->pins, pin);
      collect_changes (self->name_changes, atlas_place_get_names (pin.place));
    }
  g_array_sort (self->pins, compare_pins);
  g_array_sort (self->name_changes, compare_times);

  return self;
}

/**
 * atlas_scene_free:
 * @self: (transfer full): a scene
 */
void
atlas_scene_free (AtlasScene *self)
{
  g_array_unref (self->pins);
  g_ptr_array_unref (self->labels);
  g_clear_pointer (&self->space, atlas_label_space_free);
  atlas_clutter_free (self->clutter);
  g_ptr_array_unref (self->arrows);
  g_ptr_array_unref (self->outlines);
  g_ptr_array_unref (self->moving);
  g_array_unref (self->name_changes);
  g_free (self->tenures);
  g_free (self->tradition);
  g_free (self->language);
  g_object_unref (self->siege);
  g_free (self);
}

/* How many changes of names have happened: as long as that is the same, so are the names. */
static guint
find_epoch (AtlasScene *self,
            gint64      instant)
{
  guint low = 0;
  guint high = self->name_changes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->name_changes, gint64, middle) <= instant)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
update_signs (AtlasScene        *self,
              const AtlasAspect *aspect)
{
  double scale = get_sign_scale (self->step) * self->scale;

  atlas_holding_index_get_state (aspect->holdings, aspect->instant, self->tenures);
  for (guint i = 0; i < self->pins->len; i++)
    {
      AtlasPin *pin = &g_array_index (self->pins, AtlasPin, i);
      guint32 tenure = self->tenures[atlas_place_get_index (pin->place)];
      const Rule rule = get_place_rule (pin->place);

      atlas_sign_init (&pin->sign, self->siege, pin->place,
                       tenure != ATLAS_NO_TENURE ? atlas_holding_index_get_tenure (aspect->holdings, tenure)
                                                 : NULL,
                       scale);
      pin->is_shown = self->step >= rule.from && self->step < rule.to && !pin->is_covered;
    }
}

/* What waits for a label: a place or a feature of the land. */
typedef struct
{
  AtlasPin           *pin;
  const AtlasFeature *feature;
  Rule                rule;
  guint               order;
} Request;

static int
compare_requests (gconstpointer a,
                  gconstpointer b)
{
  const Request *one = a;
  const Request *other = b;

  if (one->rule.priority != other->rule.priority)
    return one->rule.priority < other->rule.priority ? -1 : 1;

  return one->order < other->order ? -1 : 1;
}

static GArray *
collect_requests (AtlasScene *self)
{
  GArray *requests = g_array_new (FALSE, FALSE, sizeof (Request));
  GPtrArray *features = atlas_siege_get_land (self->siege)->features;

  for (guint i = self->pins->len; i > 0; i--)
    {
      AtlasPin *pin = &g_array_index (self->pins, AtlasPin, i - 1);
      Request request = { .pin = pin, .rule = get_place_rule (pin->place), .order = requests->len };

      pin->label = NULL;
      if (pin->is_shown)
        g_array_append_val (requests, request);
    }
  for (guint i = 0; i < features->len; i++)
    {
      const AtlasFeature *feature = g_ptr_array_index (features, i);
      Request request = { .feature = feature, .rule = get_land_rule (feature), .order = requests->len };

      if (self->step >= request.rule.from && self->step < request.rule.to)
        g_array_append_val (requests, request);
    }
  g_array_sort (requests, compare_requests);

  return requests;
}

/* Landmarks wait until the strongpoints have their names, and are left out where one of these lies
 * over them. */
static void
block_signs (AtlasScene      *self,
             AtlasLabelSpace *space,
             double           size)
{
  for (guint i = 0; i < self->pins->len; i++)
    {
      const AtlasPin *pin = &g_array_index (self->pins, AtlasPin, i);
      double reach = atlas_sign_get_reach (&pin->sign) - 2;

      if (pin->is_shown && atlas_sign_is_visible (&pin->sign) && !atlas_sign_is_landmark (&pin->sign))
        atlas_label_space_block (space, &(AtlasRect) { pin->x * size - reach, pin->y * size - reach,
                                                       pin->x * size + reach, pin->y * size + reach },
                                 pin->x * size, pin->y * size);
    }
}

/* Two names side by side suit what has proper names; a word in two languages does not help. */
static const char *
choose_word (GArray            *names,
             const AtlasAspect *aspect)
{
  for (guint i = 0; i < names->len; i++)
    {
      const AtlasName *name = &g_array_index (names, AtlasName, i);

      if (!name->alias && g_strcmp0 (name->language, aspect->language) == 0)
        return name->words;
    }

  return atlas_names_choose ((const AtlasName *) names->data, names->len, NULL, aspect->language,
                             aspect->instant);
}

static char *
dup_feature_name (AtlasScene         *self,
                  const AtlasFeature *feature,
                  const AtlasAspect  *aspect)
{
  if (feature->names->len == 0)
    return isnan (feature->height_m) ? NULL : g_strdup_printf ("%.0f", feature->height_m);

  if (aspect->tradition == NULL && feature->kind != ATLAS_LAND_RIVER &&
      feature->kind != ATLAS_LAND_VILLAGE && feature->kind != ATLAS_LAND_TOWN)
    return g_strdup (choose_word (feature->names, aspect));

  return atlas_siege_dup_name (self->siege, feature->names, aspect->tradition, aspect->language,
                               aspect->instant);
}

/* Whether the same words stand near already, as on the next stretch of one road or on a village
 * that is also a place. */
static gboolean
is_repeated (AtlasScene   *self,
             const char   *text,
             AtlasLetters  letters,
             double        x,
             double        y,
             double        size)
{
  g_autofree char *folded = atlas_name_fold (text);

  for (guint i = 0; i < self->labels->len; i++)
    {
      const AtlasLabel *label = g_ptr_array_index (self->labels, i);
      g_autofree char *other = NULL;

      if (hypot ((label->x - x) * size, (label->y - y) * size) >= REPEAT_PX / 2)
        continue;

      other = atlas_name_fold (label->text);
      if (g_str_equal (other, folded) ||
          (label->letters == letters && (strstr (other, folded) != NULL || strstr (folded, other) != NULL)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
take_landmark (const AtlasPin  *pin,
               AtlasLabelSpace *space,
               double           size)
{
  double x = pin->x * size;
  double y = pin->y * size;
  double reach = pin->sign.radius_px * 0.6;
  const AtlasRect rect = { x - reach, y - reach, x + reach, y + reach };

  if (!atlas_label_space_is_free (space, &rect, x, y))
    return FALSE;

  atlas_label_space_block (space, &rect, x, y);

  return TRUE;
}

static void
label_pin (AtlasScene        *self,
            AtlasPin         *pin,
            const Rule        *rule,
            AtlasLabelSpace   *space,
            double             size,
            const AtlasAspect *aspect)
{
  g_autoptr (AtlasLabel) label = NULL;
  g_autofree char *text = atlas_siege_dup_name (self->siege, atlas_place_get_names (pin->place),
                                                aspect->tradition, aspect->language, aspect->instant);
  double clearance = atlas_sign_is_visible (&pin->sign) ? atlas_sign_get_reach (&pin->sign) + GAP_PX : 0;

  pin->is_covered = atlas_sign_is_landmark (&pin->sign) && !take_landmark (pin, space, size);
  pin->is_shown = !pin->is_covered;
  if (text == NULL || pin->is_covered || (atlas_sign_is_landmark (&pin->sign) &&
                       is_repeated (self, text, rule->letters, pin->x, pin->y, size)))
    return;

  label = atlas_label_new (text, rule->letters, self->scale, pin->x, pin->y);
  if (!atlas_label_place_at (label, space, size, clearance, rule->may_stand_apart))
    return;

  pin->label = label;
  g_ptr_array_add (self->labels, g_steal_pointer (&label));
}

static AtlasLabel *
new_course_label (AtlasScene *self,
                  const char *text,
                  const Rule *rule)
{
  return atlas_label_new (text, rule->letters, self->scale, 0, 0);
}

static void
label_course (AtlasScene         *self,
              const AtlasFeature *feature,
              const char         *text,
              const Rule         *rule,
              AtlasLabelSpace    *space,
              double              size)
{
  g_autoptr (AtlasCurve) curve = atlas_curve_new_for_feature (feature);
  g_autoptr (AtlasCourse) course = atlas_course_new (curve, size);
  g_autoptr (AtlasLabel) label = new_course_label (self, text, rule);
  double metres_per_pixel =
    atlas_projection_get_metres_per_unit ((feature->extent.south + feature->extent.north) / 2) / size;
  double clearance = MAX (feature->width_m / metres_per_pixel, 3) / 2 + 8 * self->scale;
  double length = atlas_label_get_length (label);
  double end = atlas_course_get_length (course) - length;
  double start = -TRIAL_PX * 0.75;

  while (start + TRIAL_PX < end)
    {
      AtlasPoint middle;
      double unused;

      start += TRIAL_PX;
      if (!atlas_course_walk (course, start + length / 2, 0, &middle, &unused) ||
          is_repeated (self, text, rule->letters, middle.x / size, middle.y / size, size) ||
          !atlas_label_place_along (label, space, size, course, start, clearance))
        continue;

      g_ptr_array_add (self->labels, g_steal_pointer (&label));
      label = new_course_label (self, text, rule);
      start += REPEAT_PX;
    }
}

static AtlasPosition
get_anchor (const AtlasFeature *feature)
{
  if (feature->points->len == 1)
    return g_array_index (feature->points, AtlasPosition, 0);

  return (AtlasPosition) { (feature->extent.south + feature->extent.north) / 2,
                           (feature->extent.west + feature->extent.east) / 2 };
}

/* How far the name of a point keeps from it, in pixels. */
static double
get_clearance (const AtlasFeature *feature)
{
  switch (feature->kind)
    {
    case ATLAS_LAND_REGION:
      return 0;
    case ATLAS_LAND_WATER:
      return 16;
    default:
      return 5;
    }
}

static void
label_feature (AtlasScene        *self,
               const Request     *request,
               AtlasLabelSpace   *space,
               double             size,
               const AtlasAspect *aspect)
{
  const AtlasFeature *feature = request->feature;
  g_autofree char *text = dup_feature_name (self, feature, aspect);
  g_autoptr (AtlasLabel) label = NULL;
  double clearance = get_clearance (feature) * self->scale;
  double x, y;

  if (text == NULL)
    return;
  if (feature->kind >= ATLAS_LAND_STREAM && feature->kind < ATLAS_LAND_HILL)
    {
      label_course (self, feature, text, &request->rule, space, size);
      return;
    }

  atlas_projection_project (get_anchor (feature), &x, &y);
  if (is_repeated (self, text, request->rule.letters, x, y, size))
    return;

  label = atlas_label_new (text, request->rule.letters, self->scale, x, y);
  if (feature->points->len > 2 ? atlas_area_place_label (feature, label, space, self->clutter, size)
                               : atlas_label_place_at (label, space, size, clearance, FALSE))
    g_ptr_array_add (self->labels, g_steal_pointer (&label));
}

static void
forget_labels (AtlasScene *self)
{
  for (guint i = 0; i < self->pins->len; i++)
    g_array_index (self->pins, AtlasPin, i).label = NULL;
  g_ptr_array_set_size (self->labels, 0);
}

static void
place_labels (AtlasScene        *self,
              const AtlasAspect *aspect)
{
  const double size = atlas_projection_get_world_size (self->step);
  g_autoptr (GArray) requests = collect_requests (self);

  g_ptr_array_set_size (self->labels, 0);
  g_clear_pointer (&self->space, atlas_label_space_free);
  self->space = atlas_label_space_new (exp2 (1 / STEPS_PER_LEVEL) - 1);
  block_signs (self, self->space, size);
  for (guint i = 0; i < requests->len; i++)
    {
      const Request *request = &g_array_index (requests, Request, i);

      if (request->pin != NULL)
        label_pin (self, request->pin, &request->rule, self->space, size, aspect);
      else
        label_feature (self, request, self->space, size, aspect);
    }
  if ((aspect->hidden & ATLAS_LAYER_NAMES) != 0)
    forget_labels (self);
}

typedef struct
{
  GPtrArray           *events;
  const AtlasEventSet *shown;
  GPtrArray           *moving;
} Search;

static void
add_moving (GPtrArray  *moving,
            AtlasEvent *event)
{
  if (atlas_event_get_movements (event) != NULL && !g_ptr_array_find (moving, event, NULL))
    g_ptr_array_add (moving, event);
}

static gboolean
event_found_cb (guint    item,
                gpointer user_data)
{
  const Search *search = user_data;
  AtlasEvent *event = g_ptr_array_index (search->events, item);

  if (search->shown == NULL || atlas_event_set_has (search->shown, event))
    add_moving (search->moving, event);

  return TRUE;
}

static gboolean
is_same_list (GPtrArray *a,
              GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof *a->pdata) == 0);
}

static AtlasRect
get_label_rect (const AtlasLabel *label,
                double            size)
{
  double x = label->x * size;
  double y = label->y * size;

  return (AtlasRect) { x + label->box.left, y + label->box.top, x + label->box.right, y + label->box.bottom };
}

/* The words of an arrow come and go with it, and so give way to those that stay. */
static gboolean
has_room (AtlasScene       *self,
          const AtlasLabel *label)
{
  const double size = atlas_projection_get_world_size (self->step);
  AtlasRect rect = get_label_rect (label, size);

  for (guint i = 0; i < self->arrows->len; i++)
    {
      const AtlasArrow *arrow = g_ptr_array_index (self->arrows, i);
      AtlasRect other;

      if (arrow->label == NULL)
        continue;

      other = get_label_rect (arrow->label, size);
      if (atlas_rect_overlaps (&rect, &other))
        return FALSE;
    }

  return atlas_label_space_is_free (self->space, &rect, label->x * size, label->y * size);
}

static gboolean
place_words (AtlasScene *self,
             AtlasArrow *arrow)
{
  const double size = atlas_projection_get_world_size (self->step);

  for (guint trial = 0; atlas_arrow_put_words (arrow, size, trial); trial++)
    {
      if (has_room (self, arrow->label))
        return TRUE;
    }

  return FALSE;
}

static void
add_arrows (AtlasScene        *self,
            AtlasEvent        *event,
            const AtlasAspect *aspect)
{
  GArray *movements = atlas_event_get_movements (event);

  for (guint i = 0; i < movements->len; i++)
    {
      const AtlasMovement *movement = &g_array_index (movements, AtlasMovement, i);

      AtlasArrow *arrow;

      if (movement->points->len < 2)
        continue;

      arrow = atlas_arrow_new (self->siege, movement, aspect->language, aspect->scale);
      if (arrow->label != NULL && !place_words (self, arrow))
        g_clear_pointer (&arrow->label, atlas_label_free);
      g_ptr_array_add (self->arrows, arrow);
    }
}

/* Movements are shown while their event lasts. */
static void
update_arrows (AtlasScene        *self,
               const AtlasAspect *aspect,
               gboolean           is_relettered)
{
  g_autoptr (GPtrArray) moving = g_ptr_array_new ();
  Search search = { atlas_siege_get_events (self->siege), aspect->events, moving };

  if ((aspect->hidden & ATLAS_LAYER_ARROWS) == 0)
    {
      atlas_span_index_foreach (atlas_siege_get_event_index (self->siege), aspect->instant,
                                aspect->instant + 1, event_found_cb, &search);
      if (aspect->event != NULL)
        add_moving (moving, aspect->event);
    }
  if (!is_relettered && is_same_list (moving, self->moving))
    return;

  g_ptr_array_set_size (self->arrows, 0);
  for (guint i = 0; i < moving->len; i++)
    add_arrows (self, g_ptr_array_index (moving, i), aspect);
  g_ptr_array_unref (self->moving);
  self->moving = g_steal_pointer (&moving);
}

/* Fronts are few. One that may not yet, or no longer, have been there is shown as doubtful. */
static void
update_outlines (AtlasScene        *self,
                 const AtlasAspect *aspect)
{
  GPtrArray *fronts = atlas_siege_get_fronts (self->siege);

  g_ptr_array_set_size (self->outlines, 0);
  if ((aspect->hidden & ATLAS_LAYER_FRONTS) != 0)
    return;

  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = g_ptr_array_index (fronts, i);
      const AtlasSpan *span = &front->span;

      if (aspect->instant >= span->begin.earliest && aspect->instant < span->end.latest)
        g_ptr_array_add (self->outlines,
                         atlas_outline_new (self->siege, front,
                                            aspect->instant < span->begin.latest ||
                                              aspect->instant >= span->end.earliest));
    }
}

static void
set_string (char       **field,
            const char  *value)
{
  char *copy = g_strdup (value);

  g_free (*field);
  *field = copy;
}

/**
 * atlas_scene_look:
 * @self: a scene
 * @aspect: how to look at it
 *
 * Brings signs and labels up to date. Labels are placed again only when zoom step, names or size
 * are no longer the same.
 *
 * Returns: whether labels were placed again
 */
gboolean
atlas_scene_look (AtlasScene        *self,
                  const AtlasAspect *aspect)
{
  double step = floor (aspect->zoom * STEPS_PER_LEVEL) / STEPS_PER_LEVEL;
  guint epoch = find_epoch (self, aspect->instant);
  gboolean is_lettered = step == self->step && aspect->scale == self->scale && epoch == self->epoch &&
                         aspect->hidden == self->hidden &&
                         g_strcmp0 (aspect->tradition, self->tradition) == 0 &&
                         g_strcmp0 (aspect->language, self->language) == 0;

  self->step = step;
  self->scale = aspect->scale;
  self->hidden = aspect->hidden;
  self->epoch = epoch;
  for (guint i = 0; !is_lettered && i < self->pins->len; i++)
    g_array_index (self->pins, AtlasPin, i).is_covered = FALSE;
  set_string (&self->tradition, aspect->tradition);
  set_string (&self->language, aspect->language);
  update_signs (self, aspect);
  if (!is_lettered)
    place_labels (self, aspect);
  update_arrows (self, aspect, !is_lettered);
  update_outlines (self, aspect);

  return !is_lettered;
}

/**
 * atlas_scene_get_siege:
 * @self: a scene
 *
 * Returns: (transfer none): whose scene it is
 */
AtlasSiege *
atlas_scene_get_siege (AtlasScene *self)
{
  return self->siege;
}

/**
 * atlas_scene_get_pins:
 * @self: a scene
 * @n_pins: (out): how many
 *
 * Returns: (transfer none) (array length=n_pins): the places, in the order of drawing: the most
 *   important last
 */
const AtlasPin *
atlas_scene_get_pins (AtlasScene *self,
                       guint      *n_pins)
{
  *n_pins = self->pins->len;

  return (const AtlasPin *) self->pins->data;
}

/**
 * atlas_scene_find_pin:
 * @self: a scene
 * @place: (nullable): a place of its siege
 *
 * Returns: (transfer none) (nullable): the pin of @place
 */
const AtlasPin *
atlas_scene_find_pin (AtlasScene *self,
                       AtlasPlace *place)
{
  for (guint i = 0; i < self->pins->len; i++)
    {
      if (g_array_index (self->pins, AtlasPin, i).place == place)
        return &g_array_index (self->pins, AtlasPin, i);
    }

  return NULL;
}

/**
 * atlas_scene_get_labels:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type AtlasLabel): what is lettered; good until it is looked
 *   at again
 */
GPtrArray *
atlas_scene_get_labels (AtlasScene *self)
{
  return self->labels;
}

/**
 * atlas_scene_get_arrows:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type AtlasArrow): who moves; good until it is looked at again
 */
GPtrArray *
atlas_scene_get_arrows (AtlasScene *self)
{
  return self->arrows;
}

/**
 * atlas_scene_get_outlines:
 * @self: a scene
 *
 * Returns: (transfer none) (element-type AtlasOutline): the lines and areas of the war, to be drawn
 *   beneath everything else
 */
GPtrArray *
atlas_scene_get_outlines (AtlasScene *self)
{
  return self->outlines;
}

/**
 * atlas_pin_is_named:
 * @self: a pin of a scene that has been looked at
 *
 * Returns: whether it bears its name: a place that will be held, and of which nothing is known yet, is
 *   only hinted at
 */
gboolean
atlas_pin_is_named (const AtlasPin *self)
{
  return self->sign.hold != ATLAS_HOLD_NONE || !atlas_place_can_be_held (self->place) ||
         atlas_sign_is_landmark (&self->sign);
}
