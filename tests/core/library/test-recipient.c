/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/recipient-private.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_notified (void)
{
  g_autoptr (RosetteRecipient) recipient =
    rosette_recipient_new ("Ada", "ada@example.org", NULL, NULL);
  guint n = 0;

  g_assert_cmpstr (rosette_recipient_get_identifier (recipient), ==, "");
  g_signal_connect_swapped (recipient, "notify", G_CALLBACK (count_cb), &n);

  rosette_recipient_set_values (recipient, "Ada", "ada@example.org", "", NULL);
  g_assert_cmpuint (n, ==, 0);
  rosette_recipient_set_values (recipient, "Ada L.", "ada@example.org", "did:key:z", NULL);
  g_assert_cmpuint (n, ==, 2);
  rosette_recipient_set_id (recipient, 7);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (rosette_recipient_get_id (recipient), ==, 7);
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "Ada L.", "ada l." },
    { "Čeferin", "ceferin" },
    { "C\xcc\x8c"
      "EFERIN",
      "ceferin" }, /* the accent apart, after a letter of ASCII */
    { "Strauß", "strauss" },
    { "MÜLLER-ÖZ", "muller-oz" },
    { "ΣΊΣΥΦΟΣ", "σισυφοσ" },
    { "李 Ana", "李 ana" },
    { "ﬁ1", "fi1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = rosette_recipient_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recipient/notified", test_notified);
  g_test_add_func ("/recipient/fold", test_fold);

  return g_test_run ();
}
