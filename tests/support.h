/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The path of @relative in the folder of published data, or NULL after g_test_skip() when that
 * folder is not on this machine. Free with g_free().
 */
char *rosette_test_shared (const char *relative);

/* The path of @relative in tests/data. Free with g_free(). */
char *rosette_test_data (const char *relative);

/* The whole file at @path; fails the test when it cannot be read. */
GBytes *rosette_test_read (const char *path);

/* The parts of a file in one. */
GBytes *rosette_test_join (GPtrArray *parts);

/* A new empty folder that rosette_test_remove() takes away with all in it. */
char *rosette_test_folder (void);
void rosette_test_remove (const char *folder);

/* Runs rosette-cli with the words that follow, ended by NULL. Returns its exit status; what it
 * printed goes to @output (optional) and @messages (optional), its standard error.
 */
int rosette_test_cli (GBytes **output, char **messages, ...) G_GNUC_NULL_TERMINATED;

/* The same with the words in an array that ends with NULL. */
int rosette_test_cli_words (GBytes **output, char **messages, const char *const *words);

G_END_DECLS
