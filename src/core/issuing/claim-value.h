/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/claim-field.h"

G_BEGIN_DECLS

/**
 * rosette_claim_value_read:
 * @field: a field, not of a file
 * @text: what was written, without white space around it and not empty
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Returns: (transfer full): the value as JSON has it: a text (of a date, RFC 3339; of a result, its
 *   own object), or a number; %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
JsonNode *rosette_claim_value_read (const RosetteClaimField *field,
                                    const char *text,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
