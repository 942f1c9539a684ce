/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-layers.h"

#include <math.h>

/**
 * AtlasLayers:
 *
 * What the map is made of: which of its layers are shown, and which scanned map over or under them.
 *
 * It belongs to an [class@Atlas.State] and, as everything there, tells of every change once.
 */
struct _AtlasLayers
{
  GObject    parent_instance;
  AtlasLayer hidden;
  /* Those that are not as the user wants them, while the layers are lent. */
  AtlasLayer lent;
  char      *scan;
  gboolean   is_scan_over;
  double     scan_opacity;
  char      *online_map;
  gboolean   is_online_allowed;
  gboolean   is_online_forbidden;
  gboolean   is_online_over;
};

enum
{
  PROP_0,
  PROP_RELIEF,
  PROP_CONTOURS,
  PROP_FRONTS,
  PROP_ARROWS,
  PROP_NAMES,
  PROP_SCAN,
  PROP_SCAN_OVER,
  PROP_SCAN_OPACITY,
  PROP_ONLINE_ALLOWED,
  PROP_ONLINE_MAP,
  PROP_ONLINE_OVER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasLayers, atlas_layers, G_TYPE_OBJECT)

static const AtlasLayer flags[] = {
  [PROP_RELIEF] = ATLAS_LAYER_RELIEF,     [PROP_CONTOURS] = ATLAS_LAYER_CONTOURS,
  [PROP_FRONTS] = ATLAS_LAYER_FRONTS,     [PROP_ARROWS] = ATLAS_LAYER_ARROWS,
  [PROP_NAMES] = ATLAS_LAYER_NAMES,
};

#define ALL_LAYERS (ATLAS_LAYER_RELIEF | ATLAS_LAYER_CONTOURS | ATLAS_LAYER_FRONTS | ATLAS_LAYER_ARROWS | \
                    ATLAS_LAYER_NAMES)

static void
set_shown (AtlasLayers *self,
           guint        property,
           gboolean     is_shown)
{
  AtlasLayer hidden = is_shown ? self->hidden & ~flags[property] : self->hidden | flags[property];

  if (hidden == self->hidden)
    return;

  self->hidden = hidden;
  self->lent &= ~flags[property];
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static AtlasLayer
get_own_hidden (AtlasLayers *self)
{
  return self->hidden ^ self->lent;
}

static void
hide (AtlasLayers *self,
      AtlasLayer   hidden)
{
  AtlasLayer changed = self->hidden ^ hidden;

  self->lent = get_own_hidden (self) ^ hidden;
  self->hidden = hidden;
  for (guint i = PROP_RELIEF; i <= PROP_NAMES; i++)
    if ((changed & flags[i]) != 0)
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
set_scan_over (AtlasLayers *self,
               gboolean     is_over)
{
  if (is_over == self->is_scan_over)
    return;

  self->is_scan_over = is_over;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCAN_OVER]);
}

static void
set_scan_opacity (AtlasLayers *self,
                  double       opacity)
{
  if (opacity == self->scan_opacity)
    return;

  self->scan_opacity = opacity;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCAN_OPACITY]);
}

/* Without leave there is no online map, whatever was chosen before. */
static void
set_online_allowed (AtlasLayers *self,
                    gboolean     is_allowed)
{
  is_allowed &= !self->is_online_forbidden;
  if (is_allowed == self->is_online_allowed)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  if (!is_allowed)
    atlas_layers_set_online_map (self, NULL);
  self->is_online_allowed = is_allowed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLINE_ALLOWED]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
set_online_over (AtlasLayers *self,
                 gboolean     is_over)
{
  if (is_over == self->is_online_over)
    return;

  self->is_online_over = is_over;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLINE_OVER]);
}

