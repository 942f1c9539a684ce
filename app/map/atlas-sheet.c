/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/atlas-moment-wording.h"
#include "map/atlas-credits.h"
#include "map/atlas-frame.h"
#include "map/atlas-key.h"
#include "map/atlas-marks.h"
#include "map/atlas-paragraph.h"
#include "map/atlas-ruler.h"
#include "map/atlas-scan-painter.h"
#include "map/atlas-story.h"

/**
 * AtlasSheet:
 *
 * A map with all that a map hung on a wall needs: date, title, legend, scale, north arrow, credits.
 *
 * What surrounds the map stands in a column beside it or, on a sheet that is not wide, above and
 * below. A sheet too small for all of it keeps what matters most.
 */
struct _AtlasSheet
{
  AtlasSiege       *siege;
  AtlasSheetPlan    plan;
  char             *scan_credit;
  AtlasBasePainter *painter;
  AtlasScene       *scene;
  AtlasViewport     viewport;
  double            map_x;
  double            map_y;
  double            scale;
  guint             detail;
  AtlasParagraph   *headline;
  AtlasParagraph   *hour;
  AtlasParagraph   *title;
  AtlasParagraph   *subtitle;
  AtlasParagraph   *credits;
  AtlasKey         *key;
  AtlasStory       *story;
};

/* What a sheet has room for, from nothing but the map to everything. */
enum
{
  DETAIL_MAP,
  DETAIL_CREDITS,
  DETAIL_HEADING,
  DETAIL_FRAME,
  DETAIL_SIGNS,
  DETAIL_ALL,
};

/* Letters beside the map are of their usual size on a sheet of so many pixels, which is the mean of
 * its sides; they grow with it, but not for ever. */
#define USUAL_SIZE_PX  1250.0
#define SMALLEST_SCALE 0.85
#define LARGEST_SCALE  1.5

/* From the back of a room, everything has to be larger. */
#define PROJECTOR_SCALE 1.22

#define MARGIN_PX 18.0
#define GAP_PX    14.0
#define COLUMN_PX 292.0

/* What happened at a moment is mostly told in less than this. */
#define STORY_PX 190.0

/* A sheet so much wider than high has room for a column. */
#define COLUMN_RATIO 1.2

/* The least part of a sheet that the map must have, of width and height. */
#define MAP_PART 0.52

/* Nearer than this, there is nothing more to see. */
#define ZOOM_MAX 18.0

/* On the map nothing is smaller than in a window. */
static double
get_lettering_scale (AtlasSheet *self)
{
  return MAX (self->scale, 1);
}

static gboolean
has_column (AtlasSheet *self)
{
  return self->detail >= DETAIL_FRAME && self->plan.width >= self->plan.height * COLUMN_RATIO;
}

static double
get_margin (AtlasSheet *self)
{
  return self->detail == DETAIL_MAP ? 0 : MARGIN_PX * self->scale;
}

static double
get_gap (AtlasSheet *self)
{
  return GAP_PX * self->scale;
}

static double
get_frame (AtlasSheet *self)
{
  return self->detail >= DETAIL_FRAME ? ATLAS_FRAME_PX * self->scale : 0;
}

static void
clear_words (AtlasSheet *self)
{
  g_clear_pointer (&self->headline, atlas_paragraph_free);
  g_clear_pointer (&self->hour, atlas_paragraph_free);
  g_clear_pointer (&self->title, atlas_paragraph_free);
  g_clear_pointer (&self->subtitle, atlas_paragraph_free);
  g_clear_pointer (&self->credits, atlas_paragraph_free);
  g_clear_pointer (&self->key, atlas_key_free);
  g_clear_pointer (&self->story, atlas_story_free);
}

/* A day that nearly fits on a line is set a little smaller, rather than leave its year alone on the
 * next. */
