/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json-step.h"

static void
test_path (void)
{
  const RosetteJsonStep a = { NULL, "a", 0 };
  const RosetteJsonStep b = { &a, "b", 0 };
  const RosetteJsonStep second = { &b, NULL, 12 };
  const RosetteJsonStep inner = { &second, NULL, 0 };
  const RosetteJsonStep c = { &inner, "c", 0 };
  const RosetteJsonStep element = { NULL, NULL, 3 };
  const struct
  {
    const RosetteJsonStep *last;
    const char *path;
  } cases[] = {
    { NULL, "" },
    { &a, "a" },
    { &b, "a.b" },
    { &second, "a.b[12]" },
    { &inner, "a.b[12][0]" },
    { &c, "a.b[12][0].c" },
    { &element, "[3]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = rosette_json_step_dup_path (cases[i].last);

      g_assert_cmpstr (path, ==, cases[i].path);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-step/path", test_path);

  return g_test_run ();
}
