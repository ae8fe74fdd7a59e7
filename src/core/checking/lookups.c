/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/lookups.h"

#include <glib/gi18n-lib.h>

struct _RosetteLookups
{
  RosettePinStore *pins;
  RosetteFetcher *fetcher;
  GCancellable *cancellable;
  guint max_fetches;
  guint max_ms;

  GHashTable *found; /* normalised address -> RosetteLookup */
  guint n_fetches;
  gint64 end; /* monotonic time, in microseconds; 0 before the first fetch */
};

static void
lookup_free (gpointer data)
{
  RosetteLookup *lookup = data;

  g_clear_pointer (&lookup->document, g_bytes_unref);
  g_free (lookup->reason);
  g_free (lookup);
}

RosetteLookups *
rosette_lookups_new (RosettePinStore *pins,
                     RosetteFetcher *fetcher,
                     GCancellable *cancellable,
                     guint max_fetches,
                     guint max_ms)
{
  RosetteLookups *self = g_rc_box_new0 (RosetteLookups);

  self->pins = pins;
  self->fetcher = fetcher;
  self->cancellable = cancellable;
  self->max_fetches = max_fetches;
  self->max_ms = max_ms;
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, lookup_free);

  return self;
}

RosetteLookups *
rosette_lookups_ref (RosetteLookups *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  RosetteLookups *self = data;

  g_hash_table_unref (self->found);
}

void
rosette_lookups_unref (RosetteLookups *self)
{
  g_rc_box_release_full (self, clear);
}

gboolean
rosette_lookups_is_online (RosetteLookups *self)
{
  return self->fetcher != NULL;
}

/* A badge names addresses as it likes: what it can cost is settled here. */
static const char *
refuse (RosetteLookups *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->end == 0)
    self->end = now + self->max_ms * G_TIME_SPAN_MILLISECOND;
  if (self->n_fetches >= self->max_fetches)
    return _ ("The badge names more web addresses than are asked for one badge.");
  if (now > self->end)
    return _ ("The web addresses before it took too long to answer.");

  return NULL;
}

static void
fetch (RosetteLookups *self, const char *url, RosetteLookup *lookup)
{
  const char *refusal = refuse (self);
  g_autoptr (GError) error = NULL;

  if (refusal != NULL)
    {
      lookup->reason = g_strdup (refusal);
      return;
    }

  self->n_fetches++;
  lookup->document = rosette_fetcher_fetch (self->fetcher, url, NULL, &lookup->http_status,
                                            self->cancellable, &error);
  if (lookup->document == NULL)
    lookup->reason = g_strdup (error->message);
}

static gboolean
is_web_address (const char *address)
{
  return g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://");
}

const RosetteLookup *
rosette_lookups_get (RosetteLookups *self, const char *address)
{
  g_autofree char *normalized = NULL;
  RosetteLookup *lookup;

  g_return_val_if_fail (self != NULL && address != NULL, NULL);

  normalized = rosette_pin_normalize (address);
  lookup = g_hash_table_lookup (self->found, normalized);
  if (lookup != NULL)
    return lookup;

  lookup = g_new0 (RosetteLookup, 1);
  if (self->pins != NULL)
    lookup->document = rosette_pin_store_lookup (self->pins, normalized, NULL);
  if (lookup->document == NULL && self->fetcher != NULL && is_web_address (normalized))
    fetch (self, normalized, lookup);
  g_hash_table_insert (self->found, g_steal_pointer (&normalized), lookup);

  return lookup;
}

const char *
rosette_lookups_get_reason (RosetteLookups *self, const char *address)
{
  g_autofree char *normalized = rosette_pin_normalize (address);
  const RosetteLookup *lookup = g_hash_table_lookup (self->found, normalized);

  return lookup != NULL ? lookup->reason : NULL;
}
