/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-scrubber.h"

#include "timeline/atlas-phase-row.h"
#include "timeline/atlas-playback.h"
#include "timeline/atlas-playhead.h"
#include "timeline/atlas-time-gestures.h"
#include "timeline/atlas-time-ruler.h"

/**
 * AtlasScrubber:
 *
 * The timeline for fingers: a ruler and the phases, tall enough to be touched anywhere, and the
 * moment, which follows the finger. It zooms and pans as [class@Atlas.Band] does, and runs the clock
 * while it plays.
 *
 * # CSS nodes
 *
 * ```
 * scrubber
 * ╰── overlay
 *     ├── timeruler
 *     ├── phaserow
 *     ╰── playhead
 * ```
 */

struct _AtlasScrubber
{
  GtkWidget          parent_instance;
  AtlasState        *state;
  AtlasSpanMover    *mover;
  AtlasPlayback     *playback;
  AtlasTimeGestures *gestures;
  GtkWidget         *overlay;
  GtkWidget         *rows;
  GtkWidget         *ruler;
  GtkWidget         *phases;
  GtkWidget         *playhead;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasScrubber, atlas_scrubber, GTK_TYPE_WIDGET)

static void
set_state (AtlasScrubber *self,
           AtlasState    *state)
{
  self->state = g_object_ref (state);
  atlas_time_row_set_state (ATLAS_TIME_ROW (self->ruler), state);
  atlas_time_row_set_state (ATLAS_TIME_ROW (self->phases), state);
  atlas_time_row_set_state (ATLAS_TIME_ROW (self->playhead), state);

  self->mover = atlas_span_mover_new (GTK_WIDGET (self), state);
  self->playback = atlas_playback_new (GTK_WIDGET (self), state);
  self->gestures = atlas_time_gestures_new (self->rows, ATLAS_TIME_ROW (self->ruler), self->mover);
}

static void
atlas_scrubber_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_object (value, ATLAS_SCRUBBER (object)->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_scrubber_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      set_state (ATLAS_SCRUBBER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_scrubber_dispose (GObject *object)
{
  AtlasScrubber *self = ATLAS_SCRUBBER (object);

  g_clear_object (&self->gestures);
  g_clear_object (&self->playback);
  g_clear_object (&self->mover);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_SCRUBBER);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_scrubber_parent_class)->dispose (object);
}

static void
atlas_scrubber_class_init (AtlasScrubberClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = atlas_scrubber_get_property;
  object_class->set_property = atlas_scrubber_set_property;
  object_class->dispose = atlas_scrubber_dispose;

  /**
   * AtlasScrubber:state:
   *
   * Whose clock to move.
   */
  properties[PROP_STATE] =
    g_param_spec_object ("state", NULL, NULL, ATLAS_TYPE_STATE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ATLAS_TYPE_PHASE_ROW);
  g_type_ensure (ATLAS_TYPE_PLAYHEAD);
  g_type_ensure (ATLAS_TYPE_TIME_RULER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/timeline/atlas-scrubber.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasScrubber, overlay);
  gtk_widget_class_bind_template_child (widget_class, AtlasScrubber, rows);
  gtk_widget_class_bind_template_child (widget_class, AtlasScrubber, ruler);
  gtk_widget_class_bind_template_child (widget_class, AtlasScrubber, phases);
  gtk_widget_class_bind_template_child (widget_class, AtlasScrubber, playhead);

  gtk_widget_class_set_css_name (widget_class, "scrubber");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_scrubber_init (AtlasScrubber *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_scrubber_new:
 * @state: whose clock to move
 *
 * Returns: (transfer floating): the scrubber
 */
GtkWidget *
atlas_scrubber_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_SCRUBBER, "state", state, NULL);
}
