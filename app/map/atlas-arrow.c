/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-arrow.h"

#include <math.h>

#include "map/atlas-course.h"
#include "map/atlas-projection.h"

/* A course of two points is drawn with a slight bow, as by hand: the way between them is not
 * known, and a straight line would say that it is. */
#define BOW 0.12

#define HEAD_PX     13.0
#define STEP_PX     5.0
#define LEAP_PX     60.0
#define BEND_RAD    0.03
#define SHORTEST_PX 12.0
#define LIGHT_PX    1.6
#define REACH_PX    14.0

/* Between an arrow and its words. */
#define WORDS_GAP_PX 7.0

typedef struct
{
  double   tail_px;
  double   neck_px;
  double   head_px;
  gboolean is_dashed;
  gboolean is_hollow;
} Shape;

static Shape
get_shape (AtlasMovementKind kind)
{
  switch (kind)
    {
    case ATLAS_MOVEMENT_COUNTER_ATTACK:
      return (Shape) { 2.4, 5, 6.5, FALSE, TRUE };
    case ATLAS_MOVEMENT_MARCH:
      return (Shape) { 2, 2, 5, FALSE, FALSE };
    case ATLAS_MOVEMENT_WITHDRAWAL:
      return (Shape) { 2.2, 2.2, 5, TRUE, TRUE };
    case ATLAS_MOVEMENT_DROP:
      return (Shape) { 1.4, 1.4, 4.5, TRUE, FALSE };
    case ATLAS_MOVEMENT_ATTACK:
    default:
      return (Shape) { 1.6, 5, 7, FALSE, FALSE };
    }
}

static AtlasCurve *
bend_course (GArray *points)
{
  const AtlasPosition *given = (const AtlasPosition *) points->data;
  AtlasPosition bowed[3];

  if (points->len != 2)
    return atlas_curve_new (given, points->len, ATLAS_CURVE_THROUGH, FALSE);

  bowed[0] = given[0];
  bowed[2] = given[1];
  bowed[1].latitude = (given[0].latitude + given[1].latitude) / 2 +
                      (given[1].longitude - given[0].longitude) * BOW;
  bowed[1].longitude = (given[0].longitude + given[1].longitude) / 2 -
                       (given[1].latitude - given[0].latitude) * BOW;

  return atlas_curve_new (bowed, 3, ATLAS_CURVE_THROUGH, FALSE);
}

static AtlasLabel *
new_label (const AtlasMovement *movement,
           const char          *language,
           double               scale)
{
  const char *words = movement->name != NULL ? atlas_text_get (movement->name, language) : "";

  return *words != '\0' ? atlas_label_new (words, ATLAS_LETTERS_UNIT, scale, 0, 0) : NULL;
}

/**
 * atlas_arrow_new:
 * @siege: a siege
 * @movement: a movement of one of its events, of two points or more
 * @language: the reader's language
 * @scale: by how much letters are larger than usual
 *
 * Returns: (transfer full): its arrow; it must not outlive @siege, and its words are not placed yet
 */
AtlasArrow *
atlas_arrow_new (AtlasSiege          *siege,
                 const AtlasMovement *movement,
                 const char          *language,
                 double               scale)
{
  AtlasArrow *self = g_new0 (AtlasArrow, 1);

  self->movement = movement;
  self->side = movement->side != NULL ? atlas_siege_find_side (siege, movement->side) : NULL;
  self->curve = bend_course (movement->points);
  self->label = new_label (movement, language, scale);

  return self;
}

/**
 * atlas_arrow_free:
 * @self: (transfer full): an arrow
 */
void
atlas_arrow_free (AtlasArrow *self)
{
  g_clear_pointer (&self->label, atlas_label_free);
  g_clear_pointer (&self->curve, atlas_curve_free);
  g_free (self);
}

/* Where words stand, from the best place to the worst: how far before the tip, in parts of the
 * length or, along a great arrow, in pixels; and on which side of the course, as seen from its tail.
 * On neither side they stand behind the tail, and the arrow leads away from them. */
typedef struct
{
  double part;
  double most_px;
  int    side;
} Trial;

static const Trial trials[] = {
  { 1, 360, 0 }, { 0.6, 150, 1 }, { 0.6, 150, -1 }, { 0.75, 240, 1 }, { 0.75, 240, -1 },
  { 0.9, 360, 1 }, { 0.9, 360, -1 }, { 1, G_MAXDOUBLE, 0 },
};

/**
 * atlas_arrow_put_words:
 * @self: an arrow with words
 * @size: the side of the map of the world in pixels
 * @trial: 0 for the best place, 1 for the next
 *
 * Puts the words of an arrow beside it or behind its tail, whatever is there.
 *
 * Returns: whether there is such a place
 */
