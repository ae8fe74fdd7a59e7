/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Badges made for the tests of the checker, and short ways to ask for their verdict. */

#include "baking/baking.h"
#include "base/clock.h"
#include "checking/checker.h"
#include "checking/sentences.h"
#include "encoding/base64url.h"
#include "encoding/json.h"
#include "keys/did.h"
#include "keys/jwk.h"
#include "keys/key.h"
#include "keys/pem.h"
#include "proofs/data-integrity.h"
#include "proofs/jws.h"
#include "proofs/vc-jwt.h"

#include <string.h>

#define SCHOOL   "https://school.example/issuer"
#define STUDENT  "zoe@example.org"
#define BADGE_ID "urn:uuid:0b2ff8f8-7c4f-4a8f-9a3c-1f5d6a1b2c3d"

/* What "now" is: the day the badges below are checked. */
static inline GDateTime *
making_clock (gpointer user_data)
{
  return g_date_time_new_utc (2026, 11, 23, 10, 0, 0);
}

static inline JsonObject *
making_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) sealed = rosette_json_parse_object (text, strlen (text), &error);

  g_assert_no_error (error);

  return rosette_json_copy_object (sealed);
}

/* A plain Open Badges 3.0 credential of @issuer_id, in force. */
static inline JsonObject *
making_credential (const char *issuer_id)
{
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"" BADGE_ID "\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"Internship\","
    "\"issuer\":{\"id\":\"%s\",\"type\":[\"Profile\"],\"name\":\"A School\"},"
    "\"validFrom\":\"2026-01-02T03:04:05Z\",\"credentialSubject\":{\"type\":"
    "[\"AchievementSubject\"],\"identifier\":[{\"type\":\"IdentityObject\",\"hashed\":false,"
    "\"identityHash\":\"" STUDENT "\",\"identityType\":\"emailAddress\"}],\"achievement\":"
    "{\"id\":\"urn:uuid:5\",\"type\":[\"Achievement\"],\"name\":\"Internship\","
    "\"description\":\"Four weeks\",\"criteria\":{\"narrative\":\"Be there\"}}}}",
    issuer_id);

  return making_json (text);
}

/* The same, of the issuer that @key is. */
static inline JsonObject *
making_own_credential (RosetteKey *key)
{
  g_autofree char *did = rosette_key_dup_did (key);

  return making_credential (did);
}

static inline RosetteKey *
making_key (RosetteKeyType type)
{
  g_autoptr (GError) error = NULL;
  RosetteKey *key = rosette_key_generate (type, 2048, &error);

  g_assert_no_error (error);

  return key;
}

/* As an issuer signs: the key in the header, the claims in the payload. */
static inline char *
making_jwt (JsonObject *credential, RosetteKey *key, const char *kid)
{
  g_autoptr (GError) error = NULL;
  char *jwt = rosette_vc_jwt_sign (credential, key, kid, &error);

  g_assert_no_error (error);

  return jwt;
}

/* As anybody may sign: header and payload as given. */
static inline char *
making_jws (const char *header, JsonObject *payload, RosetteKey *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) members = making_json (header);
  gsize length = 0;
  char *text = rosette_json_write_object (payload, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  char *jws = rosette_jws_sign (members, bytes, key, &error);

  g_assert_no_error (error);

  return jws;
}

/* With a proof inside. */
static inline JsonObject *
making_signed_as (JsonObject *credential,
                  RosetteKey *key,
                  RosetteCryptosuite suite,
                  const char *method)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 3, 1, 0, 0, 0);
  g_autoptr (GError) error = NULL;
  JsonObject *secured =
    rosette_data_integrity_sign (credential, suite, key, method, created, &error);

  g_assert_no_error (error);

  return secured;
}

/* As an issuer that is its own key. */
static inline JsonObject *
making_signed (JsonObject *credential, RosetteKey *key)
{
  g_autofree char *method = rosette_key_dup_verification_method (key);
  RosetteCryptosuite suite;

  g_assert_true (rosette_cryptosuite_for_key (rosette_key_get_kind (key), &suite));

  return making_signed_as (credential, key, suite, method);
}

