/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "../pieces.h"
#include "../pixels.h"
#include "map/atlas-marks.h"
#include "map/atlas-projection.h"
#include "map/atlas-scene.h"

#define NOON (12 * ATLAS_HOUR)

static void
add_side (AtlasSiege *siege,
          const char *id)
{
  AtlasSide side = { .id = g_intern_string (id), .name = atlas_text_new () };

  g_assert_true (atlas_siege_take_side (siege, &side));
}

static AtlasPlace *
new_place (const char     *id,
           AtlasPlaceKind  kind,
           double          latitude,
           double          longitude)
{
  AtlasPlace *place = atlas_place_new (id, kind, (AtlasPosition) { latitude, longitude }, 200);
  AtlasName name = { .words = g_strdup (id), .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };

  g_array_append_val (atlas_place_get_names (place), name);
  atlas_place_set_rank (place, 1);

  return place;
}

/* An hour of attack in the morning of the second day. */
static void
add_attack (AtlasSiege *siege)
{
  AtlasSpan span = { 0 };
  AtlasMovement movement = { .side = g_intern_string ("blue"), .name = atlas_text_new (),
                             .points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition)) };
  const AtlasPosition points[] = { { 9.95, 19.95 }, { 9.99, 19.99 } };
  AtlasEvent *event;

  atlas_instant_from_time (&span.begin, ATLAS_DAY + ATLAS_HOUR);
  atlas_instant_from_time (&span.end, ATLAS_DAY + 2 * ATLAS_HOUR);
  event = atlas_event_new ("attack", &span);
  atlas_text_add (movement.name, "en", "First company", -1, NULL, 0);
  g_array_append_vals (movement.points, points, G_N_ELEMENTS (points));
  atlas_event_take_movement (event, &movement);
  g_assert_true (atlas_siege_take_event (siege, event));
}

/* A perimeter for a day, of whose end nothing surer is known than the hours before noon, and a
 * trench without an end. */
static void
add_fronts (AtlasSiege *siege)
{
  const AtlasPosition points[] = { { 9.98, 19.98 }, { 10.02, 19.98 }, { 10.02, 20.02 }, { 9.98, 20.02 } };
  AtlasFront *perimeter = atlas_front_new ("perimeter", ATLAS_FRONT_PERIMETER);
  AtlasFront *trench = atlas_front_new ("trench", ATLAS_FRONT_TRENCH);

  perimeter->is_area = TRUE;
  perimeter->side = g_intern_string ("red");
  atlas_instant_from_time (&perimeter->span.begin, 0);
  atlas_instant_from_time (&perimeter->span.end, ATLAS_DAY);
  perimeter->span.end.latest = ATLAS_DAY + NOON;
  g_array_append_vals (perimeter->points, points, G_N_ELEMENTS (points));
  atlas_instant_from_time (&trench->span.begin, ATLAS_DAY);
  atlas_instant_from_time (&trench->span.end, ATLAS_TIME_MAX);
  g_array_append_vals (trench->points, points, 2);
  atlas_siege_take_front (siege, perimeter);
  atlas_siege_take_front (siege, trench);
}

/* A tower that changes hands in the afternoon of its second day, after a fight, and a crowd of
 * posts that nobody holds. */
static AtlasSiege *
new_siege (void)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasPlace *tower = new_place ("tower", ATLAS_PLACE_STRONGPOINT, 10, 20);

  add_side (siege, "red");
  add_side (siege, "blue");
  pieces_add_holding (tower, ATLAS_HOLD_HELD, "red", 0, 0);
  pieces_add_holding (tower, ATLAS_HOLD_CONTESTED, NULL, ATLAS_DAY, ATLAS_DAY + 2 * ATLAS_HOUR);
  pieces_add_holding (tower, ATLAS_HOLD_HELD, "blue", ATLAS_DAY + NOON, ATLAS_DAY + NOON);
  pieces_add_holding (tower, ATLAS_HOLD_ABANDONED, NULL, 3 * ATLAS_DAY, 3 * ATLAS_DAY);
  atlas_siege_take_place (siege, tower);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("post-%u", i);
      guint row = i / 7;

      atlas_siege_take_place (siege, new_place (id, ATLAS_PLACE_STRONGPOINT, 10 + 0.002 * (i % 7),
                                                20.005 + 0.003 * row));
    }
  add_attack (siege);
  add_fronts (siege);
  atlas_siege_seal (siege);

  return siege;
}

