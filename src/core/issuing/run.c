/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/run.h"

#include "issuing/award-list.h"
#include "issuing/crew.h"
#include "issuing/documents.h"
#include "issuing/hosted-file.h"
#include "issuing/run-pace.h"
#include "issuing/stored-plan.h"
#include "issuing/whole-file.h"

#include <glib/gi18n-lib.h>

/* How many awards are entered in one transaction, and after how long fewer are. */
#define GROUP_ROWS 256
#define GROUP_MS   1000

/* How many awards wait for the threads, so that none of them waits for the ledger. */
#define WAITING_ROWS 512

/* How often who waits looks up: for a cancel, and to say how far it is. */
#define TICK_MS 100

#define MAX_THREADS 16

/* A run under way. */
typedef struct
{
  RosetteLedger *ledger;
  gint64 run_id;
  const RosettePlan *plan;
  const RosetteRunOptions *options;
  RosetteAwardList *list;

  guint n_rows;
  guint n_left;    /* not in the register */
  guint next;      /* the place of the first row that nobody was given */
  gboolean is_all; /* whether all rows were given */
  GPtrArray *made; /* not in the register yet */
  gint64 entered;  /* when the last group was entered */
  RosetteRunPace pace;
} Run;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  guint one = (*(RosetteIssued *const *) a)->n;
  guint other = (*(RosetteIssued *const *) b)->n;

  return (one > other) - (one < other);
}

/* A path, or the address of a file that has none. */
static char *
dup_location (GFile *folder, const char *name)
{
  const char *path = g_file_peek_path (folder);
  g_autoptr (GFile) file = path == NULL ? g_file_get_child (folder, name) : NULL;

  return path != NULL ? g_build_filename (path, name, NULL) : g_file_get_uri (file);
}

static RosetteAwardRow *
make_award_row (Run *self, RosetteIssued *issued)
{
  const RosettePlan *plan = self->plan;
  g_autofree char *file = dup_location (plan->folder, issued->file);

  return rosette_award_row_new (&(RosetteAwardFields){
    .credential_id = issued->credential_id,
    .badge_id = plan->badge_id,
    .badge_name = plan->badge_name != NULL ? plan->badge_name
                                           : rosette_achievement_get_name (plan->achievement),
    .achievement_id = rosette_achievement_get_id (plan->achievement),
    .renews = issued->renews,
    .name = rosette_person_get_name (issued->person),
    .email = rosette_person_get_email (issued->person),
    .identifier = rosette_person_get_id (issued->person),
    .issued = issued->issued,
    .valid_until = issued->valid_until,
    .format = rosette_format_get_name (issued->format),
    .file = file,
    .credential = issued->credential });
}

/* Takes the files back of those awards that are not entered, from the place @first of the group on:
 * they will be made again.
 */
static void
take_back (Run *self, guint first)
{
  for (guint i = first; i < self->made->len; i++)
    {
      RosetteIssued *issued = self->made->pdata[i];
      g_autoptr (GFile) file = g_file_get_child (self->plan->folder, issued->file);

      g_file_delete (file, NULL, NULL);
      if (issued->format == ROSETTE_FORMAT_OB2_HOSTED)
        rosette_hosted_file_remove (self->plan->folder, issued->credential_id);
    }
  g_ptr_array_set_size (self->made, (int) first);
}

static gboolean
is_listed (Run *self, RosetteIssued *issued)
{
  return issued->was_there && rosette_award_list_has (self->list, issued->credential_id);
}

static gboolean
list_at_once (Run *self)
{
  g_autoptr (GPtrArray) unlisted = g_ptr_array_new ();

  for (guint i = 0; i < self->made->len; i++)
    if (!is_listed (self, self->made->pdata[i]))
      g_ptr_array_add (unlisted, self->made->pdata[i]);

  return rosette_award_list_add (self->list, (RosetteIssued *const *) unlisted->pdata,
                                 unlisted->len, NULL);
}

