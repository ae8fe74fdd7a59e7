/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "card-key.h"

#include "encoding/json.h"

#include <glib/gi18n.h>
#include <string.h>

RosetteCardKey *
rosette_card_key_new (const char *address, const char *did, const char *token, const char *label)
{
  RosetteCardKey *self = g_new0 (RosetteCardKey, 1);

  self->address = g_strdup (address);
  self->did = g_strdup (did);
  self->token = g_strdup (token != NULL ? token : "");
  self->label = g_strdup (label != NULL ? label : "");

  return self;
}

RosetteCardKey *
rosette_card_key_copy (const RosetteCardKey *self)
{
  return rosette_card_key_new (self->address, self->did, self->token, self->label);
}

RosetteCardKey *
rosette_card_key_load (RosetteLibrary *library)
{
  const char *text = rosette_library_get_setting (library, ROSETTE_SETTING_CARD_KEY);
  g_autoptr (JsonObject) object =
    text != NULL ? rosette_json_parse_object (text, strlen (text), NULL) : NULL;
  const char *address = object != NULL ? rosette_json_get_string (object, "address") : NULL;
  const char *did = object != NULL ? rosette_json_get_string (object, "did") : NULL;

  if (address == NULL || did == NULL)
    return NULL;

  return rosette_card_key_new (address, did, rosette_json_get_string (object, "token"),
                               rosette_json_get_string (object, "label"));
}

gboolean
rosette_card_key_save (const RosetteCardKey *self, RosetteLibrary *library, GError **error)
{
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *text = NULL;

  if (self != NULL)
    {
      object = json_object_new ();
      json_object_set_string_member (object, "address", self->address);
      json_object_set_string_member (object, "did", self->did);
      json_object_set_string_member (object, "token", self->token);
      json_object_set_string_member (object, "label", self->label);
      text = rosette_json_write_object (object, NULL);
    }

  return rosette_library_set_setting (library, ROSETTE_SETTING_CARD_KEY, text, error);
}

char *
rosette_card_key_dup_title (const RosetteCardKey *self)
{
  if (self->label[0] == '\0')
    /* Translators: %s is the name of a smart card */
    return g_strdup_printf (_ ("Key on the card “%s”"), self->token);

  /* Translators: the name of a key, and that of the smart card it is on */
  return g_strdup_printf (_ ("Key “%s” on the card “%s”"), self->label, self->token);
}

void
rosette_card_key_free (RosetteCardKey *self)
{
  g_free (self->address);
  g_free (self->did);
  g_free (self->token);
  g_free (self->label);
  g_free (self);
}
