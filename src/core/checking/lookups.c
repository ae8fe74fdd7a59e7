/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/lookups.h"

#include "checking/permission.h"
#include "fetching/media-type.h"

#include <glib/gi18n-lib.h>

/* How long a document that was fetched counts as of now: who checks a badge again to see it with
 * another address of its recipient is not told that all is of some minutes ago. */
#define FRESH_MINUTES 10

struct _RosetteLookups
{
  RosettePinStore *pins;
  RosetteFetcher *fetcher;
  GCancellable *cancellable;
  guint max_fetches;
  guint max_ms;
  const char *const *allowed; /* NULL: all */
  gboolean is_confirmed;      /* the badge is of one that is allowed */
  gboolean is_plain;

  GHashTable *found; /* normalised address -> RosetteLookup */
  GPtrArray *order;  /* the same, as they were looked for */
  guint n_fetches;
  gint64 end;         /* monotonic time, in microseconds; 0 before the first fetch */
  const char *accept; /* NULL: a document */
};

static void
clear_lookup (gpointer data)
{
  RosetteLookup *lookup = data;

  g_free (lookup->address);
  g_clear_pointer (&lookup->document, g_bytes_unref);
  g_clear_pointer (&lookup->since, g_date_time_unref);
  g_ptr_array_unref (lookup->earlier);
  g_free (lookup->reason);
}

RosetteLookup *
rosette_lookup_ref (RosetteLookup *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rosette_lookup_unref (RosetteLookup *self)
{
  g_atomic_rc_box_release_full (self, clear_lookup);
}

gboolean
rosette_lookup_is_fresh (const RosetteLookup *self, GDateTime *now)
{
  GTimeSpan age;

  if (self->state == ROSETTE_LOOKUP_FETCHED)
    return TRUE;
  if (self->state != ROSETTE_LOOKUP_KEPT || self->since == NULL)
    return FALSE;
  age = g_date_time_difference (now, self->since);

  return age >= 0 && age < FRESH_MINUTES * G_TIME_SPAN_MINUTE;
}

static gboolean
is_on_web (const char *address)
{
  return g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://");
}

gboolean
rosette_lookup_is_open (const RosetteLookup *self, GDateTime *now)
{
  return is_on_web (self->address) && self->reason == NULL && self->state != ROSETTE_LOOKUP_GIVEN
         && !rosette_lookup_is_fresh (self, now);
}

static RosetteLookup *
new_lookup (const char *address)
{
  RosetteLookup *lookup = g_atomic_rc_box_new0 (RosetteLookup);

  lookup->address = g_strdup (address);
  lookup->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_pin_free);

  return lookup;
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
  self->found = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_lookup_unref);

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
  g_ptr_array_unref (self->order);
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

static gboolean
fetch_one (RosetteLookups *self, const char *url, RosetteLookup *lookup)
{
  const char *refusal = refuse (self);
  g_autoptr (GError) error = NULL;
  guint status = 0;

  g_clear_pointer (&lookup->reason, g_free);
  if (refusal != NULL)
    {
      lookup->reason = g_strdup (refusal);
      return FALSE;
    }

  self->n_fetches++;
  lookup->document =
    rosette_fetcher_fetch (self->fetcher, url, self->accept, &status, self->cancellable, &error);
  if (status != 0)
    lookup->http_status = status;
  if (lookup->document == NULL)
    lookup->reason = g_strdup (error->message);

  return lookup->document != NULL;
}

/* Issuers have moved to https since, and their old documents still say http: what stands at the
 * same place there is the better for it. */
static char *
dup_secure (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);

  if (uri == NULL || !g_str_has_prefix (url, "http://") || g_uri_get_port (uri) > 0)
    return NULL;

  return g_strconcat ("https", url + strlen ("http"), NULL);
}

static void
fetch (RosetteLookups *self, const char *url, RosetteLookup *lookup)
{
  g_autofree char *secure = dup_secure (url);
  gboolean is_http = g_str_has_prefix (url, "http://");

  if (secure != NULL && fetch_one (self, secure, lookup))
    return;
  if (is_http && !self->is_plain)
    {
      g_clear_pointer (&lookup->reason, g_free);
      lookup->reason = g_strdup (rosette_fetcher_get_plain_refusal ());
      return;
    }

  lookup->is_plain = fetch_one (self, url, lookup) && is_http;
}