static AtlasParagraph *
new_headline (const char *day,
              double      scale,
              double      width)
{
  static const double parts[] = { 1, 0.94, 0.88, 0.82, 0.76 };
  g_autoptr (AtlasParagraph) headline = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_clear_pointer (&headline, atlas_paragraph_free);
      headline = atlas_paragraph_new (ATLAS_LETTERS_HEADLINE, scale * parts[i], width, day);
      if (atlas_paragraph_get_n_lines (headline) == 1)
        return g_steal_pointer (&headline);
    }

  return atlas_paragraph_new (ATLAS_LETTERS_HEADLINE, scale, width, day);
}

static void
set_words (AtlasSheet *self)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (self->siege);
  const char *language = self->plan.language;
  double room = has_column (self) ? COLUMN_PX * self->scale : self->plan.width - 2 * get_margin (self);
  double half = has_column (self) ? room : room / 2 - get_gap (self);
  g_autofree char *day = atlas_moment_describe_day (self->plan.instant);
  g_autofree char *hour = atlas_moment_describe_hour (self->siege, self->plan.instant, language);
  g_autofree char *sources = self->detail >= DETAIL_FRAME
                               ? atlas_credits_describe (self->siege, self->plan.account, language)
                               : atlas_credits_describe_sources (self->siege);
  g_autofree char *scan = self->plan.scan_credit != NULL
                            ? atlas_credits_describe_scan (self->plan.scan_credit)
                            : NULL;
  g_autofree char *credits = g_strjoin (" ", sources, scan, NULL);

  clear_words (self);
  self->headline = new_headline (day, self->scale, half);
  self->hour = atlas_paragraph_new (ATLAS_LETTERS_NOTE_QUIET, self->scale, half, hour);
  self->title = atlas_paragraph_new (ATLAS_LETTERS_TITLE, self->scale, half, atlas_text_get (head->title, language));
  self->subtitle = atlas_paragraph_new (ATLAS_LETTERS_NOTE_QUIET, self->scale, half,
                                        head->subtitle != NULL ? atlas_text_get (head->subtitle, language) : "");
  self->credits = atlas_paragraph_new (ATLAS_LETTERS_NOTE_SMALL, self->scale, room, credits);
}

static double
get_date_height (AtlasSheet *self)
{
  return atlas_paragraph_get_height (self->headline) + atlas_paragraph_get_height (self->hour);
}

static double
get_title_height (AtlasSheet *self)
{
  return atlas_paragraph_get_height (self->title) + atlas_paragraph_get_height (self->subtitle);
}

static double
get_key_height (AtlasSheet *self)
{
  return self->key != NULL ? atlas_key_get_height (self->key) : 0;
}

/* The room above the map, frame included. */
static double
get_top (AtlasSheet *self)
{
  double top = get_margin (self) + get_frame (self);

  if (self->detail >= DETAIL_HEADING && !has_column (self))
    top += MAX (get_date_height (self), get_title_height (self)) + get_gap (self);

  return top;
}

/* The room below it, for a legend of a given height. */
static double
get_bottom (AtlasSheet *self,
            double      key_height)
{
  double bottom = get_margin (self) + get_frame (self);

  if (has_column (self) || self->detail == DETAIL_MAP)
    return bottom;

  bottom += atlas_paragraph_get_height (self->credits) + get_gap (self) / 2;
  if (self->detail >= DETAIL_FRAME)
    bottom += MAX (key_height, ATLAS_RULER_HEIGHT_PX * self->scale) + get_gap (self);

  return bottom;
}

static double
get_left (AtlasSheet *self)
{
  double left = get_margin (self) + get_frame (self);

  return has_column (self) ? left + COLUMN_PX * self->scale + 2 * get_gap (self) : left;
}

/* What the words in the column take, for a legend of a given height. */
static double
get_column_height (AtlasSheet *self,
                   double      key_height)
{
  return 2 * get_margin (self) + get_date_height (self) + get_title_height (self) + key_height +
         ATLAS_RULER_HEIGHT_PX * self->scale + atlas_paragraph_get_height (self->credits) + 6 * get_gap (self);
}

static void
look (AtlasSheet *self)
{
  atlas_scene_look (self->scene, &(AtlasAspect) {
    .holdings = atlas_siege_get_holdings (self->siege, self->plan.account),
    .instant = self->plan.instant,
    .account = self->plan.account,
    .tradition = self->plan.tradition,
    .language = self->plan.language,
    .zoom = self->viewport.zoom,
    .scale = get_lettering_scale (self),
    .hidden = self->plan.hidden,
  });
}

