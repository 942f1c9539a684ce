/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "atlas-box.h"

/* Words that need two lines at this width, and one where there is room. */
#define WORDS    "One line and another"
#define WIDTH_PX 90

static int
measure_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, WIDTH_PX, NULL, &height, NULL, NULL);

  return height;
}

static void
append_words (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (WORDS);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
}

static int
measure_words (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  append_words (box);

  return measure_height (box);
}

/* A page with one line of words and, below, a box in a box. */
static GtkWidget *
create_page (GtkWidget **outer,
             GtkWidget **inner)
{
  GtkWidget *page = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  append_words (page);
  gtk_box_append (GTK_BOX (*outer), *inner);
  gtk_box_append (GTK_BOX (page), *outer);

  return page;
}

/* What is hidden, at first or later, is filled before it is shown. */
static void
test_filled_hidden (void)
{
  GtkWidget *outer;
  GtkWidget *inner;
  g_autoptr (GtkWidget) page = create_page (&outer, &inner);
  int height = measure_words ();

  for (int n_words = 1; n_words <= 3; n_words++)
    {
      atlas_box_set_shown (outer, FALSE);
      g_assert_false (gtk_widget_get_visible (outer));
      g_assert_cmpint (measure_height (page), ==, height);

      atlas_box_clear (inner);
      g_assert_null (gtk_widget_get_first_child (inner));
      g_assert_cmpint (measure_height (page), ==, height);
      for (int i = 0; i < n_words; i++)
        append_words (inner);
      atlas_box_set_shown (outer, TRUE);
      g_assert_true (gtk_widget_get_visible (outer));
      g_assert_cmpint (measure_height (page), ==, (1 + n_words) * height);
    }
}

static void
test_filled_shown (void)
{
  GtkWidget *outer;
  GtkWidget *inner;
  g_autoptr (GtkWidget) page = create_page (&outer, &inner);
  int height = measure_words ();

  g_assert_cmpint (measure_height (page), ==, height);
  append_words (inner);
  atlas_box_set_shown (outer, TRUE);
  g_assert_cmpint (measure_height (page), ==, 2 * height);
  atlas_box_clear (inner);
  g_assert_cmpint (measure_height (page), ==, height);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/box/filled-hidden", test_filled_hidden);
  g_test_add_func ("/box/filled-shown", test_filled_shown);

  return g_test_run ();
}
