/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/recipient.h"

G_BEGIN_DECLS

/* What separates cells where the user lives: a semicolon where a comma stands in numbers. */
char rosette_recipient_sheet_get_separator (void);

/* A CSV file of all recipients in @recipients, as the user's spreadsheet program opens it. */
GBytes *rosette_recipient_sheet_write (GListModel *recipients) G_GNUC_WARN_UNUSED_RESULT;

/* The recipients as cells that a spreadsheet program pastes. */
char *rosette_recipient_sheet_dup_cells (GPtrArray *recipients) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
