/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-hold-paint.h"

#include "atlas-ink.h"

/* How wide the stripes of contested and the hatching of doubtful ground are. */
#define STRIPE_PX 5.0
#define HATCH_PX  6.0

#define PATTERN_PX      5.0
#define PATTERN_OPACITY 0.4
#define DOUBT_OPACITY   0.35

typedef struct
{
  cairo_t               *cr;
  const graphene_rect_t *bounds;
  AtlasSiege            *siege;
  GtkWidget             *ground;
} Brush;

static void
use_side (Brush           *brush,
          const AtlasSide *side,
          double           opacity)
{
  GdkRGBA colour;

  if (side != NULL)
    atlas_ink_from_rgb (atlas_ink_is_light (brush->ground) ? side->night_colour : side->colour, &colour);
  else
    atlas_ink_look_up (brush->ground, "quiet", &colour);
  cairo_set_source_rgba (brush->cr, colour.red, colour.green, colour.blue, opacity);
}

static void
trace_bounds (Brush *brush)
{
  cairo_rectangle (brush->cr, brush->bounds->origin.x, brush->bounds->origin.y,
                   brush->bounds->size.width, brush->bounds->size.height);
}

/* Lines at 45°, one every @step, starting @offset from the corner; fixed to the widget and not to
 * the rectangle, so that neighbours match. */
static void
trace_diagonals (Brush    *brush,
                 double    step,
                 double    offset,
                 gboolean  is_rising)
{
  double x = brush->bounds->origin.x;
  double y = brush->bounds->origin.y;
  double height = brush->bounds->size.height;
  double right = x + brush->bounds->size.width;
  double start = floor ((x - height) / step) * step + offset - step;

  for (double at = start; at < right + height; at += step)
    {
      cairo_move_to (brush->cr, at, is_rising ? y + height : y);
      cairo_line_to (brush->cr, at + height, is_rising ? y : y + height);
    }
}

/* The pattern of a side, so that nobody has to see its colour. */
static void
paint_pattern (Brush        *brush,
               AtlasPattern  pattern)
{
  const graphene_rect_t *bounds = brush->bounds;
  double first_x = ceil (bounds->origin.x / PATTERN_PX) * PATTERN_PX;
  double ground = atlas_ink_is_light (brush->ground) ? 0 : 1;

  cairo_set_source_rgba (brush->cr, ground, ground, ground, PATTERN_OPACITY);
  cairo_set_line_width (brush->cr, 1);
  if (pattern == ATLAS_PATTERN_STRIPES)
    trace_diagonals (brush, PATTERN_PX, 0, TRUE);

  for (double y = bounds->origin.y + PATTERN_PX / 2;
       pattern >= ATLAS_PATTERN_DOTS && y < bounds->origin.y + bounds->size.height; y += PATTERN_PX)
    for (double x = first_x; x < bounds->origin.x + bounds->size.width; x += PATTERN_PX)
      {
        cairo_move_to (brush->cr, x - 0.8, y);
        cairo_line_to (brush->cr, x + 0.8, y);
        if (pattern == ATLAS_PATTERN_DOTS)
          continue;
        cairo_move_to (brush->cr, x, y - 1.6);
        cairo_line_to (brush->cr, x, y + 1.6);
      }
  if (pattern == ATLAS_PATTERN_DOTS)
    cairo_set_line_width (brush->cr, 1.6);
  cairo_stroke (brush->cr);
}

static void
paint_side (Brush      *brush,
            const char *id)
{
  const AtlasSide *side = atlas_siege_find_side (brush->siege, id);

  use_side (brush, side, 1);
  trace_bounds (brush);
  cairo_fill (brush->cr);
  if (side != NULL)
    paint_pattern (brush, side->pattern);
}

