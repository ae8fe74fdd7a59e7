/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* An entry for a day: typed, or chosen in a calendar. The day that is understood stands beside it
 * in words; what is no day is marked. Property "optional": whether it may be empty. */
#define ROSETTE_TYPE_DATE_ROW (rosette_date_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDateRow, rosette_date_row, ROSETTE, DATE_ROW, AdwEntryRow)

GtkWidget *rosette_date_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* What is typed, as a day; NULL when it is none. */
GDateTime *rosette_date_row_dup_day (RosetteDateRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
