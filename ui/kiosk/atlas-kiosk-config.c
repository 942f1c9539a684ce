/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kiosk/atlas-kiosk-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/atlas-input.h"

#define GROUP "kiosk"

static const char *const known_keys[] = { "idle-seconds", "step-seconds", "language", NULL };

/* GLib would quote in its message whatever bytes there are. */
static char *
load_keys (GKeyFile    *keys,
           const char  *path,
           GError     **error)
{
  g_autoptr (AtlasInput) input = atlas_input_open (path, NULL, error);
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (input == NULL)
    return NULL;

  bytes = atlas_input_read_all (input);
  length = bytes->len;
  text = g_strndup ((const char *) bytes->data, length);
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_UNKNOWN_ENCODING,
                           _("Found bytes that are not UTF-8, expected UTF-8"));
      return NULL;
    }
  if (!g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, error))
    return NULL;

  return g_steal_pointer (&text);
}

/* The name of the group or the key in a line, fit for a terminal. */
static const char *
cut_name (char *line)
{
  if (*line != '[')
    line[strcspn (line, "=")] = '\0';
  g_strchomp (line);
  for (char *at = line; *at != '\0'; at++)
    {
      if (g_ascii_iscntrl (*at))
        *at = ' ';
    }

  return line;
}

/* GLib knows of no lines once it has read them. They are well formed, or it would have complained. */
static char **
list_unknown (const char *path,
              const char *text)
{
  g_autoptr (GStrvBuilder) unknown = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean is_ours = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *name = cut_name (g_strstrip (lines[i]));
      g_autofree char *found = NULL;

      if (*name == '[')
        {
          is_ours = g_str_equal (name, "[" GROUP "]");
          if (!is_ours)
            found = g_strdup_printf (_("Found the group “%s”, expected [kiosk]: passed over with all that is in it"), name);
        }
      else if (is_ours && *name != '\0' && *name != '#' && !g_strv_contains (known_keys, name))
        found = g_strdup_printf (_("Found the key “%s”, expected idle-seconds, step-seconds or language: passed over"), name);

      if (found != NULL)
        {
          g_autofree char *message = g_strdup_printf ("%s:%u: %s", path, i + 1, found);

          g_strv_builder_add (unknown, message);
        }
    }

  return g_strv_builder_end (unknown);
}

/* Reads a whole number between two bounds; a key that is missing leaves the default. */
static gboolean
read_seconds (GKeyFile    *keys,
              const char  *key,
              int          least,
              int          most,
              guint       *seconds,
              GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  int value;

  if (!g_key_file_has_key (keys, GROUP, key, NULL))
    return TRUE;

  value = g_key_file_get_integer (keys, GROUP, key, &local_error);
  if (local_error != NULL || value < least || value > most)
    {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
                   /* Translators: %1$s is the name of a setting */
                   _("“%1$s” must be a whole number from %2$d to %3$d"), key, least, most);
      return FALSE;
    }
  *seconds = (guint) value;

  return TRUE;
}

/**
 * atlas_kiosk_config_new:
 * @path: (nullable) (type filename): a key file with the group `[kiosk]`
 * @error: return location for an error
 *
 * Reads the configuration of a kiosk. A value that cannot be is an error; a key or a group that is not
 * known leaves the screen as it would be without, and is named in @unknown.
 *
 * Returns: (transfer full) (nullable): the configuration; the defaults without @path; `NULL` with
 *   an error of the file system or of the key file
 */
AtlasKioskConfig *
atlas_kiosk_config_new (const char  *path,
                        GError     **error)
{
  g_autoptr (AtlasKioskConfig) self = g_new0 (AtlasKioskConfig, 1);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;

  self->idle_seconds = 120;
  self->step_seconds = 8;
  self->unknown = g_new0 (char *, 1);
  if (path == NULL)
    return g_steal_pointer (&self);

  text = load_keys (keys, path, error);
  if (text == NULL ||
      !read_seconds (keys, "idle-seconds", 5, 3600, &self->idle_seconds, error) ||
      !read_seconds (keys, "step-seconds", 2, 600, &self->step_seconds, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  self->language = g_key_file_get_string (keys, GROUP, "language", NULL);
  if (self->language != NULL && *self->language == '\0')
    g_clear_pointer (&self->language, g_free);
  g_strfreev (self->unknown);
  self->unknown = list_unknown (path, text);

  return g_steal_pointer (&self);
}

/**
 * atlas_kiosk_config_free:
 * @self: (transfer full): a configuration
 */
void
atlas_kiosk_config_free (AtlasKioskConfig *self)
{
  g_free (self->language);
  g_strfreev (self->unknown);
  g_free (self);
}
