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
 * @taken: (element-type utf8): the folded names that are given out already; the new one is added
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

G_END_DECLS
