/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The folder of hosted assertions, in that of the badges and at the address of the documents. */
#define ROSETTE_HOSTED_FOLDER "assertions"

/**
 * rosette_hosted_file_make_id:
 * @base_url: the address of the documents, from rosette_base_url_parse()
 * @uuid: what nobody guesses
 *
 * Returns: (transfer full): where the assertion will stand, which is its id (OB 2.0 "Hosted
 *   Verification")
 */
char *rosette_hosted_file_make_id (const char *base_url,
                                   const char *uuid) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_hosted_file_find:
 * @folder: the folder of the badges
 * @id: from rosette_hosted_file_make_id()
 *
 * Returns: (transfer full): the file that is to be uploaded to that address
 */
GFile *rosette_hosted_file_find (GFile *folder, const char *id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_hosted_file_write:
 * @folder: the folder of the badges, in which that of the assertions is made
 * @id: from rosette_hosted_file_make_id()
 * @assertion: what is to stand there
 * @error: return location for a #GError in the G_IO_ERROR domain, its message for the user
 *
 * One that is there with the same bytes is as good as written.
 *
 * Returns: %TRUE; or %FALSE with an error of rosette_whole_file_write()
 */
gboolean rosette_hosted_file_write (GFile *folder,
                                    const char *id,
                                    GBytes *assertion,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_hosted_file_remove:
 *
 * Takes away the assertion of a badge that will not be made, if it is there, and with the last one
 * the folder.
 */
void rosette_hosted_file_remove (GFile *folder, const char *id);

G_END_DECLS
