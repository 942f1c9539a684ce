/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-key.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/atlas-area.h"
#include "map/atlas-base-painter.h"
#include "map/atlas-contours.h"
#include "map/atlas-paragraph.h"
#include "map/atlas-projection.h"

/**
 * AtlasKey:
 *
 * The legend of a sheet: signs, movements and land in view, in as many columns as there is room
 * for. It is good until its scene is looked at again.
 */

typedef enum
{
  SUBJECT_SIGN,
  SUBJECT_ARROW,
  SUBJECT_LAND,
  SUBJECT_CONTOUR,
} Subject;

typedef struct
{
  Subject                 subject;
  const AtlasLegendEntry *sign;
  const AtlasArrow       *arrow;
  AtlasLandKind           land;
  AtlasParagraph         *words;
  double                  x;
  double                  y;
} Item;

struct _AtlasKey
{
  AtlasSiege *siege;
  GArray     *signs;
  GArray     *items;
  double      scale;
  double      zoom;
  double      height;
};

/* At the usual scale, in pixels. */
#define SAMPLE_PX        30.0
#define SAMPLE_HEIGHT_PX 16.0
#define GAP_PX           8.0
#define COLUMN_GAP_PX    24.0
#define ROW_PX           21.5

/* Arrows are shorter in the legend, and thinner too. */
#define ARROW_SCALE 0.8

/* From here on contours can be made out. */
#define CONTOUR_ZOOM 11.6

/* And from here on how the ground is tilled, and its hills. */
#define FIELDS_ZOOM 14.2

/* What a paragraph adds to its words above and below, in a row of more than one line. */
#define ROW_PADDING_PX 5.0

static void
clear_item (Item *item)
{
  atlas_paragraph_free (item->words);
}

/* Takes @item for its subject, and gives it words. */
static void
add_item (AtlasKey   *self,
          Item        item,
          const char *text,
          double      width)
{
  double room = width - (SAMPLE_PX + GAP_PX) * self->scale;

  item.words = atlas_paragraph_new (ATLAS_LETTERS_NOTE, self->scale, room, text);
  g_array_append_val (self->items, item);
}

static gboolean
surrounds (const AtlasFeature *feature,
           const AtlasExtent  *extent)
{
  double x, y;

  atlas_projection_project ((AtlasPosition) { (extent->south + extent->north) / 2,
                                              (extent->west + extent->east) / 2 }, &x, &y);

  return feature->kind < ATLAS_LAND_STREAM && atlas_area_contains (feature, x, y);
}

