/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-prose.h"

#include <glib/gi18n-lib.h>

#include "cards/atlas-link.h"

/**
 * AtlasProse:
 *
 * A text of the siege in the reader's language, with what it mentions as links. Where it has not
 * been translated, it says in which language it stands in.
 *
 * # CSS nodes
 *
 * ```
 * prose
 * ├── label
 * ╰── label.fallback
 * ```
 */

struct _AtlasProse
{
  GtkWidget   parent_instance;
  AtlasState *state;
  AtlasText  *text;
  GtkWidget  *label;
  GtkWidget  *fallback;
};

G_DEFINE_FINAL_TYPE (AtlasProse, atlas_prose, GTK_TYPE_WIDGET)

/* The language that stands in for the reader's, by its own name; none when none has to. */
static char *
name_fallback (AtlasProse *self)
{
  const char *wanted = atlas_state_get_language (self->state);
  const char *language = atlas_text_get_language (self->text, wanted);
  const AtlasTerm *term;

  if (language == NULL || g_str_equal (language, wanted))
    return NULL;

  term = atlas_siege_find_term (atlas_state_get_siege (self->state), ATLAS_VOCABULARY_LANGUAGE,
                                language);

  return g_strdup (term != NULL ? atlas_state_pick (self->state, term->name) : language);
}

static void
update_words (AtlasProse *self)
{
  g_autofree char *language = NULL;
  g_autofree char *words = NULL;
  GString *markup = g_string_new (NULL);

  if (!atlas_text_is_empty (self->text) && atlas_state_get_siege (self->state) != NULL)
    {
      atlas_link_append_text (markup, self->state, self->text);
      language = name_fallback (self);
    }
  if (language != NULL)
    /* Translators: a text has no translation and is shown in another language, such as Français */
    words = g_strdup_printf (_("Not translated: %s"), language);

  gtk_label_set_markup (GTK_LABEL (self->label), markup->str);
  gtk_label_set_label (GTK_LABEL (self->fallback), words != NULL ? words : "");
  gtk_widget_set_visible (self->fallback, words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), markup->len > 0);
  g_string_free (markup, TRUE);
}

static void
atlas_prose_dispose (GObject *object)
{
  AtlasProse *self = ATLAS_PROSE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->fallback, gtk_widget_unparent);
  g_clear_pointer (&self->text, atlas_text_unref);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_prose_parent_class)->dispose (object);
}

static void
atlas_prose_class_init (AtlasProseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_prose_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "prose");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (AtlasProse *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
atlas_prose_init (AtlasProse *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->label = add_label (self);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  self->fallback = add_label (self);
  gtk_widget_add_css_class (self->fallback, "fallback");
}

/**
 * atlas_prose_new:
 *
 * Returns: (transfer floating): a text without words
 */
GtkWidget *
atlas_prose_new (void)
{
  return g_object_new (ATLAS_TYPE_PROSE, NULL);
}

/**
 * atlas_prose_set_text:
 * @self: a prose
 * @state: the state of all the texts it ever shows
 * @text: (nullable): the text to show; without one it is not visible
 */
void
atlas_prose_set_text (AtlasProse *self,
                      AtlasState *state,
                      AtlasText  *text)
{
  g_return_if_fail (ATLAS_IS_PROSE (self));
  g_return_if_fail (ATLAS_IS_STATE (state));

  if (self->state == NULL)
    {
      self->state = g_object_ref (state);
      atlas_link_connect (self->label, state);
      g_signal_connect_object (state, "notify::language", G_CALLBACK (update_words), self,
                               G_CONNECT_SWAPPED);
    }
  g_clear_pointer (&self->text, atlas_text_unref);
  self->text = text != NULL ? atlas_text_ref (text) : NULL;
  update_words (self);
}
