/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/own-columns.h"

#include "encoding/json.h"

#include <string.h>

char *
rosette_own_columns_write (const char *const *pairs)
{
  g_autoptr (JsonObject) object = json_object_new ();

  g_return_val_if_fail (pairs != NULL, NULL);

  for (gsize i = 0; pairs[i] != NULL && pairs[i + 1] != NULL; i += 2)
    if (pairs[i + 1][0] != '\0' && !json_object_has_member (object, pairs[i]))
      json_object_set_string_member (object, pairs[i], pairs[i + 1]);
  if (json_object_get_size (object) == 0)
    return NULL;

  return rosette_json_write_object (object, NULL);
}

static JsonObject *
parse (const char *text)
{
  return text != NULL ? rosette_json_parse_object (text, strlen (text), NULL) : NULL;
}

GStrv
rosette_own_columns_read (const char *text)
{
  g_autoptr (GStrvBuilder) pairs = g_strv_builder_new ();
  g_autoptr (JsonObject) object = parse (text);
  JsonObjectIter iter;
  const char *header = NULL;

  if (object == NULL)
    return g_strv_builder_end (pairs);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &header, NULL))
    {
      const char *cell = rosette_json_get_string (object, header);

      if (cell != NULL)
        g_strv_builder_add_many (pairs, header, cell, NULL);
    }

  return g_strv_builder_end (pairs);
}

char *
rosette_own_columns_dup (const char *text, const char *header)
{
  g_autoptr (JsonObject) object = parse (text);
  const char *cell = object != NULL ? rosette_json_get_string (object, header) : NULL;

  g_return_val_if_fail (header != NULL, NULL);

  return g_strdup (cell != NULL ? cell : "");
}
