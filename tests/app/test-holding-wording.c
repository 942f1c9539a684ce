/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-catalog.h"
#include "core/atlas-holding-wording.h"

static AtlasText *
make_text (const char *english,
           const char *french)
{
  AtlasText *text = atlas_text_new ();

  atlas_text_add (text, "en", english, -1, NULL, 0);
  if (french != NULL)
    atlas_text_add (text, "fr", french, -1, NULL, 0);

  return text;
}

static AtlasSiege *
make_siege (void)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasSide owls = { .id = g_intern_static_string ("owls") };
  AtlasSide mice = { .id = g_intern_static_string ("mice") };

  owls.name = make_text ("Owls", "Hiboux");
  owls.phrase = make_text ("the Owls", "les Hiboux");
  mice.name = make_text ("Mice", "Souris");
  atlas_siege_take_side (siege, &owls);
  atlas_siege_take_side (siege, &mice);

  return siege;
}

static void
assert_wording (const AtlasTenure *tenure,
                const char        *language,
                const char        *expected)
{
  g_autoptr (AtlasSiege) siege = make_siege ();
  g_autofree char *words = NULL;

  atlas_catalog_set_language (language);
  words = atlas_tenure_describe (tenure, siege, language);
  g_assert_cmpstr (words, ==, expected);
}

static const AtlasHolding owls = { .hold = ATLAS_HOLD_HELD, .side = "owls" };
static const AtlasHolding mice = { .hold = ATLAS_HOLD_HELD, .side = "mice" };
static const AtlasHolding shared = { .hold = ATLAS_HOLD_HELD, .side = "owls", .partly = "mice" };
static const AtlasHolding contested = { .hold = ATLAS_HOLD_CONTESTED };
static const AtlasHolding abandoned = { .hold = ATLAS_HOLD_ABANDONED };

static void
test_certain (void)
{
  AtlasTenure tenure = { .hold = ATLAS_HOLD_HELD, .holding = &owls };

  assert_wording (NULL, "en", "Not recorded who held it");
  assert_wording (&tenure, "en", "Held by the Owls");
  assert_wording (&tenure, "fr", "Tenu par les Hiboux");
  assert_wording (&tenure, "vi", "Owls giữ");
  tenure.holding = &mice;
  assert_wording (&tenure, "en", "Held by Mice");
  tenure.holding = &shared;
  assert_wording (&tenure, "en", "Held by the Owls, a part of it by Mice");
  tenure = (AtlasTenure) { .hold = ATLAS_HOLD_CONTESTED, .holding = &contested };
  assert_wording (&tenure, "en", "Contested");
  assert_wording (&tenure, "fr", "Disputé");
  tenure = (AtlasTenure) { .hold = ATLAS_HOLD_ABANDONED, .holding = &abandoned };
  assert_wording (&tenure, "en", "Abandoned");
}

static void
test_doubtful (void)
{
  AtlasTenure tenure = { .hold = ATLAS_HOLD_DOUBTFUL, .before = &owls, .holding = &mice };

  assert_wording (&tenure, "en", "In doubt: the Owls or Mice");
  assert_wording (&tenure, "fr", "Incertain : les Hiboux ou Souris");
  tenure.holding = &contested;
  assert_wording (&tenure, "en", "In doubt: the Owls or contested");
  tenure.before = NULL;
  tenure.holding = &abandoned;
  assert_wording (&tenure, "en", "In doubt: perhaps already abandoned");
  tenure.before = &owls;
  tenure.holding = NULL;
  assert_wording (&tenure, "en", "In doubt: perhaps still the Owls");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));

  g_intern_static_string ("owls");
  g_test_add_func ("/holding-wording/certain", test_certain);
  g_test_add_func ("/holding-wording/doubtful", test_doubtful);

  return g_test_run ();
}
