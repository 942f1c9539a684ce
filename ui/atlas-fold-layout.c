/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-fold-layout.h"

#include "atlas-fold-child.h"

/**
 * AtlasFoldLayout:
 *
 * One line of children that does without the less important ones where it is too narrow for all.
 *
 * Which ones goes by [property@AtlasFoldChild:rank]. What is folded away must be in reach in some
 * other way, such as a menu. It follows the width of the words, so that no language and no size of
 * type needs a threshold of its own. `AdwBreakpoint` came with libadwaita 1.4.
 */

struct _AtlasFoldLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasFoldLayout, atlas_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

#define GAP_PX 6

static guint
get_rank (GtkLayoutManager *manager,
          GtkWidget        *child)
{
  return atlas_fold_child_get_rank (
    ATLAS_FOLD_CHILD (gtk_layout_manager_get_layout_child (manager, child)));
}

static gboolean
is_shown (GtkLayoutManager *manager,
          GtkWidget        *child,
          guint             highest_rank)
{
  return gtk_widget_should_layout (child) && get_rank (manager, child) <= highest_rank;
}

/* The width of all children up to a rank, with the gaps between them. */
static void
measure_line (GtkLayoutManager *manager,
              GtkWidget        *widget,
              guint             highest_rank,
              int              *minimum,
              int              *natural)
{
  int gaps = -GAP_PX;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!is_shown (manager, child, highest_rank))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum += child_minimum;
      *natural += child_natural;
      gaps += GAP_PX;
    }
  *minimum += MAX (gaps, 0);
  *natural += MAX (gaps, 0);
}

/* The next rank below @rank that any child has. */
static guint
find_lower_rank (GtkLayoutManager *manager,
                 GtkWidget        *widget,
                 guint             rank)
{
  guint lower = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      guint child_rank = get_rank (manager, child);

      if (child_rank < rank)
        lower = MAX (lower, child_rank);
    }

  return lower;
}

static gboolean
is_modest (GtkLayoutManager *manager,
           GtkWidget        *widget,
           guint             rank)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLayoutChild *layout_child = gtk_layout_manager_get_layout_child (manager, child);

      if (get_rank (manager, child) == rank && atlas_fold_child_get_modest (ATLAS_FOLD_CHILD (layout_child)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_too_narrow (GtkLayoutManager *manager,
               GtkWidget        *widget,
               guint             rank,
               int               width)
{
  int minimum, natural;

  measure_line (manager, widget, rank, &minimum, &natural);

  return (is_modest (manager, widget, rank) ? natural : minimum) > width;
}

static guint
choose_highest_rank (GtkLayoutManager *manager,
                     GtkWidget        *widget,
                     int               width)
{
  guint rank = find_lower_rank (manager, widget, G_MAXUINT);

  while (rank > 0 && is_too_narrow (manager, widget, rank, width))
    rank = find_lower_rank (manager, widget, rank);

  return rank;
}

static void
atlas_fold_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int unused;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_line (manager, widget, 0, minimum, &unused);
      measure_line (manager, widget, G_MAXUINT, &unused, natural);
      return;
    }

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

/* Gives each child that stays its width: the natural one as far as there is room, and what is left
 * over to those that expand. */
static GArray *
share_width (GtkLayoutManager *manager,
             GtkWidget        *widget,
             guint             highest_rank,
             int               width)
{
  GArray *sizes = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));
  int rest = width;
  guint n_expanding = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize size = { child };

      if (!is_shown (manager, child, highest_rank))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size,
                          &size.natural_size, NULL, NULL);
      rest -= size.minimum_size + (sizes->len > 0 ? GAP_PX : 0);
      n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      g_array_append_val (sizes, size);
    }

  rest = gtk_distribute_natural_allocation (MAX (rest, 0), sizes->len,
                                            (GtkRequestedSize *) (gpointer) sizes->data);
  for (guint i = 0; i < sizes->len && n_expanding > 0; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      int part = rest / (int) n_expanding;

      if (!gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
        continue;

      size->minimum_size += part;
      rest -= part;
      n_expanding--;
    }

  return sizes;
}

static void
atlas_fold_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  guint highest_rank = choose_highest_rank (manager, widget, width);
  g_autoptr (GArray) sizes = share_width (manager, widget, highest_rank, width);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, is_shown (manager, child, highest_rank));

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      GtkAllocation room = { x, 0, size->minimum_size, height };

      if (is_rtl)
        room.x = width - x - room.width;
      gtk_widget_size_allocate (size->data, &room, -1);
      x += size->minimum_size + GAP_PX;
    }
}

static void
atlas_fold_layout_class_init (AtlasFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->layout_child_type = ATLAS_TYPE_FOLD_CHILD;
  layout_class->measure = atlas_fold_layout_measure;
  layout_class->allocate = atlas_fold_layout_allocate;
}

static void
atlas_fold_layout_init (AtlasFoldLayout *self)
{
}

/**
 * atlas_fold_layout_new:
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
atlas_fold_layout_new (void)
{
  return g_object_new (ATLAS_TYPE_FOLD_LAYOUT, NULL);
}
