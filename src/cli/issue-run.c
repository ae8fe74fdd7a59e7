/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue-run.h"

#include "issuing/person-picture.h"
#include "issuing/rehearsal.h"
#include "issuing/run.h"
#include "issuing/stored-plan.h"
#include "issuing/whole-file.h"
#include "library-file.h"

#include <glib/gi18n.h>
#include <stdio.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Whether the folder is there, and whether it was not before. */
static gboolean
make_folder (GFile *folder, gboolean *is_new, GError **error)
{
  g_autofree char *name = g_file_get_basename (folder);
  g_autoptr (GError) why = NULL;

  *is_new = g_file_make_directory_with_parents (folder, NULL, &why);
  if (*is_new
      || g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return TRUE;
  rosette_whole_file_explain (name, why, error);

  return FALSE;
}

/* Whether the key signs no more: its token was taken out. */
static gboolean
is_of_key (const GError *error)
{
  return g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE)
         || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE)
         || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LOCKED)
         || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

static int
get_status (const GError *error)
{
  if (error->domain == ROSETTE_ERROR && error->code != ROSETTE_ERROR_EXISTS
      && error->code != ROSETTE_ERROR_STORAGE)
    return ROSETTE_EXIT_BAD_DATA;

  return ROSETTE_EXIT_CANNOT_WRITE;
}

/* What was made, and in which folder of the one that was named; NULL for itself. */
typedef struct
{
  const char *within;
  guint n_issued;
} Printing;

static void
print_file_cb (const RosetteIssued *issued, gpointer user_data)
{
  Printing *printing = user_data;

  if (printing->within != NULL)
    fprintf (stdout, "%s" G_DIR_SEPARATOR_S, printing->within);
  fputs (issued->file, stdout);
  fputc ('\n', stdout);
  printing->n_issued++;
}

/* After each group of awards: their names are written at once. */
static void
flush_cb (double fraction, const char *message, gpointer user_data)
{
  fflush (stdout);
}

/* A list of names is on standard output, and so this is not. */
static void
say_where (const RosetteIssueOptions *options, guint n_issued)
{
  g_autofree char *path = rosette_library_file_dup_path (NULL);

  if (options->is_unregistered || options->library != NULL || n_issued == 0)
    return;
  /* Translators: %s is the path of the library. */
  g_printerr (ngettext ("%u award is in the register now: %s\n",
                        "%u awards are in the register now: %s\n", n_issued),
              n_issued, path);
}

static int
go_on (const RosetteIssueOptions *options,
       RosetteLedger *ledger,
       gint64 run_id,
       GPtrArray *keys,
       Printing *printing)
{
  const RosetteRunOptions how = { .n_jobs = (guint) MAX (options->n_jobs, 0),
                                  .paint = rosette_person_picture_paint,
                                  .issued = print_file_cb,
                                  .issued_data = printing,
                                  .progress = flush_cb };
  g_autoptr (GError) error = NULL;
  gboolean is_done = rosette_run_go_on (ledger, run_id, keys, &how, NULL, &error);

  say_where (options, printing->n_issued);
  if (is_done)
    return ROSETTE_EXIT_DONE;

  /* The run is there, it was listed, or just stored: what is not found is its key. */
  return is_of_key (error)
           ? rosette_command_fail_error (ROSETTE_EXIT_KEY, NULL, error)
           : rosette_command_fail_error (get_status (error), options->output, error);
}

/* The run has the people. Of 100,000, their memory goes back to the system, which does not happen
 * by itself: the threads take theirs elsewhere.
 */
