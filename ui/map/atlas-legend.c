/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-legend.h"

#include "atlas-box.h"
#include "atlas-disclosure.h"
#include "atlas-texture.h"

/**
 * AtlasLegend:
 *
 * What the signs in view mean. It can be folded away.
 *
 * # CSS nodes
 *
 * `legend`, with a disclosure in it.
 */
struct _AtlasLegend
{
  GtkWidget           parent_instance;
  AtlasDisclosure    *disclosure;
  GtkBox             *lines;
  const AtlasPalette *palette;
  GHashTable         *textures;
  gboolean            folded;
};

G_DEFINE_FINAL_TYPE (AtlasLegend, atlas_legend, GTK_TYPE_WIDGET)

#define SIGN_PX 25

typedef struct
{
  const AtlasLegendEntry *entry;
  const AtlasPalette     *palette;
} Subject;

static void
paint_sign (cairo_t       *cr,
            gconstpointer  user_data)
{
  const Subject *subject = user_data;

  atlas_legend_entry_paint (subject->entry, cr, subject->palette, SIGN_PX / 2.0, SIGN_PX / 2.0);
}

/* Entries of one key look alike. */
static char *
build_key (const AtlasLegendEntry *entry)
{
  return g_strdup_printf ("%u %s", atlas_sign_hash (&entry->sign), entry->text);
}

/* The clock shows and hides the same few signs again and again. */
static GdkTexture *
find_texture (AtlasLegend            *self,
              const AtlasLegendEntry *entry)
{
  const Subject subject = { entry, self->palette };
  g_autofree char *key = build_key (entry);
  GdkTexture *texture = g_hash_table_lookup (self->textures, key);

  if (texture == NULL)
    {
      texture = atlas_texture_paint (SIGN_PX, SIGN_PX, gtk_widget_get_scale_factor (GTK_WIDGET (self)), paint_sign,
                                     &subject);
      g_hash_table_insert (self->textures, g_steal_pointer (&key), texture);
    }

  return texture;
}

static GtkWidget *
add_line (AtlasLegend *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *picture = g_object_new (GTK_TYPE_PICTURE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     "width-request", SIGN_PX,
                                     "height-request", SIGN_PX,
                                     NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), picture);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (self->lines, line);

  return line;
}

static void
set_line (AtlasLegend            *self,
          GtkWidget              *line,
          const AtlasLegendEntry *entry)
{
  gtk_picture_set_paintable (GTK_PICTURE (gtk_widget_get_first_child (line)),
                             GDK_PAINTABLE (find_texture (self, entry)));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (line)), entry->text);
}

static void
forget_textures (AtlasLegend *self)
{
  g_hash_table_remove_all (self->textures);
}

static void
atlas_legend_dispose (GObject *object)
{
  AtlasLegend *self = ATLAS_LEGEND (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_LEGEND);

  G_OBJECT_CLASS (atlas_legend_parent_class)->dispose (object);
}

static void
atlas_legend_finalize (GObject *object)
{
  g_hash_table_unref (ATLAS_LEGEND (object)->textures);

  G_OBJECT_CLASS (atlas_legend_parent_class)->finalize (object);
}

static void
atlas_legend_class_init (AtlasLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_legend_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_legend_finalize;

  g_type_ensure (ATLAS_TYPE_DISCLOSURE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/map/atlas-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, disclosure);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, lines);
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_legend_init (AtlasLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_textures), NULL);
}

/**
 * atlas_legend_set_folded:
 * @self: a legend
 * @folded: whether there is room for its heading only
 *
 * Folds or unfolds the legend when the room that it has changes; the user may still do otherwise.
 */
void
atlas_legend_set_folded (AtlasLegend *self,
                         gboolean     folded)
{
  g_return_if_fail (ATLAS_IS_LEGEND (self));

  if (folded == self->folded)
    return;

  self->folded = folded;
  atlas_disclosure_set_expanded (self->disclosure, !folded);
}

/**
 * atlas_legend_set_entries:
 * @self: a legend
 * @entries: (element-type AtlasLegendEntry): its lines
 * @palette: the colours of the map
 *
 * Shows these lines. The widgets of those that were there are used again.
 */
void
atlas_legend_set_entries (AtlasLegend        *self,
                          GArray             *entries,
                          const AtlasPalette *palette)
{
  GtkWidget *line;

  g_return_if_fail (ATLAS_IS_LEGEND (self));

  if (palette != self->palette)
    forget_textures (self);
  self->palette = palette;

  line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));
  for (guint i = 0; i < entries->len; i++)
    {
      if (line == NULL)
        line = add_line (self);
      set_line (self, line, &g_array_index (entries, AtlasLegendEntry, i));
      line = gtk_widget_get_next_sibling (line);
    }
  while (line != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (line);

      gtk_box_remove (self->lines, line);
      line = next;
    }
  atlas_box_set_shown (GTK_WIDGET (self), entries->len > 0);
}
