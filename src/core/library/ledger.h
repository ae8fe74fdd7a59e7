/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/award-row.h"
#include "library/known-as.h"

G_BEGIN_DECLS

/**
 * RosetteLedger:
 *
 * The register of awards, and the runs that have not come to their end yet: the part of a library
 * that grows without end, and so is never in memory as a whole. It is a way of its own into the
 * file of the library, for one thread at a time; others, and other processes, may have theirs.
 */
typedef struct _RosetteLedger RosetteLedger;

/**
 * rosette_ledger_open:
 * @path: (nullable): path of the library's file, whose folder must exist; %NULL for a ledger in
 *   memory, which is gone when it is closed
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Opens the file of a library; makes it when it is not there; brings the file of an older Rosette
 * up to date. Waits for others that write, up to some seconds.
 *
 * Returns: (transfer full): the ledger; or %NULL with an error as rosette_library_open()
 */
RosetteLedger *rosette_ledger_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_ledger_close (RosetteLedger *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteLedger, rosette_ledger_close)

/**
 * rosette_ledger_add_awards:
 * @awards: (element-type RosetteAwardRow): new rows, each with its credential if it has one
 *
 * Writes them all to the register in one transaction, or none.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_ledger_add_awards (RosetteLedger *self, GPtrArray *awards, GError **error);

/**
 * RosetteAwardFilter:
 * @search: (nullable): words, each of which must be in the name, the e-mail, the id or the badge,
 *   whatever the case and the accents of both; %NULL or an empty text for all
 * @email: (nullable): an e-mail address, whatever the case of its letters in ASCII
 * @identifier: (nullable): a subject's id
 * @after: the number of a row: only later ones; 0 for all
 * @has_credentials: whether the credentials are wanted too
 * @only: (nullable): an id: with @email, rows that have another one are left out
 *
 * Which rows. With @email or @identifier, those that have one of the two.
 */
typedef struct
{
  const char *search;
  const char *email;
  const char *identifier;
  gint64 after;
  gboolean has_credentials;
  const char *only;
} RosetteAwardFilter;

/**
 * RosetteAwardFunc:
 * @award: a row, without its credential
 * @credential: (nullable): its credential, where that was wanted
 * @hash: the hash of the row in the chain, ROSETTE_CHAIN_BYTES long
 *
 * Returns: whether to go on
 */
typedef gboolean (*RosetteAwardFunc) (RosetteAwardRow *award,
                                      GBytes *credential,
                                      const guint8 *hash,
                                      gpointer user_data);

/**
 * rosette_ledger_each_award:
 * @filter: (nullable): which rows; %NULL for all
 * @func: (scope call): called for each, oldest first
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_ledger_each_award (RosetteLedger *self,
                                    const RosetteAwardFilter *filter,
                                    RosetteAwardFunc func,
                                    gpointer user_data,
                                    GError **error);

/**
 * RosetteRegisterFault:
 * @ROSETTE_REGISTER_WHOLE: none
 * @ROSETTE_REGISTER_BROKEN: the row does not follow from the one before it: one of its values was
 *   changed, or a row was taken out, put in or exchanged just before it
 * @ROSETTE_REGISTER_PERSON: who the row says it was is not who it was
 * @ROSETTE_REGISTER_CUT: the last rows are missing, or there are more than were entered
 */
typedef enum
{
  ROSETTE_REGISTER_WHOLE,
  ROSETTE_REGISTER_BROKEN,
  ROSETTE_REGISTER_PERSON,
  ROSETTE_REGISTER_CUT,
} RosetteRegisterFault;

/**
 * RosetteRegisterReport:
 * @fault: what is wrong first
 * @bad_id: the number of the first bad row; for a cut one, of the last row that is there
 * @n_rows: how many rows are good, of all or before the bad one
 * @n_expected: how many the register says it has
 * @n_forgotten: how many of the good rows no longer say who the person was
 * @head: the hash of the last good row, in hexadecimal: what to note elsewhere
 * @has_noted: whether the noted head is among the good rows
 * @noted_id: the number of the row that it is the hash of
 */
typedef struct
{
  RosetteRegisterFault fault;
  gint64 bad_id;
  guint64 n_rows;
  guint64 n_expected;
  guint64 n_forgotten;
  char head[65];
  gboolean has_noted;
  gint64 noted_id;
} RosetteRegisterReport;

/**
 * rosette_ledger_verify:
 * @noted: (nullable): a head that was noted earlier, in hexadecimal
 * @report: (out caller-allocates): what was found
 * @cancellable: (nullable): stops between two rows
 *
 * Goes through the chain of the register (library/chain.h) from its first row to the first bad one.
 *
 * Returns: %TRUE, also when a row is bad; or %FALSE with an error of the database, or
 *   G_IO_ERROR_CANCELLED
 */
gboolean rosette_ledger_verify (RosetteLedger *self,
                                const char *noted,
                                RosetteRegisterReport *report,
                                GCancellable *cancellable,
                                GError **error);

