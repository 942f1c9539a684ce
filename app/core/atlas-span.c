/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-instant-private.h"
#include "core/atlas-span.h"

#include <glib/gi18n-lib.h>

static gboolean
is_open (const AtlasInstant *instant)
{
  return instant->first.precision == ATLAS_PRECISION_NONE
         && instant->last.precision == ATLAS_PRECISION_NONE;
}

static void
set_open (AtlasInstant *instant,
          gint64        time)
{
  *instant = (AtlasInstant) { .earliest = time, .latest = time };
}

/* One end of a span: an instant, or two dots. */
static gboolean
read_end (AtlasTimeReader  *reader,
          AtlasInstant     *instant,
          gint64            time_if_open,
          GError          **error)
{
  if (atlas_time_reader_skip (reader, ".."))
    {
      set_open (instant, time_if_open);
      return TRUE;
    }

  return atlas_instant_read (instant, reader, error);
}

static gboolean
read_span (AtlasTimeReader  *reader,
           AtlasSpan        *span,
           GError          **error)
{
  if (!read_end (reader, &span->begin, ATLAS_TIME_MIN, error))
    return FALSE;

  span->is_moment = !atlas_time_reader_skip (reader, "/");
  if (span->is_moment)
    span->end = span->begin;
  else if (!read_end (reader, &span->end, ATLAS_TIME_MAX, error))
    return FALSE;

  if (!atlas_time_reader_finish (reader, error))
    return FALSE;

  if (is_open (&span->begin) && is_open (&span->end))
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   /* Translators: an error; %s is a text such as ../.. */
                                   _("Found “%s”, expected a date at one end at least"),
                                   reader->found);

  if (atlas_instant_precedes (&span->end, &span->begin))
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_ORDER,
                                   /* Translators: an error; %s is a text such as 1815-04/1815-03. */
                                   _("Found “%s”, expected an end that does not come before the "
                                     "begin"),
                                   reader->found);

  return TRUE;
}

/**
 * atlas_span_parse:
 * @text: a span or a moment in EDTF
 * @span: (out caller-allocates): where the span goes; left alone on error
 * @error: where an error of %ATLAS_TIME_ERROR goes
 *
 * Reads `a/b`, `a/..`, `../b`, or one moment `a`. Each date may be whatever
 * [func@Atlas.Instant.parse] takes, sets included. An unknown end (`a/` in EDTF) is not taken: who
 * does not know the end writes a set, who means that it went on writes `a/..`.
 *
 * Well-formed text is read without allocating anything.
 *
 * Returns: whether @text is a span
 */
gboolean
atlas_span_parse (const char  *text,
                  AtlasSpan   *span,
                  GError     **error)
{
  AtlasTimeReader reader;
  AtlasSpan result;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (span != NULL, FALSE);

  reader.text = reader.at = text;
  if (!read_span (&reader, &result, error))
    return FALSE;

  *span = result;
  return TRUE;
}

/**
 * atlas_span_to_string:
 * @span: a span
 *
 * Writes @span in EDTF. A parsed text comes back exactly.
 *
 * Returns: (transfer full): the text
 */
char *
atlas_span_to_string (const AtlasSpan *span)
{
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (span != NULL, NULL);

  begin = atlas_instant_to_string (&span->begin);
  if (span->is_moment)
    return g_steal_pointer (&begin);

  end = atlas_instant_to_string (&span->end);
  return g_strconcat (begin, "/", end, NULL);
}

/**
 * atlas_span_set_moment:
 * @span: (out caller-allocates): where the span goes
 * @instant: an instant
 *
 * Makes the span of one moment.
 */
void
atlas_span_set_moment (AtlasSpan          *span,
                       const AtlasInstant *instant)
{
  g_return_if_fail (span != NULL);
  g_return_if_fail (instant != NULL);

  span->begin = *instant;
  span->end = *instant;
  span->is_moment = TRUE;
}

/**
 * atlas_span_set_ends:
 * @span: (out caller-allocates): where the span goes
 * @begin: (nullable): when it began; %NULL for always
 * @end: (nullable): when it ended; %NULL if it did not
 * @error: where an error of %ATLAS_TIME_ERROR goes
 *
 * Makes a span of its two ends, for data that name them apart.
 *
 * Returns: whether the end does not come before the begin; otherwise @span is left alone
 */
