/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "unlock.h"

#include "base/error.h"
#include "job.h"
#include "keep-passphrase.h"
#include "keys/secrets.h"
#include "own-issuer.h"
#include "seam.h"
#include "signing-key.h"
#include "unlock-card.h"

#include <glib/gi18n.h>

/* Read, ask, try, ask again: a task travels through it, since a pane wants one answer. */
typedef struct
{
  RosetteLibrary *library;
  char *path;
  char *thumbprint;
  char *keyring_label;
  GtkPasswordEntry *entry; /* of the question under way */
  GtkCheckButton *remember;
  char *passphrase; /* to be kept once it has opened the key, or NULL */
} Unlocking;

/* What a thread gets of it. */
typedef struct
{
  char *path;
  char *thumbprint;
  char *passphrase; /* NULL: from the keyring */
} Attempt;

/* Asking goes round: a wrong passphrase asks again. */
static void ask (GTask *task, gboolean was_wrong);

static void
unlocking_free (gpointer data)
{
  Unlocking *unlocking = data;

  g_object_unref (unlocking->library);
  g_free (unlocking->path);
  g_free (unlocking->thumbprint);
  g_free (unlocking->keyring_label);
  g_clear_object (&unlocking->entry);
  g_clear_object (&unlocking->remember);
  rosette_secret_free (unlocking->passphrase);
  g_free (unlocking);
}

static void
attempt_free (gpointer data)
{
  Attempt *attempt = data;

  g_free (attempt->path);
  g_free (attempt->thumbprint);
  rosette_secret_free (attempt->passphrase);
  g_free (attempt);
}

static gpointer
open_key (gpointer input,
          RosetteProgressFunc progress,
          gpointer progress_data,
          GCancellable *cancellable,
          GError **error)
{
  Attempt *attempt = input;

  return rosette_signing_key_load (attempt->path, attempt->thumbprint, attempt->passphrase,
                                   cancellable, error);
}

/* What cannot be kept now is kept the next time: the badges are good either way. */
static void
keep_dids (RosetteLibrary *library, GPtrArray *keys)
{
  g_autoptr (GPtrArray) dids = rosette_signing_key_list_dids (keys);
  g_autoptr (GError) error = NULL;

  if (rosette_own_issuer_has_dids (library, dids))
    return;
  if (!rosette_library_set_setting (library, ROSETTE_SETTING_KEY_CHANGED, "yes", &error)
      || !rosette_own_issuer_set_dids_of_file (library, dids, &error))
    g_debug ("Not kept: %s", error->message);
}

static void
open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Unlocking *unlocking = g_task_get_task_data (task);
  GPtrArray *keys = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (keys != NULL)
    {
      keep_dids (unlocking->library, keys);
      if (unlocking->passphrase != NULL)
        rosette_keep_passphrase_async (unlocking->thumbprint, unlocking->keyring_label,
                                       unlocking->passphrase, NULL, NULL);
      g_task_return_pointer (task, keys, (GDestroyNotify) g_ptr_array_unref);
    }
  else if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE))
    ask (g_steal_pointer (&task), unlocking->entry != NULL);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* @task: (transfer full) */
static void
attempt (GTask *task, const char *passphrase)
{
  Unlocking *unlocking = g_task_get_task_data (task);
  g_autoptr (RosetteJob) job = rosette_job_new ();
  Attempt *input = g_new0 (Attempt, 1);

  input->path = g_strdup (unlocking->path);
  input->thumbprint = g_strdup (unlocking->thumbprint);
  input->passphrase = g_strdup (passphrase);
  rosette_job_run_async (job, open_key, input, attempt_free, (GDestroyNotify) g_ptr_array_unref,
                         g_task_get_cancellable (task), open_cb, task);
}

static void
ask_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *response = rosette_seam_ask_finish (result, &error);
  Unlocking *unlocking = g_task_get_task_data (task);
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (unlocking->entry));

  if (response == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_clear_pointer (&unlocking->passphrase, rosette_secret_free);
  if (gtk_check_button_get_active (unlocking->remember))
    unlocking->passphrase = g_strdup (passphrase);
  attempt (g_steal_pointer (&task), passphrase);
}

static GtkWidget *
build_question (Unlocking *unlocking)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_clear_object (&unlocking->entry);
  g_clear_object (&unlocking->remember);
  unlocking->entry = g_object_ref_sink (GTK_PASSWORD_ENTRY (gtk_password_entry_new ()));
  unlocking->remember = g_object_ref_sink (
    GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_ ("_Keep it in the desktop keyring"))));

  g_object_set (unlocking->entry, "show-peek-icon", TRUE, "activates-default", TRUE,
                "placeholder-text", _ ("Passphrase"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (unlocking->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Passphrase"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (unlocking->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (unlocking->remember));

  return box;
}

/* @task: (transfer full) */
static void
ask (GTask *task, gboolean was_wrong)
{
  const RosetteResponse responses[] = {
    { "cancel", _ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "unlock", _ ("_Unlock"), ADW_RESPONSE_SUGGESTED },
  };
  Unlocking *unlocking = g_task_get_task_data (task);

  rosette_seam_ask_async (
    g_task_get_source_object (task), _ ("Unlock Your Key"),
    was_wrong ? _ ("That is not the passphrase of your institution's key. Try once more.")
              : _ ("Type the passphrase of your institution's key, to sign with it."),
    build_question (unlocking), responses, G_N_ELEMENTS (responses), g_task_get_cancellable (task),
    ask_cb, task);
  gtk_widget_grab_focus (GTK_WIDGET (unlocking->entry));
}

static void
card_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *keys = rosette_unlock_card_finish (result, &error);

  if (keys != NULL)
    g_task_return_pointer (task, keys, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static Unlocking *
unlocking_new (RosetteLibrary *library)
{
  Unlocking *unlocking = g_new0 (Unlocking, 1);

  unlocking->library = g_object_ref (library);
  unlocking->path = g_strdup (rosette_library_get_setting (library, ROSETTE_SETTING_KEY_FILE));
  unlocking->thumbprint =
    g_strdup (rosette_library_get_setting (library, ROSETTE_SETTING_KEY_THUMBPRINT));
  unlocking->keyring_label = g_strdup (_ ("Rosette: key of your institution"));

  return unlocking;
}

void
rosette_unlock_async (GtkWindow *parent,
                      RosetteLibrary *library,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (RosetteCardKey) card = NULL;
  Unlocking *unlocking = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ROSETTE_IS_LIBRARY (library));

  unlocking = unlocking_new (library);
  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, rosette_unlock_async);
  g_task_set_task_data (task, unlocking, unlocking_free);

  card = rosette_card_key_load (library);
  if (card != NULL)
    rosette_unlock_card_async (parent, card, cancellable, card_opened_cb, g_steal_pointer (&task));
  else if (unlocking->path == NULL || unlocking->thumbprint == NULL)
    g_task_return_new_error (task, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                             _ ("There is no key yet. Set up your institution first."));
  else
    attempt (g_steal_pointer (&task), NULL);
}

GPtrArray *
rosette_unlock_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rosette_unlock_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
