/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-instant.h"

G_BEGIN_DECLS

/**
 * AtlasSpan:
 * @begin: when it began
 * @end: when it ended
 * @is_moment: whether the text named one moment, so that @end repeats @begin
 *
 * An end that is open has no date, and both its times at %ATLAS_TIME_MIN or %ATLAS_TIME_MAX.
 *
 * A half-open stretch of time, begin ≤ t < end, both as well as they are known: a value.
 *
 * An end written to the day includes that day: the span of `1815-04-14/1815-04-18` ends, at the
 * latest, when the 18th does. A moment known to the day lasts, for display, through that day.
 */
typedef struct
{
  AtlasInstant begin;
  AtlasInstant end;
  gboolean     is_moment;
} AtlasSpan;

gboolean atlas_span_parse           (const char          *text,
                                     AtlasSpan           *span,
                                     GError             **error);
char    *atlas_span_to_string       (const AtlasSpan     *span);
void     atlas_span_set_moment      (AtlasSpan           *span,
                                     const AtlasInstant  *instant);
gboolean atlas_span_set_ends        (AtlasSpan           *span,
                                     const AtlasInstant  *begin,
                                     const AtlasInstant  *end,
                                     GError             **error);
gint64   atlas_span_get_outer_begin (const AtlasSpan     *span);
gint64   atlas_span_get_outer_end   (const AtlasSpan     *span);
gboolean atlas_span_get_core        (const AtlasSpan     *span,
                                     gint64              *begin,
                                     gint64              *end);
gboolean atlas_span_may_contain     (const AtlasSpan     *span,
                                     gint64               time);
gboolean atlas_span_overlaps        (const AtlasSpan     *span,
                                     gint64               begin,
                                     gint64               end);

G_END_DECLS
