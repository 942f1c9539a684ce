/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-land-layer.h"

#include <math.h>

#include "atlas-texture.h"
#include "map/atlas-projection.h"
#include "map/atlas-shumate-view.h"

/**
 * AtlasLandLayer:
 *
 * The land, in tiles that are painted for the very zoom level at which they are shown.
 *
 * Tiles that are there are seen in the first frame. Until others come, those of the zoom levels seen
 * before stand in for them, enlarged or reduced. While the zoom level runs, one set of tiles after the
 * other is ordered as fast as they are painted, and no faster.
 *
 * # CSS nodes
 *
 * `landlayer`
 */
struct _AtlasLandLayer
{
  ShumateLayer     parent_instance;
  AtlasTileSource *source;
  GQueue           sheets;
  AtlasViewport    seen;
  double           ordered_zoom;
  gint64           drawn_at;
  guint            n_missing;
  gboolean         is_drawn;
};

G_DEFINE_FINAL_TYPE (AtlasLandLayer, atlas_land_layer, SHUMATE_TYPE_LAYER)

/* Sheets that may stand in until the tiles of the zoom level are there. */
#define SHEETS_MAX 4

/* While many tiles come one after the other, the layer is drawn anew no more often than this: in
 * software, a frame takes as long as a tile. */
#define PAUSE_US (100 * G_TIME_SPAN_MILLISECOND)

/* The tiles of one zoom level. */
typedef struct
{
  double      zoom;
  GHashTable *tiles;
} Sheet;

static gpointer
name_tile (int column,
           int row)
{
  return GSIZE_TO_POINTER ((gsize) (guint32) row << 32 | (guint32) column);
}

static Sheet *
sheet_new (double zoom)
{
  Sheet *sheet = g_new (Sheet, 1);

  sheet->zoom = zoom;
  sheet->tiles = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  return sheet;
}

static void
sheet_free (Sheet *sheet)
{
  g_hash_table_unref (sheet->tiles);
  g_free (sheet);
}

static Sheet *
find_sheet (AtlasLandLayer *self,
            double          zoom)
{
  for (GList *link = self->sheets.head; link != NULL; link = link->next)
    {
      if (((Sheet *) link->data)->zoom == zoom)
        return link->data;
    }

  return NULL;
}

/* The sheet of the zoom level goes to the head; those of which nothing has come are forgotten. */
static Sheet *
turn_to_sheet (AtlasLandLayer *self,
               double          zoom)
{
  Sheet *sheet = g_queue_peek_head (&self->sheets);

  if (sheet != NULL && sheet->zoom == zoom)
    return sheet;

  if (sheet != NULL && g_hash_table_size (sheet->tiles) == 0 && sheet->zoom != self->ordered_zoom)
    sheet_free (g_queue_pop_head (&self->sheets));
  sheet = find_sheet (self, zoom);
  if (sheet != NULL)
    g_queue_remove (&self->sheets, sheet);
  else
    sheet = sheet_new (zoom);
  g_queue_push_head (&self->sheets, sheet);
  while (self->sheets.length > SHEETS_MAX)
    sheet_free (g_queue_pop_tail (&self->sheets));

  return sheet;
}

static void
forget_other_sheets (AtlasLandLayer *self)
{
  while (self->sheets.length > 1)
    sheet_free (g_queue_pop_tail (&self->sheets));
}

static gboolean
has_tile (AtlasLandLayer     *self,
          Sheet              *sheet,
          const AtlasTileKey *key)
{
  GdkTexture *texture;

  if (g_hash_table_contains (sheet->tiles, name_tile (key->column, key->row)))
    return TRUE;

  texture = atlas_tile_source_peek (self->source, key);
  if (texture != NULL)
    g_hash_table_insert (sheet->tiles, name_tile (key->column, key->row), texture);

  return texture != NULL;
}

static gboolean
is_in_range (const AtlasTileRange *range,
             int                   column,
             int                   row)
{
  return column >= range->left && column < range->right && row >= range->top && row < range->bottom;
}

static gboolean
is_out_of_range (gpointer name,
                 gpointer texture,
                 gpointer range)
{
  gsize place = GPOINTER_TO_SIZE (name);

  return !is_in_range (range, (int) (guint32) place, (int) (guint32) (place >> 32));
}

/* While the land is dragged, one row or column more than is seen is painted on the side it comes
 * from. */
