/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/credential.h"

#include "base/error.h"
#include "encoding/date.h"
#include "encoding/json.h"

#include <string.h>

struct _RosetteCredential
{
  RosetteVersion version;
  JsonObject *document;
  /* Parts of the document, borrowed; NULL where it has none. */
  JsonObject *subject;     /* what says something of the recipient: the assertion itself in 2.0 */
  JsonObject *achievement; /* or the badge class */
  JsonObject *issuer;
  const char *issuer_id;
  GDateTime *valid_from;
  GDateTime *valid_until;
  GPtrArray *identities;
};

G_DEFINE_BOXED_TYPE (RosetteCredential,
                     rosette_credential,
                     rosette_credential_ref,
                     rosette_credential_unref)

RosetteCredential *
rosette_credential_ref (RosetteCredential *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
credential_clear (gpointer data)
{
  RosetteCredential *self = data;

  g_clear_pointer (&self->document, json_object_unref);
  g_clear_pointer (&self->valid_from, g_date_time_unref);
  g_clear_pointer (&self->valid_until, g_date_time_unref);
  g_clear_pointer (&self->identities, g_ptr_array_unref);
}

void
rosette_credential_unref (RosetteCredential *self)
{
  g_atomic_rc_box_release_full (self, credential_clear);
}

static gboolean
is_3 (RosetteCredential *self)
{
  return self->version == ROSETTE_VERSION_3_0 || self->version == ROSETTE_VERSION_CLR_2_0;
}

/* Until 1.1 it could be a number, of seconds since 1970. */
static GDateTime *
read_date (JsonObject *object, const char *member, gboolean may_be_number)
{
  const char *text = rosette_json_get_string (object, member);
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;
  g_autofree char *number = NULL;

  if (text != NULL)
    return rosette_date_parse_lenient (text, NULL);
  if (!may_be_number || node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    number = g_strdup_printf ("%010" G_GINT64_FORMAT, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    number = g_strdup_printf ("%010.0f", json_node_get_double (node));

  return number != NULL ? rosette_date_parse_lenient (number, NULL) : NULL;
}

GDateTime *
rosette_credential_read_old_date (JsonObject *object, const char *member)
{
  return read_date (object, member, TRUE);
}

static void
add_identity (RosetteCredential *self, JsonObject *object, const char *type, const char *value)
{
  if (value != NULL)
    g_ptr_array_add (self->identities,
                     rosette_identity_new (type, value,
                                           rosette_json_get_boolean (object, "hashed", FALSE),
                                           rosette_json_get_string (object, "salt")));
}

/* OB 3.0 AchievementCredential (section B.1.2). */
static void
read_3 (RosetteCredential *self)
{
  g_autoptr (GPtrArray) identifiers = NULL;

  self->subject = rosette_json_get_first_object (self->document, "credentialSubject");
  self->achievement = rosette_json_get_first_object (self->subject, "achievement");
  self->issuer = rosette_json_get_object (self->document, "issuer");
  self->issuer_id = self->issuer != NULL ? rosette_json_get_string (self->issuer, "id")
                                         : rosette_json_get_string (self->document, "issuer");

  self->valid_from = read_date (self->document, "validFrom", FALSE);
  if (self->valid_from == NULL)
    self->valid_from = read_date (self->document, "issuanceDate", FALSE);
  self->valid_until = read_date (self->document, "validUntil", FALSE);
  if (self->valid_until == NULL)
    self->valid_until = read_date (self->document, "expirationDate", FALSE);

  identifiers = rosette_json_list (self->subject, "identifier");
  for (guint i = 0; i < identifiers->len; i++)
    if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) identifiers->pdata[i]))
      {
        JsonObject *identifier = json_node_get_object (identifiers->pdata[i]);

        add_identity (self, identifier, rosette_json_get_string (identifier, "identityType"),
                      rosette_json_get_string (identifier, "identityHash"));
      }
}

/* In 0.5 the recipient is a text, hashed when it is no address, and the salt stands beside it. */
static void
read_recipient_text (RosetteCredential *self, const char *recipient)
{
  gboolean is_hashed = strchr (recipient, '@') == NULL && strchr (recipient, '$') != NULL;

  g_ptr_array_add (self->identities,
                   rosette_identity_new ("emailAddress", recipient, is_hashed,
                                         rosette_json_get_string (self->document, "salt")));
}

/* It was long the only type, and early issuers left it out; a type may be a list of one. */
static const char *
get_identity_type_2 (JsonObject *identity)
{
  g_autoptr (GPtrArray) types = rosette_json_list (identity, "type");
  JsonNode *type = types->len > 0 ? types->pdata[0] : NULL;

  if (type == NULL || json_node_get_value_type (type) != G_TYPE_STRING
      || strcmp (json_node_get_string (type), "email") == 0)
    return "emailAddress";

  return json_node_get_string (type);
}

/* OB 2.0 Assertion, and those before it. */
static void
read_2 (RosetteCredential *self)
{
  const char *recipient = rosette_json_get_string (self->document, "recipient");
  JsonObject *identity = rosette_json_get_first_object (self->document, "recipient");
  JsonObject *named; /* what names the issuer: the badge class, or an endorsement itself */

  self->subject = self->document;
  self->achievement = rosette_json_get_first_object (self->document, "badge");
  named = self->achievement != NULL ? self->achievement : self->document;
  self->issuer = rosette_json_get_first_object (named, "issuer");
  self->issuer_id = self->issuer != NULL ? rosette_json_get_string (self->issuer, "id")
                                         : rosette_json_get_string (named, "issuer");
  if (self->issuer_id == NULL && self->issuer != NULL)
    self->issuer_id = rosette_json_get_string (self->issuer, "origin");

  self->valid_from = read_date (self->document, "issuedOn", TRUE);
  if (self->valid_from == NULL)
    self->valid_from = read_date (self->document, "issued_on", TRUE);
  self->valid_until = read_date (self->document, "expires", TRUE);

  if (recipient != NULL)
    read_recipient_text (self, recipient);
  if (identity != NULL)
    add_identity (self, identity, get_identity_type_2 (identity),
                  rosette_json_get_string (identity, "identity"));
}