static void
atlas_layers_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AtlasLayers *self = ATLAS_LAYERS (object);

  switch (prop_id)
    {
    case PROP_RELIEF:
    case PROP_CONTOURS:
    case PROP_FRONTS:
    case PROP_ARROWS:
    case PROP_NAMES:
      g_value_set_boolean (value, (self->hidden & flags[prop_id]) == 0);
      break;
    case PROP_SCAN:
      g_value_set_string (value, self->scan != NULL ? self->scan : "");
      break;
    case PROP_SCAN_OVER:
      g_value_set_boolean (value, self->is_scan_over);
      break;
    case PROP_SCAN_OPACITY:
      g_value_set_double (value, self->scan_opacity);
      break;
    case PROP_ONLINE_ALLOWED:
      g_value_set_boolean (value, self->is_online_allowed);
      break;
    case PROP_ONLINE_MAP:
      g_value_set_string (value, self->online_map != NULL ? self->online_map : "");
      break;
    case PROP_ONLINE_OVER:
      g_value_set_boolean (value, self->is_online_over);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_layers_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  AtlasLayers *self = ATLAS_LAYERS (object);

  switch (prop_id)
    {
    case PROP_RELIEF:
    case PROP_CONTOURS:
    case PROP_FRONTS:
    case PROP_ARROWS:
    case PROP_NAMES:
      set_shown (self, prop_id, g_value_get_boolean (value));
      break;
    case PROP_SCAN:
      atlas_layers_set_scan (self, g_value_get_string (value));
      break;
    case PROP_SCAN_OVER:
      set_scan_over (self, g_value_get_boolean (value));
      break;
    case PROP_SCAN_OPACITY:
      set_scan_opacity (self, g_value_get_double (value));
      break;
    case PROP_ONLINE_ALLOWED:
      set_online_allowed (self, g_value_get_boolean (value));
      break;
    case PROP_ONLINE_MAP:
      atlas_layers_set_online_map (self, g_value_get_string (value));
      break;
    case PROP_ONLINE_OVER:
      set_online_over (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_layers_finalize (GObject *object)
{
  g_clear_pointer (&ATLAS_LAYERS (object)->scan, g_free);
  g_clear_pointer (&ATLAS_LAYERS (object)->online_map, g_free);

  G_OBJECT_CLASS (atlas_layers_parent_class)->finalize (object);
}

static void
atlas_layers_class_init (AtlasLayersClass *klass)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlas_layers_get_property;
  object_class->set_property = atlas_layers_set_property;
  object_class->finalize = atlas_layers_finalize;

  /**
   * AtlasLayers:relief:
   *
   * Whether tint and shade of the ground are shown.
   */
  properties[PROP_RELIEF] = g_param_spec_boolean ("relief", NULL, NULL, TRUE, writable);
  /**
   * AtlasLayers:contours:
   *
   * Whether lines of one height are shown.
   */
  properties[PROP_CONTOURS] = g_param_spec_boolean ("contours", NULL, NULL, TRUE, writable);
  /**
   * AtlasLayers:fronts:
   *
   * Whether lines and areas that were held are shown.
   */
  properties[PROP_FRONTS] = g_param_spec_boolean ("fronts", NULL, NULL, TRUE, writable);
  /**
   * AtlasLayers:arrows:
   *
   * Whether movements are shown.
   */
  properties[PROP_ARROWS] = g_param_spec_boolean ("arrows", NULL, NULL, TRUE, writable);
  /**
   * AtlasLayers:names:
   *
   * Whether names are shown on the map.
   */
  properties[PROP_NAMES] = g_param_spec_boolean ("names", NULL, NULL, TRUE, writable);
  /**
   * AtlasLayers:scan:
   *
   * Path of the MBTiles file of a scanned map; empty for none.
   */
  properties[PROP_SCAN] = g_param_spec_string ("scan", NULL, NULL, "", writable);
  /**
   * AtlasLayers:scan-over:
   *
   * Whether the scanned map lies over the drawn land, or under it; signs and names are over both.
   */
  properties[PROP_SCAN_OVER] = g_param_spec_boolean ("scan-over", NULL, NULL, FALSE, writable);
  /**
   * AtlasLayers:scan-opacity:
   *
   * How much of the scanned map is to be seen.
   */
  properties[PROP_SCAN_OPACITY] = g_param_spec_double ("scan-opacity", NULL, NULL, 0, 1, 1, writable);
  /**
   * AtlasLayers:online-allowed:
   *
   * Whether an online map may be shown at all. Nothing is fetched from the network unless somebody has
   * turned this on.
   */
  properties[PROP_ONLINE_ALLOWED] = g_param_spec_boolean ("online-allowed", NULL, NULL, FALSE, writable);
  /**
   * AtlasLayers:online-map:
   *
   * The identifier of the online map; empty for none. It is not kept from one sitting to the next.
   */
  properties[PROP_ONLINE_MAP] = g_param_spec_string ("online-map", NULL, NULL, "", writable);
  /**
   * AtlasLayers:online-over:
   *
   * Whether the online map lies over the drawn land, or under it.
   */
  properties[PROP_ONLINE_OVER] = g_param_spec_boolean ("online-over", NULL, NULL, FALSE, writable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_layers_init (AtlasLayers *self)
{
  self->scan_opacity = 1;
}

/**
 * atlas_layers_new:
 *
 * Returns: (transfer full): all layers, and no scanned map
 */
AtlasLayers *
atlas_layers_new (void)
{
  return g_object_new (ATLAS_TYPE_LAYERS, NULL);
}

/**
 * atlas_layers_get_hidden:
 * @self: layers
 *
 * Returns: those that are not shown
 */
AtlasLayer
atlas_layers_get_hidden (AtlasLayers *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYERS (self), 0);

  return self->hidden;
}

/**
 * atlas_layers_set_hidden:
 * @self: layers
 * @hidden: those not to show; all others are shown
 */
void
atlas_layers_set_hidden (AtlasLayers *self,
                         AtlasLayer   hidden)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_RELIEF; i <= PROP_NAMES; i++)
    set_shown (self, i, (hidden & flags[i]) == 0);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_layers_get_scan:
 * @self: layers
 *
 * Returns: (transfer none) (nullable) (type filename): the scanned map
 */
const char *
atlas_layers_get_scan (AtlasLayers *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYERS (self), NULL);

  return self->scan;
}

/**
 * atlas_layers_set_scan:
 * @self: layers
 * @path: (nullable) (type filename): an MBTiles file; `NULL` or empty for none
 */
void
atlas_layers_set_scan (AtlasLayers *self,
                       const char  *path)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  if (path != NULL && *path == '\0')
    path = NULL;
  if (g_strcmp0 (path, self->scan) == 0)
    return;

  g_free (self->scan);
  self->scan = g_strdup (path);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCAN]);
}

