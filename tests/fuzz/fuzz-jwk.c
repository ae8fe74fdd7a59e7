/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"
#include "keys/did.h"
#include "keys/jwk.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* A key has one JWK, and a did:jwk that is the same key. */
static void
assert_round_trip (RosetteKey *key)
{
  g_autoptr (JsonObject) jwk = rosette_key_to_jwk (key);
  g_autoptr (RosetteKey) again = rosette_key_parse_jwk (jwk, NULL);
  g_autofree char *did = rosette_key_dup_did_jwk (key);
  g_autoptr (RosetteKey) of_did = rosette_key_parse_did (did, NULL);

  g_assert_false (json_object_has_member (jwk, "d"));
  g_assert_nonnull (again);
  g_assert_true (rosette_key_equal (key, again));
  g_assert_nonnull (of_did);
  g_assert_true (rosette_key_equal (key, of_did));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JsonObject) object = rosette_json_parse_object ((const char *) data, size, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) private_error = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (RosetteKey) private_key = NULL;

  if (object == NULL)
    return 0;

  key = rosette_key_parse_jwk (object, &error);
  g_assert_true ((key == NULL) == (error != NULL));
  private_key = rosette_key_parse_jwk_private (object, &private_error);
  g_assert_true ((private_key == NULL) == (private_error != NULL));
  if (key != NULL)
    assert_round_trip (key);
  if (private_key != NULL)
    assert_round_trip (private_key);

  return 0;
}
