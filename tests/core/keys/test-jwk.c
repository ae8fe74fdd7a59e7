/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/jwk.h"

#include "base/error.h"
#include "vectors.h"

#include <string.h>

/* The RSA key of RFC 7638 section 3.1. */
#define RFC7638_N                                                                                  \
  "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPe"  \
  "bWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY36"  \
  "8QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4l"  \
  "Fd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"

/* The point of RFC 7515 appendix A.3. */
#define RFC7515_X "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"
#define RFC7515_Y "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
#define EC_POINT  "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" RFC7515_X "\",\"y\":\"" RFC7515_Y "\""

/* The key of RFC 8037 appendix A.2. */
#define RFC8037_X "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
#define OKP_POINT "\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" RFC8037_X "\""

static void
test_thumbprint (void)
{
  static const struct
  {
    const char *jwk;
    const char *thumbprint;
  } cases[] = {
    { "{\"kty\":\"RSA\",\"n\":\"" RFC7638_N "\",\"e\":\"AQAB\",\"alg\":\"RS256\",\"kid\":\"2011\"}",
      "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs" },
    { "{" OKP_POINT "}", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k" },
    /* The same RSA key with a zero before each number. */
    { "{\"kty\":\"RSA\",\"n\":\"ANL8e2oKHmxnEErrj4iyV2abTfZ53a0Jm1xKbNmogBW1oTO_C4VseHG23wALVU_Os8"
      "LtUSu2jxRcboQ0dS-rUqHPwSRAj3m1ikV4wWQohVeJ96JJ44TLLZ-uLWf9lvuSbBmOB3OZ_cgVwK8Jfd5are_0TecO"
      "gn9IeEMkOb_uuWBo0EdPxQ1tkL86mN-vEEDInALWkqs7PCiWYJ2G_XO3dM4HQGR87uqjEL0S-YWo659Z_dQmzqWyEg"
      "9PKjS8q3ZLfmxU1oQCOLzEBYelnmbtHzOJRXdjXEcK91z5LCDR2kPhv8QZ4iKm8NC7NYxeOPnLBQrq_pBIFPGsGqSc"
      "yp6gyoM\",\"e\":\"AAEAAQ\"}",
      "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) jwk = json_from_text (cases[i].jwk);
      g_autoptr (RosetteKey) key = rosette_key_parse_jwk (jwk, &error);
      g_autofree char *thumbprint = NULL;

      g_assert_no_error (error);
      thumbprint = rosette_key_dup_thumbprint (key);
      g_assert_cmpstr (thumbprint, ==, cases[i].thumbprint);
    }
}

static void
test_round_trip (void)
{
  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_RSA; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) jwk = rosette_key_to_jwk (get_key (kind));
      g_autoptr (RosetteKey) key = rosette_key_parse_jwk (jwk, &error);
      g_autofree char *text = rosette_key_dup_jwk_text (get_key (kind));

      g_assert_no_error (error);
      g_assert_true (rosette_key_equal (key, get_key (kind)));
      g_assert_false (rosette_key_has_private (key));
      g_assert_false (json_object_has_member (jwk, "d"));
      g_assert_true (g_str_has_prefix (text, kind == ROSETTE_KEY_RSA ? "{\"e\":" : "{\"crv\":"));
    }
}

