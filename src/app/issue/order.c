/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/order.h"

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "issue/readiness.h"
#include "issuing/run.h"
#include "library/award-row.h"
#include "openbadges/ob2.h"

#include <glib/gi18n.h>

/* An order under way: it takes more than one batch when what is left differs between people. */
typedef struct
{
  RosetteOrder *order;
  GPtrArray *keys;
  GCancellable *cancellable;
  guint n_files;
  GPtrArray *people; /* of the batch under way */
  guint n_formats;   /* that each of them gets */
  GPtrArray *issued;

  RosetteProgressFunc progress;
  gpointer progress_data;
} Run;

static void
line_free (gpointer data)
{
  RosetteOrderLine *line = data;

  rosette_person_unref (line->person);
  g_free (line);
}

RosetteOrder *
rosette_order_new (void)
{
  RosetteOrder *self = g_new0 (RosetteOrder, 1);

  self->lines = g_ptr_array_new_with_free_func (line_free);

  return self;
}

void
rosette_order_add (RosetteOrder *self,
                   gint64 recipient_id,
                   RosettePerson *person,
                   RosetteFormats formats)
{
  RosetteOrderLine *line = g_new (RosetteOrderLine, 1);

  line->recipient_id = recipient_id;
  line->person = rosette_person_ref (person);
  line->formats = formats;
  g_ptr_array_add (self->lines, line);
}

void
rosette_order_free (RosetteOrder *self)
{
  g_clear_pointer (&self->issuer, rosette_profile_unref);
  g_clear_pointer (&self->achievement, rosette_achievement_unref);
  g_clear_pointer (&self->design, g_bytes_unref);
  g_free (self->badge_name);
  g_ptr_array_unref (self->lines);
  g_free (self->base_url);
  g_clear_pointer (&self->issued, g_date_time_unref);
  g_clear_pointer (&self->valid_until, g_date_time_unref);
  g_clear_object (&self->folder);
  g_free (self);
}

RosetteOrder *
rosette_order_dup_rest (RosetteOrder *self, GPtrArray *issued, GFile *folder)
{
  RosetteOrder *rest = rosette_order_new ();
  g_autoptr (GHashTable) made = g_hash_table_new (NULL, NULL); /* person -> formats */

  rest->issuer = rosette_profile_ref (self->issuer);
  rest->achievement = rosette_achievement_ref (self->achievement);
  rest->design = g_bytes_ref (self->design);
  rest->badge_id = self->badge_id;
  rest->badge_name = g_strdup (self->badge_name);
  rest->formats = self->formats;
  rest->base_url = g_strdup (self->base_url);
  rest->container = self->container;
  rest->issued = g_date_time_ref (self->issued);
  rest->valid_until = self->valid_until != NULL ? g_date_time_ref (self->valid_until) : NULL;
  rest->folder = g_object_ref (folder != NULL ? folder : self->folder);

  for (guint i = 0; i < issued->len; i++)
    {
      RosetteIssued *one = issued->pdata[i];
      guint formats = GPOINTER_TO_UINT (g_hash_table_lookup (made, one->person));

      g_hash_table_insert (made, one->person, GUINT_TO_POINTER (formats | one->format));
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      RosetteOrderLine *line = self->lines->pdata[i];
      guint left = line->formats & ~GPOINTER_TO_UINT (g_hash_table_lookup (made, line->person));

      if (left != 0)
        rosette_order_add (rest, line->recipient_id, line->person, left);
    }

  return rest;
}

guint
rosette_order_count_files (RosetteOrder *self)
{
  guint n_files = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n_files +=
      rosette_readiness_count_formats (((RosetteOrderLine *) self->lines->pdata[i])->formats);

  return n_files;
}

static RosetteAwardRow *
make_row (RosetteOrder *self, RosetteIssued *issued)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, issued->file);
  g_autofree char *path = g_file_get_path (file);
  const char *email = rosette_person_get_email (issued->person);
  const char *id = rosette_person_get_id (issued->person);

  if (path == NULL)
    path = g_file_get_uri (file);

  return g_object_new (
    ROSETTE_TYPE_AWARD_ROW, "credential-id", issued->credential_id, "badge-id", self->badge_id,
    "badge-name", self->badge_name, "name", rosette_person_get_name (issued->person), "email",
    email != NULL ? email : "", "identifier", id != NULL ? id : "", "issued", issued->issued,
    "valid-until", issued->valid_until, "format", rosette_format_get_name (issued->format), "file",
    path, "credential", issued->credential, NULL);
}

GPtrArray *
rosette_order_list_rows (RosetteOrder *self, GPtrArray *issued)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < issued->len; i++)
    g_ptr_array_add (rows, make_row (self, issued->pdata[i]));

  return rows;
}