/* An endorsement by @key of the thing that is called @id. */
static inline JsonObject *
making_endorsement (RosetteKey *key, const char *id)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:e\",\"type\":"
    "[\"VerifiableCredential\",\"EndorsementCredential\"],\"name\":\"Good\",\"issuer\":{\"id\":"
    "\"%s\",\"type\":[\"Profile\"],\"name\":\"A Firm\"},\"validFrom\":\"2026-01-02T03:04:05Z\","
    "\"credentialSubject\":{\"id\":\"%s\",\"type\":[\"EndorsementSubject\"],"
    "\"endorsementComment\":\"Well done\"}}",
    did, id);
  g_autoptr (JsonObject) endorsement = making_json (text);
  g_autoptr (JsonObject) secured = making_signed (endorsement, key);

  return rosette_json_copy_object (secured);
}

/* Three parts, the header as written and the signature as given: what no honest signer makes. */
static inline char *
making_raw (const char *header, JsonObject *payload, const char *signature)
{
  g_autofree char *text = rosette_json_write_object (payload, NULL);
  g_autofree char *first = rosette_base64url_encode ((const guint8 *) header, strlen (header));
  g_autofree char *second = rosette_base64url_encode ((const guint8 *) text, strlen (text));

  return g_strconcat (first, ".", second, ".", signature, NULL);
}

/* One grey pixel. */
static const guint8 making_png[] = {
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
  0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
  0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78,
  0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00,
  0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
};

static const char making_svg[] =
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";

/* @picture with @credential in it. */
static inline GBytes *
making_bake (gconstpointer picture, gsize size, const char *credential)
{
  g_autoptr (GBytes) image = g_bytes_new (picture, size);
  g_autoptr (GBytes) bytes = g_bytes_new (credential, strlen (credential));
  g_autoptr (GError) error = NULL;
  GBytes *baked = rosette_baking_bake (image, ROSETTE_BAKING_OB3, bytes, NULL, &error);

  g_assert_no_error (error);

  return baked;
}

static inline void
making_pin (RosetteFilePins *pins, const char *address, const char *text)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));

  rosette_file_pins_add (pins, address, document);
}

static inline RosetteReport *
making_report_for (RosetteFilePins *pins, GBytes *file, const char *recipient)
{
  g_autoptr (RosetteChecker) checker = rosette_checker_new (
    pins != NULL ? ROSETTE_PIN_STORE (pins) : NULL, NULL, NULL, making_clock, NULL);
  const char *recipients[] = { recipient, NULL };
  g_autoptr (GError) error = NULL;
  RosetteReport *report = rosette_checker_check (checker, file, recipients, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static inline RosetteReport *
making_report (RosetteFilePins *pins, const char *text)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

  return making_report_for (pins, file, NULL);
}

/* That @report says @sentence about @subject. */
static inline void
assert_says (RosetteReport *report, RosetteSentence sentence, const char *subject)
{
  RosetteCheck *check = rosette_report_get_check (report, rosette_sentence_get_check (sentence));
  g_autofree char *message = rosette_sentence_dup_message (sentence, subject, NULL);

  g_assert_cmpstr (rosette_check_get_message (check), ==, message);
  g_assert_cmpint (rosette_check_get_result (check), ==, rosette_sentence_get_result (sentence));
  g_assert_cmpstr (rosette_check_get_remedy (check), ==, rosette_sentence_get_remedy (sentence));
}

static inline void
assert_verdict (RosetteReport *report, RosetteVerdict verdict)
{
  g_assert_cmpstr (rosette_verdict_get_name (rosette_report_get_verdict (report)), ==,
                   rosette_verdict_get_name (verdict));
}

/* Both at once, for a text that is checked with @pins. */
static inline void
assert_text (RosetteFilePins *pins,
             const char *text,
             RosetteVerdict verdict,
             RosetteSentence sentence,
             const char *subject)
{
  g_autoptr (RosetteReport) report = making_report (pins, text);

  assert_says (report, sentence, subject);
  assert_verdict (report, verdict);
}
