/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/trust.h"

G_DEFINE_INTERFACE (RosetteTrustStore, rosette_trust_store, G_TYPE_OBJECT)

static void
rosette_trust_store_default_init (RosetteTrustStoreInterface *iface)
{
}

gboolean
rosette_trust_store_is_known (RosetteTrustStore *self, const char *issuer_id, char **name)
{
  g_return_val_if_fail (ROSETTE_IS_TRUST_STORE (self), FALSE);
  g_return_val_if_fail (issuer_id != NULL, FALSE);

  if (name != NULL)
    *name = NULL;

  return ROSETTE_TRUST_STORE_GET_IFACE (self)->is_known (self, issuer_id, name);
}
