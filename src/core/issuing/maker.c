/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/maker.h"

#include "artwork/picture.h"
#include "baking/baking.h"
#include "encoding/json.h"
#include "issuing/award-template.h"
#include "issuing/documents.h"
#include "issuing/own-dates.h"
#include "issuing/signer.h"
#include "openbadges/ob3.h"
#include "proofs/data-integrity.h"
#include "proofs/vc-jwt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RENDER_WIDTH_PX 512

struct _RosetteMaker
{
  const RosettePlan *plan;
  RosetteOb2Places *places; /* of the documents on the web; NULL where there are none */
  GBytes *picture;          /* in the container's kind; NULL for none */
  gboolean has_fields;      /* each person gets a picture of their own */
  RosettePaintFunc paint;
  RosetteAwardTemplate *template;           /* for OB 3.0 in a JWT, where the plan has that */
  RosetteSigner signers[ROSETTE_N_FORMATS]; /* of the plan's formats */
};

void
rosette_maker_free (RosetteMaker *self)
{
  g_clear_pointer (&self->places, rosette_ob2_places_free);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->template, rosette_award_template_free);
  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    rosette_signer_clear (&self->signers[i]);
  g_free (self);
}

/* A text with braces, in a file that says of itself that it is a design. It is not opened: that
 * would bring fonts and drawing into a program that may not need them. */
