/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-marks.h"

#include "map/atlas-projection.h"

/* What stands on the land, drawn in one go on a sheet. A window draws the same signs and labels,
 * one by one, as they come into view. */

/* How far the ring round what is selected keeps from its sign, in pixels. */
#define RING_GAP_PX  6
#define RING_LEAST_PX 6

typedef struct
{
  AtlasScene          *scene;
  cairo_t             *cr;
  const AtlasPalette  *palette;
  const AtlasViewport *viewport;
  double               scale;
  double               size;
} Sheet;

static void
get_point (const Sheet *sheet,
           double       x,
           double       y,
           double      *across,
           double      *down)
{
  *across = x * sheet->size - sheet->viewport->left;
  *down = y * sheet->size - sheet->viewport->top;
}

static gboolean
is_near (const Sheet *sheet,
         double       x,
         double       y,
         double       reach)
{
  return x > -reach && y > -reach &&
         x < sheet->viewport->width + reach && y < sheet->viewport->height + reach;
}

static void
paint_halo (const Sheet    *sheet,
            const AtlasPin *pin)
{
  double latitude = atlas_place_get_position (pin->place).latitude;
  double radius_px = atlas_place_get_accuracy (pin->place) /
                     atlas_projection_get_metres_per_pixel (sheet->viewport->zoom, latitude);
  double x, y;

  get_point (sheet, pin->x, pin->y, &x, &y);
  if (pin->is_shown && atlas_sign_has_halo (&pin->sign, radius_px) && is_near (sheet, x, y, radius_px))
    atlas_sign_paint_halo (&pin->sign, sheet->cr, sheet->palette, x, y, radius_px);
}

static void
paint_sign (const Sheet    *sheet,
            const AtlasPin *pin,
            gboolean        is_landmark)
{
  double x, y;

  if (atlas_sign_is_landmark (&pin->sign) != is_landmark)
    return;

  get_point (sheet, pin->x, pin->y, &x, &y);
  if (pin->is_shown && atlas_sign_is_visible (&pin->sign) &&
      is_near (sheet, x, y, atlas_sign_get_reach (&pin->sign)))
    atlas_sign_paint (&pin->sign, sheet->cr, sheet->palette, x, y);
}

static AtlasRect
move_to_sheet (const Sheet *sheet,
               AtlasLabel  *label)
{
  AtlasRect bounds = atlas_label_get_bounds (label);
  double x, y;

  get_point (sheet, label->x, label->y, &x, &y);

  return (AtlasRect) { x + bounds.left, y + bounds.top, x + bounds.right, y + bounds.bottom };
}

static gboolean
is_whole (const Sheet     *sheet,
          const AtlasRect *rect)
{
  return rect->left >= 0 && rect->top >= 0 &&
         rect->right <= sheet->viewport->width && rect->bottom <= sheet->viewport->height;
}

