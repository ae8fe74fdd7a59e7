/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipient-changes.h"

#include "issuing/run.h"
#include "library/duplicates.h"
#include "library/tags.h"
#include "recipients/own-headers.h"
#include "sheets/columns.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  CHANGE_ADDED,
  CHANGE_REMOVED,
  CHANGE_UPDATED,
  CHANGE_MERGED,
  CHANGE_TAGGED,
  CHANGE_PUT,
} ChangeKind;

typedef struct
{
  guint number;
  ChangeKind kind;
  GPtrArray *recipients;

  GPtrArray *gone; /* of a merge; or NULL */
  gboolean are_in;
  GPtrArray *lists;  /* of RosetteRecipientList, that the merged came into; or NULL */
  GPtrArray *extras; /* of those who were tagged, before; or NULL */

  /* Of the one that was updated, before. */
  char *name;
  char *email;
  char *identifier;
  char *extra;
} Change;

struct _RosetteRecipientChanges
{
  GObject parent_instance;

  RosetteLibrary *library;
  GPtrArray *changes; /* of Change, the last one last */
  guint n_made;
};

G_DEFINE_FINAL_TYPE (RosetteRecipientChanges, rosette_recipient_changes, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->recipients, g_ptr_array_unref);
  g_clear_pointer (&change->gone, g_ptr_array_unref);
  g_clear_pointer (&change->lists, g_ptr_array_unref);
  g_clear_pointer (&change->extras, g_ptr_array_unref);
  g_free (change->name);
  g_free (change->email);
  g_free (change->identifier);
  g_free (change->extra);
  g_free (change);
}

/* A copy: the caller may go on with its array. */
static GPtrArray *
copy_recipients (GPtrArray *recipients)
{
  GPtrArray *copy = g_ptr_array_new_full (recipients->len, g_object_unref);

  for (guint i = 0; i < recipients->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (recipients, i)));

  return copy;
}

static Change *
push (RosetteRecipientChanges *self, ChangeKind kind)
{
  Change *change = g_new0 (Change, 1);

  change->number = ++self->n_made;
  change->kind = kind;
  g_ptr_array_add (self->changes, change);
  if (self->changes->len == 1)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);

  return change;
}

guint
rosette_recipient_changes_add (RosetteRecipientChanges *self, GPtrArray *recipients, GError **error)
{
  Change *change = NULL;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), 0);

  if (!rosette_library_add_recipients (self->library, recipients, error))
    return 0;

  change = push (self, CHANGE_ADDED);
  change->recipients = copy_recipients (recipients);

  return change->number;
}

guint
rosette_recipient_changes_remove (RosetteRecipientChanges *self,
                                  GPtrArray *recipients,
                                  GError **error)
{
  Change *change = NULL;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), 0);

  if (!rosette_library_remove_recipients (self->library, recipients, error))
    return 0;

  change = push (self, CHANGE_REMOVED);
  change->recipients = copy_recipients (recipients);

  return change->number;
}

guint
rosette_recipient_changes_update (RosetteRecipientChanges *self,
                                  RosetteRecipient *recipient,
                                  const char *name,
                                  const char *email,
                                  const char *identifier,
                                  const char *extra,
                                  GError **error)
{
  g_autofree char *old_name = NULL;
  g_autofree char *old_email = NULL;
  g_autofree char *old_identifier = NULL;
  g_autofree char *old_extra = NULL;
  Change *change = NULL;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), 0);

  old_name = g_strdup (rosette_recipient_get_name (recipient));
  old_email = g_strdup (rosette_recipient_get_email (recipient));
  old_identifier = g_strdup (rosette_recipient_get_identifier (recipient));
  old_extra = g_strdup (rosette_recipient_get_extra (recipient));
  if (!rosette_library_update_recipient (self->library, recipient, name, email, identifier, extra,
                                         error))
    return 0;

  change = push (self, CHANGE_UPDATED);
  change->recipients = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (change->recipients, g_object_ref (recipient));
  change->name = g_steal_pointer (&old_name);
  change->email = g_steal_pointer (&old_email);
  change->identifier = g_steal_pointer (&old_identifier);
  change->extra = g_steal_pointer (&old_extra);

  return change->number;
}

/* The lists that one of @gone is in and @kept is not. */
static GPtrArray *
list_new_lists (RosetteRecipientChanges *self, RosetteRecipient *kept, GPtrArray *gone)
{
  GListModel *all = rosette_library_get_lists (self->library);
  GPtrArray *lists = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RosetteRecipientList) list = g_list_model_get_item (all, i);
      gboolean is_new = FALSE;

      for (guint j = 0; j < gone->len; j++)
        is_new = is_new || rosette_recipient_list_contains (list, gone->pdata[j]);
      if (is_new && !rosette_recipient_list_contains (list, kept))
        g_ptr_array_add (lists, g_object_ref (list));
    }

  return lists;
}

