/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-hold-painter.h"
#include "timeline/atlas-tally-bar.h"

#define WIDTH  400
#define HEIGHT 16
#define BLUE   0x2040c0
#define RED    0xc04020

/* One minute is one pixel: minutes in the tests are places in the picture. */
static const AtlasTimeAxis axis = { 0, WIDTH * ATLAS_MINUTE, WIDTH };

static const AtlasStylePalette palette = {
  .paper = { 1, 1, 1, 1 }, .line = { 0.8f, 0.8f, 0.8f, 1 }, .quiet = { 0.4f, 0.4f, 0.4f, 1 },
};

static AtlasSiege *
new_siege (AtlasPattern blue_pattern)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasSide blue = { .id = g_intern_string ("blue"), .name = atlas_text_new (), .colour = BLUE,
                     .night_colour = BLUE, .pattern = blue_pattern };
  AtlasSide red = { .id = g_intern_string ("red"), .name = atlas_text_new (), .colour = RED,
                    .night_colour = RED };

  atlas_siege_get_head (siege)->title = atlas_text_new ();
  g_assert_true (atlas_siege_take_side (siege, &blue));
  g_assert_true (atlas_siege_take_side (siege, &red));

  return siege;
}

static AtlasPlace *
new_place (AtlasSiege *siege)
{
  AtlasPlace *place = atlas_place_new ("mill", ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 0, 0 }, 10);

  g_assert_true (atlas_siege_take_place (siege, place));

  return place;
}

static AtlasHolding *
add_holding (AtlasPlace *place,
             AtlasHold   hold,
             const char *side,
             int         earliest_minute,
             int         latest_minute)
{
  GArray *holdings = atlas_place_get_holdings (place);
  AtlasHolding holding = { .hold = hold, .side = g_intern_string (side) };

  atlas_instant_from_time (&holding.begin, earliest_minute * ATLAS_MINUTE);
  holding.begin.latest = latest_minute * ATLAS_MINUTE;
  g_array_append_val (holdings, holding);

  return &g_array_index (holdings, AtlasHolding, holdings->len - 1);
}

static GskRenderNode *
paint (AtlasSiege *siege)
{
  g_autoptr (AtlasHoldPainter) painter = atlas_hold_painter_new (siege, &palette, 1);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  atlas_siege_seal (siege);
  atlas_hold_painter_draw (painter, snapshot, atlas_siege_get_holdings (siege, NULL), 0, &axis,
                           &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));

  return gtk_snapshot_free_to_node (snapshot);
}

/* The picture as pixels 0xAARRGGBB, row by row. */
static guint32 *
render (GskRenderNode *node)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint32 *pixels = g_new (guint32, WIDTH * HEIGHT);

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_image_surface_get_stride (surface), ==, WIDTH * 4);
  memcpy (pixels, cairo_image_surface_get_data (surface), WIDTH * HEIGHT * sizeof *pixels);
  cairo_surface_destroy (surface);

  return pixels;
}

/* Which side a pixel speaks for: more blue than red, more red than blue, or neither. */
static char
name_pixel (guint32 pixel)
{
  int red = pixel >> 16 & 0xff;
  int blue = pixel & 0xff;

  if (pixel >> 24 < 0x20)
    return '.';
  if (ABS (red - blue) < 24)
    return '?';

  return red > blue ? 'r' : 'b';
}

/* The middle line of the picture, runs of one letter said once. */
static char *
read_line (const guint32 *pixels,
           int            y,
           int            from,
           int            to)
{
  GString *line = g_string_new (NULL);

  for (int x = from; x < to; x++)
    {
      char name = name_pixel (pixels[y * WIDTH + x]);

      if (line->len == 0 || line->str[line->len - 1] != name)
        g_string_append_c (line, name);
    }

  return g_string_free (line, FALSE);
}

