/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     atlas_errand_run        (GTask           *task,
                                  GTaskThreadFunc  func);
void     atlas_errand_run_to_end (GTask           *task,
                                  GTaskThreadFunc  func);
void     atlas_errand_start      (GFunc            func,
                                  gpointer         user_data);
gboolean atlas_errands_await     (guint            most_ms);
gboolean atlas_errands_end       (guint            most_ms,
                                  guint            duty_ms);

G_END_DECLS
