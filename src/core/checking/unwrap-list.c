/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/baking.h"
#include "baking/file-kind.h"
#include "checking/data-uri.h"
#include "checking/remains.h"
#include "checking/unwrap-words.h"
#include "checking/unwrap.h"
#include "encoding/json.h"
#include "openbadges/version.h"
#include "proofs/jws-json.h"
#include "proofs/vc-jwt.h"

#include <string.h>

/* Where programs put badges in what they answer. */
static const char *const members[] = {
  "verifiableCredential",
  "credential",
  "credentials",
  "vc",
  "vcs",
  "jwt",
  "assertion",
  "assertions",
  "badge",
  "badges",
  "data",
  "results",
  "items",
  "result",
  "presentation",
  "verifiablePresentation",
  "vp_token",
};

/* What a badge has within it. Where its head was lost, a part of it is not taken for the whole. */
static const char *const inner_members[] = {
  "credentialSubject", "endorsement", "endorsementJwt", "issuer",       "proof",   "achievement",
  "evidence",          "recipient",   "verify",         "verification", "related", "source",
};

/* A walk through data, which was read with limits on its depth and number. */
typedef struct
{
  GPtrArray *badges;
  GPtrArray *within; /* nodes to look at, the next one last */
  GPtrArray *read;   /* owns what was read out of texts */
  guint n_broken;    /* of the badges, those that do not read */
} Walk;

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
  return rosette_json_has_type (object, "type", "EnvelopedVerifiableCredential")
         || rosette_json_has_type (object, "type", "EnvelopedVerifiablePresentation");
}

/* What a data address holds. Drafts of the data model 2.0 wrote it without its comma. */
static GBytes *
decode_envelope (const char *text)
{
  const char *token = g_ascii_strncasecmp (text, "data:", 5) == 0 ? strrchr (text, ';') : NULL;
  GBytes *decoded = rosette_data_uri_decode (text, ROSETTE_MAX_JWS_BYTES);

  if (decoded != NULL || token == NULL)
    return decoded;

  return g_bytes_new (token + 1, strlen (token + 1));
}

/* A text that is JSON is looked into; one that is broken may be what is left of a badge. */
static void
add_json (Walk *self, GBytes *text)
{
  JsonNode *node = rosette_json_parse_bytes (text, NULL);

  if (node != NULL)
    {
      g_ptr_array_add (self->read, node);
      g_ptr_array_add (self->within, node);
    }
  else if (rosette_remains_are_badge (text))
    {
      g_ptr_array_add (self->badges, g_bytes_ref (text));
      self->n_broken++;
    }
}

/* What a token presents that is a presentation: the older way has it in a claim of its own. */
static JsonObject *
find_presented (RosetteParsed *reading)
{
  JsonObject *claim = rosette_json_get_object (reading->object, "vp");

  return claim != NULL || !is_presentation (reading->object) ? claim : reading->object;
}

static void
add_token (Walk *self, GBytes *token)
{
  g_autoptr (RosetteParsed) reading = rosette_parsed_new (token);
  JsonObject *presented = reading != NULL ? find_presented (reading) : NULL;

  if (presented == NULL)
    {
      g_ptr_array_add (self->badges, g_bytes_ref (token));
      return;
    }
  g_ptr_array_add (self->read, rosette_json_new_node (presented));
  g_ptr_array_add (self->within, self->read->pdata[self->read->len - 1]);
}

static void
add_document (Walk *self, GBytes *document)
{
  RosetteFileKind kind = rosette_file_kind_guess (document);

  if (kind == ROSETTE_FILE_JWS)
    add_token (self, document);
  else if (kind == ROSETTE_FILE_JSON)
    add_json (self, document);
}

/* What is baked into a picture that stands in the data. */
static void
add_picture (Walk *self, GBytes *picture)
{
  g_autoptr (GPtrArray) list = rosette_baking_list (picture, FALSE);

  for (guint i = 0; i < list->len; i++)
    {
      RosetteWraps wraps = 0;
      g_autoptr (GBytes) inner =
        rosette_unwrap (rosette_baked_get_credential (g_ptr_array_index (list, i)), &wraps);

      if (inner != NULL)
        add_document (self, inner);
    }
}

/* Whether a text may be more than words: as it stands, or as the base64 of {", { with white space,
 * [{, a token, a PNG or an SVG. */
static gboolean
has_start (const char *text)
{
  static const char *const starts[] = {
    "{",   "[",   "eyJ",  "data:", "<", /* and in base64: */
    "ewo", "ew0", "eyAi", "W3s",   "ZXlK", "iVBORw0KGgo", "PHN2Z", "PD94",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (g_str_has_prefix (text, starts[i]))
        return TRUE;
    }

  return FALSE;
}

static void
add_text (Walk *self, const char *text)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) decoded = NULL;
  RosetteFileKind kind;

  if (!has_start (text))
    return;
  bytes = g_bytes_new (text, strlen (text));
  decoded = decode_envelope (text);
  if (decoded == NULL && strchr ("{[<", text[0]) == NULL && strchr (text, '.') == NULL)
    decoded = rosette_unwrap_base64 (bytes);
  kind = rosette_file_kind_guess (decoded != NULL ? decoded : bytes);
  if (kind == ROSETTE_FILE_PNG || kind == ROSETTE_FILE_SVG)
    add_picture (self, decoded != NULL ? decoded : bytes);
  else
    add_document (self, decoded != NULL ? decoded : bytes);
}

