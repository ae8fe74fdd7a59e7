/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/check.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One line of a report: its shape, what it means and what to do; unfolded, what the check is for.
 */
#define ROSETTE_TYPE_CHECK_ROW (rosette_check_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteCheckRow, rosette_check_row, ROSETTE, CHECK_ROW, AdwExpanderRow)

GtkWidget *rosette_check_row_new (RosetteCheck *check) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
