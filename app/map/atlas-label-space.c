/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-label-space.h"

#include <math.h>

/**
 * AtlasLabelSpace:
 *
 * The room there is for labels: what is taken, and where another may go.
 *
 * Labels are placed one after the other, the most important first, each in the best of a few
 * positions that is still free, as cartographers prefer them (Imhof, "Positioning Names on Maps",
 * The American Cartographer 2, 1975; Christensen, Marks and Shieber, "An Empirical Study of
 * Algorithms for Point-Feature Label Placement", ACM TOG 14, 1995). What is taken is kept in
 * squares, so that asking costs the same however much there is.
 *
 * Each rectangle hangs on an anchor. While the map is zoomed, the anchors move apart and the
 * rectangles keep their size; the space answers for all of such a zooming at once.
 */
struct _AtlasLabelSpace
{
  GHashTable *cells;
  double      growth;
};

typedef struct
{
  AtlasRect rect;
  double    x;
  double    y;
} Taken;

#define CELL_PX 96.0

/* A label at the end of a line would be taken for the name of any sign that it touches. */
#define ALONE_PX 7

/* As far apart as two anchors may be whose rectangles come to overlap, in pixels. */
#define ANCHORS_MAX_PX 420

static gpointer
get_key (int column,
         int row)
{
  return GUINT_TO_POINTER (((guint) column & 0xffff) << 16 | ((guint) row & 0xffff));
}

/**
 * atlas_label_space_new:
 * @growth: by how much the map will be zoomed in with the labels as they are: 0 for not at all, 1
 *   for twofold
 *
 * Returns: (transfer full): a space with nothing in it
 */
AtlasLabelSpace *
atlas_label_space_new (double growth)
{
  AtlasLabelSpace *self = g_new (AtlasLabelSpace, 1);

  self->growth = growth;
  self->cells = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  return self;
}

/**
 * atlas_label_space_free:
 * @self: (transfer full): a space
 */
void
atlas_label_space_free (AtlasLabelSpace *self)
{
  g_hash_table_unref (self->cells);
  g_free (self);
}

static int
get_cell (double position)
{
  return (int) floor (position / CELL_PX);
}

/**
 * atlas_label_space_block:
 * @self: a space
 * @rect: a rectangle
 * @x: its anchor
 * @y: its anchor
 *
 * Takes @rect, whether it is free or not.
 */
void
atlas_label_space_block (AtlasLabelSpace *self,
                         const AtlasRect *rect,
                         double           x,
                         double           y)
{
  const Taken item = { *rect, x, y };

  for (int column = get_cell (rect->left); column <= get_cell (rect->right); column++)
    {
      for (int row = get_cell (rect->top); row <= get_cell (rect->bottom); row++)
        {
          GArray *taken = g_hash_table_lookup (self->cells, get_key (column, row));

          if (taken == NULL)
            {
              taken = g_array_new (FALSE, FALSE, sizeof (Taken));
              g_hash_table_insert (self->cells, get_key (column, row), taken);
            }
          g_array_append_val (taken, item);
        }
    }
}

/* From when to when, between 0 and 1, two stretches overlap of which one moves away from the other
 * steadily; the two ends are narrowed to that. */
static void
narrow (double  low,
        double  high,
        double  other_low,
        double  other_high,
        double  shift,
        double *begin,
        double *end)
{
  double first = (other_low - high);
  double last = (other_high - low);

  if (shift == 0)
    {
      if (first >= 0 || last <= 0)
        *end = -1;
      return;
    }

  *begin = MAX (*begin, MIN (first / shift, last / shift));
  *end = MIN (*end, MAX (first / shift, last / shift));
}

/* Whether two rectangles overlap at any time while their anchors move apart. */
static gboolean
ever_overlap (const Taken *one,
              const Taken *other,
              double       growth)
{
  double begin = 0;
  double end = 1;

  narrow (one->rect.left, one->rect.right, other->rect.left, other->rect.right,
          (one->x - other->x) * growth, &begin, &end);
  narrow (one->rect.top, one->rect.bottom, other->rect.top, other->rect.bottom,
          (one->y - other->y) * growth, &begin, &end);

  return begin < end;
}

/**
 * atlas_label_space_is_free:
 * @self: a space
 * @rect: a rectangle
 * @x: its anchor
 * @y: its anchor
 *
 * Returns: whether nothing that is taken ever overlaps @rect
 */
gboolean
atlas_label_space_is_free (AtlasLabelSpace *self,
                           const AtlasRect *rect,
                           double           x,
                           double           y)
{
  const Taken item = { *rect, x, y };
  double reach = self->growth * ANCHORS_MAX_PX;

  for (int column = get_cell (rect->left - reach); column <= get_cell (rect->right + reach); column++)
    {
      for (int row = get_cell (rect->top - reach); row <= get_cell (rect->bottom + reach); row++)
        {
          GArray *taken = g_hash_table_lookup (self->cells, get_key (column, row));

          for (guint i = 0; taken != NULL && i < taken->len; i++)
            {
              if (ever_overlap (&item, &g_array_index (taken, Taken, i), self->growth))
                return FALSE;
            }
        }
    }

  return TRUE;
}