/* On a disk that is full of the group's files, the last ones are taken back until there is room for
 * the rows of the others.
 */
static gboolean
list_one_by_one (Run *self, GError **error)
{
  gboolean is_whole = TRUE;

  for (guint i = 0; i < self->made->len;)
    {
      RosetteIssued *issued = self->made->pdata[i];
      g_autoptr (GError) why = NULL;

      if (is_listed (self, issued) || rosette_award_list_add (self->list, &issued, 1, &why))
        {
          i++;
          continue;
        }
      take_back (self, self->made->len - 1);
      if (is_whole)
        g_propagate_error (error, g_steal_pointer (&why));
      is_whole = FALSE;
    }

  return is_whole;
}

static gboolean
register_group (Run *self, GError **error)
{
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->made->len; i++)
    {
      RosetteIssued *issued = self->made->pdata[i];

      g_array_append_val (places, issued->n);
      g_ptr_array_add (awards, make_award_row (self, issued));
    }

  return rosette_ledger_finish_rows (self->ledger, self->run_id, places, awards, error);
}

static void
report (Run *self)
{
  guint n_done = self->n_rows - self->n_left + self->made->len;
  g_autofree char *message = NULL;

  if (self->options->progress == NULL)
    return;
  message = rosette_run_pace_describe (&self->pace, n_done, self->n_rows, g_get_monotonic_time ());
  self->options->progress ((double) n_done / self->n_rows, message, self->options->progress_data);
}

static void
tell_group (Run *self)
{
  const RosetteRunOptions *options = self->options;

  self->n_left -= self->made->len;
  for (guint i = 0; options->issued != NULL && i < self->made->len; i++)
    options->issued (self->made->pdata[i], options->issued_data);
  g_ptr_array_set_size (self->made, 0);
  self->entered = g_get_monotonic_time ();
  report (self);
}

/* Files that are on the disk, then the list, then the register: what the register has is there. */
static gboolean
enter_group (Run *self, GError **error)
{
  goffset mark = rosette_award_list_mark (self->list);
  g_autoptr (GError) why = NULL;
  g_autoptr (GError) unlisted = NULL;

  if (self->made->len == 0)
    return TRUE;
  g_ptr_array_sort (self->made, compare_places);
  rosette_whole_file_sync (self->plan->folder);
  if (!list_at_once (self))
    list_one_by_one (self, &unlisted);
  if (self->made->len > 0 && !register_group (self, &why))
    {
      /* Another process has entered them, and their files are its own. */
      if (!g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND))
        {
          rosette_award_list_cut (self->list, mark);
          take_back (self, 0);
        }
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  tell_group (self);
  if (unlisted == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&unlisted));

  return FALSE;
}

/* Gives the crew more to do where it may soon have nothing: @state is as it will be. */
static gboolean
give_rows (Run *self, RosetteCrew *crew, RosetteCrewState *state, GError **error)
{
  GPtrArray *rows = NULL;

  if (self->is_all || state->n_waiting >= WAITING_ROWS)
    return TRUE;
  rows = rosette_ledger_load_rows (self->ledger, self->run_id, self->next, WAITING_ROWS, error);
  if (rows == NULL)
    return FALSE;
  self->is_all = rows->len < WAITING_ROWS;
  state->is_idle = state->is_idle && rows->len == 0;
  state->n_waiting += rows->len;
  if (rows->len > 0)
    self->next = ((RosetteLedgerRow *) rows->pdata[rows->len - 1])->n + 1;
  rosette_crew_give (crew, rows);

  return TRUE;
}

static gboolean
is_time (Run *self)
{
  return g_get_monotonic_time () - self->entered > GROUP_MS * G_TIME_SPAN_MILLISECOND;
}

