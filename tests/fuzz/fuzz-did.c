/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fetching/pins.h"
#include "keys/did.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) web_error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_parse_did (text, &error);
  g_autofree char *url = rosette_did_web_dup_url (text, &web_error);
  g_autofree char *normal = rosette_pin_normalize (text);
  g_autofree char *once_more = rosette_pin_normalize (normal);

  g_assert_true ((key == NULL) == (error != NULL));
  g_assert_true ((url == NULL) == (web_error != NULL));
  g_assert_cmpstr (normal, ==, once_more);
  if (url != NULL)
    g_assert_true (g_str_has_prefix (url, "https://"));
  if (key != NULL)
    {
      g_autofree char *did = rosette_key_dup_did (key);
      g_autoptr (RosetteKey) again = rosette_key_parse_did (did, NULL);

      g_assert_nonnull (again);
      g_assert_true (rosette_key_equal (key, again));
    }

  return 0;
}
