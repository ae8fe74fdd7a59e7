/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/parsed.h"

#include "checking/unwrap.h"
#include "encoding/json.h"
#include "proofs/jws-json.h"
#include "proofs/vc-jwt.h"

#include <string.h>

static void
clear (gpointer data)
{
  RosetteParsed *self = data;

  g_clear_pointer (&self->jws, rosette_jws_unref);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
  g_clear_pointer (&self->object, json_object_unref);
}

static RosetteParsed *
take (RosetteJws *jws, JsonObject *object)
{
  RosetteParsed *self = g_rc_box_new0 (RosetteParsed);

  self->jws = jws;
  self->object = object;

  return self;
}

/* Whether the token says itself that it is an SD-JWT: any other with something behind it was
 * changed.
 */
static gboolean
says_selective (RosetteJws *jws, JsonObject *payload)
{
  const char *type = rosette_json_get_string (rosette_jws_get_header (jws), "typ");

  return (type != NULL && g_str_has_suffix (type, "sd-jwt"))
         || json_object_has_member (payload, "_sd_alg");
}

/* A JWS as an object; NULL where fewer than two of its signatures can be read. */
static RosetteParsed *
read_signatures (JsonObject *object)
{
  g_autoptr (GPtrArray) tokens = rosette_jws_json_list (object);
  g_autoptr (GPtrArray) signatures =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_jws_unref);
  g_autoptr (JsonObject) payload = NULL;
  RosetteParsed *self;

  for (guint i = 0; i < tokens->len; i++)
    {
      RosetteJws *jws = rosette_jws_parse (tokens->pdata[i], strlen (tokens->pdata[i]), NULL);

      if (jws != NULL)
        g_ptr_array_add (signatures, jws);
    }
  if (signatures->len < 2)
    return NULL;
  payload = rosette_vc_jwt_dup_payload (signatures->pdata[0], NULL);
  if (payload == NULL)
    return NULL;

  self = take (rosette_jws_ref (signatures->pdata[0]), g_steal_pointer (&payload));
  self->signatures = g_steal_pointer (&signatures);

  return self;
}

static RosetteParsed *
read_object (const char *data, gsize length)
{
  g_autoptr (JsonObject) object = rosette_json_parse_object (data, length, NULL);
  RosetteParsed *self = object != NULL ? read_signatures (object) : NULL;

  if (self != NULL || object == NULL)
    return self;

  return take (NULL, g_steal_pointer (&object));
}

RosetteParsed *
rosette_parsed_new (GBytes *text)
{
  g_autoptr (GBytes) stripped = rosette_unwrap_strip (text);
  gsize length = 0;
  const char *data = g_bytes_get_data (stripped, &length);
  const char *disclosures;
  g_autoptr (RosetteJws) jws = NULL;
  RosetteParsed *self;
  g_autoptr (JsonObject) object = NULL;

  if (length == 0)
    return NULL;
  if (data[0] == '{')
    return read_object (data, length);

  disclosures = memchr (data, '~', length);
  jws = rosette_jws_parse (data, disclosures != NULL ? (gsize) (disclosures - data) : length, NULL);
  object = jws != NULL ? rosette_vc_jwt_dup_payload (jws, NULL) : NULL;
  if (object == NULL || (disclosures != NULL && !says_selective (jws, object)))
    return NULL;

  self = take (g_steal_pointer (&jws), g_steal_pointer (&object));
  self->is_selective = disclosures != NULL;

  return self;
}

RosetteParsed *
rosette_parsed_ref (RosetteParsed *self)
{
  return g_rc_box_acquire (self);
}

void
rosette_parsed_unref (RosetteParsed *self)
{
  g_rc_box_release_full (self, clear);
}
