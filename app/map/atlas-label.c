/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-label.h"

#include <math.h>

#include "core/atlas-name.h"
#include "map/atlas-halo.h"

/* How far before and after a letter the direction of its line is taken, in pixels. */
#define REACH_PX 9

/* Room kept free round a label, in pixels. */
#define PADDING_PX 2.5

/* As far as the halo, and slanting letters at their ends, reach beyond what a label takes. */
#define OVERHANG_PX 4

/* A line has room for two accents above and a tail below: what part of it a label keeps to itself. */
#define LINE_PART 0.86

/* How sharply a line may bend between two letters, and in all under a label, for it to be read. */
#define BEND_MAX_RAD  0.32
#define TOTAL_MAX_RAD 1.3

/**
 * atlas_label_new:
 * @text: UTF-8
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @x: its anchor, 0 to 1 from west to east over the map of the world
 * @y: its anchor, 0 to 1 from north to south
 *
 * Returns: (transfer full): a label that is not placed yet
 */
AtlasLabel *
atlas_label_new (const char   *text,
                 AtlasLetters  letters,
                 double        scale,
                 double        x,
                 double        y)
{
  AtlasLabel *self = g_new0 (AtlasLabel, 1);

  self->text = g_strdup (text);
  self->letters = letters;
  self->scale = scale;
  self->x = x;
  self->y = y;

  return self;
}

/**
 * atlas_label_free:
 * @self: (transfer full): a label
 */
void
atlas_label_free (AtlasLabel *self)
{
  g_clear_pointer (&self->clusters, g_array_unref);
  g_clear_pointer (&self->turns, g_array_unref);
  g_free (self->folded);
  g_free (self->text);
  g_free (self);
}

static AtlasRect
move_rect (AtlasRect rect,
           double    x,
           double    y)
{
  return (AtlasRect) { rect.left + x, rect.top + y, rect.right + x, rect.bottom + y };
}

static AtlasRect
pad_rect (AtlasRect rect,
          double    padding)
{
  return (AtlasRect) { rect.left - padding, rect.top - padding, rect.right + padding,
                       rect.bottom + padding };
}

/**
 * atlas_label_place_at:
 * @self: a label
 * @space: where it must find room
 * @size: the side of the map of the world in pixels
 * @clearance: how far it keeps from its anchor, in pixels; 0 to lie over it
 * @may_stand_apart: whether it may stand farther off, at the end of a line
 *
 * Places a label beside or over its anchor.
 *
 * Returns: whether there was room
 */
gboolean
atlas_label_place_at (AtlasLabel      *self,
                      AtlasLabelSpace *space,
                      double           size,
                      double           clearance,
                      gboolean         may_stand_apart)
{
  double x = self->x * size;
  double y = self->y * size;
  double width, height;
  AtlasRect rect;

  atlas_lettering_measure (self->letters, self->scale, self->text, &width, &height);
  width += 2 * PADDING_PX;
  if (!atlas_label_space_place (space, x, y, clearance, width, height * LINE_PART, &rect))
    {
      if (!may_stand_apart ||
          !atlas_label_space_place_apart (space, x, y, clearance, width, height * LINE_PART, &rect))
        return FALSE;
      self->leader_px = clearance;
    }

  self->box = (AtlasRect) { rect.left + PADDING_PX, (rect.top + rect.bottom - height) / 2,
                            rect.right - PADDING_PX, (rect.top + rect.bottom + height) / 2 };
  self->box = move_rect (self->box, -x, -y);

  return TRUE;
}

/**
 * atlas_label_put_beside:
 * @self: a label
 * @clearance: how far it keeps from its anchor, in pixels
 *
 * Places a label to the right of its anchor, whatever is there.
 */
void
atlas_label_put_beside (AtlasLabel *self,
                        double      clearance)
{
  double width, height;

  atlas_lettering_measure (self->letters, self->scale, self->text, &width, &height);
  self->box = (AtlasRect) { clearance, -height / 2, clearance + width, height / 2 };
}

/**
 * atlas_label_get_folded:
 * @self: a label
 *
 * Returns: (transfer none): its text as it is compared with others, without accents and case
 */
const char *
atlas_label_get_folded (AtlasLabel *self)
{
  if (self->folded == NULL)
    self->folded = atlas_name_fold (self->text);

  return self->folded;
}

/**
 * atlas_label_get_length:
 * @self: a label
 *
 * Returns: how long it is when it follows a curve, in pixels
 */
double
atlas_label_get_length (AtlasLabel *self)
{
  double width, height;

  atlas_lettering_measure (self->letters, self->scale, self->text, &width, &height);

  return width;
}

static double
get_bend (double from_rad,
          double to_rad)
{
  return fabs (remainder (to_rad - from_rad, 2 * G_PI));
}

