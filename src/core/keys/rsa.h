/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_rsa_is_weak_modulus:
 * @n: an RSA modulus, big endian
 *
 * Returns: whether its primes have the structure that one family of smart cards gave them
 *   (ROCA, CVE-2017-15361), so that they can be found
 */
gboolean rosette_rsa_is_weak_modulus (GBytes *n);

G_END_DECLS
