/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/atlas-desktop.h"

G_BEGIN_DECLS

struct _AtlasDesktop
{
  GtkWidget        parent_instance;
  AtlasState      *state;
  AtlasSession    *session;
  GListModel      *bookmarks;
  AtlasComparison *comparison;
  GtkWidget       *maps;
  GtkWidget       *hint;
  GtkWidget       *page;
  GtkWidget       *header;
  GtkLabel        *title;
  GtkLabel        *subtitle;
  AdwBin          *language_bin;
  GtkMenuButton   *search_button;
  GtkMenuButton   *filter_button;
  AdwBin          *filter_bin;
  GtkMenuButton   *account_button;
  GtkMenuButton   *names_button;
  GtkMenuButton   *bookmarks_button;
  GtkMenuButton   *menu_button;
  GtkWidget       *stray;
  GMenuModel      *main_menu;
  GtkPaned        *rows;
  GtkPaned        *columns;
  guint            fold_id;
  gboolean         is_turned;
};

void atlas_desktop_fill_header (AtlasDesktop *self);

G_END_DECLS
