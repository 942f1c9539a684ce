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
  GtkWidget        parent_instance;
  AtlasDisclosure *disclosure;
  GtkBox          *lines;
  char            *summary;
  gboolean         folded;
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

static GtkWidget *
new_line (AtlasLegend            *self,
          const AtlasLegendEntry *entry,
          const AtlasPalette     *palette)
{
  const Subject subject = { entry, palette };
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr (GdkTexture) texture = atlas_texture_paint (SIGN_PX, SIGN_PX, scale, paint_sign, &subject);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *picture = g_object_new (GTK_TYPE_PICTURE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     "paintable", texture,
                                     "width-request", SIGN_PX,
                                     "height-request", SIGN_PX,
                                     NULL);
  GtkWidget *label = gtk_label_new (entry->text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), picture);
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

/* What the entries say, to tell whether anything has changed. */
static char *
summarise (GArray             *entries,
           const AtlasPalette *palette)
{
  GString *summary = g_string_new (NULL);

  g_string_append_printf (summary, "%p", (const void *) palette);
  for (guint i = 0; i < entries->len; i++)
    {
      const AtlasLegendEntry *entry = &g_array_index (entries, AtlasLegendEntry, i);

      g_string_append_printf (summary, "\n%u %s", atlas_sign_hash (&entry->sign), entry->text);
    }

  return g_string_free (summary, FALSE);
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
  g_clear_pointer (&ATLAS_LEGEND (object)->summary, g_free);

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
}

/**
 * atlas_legend_new:
 *
 * Returns: (transfer floating): a legend without lines
 */
GtkWidget *
atlas_legend_new (void)
{
  return g_object_new (ATLAS_TYPE_LEGEND, NULL);
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
 * Shows other lines, if they say anything else.
 */
void
atlas_legend_set_entries (AtlasLegend        *self,
                          GArray             *entries,
                          const AtlasPalette *palette)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (ATLAS_IS_LEGEND (self));

  summary = summarise (entries, palette);
  if (g_strcmp0 (summary, self->summary) == 0)
    return;

  g_free (self->summary);
  self->summary = g_steal_pointer (&summary);
  atlas_box_clear (GTK_WIDGET (self->lines));
  for (guint i = 0; i < entries->len; i++)
    gtk_box_append (self->lines, new_line (self, &g_array_index (entries, AtlasLegendEntry, i), palette));
  atlas_box_set_shown (GTK_WIDGET (self), entries->len > 0);
}
