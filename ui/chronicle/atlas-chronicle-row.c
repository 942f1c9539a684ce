/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-row.h"

#include <glib/gi18n-lib.h>

#include "atlas-line.h"
#include "atlas-mark-icon.h"
#include "chronicle/atlas-day-heading.h"
#include "core/atlas-hours-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasChronicleRow:
 *
 * One event in the chronicle: its hour, title, first lines and places, beneath the heading of its day
 * when it is the first of that day that is shown.
 *
 * Its height follows from which of these it has and not from how they are worded, so that one row that
 * is never seen, the pattern, can tell the height of every other without there being one.
 *
 * # CSS nodes
 *
 * ```
 * chroniclerow
 * ├── dayheading
 * ╰── box.entry
 *     ├── markicon
 *     ╰── inscription.when, .siege-title, .text, .places
 * ```
 */

struct _AtlasChronicleRow
{
  GtkWidget               parent_instance;
  AtlasEvent             *event;
  AtlasChronicleRowParts  parts;
  guint                   position;
  guint                   n_rows;
  gboolean                has_told;
  GtkWidget              *page;
  GtkWidget              *heading;
  GtkWidget              *mark_icon;
  GtkWidget              *words_box;
  GtkWidget              *when_words;
  GtkWidget              *title_words;
  GtkWidget              *text_words;
  GtkWidget              *places_words;
  GtkWidget              *title_line;
  int                     all_height;
  int                     heights[ATLAS_N_CHRONICLE_ROW_PARTS];
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_HEIGHTS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasChronicleRow, atlas_chronicle_row, GTK_TYPE_WIDGET)

/* The part of a line that titles fill at most whose letters are somewhat wider than most. */
#define PART_OF_LINE 0.86

/* How many letters two lines of a text hold at most for each letter of a title on its line. */
#define LETTERS_OF_TEXT 3

/* An inscription is given its height without its text being shaped, which a label cannot do. */
static void
set_words (GtkWidget  *inscription,
           const char *words,
           gboolean    is_visible)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), words);
  gtk_widget_set_visible (inscription, is_visible);
}

/* Pango would shape all of a text to show its first lines. */
static void
set_text (GtkWidget  *inscription,
          const char *text,
          guint       n_letters)
{
  g_autofree char *begin = NULL;

  if (g_utf8_strlen (text, -1) > n_letters)
    {
      g_autofree char *letters = g_utf8_substring (text, 0, n_letters);

      begin = g_strconcat (letters, "…", NULL);
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), begin != NULL ? begin : text);
}

static char *
join_place_names (AtlasState *state,
                  AtlasEvent *event)
{
  AtlasSiege *siege = atlas_state_get_siege (state);
  const char *const *places = atlas_event_get_places (event);
  GString *words = g_string_new (NULL);

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_siege_find_place (siege, places[i]);
      g_autofree char *name = NULL;

      if (place == NULL)
        continue;

      name = atlas_state_dup_place_name (state, place);
      if (words->len > 0)
        /* Translators: stands between two places in a list of them */
        g_string_append (words, C_("between places", ", "));
      g_string_append (words, name);
    }

  return g_string_free (words, FALSE);
}

