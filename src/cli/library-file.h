/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"
#include "library/ledger.h"

G_BEGIN_DECLS

/* The option that names a library, for the table of a command. */
#define ROSETTE_LIBRARY_FILE_HELP N_ ("Another library than that of the window")

/**
 * rosette_library_file_dup_path:
 * @path: (nullable): a path as it was typed, or %NULL for the library of the window
 *
 * Returns: (transfer full): the path of the library's file
 */
char *rosette_library_file_dup_path (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_library_file_open:
 * @path: (nullable): as rosette_library_file_dup_path()
 * @is_made: whether a library that is not there is made, and its folder
 * @status: (out): the exit status after a failure
 *
 * Opens the register of a library. Says on standard error what is wrong: ROSETTE_EXIT_UNREADABLE
 * when it is not there, ROSETTE_EXIT_BAD_DATA for a damaged or a foreign file,
 * ROSETTE_EXIT_CANNOT_WRITE.
 *
 * Returns: (transfer full) (nullable): the ledger
 */
RosetteLedger *rosette_library_file_open (const char *path,
                                          gboolean is_made,
                                          int *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
