/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "artwork/color.h"

G_BEGIN_DECLS

/* A colour, or none: a switch, and a button that opens a chooser. Properties "title" and
 * "optional": without it there is no switch, and always a colour. Signal `edited`: the user, and
 * not a program, gave another colour.
 */
#define ROSETTE_TYPE_INSPECTOR_COLOR (rosette_inspector_color_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorColor,
                      rosette_inspector_color,
                      ROSETTE,
                      INSPECTOR_COLOR,
                      AdwBin)

GtkWidget *rosette_inspector_color_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* A colour of alpha 0 is none. */
RosetteColor rosette_inspector_color_get_color (RosetteInspectorColor *self);
void rosette_inspector_color_set_color (RosetteInspectorColor *self, RosetteColor color);
void rosette_inspector_color_set_optional (RosetteInspectorColor *self, gboolean optional);

G_END_DECLS
