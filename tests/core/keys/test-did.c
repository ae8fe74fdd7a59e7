/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/did.h"

#include "base/error.h"
#include "encoding/base58.h"
#include "encoding/multibase.h"
#include "encoding/multicodec.h"
#include "keys/jwk.h"
#include "keys/multikey.h"
#include "vectors.h"

#include <string.h>

static void
test_round_trip (void)
{
  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_RSA; kind++)
    {
      g_autofree char *did = rosette_key_dup_did (get_key (kind));
      g_autofree char *did_jwk = rosette_key_dup_did_jwk (get_key (kind));
      g_autofree char *method = rosette_key_dup_verification_method (get_key (kind));
      const char *texts[] = { did, did_jwk, method };

      g_assert_true (g_str_has_prefix (did, kind == ROSETTE_KEY_RSA ? "did:jwk:ey" : "did:key:z"));
      g_assert_true (g_str_has_prefix (method, did));

      for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (RosetteKey) key = rosette_key_parse_did (texts[i], &error);

          g_assert_no_error (error);
          g_assert_true (rosette_key_equal (key, get_key (kind)));
          g_assert_false (rosette_key_has_private (key));
        }
    }
}

/* The example of the did:jwk method specification. */
static void
test_did_jwk (void)
{
  static const char did[] =
    "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l"
    "6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9";
  g_autofree char *method = g_strconcat (did, "#0", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_parse_did (method, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = rosette_key_dup_did_jwk (key);
  g_assert_cmpstr (again, ==, did);
}

/* The public key that an entry of did-method-key's vectors gives: a JWK, or bare bytes. */
static RosetteKey *
read_expected (JsonObject *entry)
{
  JsonObject *pair = rosette_json_get_object (entry, "verificationKeyPair");
  JsonObject *method = rosette_json_get_object (entry, "verificationMethod");
  JsonObject *holder = method != NULL ? method : pair != NULL ? pair : entry;
  JsonObject *jwk = rosette_json_get_object (holder, "publicKeyJwk");
  const char *base58 = rosette_json_get_string (holder, "publicKeyBase58");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) raw = NULL;
  g_autoptr (GBytes) wrapped = NULL;
  g_autofree char *text = NULL;
  RosetteKey *key;

  if (jwk != NULL)
    key = rosette_key_parse_jwk (jwk, &error);
  else
    {
      g_assert_nonnull (base58);
      raw = rosette_base58_decode (base58, strlen (base58), 64, &error);
      g_assert_no_error (error);
      wrapped = rosette_multicodec_wrap (
        g_bytes_get_size (raw) == 32 ? ROSETTE_MULTICODEC_ED25519_PUB : ROSETTE_MULTICODEC_P256_PUB,
        g_bytes_get_data (raw, NULL), g_bytes_get_size (raw));
      text = rosette_multibase_encode ('z', g_bytes_get_data (wrapped, NULL),
                                       g_bytes_get_size (wrapped));
      key = rosette_key_parse_multikey (text, &error);
    }
  g_assert_no_error (error);

  return key;
}

static void
check_entry (const char *did, JsonObject *entry, guint *n_taken, guint *n_refused)
{
  static const char *const prefixes[] = { "did:key:z6Mk", "did:key:zDn",   "did:key:z82L",
                                          "did:key:z4MX", "did:key:zgghB", "did:key:z2J9" };
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_parse_did (did, &error);
  g_autoptr (RosetteKey) expected_key = NULL;
  gboolean expected = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    expected = expected || g_str_has_prefix (did, prefixes[i]);

  g_test_message ("%s", did);
  if (!expected)
    {
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
      (*n_refused)++;
      return;
    }

  g_assert_no_error (error);
  expected_key = read_expected (entry);
  g_assert_true (rosette_key_equal (key, expected_key));
  if (rosette_key_get_kind (key) != ROSETTE_KEY_RSA)
    {
      g_autofree char *again = rosette_key_dup_did (key);

      g_assert_cmpstr (again, ==, did);
    }
  (*n_taken)++;
}

static void
test_did_method_key (void)
{
  static const char *const files[] = { "ed25519-x25519", "nist-curves", "rsa",
                                       "secp256k1",      "bls12381",    "x25519" };
  guint n_taken = 0;
  guint n_refused = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strdup_printf ("did-method-key/%s.json", files[i]);
      g_autoptr (JsonObject) file = json_from_shared (path);
      JsonObject *entries;
      g_autoptr (GList) names = NULL;

      if (file == NULL)
        return;
      entries = json_object_has_member (file, "didDocument")
                  ? rosette_json_get_object (file, "didDocument")
                  : file;
      names = json_object_get_members (entries);
      for (GList *l = names; l != NULL; l = l->next)
        check_entry (l->data, json_object_get_object_member (entries, l->data), &n_taken,
                     &n_refused);
    }

  g_test_message ("did-method-key: %u passed, 0 failed, %u not applicable (kinds that badges do "
                  "not use: each is refused)",
                  n_taken, n_refused);
  g_assert_cmpuint (n_taken, ==, 14);
  g_assert_cmpuint (n_refused, ==, 16);
}

