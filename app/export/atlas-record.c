/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-record.h"

#include "core/atlas-iso.h"
#include "core/atlas-spelling.h"

static void
value_clear (AtlasRecordValue *value)
{
  g_free (value->text);
}

/**
 * atlas_record_new:
 * @layer: what it is about
 * @id: (transfer full): unique among the records
 *
 * Returns: (transfer full): a record without a place or a time
 */
AtlasRecord *
atlas_record_new (AtlasRecordLayer  layer,
                  char             *id)
{
  AtlasRecord *self = g_new0 (AtlasRecord, 1);

  self->layer = layer;
  self->id = id;
  self->points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition));
  self->values = g_array_new (FALSE, FALSE, sizeof (AtlasRecordValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) value_clear);

  return self;
}

/**
 * atlas_record_free:
 * @self: (transfer full): a record
 */
void
atlas_record_free (AtlasRecord *self)
{
  g_array_unref (self->values);
  g_array_unref (self->points);
  g_free (self->title);
  g_free (self->id);
  g_free (self);
}

/**
 * atlas_record_take_text:
 * @self: a record
 * @name: what it is called
 * @text: (nullable) (transfer full): what it is; nothing is added when there is nothing to say
 */
void
atlas_record_take_text (AtlasRecord *self,
                        const char  *name,
                        char        *text)
{
  AtlasRecordValue value = { .name = name, .text = text };

  if (text != NULL && *text != '\0')
    g_array_append_val (self->values, value);
  else
    g_free (text);
}

/**
 * atlas_record_add_text:
 * @self: a record
 * @name: what it is called
 * @text: (nullable): what it is; nothing is added when there is nothing to say
 */
void
atlas_record_add_text (AtlasRecord *self,
                       const char  *name,
                       const char  *text)
{
  atlas_record_take_text (self, name, g_strdup (text));
}

/**
 * atlas_record_add_number:
 * @self: a record
 * @name: what it is called
 * @number: what it is
 */
void
atlas_record_add_number (AtlasRecord *self,
                         const char  *name,
                         double       number)
{
  AtlasRecordValue value = { .name = name, .number = number };

  g_array_append_val (self->values, value);
}

/* Twice the area of a ring in square degrees, positive when it runs counterclockwise. */
static double
measure_ring (GArray *points)
{
  double sum = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const AtlasPosition *a = &g_array_index (points, AtlasPosition, i);
      const AtlasPosition *b = &g_array_index (points, AtlasPosition, (i + 1) % points->len);

      sum += a->longitude * b->latitude - b->longitude * a->latitude;
    }

  return sum;
}

static void
reverse (GArray *points)
{
  for (guint i = 0; i < points->len / 2; i++)
    {
      AtlasPosition *a = &g_array_index (points, AtlasPosition, i);
      AtlasPosition *b = &g_array_index (points, AtlasPosition, points->len - 1 - i);
      AtlasPosition other = *a;

      *a = *b;
      *b = other;
    }
}

static void
open_ring (GArray *points)
{
  const AtlasPosition *first = &g_array_index (points, AtlasPosition, 0);
  const AtlasPosition *last = &g_array_index (points, AtlasPosition, points->len - 1);

  if (first->latitude == last->latitude && first->longitude == last->longitude)
    g_array_set_size (points, points->len - 1);
}

/**
 * atlas_record_set_shape:
 * @self: a record
 * @shape: what @points are meant to be
 * @points: (element-type AtlasPosition): where it is, copied
 *
 * Says where the thing is. What has too few points for an area becomes a line, and for a line a
 * point; areas run counterclockwise, as RFC 7946, section 3.1.6, wants them.
 */
void
atlas_record_set_shape (AtlasRecord      *self,
                        AtlasRecordShape  shape,
                        GArray           *points)
{
  g_array_set_size (self->points, 0);
  if (points->len > 0)
    g_array_append_vals (self->points, points->data, points->len);

  if (shape == ATLAS_RECORD_AREA && self->points->len > 1)
    open_ring (self->points);
  if (shape == ATLAS_RECORD_AREA && self->points->len < 3)
    shape = ATLAS_RECORD_LINE;
  if (shape == ATLAS_RECORD_LINE && self->points->len < 2)
    shape = ATLAS_RECORD_POINTS;
  if (shape == ATLAS_RECORD_AREA && measure_ring (self->points) < 0)
    reverse (self->points);
  self->shape = shape;
}

static const char *
get_certainty (const AtlasSpan *span)
{
  guint8 qualifiers = span->begin.first.qualifiers | span->begin.last.qualifiers |
                      span->end.first.qualifiers | span->end.last.qualifiers;

  if (span->begin.last.precision != ATLAS_PRECISION_NONE || span->end.last.precision != ATLAS_PRECISION_NONE)
    return "one-of";

  switch ((AtlasQualifier) qualifiers)
    {
    case ATLAS_QUALIFIER_APPROXIMATE:
      return "approximate";
    case ATLAS_QUALIFIER_UNCERTAIN:
      return "uncertain";
    case ATLAS_QUALIFIER_NONE:
      return "stated";
    default:
      return "approximate-uncertain";
    }
}

/**
 * atlas_record_add_period:
 * @self: a record
 * @earliest: the first second at which it may have begun
 * @latest: the first second by which it has certainly ended
 *
 * Adds two values, in ISO 8601; an open end has none.
 */
void
atlas_record_add_period (AtlasRecord *self,
                         gint64       earliest,
                         gint64       latest)
{
  atlas_record_take_text (self, "earliest", atlas_iso_format (earliest));
  atlas_record_take_text (self, "latest", atlas_iso_format (latest));
}

/**
 * atlas_record_set_span:
 * @self: a record
 * @span: when it was
 *
 * Says when it was, and adds values that keep the doubt: `when`, as it is written in EDTF, with the
 * `part` of the day; `earliest` and `latest`; `certainty`, which is `stated`, `approximate`,
 * `uncertain`, `approximate-uncertain` or `one-of` a set.
 */
void
atlas_record_set_span (AtlasRecord     *self,
                       const AtlasSpan *span)
{
  self->has_span = TRUE;
  self->span = *span;

  atlas_record_take_text (self, "when", atlas_span_to_string (span));
  atlas_record_add_text (self, "part", atlas_day_part_names[span->begin.first.part]);
  atlas_record_add_period (self, atlas_span_get_outer_begin (span), atlas_span_get_outer_end (span));
  atlas_record_add_text (self, "certainty", get_certainty (span));
}
