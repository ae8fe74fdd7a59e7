/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Remembers, in a file beside that of a library, how the library's file was when all of it had been
 * looked through and then closed: to look through a large one takes seconds. Whoever changes the
 * file otherwise, puts back a copy, or ends without closing it, has it looked through again; so has
 * the time, for damage that changes no date.
 */

/* How long it is remembered, in seconds: a day. */
#define ROSETTE_CHECKED_FILE_SECONDS (24 * 60 * 60)

/**
 * rosette_checked_file_recall:
 * @path: path of the library's file
 * @now: seconds since 1970, in UTC
 *
 * Returns: when the file was looked through, in seconds since 1970; 0 where that was too long ago,
 *   or the file is not as it was left
 */
gint64 rosette_checked_file_recall (const char *path, gint64 now);

/**
 * rosette_checked_file_note:
 * @path: path of the library's file, which is closed
 * @checked: when it was looked through, in seconds since 1970
 *
 * That it cannot be noted is no fault: the file is looked through the next time.
 */
void rosette_checked_file_note (const char *path, gint64 checked);

/**
 * rosette_checked_file_forget:
 * @path: path of the library's file
 *
 * Damage was met: the file is looked through the next time.
 */
void rosette_checked_file_forget (const char *path);

G_END_DECLS
