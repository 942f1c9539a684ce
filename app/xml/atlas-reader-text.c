/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words: white space is folded as they come in, and marked stretches keep their places. */

/* Languages beyond this number are not looked for when one is missing. */
#define MOST_LANGUAGES 64

static const AtlasMentionKind mention_kinds[ATLAS_N_WORDS] = {
  [ATLAS_WORD_PLACE] = ATLAS_MENTION_PLACE,
  [ATLAS_WORD_EVENT] = ATLAS_MENTION_EVENT,
  [ATLAS_WORD_PERSON] = ATLAS_MENTION_PERSON,
  [ATLAS_WORD_UNIT] = ATLAS_MENTION_UNIT,
  [ATLAS_WORD_MOMENT] = ATLAS_MENTION_MOMENT,
};

static const AtlasThing mention_things[] = {
  [ATLAS_MENTION_PLACE] = ATLAS_THING_PLACE,
  [ATLAS_MENTION_EVENT] = ATLAS_THING_EVENT,
  [ATLAS_MENTION_PERSON] = ATLAS_THING_PERSON,
  [ATLAS_MENTION_UNIT] = ATLAS_THING_UNIT,
};

const AtlasElement atlas_reader_mentions[] = {
  { ATLAS_WORD_PLACE, ATLAS_CONTENT_MENTION },
  { ATLAS_WORD_EVENT, ATLAS_CONTENT_MENTION },
  { ATLAS_WORD_PERSON, ATLAS_CONTENT_MENTION },
  { ATLAS_WORD_UNIT, ATLAS_CONTENT_MENTION },
  { ATLAS_WORD_MOMENT, ATLAS_CONTENT_MENTION },
  { ATLAS_WORD_NONE },
};

static AtlasFrame *
get_frame (AtlasReader *self)
{
  return &self->frames[self->depth - 1];
}

/* The number of a language among those of the siege, or −1. */
static int
find_language (AtlasReader *self,
               const char  *language)
{
  guint n = MIN (atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_LANGUAGE), MOST_LANGUAGES);

  for (guint i = 0; i < n; i++)
    {
      if (atlas_siege_get_term (self->siege, ATLAS_VOCABULARY_LANGUAGE, i)->id == language)
        return (int) i;
    }

  return -1;
}

/* Of the characters up to the space, XML allows none but white space. */
static gboolean
is_space (char byte)
{
  return (guchar) byte <= ' ';
}

/* The end of the words at @bytes between which single spaces stand, as nearly everywhere. */
static const char *
skip_words (const char *bytes)
{
  while (!is_space (bytes[0]) || (bytes[0] == ' ' && !is_space (bytes[1])))
    bytes++;

  return bytes;
}

/* White space that was held back comes before what follows, unless nothing came before it. */
static void
put_space (AtlasReader *self)
{
  if (self->has_space && self->text->len > 0)
    g_string_append_c (self->text, ' ');
  self->has_space = FALSE;
}

/* Spot heights are a text, and longer than any other. */
static gsize
get_limit (AtlasReader *self)
{
  return get_frame (self)->element->word == ATLAS_WORD_SPOTS ? ATLAS_LIMIT_STRETCH : ATLAS_LIMIT_TEXT;
}

static void
report_long_text (AtlasReader *self,
                  gsize        limit)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "limit-text", &origin, NULL,
                    _("Found a text of more than %d KiB, the limit (limit_text_kib)"),
                    (int) (limit / 1024));
}

static void
report_missing_language (AtlasReader       *self,
                         const AtlasOrigin *origin,
                         const char        *element,
                         const char        *language)
{
  g_autofree char *found = g_strconcat ("<", element, NULL);

  atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "missing-translation", origin, found,
                    /* Translators: a warning; %1$s is the name of an element, %2$s the tag of a
                     * language. */
                    _("Found <%1$s> without “%2$s”, expected it in each language of the siege"),
                    element, language);
}

/* Notes in which language a version of a text came; returns whether it is the first in it. */
static gboolean
note_version (AtlasReader *self,
              AtlasFrame  *parent,
              const char  *language)
{
  int number = find_language (self, language);
  guint64 bit = number >= 0 ? G_GUINT64_CONSTANT (1) << number : 0;
  gboolean is_first = language != NULL ? (parent->group_languages & bit) == 0 : !parent->group_is_neutral;

  if (language == NULL)
    parent->group_is_neutral = TRUE;
  parent->group_languages |= bit;

  return is_first;
}

static void
report_double_version (AtlasReader *self,
                       const char  *language)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  const char *name = atlas_word_get (get_frame (self)->element->word);

  if (language != NULL)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "duplicate-language", &origin, language,
                      _("Found <%1$s> in “%2$s” again, expected it once in each language"), name,
                      language);
  else
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "duplicate-language", &origin, NULL,
                      _("Found <%s> without a language again, expected it once"), name);
}

static gboolean
keep_text (AtlasReader *self,
           AtlasSlot    slot,
           const char  *language)
{
  AtlasText **text = &self->texts[slot];

  if (*text == NULL)
    *text = atlas_text_new ();

  return atlas_text_add (*text, language, self->text->str, (gssize) self->text->len,
                         (const AtlasMention *) (const void *) self->mentions->data,
                         self->mentions->len);
}

/**
 * atlas_reader_begin_text:
 * @self: the reader, at the start of a text
 */
void
atlas_reader_begin_text (AtlasReader *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->mentions, 0);
  self->n_text_bytes = 0;
  self->has_space = FALSE;
}

/**
 * atlas_reader_add_text:
 * @self: the reader, inside a text
 * @bytes: some of its characters
 */
