/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-place-row.h"

#include <glib/gi18n-lib.h>

#include "atlas-texture.h"
#include "core/atlas-holding-wording.h"
#include "map/atlas-sign.h"

/**
 * AtlasPlaceRow:
 *
 * A place in the list of places: its sign, its name, and in words who holds it at the moment shown.
 *
 * # CSS nodes
 *
 * `placerow`, with two labels, the second of the class `.hold`.
 */
struct _AtlasPlaceRow
{
  GtkWidget   parent_instance;
  GtkWidget  *line;
  GtkPicture *picture;
  GtkLabel   *name;
  GtkLabel   *hold;
  AtlasState *state;
  AtlasPlace *place;
  AtlasSign   sign;
  AtlasTheme  theme;
};

G_DEFINE_FINAL_TYPE (AtlasPlaceRow, atlas_place_row, GTK_TYPE_WIDGET)

#define SIGN_PX 29

typedef struct
{
  const AtlasSign    *sign;
  const AtlasPalette *palette;
} Subject;

static void
paint_sign (cairo_t       *cr,
            gconstpointer  user_data)
{
  const Subject *subject = user_data;

  atlas_sign_paint (subject->sign, cr, subject->palette, SIGN_PX / 2.0, SIGN_PX / 2.0);
}

static void
update_picture (AtlasPlaceRow     *self,
                const AtlasTenure *tenure)
{
  AtlasTheme theme = atlas_state_get_theme (self->state);
  const Subject subject = { &self->sign, atlas_palette_get (theme) };
  g_autoptr (GdkTexture) texture = NULL;
  AtlasSign sign;

  atlas_sign_init (&sign, atlas_state_get_siege (self->state), self->place, tenure, 1);
  sign.radius_px = MIN (sign.radius_px, 10);
  if (gtk_picture_get_paintable (self->picture) != NULL && theme == self->theme &&
      atlas_sign_equal (&sign, &self->sign))
    return;

  self->sign = sign;
  self->theme = theme;
  texture = atlas_texture_paint (SIGN_PX, SIGN_PX, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                 paint_sign, &subject);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
}

/* The list gives each row a parent that takes the focus, and so must be named as well. */
static void
tell (AtlasPlaceRow *self,
      const char    *name,
      const char    *hold)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *spoken = NULL;

  if (*hold != '\0')
    /* Translators: for screen readers: %1$s a place, %2$s a sentence on who holds it. */
    spoken = g_strdup_printf (_("%1$s. %2$s"), name, hold);
  else
    spoken = g_strdup (name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update (AtlasPlaceRow *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const AtlasTenure *tenure;
  g_autofree char *name = NULL;
  g_autofree char *hold = NULL;

  if (self->place == NULL || siege == NULL ||
      atlas_siege_find_place (siege, atlas_place_get_id (self->place)) != self->place)
    return;

  tenure = atlas_state_get_tenure (self->state, self->place);
  name = atlas_state_dup_place_name (self->state, self->place);
  if (atlas_place_can_be_held (self->place))
    hold = atlas_tenure_describe (tenure, siege, atlas_state_get_language (self->state));
  else
    hold = g_strdup ("");

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->hold, hold);
  gtk_widget_set_visible (GTK_WIDGET (self->hold), *hold != '\0');
  update_picture (self, tenure);
  tell (self, name, hold);
}

/* While the list is closed its rows are left as they are: there are as many as places. */
static void
state_changed_cb (AtlasPlaceRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
atlas_place_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_place_row_parent_class)->map (widget);
  update (ATLAS_PLACE_ROW (widget));
}

static void
atlas_place_row_dispose (GObject *object)
{
  AtlasPlaceRow *self = ATLAS_PLACE_ROW (object);

  g_clear_object (&self->place);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PLACE_ROW);

  G_OBJECT_CLASS (atlas_place_row_parent_class)->dispose (object);
}

static void
atlas_place_row_class_init (AtlasPlaceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_place_row_dispose;
  widget_class->map = atlas_place_row_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/map/atlas-place-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceRow, line);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceRow, picture);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceRow, name);
  gtk_widget_class_bind_template_child (widget_class, AtlasPlaceRow, hold);
  gtk_widget_class_set_css_name (widget_class, "placerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_place_row_init (AtlasPlaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_place_row_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): a row without place
 */
GtkWidget *
atlas_place_row_new (AtlasState *state)
{
  AtlasPlaceRow *self = g_object_new (ATLAS_TYPE_PLACE_ROW, NULL);
  const char *const changes[] = { "notify::instant", "notify::account", "notify::names",
                                  "notify::language", "notify::theme" };

  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (state, changes[i], G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * atlas_place_row_set_place:
 * @self: a row
 * @place: (nullable): its place
 */
void
atlas_place_row_set_place (AtlasPlaceRow *self,
                           AtlasPlace    *place)
{
  g_return_if_fail (ATLAS_IS_PLACE_ROW (self));

  g_set_object (&self->place, place);
  update (self);
}
