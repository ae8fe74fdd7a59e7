/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/order.h"

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "issue/readiness.h"
#include "issuing/caption.h"
#include "issuing/hosted-file.h"
#include "issuing/preview.h"
#include "issuing/rehearsal.h"
#include "openbadges/ob2.h"

/* So many names of those who are left are told. */
#define MAX_NAMES 6

/* Rows of a run that are looked through at once. */
#define CHUNK_ROWS 256

/* A run under way. */
typedef struct
{
  RosetteOrder *order; /* or NULL: */
  gint64 run_id;       /* the run to go on with */
  GFile *folder;       /* where it goes now, or NULL */
  char *library_path;
  GPtrArray *keys; /* or NULL, for a rehearsal until it has its own */
  GCancellable *cancellable;
  RosetteOutcome *outcome;
} Run;

RosetteOrder *
rosette_order_new (void)
{
  RosetteOrder *self = g_new0 (RosetteOrder, 1);

  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
  self->renewed = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->claims = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

void
rosette_order_free (RosetteOrder *self)
{
  g_clear_pointer (&self->issuer, rosette_profile_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->achievement, rosette_achievement_unref);
  g_clear_pointer (&self->design, g_bytes_unref);
  g_free (self->badge_name);
  g_hash_table_unref (self->renewed);
  g_hash_table_unref (self->claims);
  g_ptr_array_unref (self->people);
  g_free (self->base_url);
  g_clear_pointer (&self->issued, g_date_time_unref);
  g_clear_pointer (&self->valid_until, g_date_time_unref);
  g_clear_object (&self->folder);
  g_free (self);
}

/* What is issued looks the same everywhere; a picture of another program is that already. */
static GBytes *
dup_picture (GBytes *design)
{
  g_autoptr (RosetteDesign) opened = rosette_design_from_svg (design, NULL);

  return opened != NULL ? rosette_design_to_issued_svg (opened) : g_bytes_ref (design);
}

/* Borrows all that it has. */
static RosettePlan
make_plan (RosetteOrder *self, GBytes *picture, GPtrArray *keys)
{
  return (RosettePlan){ .issuer = self->issuer,
                        .achievement = self->achievement,
                        .image = picture,
                        .people = self->people,
                        .keys = keys,
                        .formats = self->formats,
                        .base_url = self->base_url,
                        .container = self->container,
                        .issued = self->issued,
                        .valid_until = self->valid_until,
                        .folder = self->folder,
                        .badge_id = self->badge_id,
                        .badge_name = self->badge_name,
                        .renewed = self->renewed,
                        .claims = self->claims };
}

JsonObject *
rosette_order_write_preview (RosetteOrder *self)
{
  g_autoptr (GBytes) picture = dup_picture (self->design);
  g_autoptr (RosetteAchievement) captioned = NULL;
  RosettePlan plan = make_plan (self, picture, self->keys);

  if (self->people->len == 0 || self->keys == NULL)
    return NULL;
  plan.achievement = captioned = rosette_caption_add (&plan);

  return rosette_preview_write (&plan, self->people->pdata[0]);
}

RosetteOrder *
rosette_order_dup_picture_only (RosetteOrder *self)
{
  RosetteOrder *copy = rosette_order_new ();

  copy->issuer = rosette_profile_new (rosette_profile_get_name (self->issuer), NULL, NULL, NULL);
  copy->design = g_bytes_ref (self->design);
  copy->issued = g_date_time_ref (self->issued);
  g_ptr_array_add (copy->people, rosette_person_ref (self->people->pdata[0]));

  return copy;
}

GBytes *
rosette_order_paint_preview (RosetteOrder *self, GError **error)
{
  g_autoptr (GBytes) picture = dup_picture (self->design);
  RosettePlan plan = make_plan (self, picture, NULL);

  if (!rosette_person_picture_has_fields (picture))
    return NULL;
  plan.container = ROSETTE_CONTAINER_PNG;

  return rosette_person_picture_paint (&plan, self->people->pdata[0], error);
}

static gboolean
begin_rehearsal (Run *run, const RosettePlan *meant, RosetteLedger *ledger, GError **error)
{
  g_autoptr (GFile) folder =
    rosette_rehearsal_make_folder (run->order->folder, run->order->badge_name, error);
  RosettePlan plan = *meant;
  g_autoptr (RosetteStoredPlan) rehearsal = NULL;

  if (folder == NULL)
    return FALSE;
  plan.folder = folder;
  g_set_object (&run->outcome->folder, folder);
  rehearsal = rosette_rehearsal_new (&plan, error);
  if (rehearsal == NULL)
    return FALSE;
  g_clear_pointer (&run->keys, g_ptr_array_unref);
  run->keys = g_ptr_array_ref (rehearsal->plan.keys);

  return rosette_run_begin (&rehearsal->plan, ledger, &run->run_id, run->cancellable, error);
}

static gboolean
begin (Run *run, RosetteLedger *ledger, GError **error)
{
  RosetteOrder *order = run->order;
  g_autoptr (GBytes) picture = dup_picture (order->design);
  g_autoptr (RosetteAchievement) captioned = NULL;
  RosettePlan plan = make_plan (order, picture, run->keys);

  plan.achievement = captioned = rosette_caption_add (&plan);
  run->outcome->n_people = run->outcome->n_rest = order->people->len;
  for (guint i = 0; i < MIN (order->people->len, MAX_NAMES); i++)
    g_ptr_array_add (run->outcome->rest,
                     g_strdup (rosette_person_get_name (order->people->pdata[i])));
  g_set_object (&run->outcome->folder, order->folder);
  if (order->is_rehearsal)
    return begin_rehearsal (run, &plan, ledger, error);

  return rosette_run_begin (&plan, ledger, &run->run_id, run->cancellable, error);
}

static gboolean
prepare (Run *run, RosetteLedger *ledger, GError **error)
{
  if (run->order != NULL)
    return begin (run, ledger, error);

  return run->folder == NULL || rosette_run_set_folder (ledger, run->run_id, run->folder, error);
}

static void
issued_cb (const RosetteIssued *issued, gpointer user_data)
{
  RosetteOutcome *outcome = user_data;

  if (outcome->n_files++ == 0)
    {
      outcome->first_file = g_strdup (issued->file);
      if (issued->format == ROSETTE_FORMAT_OB2_HOSTED)
        outcome->first_hosted_id = g_strdup (issued->credential_id);
    }
}

/* Who is left: a person has as many rows in a row as the plan has formats. */
static void
list_rest (RosetteOutcome *outcome, RosetteLedger *ledger, guint n_formats)
{
  guint from = 0;
  guint last = G_MAXUINT;
  guint n_rows = CHUNK_ROWS;

  while (n_rows == CHUNK_ROWS)
    {
      g_autoptr (GPtrArray) rows =
        rosette_ledger_load_rows (ledger, outcome->run_id, from, CHUNK_ROWS, NULL);

      n_rows = rows != NULL ? rows->len : 0;
      for (guint i = 0; i < n_rows; i++)
        {
          RosetteLedgerRow *row = rows->pdata[i];

          from = row->n + 1;
          if (row->n / n_formats == last)
            continue;
          last = row->n / n_formats;
          outcome->n_rest++;
          if (outcome->rest->len < MAX_NAMES)
            g_ptr_array_add (outcome->rest, g_strdup (row->name));
        }
    }
}

/* What the run is like now, from the library. */
static void
look (RosetteOutcome *outcome, RosetteLedger *ledger, gint64 run_id)
{
  g_autoptr (RosetteLedgerRun) stored = rosette_ledger_load_run (ledger, run_id, NULL);
  g_autoptr (RosetteStoredPlan) plan =
    stored != NULL ? rosette_stored_plan_read (stored->plan, NULL, NULL) : NULL;
  guint n_formats;

  if (plan == NULL)
    return;
  n_formats = rosette_readiness_count_formats (plan->plan.formats);
  outcome->n_people = stored->n_rows / n_formats;
  g_set_object (&outcome->folder, plan->plan.folder);
  outcome->run_id = run_id;
  outcome->n_rest = 0;
  g_ptr_array_set_size (outcome->rest, 0);
  list_rest (outcome, ledger, n_formats);
}

/* What the run has written beside the badges, for our own checks. */
static void
read_documents (RosetteOutcome *outcome, const char *base_url)
{
  static const char *const names[] = { ROSETTE_OB2_ISSUER_NAME, ROSETTE_OB2_BADGE_CLASS_NAME,
                                       ROSETTE_OB2_KEY_NAME };

  for (guint i = 0; base_url != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (outcome->folder, names[i]);
      GBytes *contents = g_file_load_bytes (file, NULL, NULL, NULL);

      if (contents != NULL)
        g_hash_table_insert (outcome->documents, g_strdup_printf ("%s/%s", base_url, names[i]),
                             contents);
    }
}

/* A rehearsal's hosted assertion is nowhere but here. */
static void
read_assertion (RosetteOutcome *outcome, const char *id)
{
  g_autoptr (GFile) file = id != NULL ? rosette_hosted_file_find (outcome->folder, id) : NULL;
  GBytes *contents = file != NULL ? g_file_load_bytes (file, NULL, NULL, NULL) : NULL;

  if (contents != NULL)
    g_hash_table_insert (outcome->documents, g_strdup (id), contents);
}

/* Where the documents of a run will stand, while it is there. */
static char *
dup_base_url (RosetteLedger *ledger, gint64 run_id)
{
  g_autoptr (RosetteLedgerRun) stored = rosette_ledger_load_run (ledger, run_id, NULL);
  g_autoptr (RosetteStoredPlan) plan =
    stored != NULL ? rosette_stored_plan_read (stored->plan, NULL, NULL) : NULL;

  return plan != NULL ? g_strdup (plan->plan.base_url) : NULL;
}

static void
carry_out (Run *run, RosetteLedger *ledger, const RosetteRunOptions *options)
{
  RosetteOutcome *outcome = run->outcome;
  g_autofree char *base_url = NULL;

  if (!prepare (run, ledger, &outcome->error))
    {
      look (outcome, ledger, run->order == NULL ? run->run_id : 0);
      return;
    }
  look (outcome, ledger, run->run_id);
  base_url = dup_base_url (ledger, run->run_id);
  if (rosette_run_go_on (ledger, run->run_id, run->keys, options, run->cancellable,
                         &outcome->error))
    outcome->run_id = 0;
  outcome->n_rest = 0;
  g_ptr_array_set_size (outcome->rest, 0);
  look (outcome, ledger, run->run_id);
  read_documents (outcome, base_url);
  if (outcome->is_rehearsal)
    read_assertion (outcome, outcome->first_hosted_id);
}

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->order, rosette_order_free);
  g_clear_object (&run->folder);
  g_free (run->library_path);
  g_clear_pointer (&run->keys, g_ptr_array_unref);
  g_object_unref (run->cancellable);
  g_free (run);
}

