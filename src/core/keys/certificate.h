/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_key_parse_certificate:
 * @text: an X.509 certificate: its DER in base64, as `x5c` has it (RFC 7515 section 4.1.6)
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads the key in a certificate, and nothing else of it: who made the certificate, and whom and
 * when it is for, says nothing of who issues badges.
 *
 * Returns: (transfer full): the public key; or %NULL with ROSETTE_ERROR_SYNTAX,
 *   ROSETTE_ERROR_UNSUPPORTED or ROSETTE_ERROR_LIMIT (longer than ROSETTE_MAX_KEY_BYTES)
 */
RosetteKey *rosette_key_parse_certificate (const char *text,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_key_parse_certificate_der:
 * @der: an X.509 certificate in DER
 *
 * The same without base64.
 *
 * Returns: (transfer full): the public key; or %NULL with ROSETTE_ERROR_SYNTAX or
 *   ROSETTE_ERROR_UNSUPPORTED
 */
RosetteKey *rosette_key_parse_certificate_der (GBytes *der,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_certificate_is_authority:
 * @der: an X.509 certificate in DER
 *
 * Returns: whether it says that its key signs other certificates (RFC 5280 section 4.2.1.9)
 */
gboolean rosette_certificate_is_authority (GBytes *der);

G_END_DECLS
