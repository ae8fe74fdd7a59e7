/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "institution.h"

#include "encoding/json.h"

#include <gio/gio.h>

static JsonObject *
parse (const char *profile_json)
{
  if (profile_json == NULL)
    return NULL;

  return rosette_json_parse_object (profile_json, strlen (profile_json), NULL);
}

/* Profile.image is an Image object; older documents have its address alone. */
static const char *
get_image (JsonObject *profile)
{
  JsonObject *image = rosette_json_get_object (profile, "image");

  return image != NULL ? rosette_json_get_string (image, "id")
                       : rosette_json_get_string (profile, "image");
}

RosetteInstitution *
rosette_institution_read (const char *profile_json)
{
  g_autoptr (JsonObject) profile = parse (profile_json);
  RosetteInstitution *self = g_new0 (RosetteInstitution, 1);

  self->id = g_strdup (rosette_json_get_string (profile, "id"));
  self->name = g_strdup (rosette_json_get_string (profile, "name"));
  self->email = g_strdup (rosette_json_get_string (profile, "email"));
  self->url = g_strdup (rosette_json_get_string (profile, "url"));
  self->image = g_strdup (get_image (profile));

  return self;
}

static void
set_or_remove (JsonObject *object, const char *member, const char *value)
{
  if (value != NULL && value[0] != '\0')
    json_object_set_string_member (object, member, value);
  else if (json_object_has_member (object, member))
    json_object_remove_member (object, member);
}

static void
set_type (JsonObject *profile)
{
  JsonArray *type = NULL;

  if (json_object_has_member (profile, "type"))
    return;

  type = json_array_new ();
  json_array_add_string_element (type, "Profile");
  json_object_set_array_member (profile, "type", type);
}

static void
set_image (JsonObject *profile, const char *uri)
{
  JsonObject *image = NULL;

  if (g_strcmp0 (uri, get_image (profile)) == 0)
    return;

  set_or_remove (profile, "image", NULL);
  if (uri == NULL)
    return;

  image = json_object_new ();
  json_object_set_string_member (image, "id", uri);
  json_object_set_string_member (image, "type", "Image");
  json_object_set_object_member (profile, "image", image);
}

char *
rosette_institution_write (RosetteInstitution *self, const char *profile_json)
{
  g_autoptr (JsonObject) old = parse (profile_json);
  g_autoptr (JsonObject) profile =
    old != NULL ? rosette_json_copy_object (old) : json_object_new ();

  set_or_remove (profile, "id", self->id);
  set_type (profile);
  set_or_remove (profile, "name", self->name);
  set_or_remove (profile, "url", self->url);
  set_or_remove (profile, "email", self->email);
  set_image (profile, self->image);

  return rosette_json_write_object (profile, NULL);
}

void
rosette_institution_free (RosetteInstitution *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->email);
  g_free (self->url);
  g_free (self->image);
  g_free (self);
}

gboolean
rosette_institution_is_email (const char *text)
{
  const char *at = text != NULL ? strchr (text, '@') : NULL;

  return at != NULL && at != text && at[1] != '\0' && strchr (at + 1, '@') == NULL
         && strpbrk (text, " \t\r\n<>,;") == NULL;
}

char *
rosette_institution_dup_url (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *url = NULL;
  g_autoptr (GUri) uri = NULL;

  if (strpbrk (trimmed, " \t\r\n<>\"") != NULL)
    return NULL;
  if (strstr (trimmed, "://") != NULL)
    url = g_steal_pointer (&trimmed);
  else
    url = g_strconcat ("https://", trimmed, NULL);

  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  if (uri == NULL || g_uri_get_userinfo (uri) != NULL || g_uri_get_host (uri) == NULL
      || strchr (g_uri_get_host (uri), '.') == NULL)
    return NULL;
  if (!g_str_equal (g_uri_get_scheme (uri), "https")
      && !g_str_equal (g_uri_get_scheme (uri), "http"))
    return NULL;

  return g_steal_pointer (&url);
}
