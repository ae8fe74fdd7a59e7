/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/person-picture.h"
#include "issuing/plan.h"
#include "library/ledger.h"

G_BEGIN_DECLS

/* A plan that is carried out, and survives. All that can be known before is stored first: for each
 * award its id, salt and file name. Then threads make the awards: signed, baked, written beside and
 * given its name, which nothing else may have. Some hundred at a time are then made sure to be on
 * the disk, listed in `awards.csv`, and entered in the register in the transaction that takes them
 * out of the run.
 *
 * So whatever ends a run, and whenever, rosette_run_go_on() comes to the same end: one file and one
 * row for each award. A process that is killed leaves files that are not entered: they have the id
 * that was planned and a good signature, and are taken in as they are. When the machine loses its
 * power, what the register has is on the disk too; the newest files, which it has not, may be
 * missing or empty, and are made again.
 */

/**
 * RosetteIssuedFunc:
 * @issued: an award that is in the register
 *
 * Called on the thread that runs rosette_run_go_on().
 */
typedef void (*RosetteIssuedFunc) (const RosetteIssued *issued, gpointer user_data);

/**
 * RosetteRunOptions:
 * @n_jobs: how many threads make awards; 0 for as many as there are processors
 * @issued: (nullable): called for each award
 * @progress: (nullable): called some times a second
 * @paint: (nullable): draws the picture of each person, where the badge's has fields
 *
 * How a run is carried out.
 */
typedef struct
{
  guint n_jobs;
  RosetteIssuedFunc issued;
  gpointer issued_data;
  RosetteProgressFunc progress;
  gpointer progress_data;
  RosettePaintFunc paint;
} RosetteRunOptions;

/**
 * rosette_run_begin:
 * @plan: who gets what
 * @ledger: where it is stored
 * @run_id: (out): the number of the run
 * @cancellable: (nullable)
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain, its message for
 *   the user
 *
 * Looks whether @plan can be carried out and stores it. Writes nothing into its folder.
 *
 * Returns: %TRUE; or %FALSE with an error of rosette_plan_check(), rosette_maker_new(),
 *   rosette_award_list_open() or of the ledger
 */
gboolean rosette_run_begin (const RosettePlan *plan,
                            RosetteLedger *ledger,
                            gint64 *run_id,
                            GCancellable *cancellable,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_run_go_on:
 * @ledger: where the run is stored
 * @run_id: its number
 * @keys: (element-type RosetteKey): keys that are open; the plan's are among them
 * @options: (nullable): how
 * @cancellable: (nullable): stops after the awards that are being made
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain, its message for
 *   the user
 *
 * Makes the awards that a run has left, and with them the documents that have to stand on the web
 * (rosette_documents_write()). What was made before a failure or a cancel is in the register and in
 * the list; nothing else is left in the folder.
 *
 * Returns: %TRUE when all are made, and then the run is gone; or %FALSE: ROSETTE_ERROR_NOT_FOUND
 * (the run, or one of its keys), ROSETTE_ERROR_EXISTS (another process makes it now, or a file is
 * in the way), G_IO_ERROR (the folder is gone or cannot be written, or it was cancelled) or another
 */
gboolean rosette_run_go_on (RosetteLedger *ledger,
                            gint64 run_id,
                            GPtrArray *keys,
                            const RosetteRunOptions *options,
                            GCancellable *cancellable,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_run_set_folder:
 * @folder: where the awards that are left are to go
 *
 * Returns: %TRUE; or %FALSE with an error as rosette_run_go_on()
 */
gboolean rosette_run_set_folder (RosetteLedger *ledger,
                                 gint64 run_id,
                                 GFile *folder,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_run_give_up:
 *
 * Forgets what a run has left. Files that it made and that are not in the register are taken away:
 * a badge that nobody knows of could not be withdrawn.
 *
 * Returns: %TRUE; or %FALSE with an error as rosette_run_go_on()
 */
gboolean rosette_run_give_up (RosetteLedger *ledger, gint64 run_id, GError **error);

/**
 * rosette_run_remove_person:
 * @email: (nullable): as rosette_ledger_forget()
 * @identifier: (nullable): as rosette_ledger_forget()
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Takes away the files that runs have made for one person and not entered: to be called before
 * rosette_ledger_forget(), after which nothing says any more where they are. What is planned stays.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_EXISTS when such a run is being made now, or with an
 *   error of the ledger
 */
gboolean rosette_run_remove_person (RosetteLedger *ledger,
                                    const char *email,
                                    const char *identifier,
                                    GError **error);

G_END_DECLS
