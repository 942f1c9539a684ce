/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-mark-icon.h"

#include "atlas-line.h"
#include "atlas-style-palette.h"
#include "map/atlas-mark.h"

/**
 * AtlasMarkIcon:
 *
 * The mark of an event beside its words: the shape of its first kind, in the colour of the side
 * that acted; or the symbol of a side by itself. Screen readers pass it over, because what it says
 * is also said in words.
 *
 * # CSS nodes
 *
 * `markicon`
 */

struct _AtlasMarkIcon
{
  GtkWidget  parent_instance;
  AtlasMark  mark;
  guint32    colour;
  guint32    night_colour;
  gboolean   has_mark;
  gboolean   has_colour;
};

G_DEFINE_FINAL_TYPE (AtlasMarkIcon, atlas_mark_icon, GTK_TYPE_WIDGET)

/* As high as a capital letter and a little more. */
#define SHARE_OF_ASCENT 0.78

static void
atlas_mark_icon_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = atlas_line_scale (widget, SHARE_OF_ASCENT);
  *minimum_baseline = *natural_baseline = -1;
}

static void
atlas_mark_icon_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AtlasMarkIcon *self = ATLAS_MARK_ICON (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  AtlasStylePalette palette;
  GdkRGBA colour;
  cairo_t *cr;

  if (!self->has_mark || width <= 0 || height <= 0)
    return;

  atlas_style_palette_read (&palette, widget);
  colour = self->has_colour ? atlas_style_palette_side (&palette, self->colour, self->night_colour)
                            : palette.ink;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &colour);
  atlas_mark_trace (cr, self->mark, width / 2.0, height / 2.0, MIN (width, height) / 2.0 - 1);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
atlas_mark_icon_class_init (AtlasMarkIconClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = atlas_mark_icon_measure;
  widget_class->snapshot = atlas_mark_icon_snapshot;
  gtk_widget_class_set_css_name (widget_class, "markicon");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_mark_icon_init (AtlasMarkIcon *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * atlas_mark_icon_new:
 *
 * Returns: (transfer floating): an icon without a mark
 */
GtkWidget *
atlas_mark_icon_new (void)
{
  return g_object_new (ATLAS_TYPE_MARK_ICON, NULL);
}

/**
 * atlas_mark_icon_set_event:
 * @self: an icon
 * @state: a state with the siege of @event
 * @event: (nullable): the event whose mark to show
 */
void
atlas_mark_icon_set_event (AtlasMarkIcon *self,
                           AtlasState    *state,
                           AtlasEvent    *event)
{
  AtlasSiege *siege;
  const AtlasSide *side = NULL;

  g_return_if_fail (ATLAS_IS_MARK_ICON (self));
  g_return_if_fail (ATLAS_IS_STATE (state));

  siege = atlas_state_get_siege (state);
  if (event != NULL && siege != NULL)
    {
      self->mark = atlas_siege_get_mark (siege, event);
      if (atlas_event_get_side (event) != NULL)
        side = atlas_siege_find_side (siege, atlas_event_get_side (event));
    }

  self->has_mark = event != NULL;
  self->has_colour = side != NULL;
  self->colour = side != NULL ? side->colour : 0;
  self->night_colour = side != NULL ? side->night_colour : 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The marks that look like the symbols. */
static AtlasMark
find_mark_of_symbol (AtlasSymbol symbol)
{
  switch (symbol)
    {
    case ATLAS_SYMBOL_BAR:
      return ATLAS_MARK_SQUARE;
    case ATLAS_SYMBOL_TRIANGLE:
      return ATLAS_MARK_TRIANGLE;
    case ATLAS_SYMBOL_CROSS:
      return ATLAS_MARK_CROSS;
    case ATLAS_SYMBOL_DISC:
    default:
      return ATLAS_MARK_DISC;
    }
}

/**
 * atlas_mark_icon_set_side:
 * @self: an icon
 * @state: a state with the siege of @side
 * @side: (nullable): identifier of the side whose symbol to show; nothing for `NULL`
 */
void
atlas_mark_icon_set_side (AtlasMarkIcon *self,
                          AtlasState    *state,
                          const char    *side)
{
  AtlasSiege *siege;
  const AtlasSide *found;

  g_return_if_fail (ATLAS_IS_MARK_ICON (self));
  g_return_if_fail (ATLAS_IS_STATE (state));

  siege = atlas_state_get_siege (state);
  found = siege != NULL ? atlas_siege_find_side (siege, side) : NULL;
  self->has_mark = self->has_colour = found != NULL;
  if (found != NULL)
    {
      self->mark = find_mark_of_symbol (found->symbol);
      self->colour = found->colour;
      self->night_colour = found->night_colour;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), found != NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
