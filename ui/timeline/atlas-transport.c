/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-transport.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "atlas-fold-layout.h"

/**
 * AtlasTransport:
 *
 * The buttons of the timeline: the event before, play and pause, the event after, how fast the
 * clock runs, closer and further, the whole siege.
 *
 * The buttons name actions of [class@Atlas.Band], in which it stands.
 *
 * # CSS nodes
 *
 * `AtlasTransport` has a CSS node with name `transport` around those of its buttons.
 */

struct _AtlasTransport
{
  GtkWidget   parent_instance;
  AtlasState *state;
  GtkWidget  *box;
  GtkWidget  *play_button;
  GtkWidget  *speeds;
  GtkWidget  *hasten_button;
  GtkWidget  *loop_button;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasTransport, atlas_transport, GTK_TYPE_WIDGET)

/* Seconds of the siege in a second of playing, as the template names them. */
static const double speeds[] = {
  1.0 * ATLAS_HOUR, 3.0 * ATLAS_HOUR, 6.0 * ATLAS_HOUR, 12.0 * ATLAS_HOUR,
  1.0 * ATLAS_DAY, 3.0 * ATLAS_DAY, 7.0 * ATLAS_DAY,
};

static char *
get_play_icon (AtlasTransport *self,
               gboolean        playing)
{
  return g_strdup (playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
}

static char *
get_play_words (AtlasTransport *self,
                gboolean        playing)
{
  return g_strdup (playing ? _("Pause") : _("Play"));
}

/* Until some time after GTK 4.8 a tooltip only describes a button without letters. */
static void
play_words_changed_cb (AtlasTransport *self)
{
  const char *words = gtk_widget_get_tooltip_text (self->play_button);

  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Which of the listed speeds is nearest, as ratios go. */
static guint
find_speed (double speed)
{
  guint nearest = 0;

  for (guint i = 1; i < G_N_ELEMENTS (speeds); i++)
    {
      if (fabs (log (speed / speeds[i])) < fabs (log (speed / speeds[nearest])))
        nearest = i;
    }

  return nearest;
}

/* The list stands in a button of its own, which takes the keyboard and knows no name. */
static void
name_speed_button (AtlasTransport *self)
{
  GtkStringObject *speed = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->speeds));

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->speeds)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_string_object_get_string (speed),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_widget_get_tooltip_text (self->speeds), -1);
}

static void
speed_cb (AtlasTransport *self)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->speeds),
                              find_speed (atlas_state_get_speed (self->state)));
  name_speed_button (self);
}

static void
speed_selected_cb (AtlasTransport *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->speeds));

  if (self->state != NULL)
    name_speed_button (self);

  /* A speed that is not listed stays as it is until another one is chosen. */
  if (self->state != NULL && selected < G_N_ELEMENTS (speeds) &&
      selected != find_speed (atlas_state_get_speed (self->state)))
    atlas_state_set_speed (self->state, speeds[selected]);
}

static void
set_state (AtlasTransport *self,
           AtlasState     *state)
{
  if (!g_set_object (&self->state, state) || state == NULL)
    return;

  g_signal_connect_object (state, "notify::speed", G_CALLBACK (speed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (state, "hastening", self->hasten_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (state, "looping", self->loop_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  speed_cb (self);
}

static void
atlas_transport_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_object (value, ATLAS_TRANSPORT (object)->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_transport_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      set_state (ATLAS_TRANSPORT (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_transport_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_TRANSPORT);
  g_clear_object (&ATLAS_TRANSPORT (object)->state);

  G_OBJECT_CLASS (atlas_transport_parent_class)->dispose (object);
}

static void
atlas_transport_class_init (AtlasTransportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = atlas_transport_get_property;
  object_class->set_property = atlas_transport_set_property;
  object_class->dispose = atlas_transport_dispose;

  g_type_ensure (ATLAS_TYPE_FOLD_LAYOUT);

  /**
   * AtlasTransport:state:
   *
   * Whose clock it runs.
   */
  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, ATLAS_TYPE_STATE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/timeline/atlas-transport.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTransport, box);
  gtk_widget_class_bind_template_child (widget_class, AtlasTransport, play_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasTransport, speeds);
  gtk_widget_class_bind_template_child (widget_class, AtlasTransport, hasten_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasTransport, loop_button);
  gtk_widget_class_bind_template_callback (widget_class, get_play_icon);
  gtk_widget_class_bind_template_callback (widget_class, get_play_words);
  gtk_widget_class_bind_template_callback (widget_class, play_words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, speed_selected_cb);

  gtk_widget_class_set_css_name (widget_class, "transport");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
atlas_transport_init (AtlasTransport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_transport_new:
 * @state: whose clock to run
 *
 * Returns: (transfer floating): the buttons
 */
GtkWidget *
atlas_transport_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_TRANSPORT, "state", state, NULL);
}
