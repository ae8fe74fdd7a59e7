/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The one JSON reader of the program (json.c), the one writer (json-write.c), and short ways to the
 * members of what was read (json-access.c). json-glib holds the tree; its own parser is not used.
 */

/**
 * rosette_json_parse:
 * @text: a JSON text in UTF-8, not NUL-terminated
 * @length: length of @text, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads one JSON value by the grammar of RFC 8259 and nothing beside it. What other readers take
 * differently is refused: equal keys in one object, U+0000 raw or escaped, lone surrogates, invalid
 * UTF-8, a byte order mark. A number without fraction and exponent must fit a #gint64, any other
 * must be a finite double. Size, depth, number of values and of members have the limits of
 * base/limits.h. The message says the line and the byte in it, both from 1. Threads may share what
 * was read as long as none of them changes it; it is not sealed, for that hashes all of it.
 *
 * Returns: (transfer full): the value; or %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
JsonNode *rosette_json_parse (const char *text,
                              gsize length,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_parse_bytes:
 * @bytes: a JSON text in UTF-8
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): as rosette_json_parse()
 */
JsonNode *rosette_json_parse_bytes (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_parse_object:
 * @text: a JSON text in UTF-8, not NUL-terminated
 * @length: length of @text, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * As rosette_json_parse(), where the value must be an object.
 *
 * Returns: (transfer full): the object; or %NULL with ROSETTE_ERROR_SYNTAX or
 *   ROSETTE_ERROR_LIMIT
 */
JsonObject *rosette_json_parse_object (const char *text,
                                       gsize length,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_write:
 * @node: a value
 * @length: (out) (optional): length of the text, in bytes
 *
 * Writes without white space, members in their order, nothing escaped that need not be. What was
 * read comes back as the same value of the same type: a double keeps a fraction or an exponent.
 *
 * Returns: (transfer full): the text, in UTF-8
 */
char *rosette_json_write (JsonNode *node, gsize *length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_write_object:
 * @object: an object
 * @length: (out) (optional): length of the text, in bytes
 *
 * As rosette_json_write(), for an object that has no node.
 *
 * Returns: (transfer full): the text, in UTF-8
 */
char *rosette_json_write_object (JsonObject *object, gsize *length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_write_pretty:
 * @node: a value
 *
 * Writes for people: one member or element a line, indented by two spaces, a newline at the end.
 *
 * Returns: (transfer full): the text, in UTF-8
 */
char *rosette_json_write_pretty (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_append_string:
 * @out: where to write
 * @text: valid UTF-8
 *
 * Appends @text in quotes, escaped as RFC 8785 section 3.2.2.2 says, which is also how
 * rosette_json_write() writes.
 */
void rosette_json_append_string (GString *out, const char *text);

/**
 * rosette_json_append_integer:
 * @out: where to write
 * @number: any integer
 *
 * Appends @number in decimal digits. Without printf, which of ten thousand awards is felt.
 */
void rosette_json_append_integer (GString *out, gint64 number);

/**
 * rosette_json_copy:
 * @node: a value, sealed or not
 *
 * Returns: (transfer full): a deep copy that may be changed
 */
JsonNode *rosette_json_copy (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_copy_object:
 * @object: an object, sealed or not
 *
 * Returns: (transfer full): a deep copy that may be changed
 */
JsonObject *rosette_json_copy_object (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_share_object:
 * @object: an object
 *
 * Returns: (transfer full): another with the same members, of which some may be replaced; the
 *   values are shared, and must not be changed
 */
JsonObject *rosette_json_share_object (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_new_node:
 * @object: an object
 *
 * Returns: (transfer full): a node that holds a reference to @object
 */
JsonNode *rosette_json_new_node (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_get_string:
 * @object: (nullable): an object
 * @member: the name of a member
 *
 * Returns: (transfer none) (nullable): the text, or %NULL when the member is missing or no string
 */
const char *rosette_json_get_string (JsonObject *object, const char *member);

/**
 * rosette_json_get_object:
 * @object: (nullable): an object
 * @member: the name of a member
 *
 * Returns: (transfer none) (nullable): the object, or %NULL when the member is missing or no object
 */
JsonObject *rosette_json_get_object (JsonObject *object, const char *member);

/**
 * rosette_json_get_first_object:
 * @object: (nullable): an object
 * @member: the name of a member that may be one or many
 *
 * Returns: (transfer none) (nullable): the object, or the first one in the array; %NULL when there
 *   is none
 */
JsonObject *rosette_json_get_first_object (JsonObject *object, const char *member);

/**
 * rosette_json_get_array:
 * @object: (nullable): an object
 * @member: the name of a member
 *
 * Returns: (transfer none) (nullable): the array, or %NULL when the member is missing or no array
 */
JsonArray *rosette_json_get_array (JsonObject *object, const char *member);

/**
 * rosette_json_get_boolean:
 * @object: (nullable): an object
 * @member: the name of a member
 * @fallback: what a missing member means
 *
 * Returns: the value, or @fallback when the member is missing or no boolean
 */
gboolean rosette_json_get_boolean (JsonObject *object, const char *member, gboolean fallback);

/**
 * rosette_json_get_integer:
 * @object: (nullable): an object
 * @member: the name of a member
 * @value: (out): the number
 *
 * Takes a double too where it is a whole number that a double holds exactly, as in 1.7e9.
 *
 * Returns: %TRUE, or %FALSE when the member is missing or no integer
 */
gboolean rosette_json_get_integer (JsonObject *object, const char *member, gint64 *value);

/**
 * rosette_json_list:
 * @object: (nullable): an object
 * @member: the name of a member that may hold one value or an array of them
 *
 * Returns: (transfer container) (element-type JsonNode): the values, which @object owns; none when
 *   the member is missing or null
 */
GPtrArray *rosette_json_list (JsonObject *object, const char *member) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_json_has_type:
 * @object: (nullable): an object
 * @member: the name of a member that holds a text or an array of texts: `type`, `@context`
 * @type: the text to look for
 *
 * Returns: whether @type is among them
 */
gboolean rosette_json_has_type (JsonObject *object, const char *member, const char *type);

/**
 * rosette_json_get_text:
 * @object: (nullable): an object
 * @member: the name of a member that holds a text, a map from language tags to texts, a value
 *   object of JSON-LD (1.1 section 9.5), or an array of these
 *
 * Of several, the text in the first of the user's languages that it has (a tag also stands for its
 * regions), else English, else the first text.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL when there is none
 */
const char *rosette_json_get_text (JsonObject *object, const char *member);

G_END_DECLS
