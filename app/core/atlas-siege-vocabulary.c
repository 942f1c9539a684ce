/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-siege-private.h"

/* The words that a siege is told in: its sides and the terms of its lists. */

/**
 * atlas_siege_get_n_sides:
 * @self: a siege
 *
 * Returns: how many sides it has
 */
guint
atlas_siege_get_n_sides (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  return self->sides->len;
}

/**
 * atlas_siege_get_side:
 * @self: a siege
 * @n: less than [method@Atlas.Siege.get_n_sides]
 *
 * Returns: (transfer none): the @n-th side
 */
const AtlasSide *
atlas_siege_get_side (AtlasSiege *self,
                      guint       n)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);
  g_return_val_if_fail (n < self->sides->len, NULL);

  return &g_array_index (self->sides, AtlasSide, n);
}

/**
 * atlas_siege_find_side:
 * @self: a siege
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the side
 */
const AtlasSide *
atlas_siege_find_side (AtlasSiege *self,
                       const char *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint i = 0; i < self->sides->len; i++)
    {
      const AtlasSide *side = &g_array_index (self->sides, AtlasSide, i);

      if (g_strcmp0 (side->id, id) == 0)
        return side;
    }

  return NULL;
}

/**
 * atlas_siege_get_n_terms:
 * @self: a siege
 * @vocabulary: a list
 *
 * Returns: how many terms the list has
 */
guint
atlas_siege_get_n_terms (AtlasSiege      *self,
                         AtlasVocabulary  vocabulary)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  return self->vocabularies[vocabulary]->len;
}

/**
 * atlas_siege_get_term:
 * @self: a siege
 * @vocabulary: a list
 * @n: less than [method@Atlas.Siege.get_n_terms]
 *
 * Returns: (transfer none): the @n-th term, in the order of the data set
 */
const AtlasTerm *
atlas_siege_get_term (AtlasSiege      *self,
                      AtlasVocabulary  vocabulary,
                      guint            n)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);
  g_return_val_if_fail (n < self->vocabularies[vocabulary]->len, NULL);

  return &g_array_index (self->vocabularies[vocabulary], AtlasTerm, n);
}

/**
 * atlas_siege_find_term:
 * @self: a siege
 * @vocabulary: a list
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the term
 */
const AtlasTerm *
atlas_siege_find_term (AtlasSiege      *self,
                       AtlasVocabulary  vocabulary,
                       const char      *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint i = 0; i < self->vocabularies[vocabulary]->len; i++)
    {
      const AtlasTerm *term = &g_array_index (self->vocabularies[vocabulary], AtlasTerm, i);

      if (g_strcmp0 (term->id, id) == 0)
        return term;
    }

  return NULL;
}

/**
 * atlas_siege_get_mark:
 * @self: a siege
 * @event: one of its events
 *
 * Returns: the mark of its first kind
 */
AtlasMark
atlas_siege_get_mark (AtlasSiege *self,
                      AtlasEvent *event)
{
  const char *const *kinds = atlas_event_get_kinds (event);
  const AtlasTerm *kind = NULL;

  if (kinds != NULL && kinds[0] != NULL)
    kind = atlas_siege_find_term (self, ATLAS_VOCABULARY_KIND, kinds[0]);

  return kind != NULL ? kind->mark : ATLAS_MARK_DISC;
}

/**
 * atlas_siege_find_phase_at:
 * @self: a siege
 * @time: a moment
 *
 * Returns: (transfer none) (nullable): the phase that @time falls into
 */
const AtlasTerm *
atlas_siege_find_phase_at (AtlasSiege *self,
                           gint64      time)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint i = 0; i < atlas_siege_get_n_terms (self, ATLAS_VOCABULARY_PHASE); i++)
    {
      const AtlasTerm *phase = atlas_siege_get_term (self, ATLAS_VOCABULARY_PHASE, i);

      if (time >= phase->span.begin.earliest && time < phase->span.end.earliest)
        return phase;
    }

  return NULL;
}
