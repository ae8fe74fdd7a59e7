/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/award-template.h"

#include "encoding/date.h"
#include "encoding/json-template.h"
#include "encoding/json.h"
#include "openbadges/identity.h"
#include "openbadges/ob3.h"
#include "proofs/vc-jwt.h"

/* Room for the header, the signature and what is written into the gaps, most often. */
#define EXTRA_BYTES 1024

/* The year 2500: the dates of the award that is cut up come after it. */
#define FIRST_RANDOM_S G_GINT64_CONSTANT (16725225600)

/* What differs between two awards. */
enum
{
  MARK_CREDENTIAL_ID,
  MARK_SUBJECT_ID,
  MARK_IDENTITY_HASH,
  MARK_SALT,
  N_STRINGS, /* from here on, parts of JSON, each with the comma before it */
  MARK_ISSUED = N_STRINGS,
  MARK_VALID_UNTIL,
  MARK_SUBJECT, /* more members of the subject */
  MARK_EVIDENCE,
  MARK_NBF,
  MARK_EXP,
  N_MARKS
};

/* The parts of JSON in one text, one after the other. */
typedef struct
{
  GString *text;
  gsize starts[N_MARKS];
} Parts;

/* Awards have other members, by what is known of the person. */
enum
{
  HAS_EMAIL = 1 << 0,
  HAS_SUBJECT_ID = 1 << 1,
  N_FORMS = 4
};

struct _RosetteAwardTemplate
{
  RosetteKey *key;
  char *header;                        /* as it stands in the JWS */
  RosetteJsonTemplate *forms[N_FORMS]; /* none for an award without a person */
};

void
rosette_award_template_free (RosetteAwardTemplate *self)
{
  g_clear_pointer (&self->key, rosette_key_unref);
  g_clear_pointer (&self->header, g_free);
  for (guint i = 0; i < N_FORMS; i++)
    g_clear_pointer (&self->forms[i], rosette_json_template_free);
  g_free (self);
}

static guint
get_form (const RosetteAward *award)
{
  return (award->email != NULL ? HAS_EMAIL : 0) | (award->subject_id != NULL ? HAS_SUBJECT_ID : 0);
}

static void
begin_part (Parts *parts, guint mark)
{
  if (parts->text->len > 0)
    g_string_append_c (parts->text, '\0');
  parts->starts[mark] = parts->text->len;
}

static void
append_name (GString *text, const char *name)
{
  g_string_append_c (text, ',');
  rosette_json_append_string (text, name);
  g_string_append_c (text, ':');
}

static void
append_member (GString *text, const char *name, JsonNode *value)
{
  g_autofree char *written = rosette_json_write (value, NULL);

  append_name (text, name);
  g_string_append (text, written);
}

/* A date as the credential has it, and as the JWT has it again. */
static void
add_date (Parts *parts,
          GDateTime *date,
          guint mark,
          const char *name,
          guint claim,
          const char *word)
{
  g_autofree char *written = date != NULL ? rosette_date_format (date) : NULL;

  begin_part (parts, mark);
  if (date != NULL)
    {
      append_name (parts->text, name);
      rosette_json_append_string (parts->text, written);
    }
  begin_part (parts, claim);
  if (date != NULL)
    {
      append_name (parts->text, word);
      rosette_json_append_integer (parts->text, g_date_time_to_unix (date));
    }
}

static void
add_claims (Parts *parts, JsonObject *claims)
{
  JsonObject *subject = claims != NULL ? rosette_json_get_object (claims, "subject") : NULL;
  JsonNode *evidence = claims != NULL ? json_object_get_member (claims, "evidence") : NULL;
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *value = NULL;

  begin_part (parts, MARK_SUBJECT);
  if (subject != NULL)
    {
      json_object_iter_init_ordered (&iter, subject);
      while (json_object_iter_next_ordered (&iter, &name, &value))
        append_member (parts->text, name, value);
    }
  begin_part (parts, MARK_EVIDENCE);
  if (evidence != NULL)
    append_member (parts->text, "evidence", evidence);
}

/* The texts of @award that differ from others', and NULL for what it has not; @hash: (out): owns
 * one of them; @parts: owns those that are no strings.
 */
