/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-figure-box.h"

#include <glib/gi18n-lib.h>

#include "atlas-box.h"
#include "atlas-disclosure.h"
#include "cards/atlas-cite-words.h"
#include "cards/atlas-link.h"
#include "core/atlas-figure.h"
#include "core/atlas-series-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasFigureBox:
 *
 * The figures that count at the moment shown, of the siege or of one place, those that were counted
 * last first, rival accounts of one thing under one another. It stays folded until somebody asks: it follows the clock only while
 * it is open and seen.
 *
 * # CSS nodes
 *
 * ```
 * figurebox
 * ╰── disclosure
 *     ╰── box
 *         ├── label.figure-title
 *         ╰── label.figure
 * ```
 */

struct _AtlasFigureBox
{
  GtkWidget   parent_instance;
  AtlasState *state;
  GPtrArray  *figures;
  /* Interned; NULL for the whole siege. */
  const char *place;
  GtkWidget  *disclosure;
  GtkWidget  *rows;
};

G_DEFINE_FINAL_TYPE (AtlasFigureBox, atlas_figure_box, GTK_TYPE_WIDGET)

/* A card is no almanac. */
#define MOST_FIGURES 8

typedef struct
{
  const AtlasFigure *figure;
  gint64             time;
} Found;

static void
add_label (AtlasFigureBox *self,
           const char     *markup,
           const char     *style_class)
{
  gtk_box_append (GTK_BOX (self->rows), atlas_link_make_label (self->state, markup, style_class));
}

static void
append_fact (GString    *markup,
             const char *fact)
{
  g_autofree char *escaped = g_markup_escape_text (fact, -1);

  if (*fact != '\0')
    g_string_append_printf (markup, "%s%s", C_("between facts", " · "), escaped);
}

static const AtlasSeriesPoint *
find_point (AtlasFigureBox    *self,
            const AtlasSeries *series,
            gint64             time)
{
  return self->place != NULL ? atlas_series_find_local (series, self->place, time)
                             : atlas_series_find_point (series, time);
}

static void
add_count (AtlasFigureBox    *self,
           const AtlasSeries *series,
           gint64             time)
{
  const AtlasSeriesPoint *point = find_point (self, series, time);
  const char *language = atlas_state_get_language (self->state);
  g_autofree char *value = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *when = NULL;
  g_autofree char *account = NULL;
  g_autofree char *sources = NULL;
  g_autoptr (GString) markup = NULL;

  if (point == NULL)
    return;

  value = atlas_series_describe_point (series, point, language);
  escaped = g_markup_escape_text (value, -1);
  when = atlas_wording_instant (&point->when);
  account = atlas_series_describe_account (series, atlas_state_get_siege (self->state), language);
  sources = atlas_cite_words_to_markup (self->state, point->cites, ATLAS_CITE_FORM_LINE);
  markup = g_string_new (NULL);
  g_string_append_printf (markup, "<b>%s</b>", escaped);
  append_fact (markup, when);
  append_fact (markup, account);
  append_fact (markup, atlas_state_pick (self->state, point->note));
  if (sources[0] != '\0')
    g_string_append_printf (markup, "\n<small>%s</small>", sources);
  add_label (self, markup->str, "figure");
}

/* When it was counted last, at @time or before; ATLAS_TIME_MIN if never. */
static gint64
find_last_count (AtlasFigureBox    *self,
                 const AtlasFigure *figure,
                 gint64             time)
{
  gint64 last = ATLAS_TIME_MIN;

  for (guint i = 0; i < figure->series->len; i++)
    {
      const AtlasSeriesPoint *point = find_point (self, g_ptr_array_index (figure->series, i), time);

      if (point != NULL)
        last = MAX (last, point->when.earliest);
    }

  return last;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *one = a;
  const Found *other = b;

  return one->time == other->time ? 0 : one->time > other->time ? -1 : 1;
}

