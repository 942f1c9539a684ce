/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-lane-headings.h"

#include "atlas-disclosure.h"

/**
 * AtlasLaneHeadings:
 *
 * The headings of the sectors among drawn lanes: real buttons, so that hands, keys and screen readers fold
 * with them as with any other.
 *
 * There are only as many as can be seen; scrolled, they are headings of other sectors.
 */

struct _AtlasLaneHeadings
{
  GObject        parent_instance;
  GtkWidget     *parent;
  AtlasState    *state;
  AtlasLaneList *lanes;
  GPtrArray     *headings;
  /* The place of the sector that each stands for. */
  GPtrArray     *places;
  /* The lanes of the sectors that are seen. */
  GArray        *wanted;
  guint          name_id;
  gboolean       is_naming;
};

G_DEFINE_FINAL_TYPE (AtlasLaneHeadings, atlas_lane_headings, G_TYPE_OBJECT)

/* So many are there from the beginning, if there are so many sectors. */
#define FIRST_HEADINGS 32

/* Before the name of a sector there is the arrow. */
#define ARROW_WIDTH 34

static void
expanded_cb (AtlasLaneHeadings *self,
             GParamSpec        *pspec,
             AtlasDisclosure   *heading)
{
  guint n;

  if (!self->is_naming && self->state != NULL && g_ptr_array_find (self->headings, heading, &n) &&
      g_ptr_array_index (self->places, n) != NULL)
    atlas_state_fold (self->state, g_ptr_array_index (self->places, n), !atlas_disclosure_get_expanded (heading));
}

