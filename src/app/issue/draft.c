/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/draft.h"

#include "issue/award-holders.h"
#include "issue/readiness.h"
#include "job.h"
#include "recipients/own-headers.h"
#include "recipients/sheet-folders.h"

#include <glib/gi18n.h>

/* What the badges of more people say is looked at on a thread. */
#define MANY_PEOPLE 500

struct _RosetteDraft
{
  GObject parent_instance;

  RosetteLibrary *library;

  RosetteBadge *badge;
  RosetteAwardHolders *holders; /* who has that badge */

  GHashTable *selected; /* RosetteRecipient: also such as were removed, and may be restored */
  guint n_selected;     /* of those that can be given a badge now */
  GPtrArray *held;      /* of them, who have the badge; NULL until it is asked */

  gboolean is_already_answered;
  RosetteAlready already; /* what is done with those */

  RosetteDetails *details;
  RosetteAwardClaims *claims;
  GHashTable *claimed;       /* who gets the badge, to what it says; NULL until it is asked */
  GHashTable *problems;      /* the same, to what is wrong with it */
  char *fault;               /* how many those are, as a sentence */
  GCancellable *cancellable; /* of a job that finds them; NULL when there is none */
};

G_DEFINE_FINAL_TYPE (RosetteDraft, rosette_draft, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a job needs when it comes back. */
typedef struct
{
  GWeakRef draft; /* which may be gone by then */
  GCancellable *cancellable;
  GPtrArray *given;
} Looking;

static void
looking_free (Looking *self)
{
  g_weak_ref_clear (&self->draft);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->given);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Looking, looking_free)

static void
forget_claims (RosetteDraft *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->claimed, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_hash_table_unref);
}

static void
emit_changed (RosetteDraft *self)
{
  g_clear_pointer (&self->held, g_ptr_array_unref);
  forget_claims (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
can_be_selected (RosetteDraft *self, RosetteRecipient *recipient)
{
  return rosette_readiness_find_fault_of_recipient (recipient) == NULL;
}

static void
count_selected (RosetteDraft *self)
{
  GListModel *recipients = rosette_library_get_recipients (self->library);

  self->n_selected = 0;
  if (g_hash_table_size (self->selected) == 0)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (recipients); i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);

      if (rosette_draft_is_selected (self, recipient))
        self->n_selected++;
    }
}

static gboolean
is_in_library (RosetteDraft *self, RosetteBadge *badge)
{
  GListModel *badges = rosette_library_get_badges (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (badges); i++)
    {
      g_autoptr (RosetteBadge) other = g_list_model_get_item (badges, i);

      if (other == badge)
        return TRUE;
    }

  return FALSE;
}

static gboolean
can_be_issued (RosetteDraft *self, RosetteBadge *badge)
{
  g_autofree char *fault = rosette_readiness_dup_fault_of_badge (badge);

  return fault == NULL && is_in_library (self, badge);
}

/* Also when people are merged: who has the badge is another matter then. */
static void
holders_changed_cb (RosetteDraft *self)
{
  g_clear_pointer (&self->held, g_ptr_array_unref);
}

static void
rosette_draft_finalize (GObject *object)
{
  RosetteDraft *self = ROSETTE_DRAFT (object);

  g_clear_object (&self->library);
  g_clear_object (&self->badge);
  g_clear_object (&self->holders);
  g_clear_pointer (&self->held, g_ptr_array_unref);
  g_clear_pointer (&self->selected, g_hash_table_unref);
  g_clear_object (&self->details);
  g_clear_object (&self->claims);
  forget_claims (self);
  g_clear_pointer (&self->fault, g_free);

  G_OBJECT_CLASS (rosette_draft_parent_class)->finalize (object);
}

