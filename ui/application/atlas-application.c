/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application/atlas-application.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

#include "application/atlas-link-post.h"
#include "core/atlas-catalog.h"
#include "kiosk/atlas-kiosk-window.h"
#include "presenter/atlas-audience-window.h"
#include "state/atlas-session.h"
#include "state/atlas-state.h"
#include "window/atlas-foresight.h"
#include "window/atlas-preferences-window.h"
#include "window/atlas-window.h"
#include "xml/atlas-datadir.h"

/**
 * AtlasApplication:
 *
 * Puts state, settings, session and windows together for one of the three shells.
 */

struct _AtlasApplication
{
  AdwApplication parent_instance;
  AtlasShell     shell;
  char          *path;
  AtlasKioskConfig *kiosk_config;
  char          *language;
  char          *lesson;
  AtlasState    *state;
  AtlasSession  *session;
  GSettings     *settings;
  AtlasLinkPost *post;
  AtlasReading  *reading;
};

G_DEFINE_FINAL_TYPE (AtlasApplication, atlas_application, ADW_TYPE_APPLICATION)

#define APPLICATION_ID "io.github.siegeatlas.SiegeAtlas"

static void
language_changed_cb (AtlasApplication *self)
{
  atlas_catalog_set_language (atlas_state_get_language (self->state));
}

/* Identifiers have neither dots nor slashes. */
static gboolean
is_file (const char *lesson)
{
  return lesson != NULL && (strchr (lesson, G_DIR_SEPARATOR) != NULL || strchr (lesson, '.') != NULL);
}

/* Once: whoever opens another siege wants to see it. */
static void
siege_changed_cb (AtlasApplication *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  g_autofree char *lesson = NULL;

  if (siege == NULL || self->lesson == NULL)
    return;

  lesson = g_steal_pointer (&self->lesson);
  if (is_file (lesson))
    {
      atlas_state_set_tour (self->state, atlas_siege_get_head (siege)->lesson);
      return;
    }
  if (atlas_siege_find_tour (siege, lesson) == NULL)
    /* Translators: %s is an identifier */
    g_printerr (_("There is no tour or lesson “%s” in this data set\n"), lesson);
  atlas_state_set_tour (self->state, lesson);
}

static void
theme_changed_cb (AtlasApplication *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *appearance = g_settings_get_string (self->settings, "appearance");

  if (g_str_equal (appearance, "projector"))
    atlas_state_set_theme (self->state, ATLAS_THEME_PROJECTOR);
  else if (adw_style_manager_get_dark (style))
    atlas_state_set_theme (self->state, ATLAS_THEME_NIGHT);
  else
    atlas_state_set_theme (self->state, ATLAS_THEME_DAY);
}

static void
appearance_changed_cb (AtlasApplication *self)
{
  static const struct
  {
    const char     *nick;
    AdwColorScheme  scheme;
  } schemes[] = {
    { "system", ADW_COLOR_SCHEME_DEFAULT },
    { "day", ADW_COLOR_SCHEME_FORCE_LIGHT },
    { "night", ADW_COLOR_SCHEME_FORCE_DARK },
    { "projector", ADW_COLOR_SCHEME_FORCE_LIGHT },
  };
  g_autofree char *appearance = g_settings_get_string (self->settings, "appearance");

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_str_equal (schemes[i].nick, appearance))
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i].scheme);
    }
  theme_changed_cb (self);
}

/* What the command line says, or what was chosen last, or the desktop's language. */
static void
choose_language (AtlasApplication *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "language");

  if (self->language != NULL && *self->language != '\0')
    atlas_state_set_language (self->state, self->language);
  else if (*chosen != '\0')
    atlas_state_set_language (self->state, chosen);
  else
    atlas_state_set_language (self->state, atlas_catalog_get_language ());
  language_changed_cb (self);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                         "program-name", _("Siege Atlas"),
                         "logo-icon-name", APPLICATION_ID,
                         "version", ATLAS_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("A siege on a map and a timeline that move together"),
                         NULL);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AtlasApplication *self = ATLAS_APPLICATION (user_data);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (atlas_preferences_window_new (window, self->settings)));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (GTK_APPLICATION (user_data))) != NULL)
    {
      gtk_window_close (window);
      if (window == gtk_application_get_active_window (GTK_APPLICATION (user_data)))
        break;
    }
}

