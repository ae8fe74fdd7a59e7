/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "context-files.h"

#include "base/limits.h"
#include "encoding/json.h"
#include "files.h"
#include "linkeddata/bundled.h"

#include <glib/gi18n.h>
#include <string.h>

void
rosette_context_files_clear (RosetteContextFiles *self)
{
  g_clear_pointer (&self->documents, g_hash_table_unref);
}

JsonNode *
rosette_context_files_read_document (const char *path, int *status)
{
  g_autoptr (GBytes) file = rosette_files_read_or_fail (path, ROSETTE_MAX_JSON_BYTES, status);
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  if (file == NULL)
    return NULL;
  node = rosette_json_parse_bytes (file, &error);
  if (node == NULL)
    *status = rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);

  return node;
}

int
rosette_context_files_read (RosetteContextFiles *self, char **words)
{
  int status = ROSETTE_EXIT_DONE;

  self->documents =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    {
      /* The address may have one of its own, a file seldom. */
      const char *equals = strrchr (words[i], '=');
      JsonNode *document;

      if (equals == NULL)
        return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                     _ ("--context takes an address and a file: URL=FILE."));
      document = rosette_context_files_read_document (equals + 1, &status);
      if (document == NULL)
        return status;
      g_hash_table_replace (self->documents, g_strndup (words[i], (gsize) (equals - words[i])),
                            document);
    }

  return ROSETTE_EXIT_DONE;
}

static JsonNode *
load (const char *url, gboolean *is_permanent, gpointer user_data, GError **error)
{
  RosetteContextFiles *self = user_data;
  JsonNode *given = g_hash_table_lookup (self->documents, url);

  if (given != NULL)
    return json_node_ref (given);

  return rosette_bundled_context_load (url, is_permanent, NULL, error);
}

RosetteJsonldOptions
rosette_context_files_get_options (RosetteContextFiles *self)
{
  return (RosetteJsonldOptions){ .load = load, .load_data = self };
}

static int
print_document (const char *path, char **words, RosetteWriteFunc write)
{
  g_auto (RosetteContextFiles) contexts = { 0 };
  int status = rosette_context_files_read (&contexts, words);
  RosetteJsonldOptions options = rosette_context_files_get_options (&contexts);
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (status == ROSETTE_EXIT_DONE)
    document = rosette_context_files_read_document (path, &status);
  if (document == NULL)
    return status;
  bytes = write (document, &options, &error);
  if (bytes == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);

  return rosette_files_print (bytes);
}

int
rosette_context_files_run (const RosetteCommand *command,
                           RosetteWriteFunc write,
                           int argc,
                           char *argv[])
{
  g_auto (GStrv) contexts = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "context", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &contexts,
      N_ ("A JSON-LD context that is not built in, or in place of one that is"), "URL=FILE" },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };

  if (!rosette_command_parse (command, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (files == NULL || g_strv_length (files) != 1)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Name one file."));

  return print_document (files[0], contexts, write);
}