static gboolean
look (AtlasScene *scene,
      gint64      instant,
      double      zoom)
{
  const AtlasAspect aspect = {
    .holdings = atlas_siege_get_holdings (atlas_scene_get_siege (scene), NULL),
    .instant = instant,
    .language = "en",
    .zoom = zoom,
    .scale = 1,
  };

  return atlas_scene_look (scene, &aspect);
}

static const AtlasSign *
get_tower (AtlasScene *scene)
{
  return &atlas_scene_find_pin (scene, atlas_siege_find_place (atlas_scene_get_siege (scene), "tower"))->sign;
}

static void
test_signs (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  const AtlasSide *red = atlas_siege_find_side (siege, g_intern_string ("red"));
  const AtlasSide *blue = atlas_siege_find_side (siege, g_intern_string ("blue"));

  look (scene, -1, 13);
  g_assert_cmpint (get_tower (scene)->hold, ==, ATLAS_HOLD_NONE);

  look (scene, NOON, 13);
  g_assert_cmpint (get_tower (scene)->hold, ==, ATLAS_HOLD_HELD);
  g_assert_true (get_tower (scene)->side == red);
  g_assert_null (get_tower (scene)->other);
  g_assert_cmpint (get_tower (scene)->fix, ==, ATLAS_FIX_FAIR);

  look (scene, ATLAS_DAY + ATLAS_HOUR, 13);
  g_assert_cmpint (get_tower (scene)->hold, ==, ATLAS_HOLD_DOUBTFUL);
  g_assert_true (get_tower (scene)->side == red);
  g_assert_true (get_tower (scene)->other == blue);

  look (scene, ATLAS_DAY + 3 * ATLAS_HOUR, 13);
  g_assert_cmpint (get_tower (scene)->hold, ==, ATLAS_HOLD_CONTESTED);
  g_assert_true (get_tower (scene)->side == red);
  g_assert_true (get_tower (scene)->other == blue);

  look (scene, ATLAS_DAY + NOON, 13);
  g_assert_true (get_tower (scene)->side == blue);

  look (scene, 3 * ATLAS_DAY, 13);
  g_assert_cmpint (get_tower (scene)->hold, ==, ATLAS_HOLD_ABANDONED);
  g_assert_null (get_tower (scene)->side);
}

/* Arrows are there while their event lasts, or while it is told of. */
static void
test_arrows (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  const AtlasAspect told = {
    .holdings = atlas_siege_get_holdings (siege, NULL),
    .event = atlas_siege_find_event (siege, "attack"),
    .language = "en",
    .zoom = 13,
    .scale = 1,
  };
  const AtlasArrow *arrow;

  look (scene, ATLAS_DAY, 13);
  g_assert_cmpuint (atlas_scene_get_arrows (scene)->len, ==, 0);

  look (scene, ATLAS_DAY + ATLAS_HOUR + 60, 13);
  g_assert_cmpuint (atlas_scene_get_arrows (scene)->len, ==, 1);
  arrow = g_ptr_array_index (atlas_scene_get_arrows (scene), 0);
  g_assert_cmpstr (arrow->side->id, ==, "blue");
  g_assert_cmpstr (arrow->label->text, ==, "First company");

  look (scene, ATLAS_DAY + NOON, 13);
  g_assert_cmpuint (atlas_scene_get_arrows (scene)->len, ==, 0);

  atlas_scene_look (scene, &told);
  g_assert_cmpuint (atlas_scene_get_arrows (scene)->len, ==, 1);
}

/* Of the events that last, only those that are shown have arrows. */
static void
test_filtered_arrows (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  g_autoptr (AtlasEventSet) events = atlas_event_set_new (atlas_siege_get_events (siege)->len);
  const AtlasAspect aspect = {
    .holdings = atlas_siege_get_holdings (siege, NULL),
    .instant = ATLAS_DAY + ATLAS_HOUR + 60,
    .events = events,
    .language = "en",
    .zoom = 13,
    .scale = 1,
  };

  atlas_scene_look (scene, &aspect);
  g_assert_cmpuint (atlas_scene_get_arrows (scene)->len, ==, 0);

  atlas_event_set_add (events, atlas_siege_find_event (siege, "attack"));
  atlas_scene_look (scene, &aspect);
  g_assert_cmpuint (atlas_scene_get_arrows (scene)->len, ==, 1);
}

