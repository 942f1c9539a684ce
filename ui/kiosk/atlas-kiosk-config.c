/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kiosk/atlas-kiosk-config.h"

#include <glib/gi18n-lib.h>

#define GROUP "kiosk"

/* GLib would quote in its message whatever bytes there are. */
static gboolean
load_keys (GKeyFile    *keys,
           const char  *path,
           GError     **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_UNKNOWN_ENCODING,
                           _("Found bytes that are not UTF-8, expected UTF-8"));
      return FALSE;
    }

  return g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, error);
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
 * Reads the configuration of a kiosk.
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

  self->idle_seconds = 120;
  self->step_seconds = 8;
  if (path == NULL)
    return g_steal_pointer (&self);

  if (!load_keys (keys, path, error) ||
      !read_seconds (keys, "idle-seconds", 5, 3600, &self->idle_seconds, error) ||
      !read_seconds (keys, "step-seconds", 2, 600, &self->step_seconds, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  self->language = g_key_file_get_string (keys, GROUP, "language", NULL);

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
  g_free (self);
}
