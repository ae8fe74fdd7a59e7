/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes an authority and a certificate for `localhost` that it signed, both in PEM; @chain holds
 * the certificate and its private key. Free both with g_free().
 */
void rosette_test_make_certificate (gboolean is_expired, char **authority, char **chain);

G_END_DECLS
