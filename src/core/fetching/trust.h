/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RosetteTrustStore:
 *
 * The issuers that the user knows. An implementation may be called from any thread.
 */
#define ROSETTE_TYPE_TRUST_STORE (rosette_trust_store_get_type ())
G_DECLARE_INTERFACE (RosetteTrustStore, rosette_trust_store, ROSETTE, TRUST_STORE, GObject)

/**
 * RosetteTrustStoreInterface:
 * @is_known: as rosette_trust_store_is_known()
 */
struct _RosetteTrustStoreInterface
{
  GTypeInterface parent_iface;

  gboolean (*is_known) (RosetteTrustStore *self, const char *issuer_id, char **name);
};

/**
 * rosette_trust_store_is_known:
 * @issuer_id: a URL or a DID
 * @name: (out) (optional) (transfer full) (nullable): the name that the user gave this issuer
 *
 * Returns: whether the user said to know the issuer
 */
gboolean rosette_trust_store_is_known (RosetteTrustStore *self, const char *issuer_id, char **name);

G_END_DECLS