static AtlasTileRange
foresee (AtlasLandLayer      *self,
         AtlasTileRange       range,
         const AtlasViewport *viewport)
{
  if (!self->is_drawn || viewport->zoom != self->seen.zoom)
    return range;

  range.left -= viewport->left < self->seen.left;
  range.top -= viewport->top < self->seen.top;
  range.right += viewport->left > self->seen.left;
  range.bottom += viewport->top > self->seen.top;

  return range;
}

typedef struct
{
  AtlasTileKey key;
  double       distance;
} Wish;

static int
compare_wishes (gconstpointer a,
                gconstpointer b)
{
  const Wish *one = a;
  const Wish *other = b;

  return (one->distance > other->distance) - (one->distance < other->distance);
}

static GArray *
list_wishes (AtlasLandLayer       *self,
             Sheet                *sheet,
             const AtlasTileRange *range,
             const AtlasTileRange *seen)
{
  GArray *wishes = g_array_new (FALSE, FALSE, sizeof (Wish));
  double middle_column = (seen->left + seen->right - 1) / 2.0;
  double middle_row = (seen->top + seen->bottom - 1) / 2.0;
  Wish wish = { .key.zoom = range->zoom };

  self->n_missing = 0;
  for (wish.key.row = range->top; wish.key.row < range->bottom; wish.key.row++)
    {
      for (wish.key.column = range->left; wish.key.column < range->right; wish.key.column++)
        {
          if (has_tile (self, sheet, &wish.key))
            continue;

          wish.distance = hypot (wish.key.column - middle_column, wish.key.row - middle_row);
          self->n_missing += is_in_range (seen, wish.key.column, wish.key.row);
          g_array_append_val (wishes, wish);
        }
    }

  return wishes;
}

/* Orders what is missing, from the middle outwards; at another zoom level only once all that was
 * ordered before has come. */
static void
order (AtlasLandLayer *self,
       GArray         *wishes,
       double          zoom)
{
  if (wishes->len == 0 ||
      (zoom != self->ordered_zoom && atlas_tile_source_get_n_orders (self->source) > 0))
    return;

  self->ordered_zoom = zoom;
  g_array_sort (wishes, compare_wishes);
  atlas_tile_source_cancel_orders (self->source);
  for (guint i = 0; i < wishes->len; i++)
    atlas_tile_source_order (self->source, &g_array_index (wishes, Wish, i).key);
}

static void
painted_cb (AtlasLandLayer     *self,
            const AtlasTileKey *key)
{
  Sheet *sheet = find_sheet (self, key->zoom);

  if (sheet != NULL)
    has_tile (self, sheet, key);
  if (atlas_tile_source_get_n_orders (self->source) == 0 ||
      g_get_monotonic_time () - self->drawn_at > PAUSE_US)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A tile where it is drawn, in pixels of the screen. */
typedef struct
{
  GdkTexture            *texture;
  cairo_rectangle_int_t  rect;
} Piece;

/* All edges lie on pixels of the screen, so that tiles neither blur nor gape. */
static cairo_rectangle_int_t
place_tile (const AtlasViewport *viewport,
            int                  scale_factor,
            double               side,
            int                  column,
            int                  row)
{
  double origin_x = round (viewport->left * scale_factor);
  double origin_y = round (viewport->top * scale_factor);
  double left = round (column * side * scale_factor - origin_x);
  double top = round (row * side * scale_factor - origin_y);
  double right = round ((column + 1) * side * scale_factor - origin_x);
  double bottom = round ((row + 1) * side * scale_factor - origin_y);

  return (cairo_rectangle_int_t) { (int) left, (int) top, (int) (right - left), (int) (bottom - top) };
}

/* Lays down those tiles of a sheet of which something is seen between the tiles laid down before. */
static void
lay_sheet (AtlasLandLayer      *self,
           const AtlasViewport *viewport,
           Sheet               *sheet,
           cairo_region_t      *bare,
           GArray              *pieces)
{
  double side = ATLAS_TILE_SIZE * exp2 (viewport->zoom - sheet->zoom);
  int scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  guint n_before = pieces->len;
  GHashTableIter iter;
  gpointer name, texture;

  g_hash_table_iter_init (&iter, sheet->tiles);
  while (g_hash_table_iter_next (&iter, &name, &texture))
    {
      gsize place = GPOINTER_TO_SIZE (name);
      const Piece piece = { texture, place_tile (viewport, scale_factor, side, (int) (guint32) place,
                                                 (int) (guint32) (place >> 32)) };

      if (cairo_region_contains_rectangle (bare, &piece.rect) != CAIRO_REGION_OVERLAP_OUT)
        g_array_append_val (pieces, piece);
    }
  for (guint i = n_before; i < pieces->len; i++)
    cairo_region_subtract_rectangle (bare, &g_array_index (pieces, Piece, i).rect);
}

static void
append_land (AtlasLandLayer      *self,
             GtkSnapshot         *snapshot,
             const AtlasViewport *viewport)
{
  int scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const cairo_rectangle_int_t whole = { 0, 0, (int) ceil (viewport->width * scale_factor),
                                        (int) ceil (viewport->height * scale_factor) };
  cairo_region_t *bare = cairo_region_create_rectangle (&whole);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (GList *link = self->sheets.head; link != NULL && !cairo_region_is_empty (bare); link = link->next)
    lay_sheet (self, viewport, link->data, bare, pieces);
  for (guint i = pieces->len; i > 0; i--)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i - 1);
      float scale = (float) scale_factor;

      atlas_texture_append (piece->texture, GTK_WIDGET (self), snapshot,
                            &GRAPHENE_RECT_INIT ((float) piece->rect.x / scale, (float) piece->rect.y / scale,
                                                 (float) piece->rect.width / scale,
                                                 (float) piece->rect.height / scale));
    }
  cairo_region_destroy (bare);
}

