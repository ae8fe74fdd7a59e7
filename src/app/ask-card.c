/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ask-card.h"

#include "job.h"
#include "keys/secrets.h"

typedef struct
{
  char *address; /* or NULL */
  char *pin;     /* or NULL */
} Question;

static Question *
question_new (const char *address, const char *pin)
{
  Question *self = g_new0 (Question, 1);

  self->address = g_strdup (address);
  self->pin = pin != NULL && pin[0] != '\0' ? g_strdup (pin) : NULL;

  return self;
}

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->address);
  rosette_secret_free (self->pin);
  g_free (self);
}

static gpointer
list_keys (gpointer input,
           RosetteProgressFunc progress,
           gpointer progress_data,
           GCancellable *cancellable,
           GError **error)
{
  return rosette_token_list_keys (((Question *) input)->pin, error);
}

static gpointer
open_key (gpointer input,
          RosetteProgressFunc progress,
          gpointer progress_data,
          GCancellable *cancellable,
          GError **error)
{
  Question *question = input;

  return rosette_token_open_key (question->address, question->pin, error);
}

void
rosette_ask_card_keys_async (const char *pin,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();

  rosette_job_run_async (job, list_keys, question_new (NULL, pin), question_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
rosette_ask_card_keys_finish (GObject *source, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (ROSETTE_JOB (source), result, error);
}

void
rosette_ask_card_open_async (const char *address,
                             const char *pin,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();

  g_return_if_fail (address != NULL);

  rosette_job_run_async (job, open_key, question_new (address, pin), question_free,
                         (GDestroyNotify) rosette_key_unref, cancellable, callback, user_data);
}

RosetteKey *
rosette_ask_card_open_finish (GObject *source, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (ROSETTE_JOB (source), result, error);
}
