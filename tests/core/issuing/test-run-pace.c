/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/run-pace.h"

/* Nothing is guessed too early, nor said of a time that is over at once. */
static void
test_describe (void)
{
  static const struct
  {
    guint n_before;
    guint n_done;
    guint n_all;
    double seconds;
    const char *expected;
  } cases[] = {
    { 0, 0, 1, 0.0, "0 of 1 badge" },
    { 0, 0, 500, 60.0, "0 of 500 badges" },
    { 0, 100, 500, 2.9, "100 of 500 badges" },
    { 0, 100, 500, 3.0, "100 of 500 badges, about 10 seconds left" },
    { 0, 400, 500, 10.0, "400 of 500 badges" },
    { 0, 100, 500, 10.0, "100 of 500 badges, about 40 seconds left" },
    { 0, 100, 500, 30.0, "100 of 500 badges, about 2 minutes left" },
    { 400, 400, 500, 30.0, "400 of 500 badges" },
    { 400, 410, 500, 10.0, "410 of 500 badges, about 2 minutes left" },
    { 0, 500, 500, 30.0, "500 of 500 badges" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteRunPace pace;
      g_autofree char *text = NULL;

      rosette_run_pace_start (&pace, cases[i].n_before, 1000);
      text = rosette_run_pace_describe (&pace, cases[i].n_done, cases[i].n_all,
                                        1000 + (gint64) (cases[i].seconds * G_USEC_PER_SEC));
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/run-pace/describe", test_describe);

  return g_test_run ();
}
