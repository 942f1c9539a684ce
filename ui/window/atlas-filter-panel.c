/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-filter-panel.h"

#include <glib/gi18n-lib.h>

#include "cards/atlas-wrap-layout.h"
#include "window/atlas-filter-words.h"

/**
 * AtlasFilterPanel:
 *
 * All that can be asked of events before they are shown, in the siege's own terms.
 *
 * A box that is checked follows the filter, and the filter the box; none has a state of its own.
 *
 * # CSS nodes
 *
 * `filterpanel`, with a `checkbutton` for each condition under headings
 */

struct _AtlasFilterPanel
{
  GtkWidget       parent_instance;
  AtlasState     *state;
  GtkWidget      *scroller;
  GtkWidget      *page;
  GArray         *conditions;
  GtkCheckButton *place;
  GtkCheckButton *actor;
  gboolean        is_following;
};

G_DEFINE_FINAL_TYPE (AtlasFilterPanel, atlas_filter_panel, GTK_TYPE_WIDGET)

/* One box: whether the filter has its condition, and the filter with or without it. */
typedef struct _Condition Condition;

struct _Condition
{
  GtkCheckButton *button;
  AtlasFilterBy   by;
  const char     *id;
  AtlasCertainty  certainty;
  gboolean      (*is_met) (AtlasFilterPanel *self,
                           const Condition  *condition);
  AtlasFilter  *(*change) (AtlasFilterPanel *self,
                           const Condition  *condition,
                           gboolean          is_wanted);
};

static AtlasFilter *
get_filter (AtlasFilterPanel *self)
{
  return atlas_state_get_filter (self->state);
}

static gboolean
has_id (AtlasFilterPanel *self,
        const Condition  *condition)
{
  return atlas_filter_has (get_filter (self), condition->by, condition->id);
}

static AtlasFilter *
change_id (AtlasFilterPanel *self,
           const Condition  *condition,
           gboolean          is_wanted)
{
  return atlas_filter_toggle (get_filter (self), condition->by, condition->id);
}

static gboolean
has_certainty (AtlasFilterPanel *self,
               const Condition  *condition)
{
  return atlas_filter_get_certainty (get_filter (self)) == condition->certainty;
}

static AtlasFilter *
change_certainty (AtlasFilterPanel *self,
                  const Condition  *condition,
                  gboolean          is_wanted)
{
  return atlas_filter_with_certainty (get_filter (self),
                                      is_wanted ? condition->certainty : ATLAS_CERTAINTY_ANY);
}

static gboolean
has_extent (AtlasFilterPanel *self,
            const Condition  *condition)
{
  return atlas_filter_get_extent (get_filter (self)) != NULL;
}

static AtlasFilter *
change_extent (AtlasFilterPanel *self,
               const Condition  *condition,
               gboolean          is_wanted)
{
  AtlasExtent extent = atlas_state_get_extent (self->state);

  return atlas_filter_with_extent (get_filter (self), is_wanted ? &extent : NULL);
}

static gboolean
has_range (AtlasFilterPanel *self,
           const Condition  *condition)
{
  return atlas_filter_get_range (get_filter (self), NULL, NULL);
}

static AtlasFilter *
change_range (AtlasFilterPanel *self,
              const Condition  *condition,
              gboolean          is_wanted)
{
  gint64 begin, end;

  atlas_state_get_visible_span (self->state, &begin, &end);

  return atlas_filter_with_range (get_filter (self), begin, is_wanted ? end : begin);
}

static gboolean
has_place (AtlasFilterPanel *self,
           const Condition  *condition)
{
  AtlasPlace *place = atlas_state_get_place (self->state);

  return place != NULL && atlas_filter_has (get_filter (self), ATLAS_FILTER_PLACE, atlas_place_get_id (place));
}

