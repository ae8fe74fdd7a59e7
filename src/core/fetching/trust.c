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

static GPtrArray *
list_issuers (RosetteTrustStore *self)
{
  RosetteTrustStoreInterface *iface = ROSETTE_TRUST_STORE_GET_IFACE (self);

  return iface->list != NULL ? iface->list (self) : NULL;
}

gboolean
rosette_trust_store_is_known (RosetteTrustStore *self, const char *issuer_id, char **name)
{
  g_autoptr (RosetteKnownIssuer) issuer = NULL;

  g_return_val_if_fail (ROSETTE_IS_TRUST_STORE (self), FALSE);
  g_return_val_if_fail (issuer_id != NULL, FALSE);

  issuer = rosette_trust_store_find (self, issuer_id);
  if (name != NULL)
    *name = issuer != NULL ? g_strdup (issuer->name) : NULL;

  return issuer != NULL;
}

RosetteKnownIssuer *
rosette_trust_store_find (RosetteTrustStore *self, const char *issuer_id)
{
  g_autofree char *name = NULL;
  RosetteKnownIssuer *found;
  GPtrArray *issuers;

  g_return_val_if_fail (ROSETTE_IS_TRUST_STORE (self), NULL);
  g_return_val_if_fail (issuer_id != NULL, NULL);

  issuers = list_issuers (self);
  if (issuers != NULL)
    {
      found = rosette_known_issuers_find (issuers, issuer_id);
      return found != NULL ? rosette_known_issuer_ref (found) : NULL;
    }
  if (!ROSETTE_TRUST_STORE_GET_IFACE (self)->is_known (self, issuer_id, &name))
    return NULL;

  return rosette_known_issuer_new (issuer_id, name != NULL ? name : issuer_id, NULL, NULL, NULL);
}

RosetteKnownIssuer *
rosette_trust_store_find_like (RosetteTrustStore *self, const char *name)
{
  RosetteKnownIssuer *found;
  GPtrArray *issuers;

  g_return_val_if_fail (ROSETTE_IS_TRUST_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  issuers = list_issuers (self);
  found = issuers != NULL ? rosette_known_issuers_find_like (issuers, name) : NULL;

  return found != NULL ? rosette_known_issuer_ref (found) : NULL;
}
