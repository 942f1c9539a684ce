/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/atlas-state-command.h"

#include "command/atlas-command.h"
#include "core/atlas-catalog.h"
#include "core/atlas-holding-wording.h"
#include "core/atlas-spelling.h"
#include "core/atlas-wording.h"

#include <glib/gi18n-lib.h>

/* siege-atlas state: who holds what at a moment. */

static void
build_place (JsonBuilder       *builder,
             AtlasPlace        *place,
             const AtlasTenure *tenure)
{
  AtlasHold hold = tenure != NULL ? tenure->hold : ATLAS_HOLD_NONE;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, atlas_place_get_id (place));
  json_builder_set_member_name (builder, "state");
  json_builder_add_string_value (builder, atlas_hold_names[hold]);
  json_builder_set_member_name (builder, "holder");
  if (hold == ATLAS_HOLD_HELD && tenure->holding->side != NULL)
    json_builder_add_string_value (builder, tenure->holding->side);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

static JsonNode *
build_state (AtlasSiege         *siege,
             const AtlasInstant *at,
             const char         *account)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *when = atlas_instant_to_string (at);
  AtlasHoldingIndex *holdings = atlas_siege_get_holdings (siege, account);
  GPtrArray *places = atlas_siege_get_places (siege);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "siege");
  json_builder_add_string_value (builder, atlas_siege_get_head (siege)->id);
  json_builder_set_member_name (builder, "at");
  json_builder_add_string_value (builder, when);
  json_builder_set_member_name (builder, "places");
  json_builder_begin_array (builder);
  for (guint i = 0; i < places->len; i++)
    build_place (builder, places->pdata[i], atlas_holding_index_find_tenure (holdings, i, at->earliest));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
print_state (AtlasSiege         *siege,
             const AtlasInstant *at,
             const char         *account)
{
  const char *language = atlas_catalog_get_language ();
  AtlasInstant minute;
  g_autofree char *when = NULL;
  AtlasHoldingIndex *holdings = atlas_siege_get_holdings (siege, account);
  GPtrArray *places = atlas_siege_get_places (siege);

  atlas_instant_from_time (&minute, at->earliest);
  when = atlas_wording_instant (&minute);
  /* Translators: %1$s is the title of a siege, %2$s a moment. */
  g_print (_("%1$s, %2$s"), atlas_text_get (atlas_siege_get_head (siege)->title, language), when);
  g_print ("\n");

  for (guint i = 0; i < places->len; i++)
    {
      AtlasPlace *place = places->pdata[i];
      const AtlasTenure *tenure = atlas_holding_index_find_tenure (holdings, i, at->earliest);
      g_autofree char *name = NULL;
      g_autofree char *state = NULL;

      if (!atlas_place_can_be_held (place))
        continue;

      name = atlas_siege_dup_name (siege, atlas_place_get_names (place), NULL, language, at->earliest);
      state = atlas_tenure_describe (tenure, siege, language);
      /* Translators: %1$s is the name of a place, %2$s its identifier, %3$s who holds it. */
      g_print (_("%1$s (%2$s): %3$s"), name, atlas_place_get_id (place), state);
      g_print ("\n");
    }
}

/* Takes the options apart; what is wrong with them goes to standard error. */
static gboolean
read_when (const char   *text,
           AtlasInstant *at)
{
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    {
      g_printerr ("siege-atlas state: %s\n", _("Expected a moment, as --at 2001-02-03T16:05"));
      return FALSE;
    }

  if (!atlas_instant_parse (text, at, &error))
    {
      g_printerr ("siege-atlas state: %s\n", error->message);
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_account (AtlasSiege *siege,
            const char *account)
{
  if (account == NULL || atlas_siege_find_term (siege, ATLAS_VOCABULARY_ACCOUNT, account) != NULL)
    return TRUE;

  g_printerr ("siege-atlas state: ");
  /* Translators: an error; %s is what was typed. */
  g_printerr (_("Found the account “%s”, expected one of:"), account);
  for (guint i = 0; i < atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_ACCOUNT); i++)
    g_printerr (" %s", atlas_siege_get_term (siege, ATLAS_VOCABULARY_ACCOUNT, i)->id);
  g_printerr ("\n");

  return FALSE;
}

/**
 * atlas_state_command_run:
 * @argc: number of arguments
 * @argv: (array length=argc): the arguments, the first of them the command
 *
 * Prints who holds what at a moment. Of a day or an hour, its first minute is meant.
 *
 * Returns: an [enum@Atlas.CommandStatus]
 */
int
atlas_state_command_run (int    argc,
                         char **argv)
{
  g_autofree char *when = NULL;
  g_autofree char *account = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &when, N_("The moment, in EDTF"), N_("WHEN") },
    { "account", 0, 0, G_OPTION_ARG_STRING, &account, N_("The account to follow instead of all"),
      N_("ACCOUNT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("Answer in JSON"), NULL },
    { NULL }
  };
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  AtlasInstant at;

  if (!atlas_command_parse ("state", _("Says who holds what at a moment."),
                            _("Of a day or an hour, its first minute is meant. Exits with 0, or with 2 "
                              "when the data set has errors or there is no such account."),
                            entries, argc, argv, &path) ||
      !read_when (when, &at))
    return ATLAS_COMMAND_FAILED;

  siege = atlas_reader_load (path, diagnostics, NULL, &error);
  if (siege == NULL)
    {
      g_printerr ("%s\n", error->message);
      return ATLAS_COMMAND_FAILED;
    }

  if (!is_account (siege, account))
    return ATLAS_COMMAND_FAILED;

  if (is_json)
    atlas_command_print_json (build_state (siege, &at, g_intern_string (account)));
  else
    print_state (siege, &at, g_intern_string (account));

  return ATLAS_COMMAND_DONE;
}