static gboolean
may_fetch (RosetteLookups *self, const char *address)
{
  if (self->fetcher == NULL || !is_on_web (address))
    return FALSE;

  return self->allowed == NULL || self->is_confirmed
         || rosette_permission_covers_address (self->allowed, address);
}

static void
use (RosetteLookup *lookup, const RosettePin *pin, RosetteLookupState state)
{
  lookup->document = g_bytes_ref (pin->document);
  lookup->since = pin->since != NULL ? g_date_time_ref (pin->since) : NULL;
  lookup->state = state;
}

/* What the address held before, and does not now. */
static void
note_earlier (RosetteLookup *lookup, GPtrArray *pins)
{
  for (guint i = 0; i < pins->len; i++)
    {
      const RosettePin *pin = pins->pdata[i];

      if (lookup->document != NULL && g_bytes_equal (lookup->document, pin->document))
        continue;
      g_ptr_array_add (lookup->earlier,
                       rosette_pin_new (g_bytes_ref (pin->document),
                                        pin->since != NULL ? g_date_time_ref (pin->since) : NULL,
                                        pin->is_given));
    }
}

static void
look (RosetteLookups *self, RosetteLookup *lookup)
{
  g_autoptr (GPtrArray) pins =
    self->pins != NULL ? rosette_pin_store_list (self->pins, lookup->address)
                       : g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_pin_free);
  const RosettePin *first = pins->len > 0 ? pins->pdata[0] : NULL;

  if (first != NULL && first->is_given)
    use (lookup, first, ROSETTE_LOOKUP_GIVEN);
  else if (may_fetch (self, lookup->address))
    fetch (self, lookup->address, lookup);

  if (lookup->document != NULL && lookup->state == ROSETTE_LOOKUP_MISSING)
    lookup->state = ROSETTE_LOOKUP_FETCHED;
  else if (lookup->document == NULL && first != NULL)
    use (lookup, first, ROSETTE_LOOKUP_KEPT);
  note_earlier (lookup, pins);
}

const RosetteLookup *
rosette_lookups_get (RosetteLookups *self, const char *address)
{
  g_autofree char *normalized = NULL;
  RosetteLookup *lookup;

  g_return_val_if_fail (self != NULL && address != NULL, NULL);

  normalized = rosette_pin_normalize (address);
  lookup = g_hash_table_lookup (self->found, normalized);
  /* what was not allowed before may be now */
  if (lookup != NULL
      && (lookup->document != NULL || lookup->reason != NULL || !may_fetch (self, normalized)))
    return lookup;

  if (lookup == NULL)
    {
      lookup = new_lookup (normalized);
      g_hash_table_insert (self->found, lookup->address, lookup);
      g_ptr_array_add (self->order, lookup);
    }
  look (self, lookup);

  return lookup;
}

const RosetteLookup *
rosette_lookups_get_badge (RosetteLookups *self, const char *address)
{
  const RosetteLookup *lookup;

  self->accept = ROSETTE_ACCEPT_BADGE;
  lookup = rosette_lookups_get (self, address);
  self->accept = NULL;

  return lookup;
}

void
rosette_lookups_restrict (RosetteLookups *self, const char *const *allowed)
{
  self->allowed = allowed;
}

void
rosette_lookups_confirm (RosetteLookups *self, const char *issuer_id)
{
  if (self->allowed != NULL && rosette_permission_covers_issuer (self->allowed, issuer_id))
    self->is_confirmed = TRUE;
}

void
rosette_lookups_set_plain (RosetteLookups *self, gboolean is_plain)
{
  self->is_plain = is_plain;
}

GPtrArray *
rosette_lookups_list (RosetteLookups *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_lookup_unref);

  for (guint i = 0; i < self->order->len; i++)
    g_ptr_array_add (list, rosette_lookup_ref (self->order->pdata[i]));

  return list;
}

const char *
rosette_lookups_get_reason (RosetteLookups *self, const char *address)
{
  g_autofree char *normalized = NULL;
  const RosetteLookup *lookup;

  if (self->order->len == 0)
    return NULL;
  normalized = rosette_pin_normalize (address);
  lookup = g_hash_table_lookup (self->found, normalized);

  return lookup != NULL ? lookup->reason : NULL;
}
