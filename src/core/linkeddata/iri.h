/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/arena.h"

G_BEGIN_DECLS

/**
 * rosette_iri_is_absolute:
 * @iri: a text
 *
 * Returns: whether @iri begins with a scheme and a colon (RFC 3986 section 3.1)
 */
gboolean rosette_iri_is_absolute (const char *iri);

/**
 * rosette_iri_is_well_formed:
 * @iri: a text, not NUL-terminated
 * @length: its length, in bytes
 *
 * What N-Quads can write between angle brackets as it is (N-Quads 1.1, IRIREF) and is absolute: it
 * has a scheme, at most one `#`, and no control characters, spaces, `<>"{}|^`, grave accents and
 * backslashes.
 *
 * Returns: whether @iri is so
 */
gboolean rosette_iri_is_well_formed (const char *iri, gsize length);

/**
 * rosette_iri_resolve:
 * @arena: where the result is made
 * @base: (nullable): an absolute IRI
 * @reference: an IRI reference
 *
 * Resolves a reference as RFC 3986 section 5.2 says, without normalizing anything.
 *
 * Returns: (transfer none): the absolute IRI; @reference itself without a @base
 */
const char *rosette_iri_resolve (RosetteArena *arena, const char *base, const char *reference);

/**
 * rosette_language_is_well_formed:
 * @tag: a text
 *
 * Returns: whether @tag has the form of a language tag (BCP 47 section 2.2.9, in the part of it
 *   that N-Quads can write)
 */
gboolean rosette_language_is_well_formed (const char *tag);

G_END_DECLS