static void
add_actions (AtlasApplication *self)
{
  static const GActionEntry actions[] = {
    { "about", about_cb },
    { "preferences", preferences_cb },
    { "quit", quit_cb },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
    { "win.search", { "<Control>f" } },
    { "win.go-to-date", { "<Control>g" } },
    { "win.filters", { "<Control><Shift>f" } },
    { "win.filter-here", { "<Control>h" } },
    { "win.draw-extent", { "<Control><Shift>h" } },
    { "win.clear-filters", { "<Control><Shift>a" } },
    { "win.open", { "<Control>o" } },
    { "win.picture", { "<Control>p" } },
    { "win.fullscreen", { "F11" } },
    { "win.shortcuts", { "<Control>question", "F1" } },
    { "win.go-back", { "<Alt>Left", "Back" } },
    { "win.go-forward", { "<Alt>Right", "Forward" } },
    { "win.comparing", { "<Control>t" } },
    { "win.add-bookmark", { "<Control>d" } },
    { "win.copy-link", { "<Control>l" } },
    { "win.paste-link", { "<Control><Shift>l" } },
    { "win.previous-event", { "Page_Up" } },
    { "win.next-event", { "Page_Down" } },
    { "win.previous-change", { "<Control>Page_Up" } },
    { "win.next-change", { "<Control>Page_Down" } },
    { "win.first", { "<Control>Home" } },
    { "win.last", { "<Control>End" } },
    { "win.playing", { "<Control>space" } },
    { "win.show-whole", { "<Control>0" } },
    { "window.close", { "<Control>w" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
}

static char *
build_session_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "siege-atlas", "session.ini", NULL);
}

/* A kiosk has no session, and its map is as large as the screen, which is not known yet. */
static AtlasReading *
begin_reading (AtlasApplication *self)
{
  g_autofree char *path = self->path != NULL ? g_strdup (self->path)
                                             : atlas_datadir_build_path (ATLAS_DEFAULT_SIEGE);
  g_autofree char *session_path = build_session_path ();
  g_autofree char *names = g_settings_get_string (self->settings, "names");

  /* A lesson begins elsewhere than the last visit ended. */
  if (self->shell == ATLAS_SHELL_KIOSK || is_file (self->lesson))
    return atlas_reading_new_with_lesson (path, is_file (self->lesson) ? self->lesson : NULL);

  return atlas_reading_new_with_sequel (path, atlas_foresight_paint,
                                        atlas_foresight_new (session_path,
                                                             atlas_state_get_language (self->state), names),
                                        (GDestroyNotify) atlas_foresight_free);
}

/* What was begun at the start, or for a window after the first, another. */
static AtlasReading *
take_reading (AtlasApplication *self)
{
  return self->reading != NULL ? g_steal_pointer (&self->reading) : begin_reading (self);
}

/* GTK would say so in its own way, and end. What is being read then must not be torn down meanwhile. */
static void
require_display (void)
{
  if (gtk_init_check ())
    return;

  g_printerr ("%s\n", _("There is no display: draw a picture with “siege-atlas render”, or start the program "
                        "under Xvfb"));
  _exit (EXIT_FAILURE);
}

static void
atlas_application_startup (GApplication *application)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);
  AdwStyleManager *style;
  g_autofree char *session_path = NULL;

  self->settings = g_settings_new (APPLICATION_ID);
  choose_language (self);
  /* While GTK sets itself up, which takes longer. */
  self->reading = begin_reading (self);
  require_display ();
  G_APPLICATION_CLASS (atlas_application_parent_class)->startup (application);

  style = adw_style_manager_get_default ();
  session_path = build_session_path ();
  self->session = atlas_session_new (session_path);
  g_signal_connect_object (self->state, "notify::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::siege", G_CALLBACK (siege_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::appearance", G_CALLBACK (appearance_changed_cb),
                           self, G_CONNECT_SWAPPED);
  appearance_changed_cb (self);

  /* A kiosk is given back to the next visitor as it was, so that nothing of it is kept. */
  if (self->shell != ATLAS_SHELL_KIOSK)
    {
      g_settings_bind (self->settings, "names", self->state, "names", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "show-details", self->state, "show-details",
                       G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "speed", self->state, "speed", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "hastening", self->state, "hastening", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "looping", self->state, "looping", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "online-maps", atlas_state_get_layers (self->state), "online-allowed",
                       G_SETTINGS_BIND_GET);
      g_settings_bind (self->settings, "language", self->state, "language", G_SETTINGS_BIND_SET);
      add_actions (self);
      self->post = atlas_link_post_new (application, self->state);
    }
}

static void
open_kiosk (AtlasApplication *self)
{
  AtlasKioskWindow *window;
  g_autoptr (AtlasReading) reading = take_reading (self);

  if (self->kiosk_config->language != NULL)
    atlas_state_set_language (self->state, self->kiosk_config->language);
  window = atlas_kiosk_window_new (GTK_APPLICATION (self), self->state, self->kiosk_config);
  atlas_kiosk_window_await (window, reading);
  gtk_window_present (GTK_WINDOW (window));
}

static AtlasWindow *
find_window (AtlasApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  while (windows != NULL && !ATLAS_IS_WINDOW (windows->data))
    windows = windows->next;

  return windows != NULL ? windows->data : NULL;
}

static AtlasWindow *
open_window (AtlasApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);
  AtlasWindow *window = atlas_window_new (application, self->state, self->session);
  g_autoptr (AtlasReading) reading = take_reading (self);

  atlas_window_await (window, reading);
  if (self->shell == ATLAS_SHELL_PRESENTER)
    gtk_window_present (GTK_WINDOW (atlas_audience_window_new (application, self->state)));

  return window;
}

