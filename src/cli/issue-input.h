/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"
#include "issuing/plan.h"
#include "sheet-input.h"

G_BEGIN_DECLS

/**
 * RosetteIssueOptions:
 *
 * What was typed after `rosette-cli issue`; %NULL where an option was not given.
 */
typedef struct
{
  char *issuer;
  char *achievement;
  char *image;
  char *recipients;
  RosetteSheetOptions people;
  char **keys;
  char **passphrase_files;
  char *format;
  char *cryptosuite;
  char *base_url;
  char *container;
  char *valid_until;
  char *output;
  char *library;
  char *already;
  char **details;
  gboolean has_details;
  int n_jobs;
  gboolean is_rehearsal;
  gboolean is_resume;
  gboolean is_give_up;
  gboolean is_unregistered;
} RosetteIssueOptions;

void rosette_issue_options_clear (RosetteIssueOptions *options);

/**
 * rosette_issue_input_read:
 * @options: what was typed
 * @plan: (out caller-allocates): the plan, with all it holds owned; to be cleared also after a
 *   failure
 *
 * Reads the choices, and then the files that are named. The folder of the plan is only named: it
 * need not be there. Says on standard error what is wrong.
 *
 * Returns: ROSETTE_EXIT_DONE; ROSETTE_EXIT_USAGE for a choice that is missing or unknown,
 *   ROSETTE_EXIT_UNREADABLE for a file that cannot be read, ROSETTE_EXIT_BAD_DATA for one that
 *   says nothing good, ROSETTE_EXIT_KEY for a key or passphrase that cannot be used
 */
int rosette_issue_input_read (const RosetteIssueOptions *options, RosettePlan *plan);

/**
 * rosette_issue_input_read_keys:
 * @options: what was typed
 * @status: (out): the exit status after a failure, of which it says on standard error what is wrong
 *
 * Returns: (transfer full) (nullable) (element-type RosetteKey): the keys that were named
 */
GPtrArray *rosette_issue_input_read_keys (const RosetteIssueOptions *options,
                                          int *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
