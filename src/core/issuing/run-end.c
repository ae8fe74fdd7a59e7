/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/run.h"

#include "base/limits.h"
#include "issuing/crew.h"
#include "issuing/file-name.h"
#include "issuing/hosted-file.h"
#include "issuing/kept-evidence.h"
#include "issuing/maker.h"
#include "issuing/stored-plan.h"
#include "issuing/whole-file.h"

/* Rows that are read at once. */
#define CHUNK_ROWS 512

/* Takes @name away, if it is of the award of @row. */
static void
remove_named (const RosetteLedgerRow *row, const char *name, GFile *folder)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GBytes) contents = NULL;

  /* Half a file is there mostly while the whole one is not. */
  rosette_whole_file_clean (folder, name);
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL)
      != G_FILE_TYPE_REGULAR)
    return;
  contents = g_file_load_bytes (file, NULL, NULL, NULL);
  if (contents != NULL && g_bytes_get_size (contents) <= ROSETTE_MAX_IMAGE_BYTES
      && rosette_maker_names (contents, row->credential_id))
    g_file_delete (file, NULL, NULL);
}

/* Takes away the file of a row that a killed process made and did not enter. */
static void
remove_file (const RosetteLedgerRow *row, GFile *folder)
{
  g_autofree char *own_name = NULL;
  RosetteFormats format = 0;

  if (!rosette_file_name_is_plain (row->file))
    return;
  if (rosette_format_from_name (row->format, &format) && format == ROSETTE_FORMAT_OB2_HOSTED)
    rosette_hosted_file_remove (folder, row->credential_id);
  remove_named (row, row->file, folder);
  own_name = rosette_crew_make_own_name (row);
  if (rosette_file_name_is_plain (own_name))
    remove_named (row, own_name, folder);
}

/* The rows of one person that are left. */
typedef struct
{
  guint person;
  guint n_rows;
} Left;

/* A person has as many rows in a row as the plan has formats. The evidence of one who has an award
 * of any stays. */
static void
remove_evidence (const RosetteLedgerRow *row, const RosettePlan *plan, Left *left)
{
  g_autoptr (JsonObject) claims = NULL;
  guint n_formats = 0;

  if (row->extra == NULL)
    return;
  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    n_formats += (plan->formats & ROSETTE_FORMAT_NTH (i)) != 0 ? 1 : 0;
  if (row->n / n_formats != left->person)
    *left = (Left){ row->n / n_formats, 0 };
  if (++left->n_rows < n_formats)
    return;
  claims = rosette_stored_plan_read_claims (row->extra);
  if (claims != NULL)
    rosette_kept_evidence_remove (claims, plan->folder);
}

gboolean
rosette_run_give_up (RosetteLedger *ledger, gint64 run_id, GError **error)
{
  g_autoptr (RosetteLedgerRun) stored = NULL;
  g_autoptr (RosetteStoredPlan) plan = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint from = 0;
  Left left = { G_MAXUINT, 0 };

  g_return_val_if_fail (ledger != NULL, FALSE);

  if (!rosette_ledger_lock_run (ledger, run_id, error))
    return FALSE;
  stored = rosette_ledger_load_run (ledger, run_id, error);
  if (stored == NULL)
    return FALSE;
  /* Of a damaged plan, the folder is not known. */
  plan = rosette_stored_plan_read (stored->plan, NULL, NULL);
  while (plan != NULL && (rows == NULL || rows->len == CHUNK_ROWS))
    {
      g_clear_pointer (&rows, g_ptr_array_unref);
      rows = rosette_ledger_load_rows (ledger, run_id, from, CHUNK_ROWS, error);
      if (rows == NULL)
        return FALSE;
      for (guint i = 0; i < rows->len; i++)
        {
          remove_file (rows->pdata[i], plan->plan.folder);
          remove_evidence (rows->pdata[i], &plan->plan, &left);
        }
      from = rows->len > 0 ? ((RosetteLedgerRow *) rows->pdata[rows->len - 1])->n + 1 : from;
    }

  return rosette_ledger_remove_run (ledger, run_id, error);
}

/* What is planned for one person, who is being taken out of it. */
typedef struct
{
  RosetteLedger *ledger;
  gint64 run_id; /* whose plan is here, and which is locked; 0 for none */
  RosetteStoredPlan *plan;
  Left left;
  GError *error;
} Leaving;

static void
let_go_of_run (Leaving *self)
{
  if (self->run_id != 0)
    rosette_ledger_unlock_run (self->ledger, self->run_id);
  self->run_id = 0;
  g_clear_pointer (&self->plan, rosette_stored_plan_free);
}

/* Of a damaged plan, the folder is not known. */
static gboolean
take_run (Leaving *self, gint64 run_id)
{
  g_autoptr (RosetteLedgerRun) stored = NULL;

  if (self->run_id == run_id)
    return TRUE;
  let_go_of_run (self);
  if (!rosette_ledger_lock_run (self->ledger, run_id, &self->error))
    return FALSE;
  self->run_id = run_id;
  self->left = (Left){ G_MAXUINT, 0 };
  stored = rosette_ledger_load_run (self->ledger, run_id, &self->error);
  if (stored != NULL)
    self->plan = rosette_stored_plan_read (stored->plan, NULL, NULL);

  return stored != NULL;
}

static void
remove_planned_cb (const char *const *texts, gpointer user_data)
{
  Leaving *self = user_data;
  const RosetteLedgerRow row = { .n = (guint) g_ascii_strtoull (texts[8], NULL, 10),
                                 .extra = texts[3],
                                 .format = texts[4],
                                 .credential_id = texts[5],
                                 .file = texts[6] };

  if (self->error != NULL || !take_run (self, g_ascii_strtoll (texts[7], NULL, 10))
      || self->plan == NULL)
    return;
  remove_file (&row, self->plan->plan.folder);
  remove_evidence (&row, &self->plan->plan, &self->left);
}

gboolean
rosette_run_remove_person (RosetteLedger *ledger,
                           const char *email,
                           const char *identifier,
                           GError **error)
{
  Leaving self = { .ledger = ledger };
  gboolean success;

  g_return_val_if_fail (ledger != NULL, FALSE);

  success =
    rosette_ledger_each_planned_of (ledger, email, identifier, remove_planned_cb, &self, error);
  let_go_of_run (&self);
  if (self.error == NULL)
    return success;
  if (success)
    g_propagate_error (error, self.error);
  else
    g_error_free (self.error);

  return FALSE;
}
