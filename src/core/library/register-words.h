/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/ledger.h"

G_BEGIN_DECLS

/**
 * rosette_register_is_whole:
 * @has_head: whether a noted head was asked for
 *
 * Returns: whether nothing is wrong, and the noted head is there
 */
gboolean rosette_register_is_whole (const RosetteRegisterReport *report, gboolean has_head);

/**
 * rosette_register_words:
 * @has_head: whether a noted head was asked for
 *
 * What was found, in the same words for window and command line.
 *
 * Returns: (transfer full): sentences, one or more lines
 */
char *rosette_register_words (const RosetteRegisterReport *report,
                              gboolean has_head) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
