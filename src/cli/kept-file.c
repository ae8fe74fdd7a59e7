/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kept-file.h"

#include "library-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* NULL after saying what is wrong; or, with @status ROSETTE_EXIT_DONE, where there is none. */
static RosetteLibrary *
open_library (const char *path, gboolean is_made, int *status)
{
  g_autofree char *file = rosette_library_file_dup_path (path);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (GError) error = NULL;
  RosetteLibrary *library = NULL;

  *status = ROSETTE_EXIT_DONE;
  if (!is_made && !g_file_test (file, G_FILE_TEST_EXISTS))
    return NULL;
  if (is_made && g_mkdir_with_parents (folder, 0700) != 0)
    {
      *status =
        rosette_command_fail (ROSETTE_EXIT_CANNOT_WRITE, _ ("The folder “%s” cannot be made: %s."),
                              folder, g_strerror (errno));
      return NULL;
    }

  library = rosette_library_open_kept (file, &error);
  if (library == NULL)
    *status = rosette_command_fail_error (
      g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE) ? ROSETTE_EXIT_CANNOT_WRITE
                                                                    : ROSETTE_EXIT_BAD_DATA,
      file, error);

  return library;
}

static int
run_verb (const RosetteKeptVerb *verb, int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (RosetteLibrary) library = NULL;
  int status = ROSETTE_EXIT_USAGE;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &path, ROSETTE_LIBRARY_FILE_HELP, "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words, NULL, NULL },
    { verb->takes_name ? "name" : NULL, 0, 0, G_OPTION_ARG_STRING, &name,
      N_ ("What the list is called"), "NAME" },
    { NULL },
  };

  if (!rosette_command_parse (&verb->command, entries, argc, argv))
    return status;
  if (verb->min_words > (words != NULL ? g_strv_length (words) : 0))
    /* Translators: a command, and what follows it: pins add URL FILE */
    return rosette_command_fail (status, _ ("Say “%s %s”."), verb->command.name,
                                 verb->command.usage);

  library = open_library (path, verb->is_made, &status);

  return library != NULL ? verb->run (library, words, name) : status;
}

int
rosette_kept_file_run (const RosetteKeptVerb *verbs,
                       gsize n_verbs,
                       const char *usage,
                       int argc,
                       char *argv[])
{
  for (gsize i = 0; argc > 1 && i < n_verbs; i++)
    if (strcmp (argv[1], strchr (verbs[i].command.name, ' ') + 1) == 0)
      return run_verb (&verbs[i], argc - 1, argv + 1);
  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    {
      g_print ("%s", usage);
      return ROSETTE_EXIT_DONE;
    }

  return rosette_command_fail (ROSETTE_EXIT_USAGE,
                               /* Translators: the name of a command */
                               _ ("Say what to do; rosette-cli %s --help lists it."), argv[0]);
}
