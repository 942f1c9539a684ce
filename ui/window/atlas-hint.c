/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-hint.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * AtlasHint:
 *
 * Tells on the very first day what can be done. It goes away for good as soon as any of it is done,
 * takes no click and no key, and needs no button.
 *
 * # CSS nodes
 *
 * `hint`
 */

struct _AtlasHint
{
  GtkWidget     parent_instance;
  GtkWidget    *revealer;
  AtlasSession *session;
};

G_DEFINE_FINAL_TYPE (AtlasHint, atlas_hint, GTK_TYPE_WIDGET)

/* A label that chooses its own width chose another when it was measured late. */
#define WIDTH_PX 480

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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hint");
}

static void
atlas_hint_init (AtlasHint *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *label = gtk_label_new (
    _("Press play, or drag the amber mark through time. Choose a hill to see who held it, and when."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH_PX);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), label);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), clamp);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
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