#define ED25519 "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    RosetteError code;
  } cases[] = {
    { "", ROSETTE_ERROR_UNSUPPORTED },
    { "did:web:example.org", ROSETTE_ERROR_UNSUPPORTED },
    { "DID:key:" ED25519, ROSETTE_ERROR_UNSUPPORTED },
    { "did:key:", ROSETTE_ERROR_SYNTAX },
    { "did:key:1.1:" ED25519, ROSETTE_ERROR_SYNTAX },
    { "did:key:" ED25519 "/path", ROSETTE_ERROR_SYNTAX },
    { "did:key:" ED25519 "?query", ROSETTE_ERROR_SYNTAX },
    { "did:key:" ED25519 " ", ROSETTE_ERROR_SYNTAX },
    { "did:key:" ED25519 "#", ROSETTE_ERROR_NOT_FOUND },
    { "did:key:" ED25519 "#0", ROSETTE_ERROR_NOT_FOUND },
    { "did:key:" ED25519 "#key-1", ROSETTE_ERROR_NOT_FOUND },
    /* its key for encryption, and another's key */
    { "did:key:" ED25519 "#z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW",
      ROSETTE_ERROR_NOT_FOUND },
    { "did:key:" ED25519 "#z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG",
      ROSETTE_ERROR_NOT_FOUND },
    { "did:key:" ED25519 "#" ED25519 "#", ROSETTE_ERROR_NOT_FOUND },
    { "did:jwk:", ROSETTE_ERROR_SYNTAX },
    { "did:jwk:e30", ROSETTE_ERROR_SYNTAX },
    { "did:jwk:W10", ROSETTE_ERROR_SYNTAX },
    { "did:jwk:!", ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_null (rosette_key_parse_did (cases[i].text, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_jwk_fragment (void)
{
  g_autofree char *did = rosette_key_dup_did_jwk (get_key (ROSETTE_KEY_P256));
  g_autofree char *wrong = g_strconcat (did, "#1", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_key_parse_did (wrong, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

/* As EBSI writes a natural person: the multicodec jwk_jcs-pub, then the JWK. */
static void
test_key_of_jwk (void)
{
  g_autofree char *jwk = rosette_key_dup_jwk_text (get_key (ROSETTE_KEY_P256));
  g_autoptr (GBytes) wrapped =
    rosette_multicodec_wrap (ROSETTE_MULTICODEC_JWK_JCS_PUB, (const guint8 *) jwk, strlen (jwk));
  g_autofree char *text =
    rosette_multibase_encode ('z', g_bytes_get_data (wrapped, NULL), g_bytes_get_size (wrapped));
  g_autofree char *method = g_strconcat ("did:key:", text, "#", text, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_parse_did (method, &error);

  g_assert_no_error (error);
  g_assert_true (rosette_key_equal (key, get_key (ROSETTE_KEY_P256)));
  g_assert_true (g_str_has_prefix (text, "z2dmzD81cgPx8Vki7JbuuMmFYrWPgYoytykUZ3eyqht1j9Kb"));
}

static void
test_web (void)
{
  static const struct
  {
    const char *did;
    const char *url; /* NULL: refused */
  } cases[] = {
    /* the did:web specification's own */
    { "did:web:w3c-ccg.github.io", "https://w3c-ccg.github.io/.well-known/did.json" },
    { "did:web:w3c-ccg.github.io:user:alice", "https://w3c-ccg.github.io/user/alice/did.json" },
    { "did:web:example.com%3A3000:user:alice", "https://example.com:3000/user/alice/did.json" },
    { "did:web:example.com%3a3000", "https://example.com:3000/.well-known/did.json" },
    { "did:web:Example.COM#key-1", "https://example.com/.well-known/did.json" },
    { "did:web:xn--bcher-kva.example:B_%C3%BC.~", NULL },
    { "did:web:xn--bcher-kva.example:B_%C3%BC.",
      "https://xn--bcher-kva.example/B_%C3%BC./did.json" },
    { "did:web:localhost%3A8443", "https://localhost:8443/.well-known/did.json" },
    { "did:web:", NULL },
    { "did:web::a", NULL },
    { "did:web:example.com:", NULL },
    { "did:web:example.com::a", NULL },
    { "did:web:example.com:..:a", NULL },
    { "did:web:example.com:.", NULL },
    { "did:web:example.com:%2e%2e", NULL },
    { "did:web:example.com:a%2Fb", NULL },
    { "did:web:example.com:a%5Cb", NULL },
    { "did:web:example.com:a%00", NULL },
    { "did:web:example.com:a%", NULL },
    { "did:web:example.com:a%4", NULL },
    { "did:web:example.com:a b", NULL },
    { "did:web:example.com/a", NULL },
    { "did:web:example.com?a", NULL },
    { "did:web:user@example.com", NULL },
    { "did:web:example.com%2Fa", NULL },
    { "did:web:example.com%3A", NULL },
    { "did:web:example.com%3Aa", NULL },
    { "did:web:example.com%3A123456", NULL },
    { "did:web:example..com", NULL },
    { "did:web:.example.com", NULL },
    { "did:web:127.0.0.1", NULL },
    { "did:web:%5B%3A%3A1%5D", NULL },
    { "did:web:2130706433", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *url = rosette_did_web_dup_url (cases[i].did, &error);

      g_test_message ("%s", cases[i].did);
      g_assert_cmpstr (url, ==, cases[i].url);
      if (url == NULL)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_web_of_another (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_did_web_dup_url ("https://example.com", &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/did/round-trip", test_round_trip);
  g_test_add_func ("/did/did-jwk", test_did_jwk);
  g_test_add_func ("/did/did-method-key", test_did_method_key);
  g_test_add_func ("/did/refused", test_refused);
  g_test_add_func ("/did/jwk-fragment", test_jwk_fragment);
  g_test_add_func ("/did/key-of-jwk", test_key_of_jwk);
  g_test_add_func ("/did/web", test_web);
  g_test_add_func ("/did/web-of-another", test_web_of_another);

  return g_test_run ();
}
