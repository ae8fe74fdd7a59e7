/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/address-policy.h"

G_BEGIN_DECLS

/**
 * RosetteCheckedAddress:
 *
 * A host and port that lead only to addresses that a policy allows. It looks the host up itself
 * and hands each address that was allowed, and no other, to who connects: a name that means
 * another address a moment later (DNS rebinding) changes nothing, and to an address that is not
 * allowed no connection is tried at all. As a #GNetworkAddress it also is the name that the
 * host's certificate must have. Proxies are not asked: they would look the name up once more.
 */
#define ROSETTE_TYPE_CHECKED_ADDRESS (rosette_checked_address_get_type ())
G_DECLARE_FINAL_TYPE (RosetteCheckedAddress,
                      rosette_checked_address,
                      ROSETTE,
                      CHECKED_ADDRESS,
                      GNetworkAddress)

/**
 * rosette_checked_address_new:
 * @host: a host name, or an IPv4 or IPv6 address in digits, without brackets
 * @port: a TCP port
 * @policy: what is allowed
 * @policy_data: given to @policy; must outlive the address
 *
 * Connecting fails with ROSETTE_ERROR_UNREACHABLE when the host has no address that @policy
 * allows, and with an error of #GResolver when there is no such host.
 *
 * Returns: (transfer full): a new address
 */
GSocketConnectable *rosette_checked_address_new (const char *host,
                                                 guint16 port,
                                                 RosetteAddressPolicyFunc policy,
                                                 gpointer policy_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
