/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CHRONICLE_ROW (atlas_chronicle_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasChronicleRow, atlas_chronicle_row, ATLAS, CHRONICLE_ROW, GtkWidget)

/**
 * AtlasChronicleRowParts:
 * @ATLAS_CHRONICLE_ROW_HEADING: the heading of the day
 * @ATLAS_CHRONICLE_ROW_WHEN: hours
 * @ATLAS_CHRONICLE_ROW_TITLE: a title of two lines
 * @ATLAS_CHRONICLE_ROW_TITLE_LINE: a title of one line
 * @ATLAS_CHRONICLE_ROW_TEXT: the first lines of its text
 * @ATLAS_CHRONICLE_ROW_PLACES: where it took place
 *
 * What a row may or may not have, beside its margins.
 */
typedef enum
{
  ATLAS_CHRONICLE_ROW_HEADING = 1 << 0,
  ATLAS_CHRONICLE_ROW_WHEN = 1 << 1,
  ATLAS_CHRONICLE_ROW_TITLE = 1 << 2,
  ATLAS_CHRONICLE_ROW_TITLE_LINE = 1 << 3,
  ATLAS_CHRONICLE_ROW_TEXT = 1 << 4,
  ATLAS_CHRONICLE_ROW_PLACES = 1 << 5,
} AtlasChronicleRowParts;

#define ATLAS_N_CHRONICLE_ROW_PARTS 6

AtlasChronicleRowParts atlas_chronicle_row_find_parts             (AtlasState             *state,
                                                                   AtlasEvent             *event,
                                                                   guint                   n_letters);

GtkWidget             *atlas_chronicle_row_new                    (void);
AtlasEvent            *atlas_chronicle_row_get_event              (AtlasChronicleRow      *self);
AtlasChronicleRowParts atlas_chronicle_row_get_parts              (AtlasChronicleRow      *self);
void                   atlas_chronicle_row_show                   (AtlasChronicleRow      *self,
                                                                   AtlasState             *state,
                                                                   AtlasEvent             *event,
                                                                   AtlasChronicleRowParts  parts);
void                   atlas_chronicle_row_tell                   (AtlasChronicleRow      *self,
                                                                   AtlasState             *state,
                                                                   guint                   n_letters);
void                   atlas_chronicle_row_set_position           (AtlasChronicleRow      *self,
                                                                   guint                   position,
                                                                   guint                   n_rows);
void                   atlas_chronicle_row_make_pattern           (AtlasChronicleRow      *self);
guint                  atlas_chronicle_row_count_letters          (AtlasChronicleRow      *self,
                                                                   int                     width);
int                    atlas_chronicle_row_foresee_height         (AtlasChronicleRow      *self,
                                                                   AtlasChronicleRowParts  parts);
int                    atlas_chronicle_row_foresee_heading_height (AtlasChronicleRow      *self);

G_END_DECLS
