/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/checker.h"
#include "command.h"

G_BEGIN_DECLS

/**
 * RosetteSourceOptions:
 * @pins: (nullable): each URL=FILE
 * @lists: (nullable): files of known issuers
 * @allowed: (nullable): for whom the network may be used
 * @library: (nullable): another library than that of the window
 * @is_online: whether the network may be used for all
 * @is_plain: whether old badges may be fetched without encryption
 * @is_apart: whether nothing that was kept is used, and nothing is kept
 *
 * Where a check gets its documents from, as the command line says.
 */
typedef struct
{
  char **pins;
  char **lists;
  char **allowed;
  char *library;
  gboolean is_online;
  gboolean is_plain;
  gboolean is_apart;
} RosetteSourceOptions;

/* How many options these are. */
#define ROSETTE_N_SOURCE_ENTRIES 7

/**
 * rosette_source_options_fill_entries:
 * @entries: room for ROSETTE_N_SOURCE_ENTRIES in the table of a command
 *
 * Fills in the options, which fill in @self.
 */
void rosette_source_options_fill_entries (RosetteSourceOptions *self, GOptionEntry *entries);

/**
 * rosette_source_options_clear:
 *
 * Frees what the options hold.
 */
void rosette_source_options_clear (RosetteSourceOptions *self);

/**
 * RosetteSources:
 *
 * The documents and issuers that are at hand, and a checker that uses them.
 */
typedef struct _RosetteSources RosetteSources;

/**
 * rosette_sources_new:
 * @options: must outlive it
 * @status: (out): the exit status after a failure, which was said on standard error
 *
 * Reads what the options name, and the library, where there is one. That the library cannot be
 * read is said, and is no failure: a check does without.
 *
 * Returns: (transfer full) (nullable): the sources
 */
RosetteSources *rosette_sources_new (const RosetteSourceOptions *options,
                                     int *status) G_GNUC_WARN_UNUSED_RESULT;
void rosette_sources_free (RosetteSources *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSources, rosette_sources_free)

/**
 * rosette_sources_get_checker:
 *
 * Returns: (transfer none): a checker
 */
RosetteChecker *rosette_sources_get_checker (RosetteSources *self);

/**
 * rosette_sources_keep:
 * @report: what the checker made
 *
 * Keeps in the library what was fetched for it. That it cannot is said, once.
 */
void rosette_sources_keep (RosetteSources *self, RosetteReport *report);

G_END_DECLS
