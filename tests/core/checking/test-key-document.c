/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "certificates.h"
#include "checking/key-document.h"
#include "encoding/json.h"
#include "encoding/multibase.h"
#include "encoding/multicodec.h"
#include "keys/did.h"
#include "keys/jwk.h"
#include "keys/multikey.h"
#include "keys/pem.h"
#include "support.h"

#include <string.h>

#define ADDRESS "https://example.org/key"

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 10, 0, 0);

  return rosette_key_document_read (bytes, ADDRESS, now);
}

static void
assert_one (const char *text, const char *id, const char *owner, RosetteKey *key)
{
  g_autoptr (GPtrArray) entries = read_text (text);
  const RosetteKeyEntry *entry;

  g_assert_cmpuint (entries->len, ==, 1);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->id, ==, id);
  g_assert_cmpstr (entry->owner, ==, owner);
  g_assert_false (entry->is_link);
  if (key == NULL)
    g_assert_null (entry->key);
  else
    g_assert_true (entry->key != NULL && rosette_key_equal (entry->key, key));
}

/* A certificate at the address of a key, or where the key should stand inside. */
static void
test_certificate (void)
{
  g_autofree char *authority = NULL;
  g_autofree char *chain = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *inside = NULL;
  g_autofree char *cut = NULL;
  g_autoptr (GBytes) pem = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (GPtrArray) none = NULL;

  rosette_test_make_certificate (FALSE, &authority, &chain);
  pem = g_bytes_new (chain, strlen (chain));
  key = rosette_key_load_pem (pem, NULL, NULL);
  g_assert_nonnull (key);

  assert_one (chain, ADDRESS, NULL, key);
  escaped = g_strescape (chain, NULL);
  inside = g_strdup_printf ("{\"id\":\"" ADDRESS "\",\"publicKeyPem\":\"%s\"}", escaped);
  assert_one (inside, ADDRESS, NULL, key);
  cut = g_strndup (chain, 300);
  none = read_text (cut);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Every form of one key; %s is the form itself. */
static void
test_forms (void)
{
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_P256, 0, NULL);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *multikey = rosette_key_dup_multikey (key);
  g_autofree char *pem = rosette_key_dup_public_pem (key);
  g_autofree char *escaped = g_strescape (pem, NULL);
  guint64 codec = 0;
  g_autoptr (GBytes) point = rosette_key_decode_multikey (multikey, &codec, NULL);
  g_autoptr (GBytes) wrapped = rosette_multicodec_wrap (
    (RosetteMulticodec) codec, g_bytes_get_data (point, NULL), g_bytes_get_size (point));
  g_autofree char *other_base =
    rosette_multibase_encode ('u', g_bytes_get_data (wrapped, NULL), g_bytes_get_size (wrapped));
  struct
  {
    const char *format;
    const char *form;
    const char *id;
    const char *owner;
  } cases[] = {
    { "%s", pem, ADDRESS, NULL },
    { "%s", jwk, ADDRESS, NULL },
    { "{\"keys\":[%s]}", jwk, ADDRESS, NULL },
    { "{\"owner\":\"https://example.org/i\",%s", jwk + 1, ADDRESS, "https://example.org/i" },
    { "{\"id\":\"" ADDRESS "\",\"type\":\"CryptographicKey\",\"owner\":\"https://example.org/i\","
      "\"publicKeyPem\":\"%s\"}",
      escaped, ADDRESS, "https://example.org/i" },
    { "{\"type\":\"CryptographicKey\",\"publicKeyPem\":\"%s\"}", escaped, ADDRESS, NULL },
    { "{\"type\":\"Multikey\",\"id\":\"#k\",\"controller\":\"https://example.org/i\","
      "\"publicKeyMultibase\":\"%s\"}",
      multikey, ADDRESS "#k", "https://example.org/i" },
    { "{\"type\":\"Multikey\",\"id\":\"#k\",\"publicKeyMultibase\":\"%s\"}", other_base,
      ADDRESS "#k", NULL },
    { "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AA\"},"
      "{\"use\":\"enc\",\"kty\":\"RSA\"},{\"use\":\"sig\",\"alg\":\"ES256\",%s]}",
      jwk + 1, ADDRESS, NULL },
    { "{\"@context\":\"https://w3id.org/did-resolution/v1\",\"didDocument\":{\"id\":\"did:web:a\","
      "\"verificationMethod\":[{\"id\":\"#key-1\",\"publicKeyJwk\":%s}]},"
      "\"didResolutionMetadata\":{\"contentType\":\"application/did+json\"}}",
      jwk, "did:web:a#key-1", NULL },
    { "{\"id\":\"https://example.org/i\",\"type\":\"Profile\",\"publicKey\":{\"id\":\"#1\","
      "\"publicKeyPem\":\"%s\"}}",
      escaped, "https://example.org/i#1", NULL },
    { "{\"id\":\"did:web:a\",\"verificationMethod\":[{\"id\":\"did:web:a#1\",\"controller\":"
      "\"did:web:a\",\"publicKeyJwk\":%s}],\"assertionMethod\":[\"#1\"]}",
      jwk, "did:web:a#1", "did:web:a" },
    { "{\"id\":\"did:web:a\",\"verificationMethod\":[{\"id\":\"#1\",\"publicKeyJwk\":%s}]}", jwk,
      "did:web:a#1", NULL },
    { "{\"id\":\"did:web:a\",\"assertionMethod\":{\"id\":\"#1\",\"publicKeyMultibase\":\"%s\"}}",
      multikey, "did:web:a#1", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *text = g_string_new (cases[i].format);

      g_string_replace (text, "%s", cases[i].form, 0);
      assert_one (text->str, cases[i].id, cases[i].owner, key);
      g_string_free (text, TRUE);
    }
}

/* The raw key of did:key:z6Mk..., as Ed25519VerificationKey2018 writes it. */
static void
test_base58 (void)
{
  g_autoptr (RosetteKey) key =
    rosette_key_parse_did ("did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp", NULL);

  assert_one (
    "{\"id\":\"#1\",\"publicKeyBase58\":\"4zvwRjXUKGfvwnParsHAS3HuSVzV5cA4McphgmoCtajS\"}",
    ADDRESS "#1", NULL, key);
  assert_one ("{\"id\":\"#1\",\"publicKeyBase58\":\"4zvw\"}", ADDRESS "#1", NULL, NULL);
}

/* Named, but of no use: such an issuer is not accused of a key that is not its own. */
static void
test_unusable (void)
{
  assert_one ("{\"id\":\"#1\",\"publicKeyMultibase\":\"zUnknown\"}", ADDRESS "#1", NULL, NULL);
  assert_one ("{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"AA\",\"y\":\"AA\"}", ADDRESS, NULL,
              NULL);
}

/* A key that is not to be used any more is still known, with what became of it. */
static void
test_ended (void)
{
  static const struct
  {
    const char *members;
    RosetteKeyEnd end;
    int year;
  } cases[] = {
    { "", ROSETTE_KEY_IN_USE, 0 },
    { ",\"revoked\":\"2020-01-01T00:00:00Z\"", ROSETTE_KEY_REVOKED, 2020 },
    { ",\"expires\":\"2021-01-01T00:00:00Z\"", ROSETTE_KEY_EXPIRED, 2021 },
    { ",\"expires\":\"2021-01-01T00:00:00Z\",\"revoked\":\"2022-01-01T00:00:00Z\"",
      ROSETTE_KEY_REVOKED, 2022 },
    { ",\"expires\":\"2999-01-01T00:00:00Z\"", ROSETTE_KEY_IN_USE, 0 },
    { ",\"expires\":\"someday\"", ROSETTE_KEY_IN_USE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"id\":\"did:web:a\",\"verificationMethod\":[{\"id\":\"#1\",\"publicKeyMultibase\":"
        "\"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp\"%s}],\"assertionMethod\":[\"#1\"]}",
        cases[i].members);
      g_autoptr (GPtrArray) entries = read_text (text);
      const RosetteKeyEntry *entry = entries->pdata[0];

      g_assert_cmpuint (entries->len, ==, 1);
      g_assert_nonnull (entry->key);
      g_assert_cmpint (entry->end, ==, cases[i].end);
      if (cases[i].year == 0)
        g_assert_null (entry->ended);
      else
        g_assert_cmpint (g_date_time_get_year (entry->ended), ==, cases[i].year);
    }
}

/* A key may be called by a path on its document's site, or by its own whole address. */
static void
test_relative (void)
{
  static const struct
  {
    const char *id;
    const char *found;
  } cases[] = {
    { "#1", "https://example.org/i/profile#1" },
    { "key-1", "https://example.org/i/key-1" },
    { "/keys/1", "https://example.org/keys/1" },
    { "https://keys.example/1", "https://keys.example/1" },
    { "did:key:z1", "did:key:z1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"id\":\"https://example.org/i/profile\",\"publicKey\":\"%s\"}", cases[i].id);
      g_autoptr (GPtrArray) entries = read_text (text);

      g_assert_cmpuint (entries->len, ==, 1);
      g_assert_cmpstr (((RosetteKeyEntry *) entries->pdata[0])->id, ==, cases[i].found);
    }
}

static void
test_links (void)
{
  g_autoptr (GPtrArray) entries = read_text (
    "{\"id\":\"https://example.org/i\",\"publicKey\":[\"https://example.org/k\",\"#2\"]}");
  const RosetteKeyEntry *entry;

  g_assert_cmpuint (entries->len, ==, 2);
  entry = entries->pdata[0];
  g_assert_true (entry->is_link);
  g_assert_cmpstr (entry->id, ==, "https://example.org/k");
  entry = entries->pdata[1];
  g_assert_cmpstr (entry->id, ==, "https://example.org/i#2");
}

/* A key for logging in does not sign badges. */
static void
test_authentication_only (void)
{
  static const struct
  {
    const char *purposes;
    guint n_keys;
  } cases[] = {
    { "\"authentication\":[\"#1\"],\"assertionMethod\":[]", 0 },
    { "\"authentication\":[\"#1\"]", 0 },
    { "\"keyAgreement\":[\"#1\"]", 0 },
    { "\"authentication\":[\"#1\"],\"assertionMethod\":[\"#1\"]", 1 },
    { "\"service\":[]", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"id\":\"did:web:a\",\"verificationMethod\":[{\"id\":\"#1\",\"publicKeyMultibase\":"
        "\"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp\"}],%s}",
        cases[i].purposes);
      g_autoptr (GPtrArray) entries = read_text (text);

      g_test_message ("%s", text);
      g_assert_cmpuint (entries->len, ==, cases[i].n_keys);
    }
}

static void
test_nothing (void)
{
  static const char *const texts[] = { "",
                                       "{}",
                                       "[]",
                                       "hello",
                                       "{\"keys\":[1,null]}",
                                       "{\"publicKey\":7}",
                                       "{\"verificationMethod\":[[]]}",
                                       "{\"type\":\"Profile\",\"name\":\"A school\"}" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) entries = read_text (texts[i]);

      g_assert_cmpuint (entries->len, ==, 0);
    }
}

