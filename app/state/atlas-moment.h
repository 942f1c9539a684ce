/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

/**
 * ATLAS_MOMENT_SCHEME:
 *
 * The scheme of the URIs of moments.
 */
#define ATLAS_MOMENT_SCHEME "siege-atlas"

/**
 * ATLAS_MOMENT_ERROR:
 *
 * Domain of the errors of reading the URI of a moment.
 */
#define ATLAS_MOMENT_ERROR (atlas_moment_error_quark ())

/**
 * AtlasMomentError:
 * @ATLAS_MOMENT_ERROR_FORMAT: not a URI of a moment at all
 * @ATLAS_MOMENT_ERROR_VALUE: a key that is known has a value that is not
 * @ATLAS_MOMENT_ERROR_SIEGE: the moment is one of another siege
 * @ATLAS_MOMENT_ERROR_MISSING: the siege has no such place, event, person, unit, tour, step, tradition,
 *   account, language, or what a filter names
 */
typedef enum
{
  ATLAS_MOMENT_ERROR_FORMAT,
  ATLAS_MOMENT_ERROR_VALUE,
  ATLAS_MOMENT_ERROR_SIEGE,
  ATLAS_MOMENT_ERROR_MISSING,
} AtlasMomentError;

/**
 * AtlasMoment:
 * @siege: identifier of the siege
 * @has_instant: whether there is an @instant
 * @instant: the time, in seconds as in [struct@Atlas.Instant]
 * @has_view: whether there is a view of the map: @centre and @zoom
 * @centre: the middle of the map
 * @zoom: its zoom level; 0 for the opening view
 * @selection: (nullable): identifier of what is selected; empty for nothing
 * @tour: (nullable): a tour or lesson; empty for none
 * @step: the number of its step, from 0
 * @filter: (nullable): which events are shown
 * @has_layers: whether it says which layers are @hidden
 * @hidden: the layers that are not shown
 * @language: (nullable): BCP 47 tag
 * @names: (nullable): a tradition; empty for all
 * @account: (nullable): an account; empty for all
 *
 * What somebody looked at: a part of [class@Atlas.State] that can be kept, sent and shown again.
 * What is absent, or `NULL`, is left as it is when the moment is shown.
 */
typedef struct
{
  char          *siege;
  gboolean       has_instant;
  gint64         instant;
  gboolean       has_view;
  AtlasPosition  centre;
  double         zoom;
  char          *selection;
  char          *tour;
  guint          step;
  AtlasFilter   *filter;
  gboolean       has_layers;
  AtlasLayer     hidden;
  char          *language;
  char          *names;
  char          *account;
} AtlasMoment;

GQuark       atlas_moment_error_quark  (void);

AtlasMoment *atlas_moment_new          (AtlasState         *state);
AtlasMoment *atlas_moment_parse        (const char         *uri,
                                        GError            **error);
void         atlas_moment_free         (AtlasMoment        *self);
char        *atlas_moment_to_uri       (const AtlasMoment  *self);
gboolean     atlas_moment_show         (const AtlasMoment  *self,
                                        AtlasState         *state,
                                        GError            **error);
gboolean     atlas_moment_is_uri       (const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMoment, atlas_moment_free)

G_END_DECLS
