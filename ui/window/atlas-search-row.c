/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-search-row.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasSearchRow:
 *
 * One thing that was found, with what was typed in heavier letters.
 *
 * # CSS nodes
 *
 * `row.searchrow`, with two labels, the second of the class `.quiet`.
 */

struct _AtlasSearchRow
{
  GtkListBoxRow    parent_instance;
  AtlasSearchItem *item;
  GtkLabel        *title;
  GtkLabel        *detail;
};

G_DEFINE_FINAL_TYPE (AtlasSearchRow, atlas_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_words (GtkLabel   *label,
            const char *words,
            const char *query)
{
  g_autoptr (GArray) ranges = atlas_search_find_ranges (words, query);
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const AtlasRange *range = &g_array_index (ranges, AtlasRange, i);
      PangoAttribute *attribute = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      attribute->start_index = range->begin;
      attribute->end_index = range->end;
      pango_attr_list_insert (attributes, attribute);
    }
  gtk_label_set_text (label, words);
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

static void
tell (AtlasSearchRow *self)
{
  const char *title = atlas_search_item_get_title (self->item);
  const char *detail = atlas_search_item_get_detail (self->item);
  g_autofree char *spoken = NULL;

  if (detail != NULL && *detail != '\0')
    /* Translators: for screen readers: %1$s what was found, %2$s more about it. */
    spoken = g_strdup_printf (_("%1$s. %2$s"), title, detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : title, -1);
}

static void
atlas_search_row_dispose (GObject *object)
{
  AtlasSearchRow *self = ATLAS_SEARCH_ROW (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (atlas_search_row_parent_class)->dispose (object);
}

static void
atlas_search_row_class_init (AtlasSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_search_row_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchRow, detail);
}

static void
atlas_search_row_init (AtlasSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_search_row_new:
 * @item: what was found
 * @query: what was typed
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
atlas_search_row_new (AtlasSearchItem *item,
                      const char      *query)
{
  AtlasSearchRow *self = g_object_new (ATLAS_TYPE_SEARCH_ROW, NULL);
  const char *detail = atlas_search_item_get_detail (item);

  self->item = g_object_ref (item);
  show_words (self->title, atlas_search_item_get_title (item), query);
  show_words (self->detail, detail != NULL ? detail : "", query);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL && *detail != '\0');
  tell (self);

  return GTK_WIDGET (self);
}

/**
 * atlas_search_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): what was found
 */
AtlasSearchItem *
atlas_search_row_get_item (AtlasSearchRow *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ROW (self), NULL);

  return self->item;
}
