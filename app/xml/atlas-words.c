/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-words.h"

#define WORD_TEXT(name, text) [ATLAS_WORD_##name] = (text),

static const char *const words[] = {
  [ATLAS_WORD_NONE] = "",
  ATLAS_WORDS (WORD_TEXT)
};

/**
 * atlas_word_get:
 * @word: a word
 *
 * Returns: (transfer none): as it is written in XML
 */
const char *
atlas_word_get (AtlasWord word)
{
  g_return_val_if_fail (word < ATLAS_N_WORDS, "");

  return words[word];
}
