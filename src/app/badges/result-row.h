/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* One result that a badge asks for: closed, its name and what may be given; open, all of it to be
 * changed. Signals "changed" and "removed". */
#define ROSETTE_TYPE_RESULT_ROW (rosette_result_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteResultRow, rosette_result_row, ROSETTE, RESULT_ROW, AdwExpanderRow)

/* @description: a ResultDescription, which is not changed */
GtkWidget *rosette_result_row_new (JsonObject *description) G_GNUC_WARN_UNUSED_RESULT;

/* As it is now; NULL while it has no name. */
JsonObject *rosette_result_row_dup_description (RosetteResultRow *self) G_GNUC_WARN_UNUSED_RESULT;

/* The entry of its name, to be typed in first. */
void rosette_result_row_focus_name (RosetteResultRow *self);

G_END_DECLS