gboolean
rosette_person_picture_has_fields (GBytes *image)
{
  static const char start[] = "rosette:text=\"";
  gsize size;
  const char *at = g_bytes_get_data (image, &size);
  const char *end = at + size;

  while (at != NULL && (at = g_strstr_len (at, end - at, start)) != NULL)
    {
      const char *open = NULL;
      const char *close = NULL;

      at += strlen (start);
      close = memchr (at, '"', (gsize) (end - at));
      open = close != NULL ? memchr (at, '{', (gsize) (close - at)) : NULL;
      if (open != NULL && memchr (open, '}', (gsize) (close - open)) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The picture that one person's award is baked into; NULL without an error for none. */
static gboolean
find_picture (const RosetteMaker *self,
              RosettePerson *person,
              GDateTime *issued,
              GBytes **picture,
              GError **error)
{
  RosettePlan own = *self->plan;

  if (!self->has_fields)
    {
      *picture = self->picture != NULL ? g_bytes_ref (self->picture) : NULL;
      return TRUE;
    }
  if (self->paint != NULL)
    {
      own.issued = issued;
      *picture = self->paint (&own, person, error);
      return *picture != NULL;
    }

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                       _ ("The picture has fields that each person fills, such as {name}. Give the "
                          "badge from Rosette’s window, which draws them."));

  return FALSE;
}

static gboolean
prepare_picture (RosetteMaker *self, GCancellable *cancellable, GError **error)
{
  RosetteContainer container = self->plan->container;
  GBytes *image = self->plan->image;
  gboolean is_png;

  if (container == ROSETTE_CONTAINER_JSON)
    return TRUE;

  is_png = rosette_file_kind_guess (image) == ROSETTE_FILE_PNG;
  if (is_png == (container == ROSETTE_CONTAINER_PNG))
    self->picture = rosette_baking_remove (image, error);
  else if (is_png)
    self->picture = rosette_picture_wrap_png (image, error);
  else
    self->picture = rosette_picture_render_svg (image, RENDER_WIDTH_PX, cancellable, error);

  return self->picture != NULL;
}

/* A kid only where it leads to a document with the key: 1EdTech's validator fetches it by HTTP, and
 * a DID is no address.
 */
static const char *
get_kid (const RosetteMaker *self)
{
  gboolean has_kid =
    self->places != NULL && rosette_documents_is_issuer_there (self->plan, self->places);

  return has_kid ? self->places->key : NULL;
}

static char *
sign_ob3 (const RosetteMaker *self,
          const RosetteSigner *signer,
          const RosetteAward *award,
          GError **error)
{
  return rosette_award_template_sign (self->template, award, error);
}

static char *
sign_ob3_inside (const RosetteMaker *self,
                 const RosetteSigner *signer,
                 const RosetteAward *award,
                 GError **error)
{
  const RosettePlan *plan = self->plan;
  g_autoptr (JsonObject) credential = rosette_ob3_write (signer->issuer, plan->achievement, award);
  g_autoptr (JsonObject) secured = NULL;
  RosetteCryptosuite suite;

  rosette_cryptosuite_for_key (rosette_key_get_kind (signer->key), &suite);
  if (plan->has_suite)
    suite = plan->suite;
  secured = rosette_data_integrity_sign (credential, suite, signer->key, signer->method,
                                         plan->issued, error);
  if (secured != NULL)
    return rosette_json_write_object (secured, NULL);

  /* The token with the key has gone, and says so. */
  if (error != NULL
      && (g_error_matches (*error, ROSETTE_ERROR, ROSETTE_ERROR_UNREACHABLE)
          || g_error_matches (*error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE)))
    return NULL;
  /* Translators: a technical message in English follows. */
  g_prefix_error (error, _ ("The badge says something that no Open Badge can say, and cannot be "
                            "signed as a whole. "));

  return NULL;
}

static char *
sign_ob2 (const RosetteMaker *self,
          const RosetteSigner *signer,
          const RosetteAward *award,
          GError **error)
{
  g_autoptr (JsonObject) assertion = rosette_ob2_write_assertion (award, self->places);

  return rosette_ob2_sign (assertion, signer->key, error);
}

/* Not signed: what stands at its address is what counts. */
static char *
write_hosted (const RosetteMaker *self,
              const RosetteSigner *signer,
              const RosetteAward *award,
              GError **error)
{
  g_autoptr (JsonObject) assertion = rosette_ob2_write_hosted_assertion (award, self->places);

  return rosette_json_write_object (assertion, NULL);
}

/* How each format is made and secured, and the name that it is baked under. */
static const struct
{
  RosetteFormats format;
  char *(*sign) (const RosetteMaker *self,
                 const RosetteSigner *signer,
                 const RosetteAward *award,
                 GError **error);
  RosetteBakingKind kind;
} makers[ROSETTE_N_FORMATS] = {
  { ROSETTE_FORMAT_OB3_JWT, sign_ob3, ROSETTE_BAKING_OB3 },
  { ROSETTE_FORMAT_OB2_SIGNED, sign_ob2, ROSETTE_BAKING_OB2 },
  { ROSETTE_FORMAT_OB3_DI, sign_ob3_inside, ROSETTE_BAKING_OB3 },
  { ROSETTE_FORMAT_OB2_HOSTED, write_hosted, ROSETTE_BAKING_OB2 },
};

/* The row of the table for @format. */
static gsize
find_maker (RosetteFormats format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    if (makers[i].format == format)
      return i;

  g_return_val_if_reached (0);
}

static gboolean
prepare_template (RosetteMaker *self, GError **error)
{
  const RosettePlan *plan = self->plan;
  const RosetteSigner *signer = &self->signers[find_maker (ROSETTE_FORMAT_OB3_JWT)];

  if (signer->key == NULL)
    return TRUE;
  self->template = rosette_award_template_new (signer->issuer, plan->achievement, signer->key,
                                               get_kid (self), error);

  return self->template != NULL;
}

RosetteMaker *
rosette_maker_new (const RosettePlan *plan,
                   RosettePaintFunc paint,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (RosetteMaker) self = g_new0 (RosetteMaker, 1);

  self->plan = plan;
  self->paint = paint;
  self->has_fields =
    plan->container != ROSETTE_CONTAINER_JSON && rosette_person_picture_has_fields (plan->image);
  if (!prepare_picture (self, cancellable, error))
    return NULL;
  self->places = rosette_documents_find_places (plan);
  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    if ((plan->formats & makers[i].format) != 0 && makers[i].format != ROSETTE_FORMAT_OB2_HOSTED)
      rosette_signer_init (&self->signers[i], plan, makers[i].format);
  if (!prepare_template (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

const RosetteOb2Places *
rosette_maker_get_places (const RosetteMaker *self)
{
  return self->places;
}

GPtrArray *
rosette_maker_make (const RosetteMaker *self,
                    RosetteFormats format,
                    RosettePerson *person,
                    const char *credential_id,
                    const char *salt,
                    JsonObject *claims,
                    GBytes **credential,
                    GError **error)
{
  gsize n = find_maker (format);
  RosetteAward award = { credential_id,
                         rosette_person_get_email (person),
                         rosette_person_get_id (person),
                         salt,
                         NULL,
                         NULL,
                         claims };
  g_auto (RosetteOwnDates) dates = { NULL, NULL };
  char *text = NULL;
  g_autoptr (GBytes) secured = NULL;
  g_autoptr (GBytes) picture = NULL;
  GPtrArray *parts = NULL;

  rosette_own_dates_find (self->plan, claims, &dates);
  award.issued = dates.issued;
  award.valid_until = dates.valid_until;
  text = makers[n].sign (self, &self->signers[n], &award, error);
  secured = text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
  if (secured == NULL || !find_picture (self, person, dates.issued, &picture, error))
    return NULL;
  if (picture != NULL)
    parts =
      rosette_baking_bake_bare (picture, makers[n].kind, secured,
                                format == ROSETTE_FORMAT_OB2_HOSTED ? credential_id : NULL, error);
  else
    {
      parts = g_ptr_array_new_full (1, (GDestroyNotify) g_bytes_unref);
      g_ptr_array_add (parts, g_bytes_ref (secured));
    }
  if (parts != NULL)
    *credential = g_steal_pointer (&secured);

  return parts;
}

/* The document in a credential: the payload of a JWS, or the JSON itself. */
static JsonObject *
open_document (GBytes *credential, RosetteJws **jws)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (credential, &length);

  *jws = rosette_jws_parse (text, length, NULL);
  if (*jws != NULL)
    return rosette_vc_jwt_dup_payload (*jws, NULL);

  return rosette_json_parse_object (text, length, NULL);
}

static gboolean
is_signed (JsonObject *document, RosetteJws *jws, RosetteKey *key)
{
  JsonObject *proof = rosette_json_get_object (document, "proof");

  if (jws != NULL)
    return rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, NULL);

  return proof != NULL && rosette_data_integrity_verify (document, proof, key, NULL, NULL);
}

/* The credential in a file that has that id; with a key, also signed with it. */
static GBytes *
find_credential (GBytes *contents, const char *credential_id, RosetteKey *key)
{
  g_autoptr (RosetteBaked) baked = rosette_baking_extract (contents, NULL);
  GBytes *credential = baked != NULL ? rosette_baked_get_credential (baked) : contents;
  g_autoptr (RosetteJws) jws = NULL;
  g_autoptr (JsonObject) document = open_document (credential, &jws);

  if (document == NULL || g_strcmp0 (rosette_json_get_string (document, "id"), credential_id) != 0
      || (key != NULL && !is_signed (document, jws, key)))
    return NULL;

  return g_bytes_ref (credential);
}

GBytes *
rosette_maker_recognize (const RosetteMaker *self,
                         RosetteFormats format,
                         GBytes *contents,
                         const char *credential_id)
{
  return find_credential (contents, credential_id, self->signers[find_maker (format)].key);
}

gboolean
rosette_maker_names (GBytes *contents, const char *credential_id)
{
  g_autoptr (GBytes) credential = find_credential (contents, credential_id, NULL);

  return credential != NULL;
}
