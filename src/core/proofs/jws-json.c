/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/jws-json.h"

#include "base/limits.h"
#include "encoding/json.h"

static void
add_token (GPtrArray *tokens, JsonObject *holder, const char *payload)
{
  const char *head = rosette_json_get_string (holder, "protected");
  const char *signature = rosette_json_get_string (holder, "signature");

  if (head != NULL && signature != NULL)
    g_ptr_array_add (tokens, g_strconcat (head, ".", payload, ".", signature, NULL));
}

GPtrArray *
rosette_jws_json_list (JsonObject *object)
{
  GPtrArray *tokens = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) signatures = NULL;
  const char *payload;

  g_return_val_if_fail (object != NULL, tokens);

  payload = rosette_json_get_string (object, "payload");
  if (payload == NULL || json_object_has_member (object, "@context"))
    return tokens;
  if (!json_object_has_member (object, "signatures"))
    {
      add_token (tokens, object, payload);
      return tokens;
    }

  signatures = rosette_json_list (object, "signatures");
  for (guint i = 0; i < MIN (signatures->len, ROSETTE_MAX_SIGNATURES); i++)
    if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) signatures->pdata[i]))
      add_token (tokens, json_node_get_object (signatures->pdata[i]), payload);

  return tokens;
}

GBytes *
rosette_jws_json_write (GPtrArray *tokens)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *signatures = json_array_new ();
  gsize length = 0;
  char *text;

  for (guint i = 0; i < tokens->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (tokens->pdata[i], ".", 3);
      JsonObject *holder = json_object_new ();

      if (i == 0)
        json_object_set_string_member (object, "payload", parts[1]);
      json_object_set_string_member (holder, "protected", parts[0]);
      json_object_set_string_member (holder, "signature", parts[2]);
      json_array_add_object_element (signatures, holder);
    }
  json_object_set_array_member (object, "signatures", signatures);
  text = rosette_json_write_object (object, &length);

  return g_bytes_new_take (text, length);
}
