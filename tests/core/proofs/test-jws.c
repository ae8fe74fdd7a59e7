/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/jws.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url.h"
#include "encoding/json.h"
#include "keys/jwk.h"
#include "support.h"

#include <string.h>

/* RFC 8037 appendix A.4: the key of A.1, and what it signed. */
#define ED_KEY                                                                                     \
  "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","    \
  "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"
#define ED_PAYLOAD "Example of Ed25519 signing"
#define ED_JWS                                                                                     \
  "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3" \
  "AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"

/* RFC 7515 appendix A.3: ES256. */
#define EC_KEY                                                                                     \
  "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","       \
  "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\","                                         \
  "\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}"
#define EC_JWS                                                                                     \
  "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvb" \
  "S9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-"                                         \
  "F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTU"                                                      \
  "JqPP3-Kg6NU1Q"

static RosetteKey *
private_key (const char *jwk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = rosette_json_parse_object (jwk, strlen (jwk), &error);
  RosetteKey *key = rosette_key_parse_jwk_private (object, &error);

  g_assert_no_error (error);

  return key;
}

static RosetteJws *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  RosetteJws *jws = rosette_jws_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return jws;
}

static void
test_vectors (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) ed = private_key (ED_KEY);
  g_autoptr (RosetteKey) ec = private_key (EC_KEY);
  g_autoptr (RosetteJws) ed_jws = parse (ED_JWS);
  g_autoptr (RosetteJws) ec_jws = parse (EC_JWS);
  g_autoptr (JsonObject) header = json_object_new ();
  g_autoptr (GBytes) payload = g_bytes_new_static (ED_PAYLOAD, strlen (ED_PAYLOAD));
  g_autofree char *signed_again = NULL;

  g_assert_true (rosette_jws_verify (ed_jws, ed, ROSETTE_ALGORITHMS_ALL, &error));
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (rosette_jws_get_payload (ed_jws), payload));
  g_assert_true (rosette_jws_verify (ec_jws, ec, ROSETTE_ALGORITHMS_ALL, &error));
  g_assert_no_error (error);

  signed_again = rosette_jws_sign (header, payload, ed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (signed_again, ==, ED_JWS);
}

