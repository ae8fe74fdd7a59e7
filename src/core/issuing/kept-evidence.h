/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A file that shows what an award says, and is kept beside it: claims from rosette_claims_make()
 * have its address as `file`, and its SHA-256 as the id of their first evidence. */

/**
 * rosette_kept_evidence_make_name:
 * @claims: claims that have a `file`
 * @person_name: whose evidence it is
 * @is_rehearsal: whether the name begins with TEST
 * @taken: as for rosette_file_name_make()
 * @is_there: as for rosette_file_name_make()
 *
 * Returns: (transfer full): the name under which it is kept, which says both names
 */
char *rosette_kept_evidence_make_name (JsonObject *claims,
                                       const char *person_name,
                                       gboolean is_rehearsal,
                                       GHashTable *taken,
                                       gboolean (*is_there) (const char *name, gpointer user_data),
                                       gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_kept_evidence_set_name:
 * @claims: claims that have a `file`
 * @name: from rosette_kept_evidence_make_name()
 *
 * The evidence is called what it is kept as.
 */
void rosette_kept_evidence_set_name (JsonObject *claims, const char *name);

/**
 * rosette_kept_evidence_write:
 * @claims: claims with a name of their evidence, or without any
 * @folder: an existing folder
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain, its message for
 *   the user
 *
 * Copies the file into @folder, unless the same one is there already.
 *
 * Returns: %TRUE, also where there is none; or %FALSE with ROSETTE_ERROR_SYNTAX (it is gone, or
 *   another than it was when the claims were made), G_IO_ERROR_EXISTS or another
 */
gboolean rosette_kept_evidence_write (JsonObject *claims,
                                      GFile *folder,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_kept_evidence_remove:
 * @claims: claims with a name of their evidence, or without any
 * @folder: the folder that it was copied into
 *
 * Takes away the copy of an award that will not be made; a file that is another one stays.
 */
void rosette_kept_evidence_remove (JsonObject *claims, GFile *folder);

/**
 * rosette_kept_evidence_dup_id:
 * @contents: a file
 *
 * Returns: (transfer full): its SHA-256 as a named information URI (RFC 6920 section 3)
 */
char *rosette_kept_evidence_dup_id (GBytes *contents) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