static void
add_object (Walk *self, JsonObject *object)
{
  gsize length = 0;
  char *text;

  if (rosette_version_guess (object) == ROSETTE_VERSION_NONE && !is_presentation (object)
      && !json_object_has_member (object, "credentialSubject"))
    return;

  text = rosette_json_write_object (object, &length);
  g_ptr_array_add (self->badges, g_bytes_new_take (text, length));
}

static gboolean
is_in (const char *name, const char *const *names, gsize n_names)
{
  for (gsize i = 0; i < n_names; i++)
    {
      if (strcmp (name, names[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether to look into @node, which stands under a name that nobody agreed on. A token there may be
 * anything, such as leave to enter; without a dot it is JSON in base64. */
static gboolean
is_looked_at (JsonNode *node)
{
  const char *text =
    json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  g_autoptr (GBytes) token = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node) || JSON_NODE_HOLDS_ARRAY (node))
    return TRUE;
  if (text == NULL || !g_str_has_prefix (text, "eyJ") || strchr (text, '.') == NULL)
    return text != NULL;
  token = g_bytes_new_static (text, strlen (text));

  return rosette_unwrap_is_about_badges (token);
}

/* Adds what else is in @object, unless that is a piece of a badge. */
static void
push_others (GPtrArray *found, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *value = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (inner_members); i++)
    {
      if (json_object_has_member (object, inner_members[i]))
        return;
    }
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (!is_in (name, members, G_N_ELEMENTS (members)) && is_looked_at (value))
        g_ptr_array_add (found, value);
    }
}

/* Adds the nodes within @node to those to look at, the first on top. */
static void
push_members (GPtrArray *within, JsonNode *node)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_ptr_array_add (found, json_array_get_element (array, i));
  for (gsize i = 0; object != NULL && i < G_N_ELEMENTS (members); i++)
    {
      if (json_object_has_member (object, members[i]))
        g_ptr_array_add (found, json_object_get_member (object, members[i]));
    }
  if (object != NULL)
    push_others (found, object);
  for (guint i = found->len; i > 0; i--)
    g_ptr_array_add (within, found->pdata[i - 1]);
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

static gboolean
is_token_about_badges (const char *text)
{
  g_autoptr (GBytes) token = g_bytes_new_static (text, strlen (text));

  return rosette_file_kind_guess (token) == ROSETTE_FILE_JWS
         && rosette_unwrap_is_about_badges (token);
}

/* The token about badges that is written as an object, with all of its signatures: its payload
 * alone would be a badge that nobody signed. */
static GBytes *
find_flat_token (JsonObject *object)
{
  g_autoptr (GPtrArray) tokens = rosette_jws_json_list (object);

  for (guint i = tokens->len; i > 0; i--)
    if (!is_token_about_badges (tokens->pdata[i - 1]))
      g_ptr_array_remove_index (tokens, i - 1);
  if (tokens->len > 1)
    return rosette_jws_json_write (tokens);

  return tokens->len > 0 ? g_bytes_new (tokens->pdata[0], strlen (tokens->pdata[0])) : NULL;
}

static void
look_at (Walk *self, JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *id = object != NULL ? rosette_json_get_string (object, "id") : NULL;
  g_autoptr (GBytes) token = object != NULL ? find_flat_token (object) : NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    add_text (self, json_node_get_string (node));
  else if (token != NULL)
    add_token (self, token);
  else if (object != NULL && is_enveloped (object))
    add_text (self, id != NULL ? id : "");
  else if (object != NULL && is_whole (object))
    add_object (self, object);
  else
    push_members (self->within, node);
}

/* Returns: how many of the badges that it adds do not read. */
static guint
collect (GPtrArray *badges, JsonNode *node)
{
  g_autoptr (GPtrArray) within = g_ptr_array_new ();
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  Walk walk = { badges, within, read, 0 };

  g_ptr_array_add (within, node);
  while (within->len > 0 && badges->len <= ROSETTE_MAX_BADGES_IN_FILE)
    look_at (&walk, g_ptr_array_steal_index (within, within->len - 1));

  return walk.n_broken;
}

/* Objects one after another, or with words behind them. */
static JsonNode *
read_sequence (const char *data, gsize length)
{
  g_autoptr (GBytes) found = rosette_unwrap_find_objects (data, length);

  return found != NULL ? rosette_json_parse_bytes (found, NULL) : NULL;
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
      presented = find_presented (reading);
      return presented != NULL ? rosette_json_new_node (presented) : NULL;
    }

  stripped = rosette_unwrap_strip (text);
  data = g_bytes_get_data (stripped, &length);

  if (length > 0 && data[0] == '[')
    return rosette_json_parse (data, length, NULL);

  return length > 0 && data[0] == '{' ? read_sequence (data, length) : NULL;
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

  if (node != NULL && !(whole != NULL && object != NULL && is_whole (object) && is_json (text)))
    collect (badges, node);
  *reading = NULL;
  if (badges->len == 0)
    {
      g_ptr_array_add (badges, g_bytes_ref (text));
      *reading = g_steal_pointer (&whole);
    }
  else if (object == NULL || (!is_whole (object) && !is_enveloped (object)))
    *wraps |= ROSETTE_WRAP_DATA;
  else if (whole == NULL)
    *wraps |= ROSETTE_WRAP_WORDS;

  return g_steal_pointer (&badges);
}

gboolean
rosette_unwrap_has_badges (GBytes *text)
{
  g_autoptr (GPtrArray) badges = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (JsonNode) node = rosette_json_parse_bytes (text, NULL);
  guint n_broken = node != NULL ? collect (badges, node) : 0;

  return badges->len > n_broken;
}
