/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-picture-window.h"

#include <glib/gi18n-lib.h>

#include "atlas-mnemonic.h"
#include "atlas-texture.h"
#include "export/atlas-picture.h"
#include "window/atlas-file-choice.h"

/**
 * AtlasPictureWindow:
 *
 * The map as a picture, to be saved or printed: what will be drawn is seen first. It is drawn by the
 * code that draws pictures on the command line.
 */
struct _AtlasPictureWindow
{
  AdwWindow        parent_instance;
  AdwToastOverlay *toasts;
  GtkPicture      *preview;
  AdwComboRow     *format;
  AdwComboRow     *size;
  AdwComboRow     *theme;
  AdwComboRow     *extent;
  AtlasState      *state;
  AtlasExtent      seen;
  guint            update_id;
};

G_DEFINE_FINAL_TYPE (AtlasPictureWindow, atlas_picture_window, ADW_TYPE_WINDOW)

/* In the order of the rows of the template. Pages are of paper at 96 dots per inch, drawn twice as
 * fine. */
static const struct
{
  double width;
  double height;
  double scale;
} sizes[] = { { 1920, 1080, 1 }, { 1920, 1080, 2 }, { 1123, 794, 2 }, { 794, 1123, 2 }, { 1587, 1123, 2 }, { 1080, 1080, 1 } };

static const char *const endings[] = { "png", "svg", "pdf" };

#define PREVIEW_WIDTH  520
#define PREVIEW_HEIGHT 440

#define DOTS_PER_INCH   96.0
#define POINTS_PER_INCH 72.0

/* Lays out what has been chosen, for a sheet of a given size in pixels. */
static AtlasSheet *
new_sheet (AtlasPictureWindow *self,
           AtlasTheme          theme,
           double              width,
           double              height)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  AtlasLayers *layers = atlas_state_get_layers (self->state);
  const char *path = atlas_layers_get_scan (layers);
  g_autoptr (AtlasMbtiles) scan = path != NULL ? atlas_mbtiles_open (path, NULL) : NULL;
  const AtlasScan *known = atlas_siege_find_scan (siege, path);
  const AtlasSheetPlan plan = {
    .width = width,
    .height = height,
    .extent = adw_combo_row_get_selected (self->extent) == 0 ? self->seen : atlas_siege_get_head (siege)->view,
    .place = atlas_state_get_place (self->state),
    .instant = atlas_state_get_instant (self->state),
    .account = atlas_state_get_account (self->state),
    .tradition = atlas_state_get_names (self->state),
    .language = atlas_state_get_language (self->state),
    .theme = theme,
    .hidden = atlas_layers_get_hidden (layers),
    .scan = scan,
    .scan_credit = scan == NULL ? NULL : known != NULL ? known->credit : atlas_mbtiles_get_credit (scan),
    .is_scan_over = atlas_layers_get_scan_over (layers),
    .scan_opacity = atlas_layers_get_scan_opacity (layers),
  };

  return atlas_sheet_new (siege, &plan);
}

static AtlasSheet *
new_chosen_sheet (AtlasPictureWindow *self)
{
  guint i = adw_combo_row_get_selected (self->size);

  return new_sheet (self, (AtlasTheme) adw_combo_row_get_selected (self->theme), sizes[i].width, sizes[i].height);
}

static void
paint_cb (cairo_t       *cr,
          gconstpointer  user_data)
{
  AtlasSheet *sheet = (gpointer) user_data;
  double scale = MIN (PREVIEW_WIDTH / atlas_sheet_get_width (sheet), PREVIEW_HEIGHT / atlas_sheet_get_height (sheet));

  cairo_scale (cr, scale, scale);
  atlas_sheet_paint (sheet, cr, NULL);
}

static gboolean
update_cb (gpointer user_data)
{
  AtlasPictureWindow *self = ATLAS_PICTURE_WINDOW (user_data);
  g_autoptr (AtlasSheet) sheet = new_chosen_sheet (self);
  double width = atlas_sheet_get_width (sheet);
  double height = atlas_sheet_get_height (sheet);
  double scale = MIN (PREVIEW_WIDTH / width, PREVIEW_HEIGHT / height);
  g_autofree char *title = atlas_sheet_dup_title (sheet);
  g_autoptr (GdkTexture) texture =
    atlas_texture_paint ((int) (width * scale), (int) (height * scale),
                         gtk_widget_get_scale_factor (GTK_WIDGET (self)), paint_cb, sheet);

  self->update_id = 0;
  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->preview, title);

  return G_SOURCE_REMOVE;
}

/* The rows tell of their choice before anything is seen, and several may at once. */
static void
queue_update (AtlasPictureWindow *self)
{
  if (self->update_id == 0 && self->state != NULL)
    self->update_id = g_idle_add (update_cb, self);
}

