/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/known-issuer.h"

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
 * @list: (nullable): all of them (element-type RosetteKnownIssuer), valid as long as the store; a
 *   store that has it needs no @is_known
 */
struct _RosetteTrustStoreInterface
{
  GTypeInterface parent_iface;

  gboolean (*is_known) (RosetteTrustStore *self, const char *issuer_id, char **name);
  GPtrArray *(*list) (RosetteTrustStore *self);
};

/**
 * rosette_trust_store_is_known:
 * @issuer_id: a URL or a DID
 * @name: (out) (optional) (transfer full) (nullable): the name that the user gave this issuer
 *
 * Returns: whether the user said to know the issuer
 */
gboolean rosette_trust_store_is_known (RosetteTrustStore *self, const char *issuer_id, char **name);

/**
 * rosette_trust_store_find:
 * @issuer_id: a URL or a DID
 *
 * Returns: (transfer full) (nullable): the known issuer of that id
 */
RosetteKnownIssuer *rosette_trust_store_find (RosetteTrustStore *self,
                                              const char *issuer_id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_trust_store_find_like:
 * @name: a name that an issuer gives itself
 *
 * Returns: (transfer full) (nullable): a known issuer whose name a person could take for @name
 */
RosetteKnownIssuer *rosette_trust_store_find_like (RosetteTrustStore *self,
                                                   const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
