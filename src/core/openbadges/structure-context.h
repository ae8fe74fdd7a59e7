/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which addresses in a `@context` are those of a version. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * rosette_contexts_find:
 * @contexts: (element-type JsonNode): what stands in a `@context`
 * @is: what is looked for
 *
 * Returns: the position of the first address that @is accepts, or -1
 */
int rosette_contexts_find (GPtrArray *contexts, gboolean (*is) (const char *address));

/**
 * rosette_context_is_vc:
 * @address: the address of a JSON-LD context
 *
 * Returns: whether this is where the context of the W3C VC Data Model 1.1 or 2.0 stands
 */
gboolean rosette_context_is_vc (const char *address);

/**
 * rosette_context_is_ob2:
 * @address: the address of a JSON-LD context
 *
 * Returns: whether this is, or once was, where a context of Open Badges 1.1 to 2.1 stands
 */
gboolean rosette_context_is_ob2 (const char *address);

/**
 * rosette_context_is_meant_as_ob2:
 * @address: the address of a JSON-LD context, as an issuer wrote it
 *
 * Returns: whether it is one of these but for a slip (see rosette_context_dup_meant())
 */
gboolean rosette_context_is_meant_as_ob2 (const char *address);

G_END_DECLS
