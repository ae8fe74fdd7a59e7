/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/detached-jws.h"

#include "base/error.h"
#include "encoding/base64url.h"
#include "vectors.h"

/* A detached JWS over @payload, whatever its header says. */
static char *
make (RosetteKey *key, const char *header, const char *payload)
{
  g_autofree char *encoded = rosette_base64url_encode ((const guint8 *) header, strlen (header));
  g_autofree char *input = g_strconcat (encoded, ".", payload, NULL);
  g_autoptr (GBytes) signature = rosette_key_sign (key, input, strlen (input), NULL);
  g_autofree char *end =
    rosette_base64url_encode (g_bytes_get_data (signature, NULL), g_bytes_get_size (signature));

  return g_strconcat (encoded, "..", end, NULL);
}

static void
test_verifies (void)
{
  static const struct
  {
    const char *key;
    const char *header;
  } cases[] = {
    { ED_KEY, "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"]}" },
    { EC_KEY, "{\"alg\":\"ES256\",\"b64\":false,\"crit\":[\"b64\"]}" },
    { RSA_KEY, "{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"]}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteKey) key = private_key (cases[i].key);
      g_autofree char *text = make (key, cases[i].header, "payload");
      g_autoptr (GError) error = NULL;

      g_assert_true (rosette_detached_jws_verify (text, key, "payload", 7, &error));
      g_assert_no_error (error);
      g_assert_false (rosette_detached_jws_verify (text, key, "payloae", 7, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *header;
    int code;
  } cases[] = {
    { "{\"alg\":\"EdDSA\"}", ROSETTE_ERROR_SYNTAX },
    { "{\"alg\":\"EdDSA\",\"b64\":true,\"crit\":[\"b64\"]}", ROSETTE_ERROR_SYNTAX },
    { "{\"alg\":\"EdDSA\",\"b64\":false}", ROSETTE_ERROR_SYNTAX },
    { "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\",\"exp\"]}", ROSETTE_ERROR_SYNTAX },
    { "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"exp\"]}", ROSETTE_ERROR_SYNTAX },
    { "{\"alg\":\"ES256\",\"b64\":false,\"crit\":[\"b64\"]}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"alg\":\"none\",\"b64\":false,\"crit\":[\"b64\"]}", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"b64\":false,\"crit\":[\"b64\"]}", ROSETTE_ERROR_UNSUPPORTED },
    { "[]", ROSETTE_ERROR_SYNTAX },
  };
  g_autoptr (RosetteKey) key = private_key (ED_KEY);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = make (key, cases[i].header, "payload");

      g_assert_false (rosette_detached_jws_verify (text, key, "payload", 7, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
      g_clear_error (&error);
    }
  g_assert_false (rosette_detached_jws_verify (NULL, key, "payload", 7, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_false (rosette_detached_jws_verify ("a.b.c", key, "payload", 7, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/detached-jws/verifies", test_verifies);
  g_test_add_func ("/detached-jws/refused", test_refused);

  return g_test_run ();
}
