/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-extract.h"

#include "baking/baking.h"
#include "base/error.h"
#include "base/limits.h"
#include "files.h"

#include <glib/gi18n.h>

/* What an error of the extraction means for who called the command. */
static int
fail_extraction (const char *path, const GError *error)
{
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND)
      || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED))
    return rosette_command_fail_error (ROSETTE_EXIT_NOTHING_FOUND, path, error);

  return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);
}

static int
extract (const char *path, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (RosetteBaked) baked = NULL;
  int status = ROSETTE_EXIT_DONE;

  file = rosette_files_read_or_fail (path, ROSETTE_MAX_IMAGE_BYTES, &status);
  if (file == NULL)
    return status;

  baked = rosette_baking_extract (file, &error);
  if (baked == NULL)
    return fail_extraction (path, error);
  if (rosette_baked_is_damaged (baked))
    return rosette_command_fail (ROSETTE_EXIT_BAD_DATA,
                                 _ ("%s: The credential is damaged: its checksum is wrong."), path);

  if (output != NULL)
    return rosette_files_write (output, rosette_baked_get_credential (baked));

  return rosette_files_print (rosette_baked_get_credential (baked));
}

static int
run (int argc, char *argv[])
{
  g_autofree char *output = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
      N_ ("Write to this file, not to standard output"), N_ ("FILE") },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };

  if (!rosette_command_parse (&rosette_command_extract, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (files == NULL || g_strv_length (files) != 1)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Name one picture to extract from."));

  return extract (files[0], output);
}

const RosetteCommand rosette_command_extract = {
  .name = "extract",
  .usage = "FILE [--output FILE]",
  .summary = N_ ("Takes the credential out of a badge"),
  .run = run,
};
