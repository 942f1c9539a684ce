/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-desktop-private.h"

#include "atlas-fold-layout.h"
#include "atlas-type-size.h"
#include "map/atlas-comparison-view.h"
#include "timeline/atlas-band.h"
#include "window/atlas-hint.h"
#include "window/atlas-side-panel.h"

/**
 * AtlasDesktop:
 *
 * The page of the desktop window: map, side panel and timeline under one header bar.
 *
 * It is built anew when the language changes; whatever the user was looking at is in the state. In a
 * narrow window the side panel goes beneath the map, and the header bar does without what the menu
 * offers too.
 *
 * # CSS nodes
 *
 * `desktop`
 */

G_DEFINE_FINAL_TYPE (AtlasDesktop, atlas_desktop, GTK_TYPE_WIDGET)

/* Below this width there is no room for the side panel beside the map. */
#define NARROW_PX 760

/* What side panel and timeline take at first, more in type larger than usual, and never more of the page
 * than this part. */
#define SIDE_PX   430
#define BAND_PX   400
#define MOST_PART 0.4

/* As high as the header usually is. */
#define HEADER_PX 47

static gboolean
is_narrow (AtlasDesktop *self)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->columns)) == GTK_ORIENTATION_VERTICAL;
}

/* The length along which the map and the side panel share the page. */
static int
get_columns_length (AtlasDesktop *self)
{
  return is_narrow (self) ? gtk_widget_get_height (GTK_WIDGET (self->columns))
                          : gtk_widget_get_width (GTK_WIDGET (self->columns));
}

static const char *
get_side_key (AtlasDesktop *self)
{
  return is_narrow (self) ? "below" : "side";
}

/* What is left beside the map. */
static int
foresee_rest (AtlasSession *session,
              const char   *key,
              int           length,
              int           usual_px,
              double        scale)
{
  return atlas_session_get_position (session, key, (int) MIN (usual_px * scale, length * MOST_PART));
}

static void
place_handle (AtlasDesktop *self,
              GtkPaned     *paned,
              const char   *key,
              int           length,
              int           usual_px)
{
  double scale = MAX (atlas_type_size_get_scale (GTK_WIDGET (self)), 1);

  gtk_paned_set_position (paned, length - foresee_rest (self->session, key, length, usual_px, scale));
}

/* The handles are counted from the right and the bottom edge: the map takes what a larger window
 * gives. Before the first layout the edges are not known, and in the one after a turn the pane takes
 * its old width for its old height, so that this waits for them. */
static gboolean
place_handles_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  AtlasDesktop *self = ATLAS_DESKTOP (widget);
  int length = get_columns_length (self);
  int height = gtk_widget_get_height (GTK_WIDGET (self->rows));

  if (length == 0 || height == 0 || !self->is_turned)
    return G_SOURCE_CONTINUE;

  place_handle (self, self->rows, "band", height, BAND_PX);
  place_handle (self, self->columns, get_side_key (self), length, SIDE_PX);

  return G_SOURCE_REMOVE;
}

/* Before the first layout, so that the first frame is not one of a map of another size: what is above
 * the panes is measured, and they get the rest. */
static void
foresee_handles (AtlasDesktop *self,
                 int           width,
                 int           height)
{
  int header_height;

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, width, &header_height, NULL, NULL, NULL);
  place_handle (self, self->rows, "band", height - header_height, BAND_PX);
  if (!is_narrow (self))
    place_handle (self, self->columns, get_side_key (self), width, SIDE_PX);
}

/**
 * atlas_desktop_foresee_frame:
 * @session: where the panes stood last
 *
 * Returns: what the map will be like, as far as can be told before there is a page
 */
AtlasMapFrame
atlas_desktop_foresee_frame (AtlasSession *session)
{
  AtlasMapFrame frame;
  gboolean is_maximized;
  int width, height;

  if (atlas_session_get_frame (session, &frame))
    return frame;

  atlas_session_get_size (session, &width, &height, &is_maximized);

  return (AtlasMapFrame) {
    .width = width - foresee_rest (session, "side", width, SIDE_PX, 1),
    .height = height - HEADER_PX - foresee_rest (session, "band", height - HEADER_PX, BAND_PX, 1),
    .scale_factor = 1,
    .type_scale = 1,
    .theme = ATLAS_THEME_DAY,
  };
}

static void
add_views (AtlasDesktop *self)
{
  GtkWidget *side_panel = atlas_side_panel_new (self->state);
  GtkWidget *band = atlas_band_new (self->state);
  GtkWidget *overlay = gtk_overlay_new ();

  self->hint = atlas_hint_new (self->state, self->session);
  self->maps = atlas_comparison_view_new (self->state, self->comparison);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->maps);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->hint);
  gtk_widget_set_size_request (side_panel, 320, -1);
  gtk_paned_set_start_child (self->columns, overlay);
  gtk_paned_set_end_child (self->columns, side_panel);
  atlas_band_set_comparison (ATLAS_BAND (band), self->comparison);
  gtk_paned_set_end_child (self->rows, band);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), place_handles_cb, NULL, NULL);
}