/* The rectangle round a stretch between two points comes close enough to the stretch itself. */
static gboolean
touches (const AtlasFeature *feature,
         const AtlasExtent  *extent)
{
  const AtlasPosition *points = (const AtlasPosition *) feature->points->data;

  for (guint i = 0; i < feature->points->len; i++)
    {
      const AtlasPosition *a = &points[i];
      const AtlasPosition *b = &points[MIN (i + 1, feature->points->len - 1)];
      const AtlasExtent box = { MIN (a->longitude, b->longitude), MIN (a->latitude, b->latitude),
                                MAX (a->longitude, b->longitude), MAX (a->latitude, b->latitude) };

      if (atlas_extent_intersects (&box, extent))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_view (AtlasSiege        *siege,
            const AtlasExtent *extent,
            AtlasLandKind      kind)
{
  GPtrArray *features = atlas_siege_get_land (siege)->features;

  for (guint i = 0; i < features->len; i++)
    {
      const AtlasFeature *feature = g_ptr_array_index (features, i);

      if (feature->kind == kind && (touches (feature, extent) || surrounds (feature, extent)))
        return TRUE;
    }

  return FALSE;
}

static void
add_signs (AtlasKey *self,
           double    width)
{
  for (guint i = 0; i < self->signs->len; i++)
    {
      const AtlasLegendEntry *entry = &g_array_index (self->signs, AtlasLegendEntry, i);

      add_item (self, (Item) { .subject = SUBJECT_SIGN, .sign = entry }, entry->text, width);
    }
}

static gboolean
is_arrow_in_view (AtlasArrow          *arrow,
                  const AtlasViewport *viewport,
                  double               scale)
{
  const AtlasRect sheet = { 0, 0, viewport->width, viewport->height };
  AtlasRect bounds;

  return atlas_arrow_get_bounds (arrow, viewport, scale, &bounds) && atlas_rect_overlaps (&bounds, &sheet);
}

static void
add_arrows (AtlasKey            *self,
            GPtrArray           *arrows,
            const AtlasViewport *viewport,
            double               width)
{
  const struct
  {
    AtlasMovementKind kind;
    const char       *text;
  } kinds[] = {
    { ATLAS_MOVEMENT_ATTACK, C_("legend", "Attack") },
    { ATLAS_MOVEMENT_COUNTER_ATTACK, C_("legend", "Counter-attack") },
    { ATLAS_MOVEMENT_MARCH, C_("legend", "March") },
    { ATLAS_MOVEMENT_WITHDRAWAL, C_("legend", "Withdrawal") },
    { ATLAS_MOVEMENT_DROP, C_("legend", "Parachute drop") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint j = 0; j < arrows->len; j++)
        {
          AtlasArrow *arrow = g_ptr_array_index (arrows, j);

          if (arrow->movement->kind != kinds[i].kind || !is_arrow_in_view (arrow, viewport, self->scale))
            continue;

          add_item (self, (Item) { .subject = SUBJECT_ARROW, .arrow = arrow }, kinds[i].text, width);
          break;
        }
    }
}

typedef struct
{
  AtlasLandKind kind;
  double        from_zoom;
  const char   *text;
} LandText;

static void
add_kinds (AtlasKey            *self,
           AtlasSiege          *siege,
           const AtlasViewport *viewport,
           const LandText      *kinds,
           guint                n_kinds,
           double               width)
{
  const AtlasExtent extent = atlas_viewport_get_extent (viewport, 0);

  for (guint i = 0; i < n_kinds; i++)
    {
      if (viewport->zoom >= kinds[i].from_zoom && is_in_view (siege, &extent, kinds[i].kind))
        add_item (self, (Item) { .subject = SUBJECT_LAND, .land = kinds[i].kind }, kinds[i].text, width);
    }
}

static void
add_land (AtlasKey            *self,
          AtlasSiege          *siege,
          const AtlasViewport *viewport,
          double               width)
{
  const LandText kinds[] = {
    { ATLAS_LAND_RIVER, 0, C_("legend", "River") },
    { ATLAS_LAND_STREAM, 11, C_("legend", "Stream") },
    { ATLAS_LAND_ROAD, 0, C_("legend", "Road") },
    { ATLAS_LAND_TRACK, 10.5, C_("legend", "Track, course approximate") },
    { ATLAS_LAND_WALL, 0, C_("legend", "Wall") },
    { ATLAS_LAND_BORDER, 0, C_("legend", "Border") },
    { ATLAS_LAND_VILLAGE, 12.2, C_("legend", "Village") },
    { ATLAS_LAND_SUMMIT, 10.2, C_("legend", "Summit") },
  };

  add_kinds (self, siege, viewport, kinds, G_N_ELEMENTS (kinds), width);
}

/* What is drawn for itself, and left out first. */
static void
add_ground (AtlasKey            *self,
            AtlasSiege          *siege,
            const AtlasViewport *viewport,
            double               width)
{
  const LandText kinds[] = {
    { ATLAS_LAND_HILL, FIELDS_ZOOM, C_("legend", "Hill, drawn after its known size") },
    { ATLAS_LAND_HILL_ZONE, FIELDS_ZOOM, C_("legend", "Low hills, not surveyed") },
    { ATLAS_LAND_PLAIN, FIELDS_ZOOM, C_("legend", "Fields") },
  };

  add_kinds (self, siege, viewport, kinds, G_N_ELEMENTS (kinds), width);
}

static void
add_contours (AtlasKey            *self,
              AtlasSiege          *siege,
              const AtlasViewport *viewport,
              double               width)
{
  const AtlasLand *land = atlas_siege_get_land (siege);
  const AtlasExtent extent = atlas_viewport_get_extent (viewport, 0);
  double interval_m = atlas_contours_get_interval (viewport->zoom);
  double hill_interval_m = atlas_contours_get_hill_interval (viewport->zoom);
  g_autofree char *text = NULL;

  if (interval_m == 0 || viewport->zoom < CONTOUR_ZOOM || land->spots->len + land->elevations->len == 0)
    return;

  if (hill_interval_m > 0 && is_in_view (siege, &extent, ATLAS_LAND_HILL))
    /* Translators: the distance in height between two contour lines, in metres: of the land, of hills. */
    text = g_strdup_printf (C_("legend", "Contours every %1$.0f m, on hills every %2$.0f m"), interval_m,
                            hill_interval_m);
  else
    /* Translators: the distance in height between two contour lines, in metres. */
    text = g_strdup_printf (C_("legend", "Contours every %.0f m"), interval_m);
  add_item (self, (Item) { .subject = SUBJECT_CONTOUR }, text, width);
}

static double
get_row_height (AtlasKey   *self,
                const Item *item)
{
  double words = atlas_paragraph_get_height (item->words);

  return MAX (ROW_PX * self->scale,
              words + (atlas_paragraph_get_n_lines (item->words) > 1 ? ROW_PADDING_PX * self->scale : 0));
}

/* Lays the items out in columns that are no higher than a limit, filled one after the other. */
static double
lay_out (AtlasKey *self,
         double    limit)
{
  double left = 0;
  double right = 0;
  double y = 0;

  self->height = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);
      double row = get_row_height (self, item);

      if (y > 0 && y + row > limit)
        {
          left = right + COLUMN_GAP_PX * self->scale;
          y = 0;
        }
      item->x = left;
      item->y = y;
      y += row;
      self->height = MAX (self->height, y);
      right = MAX (right, left + (SAMPLE_PX + GAP_PX) * self->scale + atlas_paragraph_get_width (item->words));
    }

  return right;
}

