/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "job.h"

G_BEGIN_DECLS

/* Files of a badge's drawing: read, and written. What goes wrong is said in a sentence. */

/* Reads @file into a design, as SVG: one that Rosette wrote, baked or not, with every layer; any
 * other SVG or PNG becomes a picture that fills the canvas, without a credential in it. */
void rosette_badge_file_read_async (RosetteJob *job,
                                    GFile *file,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GBytes *rosette_badge_file_read_finish (RosetteJob *job,
                                        GAsyncResult *result,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a person would call the badge in @file: its name without the ending. */
char *rosette_badge_file_dup_title (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

/* Writes @design, an SVG, to @file in place of what is there.
 * @width_px: of the PNG to write; 0 for an SVG that looks the same on every computer */
void rosette_badge_file_write_async (RosetteJob *job,
                                     GBytes *design,
                                     guint width_px,
                                     GFile *file,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean rosette_badge_file_write_finish (RosetteJob *job, GAsyncResult *result, GError **error);

G_END_DECLS
