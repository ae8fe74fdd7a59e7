/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/jsonld.h"

#include "command.h"

G_BEGIN_DECLS

/**
 * RosetteContextFiles:
 *
 * The contexts that a command knows: the bundled ones, and those that were given with
 * `--context URL=FILE`. All zeros is the bundled ones alone.
 */
typedef struct
{
  GHashTable *documents; /* address -> JsonNode */
} RosetteContextFiles;

void rosette_context_files_clear (RosetteContextFiles *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteContextFiles, rosette_context_files_clear)

/**
 * rosette_context_files_read:
 * @self: all zeros
 * @words: (nullable): what followed each --context
 *
 * Reads the files. Says on standard error what is wrong.
 *
 * Returns: ROSETTE_EXIT_DONE, USAGE for a word without `=`, UNREADABLE or BAD_DATA
 */
int rosette_context_files_read (RosetteContextFiles *self, char **words);

/**
 * rosette_context_files_get_options:
 *
 * Returns: how to process a document with these contexts: strictly; valid as long as @self
 */
RosetteJsonldOptions rosette_context_files_get_options (RosetteContextFiles *self);

/**
 * rosette_context_files_read_document:
 * @path: a path as it was typed
 * @status: (out): the exit status after a failure
 *
 * Returns: (transfer full) (nullable): the JSON document at @path
 */
JsonNode *rosette_context_files_read_document (const char *path, int *status);

/**
 * RosetteWriteFunc:
 *
 * Returns: (transfer full): what a command prints of @document; %NULL with @error
 */
typedef GBytes *(*RosetteWriteFunc) (JsonNode *document,
                                     const RosetteJsonldOptions *options,
                                     GError **error);

/**
 * rosette_context_files_run:
 * @command: a command that takes one JSON-LD file, and --context
 * @write: what it does with it
 *
 * Parses the options, reads the file, and prints what @write makes of it.
 *
 * Returns: the exit status of the command
 */
int rosette_context_files_run (const RosetteCommand *command,
                               RosetteWriteFunc write,
                               int argc,
                               char *argv[]);

G_END_DECLS
