/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-to-rdf.h"

#include "context-files.h"
#include "linkeddata/nquads.h"

#include <glib/gi18n.h>

/* What is printed of @document; NULL with the error. */
static GBytes *
write_document (JsonNode *document, const RosetteJsonldOptions *options, GError **error)
{
  g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (document, options, error);
  gsize length = 0;
  char *text = dataset != NULL ? rosette_nquads_write (dataset, NULL, &length) : NULL;

  return text != NULL ? g_bytes_new_take (text, length) : NULL;
}

static int
run (int argc, char *argv[])
{
  return rosette_context_files_run (&rosette_command_to_rdf, write_document, argc, argv);
}

const RosetteCommand rosette_command_to_rdf = {
  .name = "to-rdf",
  .usage = "FILE [--context URL=FILE]",
  .summary = N_ ("Prints a JSON-LD file as N-Quads"),
  .run = run,
};
