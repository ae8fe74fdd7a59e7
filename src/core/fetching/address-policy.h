/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteAddressPolicyFunc:
 * @address: an address and port that a connection would go to
 *
 * Says where a fetcher may connect. Called from any thread.
 *
 * Returns: whether a connection to @address may be made
 */
typedef gboolean (*RosetteAddressPolicyFunc) (GInetSocketAddress *address, gpointer user_data);

/**
 * rosette_address_is_public:
 * @address: an address of either family
 *
 * Whether @address is of a computer on the public internet: none of the blocks that the IANA
 * special-purpose registries (RFC 6890) keep for this computer, for local networks, for providers'
 * own use, for groups, for documentation and for tests. An IPv4 address that is written as an IPv6
 * one (mapped, or translated by NAT64: RFC 6052) counts as the IPv4 address.
 *
 * Returns: whether a document that anybody may read can stand there
 */
gboolean rosette_address_is_public (GInetAddress *address);

/**
 * rosette_address_policy_public:
 *
 * The #RosetteAddressPolicyFunc of rosette_address_is_public(), at any port.
 */
gboolean rosette_address_policy_public (GInetSocketAddress *address, gpointer user_data);

G_END_DECLS