static gboolean
put_into (RosetteRecipientChanges *self,
          GPtrArray *lists,
          GPtrArray *recipients,
          gboolean are_in,
          GError **error)
{
  for (guint i = 0; i < lists->len; i++)
    if (!rosette_library_put_into_list (self->library, lists->pdata[i], recipients, are_in, error))
      return FALSE;

  return TRUE;
}

/* The id of @kept, or else of the first of @gone that has one. */
static const char *
pick_identifier (RosetteRecipient *kept, GPtrArray *gone)
{
  const char *identifier = rosette_recipient_get_identifier (kept);

  for (guint i = 0; i < gone->len && *identifier == '\0'; i++)
    identifier = rosette_recipient_get_identifier (gone->pdata[i]);

  return identifier;
}

/* First what adds, last what takes away: whatever stops it, nobody is lost. */
guint
rosette_recipient_changes_merge (RosetteRecipientChanges *self,
                                 RosetteRecipient *kept,
                                 GPtrArray *gone,
                                 GError **error)
{
  g_autoptr (GPtrArray) lists = NULL;
  /* Where the addresses can be seen, and mended. */
  const char *const shown[] = { ROSETTE_OTHER_EMAIL, "@", NULL };
  g_autofree char *extra = NULL;
  Change *change = NULL;
  guint number = 0;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), 0);
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT (kept) && gone != NULL, 0);

  extra = rosette_duplicates_dup_extra (kept, gone);
  if (extra != NULL && strstr (extra, ROSETTE_OTHER_EMAIL) != NULL
      && !rosette_own_headers_add (self->library, shown, error))
    return 0;
  lists = list_new_lists (self, kept, gone);
  number = rosette_recipient_changes_update (self, kept, rosette_recipient_get_name (kept),
                                             rosette_recipient_get_email (kept),
                                             pick_identifier (kept, gone), extra, error);
  if (number == 0)
    return 0;
  change = g_ptr_array_index (self->changes, self->changes->len - 1);
  if (!put_into (self, lists, change->recipients, TRUE, error)
      || !rosette_library_remove_recipients (self->library, gone, error))
    return 0;

  change->kind = CHANGE_MERGED;
  change->gone = copy_recipients (gone);
  change->lists = g_steal_pointer (&lists);

  return number;
}

/* Those whom it changes; @before and @after: what stands in their own columns. */
static GPtrArray *
list_tagged (GPtrArray *recipients,
             const char *tag,
             gboolean is_given,
             GPtrArray *before,
             GPtrArray *after)
{
  GPtrArray *tagged = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < recipients->len; i++)
    {
      const char *old = rosette_recipient_get_extra (recipients->pdata[i]);
      g_autofree char *extra = rosette_tags_dup_with (old, tag, is_given);

      if (g_strcmp0 (old, extra) == 0)
        continue;
      g_ptr_array_add (tagged, g_object_ref (recipients->pdata[i]));
      g_ptr_array_add (before, g_strdup (old));
      g_ptr_array_add (after, g_steal_pointer (&extra));
    }

  return tagged;
}

guint
rosette_recipient_changes_tag (RosetteRecipientChanges *self,
                               GPtrArray *recipients,
                               const char *tag,
                               gboolean is_given,
                               GError **error)
{
  /* Where tags can be seen, and mended. */
  const char *const shown[] = { ROSETTE_TAGS, tag, NULL };
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) tagged = NULL;
  Change *change = NULL;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), 0);
  g_return_val_if_fail (recipients != NULL && tag != NULL, 0);

  tagged = list_tagged (recipients, tag, is_given, before, after);
  if (tagged->len == 0)
    return 0;
  if ((is_given && !rosette_own_headers_add (self->library, shown, error))
      || !rosette_library_update_extras (self->library, tagged, after, error))
    return 0;

  change = push (self, CHANGE_TAGGED);
  change->recipients = g_steal_pointer (&tagged);
  change->extras = g_steal_pointer (&before);

  return change->number;
}

guint
rosette_recipient_changes_put (RosetteRecipientChanges *self,
                               RosetteRecipientList *list,
                               GPtrArray *recipients,
                               gboolean are_in,
                               GError **error)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func (g_object_unref);
  Change *change = NULL;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), 0);
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_LIST (list) && recipients != NULL, 0);

  for (guint i = 0; i < recipients->len; i++)
    if (rosette_recipient_list_contains (list, recipients->pdata[i]) != are_in)
      g_ptr_array_add (moved, g_object_ref (recipients->pdata[i]));
  if (moved->len == 0 || !rosette_library_put_into_list (self->library, list, moved, are_in, error))
    return 0;

  change = push (self, CHANGE_PUT);
  change->recipients = g_steal_pointer (&moved);
  change->lists = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (change->lists, g_object_ref (list));
  change->are_in = are_in;

  return change->number;
}