/* Puts the map where it has room beside a legend of a given height. */
static gboolean
place_map (AtlasSheet *self,
           double      key_height)
{
  double width, height;

  self->map_x = get_left (self);
  self->map_y = get_top (self);
  width = self->plan.width - self->map_x - get_margin (self) - get_frame (self);
  height = self->plan.height - self->map_y - get_bottom (self, key_height);
  if (self->detail > DETAIL_MAP &&
      (width < self->plan.width * MAP_PART || height < self->plan.height * MAP_PART))
    return FALSE;

  self->viewport = atlas_viewport_fit (&self->plan.extent, width, height);
  if (self->viewport.zoom > ZOOM_MAX)
    self->viewport = atlas_viewport_at (atlas_viewport_get_centre (&self->viewport), ZOOM_MAX, width, height);
  look (self);

  return TRUE;
}

/* In a column that is too short for all of it, the legend leaves out what explains itself, that
 * something can be told as well, and what explains itself soonest of the rest. */
static gboolean
shorten_key (AtlasSheet *self,
             double      width)
{
  while (get_column_height (self, get_key_height (self)) + STORY_PX * self->scale > self->plan.height &&
         atlas_key_shorten (self->key, ATLAS_KEY_OMIT_OBVIOUS, width))
    continue;
  while (get_column_height (self, get_key_height (self)) > self->plan.height)
    {
      if (!atlas_key_shorten (self->key, ATLAS_KEY_OMIT_LAND, width))
        return FALSE;
    }

  return TRUE;
}

/* The legend explains what is in view, and what is in view depends on the room that the legend
 * leaves: it only ever gets more, until it is enough. */
static gboolean
place_map_and_key (AtlasSheet *self)
{
  double width = has_column (self) ? COLUMN_PX * self->scale
                                   : self->plan.width - 2 * get_margin (self) -
                                     (ATLAS_RULER_WIDTH_PX + 2 * GAP_PX) * self->scale;
  double reserved = 0;

  for (;;)
    {
      if (!place_map (self, reserved))
        return FALSE;
      if (self->detail < DETAIL_SIGNS)
        return !has_column (self) || get_column_height (self, 0) <= self->plan.height;

      g_clear_pointer (&self->key, atlas_key_free);
      self->key = atlas_key_new (self->scene, &self->viewport, self->plan.language,
                                 self->detail == DETAIL_ALL ? ATLAS_KEY_SIGNS_AND_LAND : ATLAS_KEY_SIGNS,
                                 self->scale, width);
      if (has_column (self))
        return shorten_key (self, width);
      if (get_key_height (self) <= reserved)
        return TRUE;

      reserved = get_key_height (self);
    }
}

static void
lay_out (AtlasSheet *self)
{
  self->detail = DETAIL_ALL;
  set_words (self);
  while (!place_map_and_key (self))
    {
      self->detail--;
      set_words (self);
    }

  if (has_column (self))
    self->story = atlas_story_new (self->siege, self->plan.instant, self->plan.place, self->plan.language,
                                   self->scale, COLUMN_PX * self->scale,
                                   self->plan.height - get_column_height (self, get_key_height (self)));
}

/**
 * atlas_sheet_new:
 * @siege: a siege that is sealed
 * @plan: what to show of it
 *
 * Lays out a sheet. Its words are in the language of the catalogue at this moment.
 *
 * Returns: (transfer full): the sheet
 */
AtlasSheet *
atlas_sheet_new (AtlasSiege           *siege,
                 const AtlasSheetPlan *plan)
{
  AtlasSheet *self;

  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);
  g_return_val_if_fail (plan->width >= 1 && plan->height >= 1, NULL);

  self = g_new0 (AtlasSheet, 1);
  self->siege = g_object_ref (siege);
  self->plan = *plan;
  if (plan->scan != NULL)
    atlas_mbtiles_ref (plan->scan);
  self->plan.scan_credit = self->scan_credit = g_strdup (plan->scan_credit);
  self->painter = atlas_base_painter_new (siege);
  self->scene = atlas_scene_new (siege);
  self->scale = CLAMP (sqrt (plan->width * plan->height) / USUAL_SIZE_PX, SMALLEST_SCALE, LARGEST_SCALE);
  if (plan->theme == ATLAS_THEME_PROJECTOR)
    self->scale *= PROJECTOR_SCALE;
  lay_out (self);

  return self;
}

