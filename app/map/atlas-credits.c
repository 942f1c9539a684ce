/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-credits.h"

#include <glib/gi18n-lib.h>

/* What a sheet owes: whose data it is drawn from, under which licence, after whose account, and
 * what its times and its projection are. */

static char *
describe_source (const AtlasSource *source)
{
  if (source->licence == NULL)
    return g_strdup (source->credit);

  /* Translators: %1$s is whom to credit, %2$s the licence. */
  return g_strdup_printf (_("%1$s (%2$s)"), source->credit, source->licence);
}

static char *
describe_account (AtlasSiege *siege,
                  const char *account,
                  const char *language)
{
  const AtlasTerm *term = account != NULL ? atlas_siege_find_term (siege, ATLAS_VOCABULARY_ACCOUNT, account)
                                          : NULL;

  if (term == NULL)
    return g_strdup (_("After all accounts; where they differ, as doubtful."));

  /* Translators: %s is a family of sources, such as "French sources". */
  return g_strdup_printf (_("Where accounts differ, after: %s."), atlas_text_get (term->name, language));
}

/**
 * atlas_credits_describe_scan:
 * @credit: whom a scanned map wants to be credited
 *
 * Returns: (transfer full): the small print of that map
 */
char *
atlas_credits_describe_scan (const char *credit)
{
  /* Translators: %s is whom a scanned map comes from. */
  return g_strdup_printf (_("Scanned map: %s."), credit);
}

/**
 * atlas_credits_describe_sources:
 * @siege: a siege
 *
 * Returns: (transfer full): whom its sources want to be credited, and their licences; an empty text
 *   if there is nobody
 */
char *
atlas_credits_describe_sources (AtlasSiege *siege)
{
  GPtrArray *sources = atlas_siege_get_sources (siege);
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const AtlasSource *source = g_ptr_array_index (sources, i);

      if (source->credit != NULL)
        g_ptr_array_add (credits, describe_source (source));
    }
  if (credits->len == 0)
    return g_strdup ("");

  g_ptr_array_add (credits, NULL);
  all = g_strjoinv (" · ", (char **) credits->pdata);

  /* Translators: %s lists whom the map's data comes from, with licences. */
  return g_strdup_printf (_("Data: %s."), all);
}

/**
 * atlas_credits_describe:
 * @siege: a siege
 * @account: (nullable): the account that is followed, or all
 * @language: the reader's language
 *
 * Returns: (transfer full): the small print of a sheet
 */
char *
atlas_credits_describe (AtlasSiege *siege,
                        const char *account,
                        const char *language)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (siege);
  g_autofree char *sources = atlas_credits_describe_sources (siege);
  g_autofree char *followed = describe_account (siege, account, language);
  GString *words = g_string_new (followed);

  if (head->clock != NULL && !atlas_text_is_empty (head->clock))
    g_string_append_printf (words, " %s", atlas_text_get (head->clock, language));
  g_string_append_printf (words, " %s", _("Mercator projection, WGS 84."));
  g_string_append_printf (words, " %s", sources);

  return g_string_free (words, FALSE);
}
