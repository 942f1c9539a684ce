/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-comparison.h"

/**
 * AtlasComparison:
 *
 * A second moment beside that of an [class@Atlas.State], to be compared with it.
 *
 * While it is active there is another state that is the same in everything but its clock: what is
 * done to one of them is done to both. It begins at the moment with which the siege opens, or for a
 * clock that has not gone on from there, at the end of the visible part of the timeline; and it stays while
 * that clock moves. Both states show the same siege, so that their maps share one store of tiles.
 */

struct _AtlasComparison
{
  GObject     parent_instance;
  AtlasState *state;
  AtlasState *other;
  gboolean    side_by_side;
};

enum
{
  PROP_0,
  PROP_ACTIVE,
  PROP_SIDE_BY_SIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasComparison, atlas_comparison, G_TYPE_OBJECT)

/* An event brings its time with it, which here is not wanted. */
static void
copy_selection (AtlasState *from,
                AtlasState *to)
{
  gint64 instant = atlas_state_get_instant (to);

  g_object_freeze_notify (G_OBJECT (to));
  if (atlas_state_get_event (from) != NULL)
    atlas_state_select_event (to, atlas_state_get_event (from));
  else if (atlas_state_get_actor (from) != NULL)
    atlas_state_select_actor (to, atlas_state_get_actor (from));
  else if (atlas_state_get_front (from) != NULL)
    atlas_state_select_front (to, atlas_state_get_front (from));
  else
    atlas_state_select_place (to, atlas_state_get_place (from));
  atlas_state_set_instant (to, instant);
  g_object_thaw_notify (G_OBJECT (to));
}

static void
selection_changed_cb (AtlasState *from,
                      GParamSpec *pspec,
                      AtlasState *to)
{
  copy_selection (from, to);
}

/* A setter that changes nothing notifies nobody, which ends the way to and fro. */
static void
view_changed_cb (AtlasState *from,
                 GParamSpec *pspec,
                 AtlasState *to)
{
  atlas_state_set_view (to, atlas_state_get_centre (from), atlas_state_get_zoom (from));
}

static void
follow (AtlasState *from,
        AtlasState *to)
{
  g_signal_connect_object (from, "notify::place", G_CALLBACK (selection_changed_cb), to, 0);
  g_signal_connect_object (from, "notify::event", G_CALLBACK (selection_changed_cb), to, 0);
  g_signal_connect_object (from, "notify::actor", G_CALLBACK (selection_changed_cb), to, 0);
  g_signal_connect_object (from, "notify::front", G_CALLBACK (selection_changed_cb), to, 0);
  /* The zoom level is notified whenever any of the view changes, and last. */
  g_signal_connect_object (from, "notify::zoom", G_CALLBACK (view_changed_cb), to, 0);
}