gboolean
atlas_span_set_ends (AtlasSpan           *span,
                     const AtlasInstant  *begin,
                     const AtlasInstant  *end,
                     GError             **error)
{
  AtlasSpan result = { .is_moment = FALSE };

  g_return_val_if_fail (span != NULL, FALSE);

  if (begin != NULL)
    result.begin = *begin;
  else
    set_open (&result.begin, ATLAS_TIME_MIN);

  if (end != NULL)
    result.end = *end;
  else
    set_open (&result.end, ATLAS_TIME_MAX);

  if (atlas_instant_precedes (&result.end, &result.begin))
    {
      g_autofree char *begin_text = atlas_instant_to_string (&result.begin);
      g_autofree char *end_text = atlas_instant_to_string (&result.end);

      g_set_error (error, ATLAS_TIME_ERROR, ATLAS_TIME_ERROR_ORDER,
                   /* Translators: an error; %1$s and %2$s are texts of dates. */
                   _("Found the end “%1$s”, expected one that does not come before the begin “%2$s”"),
                   end_text, begin_text);
      return FALSE;
    }

  *span = result;
  return TRUE;
}

/**
 * atlas_span_get_outer_begin:
 * @span: a span
 *
 * Gets the first second at which it may have begun; %ATLAS_TIME_MIN without a begin.
 *
 * Returns: the time
 */
gint64
atlas_span_get_outer_begin (const AtlasSpan *span)
{
  g_return_val_if_fail (span != NULL, 0);

  return span->begin.earliest;
}

/**
 * atlas_span_get_outer_end:
 * @span: a span
 *
 * Gets the first second by which it has certainly ended; %ATLAS_TIME_MAX without an end. For a
 * moment known to the minute it equals the begin.
 *
 * Returns: the time
 */
gint64
atlas_span_get_outer_end (const AtlasSpan *span)
{
  g_return_val_if_fail (span != NULL, 0);

  return span->end.latest;
}

/**
 * atlas_span_get_core:
 * @span: a span
 * @begin: (out) (optional): the latest begin
 * @end: (out) (optional): the earliest end
 *
 * Gets the part of the span that is beyond doubt, from the latest begin to the earliest end. A
 * moment has none, nor has a span whose doubtful ends meet.
 *
 * Returns: whether there is such a part; otherwise @begin and @end are left alone
 */
gboolean
atlas_span_get_core (const AtlasSpan *span,
                     gint64          *begin,
                     gint64          *end)
{
  g_return_val_if_fail (span != NULL, FALSE);

  if (span->is_moment || span->begin.latest >= span->end.earliest)
    return FALSE;

  if (begin != NULL)
    *begin = span->begin.latest;
  if (end != NULL)
    *end = span->end.earliest;
  return TRUE;
}

/**
 * atlas_span_may_contain:
 * @span: a span
 * @time: a time
 *
 * Tells whether the span may have lasted at @time: outer begin ≤ @time < outer end. A span without
 * length, such as a moment known to the minute, contains that one second.
 *
 * Returns: whether it may
 */
gboolean
atlas_span_may_contain (const AtlasSpan *span,
                        gint64           time)
{
  g_return_val_if_fail (span != NULL, FALSE);

  return span->begin.earliest <= time
         && (time < span->end.latest || time == span->begin.earliest);
}

/**
 * atlas_span_overlaps:
 * @span: a span
 * @begin: the begin of a stretch of time
 * @end: its end, not before @begin
 *
 * Tells whether the span may have lasted somewhere in @begin ≤ t < @end. When @begin equals @end
 * this is [method@Atlas.Span.may_contain].
 *
 * Returns: whether it may
 */
gboolean
atlas_span_overlaps (const AtlasSpan *span,
                     gint64           begin,
                     gint64           end)
{
  g_return_val_if_fail (span != NULL, FALSE);
  g_return_val_if_fail (begin <= end, FALSE);

  if (begin == end)
    return atlas_span_may_contain (span, begin);

  return span->begin.earliest < end
         && (begin < span->end.latest || begin == span->begin.earliest);
}
