/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

G_BEGIN_DECLS

/* What libxml2 hands to an error function: a pointer to const only from 2.12 on. */
typedef __typeof__ (xmlGetLastError ()) AtlasXmlError;

xmlSchema *atlas_schema_get (GError **error);

G_END_DECLS
