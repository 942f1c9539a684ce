/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "atlas-fold-child.h"
#include "atlas-fold-layout.h"

/* A line of children, one for each of "a", "b" and so on, of 40 pixels each. A digit behind a letter
 * is its rank, and a star makes it expand. */
static GtkWidget *
create_line (const char *description)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = atlas_fold_layout_new ();
  g_auto (GStrv) words = g_strsplit (description, " ", -1);

  gtk_widget_set_layout_manager (line, layout);
  for (guint i = 0; words[i] != NULL; i++)
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      const char letter[] = { words[i][0], '\0' };

      gtk_widget_set_name (child, letter);
      gtk_widget_set_size_request (child, 40, 20);
      gtk_widget_set_hexpand (child, strchr (words[i], '*') != NULL);
      gtk_box_append (GTK_BOX (line), child);
      atlas_fold_child_set_rank (
        ATLAS_FOLD_CHILD (gtk_layout_manager_get_layout_child (layout, child)),
        (guint) g_ascii_strtoull (words[i] + 1, NULL, 10));
    }

  return line;
}

/* What a line shows at a width: letter, left edge and width of each. */
static char *
lay_out (GtkWidget *line,
         int        width)
{
  GString *shown = g_string_new (NULL);
  int minimum;

  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (line, MAX (width, minimum), 20, -1, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_child_visible (child) || !gtk_widget_compute_bounds (child, line, &bounds))
        continue;

      g_string_append_printf (shown, "%s%s %.0f+%.0f", shown->len > 0 ? ", " : "",
                              gtk_widget_get_name (child), bounds.origin.x, bounds.size.width);
    }

  return g_string_free (shown, FALSE);
}

static void
test_ranks (void)
{
  static const struct
  {
    int         width;
    const char *shown;
  } cases[] = {
    { 200, "a 0+40, b 46+40, c 92+40, d 138+40" },
    { 178, "a 0+40, b 46+40, c 92+40, d 138+40" },
    { 177, "a 0+40, b 46+40, d 92+40" },
    { 132, "a 0+40, b 46+40, d 92+40" },
    { 131, "a 0+40" },
    { 40, "a 0+40" },
    { 1, "a 0+40" },
  };
  g_autoptr (GtkWidget) line = g_object_ref_sink (create_line ("a0 b1 c3 d1"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = lay_out (line, cases[i].width);

      g_test_message ("%d pixels", cases[i].width);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }

  {
    g_autofree char *again = lay_out (line, 200);

    g_assert_cmpstr (again, ==, cases[0].shown);
  }
}

/* A modest child is the first that goes: as soon as another could do with its room. */
static void
test_modest (void)
{
  g_autoptr (GtkWidget) line = g_object_ref_sink (create_line ("a0 b1 c2"));
  GtkWidget *label = gtk_label_new ("words that would like some room");
  GtkWidget *modest = gtk_widget_get_last_child (line);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (line);
  int natural;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_prepend (GTK_BOX (line), label);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_free (lay_out (line, natural - 1));
  g_assert_true (gtk_widget_get_child_visible (modest));

  atlas_fold_child_set_modest (ATLAS_FOLD_CHILD (gtk_layout_manager_get_layout_child (layout, modest)), TRUE);
  g_free (lay_out (line, natural - 1));
  g_assert_false (gtk_widget_get_child_visible (modest));
  g_free (lay_out (line, natural));
  g_assert_true (gtk_widget_get_child_visible (modest));
}

static void
test_expanding (void)
{
  g_autoptr (GtkWidget) line = g_object_ref_sink (create_line ("a0 b0* c0 d0*"));
  g_autofree char *shown = lay_out (line, 239);

  g_assert_cmpstr (shown, ==, "a 0+40, b 46+70, c 122+40, d 168+71");
}

static void
test_right_to_left (void)
{
  g_autoptr (GtkWidget) line = g_object_ref_sink (create_line ("a0 b1 c2"));
  g_autofree char *shown = NULL;

  gtk_widget_set_direction (line, GTK_TEXT_DIR_RTL);
  shown = lay_out (line, 100);

  g_assert_cmpstr (shown, ==, "a 60+40, b 14+40");
}

static void
test_sizes (void)
{
  g_autoptr (GtkWidget) line = g_object_ref_sink (create_line ("a0 b1 c2 d0"));
  int minimum;
  int natural;

  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 86);
  g_assert_cmpint (natural, ==, 178);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 20);
  g_assert_cmpint (natural, ==, 20);
}

static void
test_empty (void)
{
  g_autoptr (GtkWidget) line = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  g_autofree char *shown = NULL;

  gtk_widget_set_layout_manager (line, atlas_fold_layout_new ());
  shown = lay_out (line, 10);
  g_assert_cmpstr (shown, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold-layout/ranks", test_ranks);
  g_test_add_func ("/fold-layout/modest", test_modest);
  g_test_add_func ("/fold-layout/expanding", test_expanding);
  g_test_add_func ("/fold-layout/right-to-left", test_right_to_left);
  g_test_add_func ("/fold-layout/sizes", test_sizes);
  g_test_add_func ("/fold-layout/empty", test_empty);

  return g_test_run ();
}
