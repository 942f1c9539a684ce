/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application/atlas-link-post.h"

/**
 * AtlasLinkPost:
 *
 * The address on the session bus at which a running program takes links to the siege it shows.
 *
 * A program that was started with a data set is one of several and does not bear the application's own
 * name. So each program bears a second name, made of the application's and the siege's: a link finds
 * whoever shows its siege, and only where nobody does goes to the application. Of several that show the
 * same siege the first has the name, and the next one takes it over when that ends.
 */

struct _AtlasLinkPost
{
  GObject       parent_instance;
  GApplication *application;
  AtlasState   *state;
  guint         name_id;
};

G_DEFINE_FINAL_TYPE (AtlasLinkPost, atlas_link_post, G_TYPE_OBJECT)

/* Whoever is there answers at once; who does not answer is as good as not there. */
#define PATIENCE_MS 3000

/* An element of a name on the bus has letters, digits and _ and does not begin with a digit: D-Bus
 * specification, “Valid names”. */
static char *
build_name (const char *application_id,
            const char *siege)
{
  GString *name = g_string_new (application_id);
  g_autofree char *text = NULL;

  g_string_append (name, ".siege_");
  for (const char *c = siege; *c != '\0'; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (name, *c);
      else
        g_string_append_printf (name, "_%02x", (guchar) *c);
    }
  text = g_string_free (name, FALSE);

  return g_dbus_is_name (text) ? g_steal_pointer (&text) : NULL;
}

static void
siege_changed_cb (AtlasLinkPost *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (self->application);
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  g_autofree char *name = NULL;

  g_clear_handle_id (&self->name_id, g_bus_unown_name);
  if (bus == NULL || siege == NULL)
    return;

  name = build_name (g_application_get_application_id (self->application), atlas_siege_get_head (siege)->id);
  if (name != NULL)
    self->name_id = g_bus_own_name_on_connection (bus, name, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
}

static void
atlas_link_post_dispose (GObject *object)
{
  AtlasLinkPost *self = ATLAS_LINK_POST (object);

  g_clear_handle_id (&self->name_id, g_bus_unown_name);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_link_post_parent_class)->dispose (object);
}

static void
atlas_link_post_class_init (AtlasLinkPostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_link_post_dispose;
}

static void
atlas_link_post_init (AtlasLinkPost *self)
{
}

/**
 * atlas_link_post_new:
 * @application: an application that is registered, owns the post and takes links
 * @state: whose siege it shows
 *
 * Returns: (transfer full): a post, at the address of whatever siege is shown
 */
AtlasLinkPost *
atlas_link_post_new (GApplication *application,
                     AtlasState   *state)
{
  AtlasLinkPost *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_LINK_POST, NULL);
  self->application = application;
  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (siege_changed_cb), self, G_CONNECT_SWAPPED);
  siege_changed_cb (self);

  return self;
}

/* What the desktop gave us, so that it lets the other's window come to the front. */
static GVariant *
build_platform_data (void)
{
  static const char *const variables[][2] = {
    { "DESKTOP_STARTUP_ID", "desktop-startup-id" }, { "XDG_ACTIVATION_TOKEN", "activation-token" },
  };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i][0]);

      if (value != NULL && g_utf8_validate (value, -1, NULL))
        g_variant_builder_add (&builder, "{sv}", variables[i][1], g_variant_new_string (value));
    }

  return g_variant_builder_end (&builder);
}

/**
 * atlas_link_post_send:
 * @application_id: the application
 * @siege: identifier of a siege
 * @uri: the URI of a moment of it
 *
 * Hands a link to a program that shows its siege.
 *
 * Returns: whether there is one that took it
 */
gboolean
atlas_link_post_send (const char *application_id,
                      const char *siege,
                      const char *uri)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *name = build_name (application_id, siege);
  g_autofree char *path = NULL;
  g_autoptr (GVariant) reply = NULL;

  g_return_val_if_fail (uri != NULL, FALSE);

  if (bus == NULL || name == NULL)
    return FALSE;

  /* As the Desktop Entry Specification, “D-Bus Activation”, has it. */
  path = g_strconcat ("/", application_id, NULL);
  g_strdelimit (path, ".", '/');
  reply = g_dbus_connection_call_sync (bus, name, path, "org.freedesktop.Application", "Open",
                                       g_variant_new ("(^as@a{sv})", (const char *[]) { uri, NULL },
                                                      build_platform_data ()),
                                       NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE_MS, NULL, NULL);

  return reply != NULL;
}
