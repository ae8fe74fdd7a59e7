/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A number with its name above it and its unit behind it. Properties "title", "unit", "value",
 * "lower", "upper", "step". Signal `edited`: the user, and not a program, gave another value.
 */
#define ROSETTE_TYPE_INSPECTOR_NUMBER (rosette_inspector_number_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorNumber,
                      rosette_inspector_number,
                      ROSETTE,
                      INSPECTOR_NUMBER,
                      AdwBin)

GtkWidget *rosette_inspector_number_new (void) G_GNUC_WARN_UNUSED_RESULT;

double rosette_inspector_number_get_value (RosetteInspectorNumber *self);
void rosette_inspector_number_set_value (RosetteInspectorNumber *self, double value);
void rosette_inspector_number_set_title (RosetteInspectorNumber *self, const char *title);

G_END_DECLS
