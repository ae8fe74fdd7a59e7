/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* A text of a design may hold fields, "{name}": each person's picture has that person's words
 * there. A field is called as the column of the list of people is, in any case; those of every list
 * are below.
 */

#define ROSETTE_FIELD_NAME   "name"
#define ROSETTE_FIELD_DATE   "date"
#define ROSETTE_FIELD_LEVEL  "level"
#define ROSETTE_FIELD_ISSUER "issuer"

/**
 * rosette_fields_new:
 *
 * Returns: (transfer full) (element-type utf8 utf8): what fields hold, yet nothing
 */
GHashTable *rosette_fields_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_fields_set:
 * @name: what the field is called
 * @value: (nullable): what it holds; %NULL is taken for empty
 *
 * Says what a field holds.
 */
void rosette_fields_set (GHashTable *fields, const char *name, const char *value);

/**
 * rosette_fields_fill:
 * @text: with fields in braces
 *
 * Returns: (transfer full): @text with what the fields hold; one that @fields does not know, and
 *   what only looks like one, stays as it is
 */
char *rosette_fields_fill (GHashTable *fields, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_list_fields:
 *
 * Returns: (transfer full) (element-type utf8): what fields the texts that are shown hold, each
 *   once, as they are written
 */
GPtrArray *rosette_design_list_fields (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_new_filled:
 * @fields: what its fields hold
 *
 * A straight text without a rule for what is too long (#RosetteFit) shrinks where it would come too
 * near to the edge.
 *
 * Returns: (transfer full): a design like @self, with nothing to undo, whose texts, and whose alt
 *   text, are filled
 */
RosetteDesign *rosette_design_new_filled (RosetteDesign *self,
                                          GHashTable *fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
