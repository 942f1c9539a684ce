/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-encoding.h"

typedef struct
{
  const char    *head;
  gsize          n_bytes;
  AtlasEncoding  encoding;
  const char    *declared;
} Row;

#define TEXT(text) (text), sizeof (text) - 1

static const Row rows[] = {
  { TEXT (""), ATLAS_ENCODING_UTF8 },
  { TEXT ("<"), ATLAS_ENCODING_UTF8 },
  { TEXT ("<siege>"), ATLAS_ENCODING_UTF8 },
  { TEXT ("\xef\xbb\xbf<siege>"), ATLAS_ENCODING_UTF8 },
  { TEXT ("<?xml version='1.0'?>"), ATLAS_ENCODING_UTF8 },
  { TEXT ("<?xml version='1.0' encoding='UTF-8'?>"), ATLAS_ENCODING_UTF8 },
  { TEXT ("<?xml version='1.0'\n encoding = \"utf-8\"?>"), ATLAS_ENCODING_UTF8 },
  { TEXT ("\xef\xbb\xbf<?xml version='1.0' encoding='us-ascii'?>"), ATLAS_ENCODING_UTF8 },
  { TEXT ("\xff\xfe<\0s\0"), ATLAS_ENCODING_UTF16_LE },
  { TEXT ("\xfe\xff\0<\0s"), ATLAS_ENCODING_UTF16_BE },
  { TEXT ("<\0?\0"), ATLAS_ENCODING_UTF16_LE },
  { TEXT ("\0<\0?"), ATLAS_ENCODING_UTF16_BE },
  { TEXT ("<\0\0\0"), ATLAS_ENCODING_OTHER },
  { TEXT ("\0\0\0<"), ATLAS_ENCODING_OTHER },
  { TEXT ("\x4c\x6f\xa7\x94"), ATLAS_ENCODING_OTHER },
  { TEXT ("<?xml version='1.0' encoding='ISO-8859-1'?>"), ATLAS_ENCODING_OTHER, "ISO-8859-1" },
  { TEXT ("\xef\xbb\xbf<?xml version='1.0' encoding='ISO-2022-JP'?>"), ATLAS_ENCODING_OTHER, "ISO-2022-JP" },
  /* What follows the declaration may say what it likes. */
  { TEXT ("<?xml version='1.0'?><siege encoding='ISO-8859-1'>"), ATLAS_ENCODING_UTF8 },
};

static void
test_detect (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *declared = NULL;
      AtlasEncoding encoding = atlas_encoding_detect (rows[i].head, rows[i].n_bytes, &declared);

      if (encoding != rows[i].encoding)
        g_error ("row %u: %d, expected %d", i, (int) encoding, (int) rows[i].encoding);
      g_assert_cmpstr (declared, ==, rows[i].declared);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/encoding/detect", test_detect);

  return g_test_run ();
}