gboolean
rosette_recipient_changes_forget (RosetteRecipientChanges *self,
                                  const char *email,
                                  const char *identifier,
                                  RosetteForgotten *forgotten,
                                  GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), FALSE);

  if (!rosette_run_remove_person (rosette_library_get_ledger (self->library), email, identifier,
                                  error)
      || !rosette_library_forget (self->library, email, identifier, forgotten, error))
    return FALSE;
  g_ptr_array_set_size (self->changes, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);

  return TRUE;
}

/* The position of the change, or of the last one for 0; -1 when it is not there. */
static int
find_change (RosetteRecipientChanges *self, guint number)
{
  if (number == 0)
    return (int) self->changes->len - 1;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = g_ptr_array_index (self->changes, i);

      if (change->number == number)
        return (int) i;
    }

  return -1;
}

static gboolean
revert (RosetteRecipientChanges *self, const Change *change, GError **error)
{
  switch (change->kind)
    {
    case CHANGE_ADDED:
      return rosette_library_remove_recipients (self->library, change->recipients, error);
    case CHANGE_PUT:
      return put_into (self, change->lists, change->recipients, !change->are_in, error);
    case CHANGE_TAGGED:
      return rosette_library_update_extras (self->library, change->recipients, change->extras,
                                            error);
    case CHANGE_REMOVED:
      return rosette_library_restore_recipients (self->library, change->recipients, error);
    case CHANGE_MERGED:
      if (!rosette_library_restore_recipients (self->library, change->gone, error)
          || !put_into (self, change->lists, change->recipients, FALSE, error))
        return FALSE;
      G_GNUC_FALLTHROUGH;
    case CHANGE_UPDATED:
      return rosette_library_update_recipient (
        self->library, g_ptr_array_index (change->recipients, 0), change->name, change->email,
        change->identifier, change->extra, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
rosette_recipient_changes_can_undo (RosetteRecipientChanges *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), FALSE);

  return self->changes->len > 0;
}

static void
drop (RosetteRecipientChanges *self, guint position)
{
  g_ptr_array_remove_index (self->changes, position);
  if (self->changes->len == 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
}

GPtrArray *
rosette_recipient_changes_undo (RosetteRecipientChanges *self, guint number, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  Change *change = NULL;
  int position;

  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), NULL);

  position = find_change (self, number);
  if (position < 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           _ ("This was undone already."));
      return NULL;
    }

  change = g_ptr_array_index (self->changes, position);
  if (change->kind == CHANGE_ADDED)
    shown = g_ptr_array_new_with_free_func (g_object_unref);
  else
    shown = g_ptr_array_ref (change->recipients);

  if (!revert (self, change, &why))
    g_clear_pointer (&shown, g_ptr_array_unref);
  /* Whoever was changed and is gone stays gone: the next undo goes on with what is below. */
  if (why == NULL || g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND))
    drop (self, (guint) position);
  if (why != NULL)
    g_propagate_error (error, g_steal_pointer (&why));

  return g_steal_pointer (&shown);
}

static void
rosette_recipient_changes_finalize (GObject *object)
{
  RosetteRecipientChanges *self = ROSETTE_RECIPIENT_CHANGES (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (rosette_recipient_changes_parent_class)->finalize (object);
}

static void
rosette_recipient_changes_get_property (GObject *object,
                                        guint prop_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value,
                           rosette_recipient_changes_can_undo (ROSETTE_RECIPIENT_CHANGES (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_recipient_changes_class_init (RosetteRecipientChangesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rosette_recipient_changes_finalize;
  object_class->get_property = rosette_recipient_changes_get_property;

  props[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_recipient_changes_init (RosetteRecipientChanges *self)
{
  self->changes = g_ptr_array_new_with_free_func (change_free);
}

RosetteRecipientChanges *
rosette_recipient_changes_new (RosetteLibrary *library)
{
  RosetteRecipientChanges *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);

  self = g_object_new (ROSETTE_TYPE_RECIPIENT_CHANGES, NULL);
  self->library = g_object_ref (library);

  return self;
}

RosetteLibrary *
rosette_recipient_changes_get_library (RosetteRecipientChanges *self)
{
  g_return_val_if_fail (ROSETTE_IS_RECIPIENT_CHANGES (self), NULL);

  return self->library;
}
