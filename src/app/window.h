/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

G_BEGIN_DECLS

#define ROSETTE_TYPE_WINDOW (rosette_window_get_type ())
G_DECLARE_FINAL_TYPE (RosetteWindow, rosette_window, ROSETTE, WINDOW, AdwApplicationWindow)

/* @library: NULL when it cannot be opened: then only checking works
 * @data_folder: where key files are written */
GtkWidget *rosette_window_new (GtkApplication *application,
                               RosetteLibrary *library,
                               const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;

/* Says that what the user keeps cannot be opened, and why. */
void rosette_window_show_fault (RosetteWindow *self, const char *reason);

/* Shows the check pane and what a check of @files, a list of GFile, finds. */
void rosette_window_check_files (RosetteWindow *self, GListModel *files);

/* Whether a badge is being drawn in it. */
gboolean rosette_window_is_designing (RosetteWindow *self);

G_END_DECLS