/* Labels do not move while time runs or the map is zoomed a little. */
static void
test_stability (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);

  g_assert_true (look (scene, 0, 13));
  g_assert_false (look (scene, 2 * ATLAS_DAY, 13));
  g_assert_false (look (scene, 0, 13.2));
  g_assert_true (look (scene, 0, 13.3));
}

static AtlasRect
get_rect (const AtlasLabel *label,
          double            size)
{
  return (AtlasRect) { label->x * size + label->box.left, label->y * size + label->box.top,
                       label->x * size + label->box.right, label->y * size + label->box.bottom };
}

/* At any zoom level labels keep clear of each other, but for the accents of their lines. */
static void
test_no_overlaps (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);

  for (guint n = 0; n < 41; n++)
    {
      const double zoom = 10 + 0.17 * n;
      const double size = atlas_projection_get_world_size (zoom);
      GPtrArray *labels;

      look (scene, 0, zoom);
      labels = atlas_scene_get_labels (scene);
      g_assert_cmpuint (labels->len, >, 0);
      for (guint i = 0; i < labels->len; i++)
        {
          AtlasRect one = get_rect (g_ptr_array_index (labels, i), size);
          double slack = (one.bottom - one.top) * 0.08;

          one.top += slack;
          one.bottom -= slack;
          for (guint j = 0; j < i; j++)
            {
              AtlasRect other = get_rect (g_ptr_array_index (labels, j), size);

              other.top += slack;
              other.bottom -= slack;
              g_assert_false (atlas_rect_overlaps (&one, &other));
            }
        }
    }
}

/* The outlines at a moment, in a line of text. */
static char *
read_outlines (AtlasScene *scene,
               gint64      instant)
{
  GString *words = g_string_new (NULL);
  GPtrArray *outlines;

  look (scene, instant, 14);
  outlines = atlas_scene_get_outlines (scene);
  for (guint i = 0; i < outlines->len; i++)
    {
      const AtlasOutline *outline = g_ptr_array_index (outlines, i);

      g_string_append_printf (words, "%s%s%s", i > 0 ? " " : "", outline->front->id,
                              outline->is_doubtful ? "?" : "");
    }

  return g_string_free (words, FALSE);
}

static void
test_outlines (void)
{
  static const struct
  {
    gint64      instant;
    const char *outlines;
  } cases[] = {
    { -1, "" },
    { 0, "perimeter" },
    { ATLAS_DAY - 1, "perimeter" },
    { ATLAS_DAY, "perimeter? trench" },
    { ATLAS_DAY + NOON - 1, "perimeter? trench" },
    { ATLAS_DAY + NOON, "trench" },
    { 1000 * ATLAS_DAY, "trench" },
  };
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *outlines = read_outlines (scene, cases[i].instant);

      g_assert_cmpstr (outlines, ==, cases[i].outlines);
    }
}