/* Letters are read from left to right; beside a line that runs straight up or down, from its foot. */
static gboolean
runs_backwards (AtlasLabel  *self,
                AtlasCourse *course,
                double       middle)
{
  AtlasPoint unused;
  double angle_rad;

  if (!atlas_course_walk (course, middle, REACH_PX * self->scale, &unused, &angle_rad))
    return FALSE;

  return fabs (cos (angle_rad)) < 0.1 ? sin (angle_rad) > 0 : cos (angle_rad) < 0;
}

static GArray *
lay_letters (AtlasLabel  *self,
             AtlasCourse *course,
             double       start,
             double       clearance)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (AtlasTurn));
  double length = atlas_label_get_length (self);
  gboolean is_backwards = runs_backwards (self, course, start + length / 2);
  double total_rad = 0;

  if (self->clusters == NULL)
    self->clusters = atlas_lettering_list_clusters (self->letters, self->scale, self->text);

  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlasCluster *cluster = &g_array_index (self->clusters, AtlasCluster, i);
      AtlasTurn turn = { .begin = cluster->begin, .end = cluster->end, .width = cluster->width };
      double along = cluster->left + cluster->width / 2;
      AtlasPoint foot;
      double bend_rad;

      if (!atlas_course_walk (course, start + (is_backwards ? length - along : along),
                              REACH_PX * self->scale, &foot, &turn.angle_rad))
        return NULL;
      if (is_backwards)
        turn.angle_rad += G_PI;

      bend_rad = i == 0 ? 0 : get_bend (g_array_index (turns, AtlasTurn, i - 1).angle_rad, turn.angle_rad);
      total_rad += bend_rad;
      if (bend_rad > BEND_MAX_RAD || total_rad > TOTAL_MAX_RAD)
        return NULL;

      turn.x = foot.x + sin (turn.angle_rad) * clearance;
      turn.y = foot.y - cos (turn.angle_rad) * clearance;
      g_array_append_val (turns, turn);
    }

  return g_steal_pointer (&turns);
}

/* What a turned letter covers: the square round it will do. */
static AtlasRect
get_turn_rect (const AtlasTurn *turn,
               double           height)
{
  double reach = MAX (turn->width, height * 0.8) / 2;

  return (AtlasRect) { turn->x - reach, turn->y - reach, turn->x + reach, turn->y + reach };
}

/**
 * atlas_label_place_along:
 * @self: a label
 * @space: where it must find room
 * @size: the side of the map of the world in pixels
 * @course: the line that it follows
 * @start: where on the line it begins, in pixels
 * @clearance: how far the middle of the letters stands beside the line, in pixels
 *
 * Places a label along a line. The anchor moves to its middle.
 *
 * Returns: whether there was room, and the line is straight enough there
 */
gboolean
atlas_label_place_along (AtlasLabel      *self,
                         AtlasLabelSpace *space,
                         double           size,
                         AtlasCourse     *course,
                         double           start,
                         double           clearance)
{
  g_autoptr (GArray) turns = lay_letters (self, course, start, clearance);
  AtlasRect box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  double width, height;
  double x, y;

  if (turns == NULL || turns->len == 0)
    return FALSE;

  atlas_lettering_measure (self->letters, self->scale, self->text, &width, &height);
  for (guint i = 0; i < turns->len; i++)
    {
      AtlasRect rect = get_turn_rect (&g_array_index (turns, AtlasTurn, i), height);

      box.left = MIN (box.left, rect.left);
      box.top = MIN (box.top, rect.top);
      box.right = MAX (box.right, rect.right);
      box.bottom = MAX (box.bottom, rect.bottom);
    }

  x = (box.left + box.right) / 2;
  y = (box.top + box.bottom) / 2;
  for (guint i = 0; i < turns->len; i++)
    {
      AtlasRect rect = get_turn_rect (&g_array_index (turns, AtlasTurn, i), height);

      if (!atlas_label_space_is_free (space, &rect, x, y))
        return FALSE;
    }
  for (guint i = 0; i < turns->len; i++)
    {
      AtlasTurn *turn = &g_array_index (turns, AtlasTurn, i);
      AtlasRect rect = get_turn_rect (turn, height);

      atlas_label_space_block (space, &rect, x, y);
      turn->x -= x;
      turn->y -= y;
    }
  self->turns = g_steal_pointer (&turns);
  self->x = x / size;
  self->y = y / size;
  self->box = pad_rect (move_rect (box, -x, -y), height / 2);

  return TRUE;
}

/**
 * atlas_label_get_bounds:
 * @self: a label that is placed
 *
 * Returns: what it is drawn in, in pixels from its anchor
 */
AtlasRect
atlas_label_get_bounds (AtlasLabel *self)
{
  AtlasRect bounds = pad_rect (self->box, OVERHANG_PX * MAX (self->scale, 1));

  if (self->leader_px > 0)
    bounds = (AtlasRect) { MIN (bounds.left, 0), MIN (bounds.top, 0),
                           MAX (bounds.right, 0), MAX (bounds.bottom, 0) };

  return bounds;
}