static void
paint_held (Brush              *brush,
            const AtlasHolding *holding)
{
  paint_side (brush, holding->side);

  if (holding->partly != NULL)
    {
      const graphene_rect_t *bounds = brush->bounds;
      graphene_rect_t lower = GRAPHENE_RECT_INIT (bounds->origin.x,
                                                  bounds->origin.y + bounds->size.height * 2 / 3,
                                                  bounds->size.width, bounds->size.height / 3);
      Brush part = { brush->cr, &lower, brush->siege, brush->ground };

      paint_side (&part, holding->partly);
    }
}

/* Stripes of all sides in turn. */
static void
paint_contested (Brush  *brush,
                 double  opacity)
{
  guint n_sides = MAX (atlas_siege_get_n_sides (brush->siege), 1);

  cairo_set_line_width (brush->cr, STRIPE_PX * G_SQRT2 / 2 + 0.5);
  for (guint i = 0; i < atlas_siege_get_n_sides (brush->siege); i++)
    {
      use_side (brush, atlas_siege_get_side (brush->siege, i), opacity);
      trace_diagonals (brush, STRIPE_PX * n_sides, STRIPE_PX * i, TRUE);
      cairo_stroke (brush->cr);
    }
}

static void
paint_abandoned (Brush *brush)
{
  use_side (brush, NULL, 0.9);
  cairo_set_line_width (brush->cr, 1);
  cairo_rectangle (brush->cr, brush->bounds->origin.x + 0.5, brush->bounds->origin.y + 0.5,
                   MAX (brush->bounds->size.width - 1, 0), MAX (brush->bounds->size.height - 1, 0));
  cairo_stroke (brush->cr);
}

/* What may still have been so: pale. */
static void
paint_before (Brush              *brush,
              const AtlasHolding *holding)
{
  if (holding->hold == ATLAS_HOLD_CONTESTED)
    paint_contested (brush, DOUBT_OPACITY);
  else if (holding->hold == ATLAS_HOLD_HELD)
    {
      use_side (brush, atlas_siege_find_side (brush->siege, holding->side), DOUBT_OPACITY);
      trace_bounds (brush);
      cairo_fill (brush->cr);
    }
}

/* What may already have been so: hatched over it. */
static void
paint_doubtful (Brush             *brush,
                const AtlasTenure *tenure)
{
  const AtlasHolding *after = tenure->holding;

  if (tenure->before != NULL)
    paint_before (brush, tenure->before);

  use_side (brush,
            after != NULL && after->hold == ATLAS_HOLD_HELD
              ? atlas_siege_find_side (brush->siege, after->side) : NULL,
            0.9);
  cairo_set_line_width (brush->cr, 1.4);
  trace_diagonals (brush, HATCH_PX, 0, FALSE);
  cairo_stroke (brush->cr);
}

/**
 * atlas_hold_paint:
 * @cr: where to paint
 * @bounds: the rectangle to fill
 * @tenure: what is known of who held a place
 * @siege: the siege it belongs to
 * @ground: the widget that is painted on, whose style says whether it is light or dark
 *
 * Fills a rectangle with the sign of a state: the colour and pattern of the side that holds, both
 * sides' stripes where they contest, an empty frame where nobody is, hatching where there is
 * doubt.
 */
void
atlas_hold_paint (cairo_t               *cr,
                  const graphene_rect_t *bounds,
                  const AtlasTenure     *tenure,
                  AtlasSiege            *siege,
                  GtkWidget             *ground)
{
  Brush brush = { cr, bounds, siege, ground };

  g_return_if_fail (tenure != NULL);

  cairo_save (cr);
  trace_bounds (&brush);
  cairo_clip (cr);
  switch (tenure->hold)
    {
    case ATLAS_HOLD_HELD:
      if (tenure->holding != NULL)
        paint_held (&brush, tenure->holding);
      break;
    case ATLAS_HOLD_CONTESTED:
      paint_contested (&brush, 1);
      break;
    case ATLAS_HOLD_ABANDONED:
      paint_abandoned (&brush);
      break;
    case ATLAS_HOLD_DOUBTFUL:
      paint_doubtful (&brush, tenure);
      break;
    case ATLAS_HOLD_NONE:
    default:
      break;
    }
  cairo_restore (cr);
}
