/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-lanes-private.h"

/* What keys do to lanes: they go from one to the next, and fold and unfold sectors. */

static void
step_lane (AtlasLanes *self,
           int         step)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  guint n = atlas_lanes_find_lane (self, atlas_state_get_place (state));
  guint first, end;

  if (atlas_lanes_get_n_lanes (self) == 0)
    return;

  atlas_lanes_get_seen (self, &first, &end);
  if (n == ATLAS_NO_LANE)
    n = MIN (first, atlas_lanes_get_n_lanes (self) - 1);
  else if (step < 0)
    n = n == 0 ? 0 : n - 1;
  else
    n = MIN (n + 1, atlas_lanes_get_n_lanes (self) - 1);

  /* From a heading on, the keys are for the lanes. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  atlas_state_select_place (state, atlas_lane_list_get (self->lanes, n)->place);
}

static void
previous_lane_activated (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  step_lane (ATLAS_LANES (widget), -1);
}

static void
next_lane_activated (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  step_lane (ATLAS_LANES (widget), 1);
}

/* Of a place in a sector the whole sector is folded, and its heading is what is selected then. */
static void
toggle_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  AtlasLanes *self = ATLAS_LANES (widget);
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  guint n = atlas_lanes_find_lane (self, atlas_state_get_place (state));
  const AtlasLane *heading;

  if (n != ATLAS_NO_LANE)
    n = atlas_lane_list_find_head (self->lanes, n);
  if (n == ATLAS_NO_LANE)
    return;

  heading = atlas_lane_list_get (self->lanes, n);
  atlas_state_fold (state, heading->place, !heading->is_folded);
}

static void
toggle_all_activated (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  AtlasLanes *self = ATLAS_LANES (widget);

  if (self->lanes != NULL)
    atlas_lane_list_fold_all (self->lanes, !atlas_lane_list_is_all_folded (self->lanes));
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_Up, 0, "lanes.previous" },
    { GDK_KEY_KP_Up, 0, "lanes.previous" },
    { GDK_KEY_Down, 0, "lanes.next" },
    { GDK_KEY_KP_Down, 0, "lanes.next" },
    { GDK_KEY_Return, 0, "lanes.toggle" },
    { GDK_KEY_KP_Enter, 0, "lanes.toggle" },
    { GDK_KEY_Return, GDK_SHIFT_MASK, "lanes.toggle-all" },
    { GDK_KEY_KP_Enter, GDK_SHIFT_MASK, "lanes.toggle-all" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

/*
 * atlas_lanes_install_actions:
 * @widget_class: the class of lanes
 *
 * Installs what keys do, and binds them.
 */
void
atlas_lanes_install_actions (GtkWidgetClass *widget_class)
{
  /**
   * AtlasLanes|lanes.previous:
   *
   * Selects the place of the lane above the selected one.
   */
  gtk_widget_class_install_action (widget_class, "lanes.previous", NULL, previous_lane_activated);
  /**
   * AtlasLanes|lanes.next:
   *
   * Selects the place of the lane below the selected one.
   */
  gtk_widget_class_install_action (widget_class, "lanes.next", NULL, next_lane_activated);
  /**
   * AtlasLanes|lanes.toggle:
   *
   * Folds or unfolds the sector of the selected place.
   */
  gtk_widget_class_install_action (widget_class, "lanes.toggle", NULL, toggle_activated);
  /**
   * AtlasLanes|lanes.toggle-all:
   *
   * Folds all sectors, or unfolds them if they are folded.
   */
  gtk_widget_class_install_action (widget_class, "lanes.toggle-all", NULL, toggle_all_activated);

  bind_keys (widget_class);
}
