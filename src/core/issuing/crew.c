/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/crew.h"

#include "base/limits.h"
#include "encoding/json.h"
#include "issuing/file-name.h"
#include "issuing/hosted-file.h"
#include "issuing/kept-evidence.h"
#include "issuing/own-dates.h"
#include "issuing/stored-plan.h"
#include "issuing/whole-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _RosetteCrew
{
  const RosetteMaker *maker;
  const RosettePlan *plan;
  RosetteWholeFolder *folder; /* of the plan */
  GPtrArray *threads;
  GMutex evidence_lock; /* of the files beside, which two formats of one person share */

  GMutex lock; /* of all below */
  GCond work;  /* there is something to do, or no more */
  GCond news;  /* for who waits */
  GQueue waiting;
  GPtrArray *made;
  guint n_busy;
  gboolean is_stopping;
  GError *error;

  gboolean is_waited_for; /* whether somebody waits, and for what */
  guint n_enough;
  guint n_few;
};

static RosetteIssued *
new_issued (RosetteCrew *self, RosetteLedgerRow *row, JsonObject **claims)
{
  const RosettePlan *plan = self->plan;
  RosetteIssued *issued = g_new0 (RosetteIssued, 1);
  RosetteOwnDates dates;

  issued->n = row->n;
  issued->person =
    rosette_stored_plan_read_person (row->name, row->email, row->identifier, row->extra, claims);
  rosette_format_from_name (row->format, &issued->format);
  issued->credential_id = g_strdup (row->credential_id);
  issued->renews = *row->renews != '\0' ? g_strdup (row->renews) : NULL;
  rosette_own_dates_find (plan, *claims, &dates);
  issued->issued = dates.issued;
  issued->valid_until = dates.valid_until;

  return issued;
}

char *
rosette_crew_make_own_name (const RosetteLedgerRow *row)
{
  const char *ending = strrchr (row->file, '.');
  const char *colon = strrchr (row->credential_id, ':');
  const char *slash = strrchr (row->credential_id, '/');
  const char *last = MAX (colon, slash);
  const char *id = last != NULL ? last + 1 : row->credential_id; /* the UUID that it ends in */
  int length = ending != NULL ? (int) (ending - row->file) : (int) strlen (row->file);

  return g_strdup_printf ("%.*s %.8s%s", length, row->file, id, ending != NULL ? ending : "");
}

typedef enum
{
  FILE_OTHERS, /* a file that is not of this award */
  FILE_EMPTY,  /* what a computer without power left of it */
  FILE_OURS,   /* made before, and taken in */
} FileKind;

/* What stands under @name already; one that was made before gives @issued its credential. */
static FileKind
look_at_file (RosetteCrew *self, const char *name, RosetteIssued *issued)
{
  g_autoptr (GFile) file = g_file_get_child (self->plan->folder, name);
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (GBytes) credential = NULL;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
      || g_file_info_get_size (info) > ROSETTE_MAX_IMAGE_BYTES)
    return FILE_OTHERS;
  if (g_file_info_get_size (info) == 0)
    return FILE_EMPTY;
  contents = g_file_load_bytes (file, NULL, NULL, NULL);
  if (contents != NULL)
    credential =
      rosette_maker_recognize (self->maker, issued->format, contents, issued->credential_id);
  if (credential == NULL)
    return FILE_OTHERS;
  g_bytes_unref (issued->credential);
  issued->credential = g_steal_pointer (&credential);
  issued->was_there = TRUE;

  return FILE_OURS;
}

/* Takes @name. Returns FALSE, without an error, when a file of somebody else has it. */
static gboolean
write_under (RosetteCrew *self,
             const char *name,
             GPtrArray *parts,
             RosetteIssued *issued,
             GError **error)
{
  g_autoptr (GError) why = NULL;
  FileKind kind;

  issued->file = g_strdup (name);
  if (rosette_whole_folder_write (self->folder, name, parts, &why))
    return TRUE;
  if (!g_error_matches (why, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }

  kind = look_at_file (self, name, issued);
  if (kind == FILE_OURS)
    rosette_whole_file_clean (self->plan->folder, name);
  else if (kind == FILE_EMPTY)
    return rosette_whole_folder_replace (self->folder, name, parts, error);
  else
    g_clear_pointer (&issued->file, g_free);

  return kind == FILE_OURS;
}

static gboolean
write_file (RosetteCrew *self,
            RosetteLedgerRow *row,
            GPtrArray *parts,
            RosetteIssued *issued,
            GError **error)
{
  g_autofree char *own_name = NULL;
  g_autoptr (GError) why = NULL;

  if (write_under (self, row->file, parts, issued, &why))
    return TRUE;
  own_name = rosette_crew_make_own_name (row);
  if (why == NULL && write_under (self, own_name, parts, issued, &why))
    return TRUE;
  if (why == NULL)
    {
      why = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_EXISTS, "");
      rosette_whole_file_explain (own_name, why, error);
    }
  else
    g_propagate_error (error, g_steal_pointer (&why));

  return FALSE;
}

static gboolean
keep_evidence (RosetteCrew *self, JsonObject *claims, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->evidence_lock);

  return rosette_kept_evidence_write (claims, self->plan->folder, error);
}

/* Of the user's columns alone there are no claims. */
static gboolean
is_readable (const char *extra)
{
  g_autoptr (JsonNode) node =
    extra != NULL ? rosette_json_parse (extra, strlen (extra), NULL) : NULL;

  return extra == NULL || node != NULL;
}

/* What stands in the library may have been changed: nothing is written beside the folder, and no
 * badge is made that could not be found again. */
