/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-hold-painter.h"

#include "atlas-texture.h"

#include <math.h>

/**
 * AtlasHoldPainter:
 *
 * Paints who held a place as a bar along a time axis: a side in its colour and pattern, contested
 * as diagonal stripes of both, abandoned hollow, doubtful as a hatched passage from what was to
 * what came.
 *
 * A bar costs as much as it has pixels: tenures that fall into one pixel are passed over.
 */

struct _AtlasHoldPainter
{
  AtlasSiege  *siege;
  AtlasStylePalette palette;
  int          scale;
  GPtrArray   *side_tiles;
  GHashTable  *pair_tiles;
  GdkTexture  *hatch;
  GArray      *slivers;
};

#define TILE          8
#define HATCH         5
#define NO_SIDE       (-1)
#define NEIGHBOURS    8
#define LEAST_CONTEST 2.0
#define PARTLY_SHARE  0.34f

/* What a stretch of a bar looks like: whose it is, and if it is contested, between whom. */
typedef struct
{
  AtlasHold hold;
  int       side;
  int       other;
} Fill;

typedef struct
{
  Fill   fill;
  double x;
} Sliver;

typedef struct
{
  GdkRGBA      ground;
  GdkRGBA      figure;
  AtlasPattern pattern;
} TilePaint;

/* How strongly the pattern of a side stands out from its colour, and the hatching of doubt. */
#define PATTERN_ALPHA 0.34
#define HATCH_ALPHA   0.55

static void
paint_disc (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

/* Lines from lower left to upper right across a square tile, so that tiles join. */
static void
paint_diagonals (cairo_t *cr,
                 double   size,
                 double   width)
{
  for (int i = -1; i <= 1; i++)
    {
      cairo_move_to (cr, i * size - size / 2, size * 1.5);
      cairo_line_to (cr, i * size + size * 1.5, -size / 2);
    }
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
paint_side_tile (cairo_t      *cr,
                 gconstpointer user_data)
{
  const TilePaint *paint = user_data;

  gdk_cairo_set_source_rgba (cr, &paint->ground);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, &paint->figure);

  switch (paint->pattern)
    {
    case ATLAS_PATTERN_STRIPES:
      paint_diagonals (cr, TILE, 1.2);
      break;
    case ATLAS_PATTERN_DOTS:
      paint_disc (cr, TILE * 0.25, TILE * 0.25, 0.95);
      paint_disc (cr, TILE * 0.75, TILE * 0.75, 0.95);
      cairo_fill (cr);
      break;
    case ATLAS_PATTERN_CROSSES:
      cairo_rectangle (cr, TILE * 0.25, TILE * 0.5 - 0.5, TILE * 0.5, 1);
      cairo_rectangle (cr, TILE * 0.5 - 0.5, TILE * 0.25, 1, TILE * 0.5);
      cairo_fill (cr);
      break;
    case ATLAS_PATTERN_PLAIN:
    default:
      break;
    }
}

static void
paint_pair_tile (cairo_t      *cr,
                 gconstpointer user_data)
{
  const TilePaint *paint = user_data;

  gdk_cairo_set_source_rgba (cr, &paint->ground);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, &paint->figure);
  paint_diagonals (cr, TILE, TILE * G_SQRT2 / 4);
}

static void
paint_hatch (cairo_t      *cr,
             gconstpointer user_data)
{
  const TilePaint *paint = user_data;

  gdk_cairo_set_source_rgba (cr, &paint->figure);
  cairo_scale (cr, -1, 1);
  cairo_translate (cr, -HATCH, 0);
  paint_diagonals (cr, HATCH, 1.2);
}

static GdkRGBA
get_colour (AtlasHoldPainter *self,
            int               n)
{
  const AtlasSide *side = n == NO_SIDE ? NULL : atlas_siege_get_side (self->siege, (guint) n);

  return side == NULL ? self->palette.quiet
                      : atlas_style_palette_area (&self->palette, side->colour, side->night_colour);
}

static int
find_side (AtlasHoldPainter *self,
           const char       *id)
{
  guint n_sides = atlas_siege_get_n_sides (self->siege);

  /* Identifiers are interned. */
  for (guint i = 0; id != NULL && i < n_sides; i++)
    {
      if (atlas_siege_get_side (self->siege, i)->id == id)
        return (int) i;
    }

  return NO_SIDE;
}

