/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-sectors.h"

/**
 * AtlasSectors:
 *
 * The places of a siege that were held, by the sectors they lie in, and sectors and places both in the
 * order in which they were lost: so that the fall of a stronghold reads as a stair.
 */

/* A place that was held, with what its order depends on. */
typedef struct
{
  AtlasPlace *place;
  AtlasPlace *sector;
  gint64      loss;
} Post;

struct _AtlasSectors
{
  AtlasSiege *siege;
  GArray     *sectors;
  /* From the place of a sector to its number and one. */
  GHashTable *numbers;
};

/* When the last change of a place began: the end of its story. A place that never changed comes
 * after those that did. */
static gint64
find_loss (AtlasHoldingIndex *holdings,
           guint              place)
{
  guint n;
  const AtlasTenure *tenures = atlas_holding_index_get_tenures (holdings, place, &n);

  for (guint i = n; i > 1; i--)
    {
      const AtlasTenure *tenure = &tenures[i - 1];
      const AtlasTenure *before = &tenures[i - 2];

      if (tenure->hold != before->hold || tenure->holding == NULL || before->holding == NULL ||
          tenure->holding->side != before->holding->side)
        return tenure->begin;
    }

  return ATLAS_TIME_MAX;
}

/* The largest place that a place lies within. That none lies within itself has been checked. */
static AtlasPlace *
find_sector (AtlasSiege *siege,
             AtlasPlace *place)
{
  AtlasPlace *larger = place;

  while (larger != NULL)
    {
      const char *within = atlas_place_get_within (larger);

      place = larger;
      larger = within == NULL ? NULL : atlas_siege_find_place (siege, within);
    }

  return place;
}

/* By loss; of what was lost together the most important first. */
static int
compare_losses (gint64      loss,
                AtlasPlace *place,
                gint64      other_loss,
                AtlasPlace *other)
{
  if (loss != other_loss)
    return loss < other_loss ? -1 : 1;
  if (atlas_place_get_rank (place) != atlas_place_get_rank (other))
    return atlas_place_get_rank (place) < atlas_place_get_rank (other) ? -1 : 1;
  if (place == other)
    return 0;

  return atlas_place_get_index (place) < atlas_place_get_index (other) ? -1 : 1;
}

static int
compare_posts (gconstpointer a,
               gconstpointer b)
{
  const Post *one = a;
  const Post *other = b;

  return compare_losses (one->loss, one->place, other->loss, other->place);
}

static int
compare_sectors (gconstpointer a,
                 gconstpointer b)
{
  const AtlasSector *one = a;
  const AtlasSector *other = b;

  return compare_losses (one->loss, one->place, other->loss, other->place);
}

static GArray *
list_posts (AtlasSiege        *siege,
            AtlasHoldingIndex *holdings)
{
  GPtrArray *places = atlas_siege_get_places (siege);
  GArray *posts = g_array_new (FALSE, FALSE, sizeof (Post));

  for (guint i = 0; i < places->len; i++)
    {
      Post post = { g_ptr_array_index (places, i), NULL, 0 };

      if (!atlas_place_can_be_held (post.place))
        continue;
      post.sector = find_sector (siege, post.place);
      post.loss = find_loss (holdings, atlas_place_get_index (post.place));
      g_array_append_val (posts, post);
    }
  g_array_sort (posts, compare_posts);

  return posts;
}

/* Posts come in their order, so that the first of a sector is also the first that it lost. */
static void
add_post (AtlasSectors *self,
          const Post   *post)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, post->sector));

  if (number == 0)
    {
      AtlasSector sector = { post->sector, g_ptr_array_new (), post->loss };

      g_array_append_val (self->sectors, sector);
      number = self->sectors->len;
      g_hash_table_insert (self->numbers, post->sector, GUINT_TO_POINTER (number));
    }
  g_ptr_array_add (g_array_index (self->sectors, AtlasSector, number - 1).posts, post->place);
}

static void
clear_sector (gpointer data)
{
  g_ptr_array_unref (((AtlasSector *) data)->posts);
}

/**
 * atlas_sectors_new:
 * @siege: a sealed siege
 * @holdings: who held what, after the account that is followed
 *
 * Sorts the places of @siege that were held, in O(n log n).
 *
 * Returns: (transfer full): its sectors
 */
AtlasSectors *
atlas_sectors_new (AtlasSiege        *siege,
                   AtlasHoldingIndex *holdings)
{
  AtlasSectors *self;
  g_autoptr (GArray) posts = NULL;

  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  self = g_new0 (AtlasSectors, 1);
  self->siege = g_object_ref (siege);
  self->sectors = g_array_new (FALSE, FALSE, sizeof (AtlasSector));
  g_array_set_clear_func (self->sectors, clear_sector);
  self->numbers = g_hash_table_new (NULL, NULL);
  posts = list_posts (siege, holdings);
  for (guint i = 0; i < posts->len; i++)
    add_post (self, &g_array_index (posts, Post, i));

  g_array_sort (self->sectors, compare_sectors);
  for (guint i = 0; i < self->sectors->len; i++)
    g_hash_table_insert (self->numbers, g_array_index (self->sectors, AtlasSector, i).place,
                         GUINT_TO_POINTER (i + 1));

  return self;
}

/**
 * atlas_sectors_free:
 * @self: (transfer full): sectors
 */
void
atlas_sectors_free (AtlasSectors *self)
{
  g_array_unref (self->sectors);
  g_hash_table_unref (self->numbers);
  g_object_unref (self->siege);
  g_free (self);
}

/**
 * atlas_sectors_get_n:
 * @self: sectors
 *
 * Returns: how many there are
 */
guint
atlas_sectors_get_n (AtlasSectors *self)
{
  return self->sectors->len;
}

/**
 * atlas_sectors_get:
 * @self: sectors
 * @n: number of a sector, the first that lost a place first
 *
 * Returns: (transfer none): the sector
 */
const AtlasSector *
atlas_sectors_get (AtlasSectors *self,
                   guint         n)
{
  g_return_val_if_fail (n < self->sectors->len, NULL);

  return &g_array_index (self->sectors, AtlasSector, n);
}

/**
 * atlas_sectors_find:
 * @self: sectors
 * @place: a place of the siege
 *
 * Returns: (transfer none) (nullable): the sector that @place lies in or is, if anything in it was held
 */
const AtlasSector *
atlas_sectors_find (AtlasSectors *self,
                    AtlasPlace   *place)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, find_sector (self->siege, place)));

  return number == 0 ? NULL : atlas_sectors_get (self, number - 1);
}