static AtlasFilter *
change_place (AtlasFilterPanel *self,
              const Condition  *condition,
              gboolean          is_wanted)
{
  AtlasPlace *place = atlas_state_get_place (self->state);

  return atlas_filter_toggle (get_filter (self), ATLAS_FILTER_PLACE, atlas_place_get_id (place));
}

static AtlasFilterBy
get_actor_respect (AtlasActor *actor)
{
  return atlas_actor_get_kind (actor) == ATLAS_ACTOR_PERSON ? ATLAS_FILTER_PERSON : ATLAS_FILTER_UNIT;
}

static gboolean
has_actor (AtlasFilterPanel *self,
           const Condition  *condition)
{
  AtlasActor *actor = atlas_state_get_actor (self->state);

  return actor != NULL &&
         atlas_filter_has (get_filter (self), get_actor_respect (actor), atlas_actor_get_id (actor));
}

static AtlasFilter *
change_actor (AtlasFilterPanel *self,
              const Condition  *condition,
              gboolean          is_wanted)
{
  AtlasActor *actor = atlas_state_get_actor (self->state);

  return atlas_filter_toggle (get_filter (self), get_actor_respect (actor), atlas_actor_get_id (actor));
}

static void
follow_filter (AtlasFilterPanel *self)
{
  AtlasPlace *place = atlas_state_get_place (self->state);
  AtlasActor *actor = atlas_state_get_actor (self->state);

  self->is_following = TRUE;
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const Condition *condition = &g_array_index (self->conditions, Condition, i);

      gtk_check_button_set_active (condition->button, condition->is_met (self, condition));
    }
  self->is_following = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->place), place != NULL);
  if (place != NULL)
    {
      g_autofree char *name = atlas_state_dup_place_name (self->state, place);

      gtk_check_button_set_label (self->place, name);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->actor), actor != NULL);
  if (actor != NULL)
    gtk_check_button_set_label (self->actor,
                                atlas_actor_get_name (actor, atlas_state_get_language (self->state)));
}

static void
toggled_cb (GtkCheckButton   *button,
            AtlasFilterPanel *self)
{
  gboolean is_wanted = gtk_check_button_get_active (button);

  for (guint i = 0; !self->is_following && i < self->conditions->len; i++)
    {
      const Condition *condition = &g_array_index (self->conditions, Condition, i);

      if (condition->button == button && condition->is_met (self, condition) != is_wanted)
        {
          g_autoptr (AtlasFilter) filter = condition->change (self, condition, is_wanted);

          atlas_state_set_filter (self->state, filter);
          break;
        }
    }
}

static GtkCheckButton *
append_condition (AtlasFilterPanel *self,
                  GtkWidget        *section,
                  const char       *words,
                  Condition         condition)
{
  GtkWidget *button = gtk_check_button_new_with_label (words);

  condition.button = GTK_CHECK_BUTTON (button);
  g_array_append_val (self->conditions, condition);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (section), button);

  return condition.button;
}

static GtkWidget *
append_section (AtlasFilterPanel *self,
                const char       *title)
{
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "search-heading");
  gtk_widget_set_layout_manager (section, atlas_wrap_layout_new ());
  gtk_accessible_update_relation (GTK_ACCESSIBLE (section), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  -1);
  gtk_box_append (GTK_BOX (self->page), heading);
  gtk_box_append (GTK_BOX (self->page), section);

  return section;
}

static void
append_terms (AtlasFilterPanel *self,
              const char       *title,
              AtlasFilterBy     by,
              AtlasVocabulary   vocabulary)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  guint n_terms = atlas_siege_get_n_terms (siege, vocabulary);
  GtkWidget *section;

  /* One that all events share does not choose. */
  if (n_terms < 2)
    return;

  section = append_section (self, title);
  for (guint i = 0; i < n_terms; i++)
    {
      const AtlasTerm *term = atlas_siege_get_term (siege, vocabulary, i);

      append_condition (self, section, atlas_state_pick (self->state, term->name),
                        (Condition) { .by = by, .id = term->id, .is_met = has_id, .change = change_id });
    }
}

