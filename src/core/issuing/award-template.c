/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/award-template.h"

#include "encoding/json-template.h"
#include "openbadges/identity.h"
#include "openbadges/ob3.h"
#include "proofs/vc-jwt.h"

/* Room for the header, the signature and what is written into the gaps, most often. */
#define EXTRA_BYTES 1024

/* What differs between two awards. */
enum
{
  MARK_CREDENTIAL_ID,
  MARK_SUBJECT_ID,
  MARK_IDENTITY_HASH,
  MARK_SALT,
  N_MARKS
};

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

/* The texts of @award that differ from others', and NULL for what it has not; @hash: (out): owns
 * one of them.
 */
static void
list_values (const RosetteAward *award, const char *values[N_MARKS], char **hash)
{
  if (award->email != NULL)
    *hash = rosette_identity_hash_email (award->email, award->salt);
  values[MARK_CREDENTIAL_ID] = award->credential_id;
  values[MARK_SUBJECT_ID] = award->subject_id;
  values[MARK_IDENTITY_HASH] = *hash;
  values[MARK_SALT] = award->salt;
}

/* Cuts up an award whose every text is a random one. */
static RosetteJsonTemplate *
make_form (RosetteProfile *issuer,
           RosetteAchievement *achievement,
           const RosetteAward *model,
           GError **error)
{
  g_autoptr (JsonObject) credential = rosette_ob3_write (issuer, achievement, model);
  g_autofree char *hash = NULL;
  const char *marks[N_MARKS];
  gsize length = 0;
  g_autofree char *payload = rosette_vc_jwt_write_payload (credential, &length, error);

  if (payload == NULL)
    return NULL;
  list_values (model, marks, &hash);

  return rosette_json_template_new (payload, length, marks, N_MARKS);
}

RosetteAwardTemplate *
rosette_award_template_new (RosetteProfile *issuer,
                            RosetteAchievement *achievement,
                            GDateTime *issued,
                            GDateTime *valid_until,
                            RosetteKey *key,
                            const char *kid,
                            GError **error)
{
  g_autoptr (RosetteAwardTemplate) self = g_new0 (RosetteAwardTemplate, 1);
  g_autofree char *credential_id = g_uuid_string_random ();
  g_autofree char *subject_id = g_uuid_string_random ();
  g_autofree char *salt = g_uuid_string_random ();

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
                                   valid_until };

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
  g_autoptr (GString) text = NULL;
  const char *values[N_MARKS];
  gsize length;

  g_return_val_if_fail (form != 0 && award->salt != NULL, NULL);

  list_values (award, values, &hash);
  text = g_string_sized_new (rosette_json_template_get_length (payload) / 3 * 4 + EXTRA_BYTES);
  g_string_append (text, self->header);
  g_string_append_c (text, '.');
  rosette_json_template_fill (payload, values, text);
  if (!rosette_jws_append_signature (text, self->key, error))
    return NULL;

  length = text->len;

  return g_realloc (g_string_free (g_steal_pointer (&text), FALSE), length + 1);
}