static GdkTexture *
get_pair_tile (AtlasHoldPainter *self,
               const Fill       *fill)
{
  gpointer key = GINT_TO_POINTER ((fill->side + 1) << 16 | (fill->other + 1));
  GdkTexture *tile = g_hash_table_lookup (self->pair_tiles, key);

  if (tile == NULL)
    {
      TilePaint paint = { get_colour (self, fill->side), get_colour (self, fill->other), 0 };

      tile = atlas_texture_paint (TILE, TILE, self->scale, paint_pair_tile, &paint);
      g_hash_table_insert (self->pair_tiles, key, tile);
    }

  return tile;
}

/* The holder nearest to a tenure, before or after it, other than @except. */
static int
find_neighbour (AtlasHoldPainter  *self,
                const AtlasTenure *tenures,
                guint              n_tenures,
                guint              from,
                int                step,
                int                except)
{
  gint64 i = from;

  for (int tries = 0; tries < NEIGHBOURS && i >= 0 && i < n_tenures; tries++, i += step)
    {
      const AtlasHolding *holding = tenures[i].holding;
      int side = holding == NULL ? NO_SIDE : find_side (self, holding->side);

      if (side != NO_SIDE && side != except)
        return side;
    }

  return NO_SIDE;
}

/* A contested place does not say who contests it: who held it before and who will after, or else
 * the first two sides of the siege. */
static void
resolve_contest (AtlasHoldPainter  *self,
                 const AtlasTenure *tenures,
                 guint              n_tenures,
                 guint              n,
                 Fill              *fill)
{
  if (fill->side == NO_SIDE)
    fill->side = find_neighbour (self, tenures, n_tenures, n, -1, NO_SIDE);
  if (fill->side == NO_SIDE)
    fill->side = 0;
  if (fill->other == NO_SIDE)
    fill->other = find_neighbour (self, tenures, n_tenures, n, 1, fill->side);
  if (fill->other == NO_SIDE)
    fill->other = find_neighbour (self, tenures, n_tenures, n, -1, fill->side);
  if (fill->other == NO_SIDE && atlas_siege_get_n_sides (self->siege) > 1)
    fill->other = fill->side == 0 ? 1 : 0;
}

static Fill
get_fill (AtlasHoldPainter   *self,
          const AtlasTenure  *tenures,
          guint               n_tenures,
          guint               n,
          const AtlasHolding *holding)
{
  Fill fill = { ATLAS_HOLD_NONE, NO_SIDE, NO_SIDE };

  if (holding == NULL)
    return fill;

  fill.hold = holding->hold;
  fill.side = find_side (self, holding->side);
  fill.other = find_side (self, holding->partly);
  if (fill.hold == ATLAS_HOLD_CONTESTED)
    resolve_contest (self, tenures, n_tenures, n, &fill);

  return fill;
}

static void
append_tile (GtkSnapshot           *snapshot,
             GdkTexture            *tile,
             int                    size,
             const graphene_rect_t *rect,
             const graphene_rect_t *bounds)
{
  /* Patterns stand still while bars are panned: they all hang from one point. */
  graphene_rect_t child =
    GRAPHENE_RECT_INIT (bounds->origin.x, bounds->origin.y, (float) size, (float) size);

  gtk_snapshot_push_repeat (snapshot, rect, &child);
  gtk_snapshot_append_texture (snapshot, tile, &child);
  gtk_snapshot_pop (snapshot);
}

