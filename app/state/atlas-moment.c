/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-moment.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "state/atlas-state-private.h"

/* The grammar, in the terms of RFC 3986, `pct` being any octets of UTF-8 percent-encoded where
 * they are not unreserved:
 *
 *     moment   = "siege-atlas:" siege [ "?" field *( "&" field ) ]
 *     siege    = pct                                     identifier of the siege
 *     field    = "at" "=" EDTF                           to the minute: -0428-06-01T17:05
 *              / "view" "=" latitude "," longitude "," zoom
 *              / "select" "=" pct                        of a place, an event, a person or a unit;
 *                                                        empty for nothing
 *              / "tour" "=" [ pct "," step ]             a tour or lesson, and the number of its step
 *                                                        from 1; empty for none
 *              / "filter" "=" pct                        as AtlasFilter writes it; empty for all events
 *              / "hide" "=" [ layer *( "," layer ) ]     what the map is shown without: layers of
 *                                                        later versions are so shown
 *              / "lang" "=" pct                          BCP 47
 *              / "names" "=" pct                         a tradition; empty for all
 *              / "account" "=" pct                       an account; empty for all
 *              / pct [ "=" pct ]                         of a later version: ignored
 *
 * Degrees and zoom are decimal with a point in every locale. No key comes twice.
 *
 * A scanned map is not in a link: it is a file of somebody's own. */

/* Longer than any link of ours, whatever it filters by; far shorter than what could do harm. */
#define LONGEST_URI (64 * 1024)

/* Six decimals of a degree are a tenth of a metre. */
#define DEGREES_FORMAT "%.6f"
#define ZOOM_FORMAT    "%.3f"

#define HIGHEST_ZOOM 30

/* Nobody takes as long a tour. */
#define MOST_STEPS 10000

G_DEFINE_QUARK (atlas-moment-error-quark, atlas_moment_error)

typedef gboolean (*ReadField) (AtlasMoment *self,
                               const char  *value);

/* An empty string stands for all. */
static char *
dup_choice (const char *choice)
{
  return g_strdup (choice != NULL ? choice : "");
}

/**
 * atlas_moment_new:
 * @state: a state with a siege
 *
 * Returns: (transfer full): what @state shows
 */
AtlasMoment *
atlas_moment_new (AtlasState *state)
{
  const AtlasTour *tour;
  AtlasMoment *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (atlas_state_get_siege (state) != NULL, NULL);

  tour = atlas_state_get_tour (state);
  self = g_new0 (AtlasMoment, 1);
  self->siege = g_strdup (atlas_siege_get_head (atlas_state_get_siege (state))->id);
  self->has_instant = TRUE;
  self->instant = atlas_state_get_instant (state);
  self->has_view = TRUE;
  self->centre = atlas_state_get_centre (state);
  self->zoom = atlas_state_get_zoom (state);
  self->selection = atlas_state_dup_selection (state);
  self->tour = dup_choice (tour != NULL ? tour->id : NULL);
  self->step = atlas_state_get_step_number (state);
  self->filter = atlas_filter_ref (atlas_state_get_filter (state));
  self->has_layers = TRUE;
  self->hidden = atlas_layers_get_hidden (atlas_state_get_layers (state));
  self->language = g_strdup (atlas_state_get_language (state));
  self->names = dup_choice (atlas_state_get_names (state));
  self->account = dup_choice (atlas_state_get_account (state));

  return self;
}

/**
 * atlas_moment_free:
 * @self: (transfer full) (nullable): a moment
 */
void
atlas_moment_free (AtlasMoment *self)
{
  if (self == NULL)
    return;

  g_free (self->siege);
  g_free (self->selection);
  g_free (self->tour);
  g_clear_pointer (&self->filter, atlas_filter_unref);
  g_free (self->language);
  g_free (self->names);
  g_free (self->account);
  g_free (self);
}

static gboolean
read_instant (AtlasMoment *self,
              const char  *value)
{
  AtlasInstant instant;

  if (!atlas_instant_parse (value, &instant, NULL) || instant.earliest < ATLAS_TIME_FIRST)
    return FALSE;

  self->has_instant = TRUE;
  self->instant = instant.earliest;

  return TRUE;
}

/* Digits, sign and point only: no space, exponent, hexadecimal, infinity, or NaN. */
static gboolean
read_number (const char *text,
             double      lowest,
             double      highest,
             double     *number)
{
  char *end;

  if (*text == '\0' || text[strspn (text, "-.0123456789")] != '\0')
    return FALSE;

  *number = g_ascii_strtod (text, &end);

  return *end == '\0' && *number >= lowest && *number <= highest;
}