gboolean
atlas_arrow_put_words (AtlasArrow *self,
                       double      size,
                       guint       trial)
{
  g_autoptr (AtlasCourse) course = atlas_course_new (self->curve, size);
  double length = atlas_course_get_length (course);
  const Trial *place = &trials[MIN (trial, G_N_ELEMENTS (trials) - 1)];
  double width, height, angle_rad, along, distance, across, down;
  AtlasPoint foot;

  if (trial >= G_N_ELEMENTS (trials))
    return FALSE;

  /* Words behind the tail of a great arrow are mostly out of sight of what it attacks. */
  if (place->side == 0 && length > place->most_px)
    return atlas_arrow_put_words (self, size, trial + 1);

  along = length - MIN (length * place->part, place->most_px);
  if (!atlas_course_walk (course, CLAMP (along, 1, length - 1), 1, &foot, &angle_rad))
    return FALSE;

  if (place->side != 0)
    angle_rad -= place->side * G_PI / 2;
  else
    angle_rad += G_PI;
  atlas_lettering_measure (self->label->letters, self->label->scale, self->label->text, &width, &height);
  distance = fabs (cos (angle_rad)) * width / 2 + fabs (sin (angle_rad)) * height / 2 + WORDS_GAP_PX;
  across = cos (angle_rad) * distance;
  down = sin (angle_rad) * distance;
  self->label->x = foot.x / size;
  self->label->y = foot.y / size;
  self->label->box = (AtlasRect) { across - width / 2, down - height / 2,
                                   across + width / 2, down + height / 2 };

  return TRUE;
}

/**
 * atlas_arrow_get_bounds:
 * @self: an arrow
 * @viewport: what is seen
 * @scale: by how much it is drawn larger than usual
 * @bounds: (out): what it is drawn in, without its words, in pixels of @viewport
 *
 * Returns: whether it is long enough to be drawn at this scale
 */
gboolean
atlas_arrow_get_bounds (AtlasArrow          *self,
                        const AtlasViewport *viewport,
                        double               scale,
                        AtlasRect           *bounds)
{
  double reach = REACH_PX * scale;

  atlas_curve_get_bounds (self->curve, viewport, &bounds->left, &bounds->top, &bounds->right,
                          &bounds->bottom);
  if (hypot (bounds->right - bounds->left, bounds->bottom - bounds->top) < SHORTEST_PX * scale)
    return FALSE;

  *bounds = (AtlasRect) { bounds->left - reach, bounds->top - reach,
                          bounds->right + reach, bounds->bottom + reach };

  return TRUE;
}

/* A point of the course in pixels of the viewport, its direction there, and how far from the tail it is. */
typedef struct
{
  AtlasPoint point;
  double     angle_rad;
  double     distance;
} Station;

static Station
find_station (AtlasCourse         *course,
              const AtlasViewport *viewport,
              double               distance)
{
  double length = atlas_course_get_length (course);
  Station station = { .distance = distance };

  atlas_course_walk (course, CLAMP (distance, 1, length - 1), 1, &station.point, &station.angle_rad);
  station.point.x -= viewport->left;
  station.point.y -= viewport->top;

  return station;
}

/* @offset to the left of the course. */
static AtlasPoint
step_aside (const Station *station,
            double         offset)
{
  return (AtlasPoint) { station->point.x + sin (station->angle_rad) * offset,
                        station->point.y - cos (station->angle_rad) * offset };
}

static AtlasPoint
find_aside (AtlasCourse         *course,
            const AtlasViewport *viewport,
            double               distance,
            double               offset)
{
  Station station = find_station (course, viewport, distance);

  return step_aside (&station, offset);
}

/* The course from the tail to @end, with many points where it bends and few where it runs straight: a line
 * of many is slow to draw. */
static GArray *
list_stations (AtlasCourse         *course,
               const AtlasViewport *viewport,
               double               end)
{
  GArray *stations = g_array_new (FALSE, FALSE, sizeof (Station));
  guint n = MAX ((guint) (end / STEP_PX), 2);
  Station last = find_station (course, viewport, 0);

  g_array_append_val (stations, last);
  for (guint i = 1; i <= n; i++)
    {
      Station station = find_station (course, viewport, end * i / n);

      if (i < n && station.distance - last.distance < LEAP_PX &&
          fabs (remainder (station.angle_rad - last.angle_rad, 2 * G_PI)) < BEND_RAD)
        continue;

      g_array_append_val (stations, station);
      last = station;
    }

  return stations;
}

