/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "unlock-card.h"

#include "ask-card.h"
#include "base/error.h"
#include "keys/did.h"
#include "seam.h"

#include <glib/gi18n.h>

/* Looking at the card, asking, trying, asking again: a task travels through it. */
typedef struct
{
  RosetteCardKey *card;
  GtkPasswordEntry *entry; /* of the question under way; NULL where it asks for the card */
} Unlocking;

/* Asking goes round: what the card does not take asks again. */
static void ask (GTask *task, const GError *error);

static void
unlocking_free (gpointer data)
{
  Unlocking *unlocking = data;

  rosette_card_key_free (unlocking->card);
  g_clear_object (&unlocking->entry);
  g_free (unlocking);
}

static gboolean
is_own (const RosetteCardKey *card, RosetteKey *key)
{
  g_autofree char *did = rosette_key_dup_did (key);

  return g_str_equal (card->did, did);
}

static void
return_key (GTask *task, RosetteKey *key)
{
  Unlocking *unlocking = g_task_get_task_data (task);
  GPtrArray *keys = NULL;

  if (!is_own (unlocking->card, key))
    {
      g_task_return_new_error (task, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                               _ ("The card “%s” holds another key than your institution's. Use "
                                  "the other card, or choose this one under My Institution."),
                               unlocking->card->token);
      return;
    }
  keys = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);
  g_ptr_array_add (keys, rosette_key_ref (key));
  g_task_return_pointer (task, keys, (GDestroyNotify) g_ptr_array_unref);
}

/* What its owner is to do: type a PIN, unlock the card, or put it in. NULL for what they cannot
 * mend. */
static const char *
pick_heading (const GError *error)
{
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE))
    return _ ("Unlock Your Card");
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LOCKED))
    return _ ("Your Card Is Locked");
  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND)
      || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE))
    return _ ("Put In Your Card");

  return NULL;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_ask_card_open_finish (source, result, &error);

  if (key != NULL)
    return_key (task, key);
  else if (pick_heading (error) != NULL)
    ask (g_steal_pointer (&task), error);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Without a PIN, the card says whether it is there and wants one, which counts as no try.
 * @task: (transfer full) */
static void
attempt (GTask *task, const char *pin)
{
  Unlocking *unlocking = g_task_get_task_data (task);

  rosette_ask_card_open_async (unlocking->card->address, pin, g_task_get_cancellable (task),
                               opened_cb, task);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *response = rosette_seam_ask_finish (result, &error);
  Unlocking *unlocking = g_task_get_task_data (task);
  GtkEditable *entry = unlocking->entry != NULL ? GTK_EDITABLE (unlocking->entry) : NULL;

  if (response == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    attempt (g_object_ref (task), entry != NULL ? gtk_editable_get_text (entry) : NULL);
  if (entry != NULL)
    gtk_editable_set_text (entry, "");
}

static GtkWidget *
build_entry (Unlocking *unlocking)
{
  unlocking->entry = g_object_ref_sink (GTK_PASSWORD_ENTRY (gtk_password_entry_new ()));
  g_object_set (unlocking->entry, "show-peek-icon", TRUE, "activates-default", TRUE,
                "placeholder-text", _ ("PIN"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (unlocking->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("PIN"), -1);

  return GTK_WIDGET (unlocking->entry);
}

/* @task: (transfer full) */
static void
ask (GTask *task, const GError *error)
{
  const RosetteResponse pin_responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "unlock", _ ("_Unlock"), ADW_RESPONSE_SUGGESTED },
  };
  const RosetteResponse card_responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "again", _ ("_Try Again"), ADW_RESPONSE_SUGGESTED },
  };
  Unlocking *unlocking = g_task_get_task_data (task);
  gboolean is_pin = g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);

  g_clear_object (&unlocking->entry);
  rosette_seam_ask_async (g_task_get_source_object (task), pick_heading (error), error->message,
                          is_pin ? build_entry (unlocking) : NULL,
                          is_pin ? pin_responses : card_responses, 2, g_task_get_cancellable (task),
                          asked_cb, task);
  if (is_pin)
    gtk_widget_grab_focus (GTK_WIDGET (unlocking->entry));
}

void
rosette_unlock_card_async (GtkWindow *parent,
                           const RosetteCardKey *card,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = NULL;
  Unlocking *unlocking = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (card != NULL);

  unlocking = g_new0 (Unlocking, 1);
  unlocking->card = rosette_card_key_copy (card);
  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, rosette_unlock_card_async);
  g_task_set_task_data (task, unlocking, unlocking_free);
  attempt (task, NULL);
}

GPtrArray *
rosette_unlock_card_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rosette_unlock_card_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
