/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/checked-address.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* Hands on what another enumerator finds, without what is not allowed. */
#define CHECKED_ENUMERATOR_TYPE (checked_enumerator_get_type ())
G_DECLARE_FINAL_TYPE (CheckedEnumerator,
                      checked_enumerator,
                      CHECKED,
                      ENUMERATOR,
                      GSocketAddressEnumerator)

struct _CheckedEnumerator
{
  GSocketAddressEnumerator parent_instance;

  GSocketAddressEnumerator *inner;
  RosetteAddressPolicyFunc policy;
  gpointer policy_data;
  guint n_refused;
  guint n_allowed;
};

G_DEFINE_FINAL_TYPE (CheckedEnumerator, checked_enumerator, G_TYPE_SOCKET_ADDRESS_ENUMERATOR)

static gboolean
allows (CheckedEnumerator *self, GSocketAddress *address)
{
  gboolean is_allowed = G_IS_INET_SOCKET_ADDRESS (address)
                        && self->policy (G_INET_SOCKET_ADDRESS (address), self->policy_data);

  if (is_allowed)
    self->n_allowed++;
  else
    self->n_refused++;

  return is_allowed;
}

/* At the end of the list: was there anything that could be tried? */
static void
set_refusal (CheckedEnumerator *self, GError **error)
{
  if (self->n_refused > 0 && self->n_allowed == 0)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE,
                         _ ("Its address is not on the public internet."));
}

static GSocketAddress *
checked_enumerator_next (GSocketAddressEnumerator *enumerator,
                         GCancellable *cancellable,
                         GError **error)
{
  CheckedEnumerator *self = CHECKED_ENUMERATOR (enumerator);
  g_autoptr (GError) fault = NULL;
  GSocketAddress *address;

  while ((address = g_socket_address_enumerator_next (self->inner, cancellable, &fault)) != NULL)
    {
      if (allows (self, address))
        return address;
      g_object_unref (address);
    }

  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  else
    set_refusal (self, error);

  return NULL;
}

static void
next_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CheckedEnumerator *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketAddress) address =
    g_socket_address_enumerator_next_finish (self->inner, result, &error);

  if (address != NULL && !allows (self, address))
    {
      g_socket_address_enumerator_next_async (self->inner, g_task_get_cancellable (task), next_cb,
                                              g_object_ref (task));
      return;
    }

  if (address == NULL && error == NULL)
    set_refusal (self, &error);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&address), g_object_unref);
}

static void
checked_enumerator_next_async (GSocketAddressEnumerator *enumerator,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  CheckedEnumerator *self = CHECKED_ENUMERATOR (enumerator);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, checked_enumerator_next_async);
  g_socket_address_enumerator_next_async (self->inner, cancellable, next_cb, task);
}

static GSocketAddress *
checked_enumerator_next_finish (GSocketAddressEnumerator *enumerator,
                                GAsyncResult *result,
                                GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
checked_enumerator_finalize (GObject *object)
{
  CheckedEnumerator *self = CHECKED_ENUMERATOR (object);

  g_clear_object (&self->inner);

  G_OBJECT_CLASS (checked_enumerator_parent_class)->finalize (object);
}

static void
checked_enumerator_class_init (CheckedEnumeratorClass *klass)
{
  GSocketAddressEnumeratorClass *enumerator_class = G_SOCKET_ADDRESS_ENUMERATOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = checked_enumerator_finalize;
  enumerator_class->next = checked_enumerator_next;
  enumerator_class->next_async = checked_enumerator_next_async;
  enumerator_class->next_finish = checked_enumerator_next_finish;
}

static void
checked_enumerator_init (CheckedEnumerator *self)
{
}

struct _RosetteCheckedAddress
{
  GNetworkAddress parent_instance;

  RosetteAddressPolicyFunc policy;
  gpointer policy_data;
};

static GSocketConnectableIface *unchecked_iface;

static GSocketAddressEnumerator *
rosette_checked_address_enumerate (GSocketConnectable *connectable)
{
  RosetteCheckedAddress *self = ROSETTE_CHECKED_ADDRESS (connectable);
  CheckedEnumerator *enumerator = g_object_new (CHECKED_ENUMERATOR_TYPE, NULL);

  enumerator->inner = unchecked_iface->enumerate (connectable);
  enumerator->policy = self->policy;
  enumerator->policy_data = self->policy_data;

  return G_SOCKET_ADDRESS_ENUMERATOR (enumerator);
}

static void
connectable_iface_init (GSocketConnectableIface *iface)
{
  unchecked_iface = g_type_interface_peek_parent (iface);
  iface->enumerate = rosette_checked_address_enumerate;
  iface->proxy_enumerate = rosette_checked_address_enumerate;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteCheckedAddress,
                               rosette_checked_address,
                               G_TYPE_NETWORK_ADDRESS,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SOCKET_CONNECTABLE,
                                                      connectable_iface_init))

static void
rosette_checked_address_class_init (RosetteCheckedAddressClass *klass)
{
}

static void
rosette_checked_address_init (RosetteCheckedAddress *self)
{
}

GSocketConnectable *
rosette_checked_address_new (const char *host,
                             guint16 port,
                             RosetteAddressPolicyFunc policy,
                             gpointer policy_data)
{
  RosetteCheckedAddress *self;

  g_return_val_if_fail (host != NULL && policy != NULL, NULL);

  self = g_object_new (ROSETTE_TYPE_CHECKED_ADDRESS, "hostname", host, "port", (guint) port,
                       "scheme", "https", NULL);
  self->policy = policy;
  self->policy_data = policy_data;

  return G_SOCKET_CONNECTABLE (self);
}
