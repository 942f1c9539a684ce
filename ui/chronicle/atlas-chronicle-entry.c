/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-entry.h"

#include <glib/gi18n-lib.h>

#include "atlas-mark-icon.h"
#include "chronicle/atlas-day-heading.h"
#include "core/atlas-hours-wording.h"

/**
 * AtlasChronicleEntry:
 *
 * The words of one event in the chronicle: its hour, title, first lines and places, beneath the
 * heading of its day when it is the first of that day that is shown.
 *
 * Its height follows from which of these it has and not from how they are worded, so that one entry,
 * the pattern, can tell the height of every other without there being one.
 *
 * # CSS nodes
 *
 * ```
 * chronicleentry
 * ├── dayheading
 * ╰── box.entry
 *     ├── markicon
 *     ╰── inscription.when, .siege-title, .text, .places
 * ```
 */

struct _AtlasChronicleEntry
{
  GtkWidget  parent_instance;
  GtkWidget *page;
  GtkWidget *heading;
  GtkWidget *mark_icon;
  GtkWidget *words_box;
  GtkWidget *when_words;
  GtkWidget *title_words;
  GtkWidget *text_words;
  GtkWidget *places_words;
  GtkWidget *title_line;
  int        all_height;
  int        heights[6];
};

/* What an entry may or may not have, beside its margins. */
enum
{
  HEADING,
  WHEN,
  TITLE,
  TITLE_LINE,
  TEXT,
  PLACES,
};

enum
{
  SIGNAL_HEIGHTS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasChronicleEntry, atlas_chronicle_entry, GTK_TYPE_WIDGET)

/* How many letters of a title stand on one line of the narrowest panel. */
#define LETTERS_ON_LINE 36

/* An inscription is given its height without its text being shaped, which a label cannot do. */
static void
set_words (GtkWidget  *inscription,
           const char *words)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), words);
  gtk_widget_set_visible (inscription, words[0] != '\0');
}

static gboolean
is_long (const char *title)
{
  return g_utf8_strlen (title, -1) > LETTERS_ON_LINE;
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

/* The hours, and whether the sources do not agree on something of it. */
static char *
word_when (AtlasEvent *event)
{
  GPtrArray *disputes = atlas_event_get_disputes (event);
  g_autofree char *hours = atlas_wording_hours (atlas_event_get_span (event));

  if (disputes == NULL || disputes->len == 0)
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

static void
measure_pattern (AtlasChronicleEntry *self)
{
  GtkWidget *const parts[] = {
    [HEADING] = self->heading, [WHEN] = self->when_words, [TITLE] = self->title_words,
    [TITLE_LINE] = self->title_line, [TEXT] = self->text_words, [PLACES] = self->places_words,
  };

  self->all_height = measure_height (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    self->heights[i] = measure_height (parts[i]);
}

static void
forget_heights (AtlasChronicleEntry *self)
{
  if (self->all_height == 0)
    return;

  self->all_height = 0;
  g_signal_emit (self, signals[SIGNAL_HEIGHTS_CHANGED], 0);
}

static void
atlas_chronicle_entry_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_chronicle_entry_parent_class)->css_changed (widget, change);

  forget_heights (ATLAS_CHRONICLE_ENTRY (widget));
}

static void
atlas_chronicle_entry_system_setting_changed (GtkWidget        *widget,
                                              GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (atlas_chronicle_entry_parent_class)->system_setting_changed (widget, setting);

  forget_heights (ATLAS_CHRONICLE_ENTRY (widget));
}

static void
atlas_chronicle_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_CHRONICLE_ENTRY);

  G_OBJECT_CLASS (atlas_chronicle_entry_parent_class)->dispose (object);
}

