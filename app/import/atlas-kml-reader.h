/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/atlas-draft.h"
#include "import/atlas-kml-tour.h"
#include "import/atlas-placemark.h"
#include "xml/atlas-input.h"

G_BEGIN_DECLS

/**
 * AtlasKmlHead:
 * @name: (nullable): the name of the document
 * @description: (nullable): its description, without markup
 * @values: (element-type utf8 utf8): its ExtendedData
 *
 * What a document of KML says of itself.
 */
typedef struct
{
  char       *name;
  char       *description;
  GHashTable *values;
} AtlasKmlHead;

/**
 * AtlasKmlHandler:
 * @head: called once, when the first thing after the head comes, or at the end
 * @placemark: called for each placemark
 * @tour: called for each tour, whose description has lost its markup by then
 *
 * Who is told what stands in a file. What is wrong with it they note in the draft.
 */
typedef struct
{
  void (*head)      (const AtlasKmlHead   *head,
                     gpointer              user_data);
  void (*placemark) (const AtlasPlacemark *placemark,
                     gpointer              user_data);
  void (*tour)      (const AtlasKmlTour   *tour,
                     gpointer              user_data);
} AtlasKmlHandler;

void atlas_kml_reader_read (AtlasDraft            *draft,
                            AtlasInput            *input,
                            const char            *path,
                            const AtlasKmlHandler *handler,
                            gpointer               user_data);

G_END_DECLS
