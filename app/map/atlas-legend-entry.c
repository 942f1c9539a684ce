/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-legend-entry.h"

#include <glib/gi18n-lib.h>

#include "map/atlas-projection.h"

#define RADIUS_PX 8
#define HALO_PX   11

/* What is in view, so far as the legend has a line for it. */
typedef struct
{
  GPtrArray *holders;
  AtlasSign  contested;
  AtlasSign  doubtful;
  gboolean   has_contested;
  gboolean   has_doubtful;
  gboolean   has_abandoned;
  gboolean   has_partly;
  AtlasSign  partly;
  gboolean   has_fair;
  gboolean   has_poor;
  gboolean   kinds[ATLAS_PLACE_SITE + 1];

  /* The first front of each kind that is seen. */
  const AtlasFront *fronts[ATLAS_FRONT_SECTOR + 1];

  /* The first tag that is seen. */
  const AtlasTag *tag;
} Sight;

static void
clear_entry (AtlasLegendEntry *entry)
{
  g_free (entry->text);
}

static void
see_sign (Sight           *sight,
          const AtlasSign *sign)
{
  sight->kinds[sign->kind] = TRUE;
  if (sign->kind != ATLAS_PLACE_STRONGPOINT && sign->kind != ATLAS_PLACE_SUB_POSITION)
    return;

  switch (sign->hold)
    {
    case ATLAS_HOLD_HELD:
      if (sign->side != NULL && !g_ptr_array_find (sight->holders, sign->side, NULL))
        g_ptr_array_add (sight->holders, (gpointer) sign->side);
      if (sign->other != NULL)
        {
          sight->has_partly = TRUE;
          sight->partly = *sign;
        }
      sight->has_fair |= sign->fix == ATLAS_FIX_FAIR;
      sight->has_poor |= sign->fix == ATLAS_FIX_POOR;
      break;
    case ATLAS_HOLD_CONTESTED:
      sight->has_contested = TRUE;
      sight->contested = *sign;
      break;
    case ATLAS_HOLD_DOUBTFUL:
      sight->has_doubtful = TRUE;
      sight->doubtful = *sign;
      break;
    case ATLAS_HOLD_ABANDONED:
      sight->has_abandoned = TRUE;
      break;
    case ATLAS_HOLD_NONE:
    default:
      break;
    }
}

static void
look_around (Sight               *sight,
             AtlasScene          *scene,
             const AtlasViewport *viewport)
{
  const double size = atlas_projection_get_world_size (viewport->zoom);
  guint n_pins;
  const AtlasPin *pins = atlas_scene_get_pins (scene, &n_pins);

  for (guint i = 0; i < n_pins; i++)
    {
      double x = pins[i].x * size - viewport->left;
      double y = pins[i].y * size - viewport->top;

      if (pins[i].is_shown && x >= 0 && y >= 0 && x <= viewport->width && y <= viewport->height)
        see_sign (sight, &pins[i].sign);
    }
}

static void
look_for_fronts (Sight               *sight,
                 AtlasScene          *scene,
                 const AtlasViewport *viewport)
{
  GPtrArray *outlines = atlas_scene_get_outlines (scene);

  for (guint i = 0; i < outlines->len; i++)
    {
      AtlasOutline *outline = g_ptr_array_index (outlines, i);
      const AtlasFront *front = outline->front;
      AtlasRect bounds;

      if (sight->fronts[front->kind] == NULL &&
          atlas_outline_get_bounds (outline, viewport, 1, &bounds) && bounds.right >= 0 &&
          bounds.bottom >= 0 && bounds.left <= viewport->width && bounds.top <= viewport->height)
        sight->fronts[front->kind] = front;
    }
}

static void
look_for_tags (Sight               *sight,
               AtlasScene          *scene,
               const AtlasViewport *viewport)
{
  const double size = atlas_projection_get_world_size (viewport->zoom);
  GPtrArray *tags = atlas_scene_get_tags (scene);

  for (guint i = 0; i < tags->len && sight->tag == NULL; i++)
    {
      const AtlasTag *tag = g_ptr_array_index (tags, i);
      double x = tag->label->x * size - viewport->left;
      double y = tag->label->y * size - viewport->top;

      if (x >= 0 && y >= 0 && x <= viewport->width && y <= viewport->height)
        sight->tag = tag;
    }
}

static void
add_entry (GArray          *entries,
           const AtlasSign *sign,
           gboolean         has_halo,
           const char      *text)
{
  AtlasLegendEntry entry = { .sign = *sign, .has_halo = has_halo, .text = g_strdup (text) };

  entry.sign.radius_px = RADIUS_PX;
  g_array_append_val (entries, entry);
}

/* Sides stand in the order of the siege, whoever was seen first. */
static void
add_holders (GArray      *entries,
             const Sight *sight,
             AtlasSiege  *siege,
             const char  *language)
{
  for (guint i = 0; i < atlas_siege_get_n_sides (siege); i++)
    {
      const AtlasSide *side = atlas_siege_get_side (siege, i);
      const AtlasSign sign = { .hold = ATLAS_HOLD_HELD, .side = side };

      if (g_ptr_array_find (sight->holders, side, NULL))
        add_entry (entries, &sign, FALSE, atlas_text_get (side->name, language));
    }
}

