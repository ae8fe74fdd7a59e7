/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that are there whole or not at all. Each is written under its name with `.part` at the end,
 * and then given the name: what a killed process leaves is called `.part`, and the next file of
 * that name takes its place. Errors have the codes of GIO and a sentence for the user.
 */

/**
 * rosette_whole_file_write:
 * @folder: an existing folder
 * @name: the file's name in it
 * @contents: what to write
 * @error: return location for a #GError in the G_IO_ERROR domain
 *
 * Writes a new file. One that is there already, also a broken link, stays as it is.
 *
 * Returns: %TRUE; or %FALSE with G_IO_ERROR_EXISTS, G_IO_ERROR_NO_SPACE or another
 */
gboolean rosette_whole_file_write (GFile *folder,
                                   const char *name,
                                   GBytes *contents,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_whole_file_replace:
 * @folder: an existing folder
 * @name: the file's name in it
 * @contents: what to write
 * @error: return location for a #GError in the G_IO_ERROR domain
 *
 * As rosette_whole_file_write(), but takes the place of a file that is there already, in one step.
 *
 * Returns: %TRUE; or %FALSE with G_IO_ERROR_NO_SPACE or another, the earlier file being as it was
 */
gboolean rosette_whole_file_replace (GFile *folder,
                                     const char *name,
                                     GBytes *contents,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * RosetteWholeFolder:
 *
 * A folder that many files are written into: it is found once. Where it is taken away meanwhile,
 * no more can be written, though another of its name may come. Any number of threads may use it.
 */
typedef struct _RosetteWholeFolder RosetteWholeFolder;

/**
 * rosette_whole_folder_new:
 * @folder: an existing folder; of one that is not there, each file says so
 *
 * Returns: (transfer full): the folder
 */
RosetteWholeFolder *rosette_whole_folder_new (GFile *folder) G_GNUC_WARN_UNUSED_RESULT;
void rosette_whole_folder_free (RosetteWholeFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteWholeFolder, rosette_whole_folder_free)

/**
 * rosette_whole_folder_write:
 * @name: the file's name in it
 * @parts: (element-type GBytes): what to write, one after the other
 * @error: return location for a #GError in the G_IO_ERROR domain
 *
 * Returns: as rosette_whole_file_write()
 */
gboolean rosette_whole_folder_write (const RosetteWholeFolder *self,
                                     const char *name,
                                     GPtrArray *parts,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_whole_folder_replace:
 * @name: the file's name in it
 * @parts: (element-type GBytes): what to write, one after the other
 * @error: return location for a #GError in the G_IO_ERROR domain
 *
 * Returns: as rosette_whole_file_replace()
 */
gboolean rosette_whole_folder_replace (const RosetteWholeFolder *self,
                                       const char *name,
                                       GPtrArray *parts,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_whole_file_sync:
 * @folder: an existing folder
 *
 * Waits until what was written in @folder, and all else of its file system, is on the disk, where
 * that can be said: of a local folder.
 */
void rosette_whole_file_sync (GFile *folder);

/**
 * rosette_whole_file_clean:
 * @folder: an existing folder
 * @name: the name of a file, which is there or was to be
 *
 * Takes away what a process that was killed had written of it.
 */
void rosette_whole_file_clean (GFile *folder, const char *name);

/**
 * rosette_whole_file_explain:
 * @name: the file's name
 * @why: the error of GIO with which it could not be written
 * @error: return location for a #GError in the G_IO_ERROR domain
 *
 * Sets @error to the code of @why, with a sentence that says which file it is and what to do.
 */
void rosette_whole_file_explain (const char *name, const GError *why, GError **error);

G_END_DECLS
