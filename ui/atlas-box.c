/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-box.h"

/**
 * atlas_box_clear:
 * @box: a `GtkBox`
 *
 * Takes all children out of a box.
 */
void
atlas_box_clear (GtkWidget *box)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
forget_size (GtkWidget *widget)
{
  gtk_widget_queue_resize (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    forget_size (child);
}

/**
 * atlas_box_set_shown:
 * @box: a box, or anything else with children
 * @is_shown: whether it should be seen
 *
 * Shows or hides a box whose children may have come and gone while it was hidden.
 *
 * GTK 4.8 forgets what it knows of the size of a widget only when that is first marked as changed.
 * What is hidden is not measured, so it stays marked, and what was found meanwhile is kept: that its
 * height does not depend on its width, or is that of nothing. Lines would be laid over each other.
 *
 * All that is in it is measured for that, which takes long of a box that is full.
 */
void
atlas_box_set_shown (GtkWidget *box,
                     gboolean   is_shown)
{
  g_return_if_fail (GTK_IS_WIDGET (box));

  if (is_shown == gtk_widget_get_visible (box))
    return;

  gtk_widget_set_visible (box, is_shown);
  if (!is_shown)
    return;

  /* Measuring takes the marks off, so that setting them again makes GTK forget. */
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  forget_size (box);
}

/**
 * atlas_box_open:
 * @box: a `GtkBox`
 *
 * Empties a box and shows it, so that it may be filled anew: see [func@Atlas.box_set_shown] for why it is
 * better shown before than after. When all is in it, [func@Atlas.box_close] hides it if that is nothing.
 */
void
atlas_box_open (GtkWidget *box)
{
  atlas_box_clear (box);
  atlas_box_set_shown (box, TRUE);
}

/**
 * atlas_box_close:
 * @box: a `GtkBox` that has been filled
 *
 * Hides a box that has stayed empty.
 */
void
atlas_box_close (GtkWidget *box)
{
  g_return_if_fail (GTK_IS_BOX (box));

  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
}