static void
add_states (GArray      *entries,
            const Sight *sight)
{
  const AtlasSign abandoned = { .hold = ATLAS_HOLD_ABANDONED };

  if (sight->has_partly)
    add_entry (entries, &sight->partly, FALSE, _("Held in part by each"));
  if (sight->has_contested)
    add_entry (entries, &sight->contested, FALSE, _("Contested at this hour"));
  if (sight->has_doubtful)
    add_entry (entries, &sight->doubtful, FALSE, _("In doubt who holds it"));
  if (sight->has_abandoned)
    add_entry (entries, &abandoned, FALSE, _("Abandoned"));
}

static void
add_fixes (GArray      *entries,
           const Sight *sight)
{
  AtlasSign sign = { .hold = ATLAS_HOLD_HELD, .fix = ATLAS_FIX_FAIR };

  if (sight->holders->len > 0)
    sign.side = g_ptr_array_index (sight->holders, 0);
  if (sight->has_fair)
    add_entry (entries, &sign, FALSE, _("Pale: place known to within 300 m"));
  sign.fix = ATLAS_FIX_POOR;
  if (sight->has_poor)
    add_entry (entries, &sign, TRUE, _("Dashed circle: somewhere within it"));
}

static void
add_kinds (GArray      *entries,
           const Sight *sight)
{
  const struct
  {
    AtlasPlaceKind kind;
    const char    *text;
  } kinds[] = {
    { ATLAS_PLACE_COMMAND_POST, _("Command post") },
    { ATLAS_PLACE_HOSPITAL, _("Hospital") },
    { ATLAS_PLACE_AIRSTRIP, _("Airstrip") },
    { ATLAS_PLACE_DROP_ZONE, _("Drop zone") },
    { ATLAS_PLACE_BATTERY, _("Battery") },
    { ATLAS_PLACE_BRIDGE, _("Bridge") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const AtlasSign sign = { .kind = kinds[i].kind };

      if (sight->kinds[kinds[i].kind])
        add_entry (entries, &sign, FALSE, kinds[i].text);
    }
}

static void
add_fronts (GArray      *entries,
            const Sight *sight,
            AtlasSiege  *siege)
{
  /* A drop zone has its sign already. */
  const struct
  {
    AtlasFrontKind kind;
    const char    *text;
  } kinds[] = {
    { ATLAS_FRONT_PERIMETER, _("Ground held") },
    { ATLAS_FRONT_TRENCH, _("Trench") },
    { ATLAS_FRONT_ARTILLERY_ZONE, _("Artillery zone") },
    { ATLAS_FRONT_SECTOR, _("Sector") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const AtlasFront *front = sight->fronts[kinds[i].kind];

      if (front != NULL)
        {
          AtlasLegendEntry entry = { .front = front, .text = g_strdup (kinds[i].text) };

          entry.sign.side = atlas_siege_find_side (siege, front->side);
          g_array_append_val (entries, entry);
        }
    }
  if (sight->tag != NULL)
    {
      AtlasLegendEntry entry = { .is_tag = TRUE, .text = g_strdup (_("Sources do not agree")) };

      entry.sign.side = sight->tag->side;
      g_array_append_val (entries, entry);
    }
}

/**
 * atlas_legend_entry_list:
 * @scene: a scene that has been looked at
 * @viewport: what is seen of it
 * @language: the reader's language
 *
 * Explains the signs that are in view, and no others.
 *
 * Returns: (transfer full) (element-type AtlasLegendEntry): the lines of the legend
 */
GArray *
atlas_legend_entry_list (AtlasScene          *scene,
                         const AtlasViewport *viewport,
                         const char          *language)
{
  g_autoptr (GPtrArray) holders = g_ptr_array_new ();
  Sight sight = { .holders = holders };
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (AtlasLegendEntry));

  g_array_set_clear_func (entries, (GDestroyNotify) clear_entry);
  look_around (&sight, scene, viewport);
  look_for_fronts (&sight, scene, viewport);
  look_for_tags (&sight, scene, viewport);
  add_holders (entries, &sight, atlas_scene_get_siege (scene), language);
  add_states (entries, &sight);
  add_fixes (entries, &sight);
  add_fronts (entries, &sight, atlas_scene_get_siege (scene));
  add_kinds (entries, &sight);

  return entries;
}

/**
 * atlas_legend_entry_paint:
 * @self: a line of the legend
 * @cr: what to paint on
 * @palette: the colours
 * @x: the middle of its sign
 * @y: the middle of its sign
 *
 * Paints the sign of a line, within 12 pixels of its middle.
 */
void
atlas_legend_entry_paint (const AtlasLegendEntry *self,
                          cairo_t                *cr,
                          const AtlasPalette     *palette,
                          double                  x,
                          double                  y)
{
  if (self->front != NULL)
    {
      atlas_outline_paint_sample (self->front, self->sign.side, cr, palette, x, y);
      return;
    }

  if (self->is_tag)
    {
      atlas_tag_paint_sample (self->sign.side, cr, palette, x, y);
      return;
    }

  if (self->has_halo)
    atlas_sign_paint_halo (&self->sign, cr, palette, x, y, HALO_PX);
  atlas_sign_paint (&self->sign, cr, palette, x, y);
}
