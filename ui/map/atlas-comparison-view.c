/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-comparison-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/atlas-moment-wording.h"
#include "map/atlas-cutout.h"
#include "map/atlas-date-block.h"
#include "map/atlas-map-view.h"
#include "map/atlas-swipe-bar.h"

/**
 * AtlasComparisonView:
 *
 * The map of a siege, and while two moments are compared, the map of the other one beside it: over its
 * left part, up to a bar that can be moved, or in a half of its own. Each has its date next to the
 * border between them, or on a map that is too small for that, briefly in the corner on its side.
 *
 * # CSS nodes
 *
 * ```
 * comparisonview[.cramped]
 * ├── mapview
 * ├── cutout[.split]
 * │   ╰── mapview
 * ├── swipebar
 * ├── box.compared, each with a dateblock
 * ╰── box.mapcontrols
 * ```
 */

struct _AtlasComparisonView
{
  GtkWidget        parent_instance;
  AtlasState      *state;
  AtlasComparison *comparison;
  GtkWidget       *map;
  GtkWidget       *cutout;
  GtkWidget       *other_map;
  GtkWidget       *bar;
  GtkWidget       *left_date;
  GtkWidget       *right_date;
  GtkWidget       *tools;
};

G_DEFINE_FINAL_TYPE (AtlasComparisonView, atlas_comparison_view, GTK_TYPE_WIDGET)

#define MARGIN_PX         16
#define CRAMPED_MARGIN_PX 8
#define GAP_PX            8

/* How much the buttons of the map take at its right edge. */
#define CONTROLS_PX 56

static GtkWidget *
create_button (GType       type,
               const char *icon,
               const char *action,
               const char *words)
{
  GtkWidget *button = g_object_new (type, "icon-name", icon, "tooltip-text", words, NULL);

  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return button;
}

static GtkWidget *
create_controls (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "mapcontrols");
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_END);

  return box;
}

/* The clock of the timeline moves the right date; the left one has steps of its own. */
static GtkWidget *
create_steps (void)
{
  GtkWidget *box = create_controls ();

  gtk_box_append (GTK_BOX (box), create_button (GTK_TYPE_BUTTON, "go-previous-symbolic",
                                                "comparison.previous-change",
                                                _("Left date: previous change of hands")));
  gtk_box_append (GTK_BOX (box), create_button (GTK_TYPE_BUTTON, "go-next-symbolic",
                                                "comparison.next-change",
                                                _("Left date: next change of hands")));

  return box;
}

static GtkWidget *
create_tools (AtlasComparisonView *self)
{
  GtkWidget *box = create_controls ();
  GtkWidget *side_by_side = create_button (GTK_TYPE_TOGGLE_BUTTON, "view-dual-symbolic", NULL,
                                           _("Side by side"));

  g_object_bind_property (self->comparison, "side-by-side", side_by_side, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), create_button (GTK_TYPE_BUTTON, "object-flip-horizontal-symbolic",
                                                "comparison.swap", _("Exchange the two dates")));
  gtk_box_append (GTK_BOX (box), side_by_side);
  gtk_box_append (GTK_BOX (box), create_button (GTK_TYPE_BUTTON, "window-close-symbolic",
                                                "win.stop-comparing", _("Stop comparing")));

  return box;
}

static GtkWidget *
create_date (AtlasState *state,
             GtkWidget  *steps)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP_PX);

  gtk_widget_add_css_class (box, "compared");
  gtk_box_append (GTK_BOX (box), atlas_date_block_new (state));
  if (steps != NULL)
    gtk_box_append (GTK_BOX (box), steps);

  return box;
}

static void
set_covered (AtlasComparisonView *self,
             int                  covered_px)
{
  atlas_map_view_set_covered (ATLAS_MAP_VIEW (self->map), covered_px);
  if (self->other_map != NULL)
    atlas_map_view_set_covered (ATLAS_MAP_VIEW (self->other_map), covered_px);
}