static void
say (AtlasPictureWindow *self,
     const char         *words)
{
  g_autofree char *title = g_markup_escape_text (words, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

static void
say_written (AtlasPictureWindow *self,
             const char         *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *words = g_strdup_printf (_("The picture was written to “%s”"), name);

  say (self, words);
}

static void
save_as_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AtlasPictureWindow *self = ATLAS_PICTURE_WINDOW (widget);
  const char *path = g_variant_get_bytestring (parameter);
  g_autoptr (AtlasSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  AtlasPictureFormat format;

  if (!atlas_picture_guess_format (path, &format))
    {
      say (self, _("The name of the file has to end in .png, .svg or .pdf"));
      return;
    }

  sheet = new_chosen_sheet (self);
  if (atlas_picture_save (sheet, path, sizes[adw_combo_row_get_selected (self->size)].scale, &error))
    say_written (self, path);
  else
    say (self, error->message);
}

static void
path_chosen_cb (const char *path,
                gpointer    user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (user_data), "picture.save-as", "^ay", path);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AtlasPictureWindow *self = ATLAS_PICTURE_WINDOW (widget);
  const char *ending = endings[adw_combo_row_get_selected (self->format)];
  const char *const suffixes[] = { ending, NULL };
  g_autofree char *name =
    g_strconcat (atlas_siege_get_head (atlas_state_get_siege (self->state))->id, ".", ending, NULL);
  const AtlasFileChoice choice = {
    .title = _("Export Picture"),
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .filter = _("Pictures"),
    .suffixes = suffixes,
    .name = name,
  };

  atlas_file_choice_ask (&choice, GTK_WINDOW (self), path_chosen_cb, g_object_ref (self), g_object_unref);
}

/* A printed sheet is laid out for its page, in the colours of paper. */
static void
draw_page_cb (GtkPrintOperation  *operation,
              GtkPrintContext    *context,
              int                 page,
              AtlasPictureWindow *self)
{
  const double dots = DOTS_PER_INCH / POINTS_PER_INCH;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (AtlasSheet) sheet = new_sheet (self, ATLAS_THEME_PAPER, gtk_print_context_get_width (context) * dots,
                                            gtk_print_context_get_height (context) * dots);
  g_autoptr (GError) error = NULL;

  cairo_scale (cr, 1 / dots, 1 / dots);
  if (!atlas_sheet_paint (sheet, cr, &error))
    say (self, error->message);
}

static void
print (AtlasPictureWindow      *self,
       GtkPrintOperationAction  action,
       const char              *path)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;
  guint i = adw_combo_row_get_selected (self->size);

  gtk_page_setup_set_orientation (setup, sizes[i].width < sizes[i].height ? GTK_PAGE_ORIENTATION_PORTRAIT
                                                                          : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (
    operation, atlas_state_pick (self->state, atlas_siege_get_head (atlas_state_get_siege (self->state))->title));
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self, 0);
  if (gtk_print_operation_run (operation, action, GTK_WINDOW (self), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    say (self, error->message);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  print (ATLAS_PICTURE_WINDOW (widget), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, NULL);
}

static void
print_to_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  print (ATLAS_PICTURE_WINDOW (widget), GTK_PRINT_OPERATION_ACTION_EXPORT, g_variant_get_bytestring (parameter));
}

static void
atlas_picture_window_dispose (GObject *object)
{
  AtlasPictureWindow *self = ATLAS_PICTURE_WINDOW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_picture_window_parent_class)->dispose (object);
}

static void
atlas_picture_window_class_init (AtlasPictureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_picture_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-picture-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureWindow, format);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureWindow, size);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureWindow, theme);
  gtk_widget_class_bind_template_child (widget_class, AtlasPictureWindow, extent);
  gtk_widget_class_bind_template_callback (widget_class, queue_update);
  gtk_widget_class_install_action (widget_class, "picture.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "picture.save-as", "ay", save_as_cb);
  gtk_widget_class_install_action (widget_class, "picture.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "picture.print-to", "ay", print_to_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlas_picture_window_init (AtlasPictureWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_mnemonic_name_buttons (GTK_WIDGET (self));
}

/**
 * atlas_picture_window_new:
 * @parent: a window of the application
 * @state: a state with a siege
 * @seen: what of the map is in view
 *
 * Returns: (transfer none): a window over @parent
 */
AtlasPictureWindow *
atlas_picture_window_new (GtkWindow         *parent,
                          AtlasState        *state,
                          const AtlasExtent *seen)
{
  AtlasPictureWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (atlas_state_get_siege (state) != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_PICTURE_WINDOW, "transient-for", parent, NULL);
  self->state = g_object_ref (state);
  self->seen = *seen;
  adw_combo_row_set_selected (self->theme, atlas_state_get_theme (state));
  queue_update (self);

  return self;
}
