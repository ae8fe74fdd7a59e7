/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pin-option.h"

#include "base/limits.h"
#include "files.h"

#include <glib/gi18n.h>
#include <string.h>

/* An address may hold "=" as a file name may: the split is where the rest names a file. */
static const char *
find_file (const char *pin)
{
  const char *last = NULL;

  for (const char *at = strchr (pin, '='); at != NULL; at = strchr (at + 1, '='))
    {
      last = at + 1;
      if (g_file_test (last, G_FILE_TEST_EXISTS))
        return last;
    }

  return last;
}

int
rosette_pin_option_read (const char *pin, const char *where, char **address, GBytes **document)
{
  const char *path = find_file (pin);
  g_autofree char *url = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || *path == '\0')
    /* Translators: an option or a command, and what was typed after it */
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("%s needs URL=FILE, and “%s” is not that."),
                                 where, pin);

  url = g_strndup (pin, (gsize) (path - pin) - 1);
  if (g_uri_peek_scheme (url) == NULL)
    return rosette_command_fail (
      /* Translators: an option or a command, and an address */
      ROSETTE_EXIT_USAGE, _ ("%s needs URL=FILE, and “%s” is neither a web address nor a DID."),
      where, url);

  *document = rosette_files_read (path, ROSETTE_MAX_JSON_BYTES, &error);
  if (*document == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_UNREADABLE, path, error);
  *address = g_steal_pointer (&url);

  return ROSETTE_EXIT_DONE;
}
