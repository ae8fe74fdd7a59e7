/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-expand.h"

#include "context-files.h"
#include "encoding/json.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is printed of @document; NULL with the error. */
static GBytes *
write_document (JsonNode *document, const RosetteJsonldOptions *options, GError **error)
{
  g_autoptr (JsonNode) expanded = rosette_jsonld_expand (document, options, error);
  char *text = expanded != NULL ? rosette_json_write_pretty (expanded) : NULL;

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static int
run (int argc, char *argv[])
{
  return rosette_context_files_run (&rosette_command_expand, write_document, argc, argv);
}

const RosetteCommand rosette_command_expand = {
  .name = "expand",
  .usage = "FILE [--context URL=FILE]",
  .summary = N_ ("Prints a JSON-LD file in its expanded form"),
  .run = run,
};
