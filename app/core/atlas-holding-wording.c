/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-holding-wording.h"

#include <glib/gi18n-lib.h>

/* The name of a side as it stands inside a sentence. */
static const char *
phrase_side (AtlasSiege *siege,
             const char *id,
             const char *language)
{
  const AtlasSide *side = atlas_siege_find_side (siege, id);

  if (side == NULL)
    return id;

  return atlas_text_get (atlas_text_has (side->phrase, language) ? side->phrase : side->name,
                         language);
}

/* One of the two states between which there is doubt, as a few words. */
static char *
name_hold (const AtlasHolding *holding,
           AtlasSiege         *siege,
           const char         *language)
{
  if (holding != NULL && holding->hold == ATLAS_HOLD_HELD && holding->side != NULL)
    return g_strdup (phrase_side (siege, holding->side, language));
  if (holding != NULL && holding->hold == ATLAS_HOLD_CONTESTED)
    /* Translators: in "In doubt: … or …", of a place on which both sides are */
    return g_strdup (C_("in doubt", "contested"));
  if (holding != NULL && holding->hold == ATLAS_HOLD_ABANDONED)
    /* Translators: in "In doubt: … or …", of a place on which nobody is */
    return g_strdup (C_("in doubt", "abandoned"));

  return NULL;
}

static char *
describe_doubt (const AtlasTenure *tenure,
                AtlasSiege        *siege,
                const char        *language)
{
  g_autofree char *before = name_hold (tenure->before, siege, language);
  g_autofree char *after = name_hold (tenure->holding, siege, language);

  if (before != NULL && after != NULL)
    /* Translators: who held a place is not known: two sides, or "contested", or "abandoned" */
    return g_strdup_printf (_("In doubt: %1$s or %2$s"), before, after);
  if (after != NULL)
    /* Translators: who held a place is not known: a side, or "contested", or "abandoned" */
    return g_strdup_printf (_("In doubt: perhaps already %s"), after);
  if (before != NULL)
    /* Translators: who held a place is not known: a side, or "contested", or "abandoned" */
    return g_strdup_printf (_("In doubt: perhaps still %s"), before);

  return g_strdup (_("In doubt"));
}

/* Map, cards, lists and the command line all say with these words in what state a place is. */
static char *
describe_hold (AtlasHold   hold,
               const char *side,
               AtlasSiege *siege,
               const char *language)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  switch (hold)
    {
    case ATLAS_HOLD_HELD:
      if (side == NULL)
        return g_strdup (_("Held"));
      /* Translators: of a place; the argument is a side, with its article if it wants one */
      return g_strdup_printf (_("Held by %s"), phrase_side (siege, side, language));
    case ATLAS_HOLD_CONTESTED:
      /* Translators: of a place on which both sides are */
      return g_strdup (_("Contested"));
    case ATLAS_HOLD_ABANDONED:
      /* Translators: of a place on which nobody is any more */
      return g_strdup (_("Abandoned"));
    case ATLAS_HOLD_DOUBTFUL:
      /* Translators: of a place of which it is not known who held it */
      return g_strdup (_("In doubt"));
    case ATLAS_HOLD_NONE:
    default:
      /* Translators: of a place of which nothing is stated at a moment */
      return g_strdup (_("Not recorded who held it"));
    }
}

/**
 * atlas_holding_describe:
 * @holding: a holding
 * @siege: the siege it belongs to
 * @language: the reader's language
 *
 * Says in words what a holding states.
 *
 * Returns: (transfer full): a sentence without a full stop, to stand alone
 */
char *
atlas_holding_describe (const AtlasHolding *holding,
                        AtlasSiege         *siege,
                        const char         *language)
{
  g_return_val_if_fail (holding != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  if (holding->hold == ATLAS_HOLD_HELD && holding->side != NULL && holding->partly != NULL)
    /* Translators: of a place; the arguments are two sides, with their articles */
    return g_strdup_printf (_("Held by %1$s, a part of it by %2$s"),
                            phrase_side (siege, holding->side, language),
                            phrase_side (siege, holding->partly, language));

  return describe_hold (holding->hold, holding->side, siege, language);
}

/**
 * atlas_tenure_describe:
 * @tenure: (nullable): what is known of a place at a moment; `NULL` when nothing is
 * @siege: the siege it belongs to
 * @language: the reader's language
 *
 * Says in words in what state a place is: “Held by the Old Guard”, “Contested”, “In doubt: the Old
 * Guard or the Rebels”. Interface words come in the language of the running program.
 *
 * Returns: (transfer full): a sentence without a full stop, to stand alone
 */
char *
atlas_tenure_describe (const AtlasTenure *tenure,
                       AtlasSiege        *siege,
                       const char        *language)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  if (tenure == NULL)
    return describe_hold (ATLAS_HOLD_NONE, NULL, siege, language);
  if (tenure->hold == ATLAS_HOLD_DOUBTFUL)
    return describe_doubt (tenure, siege, language);
  if (tenure->holding != NULL)
    return atlas_holding_describe (tenure->holding, siege, language);

  return describe_hold (tenure->hold, NULL, siege, language);
}
