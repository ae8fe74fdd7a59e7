/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "job.h"

G_BEGIN_DECLS

/* The design that a new badge of a starter begins with: in the colours of the house, and with its
 * logo.
 *
 * @index: of the starter
 * @colors: (nullable): the house's, as of rosette_house_colors_write()
 */
GBytes *rosette_new_design_make (guint index, const char *colors) G_GNUC_WARN_UNUSED_RESULT;

/* The same with a logo, a PNG or SVG, which is drawn on a thread. One that cannot be drawn is left
 * out. */
void rosette_new_design_make_async (RosetteJob *job,
                                    guint index,
                                    const char *colors,
                                    GBytes *logo,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GBytes *rosette_new_design_make_finish (RosetteJob *job,
                                        GAsyncResult *result,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The designs of all starters, in their order (GPtrArray of GBytes). @logo: (nullable) */
void rosette_new_design_make_all_async (RosetteJob *job,
                                        const char *colors,
                                        GBytes *logo,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GPtrArray *rosette_new_design_make_all_finish (RosetteJob *job,
                                               GAsyncResult *result,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
