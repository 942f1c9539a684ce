/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-tag-guard.h"

/* Feeds a text in pieces of @n_bytes; returns how many attributes the guard counted at the end. */
static guint
count (const char    *text,
       gsize          length,
       gsize          n_bytes,
       AtlasEncoding  encoding)
{
  AtlasTagGuard guard = { .encoding = encoding };

  for (gsize i = 0; i < length; i += n_bytes)
    g_assert_true (atlas_tag_guard_feed (&guard, text + i, MIN (n_bytes, length - i)));

  return guard.n_attributes;
}

/* However the bytes come, and in whichever encoding. */
static void
test_count (void)
{
  static const struct
  {
    const char *text;
    guint       n_attributes;
  } rows[] = {
    { "", 0 },
    { "<a", 0 },
    { "<a b='1'", 1 },
    { "<a b='1' c=\"2\"", 2 },
    { "<a b='1' c=\"2\"><d", 0 },
    { "<a b='1'>c = 'd'", 2 },
    { "<a b\n=\n\t 'x>y' c='z'", 2 },
    { "<a b='='", 2 },
    { "<a b==='1'", 1 },
    { "<a b=c'd'", 0 },
    { "<a b=<c 'd'", 0 },
    { "<ļ ļ='ļ' ļ='<' ļ='1'", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *text = rows[i].text;
      gsize length = strlen (text);
      gsize n_le, n_be;
      g_autofree char *le = g_convert (text, -1, "UTF-16LE", "UTF-8", NULL, &n_le, NULL);
      g_autofree char *be = g_convert (text, -1, "UTF-16BE", "UTF-8", NULL, &n_be, NULL);

      for (gsize n_bytes = 1; n_bytes <= length + 1; n_bytes++)
        {
          g_assert_cmpuint (count (text, length, n_bytes, ATLAS_ENCODING_UTF8), ==, rows[i].n_attributes);
          g_assert_cmpuint (count (le, n_le, n_bytes, ATLAS_ENCODING_UTF16_LE), ==, rows[i].n_attributes);
          g_assert_cmpuint (count (be, n_be, n_bytes, ATLAS_ENCODING_UTF16_BE), ==, rows[i].n_attributes);
        }
    }
}

/* Once refused, a file stays refused. */
static void
test_refuse (void)
{
  AtlasTagGuard guard = { .encoding = ATLAS_ENCODING_UTF8 };
  gboolean is_passed = TRUE;
  guint n = 0;

  for (; is_passed; n++)
    is_passed = atlas_tag_guard_feed (&guard, " a='1'", 6);
  g_assert_cmpuint (n, ==, 257);
  g_assert_false (atlas_tag_guard_feed (&guard, "<b/>", 4));
  g_assert_false (atlas_tag_guard_feed (&guard, NULL, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tag-guard/count", test_count);
  g_test_add_func ("/tag-guard/refuse", test_refuse);

  return g_test_run ();
}