/* Whether a label beside nothing else is clear of what is taken by so much. */
static gboolean
stands_alone (AtlasLabelSpace *self,
              double           x,
              double           y,
              double           across,
              double           down,
              double           width,
              double           height)
{
  const AtlasRect room = { x + across - width / 2 - ALONE_PX, y + down - height / 2 - ALONE_PX,
                           x + across + width / 2 + ALONE_PX, y + down + height / 2 + ALONE_PX };

  return atlas_label_space_is_free (self, &room, x, y);
}

static gboolean
try_rect (AtlasLabelSpace *self,
          double           x,
          double           y,
          double           across,
          double           down,
          double           width,
          double           height,
          AtlasRect       *rect)
{
  *rect = (AtlasRect) { x + across - width / 2, y + down - height / 2,
                        x + across + width / 2, y + down + height / 2 };
  if (!atlas_label_space_is_free (self, rect, x, y))
    return FALSE;

  atlas_label_space_block (self, rect, x, y);

  return TRUE;
}

/**
 * atlas_label_space_place:
 * @self: a space
 * @x: what is labelled, in pixels to the right
 * @y: and down
 * @clearance: how far a label keeps from there; 0 to be put right over it
 * @width: the width of the label
 * @height: its height
 * @rect: (out): where it goes
 *
 * Finds room for a label beside what it labels and takes it.
 *
 * Returns: whether there was room
 */
gboolean
atlas_label_space_place (AtlasLabelSpace *self,
                         double           x,
                         double           y,
                         double           clearance,
                         double           width,
                         double           height,
                         AtlasRect       *rect)
{
  /* Where the middle of the label goes from the middle of the place, in parts of the room that
   * both need: the right is best, then a little above or below it, the left, over, under. */
  static const double sides[][2] = {
    { 1, 0 }, { 1, -0.7 }, { 1, 0.7 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { -1, -0.7 }, { -1, 0.7 },
    { 0.6, -1 }, { 0.6, 1 }, { -0.6, -1 }, { -0.6, 1 },
  };

  if (clearance <= 0)
    return try_rect (self, x, y, 0, 0, width, height, rect);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      if (try_rect (self, x, y, sides[i][0] * (clearance + width / 2),
                    sides[i][1] * (clearance + height / 2), width, height, rect))
        return TRUE;
    }

  return FALSE;
}

/* Whether a line leads over nothing that is taken, from @from of the way on. Once it is drawn, it
 * is taken itself. */
static gboolean
lead (AtlasLabelSpace *self,
      double           x,
      double           y,
      double           across,
      double           down,
      double           from,
      gboolean         take)
{
  const double breadth = 1.5;
  guint steps = (guint) (hypot (across, down) / 4) + 1;

  for (guint i = 0; i < steps; i++)
    {
      double way = from + (1 - from) * i / steps;
      AtlasRect rect = { x + across * way - breadth, y + down * way - breadth,
                         x + across * way + breadth, y + down * way + breadth };

      if (take)
        atlas_label_space_block (self, &rect, x, y);
      else if (!atlas_label_space_is_free (self, &rect, x, y))
        return FALSE;
    }

  return TRUE;
}

/**
 * atlas_label_space_place_apart:
 * @self: a space
 * @x: what is labelled, in pixels to the right
 * @y: and down
 * @clearance: how far a label keeps from there
 * @width: the width of the label
 * @height: its height
 * @rect: (out): where it goes
 *
 * Finds room for a label at some distance from what it labels and takes it, together with the way
 * of a line from one to the other.
 *
 * Returns: whether there was room
 */
gboolean
atlas_label_space_place_apart (AtlasLabelSpace *self,
                               double           x,
                               double           y,
                               double           clearance,
                               double           width,
                               double           height,
                               AtlasRect       *rect)
{
  /* Where a line has left the square that the sign itself takes, in parts of the clearance. */
  const double outside = 1.42;
  static const double distances[] = { 1.7, 2.6, 3.8, 5.2 };
  static const double bearings_deg[] = { 0, -30, 30, 180, -150, 150, -55, 55, -125, 125 };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (bearings_deg); j++)
        {
          double across = cos (bearings_deg[j] * G_PI / 180) * clearance * distances[i];
          double down = sin (bearings_deg[j] * G_PI / 180) * clearance * distances[i];

          /* The near end of the label lies on a circle round the place. */
          double middle = across + (across > 0 ? 1 : -1) * width / 2;

          if (lead (self, x, y, across, down, outside / distances[i], FALSE) &&
              stands_alone (self, x, y, middle, down, width, height) &&
              try_rect (self, x, y, middle, down, width, height, rect))
            {
              lead (self, x, y, across, down, outside / distances[i], TRUE);
              return TRUE;
            }
        }
    }

  return FALSE;
}