static gboolean
is_whole (RosetteCrew *self, const RosetteLedgerRow *row, RosetteFormats format, JsonObject *claims)
{
  return format != 0 && (format & self->plan->formats) != 0 && row->credential_id[0] != '\0'
         && (claims != NULL || is_readable (row->extra)) && row->name[0] != '\0'
         && rosette_file_name_is_plain (row->file);
}

static RosetteIssued *
make (RosetteCrew *self, RosetteLedgerRow *row, GError **error)
{
  g_autoptr (JsonObject) claims = NULL;
  g_autoptr (RosetteIssued) issued = new_issued (self, row, &claims);
  g_autoptr (GPtrArray) parts = NULL;

  if (!is_whole (self, row, issued->format, claims))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           _ ("What was kept of these badges is damaged. Give up the rest, and "
                              "issue it anew."));
      return NULL;
    }
  if (claims != NULL && !keep_evidence (self, claims, error))
    return NULL;
  parts = rosette_maker_make (self->maker, issued->format, issued->person, row->credential_id,
                              row->salt, claims, &issued->credential, error);
  if (parts == NULL
      || (issued->format == ROSETTE_FORMAT_OB2_HOSTED
          && !rosette_hosted_file_write (self->plan->folder, row->credential_id, issued->credential,
                                         error))
      || !write_file (self, row, parts, issued, error))
    return NULL;

  return g_steal_pointer (&issued);
}

static gboolean
is_idle (RosetteCrew *self)
{
  return self->n_busy == 0 && g_queue_is_empty (&self->waiting);
}

static gboolean
has_news (RosetteCrew *self)
{
  return self->made->len >= self->n_enough || self->waiting.length < self->n_few
         || self->error != NULL || is_idle (self);
}

/* One row, with the lock open meanwhile. */
static void
make_next (RosetteCrew *self)
{
  g_autoptr (RosetteLedgerRow) row = g_queue_pop_head (&self->waiting);
  g_autoptr (GError) error = NULL;
  RosetteIssued *issued;

  self->n_busy++;
  g_mutex_unlock (&self->lock);
  issued = make (self, row, &error);
  g_mutex_lock (&self->lock);
  self->n_busy--;

  if (issued != NULL)
    g_ptr_array_add (self->made, issued);
  if (error != NULL && self->error == NULL)
    {
      self->error = g_steal_pointer (&error);
      self->is_stopping = TRUE;
      g_cond_broadcast (&self->work);
    }
  if (self->is_waited_for && has_news (self))
    g_cond_signal (&self->news);
}

static gpointer
run_thread (gpointer data)
{
  RosetteCrew *self = data;

  g_mutex_lock (&self->lock);
  while (!self->is_stopping)
    {
      if (g_queue_is_empty (&self->waiting))
        g_cond_wait (&self->work, &self->lock);
      else
        make_next (self);
    }
  g_mutex_unlock (&self->lock);

  return NULL;
}

RosetteCrew *
rosette_crew_start (const RosetteMaker *maker, const RosettePlan *plan, guint n_threads)
{
  RosetteCrew *self = g_new0 (RosetteCrew, 1);

  self->maker = maker;
  self->plan = plan;
  self->folder = rosette_whole_folder_new (plan->folder);
  self->threads = g_ptr_array_new ();
  g_mutex_init (&self->lock);
  g_mutex_init (&self->evidence_lock);
  g_cond_init (&self->work);
  g_cond_init (&self->news);
  g_queue_init (&self->waiting);
  self->made = rosette_issued_array_new ();
  for (guint i = 0; i < n_threads; i++)
    g_ptr_array_add (self->threads, g_thread_new ("issuing", run_thread, self));

  return self;
}

void
rosette_crew_give (RosetteCrew *self, GPtrArray *rows)
{
  g_mutex_lock (&self->lock);
  for (guint i = 0; i < rows->len; i++)
    g_queue_push_tail (&self->waiting, rows->pdata[i]);
  g_cond_broadcast (&self->work);
  g_mutex_unlock (&self->lock);

  /* The rows are in the queue now. */
  g_ptr_array_set_free_func (rows, NULL);
  g_ptr_array_unref (rows);
}

RosetteCrewState
rosette_crew_wait (RosetteCrew *self,
                   guint n_enough,
                   guint n_few,
                   guint timeout_ms,
                   GPtrArray *made)
{
  gint64 end = g_get_monotonic_time () + (gint64) timeout_ms * G_TIME_SPAN_MILLISECOND;
  RosetteCrewState state;

  g_mutex_lock (&self->lock);
  self->n_enough = n_enough;
  self->n_few = n_few;
  self->is_waited_for = TRUE;
  while (!has_news (self) && g_cond_wait_until (&self->news, &self->lock, end))
    ;
  self->is_waited_for = FALSE;
  state.n_waiting = self->waiting.length;
  state.is_idle = is_idle (self);
  state.has_failed = self->error != NULL;
  g_ptr_array_extend_and_steal (made, self->made);
  self->made = rosette_issued_array_new ();
  g_mutex_unlock (&self->lock);

  return state;
}

void
rosette_crew_stop (RosetteCrew *self, GPtrArray *made, GError **error)
{
  g_mutex_lock (&self->lock);
  self->is_stopping = TRUE;
  g_cond_broadcast (&self->work);
  g_mutex_unlock (&self->lock);
  for (guint i = 0; i < self->threads->len; i++)
    g_thread_join (self->threads->pdata[i]);

  g_ptr_array_extend_and_steal (made, self->made);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));

  g_ptr_array_unref (self->threads);
  rosette_whole_folder_free (self->folder);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) rosette_ledger_row_free);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->evidence_lock);
  g_cond_clear (&self->work);
  g_cond_clear (&self->news);
  g_free (self);
}
