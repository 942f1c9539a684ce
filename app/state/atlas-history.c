/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-history.h"

#include <math.h>

/**
 * AtlasHistory:
 *
 * What one has looked at of a siege, to go back to and forward through.
 *
 * An entry is what stood still for a while: another selection, another time, or the map elsewhere.
 * The steps on the way, and whatever passes while the clock runs, are not kept. A map that was moved
 * a little is the same entry, and going back finds it as it was left. A step of a tour is looked at, too.
 * Filter, layers, language, names and account are how one looks, not at what, and stay as they are.
 */

struct _AtlasHistory
{
  GObject      parent_instance;
  AtlasState  *state;
  GPtrArray   *entries;
  guint        current;
  guint        settle_id;
  gboolean     is_arriving;
};

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasHistory, atlas_history, G_TYPE_OBJECT)

/* Longer than the map needs to go anywhere, shorter than it takes to read a title. */
#define SETTLE_MS 900

/* More than anybody goes back; the oldest are let go of. */
#define MOST_ENTRIES 200

/* A map moved by less than this part of its width, about, is still the same map. */
#define SAME_PART 0.5
#define SAME_ZOOM 1.0

/* Degrees of longitude on a map of a thousand pixels at zoom level 0, whose world is 256 wide. */
#define DEGREES_AT_ZOOM_0 (360.0 * 1000 / 256)

