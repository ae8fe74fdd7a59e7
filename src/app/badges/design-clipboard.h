/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "artwork/design.h"

G_BEGIN_DECLS

/* Layers that go through the clipboard: to another design with all that they are, to other programs
 * as SVG; and pictures and words of other programs, checked and limited as files are. */

/* How wide and high a picture of a badge is where nobody says otherwise: it suits most web sites
 * and documents. */
#define ROSETTE_USUAL_IMAGE_PX 512

/* All layers of @part. */
void rosette_design_clipboard_copy (GdkClipboard *clipboard, RosetteDesign *part);

/* The whole badge as PNG; drawn without holding up the window. @design: (nullable) */
void rosette_design_clipboard_copy_image_async (GdkClipboard *clipboard,
                                                RosetteDesign *design,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer user_data);

/* What to tell the user of it; NULL when it was cancelled. */
const char *rosette_design_clipboard_copy_image_finish (GAsyncResult *result);

/* A design of what is there. An error's message is a sentence for the user.
 * @notice: (out) (nullable): another, on what was left out */
void rosette_design_clipboard_read_async (GdkClipboard *clipboard,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
RosetteDesign *rosette_design_clipboard_read_finish (GAsyncResult *result,
                                                     const char **notice,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
