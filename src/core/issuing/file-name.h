/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_file_name_make:
 * @name: a person's name, in any script
 * @suffix: what the name ends in: "-ob3-jwt.png", ".jwt"
 * @taken: what was given out already, in a table of g_hash_table_new (NULL, NULL); the new name is
 *   added. It holds hashes, so that 100,000 names are a few megabytes
 * @is_there: (nullable): tells whether a file of this name stands in the folder
 *
 * A readable file name that no system refuses: NFC, no separators, control characters or characters
 * that Windows forbids, no reserved device name, no dot or space at its ends, at most 100 bytes. A
 * number is put after the name where it would be the second of its kind, without regard to case.
 *
 * Returns: (transfer full): the name, never with a folder in it
 */
char *rosette_file_name_make (const char *name,
                              const char *suffix,
                              GHashTable *taken,
                              gboolean (*is_there) (const char *name, gpointer user_data),
                              gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_file_name_is_plain:
 * @name: (nullable): a name that was kept somewhere
 *
 * Returns: whether it is the name of a file in the folder where it is looked for, and leads to no
 *   other
 */
gboolean rosette_file_name_is_plain (const char *name);

/**
 * rosette_file_name_reserve:
 * @name: a name that is not to be given out
 * @taken: as for rosette_file_name_make()
 */
void rosette_file_name_reserve (const char *name, GHashTable *taken);

G_END_DECLS