void
atlas_reader_add_text (AtlasReader *self,
                       const char  *bytes)
{
  gsize limit = get_limit (self);

  self->n_text_bytes += strlen (bytes);
  if (self->n_text_bytes > limit)
    {
      report_long_text (self, limit);
      atlas_reader_stop (self);
      return;
    }

  while (*bytes != '\0')
    {
      const char *words = bytes;

      if (is_space (*bytes))
        {
          self->has_space = TRUE;
          bytes++;
          continue;
        }

      bytes = skip_words (words);
      put_space (self);
      g_string_append_len (self->text, words, bytes - words);
    }
}

/**
 * atlas_reader_end_text:
 * @self: the reader, at the end of a text
 */
void
atlas_reader_end_text (AtlasReader *self)
{
  AtlasFrame *frame = get_frame (self);
  AtlasOrigin origin = atlas_reader_get_origin (self);
  gboolean is_first;

  if (frame->element->content != ATLAS_CONTENT_TEXT || self->depth < 2)
    return;

  if (frame->language != NULL)
    atlas_references_refer (self->references, ATLAS_THING_LANGUAGE, frame->language, &origin);

  is_first = note_version (self, frame - 1, frame->language);
  if (frame->element->slot != ATLAS_SLOT_NONE)
    is_first = keep_text (self, frame->element->slot, frame->language);
  if (!is_first)
    report_double_version (self, frame->language);
}

/**
 * atlas_reader_begin_mention:
 * @self: the reader, at the start of a marked stretch
 */
void
atlas_reader_begin_mention (AtlasReader *self)
{
  AtlasMentionKind kind = mention_kinds[get_frame (self)->element->word];
  const char *ref;

  put_space (self);
  if (kind == ATLAS_MENTION_MOMENT)
    {
      AtlasInstant instant;

      ref = atlas_reader_get_instant (self, ATLAS_WORD_AT, &instant)
              ? atlas_reader_get_interned (self, ATLAS_WORD_AT) : NULL;
    }
  else
    {
      ref = atlas_reader_get_reference (self, ATLAS_WORD_REF, mention_things[kind]);
    }

  self->mention = (AtlasMention) { kind, (guint) self->text->len, 0, ref };
}

/**
 * atlas_reader_end_mention:
 * @self: the reader, at the end of a marked stretch
 */
void
atlas_reader_end_mention (AtlasReader *self)
{
  self->mention.end = (guint) self->text->len;
  if (self->mention.ref != NULL && self->mention.end > self->mention.begin)
    g_array_append_val (self->mentions, self->mention);
}

/**
 * atlas_reader_open_group:
 * @self: the reader
 * @parent: the frame of an element
 * @child: what begins inside it
 * @line: where
 *
 * Notes whether another version of the same text begins, or something else.
 */
void
atlas_reader_open_group (AtlasReader        *self,
                         AtlasFrame         *parent,
                         const AtlasElement *child,
                         guint               line)
{
  if (parent->group == child->word)
    return;

  atlas_reader_close_group (self, parent);
  if (child->content == ATLAS_CONTENT_TEXT)
    {
      parent->group = child->word;
      parent->group_line = line;
    }
}

/**
 * atlas_reader_close_group:
 * @self: the reader
 * @frame: the frame of an element
 *
 * Reports the languages in which the last text inside an element is missing.
 */
void
atlas_reader_close_group (AtlasReader *self,
                          AtlasFrame  *frame)
{
  guint n = MIN (atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_LANGUAGE), MOST_LANGUAGES);
  AtlasOrigin origin = { self->file, frame->group_line };

  if (frame->group_languages != 0 && !frame->group_is_neutral)
    {
      for (guint i = 0; i < n; i++)
        {
          if ((frame->group_languages >> i & 1) == 0)
            report_missing_language (self, &origin, atlas_word_get (frame->group),
                                     atlas_siege_get_term (self->siege, ATLAS_VOCABULARY_LANGUAGE,
                                                           i)->id);
        }
    }

  frame->group = ATLAS_WORD_NONE;
  frame->group_languages = 0;
  frame->group_is_neutral = FALSE;
}

/**
 * atlas_reader_check_languages:
 * @self: the reader
 * @text: (nullable): a text that came before the languages of the siege
 * @element: the name of its element
 * @origin: where it stands
 *
 * Reports the languages in which @text is missing.
 */
void
atlas_reader_check_languages (AtlasReader       *self,
                              AtlasText         *text,
                              const char        *element,
                              const AtlasOrigin *origin)
{
  if (atlas_text_is_empty (text) || atlas_text_has (text, NULL))
    return;

  for (guint i = 0; i < atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_LANGUAGE); i++)
    {
      const AtlasTerm *term = atlas_siege_get_term (self->siege, ATLAS_VOCABULARY_LANGUAGE, i);

      if (!atlas_text_has (text, term->id))
        report_missing_language (self, origin, element, term->id);
    }
}

/**
 * atlas_reader_take_text:
 * @self: the reader
 * @slot: what the text belongs to
 *
 * Returns: (transfer full) (nullable): the text that has gathered there
 */
AtlasText *
atlas_reader_take_text (AtlasReader *self,
                        AtlasSlot    slot)
{
  return g_steal_pointer (&self->texts[slot]);
}

/**
 * atlas_reader_clear_texts_from:
 * @self: the reader
 * @first: the first slot
 *
 * Throws away what has gathered in @first and the slots after it.
 */
void
atlas_reader_clear_texts_from (AtlasReader *self,
                               AtlasSlot    first)
{
  for (AtlasSlot slot = first; slot < ATLAS_N_SLOTS; slot++)
    {
      g_clear_pointer (&self->texts[slot], atlas_text_unref);
      g_clear_pointer (&self->cites[slot], g_array_unref);
    }
}