static gboolean
has_places (AtlasState *state,
            AtlasEvent *event)
{
  AtlasSiege *siege = atlas_state_get_siege (state);
  const char *const *places = atlas_event_get_places (event);

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      if (atlas_siege_find_place (siege, places[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_disputed (AtlasEvent *event)
{
  GPtrArray *disputes = atlas_event_get_disputes (event);

  return disputes != NULL && disputes->len > 0;
}

/* The hours, and whether the sources do not agree on something of it. */
static char *
word_when (AtlasEvent *event)
{
  g_autofree char *hours = atlas_wording_hours (atlas_event_get_span (event));

  if (!is_disputed (event))
    return g_steal_pointer (&hours);
  if (hours[0] == '\0')
    return g_strdup (C_("event", "sources differ"));

  /* Translators: above the title of an event in the chronicle: %s is the time of day, and what
   * follows says that the sources do not agree on something of it. */
  return g_strdup_printf (C_("event", "%s · sources differ"), hours);
}

static int
measure_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height;
}

/* In the order of #AtlasChronicleRowParts. */
static void
measure_pattern (AtlasChronicleRow *self)
{
  GtkWidget *const parts[ATLAS_N_CHRONICLE_ROW_PARTS] = {
    self->heading, self->when_words, self->title_words, self->title_line, self->text_words, self->places_words,
  };

  self->all_height = measure_height (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    self->heights[i] = measure_height (parts[i]);
}

static void
forget_heights (AtlasChronicleRow *self)
{
  if (self->all_height == 0)
    return;

  self->all_height = 0;
  g_signal_emit (self, signals[SIGNAL_HEIGHTS_CHANGED], 0);
}

static void
atlas_chronicle_row_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_chronicle_row_parent_class)->css_changed (widget, change);

  forget_heights (ATLAS_CHRONICLE_ROW (widget));
}

static void
atlas_chronicle_row_system_setting_changed (GtkWidget        *widget,
                                            GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (atlas_chronicle_row_parent_class)->system_setting_changed (widget, setting);

  forget_heights (ATLAS_CHRONICLE_ROW (widget));
}

static void
activate (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  gtk_widget_class_install_action (widget_class, "row.activate", NULL, activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "row.activate", NULL);
}

static void
atlas_chronicle_row_dispose (GObject *object)
{
  g_clear_object (&ATLAS_CHRONICLE_ROW (object)->event);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_CHRONICLE_ROW);

  G_OBJECT_CLASS (atlas_chronicle_row_parent_class)->dispose (object);
}

static void
atlas_chronicle_row_class_init (AtlasChronicleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_chronicle_row_dispose;
  widget_class->css_changed = atlas_chronicle_row_css_changed;
  widget_class->system_setting_changed = atlas_chronicle_row_system_setting_changed;

  /**
   * AtlasChronicleRow::activated:
   * @self: a row
   *
   * The event is to be selected.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  /**
   * AtlasChronicleRow::heights-changed:
   * @self: a pattern
   *
   * Rows are no longer as high as was foreseen.
   */
  signals[SIGNAL_HEIGHTS_CHANGED] = g_signal_new ("heights-changed", G_TYPE_FROM_CLASS (klass),
                                                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATLAS_TYPE_DAY_HEADING);
  g_type_ensure (ATLAS_TYPE_MARK_ICON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/chronicle/atlas-chronicle-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, mark_icon);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, words_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, when_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, title_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, text_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, places_words);
  bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chroniclerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
atlas_chronicle_row_init (AtlasChronicleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_chronicle_row_find_parts:
 * @state: a state with the siege of @event
 * @event: an event
 * @n_letters: how many letters of a title one line holds
 *
 * Returns: what the row of @event has in the language of @state, leaving aside the heading
 */
AtlasChronicleRowParts
atlas_chronicle_row_find_parts (AtlasState *state,
                                AtlasEvent *event,
                                guint       n_letters)
{
  const char *title = atlas_state_pick (state, atlas_event_get_title (event));
  AtlasChronicleRowParts parts = 0;

  if (is_disputed (event) || atlas_wording_has_hours (atlas_event_get_span (event)))
    parts |= ATLAS_CHRONICLE_ROW_WHEN;
  if (title[0] != '\0')
    parts |= g_utf8_strlen (title, -1) > n_letters ? ATLAS_CHRONICLE_ROW_TITLE : ATLAS_CHRONICLE_ROW_TITLE_LINE;
  if (atlas_state_pick (state, atlas_event_get_text (event))[0] != '\0')
    parts |= ATLAS_CHRONICLE_ROW_TEXT;
  if (has_places (state, event))
    parts |= ATLAS_CHRONICLE_ROW_PLACES;

  return parts;
}

/**
 * atlas_chronicle_row_new:
 *
 * Returns: (transfer floating): a row without an event
 */
GtkWidget *
atlas_chronicle_row_new (void)
{
  return g_object_new (ATLAS_TYPE_CHRONICLE_ROW, NULL);
}

/**
 * atlas_chronicle_row_get_event:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the event it shows
 */
AtlasEvent *
atlas_chronicle_row_get_event (AtlasChronicleRow *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), NULL);

  return self->event;
}

static void
update_label (AtlasChronicleRow *self,
              const char        *title)
{
  g_autofree char *when = atlas_wording_span (atlas_event_get_span (self->event));
  /* Translators: an event read out: %1$s when, %2$s its title */
  g_autofree char *words = g_strdup_printf (C_("event", "%1$s: %2$s"), when, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * atlas_chronicle_row_show:
 * @self: a row
 * @state: a state with the siege of @event
 * @event: what it tells of
 * @parts: what it has
 *
 * Shows an event, but for the first lines of its text and its places, whose room stays empty until
 * [method@Atlas.ChronicleRow.tell].
 */
void
atlas_chronicle_row_show (AtlasChronicleRow      *self,
                          AtlasState             *state,
                          AtlasEvent             *event,
                          AtlasChronicleRowParts  parts)
{
  const char *title;
  g_autofree char *when = NULL;

  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));
  g_return_if_fail (ATLAS_IS_EVENT (event));

  g_set_object (&self->event, event);
  self->parts = parts;
  title = atlas_state_pick (state, atlas_event_get_title (event));
  when = word_when (event);
  atlas_mark_icon_set_event (ATLAS_MARK_ICON (self->mark_icon), state, event);
  set_words (self->when_words, when, parts & ATLAS_CHRONICLE_ROW_WHEN);
  set_words (self->title_words, title, parts & (ATLAS_CHRONICLE_ROW_TITLE | ATLAS_CHRONICLE_ROW_TITLE_LINE));
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (self->title_words),
                                 parts & ATLAS_CHRONICLE_ROW_TITLE ? 2 : 1);
  set_words (self->text_words, NULL, parts & ATLAS_CHRONICLE_ROW_TEXT);
  set_words (self->places_words, NULL, parts & ATLAS_CHRONICLE_ROW_PLACES);
  self->has_told = FALSE;
  if (parts & ATLAS_CHRONICLE_ROW_HEADING)
    atlas_day_heading_set_event (ATLAS_DAY_HEADING (self->heading), state, event);
  gtk_widget_set_visible (self->heading, parts & ATLAS_CHRONICLE_ROW_HEADING);
  update_label (self, title);
}