/**
 * atlas_sheet_free:
 * @self: (transfer full): a sheet
 */
void
atlas_sheet_free (AtlasSheet *self)
{
  clear_words (self);
  g_clear_pointer (&self->plan.scan, atlas_mbtiles_unref);
  g_free (self->scan_credit);
  atlas_scene_free (self->scene);
  atlas_base_painter_unref (self->painter);
  g_object_unref (self->siege);
  g_free (self);
}

/**
 * atlas_sheet_get_width:
 * @self: a sheet
 *
 * Returns: its width in pixels
 */
double
atlas_sheet_get_width (AtlasSheet *self)
{
  return self->plan.width;
}

/**
 * atlas_sheet_get_height:
 * @self: a sheet
 *
 * Returns: its height in pixels
 */
double
atlas_sheet_get_height (AtlasSheet *self)
{
  return self->plan.height;
}

/**
 * atlas_sheet_get_instant:
 * @self: a sheet
 *
 * Returns: the moment that it shows
 */
gint64
atlas_sheet_get_instant (AtlasSheet *self)
{
  return self->plan.instant;
}

/**
 * atlas_sheet_dup_title:
 * @self: a sheet
 *
 * Returns: (transfer full): what it shows, in a line
 */
char *
atlas_sheet_dup_title (AtlasSheet *self)
{
  g_autofree char *day = atlas_moment_describe_day (self->plan.instant);
  g_autofree char *hour = atlas_moment_describe_hour (self->siege, self->plan.instant, self->plan.language);

  /* Translators: the title of a picture: %1$s the siege, %2$s the day, %3$s time and day of siege. */
  return g_strdup_printf (_("%1$s, %2$s, %3$s"),
                          atlas_text_get (atlas_siege_get_head (self->siege)->title, self->plan.language),
                          day, hour);
}

static void
paint_rule (AtlasSheet         *self,
            cairo_t            *cr,
            const AtlasPalette *palette,
            double              x,
            double              y,
            double              width)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  atlas_palette_use (cr, palette->quiet, 0.35);
  cairo_set_line_width (cr, 0.8 * self->scale);
  cairo_stroke (cr);
}

/* A paragraph and, below it, a second. */
static double
paint_pair (cairo_t            *cr,
            const AtlasPalette *palette,
            AtlasParagraph     *first,
            AtlasParagraph     *second,
            AtlasAlignment      alignment,
            double              x,
            double              y)
{
  atlas_paragraph_paint (first, cr, palette, alignment, x, y);
  y += atlas_paragraph_get_height (first);
  atlas_paragraph_paint (second, cr, palette, alignment, x, y);

  return y + atlas_paragraph_get_height (second);
}

static void
paint_column (AtlasSheet         *self,
              cairo_t            *cr,
              const AtlasPalette *palette)
{
  const double x = get_margin (self);
  const double width = COLUMN_PX * self->scale;
  const double gap = get_gap (self);
  double y = get_margin (self) - 4 * self->scale;
  double foot = self->plan.height - get_margin (self) - atlas_paragraph_get_height (self->credits);

  y = paint_pair (cr, palette, self->title, self->subtitle, ATLAS_ALIGN_LEFT, x, y) + gap;
  paint_rule (self, cr, palette, x, y, width);
  y = paint_pair (cr, palette, self->headline, self->hour, ATLAS_ALIGN_LEFT, x, y + gap / 2) + gap;
  paint_rule (self, cr, palette, x, y, width);
  if (self->story != NULL)
    {
      atlas_story_paint (self->story, cr, palette, x, y + gap / 2);
      y += atlas_story_get_height (self->story) + gap * 1.5;
      paint_rule (self, cr, palette, x, y, width);
    }
  if (self->key != NULL)
    atlas_key_paint (self->key, cr, palette, x, y + gap / 2);

  atlas_paragraph_paint (self->credits, cr, palette, ATLAS_ALIGN_LEFT, x, foot);
  paint_rule (self, cr, palette, x, foot - gap / 2, width);
  atlas_ruler_paint (cr, palette, &self->viewport, self->scale, x,
                     foot - gap - ATLAS_RULER_HEIGHT_PX * self->scale);
}