static void
list_values (const RosetteAward *award, const char *values[N_MARKS], char **hash, Parts *parts)
{
  if (award->email != NULL)
    *hash = rosette_identity_hash_email (award->email, award->salt);
  values[MARK_CREDENTIAL_ID] = award->credential_id;
  values[MARK_SUBJECT_ID] = award->subject_id;
  values[MARK_IDENTITY_HASH] = *hash;
  values[MARK_SALT] = award->salt;

  add_date (parts, award->issued, MARK_ISSUED, "validFrom", MARK_NBF, "nbf");
  add_date (parts, award->valid_until, MARK_VALID_UNTIL, "validUntil", MARK_EXP, "exp");
  add_claims (parts, award->claims);
  for (guint i = N_STRINGS; i < N_MARKS; i++)
    values[i] = parts->text->str + parts->starts[i];
}

/* Cuts up an award whose every text is a random one. */
static RosetteJsonTemplate *
make_form (RosetteProfile *issuer,
           RosetteAchievement *achievement,
           const RosetteAward *model,
           GError **error)
{
  g_autoptr (JsonObject) credential = rosette_ob3_write (issuer, achievement, model);
  g_autoptr (GString) text = g_string_new (NULL);
  Parts parts = { text, { 0 } };
  g_autofree char *hash = NULL;
  const char *marks[N_MARKS];
  gsize length = 0;
  g_autofree char *payload = rosette_vc_jwt_write_payload (credential, &length, error);

  if (payload == NULL)
    return NULL;
  list_values (model, marks, &hash, &parts);

  return rosette_json_template_new (payload, length, marks, N_MARKS, N_STRINGS);
}

/* A moment that no issuer and no achievement names. */
static GDateTime *
make_random_date (void)
{
  return g_date_time_new_from_unix_utc (FIRST_RANDOM_S + g_random_int ());
}

/* A member of the subject, and evidence, that are nobody's. */
static JsonObject *
make_random_claims (void)
{
  JsonObject *claims = json_object_new ();
  JsonObject *subject = json_object_new ();
  g_autofree char *member = g_uuid_string_random ();
  g_autofree char *evidence = g_uuid_string_random ();

  json_object_set_null_member (subject, member);
  json_object_set_object_member (claims, "subject", subject);
  json_object_set_string_member (claims, "evidence", evidence);

  return claims;
}

RosetteAwardTemplate *
rosette_award_template_new (RosetteProfile *issuer,
                            RosetteAchievement *achievement,
                            RosetteKey *key,
                            const char *kid,
                            GError **error)
{
  g_autoptr (RosetteAwardTemplate) self = g_new0 (RosetteAwardTemplate, 1);
  g_autofree char *credential_id = g_uuid_string_random ();
  g_autofree char *subject_id = g_uuid_string_random ();
  g_autofree char *salt = g_uuid_string_random ();
  g_autoptr (GDateTime) issued = make_random_date ();
  g_autoptr (GDateTime) until = make_random_date ();
  g_autoptr (JsonObject) claims = make_random_claims ();

  g_return_val_if_fail (issuer != NULL && achievement != NULL && key != NULL, NULL);

  self->key = rosette_key_ref (key);
  self->header = rosette_vc_jwt_encode_header (key, kid);
  for (guint i = 1; i < N_FORMS; i++)
    {
      const RosetteAward model = { credential_id,
                                   (i & HAS_EMAIL) != 0 ? "nobody@example.org" : NULL,
                                   (i & HAS_SUBJECT_ID) != 0 ? subject_id : NULL,
                                   salt,
                                   issued,
                                   until,
                                   claims };

      self->forms[i] = make_form (issuer, achievement, &model, error);
      if (self->forms[i] == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

char *
rosette_award_template_sign (const RosetteAwardTemplate *self,
                             const RosetteAward *award,
                             GError **error)
{
  guint form = get_form (award);
  const RosetteJsonTemplate *payload = self->forms[form];
  g_autofree char *hash = NULL;
  g_autoptr (GString) json = NULL;
  g_autoptr (GString) text = NULL;
  Parts parts = { 0 };
  const char *values[N_MARKS];
  gsize length;

  g_return_val_if_fail (form != 0 && award->salt != NULL, NULL);

  json = g_string_sized_new (EXTRA_BYTES);
  parts.text = json;
  list_values (award, values, &hash, &parts);
  text = g_string_sized_new (rosette_json_template_get_length (payload) / 3 * 4 + EXTRA_BYTES
                             + 2 * json->len);
  g_string_append (text, self->header);
  g_string_append_c (text, '.');
  rosette_json_template_fill (payload, values, text);
  if (!rosette_jws_append_signature (text, self->key, error))
    return NULL;

  length = text->len;

  return g_realloc (g_string_free (g_steal_pointer (&text), FALSE), length + 1);
}
