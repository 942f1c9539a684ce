/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-trouble-bar.h"

#include <glib/gi18n-lib.h>

#include "atlas-mnemonic.h"

/**
 * AtlasTroubleBar:
 *
 * Says that the data set on disk has errors by now and that its last sound state is shown, and leads to
 * them. It stands below the page, takes nothing away, and goes when the errors do.
 *
 * # CSS nodes
 *
 * `troublebar`
 */

struct _AtlasTroubleBar
{
  GtkWidget  parent_instance;
  GtkWidget *revealer;
  GtkLabel  *label;
};

G_DEFINE_FINAL_TYPE (AtlasTroubleBar, atlas_trouble_bar, GTK_TYPE_WIDGET)

static void
atlas_trouble_bar_dispose (GObject *object)
{
  AtlasTroubleBar *self = ATLAS_TROUBLE_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (atlas_trouble_bar_parent_class)->dispose (object);
}

static void
atlas_trouble_bar_class_init (AtlasTroubleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_trouble_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "troublebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
atlas_trouble_bar_init (AtlasTroubleBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Show Them"));

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  atlas_mnemonic_name_buttons (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-errors");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), button);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

/**
 * atlas_trouble_bar_new:
 *
 * Returns: (transfer floating): a bar that is not to be seen
 */
AtlasTroubleBar *
atlas_trouble_bar_new (void)
{
  return g_object_new (ATLAS_TYPE_TROUBLE_BAR, NULL);
}

/**
 * atlas_trouble_bar_set_n_errors:
 * @self: a bar
 * @n_errors: how many errors there are; without any, the bar goes away
 */
void
atlas_trouble_bar_set_n_errors (AtlasTroubleBar *self,
                                guint            n_errors)
{
  g_autofree char *words = NULL;

  g_return_if_fail (ATLAS_IS_TROUBLE_BAR (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), n_errors > 0);
  if (n_errors == 0)
    return;

  words = g_strdup_printf (ngettext ("The data set has changed and has %u error. Its last sound state is shown.",
                                     "The data set has changed and has %u errors. Its last sound state is shown.",
                                     n_errors), n_errors);
  gtk_label_set_label (self->label, words);
}
