/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * ATLAS_WORDS:
 * @WORD: a macro of a name in C and a name in XML
 *
 * The names of elements and attributes. The parser keeps each name once, so that the reader
 * compares addresses, not letters.
 */
#define ATLAS_WORDS(WORD)             \
  WORD (ABOUT, "about")               \
  WORD (ACCOUNT, "account")           \
  WORD (ACCURACY, "accuracy")         \
  WORD (AGES, "ages")                 \
  WORD (ALIAS, "alias")               \
  WORD (ALTERNATIVE, "alternative")   \
  WORD (ANSWER, "answer")             \
  WORD (AREA, "area")                 \
  WORD (AT, "at")                     \
  WORD (ATTRACT, "attract")           \
  WORD (AXIS, "axis")                 \
  WORD (BEGIN, "begin")               \
  WORD (BORN, "born")                 \
  WORD (BREADTH, "breadth")           \
  WORD (CAPTION, "caption")           \
  WORD (CITE, "cite")                 \
  WORD (CITED, "cited")               \
  WORD (CLAIM, "claim")               \
  WORD (CLOCK, "clock")               \
  WORD (CODE, "code")                 \
  WORD (COLOUR, "colour")             \
  WORD (CREDIT, "credit")             \
  WORD (DAY_ONE, "day-one")           \
  WORD (DIED, "died")                 \
  WORD (DISPUTE, "dispute")           \
  WORD (DISPUTES, "disputes")         \
  WORD (EAST, "east")                 \
  WORD (END, "end")                   \
  WORD (EVENT, "event")               \
  WORD (EVENTS, "events")             \
  WORD (EXTENT, "extent")             \
  WORD (FIGURE, "figure")             \
  WORD (FIGURES, "figures")           \
  WORD (FILE, "file")                 \
  WORD (FLOOR, "floor")               \
  WORD (FRONT, "front")               \
  WORD (FRONTS, "fronts")             \
  WORD (GRID, "grid")                 \
  WORD (HEIGHT, "height")             \
  WORD (HIGH, "high")                 \
  WORD (HILL, "hill")                 \
  WORD (HOLDING, "holding")           \
  WORD (HREF, "href")                 \
  WORD (ID, "id")                     \
  WORD (KIND, "kind")                 \
  WORD (KINDS, "kinds")               \
  WORD (KNOWN, "known")               \
  WORD (LAND, "land")                 \
  WORD (LANG, "lang")                 \
  WORD (LANGUAGE, "language")         \
  WORD (LAT, "lat")                   \
  WORD (LAYERS, "layers")             \
  WORD (LENGTH, "length")             \
  WORD (LICENCE, "licence")           \
  WORD (LINE, "line")                 \
  WORD (LON, "lon")                   \
  WORD (LOW, "low")                   \
  WORD (MARK, "mark")                 \
  WORD (MEDIA, "media")               \
  WORD (MINUTES, "minutes")           \
  WORD (MOMENT, "moment")             \
  WORD (MOVEMENT, "movement")         \
  WORD (NAME, "name")                 \
  WORD (NIGHT, "night")               \
  WORD (NORTH, "north")               \
  WORD (NOTE, "note")                 \
  WORD (NOTES, "notes")               \
  WORD (NUMBER, "number")             \
  WORD (OPACITY, "opacity")           \
  WORD (OPENING, "opening")           \
  WORD (OVER, "over")                 \
  WORD (PART, "part")                 \
  WORD (PARTLY, "partly")             \
  WORD (PATTERN, "pattern")           \
  WORD (PEOPLE, "people")             \
  WORD (PERSON, "person")             \
  WORD (PERSPECTIVE, "perspective")   \
  WORD (PHASE, "phase")               \
  WORD (PHRASE, "phrase")             \
  WORD (PICTURE, "picture")           \
  WORD (PLACE, "place")               \
  WORD (PLACES, "places")             \
  WORD (POINT, "point")               \
  WORD (POINTS, "points")             \
  WORD (PUBLISHER, "publisher")       \
  WORD (QUESTION, "question")         \
  WORD (RANK, "rank")                 \
  WORD (REF, "ref")                   \
  WORD (RISE, "rise")                 \
  WORD (ROLE, "role")                 \
  WORD (SERIES, "series")             \
  WORD (SHEET, "sheet")               \
  WORD (SHAPE, "shape")               \
  WORD (SHORT, "short")               \
  WORD (SIDE, "side")                 \
  WORD (SIEGE, "siege")               \
  WORD (SOURCE, "source")             \
  WORD (SOURCES, "sources")           \
  WORD (SOUTH, "south")               \
  WORD (SPAN, "span")                 \
  WORD (SPOTS, "spots")               \
  WORD (STATE, "state")               \
  WORD (STEP, "step")                 \
  WORD (SUBTITLE, "subtitle")         \
  WORD (SUMMARY, "summary")           \
  WORD (SYMBOL, "symbol")             \
  WORD (TERRAIN, "terrain")           \
  WORD (TEXT, "text")                 \
  WORD (TIER, "tier")                 \
  WORD (TILE, "tile")                 \
  WORD (TITLE, "title")               \
  WORD (TOUR, "tour")                 \
  WORD (TOURS, "tours")               \
  WORD (TRADITION, "tradition")       \
  WORD (UNIT, "unit")                 \
  WORD (UNITS, "units")               \
  WORD (URL, "url")                   \
  WORD (VALUE, "value")               \
  WORD (VIEW, "view")                 \
  WORD (WEST, "west")                 \
  WORD (WHEN, "when")                 \
  WORD (WIDTH, "width")               \
  WORD (WITHIN, "within")             \
  WORD (ZOOM, "zoom")

#define ATLAS_WORD_MEMBER(name, text) ATLAS_WORD_##name,

typedef enum
{
  ATLAS_WORD_NONE,
  ATLAS_WORDS (ATLAS_WORD_MEMBER)
  ATLAS_N_WORDS,
} AtlasWord;

#undef ATLAS_WORD_MEMBER

const char *atlas_word_get (AtlasWord word);

G_END_DECLS