/**
 * RosetteLedgerRun:
 * @id: its number
 * @started: when it was planned, in UTC
 * @plan: what the planner wrote, whatever that is
 * @picture: (nullable): what the planner keeps beside it; %NULL where it was not asked for
 * @n_rows: how many awards were planned
 * @n_left: how many of them are not in the register yet
 *
 * A run that has not come to its end.
 */
typedef struct
{
  gint64 id;
  GDateTime *started;
  char *plan;
  GBytes *picture;
  guint n_rows;
  guint n_left;
} RosetteLedgerRun;

void rosette_ledger_run_free (RosetteLedgerRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteLedgerRun, rosette_ledger_run_free)

/**
 * RosetteLedgerRow:
 * @n: its place in the run, from 0
 * @name: the person's name
 * @email: the e-mail address, or an empty text
 * @identifier: the subject's id, or an empty text
 * @extra: (nullable): what else is known of the person, whatever that is
 * @format: the machine word of the format
 * @credential_id: the id that the credential will have
 * @salt: the salt that the e-mail address will be hashed with
 * @file: the name that the file will have
 * @renews: the credential id of the award that this one will renew, or an empty text
 *
 * One award that is planned and is not in the register yet.
 */
typedef struct
{
  guint n;
  const char *name;
  const char *email;
  const char *identifier;
  const char *extra;
  const char *format;
  const char *credential_id;
  const char *salt;
  const char *file;
  const char *renews;
} RosetteLedgerRow;

void rosette_ledger_row_free (RosetteLedgerRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteLedgerRow, rosette_ledger_row_free)

/**
 * rosette_ledger_begin_run:
 * @plan: what the planner writes
 * @picture: what is kept beside it
 * @run_id: (out): the number of the run
 *
 * Begins to store a run. Until rosette_ledger_end_run() nobody sees it, and others who want to
 * write wait.
 *
 * Returns: %TRUE; or %FALSE with an error, and then there is nothing to end
 */
gboolean rosette_ledger_begin_run (RosetteLedger *self,
                                   const char *plan,
                                   GBytes *picture,
                                   gint64 *run_id,
                                   GError **error);

/**
 * rosette_ledger_plan_row:
 * @row: the next award of the run that was begun
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_ledger_plan_row (RosetteLedger *self,
                                  gint64 run_id,
                                  const RosetteLedgerRow *row,
                                  GError **error);

/**
 * rosette_ledger_end_run:
 * @success: whether all its rows were planned; else nothing of it is kept
 * @error: (nullable): left as it is when @success is %FALSE
 *
 * Returns: whether the run is stored
 */
gboolean rosette_ledger_end_run (RosetteLedger *self,
                                 gint64 run_id,
                                 gboolean success,
                                 GError **error);

/**
 * rosette_ledger_list_runs:
 *
 * Returns: (transfer full) (element-type RosetteLedgerRun): the runs that have not come to their
 *   end, oldest first, without their pictures; or %NULL with an error
 */