static void
test_not_allowed (void)
{
  g_autoptr (RosetteKey) ed = private_key (ED_KEY);
  g_autoptr (RosetteKey) ec = private_key (EC_KEY);
  g_autoptr (RosetteJws) jws = parse (ED_JWS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other_key = NULL;

  g_test_summary ("The caller names the algorithms, and the key its own; the header chooses none.");

  g_assert_false (
    rosette_jws_verify (jws, ed, ROSETTE_ALGORITHM_FLAG (ROSETTE_ALGORITHM_ES256), &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
  g_assert_false (rosette_jws_verify (jws, ec, ROSETTE_ALGORITHMS_ALL, &other_key));
  g_assert_error (other_key, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
}

/* A JWS with this header, the payload of RFC 8037 and its signature. */
static RosetteJws *
with_header (const char *header)
{
  g_autofree char *head = rosette_base64url_encode ((const guint8 *) header, strlen (header));
  g_autofree char *text = g_strconcat (head, strchr (ED_JWS, '.'), NULL);

  return parse (text);
}

static void
test_deceit (void)
{
  static const struct
  {
    const char *header;
    RosetteError code;
  } cases[] = {
    { "{\"alg\":\"none\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"NONE\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"HS256\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"ES256\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}", ROSETTE_ERROR_SIGNATURE },
    { "{\"alg\":\"PS256\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"alg\":\"\"}", ROSETTE_ERROR_UNSUPPORTED },
  };
  g_autoptr (RosetteKey) key = private_key (ED_KEY);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteJws) jws = with_header (cases[i].header);
      g_autoptr (GError) error = NULL;

      g_assert_false (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    RosetteError code;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX },
    { "..", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30.AA.AA", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30.AA\n", ROSETTE_ERROR_SYNTAX },
    { "eyJhbGciOiJFZERTQSJ9.e30=.AA", ROSETTE_ERROR_SYNTAX },
    { "W10.e30.AA", ROSETTE_ERROR_SYNTAX },          /* [] */
    { "e30.e30.AA", ROSETTE_ERROR_SYNTAX },          /* {} */
    { "eyJhbGciOjF9.e30.AA", ROSETTE_ERROR_SYNTAX }, /* {"alg":1} */
    /* {"alg":"EdDSA","alg":"none"} */
    { "eyJhbGciOiJFZERTQSIsImFsZyI6Im5vbmUifQ.e30.AA", ROSETTE_ERROR_SYNTAX },
    /* {"alg":"EdDSA","crit":[]} and {"alg":"EdDSA","b64":false} */
    { "eyJhbGciOiJFZERTQSIsImNyaXQiOltdfQ.e30.AA", ROSETTE_ERROR_UNSUPPORTED },
    { "eyJhbGciOiJFZERTQSIsImI2NCI6ZmFsc2V9.e30.AA", ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_jws_parse (cases[i].text, strlen (cases[i].text), &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_limit (void)
{
  g_autofree char *text = g_strnfill (ROSETTE_MAX_JWS_BYTES + 1, 'a');
  g_autoptr (GError) at_limit = NULL;
  g_autoptr (GError) over = NULL;

  g_assert_null (rosette_jws_parse (text, ROSETTE_MAX_JWS_BYTES, &at_limit));
  g_assert_error (at_limit, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_null (rosette_jws_parse (text, ROSETTE_MAX_JWS_BYTES + 1, &over));
  g_assert_error (over, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_random_changes (void)
{
  g_autoptr (RosetteKey) key = private_key (EC_KEY);
  g_autoptr (GRand) random = g_rand_new_with_seed (7515);

  g_test_summary ("base64url has one form for each text, so no changed byte can still verify.");

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = g_strdup (EC_JWS);
      g_autoptr (RosetteJws) jws = NULL;

      text[g_rand_int_range (random, 0, (int) strlen (EC_JWS))] ^=
        (char) g_rand_int_range (random, 1, 256);
      jws = rosette_jws_parse (text, strlen (EC_JWS), NULL);
      if (jws != NULL)
        g_assert_false (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, NULL));
    }
}

/* What this program does with one published JWS. */
static gboolean
is_accepted (RosetteKey *key, const char *text)
{
  g_autoptr (RosetteJws) jws = rosette_jws_parse (text, strlen (text), NULL);

  return jws != NULL && key != NULL && rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, NULL);
}

static gboolean
is_ours (const char *text)
{
  g_autoptr (RosetteJws) jws = rosette_jws_parse (text, strlen (text), NULL);
  RosetteAlgorithm algorithm;

  return jws != NULL
         && rosette_algorithm_from_name (rosette_jws_get_algorithm_name (jws), &algorithm);
}

static void
test_wycheproof (void)
{
  g_autofree char *path = rosette_test_shared ("wycheproof/json_web_signature_test.json");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (JsonObject) root = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  guint n_passed = 0;
  guint n_other = 0;

  if (path == NULL)
    return;
  file = rosette_test_read (path);
  root = rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), NULL);
  groups = rosette_json_list (root, "testGroups");

  for (guint i = 0; i < groups->len; i++)
    {
      JsonObject *group = json_node_get_object (g_ptr_array_index (groups, i));
      JsonObject *jwk = rosette_json_get_object (group, "public");
      g_autoptr (RosetteKey) key = jwk != NULL ? rosette_key_parse_jwk (jwk, NULL) : NULL;
      g_autoptr (GPtrArray) tests = rosette_json_list (group, "tests");

      for (guint j = 0; j < tests->len; j++)
        {
          JsonObject *test = json_node_get_object (g_ptr_array_index (tests, j));
          const char *text = rosette_json_get_string (test, "jws");
          gboolean is_valid = strcmp (rosette_json_get_string (test, "result"), "valid") == 0;

          if (is_valid && (!is_ours (text) || key == NULL))
            {
              n_other++;
              g_assert_false (is_accepted (key, text));
              continue;
            }
          if (is_accepted (key, text) != is_valid)
            g_test_message ("tcId %" G_GINT64_FORMAT, json_object_get_int_member (test, "tcId"));
          g_assert_true (is_accepted (key, text) == is_valid);
          n_passed++;
        }
    }
  g_test_message ("%u passed, 0 failed, %u not applicable (valid by HMAC, PSS, SHA-512, P-521 or "
                  "RS384, which are not done here, and so refused)",
                  n_passed, n_other);
  g_assert_cmpuint (n_passed, >, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jws/vectors", test_vectors);
  g_test_add_func ("/jws/not-allowed", test_not_allowed);
  g_test_add_func ("/jws/deceit", test_deceit);
  g_test_add_func ("/jws/refused", test_refused);
  g_test_add_func ("/jws/limit", test_limit);
  g_test_add_func ("/jws/random-changes", test_random_changes);
  g_test_add_func ("/jws/wycheproof", test_wycheproof);

  return g_test_run ();
}
