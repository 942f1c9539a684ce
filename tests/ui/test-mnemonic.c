/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "atlas-mnemonic.h"

static void
test_names (void)
{
  static const struct
  {
    const char *label;
    const char *name;
  } cases[] = {
    { "_Save…", "Save…" },
    { "Sa_ve", "Save" },
    { "Save", "Save" },
    { "snake__case", "snake_case" },
    { "_", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
      GtkWidget *button = gtk_button_new_with_mnemonic (cases[i].label);

      gtk_box_append (GTK_BOX (box), button);
      atlas_mnemonic_name_buttons (box);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].name);
      g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button),
                                                        GTK_ACCESSIBLE_RELATION_LABELLED_BY));
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, cases[i].label);
    }
}

/* Where no letter is underlined, an underline is one. */
static void
test_plain (void)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new_with_label ("_a"));

  atlas_mnemonic_name_buttons (button);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_a");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mnemonic/names", test_names);
  g_test_add_func ("/mnemonic/plain", test_plain);

  return g_test_run ();
}
