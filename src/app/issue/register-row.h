/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/award-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* An award in the register: who, what, when, and the file. Actions: award.check and
 * award.open-folder. Used again by the list: set another award. */
#define ROSETTE_TYPE_REGISTER_ROW (rosette_register_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRegisterRow, rosette_register_row, ROSETTE, REGISTER_ROW, AdwBin)

GtkWidget *rosette_register_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @award: (nullable) */
void rosette_register_row_set_award (RosetteRegisterRow *self, RosetteAwardRow *award);

G_END_DECLS