/**
 * atlas_chronicle_row_tell:
 * @self: a row with an event
 * @state: the state that it was shown with
 * @n_letters: how many letters of a title one line holds
 *
 * Adds the first lines of the event's text and its places, unless they are there.
 */
void
atlas_chronicle_row_tell (AtlasChronicleRow *self,
                          AtlasState        *state,
                          guint              n_letters)
{
  g_autofree char *places = NULL;

  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));
  g_return_if_fail (self->event != NULL);

  if (self->has_told)
    return;

  self->has_told = TRUE;
  places = join_place_names (state, self->event);
  set_text (self->text_words, atlas_state_pick (state, atlas_event_get_text (self->event)),
            LETTERS_OF_TEXT * n_letters);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->places_words), places);
}

/**
 * atlas_chronicle_row_set_position:
 * @self: a row
 * @position: its position among all
 * @n_rows: how many there are
 *
 * Lets a screen reader say where in the list the reader is.
 */
void
atlas_chronicle_row_set_position (AtlasChronicleRow *self,
                                  guint              position,
                                  guint              n_rows)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));

  if (position == self->position && n_rows == self->n_rows)
    return;

  self->position = position;
  self->n_rows = n_rows;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_rows, -1);
}

/**
 * atlas_chronicle_row_make_pattern:
 * @self: a row without an event
 *
 * Makes it a row that is never seen and has everything that a row may have.
 */
void
atlas_chronicle_row_make_pattern (AtlasChronicleRow *self)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));
  g_return_if_fail (self->title_line == NULL);

  self->title_line = gtk_inscription_new (NULL);
  gtk_widget_add_css_class (self->title_line, "siege-title");
  gtk_box_append (GTK_BOX (self->words_box), self->title_line);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (self->title_words), 2);
  gtk_widget_set_visible (self->heading, TRUE);
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/**
 * atlas_chronicle_row_foresee_height:
 * @self: a pattern
 * @parts: what a row has
 *
 * Returns: how high in pixels that row is
 */
int
atlas_chronicle_row_foresee_height (AtlasChronicleRow      *self,
                                    AtlasChronicleRowParts  parts)
{
  int height;

  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), 0);
  g_return_val_if_fail (self->title_line != NULL, 0);

  if (self->all_height == 0)
    measure_pattern (self);

  height = self->all_height;
  for (guint i = 0; i < ATLAS_N_CHRONICLE_ROW_PARTS; i++)
    height -= parts & (1 << i) ? 0 : self->heights[i];

  return height;
}

/**
 * atlas_chronicle_row_foresee_heading_height:
 * @self: a pattern
 *
 * Returns: how high in pixels the heading of a day is
 */
int
atlas_chronicle_row_foresee_heading_height (AtlasChronicleRow *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), 0);

  if (self->all_height == 0)
    measure_pattern (self);

  return self->heights[0];
}

/**
 * atlas_chronicle_row_count_letters:
 * @self: a pattern
 * @width: how wide in pixels rows are
 *
 * Returns: how many letters of a title one line holds, as far as one can say without measuring each
 */
guint
atlas_chronicle_row_count_letters (AtlasChronicleRow *self,
                                   int                width)
{
  int all, line;

  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), 0);

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &all, NULL, NULL);
  gtk_widget_measure (self->words_box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &line, NULL, NULL);

  return (guint) (PART_OF_LINE * MAX (width - (all - line), 0) / atlas_line_measure_letter (self->title_words));
}

/**
 * atlas_chronicle_row_get_parts:
 * @self: a row
 *
 * Returns: what it has
 */
AtlasChronicleRowParts
atlas_chronicle_row_get_parts (AtlasChronicleRow *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), 0);

  return self->parts;
}
