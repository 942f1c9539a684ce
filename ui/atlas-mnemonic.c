/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-mnemonic.h"

static char *
without_underline (const char *label)
{
  GString *words = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      /* Two of them stand for one. */
      if (*p == '_' && *++p == '\0')
        break;
      g_string_append_c (words, *p);
    }

  return g_string_free (words, FALSE);
}

/**
 * atlas_mnemonic_name_buttons:
 * @widget: a widget with buttons
 *
 * Gives the buttons in @widget the names that they show: GTK 4.8 tells a screen reader the underline
 * before a letter too, and then says it all once more.
 */
void
atlas_mnemonic_name_buttons (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)) &&
      gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    {
      g_autofree char *name = without_underline (gtk_button_get_label (GTK_BUTTON (widget)));

      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    atlas_mnemonic_name_buttons (child);
}
