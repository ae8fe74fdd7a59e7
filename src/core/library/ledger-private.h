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

G_END_DECLS