static void
paint_head_and_foot (AtlasSheet         *self,
                     cairo_t            *cr,
                     const AtlasPalette *palette)
{
  const double left = get_margin (self);
  const double right = self->plan.width - get_margin (self);
  double y = self->map_y + self->viewport.height + get_frame (self) + get_gap (self);
  double foot = self->plan.height - get_margin (self) - atlas_paragraph_get_height (self->credits);

  if (self->detail >= DETAIL_HEADING)
    {
      paint_pair (cr, palette, self->headline, self->hour, ATLAS_ALIGN_LEFT, left, get_margin (self) - 4 * self->scale);
      paint_pair (cr, palette, self->title, self->subtitle, ATLAS_ALIGN_RIGHT, right, get_margin (self) - 4 * self->scale);
    }
  if (self->key != NULL)
    atlas_key_paint (self->key, cr, palette, left, y);
  if (self->detail >= DETAIL_FRAME)
    atlas_ruler_paint (cr, palette, &self->viewport, self->scale, right - ATLAS_RULER_WIDTH_PX * self->scale, y);
  if (self->detail >= DETAIL_CREDITS)
    atlas_paragraph_paint (self->credits, cr, palette, ATLAS_ALIGN_LEFT, left, foot);
}

/* The land, with a scanned map over or under it. */
static gboolean
paint_land (AtlasSheet          *self,
            cairo_t             *cr,
            const AtlasPalette  *palette,
            GError             **error)
{
  const AtlasSheetPlan *plan = &self->plan;
  gboolean is_sound = TRUE;

  if (plan->scan == NULL)
    {
      atlas_base_painter_paint (self->painter, cr, palette, &self->viewport, plan->hidden);
      return TRUE;
    }

  if (!plan->is_scan_over)
    is_sound = atlas_scan_painter_paint (plan->scan, cr, &self->viewport, plan->scan_opacity, error);
  cairo_push_group (cr);
  atlas_base_painter_paint (self->painter, cr, palette, &self->viewport, plan->hidden);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, atlas_scan_painter_get_land_opacity (plan->is_scan_over, plan->scan_opacity));
  if (plan->is_scan_over)
    is_sound = atlas_scan_painter_paint (plan->scan, cr, &self->viewport, plan->scan_opacity, error);

  return is_sound;
}

/**
 * atlas_sheet_paint:
 * @self: a sheet
 * @cr: what to paint on
 * @error: return location for an error
 *
 * Paints the sheet with its left top corner at the origin. What of a scanned map cannot be read is
 * left out, and @error says why.
 *
 * Returns: whether nothing is left out
 */
gboolean
atlas_sheet_paint (AtlasSheet  *self,
                   cairo_t     *cr,
                   GError     **error)
{
  const AtlasPalette *palette = atlas_palette_get (self->plan.theme);
  gboolean is_whole;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->plan.width, self->plan.height);
  atlas_palette_use (cr, palette->paper, 1);
  cairo_fill (cr);

  cairo_translate (cr, self->map_x, self->map_y);
  is_whole = paint_land (self, cr, palette, error);
  atlas_marks_paint (self->scene, cr, palette, &self->viewport, get_lettering_scale (self), self->plan.place);
  if (self->detail >= DETAIL_FRAME)
    atlas_frame_paint (cr, palette, &self->viewport, self->scale);
  cairo_translate (cr, -self->map_x, -self->map_y);

  if (has_column (self))
    paint_column (self, cr, palette);
  else if (self->detail > DETAIL_MAP)
    paint_head_and_foot (self, cr, palette);
  cairo_restore (cr);

  return is_whole;
}