static gboolean
is_over_sign (const Sheet     *sheet,
              const AtlasRect *rect)
{
  guint n_pins;
  const AtlasPin *pins = atlas_scene_get_pins (sheet->scene, &n_pins);

  for (guint i = 0; i < n_pins; i++)
    {
      double reach = pins[i].sign.radius_px;
      double x, y;

      get_point (sheet, pins[i].x, pins[i].y, &x, &y);
      if (pins[i].is_shown && atlas_sign_is_visible (&pins[i].sign) &&
          atlas_rect_overlaps (rect, &(AtlasRect) { x - reach, y - reach, x + reach, y + reach }))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_over_label (const Sheet     *sheet,
               AtlasLabel      *label,
               const AtlasRect *rect)
{
  GPtrArray *labels = atlas_scene_get_labels (sheet->scene);

  for (guint i = 0; i < labels->len; i++)
    {
      AtlasLabel *other = g_ptr_array_index (labels, i);
      AtlasRect bounds = move_to_sheet (sheet, other);

      if (other != label && atlas_rect_overlaps (rect, &bounds))
        return TRUE;
    }

  return FALSE;
}

/* Puts words that the edge would cut on the other side of what they name, if they are whole there
 * and cover nothing. */
static gboolean
turn_over (const Sheet *sheet,
           AtlasLabel  *label)
{
  const AtlasRect box = label->box;
  const AtlasRect others[] = {
    { -box.right, box.top, -box.left, box.bottom },
    { box.left, -box.bottom, box.right, -box.top },
    { -box.right, -box.bottom, -box.left, -box.top },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      AtlasRect rect;

      label->box = others[i];
      rect = move_to_sheet (sheet, label);
      if (is_whole (sheet, &rect) && !is_over_sign (sheet, &rect) && !is_over_label (sheet, label, &rect))
        return TRUE;
    }
  label->box = box;

  return FALSE;
}

/* Words that the edge of the sheet would cut, and that find no other room, are left out: half a name
 * is none. So are those of what lies beyond the edge. */
static void
paint_label (const Sheet *sheet,
             AtlasLabel  *label)
{
  const AtlasRect box = label->box;
  AtlasRect rect = move_to_sheet (sheet, label);
  double x, y;

  get_point (sheet, label->x, label->y, &x, &y);
  if (!is_near (sheet, x, y, 0))
    return;

  if (is_whole (sheet, &rect) || (label->turns == NULL && turn_over (sheet, label)))
    atlas_label_paint (label, sheet->cr, sheet->palette, x, y);
  label->box = box;
}

static void
paint_labels (const Sheet *sheet)
{
  GPtrArray *labels = atlas_scene_get_labels (sheet->scene);
  g_autoptr (GHashTable) unnamed = atlas_scene_collect_unnamed (sheet->scene);

  for (guint i = 0; i < labels->len; i++)
    {
      if (!g_hash_table_contains (unnamed, g_ptr_array_index (labels, i)))
        paint_label (sheet, g_ptr_array_index (labels, i));
    }
}

/* The ground held, trenches and zones. */
static void
paint_outlines (const Sheet *sheet)
{
  GPtrArray *outlines = atlas_scene_get_outlines (sheet->scene);

  for (guint i = 0; i < outlines->len; i++)
    {
      AtlasOutline *outline = g_ptr_array_index (outlines, i);
      AtlasRect unused;

      if (atlas_outline_get_bounds (outline, sheet->viewport, sheet->scale, &unused))
        atlas_outline_paint (outline, sheet->cr, sheet->palette, sheet->viewport, sheet->scale);
    }
}

static void
paint_arrows (const Sheet *sheet)
{
  GPtrArray *arrows = atlas_scene_get_arrows (sheet->scene);

  for (guint i = 0; i < arrows->len; i++)
    atlas_arrow_paint (g_ptr_array_index (arrows, i), sheet->cr, sheet->palette, sheet->viewport, sheet->scale);
}

/* An arrow too short to be drawn has no name either. */
static void
paint_arrow_names (const Sheet *sheet)
{
  GPtrArray *arrows = atlas_scene_get_arrows (sheet->scene);

  for (guint i = 0; i < arrows->len; i++)
    {
      AtlasArrow *arrow = g_ptr_array_index (arrows, i);
      AtlasRect unused;

      if (arrow->label != NULL && atlas_arrow_get_bounds (arrow, sheet->viewport, sheet->scale, &unused))
        paint_label (sheet, arrow->label);
    }
}

/* A tag that the edge of the sheet would cut is left out, as words are. */
static void
paint_tags (const Sheet *sheet)
{
  GPtrArray *tags = atlas_scene_get_tags (sheet->scene);

  for (guint i = 0; i < tags->len; i++)
    {
      const AtlasTag *tag = g_ptr_array_index (tags, i);
      AtlasRect bounds = atlas_tag_get_bounds (tag);
      double x, y;

      get_point (sheet, tag->label->x, tag->label->y, &x, &y);
      bounds = (AtlasRect) { x + bounds.left, y + bounds.top, x + bounds.right, y + bounds.bottom };
      if (is_whole (sheet, &bounds))
        atlas_tag_paint (tag, sheet->cr, sheet->palette, x, y);
    }
}

static void
paint_ring (const Sheet *sheet,
            AtlasPlace  *place)
{
  const AtlasPin *pin = atlas_scene_find_pin (sheet->scene, place);
  double x, y;

  if (pin == NULL)
    return;

  get_point (sheet, pin->x, pin->y, &x, &y);
  atlas_sign_paint_ring (sheet->cr, sheet->palette, x, y,
                         MAX (pin->sign.radius_px, RING_LEAST_PX) + RING_GAP_PX);
}

/**
 * atlas_marks_paint:
 * @scene: a scene that has been looked at, at the zoom level of @viewport
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 * @scale: by how much signs and letters are larger than usual
 * @selected: (nullable): a place to put a ring round
 *
 * Paints the signs of places, who moves, and all lettering that is seen whole.
 */
void
atlas_marks_paint (AtlasScene          *scene,
                   cairo_t             *cr,
                   const AtlasPalette  *palette,
                   const AtlasViewport *viewport,
                   double               scale,
                   AtlasPlace          *selected)
{
  const Sheet sheet = { scene, cr, palette, viewport, scale, atlas_projection_get_world_size (viewport->zoom) };
  guint n_pins;
  const AtlasPin *pins = atlas_scene_get_pins (scene, &n_pins);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport->width, viewport->height);
  cairo_clip (cr);
  paint_outlines (&sheet);
  for (guint i = 0; i < n_pins; i++)
    paint_halo (&sheet, &pins[i]);
  /* Landmarks keep no room free of labels, and so must not cover them. */
  for (guint i = 0; i < n_pins; i++)
    paint_sign (&sheet, &pins[i], TRUE);
  paint_arrows (&sheet);
  paint_labels (&sheet);
  if (selected != NULL)
    paint_ring (&sheet, selected);
  for (guint i = 0; i < n_pins; i++)
    paint_sign (&sheet, &pins[i], FALSE);
  paint_arrow_names (&sheet);
  paint_tags (&sheet);
  cairo_restore (cr);
}
