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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recipient/notified", test_notified);

  return g_test_run ();
}
