/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/address-policy.h"

#include <string.h>

#define IPV4_BYTES 4
#define IPV6_BYTES 16

typedef struct
{
  guint8 prefix[IPV6_BYTES];
  guint n_bits;
} Block;

/* IANA IPv4 Special-Purpose Address Registry. */
static const Block closed_ipv4[] = {
  { { 0 }, 8 },             /* this network */
  { { 10 }, 8 },            /* private */
  { { 100, 64 }, 10 },      /* behind a provider's NAT (CGNAT) */
  { { 127 }, 8 },           /* this computer */
  { { 169, 254 }, 16 },     /* link-local; also where clouds tell their secrets */
  { { 172, 16 }, 12 },      /* private */
  { { 192, 0, 0 }, 24 },    /* protocol assignments */
  { { 192, 0, 2 }, 24 },    /* documentation */
  { { 192, 88, 99 }, 24 },  /* relays of 6to4, gone */
  { { 192, 168 }, 16 },     /* private */
  { { 198, 18 }, 15 },      /* benchmarks */
  { { 198, 51, 100 }, 24 }, /* documentation */
  { { 203, 0, 113 }, 24 },  /* documentation */
  { { 224 }, 4 },           /* groups */
  { { 240 }, 4 },           /* reserved, and broadcast */
};

/* In IPv6 only this block has public addresses (RFC 4291 section 2.4), but for... */
static const Block open_ipv6 = { { 0x20 }, 3 };

/* ...these parts of it: IANA IPv6 Special-Purpose Address Registry. */
static const Block closed_ipv6[] = {
  { { 0x20, 0x01, 0x00 }, 23 }, /* protocol assignments; Teredo, which hides an IPv4 address */
  { { 0x20, 0x01, 0x0d, 0xb8 }, 32 }, /* documentation */
  { { 0x20, 0x02 }, 16 },             /* 6to4, which hides an IPv4 address */
  { { 0x3f, 0xff, 0x00 }, 20 },       /* documentation */
};

/* An IPv4 address stands in the last four bytes: mapped (RFC 4291 section 2.5.5.2), NAT64. */
static const Block carriers[] = {
  { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff }, 96 },
  { { 0, 0x64, 0xff, 0x9b }, 96 },
};

static gboolean
is_in (const guint8 *address, const Block *block)
{
  guint n_whole = block->n_bits / 8;
  guint n_rest = block->n_bits % 8;
  guint8 mask = (guint8) (0xff << (8 - n_rest));

  if (memcmp (address, block->prefix, n_whole) != 0)
    return FALSE;

  return n_rest == 0 || (address[n_whole] & mask) == (block->prefix[n_whole] & mask);
}

static gboolean
is_in_any (const guint8 *address, const Block *blocks, gsize n_blocks)
{
  for (gsize i = 0; i < n_blocks; i++)
    {
      if (is_in (address, &blocks[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_public_ipv4 (const guint8 *address)
{
  return !is_in_any (address, closed_ipv4, G_N_ELEMENTS (closed_ipv4));
}

static gboolean
is_public_ipv6 (const guint8 *address)
{
  if (is_in_any (address, carriers, G_N_ELEMENTS (carriers)))
    return is_public_ipv4 (address + IPV6_BYTES - IPV4_BYTES);

  return is_in (address, &open_ipv6)
         && !is_in_any (address, closed_ipv6, G_N_ELEMENTS (closed_ipv6));
}

gboolean
rosette_address_is_public (GInetAddress *address)
{
  g_return_val_if_fail (G_IS_INET_ADDRESS (address), FALSE);

  switch (g_inet_address_get_family (address))
    {
    case G_SOCKET_FAMILY_IPV4:
      return is_public_ipv4 (g_inet_address_to_bytes (address));
    case G_SOCKET_FAMILY_IPV6:
      return is_public_ipv6 (g_inet_address_to_bytes (address));
    case G_SOCKET_FAMILY_INVALID:
    case G_SOCKET_FAMILY_UNIX:
    default:
      return FALSE;
    }
}

gboolean
rosette_address_policy_public (GInetSocketAddress *address, gpointer user_data)
{
  return rosette_address_is_public (g_inet_socket_address_get_address (address));
}
