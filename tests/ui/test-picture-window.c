/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "burrow.h"
#include "screen.h"
#include "window/atlas-picture-window.h"

typedef struct
{
  char       *folder;
  char       *path;
  AtlasSiege *siege;
  AtlasState *state;
  GtkWidget  *parent;
  GtkWidget  *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("picture-XXXXXX", NULL);
  fixture->siege = burrow_new (0);
  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, fixture->siege);
  fixture->parent = gtk_window_new ();
  fixture->window = GTK_WIDGET (atlas_picture_window_new (GTK_WINDOW (fixture->parent), fixture->state,
                                                          &atlas_siege_get_head (fixture->siege)->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  screen_destroy (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  g_assert_finalize_object (fixture->state);
  g_clear_object (&fixture->siege);
  if (fixture->path != NULL)
    g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
has_preview (gpointer window)
{
  GtkWidget *preview = screen_find_widget (window, GTK_TYPE_PICTURE, NULL);

  return preview != NULL && gtk_picture_get_paintable (GTK_PICTURE (preview)) != NULL;
}

/* The rows, from the first. */
static AdwComboRow *
find_row (Fixture *fixture,
          guint    n)
{
  GtkWidget *row = screen_find_widget (fixture->window, ADW_TYPE_COMBO_ROW, NULL);

  while (n-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return ADW_COMBO_ROW (row);
}

static char *
act (Fixture    *fixture,
     const char *action,
     const char *name)
{
  char *contents = NULL;

  g_free (fixture->path);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
  g_assert_true (gtk_widget_activate_action (fixture->window, action, "^ay", fixture->path));
  g_file_get_contents (fixture->path, &contents, NULL, NULL);

  return contents;
}

/* What will be drawn is seen first, in the shape that is chosen. */
static void
test_preview (Fixture       *fixture,
              gconstpointer  unused)
{
  GtkWidget *preview;
  GdkPaintable *before;

  g_assert_true (screen_wait_for (has_preview, fixture->window));
  preview = screen_find_widget (fixture->window, GTK_TYPE_PICTURE, NULL);
  before = gtk_picture_get_paintable (GTK_PICTURE (preview));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (before), >, gdk_paintable_get_intrinsic_height (before));
  g_assert_nonnull (gtk_picture_get_alternative_text (GTK_PICTURE (preview)));

  gtk_picture_set_paintable (GTK_PICTURE (preview), NULL);
  adw_combo_row_set_selected (find_row (fixture, 1), 3);
  g_assert_true (screen_wait_for (has_preview, fixture->window));
  before = gtk_picture_get_paintable (GTK_PICTURE (preview));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (before), <, gdk_paintable_get_intrinsic_height (before));
}

static void
test_save (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *svg = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GdkTexture) png = NULL;

  /* What cannot be written is told of. */
  none = act (fixture, "picture.save-as", "map.txt");
  g_assert_null (none);
  g_assert_nonnull (screen_find_label (fixture->window, "The name of the file has to end in .png, .svg or .pdf"));

  adw_combo_row_set_selected (find_row (fixture, 1), 5);
  g_free (act (fixture, "picture.save-as", "map.png"));
  png = gdk_texture_new_from_filename (fixture->path, NULL);
  g_assert_cmpint (gdk_texture_get_width (png), ==, 1080);
  g_assert_cmpint (gdk_texture_get_height (png), ==, 1080);
  g_unlink (fixture->path);

  svg = act (fixture, "picture.save-as", "map.svg");
  g_assert_nonnull (strstr (svg, "<svg"));
  g_unlink (fixture->path);

  pdf = act (fixture, "picture.save-as", "map.pdf");
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_unlink (fixture->path);
}

/* Printing into a file draws one page. */
static void
test_print (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *page = act (fixture, "picture.print-to", "page.pdf");

  g_assert_nonnull (page);
  g_assert_true (g_str_has_prefix (page, "%PDF"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/picture-window/preview", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/picture-window/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/picture-window/print", Fixture, NULL, set_up, test_print, tear_down);

  return g_test_run ();
}
