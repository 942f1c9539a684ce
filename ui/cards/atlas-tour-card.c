/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-tour-card.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "atlas-disclosure.h"
#include "atlas-mnemonic.h"
#include "cards/atlas-cite-words.h"
#include "cards/atlas-link.h"
#include "cards/atlas-prose.h"
#include "cards/atlas-wrap-layout.h"

/**
 * AtlasTourCard:
 *
 * The step of a tour or a lesson: title and words, the teacher's notes and questions, and the ways
 * to the steps before and after.
 *
 * Where others see it than whoever leads, it is public: it has neither notes nor questions.
 *
 * # CSS nodes
 *
 * ```
 * tourcard
 * ├── label.eyebrow
 * ├── label.card-title
 * ├── prose
 * ├── box.notes
 * │   ├── prose
 * │   ╰── box.question
 * ├── label.sources
 * ╰── box.steps
 * ```
 */

struct _AtlasTourCard
{
  GtkWidget   parent_instance;
  AtlasState *state;
  gboolean    is_public;
  GtkWidget  *page;
  GtkWidget  *eyebrow;
  GtkWidget  *title;
  GtkWidget  *prose;
  GtkWidget  *notes_box;
  GtkWidget  *minutes;
  GtkWidget  *notes;
  GtkWidget  *questions;
  GtkWidget  *sources;
  GtkWidget  *steps;
};

G_DEFINE_FINAL_TYPE (AtlasTourCard, atlas_tour_card, GTK_TYPE_WIDGET)

static void
update_eyebrow (AtlasTourCard   *self,
                const AtlasTour *tour)
{
  /* Translators: above the title of a step of a tour: %1$s is the title of the tour, %2$u the number
   * of the step, %3$u how many there are */
  g_autofree char *words = g_strdup_printf (C_("tour", "%1$s · %2$u of %3$u"),
                                            atlas_state_pick (self->state, tour->title),
                                            atlas_state_get_step_number (self->state) + 1,
                                            tour->steps->len);

  gtk_label_set_label (GTK_LABEL (self->eyebrow), words);
}

static GtkWidget *
make_prose (AtlasTourCard *self,
            AtlasText     *text,
            const char    *style_class)
{
  GtkWidget *prose = atlas_prose_new ();

  atlas_prose_set_text (ATLAS_PROSE (prose), self->state, text);
  gtk_widget_add_css_class (prose, style_class);

  return prose;
}

/* The answer stays folded: whoever asks a class wants to hear it first. */
static GtkWidget *
make_question (AtlasTourCard       *self,
               const AtlasQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "question");
  gtk_box_append (GTK_BOX (box), make_prose (self, question->text, "asked"));
  if (atlas_text_is_empty (question->answer))
    return box;

  gtk_box_append (GTK_BOX (box),
                  atlas_disclosure_new (_("Answer"), make_prose (self, question->answer, "answer")));

  return box;
}

static void
update_notes (AtlasTourCard   *self,
              const AtlasStep *step)
{
  gboolean has_questions = step->questions != NULL && step->questions->len > 0;
  gboolean is_shown = !self->is_public && (has_questions || !atlas_text_is_empty (step->notes));
  guint n_minutes = (guint) (step->minutes + 0.5);
  g_autofree char *minutes = NULL;

  atlas_box_clear (self->questions);
  if (!is_shown)
    {
      atlas_box_set_shown (self->notes_box, FALSE);
      return;
    }

  minutes = g_strdup_printf (ngettext ("%u minute", "%u minutes", n_minutes), n_minutes);
  gtk_label_set_label (GTK_LABEL (self->minutes), minutes);
  gtk_widget_set_visible (self->minutes, n_minutes > 0);
  atlas_prose_set_text (ATLAS_PROSE (self->notes), self->state, step->notes);
  for (guint i = 0; has_questions && i < step->questions->len; i++)
    gtk_box_append (GTK_BOX (self->questions),
                    make_question (self, &g_array_index (step->questions, AtlasQuestion, i)));
  atlas_box_set_shown (self->notes_box, TRUE);
}

static void
update (AtlasTourCard *self)
{
  const AtlasTour *tour = atlas_state_get_tour (self->state);
  const AtlasStep *step = atlas_state_get_step (self->state);
  g_autofree char *sources = NULL;

  if (tour == NULL)
    return;

  update_eyebrow (self, tour);
  gtk_label_set_label (GTK_LABEL (self->title), atlas_state_pick (self->state, step->title));
  atlas_prose_set_text (ATLAS_PROSE (self->prose), self->state, step->text);
  update_notes (self, step);
  sources = atlas_cite_words_to_markup (self->state, step->cites, ATLAS_CITE_FORM_LINE);
  gtk_label_set_markup (GTK_LABEL (self->sources), sources);
  gtk_widget_set_visible (self->sources, sources[0] != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tour.previous",
                                 atlas_state_get_step_number (self->state) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tour.next",
                                 atlas_state_get_step_number (self->state) + 1 < tour->steps->len);
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  atlas_state_step_tour (ATLAS_TOUR_CARD (widget)->state, g_str_equal (action, "tour.next"));
}

static void
leave_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  atlas_state_set_tour (ATLAS_TOUR_CARD (widget)->state, NULL);
}

static void
atlas_tour_card_dispose (GObject *object)
{
  AtlasTourCard *self = ATLAS_TOUR_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_TOUR_CARD);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_tour_card_parent_class)->dispose (object);
}

static void
atlas_tour_card_class_init (AtlasTourCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_tour_card_dispose;

  g_type_ensure (ATLAS_TYPE_PROSE);
  g_type_ensure (ATLAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/cards/atlas-tour-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, eyebrow);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, prose);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, notes_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, minutes);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, notes);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, questions);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, sources);
  gtk_widget_class_bind_template_child (widget_class, AtlasTourCard, steps);
  gtk_widget_class_install_action (widget_class, "tour.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "tour.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "tour.leave", NULL, leave_cb);
  gtk_widget_class_set_css_name (widget_class, "tourcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_tour_card_init (AtlasTourCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_mnemonic_name_buttons (GTK_WIDGET (self));
}

/**
 * atlas_tour_card_new:
 * @state: a state
 *
 * Returns: (transfer floating): a card of the step that @state is at
 */
GtkWidget *
atlas_tour_card_new (AtlasState *state)
{
  AtlasTourCard *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_TOUR_CARD, NULL);
  self->state = g_object_ref (state);
  atlas_link_connect (self->sources, state);
  g_signal_connect_object (state, "notify::tour", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * atlas_tour_card_set_public:
 * @self: a card
 * @is_public: whether others see it than whoever leads
 */
void
atlas_tour_card_set_public (AtlasTourCard *self,
                            gboolean       is_public)
{
  g_return_if_fail (ATLAS_IS_TOUR_CARD (self));

  self->is_public = is_public;
  update (self);
}

/**
 * atlas_tour_card_set_show_controls:
 * @self: a card
 * @show_controls: whether there should be buttons, for those who can reach them
 */
void
atlas_tour_card_set_show_controls (AtlasTourCard *self,
                                   gboolean       show_controls)
{
  g_return_if_fail (ATLAS_IS_TOUR_CARD (self));

  gtk_widget_set_visible (self->steps, show_controls);
}