static void
atlas_application_activate (GApplication *application)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);
  AtlasWindow *window = find_window (self);

  if (self->shell == ATLAS_SHELL_KIOSK)
    {
      if (gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL)
        open_kiosk (self);
      return;
    }

  if (window == NULL)
    window = open_window (self);
  gtk_window_present (GTK_WINDOW (window));
}

/* A link: it may come with the command line, or later from another process through the bus. A kiosk
 * follows none. */
static void
atlas_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);
  g_autofree char *uri = g_file_get_uri (files[n_files - 1]);
  AtlasWindow *window;

  atlas_application_activate (application);
  window = find_window (self);
  if (window != NULL)
    atlas_window_open_link (window, uri);
}

static void
atlas_application_shutdown (GApplication *application)
{
  /* While there is still a bus to take the address off. */
  g_clear_object (&ATLAS_APPLICATION (application)->post);

  G_APPLICATION_CLASS (atlas_application_parent_class)->shutdown (application);
}

static void
atlas_application_finalize (GObject *object)
{
  AtlasApplication *self = ATLAS_APPLICATION (object);

  g_clear_object (&self->reading);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  g_clear_object (&self->state);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->kiosk_config, atlas_kiosk_config_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->lesson, g_free);

  G_OBJECT_CLASS (atlas_application_parent_class)->finalize (object);
}

static void
atlas_application_class_init (AtlasApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = atlas_application_startup;
  G_APPLICATION_CLASS (klass)->shutdown = atlas_application_shutdown;
  G_APPLICATION_CLASS (klass)->activate = atlas_application_activate;
  G_APPLICATION_CLASS (klass)->open = atlas_application_open;
}

static void
atlas_application_init (AtlasApplication *self)
{
  self->state = atlas_state_new ();
}

/* Whoever has GTK draw in software needs neither the graphics driver nor the compiler that comes with it;
 * loading them takes longer than drawing a window, and more memory than all else together. */
static void
spare_graphics_driver (void)
{
  gboolean is_old = gtk_get_minor_version () < 16;
  const char *variable = is_old ? "GDK_DEBUG" : "GDK_DISABLE";
  const char *words = is_old ? "gl-disable" : "gl,vulkan";
  const char *others = g_getenv (variable);
  g_autofree char *all = others != NULL ? g_strconcat (others, ",", words, NULL) : g_strdup (words);

  g_setenv (variable, all, TRUE);
}

/**
 * atlas_application_prepare:
 *
 * Settles what GTK must know before it starts. To be called first of all, while there is no other thread.
 */
void
atlas_application_prepare (void)
{
  /* The catalogue has set the locale, without needing one to be installed; GTK would reset it. */
  gtk_disable_setlocale ();
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    spare_graphics_driver ();
}

/**
 * atlas_application_new:
 * @shell: which shell
 * @path: (type filename) (nullable): the data set: its folder or its root file; `NULL` for the
 *   one that comes with the program
 * @config_path: (nullable) (type filename): the kiosk's configuration; `NULL` for the defaults
 * @language: (nullable): BCP 47 tag of the language to start in; `NULL` for the one used last
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the application, to be run; `NULL` with an error when the
 *   configuration cannot be read
 */
AtlasApplication *
atlas_application_new (AtlasShell  shell,
                       const char *path,
                       const char *config_path,
                       const char *language,
                       GError    **error)
{
  AtlasApplication *self;
  g_autoptr (AtlasKioskConfig) config = NULL;

  config = atlas_kiosk_config_new (config_path, error);
  if (config == NULL)
    return NULL;
  for (char **message = config->unknown; *message != NULL; message++)
    g_printerr ("%s\n", *message);

  /* Two museums' screens or two lessons on one machine are two programs, and so is a siege that
   * somebody writes. The desktop as it is installed is one, so that a link finds it at work. */
  self = g_object_new (ATLAS_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN |
                                  (shell == ATLAS_SHELL_DESKTOP && path == NULL
                                     ? 0
                                     : G_APPLICATION_NON_UNIQUE),
                       "resource-base-path", "/io/github/siegeatlas/SiegeAtlas",
                       NULL);
  self->shell = shell;
  self->path = g_strdup (path);
  self->kiosk_config = g_steal_pointer (&config);
  self->language = g_strdup (language);

  return self;
}

/**
 * atlas_application_hand_over:
 * @moment: a moment
 * @uri: its URI
 *
 * Hands a link to a program that shows its siege, whatever data set that was started with.
 *
 * Returns: whether there is one that took it
 */
gboolean
atlas_application_hand_over (const AtlasMoment *moment,
                             const char        *uri)
{
  g_return_val_if_fail (moment != NULL, FALSE);

  return atlas_link_post_send (APPLICATION_ID, moment->siege, uri);
}

/**
 * atlas_application_set_lesson:
 * @self: an application that has not been activated
 * @lesson: (nullable): identifier of a tour or lesson of the data set, or the path of a file with one
 *
 * Lets it start with a tour or lesson, as soon as the data set has been read.
 */
void
atlas_application_set_lesson (AtlasApplication *self,
                              const char       *lesson)
{
  g_return_if_fail (ATLAS_IS_APPLICATION (self));

  g_free (self->lesson);
  self->lesson = g_strdup (lesson);
}
