/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-icon-set.h"

#include "core/atlas-spelling.h"
#include "export/atlas-picture.h"
#include "map/atlas-mark.h"
#include "map/atlas-palette.h"

/**
 * AtlasIconSet:
 *
 * Small pictures of the signs of places and the marks of events, for programs that show a file
 * beside what is where. Each that looks different is there once, and has a name of its own, always
 * the same for the same look.
 */

struct _AtlasIconSet
{
  AtlasSiege *siege;
  GPtrArray  *icons;
  GHashTable *by_name;
};

typedef struct
{
  char    *name;
  gboolean stands;
  GBytes  *png;
} Icon;

/* Programs show icons of this size as they are; Google Earth brings all others to it. */
#define ICON_PX 32

/* Half of what the icon shows of the map, in pixels there: the largest sign fits. */
#define REACH_PX 18.8

/* As large as the sign of a village. */
#define DOT_PX  3.6
#define MARK_PX 8

static void
icon_free (Icon *icon)
{
  g_free (icon->name);
  g_bytes_unref (icon->png);
  g_free (icon);
}

/* A valley or a road has no sign on the map, but what has no icon elsewhere has no name there either. */
static AtlasSign
get_sign (const AtlasRecord *record)
{
  AtlasSign sign = record->sign;

  if (!atlas_sign_is_visible (&sign))
    sign = (AtlasSign) { .kind = ATLAS_PLACE_SITE, .radius_px = DOT_PX };
  /* Without the circle round it, the worse position looks like the fair one. */
  if (sign.fix == ATLAS_FIX_POOR)
    sign.fix = ATLAS_FIX_FAIR;

  return sign;
}

/* Identifiers have no underlines, so that nothing is the name of two. */
static char *
name_sign (const AtlasSign *sign)
{
  return g_strdup_printf ("%s_%s_%s_%s_%s_%d", atlas_place_kind_names[sign->kind], atlas_hold_names[sign->hold],
                          sign->side != NULL ? sign->side->id : "", sign->other != NULL ? sign->other->id : "",
                          sign->fix == ATLAS_FIX_GOOD ? "good" : "fair", (int) (sign->radius_px * 10 + 0.5));
}

static char *
name_icon (const AtlasRecord *record)
{
  AtlasSign sign;

  if (record->shape != ATLAS_RECORD_POINTS || record->points->len == 0)
    return NULL;
  if (record->layer == ATLAS_RECORD_EVENT)
    return g_strjoin ("_", "event", atlas_mark_names[record->mark], record->side, NULL);

  sign = get_sign (record);

  return name_sign (&sign);
}

static GBytes *
paint (AtlasIconSet      *self,
       const AtlasRecord *record)
{
  const AtlasPalette *palette = atlas_palette_get (ATLAS_THEME_DAY);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ICON_PX, ICON_PX);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, ICON_PX / 2.0, ICON_PX / 2.0);
  cairo_scale (cr, ICON_PX / 2.0 / REACH_PX, ICON_PX / 2.0 / REACH_PX);
  if (record->layer == ATLAS_RECORD_EVENT)
    atlas_mark_paint (cr, record->mark, palette,
                      record->side != NULL ? atlas_siege_find_side (self->siege, record->side) : NULL, 0, 0, MARK_PX);
  else
    {
      AtlasSign sign = get_sign (record);

      atlas_sign_paint (&sign, cr, palette, 0, 0);
    }
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, atlas_picture_collect_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * atlas_icon_set_new:
 * @siege: a siege
 * @records: (element-type AtlasRecord): what is exported of it
 *
 * Paints what the points of a siege look like.
 *
 * Returns: (transfer full): the icons, in the order in which they are first needed
 */
AtlasIconSet *
atlas_icon_set_new (AtlasSiege *siege,
                    GPtrArray  *records)
{
  AtlasIconSet *self = g_new0 (AtlasIconSet, 1);

  self->siege = siege;
  self->icons = g_ptr_array_new_with_free_func ((GDestroyNotify) icon_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      const AtlasRecord *record = records->pdata[i];
      g_autofree char *name = name_icon (record);
      Icon *icon;

      if (name == NULL || g_hash_table_contains (self->by_name, name))
        continue;

      icon = g_new (Icon, 1);
      icon->name = g_steal_pointer (&name);
      icon->stands = record->layer == ATLAS_RECORD_EVENT;
      icon->png = paint (self, record);
      g_ptr_array_add (self->icons, icon);
      g_hash_table_add (self->by_name, icon->name);
    }

  return self;
}

/**
 * atlas_icon_set_free:
 * @self: (transfer full): icons
 */
void
atlas_icon_set_free (AtlasIconSet *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->icons);
  g_free (self);
}

/**
 * atlas_icon_set_get_n:
 * @self: icons
 *
 * Returns: how many there are
 */
guint
atlas_icon_set_get_n (AtlasIconSet *self)
{
  return self->icons->len;
}

/**
 * atlas_icon_set_get_name:
 * @self: icons
 * @n: one of them
 *
 * Returns: its name: letters of ASCII, digits, hyphens and underlines
 */
const char *
atlas_icon_set_get_name (AtlasIconSet *self,
                         guint         n)
{
  return ((const Icon *) self->icons->pdata[n])->name;
}

/**
 * atlas_icon_set_dup_path:
 * @self: icons
 * @n: one of them
 *
 * Returns: (transfer full): the path of its file from the document that it belongs to
 */
char *
atlas_icon_set_dup_path (AtlasIconSet *self,
                         guint         n)
{
  return g_strconcat ("icons/", atlas_icon_set_get_name (self, n), ".png", NULL);
}

/**
 * atlas_icon_set_stands:
 * @self: icons
 * @n: one of them
 *
 * Returns: whether it stands on the point that it marks, and does not lie over it: an event must not
 *   hide the place where it was
 */
gboolean
atlas_icon_set_stands (AtlasIconSet *self,
                       guint         n)
{
  return ((const Icon *) self->icons->pdata[n])->stands;
}

/**
 * atlas_icon_set_get_png:
 * @self: icons
 * @n: one of them
 *
 * Returns: (transfer none): its picture, the contents of a file
 */
GBytes *
atlas_icon_set_get_png (AtlasIconSet *self,
                        guint         n)
{
  return ((const Icon *) self->icons->pdata[n])->png;
}

/**
 * atlas_icon_set_find:
 * @self: icons
 * @record: one of the records that they were made for
 *
 * Returns: (transfer none) (nullable): the name of its icon; what is no point has none
 */
const char *
atlas_icon_set_find (AtlasIconSet      *self,
                     const AtlasRecord *record)
{
  g_autofree char *name = name_icon (record);

  return name != NULL ? g_hash_table_lookup (self->by_name, name) : NULL;
}