/* What is issued looks the same everywhere; a picture of another program is that already. */
static GBytes *
dup_picture (GBytes *design)
{
  g_autoptr (RosetteDesign) opened = rosette_design_from_svg (design, NULL);

  return opened != NULL ? rosette_design_to_issued_svg (opened) : g_bytes_ref (design);
}

static void
batch_progress_cb (double fraction, const char *message, gpointer user_data)
{
  Run *run = user_data;
  g_autofree char *text = NULL;

  /* Translators: how many files of badges are made, of how many */
  text = g_strdup_printf (_ ("%u of %u"), run->issued->len, run->n_files);
  run->progress ((double) run->issued->len / run->n_files, text, run->progress_data);
}

/* The people are the order's own, in the order of the run. */
static void
issued_cb (const RosetteIssued *issued, gpointer user_data)
{
  Run *run = user_data;
  RosetteIssued *copy = rosette_issued_copy (issued);

  rosette_person_unref (copy->person);
  copy->person = rosette_person_ref (run->people->pdata[issued->n / run->n_formats]);
  g_ptr_array_add (run->issued, copy);
}

/* One batch: the lines from @first to before @last, which are to get the same formats. */
static gboolean
run_batch (Run *run, RosettePlan *plan, guint first, guint last, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (RosetteLedger) ledger = rosette_ledger_open (NULL, error);
  const RosetteRunOptions options = {
    .issued = issued_cb, .issued_data = run, .progress = batch_progress_cb, .progress_data = run
  };
  RosetteOrderLine *line = run->order->lines->pdata[first];
  gint64 run_id = 0;

  for (guint i = first; i < last; i++)
    g_ptr_array_add (people, ((RosetteOrderLine *) run->order->lines->pdata[i])->person);
  plan->people = people;
  plan->formats = line->formats;
  run->people = people;
  run->n_formats = rosette_readiness_count_formats (line->formats);

  return ledger != NULL && rosette_run_begin (plan, ledger, &run_id, run->cancellable, error)
         && rosette_run_go_on (ledger, run_id, plan->keys, &options, run->cancellable, error);
}

static gboolean
run_batches (Run *run, GError **error)
{
  RosetteOrder *order = run->order;
  g_autoptr (GBytes) picture = dup_picture (order->design);
  RosettePlan plan = { .issuer = order->issuer,
                       .achievement = order->achievement,
                       .image = picture,
                       .keys = run->keys,
                       .base_url = order->base_url,
                       .container = order->container,
                       .issued = order->issued,
                       .valid_until = order->valid_until,
                       .folder = order->folder };
  for (guint first = 0, last; first < order->lines->len; first = last)
    {
      RosetteOrderLine *line = order->lines->pdata[first];

      for (last = first + 1; last < order->lines->len; last++)
        if (((RosetteOrderLine *) order->lines->pdata[last])->formats != line->formats)
          break;
      if (!run_batch (run, &plan, first, last, error))
        return FALSE;
    }

  return TRUE;
}

/* What the batch has written beside the badges, for our own checks. */
static GHashTable *
read_documents (RosetteOrder *order)
{
  static const char *const names[] = { ROSETTE_OB2_ISSUER_NAME, ROSETTE_OB2_BADGE_CLASS_NAME,
                                       ROSETTE_OB2_KEY_NAME };
  GHashTable *documents =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  for (guint i = 0; order->base_url != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (order->folder, names[i]);
      GBytes *contents = g_file_load_bytes (file, NULL, NULL, NULL);

      if (contents != NULL)
        g_hash_table_insert (documents, g_strdup_printf ("%s/%s", order->base_url, names[i]),
                             contents);
    }

  return documents;
}

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->order, rosette_order_free);
  g_ptr_array_unref (run->keys);
  g_object_unref (run->cancellable);
  g_free (run);
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

  outcome->issued = run->issued = rosette_issued_array_new ();
  run->progress = progress;
  run->progress_data = progress_data;
  run_batches (run, &outcome->error);
  outcome->documents = read_documents (run->order);
  outcome->order = g_steal_pointer (&run->order);

  return outcome;
}

void
rosette_order_run_async (RosetteOrder *self,
                         GPtrArray *keys,
                         RosetteJob *job,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Run *run = g_new0 (Run, 1);

  run->order = self;
  run->keys = g_ptr_array_ref (keys);
  run->cancellable = g_object_ref (cancellable);
  run->n_files = rosette_order_count_files (self);

  /* Not the job's: a job that is cancelled gives no result, and there is one. */
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
  g_clear_pointer (&self->order, rosette_order_free);
  g_clear_pointer (&self->issued, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_hash_table_unref);
  g_clear_error (&self->error);
  g_free (self);
}
