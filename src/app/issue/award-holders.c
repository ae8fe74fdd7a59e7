/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/award-holders.h"

#include "encoding/json.h"
#include "issuing/holders.h"
#include "job.h"

#include <string.h>

/* So many are read in a few milliseconds. */
#define MANY_AWARDS 5000

struct _RosetteAwardHolders
{
  GObject parent_instance;

  RosetteLibrary *library;
  RosetteBadge *badge;       /* or NULL */
  RosetteHolders *holders;   /* NULL until it is asked */
  GCancellable *cancellable; /* of a job that finds them; NULL when there is none */
};

G_DEFINE_FINAL_TYPE (RosetteAwardHolders, rosette_award_holders, G_TYPE_OBJECT)

enum
{
  SIGNAL_KNOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a job reads. */
typedef struct
{
  char *path;
  RosetteHolders *holders;   /* nobody yet; NULL once they are read */
  GCancellable *cancellable; /* or NULL */
} Search;

static void
search_free (gpointer data)
{
  Search *self = data;

  g_free (self->path);
  g_clear_pointer (&self->holders, rosette_holders_free);
  g_clear_object (&self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

/* What it needs when it comes back. */
typedef struct
{
  GWeakRef holders; /* which may be gone by then */
  GCancellable *cancellable;
} Looking;

static void
looking_free (Looking *self)
{
  g_weak_ref_clear (&self->holders);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Looking, looking_free)

static RosetteHolders *
make_empty (RosetteBadge *badge)
{
  const char *text = rosette_badge_get_achievement_json (badge);
  g_autoptr (JsonObject) achievement = rosette_json_parse_object (text, strlen (text), NULL);

  return rosette_holders_new (rosette_badge_get_id (badge),
                              achievement != NULL ? rosette_json_get_string (achievement, "id")
                                                  : NULL,
                              rosette_badge_get_name (badge));
}

static gboolean
add_award_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  Search *search = user_data;

  rosette_holders_add (search->holders, award);

  return !g_cancellable_is_cancelled (search->cancellable);
}

static gboolean
fill (Search *search, RosetteLedger *ledger, GError **error)
{
  g_autoptr (GPtrArray) merged = rosette_ledger_list_merged (ledger, error);

  if (merged == NULL || !rosette_ledger_each_award (ledger, NULL, add_award_cb, search, error)
      || g_cancellable_set_error_if_cancelled (search->cancellable, error))
    return FALSE;
  rosette_holders_join (search->holders, merged);

  return TRUE;
}

static gpointer
run_search (gpointer input,
            RosetteProgressFunc progress,
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  Search *search = input;
  g_autoptr (RosetteLedger) ledger = rosette_ledger_open (search->path, error);

  g_set_object (&search->cancellable, cancellable);
  if (ledger == NULL || !fill (search, ledger, error))
    return NULL;

  return g_steal_pointer (&search->holders);
}

/* Where the register is not to be read, nobody has the badge. */
static void
take (RosetteAwardHolders *self, RosetteHolders *holders, const GError *error)
{
  if (error != NULL)
    g_debug ("Awards are not read: %s", error->message);
  self->holders = holders != NULL ? holders : make_empty (self->badge);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Looking) looking = user_data;
  g_autoptr (RosetteAwardHolders) self = g_weak_ref_get (&looking->holders);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteHolders) holders =
    rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  /* The register or the badge is another meanwhile, and is looked at anew. */
  if (self == NULL || self->cancellable != looking->cancellable)
    return;
  g_clear_object (&self->cancellable);
  take (self, g_steal_pointer (&holders), error);
  g_signal_emit (self, signals[SIGNAL_KNOWN], 0);
}

static void
look_on_thread (RosetteAwardHolders *self, const char *path)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();
  Search *search = g_new0 (Search, 1);
  Looking *looking = g_new0 (Looking, 1);

  search->path = g_strdup (path);
  search->holders = make_empty (self->badge);
  self->cancellable = g_cancellable_new ();
  looking->cancellable = g_object_ref (self->cancellable);
  g_weak_ref_init (&looking->holders, self);
  rosette_job_run_async (job, run_search, search, search_free,
                         (GDestroyNotify) rosette_holders_free, self->cancellable, searched_cb,
                         looking);
}

static void
look (RosetteAwardHolders *self)
{
  const char *path = rosette_library_get_path (self->library);
  GListModel *awards = rosette_library_get_awards (self->library);
  g_autoptr (Search) search = NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL && g_list_model_get_n_items (awards) > MANY_AWARDS)
    {
      look_on_thread (self, path);
      return;
    }
  search = g_new0 (Search, 1);
  search->holders = make_empty (self->badge);
  if (fill (search, rosette_library_get_ledger (self->library), &error))
    take (self, g_steal_pointer (&search->holders), NULL);
  else
    take (self, NULL, error);
}

static void
forget (RosetteAwardHolders *self)
{
  g_clear_pointer (&self->holders, rosette_holders_free);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Also when people are merged. Who waits for an answer does not ask again. */
static void
changed_cb (RosetteAwardHolders *self)
{
  gboolean is_awaited = self->cancellable != NULL;

  forget (self);
  if (is_awaited)
    look (self);
}

static void
rosette_award_holders_finalize (GObject *object)
{
  RosetteAwardHolders *self = ROSETTE_AWARD_HOLDERS (object);

  forget (self);
  g_clear_object (&self->badge);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (rosette_award_holders_parent_class)->finalize (object);
}

static void
rosette_award_holders_class_init (RosetteAwardHoldersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_award_holders_finalize;

  signals[SIGNAL_KNOWN] = g_signal_new ("known", ROSETTE_TYPE_AWARD_HOLDERS, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_award_holders_init (RosetteAwardHolders *self)
{
}

RosetteAwardHolders *
rosette_award_holders_new (RosetteLibrary *library)
{
  RosetteAwardHolders *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);

  self = g_object_new (ROSETTE_TYPE_AWARD_HOLDERS, NULL);
  self->library = g_object_ref (library);
  g_signal_connect_object (rosette_library_get_recipients (library), "items-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rosette_library_get_awards (library), "items-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
rosette_award_holders_set_badge (RosetteAwardHolders *self, RosetteBadge *badge)
{
  g_return_if_fail (ROSETTE_IS_AWARD_HOLDERS (self));

  if (g_set_object (&self->badge, badge))
    forget (self);
}

gboolean
rosette_award_holders_is_known (RosetteAwardHolders *self)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_HOLDERS (self), FALSE);

  if (self->badge == NULL)
    return TRUE;
  if (self->holders == NULL && self->cancellable == NULL)
    look (self);

  return self->holders != NULL;
}

const char *
rosette_award_holders_find (RosetteAwardHolders *self, RosetteRecipient *recipient)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_HOLDERS (self) && ROSETTE_IS_RECIPIENT (recipient), NULL);

  if (self->badge == NULL || !rosette_award_holders_is_known (self))
    return NULL;

  return rosette_holders_find (self->holders, rosette_recipient_get_email (recipient),
                               rosette_recipient_get_identifier (recipient));
}
