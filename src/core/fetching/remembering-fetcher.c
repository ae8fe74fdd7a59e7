/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/remembering-fetcher.h"

#include "base/limits.h"

typedef struct
{
  guint http_status;
  GBytes *document; /* NULL: none */
  GError *error;    /* why there is none */
} Answer;

struct _RosetteRememberingFetcher
{
  GObject parent_instance;

  RosetteFetcher *fetcher;
  GMutex mutex;
  GHashTable *answers; /* accept, a space and url -> Answer */
  gsize n_bytes;
};

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->document, g_bytes_unref);
  g_clear_error (&answer->error);
  g_free (answer);
}

static gboolean
recall (RosetteRememberingFetcher *self,
        const char *question,
        guint *http_status,
        GBytes **document,
        GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const Answer *answer = g_hash_table_lookup (self->answers, question);

  if (answer == NULL)
    return FALSE;

  *http_status = answer->http_status;
  *document = answer->document != NULL ? g_bytes_ref (answer->document) : NULL;
  if (answer->error != NULL)
    g_propagate_error (error, g_error_copy (answer->error));

  return TRUE;
}

static void
remember (RosetteRememberingFetcher *self,
          const char *question,
          guint http_status,
          GBytes *document,
          const GError *error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gsize size = document != NULL ? g_bytes_get_size (document) : 0;
  Answer *answer;

  if (g_hash_table_size (self->answers) >= ROSETTE_MAX_KEPT_DOCUMENTS
      || size > ROSETTE_MAX_KEPT_BYTES - self->n_bytes
      || g_hash_table_contains (self->answers, question))
    return;

  answer = g_new0 (Answer, 1);
  answer->http_status = http_status;
  answer->document = document != NULL ? g_bytes_ref (document) : NULL;
  answer->error = error != NULL ? g_error_copy (error) : NULL;
  self->n_bytes += size;
  g_hash_table_insert (self->answers, g_strdup (question), answer);
}

static GBytes *
rosette_remembering_fetcher_fetch (RosetteFetcher *fetcher,
                                   const char *url,
                                   const char *accept,
                                   guint *http_status,
                                   GCancellable *cancellable,
                                   GError **error)
{
  RosetteRememberingFetcher *self = ROSETTE_REMEMBERING_FETCHER (fetcher);
  g_autofree char *question = g_strconcat (accept != NULL ? accept : "", " ", url, NULL);
  g_autoptr (GError) fault = NULL;
  GBytes *document = NULL;

  if (recall (self, question, http_status, &document, error))
    return document;

  document = rosette_fetcher_fetch (self->fetcher, url, accept, http_status, cancellable, &fault);
  if (!g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    remember (self, question, *http_status, document, fault);
  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));

  return document;
}

static void
fetcher_iface_init (RosetteFetcherInterface *iface)
{
  iface->fetch = rosette_remembering_fetcher_fetch;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteRememberingFetcher,
                               rosette_remembering_fetcher,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ROSETTE_TYPE_FETCHER, fetcher_iface_init))

static void
rosette_remembering_fetcher_finalize (GObject *object)
{
  RosetteRememberingFetcher *self = ROSETTE_REMEMBERING_FETCHER (object);

  g_clear_object (&self->fetcher);
  g_mutex_clear (&self->mutex);
  g_hash_table_unref (self->answers);

  G_OBJECT_CLASS (rosette_remembering_fetcher_parent_class)->finalize (object);
}

static void
rosette_remembering_fetcher_class_init (RosetteRememberingFetcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_remembering_fetcher_finalize;
}

static void
rosette_remembering_fetcher_init (RosetteRememberingFetcher *self)
{
  g_mutex_init (&self->mutex);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
}

RosetteFetcher *
rosette_remembering_fetcher_new (RosetteFetcher *fetcher)
{
  RosetteRememberingFetcher *self;

  g_return_val_if_fail (ROSETTE_IS_FETCHER (fetcher), NULL);

  self = g_object_new (ROSETTE_TYPE_REMEMBERING_FETCHER, NULL);
  self->fetcher = g_object_ref (fetcher);

  return ROSETTE_FETCHER (self);
}
