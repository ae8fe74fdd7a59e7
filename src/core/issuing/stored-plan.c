/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/stored-plan.h"

#include "encoding/date.h"
#include "encoding/json.h"
#include "keys/jwk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VERSION 1

static const char *const containers[] = {
  [ROSETTE_CONTAINER_PNG] = "png",
  [ROSETTE_CONTAINER_SVG] = "svg",
  [ROSETTE_CONTAINER_JSON] = "json",
};

void
rosette_stored_plan_free (RosetteStoredPlan *self)
{
  rosette_plan_clear (&self->plan);
  g_free (self->base_url);
  g_free (self->badge_name);
  g_strfreev (self->thumbprints);
  g_free (self);
}

static void
set_text (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

static void
set_date (JsonObject *object, const char *member, GDateTime *date)
{
  g_autofree char *text = date != NULL ? rosette_date_format (date) : NULL;

  set_text (object, member, text);
}

static JsonArray *
make_array (const char *const *texts)
{
  JsonArray *array = json_array_new ();

  for (gsize i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);

  return array;
}

static GStrv
list_thumbprints (GPtrArray *keys)
{
  GPtrArray *thumbprints = g_ptr_array_new ();

  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (thumbprints, rosette_key_dup_thumbprint (keys->pdata[i]));
  g_ptr_array_add (thumbprints, NULL);

  return (GStrv) g_ptr_array_free (thumbprints, FALSE);
}

static char *
write_plan (const RosettePlan *plan, const char *const *thumbprints)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *formats = rosette_formats_dup_names (plan->formats);
  g_autofree char *folder = g_file_get_uri (plan->folder);

  json_object_set_int_member (object, "version", VERSION);
  json_object_set_object_member (
    object, "issuer", rosette_json_copy_object (rosette_profile_get_json (plan->issuer)));
  json_object_set_object_member (
    object, "achievement",
    rosette_json_copy_object (rosette_achievement_get_json (plan->achievement)));
  json_object_set_array_member (object, "keys", make_array (thumbprints));
  set_text (object, "formats", formats);
  set_text (object, "cryptosuite",
            plan->has_suite ? rosette_cryptosuite_get_name (plan->suite) : NULL);
  set_text (object, "baseUrl", plan->base_url);
  set_text (object, "container", containers[plan->container]);
  set_date (object, "issued", plan->issued);
  set_date (object, "validUntil", plan->valid_until);
  set_text (object, "folder", folder);
  json_object_set_int_member (object, "badgeId", plan->badge_id);
  set_text (object, "badgeName", plan->badge_name);
  if (plan->is_rehearsal)
    json_object_set_boolean_member (object, "rehearsal", TRUE);

  return rosette_json_write_object (object, NULL);
}

char *
rosette_stored_plan_write (const RosettePlan *plan)
{
  g_auto (GStrv) thumbprints = list_thumbprints (plan->keys);

  return write_plan (plan, (const char *const *) thumbprints);
}

char *
rosette_stored_plan_write_again (const RosetteStoredPlan *self)
{
  return write_plan (&self->plan, (const char *const *) self->thumbprints);
}

static gboolean
read_container (JsonObject *object, RosettePlan *plan)
{
  const char *word = rosette_json_get_string (object, "container");

  for (guint i = 0; i < G_N_ELEMENTS (containers); i++)
    if (g_strcmp0 (word, containers[i]) == 0)
      {
        plan->container = (RosetteContainer) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_choices (JsonObject *object, RosettePlan *plan)
{
  const char *formats = rosette_json_get_string (object, "formats");
  const char *suite = rosette_json_get_string (object, "cryptosuite");
  const char *issued = rosette_json_get_string (object, "issued");
  const char *valid_until = rosette_json_get_string (object, "validUntil");
  const char *folder = rosette_json_get_string (object, "folder");

  plan->has_suite = suite != NULL;
  if (formats == NULL || issued == NULL || folder == NULL || !read_container (object, plan)
      || !rosette_formats_parse (formats, &plan->formats)
      || (suite != NULL && !rosette_cryptosuite_from_name (suite, &plan->suite)))
    return FALSE;
  plan->issued = rosette_date_parse (issued, NULL);
  plan->valid_until = valid_until != NULL ? rosette_date_parse (valid_until, NULL) : NULL;
  plan->folder = g_file_new_for_uri (folder);
  plan->is_rehearsal = json_object_has_member (object, "rehearsal");
  rosette_json_get_integer (object, "badgeId", &plan->badge_id);

  return plan->issued != NULL && (valid_until == NULL || plan->valid_until != NULL);
}

static GStrv
read_thumbprints (JsonObject *object)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (object, "keys");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < nodes->len; i++)
    if (JSON_NODE_HOLDS_VALUE (nodes->pdata[i]) && json_node_get_string (nodes->pdata[i]) != NULL)
      g_strv_builder_add (builder, json_node_get_string (nodes->pdata[i]));

  return g_strv_builder_end (builder);
}

