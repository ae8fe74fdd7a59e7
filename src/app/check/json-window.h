/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The data of a badge as they are, to read and to copy. */
#define ROSETTE_TYPE_JSON_WINDOW (rosette_json_window_get_type ())
G_DECLARE_FINAL_TYPE (RosetteJsonWindow, rosette_json_window, ROSETTE, JSON_WINDOW, AdwWindow)

GtkWidget *rosette_json_window_new (GtkWindow *parent,
                                    JsonObject *document) G_GNUC_WARN_UNUSED_RESULT;

/* The text that is shown: long values, such as pictures, are cut there. What is copied is whole. */
char *rosette_json_window_dup_text (RosetteJsonWindow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