static void
rosette_draft_class_init (RosetteDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_draft_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_draft_init (RosetteDraft *self)
{
  self->selected = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

RosetteDraft *
rosette_draft_new (RosetteLibrary *library)
{
  RosetteDraft *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);

  self = g_object_new (ROSETTE_TYPE_DRAFT, NULL);
  self->library = g_object_ref (library);
  self->details = rosette_details_new (library);
  self->claims = rosette_award_claims_new ();
  self->holders = rosette_award_holders_new (library); /* which follows it before the draft does */

  g_signal_connect_object (rosette_library_get_badges (library), "items-changed",
                           G_CALLBACK (rosette_draft_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rosette_library_get_recipients (library), "items-changed",
                           G_CALLBACK (holders_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rosette_library_get_recipients (library), "items-changed",
                           G_CALLBACK (rosette_draft_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::has-profile", G_CALLBACK (rosette_draft_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details, "notify", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->claims, "changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rosette_library_get_awards (library), "items-changed",
                           G_CALLBACK (holders_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->holders, "known", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

RosetteLibrary *
rosette_draft_get_library (RosetteDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  return self->library;
}

RosetteBadge *
rosette_draft_get_badge (RosetteDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  return self->badge;
}

/* What can be said of an award follows from the badge, and from what the sheets had. */
static void
update_claims (RosetteDraft *self)
{
  g_auto (GStrv) headers = rosette_own_headers_list (self->library);

  rosette_award_claims_set_badge (
    self->claims, self->badge != NULL ? rosette_badge_get_achievement_json (self->badge) : NULL,
    (const char *const *) headers);
}

void
rosette_draft_set_badge (RosetteDraft *self, RosetteBadge *badge)
{
  g_return_if_fail (ROSETTE_IS_DRAFT (self));

  if (badge != NULL && !can_be_issued (self, badge))
    return;
  if (!g_set_object (&self->badge, badge))
    return;

  rosette_award_holders_set_badge (self->holders, badge);
  self->is_already_answered = FALSE;
  update_claims (self);
  emit_changed (self);
}

gboolean
rosette_draft_choose_badge (RosetteDraft *self, gint64 badge_id)
{
  GListModel *badges = NULL;

  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), FALSE);

  badges = rosette_library_get_badges (self->library);
  for (guint i = 0; i < g_list_model_get_n_items (badges); i++)
    {
      g_autoptr (RosetteBadge) badge = g_list_model_get_item (badges, i);

      if (rosette_badge_get_id (badge) == badge_id)
        {
          rosette_draft_set_badge (self, badge);
          return self->badge == badge;
        }
    }

  return FALSE;
}

static void
select_one (RosetteDraft *self, RosetteRecipient *recipient, gboolean selected)
{
  if (!can_be_selected (self, recipient)
      || g_hash_table_contains (self->selected, recipient) == selected)
    return;

  if (selected)
    g_hash_table_add (self->selected, g_object_ref (recipient));
  else
    g_hash_table_remove (self->selected, recipient);
  self->n_selected += selected ? 1 : -1;
}

void
rosette_draft_select (RosetteDraft *self, GListModel *recipients, gboolean selected)
{
  g_return_if_fail (ROSETTE_IS_DRAFT (self));
  g_return_if_fail (G_IS_LIST_MODEL (recipients));

  for (guint i = 0; i < g_list_model_get_n_items (recipients); i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);

      select_one (self, recipient, selected);
    }
  emit_changed (self);
}

void
rosette_draft_select_one (RosetteDraft *self, RosetteRecipient *recipient, gboolean selected)
{
  g_return_if_fail (ROSETTE_IS_DRAFT (self));
  g_return_if_fail (ROSETTE_IS_RECIPIENT (recipient));

  select_one (self, recipient, selected);
  emit_changed (self);
}

gboolean
rosette_draft_is_selected (RosetteDraft *self, RosetteRecipient *recipient)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), FALSE);

  return g_hash_table_contains (self->selected, recipient) && can_be_selected (self, recipient);
}

guint
rosette_draft_count_selected (RosetteDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), 0);

  return self->n_selected;
}

GPtrArray *
rosette_draft_list_selected (RosetteDraft *self)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *recipients = NULL;

  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), selected);

  recipients = rosette_library_get_recipients (self->library);
  for (guint i = 0; i < g_list_model_get_n_items (recipients); i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);

      if (rosette_draft_is_selected (self, recipient))
        g_ptr_array_add (selected, g_steal_pointer (&recipient));
    }

  return selected;
}

const char *
rosette_draft_find_award (RosetteDraft *self, RosetteRecipient *recipient)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  return rosette_award_holders_find (self->holders, recipient);
}