/**
 * atlas_layers_get_scan_over:
 * @self: layers
 *
 * Returns: whether the scanned map lies over the land
 */
gboolean
atlas_layers_get_scan_over (AtlasLayers *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYERS (self), FALSE);

  return self->is_scan_over;
}

/**
 * atlas_layers_get_scan_opacity:
 * @self: layers
 *
 * Returns: how much of the scanned map is to be seen, 0 to 1
 */
double
atlas_layers_get_scan_opacity (AtlasLayers *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYERS (self), 0);

  return self->scan_opacity;
}

/**
 * atlas_layers_get_online_map:
 * @self: layers
 *
 * Returns: (transfer none) (nullable): the identifier of the online map that is shown
 */
const char *
atlas_layers_get_online_map (AtlasLayers *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYERS (self), NULL);

  return self->online_map;
}

/**
 * atlas_layers_set_online_map:
 * @self: layers
 * @id: (nullable): the identifier of an online map; `NULL` or empty for none
 *
 * Shows an online map, if online maps are allowed.
 */
void
atlas_layers_set_online_map (AtlasLayers *self,
                             const char  *id)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  if (!self->is_online_allowed || (id != NULL && *id == '\0'))
    id = NULL;
  if (g_strcmp0 (id, self->online_map) == 0)
    return;

  g_free (self->online_map);
  self->online_map = g_strdup (id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLINE_MAP]);
}

/**
 * atlas_layers_get_online_allowed:
 * @self: layers
 *
 * Returns: whether an online map may be shown
 */
gboolean
atlas_layers_get_online_allowed (AtlasLayers *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYERS (self), FALSE);

  return self->is_online_allowed;
}

/**
 * atlas_layers_forbid_online:
 * @self: layers
 *
 * Lets no online map be shown, now or later, whatever a setting says.
 */
void
atlas_layers_forbid_online (AtlasLayers *self)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  self->is_online_forbidden = TRUE;
  set_online_allowed (self, FALSE);
}

/**
 * atlas_layers_get_online_over:
 * @self: layers
 *
 * Returns: whether the online map lies over the land
 */
gboolean
atlas_layers_get_online_over (AtlasLayers *self)
{
  g_return_val_if_fail (ATLAS_IS_LAYERS (self), FALSE);

  return self->is_online_over;
}

