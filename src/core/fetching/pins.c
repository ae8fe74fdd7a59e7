/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/pins.h"

#include "keys/did.h"

#include <string.h>

G_DEFINE_INTERFACE (RosettePinStore, rosette_pin_store, G_TYPE_OBJECT)

static void
rosette_pin_store_default_init (RosettePinStoreInterface *iface)
{
}

struct _RosetteFilePins
{
  GObject parent_instance;

  GHashTable *documents; /* normalised address -> GBytes */
  GDateTime *since;
};

static GBytes *
rosette_file_pins_lookup (RosettePinStore *store, const char *address, GDateTime **since)
{
  RosetteFilePins *self = ROSETTE_FILE_PINS (store);
  GBytes *document = g_hash_table_lookup (self->documents, address);

  if (document == NULL)
    return NULL;

  if (since != NULL)
    *since = g_date_time_ref (self->since);

  return g_bytes_ref (document);
}

static void
pin_store_iface_init (RosettePinStoreInterface *iface)
{
  iface->lookup = rosette_file_pins_lookup;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteFilePins,
                               rosette_file_pins,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ROSETTE_TYPE_PIN_STORE, pin_store_iface_init))

static void
rosette_file_pins_finalize (GObject *object)
{
  RosetteFilePins *self = ROSETTE_FILE_PINS (object);

  g_clear_pointer (&self->documents, g_hash_table_unref);
  g_clear_pointer (&self->since, g_date_time_unref);

  G_OBJECT_CLASS (rosette_file_pins_parent_class)->finalize (object);
}

static void
rosette_file_pins_class_init (RosetteFilePinsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_file_pins_finalize;
}

static void
rosette_file_pins_init (RosetteFilePins *self)
{
  self->documents =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->since = g_date_time_new_now_utc ();
}

static char *
drop_fragment (const char *address)
{
  return g_strndup (address, strcspn (address, "#"));
}

/* A host may hide other parts of an address behind percent signs, and then is none: decoded,
 * "a.example%2Fb" would be the address of another document. */
static gboolean
is_plain_host (const char *host)
{
  if (host == NULL || *host == '\0')
    return FALSE;

  for (const char *at = host; *at != '\0'; at++)
    {
      if (!g_ascii_isalnum (*at) && strchr ("-._", *at) == NULL && (guchar) *at < 0x80)
        return g_hostname_is_ip_address (host);
    }

  return TRUE;
}

/* Whether @address is in its normal form for sure, as most are: a host in lower case and a path of
 * letters, digits and what stands for nothing else. */
static gboolean
is_normal (const char *address)
{
  const char *host = address + strlen ("https://");
  const char *at = host;

  if (!g_str_has_prefix (address, "https://"))
    return FALSE;
  while (g_ascii_islower (*at) || g_ascii_isdigit (*at) || *at == '-' || *at == '.')
    at++;
  if (at == host || *at != '/')
    return FALSE;

  for (; *at != '\0'; at++)
    {
      if (*at == '/' && (at[1] == '/' || at[1] == '.'))
        return FALSE;
      if (!g_ascii_isalnum (*at) && *at != '/' && *at != '-' && *at != '.' && *at != '_'
          && *at != '~')
        return FALSE;
    }

  return TRUE;
}

char *
rosette_pin_normalize (const char *address)
{
  g_autofree char *bare = NULL;
  g_autofree char *document = NULL;
  g_autofree char *host = NULL;
  g_autoptr (GUri) uri = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  if (is_normal (address))
    return g_strdup (address);

  bare = drop_fragment (address);
  if (g_str_has_prefix (bare, "did:web:"))
    document = rosette_did_web_dup_url (bare, NULL);

  uri = g_uri_parse (document != NULL ? document : bare,
                     G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  if (uri == NULL || !is_plain_host (g_uri_get_host (uri)))
    return g_steal_pointer (&bare);

  host = g_ascii_strdown (g_uri_get_host (uri), -1);

  return g_uri_join (G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, g_uri_get_scheme (uri),
                     g_uri_get_userinfo (uri), host, g_uri_get_port (uri), g_uri_get_path (uri),
                     g_uri_get_query (uri), NULL);
}

RosettePin *
rosette_pin_new (GBytes *document, GDateTime *since, gboolean is_given)
{
  RosettePin *self = g_new0 (RosettePin, 1);

  self->document = document;
  self->since = since;
  self->is_given = is_given;

  return self;
}

void
rosette_pin_free (RosettePin *self)
{
  g_bytes_unref (self->document);
  g_clear_pointer (&self->since, g_date_time_unref);
  g_free (self);
}

GPtrArray *
rosette_pin_store_list (RosettePinStore *self, const char *address)
{
  g_autofree char *normalized = NULL;
  GDateTime *since = NULL;
  GPtrArray *pins;
  GBytes *document;

  g_return_val_if_fail (ROSETTE_IS_PIN_STORE (self), NULL);
  g_return_val_if_fail (address != NULL, NULL);

  normalized = rosette_pin_normalize (address);
  if (ROSETTE_PIN_STORE_GET_IFACE (self)->list != NULL)
    return ROSETTE_PIN_STORE_GET_IFACE (self)->list (self, normalized);

  pins = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_pin_free);
  document = ROSETTE_PIN_STORE_GET_IFACE (self)->lookup (self, normalized, &since);
  if (document != NULL)
    g_ptr_array_add (pins, rosette_pin_new (document, since, TRUE));

  return pins;
}

GBytes *
rosette_pin_store_lookup (RosettePinStore *self, const char *address, GDateTime **since)
{
  g_autofree char *normalized = NULL;

  g_return_val_if_fail (ROSETTE_IS_PIN_STORE (self), NULL);
  g_return_val_if_fail (address != NULL, NULL);

  if (since != NULL)
    *since = NULL;
  normalized = rosette_pin_normalize (address);

  return ROSETTE_PIN_STORE_GET_IFACE (self)->lookup (self, normalized, since);
}

RosetteFilePins *
rosette_file_pins_new (void)
{
  return g_object_new (ROSETTE_TYPE_FILE_PINS, NULL);
}

void
rosette_file_pins_add (RosetteFilePins *self, const char *address, GBytes *document)
{
  g_return_if_fail (ROSETTE_IS_FILE_PINS (self));
  g_return_if_fail (address != NULL && document != NULL);

  g_hash_table_replace (self->documents, rosette_pin_normalize (address), g_bytes_ref (document));
}