gboolean
rosette_draft_has_received (RosetteDraft *self, RosetteRecipient *recipient)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), FALSE);

  return rosette_draft_find_award (self, recipient) != NULL;
}

GPtrArray *
rosette_draft_get_held (RosetteDraft *self)
{
  g_autoptr (GPtrArray) selected = NULL;

  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  if (self->held != NULL)
    return self->held;
  selected = rosette_draft_list_selected (self);
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < selected->len; i++)
    if (rosette_draft_find_award (self, selected->pdata[i]) != NULL)
      g_ptr_array_add (self->held, g_object_ref (selected->pdata[i]));

  return self->held;
}

gboolean
rosette_draft_get_already (RosetteDraft *self, RosetteAlready *already)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), FALSE);

  *already = self->already;

  return self->is_already_answered;
}

void
rosette_draft_set_already (RosetteDraft *self, RosetteAlready already)
{
  g_return_if_fail (ROSETTE_IS_DRAFT (self));

  if (self->is_already_answered && self->already == already)
    return;
  self->is_already_answered = TRUE;
  self->already = already;
  emit_changed (self);
}

static gboolean
is_skipping (RosetteDraft *self)
{
  return self->is_already_answered && self->already == ROSETTE_ALREADY_SKIP;
}

GPtrArray *
rosette_draft_list_given (RosetteDraft *self)
{
  GPtrArray *given = NULL;

  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  given = rosette_draft_list_selected (self);
  for (guint i = given->len; is_skipping (self) && i > 0; i--)
    if (rosette_draft_find_award (self, given->pdata[i - 1]) != NULL)
      g_ptr_array_remove_index (given, i - 1);

  return given;
}

guint
rosette_draft_count_given (RosetteDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), 0);

  return self->n_selected - (is_skipping (self) ? rosette_draft_get_held (self)->len : 0);
}

RosetteAwardClaims *
rosette_draft_get_claims (RosetteDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  return self->claims;
}

static void
take_checked (RosetteDraft *self, GPtrArray *given, GPtrArray *all)
{
  self->claimed = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->problems = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      RosetteClaimsChecked *checked = all->pdata[i];

      if (checked->claims != NULL)
        g_hash_table_insert (self->claimed, g_object_ref (given->pdata[i]),
                             g_steal_pointer (&checked->claims));
      if (checked->problem != NULL)
        g_hash_table_insert (self->problems, g_object_ref (given->pdata[i]),
                             g_steal_pointer (&checked->problem));
    }
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Looking) looking = user_data;
  g_autoptr (RosetteDraft) self = g_weak_ref_get (&looking->draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  /* Something was changed meanwhile, and is looked at anew. */
  if (all == NULL || self == NULL || self->cancellable != looking->cancellable)
    return;
  g_clear_object (&self->cancellable);
  take_checked (self, looking->given, all);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
look_on_thread (RosetteDraft *self, GPtrArray *given, RosetteClaimsCheck *check)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();
  Looking *looking = g_new0 (Looking, 1);

  self->cancellable = g_cancellable_new ();
  looking->cancellable = g_object_ref (self->cancellable);
  looking->given = g_ptr_array_ref (given);
  g_weak_ref_init (&looking->draft, self);
  rosette_job_run_async (
    job, rosette_claims_check_run, check, (GDestroyNotify) rosette_claims_check_free,
    (GDestroyNotify) g_ptr_array_unref, self->cancellable, checked_cb, looking);
}

/* Of everybody who gets the badge, once for all that is asked. Of many, it is known later. */
static void
look_at_claims (RosetteDraft *self)
{
  g_autoptr (GPtrArray) given = NULL;
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GDateTime) issued = NULL;
  g_autoptr (GDateTime) until = NULL;
  g_autoptr (RosetteClaimsCheck) check = NULL;

  if (self->claimed != NULL || self->cancellable != NULL)
    return;
  if (rosette_award_claims_is_empty (self->claims))
    {
      take_checked (self, NULL, NULL);
      return;
    }
  given = rosette_draft_list_given (self);
  folders = rosette_sheet_folders_load (self->library);
  rosette_details_read_dates (self->details, &issued, &until);
  check = rosette_award_claims_new_check (
    self->claims, given, folders, rosette_details_get_folder (self->details), issued, until);
  if (given->len > MANY_PEOPLE)
    {
      look_on_thread (self, given, g_steal_pointer (&check));
      return;
    }
  all = rosette_claims_check_run (check, NULL, NULL, NULL, NULL);
  take_checked (self, given, all);
}

