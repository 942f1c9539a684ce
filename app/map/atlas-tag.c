/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-tag.h"

#include <math.h>

#include "core/atlas-dispute-wording.h"
#include "map/atlas-projection.h"

/* From the line to the plate in pixels, the shortest first. */
static const double strings_px[] = { 13, 34, 58, 84 };

/* From the plate's edge to its words, in pixels. */
#define PAD_X_PX 5.0
#define PAD_Y_PX 1.0

#define CORNER_PX 4.0
#define KNOT_PX   2.4
#define LINE_PX   1.3
#define SAMPLE_PX 8.0

/**
 * atlas_tag_new:
 * @siege: a siege
 * @front: one of its fronts
 * @dispute: one of the disputes about it
 * @account: (nullable): the account that is followed, or all of them
 * @language: the reader's language
 * @scale: by how much it is larger than usual
 *
 * Returns: (transfer full): a tag that is not put anywhere yet; it must not outlive @siege
 */
AtlasTag *
atlas_tag_new (AtlasSiege         *siege,
               const AtlasFront   *front,
               const AtlasDispute *dispute,
               const char         *account,
               const char         *language,
               double              scale)
{
  AtlasTag *self = g_new0 (AtlasTag, 1);
  g_autofree char *words = atlas_dispute_describe_short (dispute, account, language);

  self->front = front;
  self->side = front->side != NULL ? atlas_siege_find_side (siege, front->side) : NULL;
  self->dispute = dispute;
  self->label = atlas_label_new (words, ATLAS_LETTERS_UNIT, scale, 0, 0);

  return self;
}

/**
 * atlas_tag_free:
 * @self: (transfer full): a tag
 */
void
atlas_tag_free (AtlasTag *self)
{
  atlas_label_free (self->label);
  g_free (self);
}

/* The middle of the points of a front, and which of them is farthest north, where words are looked
 * for first. */
static guint
find_top (const AtlasFront *front,
          double           *middle_x,
          double           *middle_y)
{
  guint top = 0;
  double least = 1;

  *middle_x = *middle_y = 0;
  for (guint i = 0; i < front->points->len; i++)
    {
      double x, y;

      atlas_projection_project (g_array_index (front->points, AtlasPosition, i), &x, &y);
      *middle_x += x / front->points->len;
      *middle_y += y / front->points->len;
      if (y < least)
        {
          least = y;
          top = i;
        }
    }

  return top;
}

/**
 * atlas_tag_put:
 * @self: a tag
 * @size: the side of the map of the world in pixels
 * @trial: 0 for the best place, 1 for the next
 *
 * Hangs a tag on a point of its line, away from the middle of what the line encloses, whatever is
 * there.
 *
 * Returns: whether there is such a place
 */
gboolean
atlas_tag_put (AtlasTag *self,
               double    size,
               guint     trial)
{
  AtlasLabel *label = self->label;
  GArray *points = self->front->points;
  double scale = label->scale;
  double middle_x, middle_y, width, height, angle_rad, distance, across, down;
  guint top;

  if (trial >= points->len * G_N_ELEMENTS (strings_px))
    return FALSE;

  top = find_top (self->front, &middle_x, &middle_y);
  atlas_projection_project (g_array_index (points, AtlasPosition, (top + trial) % points->len), &label->x, &label->y);
  angle_rad = atan2 (label->y - middle_y, label->x - middle_x);
  atlas_lettering_measure (label->letters, scale, label->text, &width, &height);
  distance = fabs (cos (angle_rad)) * (width / 2 + PAD_X_PX * scale) +
             fabs (sin (angle_rad)) * (height / 2 + PAD_Y_PX * scale) +
             strings_px[trial / points->len] * scale;
  across = cos (angle_rad) * distance;
  down = sin (angle_rad) * distance;
  label->box = (AtlasRect) { across - width / 2, down - height / 2, across + width / 2, down + height / 2 };

  return TRUE;
}

/**
 * atlas_tag_get_plate:
 * @self: a tag that is put somewhere
 *
 * Returns: what its plate covers, in pixels from its anchor
 */
