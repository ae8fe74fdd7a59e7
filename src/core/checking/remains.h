/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_remains_are_badge:
 * @bytes: a text that does not read as a credential
 *
 * Tells a badge that somebody changed from a file that never was one. Where a byte of a signed
 * badge was changed its parts may be more or fewer, and one of them may not decode; as long as
 * another is still that of a badge, or the text has words that only badges have and begins or ends
 * as JSON does, it was one.
 *
 * Returns: whether @bytes are what is left of a badge
 */
gboolean rosette_remains_are_badge (GBytes *bytes);

/**
 * rosette_remains_are_in:
 * @file: a picture that cannot be read
 *
 * Tells a baked picture that was cut off or changed from any other broken picture.
 *
 * Returns: whether a badge, or a piece of one, stands as plain text somewhere in @file
 */
gboolean rosette_remains_are_in (GBytes *file);

G_END_DECLS
