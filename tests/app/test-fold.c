/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-fold.h"
#include "core/atlas-name.h"

static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "Độc Lập", "doc lap" },
    { "Éliane-2", "eliane 2" },
    { "  l’aéroport, la nuit !", "l aeroport la nuit" },
    { "Ｅｌｉａｎｅ　２", "eliane 2" },
    { "Cœur ÆØŁ Straße", "coeur aeol strasse" },
    { "Το Υψηλό Τείχος", "το υψηλο τειχοσ" },
    { "8ᵉ BPC", "8e bpc" },
    { "e\xcc\x81te\xcc\x81", "ete" },
    { "…—!", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) folded = g_string_new (NULL);

      atlas_fold_append (folded, cases[i][0], NULL);
      g_assert_cmpstr (folded->str, ==, cases[i][1]);
    }
}

/* Composed or not, words fold to the same. */
static void
test_composition (void)
{
  g_autofree char *apart = g_utf8_normalize ("Điện Biên Phủ, Mường Thanh", -1, G_NORMALIZE_NFD);
  g_autofree char *folded = atlas_name_fold (apart);

  g_assert_cmpstr (folded, ==, "dien bien phu, muong thanh");
}

/* Each byte knows the character it comes from, a space the one before which it was put. */
static void
test_origins (void)
{
  g_autoptr (GString) folded = g_string_new ("x");
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (guint));
  static const guint expected[] = { 0, 2, 6, 6, 6 };

  atlas_fold_append (folded, "Đè, œ", origins);
  g_assert_cmpstr (folded->str, ==, "xde oe");
  g_assert_cmpmem (origins->data, origins->len * sizeof (guint), expected, sizeof expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/composition", test_composition);
  g_test_add_func ("/fold/origins", test_origins);

  return g_test_run ();
}