/* What is painted stays inside the bounds that were announced, and something is. */
static void
test_outline_paint (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  AtlasViewport viewport = { .zoom = 14, .width = 800, .height = 600 };
  AtlasOutline *outline;
  AtlasRect bounds;
  double x, y, left, top, width, height;

  look (scene, 0, 14);
  outline = g_ptr_array_index (atlas_scene_get_outlines (scene), 0);
  atlas_projection_project ((AtlasPosition) { 10, 20 }, &x, &y);
  viewport.left = x * atlas_projection_get_world_size (14) - 400;
  viewport.top = y * atlas_projection_get_world_size (14) - 300;
  g_assert_true (atlas_outline_get_bounds (outline, &viewport, 1, &bounds));
  atlas_outline_paint (outline, cr, atlas_palette_get (ATLAS_THEME_DAY), &viewport, 1);
  cairo_recording_surface_ink_extents (surface, &left, &top, &width, &height);

  g_assert_cmpfloat (width, >, 100);
  g_assert_cmpfloat (left, >=, bounds.left - 1);
  g_assert_cmpfloat (top, >=, bounds.top - 1);
  g_assert_cmpfloat (left + width, <=, bounds.right + 1);
  g_assert_cmpfloat (top + height, <=, bounds.bottom + 1);

  viewport.zoom = 5;
  g_assert_false (atlas_outline_get_bounds (outline, &viewport, 1, &bounds));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static cairo_surface_t *
paint_marks (AtlasScene          *scene,
             const AtlasViewport *viewport)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) viewport->width, (int) viewport->height);
  cairo_t *cr = cairo_create (surface);

  atlas_palette_use (cr, 0xffffff, 1);
  cairo_paint (cr);
  atlas_marks_paint (scene, cr, atlas_palette_get (ATLAS_THEME_DAY), viewport, 1, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* However the map is moved, signs and letters stay where they are on the ground: what two views both
 * show well within their edges is the same, but for the rounding of colours. */
static void
test_moved (void)
{
  const int edge = 200;
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  AtlasViewport here = atlas_viewport_at ((AtlasPosition) { 10.002, 20.01 }, 14.1, 900, 800);
  AtlasViewport there;
  cairo_surface_t *before, *after;
  guint n_painted = 0;

  here.left = floor (here.left);
  here.top = floor (here.top);
  there = here;
  there.left += 137;
  there.top -= 91;
  look (scene, ATLAS_DAY + ATLAS_HOUR + 60, here.zoom);
  before = paint_marks (scene, &here);
  look (scene, ATLAS_DAY + ATLAS_HOUR + 60, there.zoom);
  after = paint_marks (scene, &there);

  for (int y = edge; y < 800 - edge - 91; y++)
    {
      for (int x = edge + 137; x < 900 - edge; x++)
        {
          g_assert_cmpint (abs ((int) (pixels_get (before, x, y) & 0xff) - (int) (pixels_get (after, x - 137, y + 91) & 0xff)),
                           <=, 3);
          n_painted += pixels_get (before, x, y) != 0xffffff;
        }
    }
  g_assert_cmpuint (n_painted, >, 1000);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

/* A village beneath the name of a strongpoint is left out, with its own name, until there is room. */
static void
test_covered (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  AtlasPlace *village = new_place ("village", ATLAS_PLACE_VILLAGE, 10, 20.006);
  g_autoptr (AtlasScene) scene = NULL;
  const AtlasPin *pin;

  add_side (siege, "red");
  atlas_siege_take_place (siege, new_place ("the great tower", ATLAS_PLACE_STRONGPOINT, 10, 20));
  atlas_siege_take_place (siege, village);
  atlas_siege_seal (siege);
  scene = atlas_scene_new (siege);
  pin = atlas_scene_find_pin (scene, village);

  look (scene, 0, 13);
  g_assert_false (pin->is_shown);
  g_assert_null (pin->label);
  g_assert_cmpuint (atlas_scene_get_labels (scene)->len, ==, 1);

  look (scene, 0, 16);
  g_assert_true (pin->is_shown);
  g_assert_nonnull (pin->label);

  look (scene, ATLAS_DAY, 13.1);
  g_assert_false (pin->is_shown);
  look (scene, 2 * ATLAS_DAY, 13.1);
  g_assert_false (pin->is_shown);
}

/* The words of an arrow stand near what it attacks, however far it comes from, and on nothing else. */
static void
test_arrow_words (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  guint n_words = 0;

  for (double zoom = 11; zoom < 17; zoom += 0.5)
    {
      const double size = atlas_projection_get_world_size (zoom);
      const AtlasArrow *arrow;
      double x, y;

      look (scene, ATLAS_DAY + ATLAS_HOUR + 60, zoom);
      arrow = g_ptr_array_index (atlas_scene_get_arrows (scene), 0);
      if (arrow->label == NULL)
        continue;

      atlas_projection_project ((AtlasPosition) { 9.99, 19.99 }, &x, &y);
      g_assert_cmpfloat (hypot (arrow->label->x - x, arrow->label->y - y) * size, <, 500);
      for (guint i = 0; i < atlas_scene_get_labels (scene)->len; i++)
        {
          AtlasRect words = get_rect (arrow->label, size);
          AtlasRect other = get_rect (g_ptr_array_index (atlas_scene_get_labels (scene), i), size);

          g_assert_false (atlas_rect_overlaps (&words, &other));
        }
      n_words++;
    }
  g_assert_cmpuint (n_words, >, 6);
}

/* A dispute about the ground that red holds: a number of one account, two of another, one in words. */
static void
dispute_perimeter (AtlasSiege *siege)
{
  AtlasFront *perimeter = g_ptr_array_index (atlas_siege_get_fronts (siege), 0);
  AtlasDispute *dispute = atlas_dispute_new ();
  const AtlasClaim claims[] = {
    { g_intern_string ("near"), .number = 1 },
    { g_intern_string ("near"), .number = 2.5 },
    { g_intern_string ("far"), .number = 5 },
    { g_intern_string ("mute"), .number = NAN },
  };

  dispute->id = g_intern_string ("area");
  dispute->unit = atlas_text_new ();
  atlas_text_add (dispute->unit, "en", "km²", -1, NULL, 0);
  g_array_append_vals (dispute->claims, claims, G_N_ELEMENTS (claims));
  g_ptr_array_add (perimeter->disputes, dispute);
}

static void
assert_tags (AtlasScene *scene,
             AtlasAspect aspect,
             const char *words,
             guint       n_tags)
{
  GPtrArray *tags;

  aspect.holdings = atlas_siege_get_holdings (atlas_scene_get_siege (scene), NULL);
  aspect.language = "en";
  aspect.scale = 1;
  atlas_scene_look (scene, &aspect);
  tags = atlas_scene_get_tags (scene);
  for (guint i = 0; i < tags->len; i++)
    g_assert_cmpstr (((const AtlasTag *) g_ptr_array_index (tags, i))->label->text, ==, words);
  g_assert_cmpuint (tags->len, ==, n_tags);
}

/* Where sources do not agree about a line, a tag says between what: as long as the line is there, in
 * all accounts or in the one that is followed. */
static void
test_tags (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);

  assert_tags (scene, (AtlasAspect) { .zoom = 14 }, NULL, 0);
  dispute_perimeter (siege);
  assert_tags (scene, (AtlasAspect) { .zoom = 14, .instant = 2 }, "1–5 km²?", 1);
  assert_tags (scene, (AtlasAspect) { .zoom = 14, .account = "far" }, "5 km²", 1);
  assert_tags (scene, (AtlasAspect) { .zoom = 14, .account = "near" }, "1–2.5 km²", 1);
  assert_tags (scene, (AtlasAspect) { .zoom = 14, .account = "mute" }, "1–5 km²?", 1);
  assert_tags (scene, (AtlasAspect) { .zoom = 14, .instant = 2 * ATLAS_DAY }, NULL, 0);
  assert_tags (scene, (AtlasAspect) { .zoom = 14 }, "1–5 km²?", 1);
  assert_tags (scene, (AtlasAspect) { .zoom = 14, .hidden = ATLAS_LAYER_FRONTS }, NULL, 0);
  assert_tags (scene, (AtlasAspect) { .zoom = 10 }, NULL, 0);
}

/* A line that is drawn only from afar has its tag only there. */
static void
test_tags_seen (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  AtlasFront *sector = g_ptr_array_index (atlas_siege_get_fronts (siege), 0);

  dispute_perimeter (siege);
  sector->kind = ATLAS_FRONT_SECTOR;
  assert_tags (scene, (AtlasAspect) { .zoom = 12 }, "1–5 km²?", 1);
  assert_tags (scene, (AtlasAspect) { .zoom = 14 }, NULL, 0);
}

/* A tag hangs on its line and covers neither words nor signs. */
static void
test_tag_places (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  const AtlasFront *perimeter = g_ptr_array_index (atlas_siege_get_fronts (siege), 0);

  dispute_perimeter (siege);
  for (double zoom = 12; zoom < 17; zoom += 0.5)
    {
      const double size = atlas_projection_get_world_size (zoom);
      const AtlasTag *tag;
      double nearest = G_MAXDOUBLE;
      AtlasRect plate;

      assert_tags (scene, (AtlasAspect) { .zoom = zoom }, "1–5 km²?", 1);
      tag = g_ptr_array_index (atlas_scene_get_tags (scene), 0);
      g_assert_true (tag->front == perimeter);
      for (guint i = 0; i < perimeter->points->len; i++)
        {
          double x, y;

          atlas_projection_project (g_array_index (perimeter->points, AtlasPosition, i), &x, &y);
          nearest = MIN (nearest, hypot (tag->label->x - x, tag->label->y - y) * size);
        }
      g_assert_cmpfloat (nearest, <, 0.01);

      plate = atlas_tag_get_plate (tag);
      plate = (AtlasRect) { tag->label->x * size + plate.left, tag->label->y * size + plate.top,
                            tag->label->x * size + plate.right, tag->label->y * size + plate.bottom };
      for (guint i = 0; i < atlas_scene_get_labels (scene)->len; i++)
        {
          AtlasRect words = get_rect (g_ptr_array_index (atlas_scene_get_labels (scene), i), size);

          g_assert_false (atlas_rect_overlaps (&plate, &words));
        }
    }
}

/* Of what is wider than the map nothing is marked. */
static void
test_outgrown (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  AtlasPlace *valley = new_place ("valley", ATLAS_PLACE_VALLEY, 10, 20);
  g_autoptr (AtlasScene) scene = NULL;

  atlas_siege_take_place (siege, valley);
  atlas_siege_seal (siege);
  scene = atlas_scene_new (siege);

  look (scene, 0, 10);
  g_assert_true (atlas_scene_find_pin (scene, valley)->is_shown);
  g_assert_false (atlas_scene_find_pin (scene, valley)->is_outgrown);

  look (scene, 0, 13);
  g_assert_false (atlas_scene_find_pin (scene, valley)->is_shown);
  g_assert_true (atlas_scene_find_pin (scene, valley)->is_outgrown);
}

static gboolean
covers_names (AtlasScene       *scene,
              const AtlasLabel *name,
              double            zoom)
{
  double size = atlas_projection_get_world_size (zoom);
  GPtrArray *labels = atlas_scene_get_labels (scene);

  for (guint i = 0; i < labels->len; i++)
    {
      const AtlasLabel *label = g_ptr_array_index (labels, i);
      double x = (label->x - name->x) * size;
      double y = (label->y - name->y) * size;

      if (name->box.left < x + label->box.right && name->box.right > x + label->box.left &&
          name->box.top < y + label->box.bottom && name->box.bottom > y + label->box.top)
        return TRUE;
    }

  return FALSE;
}

/* Places in a crowd that there was no room to name are named, when asked for, over hardly any other name. */
static void
test_name (void)
{
  const AtlasRect seen = { -300, -300, 300, 300 };
  const double zoom = 13;
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  const AtlasPin *pins;
  guint n_pins;
  guint n_named = 0;
  guint n_covering = 0;

  look (scene, 0, zoom);
  pins = atlas_scene_get_pins (scene, &n_pins);
  for (guint i = 0; i < n_pins; i++)
    {
      g_autoptr (AtlasLabel) name = NULL;

      if (pins[i].label != NULL)
        continue;

      name = atlas_scene_name (scene, &pins[i], "name", zoom, &seen, 12);
      n_covering += covers_names (scene, name, zoom);
      n_named++;
    }
  g_assert_cmpuint (n_named, >=, 20);
  g_assert_cmpuint (n_covering, <=, n_named / 10);
}

static void
test_name_at_edge (void)
{
  const AtlasRect seen = { -300, -300, 20, 300 };
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasScene) scene = atlas_scene_new (siege);
  g_autoptr (AtlasLabel) name = NULL;

  look (scene, 0, 13);
  name = atlas_scene_name (scene, atlas_scene_find_pin (scene, atlas_siege_find_place (siege, "post-39")), "name",
                           13, &seen, 12);
  g_assert_cmpfloat (name->box.right, <=, seen.right);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/signs", test_signs);
  g_test_add_func ("/scene/arrows", test_arrows);
  g_test_add_func ("/scene/arrow-words", test_arrow_words);
  g_test_add_func ("/scene/covered", test_covered);
  g_test_add_func ("/scene/moved", test_moved);
  g_test_add_func ("/scene/filtered-arrows", test_filtered_arrows);
  g_test_add_func ("/scene/stability", test_stability);
  g_test_add_func ("/scene/no-overlaps", test_no_overlaps);
  g_test_add_func ("/scene/outgrown", test_outgrown);
  g_test_add_func ("/scene/name", test_name);
  g_test_add_func ("/scene/name-at-edge", test_name_at_edge);
  g_test_add_func ("/scene/outlines", test_outlines);
  g_test_add_func ("/scene/outline-paint", test_outline_paint);
  g_test_add_func ("/scene/tags", test_tags);
  g_test_add_func ("/scene/tags-seen", test_tags_seen);
  g_test_add_func ("/scene/tag-places", test_tag_places);

  return g_test_run ();
}
