/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/database.h"
#include "library/ledger.h"

G_BEGIN_DECLS

/* ledger.c opens it and has the register; ledger-runs.c has the runs. */
struct _RosetteLedger
{
  RosetteDatabase *database;
  char *path; /* NULL in memory */
  int lock;   /* a file whose bytes stand for runs; -1 before the first is locked */

  sqlite3_stmt *planning; /* while a run is being planned */
  guint n_planned;
};

/**
 * rosette_ledger_open_hasty:
 *
 * As rosette_ledger_open(), for a window: it waits for others no longer than a second.
 *
 * Returns: (transfer full): the ledger, or %NULL with an error
 */
RosetteLedger *rosette_ledger_open_hasty (const char *path,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
