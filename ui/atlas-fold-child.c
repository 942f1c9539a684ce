/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-fold-child.h"

/**
 * AtlasFoldChild:
 *
 * What an [class@AtlasFoldLayout] knows of one child: how soon it is folded away, and for whom.
 */

struct _AtlasFoldChild
{
  GtkLayoutChild parent_instance;
  guint          rank;
  gboolean       modest;
};

enum
{
  PROP_0,
  PROP_MODEST,
  PROP_RANK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasFoldChild, atlas_fold_child, GTK_TYPE_LAYOUT_CHILD)

static void
atlas_fold_child_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_MODEST:
      g_value_set_boolean (value, ATLAS_FOLD_CHILD (object)->modest);
      break;
    case PROP_RANK:
      g_value_set_uint (value, ATLAS_FOLD_CHILD (object)->rank);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
atlas_fold_child_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_MODEST:
      atlas_fold_child_set_modest (ATLAS_FOLD_CHILD (object), g_value_get_boolean (value));
      break;
    case PROP_RANK:
      atlas_fold_child_set_rank (ATLAS_FOLD_CHILD (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
atlas_fold_child_class_init (AtlasFoldChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlas_fold_child_get_property;
  object_class->set_property = atlas_fold_child_set_property;

  /**
   * AtlasFoldChild:modest:
   *
   * Whether it takes no room that any of the others would like. Those of its rank are as modest.
   */
  properties[PROP_MODEST] =
    g_param_spec_boolean ("modest", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * AtlasFoldChild:rank:
   *
   * What does without its place first: the greatest rank. Zero never does.
   */
  properties[PROP_RANK] =
    g_param_spec_uint ("rank", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_fold_child_init (AtlasFoldChild *self)
{
}

/**
 * atlas_fold_child_get_rank:
 * @self: what a layout knows of a child
 *
 * Returns: the greater, the sooner it is folded away; 0 for never
 */
guint
atlas_fold_child_get_rank (AtlasFoldChild *self)
{
  g_return_val_if_fail (ATLAS_IS_FOLD_CHILD (self), 0);

  return self->rank;
}

/**
 * atlas_fold_child_set_rank:
 * @self: what a layout knows of a child
 * @rank: the greater, the sooner it is folded away; 0 for never
 */
void
atlas_fold_child_set_rank (AtlasFoldChild *self,
                           guint           rank)
{
  g_return_if_fail (ATLAS_IS_FOLD_CHILD (self));

  if (rank == self->rank)
    return;

  self->rank = rank;
  gtk_layout_manager_layout_changed (gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANK]);
}

/**
 * atlas_fold_child_get_modest:
 * @self: what a layout knows of a child
 *
 * Returns: whether it takes no room that any of the others would like
 */
gboolean
atlas_fold_child_get_modest (AtlasFoldChild *self)
{
  g_return_val_if_fail (ATLAS_IS_FOLD_CHILD (self), FALSE);

  return self->modest;
}

/**
 * atlas_fold_child_set_modest:
 * @self: what a layout knows of a child
 * @modest: whether it takes no room that any of the others would like
 */
void
atlas_fold_child_set_modest (AtlasFoldChild *self,
                             gboolean        modest)
{
  g_return_if_fail (ATLAS_IS_FOLD_CHILD (self));

  if (modest == self->modest)
    return;

  self->modest = modest;
  gtk_layout_manager_layout_changed (gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEST]);
}
