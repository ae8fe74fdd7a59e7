/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"

#include "support.h"

#include <string.h>

static char *
run (int status, const char *word, const char *option)
{
  g_autoptr (GBytes) output = NULL;
  gsize length;
  const char *text;

  g_assert_cmpint (rosette_test_cli (&output, NULL, word, option, NULL), ==, status);
  text = g_bytes_get_data (output, &length);

  return g_strndup (text, length);
}

/* All commands are seen at once: one line each, which fits a terminal. */
static void
test_overview (void)
{
  g_autofree char *help = run (0, "--help", NULL);
  g_auto (GStrv) lines = g_strsplit (help, "\n", -1);

  for (gsize i = 0; rosette_commands[i] != NULL; i++)
    {
      g_autofree char *start = g_strdup_printf ("\n  %-10s ", rosette_commands[i]->name);

      g_assert_nonnull (strstr (help, start));
    }
  for (gsize i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 100);
}

/* Each says more: how it is called, and the statuses that a script asks for. */
static void
test_help (void)
{
  g_autofree char *check = run (0, "check", "--help");

  for (gsize i = 0; rosette_commands[i] != NULL; i++)
    {
      g_autofree char *help = run (0, rosette_commands[i]->name, "--help");
      g_autofree char *called = g_strconcat ("rosette-cli ", rosette_commands[i]->name, NULL);

      g_assert_nonnull (strstr (help, called));
    }
  g_assert_nonnull (strstr (check, "\n  3   could not be checked\n"));
}

/* What is no command is said in one sentence, with the next step. */
static void
test_unknown (void)
{
  static const char *const words[] = { NULL, "", "chekc", "--chekc" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *messages = NULL;

      g_assert_cmpint (rosette_test_cli (NULL, &messages, words[i], NULL), ==, 64);
      g_assert_true (g_str_has_prefix (messages, "rosette-cli: "));
      g_assert_nonnull (strstr (messages, "rosette-cli --help"));
      g_assert_true (strchr (messages, '\n') == messages + strlen (messages) - 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/commands/overview", test_overview);
  g_test_add_func ("/commands/help", test_help);
  g_test_add_func ("/commands/unknown", test_unknown);

  return g_test_run ();
}