static void
atlas_land_layer_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AtlasLandLayer *self = ATLAS_LAND_LAYER (widget);
  AtlasViewport viewport = atlas_shumate_view_read_layer (SHUMATE_LAYER (self));
  AtlasTileRange seen, range;
  g_autoptr (GArray) wishes = NULL;
  Sheet *sheet;

  if (viewport.width <= 0 || viewport.height <= 0)
    return;

  seen = atlas_tile_range_of_viewport (&viewport);
  range = foresee (self, seen, &viewport);
  sheet = turn_to_sheet (self, viewport.zoom);
  g_hash_table_foreach_remove (sheet->tiles, is_out_of_range, &range);
  wishes = list_wishes (self, sheet, &range, &seen);
  order (self, wishes, viewport.zoom);
  if (self->n_missing == 0)
    forget_other_sheets (self);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) viewport.width,
                                                         (float) viewport.height));
  append_land (self, snapshot, &viewport);
  gtk_snapshot_pop (snapshot);

  self->seen = viewport;
  self->drawn_at = g_get_monotonic_time ();
  self->is_drawn = TRUE;
}

static void
atlas_land_layer_dispose (GObject *object)
{
  AtlasLandLayer *self = ATLAS_LAND_LAYER (object);

  g_queue_clear_full (&self->sheets, (GDestroyNotify) sheet_free);
  if (self->source != NULL)
    atlas_tile_source_cancel_orders (self->source);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (atlas_land_layer_parent_class)->dispose (object);
}

static void
atlas_land_layer_class_init (AtlasLandLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_land_layer_dispose;
  widget_class->snapshot = atlas_land_layer_snapshot;

  gtk_widget_class_set_css_name (widget_class, "landlayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_land_layer_init (AtlasLandLayer *self)
{
}

/**
 * atlas_land_layer_new:
 * @viewport: of the map
 * @source: where the tiles come from
 *
 * Returns: (transfer floating): the land of a map
 */
AtlasLandLayer *
atlas_land_layer_new (ShumateViewport *viewport,
                      AtlasTileSource *source)
{
  AtlasLandLayer *self = g_object_new (ATLAS_TYPE_LAND_LAYER, "viewport", viewport, NULL);
  const char *const changes[] = { "notify::latitude", "notify::longitude", "notify::zoom-level" };

  self->source = g_object_ref (source);
  g_signal_connect_object (source, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (viewport, changes[i], G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);

  return self;
}

/**
 * atlas_land_layer_is_complete:
 * @self: the land
 *
 * Returns: whether all tiles in view have been drawn
 */
gboolean
atlas_land_layer_is_complete (AtlasLandLayer *self)
{
  g_return_val_if_fail (ATLAS_IS_LAND_LAYER (self), FALSE);

  return self->is_drawn && self->n_missing == 0;
}
