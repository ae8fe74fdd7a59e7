/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ROSETTE_TYPE_WINDOW (rosette_window_get_type ())
G_DECLARE_FINAL_TYPE (RosetteWindow, rosette_window, ROSETTE, WINDOW, AdwApplicationWindow)

GtkWidget *rosette_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the check pane and what a check of @files, a list of GFile, finds. */
void rosette_window_check_files (RosetteWindow *self, GListModel *files);

G_END_DECLS