static gboolean
read_view (AtlasMoment *self,
           const char  *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", 4);

  self->has_view = TRUE;

  return g_strv_length (parts) == 3 && read_number (parts[0], -90, 90, &self->centre.latitude) &&
         read_number (parts[1], -180, 180, &self->centre.longitude) &&
         read_number (parts[2], 0, HIGHEST_ZOOM, &self->zoom);
}

static gboolean
read_selection (AtlasMoment *self,
                const char  *value)
{
  self->selection = g_strdup (value);

  return TRUE;
}

static gboolean
read_tour (AtlasMoment *self,
           const char  *value)
{
  const char *comma = strrchr (value, ',');
  guint64 number;

  if (*value == '\0')
    {
      self->tour = g_strdup (value);
      return TRUE;
    }
  if (comma == NULL || comma == value || !g_ascii_string_to_unsigned (comma + 1, 10, 1, MOST_STEPS, &number, NULL))
    return FALSE;

  self->tour = g_strndup (value, comma - value);
  self->step = (guint) number - 1;

  return TRUE;
}

static gboolean
read_filter (AtlasMoment *self,
             const char  *value)
{
  self->filter = atlas_filter_parse_whole (value);

  return self->filter != NULL;
}

static gboolean
read_hidden (AtlasMoment *self,
             const char  *value)
{
  self->has_layers = TRUE;

  return atlas_layer_parse (value, &self->hidden);
}

static gboolean
read_language (AtlasMoment *self,
               const char  *value)
{
  self->language = g_strdup (value);

  return *value != '\0';
}

static gboolean
read_names (AtlasMoment *self,
            const char  *value)
{
  self->names = g_strdup (value);

  return TRUE;
}

static gboolean
read_account (AtlasMoment *self,
              const char  *value)
{
  self->account = g_strdup (value);

  return TRUE;
}

static const struct
{
  const char *key;
  ReadField   read;
} fields[] = {
  { "at", read_instant },
  { "view", read_view },
  { "select", read_selection },
  { "tour", read_tour },
  { "filter", read_filter },
  { "hide", read_hidden },
  { "lang", read_language },
  { "names", read_names },
  { "account", read_account },
};

/* Undoes the percent-encoding; `NULL` when that leaves no text: a NUL, or not UTF-8. */
static char *
decode (const char *text,
        gssize      length)
{
  g_autofree char *decoded =
    g_uri_unescape_segment (text, length >= 0 ? text + length : NULL, NULL);

  if (decoded == NULL || !g_utf8_validate (decoded, -1, NULL))
    return NULL;

  return g_steal_pointer (&decoded);
}

static gboolean
read_field (AtlasMoment  *self,
            const char   *field,
            guint        *seen,
            GError      **error)
{
  const char *equals = strchr (field, '=');
  g_autofree char *key = decode (field, equals != NULL ? equals - field : -1);
  g_autofree char *value = decode (equals != NULL ? equals + 1 : "", -1);

  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      if (!g_str_equal (key, fields[i].key))
        continue;

      if (value != NULL && (*seen & (1u << i)) == 0 && fields[i].read (self, value))
        {
          *seen |= 1u << i;
          return TRUE;
        }

      /* Translators: %1$s is a key and %2$s its value, as they stand in a link */
      g_set_error (error, ATLAS_MOMENT_ERROR, ATLAS_MOMENT_ERROR_VALUE,
                   _("The link says “%1$s” is “%2$s”, which cannot be"), key,
                   equals != NULL ? equals + 1 : "");
      return FALSE;
    }

  return TRUE;
}

/**
 * atlas_moment_is_uri:
 * @text: a text
 *
 * Returns: whether @text has the scheme of the URIs of moments, and so should be read as one
 */
gboolean
atlas_moment_is_uri (const char *text)
{
  const gsize length = strlen (ATLAS_MOMENT_SCHEME);

  g_return_val_if_fail (text != NULL, FALSE);

  return g_ascii_strncasecmp (text, ATLAS_MOMENT_SCHEME, length) == 0 && text[length] == ':';
}

/* A URI has no spaces and no controls, which nobody would see in a message. */
static gboolean
is_plain (const char *uri)
{
  gsize length = 0;

  while (length <= LONGEST_URI && g_ascii_isgraph (uri[length]))
    length++;

  return length <= LONGEST_URI && uri[length] == '\0';
}

