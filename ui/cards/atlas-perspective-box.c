/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-perspective-box.h"

#include <glib/gi18n-lib.h>

#include "cards/atlas-cite-words.h"
#include "cards/atlas-link.h"
#include "cards/atlas-prose.h"

/**
 * AtlasPerspectiveBox:
 *
 * How an event looked from each side, one at a time, with a switch between them.
 *
 * # CSS nodes
 *
 * ```
 * perspectivebox
 * ├── label.section-heading
 * ├── box.linked
 * │   ╰── button
 * ╰── box
 *     ├── prose
 *     ╰── label.sources
 * ```
 */

struct _AtlasPerspectiveBox
{
  GtkWidget   parent_instance;
  AtlasState *state;
  const char *account;
  GtkWidget  *page;
  GtkWidget  *choices;
};

G_DEFINE_FINAL_TYPE (AtlasPerspectiveBox, atlas_perspective_box, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkToggleButton     *button,
            AtlasPerspectiveBox *self)
{
  GtkWidget *page = g_object_get_data (G_OBJECT (button), "page");

  gtk_widget_set_visible (page, gtk_toggle_button_get_active (button));
  if (gtk_toggle_button_get_active (button))
    self->account = g_object_get_data (G_OBJECT (button), "account");
}

static const char *
name_account (AtlasPerspectiveBox *self,
              const char          *id)
{
  const AtlasTerm *account = atlas_siege_find_term (atlas_state_get_siege (self->state),
                                                    ATLAS_VOCABULARY_ACCOUNT, id);

  return account != NULL ? atlas_state_pick (self->state, account->name) : id;
}

static GtkWidget *
make_page (AtlasPerspectiveBox    *self,
           const AtlasPerspective *perspective)
{
  g_autofree char *sources = atlas_cite_words_to_markup (self->state, perspective->cites,
                                                         ATLAS_CITE_FORM_LINE);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *prose = atlas_prose_new ();
  GtkWidget *label = atlas_link_make_label (self->state, sources, "sources");

  atlas_prose_set_text (ATLAS_PROSE (prose), self->state, perspective->text);
  gtk_widget_set_visible (label, sources[0] != '\0');
  gtk_box_append (GTK_BOX (page), prose);
  gtk_box_append (GTK_BOX (page), label);

  return page;
}

static void
add_perspective (AtlasPerspectiveBox    *self,
                 const AtlasPerspective *perspective,
                 gboolean                is_wanted)
{
  GtkWidget *page = make_page (self, perspective);
  GtkWidget *button = gtk_toggle_button_new_with_label (name_account (self, perspective->account));
  GtkWidget *first = gtk_widget_get_first_child (self->choices);

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_object_set_data (G_OBJECT (button), "page", page);
  g_object_set_data (G_OBJECT (button), "account", (gpointer) perspective->account);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self->choices), button);
  gtk_box_append (GTK_BOX (self->page), page);
  gtk_widget_set_visible (page, FALSE);
  if (first == NULL || is_wanted)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
atlas_perspective_box_dispose (GObject *object)
{
  AtlasPerspectiveBox *self = ATLAS_PERSPECTIVE_BOX (object);

  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_perspective_box_parent_class)->dispose (object);
}

static void
atlas_perspective_box_class_init (AtlasPerspectiveBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_perspective_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "perspectivebox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_perspective_box_init (AtlasPerspectiveBox *self)
{
  GtkWidget *heading = gtk_label_new (_("Seen by each side"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "section-heading");
  self->choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->choices, "linked");
  gtk_box_set_homogeneous (GTK_BOX (self->choices), TRUE);
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->page), heading);
  gtk_box_append (GTK_BOX (self->page), self->choices);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
}

/**
 * atlas_perspective_box_new:
 * @state: a state with the siege of @perspectives
 * @perspectives: (element-type AtlasPerspective): the views that were taken of an event
 * @account: (nullable): whose to show first, interned
 *
 * Returns: (transfer floating): a box that tells them
 */
GtkWidget *
atlas_perspective_box_new (AtlasState *state,
                           GArray     *perspectives,
                           const char *account)
{
  AtlasPerspectiveBox *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (perspectives != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_PERSPECTIVE_BOX, NULL);
  self->state = g_object_ref (state);
  for (guint i = 0; i < perspectives->len; i++)
    {
      const AtlasPerspective *perspective = &g_array_index (perspectives, AtlasPerspective, i);

      add_perspective (self, perspective, perspective->account == account);
    }

  return GTK_WIDGET (self);
}

/**
 * atlas_perspective_box_get_account:
 * @self: a box
 *
 * Returns: (transfer none) (nullable): whose view is shown, interned
 */
const char *
atlas_perspective_box_get_account (AtlasPerspectiveBox *self)
{
  g_return_val_if_fail (ATLAS_IS_PERSPECTIVE_BOX (self), NULL);

  return self->account;
}
