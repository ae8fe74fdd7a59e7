/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/chain.h"

#include <string.h>

/* What Python's json (sorted, no white space), hashlib and hmac make of this row. */
static void
test_vector (void)
{
  g_autoptr (GDateTime) issued = g_date_time_new_from_unix_utc (1795512600);
  g_autoptr (GDateTime) valid_until = g_date_time_new_from_unix_utc (1830297600);
  g_autoptr (GBytes) credential = g_bytes_new_static ("a.b.c", 5);
  g_autoptr (GBytes) salt = g_bytes_new_static (
    "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f", ROSETTE_CHAIN_SALT_BYTES);
  g_autoptr (RosetteAwardRow) row =
    rosette_award_row_new (&(RosetteAwardFields){ .credential_id = "urn:uuid:1",
                                                  .badge_id = 7,
                                                  .badge_name = "Intern",
                                                  .achievement_id = "urn:uuid:a",
                                                  .name = "Zoë \"Z\"",
                                                  .email = "z@example.org",
                                                  .identifier = "did:example:z",
                                                  .issued = issued,
                                                  .valid_until = valid_until,
                                                  .format = "ob3-jwt",
                                                  .file = "/badges/Zoë.png" });
  guint8 hash[ROSETTE_CHAIN_BYTES];
  guint8 previous[ROSETTE_CHAIN_BYTES];
  g_autofree char *person = NULL;
  g_autofree char *whole = NULL;

  rosette_chain_hash_person (row, credential, salt, hash);
  person = rosette_chain_dup_hex (hash);
  g_assert_cmpstr (person, ==, "37bc6e5aee3878d7a2807c36813d23620d70b36c1bcd64856d6c7abdca3317ee");

  memset (previous, 0x11, sizeof previous);
  rosette_chain_hash_row (row, 3, hash, previous, previous);
  whole = rosette_chain_dup_hex (previous);
  g_assert_cmpstr (whole, ==, "a47635da454dbf77b87f70dacd139814d2328e6d17415e6af70f37483e6c2fee");
}

/* Of {"achievementId":"","badgeId":0,…,"id":9223372036854775807,"issued":-62135596800,…}. */
static void
test_numbers (void)
{
  g_autoptr (GDateTime) issued = g_date_time_new_from_unix_utc (-62135596800);
  g_autoptr (GDateTime) valid_until = g_date_time_new_from_unix_utc (-1);
  g_autoptr (RosetteAwardRow) row =
    rosette_award_row_new (&(RosetteAwardFields){ .issued = issued, .valid_until = valid_until });
  const guint8 nothing[ROSETTE_CHAIN_BYTES] = { 0 };
  guint8 hash[ROSETTE_CHAIN_BYTES];
  g_autofree char *hex = NULL;

  rosette_chain_hash_row (row, G_MAXINT64, nothing, nothing, hash);
  hex = rosette_chain_dup_hex (hash);
  g_assert_cmpstr (hex, ==, "79f90f63fd6148c735de9fed3076a551bd9ba79ffdc08d626c2741c0ebfd0943");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chain/vector", test_vector);
  g_test_add_func ("/chain/numbers", test_numbers);

  return g_test_run ();
}
