/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row in which the colours of an institution are chosen; `colors` is a text as of
 * rosette_house_colors_write(), and notifies on each edit. */
#define ROSETTE_TYPE_HOUSE_COLORS_ROW (rosette_house_colors_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteHouseColorsRow,
                      rosette_house_colors_row,
                      ROSETTE,
                      HOUSE_COLORS_ROW,
                      AdwActionRow)

GtkWidget *rosette_house_colors_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

char *rosette_house_colors_row_dup_colors (RosetteHouseColorsRow *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_house_colors_row_set_colors (RosetteHouseColorsRow *self, const char *colors);

G_END_DECLS
