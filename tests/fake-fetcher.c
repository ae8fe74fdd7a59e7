/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fake-fetcher.h"

#include "base/error.h"

#include <string.h>

typedef struct
{
  guint status;
  GBytes *document;
} Place;

struct _RosetteTestFetcher
{
  GObject parent_instance;

  gboolean is_forbidden;
  gboolean refuses_plain;
  GHashTable *places; /* url -> Place */
  guint default_status;
  guint n_asked;
  char *last_url;
};

static GBytes *
rosette_test_fetcher_fetch (RosetteFetcher *fetcher,
                            const char *url,
                            const char *accept,
                            guint *http_status,
                            GCancellable *cancellable,
                            GError **error)
{
  RosetteTestFetcher *self = ROSETTE_TEST_FETCHER (fetcher);
  const Place *place = g_hash_table_lookup (self->places, url);

  if (self->is_forbidden)
    g_error ("the network was asked for %s", url);

  self->n_asked++;
  g_free (self->last_url);
  self->last_url = g_strdup (url);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (self->refuses_plain && g_str_has_prefix (url, "http://"))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE,
                           rosette_fetcher_get_plain_refusal ());
      return NULL;
    }

  *http_status = place != NULL ? place->status : self->default_status;
  if (place != NULL && place->document != NULL)
    return g_bytes_ref (place->document);
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE, "The answer was %u.", *http_status);

  return NULL;
}

static RosetteFetcher *
rosette_test_fetcher_dup_plain (RosetteFetcher *fetcher)
{
  RosetteTestFetcher *self = ROSETTE_TEST_FETCHER (fetcher);
  RosetteTestFetcher *plain = rosette_test_fetcher_new ();

  g_hash_table_unref (plain->places);
  plain->places = g_hash_table_ref (self->places);
  plain->default_status = self->default_status;

  return ROSETTE_FETCHER (plain);
}

static void
fetcher_iface_init (RosetteFetcherInterface *iface)
{
  iface->fetch = rosette_test_fetcher_fetch;
  iface->dup_plain = rosette_test_fetcher_dup_plain;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteTestFetcher,
                               rosette_test_fetcher,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ROSETTE_TYPE_FETCHER, fetcher_iface_init))

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_pointer (&place->document, g_bytes_unref);
  g_free (place);
}

static void
rosette_test_fetcher_finalize (GObject *object)
{
  RosetteTestFetcher *self = ROSETTE_TEST_FETCHER (object);

  g_hash_table_unref (self->places);
  g_free (self->last_url);

  G_OBJECT_CLASS (rosette_test_fetcher_parent_class)->finalize (object);
}

static void
rosette_test_fetcher_class_init (RosetteTestFetcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_test_fetcher_finalize;
}

static void
rosette_test_fetcher_init (RosetteTestFetcher *self)
{
  self->default_status = 404;
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, place_free);
}

RosetteTestFetcher *
rosette_test_fetcher_new (void)
{
  return g_object_new (ROSETTE_TYPE_TEST_FETCHER, NULL);
}

RosetteTestFetcher *
rosette_test_fetcher_new_forbidden (void)
{
  RosetteTestFetcher *self = rosette_test_fetcher_new ();

  self->is_forbidden = TRUE;

  return self;
}

void
rosette_test_fetcher_refuse_plain (RosetteTestFetcher *self)
{
  self->refuses_plain = TRUE;
}

void
rosette_test_fetcher_put (RosetteTestFetcher *self,
                          const char *url,
                          guint status,
                          const char *document)
{
  Place *place = g_new0 (Place, 1);

  place->status = status;
  place->document = document != NULL ? g_bytes_new (document, strlen (document)) : NULL;
  g_hash_table_replace (self->places, g_strdup (url), place);
}

void
rosette_test_fetcher_put_default (RosetteTestFetcher *self, guint status)
{
  self->default_status = status;
}

guint
rosette_test_fetcher_get_n_asked (RosetteTestFetcher *self)
{
  return self->n_asked;
}

const char *
rosette_test_fetcher_get_last_url (RosetteTestFetcher *self)
{
  return self->last_url;
}
