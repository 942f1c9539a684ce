/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-story.h"

#include "core/atlas-wording.h"
#include "map/atlas-paragraph.h"

/**
 * AtlasStory:
 *
 * What has just happened, told beside the map: the last of the main events that had begun by then.
 */
struct _AtlasStory
{
  AtlasParagraph *when;
  AtlasParagraph *title;
  AtlasParagraph *text;
  double          gap;
};

/* What is told may have begun so long ago; on the sheet of one place, where less happens, longer. */
#define RECENT       (2 * ATLAS_DAY)
#define RECENT_THERE (5 * ATLAS_DAY)

#define GAP_PX 5.0

static AtlasEvent *
find_event (AtlasSiege *siege,
            gint64      instant,
            AtlasPlace *place)
{
  GPtrArray *events = atlas_siege_get_events (siege);
  gint64 first = instant - (place != NULL ? RECENT_THERE : RECENT);

  for (guint i = atlas_siege_find_position (siege, instant); i > 0; i--)
    {
      AtlasEvent *event = g_ptr_array_index (events, i - 1);

      if (atlas_event_get_time (event) < first)
        break;
      if (atlas_event_get_tier (event) == ATLAS_TIER_CORE && atlas_event_get_title (event) != NULL &&
          (place == NULL || atlas_event_concerns_place (event, atlas_place_get_id (place))))
        return event;
    }

  return NULL;
}

/**
 * atlas_story_new:
 * @siege: a siege
 * @instant: the moment
 * @place: (nullable): where it must have happened
 * @language: the reader's language
 * @scale: by how much letters are larger than usual
 * @width: the room for it, in pixels
 * @height: the room for it, in pixels
 *
 * Returns: (transfer full) (nullable): what has happened, if anything, and if there is room for it;
 *   where there is room for no more, its title alone
 */
AtlasStory *
atlas_story_new (AtlasSiege *siege,
                 gint64      instant,
                 AtlasPlace *place,
                 const char *language,
                 double      scale,
                 double      width,
                 double      height)
{
  AtlasEvent *event = find_event (siege, instant, place);
  g_autoptr (AtlasStory) self = NULL;
  g_autofree char *when = NULL;
  AtlasText *text;

  if (event == NULL)
    return NULL;

  text = atlas_event_get_text (event);
  when = atlas_wording_span (atlas_event_get_span (event));
  self = g_new0 (AtlasStory, 1);
  self->gap = GAP_PX * scale;
  self->when = atlas_paragraph_new (ATLAS_LETTERS_NOTE_QUIET, scale, width, when);
  self->title = atlas_paragraph_new_balanced (ATLAS_LETTERS_STORY, scale, width,
                                              atlas_text_get (atlas_event_get_title (event), language));
  if (text != NULL)
    self->text = atlas_paragraph_new (ATLAS_LETTERS_NOTE, scale, width, atlas_text_get (text, language));
  if (atlas_story_get_height (self) > height)
    g_clear_pointer (&self->text, atlas_paragraph_free);
  if (atlas_story_get_height (self) > height)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * atlas_story_free:
 * @self: (transfer full): a story
 */
void
atlas_story_free (AtlasStory *self)
{
  g_clear_pointer (&self->when, atlas_paragraph_free);
  g_clear_pointer (&self->title, atlas_paragraph_free);
  g_clear_pointer (&self->text, atlas_paragraph_free);
  g_free (self);
}

/**
 * atlas_story_get_height:
 * @self: a story
 *
 * Returns: its height in pixels
 */
double
atlas_story_get_height (AtlasStory *self)
{
  double height = atlas_paragraph_get_height (self->when) + atlas_paragraph_get_height (self->title);

  return self->text != NULL ? height + self->gap + atlas_paragraph_get_height (self->text) : height;
}

/**
 * atlas_story_paint:
 * @self: a story
 * @cr: what to paint on
 * @palette: the colours
 * @x: its left
 * @y: its top
 */
void
atlas_story_paint (AtlasStory         *self,
                   cairo_t            *cr,
                   const AtlasPalette *palette,
                   double              x,
                   double              y)
{
  atlas_paragraph_paint (self->when, cr, palette, ATLAS_ALIGN_LEFT, x, y);
  y += atlas_paragraph_get_height (self->when);
  atlas_paragraph_paint (self->title, cr, palette, ATLAS_ALIGN_LEFT, x, y);
  y += atlas_paragraph_get_height (self->title) + self->gap;
  if (self->text != NULL)
    atlas_paragraph_paint (self->text, cr, palette, ATLAS_ALIGN_LEFT, x, y);
}