/* The map knows first that it is small. */
static void
arrange (AtlasComparisonView *self)
{
  gboolean is_cramped = self->cutout != NULL && gtk_widget_has_css_class (self->map, "cramped");
  GtkWidget *const dates[] = { self->left_date, self->right_date };

  if (is_cramped)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cramped");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cramped");

  for (guint i = 0; self->cutout != NULL && i < G_N_ELEMENTS (dates); i++)
    {
      GtkWidget *block = gtk_widget_get_first_child (dates[i]);
      GtkWidget *steps = gtk_widget_get_next_sibling (block);

      atlas_date_block_set_brief (ATLAS_DATE_BLOCK (block), is_cramped);
      if (steps != NULL)
        gtk_widget_set_halign (steps, is_cramped ? GTK_ALIGN_START : GTK_ALIGN_END);
    }
  if (!is_cramped)
    set_covered (self, 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
update_words (AtlasComparisonView *self)
{
  AtlasState *other = atlas_comparison_get_other (self->comparison);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *words = NULL;

  if (other == NULL || self->bar == NULL)
    return;

  left = atlas_moment_describe_day (atlas_state_get_instant (other));
  right = atlas_moment_describe_day (atlas_state_get_instant (self->state));
  /* Translators: where the bar between two dates stands, for screen readers: %1$d percent of the map
   * show the date %2$s, the rest shows the date %3$s. */
  words = g_strdup_printf (_("%1$d %% %2$s, the rest %3$s"),
                           (int) lround (atlas_swipe_bar_get_share (ATLAS_SWIPE_BAR (self->bar)) * 100),
                           left, right);
  atlas_swipe_bar_set_words (ATLAS_SWIPE_BAR (self->bar), words);
}

static void
share_changed_cb (AtlasComparisonView *self)
{
  update_words (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
side_by_side_changed_cb (AtlasComparisonView *self)
{
  gboolean is_split = atlas_comparison_get_side_by_side (self->comparison);

  if (self->cutout == NULL)
    return;

  gtk_widget_set_visible (self->bar, !is_split);
  /* The bar would move over the buttons of the map beneath. */
  atlas_map_view_set_show_controls (ATLAS_MAP_VIEW (self->other_map), !is_split);
  if (is_split)
    gtk_widget_add_css_class (self->cutout, "split");
  else
    gtk_widget_remove_css_class (self->cutout, "split");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
remove_other (AtlasComparisonView *self)
{
  g_clear_pointer (&self->cutout, gtk_widget_unparent);
  self->other_map = NULL;
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->left_date, gtk_widget_unparent);
  g_clear_pointer (&self->right_date, gtk_widget_unparent);
  g_clear_pointer (&self->tools, gtk_widget_unparent);
}

static void
add_other (AtlasComparisonView *self,
           AtlasState          *other)
{
  self->other_map = atlas_map_view_new (other);
  atlas_map_view_echo_controls (ATLAS_MAP_VIEW (self->other_map));
  atlas_map_view_set_show_date (ATLAS_MAP_VIEW (self->other_map), FALSE);
  self->cutout = atlas_cutout_new (self->other_map);
  self->bar = atlas_swipe_bar_new ();
  self->left_date = create_date (other, create_steps ());
  self->right_date = create_date (self->state, NULL);
  self->tools = create_tools (self);
  gtk_widget_set_parent (self->cutout, GTK_WIDGET (self));
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_parent (self->left_date, GTK_WIDGET (self));
  gtk_widget_set_parent (self->right_date, GTK_WIDGET (self));
  gtk_widget_set_parent (self->tools, GTK_WIDGET (self));
  g_signal_connect_object (self->bar, "notify::share", G_CALLBACK (share_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (other, "notify::instant", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  side_by_side_changed_cb (self);
  update_words (self);
}

static void
active_changed_cb (AtlasComparisonView *self)
{
  AtlasState *other = atlas_comparison_get_other (self->comparison);

  remove_other (self);
  atlas_map_view_set_show_date (ATLAS_MAP_VIEW (self->map), other == NULL);
  if (other != NULL)
    add_other (self, other);
  arrange (self);
}

static void
step_change_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AtlasState *other = atlas_comparison_get_other (ATLAS_COMPARISON_VIEW (widget)->comparison);

  if (other != NULL)
    atlas_state_step_change (other, g_str_equal (action, "comparison.next-change"));
}

static void
swap_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AtlasComparison *comparison = ATLAS_COMPARISON_VIEW (widget)->comparison;

  if (atlas_comparison_get_active (comparison))
    atlas_comparison_swap (comparison);
}

/* Puts a date next to the border, as wide as there is room for it, or nowhere. Returns how far down
 * it reaches. */
static int
allocate_date (GtkWidget *date,
               int        border,
               int        room,
               gboolean   is_left)
{
  int minimum, natural, height, width;
  GtkAllocation place;

  gtk_widget_measure (date, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  width = MIN (natural, room);
  gtk_widget_set_child_visible (date, width >= minimum);
  if (width < minimum)
    return 0;

  gtk_widget_measure (date, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  place = (GtkAllocation) { border + MARGIN_PX, MARGIN_PX, width, height };
  if (is_left)
    place.x = border - MARGIN_PX - width;
  gtk_widget_size_allocate (date, &place, -1);

  return MARGIN_PX + height;
}

/* Below the right date, or below the left one where there is no room for the right. */
static void
allocate_tools (AtlasComparisonView *self,
                int                  width,
                int                  border,
                int                  top)
{
  int rightmost;
  GtkRequisition size;
  GtkAllocation place;

  gtk_widget_get_preferred_size (self->tools, NULL, &size);
  rightmost = width - MARGIN_PX - CONTROLS_PX - size.width;
  place = (GtkAllocation) { 0, top + GAP_PX, size.width, size.height };
  place.x = MAX (MIN (border + MARGIN_PX, rightmost), 0);
  gtk_widget_size_allocate (self->tools, &place, -1);
}

static GtkAllocation
measure_date (GtkWidget *date,
              int        room)
{
  GtkAllocation place = { 0, CRAMPED_MARGIN_PX, 0, 0 };
  int minimum, natural;

  gtk_widget_measure (date, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  place.width = CLAMP (room, minimum, natural);
  gtk_widget_measure (date, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);
  gtk_widget_set_child_visible (date, TRUE);

  return place;
}

/* Beside the steps of the left date where there is room, or else below them. */
static void
allocate_cramped_tools (AtlasComparisonView *self,
                        const GtkAllocation *left,
                        int                  room)
{
  GtkRequisition steps, size;
  GtkAllocation place;

  gtk_widget_get_preferred_size (gtk_widget_get_last_child (self->left_date), NULL, &steps);
  gtk_widget_get_preferred_size (self->tools, NULL, &size);
  place = (GtkAllocation) { left->x, left->y + left->height + GAP_PX, size.width, size.height };
  if (steps.width + GAP_PX + size.width <= room)
    {
      place.x += steps.width + GAP_PX;
      place.y -= GAP_PX + steps.height;
    }
  gtk_widget_size_allocate (self->tools, &place, -1);
}

/* On a small map each date stands in the corner on its side, wherever the border is, with all that belongs
 * to it below: what compares on the left, the buttons of the map on the right. Returns how far down the
 * right date reaches. */
static int
allocate_corners (AtlasComparisonView *self,
                  int                  width)
{
  int room = width / 2 - CRAMPED_MARGIN_PX - GAP_PX / 2;
  GtkAllocation left = measure_date (self->left_date, room);
  GtkAllocation right = measure_date (self->right_date, room);

  left.x = CRAMPED_MARGIN_PX;
  right.x = width - CRAMPED_MARGIN_PX - right.width;
  gtk_widget_size_allocate (self->left_date, &left, -1);
  gtk_widget_size_allocate (self->right_date, &right, -1);
  set_covered (self, right.y + right.height);
  allocate_cramped_tools (self, &left, room);

  return right.y + right.height;
}

static void
atlas_comparison_view_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  gtk_widget_measure (ATLAS_COMPARISON_VIEW (widget)->map, orientation, for_size, minimum, natural, NULL,
                      NULL);
}

static void
atlas_comparison_view_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  AtlasComparisonView *self = ATLAS_COMPARISON_VIEW (widget);
  gboolean is_split = atlas_comparison_get_side_by_side (self->comparison);
  gboolean is_cramped = gtk_widget_has_css_class (widget, "cramped");
  int border, left, covered, left_border, left_bottom, right_bottom;

  if (self->cutout == NULL)
    {
      gtk_widget_size_allocate (self->map, &(GtkAllocation) { 0, 0, width, height }, -1);
      return;
    }

  border = is_split ? width / 2
                    : (int) lround (width * atlas_swipe_bar_get_share (ATLAS_SWIPE_BAR (self->bar)));
  left = is_split ? border : 0;
  gtk_widget_size_allocate (self->map, &(GtkAllocation) { left, 0, width - left, height }, -1);
  atlas_cutout_set_content_width (ATLAS_CUTOUT (self->cutout), width - left);
  gtk_widget_size_allocate (self->cutout, &(GtkAllocation) { 0, 0, border, height }, -1);
  covered = is_cramped ? allocate_corners (self, width) : 0;
  if (!is_split)
    {
      int bar_width;

      gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &bar_width, NULL, NULL);
      /* Reaching beyond the lower edge, its knob is in the middle of what is not covered. */
      gtk_widget_size_allocate (self->bar,
                                &(GtkAllocation) { border - bar_width / 2, 0, bar_width, height + covered }, -1);
    }
  if (is_cramped)
    return;

  /* The buttons keep their place, whichever map the bar lets be seen there. */
  left_border = is_split ? border : MIN (border, width - CONTROLS_PX);
  left_bottom = allocate_date (self->left_date, left_border, left_border - 2 * MARGIN_PX, TRUE);
  right_bottom = allocate_date (self->right_date, border,
                                width - border - 2 * MARGIN_PX - CONTROLS_PX, FALSE);
  allocate_tools (self, width, border, right_bottom > 0 ? right_bottom : left_bottom);
}

static void
atlas_comparison_view_dispose (GObject *object)
{
  AtlasComparisonView *self = ATLAS_COMPARISON_VIEW (object);

  remove_other (self);
  g_clear_pointer (&self->map, gtk_widget_unparent);
  g_clear_object (&self->comparison);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_comparison_view_parent_class)->dispose (object);
}

static void
atlas_comparison_view_class_init (AtlasComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_comparison_view_dispose;
  widget_class->measure = atlas_comparison_view_measure;
  widget_class->size_allocate = atlas_comparison_view_size_allocate;
  gtk_widget_class_install_action (widget_class, "comparison.previous-change", NULL, step_change_cb);
  gtk_widget_class_install_action (widget_class, "comparison.next-change", NULL, step_change_cb);
  gtk_widget_class_install_action (widget_class, "comparison.swap", NULL, swap_cb);
  gtk_widget_class_set_css_name (widget_class, "comparisonview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_comparison_view_init (AtlasComparisonView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * atlas_comparison_view_new:
 * @state: what is shown
 * @comparison: what it is compared with
 *
 * Returns: (transfer floating): a map that can be two
 */
GtkWidget *
atlas_comparison_view_new (AtlasState      *state,
                           AtlasComparison *comparison)
{
  AtlasComparisonView *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_COMPARISON (comparison), NULL);

  self = g_object_new (ATLAS_TYPE_COMPARISON_VIEW, NULL);
  self->state = g_object_ref (state);
  self->comparison = g_object_ref (comparison);
  self->map = atlas_map_view_new (state);
  gtk_widget_set_parent (self->map, GTK_WIDGET (self));
  g_signal_connect_object (self->map, "notify::css-classes", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (comparison, "notify::active", G_CALLBACK (active_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (comparison, "notify::side-by-side", G_CALLBACK (side_by_side_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::instant", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  active_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * atlas_comparison_view_draw_extent:
 * @self: a view
 *
 * Lets a rectangle be drawn on the map, to which events are then filtered. One does not compare meanwhile:
 * there would be two maps to draw on.
 */
void
atlas_comparison_view_draw_extent (AtlasComparisonView *self)
{
  g_return_if_fail (ATLAS_IS_COMPARISON_VIEW (self));

  atlas_comparison_set_active (self->comparison, FALSE);
  atlas_map_view_draw_extent (ATLAS_MAP_VIEW (self->map));
}
