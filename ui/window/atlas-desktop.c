/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-desktop.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "atlas-late-popover.h"
#include "map/atlas-map-view.h"
#include "timeline/atlas-band.h"
#include "window/atlas-language-switch.h"
#include "window/atlas-side-panel.h"

/**
 * AtlasDesktop:
 *
 * The page of the desktop window: map, side panel and timeline under one header bar.
 *
 * It is built anew when the language changes; whatever the user was looking at is in the state.
 *
 * # CSS nodes
 *
 * `desktop`
 */

struct _AtlasDesktop
{
  GtkWidget     parent_instance;
  AtlasState   *state;
  AtlasSession *session;
  GtkWidget    *page;
  GtkLabel     *title;
  GtkLabel     *subtitle;
  AdwBin       *language_bin;
  GtkMenuButton *account_button;
  GtkMenuButton *names_button;
  GtkMenuButton *menu_button;
  GMenuModel    *main_menu;
  GtkPaned     *rows;
  GtkPaned     *columns;
};

G_DEFINE_FINAL_TYPE (AtlasDesktop, atlas_desktop, GTK_TYPE_WIDGET)

/* A menu of one vocabulary, with a first item that stands for all of it. */
static GMenuModel *
build_choice (AtlasDesktop    *self,
              AtlasVocabulary  vocabulary,
              const char      *action,
              const char      *all)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) first = g_menu_item_new (all, NULL);

  g_menu_item_set_action_and_target (first, action, "s", "");
  g_menu_append_item (menu, first);

  for (guint i = 0; i < atlas_siege_get_n_terms (siege, vocabulary); i++)
    {
      const AtlasTerm *term = atlas_siege_get_term (siege, vocabulary, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (atlas_state_pick (self->state, term->name), NULL);

      g_menu_item_set_action_and_target (item, action, "s", term->id);
      if (!term->is_code)
        g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
update_choice (AtlasDesktop    *self,
               GtkMenuButton   *button,
               AtlasVocabulary  vocabulary,
               const char      *id,
               const char      *all)
{
  const AtlasTerm *term = atlas_siege_find_term (atlas_state_get_siege (self->state), vocabulary, id);

  gtk_menu_button_set_label (button, term != NULL ? atlas_state_pick (self->state, term->name) : all);
}

static void
update_names (AtlasDesktop *self)
{
  update_choice (self, self->names_button, ATLAS_VOCABULARY_TRADITION,
                 atlas_state_get_names (self->state), _("All names"));
}

static void
update_account (AtlasDesktop *self)
{
  update_choice (self, self->account_button, ATLAS_VOCABULARY_ACCOUNT,
                 atlas_state_get_account (self->state), _("All sources"));
}

/* What takes the keyboard is a button inside the menu button, which until some time after GTK 4.8
 * learns nothing of the tooltip. */
static void
pass_tooltip_on (GtkMenuButton         *button,
                 GtkAccessibleProperty  property)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), property,
                                  gtk_widget_get_tooltip_text (GTK_WIDGET (button)), -1);
}

static void
fill_header (AtlasDesktop *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const AtlasSiegeHead *head = atlas_siege_get_head (siege);
  g_autoptr (GMenuModel) names =
    build_choice (self, ATLAS_VOCABULARY_TRADITION, "win.names", _("All names"));
  g_autoptr (GMenuModel) accounts =
    build_choice (self, ATLAS_VOCABULARY_ACCOUNT, "win.account", _("All sources"));

  gtk_label_set_label (self->title, atlas_state_pick (self->state, head->title));
  gtk_label_set_label (self->subtitle, atlas_state_pick (self->state, head->subtitle));
  adw_bin_set_child (self->language_bin, atlas_language_switch_new (self->state));
  atlas_late_popover_set_menu (self->names_button, names);
  atlas_late_popover_set_menu (self->account_button, accounts);
  atlas_late_popover_set_menu (self->menu_button, self->main_menu);
  gtk_widget_set_visible (GTK_WIDGET (self->account_button),
                          atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_ACCOUNT) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->names_button),
                          atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_TRADITION) > 1);
  g_signal_connect_object (self->state, "notify::names", G_CALLBACK (update_names), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::account", G_CALLBACK (update_account), self,
                           G_CONNECT_SWAPPED);
  update_names (self);
  update_account (self);
  pass_tooltip_on (self->menu_button, GTK_ACCESSIBLE_PROPERTY_LABEL);
  pass_tooltip_on (self->names_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  pass_tooltip_on (self->account_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
add_views (AtlasDesktop *self)
{
  GtkWidget *side_panel = atlas_side_panel_new (self->state);

  gtk_widget_set_size_request (side_panel, 320, -1);
  gtk_paned_set_start_child (self->columns, atlas_map_view_new (self->state));
  gtk_paned_set_end_child (self->columns, side_panel);
  gtk_paned_set_end_child (self->rows, atlas_band_new (self->state));
}

/* The handles are counted from the right and the bottom edge: the map takes what a larger window
 * gives. Before the first layout the edges are not known, so that this waits for them. */
static gboolean
place_handles_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  AtlasDesktop *self = ATLAS_DESKTOP (widget);
  int width = gtk_widget_get_width (GTK_WIDGET (self->columns));
  int height = gtk_widget_get_height (GTK_WIDGET (self->rows));

  if (width == 0 || height == 0)
    return G_SOURCE_CONTINUE;

  gtk_paned_set_position (self->columns,
                          width - atlas_session_get_position (self->session, "side", MIN (430, width * 2 / 5)));
  gtk_paned_set_position (self->rows,
                          height - atlas_session_get_position (self->session, "band", MIN (320, height * 2 / 5)));

  return G_SOURCE_REMOVE;
}

static void
atlas_desktop_dispose (GObject *object)
{
  AtlasDesktop *self = ATLAS_DESKTOP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_DESKTOP);
  g_clear_object (&self->state);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (atlas_desktop_parent_class)->dispose (object);
}

static void
atlas_desktop_class_init (AtlasDesktopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_desktop_dispose;
  gtk_widget_class_set_css_name (widget_class, "desktop");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-desktop.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, language_bin);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, account_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, names_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, main_menu);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, rows);
  gtk_widget_class_bind_template_child (widget_class, AtlasDesktop, columns);
}

static void
atlas_desktop_init (AtlasDesktop *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_desktop_new:
 * @state: a state with a siege
 * @session: where the panes stood last
 *
 * Returns: (transfer floating): the page, in the language of @state
 */
GtkWidget *
atlas_desktop_new (AtlasState   *state,
                   AtlasSession *session)
{
  AtlasDesktop *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_SESSION (session), NULL);

  self = g_object_new (ATLAS_TYPE_DESKTOP, NULL);
  self->state = g_object_ref (state);
  self->session = g_object_ref (session);
  fill_header (self);
  add_views (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), place_handles_cb, NULL, NULL);

  return GTK_WIDGET (self);
}

/**
 * atlas_desktop_remember:
 * @self: a page
 *
 * Notes in the session where the panes stand.
 */
void
atlas_desktop_remember (AtlasDesktop *self)
{
  int width, height;

  g_return_if_fail (ATLAS_IS_DESKTOP (self));

  width = gtk_widget_get_width (GTK_WIDGET (self->columns));
  height = gtk_widget_get_height (GTK_WIDGET (self->rows));
  if (width == 0 || height == 0)
    return;

  atlas_session_set_position (self->session, "side", width - gtk_paned_get_position (self->columns));
  atlas_session_set_position (self->session, "band", height - gtk_paned_get_position (self->rows));
}
