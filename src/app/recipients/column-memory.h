/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "sheets/columns.h"

G_BEGIN_DECLS

/* What the user said that columns mean, kept in the library for the next sheet with the same
 * headers. Only what is not guessed anyway is kept, and of the last sheets alone. */

/* All that is kept, for a thread; NULL for nothing. */
char *rosette_column_memory_dup (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* @memory: (nullable): from rosette_column_memory_dup()
 * @table: a sheet; without a header it is like no other
 * @columns: (out): what was kept
 * Returns: whether anything was */
gboolean rosette_column_memory_recall (const char *memory,
                                       RosetteTable *table,
                                       RosetteColumns *columns);

/* Keeps @columns for @table, or forgets what was kept when they are what is guessed. */
gboolean rosette_column_memory_keep (RosetteLibrary *library,
                                     RosetteTable *table,
                                     const RosetteColumns *columns,
                                     GError **error);

G_END_DECLS