static void
trace_side (cairo_t       *cr,
            const Station *station,
            const Shape   *shape,
            double         neck,
            double         scale)
{
  double width = shape->tail_px + (shape->neck_px - shape->tail_px) * station->distance / neck;
  AtlasPoint point = step_aside (station, width * scale / 2);

  cairo_line_to (cr, point.x, point.y);
}

/* The outline of the whole arrow: up one side of the body, round the head, down the other. */
static void
trace_outline (AtlasCourse         *course,
               cairo_t             *cr,
               const AtlasViewport *viewport,
               const Shape         *shape,
               double               scale)
{
  double length = atlas_course_get_length (course);
  double neck = MAX (length - HEAD_PX * scale, length * 0.4);
  g_autoptr (GArray) stations = list_stations (course, viewport, neck);
  AtlasPoint point;

  for (guint i = 0; i < stations->len; i++)
    trace_side (cr, &g_array_index (stations, Station, i), shape, neck, scale);
  point = find_aside (course, viewport, neck - 2 * scale, shape->head_px * scale);
  cairo_line_to (cr, point.x, point.y);
  point = find_aside (course, viewport, length, 0);
  cairo_line_to (cr, point.x, point.y);
  point = find_aside (course, viewport, neck - 2 * scale, -shape->head_px * scale);
  cairo_line_to (cr, point.x, point.y);
  for (guint i = stations->len; i > 0; i--)
    trace_side (cr, &g_array_index (stations, Station, i - 1), shape, neck, -scale);
  cairo_close_path (cr);
}

/* Of a dashed arrow only the head is an outline; its body is a line. */
static void
trace_head (AtlasCourse         *course,
            cairo_t             *cr,
            const AtlasViewport *viewport,
            const Shape         *shape,
            double               scale)
{
  double length = atlas_course_get_length (course);
  double neck = MAX (length - HEAD_PX * scale, length * 0.4);
  AtlasPoint left = find_aside (course, viewport, neck, shape->head_px * scale);
  AtlasPoint tip = find_aside (course, viewport, length, 0);
  AtlasPoint right = find_aside (course, viewport, neck, -shape->head_px * scale);

  cairo_move_to (cr, left.x, left.y);
  cairo_line_to (cr, tip.x, tip.y);
  cairo_line_to (cr, right.x, right.y);
  cairo_close_path (cr);
}

static void
paint_dashes (AtlasCourse         *course,
              cairo_t             *cr,
              const AtlasViewport *viewport,
              const Shape         *shape,
              double               scale)
{
  const double dash[] = { 6 * scale, 4 * scale };
  double neck = MAX (atlas_course_get_length (course) - HEAD_PX * scale, 2);
  g_autoptr (GArray) stations = list_stations (course, viewport, neck);

  for (guint i = 0; i < stations->len; i++)
    {
      const Station *station = &g_array_index (stations, Station, i);

      cairo_line_to (cr, station->point.x, station->point.y);
    }
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_line_width (cr, shape->neck_px * scale);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * atlas_arrow_paint:
 * @self: an arrow
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 * @scale: by how much it is drawn larger than usual
 *
 * Paints an arrow, without its words: solid for an attack, hollow for a counter-attack, thin for a
 * march, dashed for a withdrawal or a drop.
 */
void
atlas_arrow_paint (AtlasArrow          *self,
                   cairo_t             *cr,
                   const AtlasPalette  *palette,
                   const AtlasViewport *viewport,
                   double               scale)
{
  const Shape shape = get_shape (self->movement->kind);
  guint32 colour = self->side != NULL ? atlas_palette_get_side_colour (palette, self->side) : palette->ink;
  g_autoptr (AtlasCourse) course =
    atlas_course_new (self->curve, atlas_projection_get_world_size (viewport->zoom));

  if (atlas_course_get_length (course) < SHORTEST_PX * scale)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (shape.is_dashed)
    {
      atlas_palette_use (cr, colour, 0.9);
      paint_dashes (course, cr, viewport, &shape, scale);
      trace_head (course, cr, viewport, &shape, scale);
    }
  else
    trace_outline (course, cr, viewport, &shape, scale);

  atlas_palette_use (cr, palette->paper, 0.8);
  cairo_set_line_width (cr, 2 * LIGHT_PX * scale);
  cairo_stroke_preserve (cr);
  atlas_palette_use (cr, shape.is_hollow ? palette->paper : colour, shape.is_hollow ? 1 : 0.9);
  cairo_fill_preserve (cr);
  atlas_palette_use (cr, colour, 1);
  cairo_set_line_width (cr, (shape.is_hollow ? 1.5 : 0.6) * scale);
  cairo_stroke (cr);
  cairo_restore (cr);
}