/**
 * atlas_layers_show_scan:
 * @self: layers
 * @scan: (nullable): a scanned map of a siege, or none
 *
 * Shows a scanned map as its author meant it.
 */
void
atlas_layers_show_scan (AtlasLayers     *self,
                        const AtlasScan *scan)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  g_object_freeze_notify (G_OBJECT (self));
  atlas_layers_set_scan (self, scan != NULL ? scan->path : NULL);
  set_scan_over (self, scan != NULL && scan->is_over);
  set_scan_opacity (self, scan != NULL ? scan->opacity : 1);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_layers_lend:
 * @self: layers
 * @shown: the layers to show, and no other
 *
 * Shows what somebody else, such as the author of a tour, wants shown. What the user wants is kept;
 * what the user changes meanwhile is wanted.
 */
void
atlas_layers_lend (AtlasLayers *self,
                   AtlasLayer   shown)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  g_object_freeze_notify (G_OBJECT (self));
  hide (self, ALL_LAYERS & ~shown);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_layers_take_back:
 * @self: layers
 *
 * Shows what the user wants again.
 */
void
atlas_layers_take_back (AtlasLayers *self)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  g_object_freeze_notify (G_OBJECT (self));
  hide (self, get_own_hidden (self));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_layers_adopt_siege:
 * @self: layers
 * @siege: a siege
 *
 * Shows the first scanned map of a siege as its author meant it, or none.
 */
void
atlas_layers_adopt_siege (AtlasLayers *self,
                          AtlasSiege  *siege)
{
  GPtrArray *scans;

  g_return_if_fail (ATLAS_IS_LAYERS (self));

  scans = atlas_siege_get_scans (siege);
  atlas_layers_show_scan (self, scans->len > 0 ? scans->pdata[0] : NULL);
}

/**
 * atlas_layers_reset:
 * @self: layers
 * @siege: a siege
 *
 * Shows everything that the map is made of, and the scanned map that @siege begins with.
 */
void
atlas_layers_reset (AtlasLayers *self,
                    AtlasSiege  *siege)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_RELIEF; i <= PROP_NAMES; i++)
    g_object_set (self, properties[i]->name, TRUE, NULL);
  atlas_layers_adopt_siege (self, siege);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_layers_save:
 * @self: layers
 * @keys: where to
 * @group: the group of the keys
 *
 * Notes what the user wants shown.
 */
void
atlas_layers_save (AtlasLayers *self,
                   GKeyFile    *keys,
                   const char  *group)
{
  g_return_if_fail (ATLAS_IS_LAYERS (self));

  for (guint i = PROP_RELIEF; i <= PROP_NAMES; i++)
    g_key_file_set_boolean (keys, group, properties[i]->name, (get_own_hidden (self) & flags[i]) == 0);
  g_key_file_set_string (keys, group, "scan", self->scan != NULL ? self->scan : "");
  g_key_file_set_boolean (keys, group, "scan-over", self->is_scan_over);
  g_key_file_set_double (keys, group, "scan-opacity", self->scan_opacity);
}

/**
 * atlas_layers_restore:
 * @self: layers
 * @keys: where from
 * @group: the group of the keys
 *
 * Shows what was noted. A scanned map that is not there any more is left out; what was not noted
 * stays as it is.
 */
void
atlas_layers_restore (AtlasLayers *self,
                      GKeyFile    *keys,
                      const char  *group)
{
  g_autofree char *scan = NULL;
  double opacity;

  g_return_if_fail (ATLAS_IS_LAYERS (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_RELIEF; i <= PROP_NAMES; i++)
    {
      if (g_key_file_has_key (keys, group, properties[i]->name, NULL))
        set_shown (self, i, g_key_file_get_boolean (keys, group, properties[i]->name, NULL));
    }
  scan = g_key_file_get_string (keys, group, "scan", NULL);
  if (scan != NULL && (*scan == '\0' || g_file_test (scan, G_FILE_TEST_IS_REGULAR)))
    {
      opacity = g_key_file_get_double (keys, group, "scan-opacity", NULL);
      atlas_layers_set_scan (self, scan);
      set_scan_over (self, g_key_file_get_boolean (keys, group, "scan-over", NULL));
      set_scan_opacity (self, isfinite (opacity) ? CLAMP (opacity, 0, 1) : 1);
    }
  g_object_thaw_notify (G_OBJECT (self));
}