static void
atlas_chronicle_entry_class_init (AtlasChronicleEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_chronicle_entry_dispose;
  widget_class->css_changed = atlas_chronicle_entry_css_changed;
  widget_class->system_setting_changed = atlas_chronicle_entry_system_setting_changed;

  /**
   * AtlasChronicleEntry::heights-changed:
   * @self: a pattern
   *
   * Entries are no longer as high as was foreseen.
   */
  signals[SIGNAL_HEIGHTS_CHANGED] = g_signal_new ("heights-changed", G_TYPE_FROM_CLASS (klass),
                                                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATLAS_TYPE_DAY_HEADING);
  g_type_ensure (ATLAS_TYPE_MARK_ICON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/chronicle/atlas-chronicle-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleEntry, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleEntry, heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleEntry, mark_icon);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleEntry, words_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleEntry, when_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleEntry, title_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleEntry, text_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleEntry, places_words);
  gtk_widget_class_set_css_name (widget_class, "chronicleentry");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_chronicle_entry_init (AtlasChronicleEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_chronicle_entry_new:
 *
 * Returns: (transfer floating): an entry without words
 */
GtkWidget *
atlas_chronicle_entry_new (void)
{
  return g_object_new (ATLAS_TYPE_CHRONICLE_ENTRY, NULL);
}

/**
 * atlas_chronicle_entry_show:
 * @self: an entry
 * @state: a state with the siege of @event
 * @event: what it tells of
 * @has_heading: whether the heading of the day stands above it
 */
void
atlas_chronicle_entry_show (AtlasChronicleEntry *self,
                            AtlasState          *state,
                            AtlasEvent          *event,
                            gboolean             has_heading)
{
  const char *title;
  g_autofree char *when = NULL;
  g_autofree char *places = NULL;

  g_return_if_fail (ATLAS_IS_CHRONICLE_ENTRY (self));
  g_return_if_fail (ATLAS_IS_EVENT (event));

  title = atlas_state_pick (state, atlas_event_get_title (event));
  when = word_when (event);
  places = join_place_names (state, event);
  atlas_mark_icon_set_event (ATLAS_MARK_ICON (self->mark_icon), state, event);
  set_words (self->when_words, when);
  set_words (self->title_words, title);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (self->title_words), is_long (title) ? 2 : 1);
  set_words (self->text_words, atlas_state_pick (state, atlas_event_get_text (event)));
  set_words (self->places_words, places);
  if (has_heading)
    atlas_day_heading_set_event (ATLAS_DAY_HEADING (self->heading), state, event);
  gtk_widget_set_visible (self->heading, has_heading);
}

/**
 * atlas_chronicle_entry_make_pattern:
 * @self: an entry without words
 *
 * Makes it an entry that is never seen and has everything that an entry may have.
 */
void
atlas_chronicle_entry_make_pattern (AtlasChronicleEntry *self)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_ENTRY (self));
  g_return_if_fail (self->title_line == NULL);

  self->title_line = gtk_inscription_new (NULL);
  gtk_widget_add_css_class (self->title_line, "siege-title");
  gtk_box_append (GTK_BOX (self->words_box), self->title_line);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (self->title_words), 2);
  gtk_widget_set_visible (self->heading, TRUE);
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/**
 * atlas_chronicle_entry_foresee_height:
 * @self: a pattern
 * @state: a state with the siege of @event
 * @event: an event
 * @has_heading: whether the heading of the day stands above it
 *
 * Returns: how high in pixels the entry of @event is
 */
int
atlas_chronicle_entry_foresee_height (AtlasChronicleEntry *self,
                                      AtlasState          *state,
                                      AtlasEvent          *event,
                                      gboolean             has_heading)
{
  const char *title = atlas_state_pick (state, atlas_event_get_title (event));
  g_autofree char *when = word_when (event);
  const gboolean has[] = {
    [HEADING] = has_heading,
    [WHEN] = when[0] != '\0',
    [TITLE] = is_long (title),
    [TITLE_LINE] = title[0] != '\0' && !is_long (title),
    [TEXT] = atlas_state_pick (state, atlas_event_get_text (event))[0] != '\0',
    [PLACES] = has_places (state, event),
  };
  int height;

  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ENTRY (self), 0);
  g_return_val_if_fail (self->title_line != NULL, 0);

  if (self->all_height == 0)
    measure_pattern (self);

  height = self->all_height;
  for (guint i = 0; i < G_N_ELEMENTS (has); i++)
    height -= has[i] ? 0 : self->heights[i];

  return height;
}