/* Of a rehearsal nothing is kept but its files, and no empty folder. */
static void
forget_rehearsal (RosetteOutcome *outcome)
{
  outcome->run_id = 0;
  if (outcome->n_files == 0 && outcome->folder != NULL)
    g_file_delete (outcome->folder, NULL, NULL);
}

static gpointer
run_order (gpointer input,
           RosetteProgressFunc progress,
           gpointer progress_data,
           GCancellable *cancellable,
           GError **error)
{
  Run *run = input;
  RosetteOutcome *outcome = g_new0 (RosetteOutcome, 1);
  const RosetteRunOptions options = { .issued = issued_cb,
                                      .issued_data = outcome,
                                      .progress = progress,
                                      .progress_data = progress_data,
                                      .paint = rosette_person_picture_paint };
  g_autoptr (RosetteLedger) ledger = NULL;

  run->outcome = outcome;
  outcome->rest = g_ptr_array_new_with_free_func (g_free);
  outcome->documents =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  outcome->is_rehearsal = run->order != NULL && run->order->is_rehearsal;
  ledger = rosette_ledger_open (outcome->is_rehearsal ? NULL : run->library_path, &outcome->error);
  if (ledger != NULL)
    carry_out (run, ledger, &options);
  if (outcome->is_rehearsal)
    forget_rehearsal (outcome);

  return outcome;
}

