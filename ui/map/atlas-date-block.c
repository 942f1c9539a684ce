/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-date-block.h"

#include <glib/gi18n-lib.h>

#include "atlas-lead-layout.h"
#include "core/atlas-moment-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasDateBlock:
 *
 * The moment shown, as the headline of the map: the day, and beneath it the time of day, the day
 * of the siege and its phase.
 *
 * Screen readers meet it as the current date.
 *
 * # CSS nodes
 *
 * `dateblock`, with two labels: the headline has the class `.siege-title`.
 */
struct _AtlasDateBlock
{
  GtkWidget   parent_instance;
  GtkWidget  *lines;
  GtkLabel   *day;
  GtkLabel   *details;
  AtlasState *state;
  gboolean    is_brief;
};

G_DEFINE_FINAL_TYPE (AtlasDateBlock, atlas_date_block, GTK_TYPE_WIDGET)

static void
update (AtlasDateBlock *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  gint64 instant = atlas_state_get_instant (self->state);
  g_autofree char *brief = NULL;
  g_autofree char *day = NULL;
  g_autofree char *details = NULL;
  g_autofree char *spoken = NULL;
  AtlasInstant moment;

  gtk_widget_set_visible (GTK_WIDGET (self), siege != NULL);
  if (siege == NULL)
    return;

  atlas_instant_from_time (&moment, instant);
  day = atlas_moment_describe_day (instant);
  details = atlas_moment_describe_hour (siege, instant, atlas_state_get_language (self->state));
  /* Translators: for screen readers: %1$s day, %2$s time of day, day of the siege and phase. */
  spoken = g_strdup_printf (_("Current date: %1$s, %2$s"), day, details);
  brief = atlas_wording_instant (&moment);
  gtk_label_set_text (self->day, self->is_brief ? brief : day);
  gtk_label_set_text (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), !self->is_brief);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, day, -1);
}

static void
atlas_date_block_dispose (GObject *object)
{
  AtlasDateBlock *self = ATLAS_DATE_BLOCK (object);

  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_DATE_BLOCK);

  G_OBJECT_CLASS (atlas_date_block_parent_class)->dispose (object);
}

static void
atlas_date_block_class_init (AtlasDateBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_date_block_dispose;

  g_type_ensure (ATLAS_TYPE_LEAD_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/map/atlas-date-block.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasDateBlock, lines);
  gtk_widget_class_bind_template_child (widget_class, AtlasDateBlock, day);
  gtk_widget_class_bind_template_child (widget_class, AtlasDateBlock, details);
  gtk_widget_class_set_css_name (widget_class, "dateblock");
  /* Newer GTKs let no status have a name; a timer is what tells the time. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
atlas_date_block_init (AtlasDateBlock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_date_block_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the moment of @state in words
 */
GtkWidget *
atlas_date_block_new (AtlasState *state)
{
  AtlasDateBlock *self = g_object_new (ATLAS_TYPE_DATE_BLOCK, NULL);
  const char *const changes[] = { "notify::siege", "notify::instant", "notify::language" };

  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (state, changes[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * atlas_date_block_set_brief:
 * @self: a date
 * @is_brief: whether there is room for no more than the day and the time of day
 */
void
atlas_date_block_set_brief (AtlasDateBlock *self,
                            gboolean        is_brief)
{
  g_return_if_fail (ATLAS_IS_DATE_BLOCK (self));

  if (is_brief == self->is_brief)
    return;

  self->is_brief = is_brief;
  update (self);
}
