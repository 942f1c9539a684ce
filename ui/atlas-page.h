/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void atlas_page_replace (AdwBin    *bin,
                         GtkWidget *page);

G_END_DECLS