static Run *
new_run (const char *library_path, GPtrArray *keys, GCancellable *cancellable)
{
  Run *run = g_new0 (Run, 1);

  run->library_path = g_strdup (library_path);
  run->keys = keys != NULL ? g_ptr_array_ref (keys) : NULL;
  run->cancellable = g_object_ref (cancellable);

  return run;
}

void
rosette_order_run_async (RosetteOrder *self,
                         const char *library_path,
                         GPtrArray *keys,
                         RosetteJob *job,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Run *run = new_run (library_path, keys, cancellable);

  run->order = self;
  /* Not the job's: a job that is cancelled gives no result, and there is one. */
  rosette_job_run_async (job, run_order, run, run_free, (GDestroyNotify) rosette_outcome_free, NULL,
                         callback, user_data);
}

void
rosette_order_go_on_async (gint64 run_id,
                           GFile *folder,
                           const char *library_path,
                           GPtrArray *keys,
                           RosetteJob *job,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Run *run = new_run (library_path, keys, cancellable);

  run->run_id = run_id;
  g_set_object (&run->folder, folder);
  rosette_job_run_async (job, run_order, run, run_free, (GDestroyNotify) rosette_outcome_free, NULL,
                         callback, user_data);
}

RosetteOutcome *
rosette_order_run_finish (RosetteJob *job, GAsyncResult *result)
{
  return rosette_job_run_finish (job, result, NULL);
}

void
rosette_outcome_free (RosetteOutcome *self)
{
  g_clear_pointer (&self->rest, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_hash_table_unref);
  g_clear_object (&self->folder);
  g_clear_error (&self->error);
  g_free (self->first_file);
  g_free (self->first_hosted_id);
  g_free (self);
}
