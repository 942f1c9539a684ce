/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "burrow.h"
#include "cards/atlas-actor-card.h"
#include "cards/atlas-card.h"
#include "cards/atlas-claim-row.h"
#include "cards/atlas-dispute-box.h"
#include "cards/atlas-event-card.h"
#include "cards/atlas-front-card.h"
#include "cards/atlas-holding-row.h"
#include "cards/atlas-place-card.h"
#include "cards/atlas-tour-card.h"
#include "chronicle/atlas-chronicle-row.h"
#include "chronicle/atlas-chronicle.h"
#include "map/atlas-date-block.h"
#include "map/atlas-layer-list.h"
#include "map/atlas-legend.h"
#include "map/atlas-map-view.h"
#include "map/atlas-place-list.h"
#include "map/atlas-place-row.h"
#include "timeline/atlas-band.h"
#include "timeline/atlas-scrubber.h"
#include "timeline/atlas-transport.h"
#include "window/atlas-bookmark-list.h"
#include "window/atlas-bookmark-row.h"
#include "window/atlas-desktop.h"
#include "window/atlas-diagnostics-page.h"
#include "window/atlas-figures-window.h"
#include "window/atlas-picture-window.h"
#include "window/atlas-preferences-window.h"
#include "window/atlas-search-box.h"
#include "window/atlas-search-row.h"

/* A mistake in a template shows only when it is instantiated, and a child that is not bound only
 * when the widget is finalised: both are done here to every template that the program carries. */

#define PREFIX "/io/github/siegeatlas/SiegeAtlas/ui/"

static GType
find_type (const char *name)
{
  const GType types[] = {
    ATLAS_TYPE_ACTOR_CARD,
    ATLAS_TYPE_FRONT_CARD,
    ATLAS_TYPE_BAND,
    ATLAS_TYPE_BOOKMARK_LIST,
    ATLAS_TYPE_BOOKMARK_ROW,
    ATLAS_TYPE_CARD,
    ATLAS_TYPE_CHRONICLE,
    ATLAS_TYPE_CHRONICLE_ROW,
    ATLAS_TYPE_CLAIM_ROW,
    ATLAS_TYPE_DATE_BLOCK,
    ATLAS_TYPE_DESKTOP,
    ATLAS_TYPE_DIAGNOSTICS_PAGE,
    ATLAS_TYPE_DISPUTE_BOX,
    ATLAS_TYPE_EVENT_CARD,
    ATLAS_TYPE_FIGURES_WINDOW,
    ATLAS_TYPE_HOLDING_ROW,
    ATLAS_TYPE_LAYER_LIST,
    ATLAS_TYPE_LEGEND,
    ATLAS_TYPE_MAP_VIEW,
    ATLAS_TYPE_PLACE_CARD,
    ATLAS_TYPE_PLACE_LIST,
    ATLAS_TYPE_PLACE_ROW,
    ATLAS_TYPE_PICTURE_WINDOW,
    ATLAS_TYPE_PREFERENCES_WINDOW,
    ATLAS_TYPE_SCRUBBER,
    ATLAS_TYPE_SEARCH_BOX,
    ATLAS_TYPE_SEARCH_ROW,
    ATLAS_TYPE_TOUR_CARD,
    ATLAS_TYPE_TRANSPORT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (g_str_equal (g_type_name (types[i]), name))
        return types[i];
    }

  return G_TYPE_INVALID;
}

/* The class that a template is of. */
static char *
read_class (const char *path)
{
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_regex_match (regex, text, 0, &match));

  return g_match_info_fetch (match, 1);
}

/* Widgets that have no property of that name are given their state by a function of their own, which
 * the tests of each call; here they stay without. */
static GtkWidget *
create_widget (GType       type,
               AtlasState *state)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (g_object_class_find_property (G_OBJECT_CLASS (klass), "state") != NULL)
    return g_object_new (type, "state", state, NULL);

  return g_object_new (type, NULL);
}

static void
test_template (gconstpointer user_data)
{
  const char *path = user_data;
  g_autofree char *name = read_class (path);
  g_autoptr (AtlasState) state = atlas_state_new ();
  g_autoptr (AtlasSiege) siege = burrow_new (0);
  GType type = find_type (name);
  GtkWidget *widget;

  if (type == G_TYPE_INVALID)
    g_error ("%s: %s is not among the types of this test", path, name);

  atlas_state_set_siege (state, siege);
  widget = g_object_ref_sink (create_widget (type, state));
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (widget), ==, name);
  g_assert_nonnull (gtk_widget_get_first_child (widget));
  /* GTK keeps windows until they are destroyed. */
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

static guint
add_tests (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, NULL);
  guint n = 0;

  for (char **name = names; *name != NULL; name++)
    {
      char *path = g_strconcat (folder, *name, NULL);

      if (g_str_has_suffix (path, "/"))
        n += add_tests (path);
      else if (g_str_has_suffix (path, ".ui"))
        {
          g_autofree char *test = g_strconcat ("/templates/", strrchr (path, '/') + 1, NULL);

          /* Takes the path. */
          g_test_add_data_func_full (test, g_steal_pointer (&path), test_template, g_free);
          n++;
        }
      g_free (path);
    }

  return n;
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_cmpuint (add_tests (PREFIX), >, 0);

  return g_test_run ();
}
