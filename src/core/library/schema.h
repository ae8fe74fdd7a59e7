/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/database.h"

G_BEGIN_DECLS

/**
 * ROSETTE_SCHEMA_VERSION:
 *
 * The version of the tables that this program reads and writes; `user_version` of the file.
 */
#define ROSETTE_SCHEMA_VERSION 8

/**
 * rosette_schema_prepare:
 * @database: a file that was just opened
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Makes the tables of a new file, and brings those of an older version up to date; all in one
 * transaction. The file is then in write-ahead mode, with a log of 4 MB, and a new one has pages
 * that rows of the register fit in. A file that is refused is not written to.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_UNSUPPORTED (written by a newer Rosette),
 *   ROSETTE_ERROR_SYNTAX (the database of another program) or ROSETTE_ERROR_STORAGE
 */
gboolean rosette_schema_prepare (RosetteDatabase *database, GError **error);

G_END_DECLS
