/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-diagnostics-page.h"

#include <adwaita.h>

#include "atlas-mnemonic.h"

/**
 * AtlasDiagnosticsPage:
 *
 * What a window shows instead of a siege that cannot be read: every error and warning with its
 * file and line, never an empty window.
 *
 * # CSS nodes
 *
 * `diagnosticspage`
 */

struct _AtlasDiagnosticsPage
{
  GtkWidget         parent_instance;
  AtlasDiagnostics *diagnostics;
  GtkWidget        *page;
  GtkLabel         *summary;
  GtkWidget        *back;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (AtlasDiagnosticsPage, atlas_diagnostics_page, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  AtlasDiagnostic *diagnostic = item;
  g_autofree char *where = atlas_diagnostic_dup_where (diagnostic);
  gboolean is_error = atlas_diagnostic_get_severity (diagnostic) == ATLAS_SEVERITY_ERROR;
  GtkWidget *icon = gtk_image_new_from_icon_name (is_error ? "dialog-error-symbolic"
                                                           : "dialog-warning-symbolic");
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 atlas_diagnostic_get_message (diagnostic));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  /* Newer rows are described by their subtitle's label, which newer GTKs then do not read. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, where, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AtlasDiagnosticsPage *self = ATLAS_DIAGNOSTICS_PAGE (widget);
  g_autofree char *text = atlas_diagnostics_to_string (self->diagnostics);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
atlas_diagnostics_page_dispose (GObject *object)
{
  AtlasDiagnosticsPage *self = ATLAS_DIAGNOSTICS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_DIAGNOSTICS_PAGE);
  g_clear_object (&self->diagnostics);

  G_OBJECT_CLASS (atlas_diagnostics_page_parent_class)->dispose (object);
}

static void
atlas_diagnostics_page_class_init (AtlasDiagnosticsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_diagnostics_page_dispose;
  gtk_widget_class_set_css_name (widget_class, "diagnosticspage");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-diagnostics-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasDiagnosticsPage, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasDiagnosticsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, AtlasDiagnosticsPage, back);
  gtk_widget_class_bind_template_child (widget_class, AtlasDiagnosticsPage, list);
  gtk_widget_class_install_action (widget_class, "diagnostics.copy", NULL, copy_cb);
}

static void
atlas_diagnostics_page_init (AtlasDiagnosticsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_mnemonic_name_buttons (GTK_WIDGET (self));
}

/**
 * atlas_diagnostics_page_new:
 * @path: (type filename): what was to be opened
 * @message: why it was not
 * @diagnostics: what was found in it
 * @can_go_back: whether there is a siege to go back to
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
atlas_diagnostics_page_new (const char       *path,
                            const char       *message,
                            AtlasDiagnostics *diagnostics,
                            gboolean          can_go_back)
{
  AtlasDiagnosticsPage *self;
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *summary = NULL;

  g_return_val_if_fail (ATLAS_IS_DIAGNOSTICS (diagnostics), NULL);

  self = g_object_new (ATLAS_TYPE_DIAGNOSTICS_PAGE, NULL);
  self->diagnostics = g_object_ref (diagnostics);
  /* Most messages name the data set themselves. */
  summary = strstr (message, name) != NULL ? g_strdup (message)
                                           : g_strdup_printf ("%s\n%s", name, message);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->back, can_go_back);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (diagnostics), create_row, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          g_list_model_get_n_items (G_LIST_MODEL (diagnostics)) > 0);

  return GTK_WIDGET (self);
}
