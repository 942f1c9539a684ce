/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <sys/resource.h>

#include "xml/atlas-reader.h"

/* How long it takes to read a siege, and how much memory: bench-load DATASET.
 * Prints milliseconds and the peak of resident memory in KiB. */

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = NULL;
  struct rusage usage;
  gint64 begin = g_get_monotonic_time ();

  if (argc != 2)
    return 2;

  siege = atlas_reader_load (argv[1], diagnostics, NULL, &error);
  if (siege == NULL)
    {
      g_autofree char *list = atlas_diagnostics_to_string (diagnostics);

      g_printerr ("%s\n%s", error->message, list);
      return 1;
    }

  getrusage (RUSAGE_SELF, &usage);
  printf ("%.1f %ld\n", (double) (g_get_monotonic_time () - begin) / 1000.0, usage.ru_maxrss);

  return 0;
}
