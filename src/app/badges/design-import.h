/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "artwork/shape.h"

G_BEGIN_DECLS

/* Asks for a picture and makes a layer of it, without holding up the window. An error's message is
 * a sentence for the user; closing the chooser is G_IO_ERROR_CANCELLED. */
void rosette_design_import_choose_async (GtkWindow *parent,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);

/* The same for a file that is known. */
void rosette_design_import_file_async (GFile *file,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);

/* @notice: (out) (optional) (nullable): a sentence for the user on what of the file was left out */
RosetteShape *rosette_design_import_finish (GAsyncResult *result,
                                            const char **notice,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Makes a layer of a picture that is here already, on a thread of the caller's; an error's message
 * is a sentence for the user. */
RosetteShape *rosette_design_import_picture (GBytes *picture,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A sentence for the user on what of @picture is not in the @shape that was made of it; or NULL. */
const char *rosette_design_import_get_notice (const RosetteShape *shape, GBytes *picture);

G_END_DECLS