/* One that stands nowhere is nothing to a screen reader either. */
static void
show_heading (GtkWidget *heading,
              gboolean   is_shown)
{
  gtk_widget_set_child_visible (heading, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

static void
grow (AtlasLaneHeadings *self,
      guint              n_headings)
{
  while (self->headings->len < n_headings)
    {
      GtkWidget *heading = g_object_new (ATLAS_TYPE_DISCLOSURE, NULL);

      show_heading (heading, FALSE);
      gtk_widget_set_parent (heading, self->parent);
      g_signal_connect_object (heading, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->headings, heading);
      g_ptr_array_add (self->places, NULL);
    }
}

static char *
dup_name (AtlasLaneHeadings *self,
          const AtlasLane   *lane)
{
  return atlas_state_dup_place_name (self->state, lane->place);
}

static void
name_heading (AtlasLaneHeadings *self,
              guint              n,
              const AtlasLane   *lane)
{
  AtlasDisclosure *heading = g_ptr_array_index (self->headings, n);
  g_autofree char *name = dup_name (self, lane);

  self->is_naming = TRUE;
  g_ptr_array_index (self->places, n) = lane->place;
  atlas_disclosure_set_label (heading, name);
  atlas_disclosure_set_expanded (heading, !lane->is_folded);
  self->is_naming = FALSE;
}

static void
swap (GPtrArray *array,
      guint      a,
      guint      b)
{
  gpointer kept = g_ptr_array_index (array, a);

  g_ptr_array_index (array, a) = g_ptr_array_index (array, b);
  g_ptr_array_index (array, b) = kept;
}

/* Whether heading @n is that of a lane, if need be by giving it the turn of another. */
static gboolean
has_heading (AtlasLaneHeadings *self,
             guint              n,
             const AtlasLane   *lane)
{
  g_autofree char *name = NULL;
  AtlasDisclosure *heading;
  guint found = n;

  if (n >= self->headings->len)
    return FALSE;

  while (found < self->places->len && g_ptr_array_index (self->places, found) != lane->place)
    found++;
  if (found == self->places->len)
    return FALSE;

  swap (self->places, n, found);
  swap (self->headings, n, found);
  heading = g_ptr_array_index (self->headings, n);
  name = dup_name (self, lane);

  return g_str_equal (atlas_disclosure_get_label (heading), name) &&
         atlas_disclosure_get_expanded (heading) == !lane->is_folded;
}

static void
want (AtlasLaneHeadings *self,
      guint              first,
      guint              end)
{
  g_array_set_size (self->wanted, 0);
  for (guint i = first; i < end; i++)
    {
      if (atlas_lane_list_get (self->lanes, i)->sector != NULL)
        g_array_append_val (self->wanted, i);
    }
}

static void
name_wanted (AtlasLaneHeadings *self)
{
  grow (self, self->wanted->len);
  for (guint i = 0; i < self->wanted->len; i++)
    {
      const AtlasLane *lane = atlas_lane_list_get (self->lanes, g_array_index (self->wanted, guint, i));

      if (!has_heading (self, i, lane))
        name_heading (self, i, lane);
    }
}

/* During a layout no child may come, and none may change its words: whatever is above would have to be
 * laid out once more, and is not drawn until then. */
static gboolean
name_cb (gpointer user_data)
{
  AtlasLaneHeadings *self = user_data;

  self->name_id = 0;
  name_wanted (self);
  gtk_widget_queue_allocate (self->parent);

  return G_SOURCE_REMOVE;
}

static void
place_heading (GtkWidget           *heading,
               const GtkAllocation *allocation)
{
  int least;

  gtk_widget_measure (heading, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  show_heading (heading, allocation->width >= least);
  if (allocation->width >= least)
    gtk_widget_size_allocate (heading, allocation, -1);
}

static void
atlas_lane_headings_dispose (GObject *object)
{
  AtlasLaneHeadings *self = ATLAS_LANE_HEADINGS (object);

  g_clear_handle_id (&self->name_id, g_source_remove);
  if (self->headings != NULL)
    g_ptr_array_foreach (self->headings, (GFunc) (void (*) (void)) gtk_widget_unparent, NULL);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_array_unref);

  G_OBJECT_CLASS (atlas_lane_headings_parent_class)->dispose (object);
}

static void
atlas_lane_headings_class_init (AtlasLaneHeadingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_lane_headings_dispose;
}

static void
atlas_lane_headings_init (AtlasLaneHeadings *self)
{
  self->headings = g_ptr_array_new ();
  self->places = g_ptr_array_new ();
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * atlas_lane_headings_new:
 * @parent: the widget whose children they are; it must drop this object when it is disposed of
 *
 * Returns: (transfer full): no headings yet
 */
AtlasLaneHeadings *
atlas_lane_headings_new (GtkWidget *parent)
{
  AtlasLaneHeadings *self = g_object_new (ATLAS_TYPE_LANE_HEADINGS, NULL);

  self->parent = parent;

  return self;
}

/**
 * atlas_lane_headings_set_lanes:
 * @self: headings
 * @state: (nullable): what folds
 * @lanes: (nullable): the lanes among which they stand; it must live until there are others
 */
void
atlas_lane_headings_set_lanes (AtlasLaneHeadings *self,
                               AtlasState        *state,
                               AtlasLaneList     *lanes)
{
  guint n_sectors = 0;

  g_return_if_fail (ATLAS_IS_LANE_HEADINGS (self));

  g_clear_handle_id (&self->name_id, g_source_remove);
  self->state = state;
  self->lanes = lanes;
  for (guint i = 0; i < self->headings->len; i++)
    {
      g_ptr_array_index (self->places, i) = NULL;
      show_heading (g_ptr_array_index (self->headings, i), FALSE);
    }

  for (guint i = 0; lanes != NULL && n_sectors < FIRST_HEADINGS && i < atlas_lane_list_get_n (lanes); i++)
    {
      const AtlasLane *lane = atlas_lane_list_get (lanes, i);

      if (lane->sector == NULL)
        continue;
      grow (self, n_sectors + 1);
      name_heading (self, n_sectors++, lane);
    }
}

/**
 * atlas_lane_headings_prepare:
 * @self: headings
 * @first: the first lane that is going to be seen
 * @end: the one after the last
 *
 * Names the headings before the layout of the parent, so that they are there in the next frame.
 */
void
atlas_lane_headings_prepare (AtlasLaneHeadings *self,
                             guint              first,
                             guint              end)
{
  g_return_if_fail (ATLAS_IS_LANE_HEADINGS (self));

  want (self, first, end);
  name_wanted (self);
}

/**
 * atlas_lane_headings_place:
 * @self: headings
 * @first: the first lane that is seen
 * @end: the one after the last
 * @offset: how far the lanes are scrolled down, in pixels
 * @lane_height: height of a lane in pixels
 * @width: room for a heading in pixels
 *
 * Puts a heading on each lane that is one, as a part of the layout of the parent.
 */
void
atlas_lane_headings_place (AtlasLaneHeadings *self,
                           guint              first,
                           guint              end,
                           double             offset,
                           int                lane_height,
                           int                width)
{
  GtkAllocation allocation = { 0, 0, width, lane_height };
  gboolean has_all = TRUE;

  g_return_if_fail (ATLAS_IS_LANE_HEADINGS (self));

  want (self, first, end);
  for (guint n = 0; n < self->wanted->len; n++)
    {
      guint i = g_array_index (self->wanted, guint, n);

      allocation.y = (int) i * lane_height - (int) offset;
      if (has_heading (self, n, atlas_lane_list_get (self->lanes, i)))
        {
          place_heading (g_ptr_array_index (self->headings, n), &allocation);
          continue;
        }
      has_all = FALSE;
      if (n < self->headings->len)
        show_heading (g_ptr_array_index (self->headings, n), FALSE);
    }
  for (guint i = self->wanted->len; i < self->headings->len; i++)
    show_heading (g_ptr_array_index (self->headings, i), FALSE);

  if (!has_all && self->name_id == 0)
    self->name_id = g_idle_add_full (GTK_PRIORITY_RESIZE, name_cb, self, NULL);
}

/**
 * atlas_lane_headings_snapshot:
 * @self: headings
 * @snapshot: where to draw
 *
 * Draws them, as a part of the picture of the parent.
 */
void
atlas_lane_headings_snapshot (AtlasLaneHeadings *self,
                              GtkSnapshot       *snapshot)
{
  g_return_if_fail (ATLAS_IS_LANE_HEADINGS (self));

  for (guint i = 0; i < self->headings->len; i++)
    gtk_widget_snapshot_child (self->parent, g_ptr_array_index (self->headings, i), snapshot);
}

/**
 * atlas_lane_headings_get_arrow_width:
 * @self: headings
 *
 * Returns: how much room a heading takes besides its words, in pixels
 */
int
atlas_lane_headings_get_arrow_width (AtlasLaneHeadings *self)
{
  return ARROW_WIDTH;
}
