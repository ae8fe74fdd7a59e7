/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "making.h"

/* Now is 2026-11-23T10:00:00Z. */
static void
test_dates (void)
{
  static const struct
  {
    const char *from;
    const char *until;
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *said;
  } cases[] = {
    { "2026-01-02T03:04:05Z", NULL, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_DATES_SINCE,
      "2 January 2026" },
    { "2026-11-23T12:00:00+02:00", NULL, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_DATES_SINCE,
      "23 November 2026" },
    /* five minutes are granted to clocks that differ */
    { "2026-11-23T10:05:00Z", NULL, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_DATES_SINCE,
      "23 November 2026" },
    { "2026-11-23T10:05:01Z", NULL, ROSETTE_VERDICT_LAPSED, ROSETTE_SAYS_DATES_NOT_YET,
      "23 November 2026" },
    { "2100-01-01T00:00:00Z", NULL, ROSETTE_VERDICT_LAPSED, ROSETTE_SAYS_DATES_NOT_YET,
      "1 January 2100" },
    { "2026-01-01T00:00:00Z", "2026-11-23T09:59:59Z", ROSETTE_VERDICT_LAPSED,
      ROSETTE_SAYS_DATES_EXPIRED, "23 November 2026" },
    { "2026-01-01T00:00:00Z", "2020-01-01T00:00:00Z", ROSETTE_VERDICT_LAPSED,
      ROSETTE_SAYS_DATES_EXPIRED, "1 January 2020" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autofree char *jwt = NULL;

      json_object_set_string_member (credential, "validFrom", cases[i].from);
      if (cases[i].until != NULL)
        json_object_set_string_member (credential, "validUntil", cases[i].until);
      jwt = making_jwt (credential, key, NULL);
      assert_text (NULL, jwt, cases[i].verdict, cases[i].sentence, cases[i].said);
    }
}

/* Nobody is given a rehearsal, whatever its dates say. */
static void
test_rehearsal (void)
{
  static const char *const ends[] = { "2026-11-20T10:00:00Z", "2100-01-01T00:00:00Z", NULL };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (JsonObject) credential = making_own_credential (key);
      JsonObject *subject = rosette_json_get_object (credential, "credentialSubject");
      JsonObject *achievement = rosette_json_get_object (subject, "achievement");
      JsonArray *tags = json_array_new ();
      g_autofree char *jwt = NULL;

      json_array_add_string_element (tags, "internship");
      json_array_add_string_element (tags, "rosette:rehearsal");
      json_object_set_array_member (achievement, "tag", tags);
      json_object_set_string_member (credential, "validFrom", "2026-11-20T10:00:00Z");
      if (ends[i] != NULL)
        json_object_set_string_member (credential, "validUntil", ends[i]);
      jwt = making_jwt (credential, key, NULL);
      assert_text (NULL, jwt, ROSETTE_VERDICT_LAPSED, ROSETTE_SAYS_DATES_REHEARSAL, "rehearsal");
    }
}

static void
test_until (void)
{
  static const char *const ends[] = { "2026-11-23T10:00:00Z", "2026-11-23T23:59:59Z" };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autofree char *jwt = NULL;
      g_autoptr (RosetteReport) report = NULL;
      RosetteCheck *check;

      json_object_set_string_member (credential, "validUntil", ends[i]);
      jwt = making_jwt (credential, key, NULL);
      report = making_report (NULL, jwt);
      check = rosette_report_get_check (report, ROSETTE_CHECK_DATES);
      assert_verdict (report, ROSETTE_VERDICT_GENUINE);
      /* ROSETTE_SAYS_DATES_UNTIL */
      g_assert_cmpstr (rosette_check_get_message (check), ==,
                       "It is valid from 2 January 2026 until 23 November 2026.");
    }
}

/* A credential of another kind may have no dates; those of its JWT then count. */
static void
test_claims (void)
{
  static const struct
  {
    const char *claim;
    gint64 seconds;
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *said;
  } cases[] = {
    { "nbf", 1700000000, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_DATES_SINCE, "14 November 2023" },
    { "nbf", 4102444800, ROSETTE_VERDICT_LAPSED, ROSETTE_SAYS_DATES_NOT_YET, "1 January 2100" },
    { "exp", 1700000000, ROSETTE_VERDICT_LAPSED, ROSETTE_SAYS_DATES_EXPIRED, "14 November 2023" },
    { "iat", 1700000000, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_DATES_NONE, NULL },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
        "\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\",\"credentialSubject\":{}}",
        did);
      g_autoptr (JsonObject) payload = making_json (text);
      g_autofree char *jws = NULL;

      json_object_set_int_member (payload, cases[i].claim, cases[i].seconds);
      jws = making_jws ("{}", payload, key);
      assert_text (NULL, jws, cases[i].verdict, cases[i].sentence, cases[i].said);
    }
}

/* The older data model asked for a date, and one that cannot be read says nothing. */
static void
test_missing (void)
{
  static const char *const heads[] = {
    "\"@context\":[\"https://www.w3.org/2018/credentials/v1\"]",
    "\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"validFrom\":\"yesterday\"",
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{%s,\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\",\"credentialSubject\":{}}",
        heads[i], did);
      g_autoptr (JsonObject) payload = making_json (text);
      g_autofree char *jws = making_jws ("{}", payload, key);

      assert_text (NULL, jws, ROSETTE_VERDICT_UNCHECKED, ROSETTE_SAYS_DATES_MISSING, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dates/dates", test_dates);
  g_test_add_func ("/dates/rehearsal", test_rehearsal);
  g_test_add_func ("/dates/until", test_until);
  g_test_add_func ("/dates/claims", test_claims);
  g_test_add_func ("/dates/missing", test_missing);

  return g_test_run ();
}