static GArray *
find_figures (AtlasFigureBox *self,
              gint64          time)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint i = 0; i < self->figures->len; i++)
    {
      Found one = { g_ptr_array_index (self->figures, i), 0 };

      one.time = find_last_count (self, one.figure, time);
      if (one.time > ATLAS_TIME_MIN)
        g_array_append_val (found, one);
    }
  g_array_sort (found, compare_found);

  return found;
}

static void
update_rows (AtlasFigureBox *self)
{
  gint64 time = atlas_state_get_instant (self->state);
  g_autoptr (GArray) found = NULL;

  if (self->figures == NULL || !atlas_disclosure_get_expanded (ATLAS_DISCLOSURE (self->disclosure)) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  atlas_box_clear (self->rows);

  found = find_figures (self, time);
  for (guint i = 0; i < MIN (found->len, MOST_FIGURES); i++)
    {
      const AtlasFigure *figure = g_array_index (found, Found, i).figure;
      g_autofree char *title =
        g_markup_escape_text (atlas_state_pick (self->state, atlas_figure_get_first (figure)->title), -1);

      add_label (self, title, "figure-title");
      for (guint j = 0; j < figure->series->len; j++)
        add_count (self, g_ptr_array_index (figure->series, j), time);
    }
  if (found->len == 0)
    add_label (self, _("Nothing has been counted yet."), "quiet");
}

static gboolean
has_figures (AtlasFigureBox *self)
{
  for (guint i = 0; self->figures != NULL && i < self->figures->len; i++)
    {
      const AtlasFigure *figure = g_ptr_array_index (self->figures, i);

      for (guint j = 0; j < figure->series->len; j++)
        if (self->place == NULL || atlas_series_concerns (g_ptr_array_index (figure->series, j), self->place))
          return TRUE;
    }

  return FALSE;
}

static void
siege_changed_cb (AtlasFigureBox *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  if (siege != NULL)
    self->figures = atlas_figures_new (siege);
  gtk_widget_set_visible (GTK_WIDGET (self), has_figures (self));
  update_rows (self);
}

static void
atlas_figure_box_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_figure_box_parent_class)->map (widget);

  update_rows (ATLAS_FIGURE_BOX (widget));
}

static void
atlas_figure_box_dispose (GObject *object)
{
  AtlasFigureBox *self = ATLAS_FIGURE_BOX (object);

  g_clear_pointer (&self->disclosure, gtk_widget_unparent);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_figure_box_parent_class)->dispose (object);
}

static void
atlas_figure_box_class_init (AtlasFigureBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_figure_box_dispose;
  widget_class->map = atlas_figure_box_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "figurebox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_figure_box_init (AtlasFigureBox *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->disclosure = atlas_disclosure_new (_("Figures at this moment"), self->rows);
  gtk_widget_set_parent (self->disclosure, GTK_WIDGET (self));
  g_signal_connect_object (self->disclosure, "notify::expanded", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlas_figure_box_set_state:
 * @self: a box without a state
 * @state: whose figures it shows, at whose moment
 */
void
atlas_figure_box_set_state (AtlasFigureBox *self,
                            AtlasState     *state)
{
  g_return_if_fail (ATLAS_IS_FIGURE_BOX (self));
  g_return_if_fail (ATLAS_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (siege_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::instant", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  siege_changed_cb (self);
}

/**
 * atlas_figure_box_set_place:
 * @self: a box with a state
 * @place: (nullable): the place of the siege whose figures it shows; `NULL` for those of all
 *
 * Without figures of @place there is nothing to be seen.
 */
void
atlas_figure_box_set_place (AtlasFigureBox *self,
                            AtlasPlace     *place)
{
  g_return_if_fail (ATLAS_IS_FIGURE_BOX (self));
  g_return_if_fail (place == NULL || ATLAS_IS_PLACE (place));

  self->place = place != NULL ? atlas_place_get_id (place) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), has_figures (self));
  update_rows (self);
}
