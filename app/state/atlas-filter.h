/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

/**
 * AtlasFilterBy:
 * @ATLAS_FILTER_KIND: a kind of events
 * @ATLAS_FILTER_SIDE: who acted
 * @ATLAS_FILTER_PHASE: a phase of the siege
 * @ATLAS_FILTER_PLACE: where it was: there, or within
 * @ATLAS_FILTER_PERSON: who was in it
 * @ATLAS_FILTER_UNIT: which unit was in it, or a part of it
 * @ATLAS_FILTER_ACCOUNT: an account that tells of it
 * @ATLAS_FILTER_SOURCE: a source that tells of it
 *
 * By what events can be chosen: each by identifiers of the siege's own.
 */
typedef enum
{
  ATLAS_FILTER_KIND,
  ATLAS_FILTER_SIDE,
  ATLAS_FILTER_PHASE,
  ATLAS_FILTER_PLACE,
  ATLAS_FILTER_PERSON,
  ATLAS_FILTER_UNIT,
  ATLAS_FILTER_ACCOUNT,
  ATLAS_FILTER_SOURCE,
  ATLAS_N_FILTERS,
} AtlasFilterBy;

/**
 * AtlasCertainty:
 * @ATLAS_CERTAINTY_ANY: whatever is known
 * @ATLAS_CERTAINTY_AGREED: no rival claims are recorded
 * @ATLAS_CERTAINTY_DISPUTED: rival claims are recorded
 * @ATLAS_CERTAINTY_ROUGH: its time is known only roughly
 * @ATLAS_CERTAINTY_UNREAD: it has been read in no source yet
 *
 * How well an event is known.
 */
typedef enum
{
  ATLAS_CERTAINTY_ANY,
  ATLAS_CERTAINTY_AGREED,
  ATLAS_CERTAINTY_DISPUTED,
  ATLAS_CERTAINTY_ROUGH,
  ATLAS_CERTAINTY_UNREAD,
  ATLAS_N_CERTAINTIES,
} AtlasCertainty;

#define ATLAS_TYPE_FILTER (atlas_filter_get_type ())

typedef struct _AtlasFilter AtlasFilter;

GType              atlas_filter_get_type       (void);
AtlasFilter       *atlas_filter_new            (void);
AtlasFilter       *atlas_filter_ref            (AtlasFilter       *self);
void               atlas_filter_unref          (AtlasFilter       *self);
gboolean           atlas_filter_is_empty       (AtlasFilter       *self);
gboolean           atlas_filter_equal          (AtlasFilter       *a,
                                                AtlasFilter       *b);

guint              atlas_filter_get_n_ids      (AtlasFilter       *self,
                                                AtlasFilterBy      by);
const char        *atlas_filter_get_id         (AtlasFilter       *self,
                                                AtlasFilterBy      by,
                                                guint              n);
gboolean           atlas_filter_has            (AtlasFilter       *self,
                                                AtlasFilterBy      by,
                                                const char        *id);
AtlasCertainty     atlas_filter_get_certainty  (AtlasFilter       *self);
gboolean           atlas_filter_get_range      (AtlasFilter       *self,
                                                gint64            *begin,
                                                gint64            *end);
const AtlasExtent *atlas_filter_get_extent     (AtlasFilter       *self);

AtlasFilter       *atlas_filter_toggle         (AtlasFilter       *self,
                                                AtlasFilterBy      by,
                                                const char        *id);
AtlasFilter       *atlas_filter_with_certainty (AtlasFilter       *self,
                                                AtlasCertainty     certainty);
AtlasFilter       *atlas_filter_with_range     (AtlasFilter       *self,
                                                gint64             begin,
                                                gint64             end);
AtlasFilter       *atlas_filter_with_extent    (AtlasFilter       *self,
                                                const AtlasExtent *extent);

gboolean           atlas_filter_matches        (AtlasFilter       *self,
                                                AtlasSiege        *siege,
                                                AtlasEvent        *event);
gboolean           atlas_filter_matches_change (AtlasFilter       *self,
                                                AtlasSiege        *siege,
                                                AtlasHoldingIndex *holdings,
                                                const AtlasTenure *before,
                                                const AtlasTenure *after);
gboolean           atlas_filter_needs_events   (AtlasFilter       *self);
char              *atlas_filter_to_string      (AtlasFilter       *self);
AtlasFilter       *atlas_filter_parse          (const char        *text);
AtlasFilter       *atlas_filter_parse_whole    (const char        *text);
const char        *atlas_filter_find_unknown   (AtlasFilter       *self,
                                                AtlasSiege        *siege);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasFilter, atlas_filter_unref)

G_END_DECLS
