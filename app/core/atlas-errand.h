/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     atlas_errand_run    (GTask           *task,
                              GTaskThreadFunc  func);
void     atlas_errand_start  (GFunc            func,
                              gpointer         user_data);
gboolean atlas_errands_await (guint            most_ms);

G_END_DECLS
