/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/unwrap-sequence.h"

#include "base/limits.h"
#include "checking/remains.h"
#include "encoding/json.h"

#include <string.h>

/* The end of the object that begins at @text; what a string holds does not count. */
static const char *
find_object_end (const char *text, const char *end)
{
  guint depth = 0;
  gboolean is_string = FALSE;

  for (const char *at = text; at < end; at++)
    {
      if (is_string && *at == '\\' && at + 1 < end)
        at++;
      else if (*at == '"')
        is_string = !is_string;
      else if (!is_string && *at == '{')
        depth++;
      else if (!is_string && *at == '}' && --depth == 0)
        return at + 1;
    }

  return NULL;
}

/* Whether a stretch of text might be a piece of JSON. */
static gboolean
has_json (const char *text, const char *end)
{
  for (const char *at = text; at < end; at++)
    {
      if (strchr ("{}[]", *at) != NULL && *at != '\0')
        return TRUE;
      if (*at == '"' && at + 1 < end && at[1] == ':')
        return TRUE;
    }

  return FALSE;
}

/* Adds what stands from @start to @end to an array that is being written. */
static void
append (GString *list, const char *start, const char *end)
{
  g_autoptr (JsonObject) object = rosette_json_parse_object (start, (gsize) (end - start), NULL);

  if (list->len > 1)
    g_string_append_c (list, ',');
  if (object != NULL)
    {
      g_string_append_len (list, start, end - start);
    }
  else
    {
      g_autofree char *broken = g_utf8_make_valid (start, end - start);

      rosette_json_append_string (list, broken);
    }
}

static gboolean
was_badge (const char *start, const char *end)
{
  g_autoptr (GBytes) rest = g_bytes_new (start, (gsize) (end - start));

  return rosette_remains_are_badge (rest);
}

GBytes *
rosette_unwrap_join_objects (const char *text, gsize length, guint *n_objects, GString *between)
{
  g_autoptr (GString) list = g_string_new ("[");
  const char *end = text + length;
  const char *at = text;
  const char *start;
  const char *only = NULL;

  *n_objects = 0;
  while ((start = memchr (at, '{', (gsize) (end - at))) != NULL)
    {
      const char *close = find_object_end (start, end);

      if (*n_objects >= ROSETTE_MAX_OBJECTS_IN_TEXT || list->len > ROSETTE_MAX_JSON_BYTES)
        return NULL;
      if (has_json (at, start) || (close == NULL && (only == NULL || !was_badge (start, end))))
        return NULL;
      g_string_append_len (between, at, start - at);
      g_string_append_c (between, '\n');
      at = close != NULL ? close : end;
      append (list, start, at);
      only = start;
      (*n_objects)++;
    }
  if (*n_objects == 0 || has_json (at, end))
    return NULL;
  g_string_append_len (between, at, end - at);
  if (*n_objects == 1)
    return g_bytes_new (only, (gsize) (at - only));
  g_string_append_c (list, ']');

  return g_string_free_to_bytes (g_steal_pointer (&list));
}