static void
let_go (GPtrArray *people)
{
  g_ptr_array_set_size (people, 0);
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

/* What has made nothing is not worth to be gone on with. */
static int
carry_out (const RosetteIssueOptions *options,
           RosetteLedger *ledger,
           RosettePlan *plan,
           const char *within)
{
  g_autoptr (GError) error = NULL;
  Printing printing = { within, 0 };
  gint64 run_id = 0;
  int status;

  if (!rosette_run_begin (plan, ledger, &run_id, NULL, &error))
    return rosette_command_fail_error (get_status (error), options->output, error);
  let_go (plan->people);
  status = go_on (options, ledger, run_id, plan->keys, &printing);
  if (status == ROSETTE_EXIT_DONE)
    return status;
  if (printing.n_issued == 0)
    rosette_run_give_up (ledger, run_id, NULL);
  else if (!options->is_unregistered)
    rosette_command_fail (status, _ ("rosette-cli issue --resume, with the same key, makes the "
                                     "badges that are left."));

  return status;
}

/* Where nobody may write at home, as on a server, badges are worth more than their register. */
static gboolean
do_without_register (RosetteIssueOptions *options, int status)
{
  if (options->library != NULL || status != ROSETTE_EXIT_CANNOT_WRITE)
    return FALSE;

  rosette_command_fail (status, _ ("The badges are made, and are not in the register."));
  options->is_unregistered = TRUE;

  return TRUE;
}

/* @options: told when there is no register to be had */
static RosetteLedger *
open_ledger (RosetteIssueOptions *options, int *status)
{
  g_autoptr (GError) error = NULL;
  RosetteLedger *ledger = NULL;

  if (!options->is_unregistered)
    ledger = rosette_library_file_open (options->library, TRUE, status);
  if (ledger != NULL || (!options->is_unregistered && !do_without_register (options, *status)))
    return ledger;

  *status = ROSETTE_EXIT_DONE;
  ledger = rosette_ledger_open (NULL, &error);
  if (ledger == NULL)
    *status = rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, NULL, error);

  return ledger;
}

/* Leaves no empty folder. */
static int
carry_out_in (const RosetteIssueOptions *options,
              RosetteLedger *ledger,
              RosettePlan *plan,
              const char *within)
{
  int status = carry_out (options, ledger, plan, within);

  /* Fails where there is something in it. */
  if (status != ROSETTE_EXIT_DONE)
    g_file_delete (plan->folder, NULL, NULL);

  return status;
}

int
rosette_issue_run_new (const RosetteIssueOptions *options, RosettePlan *plan)
{
  RosetteIssueOptions mine = *options;
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (RosetteLedger) ledger = open_ledger (&mine, &status);
  g_autoptr (GError) error = NULL;
  gboolean is_new = FALSE;

  if (ledger == NULL)
    return status;
  if (!make_folder (plan->folder, &is_new, &error))
    return rosette_command_fail_error (get_status (error), options->output, error);

  return is_new ? carry_out_in (&mine, ledger, plan, NULL) : carry_out (&mine, ledger, plan, NULL);
}

/* In a folder of its own, as in the window: the list of the real badges is not touched. */
static int
rehearse_in (const RosetteIssueOptions *options,
             RosetteLedger *ledger,
             const RosettePlan *meant,
             GError **error)
{
  g_autoptr (GFile) folder = rosette_rehearsal_make_folder (
    meant->folder, rosette_achievement_get_name (meant->achievement), error);
  g_autofree char *within = folder != NULL ? g_file_get_basename (folder) : NULL;
  RosettePlan plan = *meant;
  g_autoptr (RosetteStoredPlan) rehearsal = NULL;

  if (folder == NULL)
    return get_status (*error);
  plan.folder = folder;
  rehearsal = rosette_rehearsal_new (&plan, error);
  if (rehearsal != NULL)
    return carry_out_in (options, ledger, &rehearsal->plan, within);
  g_file_delete (folder, NULL, NULL);

  return get_status (*error);
}