GPtrArray *rosette_ledger_list_runs (RosetteLedger *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ledger_load_run:
 *
 * Returns: (transfer full): the run; or %NULL with ROSETTE_ERROR_NOT_FOUND (it came to its end, or
 *   was given up) or another error
 */
RosetteLedgerRun *rosette_ledger_load_run (RosetteLedger *self,
                                           gint64 run_id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ledger_change_run:
 * @plan: what the planner writes in place of what it wrote before
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_ledger_change_run (RosetteLedger *self,
                                    gint64 run_id,
                                    const char *plan,
                                    GError **error);

/**
 * rosette_ledger_lock_run:
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Takes a run for this ledger, until it is closed or the process ends, however that comes.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_EXISTS when another one has it
 */
gboolean rosette_ledger_lock_run (RosetteLedger *self, gint64 run_id, GError **error);

/**
 * rosette_ledger_unlock_run:
 *
 * Lets go of a run that was taken.
 */
void rosette_ledger_unlock_run (RosetteLedger *self, gint64 run_id);

/**
 * rosette_ledger_load_rows:
 * @from: the place of the first row that is wanted
 * @max_rows: how many at most
 *
 * Returns: (transfer full) (element-type RosetteLedgerRow): rows of the run that are not in the
 *   register yet, in their order; or %NULL with an error
 */
GPtrArray *rosette_ledger_load_rows (RosetteLedger *self,
                                     gint64 run_id,
                                     guint from,
                                     guint max_rows,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ledger_finish_rows:
 * @places: (element-type guint): the places of rows of the run
 * @awards: (element-type RosetteAwardRow): what became of them, as many
 *
 * Enters awards in the register and takes their rows out of the run, in one transaction; with the
 * last one the run is gone.
 *
 * Returns: %TRUE; or %FALSE with ROSETTE_ERROR_NOT_FOUND (one of the rows is not in the run any
 *   more: somebody else has entered it) or another error, and nothing changed
 */
gboolean rosette_ledger_finish_rows (RosetteLedger *self,
                                     gint64 run_id,
                                     GArray *places,
                                     GPtrArray *awards,
                                     GError **error);

/**
 * rosette_ledger_remove_run:
 *
 * Forgets a run, and the rows that it has left.
 *
 * Returns: %TRUE, also when there is none; or %FALSE with an error
 */
gboolean rosette_ledger_remove_run (RosetteLedger *self, gint64 run_id, GError **error);

/**
 * rosette_ledger_identify:
 * @email: (nullable): an e-mail address, whatever the case of its letters in ASCII
 * @identifier: (nullable): a subject's id
 *
 * Who a person is, by all that the lists say: whoever is asked for by an address of before a merge
 * is the one who was merged.
 *
 * Returns: (transfer full): the person; or %NULL with an error
 */
RosetteKnownAs *rosette_ledger_identify (RosetteLedger *self,
                                         const char *email,
                                         const char *identifier,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ledger_list_merged:
 *
 * Returns: (transfer full) (element-type RosetteKnownAs): the people of the lists who have several
 *   addresses; or %NULL with an error
 */
GPtrArray *rosette_ledger_list_merged (RosetteLedger *self,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * RosetteForgotten:
 * @n_recipients: how many recipients were taken out of the library
 * @n_awards: in how many rows of the register the person was forgotten
 * @n_planned: how many awards will not be made any more
 */
typedef struct
{
  guint n_recipients;
  guint n_awards;
  guint n_planned;
} RosetteForgotten;

/**
 * rosette_ledger_forget:
 * @email: (nullable): an e-mail address, whatever the case of its letters in ASCII
 * @identifier: (nullable): a subject's id
 * @forgotten: (out caller-allocates): what was there
 *
 * Forgets a person, as rosette_ledger_identify() knows them, as Regulation (EU) 2016/679 article 17
 * asks: in the register, the rows lose who the person was, the file, the badge and the salt, and
 * the chain still verifies; the recipient and what was planned are deleted. What was written is
 * overwritten. Files in folders are not touched, nor anything that was written down elsewhere.
 *
 * Returns: %TRUE, or %FALSE with an error, and then nothing changed
 */
gboolean rosette_ledger_forget (RosetteLedger *self,
                                const char *email,
                                const char *identifier,
                                RosetteForgotten *forgotten,
                                GError **error);

/**
 * RosetteRecipientFunc:
 * @name: the name
 * @email: the e-mail address, or an empty text
 * @identifier: the subject's id, or an empty text
 * @extra: (nullable): the user's own columns, as one JSON object
 */
typedef void (*RosetteRecipientFunc) (const char *name,
                                      const char *email,
                                      const char *identifier,
                                      const char *extra,
                                      gpointer user_data);

/**
 * rosette_ledger_each_recipient:
 * @email: (nullable): as rosette_ledger_forget()
 * @identifier: (nullable): as rosette_ledger_forget()
 * @func: (scope call): called once for each recipient who is this person
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_ledger_each_recipient (RosetteLedger *self,
                                        const char *email,
                                        const char *identifier,
                                        RosetteRecipientFunc func,
                                        gpointer user_data,
                                        GError **error);

/**
 * RosetteTextsFunc:
 * @texts: %NULL-terminated texts, no longer than the call
 *
 * What is called with the parts of one thing that is known of a person.
 */
typedef void (*RosetteTextsFunc) (const char *const *texts, gpointer user_data);

/**
 * rosette_ledger_each_list_of:
 * @email: (nullable): as rosette_ledger_forget()
 * @identifier: (nullable): as rosette_ledger_forget()
 * @func: (scope call): called once for each list that this person is in, with its name
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_ledger_each_list_of (RosetteLedger *self,
                                      const char *email,
                                      const char *identifier,
                                      RosetteTextsFunc func,
                                      gpointer user_data,
                                      GError **error);

/**
 * rosette_ledger_each_planned_of:
 * @email: (nullable): as rosette_ledger_forget()
 * @identifier: (nullable): as rosette_ledger_forget()
 * @func: (scope call): called once for each award that is still to be made for this person, with
 *   the name, the e-mail address, the id, what is said of the person as JSON (or an empty text),
 *   the format, the credential's id, the name of the file, and as numbers the run and the place in
 *   it
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_ledger_each_planned_of (RosetteLedger *self,
                                         const char *email,
                                         const char *identifier,
                                         RosetteTextsFunc func,
                                         gpointer user_data,
                                         GError **error);

/**
 * rosette_ledger_each_award_of:
 * @email: (nullable): as rosette_ledger_forget()
 * @identifier: (nullable): as rosette_ledger_forget()
 * @has_credentials: whether the badges are read too
 * @func: (scope call): called once for each award of this person, address by address
 *
 * Returns: %TRUE, also when @func stopped it; or %FALSE with an error
 */
gboolean rosette_ledger_each_award_of (RosetteLedger *self,
                                       const char *email,
                                       const char *identifier,
                                       gboolean has_credentials,
                                       RosetteAwardFunc func,
                                       gpointer user_data,
                                       GError **error);

G_END_DECLS
