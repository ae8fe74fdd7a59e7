/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/plain.h"

#include "base/error.h"

#include <string.h>

/* A program that reads JSON looks for a member by its name and in its place. The same statement can
 * be made under another name, or in another place, where it would be missed.
 */

static const RosettePlainName *
find_name (RosetteJsonld *self, const char *iri)
{
  gsize length = self->options->plain != NULL ? strlen (iri) : 0;

  for (const RosettePlainName *name = self->options->plain; length > 0 && name->iri != NULL; name++)
    if (name->length == length && memcmp (name->iri, iri, length) == 0)
      return name;

  return NULL;
}

/* @key says what should be said as @name, which is not known of what only moves things. */
static gboolean
fail (RosetteJsonld *self, const char *key, const char *name)
{
  if (name != NULL)
    g_set_error (self->error, ROSETTE_ERROR, ROSETTE_ERROR_HIDDEN, "%s (%s)", key, name);
  else
    g_set_error_literal (self->error, ROSETTE_ERROR, ROSETTE_ERROR_HIDDEN, key);

  return FALSE;
}

gboolean
rosette_plain_check_name (RosetteJsonld *self, const char *key, const char *iri)
{
  const RosettePlainName *name = find_name (self, iri);

  return name == NULL || strcmp (name->name, key) == 0 || fail (self, key, name->name);
}

gboolean
rosette_plain_check_keyword (RosetteJsonld *self, const char *key, RosetteKeyword keyword)
{
  static const guint movers = 1u << ROSETTE_KEYWORD_GRAPH | 1u << ROSETTE_KEYWORD_INCLUDED
                              | 1u << ROSETTE_KEYWORD_NEST | 1u << ROSETTE_KEYWORD_REVERSE;

  return self->options->plain == NULL || !(movers & 1u << keyword) || fail (self, key, NULL);
}

static gboolean
check_node (RosetteJsonld *self, const RosetteValue *node, const char *id)
{
  const RosetteValue *own = rosette_value_get_keyword (node, ROSETTE_KEYWORD_ID);

  if (!rosette_value_is_string (own) || strcmp (own->string, id) != 0)
    return TRUE;
  for (guint i = 0; i < node->n; i++)
    {
      const RosettePlainName *name = find_name (self, node->entries[i].key);

      if (name != NULL)
        return fail (self, name->name, id);
    }

  return TRUE;
}

/* @value and all in it. */
static gboolean
check_below (RosetteJsonld *self, const RosetteValue *value, const char *id)
{
  gboolean is_object = value->kind == ROSETTE_VALUE_OBJECT;

  if (is_object && !check_node (self, value, id))
    return FALSE;
  if (is_object || value->kind == ROSETTE_VALUE_ARRAY)
    for (guint i = 0; i < value->n; i++)
      if (!check_below (self, is_object ? value->entries[i].value : value->items[i], id))
        return FALSE;

  return TRUE;
}

gboolean
rosette_plain_check_places (RosetteJsonld *self, const RosetteValue *expanded)
{
  const RosetteValue *top = expanded->n > 0 ? expanded->items[0] : NULL;
  const RosetteValue *id;

  if (self->options->plain == NULL || top == NULL || top->kind != ROSETTE_VALUE_OBJECT)
    return TRUE;
  id = rosette_value_get_keyword (top, ROSETTE_KEYWORD_ID);
  if (!rosette_value_is_string (id))
    return TRUE;

  for (guint i = 0; i < top->n; i++)
    if (!check_below (self, top->entries[i].value, id->string))
      return FALSE;

  return TRUE;
}
