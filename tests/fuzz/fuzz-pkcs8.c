/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/pbes2.h"
#include "keys/pkcs8.h"
#include "keys/spki.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

typedef RosetteKey *(*Reader) (GBytes *der, GError **error);

/* Every reader of keys in DER. */
static void
read_as (Reader reader, GBytes *der)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = reader (der, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (RosetteKey) again = NULL;

  g_assert_true ((key == NULL) == (error != NULL));
  if (key == NULL || !rosette_key_has_private (key))
    return;

  written = rosette_pkcs8_write (key, FALSE, &error);
  g_assert_no_error (error);
  again = rosette_pkcs8_parse (written, &error);
  g_assert_no_error (error);
  g_assert_true (rosette_key_equal (key, again));
}

/* An INTEGER of three bytes and more: as many rounds of PBKDF2 would be all that is fuzzed. */
static gboolean
has_large_number (const guint8 *data, gsize size)
{
  for (gsize i = 0; i + 1 < size; i++)
    {
      if (data[i] == 2 && data[i + 1] > 2 && data[i + 1] <= 8)
        return TRUE;
    }

  return FALSE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const Reader readers[] = { rosette_pkcs8_parse, rosette_pkcs8_parse_rsa,
                                    rosette_pkcs8_parse_ec, rosette_spki_parse,
                                    rosette_spki_parse_rsa };
  g_autoptr (GBytes) der = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    read_as (readers[i], der);

  if (has_large_number (data, size))
    return 0;
  plain = rosette_pbes2_decrypt (der, "secret", &error);
  g_assert_true ((plain == NULL) == (error != NULL));
  if (plain != NULL)
    read_as (rosette_pkcs8_parse, plain);

  return 0;
}
