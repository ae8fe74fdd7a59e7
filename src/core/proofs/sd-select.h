/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a base proof of ecdsa-sd-2023 has its holder show: parts of a document, by JSON pointers. */

/**
 * rosette_sd_number_objects:
 * @document: a document
 *
 * Returns: (transfer full) (element-type JsonObject guint): a number for each object in it
 */
GHashTable *rosette_sd_number_objects (JsonObject *document) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_sd_select:
 * @document: a document
 * @pointers: (element-type utf8): JSON pointers (RFC 6901), at least one
 * @numbers: what rosette_sd_number_objects() has made of @document
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Selects parts of a document (vc-di-ecdsa section 3.4.13, selectJsonLd), with the `@context`, `id`
 * and `type` of each object on the way to them. A new object in it has in @numbers the number of
 * the one that it is a part of. An array of one element and that element are the same.
 *
 * Returns: (transfer full): a document that shares its values with @document; or %NULL with
 *   ROSETTE_ERROR_SIGNATURE when a pointer leads to nothing
 */
JsonObject *rosette_sd_select (JsonObject *document,
                               GPtrArray *pointers,
                               GHashTable *numbers,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
