/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/pem.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* A public key that was read is written so that it is read again. */
static void
assert_round_trip (RosetteKey *key)
{
  g_autofree char *text = rosette_key_dup_public_pem (key);
  g_autoptr (GBytes) pem = g_bytes_new_static (text, strlen (text));
  g_autoptr (RosetteKey) again = rosette_key_load_public_pem (pem, NULL);

  g_assert_nonnull (again);
  g_assert_true (rosette_key_equal (key, again));
}

/* Without a passphrase: what fuzz-pkcs8 decrypts takes no time. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) pem = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) public_error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_load_pem (pem, NULL, &error);
  g_autoptr (GError) all_error = NULL;
  g_autoptr (GPtrArray) keys = rosette_key_load_pem_all (pem, NULL, &all_error);
  g_autoptr (RosetteKey) public_key = rosette_key_load_public_pem (pem, &public_error);

  g_assert_true ((key == NULL) == (error != NULL));
  g_assert_true ((keys == NULL) == (all_error != NULL));
  g_assert_true ((public_key == NULL) == (public_error != NULL));
  if (key != NULL)
    {
      g_assert_true (rosette_key_has_private (key));
      assert_round_trip (key);
    }
  if (keys != NULL)
    {
      g_assert_false (rosette_key_pem_is_encrypted (pem));
      g_assert_true (rosette_key_equal (keys->pdata[0], key));
    }
  if (public_key != NULL)
    assert_round_trip (public_key);

  return 0;
}
