/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-link.h"

#include <string.h>

/* What a text mentions is linked by an address of the program's own: `id:` and an identifier, or
 * `moment:` and a time. Whatever else stands in a link leads out of the program. */
#define ID_SCHEME     "id:"
#define PERSON_SCHEME ID_SCHEME "person:"
#define UNIT_SCHEME   ID_SCHEME "unit:"
#define MOMENT_SCHEME "moment:"

static void
append_escaped (GString    *markup,
                const char *words,
                gssize      length)
{
  g_autofree char *escaped = g_markup_escape_text (words, length);

  g_string_append (markup, escaped);
}

static void
append_link (GString    *markup,
             const char *scheme,
             const char *target,
             const char *words,
             gssize      length)
{
  g_string_append_printf (markup, "<a href=\"%s", scheme);
  append_escaped (markup, target, -1);
  g_string_append (markup, "\">");
  append_escaped (markup, words, length);
  g_string_append (markup, "</a>");
}

/* The address scheme of a mention; none when it leads nowhere, so that it is no link. */
static const char *
choose_scheme (AtlasSiege         *siege,
               const AtlasMention *mention)
{
  AtlasInstant instant;

  switch (mention->kind)
    {
    case ATLAS_MENTION_PLACE:
      return atlas_siege_find_place (siege, mention->ref) != NULL ? ID_SCHEME : NULL;
    case ATLAS_MENTION_EVENT:
      return atlas_siege_find_event (siege, mention->ref) != NULL ? ID_SCHEME : NULL;
    case ATLAS_MENTION_MOMENT:
      return atlas_instant_parse (mention->ref, &instant, NULL) ? MOMENT_SCHEME : NULL;
    case ATLAS_MENTION_PERSON:
      return atlas_siege_find_actor (siege, ATLAS_ACTOR_PERSON, mention->ref) != NULL ? PERSON_SCHEME : NULL;
    case ATLAS_MENTION_UNIT:
      return atlas_siege_find_actor (siege, ATLAS_ACTOR_UNIT, mention->ref) != NULL ? UNIT_SCHEME : NULL;
    default:
      return NULL;
    }
}

static gboolean
follow_moment (AtlasState *state,
               const char *moment)
{
  AtlasInstant instant;

  if (!atlas_instant_parse (moment, &instant, NULL))
    return FALSE;

  atlas_state_set_instant (state, instant.earliest);

  return TRUE;
}

/**
 * atlas_link_follow:
 * @state: a state
 * @address: the address of a link
 *
 * Goes where a link of a text leads: selects what it mentions, or moves the clock.
 *
 * Returns: whether the address was one of the program's own
 */
gboolean
atlas_link_follow (AtlasState *state,
                   const char *address)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), FALSE);
  g_return_val_if_fail (address != NULL, FALSE);

  if (g_str_has_prefix (address, ID_SCHEME))
    {
      atlas_state_select_by_id (state, address + strlen (ID_SCHEME));
      return TRUE;
    }
  if (g_str_has_prefix (address, MOMENT_SCHEME))
    {
      follow_moment (state, address + strlen (MOMENT_SCHEME));
      return TRUE;
    }

  return FALSE;
}

/**
 * atlas_link_to_place:
 * @place: a place
 * @words: what the link is to say
 *
 * Returns: (transfer full): Pango markup of a link to a place
 */
char *
atlas_link_to_place (AtlasPlace *place,
                     const char *words)
{
  GString *markup = g_string_new (NULL);

  append_link (markup, ID_SCHEME, atlas_place_get_id (place), words, -1);

  return g_string_free (markup, FALSE);
}

/**
 * atlas_link_to_actor:
 * @actor: a person or a unit
 * @words: what the link is to say
 *
 * Returns: (transfer full): Pango markup of a link to somebody
 */
char *
atlas_link_to_actor (AtlasActor *actor,
                     const char *words)
{
  GString *markup = g_string_new (NULL);
  g_autofree char *reference = atlas_actor_dup_reference (actor);

  append_link (markup, ID_SCHEME, reference, words, -1);

  return g_string_free (markup, FALSE);
}

/**
 * atlas_link_to_moment:
 * @instant: an instant
 * @words: what the link is to say
 *
 * Returns: (transfer full): Pango markup of a link that moves the clock
 */
char *
atlas_link_to_moment (const AtlasInstant *instant,
                      const char         *words)
{
  GString *markup = g_string_new (NULL);
  g_autofree char *edtf = NULL;
  AtlasInstant begin = *instant;

  /* The text of an instant has no part of the day. */
  if (instant->first.precision == ATLAS_PRECISION_DAY_PART)
    atlas_instant_from_time (&begin, instant->earliest);
  edtf = atlas_instant_to_string (&begin);
  append_link (markup, MOMENT_SCHEME, edtf, words, -1);

  return g_string_free (markup, FALSE);
}

/**
 * atlas_link_append_event:
 * @markup: Pango markup to add to
 * @event: an event
 * @words: what the link is to say
 *
 * Adds a link to an event.
 */
void
atlas_link_append_event (GString    *markup,
                         AtlasEvent *event,
                         const char *words)
{
  append_link (markup, ID_SCHEME, atlas_event_get_id (event), words, -1);
}

/**
 * atlas_link_append_text:
 * @markup: Pango markup to add to
 * @state: a state with the siege of @text
 * @text: (nullable): a text
 *
 * Adds the words of @text in the reader's language, with what they mention as links.
 */
void
atlas_link_append_text (GString    *markup,
                        AtlasState *state,
                        AtlasText  *text)
{
  const char *language = atlas_state_get_language (state);
  const char *words = atlas_text_get (text, language);
  const AtlasMention *mentions;
  guint n_mentions;
  guint cursor = 0;

  mentions = atlas_text_get_mentions (text, language, &n_mentions);
  for (guint i = 0; i < n_mentions; i++)
    {
      const AtlasMention *mention = &mentions[i];
      const char *scheme = choose_scheme (atlas_state_get_siege (state), mention);

      if (scheme == NULL || mention->begin < cursor)
        continue;

      append_escaped (markup, words + cursor, mention->begin - cursor);
      append_link (markup, scheme, mention->ref, words + mention->begin,
                   mention->end - mention->begin);
      cursor = mention->end;
    }
  append_escaped (markup, words + cursor, -1);
}

/* Links out of the program are opened by the desktop, unless the shell is one that nobody may leave. */
static gboolean
activate_link_cb (GtkLabel   *label,
                  const char *address,
                  AtlasState *state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (label));

  if (atlas_link_follow (state, address))
    return TRUE;

  return root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), "kiosk");
}

/**
 * atlas_link_connect:
 * @label: a `GtkLabel`
 * @state: a state
 *
 * Makes the links of @label lead where they should. In a window of the style class `kiosk` those
 * that lead out of the program do nothing.
 */
void
atlas_link_connect (GtkWidget  *label,
                    AtlasState *state)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (ATLAS_IS_STATE (state));

  g_signal_connect_object (label, "activate-link", G_CALLBACK (activate_link_cb), state, 0);
}

/**
 * atlas_link_make_label:
 * @state: a state
 * @markup: words, marked up
 * @style_class: what they are
 *
 * Returns: (transfer floating): a label of as many lines as it takes, whose words can be selected and whose
 *   links lead where they should
 */
GtkWidget *
atlas_link_make_label (AtlasState *state,
                       const char *markup,
                       const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style_class);
  atlas_link_connect (label, state);

  return label;
}
