/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/arena.h"
#include "linkeddata/keyword.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A JSON value in an arena: what expansion makes. It costs a tenth of json-glib's tree. */

typedef enum
{
  ROSETTE_VALUE_NULL,
  ROSETTE_VALUE_BOOLEAN,
  ROSETTE_VALUE_INTEGER,
  ROSETTE_VALUE_DOUBLE,
  ROSETTE_VALUE_STRING,
  ROSETTE_VALUE_ARRAY,
  ROSETTE_VALUE_OBJECT,
  ROSETTE_VALUE_JSON,
} RosetteValueKind;

typedef struct _RosetteValue RosetteValue;

/**
 * RosetteEntry:
 * @key: the name of the member
 * @length: its length, in bytes
 * @keyword: which keyword @key is, if any
 *
 * A member of an object.
 */
typedef struct
{
  const char *key;
  guint32 length;
  RosetteKeyword keyword;
  RosetteValue *value;
} RosetteEntry;

/**
 * RosetteValue:
 * @n: of an array or object, how many items or entries
 * @json: the value of a JSON literal, borrowed from the document
 *
 * A value; @kind says which of the union it is.
 */
struct _RosetteValue
{
  RosetteValueKind kind;
  guint n;
  guint size;
  guint32 *index; /* places of entries by the hash of their keys, in a large object */
  guint n_index;
  union
  {
    gboolean boolean;
    gint64 integer;
    double number;
    const char *string;
    RosetteValue **items;
    RosetteEntry *entries;
    JsonNode *json;
  };
};

/* New values. A text is not copied. @node of rosette_value_scalar() holds one. */
RosetteValue *rosette_value_string (RosetteArena *arena, const char *text);
RosetteValue *rosette_value_null (RosetteArena *arena);
RosetteValue *rosette_value_scalar (RosetteArena *arena, JsonNode *node);
RosetteValue *rosette_value_json (RosetteArena *arena, JsonNode *node);
RosetteValue *rosette_value_array (RosetteArena *arena);
RosetteValue *rosette_value_object (RosetteArena *arena);

/* @value itself when it is an array, else an array that holds it. */
RosetteValue *rosette_value_as_array (RosetteArena *arena, RosetteValue *value);

/* Appends @item to @array; rosette_value_append_all() its items when it is an array. */
void rosette_value_append (RosetteArena *arena, RosetteValue *array, RosetteValue *item);
void rosette_value_append_all (RosetteArena *arena, RosetteValue *array, RosetteValue *item);

/* The member of @object with that name; NULL when there is none. */
RosetteValue *rosette_value_get (const RosetteValue *object, const char *key);
RosetteValue *rosette_value_get_keyword (const RosetteValue *object, RosetteKeyword keyword);

/* Sets a member, in its old place if there was one. @key is not copied. */
void rosette_value_set (RosetteArena *arena,
                        RosetteValue *object,
                        const char *key,
                        RosetteValue *value);
void rosette_value_set_keyword (RosetteArena *arena,
                                RosetteValue *object,
                                RosetteKeyword keyword,
                                RosetteValue *value);

/* JSON-LD API section 4.1.2's "add value" with as array: appends to the array that the member is.
 */
void rosette_value_add (RosetteArena *arena,
                        RosetteValue *object,
                        const char *key,
                        RosetteValue *value);

/* What an expanded object is (JSON-LD section 9). */
gboolean rosette_value_is_string (const RosetteValue *value);
gboolean rosette_value_has_only (const RosetteValue *object, RosetteKeyword keyword);
gboolean rosette_value_is_value_object (const RosetteValue *value);
gboolean rosette_value_is_list_object (const RosetteValue *value);
gboolean rosette_value_is_graph_object (const RosetteValue *value);
gboolean rosette_value_is_node_object (const RosetteValue *value);

/* The value as json-glib's tree. Transfer full. */
JsonNode *rosette_value_to_json (const RosetteValue *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
