/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether a value is of the kind that a row of structure-rules.h asks for. */

#pragma once

#include "openbadges/structure-rules.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * rosette_kind_is_string:
 * @node: a value
 *
 * Returns: whether it is a string
 */
gboolean rosette_kind_is_string (JsonNode *node);

/**
 * rosette_kind_is_number:
 * @node: a value
 *
 * Returns: whether it is a number
 */
gboolean rosette_kind_is_number (JsonNode *node);

/**
 * rosette_kind_is_language_map:
 * @node: a value
 *
 * Returns: whether it is a map from languages to strings (Open Badges 3.0), or a value object of
 *   JSON-LD
 */
gboolean rosette_kind_is_language_map (JsonNode *node);

/**
 * rosette_kind_is_text_list:
 * @array: some values
 *
 * The same text in several languages, as the W3C data model writes names (2.0 section 11.1).
 *
 * Returns: whether it has texts, and nothing but these
 */
gboolean rosette_kind_is_text_list (JsonArray *array);

/**
 * rosette_kind_is_jws:
 * @text: a string
 *
 * Returns: whether it has the form of a compact JWS (Open Badges 3.0, CompactJws)
 */
gboolean rosette_kind_is_jws (const char *text);

/**
 * rosette_kind_is_date:
 * @kind: a kind of date
 * @text: a string
 *
 * Returns: whether it is such a date
 */
gboolean rosette_kind_is_date (RosetteKind kind, const char *text);

/**
 * rosette_kind_is:
 * @kind: a kind of plain value
 * @node: a value
 *
 * Returns: whether it is of that kind; of %ROSETTE_KIND_JWS, whether it is a string
 */
gboolean rosette_kind_is (RosetteKind kind, JsonNode *node);

G_END_DECLS