/* The lowest layout that is not too wide. */
static void
fit (AtlasKey *self,
     double    width)
{
  double limit = ROW_PX * self->scale;

  while (lay_out (self, limit) > width && limit < self->items->len * 4 * ROW_PX * self->scale)
    limit += ROW_PX * self->scale / 2;
}

/**
 * atlas_key_new:
 * @scene: a scene that has been looked at
 * @viewport: what is seen of it
 * @language: the reader's language
 * @contents: what it explains
 * @scale: by how much signs and letters are larger than usual
 * @width: the room for it, in pixels
 *
 * Returns: (transfer full): the legend of what is in view
 */
AtlasKey *
atlas_key_new (AtlasScene          *scene,
               const AtlasViewport *viewport,
               const char          *language,
               AtlasKeyContents     contents,
               double               scale,
               double               width)
{
  AtlasKey *self = g_new0 (AtlasKey, 1);
  AtlasSiege *siege = atlas_scene_get_siege (scene);

  self->siege = g_object_ref (siege);
  self->signs = atlas_legend_entry_list (scene, viewport, language);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  self->scale = scale;
  self->zoom = viewport->zoom;
  add_signs (self, width);
  add_arrows (self, atlas_scene_get_arrows (scene), viewport, width);
  if (contents == ATLAS_KEY_SIGNS_AND_LAND)
    {
      add_land (self, siege, viewport, width);
      add_contours (self, siege, viewport, width);
      add_ground (self, siege, viewport, width);
    }
  fit (self, width);

  return self;
}

static gboolean
explains_itself (const Item *item)
{
  return item->subject == SUBJECT_LAND && (item->land == ATLAS_LAND_HILL || item->land == ATLAS_LAND_HILL_ZONE ||
                                           item->land == ATLAS_LAND_PLAIN);
}

/**
 * atlas_key_shorten:
 * @self: a legend
 * @omission: what may be left out
 * @width: the room for it, in pixels
 *
 * Leaves out what is explained last of the land.
 *
 * Returns: whether there was anything to leave out
 */
gboolean
atlas_key_shorten (AtlasKey         *self,
                   AtlasKeyOmission  omission,
                   double            width)
{
  const Item *last = self->items->len > 0 ? &g_array_index (self->items, Item, self->items->len - 1) : NULL;

  if (last == NULL || (last->subject != SUBJECT_LAND && last->subject != SUBJECT_CONTOUR) ||
      (omission == ATLAS_KEY_OMIT_OBVIOUS && !explains_itself (last)))
    return FALSE;

  g_array_set_size (self->items, self->items->len - 1);
  fit (self, width);

  return TRUE;
}

