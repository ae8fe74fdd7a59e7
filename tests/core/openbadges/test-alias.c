/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/alias.h"

#include "reading.h"

static void
test_resolve (void)
{
  static const struct
  {
    const char *document;
    RosetteVersion version;
    const char *resolved;
  } cases[] = {
    { "{\"@id\":\"a\",\"b\":[{\"@type\":[\"c\"]},[{\"@id\":\"d\"}]]}", ROSETTE_VERSION_2_0,
      "{\"b\":[{\"type\":[\"c\"]},[{\"id\":\"d\"}]],\"id\":\"a\"}" },
    { "{\"@type\":\"a\"}", ROSETTE_VERSION_1_1, "{\"type\":\"a\"}" },
    { "{\"@type\":\"a\"}", ROSETTE_VERSION_2_1, "{\"type\":\"a\"}" },
    /* a context, a value, and both at once */
    { "{\"@context\":{\"a\":{\"@id\":\"b\"}}}", ROSETTE_VERSION_2_0,
      "{\"@context\":{\"a\":{\"@id\":\"b\"}}}" },
    { "{\"a\":{\"@value\":\"1\",\"@type\":\"b\"}}", ROSETTE_VERSION_2_0,
      "{\"a\":{\"@value\":\"1\",\"@type\":\"b\"}}" },
    { "{\"@id\":\"a\",\"id\":\"b\"}", ROSETTE_VERSION_2_0, "{\"@id\":\"a\",\"id\":\"b\"}" },
    /* versions with rules of their own */
    { "{\"@id\":\"a\"}", ROSETTE_VERSION_3_0, "{\"@id\":\"a\"}" },
    { "{\"@id\":\"a\"}", ROSETTE_VERSION_1_0, "{\"@id\":\"a\"}" },
    { "{\"@id\":\"a\"}", ROSETTE_VERSION_NONE, "{\"@id\":\"a\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) document = read_object (cases[i].document);

      rosette_aliases_resolve (document, cases[i].version);
      assert_json (document, cases[i].resolved);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alias/resolve", test_resolve);

  return g_test_run ();
}
