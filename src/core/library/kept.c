/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/kept.h"

typedef struct
{
  GBytes *document;
  GDateTime *since;
} Pin;

struct _RosetteKept
{
  GObject parent_instance;

  GHashTable *pins;    /* normalised address to Pin */
  GHashTable *issuers; /* issuer id to name */
};

static void
pin_free (gpointer data)
{
  Pin *pin = data;

  g_bytes_unref (pin->document);
  g_date_time_unref (pin->since);
  g_free (pin);
}

static GBytes *
rosette_kept_lookup (RosettePinStore *store, const char *address, GDateTime **since)
{
  Pin *pin = g_hash_table_lookup (ROSETTE_KEPT (store)->pins, address);

  if (pin == NULL)
    return NULL;

  if (since != NULL)
    *since = g_date_time_ref (pin->since);

  return g_bytes_ref (pin->document);
}

static void
pin_store_iface_init (RosettePinStoreInterface *iface)
{
  iface->lookup = rosette_kept_lookup;
}

static gboolean
rosette_kept_is_known (RosetteTrustStore *store, const char *issuer_id, char **name)
{
  const char *known = g_hash_table_lookup (ROSETTE_KEPT (store)->issuers, issuer_id);

  if (name != NULL)
    *name = g_strdup (known);

  return known != NULL;
}

static void
trust_store_iface_init (RosetteTrustStoreInterface *iface)
{
  iface->is_known = rosette_kept_is_known;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteKept,
                               rosette_kept,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ROSETTE_TYPE_PIN_STORE, pin_store_iface_init)
                                 G_IMPLEMENT_INTERFACE (ROSETTE_TYPE_TRUST_STORE,
                                                        trust_store_iface_init))

static void
rosette_kept_finalize (GObject *object)
{
  RosetteKept *self = ROSETTE_KEPT (object);

  g_clear_pointer (&self->pins, g_hash_table_unref);
  g_clear_pointer (&self->issuers, g_hash_table_unref);

  G_OBJECT_CLASS (rosette_kept_parent_class)->finalize (object);
}

static void
rosette_kept_class_init (RosetteKeptClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_kept_finalize;
}

static void
rosette_kept_init (RosetteKept *self)
{
  self->pins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pin_free);
  self->issuers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

RosetteKept *
rosette_kept_new (void)
{
  return g_object_new (ROSETTE_TYPE_KEPT, NULL);
}

void
rosette_kept_take_pin (RosetteKept *self, const char *address, GBytes *document, gint64 since)
{
  Pin *pin = NULL;

  g_return_if_fail (ROSETTE_IS_KEPT (self));
  g_return_if_fail (address != NULL && document != NULL);

  pin = g_new0 (Pin, 1);
  pin->document = document;
  pin->since = g_date_time_new_from_unix_utc (since);
  g_hash_table_replace (self->pins, g_strdup (address), pin);
}

void
rosette_kept_add_issuer (RosetteKept *self, const char *issuer_id, const char *name)
{
  g_return_if_fail (ROSETTE_IS_KEPT (self));
  g_return_if_fail (issuer_id != NULL && name != NULL);

  g_hash_table_replace (self->issuers, g_strdup (issuer_id), g_strdup (name));
}
