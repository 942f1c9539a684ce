/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-event-set.h"
#include "core/atlas-siege.h"
#include "core/atlas-theme.h"
#include "state/atlas-filter.h"
#include "state/atlas-layers.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_STATE (atlas_state_get_type ())

G_DECLARE_FINAL_TYPE (AtlasState, atlas_state, ATLAS, STATE, GObject)

AtlasState        *atlas_state_new              (void);
AtlasSiege        *atlas_state_get_siege        (AtlasState    *self);
void               atlas_state_set_siege        (AtlasState    *self,
                                                 AtlasSiege    *siege);
void               atlas_state_renew_siege      (AtlasState    *self,
                                                 AtlasSiege    *siege);
void               atlas_state_show_opening     (AtlasState    *self);
const char        *atlas_state_get_language     (AtlasState    *self);
void               atlas_state_set_language     (AtlasState    *self,
                                                 const char    *language);
const char        *atlas_state_get_names        (AtlasState    *self);
void               atlas_state_set_names        (AtlasState    *self,
                                                 const char    *names);
const char        *atlas_state_get_account      (AtlasState    *self);
void               atlas_state_set_account      (AtlasState    *self,
                                                 const char    *account);
AtlasTheme         atlas_state_get_theme        (AtlasState    *self);
void               atlas_state_set_theme        (AtlasState    *self,
                                                 AtlasTheme     theme);
gboolean           atlas_state_get_show_details (AtlasState    *self);
void               atlas_state_set_show_details (AtlasState    *self,
                                                 gboolean       show_details);
AtlasFilter       *atlas_state_get_filter       (AtlasState    *self);
void               atlas_state_set_filter       (AtlasState    *self,
                                                 AtlasFilter   *filter);
AtlasEventSet     *atlas_state_get_passed       (AtlasState    *self);

AtlasLayers       *atlas_state_get_layers       (AtlasState    *self);
gboolean           atlas_state_is_folded        (AtlasState    *self,
                                                 AtlasPlace    *sector);
void               atlas_state_fold             (AtlasState    *self,
                                                 AtlasPlace    *sector,
                                                 gboolean       folded);
char             **atlas_state_dup_folded       (AtlasState    *self);
void               atlas_state_set_folded       (AtlasState    *self,
                                                 const char *const *folded);
gboolean           atlas_state_get_kinds_apart  (AtlasState    *self);
void               atlas_state_set_kinds_apart  (AtlasState    *self,
                                                 gboolean       kinds_apart);

gint64             atlas_state_get_instant      (AtlasState    *self);
void               atlas_state_set_instant      (AtlasState    *self,
                                                 gint64         instant);
void               atlas_state_go_to_end        (AtlasState    *self,
                                                 gboolean       forward);
void               atlas_state_get_range        (AtlasState    *self,
                                                 gint64        *begin,
                                                 gint64        *end);
void               atlas_state_get_visible_span (AtlasState    *self,
                                                 gint64        *begin,
                                                 gint64        *end);
void               atlas_state_set_visible_span (AtlasState    *self,
                                                 gint64         begin,
                                                 gint64         end);
gboolean           atlas_state_get_playing      (AtlasState    *self);
void               atlas_state_set_playing      (AtlasState    *self,
                                                 gboolean       playing);
double             atlas_state_get_speed        (AtlasState    *self);
void               atlas_state_set_speed        (AtlasState    *self,
                                                 double         speed);
gboolean           atlas_state_get_hastening    (AtlasState    *self);
void               atlas_state_set_hastening    (AtlasState    *self,
                                                 gboolean       hastening);
gboolean           atlas_state_get_looping      (AtlasState    *self);
void               atlas_state_set_looping      (AtlasState    *self,
                                                 gboolean       looping);
void               atlas_state_advance          (AtlasState    *self,
                                                 double         seconds);

AtlasPlace        *atlas_state_get_place        (AtlasState    *self);
AtlasEvent        *atlas_state_get_event        (AtlasState    *self);
AtlasActor        *atlas_state_get_actor        (AtlasState    *self);
const AtlasFront  *atlas_state_get_front        (AtlasState    *self);
void               atlas_state_select_place     (AtlasState    *self,
                                                 AtlasPlace    *place);
void               atlas_state_select_event     (AtlasState    *self,
                                                 AtlasEvent    *event);
void               atlas_state_select_actor     (AtlasState    *self,
                                                 AtlasActor    *actor);
void               atlas_state_select_front     (AtlasState    *self,
                                                 const AtlasFront *front);
char              *atlas_state_dup_selection    (AtlasState    *self);
gboolean           atlas_state_has_selection    (AtlasState    *self);
gboolean           atlas_state_select_by_id     (AtlasState    *self,
                                                 const char    *id);
void               atlas_state_clear_selection  (AtlasState    *self);

const AtlasTour   *atlas_state_get_tour         (AtlasState    *self);
void               atlas_state_set_tour         (AtlasState    *self,
                                                 const char    *tour);
void               atlas_state_go_to_step       (AtlasState    *self,
                                                 const char    *tour,
                                                 guint          step);
guint              atlas_state_get_step_number  (AtlasState    *self);
const AtlasStep   *atlas_state_get_step         (AtlasState    *self);
gboolean           atlas_state_shows_step       (AtlasState    *self);
gboolean           atlas_state_step_tour        (AtlasState    *self,
                                                 gboolean       forward);

AtlasPosition      atlas_state_get_centre       (AtlasState    *self);
double             atlas_state_get_zoom         (AtlasState    *self);
void               atlas_state_set_seen         (AtlasState    *self,
                                                 AtlasExtent    seen);
void               atlas_state_set_view         (AtlasState    *self,
                                                 AtlasPosition  centre,
                                                 double         zoom);
AtlasExtent        atlas_state_get_extent       (AtlasState    *self);
void               atlas_state_set_extent       (AtlasState    *self,
                                                 const AtlasExtent *extent);

gboolean           atlas_state_passes_event     (AtlasState    *self,
                                                 AtlasEvent    *event);
gboolean           atlas_state_shows_event      (AtlasState    *self,
                                                 AtlasEvent    *event);
AtlasEvent        *atlas_state_find_event       (AtlasState    *self,
                                                 gboolean       forward);
AtlasEvent        *atlas_state_get_current_event (AtlasState   *self);
gboolean           atlas_state_step_event       (AtlasState    *self,
                                                 gboolean       forward);
gboolean           atlas_state_step_change      (AtlasState    *self,
                                                 gboolean       forward);
void               atlas_state_keep_to_range    (AtlasState    *self,
                                                 gint64         begin,
                                                 gint64         end);
void               atlas_state_get_quiet        (AtlasState    *self,
                                                 gint64        *begin,
                                                 gint64        *end);
AtlasHoldingIndex *atlas_state_get_holdings     (AtlasState    *self);
const AtlasTenure *atlas_state_get_tenure       (AtlasState    *self,
                                                 AtlasPlace    *place);
char              *atlas_state_dup_place_name   (AtlasState    *self,
                                                 AtlasPlace    *place);
const char        *atlas_state_pick             (AtlasState    *self,
                                                 AtlasText     *text);

G_END_DECLS