static void
append_sides (AtlasFilterPanel *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  GtkWidget *section = append_section (self, _("Who acted"));

  for (guint i = 0; i < atlas_siege_get_n_sides (siege); i++)
    {
      const AtlasSide *side = atlas_siege_get_side (siege, i);

      append_condition (self, section, atlas_state_pick (self->state, side->name),
                        (Condition) { .by = ATLAS_FILTER_SIDE, .id = side->id, .is_met = has_id,
                                      .change = change_id });
    }
}

static void
append_drawing (GtkWidget *section)
{
  GtkWidget *button = gtk_button_new_with_label (_("Draw a Rectangle…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.draw-extent");
  gtk_box_append (GTK_BOX (section), button);
}

static void
append_here (AtlasFilterPanel *self)
{
  GtkWidget *section = append_section (self, _("What happened here?"));

  append_condition (self, section, atlas_filter_word_extent (),
                    (Condition) { .is_met = has_extent, .change = change_extent });
  append_drawing (section);
  append_condition (self, section, _("While the timeline shows"),
                    (Condition) { .is_met = has_range, .change = change_range });
  self->place = append_condition (self, section, NULL,
                                  (Condition) { .is_met = has_place, .change = change_place });
  self->actor = append_condition (self, section, NULL,
                                  (Condition) { .is_met = has_actor, .change = change_actor });
}

static void
append_certainties (AtlasFilterPanel *self)
{
  GtkWidget *section = append_section (self, _("How well it is known"));
  GtkCheckButton *first = NULL;

  for (AtlasCertainty certainty = 0; certainty < ATLAS_N_CERTAINTIES; certainty++)
    {
      GtkCheckButton *button =
        append_condition (self, section, atlas_filter_word_certainty (certainty),
                          (Condition) { .certainty = certainty, .is_met = has_certainty,
                                        .change = change_certainty });

      gtk_check_button_set_group (button, first);
      if (first == NULL)
        first = button;
    }
}

static void
atlas_filter_panel_dispose (GObject *object)
{
  AtlasFilterPanel *self = ATLAS_FILTER_PANEL (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_filter_panel_parent_class)->dispose (object);
}

static void
atlas_filter_panel_finalize (GObject *object)
{
  g_array_unref (ATLAS_FILTER_PANEL (object)->conditions);

  G_OBJECT_CLASS (atlas_filter_panel_parent_class)->finalize (object);
}

static void
atlas_filter_panel_class_init (AtlasFilterPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_filter_panel_dispose;
  object_class->finalize = atlas_filter_panel_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_filter_panel_init (AtlasFilterPanel *self)
{
  self->conditions = g_array_new (FALSE, FALSE, sizeof (Condition));
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_widget_set_size_request (self->page, 300, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->page);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), 560);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);
}

/**
 * atlas_filter_panel_new:
 * @state: a state with a siege, which does not change while the panel is there
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
atlas_filter_panel_new (AtlasState *state)
{
  AtlasFilterPanel *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (atlas_state_get_siege (state) != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_FILTER_PANEL, NULL);
  self->state = g_object_ref (state);
  append_here (self);
  append_terms (self, _("What it was"), ATLAS_FILTER_KIND, ATLAS_VOCABULARY_KIND);
  append_sides (self);
  append_terms (self, _("When"), ATLAS_FILTER_PHASE, ATLAS_VOCABULARY_PHASE);
  append_terms (self, _("Who tells of it"), ATLAS_FILTER_ACCOUNT, ATLAS_VOCABULARY_ACCOUNT);
  append_certainties (self);
  g_signal_connect_object (state, "notify::filter", G_CALLBACK (follow_filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::place", G_CALLBACK (follow_filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::actor", G_CALLBACK (follow_filter), self, G_CONNECT_SWAPPED);
  follow_filter (self);

  return GTK_WIDGET (self);
}
