/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/kept.h"

struct _RosetteKept
{
  GObject parent_instance;

  GHashTable *pins;   /* normalised address to GPtrArray of RosettePin */
  GPtrArray *issuers; /* of RosetteKnownIssuer */
  GPtrArray *allowed; /* of char *, ended by NULL */
};

static GPtrArray *
new_pins (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_pin_free);
}

static GPtrArray *
rosette_kept_list (RosettePinStore *store, const char *address)
{
  GPtrArray *pins = g_hash_table_lookup (ROSETTE_KEPT (store)->pins, address);
  GPtrArray *list = new_pins ();

  for (guint i = 0; pins != NULL && i < pins->len; i++)
    {
      const RosettePin *pin = pins->pdata[i];

      g_ptr_array_add (list, rosette_pin_new (g_bytes_ref (pin->document),
                                              g_date_time_ref (pin->since), pin->is_given));
    }

  return list;
}

static GBytes *
rosette_kept_lookup (RosettePinStore *store, const char *address, GDateTime **since)
{
  GPtrArray *pins = g_hash_table_lookup (ROSETTE_KEPT (store)->pins, address);
  const RosettePin *pin = pins != NULL ? pins->pdata[0] : NULL;

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
  iface->list = rosette_kept_list;
}

static GPtrArray *
rosette_kept_list_issuers (RosetteTrustStore *store)
{
  return ROSETTE_KEPT (store)->issuers;
}

static void
trust_store_iface_init (RosetteTrustStoreInterface *iface)
{
  iface->list = rosette_kept_list_issuers;
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
  g_clear_pointer (&self->issuers, g_ptr_array_unref);
  g_clear_pointer (&self->allowed, g_ptr_array_unref);

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
  self->pins =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->issuers = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_known_issuer_unref);
  self->allowed = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->allowed, NULL);
}

RosetteKept *
rosette_kept_new (void)
{
  return g_object_new (ROSETTE_TYPE_KEPT, NULL);
}

static GPtrArray *
ensure_pins (RosetteKept *self, const char *address)
{
  GPtrArray *pins = g_hash_table_lookup (self->pins, address);

  if (pins == NULL)
    {
      pins = new_pins ();
      g_hash_table_insert (self->pins, g_strdup (address), pins);
    }

  return pins;
}

void
rosette_kept_take_pin (RosetteKept *self, const char *address, GBytes *document, gint64 since)
{
  GPtrArray *pins;

  g_return_if_fail (ROSETTE_IS_KEPT (self));
  g_return_if_fail (address != NULL && document != NULL);

  pins = ensure_pins (self, address);
  if (pins->len > 0 && ((RosettePin *) pins->pdata[0])->is_given)
    g_ptr_array_remove_index (pins, 0);
  g_ptr_array_insert (pins, 0,
                      rosette_pin_new (document, g_date_time_new_from_unix_utc (since), TRUE));
}

void
rosette_kept_take_fetched (RosetteKept *self, const char *address, GBytes *document, gint64 seen)
{
  g_return_if_fail (ROSETTE_IS_KEPT (self));
  g_return_if_fail (address != NULL && document != NULL);

  g_ptr_array_add (ensure_pins (self, address),
                   rosette_pin_new (document, g_date_time_new_from_unix_utc (seen), FALSE));
}

void
rosette_kept_add_known (RosetteKept *self, RosetteKnownIssuer *issuer)
{
  g_return_if_fail (ROSETTE_IS_KEPT (self));
  g_return_if_fail (issuer != NULL);

  g_ptr_array_add (self->issuers, rosette_known_issuer_ref (issuer));
}

GPtrArray *
rosette_kept_get_known (RosetteKept *self)
{
  g_return_val_if_fail (ROSETTE_IS_KEPT (self), NULL);

  return self->issuers;
}

void
rosette_kept_add_allowed (RosetteKept *self, const char *issuer)
{
  g_return_if_fail (ROSETTE_IS_KEPT (self));
  g_return_if_fail (issuer != NULL);

  g_ptr_array_insert (self->allowed, (int) self->allowed->len - 1, g_strdup (issuer));
}

const char *const *
rosette_kept_get_allowed (RosetteKept *self)
{
  g_return_val_if_fail (ROSETTE_IS_KEPT (self), NULL);

  return (const char *const *) self->allowed->pdata;
}
