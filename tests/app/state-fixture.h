/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

/* A state over the small siege of the fixtures, and what it has told. */
typedef struct
{
  AtlasSiege *siege;
  AtlasState *state;
  GString    *log;
} StateFixture;

void        state_fixture_add        (const char    *path,
                                      void         (*test) (StateFixture  *fixture,
                                                            gconstpointer  unused));
void        state_fixture_assert_log (StateFixture  *fixture,
                                      const char    *expected);
AtlasEvent *state_fixture_find_event (StateFixture  *fixture,
                                      const char    *id);
