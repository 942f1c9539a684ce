/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-references.h"

#include "xml/atlas-sentence.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasReferences:
 *
 * Which identifiers a data set declares, and which it refers to.
 *
 * Parts are files of their own, in any order, so that a schema cannot check this. A reference to
 * what has been read already is settled at once; only the others are kept until everything is read.
 *
 * Here identifiers are interned. There are many more references than things, so that each costs no
 * more than one look into a table of the things of its kind.
 */

typedef struct
{
  const char *id;
  AtlasOrigin origin;
  gboolean    is_used;
} Declaration;

typedef struct
{
  AtlasThing  thing;
  AtlasOrigin origin;
  const char *id;
} Reference;

struct _AtlasReferences
{
  AtlasReport *report;
  /* The values are places in the array of declarations, counted from 1. */
  GHashTable  *ids[ATLAS_N_THINGS];
  GArray      *declarations;
  GArray      *pending;
};

/* A whole sentence for each kind of thing: languages differ in more than one word. */
static const struct
{
  const char *unknown;
  const char *twice;
} sentences[] = {
  [ATLAS_THING_LANGUAGE] = { N_("Found the language “%1$s”, expected one that the siege declares"),
                             N_("Found the language “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_SIDE] = { N_("Found the side “%1$s”, expected one that the siege declares"),
                         N_("Found the side “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_TRADITION] = { N_("Found the tradition “%1$s”, expected one that the siege declares"),
                              N_("Found the tradition “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_ACCOUNT] = { N_("Found the account “%1$s”, expected one that the siege declares"),
                            N_("Found the account “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_KIND] = { N_("Found the kind “%1$s”, expected one that the siege declares"),
                         N_("Found the kind “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_PHASE] = { N_("Found the phase “%1$s”, expected one that the siege declares"),
                          N_("Found the phase “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_SOURCE] = { N_("Found the source “%1$s”, expected the identifier of a source"),
                           N_("Found the source “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_PLACE] = { N_("Found the place “%1$s”, expected the identifier of a place"),
                          N_("Found the place “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_EVENT] = { N_("Found the event “%1$s”, expected the identifier of an event"),
                          N_("Found the event “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_DISPUTE] = { N_("Found the dispute “%1$s”, expected the identifier of a dispute"),
                            N_("Found the dispute “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_PERSON] = { N_("Found the person “%1$s”, expected the identifier of a person"),
                           N_("Found the person “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_UNIT] = { N_("Found the unit “%1$s”, expected the identifier of a unit"),
                         N_("Found the unit “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_FRONT] = { N_("Found the front “%1$s”, expected the identifier of a front"),
                          N_("Found the front “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_SERIES] = { N_("Found the series “%1$s”, expected the identifier of a series"),
                           N_("Found the series “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_TOUR] = { N_("Found the tour “%1$s”, expected the identifier of a tour"),
                         N_("Found the tour “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_FEATURE] = { N_("Found the feature “%1$s”, expected the identifier of a feature of the land"),
                            N_("Found the feature of the land “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_PICTURE] = { N_("Found the picture “%1$s”, expected the identifier of a picture"),
                            N_("Found the picture “%1$s” again, expected it only at %2$s") },
  [ATLAS_THING_SHEET] = { N_("Found the sheet “%1$s”, expected the identifier of a sheet"),
                          N_("Found the sheet “%1$s” again, expected it only at %2$s") },
};

static Declaration *
find_declaration (AtlasReferences *self,
                  AtlasThing       thing,
                  const char      *id)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids[thing], id));

  return n > 0 ? &g_array_index (self->declarations, Declaration, n - 1) : NULL;
}

static void
report_unknown (AtlasReferences *self,
                const Reference *reference)
{
  const char *parts[] = { reference->id };
  g_autofree char *message = atlas_sentence_fill (_(sentences[reference->thing].unknown), parts, 1);

  atlas_report_add_at (self->report, ATLAS_SEVERITY_ERROR, "unknown-reference", &reference->origin,
                       0, reference->id, message);
}

/**
 * atlas_references_new:
 * @report: where mistakes go; it must outlive the references
 *
 * Returns: (transfer full): no references yet
 */
AtlasReferences *
atlas_references_new (AtlasReport *report)
{
  AtlasReferences *self = g_new0 (AtlasReferences, 1);

  self->report = report;
  for (guint i = 0; i < ATLAS_N_THINGS; i++)
    self->ids[i] = g_hash_table_new (g_str_hash, g_str_equal);
  self->declarations = g_array_new (FALSE, FALSE, sizeof (Declaration));
  self->pending = g_array_new (FALSE, FALSE, sizeof (Reference));

  return self;
}

/**
 * atlas_references_free:
 * @self: (transfer full): references
 */
void
atlas_references_free (AtlasReferences *self)
{
  for (guint i = 0; i < ATLAS_N_THINGS; i++)
    g_hash_table_unref (self->ids[i]);
  g_array_unref (self->declarations);
  g_array_unref (self->pending);
  g_free (self);
}

/**
 * atlas_references_declare:
 * @self: references
 * @thing: what kind of thing it is
 * @id: its identifier, interned
 * @origin: where it stands
 *
 * Notes that there is such a thing, or reports that there already was one.
 *
 * Returns: whether it is new
 */
gboolean
atlas_references_declare (AtlasReferences   *self,
                          AtlasThing         thing,
                          const char        *id,
                          const AtlasOrigin *origin)
{
  const Declaration *other = find_declaration (self, thing, id);
  Declaration declaration = { id, *origin, FALSE };

  if (other != NULL)
    {
      g_autofree char *where = atlas_report_dup_where (self->report, &other->origin);
      const char *parts[] = { id, where };
      g_autofree char *message = atlas_sentence_fill (_(sentences[thing].twice), parts, 2);

      atlas_report_add_at (self->report, ATLAS_SEVERITY_ERROR, "duplicate-id", origin, 0, id, message);
      return FALSE;
    }

  g_array_append_val (self->declarations, declaration);
  g_hash_table_insert (self->ids[thing], (gpointer) id, GUINT_TO_POINTER (self->declarations->len));

  return TRUE;
}

/**
 * atlas_references_refer:
 * @self: references
 * @thing: what kind of thing is meant
 * @id: its identifier
 * @origin: where the reference stands
 *
 * Notes that the data set refers to a thing, which may be declared later on.
 *
 * Returns: (transfer none): @id, interned
 */
const char *
atlas_references_refer (AtlasReferences   *self,
                        AtlasThing         thing,
                        const char        *id,
                        const AtlasOrigin *origin)
{
  Declaration *declaration = find_declaration (self, thing, id);
  Reference reference = { thing, *origin, NULL };

  if (declaration != NULL)
    {
      declaration->is_used = TRUE;
      return declaration->id;
    }

  reference.id = g_intern_string (id);
  g_array_append_val (self->pending, reference);

  return reference.id;
}

/**
 * atlas_references_find:
 * @self: references
 * @thing: a kind of thing
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): where the thing was declared
 */
const AtlasOrigin *
atlas_references_find (AtlasReferences *self,
                       AtlasThing       thing,
                       const char      *id)
{
  const Declaration *declaration = find_declaration (self, thing, id);

  return declaration != NULL ? &declaration->origin : NULL;
}

/**
 * atlas_references_resolve:
 * @self: references of a data set that has been read whole
 *
 * Settles the references to what came after them, and reports those to what never came.
 */
void
atlas_references_resolve (AtlasReferences *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    {
      const Reference *reference = &g_array_index (self->pending, Reference, i);
      Declaration *declaration = find_declaration (self, reference->thing, reference->id);

      if (declaration != NULL)
        declaration->is_used = TRUE;
      else
        report_unknown (self, reference);
    }
  g_array_set_size (self->pending, 0);
}

/**
 * atlas_references_foreach_unused:
 * @self: references that have been resolved
 * @thing: a kind of thing
 * @func: (scope call): called for each such thing that nothing refers to, in no order
 * @user_data: passed to @func
 */
void
atlas_references_foreach_unused (AtlasReferences     *self,
                                 AtlasThing           thing,
                                 AtlasReferencesFunc  func,
                                 gpointer             user_data)
{
  GHashTableIter iter;
  gpointer id, n;

  g_hash_table_iter_init (&iter, self->ids[thing]);
  while (g_hash_table_iter_next (&iter, &id, &n))
    {
      const Declaration *declaration =
        &g_array_index (self->declarations, Declaration, GPOINTER_TO_UINT (n) - 1);

      if (!declaration->is_used)
        func (id, &declaration->origin, user_data);
    }
}
