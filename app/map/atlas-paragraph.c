/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-paragraph.h"

/**
 * AtlasParagraph:
 *
 * A text in lines that are no longer than there is room for. It breaks at spaces alone, so that
 * numbers keep the units that a no-break space ties to them.
 */
struct _AtlasParagraph
{
  AtlasLetters letters;
  double       scale;
  double       width;
  double       line_height;
  GPtrArray   *lines;
};

/* How much narrower a paragraph is tried next while its lines are made equal. */
#define BALANCE_STEP 0.96

static double
measure (AtlasParagraph *self,
         const char     *text)
{
  double width, height;

  atlas_lettering_measure (self->letters, self->scale, text, &width, &height);

  return width;
}

static void
break_lines (AtlasParagraph *self,
             const char     *text,
             double          width)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = line->len;

      if (*words[i] == '\0')
        continue;

      g_string_append_printf (line, "%s%s", length > 0 ? " " : "", words[i]);
      if (length > 0 && measure (self, line->str) > width)
        {
          g_string_truncate (line, length);
          g_ptr_array_add (self->lines, g_strdup (line->str));
          g_string_assign (line, words[i]);
        }
    }
  if (line->len > 0)
    g_ptr_array_add (self->lines, g_strdup (line->str));
}

/**
 * atlas_paragraph_new:
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @width: the room for a line, in pixels; a longer word stands out
 * @text: UTF-8
 *
 * Returns: (transfer full): the text in lines
 */
AtlasParagraph *
atlas_paragraph_new (AtlasLetters  letters,
                     double        scale,
                     double        width,
                     const char   *text)
{
  AtlasParagraph *self = g_new0 (AtlasParagraph, 1);
  double unused;

  self->letters = letters;
  self->scale = scale;
  self->lines = g_ptr_array_new_with_free_func (g_free);
  break_lines (self, text, width);

  atlas_lettering_measure (letters, scale, "X", &unused, &self->line_height);
  for (guint i = 0; i < self->lines->len; i++)
    self->width = MAX (self->width, measure (self, g_ptr_array_index (self->lines, i)));

  return self;
}

/**
 * atlas_paragraph_new_balanced:
 * @letters: in which letters
 * @scale: by how much they are larger than usual
 * @width: the room for a line, in pixels
 * @text: UTF-8
 *
 * Breaks a text into as few lines as [ctor@Atlas.Paragraph.new], but about equally long ones: no
 * word of a title stands alone on the last.
 *
 * Returns: (transfer full): the text in lines
 */
AtlasParagraph *
atlas_paragraph_new_balanced (AtlasLetters  letters,
                              double        scale,
                              double        width,
                              const char   *text)
{
  AtlasParagraph *self = atlas_paragraph_new (letters, scale, width, text);

  for (;;)
    {
      g_autoptr (AtlasParagraph) narrower =
        atlas_paragraph_new (letters, scale, self->width * BALANCE_STEP, text);

      if (narrower->lines->len > self->lines->len || narrower->width >= self->width)
        return self;

      atlas_paragraph_free (self);
      self = g_steal_pointer (&narrower);
    }
}

/**
 * atlas_paragraph_free:
 * @self: (transfer full): a paragraph
 */
void
atlas_paragraph_free (AtlasParagraph *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * atlas_paragraph_get_width:
 * @self: a paragraph
 *
 * Returns: the width of its longest line in pixels
 */
double
atlas_paragraph_get_width (AtlasParagraph *self)
{
  return self->width;
}

/**
 * atlas_paragraph_get_height:
 * @self: a paragraph
 *
 * Returns: its height in pixels; 0 when it has no words
 */
double
atlas_paragraph_get_height (AtlasParagraph *self)
{
  return self->lines->len * self->line_height;
}

/**
 * atlas_paragraph_get_n_lines:
 * @self: a paragraph
 *
 * Returns: how many lines it has
 */
guint
atlas_paragraph_get_n_lines (AtlasParagraph *self)
{
  return self->lines->len;
}

/**
 * atlas_paragraph_paint:
 * @self: a paragraph
 * @cr: what to paint on
 * @palette: the colours
 * @alignment: how the lines stand
 * @x: the left end, the middle or the right end of its lines, after @alignment
 * @y: its top
 */
void
atlas_paragraph_paint (AtlasParagraph     *self,
                       cairo_t            *cr,
                       const AtlasPalette *palette,
                       AtlasAlignment      alignment,
                       double              x,
                       double              y)
{
  static const double parts[] = { [ATLAS_ALIGN_LEFT] = 0, [ATLAS_ALIGN_MIDDLE] = 0.5, [ATLAS_ALIGN_RIGHT] = 1 };

  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *line = g_ptr_array_index (self->lines, i);

      atlas_lettering_paint (self->letters, self->scale, line, -1, cr, palette,
                             x - measure (self, line) * parts[alignment], y + i * self->line_height);
    }
}
