/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/parsed.h"

#include "checking/unwrap.h"
#include "encoding/json.h"
#include "proofs/vc-jwt.h"

#include <string.h>

static void
clear (gpointer data)
{
  RosetteParsed *self = data;

  g_clear_pointer (&self->jws, rosette_jws_unref);
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
    {
      object = rosette_json_parse_object (data, length, NULL);
      return object != NULL ? take (NULL, g_steal_pointer (&object)) : NULL;
    }

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
