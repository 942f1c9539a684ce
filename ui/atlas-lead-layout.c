/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-lead-layout.h"

/**
 * AtlasLeadLayout:
 *
 * Signs, if there are any, at their natural width, and words beside them in what room they leave: the last
 * child that is seen has the words.
 *
 * Other layouts of GTK ask how wide their children would be for the height that they have been given, which
 * words that wrap find out only by trying many widths. Here they are asked for nothing but their height.
 */

struct _AtlasLeadLayout
{
  GtkLayoutManager parent_instance;
  int              spacing;
};

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasLeadLayout, atlas_lead_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
find_words (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_last_child (widget);

  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_prev_sibling (child);

  return child;
}

/* How wide the signs are, with the gap after each. */
static int
measure_signs (AtlasLeadLayout *self,
               GtkWidget       *widget,
               GtkWidget       *words)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != words;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      width += natural + self->spacing;
    }

  return width;
}

static void
measure_height (GtkWidget *widget,
                GtkWidget *words,
                int        words_width,
                int       *minimum,
                int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child == words ? words_width : -1, &child_minimum,
                          &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
atlas_lead_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
atlas_lead_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  GtkWidget *words = find_words (widget);
  int signs_width;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (words == NULL)
    return;

  signs_width = measure_signs (ATLAS_LEAD_LAYOUT (manager), widget, words);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (widget, words, for_size >= 0 ? MAX (for_size - signs_width, 0) : -1, minimum, natural);
      return;
    }

  gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  *minimum += signs_width;
  *natural += signs_width;
}

static void
atlas_lead_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *words = find_words (widget);
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width = width - x;
      GtkAllocation room;

      if (!gtk_widget_should_layout (child))
        continue;

      if (child != words)
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &child_width, NULL, NULL);
      room = (GtkAllocation) { is_rtl ? width - x - child_width : x, 0, child_width, height };
      gtk_widget_size_allocate (child, &room, -1);
      x += child_width + ATLAS_LEAD_LAYOUT (manager)->spacing;
    }
}

static void
atlas_lead_layout_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_SPACING)
    g_value_set_int (value, ATLAS_LEAD_LAYOUT (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
atlas_lead_layout_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (property_id == PROP_SPACING)
    ATLAS_LEAD_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
atlas_lead_layout_class_init (AtlasLeadLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = atlas_lead_layout_get_property;
  object_class->set_property = atlas_lead_layout_set_property;
  layout_class->get_request_mode = atlas_lead_layout_get_request_mode;
  layout_class->measure = atlas_lead_layout_measure;
  layout_class->allocate = atlas_lead_layout_allocate;

  /**
   * AtlasLeadLayout:spacing:
   *
   * The gap after each sign, in pixels.
   */
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_lead_layout_init (AtlasLeadLayout *self)
{
}

/**
 * atlas_lead_layout_new:
 * @spacing: the gap after each sign, in pixels
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
atlas_lead_layout_new (int spacing)
{
  return g_object_new (ATLAS_TYPE_LEAD_LAYOUT, "spacing", spacing, NULL);
}
