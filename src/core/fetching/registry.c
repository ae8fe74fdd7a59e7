/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/registry.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"
#include "proofs/jws.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GPtrArray *issuers;
  const char *source;
  GDateTime *since;
} Reading;

static void
add (Reading *self, const char *id, const char *name, const char *source)
{
  if (id == NULL || *id == '\0' || name == NULL || *name == '\0'
      || self->issuers->len > ROSETTE_MAX_LISTED_ISSUERS)
    return;

  g_ptr_array_add (
    self->issuers,
    rosette_known_issuer_new (id, name, source != NULL ? source : self->source, self->since, NULL));
}

static void
add_member_cb (JsonObject *object, const char *member, JsonNode *node, gpointer reading)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    add (reading, member, rosette_json_get_text (json_node_get_object (node), "name"), NULL);
}

/* What a registry says of @statement's `sub`: by what name it goes. */
static void
add_statement (Reading *self, JsonObject *statement)
{
  JsonObject *metadata = rosette_json_get_object (statement, "metadata");
  JsonObject *entity = rosette_json_get_object (metadata, "federation_entity");
  JsonObject *more = rosette_json_get_object (metadata, "institution_additional_information");
  const char *name = rosette_json_get_text (entity, "organization_name");

  if (name == NULL)
    name = rosette_json_get_text (more, "legal_name");
  add (self, rosette_json_get_string (statement, "sub"), name,
       rosette_json_get_string (statement, "iss"));
}

static void
add_token (Reading *self, const char *text)
{
  g_autoptr (RosetteJws) jws = rosette_jws_parse (text, strlen (text), NULL);
  g_autoptr (JsonObject) statement = NULL;
  GBytes *payload;

  if (jws == NULL)
    return;
  payload = rosette_jws_get_payload (jws);
  statement =
    rosette_json_parse_object (g_bytes_get_data (payload, NULL), g_bytes_get_size (payload), NULL);
  if (statement != NULL)
    add_statement (self, statement);
}

static void
add_object (Reading *self, JsonObject *object)
{
  JsonObject *registry = rosette_json_get_object (object, "registry");

  if (registry != NULL)
    json_object_foreach_member (registry, add_member_cb, self);
  else
    add_statement (self, object);
}

static void
add_node (Reading *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    add_object (self, json_node_get_object (node));
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    add_token (self, json_node_get_string (node));
}

/* The list of registries that a verifier asks one by one. */
static gboolean
is_list_of_lists (JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  JsonNode *first =
    array != NULL && json_array_get_length (array) > 0 ? json_array_get_element (array, 0) : NULL;
  JsonObject *object =
    first != NULL && JSON_NODE_HOLDS_OBJECT (first) ? json_node_get_object (first) : NULL;

  return object != NULL
         && (json_object_has_member (object, "fetchEndpoint")
             || (json_object_has_member (object, "url")
                 && json_object_has_member (object, "type")));
}

static void
add_json (Reading *self, JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    add_node (self, node);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    add_node (self, json_array_get_element (array, i));
}

static void
add_lines (Reading *self, GBytes *file)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  g_autofree char *text = data != NULL ? g_strndup (data, size) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line != '\0')
        add_token (self, line);
    }
}

GPtrArray *
rosette_registry_read (GBytes *file, const char *source, GDateTime *since, GError **error)
{
  g_autoptr (GPtrArray) issuers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_known_issuer_unref);
  Reading reading = { issuers, source, since };
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (file != NULL && source != NULL, NULL);

  node = rosette_json_parse_bytes (file, NULL);
  if (node != NULL && is_list_of_lists (node))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           _ ("This file names lists, not issuers. Get the lists that it names, "
                              "and add those."));
      return NULL;
    }
  if (node != NULL)
    add_json (&reading, node);
  else
    add_lines (&reading, file);

  if (issuers->len > ROSETTE_MAX_LISTED_ISSUERS)
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                 _ ("The list names more than %d issuers, which are too many."),
                 ROSETTE_MAX_LISTED_ISSUERS);
  else if (issuers->len == 0)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                         _ ("This is not a list of issuers. Such a list has names by DID, under "
                            "“registry”."));
  else
    return g_steal_pointer (&issuers);

  return NULL;
}
