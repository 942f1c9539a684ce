/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-span-index.h"

/**
 * AtlasSpanIndex:
 *
 * Finds which of many spans of time overlap a given one.
 *
 * An interval tree (Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms, 3rd edition,
 * section 14.3), laid out over the array itself: the middle item of a stretch is its root, the
 * two halves are its children, and each root knows the latest end below it. Items are added in
 * order of their begin. Building is O(n), asking O(log n + k) for k answers.
 */

typedef struct
{
  gint64 begin;
  gint64 end;
  gint64 latest_end;
} Node;

struct _AtlasSpanIndex
{
  GArray *nodes;
};

typedef struct
{
  const Node   *nodes;
  gint64        begin;
  gint64        end;
  AtlasSpanFunc func;
  gpointer      user_data;
} Search;

static gint64
build_range (Node *nodes,
             guint from,
             guint to)
{
  guint middle = from + (to - from) / 2;
  Node *root = &nodes[middle];
  gint64 latest_before, latest_after;

  if (from >= to)
    return G_MININT64;

  /* Not inside MAX(), which would build whatever is later once more. */
  latest_before = build_range (nodes, from, middle);
  latest_after = build_range (nodes, middle + 1, to);
  root->latest_end = MAX (root->end, MAX (latest_before, latest_after));

  return root->latest_end;
}

static gboolean
search_range (const Search *search,
              guint         from,
              guint         to)
{
  guint middle = from + (to - from) / 2;
  const Node *root = &search->nodes[middle];

  if (from >= to || root->latest_end <= search->begin)
    return TRUE;
  if (!search_range (search, from, middle))
    return FALSE;
  if (root->begin >= search->end)
    return TRUE;
  if (root->end > search->begin && !search->func (middle, search->user_data))
    return FALSE;

  return search_range (search, middle + 1, to);
}

/**
 * atlas_span_index_new:
 * @n_items: how many items are expected
 *
 * Returns: (transfer full): an empty index
 */
AtlasSpanIndex *
atlas_span_index_new (guint n_items)
{
  AtlasSpanIndex *self = g_new0 (AtlasSpanIndex, 1);

  self->nodes = g_array_sized_new (FALSE, FALSE, sizeof (Node), n_items);

  return self;
}

/**
 * atlas_span_index_free:
 * @self: (transfer full): an index
 */
void
atlas_span_index_free (AtlasSpanIndex *self)
{
  g_array_unref (self->nodes);
  g_free (self);
}

/**
 * atlas_span_index_add:
 * @self: an index
 * @begin: first second, not before that of the item added last
 * @end: second after the last; an empty span counts as one second
 *
 * Adds the next item; its number is how many were added before it.
 */
void
atlas_span_index_add (AtlasSpanIndex *self,
                      gint64          begin,
                      gint64          end)
{
  Node node = { begin, MAX (end, begin + 1), 0 };

  g_return_if_fail (self->nodes->len == 0 ||
                    g_array_index (self->nodes, Node, self->nodes->len - 1).begin <= begin);

  g_array_append_val (self->nodes, node);
}

/**
 * atlas_span_index_build:
 * @self: an index to which everything has been added
 *
 * Makes the index ready for asking.
 */
void
atlas_span_index_build (AtlasSpanIndex *self)
{
  build_range ((Node *) (void *) self->nodes->data, 0, self->nodes->len);
}

/**
 * atlas_span_index_foreach:
 * @self: a built index
 * @begin: first second asked about
 * @end: second after the last
 * @func: (scope call): called for each item that overlaps [@begin, @end), in order of begin
 * @user_data: passed to @func
 */
void
atlas_span_index_foreach (AtlasSpanIndex *self,
                          gint64          begin,
                          gint64          end,
                          AtlasSpanFunc   func,
                          gpointer        user_data)
{
  Search search = { (const Node *) (const void *) self->nodes->data, begin, end, func, user_data };

  search_range (&search, 0, self->nodes->len);
}