/* Until all is made, or something fails. While a group is entered, the threads have work. */
static gboolean
make_all (Run *self, RosetteCrew *crew, GCancellable *cancellable, GError **error)
{
  RosetteCrewState state = { 0, FALSE, FALSE };

  if (!give_rows (self, crew, &state, error))
    return FALSE;
  while (!state.has_failed)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      state =
        rosette_crew_wait (crew, GROUP_ROWS, self->is_all ? 0 : WAITING_ROWS, TICK_MS, self->made);
      if (!give_rows (self, crew, &state, error))
        return FALSE;
      report (self);
      if ((self->made->len >= GROUP_ROWS || state.is_idle || is_time (self))
          && !enter_group (self, error))
        return FALSE;
      if (self->is_all && state.is_idle)
        return TRUE;
    }

  return TRUE;
}

static guint
count_threads (const RosetteRunOptions *options)
{
  guint n_threads = options->n_jobs > 0 ? options->n_jobs : g_get_num_processors ();

  return CLAMP (n_threads, 1, MAX_THREADS);
}

/* What the threads made while something failed is entered all the same. */
static gboolean
run_crew (Run *self, const RosetteMaker *maker, GCancellable *cancellable, GError **error)
{
  RosetteCrew *crew = rosette_crew_start (maker, self->plan, count_threads (self->options));
  g_autoptr (GError) failure = NULL;
  g_autoptr (GError) unmade = NULL;
  g_autoptr (GError) unentered = NULL;

  make_all (self, crew, cancellable, &failure);
  rosette_crew_stop (crew, self->made, &unmade);
  enter_group (self, &unentered);
  /* Too late for a cancel. */
  if (self->n_left == 0)
    return TRUE;
  if (failure == NULL)
    failure = unmade != NULL ? g_steal_pointer (&unmade) : g_steal_pointer (&unentered);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
check_folder (GFile *folder, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (folder);

  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("The folder “%s” is not there any more. Bring it back, or choose another one."),
               name);

  return FALSE;
}

static gboolean
carry_out (Run *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (RosetteMaker) maker =
    rosette_maker_new (self->plan, self->options->paint, cancellable, error);
  g_autoptr (RosetteAwardList) list = NULL;
  const RosetteOb2Places *places;

  if (maker == NULL)
    return FALSE;
  list = rosette_award_list_open (self->plan->folder, error);
  if (list == NULL)
    return FALSE;
  places = rosette_maker_get_places (maker);
  if (places != NULL && !rosette_documents_write (self->plan, places, error))
    return FALSE;
  self->list = list;

  return run_crew (self, maker, cancellable, error);
}

gboolean
rosette_run_go_on (RosetteLedger *ledger,
                   gint64 run_id,
                   GPtrArray *keys,
                   const RosetteRunOptions *options,
                   GCancellable *cancellable,
                   GError **error)
{
  static const RosetteRunOptions usual = { 0 };
  g_autoptr (RosetteLedgerRun) stored = NULL;
  g_autoptr (RosetteStoredPlan) plan = NULL;
  g_autoptr (GPtrArray) made = rosette_issued_array_new ();

  g_return_val_if_fail (ledger != NULL && keys != NULL, FALSE);

  if (!rosette_ledger_lock_run (ledger, run_id, error))
    return FALSE;
  stored = rosette_ledger_load_run (ledger, run_id, error);
  if (stored != NULL)
    plan = rosette_stored_plan_read (stored->plan, stored->picture, error);
  if (plan == NULL || !rosette_stored_plan_set_keys (plan, keys, error)
      || !rosette_plan_check (&plan->plan, error) || !check_folder (plan->plan.folder, error))
    return FALSE;

  {
    Run self = { .ledger = ledger,
                 .run_id = run_id,
                 .plan = &plan->plan,
                 .options = options != NULL ? options : &usual,
                 .n_rows = stored->n_rows,
                 .n_left = stored->n_left,
                 .made = made,
                 .entered = g_get_monotonic_time () };

    rosette_run_pace_start (&self.pace, stored->n_rows - stored->n_left, self.entered);

    return carry_out (&self, cancellable, error);
  }
}