int
rosette_issue_run_rehearse (const RosetteIssueOptions *options, const RosettePlan *plan)
{
  RosetteIssueOptions scratch = *options;
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (RosetteLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new = FALSE;

  scratch.is_unregistered = TRUE;
  ledger = open_ledger (&scratch, &status);
  if (ledger == NULL)
    return status;
  if (!make_folder (plan->folder, &is_new, &error))
    return rosette_command_fail_error (get_status (error), options->output, error);
  status = rehearse_in (&scratch, ledger, plan, &error);
  if (error != NULL)
    rosette_command_fail_error (status, options->output, error);
  if (status != ROSETTE_EXIT_DONE && is_new)
    g_file_delete (plan->folder, NULL, NULL);

  return status;
}

/* Whether a run is one of those that were meant. */
static gboolean
is_meant (RosetteLedgerRun *run, GFile *folder)
{
  g_autoptr (RosetteStoredPlan) stored = rosette_stored_plan_read (run->plan, NULL, NULL);

  return folder == NULL || (stored != NULL && g_file_equal (stored->plan.folder, folder));
}

/* The runs that are meant; NULL after a sentence on standard error. */
static GPtrArray *
list_runs (const RosetteIssueOptions *options, RosetteLedger *ledger, int *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) runs = rosette_ledger_list_runs (ledger, &error);
  g_autoptr (GFile) folder =
    options->output != NULL ? g_file_new_for_commandline_arg (options->output) : NULL;

  if (runs == NULL)
    {
      *status = rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, NULL, error);
      return NULL;
    }
  for (guint i = runs->len; i > 0; i--)
    if (!is_meant (runs->pdata[i - 1], folder))
      g_ptr_array_remove_index (runs, i - 1);
  if (runs->len > 0)
    return g_steal_pointer (&runs);
  *status =
    rosette_command_fail (ROSETTE_EXIT_NOTHING_FOUND, _ ("There is nothing left to go on with."));

  return NULL;
}

/* Takes out those that were begun with another key, as the window may have begun some; not where
 * all were: then the first one says so. Returns how many. */
static guint
leave_others (GPtrArray *runs, GPtrArray *keys)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  guint n_others = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      RosetteLedgerRun *run = runs->pdata[i];
      g_autoptr (RosetteStoredPlan) stored = rosette_stored_plan_read (run->plan, NULL, NULL);

      if (stored != NULL && rosette_stored_plan_set_keys (stored, keys, NULL))
        g_ptr_array_add (own, run);
    }
  n_others = runs->len - own->len;
  if (own->len == 0)
    return 0;
  for (guint i = runs->len; i > 0; i--)
    if (!g_ptr_array_find (own, runs->pdata[i - 1], NULL))
      g_ptr_array_remove_index (runs, i - 1);

  return n_others;
}

int
rosette_issue_run_resume (const RosetteIssueOptions *options)
{
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (RosetteLedger) ledger = NULL;
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (GPtrArray) runs = NULL;
  Printing printing = { NULL, 0 };
  guint n_others = 0;

  if (options->keys == NULL)
    return rosette_command_fail (
      ROSETTE_EXIT_USAGE, _ ("--resume needs --key: the key that the badges were begun with."));
  ledger = rosette_library_file_open (options->library, FALSE, &status);
  runs = ledger != NULL ? list_runs (options, ledger, &status) : NULL;
  keys = runs != NULL ? rosette_issue_input_read_keys (options, &status) : NULL;
  if (keys != NULL)
    n_others = leave_others (runs, keys);
  for (guint i = 0; keys != NULL && i < runs->len && status == ROSETTE_EXIT_DONE; i++)
    status = go_on (options, ledger, ((RosetteLedgerRun *) runs->pdata[i])->id, keys, &printing);
  if (status != ROSETTE_EXIT_DONE || n_others == 0)
    return status;

  return rosette_command_fail (
    ROSETTE_EXIT_KEY,
    ngettext ("%u run was begun with another key, and is left. Give that one with --key.",
              "%u runs were begun with another key, and are left. Give that one with --key.",
              n_others),
    n_others);
}

int
rosette_issue_run_give_up (const RosetteIssueOptions *options)
{
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (RosetteLedger) ledger = rosette_library_file_open (options->library, FALSE, &status);
  g_autoptr (GPtrArray) runs = ledger != NULL ? list_runs (options, ledger, &status) : NULL;

  for (guint i = 0; runs != NULL && i < runs->len && status == ROSETTE_EXIT_DONE; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!rosette_run_give_up (ledger, ((RosetteLedgerRun *) runs->pdata[i])->id, &error))
        status = rosette_command_fail_error (get_status (error), NULL, error);
    }

  return status;
}
