/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keep-passphrase.h"

#include "job.h"
#include "keys/keyring.h"
#include "keys/secrets.h"

typedef struct
{
  char *thumbprint;
  char *label;
  char *passphrase;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_free (keeping->thumbprint);
  g_free (keeping->label);
  rosette_secret_free (keeping->passphrase);
  g_free (keeping);
}

static gpointer
keep (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  Keeping *keeping = input;
  GError *why = NULL;

  if (rosette_keyring_store (keeping->thumbprint, keeping->label, keeping->passphrase, cancellable,
                             &why))
    return GINT_TO_POINTER (TRUE);

  g_debug ("Passphrase not kept: %s", why->message);
  g_propagate_error (error, why);

  return NULL;
}

void
rosette_keep_passphrase_async (const char *thumbprint,
                               const char *label,
                               const char *passphrase,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->thumbprint = g_strdup (thumbprint);
  keeping->label = g_strdup (label);
  keeping->passphrase = g_strdup (passphrase);
  rosette_job_run_async (job, keep, keeping, keeping_free, NULL, NULL, callback, user_data);
}

gboolean
rosette_keep_passphrase_finish (GObject *source, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (ROSETTE_JOB (source), result, error) != NULL;
}
