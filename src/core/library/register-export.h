/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/ledger.h"

G_BEGIN_DECLS

/**
 * rosette_ledger_write_awards:
 * @filter: (nullable): which awards; %NULL for all
 * @is_json: JSON with the credentials, or CSV without
 * @separator: of CSV for a spreadsheet program, as rosette_csv_write_for_spreadsheet() writes it; 0
 *   for what rosette_csv_write() writes
 * @stream: where to; closed in any case
 *
 * Writes awards one by one, so that a long register is never in memory. A stream that replaces a
 * file leaves what was there when it does not succeed.
 *
 * Returns: %TRUE; or %FALSE with an error of the database, or of GIO
 */
gboolean rosette_ledger_write_awards (RosetteLedger *self,
                                      const RosetteAwardFilter *filter,
                                      gboolean is_json,
                                      char separator,
                                      GOutputStream *stream,
                                      GError **error);

/**
 * rosette_ledger_save_awards:
 * @filter: (nullable): which awards; %NULL for all
 * @is_json: as rosette_ledger_write_awards()
 * @separator: as rosette_ledger_write_awards()
 * @file: takes the place of what is there, and can be read by its owner alone
 *
 * Writes awards to a file, whole or not at all.
 *
 * Returns: %TRUE; or %FALSE with an error of the database, or of GIO
 */
gboolean rosette_ledger_save_awards (RosetteLedger *self,
                                     const RosetteAwardFilter *filter,
                                     gboolean is_json,
                                     char separator,
                                     GFile *file,
                                     GError **error);

/**
 * rosette_ledger_export_person:
 * @email: (nullable): as rosette_ledger_forget()
 * @identifier: (nullable): as rosette_ledger_forget()
 * @n_found: (out): how many recipients, awards and planned awards there are
 *
 * All that the library has of one person: the recipients, the lists they are in, the awards, and
 * what is still to be made in a run that was interrupted, as Regulation (EU) 2016/679 article 15
 * asks.
 *
 * Returns: (transfer full): JSON, also where nothing is found; or %NULL with an error
 */
char *rosette_ledger_export_person (RosetteLedger *self,
                                    const char *email,
                                    const char *identifier,
                                    guint *n_found,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
