/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"
#include "library/ledger.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * rosette_register_export:
 * @ledger: the register
 * @filter: which awards
 * @is_json: JSON with the credentials, or CSV without
 * @output: (nullable): the file to write, which takes the place of one that is there and can be
 *   read by its owner alone; %NULL for standard output
 *
 * Writes awards one by one, so that a long register is never in memory. Says on standard error what
 * is wrong.
 *
 * Returns: ROSETTE_EXIT_DONE, ROSETTE_EXIT_CANNOT_WRITE, or ROSETTE_EXIT_BAD_DATA
 */
int rosette_register_export (RosetteLedger *ledger,
                             const RosetteAwardFilter *filter,
                             gboolean is_json,
                             const char *output);

/* One award as the JSON has it; @credential may be NULL. */
JsonObject *rosette_register_export_award (RosetteAwardRow *award,
                                           GBytes *credential,
                                           const guint8 *hash) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