RosetteCredential *
rosette_credential_read (JsonObject *document, GError **error)
{
  g_autoptr (RosetteCredential) self = NULL;
  RosetteVersion version;

  g_return_val_if_fail (document != NULL, NULL);

  version = rosette_version_guess (document);
  if (version == ROSETTE_VERSION_NONE)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the document is of no version of Open Badges");
      return NULL;
    }

  self = g_atomic_rc_box_new0 (RosetteCredential);
  self->version = version;
  self->document = json_object_ref (document);
  self->identities = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_identity_free);
  if (is_3 (self))
    read_3 (self);
  else
    read_2 (self);

  return g_steal_pointer (&self);
}

RosetteVersion
rosette_credential_get_version (RosetteCredential *self)
{
  return self->version;
}

JsonObject *
rosette_credential_get_json (RosetteCredential *self)
{
  return self->document;
}

JsonObject *
rosette_credential_get_subject (RosetteCredential *self)
{
  return self->subject;
}

JsonObject *
rosette_credential_get_achievement (RosetteCredential *self)
{
  return self->achievement;
}

const char *
rosette_credential_get_id (RosetteCredential *self)
{
  const char *id = rosette_json_get_string (self->document, "id");

  return id != NULL ? id : rosette_json_get_string (self->document, "uid");
}

const char *
rosette_credential_get_name (RosetteCredential *self)
{
  const char *name = rosette_json_get_text (self->achievement, "name");

  return name != NULL ? name : rosette_json_get_text (self->document, "name");
}

const char *
rosette_credential_get_description (RosetteCredential *self)
{
  const char *description = rosette_json_get_text (self->achievement, "description");

  return description != NULL ? description : rosette_json_get_text (self->document, "description");
}

const char *
rosette_credential_get_criteria_narrative (RosetteCredential *self)
{
  return rosette_json_get_text (rosette_json_get_first_object (self->achievement, "criteria"),
                                "narrative");
}

const char *
rosette_credential_get_criteria_url (RosetteCredential *self)
{
  JsonObject *criteria = rosette_json_get_first_object (self->achievement, "criteria");

  if (criteria != NULL)
    return rosette_json_get_string (criteria, "id");

  return rosette_json_get_string (self->achievement, "criteria");
}

const char *
rosette_credential_get_achievement_type (RosetteCredential *self)
{
  return rosette_json_get_string (self->achievement, "achievementType");
}

static const char *
get_address (JsonObject *object, const char *member)
{
  JsonObject *image = rosette_json_get_first_object (object, member);

  if (image != NULL)
    return rosette_json_get_string (image, "id");

  return rosette_json_get_string (object, member);
}

const char *
rosette_credential_get_image_uri (RosetteCredential *self)
{
  const char *own = get_address (self->document, "image");

  return own != NULL ? own : get_address (self->achievement, "image");
}

const char *
rosette_credential_get_narrative (RosetteCredential *self)
{
  return rosette_json_get_text (self->subject, "narrative");
}

const char *
rosette_credential_get_issuer_id (RosetteCredential *self)
{
  return self->issuer_id;
}

const char *
rosette_credential_get_issuer_name (RosetteCredential *self)
{
  return rosette_json_get_text (self->issuer, "name");
}

const char *
rosette_credential_get_issuer_url (RosetteCredential *self)
{
  const char *url = rosette_json_get_string (self->issuer, "url");

  return url != NULL ? url : rosette_json_get_string (self->issuer, "origin");
}

const char *
rosette_credential_get_issuer_email (RosetteCredential *self)
{
  const char *email = rosette_json_get_string (self->issuer, "email");

  return email != NULL ? email : rosette_json_get_string (self->issuer, "contact");
}

const char *
rosette_credential_get_subject_id (RosetteCredential *self)
{
  return is_3 (self) ? rosette_json_get_string (self->subject, "id") : NULL;
}

const char *
rosette_credential_get_recipient_name (RosetteCredential *self)
{
  for (guint i = 0; i < self->identities->len; i++)
    {
      RosetteIdentity *identity = self->identities->pdata[i];

      if (g_strcmp0 (identity->type, "name") == 0 && !identity->hashed
          && !rosette_identity_is_hash (identity))
        return identity->value;
    }

  return rosette_json_get_text (
    rosette_json_get_object (self->document, "extensions:recipientProfile"), "name");
}

GDateTime *
rosette_credential_get_valid_from (RosetteCredential *self)
{
  return self->valid_from;
}

GDateTime *
rosette_credential_get_valid_until (RosetteCredential *self)
{
  return self->valid_until;
}

GPtrArray *
rosette_credential_get_identities (RosetteCredential *self)
{
  return self->identities;
}

GPtrArray *
rosette_credential_list_tags (RosetteCredential *self)
{
  return rosette_json_list (self->achievement, is_3 (self) ? "tag" : "tags");
}

GPtrArray *
rosette_credential_list_evidence (RosetteCredential *self)
{
  return rosette_json_list (self->document, "evidence");
}

GPtrArray *
rosette_credential_list_alignments (RosetteCredential *self)
{
  return rosette_json_list (self->achievement, "alignment");
}
