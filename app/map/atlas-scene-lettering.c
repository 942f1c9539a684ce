/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scene-private.h"

#include <math.h>
#include <string.h>

#include "map/atlas-area-naming.h"
#include "map/atlas-projection.h"

/* What is lettered at which zoom level, and where its letters stand. */

/* Beyond its sign, so much room is kept between a place and its label. */
#define GAP_PX 2

/* A course is lettered again after this long, in pixels, and the beginnings of letters are tried
 * this far apart. */
#define REPEAT_PX 1100.0
#define TRIAL_PX  48

/*
 * atlas_scene_get_place_rule:
 * @place: a place
 *
 * Tells by the kind and the rank of a place from which zoom level to which it is shown, and how it is
 * lettered.
 *
 * Returns: the rule
 */
AtlasSceneRule
atlas_scene_get_place_rule (AtlasPlace *place)
{
  static const double posts[] = { 9.7, 9.7, 11.8, 12.3, 12.8, 13.3 };
  guint rank = MIN (atlas_place_get_rank (place), 5);

  switch (atlas_place_get_kind (place))
    {
    case ATLAS_PLACE_STRONGPOINT:
      return (AtlasSceneRule) { posts[rank], 99, rank <= 1 ? ATLAS_LETTERS_POST : ATLAS_LETTERS_MINOR_POST,
                                rank * 10, rank <= 2 };
    case ATLAS_PLACE_COMMAND_POST:
      return (AtlasSceneRule) { rank <= 2 ? 10 : 12, 99, ATLAS_LETTERS_SITE, rank * 10 - 1, rank <= 1 };
    case ATLAS_PLACE_TOWN:
      return (AtlasSceneRule) { 6, 99, ATLAS_LETTERS_TOWN, 4 };
    case ATLAS_PLACE_GROUP:
      return (AtlasSceneRule) { 11.2, 12.6, ATLAS_LETTERS_GROUP, 8 };
    case ATLAS_PLACE_VALLEY:
      return (AtlasSceneRule) { 6, 11.3, ATLAS_LETTERS_TOWN, 3 };
    case ATLAS_PLACE_SUB_POSITION:
      return (AtlasSceneRule) { 14.2, 99, ATLAS_LETTERS_SITE, 55 };
    case ATLAS_PLACE_AIRSTRIP:
      return (AtlasSceneRule) { rank <= 2 ? 11.5 : 12.8, 99, ATLAS_LETTERS_SITE, rank * 10 + 6 };
    case ATLAS_PLACE_BRIDGE:
    case ATLAS_PLACE_HOSPITAL:
    case ATLAS_PLACE_BATTERY:
      return (AtlasSceneRule) { 13.6, 99, ATLAS_LETTERS_SITE, 45 };
    case ATLAS_PLACE_DROP_ZONE:
      return (AtlasSceneRule) { 12.4, 99, ATLAS_LETTERS_SITE, 48 };
    case ATLAS_PLACE_HILL:
      return (AtlasSceneRule) { 12, 99, ATLAS_LETTERS_HEIGHT, 50 };
    case ATLAS_PLACE_VILLAGE:
      return (AtlasSceneRule) { 12, 99, ATLAS_LETTERS_VILLAGE, 42 + rank };
    case ATLAS_PLACE_ROAD:
    case ATLAS_PLACE_SITE:
    default:
      return (AtlasSceneRule) { 11.5, 99, ATLAS_LETTERS_SITE, 47 };
    }
}

/* From which zoom level to which a feature of the land is lettered. */
static AtlasSceneRule
get_land_rule (const AtlasFeature *feature)
{
  switch (feature->kind)
    {
    case ATLAS_LAND_PLAIN:
      return (AtlasSceneRule) { 10.6, 14.6, ATLAS_LETTERS_GROUND, 25 };
    case ATLAS_LAND_SEA:
    case ATLAS_LAND_LAKE:
      return (AtlasSceneRule) { 8, 15, ATLAS_LETTERS_WATER, 25 };
    case ATLAS_LAND_HILL_ZONE:
    case ATLAS_LAND_FOREST:
    case ATLAS_LAND_MARSH:
      return (AtlasSceneRule) { 13.6, 15.2, ATLAS_LETTERS_ROAD, 60 };
    case ATLAS_LAND_STREAM:
    case ATLAS_LAND_RIVER:
      return (AtlasSceneRule) { feature->width_m >= 25 ? 10.5 : 11.5, 99, ATLAS_LETTERS_WATER, 24 };
    case ATLAS_LAND_ROAD:
      return (AtlasSceneRule) { 11, 99, ATLAS_LETTERS_ROAD, 36 };
    case ATLAS_LAND_TRACK:
    case ATLAS_LAND_WALL:
      return (AtlasSceneRule) { 12, 99, ATLAS_LETTERS_ROAD, 52 };
    case ATLAS_LAND_BORDER:
      return (AtlasSceneRule) { 9, 14, ATLAS_LETTERS_BORDER, 40 };
    case ATLAS_LAND_TOWN:
      return (AtlasSceneRule) { 8, 99, ATLAS_LETTERS_TOWN, 6 };
    case ATLAS_LAND_VILLAGE:
      return (AtlasSceneRule) { 11 + MIN (feature->rank, 5) * 0.5, 99, ATLAS_LETTERS_VILLAGE,
                                56 + feature->rank };
    case ATLAS_LAND_SUMMIT:
    case ATLAS_LAND_PASS:
      return (AtlasSceneRule) { feature->rank <= 3 ? 10 : 11, 99, ATLAS_LETTERS_HEIGHT, 51 };
    case ATLAS_LAND_WATER:
      return (AtlasSceneRule) { 15, 99, ATLAS_LETTERS_WATER, 58 };
    case ATLAS_LAND_REGION:
      return (AtlasSceneRule) { feature->rank <= 2 ? 8 : 11, feature->rank <= 2 ? 13 : 14.5,
                                ATLAS_LETTERS_REGION, 30 };
    case ATLAS_LAND_TOWN_AREA:
    case ATLAS_LAND_COAST:
    case ATLAS_LAND_AIRSTRIP:
    case ATLAS_LAND_HILL:
    default:
      return (AtlasSceneRule) { 99, 99, ATLAS_LETTERS_SITE, 99 };
    }
}

