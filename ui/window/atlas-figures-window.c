/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-figures-window.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "atlas-mnemonic.h"
#include "atlas-type-size.h"
#include "cards/atlas-cite-words.h"
#include "cards/atlas-dispute-box.h"
#include "cards/atlas-link.h"
#include "core/atlas-series-wording.h"
#include "core/atlas-wording.h"
#include "export/atlas-chart-export.h"
#include "window/atlas-file-choice.h"

/**
 * AtlasFiguresWindow:
 *
 * What was counted: a list of figures, and of the chosen one a plot with rival counts together, the
 * moment shown, every count with its sources, and what the sources do not agree on. It can be saved
 * as a picture or as a table.
 *
 * # CSS nodes
 *
 * `window` with the style classes `.atlas` and `.figures`
 */

struct _AtlasFiguresWindow
{
  AdwWindow           parent_instance;
  AtlasState         *state;
  GPtrArray          *figures;
  const AtlasFigure  *figure;
  GtkSingleSelection *selection;
  GtkListView        *list;
  GtkWidget          *header;
  GtkWidget          *page;
  GtkWidget          *plot;
  GtkWidget          *counts;
  GtkWidget          *overlay;
};

/* Of the curves, and at the least in the usual size of type. */
#define HEIGHT_PX       400
#define LEAST_HEIGHT_PX 300

G_DEFINE_FINAL_TYPE (AtlasFiguresWindow, atlas_figures_window, ADW_TYPE_WINDOW)

static AtlasChart
make_chart (AtlasFiguresWindow *self)
{
  return (AtlasChart) {
    .siege = atlas_state_get_siege (self->state),
    .figure = self->figure,
    .language = atlas_state_get_language (self->state),
    .theme = atlas_state_get_theme (self->state),
    .has_now = TRUE,
    .now = atlas_state_get_instant (self->state),
  };
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  AtlasFiguresWindow *self = ATLAS_FIGURES_WINDOW (user_data);
  AtlasChart chart = make_chart (self);
  double scale = atlas_type_size_get_scale (GTK_WIDGET (area));

  if (self->figure == NULL || chart.siege == NULL)
    return;

  cairo_scale (cr, scale, scale);
  atlas_chart_paint (&chart, cr, width / scale, height / scale);
}

/* What is lettered in larger type needs more room for it. */
static void
atlas_figures_window_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  AtlasFiguresWindow *self = ATLAS_FIGURES_WINDOW (widget);

  GTK_WIDGET_CLASS (atlas_figures_window_parent_class)->css_changed (widget, change);

  if (self->plot != NULL)
    gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->plot),
                                         (int) MAX (HEIGHT_PX, LEAST_HEIGHT_PX * atlas_type_size_get_scale (widget)));
}

static void
add_count (AtlasFiguresWindow     *self,
           const AtlasSeries      *series,
           const AtlasSeriesPoint *point)
{
  const char *language = atlas_state_get_language (self->state);
  const char *note = atlas_text_get (point->note, language);
  g_autofree char *plain = atlas_wording_instant (&point->when);
  g_autofree char *when = atlas_link_to_moment (&point->when, plain);
  g_autofree char *value = atlas_series_describe_point (series, point, language);
  g_autofree char *sources = atlas_cite_words_to_markup (self->state, point->cites, ATLAS_CITE_FORM_LINE);
  g_autofree char *rest = g_markup_printf_escaped ("%s<b>%s</b>%s%s", C_("between facts", " · "), value,
                                                   *note != '\0' ? C_("between facts", " · ") : "", note);
  g_autofree char *line = g_strconcat (when, rest, NULL);
  g_autofree char *markup = sources[0] != '\0' ? g_strdup_printf ("%s\n<small>%s</small>", line, sources)
                                               : g_strdup (line);

  gtk_box_append (GTK_BOX (self->counts), atlas_link_make_label (self->state, markup, "figure"));
}

static void
add_series (AtlasFiguresWindow *self,
            const AtlasSeries  *series)
{
  g_autofree char *account = atlas_series_describe_account (series, atlas_state_get_siege (self->state),
                                                            atlas_state_get_language (self->state));
  g_autofree char *heading = g_markup_escape_text (account, -1);

  if (account[0] != '\0')
    gtk_box_append (GTK_BOX (self->counts), atlas_link_make_label (self->state, heading, "figure-title"));
  for (guint i = 0; i < series->points->len; i++)
    add_count (self, series, &g_array_index (series->points, AtlasSeriesPoint, i));
  for (guint i = 0; i < series->disputes->len; i++)
    gtk_box_append (GTK_BOX (self->counts),
                    atlas_dispute_box_new (self->state, g_ptr_array_index (series->disputes, i)));
}

