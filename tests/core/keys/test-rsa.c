/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/rsa.h"

#include "encoding/base64url.h"
#include "vectors.h"

#include <string.h>

/* The key that Wycheproof gives for this weakness. */
static void
test_weak (void)
{
  g_autoptr (JsonObject) file = json_from_shared ("wycheproof/json_web_key_test.json");
  JsonArray *groups;

  if (file == NULL)
    return;

  groups = rosette_json_get_array (file, "testGroups");
  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      JsonObject *group = json_array_get_object_element (groups, i);
      JsonArray *keys = rosette_json_get_array (rosette_json_get_object (group, "private"), "keys");
      const char *n = rosette_json_get_string (json_array_get_object_element (keys, 0), "n");
      g_autoptr (GBytes) modulus = NULL;

      if (n == NULL)
        continue;
      modulus = rosette_base64url_decode (n, strlen (n), 1024, NULL);
      g_assert_cmpint (
        rosette_rsa_is_weak_modulus (modulus), ==,
        g_str_equal (rosette_json_get_string (group, "comment"), "jws_rsa_roca_key"));
    }
}

static void
test_small (void)
{
  g_autoptr (GBytes) power = from_hex ("010001");
  g_autoptr (GBytes) three = from_hex ("03");

  g_test_summary ("A power of 65537 is one modulo every prime; 3 is none modulo 11.");
  g_assert_true (rosette_rsa_is_weak_modulus (power));
  g_assert_false (rosette_rsa_is_weak_modulus (three));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rsa/weak", test_weak);
  g_test_add_func ("/rsa/small", test_small);

  return g_test_run ();
}