/* A fine line from the sign to the nearest end of its label. */
static void
paint_leader (AtlasLabel         *self,
              cairo_t            *cr,
              const AtlasPalette *palette,
              double              x,
              double              y)
{
  double end_x = self->box.left > 0 ? self->box.left - 1 : self->box.right + 1;
  double end_y = (self->box.top + self->box.bottom) / 2;
  double length = hypot (end_x, end_y);

  if (self->leader_px <= 0 || length <= self->leader_px)
    return;

  cairo_save (cr);
  cairo_move_to (cr, x + end_x * self->leader_px * 0.8 / length, y + end_y * self->leader_px * 0.8 / length);
  cairo_line_to (cr, x + end_x, y + end_y);
  atlas_palette_use (cr, palette->paper, 0.8);
  cairo_set_line_width (cr, 3);
  cairo_stroke_preserve (cr);
  atlas_palette_use (cr, palette->ink, 0.8);
  cairo_set_line_width (cr, 0.9 * palette->line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

typedef void (*PaintLetters) (AtlasLetters        letters,
                              double              scale,
                              const char         *text,
                              int                 length,
                              cairo_t            *cr,
                              const AtlasPalette *palette,
                              double              x,
                              double              y);

static void
paint_turns (AtlasLabel         *self,
             cairo_t            *cr,
             const AtlasPalette *palette,
             double              x,
             double              y,
             PaintLetters        paint)
{
  double width, height;

  atlas_lettering_measure (self->letters, self->scale, self->text, &width, &height);
  for (guint i = 0; i < self->turns->len; i++)
    {
      const AtlasTurn *turn = &g_array_index (self->turns, AtlasTurn, i);

      cairo_save (cr);
      cairo_translate (cr, x + turn->x, y + turn->y);
      cairo_rotate (cr, turn->angle_rad);
      paint (self->letters, self->scale, self->text + turn->begin, (int) (turn->end - turn->begin),
             cr, palette, -turn->width / 2, -height / 2);
      cairo_restore (cr);
    }
}

typedef struct
{
  AtlasLabel         *label;
  const AtlasPalette *palette;
  double              x;
  double              y;
} Letters;

static void
paint_letters (cairo_t       *cr,
               gconstpointer  user_data)
{
  const Letters *letters = user_data;
  AtlasLabel *self = letters->label;

  if (self->turns != NULL)
    paint_turns (self, cr, letters->palette, letters->x, letters->y, atlas_lettering_paint);
  else
    atlas_lettering_paint (self->letters, self->scale, self->text, -1, cr, letters->palette,
                           letters->x + self->box.left, letters->y + self->box.top);
}

/* The halo of all letters comes first: the next letter's would cover the one before. */
static void
paint_halo (AtlasLabel    *self,
            cairo_t       *cr,
            const Letters *letters)
{
  const AtlasRect bounds = move_rect (atlas_label_get_bounds (self), letters->x, letters->y);

  if (atlas_halo_is_possible (cr))
    {
      atlas_palette_use (cr, letters->palette->paper, ATLAS_HALO_OPACITY);
      atlas_halo_paint (cr, &bounds, atlas_lettering_get_halo (self->scale), paint_letters, letters);
    }
  else if (self->turns != NULL)
    paint_turns (self, cr, letters->palette, letters->x, letters->y, atlas_lettering_paint_halo);
  else
    atlas_lettering_paint_halo (self->letters, self->scale, self->text, -1, cr, letters->palette,
                                letters->x + self->box.left, letters->y + self->box.top);
}

/* Words along a curve are taken down along the straight line between their ends. */
static void
record_turns (AtlasLabel *self,
              cairo_t    *cr,
              double      x,
              double      y)
{
  const AtlasTurn *first = &g_array_index (self->turns, AtlasTurn, 0);
  const AtlasTurn *last = &g_array_index (self->turns, AtlasTurn, self->turns->len - 1);
  double length = hypot (last->x - first->x, last->y - first->y);
  double width, height;

  atlas_lettering_measure (self->letters, self->scale, self->text, &width, &height);
  cairo_save (cr);
  cairo_translate (cr, x + first->x, y + first->y);
  cairo_rotate (cr, length > 0 ? atan2 (last->y - first->y, last->x - first->x) : first->angle_rad);
  atlas_lettering_record_run (self->letters, self->scale, self->text, cr, -first->width / 2, -height / 2,
                              length + (first->width + last->width) / 2);
  cairo_restore (cr);
}

/**
 * atlas_label_paint:
 * @self: a label that is placed
 * @cr: what to paint on
 * @palette: the colours
 * @x: where its anchor is
 * @y: where its anchor is
 */
void
atlas_label_paint (AtlasLabel         *self,
                   cairo_t            *cr,
                   const AtlasPalette *palette,
                   double              x,
                   double              y)
{
  const Letters letters = { self, palette, x, y };

  if (self->turns == NULL)
    paint_leader (self, cr, palette, x, y);
  paint_halo (self, cr, &letters);
  paint_letters (cr, &letters);
  if (self->turns != NULL)
    record_turns (self, cr, x, y);
}