/**
 * atlas_moment_parse:
 * @uri: a text of any length and content
 * @error: where an error of %ATLAS_MOMENT_ERROR goes
 *
 * Reads a URI such as `siege-atlas:plataea?at=-0428-06-01&select=gate`. Keys of later versions are
 * passed over; what is known must be right.
 *
 * Returns: (transfer full) (nullable): the moment
 */
AtlasMoment *
atlas_moment_parse (const char  *uri,
                    GError     **error)
{
  g_autoptr (AtlasMoment) self = NULL;
  g_auto (GStrv) words = NULL;
  const char *path;
  const char *query;
  guint seen = 0;

  g_return_val_if_fail (uri != NULL, NULL);

  self = g_new0 (AtlasMoment, 1);
  if (is_plain (uri) && atlas_moment_is_uri (uri))
    {
      path = uri + strlen (ATLAS_MOMENT_SCHEME ":");
      query = strchr (path, '?');
      self->siege = decode (path, query != NULL ? query - path : -1);
      words = g_strsplit (query != NULL ? query + 1 : "", "&", -1);
    }
  if (self->siege == NULL || *self->siege == '\0' || strchr (uri, '#') != NULL)
    {
      g_set_error_literal (error, ATLAS_MOMENT_ERROR, ATLAS_MOMENT_ERROR_FORMAT,
                           _("This is not a link to a moment of a siege"));
      return NULL;
    }

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!read_field (self, words[i], &seen, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

static void
append_field (GString    *uri,
              const char *key,
              const char *value)
{
  if (value == NULL)
    return;

  g_string_append_c (uri, strchr (uri->str, '?') != NULL ? '&' : '?');
  g_string_append_printf (uri, "%s=", key);
  g_string_append_uri_escaped (uri, value, ":,", FALSE);
}

static void
append_number (GString    *text,
               const char *format,
               double      number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (text->len > 0)
    g_string_append_c (text, ',');
  g_string_append (text, g_ascii_formatd (digits, sizeof digits, format, number));
}

static void
append_tour (GString           *uri,
             const AtlasMoment *self)
{
  g_autofree char *step = NULL;

  if (self->tour != NULL && *self->tour != '\0')
    step = g_strdup_printf ("%s,%u", self->tour, self->step + 1);
  append_field (uri, "tour", step != NULL ? step : self->tour);
}

/**
 * atlas_moment_to_uri:
 * @self: a moment
 *
 * Writes a moment as [func@Atlas.Moment.parse] reads it: the time to the minute, the view to a
 * tenth of a metre.
 *
 * Returns: (transfer full): the URI, in ASCII
 */
char *
atlas_moment_to_uri (const AtlasMoment *self)
{
  GString *uri;

  g_return_val_if_fail (self != NULL, NULL);

  uri = g_string_new (ATLAS_MOMENT_SCHEME ":");
  g_string_append_uri_escaped (uri, self->siege, NULL, FALSE);
  if (self->has_instant)
    {
      AtlasInstant instant;
      g_autofree char *edtf = NULL;

      atlas_instant_from_time (&instant, self->instant);
      edtf = atlas_instant_to_string (&instant);
      append_field (uri, "at", edtf);
    }
  if (self->has_view)
    {
      g_autoptr (GString) view = g_string_new (NULL);

      append_number (view, DEGREES_FORMAT, self->centre.latitude);
      append_number (view, DEGREES_FORMAT, self->centre.longitude);
      append_number (view, ZOOM_FORMAT, self->zoom);
      append_field (uri, "view", view->str);
    }
  append_field (uri, "select", self->selection);
  append_tour (uri, self);
  if (self->filter != NULL)
    {
      g_autofree char *filter = atlas_filter_to_string (self->filter);

      append_field (uri, "filter", filter);
    }
  if (self->has_layers)
    {
      g_autofree char *hidden = atlas_layer_to_string (self->hidden);

      append_field (uri, "hide", hidden);
    }
  append_field (uri, "lang", self->language);
  append_field (uri, "names", self->names);
  append_field (uri, "account", self->account);

  return g_string_free (uri, FALSE);
}

static gboolean
fail_missing (const char  *id,
              GError     **error)
{
  /* Translators: %s is the identifier of a place, an event, a language… in a data set */
  g_set_error (error, ATLAS_MOMENT_ERROR, ATLAS_MOMENT_ERROR_MISSING,
               _("The link speaks of “%s”, which this siege does not have"), id);

  return FALSE;
}

static gboolean
check_term (AtlasSiege       *siege,
            AtlasVocabulary   vocabulary,
            const char       *id,
            GError          **error)
{
  return id == NULL || *id == '\0' || atlas_siege_find_term (siege, vocabulary, id) != NULL ||
         fail_missing (id, error);
}

static gboolean
check_tour (const AtlasMoment  *self,
            AtlasSiege         *siege,
            GError            **error)
{
  const AtlasTour *tour;

  if (self->tour == NULL || *self->tour == '\0')
    return TRUE;

  tour = atlas_siege_find_tour (siege, self->tour);
  if (tour == NULL)
    return fail_missing (self->tour, error);
  if (self->step >= tour->steps->len)
    {
      /* Translators: %1$u is the number of a step of a tour, and %2$s the identifier of the tour */
      g_set_error (error, ATLAS_MOMENT_ERROR, ATLAS_MOMENT_ERROR_MISSING,
                   _("The link speaks of step %1$u of “%2$s”, which has not as many"), self->step + 1, self->tour);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_filter (const AtlasMoment  *self,
              AtlasSiege         *siege,
              GError            **error)
{
  const char *id = self->filter != NULL ? atlas_filter_find_unknown (self->filter, siege) : NULL;

  return id == NULL || fail_missing (id, error);
}

/* Whether the siege has all of it, so that a moment is shown whole or not at all. */
static gboolean
check_siege (const AtlasMoment  *self,
             AtlasSiege         *siege,
             GError            **error)
{
  if (!g_str_equal (self->siege, atlas_siege_get_head (siege)->id))
    {
      /* Translators: %s is the identifier of a siege */
      g_set_error (error, ATLAS_MOMENT_ERROR, ATLAS_MOMENT_ERROR_SIEGE,
                   _("The link leads to another siege, “%s”"), self->siege);
      return FALSE;
    }
  if (self->selection != NULL && *self->selection != '\0' &&
      atlas_siege_find_place (siege, self->selection) == NULL &&
      atlas_siege_find_event (siege, self->selection) == NULL &&
      atlas_siege_find_reference (siege, self->selection) == NULL &&
      atlas_state_find_front (siege, self->selection) == NULL)
    return fail_missing (self->selection, error);

  return check_tour (self, siege, error) && check_filter (self, siege, error) &&
         check_term (siege, ATLAS_VOCABULARY_LANGUAGE, self->language, error) &&
         check_term (siege, ATLAS_VOCABULARY_TRADITION, self->names, error) &&
         check_term (siege, ATLAS_VOCABULARY_ACCOUNT, self->account, error);
}

/**
 * atlas_moment_show:
 * @self: a moment
 * @state: a state with a siege
 * @error: where an error of %ATLAS_MOMENT_ERROR goes
 *
 * Shows a moment, and leaves as it is what the moment does not say. A clock that runs is stopped.
 *
 * Returns: whether the siege of @state has all of it; otherwise nothing was changed
 */
gboolean
atlas_moment_show (const AtlasMoment  *self,
                   AtlasState         *state,
                   GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ATLAS_IS_STATE (state), FALSE);
  g_return_val_if_fail (atlas_state_get_siege (state) != NULL, FALSE);

  if (!check_siege (self, atlas_state_get_siege (state), error))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (state));
  atlas_state_set_playing (state, FALSE);
  if (self->language != NULL)
    atlas_state_set_language (state, self->language);
  if (self->filter != NULL)
    atlas_state_set_filter (state, self->filter);
  /* Before all that a step shows, which one may have turned away from. */
  if (self->tour != NULL)
    atlas_state_go_to_step (state, self->tour, self->step);
  if (self->has_layers)
    atlas_layers_set_hidden (atlas_state_get_layers (state), self->hidden);
  if (self->names != NULL)
    atlas_state_set_names (state, self->names);
  if (self->account != NULL)
    atlas_state_set_account (state, self->account);
  if (self->selection != NULL && !atlas_state_select_by_id (state, self->selection))
    atlas_state_clear_selection (state);
  /* After the selection, which moves the clock to an event. */
  if (self->has_instant)
    atlas_state_set_instant (state, self->instant);
  g_object_thaw_notify (G_OBJECT (state));

  /* The map has by now set out for what is selected, and is called back. */
  if (self->has_view)
    atlas_state_set_view (state, self->centre, self->zoom);

  return TRUE;
}