gboolean
rosette_draft_find_claims (RosetteDraft *self, RosetteRecipient *recipient, const char **claims)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), FALSE);

  look_at_claims (self);
  *claims = self->claimed != NULL ? g_hash_table_lookup (self->claimed, recipient) : NULL;

  return self->claimed != NULL;
}

const char *
rosette_draft_find_problem (RosetteDraft *self, RosetteRecipient *recipient)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  look_at_claims (self);

  return self->problems != NULL ? g_hash_table_lookup (self->problems, recipient) : NULL;
}

static const char *
find_fault_of_claims (RosetteDraft *self)
{
  guint n_problems = 0;

  look_at_claims (self);
  if (self->problems == NULL)
    return _ ("Looking at what each badge says…");
  n_problems = g_hash_table_size (self->problems);
  if (n_problems == 0)
    return NULL;
  g_free (self->fault);
  self->fault = g_strdup_printf (
    ngettext ("What the badge of %u person says is not right yet: see the list.",
              "What the badges of %u people say is not right yet: see the list.", n_problems),
    n_problems);

  return self->fault;
}

/* What is still to be said of those who have the badge. */
static const char *
find_fault_of_held (RosetteDraft *self)
{
  if (!rosette_award_holders_is_known (self->holders))
    return _ ("Looking at who has this badge already…");
  if (rosette_draft_get_held (self)->len == 0)
    return NULL;
  if (!self->is_already_answered)
    return _ ("Say what happens with those who have this badge already.");
  if (rosette_draft_count_given (self) == 0)
    return _ ("All of them have this badge already. Choose other people, or another answer.");

  return NULL;
}

RosetteDetails *
rosette_draft_get_details (RosetteDraft *self)
{
  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  return self->details;
}

const char *
rosette_draft_find_fault (RosetteDraft *self, RosetteStep step)
{
  const char *fault = NULL;

  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), NULL);

  switch (step)
    {
    case ROSETTE_STEP_BADGE:
      return self->badge == NULL ? _ ("Choose a badge to go on.") : NULL;

    case ROSETTE_STEP_PEOPLE:
      return self->n_selected == 0 ? _ ("Choose at least one person to go on.") : NULL;

    case ROSETTE_STEP_DETAILS:
      fault = rosette_details_find_fault (self->details);
      return fault != NULL ? fault : rosette_award_claims_find_fault (self->claims);

    case ROSETTE_STEP_REVIEW:
    default:
      fault = find_fault_of_held (self);
      return fault != NULL ? fault : find_fault_of_claims (self);
    }
}

RosetteStep
rosette_draft_get_last_step (RosetteDraft *self)
{
  RosetteStep step = ROSETTE_STEP_BADGE;

  g_return_val_if_fail (ROSETTE_IS_DRAFT (self), step);

  while (step < ROSETTE_STEP_REVIEW && rosette_draft_find_fault (self, step) == NULL)
    step++;

  return step;
}

void
rosette_draft_refresh (RosetteDraft *self)
{
  g_return_if_fail (ROSETTE_IS_DRAFT (self));

  if (self->badge != NULL && !can_be_issued (self, self->badge))
    {
      g_clear_object (&self->badge);
      rosette_award_holders_set_badge (self->holders, NULL);
    }
  count_selected (self);
  update_claims (self);
  emit_changed (self);
}

void
rosette_draft_reset (RosetteDraft *self)
{
  g_return_if_fail (ROSETTE_IS_DRAFT (self));

  g_clear_object (&self->badge);
  rosette_award_holders_set_badge (self->holders, NULL);
  self->is_already_answered = FALSE;
  g_hash_table_remove_all (self->selected);
  self->n_selected = 0;
  rosette_details_reset_dates (self->details);
  rosette_award_claims_reset (self->claims);
  emit_changed (self);
}