/* Another arrangement needs another layout, which the one that finds it too narrow cannot begin. */
static gboolean
fold_cb (gpointer user_data)
{
  AtlasDesktop *self = user_data;
  gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_PX;

  self->fold_id = 0;
  if (narrow == is_narrow (self))
    return G_SOURCE_REMOVE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  self->is_turned = FALSE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), place_handles_cb, NULL, NULL);

  return G_SOURCE_REMOVE;
}

static void
atlas_desktop_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AtlasDesktop *self = ATLAS_DESKTOP (widget);

  gtk_widget_measure (self->page, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  /* While the side panel stands beside the map, the window may still be made so narrow that it no
   * longer does. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !is_narrow (self))
    *minimum = MIN (*minimum, NARROW_PX - 1);
}

static void
atlas_desktop_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AtlasDesktop *self = ATLAS_DESKTOP (widget);

  if (gtk_widget_get_height (self->page) == 0)
    foresee_handles (self, width, height);
  gtk_widget_allocate (self->page, width, height, baseline, NULL);
  if (self->stray != NULL)
    gtk_popover_present (GTK_POPOVER (self->stray));
  self->is_turned = TRUE;
  if ((width < NARROW_PX) != is_narrow (self) && self->fold_id == 0)
    self->fold_id = g_idle_add_full (GTK_PRIORITY_RESIZE, fold_cb, self, NULL);
}

static void
atlas_desktop_dispose (GObject *object)
{
  AtlasDesktop *self = ATLAS_DESKTOP (object);

  g_clear_handle_id (&self->fold_id, g_source_remove);
  g_clear_pointer (&self->stray, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_DESKTOP);
  g_clear_object (&self->state);
  g_clear_object (&self->session);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (atlas_desktop_parent_class)->dispose (object);
}

static void
atlas_desktop_class_init (AtlasDesktopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_desktop_dispose;
  widget_class->measure = atlas_desktop_measure;
  widget_class->size_allocate = atlas_desktop_size_allocate;
  g_type_ensure (ATLAS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.stop-comparing", NULL);
  gtk_widget_class_set_css_name (widget_class, "desktop");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-desktop.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, header);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, language_bin);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, search_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, account_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, names_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, bookmarks_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, main_menu);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, rows);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, columns);
}

static void
atlas_desktop_init (AtlasDesktop *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_desktop_new:
 * @state: a state with a siege
 * @session: where the panes stood last
 * @bookmarks: a list of [class@Atlas.Bookmark]
 * @comparison: what the moment of @state may be compared with
 *
 * Returns: (transfer floating): the page, in the language of @state
 */
GtkWidget *
atlas_desktop_new (AtlasState      *state,
                   AtlasSession    *session,
                   GListModel      *bookmarks,
                   AtlasComparison *comparison)
{
  AtlasDesktop *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_SESSION (session), NULL);

  self = g_object_new (ATLAS_TYPE_DESKTOP, NULL);
  self->state = g_object_ref (state);
  self->session = g_object_ref (session);
  self->bookmarks = g_object_ref (bookmarks);
  self->comparison = g_object_ref (comparison);
  atlas_desktop_fill_header (self);
  add_views (self);

  return GTK_WIDGET (self);
}

/**
 * atlas_desktop_draw_extent:
 * @self: a page
 *
 * Lets a rectangle be drawn on the map, to which events are then filtered.
 */
void
atlas_desktop_draw_extent (AtlasDesktop *self)
{
  g_return_if_fail (ATLAS_IS_DESKTOP (self));

  atlas_hint_put_away (ATLAS_HINT (self->hint));
  gtk_menu_button_popdown (self->filter_button);
  if (self->stray != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->stray));
  atlas_comparison_view_draw_extent (ATLAS_COMPARISON_VIEW (self->maps));
}

static void
remember_map (AtlasDesktop *self)
{
  AtlasMapFrame frame = {
    .scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self)),
    .type_scale = atlas_type_size_get_scale (GTK_WIDGET (self)),
    .theme = atlas_state_get_theme (self->state),
  };

  atlas_desktop_get_map_size (self, &frame.width, &frame.height);
  atlas_session_set_frame (self->session, frame);
}

/**
 * atlas_desktop_remember:
 * @self: a page
 *
 * Notes in the session where the panes stand and what the map is like.
 */
void
atlas_desktop_remember (AtlasDesktop *self)
{
  int length, height;

  g_return_if_fail (ATLAS_IS_DESKTOP (self));

  length = get_columns_length (self);
  height = gtk_widget_get_height (GTK_WIDGET (self->rows));
  if (length == 0 || height == 0)
    return;

  atlas_session_set_position (self->session, get_side_key (self),
                              length - gtk_paned_get_position (self->columns));
  atlas_session_set_position (self->session, "band", height - gtk_paned_get_position (self->rows));
  remember_map (self);
}

/**
 * atlas_desktop_get_map_size:
 * @self: a page
 * @width: (out): width of the map in application pixels
 * @height: (out): its height
 */
void
atlas_desktop_get_map_size (AtlasDesktop *self,
                            int          *width,
                            int          *height)
{
  GtkWidget *map;

  g_return_if_fail (ATLAS_IS_DESKTOP (self));

  map = gtk_paned_get_start_child (self->columns);
  *width = gtk_widget_get_width (map);
  *height = gtk_widget_get_height (map);
}
