/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-siege-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the places of a siege and the features of its land are called. */

/* Adds a name to those chosen so far, unless it says nothing new: "Post 3" and "Fort Post 3" are
 * one name, of which the shorter will do; of two that differ in accents, the later is right. */
static void
add_name (GPtrArray  *chosen,
          const char *name)
{
  g_autofree char *folded = atlas_name_fold (name);

  for (guint i = 0; i < chosen->len; i++)
    {
      g_autofree char *other = atlas_name_fold (g_ptr_array_index (chosen, i));

      if (g_str_equal (folded, other))
        g_ptr_array_index (chosen, i) = (gpointer) name;
      if (strstr (folded, other) != NULL)
        return;
    }
  g_ptr_array_add (chosen, (gpointer) name);
}

/* The names in every tradition that letters the map, each once. */
static char *
join_names (AtlasSiege *self,
            GArray     *names,
            const char *language,
            gint64      time)
{
  GArray *traditions = self->vocabularies[ATLAS_VOCABULARY_TRADITION];
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < traditions->len; i++)
    {
      const AtlasTerm *tradition = &g_array_index (traditions, AtlasTerm, i);
      const char *name = atlas_names_choose ((const AtlasName *) names->data, names->len,
                                             tradition->id, language, time);

      if (!tradition->is_code && name != NULL)
        add_name (chosen, name);
    }
  g_ptr_array_add (chosen, NULL);

  /* Translators: stands between two names of one place: Wien · Vienna */
  return g_strjoinv (C_("between names", " · "), (char **) chosen->pdata);
}

/**
 * atlas_siege_dup_name:
 * @self: a siege
 * @names: (element-type AtlasName): the names of a place or of a feature of the land
 * @tradition: (nullable): whose name is wanted; `NULL` for all of them side by side
 * @language: the reader's language
 * @time: the second at which the names should have been in use
 *
 * Gets what to letter something with, as [func@Atlas.names_choose] chooses.
 *
 * Returns: (transfer full) (nullable): the name, or names; `NULL` without any
 */
char *
atlas_siege_dup_name (AtlasSiege *self,
                      GArray     *names,
                      const char *tradition,
                      const char *language,
                      gint64      time)
{
  const char *name;
  g_autofree char *joined = NULL;

  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  if (tradition == NULL)
    joined = join_names (self, names, language, time);
  if (joined != NULL && *joined != '\0')
    return g_steal_pointer (&joined);

  name = atlas_names_choose ((const AtlasName *) names->data, names->len, tradition, language, time);

  return g_strdup (name);
}

/**
 * atlas_siege_shorten_name:
 * @name: what [method@Atlas.Siege.dup_name] gave
 *
 * Leaves out of several names of one place all but the first, for where there is no room for more.
 */
void
atlas_siege_shorten_name (char *name)
{
  char *end;

  g_return_if_fail (name != NULL);

  end = strstr (name, C_("between names", " · "));
  if (end != NULL)
    *end = '\0';
}
