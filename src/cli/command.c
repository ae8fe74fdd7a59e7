/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command.h"

#include "checking/sentences.h"
#include "commands.h"

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <string.h>

/* Longest line that is printed of a text from outside, in characters: room for a path or two. */
#define MAX_LINE_CHARS 2000

static const RosetteCommand *
find_command (const char *name)
{
  for (gsize i = 0; rosette_commands[i] != NULL; i++)
    {
      if (strcmp (rosette_commands[i]->name, name) == 0)
        return rosette_commands[i];
    }

  return NULL;
}

static void
print_overview (void)
{
  g_print (_ ("Usage:\n  rosette-cli COMMAND …\n\nCommands:\n"));
  for (gsize i = 0; rosette_commands[i] != NULL; i++)
    g_print ("  %-10s %s\n", rosette_commands[i]->name, _ (rosette_commands[i]->summary));
  g_print (_ ("\nrosette-cli COMMAND --help says more.\n"));
}

int
rosette_command_run (int argc, char *argv[])
{
  const RosetteCommand *command = NULL;

  if (argc < 2)
    return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                 _ ("Name a command; rosette-cli --help lists them."));

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_overview ();
      return ROSETTE_EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("rosette-cli %s\n", APP_VERSION);
      return ROSETTE_EXIT_DONE;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    return rosette_command_fail (
      ROSETTE_EXIT_USAGE, _ ("There is no command “%s”; rosette-cli --help lists them."), argv[1]);

  return command->run (argc - 1, argv + 1);
}

gboolean
rosette_command_parse (const RosetteCommand *command,
                       const GOptionEntry *entries,
                       int argc,
                       char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->usage);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strconcat ("rosette-cli ", command->name, NULL);

  g_set_prgname (program);
  g_option_context_set_summary (context, _ (command->summary));
  if (command->details != NULL)
    g_option_context_set_description (context, _ (command->details));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      rosette_command_fail_error (ROSETTE_EXIT_USAGE, NULL, error);
      return FALSE;
    }
  if (argc > 1)
    {
      rosette_command_fail (ROSETTE_EXIT_USAGE,
                            /* Translators: what was typed, and a command */
                            _ ("“%s” is one word too many; %s --help says more."), argv[1],
                            program);
      return FALSE;
    }

  return TRUE;
}

char *
rosette_command_dup_line (const char *text)
{
  return rosette_sentence_clean (text, MAX_LINE_CHARS);
}

int
rosette_command_fail (int status, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *clean = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* a file's name may hold anything, also what moves the cursor */
  clean = rosette_command_dup_line (message);
  g_printerr ("rosette-cli: %s\n", clean);

  return status;
}

int
rosette_command_fail_error (int status, const char *about, const GError *error)
{
  const char *message = error != NULL ? error->message : _ ("It did not work.");

  if (about != NULL)
    return rosette_command_fail (status, "%s: %s", about, message);

  return rosette_command_fail (status, "%s", message);
}