AtlasRect
atlas_tag_get_plate (const AtlasTag *self)
{
  const AtlasRect *box = &self->label->box;
  double across = PAD_X_PX * self->label->scale;
  double down = PAD_Y_PX * self->label->scale;

  return (AtlasRect) { box->left - across, box->top - down, box->right + across, box->bottom + down };
}

/**
 * atlas_tag_get_bounds:
 * @self: a tag that is put somewhere
 *
 * Returns: what it covers, its string included, in pixels from its anchor
 */
AtlasRect
atlas_tag_get_bounds (const AtlasTag *self)
{
  AtlasRect plate = atlas_tag_get_plate (self);
  double edge = (KNOT_PX + LINE_PX) * self->label->scale;

  return (AtlasRect) { MIN (plate.left, 0) - edge, MIN (plate.top, 0) - edge, MAX (plate.right, 0) + edge,
                       MAX (plate.bottom, 0) + edge };
}

static void
trace_plate (cairo_t         *cr,
             const AtlasRect *plate,
             double           corner)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, plate->right - corner, plate->top + corner, corner, -G_PI / 2, 0);
  cairo_arc (cr, plate->right - corner, plate->bottom - corner, corner, 0, G_PI / 2);
  cairo_arc (cr, plate->left + corner, plate->bottom - corner, corner, G_PI / 2, G_PI);
  cairo_arc (cr, plate->left + corner, plate->top + corner, corner, G_PI, G_PI * 1.5);
  cairo_close_path (cr);
}

/* Dashed, as everything on the map that is not certain. */
static void
paint_plate (cairo_t            *cr,
             const AtlasPalette *palette,
             const AtlasRect    *plate,
             guint32             colour,
             double              scale)
{
  const double dashes[] = { 3 * scale, 2.2 * scale };

  trace_plate (cr, plate, CORNER_PX * scale);
  atlas_palette_use (cr, palette->paper, 0.94);
  cairo_fill_preserve (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, LINE_PX * scale * palette->line_width);
  atlas_palette_use (cr, colour, 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static guint32
get_colour (const AtlasSide    *side,
            const AtlasPalette *palette)
{
  return side != NULL ? atlas_palette_get_side_colour (palette, side) : palette->quiet;
}

/**
 * atlas_tag_paint:
 * @self: a tag that is put somewhere
 * @cr: what to paint on
 * @palette: the colours
 * @x: where its anchor is
 * @y: where its anchor is
 *
 * Paints a tag: on a string from its line, a plate of paper with a dashed edge, and its words.
 */
void
atlas_tag_paint (const AtlasTag     *self,
                 cairo_t            *cr,
                 const AtlasPalette *palette,
                 double              x,
                 double              y)
{
  AtlasRect plate = atlas_tag_get_plate (self);
  double scale = self->label->scale;
  guint32 colour = get_colour (self->side, palette);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, (plate.left + plate.right) / 2, (plate.top + plate.bottom) / 2);
  cairo_set_line_width (cr, LINE_PX * scale * palette->line_width);
  atlas_palette_use (cr, colour, 1);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0, KNOT_PX * scale, 0, 2 * G_PI);
  cairo_fill (cr);
  paint_plate (cr, palette, &plate, colour, scale);
  cairo_restore (cr);
  atlas_label_paint (self->label, cr, palette, x, y);
}

/**
 * atlas_tag_paint_sample:
 * @side: (nullable): whose line it hangs on
 * @cr: what to paint on
 * @palette: the colours
 * @x: where the middle of the sample is
 * @y: and how far down
 *
 * Paints a small tag for a legend.
 */
void
atlas_tag_paint_sample (const AtlasSide    *side,
                        cairo_t            *cr,
                        const AtlasPalette *palette,
                        double              x,
                        double              y)
{
  const AtlasRect plate = { x - SAMPLE_PX, y - SAMPLE_PX * 0.8, x + SAMPLE_PX, y + SAMPLE_PX * 0.8 };
  double width, height;

  atlas_lettering_measure (ATLAS_LETTERS_UNIT, 1, "?", &width, &height);
  cairo_save (cr);
  cairo_new_path (cr);
  paint_plate (cr, palette, &plate, get_colour (side, palette), 1);
  cairo_restore (cr);
  atlas_lettering_paint (ATLAS_LETTERS_UNIT, 1, "?", -1, cr, palette, x - width / 2, y - height / 2);
}