static gboolean
read_plan (RosetteStoredPlan *self, JsonObject *object)
{
  RosettePlan *plan = &self->plan;
  JsonObject *issuer = rosette_json_get_object (object, "issuer");
  JsonObject *achievement = rosette_json_get_object (object, "achievement");

  plan->issuer = issuer != NULL ? rosette_profile_parse (issuer, NULL) : NULL;
  plan->achievement = achievement != NULL ? rosette_achievement_parse (achievement, NULL) : NULL;
  plan->people = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
  self->base_url = g_strdup (rosette_json_get_string (object, "baseUrl"));
  self->badge_name = g_strdup (rosette_json_get_string (object, "badgeName"));
  self->thumbprints = read_thumbprints (object);
  plan->base_url = self->base_url;
  plan->badge_name = self->badge_name;

  return plan->issuer != NULL && plan->achievement != NULL && read_choices (object, plan);
}

RosetteStoredPlan *
rosette_stored_plan_read (const char *text, GBytes *image, GError **error)
{
  g_autoptr (RosetteStoredPlan) self = g_new0 (RosetteStoredPlan, 1);
  g_autoptr (JsonObject) object = rosette_json_parse_object (text, strlen (text), NULL);
  gint64 version = 0;

  self->plan.image = image != NULL ? g_bytes_ref (image) : NULL;
  if (object != NULL
      && (!rosette_json_get_integer (object, "version", &version) || version != VERSION))
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                         _ ("These badges were begun by another version of Rosette."));
  else if (object == NULL || !read_plan (self, object))
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                         _ ("What was kept of these badges is damaged. Give up the rest, and "
                            "issue it anew."));
  else
    return g_steal_pointer (&self);

  return NULL;
}

static RosetteKey *
find_key (GPtrArray *keys, const char *thumbprint)
{
  for (guint i = 0; i < keys->len; i++)
    {
      g_autofree char *other = rosette_key_dup_thumbprint (keys->pdata[i]);

      if (strcmp (other, thumbprint) == 0)
        return keys->pdata[i];
    }

  return NULL;
}

gboolean
rosette_stored_plan_set_keys (RosetteStoredPlan *self, GPtrArray *keys, GError **error)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);

  for (gsize i = 0; self->thumbprints[i] != NULL; i++)
    {
      RosetteKey *key = find_key (keys, self->thumbprints[i]);

      if (key == NULL)
        {
          g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                               _ ("These badges were begun with another key. Use that one."));
          return FALSE;
        }
      g_ptr_array_add (own, rosette_key_ref (key));
    }
  g_clear_pointer (&self->plan.keys, g_ptr_array_unref);
  self->plan.keys = g_steal_pointer (&own);

  return TRUE;
}

static void
append_texts (GString *text, const char *const *texts)
{
  g_string_append_c (text, '[');
  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      rosette_json_append_string (text, texts[i]);
    }
  g_string_append_c (text, ']');
}

char *
rosette_stored_plan_dup_extra (RosettePerson *person, const char *claims)
{
  const char *const *extras = rosette_person_get_extras (person);
  GString *text = NULL;

  if (claims == NULL && (extras == NULL || extras[0] == NULL))
    return NULL;
  text = g_string_new (claims != NULL ? "{\"columns\":" : NULL);
  append_texts (text, extras);
  if (claims != NULL)
    g_string_append_printf (text, ",\"claims\":%s}", claims);

  return g_string_free (text, FALSE);
}

static JsonObject *
dup_claims (JsonNode *extra)
{
  JsonObject *claims = extra != NULL && JSON_NODE_HOLDS_OBJECT (extra)
                         ? rosette_json_get_object (json_node_get_object (extra), "claims")
                         : NULL;

  return claims != NULL ? json_object_ref (claims) : NULL;
}

JsonObject *
rosette_stored_plan_read_claims (const char *extra)
{
  g_autoptr (JsonNode) node =
    extra != NULL ? rosette_json_parse (extra, strlen (extra), NULL) : NULL;

  return dup_claims (node);
}

/* The columns in what was kept: all of it, or a part. */
static JsonArray *
find_columns (JsonNode *extra)
{
  if (extra != NULL && JSON_NODE_HOLDS_ARRAY (extra))
    return json_node_get_array (extra);
  if (extra != NULL && JSON_NODE_HOLDS_OBJECT (extra))
    return rosette_json_get_array (json_node_get_object (extra), "columns");

  return NULL;
}

RosettePerson *
rosette_stored_plan_read_person (const char *name,
                                 const char *email,
                                 const char *id,
                                 const char *extra,
                                 JsonObject **claims)
{
  g_autoptr (JsonNode) node =
    extra != NULL ? rosette_json_parse (extra, strlen (extra), NULL) : NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  JsonArray *array = find_columns (node);
  guint n_texts = array != NULL ? json_array_get_length (array) / 2 * 2 : 0;

  for (guint i = 0; i < n_texts; i++)
    g_ptr_array_add (texts, (gpointer) json_array_get_string_element (array, i));
  g_ptr_array_add (texts, NULL);
  if (claims != NULL)
    *claims = dup_claims (node);

  return rosette_person_new_full (name, email, id, (const char *const *) texts->pdata);
}
