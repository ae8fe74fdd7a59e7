/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rosette_files_read:
 * @path: a path as it was typed; "-" is standard input
 * @max_bytes: the largest file that is of use
 * @error: return location for a #GError
 *
 * Reads no more than @max_bytes and one, whatever is at @path: an endless device too.
 *
 * Returns: (transfer full): the whole file; or %NULL with an error of GIO (it cannot be read) or
 *   ROSETTE_ERROR_LIMIT
 */
GBytes *rosette_files_read (const char *path,
                            gsize max_bytes,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_files_read_start:
 * @path: a path as it was typed; "-" is standard input
 * @max_bytes: the largest file that is of use
 * @error: return location for a #GError
 *
 * As rosette_files_read(), but a larger file is no error.
 *
 * Returns: (transfer full): the file; of a larger one its first @max_bytes and one; or %NULL with
 *   an error of GIO
 */
GBytes *rosette_files_read_start (const char *path,
                                  gsize max_bytes,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_files_read_or_fail:
 * @path: a path as it was typed; "-" is standard input
 * @max_bytes: the largest file that is of use
 * @status: (out): the exit status after a failure
 *
 * As rosette_files_read(), and says what is wrong on standard error: ROSETTE_EXIT_UNREADABLE, or
 * ROSETTE_EXIT_BAD_DATA for a file that is too large.
 *
 * Returns: (transfer full) (nullable): the whole file
 */
GBytes *rosette_files_read_or_fail (const char *path,
                                    gsize max_bytes,
                                    int *status) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_files_describe_failure:
 * @code: why a file could not be written, as g_file_error_from_errno() gives it
 *
 * Returns: (nullable): what it means and what to do, a sentence; %NULL for what is rare
 */
const char *rosette_files_describe_failure (GFileError code);

/**
 * rosette_files_write:
 * @path: a path as it was typed
 * @contents: what to write
 *
 * Writes beside @path and renames, so that what was there stays whole until the new file is. What
 * is no regular file, as a folder or a device, is not replaced. Says on standard error what is
 * wrong.
 *
 * Returns: ROSETTE_EXIT_DONE or ROSETTE_EXIT_CANNOT_WRITE
 */
int rosette_files_write (const char *path, GBytes *contents);

/**
 * rosette_files_print:
 * @contents: what to write
 *
 * Writes the bytes to standard output, with nothing added.
 *
 * Returns: ROSETTE_EXIT_DONE or ROSETTE_EXIT_CANNOT_WRITE
 */
int rosette_files_print (GBytes *contents);

/**
 * rosette_files_flush:
 *
 * Writes out what was printed before, and says on standard error when it did not arrive: the disk
 * is full, or who read it is gone.
 *
 * Returns: ROSETTE_EXIT_DONE or ROSETTE_EXIT_CANNOT_WRITE
 */
int rosette_files_flush (void);

G_END_DECLS
