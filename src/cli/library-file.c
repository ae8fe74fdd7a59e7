/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

char *
rosette_library_file_dup_path (const char *path)
{
  if (path != NULL)
    return g_strdup (path);

  return g_build_filename (g_get_user_data_dir (), "rosette", "rosette.db", NULL);
}

RosetteLedger *
rosette_library_file_open (const char *path, gboolean is_made, int *status)
{
  g_autofree char *file = rosette_library_file_dup_path (path);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (GError) error = NULL;
  RosetteLedger *ledger = NULL;

  if (!is_made && !g_file_test (file, G_FILE_TEST_EXISTS))
    {
      *status = rosette_command_fail (ROSETTE_EXIT_UNREADABLE,
                                      _ ("%s: There is no library yet: no award was made."), file);
      return NULL;
    }
  /* Only for its owner: the names of recipients are in it. */
  if (is_made && g_mkdir_with_parents (folder, 0700) != 0)
    {
      *status =
        rosette_command_fail (ROSETTE_EXIT_CANNOT_WRITE, _ ("The folder “%s” cannot be made: %s."),
                              folder, g_strerror (errno));
      return NULL;
    }
  ledger = rosette_ledger_open (file, &error);
  if (ledger == NULL)
    *status = rosette_command_fail_error (
      g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE) ? ROSETTE_EXIT_CANNOT_WRITE
                                                                    : ROSETTE_EXIT_BAD_DATA,
      file, error);

  return ledger;
}
