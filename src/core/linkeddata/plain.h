/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/context.h"
#include "linkeddata/value.h"

G_BEGIN_DECLS

/* What options->plain asks of a document while it is expanded. Each returns FALSE with
 * ROSETTE_ERROR_HIDDEN, whose message is the name that a thing has in the document, and in brackets
 * the one that it should have, or whose it is.
 */

/* Whether the property @iri may be written as @key. */
gboolean rosette_plain_check_name (RosetteJsonld *self, const char *key, const char *iri);

/* Whether @keyword may stand in the document, as @key. */
gboolean rosette_plain_check_keyword (RosetteJsonld *self, const char *key, RosetteKeyword keyword);

/* Whether nothing is said of the thing at the top in another place of the @expanded document. */
gboolean rosette_plain_check_places (RosetteJsonld *self, const RosetteValue *expanded);

G_END_DECLS
