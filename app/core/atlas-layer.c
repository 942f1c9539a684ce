/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-layer.h"

/* As they stand in a link. */
static const struct
{
  const char *name;
  AtlasLayer  layer;
} names[] = {
  { "relief", ATLAS_LAYER_RELIEF }, { "contours", ATLAS_LAYER_CONTOURS }, { "fronts", ATLAS_LAYER_FRONTS },
  { "arrows", ATLAS_LAYER_ARROWS }, { "names", ATLAS_LAYER_NAMES },
};

/**
 * atlas_layer_to_string:
 * @layers: a set of layers
 *
 * Returns: (transfer full): their names, with commas between them; empty for none
 */
char *
atlas_layer_to_string (AtlasLayer layers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if ((layers & names[i].layer) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", names[i].name);
    }

  return g_string_free (text, FALSE);
}

static AtlasLayer
find_layer (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].name, name))
        return names[i].layer;
    }

  return 0;
}

/**
 * atlas_layer_parse:
 * @text: names with commas between them
 * @layers: (out): the set of layers
 *
 * Returns: whether @text names nothing else than layers
 */
gboolean
atlas_layer_parse (const char *text,
                   AtlasLayer *layers)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  *layers = 0;
  parts = g_strsplit (text, ",", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      AtlasLayer layer = find_layer (*part);

      if (layer == 0)
        return FALSE;
      *layers |= layer;
    }

  return TRUE;
}