static void
assert_line (const guint32 *pixels,
             int            y,
             int            from,
             int            to,
             const char    *expected)
{
  g_autofree char *line = read_line (pixels, y, from, to);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_held (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (ATLAS_PATTERN_PLAIN);
  AtlasPlace *place = new_place (siege);
  g_autofree guint32 *pixels = NULL;
  GskRenderNode *node;

  add_holding (place, ATLAS_HOLD_HELD, "blue", 50, 50);
  add_holding (place, ATLAS_HOLD_HELD, "red", 200, 200);
  add_holding (place, ATLAS_HOLD_ABANDONED, NULL, 300, 300);
  node = paint (siege);
  pixels = render (node);

  assert_line (pixels, HEIGHT / 2, 0, 300, ".br");
  g_assert_cmpint (name_pixel (pixels[HEIGHT / 2 * WIDTH + 49]), ==, '.');
  g_assert_cmpint (name_pixel (pixels[HEIGHT / 2 * WIDTH + 50]), ==, 'b');
  g_assert_cmpint (name_pixel (pixels[HEIGHT / 2 * WIDTH + 199]), ==, 'b');
  g_assert_cmpint (name_pixel (pixels[HEIGHT / 2 * WIDTH + 200]), ==, 'r');
  /* Abandoned is hollow: its outline alone. */
  assert_line (pixels, HEIGHT / 2, 302, WIDTH - 2, ".");
  assert_line (pixels, 0, 302, WIDTH - 2, "?");
  gsk_render_node_unref (node);
}

static void
test_contested (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (ATLAS_PATTERN_PLAIN);
  AtlasPlace *place = new_place (siege);
  g_autofree guint32 *pixels = NULL;
  GskRenderNode *node;
  int n_blue = 0, n_red = 0;

  add_holding (place, ATLAS_HOLD_HELD, "blue", 0, 0);
  add_holding (place, ATLAS_HOLD_CONTESTED, NULL, 100, 100);
  add_holding (place, ATLAS_HOLD_HELD, "red", 300, 300);
  node = paint (siege);
  pixels = render (node);

  for (int x = 100; x < 300; x++)
    {
      n_blue += name_pixel (pixels[HEIGHT / 2 * WIDTH + x]) == 'b';
      n_red += name_pixel (pixels[HEIGHT / 2 * WIDTH + x]) == 'r';
    }
  g_assert_cmpint (n_blue, >, 60);
  g_assert_cmpint (n_red, >, 60);
  /* Diagonal: a stripe that is blue here is not blue half a tile below. */
  g_assert_cmpint (name_pixel (pixels[2 * WIDTH + 150]), !=, name_pixel (pixels[6 * WIDTH + 150]));
  gsk_render_node_unref (node);
}

/* Hours of fighting keep a least width where months are shown. */
static void
test_sliver (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (ATLAS_PATTERN_PLAIN);
  AtlasPlace *place = new_place (siege);
  g_autofree guint32 *with = NULL;
  g_autofree guint32 *without = NULL;
  GskRenderNode *node;
  int differing = 0;

  add_holding (place, ATLAS_HOLD_HELD, "blue", 0, 0);
  node = paint (siege);
  without = render (node);
  gsk_render_node_unref (node);
  g_clear_object (&siege);

  siege = new_siege (ATLAS_PATTERN_PLAIN);
  place = new_place (siege);
  add_holding (place, ATLAS_HOLD_HELD, "blue", -1000, -1000);
  add_holding (place, ATLAS_HOLD_CONTESTED, NULL, 200, 200);
  add_holding (place, ATLAS_HOLD_HELD, "blue", 201, 201);
  node = paint (siege);
  with = render (node);
  gsk_render_node_unref (node);

  for (int x = 0; x < WIDTH; x++)
    for (int y = 0; y < HEIGHT; y++)
      differing += with[y * WIDTH + x] != without[y * WIDTH + x];
  g_assert_cmpint (differing, >, HEIGHT / 4);
  g_assert_cmpint (differing, <=, 2 * HEIGHT);
}

/* In doubt one colour goes over into the other, and out of nothing the first one comes. */
static void
test_doubtful (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (ATLAS_PATTERN_PLAIN);
  AtlasPlace *place = new_place (siege);
  g_autofree guint32 *pixels = NULL;
  GskRenderNode *node;
  int last = -1;

  add_holding (place, ATLAS_HOLD_HELD, "blue", 20, 120);
  add_holding (place, ATLAS_HOLD_HELD, "red", 200, 300);
  node = paint (siege);
  pixels = render (node);

  g_assert_cmpint (pixels[HEIGHT / 2 * WIDTH + 10] >> 24, ==, 0);
  assert_line (pixels, HEIGHT / 2, 121, 200, "b");
  assert_line (pixels, HEIGHT / 2, 301, WIDTH, "r");
  /* By means over a tile, so that the hatching does not count. */
  for (int x = 200; x + 25 <= 300; x += 25)
    {
      int redness = 0;

      for (int i = x; i < x + 25; i++)
        redness += (int) (pixels[HEIGHT / 2 * WIDTH + i] >> 16 & 0xff) -
                   (int) (pixels[HEIGHT / 2 * WIDTH + i] & 0xff);
      if (last != -1)
        g_assert_cmpint (redness, >, last);
      last = redness;
    }
  gsk_render_node_unref (node);
}

static void
test_partly (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (ATLAS_PATTERN_PLAIN);
  AtlasPlace *place = new_place (siege);
  g_autofree guint32 *pixels = NULL;
  GskRenderNode *node;

  add_holding (place, ATLAS_HOLD_HELD, "blue", 0, 0)->partly = g_intern_string ("red");
  node = paint (siege);
  pixels = render (node);

  assert_line (pixels, 2, 0, WIDTH, "b");
  assert_line (pixels, HEIGHT - 2, 0, WIDTH, "r");
  gsk_render_node_unref (node);
}

/* A side is told by its pattern too. */
static void
test_patterns (void)
{
  guint32 *pictures[4];

  for (int pattern = ATLAS_PATTERN_PLAIN; pattern <= ATLAS_PATTERN_CROSSES; pattern++)
    {
      g_autoptr (AtlasSiege) siege = new_siege (pattern);
      GskRenderNode *node;

      add_holding (new_place (siege), ATLAS_HOLD_HELD, "blue", 0, 0);
      node = paint (siege);
      pictures[pattern] = render (node);
      gsk_render_node_unref (node);
      for (int i = 0; i < pattern; i++)
        g_assert_cmpint (memcmp (pictures[i], pictures[pattern], WIDTH * HEIGHT * 4), !=, 0);
    }

  for (int i = 0; i < 4; i++)
    g_free (pictures[i]);
}

static guint
count_nodes (GskRenderNode *node)
{
  guint n = 1;

  if (node != NULL && gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += count_nodes (gsk_container_node_get_child (node, i));

  return n;
}

/* The cost of a bar is that of its pixels, however often the place changed hands. */
static void
test_cost (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (ATLAS_PATTERN_PLAIN);
  AtlasPlace *place = new_place (siege);
  AtlasTimeAxis months = { 0, 100000 * ATLAS_MINUTE, WIDTH };
  g_autoptr (AtlasHoldPainter) painter = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree guint32 *pixels = NULL;
  GskRenderNode *node;

  for (int i = 0; i < 20000; i++)
    add_holding (place, i % 3 == 2 ? ATLAS_HOLD_CONTESTED : ATLAS_HOLD_HELD,
                 i % 3 == 2 ? NULL : (i % 3 == 1 ? "red" : "blue"), i * 5, i * 5);
  atlas_siege_seal (siege);
  painter = atlas_hold_painter_new (siege, &palette, 1);
  atlas_hold_painter_draw (painter, snapshot, atlas_siege_get_holdings (siege, NULL), 0, &months,
                           &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpuint (count_nodes (node), <, 3 * WIDTH);

  /* And no pixel is left out. */
  pixels = render (node);
  for (int x = 0; x < WIDTH; x++)
    g_assert_cmphex (pixels[HEIGHT / 2 * WIDTH + x] >> 24, ==, 0xff);
  gsk_render_node_unref (node);
}

static GskRenderNode *
paint_tally (AtlasSiege          *siege,
             const AtlasTimeAxis *along)
{
  g_autoptr (AtlasHoldPainter) painter = atlas_hold_painter_new (siege, &palette, 1);
  g_autoptr (AtlasHoldTally) tally = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  atlas_siege_seal (siege);
  tally = atlas_hold_tally_new (siege, atlas_siege_get_holdings (siege, NULL), atlas_siege_get_places (siege));
  atlas_tally_bar_draw (snapshot, painter, tally, 2, along, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));

  return gtk_snapshot_free_to_node (snapshot);
}

static AtlasPlace *
add_place (AtlasSiege *siege,
           int         n)
{
  g_autofree char *id = g_strdup_printf ("place-%d", n);
  AtlasPlace *place = atlas_place_new (id, ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 0, 0 }, 10);

  g_assert_true (atlas_siege_take_place (siege, place));

  return place;
}

/* One side fills the bar from below and the other from above, each as far as its share goes; what nobody
 * holds is left empty, and one place of very many is still seen. */
static void
test_tally (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (ATLAS_PATTERN_PLAIN);
  g_autofree guint32 *pixels = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *top = NULL;
  g_autofree char *bottom = NULL;
  GskRenderNode *node;

  for (int i = 0; i < 40; i++)
    {
      AtlasPlace *place = add_place (siege, i);

      add_holding (place, ATLAS_HOLD_HELD, "blue", 100, 100);
      /* One falls first, then all but one, and half of those are left in the end. */
      if (i < 39)
        add_holding (place, ATLAS_HOLD_HELD, "red", i == 0 ? 200 : 250, i == 0 ? 200 : 250);
      if (i > 0 && i < 20)
        add_holding (place, ATLAS_HOLD_ABANDONED, NULL, 300, 300);
    }
  node = paint_tally (siege, &axis);
  pixels = render (node);
  top = read_line (pixels, 0, 0, WIDTH);
  middle = read_line (pixels, HEIGHT / 2, 0, WIDTH);
  bottom = read_line (pixels, HEIGHT - 1, 0, WIDTH);
  g_assert_cmpstr (top, ==, ".br");
  g_assert_cmpstr (middle, ==, ".br.");
  g_assert_cmpstr (bottom, ==, ".b");
  g_assert_cmpint (name_pixel (pixels[199]), ==, 'b');
  g_assert_cmpint (name_pixel (pixels[200]), ==, 'r');
  g_assert_cmpint (name_pixel (pixels[HEIGHT / 2 * WIDTH + 249]), ==, 'b');
  g_assert_cmpint (name_pixel (pixels[HEIGHT / 2 * WIDTH + 250]), ==, 'r');
  gsk_render_node_unref (node);
}

/* The bar of a sector, too, costs what it has pixels. */
static void
test_tally_cost (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (ATLAS_PATTERN_PLAIN);
  AtlasTimeAxis months = { 0, 100000 * ATLAS_MINUTE, WIDTH };
  GskRenderNode *node;

  for (int i = 0; i < 20; i++)
    {
      AtlasPlace *place = add_place (siege, i);

      for (int j = 0; j < 1000; j++)
        add_holding (place, ATLAS_HOLD_HELD, (i + j) % 3 == 0 ? "red" : "blue", j * 100 + i * 5, j * 100 + i * 5);
    }
  node = paint_tally (siege, &months);
  g_assert_cmpuint (count_nodes (node), >, WIDTH / 4);
  g_assert_cmpuint (count_nodes (node), <, 3 * WIDTH);
  gsk_render_node_unref (node);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hold-painter/held", test_held);
  g_test_add_func ("/hold-painter/contested", test_contested);
  g_test_add_func ("/hold-painter/sliver", test_sliver);
  g_test_add_func ("/hold-painter/doubtful", test_doubtful);
  g_test_add_func ("/hold-painter/partly", test_partly);
  g_test_add_func ("/hold-painter/patterns", test_patterns);
  g_test_add_func ("/hold-painter/cost", test_cost);
  g_test_add_func ("/hold-painter/tally", test_tally);
  g_test_add_func ("/hold-painter/tally-cost", test_tally_cost);

  return g_test_run ();
}
