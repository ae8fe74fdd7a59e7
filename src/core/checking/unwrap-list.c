/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/file-kind.h"
#include "checking/data-uri.h"
#include "checking/unwrap.h"
#include "encoding/json.h"
#include "openbadges/version.h"
#include "proofs/vc-jwt.h"

#include <string.h>

/* Where programs put badges in what they answer. */
static const char *const members[] = {
  "verifiableCredential", "credential", "credentials", "vc",   "vcs",     "jwt",   "assertion",
  "assertions",           "badge",      "badges",      "data", "results", "items", "result",
};

gboolean
rosette_unwrap_is_about_badges (GBytes *text)
{
  g_autoptr (RosetteParsed) reading = rosette_parsed_new (text);

  return reading != NULL
         && rosette_version_guess (rosette_vc_jwt_get_credential (reading->object))
              != ROSETTE_VERSION_NONE;
}

static gboolean
is_presentation (JsonObject *object)
{
  return rosette_json_has_type (object, "type", "VerifiablePresentation");
}

static gboolean
is_enveloped (JsonObject *object)
{
  return rosette_json_has_type (object, "type", "EnvelopedVerifiableCredential");
}

static void
add_text (GPtrArray *badges, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) decoded = rosette_data_uri_decode (text, ROSETTE_MAX_JWS_BYTES);
  GBytes *badge = decoded != NULL ? decoded : bytes;

  if (rosette_file_kind_guess (badge) == ROSETTE_FILE_JWS)
    g_ptr_array_add (badges, g_bytes_ref (badge));
}

static void
add_object (GPtrArray *badges, JsonObject *object)
{
  gsize length = 0;
  char *text;

  if (rosette_version_guess (object) == ROSETTE_VERSION_NONE && !is_presentation (object)
      && !json_object_has_member (object, "credentialSubject"))
    return;

  text = rosette_json_write_object (object, &length);
  g_ptr_array_add (badges, g_bytes_new_take (text, length));
}

/* Adds the nodes within @node to @within, the first on top. */
static void
push_members (GPtrArray *within, JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = array != NULL ? json_array_get_length (array) : 0; i > 0; i--)
    g_ptr_array_add (within, json_array_get_element (array, i - 1));
  for (gsize i = object != NULL ? G_N_ELEMENTS (members) : 0; i > 0; i--)
    {
      if (json_object_has_member (object, members[i - 1]))
        g_ptr_array_add (within, json_object_get_member (object, members[i - 1]));
    }
}

/* A badge, or something that somebody signed: it stays as it is. */
static gboolean
is_whole (JsonObject *object)
{
  if (is_enveloped (object))
    return FALSE;

  return is_presentation (object) || json_object_has_member (object, "@context")
         || rosette_version_guess (object) != ROSETTE_VERSION_NONE;
}

/* Walks @node; the strict reader has limited how deep and how many. */
static void
collect (GPtrArray *badges, JsonNode *node)
{
  g_autoptr (GPtrArray) within = g_ptr_array_new ();

  g_ptr_array_add (within, node);
  while (within->len > 0 && badges->len < ROSETTE_MAX_BADGES_IN_FILE)
    {
      JsonNode *next = g_ptr_array_steal_index (within, within->len - 1);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (next) ? json_node_get_object (next) : NULL;

      if (json_node_get_value_type (next) == G_TYPE_STRING)
        add_text (badges, json_node_get_string (next));
      else if (object != NULL && is_enveloped (object))
        add_text (badges, rosette_json_get_string (object, "id") != NULL
                            ? rosette_json_get_string (object, "id")
                            : "");
      else if (object != NULL && is_whole (object))
        add_object (badges, object);
      else
        push_members (within, next);
    }
}

/* The whole of @text, and for a signed presentation what it presents. */
static JsonNode *
find_node (GBytes *text, RosetteParsed *reading)
{
  g_autoptr (GBytes) stripped = NULL;
  gsize length = 0;
  const char *data;
  JsonObject *presented;

  if (reading != NULL && reading->jws == NULL)
    return rosette_json_new_node (reading->object);
  if (reading != NULL)
    {
      presented = rosette_json_get_object (reading->object, "vp");
      return presented != NULL ? rosette_json_new_node (presented) : NULL;
    }

  stripped = rosette_unwrap_strip (text);
  data = g_bytes_get_data (stripped, &length);

  return length > 0 && data[0] == '[' ? rosette_json_parse (data, length, NULL) : NULL;
}

static gboolean
is_json (GBytes *text)
{
  return rosette_file_kind_guess (text) == ROSETTE_FILE_JSON;
}

GPtrArray *
rosette_unwrap_list (GBytes *text, RosetteWraps *wraps, RosetteParsed **reading)
{
  g_autoptr (GPtrArray) badges = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (RosetteParsed) whole = rosette_parsed_new (text);
  g_autoptr (JsonNode) node = find_node (text, whole);
  JsonObject *object =
    node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (node != NULL && !(object != NULL && is_whole (object) && is_json (text)))
    collect (badges, node);
  *reading = NULL;
  if (badges->len == 0)
    {
      g_ptr_array_add (badges, g_bytes_ref (text));
      *reading = g_steal_pointer (&whole);
    }
  else if (object == NULL || (!is_whole (object) && !is_enveloped (object)))
    *wraps |= ROSETTE_WRAP_DATA;

  return g_steal_pointer (&badges);
}