static void
share_layers (AtlasState *state,
              AtlasState *other)
{
  AtlasLayers *layers = atlas_state_get_layers (state);
  guint n_specs;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (layers), &n_specs);

  for (guint i = 0; i < n_specs; i++)
    g_object_bind_property (layers, specs[i]->name, atlas_state_get_layers (other), specs[i]->name,
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/* Two maps that are the same would not say what they are for. */
static gint64
choose_instant (AtlasState *state)
{
  gint64 opening = atlas_siege_get_head (atlas_state_get_siege (state))->opening;
  gint64 begin, end;

  atlas_state_get_visible_span (state, &begin, &end);

  return atlas_state_get_instant (state) > opening ? opening : end;
}

static AtlasState *
create_other (AtlasState *state)
{
  static const char *const shared[] = {
    "language", "names", "account", "theme", "show-details", "filter",
  };
  AtlasState *other = atlas_state_new ();

  atlas_state_set_siege (other, atlas_state_get_siege (state));
  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    g_object_bind_property (state, shared[i], other, shared[i], G_BINDING_SYNC_CREATE);
  share_layers (state, other);
  atlas_state_set_instant (other, choose_instant (state));
  copy_selection (state, other);
  atlas_state_set_view (other, atlas_state_get_centre (state), atlas_state_get_zoom (state));
  follow (state, other);
  follow (other, state);

  return other;
}

static void
siege_changed_cb (AtlasComparison *self)
{
  atlas_comparison_set_active (self, FALSE);
}

static void
atlas_comparison_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AtlasComparison *self = ATLAS_COMPARISON (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, atlas_comparison_get_active (self));
      break;
    case PROP_SIDE_BY_SIDE:
      g_value_set_boolean (value, self->side_by_side);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_comparison_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AtlasComparison *self = ATLAS_COMPARISON (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      atlas_comparison_set_active (self, g_value_get_boolean (value));
      break;
    case PROP_SIDE_BY_SIDE:
      atlas_comparison_set_side_by_side (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_comparison_dispose (GObject *object)
{
  AtlasComparison *self = ATLAS_COMPARISON (object);

  g_clear_object (&self->other);
  g_clear_weak_pointer (&self->state);

  G_OBJECT_CLASS (atlas_comparison_parent_class)->dispose (object);
}

static void
atlas_comparison_class_init (AtlasComparisonClass *klass)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlas_comparison_get_property;
  object_class->set_property = atlas_comparison_set_property;
  object_class->dispose = atlas_comparison_dispose;

  /**
   * AtlasComparison:active:
   *
   * Whether two moments are compared. Without a siege there is none to compare.
   */
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, writable);
  /**
   * AtlasComparison:side-by-side:
   *
   * Whether there are two maps beside each other, or one with a bar to wipe it with.
   */
  properties[PROP_SIDE_BY_SIDE] = g_param_spec_boolean ("side-by-side", NULL, NULL, FALSE, writable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_comparison_init (AtlasComparison *self)
{
}

/**
 * atlas_comparison_new:
 * @state: the state whose moment is compared; not kept alive
 *
 * Returns: (transfer full): a comparison that is not active
 */
AtlasComparison *
atlas_comparison_new (AtlasState *state)
{
  AtlasComparison *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_COMPARISON, NULL);
  g_set_weak_pointer (&self->state, state);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (siege_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * atlas_comparison_get_active:
 * @self: a comparison
 *
 * Returns: whether two moments are compared
 */
gboolean
atlas_comparison_get_active (AtlasComparison *self)
{
  g_return_val_if_fail (ATLAS_IS_COMPARISON (self), FALSE);

  return self->other != NULL;
}

/**
 * atlas_comparison_set_active:
 * @self: a comparison
 * @active: whether to compare two moments
 *
 * Begins to compare what is shown with an earlier moment or a later one, or ends it.
 */
void
atlas_comparison_set_active (AtlasComparison *self,
                             gboolean         active)
{
  g_return_if_fail (ATLAS_IS_COMPARISON (self));

  active = active && self->state != NULL && atlas_state_get_siege (self->state) != NULL;
  if (active == atlas_comparison_get_active (self))
    return;

  g_clear_object (&self->other);
  if (active)
    self->other = create_other (self->state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/**
 * atlas_comparison_get_side_by_side:
 * @self: a comparison
 *
 * Returns: whether there are two maps beside each other
 */
gboolean
atlas_comparison_get_side_by_side (AtlasComparison *self)
{
  g_return_val_if_fail (ATLAS_IS_COMPARISON (self), FALSE);

  return self->side_by_side;
}

/**
 * atlas_comparison_set_side_by_side:
 * @self: a comparison
 * @side_by_side: whether there should be two maps beside each other
 */
void
atlas_comparison_set_side_by_side (AtlasComparison *self,
                                   gboolean         side_by_side)
{
  g_return_if_fail (ATLAS_IS_COMPARISON (self));

  if (side_by_side == self->side_by_side)
    return;

  self->side_by_side = side_by_side;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE_BY_SIDE]);
}

/**
 * atlas_comparison_get_other:
 * @self: a comparison
 *
 * Returns: (transfer none) (nullable): the state of the other moment, while it is active
 */
AtlasState *
atlas_comparison_get_other (AtlasComparison *self)
{
  g_return_val_if_fail (ATLAS_IS_COMPARISON (self), NULL);

  return self->other;
}

/**
 * atlas_comparison_swap:
 * @self: an active comparison
 *
 * Exchanges the two moments, so that the clock of the first state moves the other one.
 */
void
atlas_comparison_swap (AtlasComparison *self)
{
  gint64 instant;

  g_return_if_fail (ATLAS_IS_COMPARISON (self));
  g_return_if_fail (atlas_comparison_get_active (self));

  instant = atlas_state_get_instant (self->state);
  atlas_state_set_instant (self->state, atlas_state_get_instant (self->other));
  atlas_state_set_instant (self->other, instant);
}