static void
draw_outline (GtkSnapshot           *snapshot,
              const graphene_rect_t *rect,
              const GdkRGBA         *colour)
{
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
draw_side (AtlasHoldPainter      *self,
           GtkSnapshot           *snapshot,
           int                    side,
           const graphene_rect_t *rect,
           const graphene_rect_t *bounds)
{
  GdkTexture *tile = side == NO_SIDE ? NULL : g_ptr_array_index (self->side_tiles, side);
  GdkRGBA colour = get_colour (self, side);

  if (tile == NULL || rect->size.width < TILE)
    gtk_snapshot_append_color (snapshot, &colour, rect);
  else
    append_tile (snapshot, tile, TILE, rect, bounds);
}

static void
draw_fill (AtlasHoldPainter      *self,
           GtkSnapshot           *snapshot,
           const Fill            *fill,
           const graphene_rect_t *rect,
           const graphene_rect_t *bounds)
{
  graphene_rect_t part = *rect;

  switch (fill->hold)
    {
    case ATLAS_HOLD_HELD:
      draw_side (self, snapshot, fill->side, rect, bounds);
      if (fill->other == NO_SIDE)
        break;
      part.size.height = (float) (int) (rect->size.height * PARTLY_SHARE + 0.5f);
      part.origin.y += rect->size.height - part.size.height;
      draw_side (self, snapshot, fill->other, &part, bounds);
      break;
    case ATLAS_HOLD_CONTESTED:
      append_tile (snapshot, get_pair_tile (self, fill), TILE, rect, bounds);
      break;
    case ATLAS_HOLD_ABANDONED:
      draw_outline (snapshot, rect, &self->palette.quiet);
      break;
    case ATLAS_HOLD_NONE:
    case ATLAS_HOLD_DOUBTFUL:
    default:
      break;
    }
}

static GdkRGBA
get_mean_colour (AtlasHoldPainter *self,
                 const Fill       *fill)
{
  GdkRGBA colour = get_colour (self, fill->side);
  GdkRGBA other;

  /* Out of nothing and into nothing. */
  if (fill->hold == ATLAS_HOLD_NONE || fill->hold == ATLAS_HOLD_ABANDONED)
    return atlas_style_palette_fade (&self->palette.paper, 0);
  if (fill->hold == ATLAS_HOLD_HELD || fill->other == NO_SIDE)
    return colour;

  other = get_colour (self, fill->other);

  return atlas_style_palette_mix (&colour, &other, 0.5f);
}

static void
draw_doubt (AtlasHoldPainter      *self,
            GtkSnapshot           *snapshot,
            const Fill            *before,
            const Fill            *after,
            const graphene_rect_t *rect,
            const graphene_rect_t *bounds)
{
  const GskColorStop stops[] = {
    { 0, get_mean_colour (self, before) },
    { 1, get_mean_colour (self, after) },
  };
  graphene_point_t left = GRAPHENE_POINT_INIT (rect->origin.x, 0);
  graphene_point_t right = GRAPHENE_POINT_INIT (rect->origin.x + rect->size.width, 0);

  gtk_snapshot_append_linear_gradient (snapshot, rect, &left, &right, stops, G_N_ELEMENTS (stops));
  if (rect->size.width >= HATCH)
    append_tile (snapshot, self->hatch, HATCH, rect, bounds);
}

static void
draw_tenure (AtlasHoldPainter      *self,
             GtkSnapshot           *snapshot,
             const AtlasTenure     *tenures,
             guint                  n_tenures,
             guint                  n,
             const graphene_rect_t *rect,
             const graphene_rect_t *bounds)
{
  const AtlasTenure *tenure = &tenures[n];
  Fill fill = get_fill (self, tenures, n_tenures, n, tenure->holding);
  Fill before;

  if (tenure->hold != ATLAS_HOLD_DOUBTFUL)
    {
      draw_fill (self, snapshot, &fill, rect, bounds);
      return;
    }

  before = get_fill (self, tenures, n_tenures, n, tenure->before);
  draw_doubt (self, snapshot, &before, &fill, rect, bounds);
}

static guint
find_first_after (const AtlasTenure *tenures,
                  guint              n_tenures,
                  guint              from,
                  gint64             time)
{
  guint to = n_tenures;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (tenures[middle].end <= time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/* The last whole second before the middle of the pixel at @x. */
static gint64
get_middle (const AtlasTimeAxis *axis,
            double               x)
{
  return axis->begin + (gint64) floor ((x + 0.5) / atlas_time_axis_get_scale (axis));
}

/* Fights that lasted hours would vanish when months are shown: each keeps a least width, over
 * what surrounds it. */
static void
draw_slivers (AtlasHoldPainter      *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *bounds)
{
  for (guint i = 0; i < self->slivers->len; i++)
    {
      const Sliver *sliver = &g_array_index (self->slivers, Sliver, i);
      graphene_rect_t rect = *bounds;

      rect.origin.x = (float) sliver->x;
      rect.size.width = (float) LEAST_CONTEST;
      draw_fill (self, snapshot, &sliver->fill, &rect, bounds);
    }
  g_array_set_size (self->slivers, 0);
}

/**
 * atlas_hold_painter_new:
 * @siege: whose sides there are
 * @palette: the colours of the ground
 * @scale: device pixels in a logical one
 *
 * Returns: (transfer full): a painter
 */
AtlasHoldPainter *
atlas_hold_painter_new (AtlasSiege         *siege,
                        const AtlasStylePalette *palette,
                        int                 scale)
{
  AtlasHoldPainter *self;
  TilePaint paint;

  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  self = g_new0 (AtlasHoldPainter, 1);
  self->siege = g_object_ref (siege);
  self->palette = *palette;
  self->scale = scale;
  self->pair_tiles = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->slivers = g_array_new (FALSE, FALSE, sizeof (Sliver));
  self->side_tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_object_unref);

  for (guint i = 0; i < atlas_siege_get_n_sides (siege); i++)
    {
      paint.ground = get_colour (self, (int) i);
      paint.figure = atlas_style_palette_fade (&palette->paper, PATTERN_ALPHA);
      paint.pattern = atlas_siege_get_side (siege, i)->pattern;
      g_ptr_array_add (self->side_tiles, atlas_texture_paint (TILE, TILE, scale, paint_side_tile, &paint));
    }
  paint.figure = atlas_style_palette_fade (&palette->paper, HATCH_ALPHA);
  self->hatch = atlas_texture_paint (HATCH, HATCH, scale, paint_hatch, &paint);

  return self;
}

/**
 * atlas_hold_painter_free:
 * @self: (transfer full): a painter
 */
void
atlas_hold_painter_free (AtlasHoldPainter *self)
{
  g_clear_object (&self->hatch);
  g_clear_pointer (&self->pair_tiles, g_hash_table_unref);
  g_clear_pointer (&self->side_tiles, g_ptr_array_unref);
  g_clear_pointer (&self->slivers, g_array_unref);
  g_clear_object (&self->siege);
  g_free (self);
}

/**
 * atlas_hold_painter_draw:
 * @self: a painter
 * @snapshot: where to draw
 * @holdings: who held what
 * @place: index of a place
 * @axis: the axis; x = 0 is its begin
 * @bounds: the room for the bar; it may be longer than the axis on both sides
 *
 * Draws the bar of one place.
 */
void
atlas_hold_painter_draw (AtlasHoldPainter      *self,
                         GtkSnapshot           *snapshot,
                         AtlasHoldingIndex     *holdings,
                         guint                  place,
                         const AtlasTimeAxis   *axis,
                         const graphene_rect_t *bounds)
{
  double left = bounds->origin.x;
  double right = left + bounds->size.width;
  guint n_tenures;
  const AtlasTenure *tenures = atlas_holding_index_get_tenures (holdings, place, &n_tenures);
  guint n = find_first_after (tenures, n_tenures, 0, atlas_time_axis_get_time (axis, left));

  while (n < n_tenures)
    {
      const AtlasTenure *tenure = &tenures[n];
      double begin = CLAMP (atlas_time_axis_get_x (axis, tenure->begin), left, right);
      double end = CLAMP (atlas_time_axis_get_x (axis, tenure->end), left, right);
      graphene_rect_t rect = *bounds;

      if (begin >= right)
        break;

      /* Whole pixels: two bars that meet on a part of one would let the ground shine through. A
       * pixel belongs to the tenure at its middle. */
      begin = ceil (begin - 0.5);
      end = ceil (end - 0.5);
      rect.origin.x = (float) begin;
      rect.size.width = (float) (end - begin);
      if (tenure->hold == ATLAS_HOLD_CONTESTED && end - begin < LEAST_CONTEST)
        {
          Sliver sliver = { get_fill (self, tenures, n_tenures, n, tenure->holding), begin };

          g_array_append_val (self->slivers, sliver);
        }
      if (end > begin)
        {
          draw_tenure (self, snapshot, tenures, n_tenures, n, &rect, bounds);
          n++;
        }
      else
        n = find_first_after (tenures, n_tenures, n + 1, get_middle (axis, begin));
    }

  draw_slivers (self, snapshot, bounds);
}

/**
 * atlas_hold_painter_fill:
 * @self: a painter
 * @snapshot: where to draw
 * @hold: how something is held
 * @side: number of the side that holds it, if one does
 * @rect: what to fill, in whole pixels
 * @bounds: the bar that it belongs to, from which its pattern hangs
 *
 * Fills a part of a bar that stands for several places. Nobody can say who contests them or between whom
 * there is doubt: it is drawn as between the first two sides.
 */
void
atlas_hold_painter_fill (AtlasHoldPainter      *self,
                         GtkSnapshot           *snapshot,
                         AtlasHold              hold,
                         guint                  side,
                         const graphene_rect_t *rect,
                         const graphene_rect_t *bounds)
{
  guint n_sides = atlas_siege_get_n_sides (self->siege);
  Fill held = { ATLAS_HOLD_HELD, (int) side, NO_SIDE };
  Fill between = { ATLAS_HOLD_CONTESTED, n_sides > 0 ? 0 : NO_SIDE, n_sides > 1 ? 1 : NO_SIDE };

  if (hold == ATLAS_HOLD_HELD)
    draw_fill (self, snapshot, &held, rect, bounds);
  else if (hold == ATLAS_HOLD_CONTESTED)
    draw_fill (self, snapshot, &between, rect, bounds);
  else if (hold == ATLAS_HOLD_DOUBTFUL)
    draw_doubt (self, snapshot, &between, &between, rect, bounds);
}
