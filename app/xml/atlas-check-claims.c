/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether rival claims differ, and whether a statement has a source. */

/* Whether the words are the same in every language. */
static gboolean
text_equal (AtlasText *a,
            AtlasText *b)
{
  guint n = atlas_text_get_n_languages (a);

  if (n != atlas_text_get_n_languages (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char *language = atlas_text_get_nth_language (a, i);

      if (!atlas_text_has (b, language) ||
          strcmp (atlas_text_get (a, language), atlas_text_get (b, language)) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Whether two instants are the same time, however they were written. */
gboolean
atlas_check_instant_equal (const AtlasInstant *a,
                           const AtlasInstant *b)
{
  return a->earliest == b->earliest && a->latest == b->latest;
}

/* Two claims may give one moment in different words, which is no dispute either. */
static gboolean
claim_equal (const AtlasClaim *a,
             const AtlasClaim *b)
{
  gboolean has_when = a->when.first.precision != ATLAS_PRECISION_NONE;

  if (has_when != (b->when.first.precision != ATLAS_PRECISION_NONE) ||
      (has_when && !atlas_check_instant_equal (&a->when, &b->when)))
    return FALSE;

  /* A number that is not claimed is not equal to itself. */
  if (!(a->number == b->number || (a->number != a->number && b->number != b->number)))
    return FALSE;

  return text_equal (a->value, b->value);
}

/* Rival claims about one thing: no two may be the same. Two accounts may agree on when a holding began. */
void
atlas_check_claims (AtlasCheck        *self,
                    GArray            *claims,
                    gboolean           is_about_begin,
                    const AtlasOrigin *origin)
{
  guint n = claims != NULL ? claims->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const AtlasClaim *claim = &g_array_index (claims, AtlasClaim, i);

      for (guint j = 0; j < i; j++)
        {
          const AtlasClaim *other = &g_array_index (claims, AtlasClaim, j);

          if (claim_equal (claim, other) && (!is_about_begin || claim->account == other->account))
            atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "identical-claims", origin, NULL,
                              _("Found the claims %1$u and %2$u to be the same, expected rival claims"),
                              j + 1, i + 1);
        }
    }
}

/**
 * atlas_check_dispute:
 * @self: a check
 * @dispute: a dispute that has been read
 * @origin: where it stands
 *
 * Checks that there are rival claims.
 */
void
atlas_check_dispute (AtlasCheck         *self,
                     const AtlasDispute *dispute,
                     const AtlasOrigin  *origin)
{
  if (dispute->claims->len < 2)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "lone-claim", origin, dispute->id,
                      _("Found the dispute “%s” with fewer than two claims, expected two or more"),
                      dispute->id);

  atlas_check_claims (self, dispute->claims, FALSE, origin);
}

/**
 * atlas_check_cites:
 * @self: a check
 * @cites: (nullable) (element-type AtlasCite): the sources of a statement
 * @element: the element that makes it
 * @origin: where it stands
 *
 * Checks that the statement has a source.
 */
void
atlas_check_cites (AtlasCheck        *self,
                   GArray            *cites,
                   const char        *element,
                   const AtlasOrigin *origin)
{
  g_autofree char *found = NULL;

  if (cites != NULL && cites->len > 0)
    return;

  found = g_strconcat ("<", element, NULL);
  atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "no-source", origin, found,
                    /* Translators: a warning; %s is the name of an element. */
                    _("Found <%s> without a source, expected <cite> in it"), element);
}