static void
notify_ends (AtlasHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static AtlasMoment *
look (AtlasHistory *self)
{
  AtlasMoment *moment = atlas_moment_new (self->state);

  g_clear_pointer (&moment->filter, atlas_filter_unref);
  moment->has_layers = FALSE;
  g_clear_pointer (&moment->language, g_free);
  g_clear_pointer (&moment->names, g_free);
  g_clear_pointer (&moment->account, g_free);

  return moment;
}

static gboolean
is_same_thing (const AtlasMoment *a,
               const AtlasMoment *b)
{
  return a->instant == b->instant && g_strcmp0 (a->selection, b->selection) == 0 &&
         g_strcmp0 (a->tour, b->tour) == 0 && a->step == b->step;
}

/* The opening view fits every size of the map and has no zoom level of its own. */
static gboolean
is_near (const AtlasMoment *a,
         const AtlasMoment *b)
{
  double reach = SAME_PART * DEGREES_AT_ZOOM_0 / exp2 (MAX (a->zoom, b->zoom));

  if (a->zoom == 0 || b->zoom == 0)
    return a->zoom == b->zoom;

  return fabs (a->zoom - b->zoom) < SAME_ZOOM &&
         fabs (a->centre.longitude - b->centre.longitude) < reach &&
         fabs (a->centre.latitude - b->centre.latitude) < reach;
}

static void
append_entry (AtlasHistory *self,
              AtlasMoment  *moment)
{
  if (self->entries->len > 0)
    g_ptr_array_set_size (self->entries, (int) self->current + 1);
  if (self->entries->len == MOST_ENTRIES)
    g_ptr_array_remove_index (self->entries, 0);
  g_ptr_array_add (self->entries, moment);
  self->current = self->entries->len - 1;
  notify_ends (self);
}

static void
replace_entry (AtlasHistory *self,
               AtlasMoment  *moment)
{
  atlas_moment_free (self->entries->pdata[self->current]);
  self->entries->pdata[self->current] = moment;
}

static gboolean
settle_cb (gpointer user_data)
{
  AtlasHistory *self = ATLAS_HISTORY (user_data);

  self->settle_id = 0;
  atlas_history_settle (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (AtlasHistory *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (!atlas_state_get_playing (self->state))
    self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
}

static void
siege_changed_cb (AtlasHistory *self)
{
  g_ptr_array_set_size (self->entries, 0);
  self->current = 0;
  notify_ends (self);
  changed_cb (self);
}

static void
go_to (AtlasHistory *self,
       guint         entry)
{
  self->current = entry;
  self->is_arriving = TRUE;
  atlas_moment_show (g_ptr_array_index (self->entries, entry), self->state, NULL);
  notify_ends (self);
}

static void
atlas_history_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AtlasHistory *self = ATLAS_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, atlas_history_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, atlas_history_get_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_history_dispose (GObject *object)
{
  AtlasHistory *self = ATLAS_HISTORY (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->state);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (atlas_history_parent_class)->dispose (object);
}

static void
atlas_history_class_init (AtlasHistoryClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlas_history_get_property;
  object_class->dispose = atlas_history_dispose;

  /**
   * AtlasHistory:can-go-back:
   *
   * Whether there is anything to go back to.
   */
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  /**
   * AtlasHistory:can-go-forward:
   *
   * Whether one has gone back and can undo it.
   */
  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_history_init (AtlasHistory *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_moment_free);
}

/**
 * atlas_history_new:
 * @state: whose history it keeps
 *
 * Returns: (transfer full): an empty history
 */
AtlasHistory *
atlas_history_new (AtlasState *state)
{
  /* The zoom level is notified whenever any of the view changes, and last. */
  static const char *const changes[] = {
    "notify::instant", "notify::place", "notify::event", "notify::actor",
    "notify::front",   "notify::step",  "notify::zoom",  "notify::playing",
  };
  AtlasHistory *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_HISTORY, NULL);
  self->state = g_object_ref (state);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (state, changes[i], G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (siege_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (atlas_state_get_siege (state) != NULL)
    changed_cb (self);

  return self;
}

/**
 * atlas_history_get_can_go_back:
 * @self: a history
 *
 * Returns: whether there is anything to go back to
 */
gboolean
atlas_history_get_can_go_back (AtlasHistory *self)
{
  g_return_val_if_fail (ATLAS_IS_HISTORY (self), FALSE);

  return self->current > 0;
}

/**
 * atlas_history_get_can_go_forward:
 * @self: a history
 *
 * Returns: whether one has gone back and can undo it
 */
gboolean
atlas_history_get_can_go_forward (AtlasHistory *self)
{
  g_return_val_if_fail (ATLAS_IS_HISTORY (self), FALSE);

  return self->current + 1 < self->entries->len;
}

/**
 * atlas_history_go_back:
 * @self: a history
 *
 * Shows what was looked at before. What has not stood still yet is kept first, so that one can
 * come forward to it again.
 */
void
atlas_history_go_back (AtlasHistory *self)
{
  g_return_if_fail (ATLAS_IS_HISTORY (self));

  atlas_history_settle (self);
  if (atlas_history_get_can_go_back (self))
    go_to (self, self->current - 1);
}

/**
 * atlas_history_go_forward:
 * @self: a history
 *
 * Shows what was looked at before one went back.
 */
void
atlas_history_go_forward (AtlasHistory *self)
{
  g_return_if_fail (ATLAS_IS_HISTORY (self));

  atlas_history_settle (self);
  if (atlas_history_get_can_go_forward (self))
    go_to (self, self->current + 1);
}

/**
 * atlas_history_settle:
 * @self: a history
 *
 * Takes what is shown as what is looked at, without waiting whether it stands still.
 */
void
atlas_history_settle (AtlasHistory *self)
{
  g_autoptr (AtlasMoment) moment = NULL;
  const AtlasMoment *current;
  gboolean is_arriving;

  g_return_if_fail (ATLAS_IS_HISTORY (self));

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (atlas_state_get_siege (self->state) == NULL)
    return;

  is_arriving = self->is_arriving;
  self->is_arriving = FALSE;
  moment = look (self);
  current = self->entries->len > 0 ? g_ptr_array_index (self->entries, self->current) : NULL;

  /* A map that has just gone back may end a little beside where it was: its window is another. */
  if (current != NULL && is_same_thing (current, moment) && (is_arriving || is_near (current, moment)))
    replace_entry (self, g_steal_pointer (&moment));
  else
    append_entry (self, g_steal_pointer (&moment));
}
