/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/profile.h"

#include "encoding/json.h"
#include "openbadges/part.h"

struct _RosetteProfile
{
  JsonObject *json;
};

G_DEFINE_BOXED_TYPE (RosetteProfile, rosette_profile, rosette_profile_ref, rosette_profile_unref)

RosetteProfile *
rosette_profile_ref (RosetteProfile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
profile_clear (gpointer data)
{
  RosetteProfile *self = data;

  json_object_unref (self->json);
}

void
rosette_profile_unref (RosetteProfile *self)
{
  g_atomic_rc_box_release_full (self, profile_clear);
}

static RosetteProfile *
profile_take (JsonObject *json)
{
  RosetteProfile *self = g_atomic_rc_box_new0 (RosetteProfile);

  self->json = json;

  return self;
}

RosetteProfile *
rosette_profile_parse (JsonObject *object, GError **error)
{
  g_autoptr (JsonObject) json = rosette_part_complete (object, "Profile");

  g_return_val_if_fail (object != NULL, NULL);

  if (!rosette_part_check_texts (json, "the issuer", (const char *[]){ "name", NULL }, error)
      || !rosette_part_check (json, "Profile", "the issuer", error))
    return NULL;

  return profile_take (g_steal_pointer (&json));
}

RosetteProfile *
rosette_profile_new (const char *name, const char *url, const char *email, const char *image)
{
  g_autoptr (JsonObject) empty = json_object_new ();
  JsonObject *json = rosette_part_complete (empty, "Profile");

  json_object_set_string_member (json, "name", name);
  rosette_part_set_text (json, "url", url);
  rosette_part_set_text (json, "email", email);
  rosette_part_set_image (json, image);

  return profile_take (json);
}

RosetteProfile *
rosette_profile_with_id (RosetteProfile *self, const char *id)
{
  return profile_take (rosette_part_with_id (self->json, id));
}

static void
add_identifier (JsonArray *entries, const char *identifier)
{
  JsonObject *entry = json_object_new ();

  json_object_set_string_member (entry, "type", "IdentifierEntry");
  json_object_set_string_member (entry, "identifier", identifier);
  json_object_set_string_member (entry, "identifierType", "identifier");
  json_array_add_object_element (entries, entry);
}

static const char *
get_identifier (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node)
           ? rosette_json_get_string (json_node_get_object (node), "identifier")
           : NULL;
}

static gboolean
has_text (GPtrArray *texts, const char *text)
{
  for (guint i = 0; i < texts->len; i++)
    if (g_strcmp0 (texts->pdata[i], text) == 0)
      return TRUE;

  return FALSE;
}

RosetteProfile *
rosette_profile_with_ids (RosetteProfile *self, const char *id, GPtrArray *others)
{
  JsonObject *json = rosette_part_with_id (self->json, id);
  g_autoptr (GPtrArray) before = rosette_json_list (self->json, "otherIdentifier");
  g_autoptr (JsonArray) entries = json_array_new ();

  for (guint i = 0; i < before->len; i++)
    {
      const char *identifier = get_identifier (before->pdata[i]);

      if (g_strcmp0 (identifier, id) != 0 && !has_text (others, identifier))
        json_array_add_element (entries, rosette_json_copy (before->pdata[i]));
    }
  for (guint i = 0; i < others->len; i++)
    add_identifier (entries, others->pdata[i]);

  if (json_array_get_length (entries) > 0)
    json_object_set_array_member (json, "otherIdentifier", g_steal_pointer (&entries));
  else if (before->len > 0)
    json_object_remove_member (json, "otherIdentifier");

  return profile_take (json);
}

static void
add_key (GPtrArray *dids, const char *id, guint max)
{
  if (id != NULL && dids->len < max && !has_text (dids, id)
      && (g_str_has_prefix (id, "did:key:") || g_str_has_prefix (id, "did:jwk:")))
    g_ptr_array_add (dids, (gpointer) id);
}

GPtrArray *
rosette_profile_list_keys (JsonObject *object, guint max)
{
  GPtrArray *dids = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = rosette_json_list (object, "otherIdentifier");

  add_key (dids, rosette_json_get_string (object, "id"), max);
  for (guint i = 0; i < others->len; i++)
    add_key (dids, get_identifier (others->pdata[i]), max);

  return dids;
}

JsonObject *
rosette_profile_get_json (RosetteProfile *self)
{
  return self->json;
}

const char *
rosette_profile_get_id (RosetteProfile *self)
{
  return rosette_json_get_string (self->json, "id");
}

const char *
rosette_profile_get_name (RosetteProfile *self)
{
  return rosette_json_get_text (self->json, "name");
}

const char *
rosette_profile_get_url (RosetteProfile *self)
{
  return rosette_json_get_string (self->json, "url");
}

const char *
rosette_profile_get_email (RosetteProfile *self)
{
  return rosette_json_get_string (self->json, "email");
}