static void
test_many (void)
{
  GString *text = g_string_new ("{\"publicKey\":[\"#0\"");
  g_autoptr (GPtrArray) entries = NULL;

  for (guint i = 1; i < 100; i++)
    g_string_append_printf (text, ",\"#%u\"", i);
  g_string_append (text, "]}");
  entries = read_text (text->str);
  g_assert_cmpuint (entries->len, ==, 64);
  g_string_free (text, TRUE);
}

/* What real issuers publish. */
static void
test_published (void)
{
  static const struct
  {
    const char *file;
    guint n_keys;
    gboolean is_link;
  } cases[] = {
    { "pubval-ob20-assets/key1.json", 1, FALSE },
    { "pubval-ob20-assets/organization.json", 1, TRUE },
    { "pubval-ob20-assets/organization-no-public-key.json", 0, FALSE },
    { "did-web-digitalcredentials.github.io-vc-test-fixtures-dids-oidf.json", 1, FALSE },
    { "did-web-digitalcredentials.github.io-vc-test-fixtures-dids-legacy.json", 1, FALSE },
  };
  g_autofree char *folder = rosette_test_shared ("badges/status-and-keys");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 10, 0, 0);

  if (folder == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].file, NULL);
      g_autoptr (GBytes) bytes = rosette_test_read (path);
      g_autoptr (GPtrArray) entries = rosette_key_document_read (bytes, ADDRESS, now);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpuint (entries->len, ==, cases[i].n_keys);
      for (guint j = 0; j < entries->len; j++)
        {
          const RosetteKeyEntry *entry = entries->pdata[j];

          g_assert_cmpint (entry->is_link, ==, cases[i].is_link);
          g_assert_cmpint (entry->key == NULL, ==, cases[i].is_link);
        }
    }
  g_test_message ("%u passed, 0 failed, 0 not applicable", (guint) G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-document/forms", test_forms);
  g_test_add_func ("/key-document/base58", test_base58);
  g_test_add_func ("/key-document/unusable", test_unusable);
  g_test_add_func ("/key-document/ended", test_ended);
  g_test_add_func ("/key-document/relative", test_relative);
  g_test_add_func ("/key-document/links", test_links);
  g_test_add_func ("/key-document/authentication-only", test_authentication_only);
  g_test_add_func ("/key-document/nothing", test_nothing);
  g_test_add_func ("/key-document/many", test_many);
  g_test_add_func ("/key-document/published", test_published);

  g_test_add_func ("/key-document/certificate", test_certificate);

  return g_test_run ();
}
