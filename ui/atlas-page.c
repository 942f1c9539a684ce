/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-page.h"

/* GTK 4.8 forgets a widget, if the focus has to go from it twice before the next frame: when it is hidden, and
 * when it is taken away. */
static void
close_popover (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)))
    gtk_root_set_focus (root, NULL);
  gtk_popover_popdown (popover);
}

static void
close_popovers (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      close_popovers (child);
      if (GTK_IS_POPOVER (child))
        close_popover (GTK_POPOVER (child));
      child = next;
    }
}

/**
 * atlas_page_replace:
 * @bin: what holds a page of a window
 * @page: another page
 *
 * Puts @page in the place of the one that is there, and closes what that has open: a popover that is taken
 * away while it is open keeps the pointer, and is never freed.
 */
void
atlas_page_replace (AdwBin    *bin,
                    GtkWidget *page)
{
  g_return_if_fail (ADW_IS_BIN (bin));
  g_return_if_fail (GTK_IS_WIDGET (page));

  close_popovers (GTK_WIDGET (bin));
  adw_bin_set_child (bin, page);
}
