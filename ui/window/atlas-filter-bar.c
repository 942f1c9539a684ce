/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "cards/atlas-wrap-layout.h"
#include "core/atlas-wording.h"
#include "window/atlas-filter-words.h"

/**
 * AtlasFilterBar:
 *
 * What is asked of events before they are shown, each as a button that takes it away, and how many pass.
 * It is not there while all are shown.
 *
 * # CSS nodes
 *
 * `filterbar`, with a label, a `button.chip` for each condition and, for more than one, a `button.flat` for
 * all.
 */

struct _AtlasFilterBar
{
  GtkWidget   parent_instance;
  AtlasState *state;
  GtkWidget  *line;
  GtkWidget  *count;
  GtkWidget  *chips;
  GtkWidget  *clear;
};

G_DEFINE_FINAL_TYPE (AtlasFilterBar, atlas_filter_bar, GTK_TYPE_WIDGET)

/* What would be shown without any condition. */
static guint
count_all (AtlasFilterBar *self)
{
  GPtrArray *events = atlas_siege_get_events (atlas_state_get_siege (self->state));
  gboolean show_details = atlas_state_get_show_details (self->state);
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += show_details || atlas_event_get_tier (g_ptr_array_index (events, i)) == ATLAS_TIER_CORE;

  return n;
}

static void
update_count (AtlasFilterBar *self)
{
  guint n_all = count_all (self);
  guint n_passed = atlas_event_set_get_size (atlas_state_get_passed (self->state));
  g_autofree char *all = atlas_wording_number (n_all, 0);
  g_autofree char *passed = atlas_wording_number (n_passed, 0);
  g_autofree char *words = NULL;

  /* Translators: how many events the filters let through: %1$s those, %2$s all. */
  words = g_strdup_printf (ngettext ("%1$s of %2$s event", "%1$s of %2$s events", n_all), passed, all);
  gtk_label_set_label (GTK_LABEL (self->count), words);
}

static void
chip_clicked_cb (GtkWidget      *chip,
                 AtlasFilterBar *self)
{
  g_autoptr (AtlasFilter) without = atlas_filter_ref (g_object_get_data (G_OBJECT (chip), "without"));

  atlas_state_set_filter (self->state, without);
}

/* A condition, and what is left of the filter @without it, which this takes. */
static void
append_chip (AtlasFilterBar *self,
             const char     *words,
             AtlasFilter    *without)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *icon = gtk_image_new_from_icon_name ("window-close-symbolic");
  GtkWidget *chip = gtk_button_new ();
  g_autofree char *spoken = NULL;

  /* Translators: takes a condition away; %s is the name of a kind of events, a place, a side… */
  spoken = g_strdup_printf (_("Do without “%s”"), words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (chip), "without", without, (GDestroyNotify) atlas_filter_unref);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (self->chips), chip);
}

static void
append_chips (AtlasFilterBar *self,
              AtlasFilter    *filter)
{
  gint64 begin, end;

  for (AtlasFilterBy by = 0; by < ATLAS_N_FILTERS; by++)
    {
      for (guint i = 0; i < atlas_filter_get_n_ids (filter, by); i++)
        {
          const char *id = atlas_filter_get_id (filter, by, i);
          g_autofree char *words = atlas_filter_word_id (self->state, by, id);

          append_chip (self, words, atlas_filter_toggle (filter, by, id));
        }
    }
  if (atlas_filter_get_certainty (filter) != ATLAS_CERTAINTY_ANY)
    append_chip (self, atlas_filter_word_certainty (atlas_filter_get_certainty (filter)),
                 atlas_filter_with_certainty (filter, ATLAS_CERTAINTY_ANY));
  if (atlas_filter_get_range (filter, &begin, &end))
    {
      g_autofree char *words = atlas_filter_word_range (begin, end);

      append_chip (self, words, atlas_filter_with_range (filter, 0, 0));
    }
  if (atlas_filter_get_extent (filter) != NULL)
    append_chip (self, atlas_filter_word_extent (), atlas_filter_with_extent (filter, NULL));
}

/* The button that was pressed goes with its condition: the keyboard goes on to the next. */
static void
keep_focus (AtlasFilterBar *self)
{
  GtkWidget *next = gtk_widget_get_first_child (self->chips);

  if (next != NULL)
    gtk_widget_grab_focus (next);
}

static void
update (AtlasFilterBar *self)
{
  AtlasFilter *filter = atlas_state_get_filter (self->state);
  gboolean has_focus = gtk_widget_get_focus_child (self->chips) != NULL;
  gboolean is_shown = atlas_state_get_siege (self->state) != NULL && !atlas_filter_is_empty (filter);

  atlas_box_clear (self->chips);
  if (is_shown)
    {
      append_chips (self, filter);
      update_count (self);
    }
  /* One condition is taken away by its own button, and on a narrow page each line of the bar is one of
   * the map less. */
  gtk_widget_set_visible (self->clear,
                          gtk_widget_get_first_child (self->chips) != gtk_widget_get_last_child (self->chips));
  atlas_box_set_shown (GTK_WIDGET (self), is_shown);
  if (has_focus)
    keep_focus (self);
}

static void
atlas_filter_bar_dispose (GObject *object)
{
  AtlasFilterBar *self = ATLAS_FILTER_BAR (object);

  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_filter_bar_parent_class)->dispose (object);
}

static void
atlas_filter_bar_class_init (AtlasFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_filter_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_filter_bar_init (AtlasFilterBar *self)
{
  self->clear = gtk_button_new_with_label (_("Show All Events"));
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  /* A status is read out when it changes. */
  self->count = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, atlas_wrap_layout_new ());
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_set_hexpand (self->chips, TRUE);
  gtk_widget_set_valign (self->chips, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->clear, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "win.clear-filters");
  /* Where not all goes into one line, the chips take what is below it. */
  gtk_widget_set_layout_manager (self->line, atlas_wrap_layout_new ());
  gtk_widget_set_margin_end (self->count, 8);
  gtk_box_append (GTK_BOX (self->line), self->count);
  gtk_box_append (GTK_BOX (self->line), self->chips);
  gtk_box_append (GTK_BOX (self->line), self->clear);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);
}

/**
 * atlas_filter_bar_new:
 * @state: a state
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
atlas_filter_bar_new (AtlasState *state)
{
  AtlasFilterBar *self;
  static const char *const changes[] = {
    "notify::filter", "notify::siege", "notify::names", "notify::show-details",
  };

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_FILTER_BAR, NULL);
  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (state, changes[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
