/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasPaintFunc:
 * @cr: where to paint, in logical pixels
 * @user_data: what was given with the function
 */
typedef void (*AtlasPaintFunc) (cairo_t      *cr,
                                gconstpointer user_data);

GdkTexture *atlas_texture_paint        (int                    width,
                                        int                    height,
                                        int                    scale,
                                        AtlasPaintFunc         paint,
                                        gconstpointer          user_data);
GdkTexture *atlas_texture_take_surface (cairo_surface_t       *surface);
GdkTexture *atlas_texture_new_opaque   (GBytes                *pixels,
                                        int                    width,
                                        int                    height);
void        atlas_texture_append       (GdkTexture            *texture,
                                        GtkWidget             *widget,
                                        GtkSnapshot           *snapshot,
                                        const graphene_rect_t *rect);

G_END_DECLS