static void
test_taken (void)
{
  static const char *const texts[] = {
    "{" EC_POINT "}",
    "{" EC_POINT ",\"alg\":\"ES256\",\"use\":\"sig\",\"key_ops\":[\"verify\"],\"kid\":\"1\"}",
    "{" EC_POINT ",\"key_ops\":[\"deriveBits\",\"verify\"],\"x5c\":[]}",
    "{" OKP_POINT ",\"alg\":\"EdDSA\"}",
    "{" OKP_POINT ",\"alg\":\"Ed25519\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) jwk = json_from_text (texts[i]);
      g_autoptr (RosetteKey) key = rosette_key_parse_jwk (jwk, &error);

      g_assert_no_error (error);
      g_assert_nonnull (key);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *jwk;
    RosetteError code;
  } cases[] = {
    { "{}", ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":1}", ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"oct\",\"k\":\"AAAA\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"kty\":\"ec\",\"crv\":\"P-256\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"\",\"y\":\"\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"kty\":\"EC\",\"crv\":\"P-521\",\"x\":\"\",\"y\":\"\"}", ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"EC\",\"crv\":\"P-521\",\"x\":\"" RFC7515_X "\",\"y\":\"" RFC7515_Y "\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"kty\":\"OKP\",\"crv\":\"P-256\",\"x\":\"\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"kty\":\"EC\",\"crv\":\"P-256\"}", ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" RFC7515_X "\"}", ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" RFC7515_X "\",\"y\":7}", ROSETTE_ERROR_SYNTAX },
    /* off the curve; x and y exchanged; too short; too long; padding; another curve's width */
    { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" RFC7515_X "\",\"y\":\"" RFC7515_X "\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" RFC7515_Y "\",\"y\":\"" RFC7515_X "\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVA\","
      "\"y\":\"" RFC7515_Y "\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AH_NzidwdsRdQYPL7m_bS3tYBzM1e-nvE7rPbjx70VRF\","
      "\"y\":\"" RFC7515_Y "\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" RFC7515_X "=\",\"y\":\"" RFC7515_Y "\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"EC\",\"crv\":\"P-384\",\"x\":\"" RFC7515_X "\",\"y\":\"" RFC7515_Y "\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUQ\"}",
      ROSETTE_ERROR_SYNTAX },
    /* the point of order one */
    { "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"RSA\",\"n\":\"" RFC7638_N "\"}", ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"RSA\",\"n\":\"" RFC7638_N "\",\"e\":\"\"}", ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"RSA\",\"n\":\"" RFC7638_N "\",\"e\":\"AQ\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"kty\":\"RSA\",\"n\":\"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbU\",\"e\":\"AQAB\"}",
      ROSETTE_ERROR_UNSUPPORTED },
    /* what contradicts verifying */
    { "{" EC_POINT ",\"alg\":\"ES384\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{" EC_POINT ",\"alg\":\"none\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{" EC_POINT ",\"alg\":\"HS256\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{" EC_POINT ",\"alg\":null}", ROSETTE_ERROR_UNSUPPORTED },
    { "{" EC_POINT ",\"use\":\"enc\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{" EC_POINT ",\"use\":[\"sig\"]}", ROSETTE_ERROR_UNSUPPORTED },
    { "{" EC_POINT ",\"key_ops\":[\"sign\"]}", ROSETTE_ERROR_UNSUPPORTED },
    { "{" EC_POINT ",\"key_ops\":[]}", ROSETTE_ERROR_UNSUPPORTED },
    { "{" EC_POINT ",\"key_ops\":\"verify\"}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"kty\":\"RSA\",\"alg\":\"ES256\",\"n\":\"" RFC7638_N "\",\"e\":\"AQAB\"}",
      ROSETTE_ERROR_UNSUPPORTED },
    /* what gives the private half away */
    { "{" EC_POINT ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{" EC_POINT ",\"k\":\"AAAA\"}", ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) jwk = json_from_text (cases[i].jwk);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (rosette_key_parse_jwk (jwk, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_private (void)
{
  static const struct
  {
    const char *jwk;
    int code; /* -1: taken */
  } cases[] = {
    { "{" EC_POINT ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}", -1 },
    { "{" OKP_POINT ",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}", -1 },
    { "{" EC_POINT ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\",\"key_ops\":[\"sign\"]}",
      -1 },
    { "{" EC_POINT "}", ROSETTE_ERROR_SYNTAX },
    /* another's; too short; zero */
    { "{" EC_POINT ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LE\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{" OKP_POINT ",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2E\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{" EC_POINT ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9A\"}", ROSETTE_ERROR_SYNTAX },
    { "{" EC_POINT ",\"d\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{" EC_POINT ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\","
      "\"key_ops\":[\"verify\"]}",
      ROSETTE_ERROR_UNSUPPORTED },
    { "{\"kty\":\"RSA\",\"n\":\"" RFC7638_N "\",\"e\":\"AQAB\",\"d\":\"AQAB\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"RSA\",\"n\":\"" RFC7638_N "\",\"e\":\"AQAB\",\"d\":\"AQAB\",\"p\":\"Aw\","
      "\"q\":\"BQ\"}",
      ROSETTE_ERROR_SYNTAX },
    { "{\"kty\":\"RSA\",\"n\":\"" RFC7638_N "\",\"e\":\"AQAB\",\"d\":\"AQAB\",\"p\":\"Aw\","
      "\"q\":\"BQ\",\"oth\":[]}",
      ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) jwk = json_from_text (cases[i].jwk);
      g_autoptr (RosetteKey) key = rosette_key_parse_jwk_private (jwk, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (key != NULL, ==, cases[i].code < 0);
      if (key == NULL)
        g_assert_error (error, ROSETTE_ERROR, cases[i].code);
      else
        g_assert_true (rosette_key_has_private (key));
    }
}

/* Wycheproof's key sets: those whose signatures must be refused because of the key itself, and the
 * one that must be taken. Keys for HMAC are refused, all of them.
 */
static void
test_wycheproof (void)
{
  g_autoptr (JsonObject) file = json_from_shared ("wycheproof/json_web_key_test.json");
  JsonArray *groups;
  guint n_passed = 0;
  guint n_symmetric = 0;

  if (file == NULL)
    return;

  groups = rosette_json_get_array (file, "testGroups");
  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonObject *group = json_array_get_object_element (groups, i);
      JsonObject *set = rosette_json_get_object (group, "public");
      const char *comment = rosette_json_get_string (group, "comment");
      JsonObject *jwk;
      g_autoptr (RosetteKey) key = NULL;
      gboolean expected;

      if (set == NULL)
        {
          JsonArray *keys =
            rosette_json_get_array (rosette_json_get_object (group, "private"), "keys");

          g_assert_null (rosette_key_parse_jwk (json_array_get_object_element (keys, 0), NULL));
          n_symmetric++;
          continue;
        }

      jwk = json_array_get_object_element (rosette_json_get_array (set, "keys"), 0);
      expected = g_str_equal (comment, "rs256")
                 && g_strcmp0 (rosette_json_get_string (jwk, "use"), "sig") == 0;
      key = rosette_key_parse_jwk (jwk, NULL);
      g_test_message ("%s: %s", comment, key != NULL ? "taken" : "refused");
      g_assert_cmpint (key != NULL, ==, expected);
      n_passed++;
    }

  g_test_message ("json_web_key_test: %u groups passed, 0 failed, %u not applicable (HMAC keys: "
                  "each is refused)",
                  n_passed, n_symmetric);
  g_assert_cmpuint (n_passed, ==, 11);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jwk/thumbprint", test_thumbprint);
  g_test_add_func ("/jwk/round-trip", test_round_trip);
  g_test_add_func ("/jwk/taken", test_taken);
  g_test_add_func ("/jwk/refused", test_refused);
  g_test_add_func ("/jwk/private", test_private);
  g_test_add_func ("/jwk/wycheproof", test_wycheproof);

  return g_test_run ();
}
