/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-mark-icon.h"

#include "atlas-ink.h"

/**
 * AtlasMarkIcon:
 *
 * The mark of an event beside its words: the shape of its first kind, in the colour of the side
 * that acted. Screen readers pass it over, because the kind is also said in words.
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

#define SIZE_PX 12

/* Each shape is drawn in a square from −1 to 1, y downwards, as large as makes all look alike. */
static void
trace_polygon (cairo_t      *cr,
               const double *points,
               guint         n_points)
{
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
  cairo_close_path (cr);
}

static void
trace_star (cairo_t *cr)
{
  for (int i = 0; i < 8; i++)
    {
      double radius = i % 2 == 0 ? 1.0 : 0.38;
      double angle_rad = i * G_PI / 4 - G_PI / 2;

      cairo_line_to (cr, radius * cos (angle_rad), radius * sin (angle_rad));
    }
  cairo_close_path (cr);
}

static void
draw_mark (cairo_t   *cr,
           AtlasMark  mark)
{
  static const double triangle[] = { 0, -0.9, 0.95, 0.75, -0.95, 0.75 };
  static const double square[] = { -0.75, -0.75, 0.75, -0.75, 0.75, 0.75, -0.75, 0.75 };
  static const double diamond[] = { 0, -1, 0.85, 0, 0, 1, -0.85, 0 };
  static const double cross[] = { -0.3, -0.9, 0.3, -0.9, 0.3, -0.3, 0.9, -0.3, 0.9, 0.3, 0.3, 0.3,
                                  0.3, 0.9, -0.3, 0.9, -0.3, 0.3, -0.9, 0.3, -0.9, -0.3, -0.3, -0.3 };

  switch (mark)
    {
    case ATLAS_MARK_TRIANGLE:
      trace_polygon (cr, triangle, G_N_ELEMENTS (triangle) / 2);
      break;
    case ATLAS_MARK_SQUARE:
      trace_polygon (cr, square, G_N_ELEMENTS (square) / 2);
      break;
    case ATLAS_MARK_DIAMOND:
      trace_polygon (cr, diamond, G_N_ELEMENTS (diamond) / 2);
      break;
    case ATLAS_MARK_CROSS:
      trace_polygon (cr, cross, G_N_ELEMENTS (cross) / 2);
      break;
    case ATLAS_MARK_STAR:
      trace_star (cr);
      break;
    case ATLAS_MARK_RING:
      cairo_set_line_width (cr, 0.4);
      cairo_arc (cr, 0, 0, 0.65, 0, 2 * G_PI);
      cairo_stroke (cr);
      return;
    case ATLAS_MARK_DROP:
      cairo_arc (cr, 0, -0.1, 0.85, G_PI, 2 * G_PI);
      cairo_line_to (cr, 0, 0.95);
      cairo_close_path (cr);
      break;
    case ATLAS_MARK_DISC:
    default:
      cairo_arc (cr, 0, 0, 0.75, 0, 2 * G_PI);
      break;
    }
  cairo_fill (cr);
}

static void
atlas_mark_icon_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = SIZE_PX;
  *minimum_baseline = *natural_baseline = -1;
}

static void
atlas_mark_icon_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AtlasMarkIcon *self = ATLAS_MARK_ICON (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA colour;
  cairo_t *cr;

  if (!self->has_mark || width <= 0 || height <= 0)
    return;

  atlas_ink_get (widget, &colour);
  if (self->has_colour)
    atlas_ink_from_rgb (atlas_ink_is_light (widget) ? self->night_colour : self->colour, &colour);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, SIZE_PX / 2.0 - 0.5, SIZE_PX / 2.0 - 0.5);
  gdk_cairo_set_source_rgba (cr, &colour);
  draw_mark (cr, self->mark);
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
  const char *const *kinds;
  const AtlasTerm *kind = NULL;
  const AtlasSide *side = NULL;

  g_return_if_fail (ATLAS_IS_MARK_ICON (self));
  g_return_if_fail (ATLAS_IS_STATE (state));

  siege = atlas_state_get_siege (state);
  if (event != NULL && siege != NULL)
    {
      kinds = atlas_event_get_kinds (event);
      if (kinds != NULL && kinds[0] != NULL)
        kind = atlas_siege_find_term (siege, ATLAS_VOCABULARY_KIND, kinds[0]);
      if (atlas_event_get_side (event) != NULL)
        side = atlas_siege_find_side (siege, atlas_event_get_side (event));
    }

  self->has_mark = event != NULL;
  self->mark = kind != NULL ? kind->mark : ATLAS_MARK_DISC;
  self->has_colour = side != NULL;
  self->colour = side != NULL ? side->colour : 0;
  self->night_colour = side != NULL ? side->night_colour : 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
