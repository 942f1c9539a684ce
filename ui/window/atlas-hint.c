/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-hint.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "atlas-type-size.h"

/**
 * AtlasHint:
 *
 * Tells on the very first day what can be done. It goes away for good as soon as any of it is done,
 * takes no click and no key, and needs no button.
 *
 * It is laid over all of the map, and stands at its lower edge: on a small map in fewer and smaller words.
 *
 * # CSS nodes
 *
 * `hint`, of the class `.brief` on a small map
 */

struct _AtlasHint
{
  GtkWidget     parent_instance;
  GtkWidget    *revealer;
  GtkWidget    *clamp;
  GtkWidget    *label;
  AtlasSession *session;
  guint         fit_id;
};

G_DEFINE_FINAL_TYPE (AtlasHint, atlas_hint, GTK_TYPE_WIDGET)

/* A label that chooses its own width chose another when it was measured late. */
#define WIDTH_PX 480

/* A map of less than this has other things to show than how it is used, in pixels at the usual size of type. */
#define ROOMY_WIDTH  460
#define ROOMY_HEIGHT 300

static const char *
get_words (gboolean is_brief)
{
  if (is_brief)
    return _("Press play, or choose a hill.");

  return _("Press play, or drag the amber mark through time. Choose a hill to see who held it, and when.");
}

static void
set_width (AtlasHint *self,
           int        width_px)
{
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), width_px);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->clamp), width_px);
}

/* Other words need another layout, which the one that finds them too long cannot begin. */
static gboolean
fit_cb (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       unused)
{
  AtlasHint *self = ATLAS_HINT (widget);
  double scale = atlas_type_size_get_scale (widget);
  gboolean is_brief = gtk_widget_get_width (widget) < ROOMY_WIDTH * scale ||
                      gtk_widget_get_height (widget) < ROOMY_HEIGHT * scale;

  self->fit_id = 0;
  if (is_brief)
    gtk_widget_add_css_class (widget, "brief");
  else
    gtk_widget_remove_css_class (widget, "brief");
  gtk_label_set_text (GTK_LABEL (self->label), get_words (is_brief));
  set_width (self, (int) (WIDTH_PX * scale));

  return G_SOURCE_REMOVE;
}

static void
atlas_hint_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  AtlasHint *self = ATLAS_HINT (widget);

  gtk_widget_allocate (self->revealer, width, height, baseline, NULL);
  if (self->fit_id == 0 && gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)))
    self->fit_id = gtk_widget_add_tick_callback (widget, fit_cb, NULL, NULL);
}

static void
atlas_hint_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  gtk_widget_measure (ATLAS_HINT (widget)->revealer, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
atlas_hint_dispose (GObject *object)
{
  AtlasHint *self = ATLAS_HINT (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (atlas_hint_parent_class)->dispose (object);
}

static void
atlas_hint_class_init (AtlasHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_hint_dispose;
  widget_class->measure = atlas_hint_measure;
  widget_class->size_allocate = atlas_hint_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "hint");
}

static void
atlas_hint_init (AtlasHint *self)
{
  self->label = gtk_label_new (get_words (FALSE));
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  self->clamp = adw_clamp_new ();
  set_width (self, WIDTH_PX);
  adw_clamp_set_child (ADW_CLAMP (self->clamp), self->label);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->clamp);
  gtk_widget_set_halign (self->revealer, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->revealer, GTK_ALIGN_END);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * atlas_hint_new:
 * @state: what changes when something is done
 * @session: what knows whether anything was ever done
 *
 * Returns: (transfer floating): a hint, which shows only if nothing was
 */
GtkWidget *
atlas_hint_new (AtlasState   *state,
                AtlasSession *session)
{
  static const char *const uses[] = { "notify::instant", "notify::playing", "notify::place", "notify::event" };
  AtlasHint *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_SESSION (session), NULL);

  self = g_object_new (ATLAS_TYPE_HINT, NULL);
  self->session = g_object_ref (session);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), !atlas_session_get_hinted (session));
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    g_signal_connect_object (state, uses[i], G_CALLBACK (atlas_hint_put_away), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * atlas_hint_put_away:
 * @self: a hint
 *
 * Lets the hint go, for good: somebody knows what to do.
 */
void
atlas_hint_put_away (AtlasHint *self)
{
  g_return_if_fail (ATLAS_IS_HINT (self));

  atlas_session_set_hinted (self->session);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}