/* What waits for a label: a place or a feature of the land. */
typedef struct
{
  AtlasPin           *pin;
  const AtlasFeature *feature;
  AtlasSceneRule      rule;
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
      Request request = { .pin = pin, .rule = atlas_scene_get_place_rule (pin->place), .order = requests->len };

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
is_repeated (AtlasScene *self,
             AtlasLabel *label,
             double      x,
             double      y,
             double      size)
{
  const char *folded = atlas_label_get_folded (label);

  for (guint i = 0; i < self->labels->len; i++)
    {
      AtlasLabel *other = g_ptr_array_index (self->labels, i);
      const char *words;

      if (hypot ((other->x - x) * size, (other->y - y) * size) >= REPEAT_PX / 2)
        continue;

      words = atlas_label_get_folded (other);
      if (g_str_equal (words, folded) ||
          (other->letters == label->letters && (strstr (words, folded) != NULL || strstr (folded, words) != NULL)))
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
label_pin (AtlasScene           *self,
           AtlasPin             *pin,
           const AtlasSceneRule *rule,
           AtlasLabelSpace      *space,
           double                size,
           const AtlasAspect    *aspect)
{
  g_autoptr (AtlasLabel) label = NULL;
  g_autofree char *text = atlas_siege_dup_name (self->siege, atlas_place_get_names (pin->place),
                                                aspect->tradition, aspect->language, aspect->instant);
  double clearance = atlas_sign_is_visible (&pin->sign) ? atlas_sign_get_reach (&pin->sign) + GAP_PX : 0;

  pin->is_covered = atlas_sign_is_landmark (&pin->sign) && !take_landmark (pin, space, size);
  pin->is_shown = !pin->is_covered;
  if (text == NULL || pin->is_covered)
    return;

  label = atlas_label_new (text, rule->letters, self->scale, pin->x, pin->y);
  if (atlas_sign_is_landmark (&pin->sign) && is_repeated (self, label, pin->x, pin->y, size))
    return;
  if (!atlas_label_place_at (label, space, size, clearance, rule->may_stand_apart))
    return;

  pin->label = label;
  g_ptr_array_add (self->labels, g_steal_pointer (&label));
}

static AtlasLabel *
new_course_label (AtlasScene           *self,
                  const char           *text,
                  const AtlasSceneRule *rule)
{
  return atlas_label_new (text, rule->letters, self->scale, 0, 0);
}

static void
label_course (AtlasScene           *self,
              const AtlasFeature   *feature,
              const char           *text,
              const AtlasSceneRule *rule,
              AtlasLabelSpace      *space,
              double                size)
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
          is_repeated (self, label, middle.x / size, middle.y / size, size) ||
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

static gboolean
place_in_area (AtlasScene         *self,
               const AtlasFeature *area,
               AtlasLabel         *label,
               AtlasLabelSpace    *space,
               double              size)
{
  AtlasAreaNaming *naming = g_hash_table_lookup (self->namings, area);

  if (naming == NULL || !atlas_area_naming_suits (naming, label, size))
    {
      const AtlasExtent *view = &atlas_siege_get_head (self->siege)->view;

      naming = atlas_area_naming_new (area, view, self->clutter, label, size);
      g_hash_table_insert (self->namings, (gpointer) area, naming);
    }

  return atlas_area_naming_place (naming, label, space);
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
  label = atlas_label_new (text, request->rule.letters, self->scale, x, y);
  if (is_repeated (self, label, x, y, size))
    return;

  if (feature->points->len > 2 ? place_in_area (self, feature, label, space, size)
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

/*
 * atlas_scene_place_labels:
 * @self: a scene whose signs are those of @aspect
 * @aspect: how the land is looked at
 *
 * Letters places and land anew.
 */
void
atlas_scene_place_labels (AtlasScene        *self,
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