/**
 * atlas_key_free:
 * @self: (transfer full): a legend
 */
void
atlas_key_free (AtlasKey *self)
{
  g_array_unref (self->items);
  g_array_unref (self->signs);
  g_object_unref (self->siege);
  g_free (self);
}

/**
 * atlas_key_get_height:
 * @self: a legend
 *
 * Returns: its height in pixels; 0 when there is nothing to explain
 */
double
atlas_key_get_height (AtlasKey *self)
{
  return self->height;
}

static void
paint_contours (cairo_t            *cr,
                const AtlasPalette *palette)
{
  for (int i = 0; i < 3; i++)
    {
      double y = SAMPLE_HEIGHT_PX * (0.3 + 0.25 * i);

      cairo_move_to (cr, 1, y + 2);
      cairo_curve_to (cr, SAMPLE_PX * 0.35, y - 5, SAMPLE_PX * 0.6, y + 4, SAMPLE_PX - 1, y - 3);
    }
  atlas_palette_use (cr, palette->contour, 0.7);
  cairo_set_line_width (cr, 0.8 * palette->line_width);
  cairo_stroke (cr);
}

/* The same movement, from one side of the sample to the other. */
static void
paint_arrow (AtlasKey           *self,
             const AtlasArrow   *arrow,
             cairo_t            *cr,
             const AtlasPalette *palette)
{
  const AtlasViewport viewport = atlas_viewport_at ((AtlasPosition) { 0, 0 }, self->zoom, SAMPLE_PX, SAMPLE_HEIGHT_PX);
  const AtlasPosition ends[] = {
    atlas_viewport_unproject (&viewport, 1, SAMPLE_HEIGHT_PX * 0.6),
    atlas_viewport_unproject (&viewport, SAMPLE_PX - 1, SAMPLE_HEIGHT_PX * 0.5),
  };
  AtlasMovement movement = { .side = arrow->movement->side, .kind = arrow->movement->kind };
  g_autoptr (AtlasArrow) sample = NULL;

  movement.points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition));
  g_array_append_vals (movement.points, ends, G_N_ELEMENTS (ends));
  sample = atlas_arrow_new (self->siege, &movement, "", 1);
  atlas_arrow_paint (sample, cr, palette, &viewport, ARROW_SCALE);
  g_array_unref (movement.points);
}

/* Samples are painted at the usual scale, and enlarged. */
static void
paint_sample (AtlasKey           *self,
              const Item         *item,
              cairo_t            *cr,
              const AtlasPalette *palette)
{
  switch (item->subject)
    {
    case SUBJECT_SIGN:
      atlas_legend_entry_paint (item->sign, cr, palette, SAMPLE_PX / 2, SAMPLE_HEIGHT_PX / 2);
      break;
    case SUBJECT_ARROW:
      paint_arrow (self, item->arrow, cr, palette);
      break;
    case SUBJECT_LAND:
      atlas_base_painter_paint_sample (item->land, cr, palette, CLAMP (self->zoom, 12.5, 14.5),
                                       SAMPLE_PX, SAMPLE_HEIGHT_PX);
      break;
    case SUBJECT_CONTOUR:
    default:
      paint_contours (cr, palette);
      break;
    }
}

/**
 * atlas_key_paint:
 * @self: a legend
 * @cr: what to paint on
 * @palette: the colours
 * @x: its left
 * @y: its top
 */
void
atlas_key_paint (AtlasKey           *self,
                 cairo_t            *cr,
                 const AtlasPalette *palette,
                 double              x,
                 double              y)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      double height = get_row_height (self, item);

      cairo_save (cr);
      cairo_translate (cr, x + item->x, y + item->y + (height - SAMPLE_HEIGHT_PX * self->scale) / 2);
      cairo_scale (cr, self->scale, self->scale);
      paint_sample (self, item, cr, palette);
      cairo_restore (cr);
      atlas_paragraph_paint (item->words, cr, palette, ATLAS_ALIGN_LEFT,
                             x + item->x + (SAMPLE_PX + GAP_PX) * self->scale,
                             y + item->y + (height - atlas_paragraph_get_height (item->words)) / 2);
    }
}