static void
show_figure (AtlasFiguresWindow *self,
             const AtlasFigure  *figure)
{
  atlas_box_clear (self->counts);

  self->figure = figure;
  for (guint i = 0; figure != NULL && i < figure->series->len; i++)
    add_series (self, g_ptr_array_index (figure->series, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  figure != NULL
                                    ? atlas_state_pick (self->state, atlas_figure_get_first (figure)->title)
                                    : "",
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figures.save", figure != NULL);
  gtk_widget_queue_draw (self->plot);
}

static void
selected_cb (AtlasFiguresWindow *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->figures != NULL && position < self->figures->len)
    show_figure (self, g_ptr_array_index (self->figures, position));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_item_set_child (item, label);
}

/* It is the parent, which the list made, that takes the keyboard. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *title = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static GListModel *
list_titles (AtlasFiguresWindow *self)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const AtlasFigure *figure = g_ptr_array_index (self->figures, i);

      gtk_string_list_append (titles, atlas_state_pick (self->state, atlas_figure_get_first (figure)->title));
    }

  return G_LIST_MODEL (titles);
}

/* In another language, the figure that was chosen still is. */
static void
fill (AtlasFiguresWindow *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GListModel) titles = NULL;

  show_figure (self, NULL);
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  if (siege == NULL)
    return;

  self->figures = atlas_figures_new (siege);
  titles = list_titles (self);
  gtk_single_selection_set_model (self->selection, titles);
  if (position < self->figures->len)
    gtk_single_selection_set_selected (self->selection, position);
}

static void
moment_changed_cb (AtlasFiguresWindow *self)
{
  gtk_widget_queue_draw (self->plot);
}

static void
file_chosen_cb (const char *path,
                gpointer    user_data)
{
  AtlasFiguresWindow *self = ATLAS_FIGURES_WINDOW (user_data);
  AtlasChart chart = make_chart (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (self->figure == NULL)
    return;

  /* A picture is read away from the program, where nothing is shown at a moment. */
  chart.has_now = FALSE;
  if (atlas_chart_export_save (&chart, path, &error))
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_("Saved as %s"), path);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay),
                               adw_toast_new (words != NULL ? words : error->message));
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  static const char *const suffixes[] = { "png", "svg", "csv", NULL };
  AtlasFiguresWindow *self = ATLAS_FIGURES_WINDOW (widget);
  g_autofree char *name = g_strconcat (self->figure->id, ".png", NULL);
  AtlasFileChoice choice = {
    .title = _("Save the Figure"),
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .filter = _("Pictures (PNG, SVG), or a table (CSV)"),
    .suffixes = suffixes,
    .name = name,
  };

  atlas_file_choice_ask (&choice, GTK_WINDOW (self), file_chosen_cb, g_object_ref (self), g_object_unref);
}

/* Tab would go through all figures one by one, as it does in GTK's lists, before it came to what is told of
 * one. */
static void
leave_forward_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  gtk_widget_child_focus (ATLAS_FIGURES_WINDOW (widget)->page, GTK_DIR_TAB_FORWARD);
}

static void
leave_backward_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  gtk_widget_child_focus (ATLAS_FIGURES_WINDOW (widget)->header, GTK_DIR_TAB_BACKWARD);
}

static void
atlas_figures_window_dispose (GObject *object)
{
  AtlasFiguresWindow *self = ATLAS_FIGURES_WINDOW (object);

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_figures_window_parent_class)->dispose (object);
}

static void
atlas_figures_window_class_init (AtlasFiguresWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_figures_window_dispose;
  widget_class->css_changed = atlas_figures_window_css_changed;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-figures-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasFiguresWindow, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasFiguresWindow, header);
  gtk_widget_class_bind_template_child (widget_class, AtlasFiguresWindow, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasFiguresWindow, plot);
  gtk_widget_class_bind_template_child (widget_class, AtlasFiguresWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, AtlasFiguresWindow, overlay);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_install_action (widget_class, "figures.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "figures.leave-forward", NULL, leave_forward_cb);
  gtk_widget_class_install_action (widget_class, "figures.leave-backward", NULL, leave_backward_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlas_figures_window_init (AtlasFiguresWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_mnemonic_name_buttons (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->plot), draw_cb, self, NULL);
}

/**
 * atlas_figures_window_new:
 * @parent: a window of the application
 * @state: whose figures it shows, at whose moment
 *
 * Returns: (transfer none): a window over @parent
 */
AtlasFiguresWindow *
atlas_figures_window_new (GtkWindow  *parent,
                          AtlasState *state)
{
  static const char *const changes[] = { "notify::siege", "notify::language" };
  AtlasFiguresWindow *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_FIGURES_WINDOW, "transient-for", parent, NULL);
  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (state, changes[i], G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::instant", G_CALLBACK (moment_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::theme", G_CALLBACK (moment_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);

  return self;
}
