/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-canonize.h"

#include "base/limits.h"
#include "context-files.h"
#include "encoding/jcs.h"
#include "files.h"
#include "linkeddata/canonicalize.h"
#include "linkeddata/nquads.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *algorithm;
  char *hash;
  char **contexts;
  char **files;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->algorithm);
  g_free (self->hash);
  g_strfreev (self->contexts);
  g_strfreev (self->files);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static int
print_text (char *text, gsize length, const char *path, const GError *error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (text == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);
  bytes = g_bytes_new_take (text, length);

  return rosette_files_print (bytes);
}

static int
canonize_json (const char *path)
{
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (JsonNode) document = rosette_context_files_read_document (path, &status);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  char *text;

  if (document == NULL)
    return status;
  text = rosette_jcs_canonicalize (document, &length, &error);

  return print_text (text, length, path, error);
}

/* The dataset in N-Quads, or the one that JSON-LD makes. */
static RosetteDataset *
read_dataset (const Options *options, const char *path, int *status)
{
  g_auto (RosetteContextFiles) contexts = { 0 };
  g_autoptr (GBytes) file = NULL;
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (GError) error = NULL;
  RosetteDataset *dataset = NULL;

  if (g_str_has_suffix (path, ".nq"))
    {
      file = rosette_files_read_or_fail (path, ROSETTE_MAX_NQUADS_BYTES, status);
      if (file != NULL)
        dataset =
          rosette_nquads_parse (g_bytes_get_data (file, NULL), g_bytes_get_size (file), &error);
    }
  else
    {
      RosetteJsonldOptions reading;

      *status = rosette_context_files_read (&contexts, options->contexts);
      if (*status == ROSETTE_EXIT_DONE)
        document = rosette_context_files_read_document (path, status);
      reading = rosette_context_files_get_options (&contexts);
      if (document != NULL)
        dataset = rosette_jsonld_to_rdf (document, &reading, &error);
    }
  if (error != NULL)
    *status = rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);

  return dataset;
}

static int
canonize (const Options *options, RosetteDigest digest)
{
  const char *path = options->files[0];
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (RosetteDataset) dataset = read_dataset (options, path, &status);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  char *text;

  if (dataset == NULL)
    return status;
  text = rosette_canonicalize (dataset, digest, &length, &error);

  return print_text (text, length, path, error);
}

static int
choose (const Options *options)
{
  gboolean is_jcs = g_strcmp0 (options->algorithm, "jcs") == 0;
  gboolean is_sha384 = g_strcmp0 (options->hash, "sha384") == 0;

  if (options->files == NULL || g_strv_length (options->files) != 1)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Name one file."));
  if (options->algorithm != NULL && !is_jcs && strcmp (options->algorithm, "rdfc-1.0") != 0)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--algorithm is rdfc-1.0 or jcs."));
  if (options->hash != NULL && !is_sha384 && strcmp (options->hash, "sha256") != 0)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--hash is sha256 or sha384."));

  return is_jcs ? canonize_json (options->files[0])
                : canonize (options, is_sha384 ? ROSETTE_DIGEST_SHA384 : ROSETTE_DIGEST_SHA256);
}

static int
run (int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "algorithm", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.algorithm,
      N_ ("rdfc-1.0, the default, or jcs (RFC 8785)"), "NAME" },
    { "hash", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.hash,
      N_ ("For rdfc-1.0: sha256, the default, or sha384"), "NAME" },
    { "context", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options.contexts,
      N_ ("A JSON-LD context that is not built in, or in place of one that is"), "URL=FILE" },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL,
      NULL },
    { NULL },
  };

  if (!rosette_command_parse (&rosette_command_canonize, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;

  return choose (&options);
}

const RosetteCommand rosette_command_canonize = {
  .name = "canonize",
  .usage = "FILE [--algorithm rdfc-1.0|jcs] [--hash sha256|sha384] [--context URL=FILE]",
  .summary = N_ ("Prints the canonical form of a JSON-LD or N-Quads (.nq) file"),
  .run = run,
};
