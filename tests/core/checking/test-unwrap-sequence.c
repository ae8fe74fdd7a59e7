/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checking/unwrap-sequence.h"

#include "base/limits.h"
#include "forms.h"

typedef struct
{
  const char *format;
  const char *verdicts;
} Case;

static void
assert_cases (const Case *cases, gsize n_cases)
{
  g_auto (Forms) forms = { 0 };

  forms_make (&forms);
  for (gsize i = 0; i < n_cases; i++)
    forms_assert (&forms, cases[i].format, cases[i].verdicts);
}

/* One a line, or one after another, as exports of programs have them (RFC 7464 has the mark). */
static void
test_lines (void)
{
  static const Case cases[] = {
    { "@j\n@k\n", "GG" },
    { "@j@k", "GG" },
    { "@j,\n@k", "GG" },
    { "\xef\xbb\xbf@j\r\n@k\r\n", "GG" },
    { "\x1e@j\n\x1e@k\n", "GG" },
    { "@t\n@u\n", "GG" },
    { "@t\n@t\n", "G" },
    { "\"@t\"\n\"@u\"\n", "GG" },
    { "{\"credential\":\"@t\"}\n{\"id\":2,\"badge\":@k}\n", "GG" },
    { "{\"level\":\"info\"}\n@j\n", "G" },
    { "{\"level\":\"info\"}\n{\"level\":\"info\"}\n", "N" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_words (void)
{
  static const Case cases[] = {
    { "First: @j\nSecond: @k\nYours", "GG" },
    { "First: @t\nSecond: @u.\nYours", "GG" },
    { "# Badges\n\n```json\n@j\n```\n\n```json\n@k\n```\n", "GG" },
    { "{name} wrote {\"a\":1} and @j", "G" },
    { "show({\"credential\":\"@t\"});", "G" },
    { "@j\nThat is all.", "G" },
    { "@t\n\n@k", "GG" },
    { "@j and @u, and @t", "GGG" },
    { "See {\"id\":1,\"jwt\":\"@t\"}: @t", "G" },
    { "name,badge\nZoe,\"@c\"\nAda,\"@d\"\n", "GG" },
    { "name,badge\nZoe,\"@c", "G" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* An endorsement is a part of its badge, also where both are among words: it is not taken for it.
 */
static void
test_part_among_words (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) friend = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (JsonObject) endorsement = making_endorsement (friend, BADGE_ID);
  g_autofree char *token = NULL;
  JsonArray *tokens = json_array_new ();
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *verdicts = NULL;

  json_object_remove_member (endorsement, "proof");
  token = making_jwt (endorsement, friend, NULL);
  json_array_add_string_element (tokens, token);
  json_object_set_array_member (credential, "endorsementJwt", tokens);
  json_object_set_string_member (credential, "name", "Not signed");
  json = rosette_json_write_object (credential, NULL);
  text = g_strdup_printf ("My badge:\n%s\nNice, is it not?", json);
  file = g_bytes_new (text, strlen (text));
  verdicts = forms_dup_verdicts (file);
  g_assert_cmpstr (verdicts, ==, "U");
}

/* Whole ones are none the worse for a broken one; a piece of a broken one is no badge. */
static void
test_broken (void)
{
  static const Case cases[] = {
    { "@j\n@x\n", "GF" },
    { "@j\n@x", "GF" },
    { "@j\n{\"credentialSubject\": nothing}\n@k", "GFG" },
    { "@j\n{\"a\": nothing}\n@k", "GG" },
    { "@x\n@j", "F" },
    { "@x\n@t", "F" },
    { "@j {", "F" },
    { "@j ]", "F" },
    { "@j \"x\": @k", "F" },
    { "} @j @k", "F" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* The last that is looked at says that there are more. */
static void
test_limit (void)
{
  for (guint n = ROSETTE_MAX_BADGES_IN_FILE; n <= ROSETTE_MAX_BADGES_IN_FILE + 1; n++)
    {
      GString *text = g_string_new (NULL);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (RosetteChecker) checker =
        rosette_checker_new (NULL, NULL, NULL, making_clock, NULL);
      g_autoptr (GPtrArray) reports = NULL;
      RosetteCheck *check;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text,
                                "{\"type\":\"OpenBadgeCredential\",\"credentialSubject\":%u}\n", i);
      file = g_string_free_to_bytes (text);
      reports = rosette_checker_check_all (checker, file, NULL, NULL, NULL);
      g_assert_cmpuint (reports->len, ==, ROSETTE_MAX_BADGES_IN_FILE);
      check = rosette_report_get_check (g_ptr_array_index (reports, reports->len - 1),
                                        ROSETTE_CHECK_CONTAINER);
      g_assert_cmpint (strstr (rosette_check_get_message (check), "the last one that was checked")
                         != NULL,
                       ==, n > ROSETTE_MAX_BADGES_IN_FILE);
    }
}

static void
test_limit_of_objects (void)
{
  for (guint n = ROSETTE_MAX_OBJECTS_IN_TEXT; n <= ROSETTE_MAX_OBJECTS_IN_TEXT + 1; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) between = g_string_new (NULL);
      g_autoptr (GBytes) joined = NULL;
      guint n_objects = 0;

      for (guint i = 0; i < n; i++)
        g_string_append (text, "{}\n");
      joined = rosette_unwrap_join_objects (text->str, text->len, &n_objects, between);
      g_assert_cmpint (joined != NULL, ==, n == ROSETTE_MAX_OBJECTS_IN_TEXT);
    }
}

static void
test_counts (void)
{
  static const struct
  {
    const char *text;
    guint n_objects;
    const char *joined;
  } cases[] = {
    { "{}", 1, "{}" },
    { " a {\"b\":\"}\"} c", 1, "{\"b\":\"}\"}" },
    { "{}{\"a\":\"\\\"}\"}", 2, "[{},{\"a\":\"\\\"}\"}]" },
    { "{} {x}", 2, "[{},\"{x}\"]" },
    { "no object", 0, NULL },
    { "{", 0, NULL },
    { "{}{", 1, NULL },
    { "[{}]", 0, NULL },
    { "", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_objects = 9;
      g_autoptr (GString) between = g_string_new (NULL);
      g_autoptr (GBytes) joined =
        rosette_unwrap_join_objects (cases[i].text, strlen (cases[i].text), &n_objects, between);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (n_objects, ==, cases[i].n_objects);
      if (cases[i].joined == NULL)
        g_assert_null (joined);
      else
        g_assert_cmpmem (g_bytes_get_data (joined, NULL), g_bytes_get_size (joined),
                         cases[i].joined, strlen (cases[i].joined));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unwrap-sequence/lines", test_lines);
  g_test_add_func ("/unwrap-sequence/words", test_words);
  g_test_add_func ("/unwrap-sequence/part-among-words", test_part_among_words);
  g_test_add_func ("/unwrap-sequence/broken", test_broken);
  g_test_add_func ("/unwrap-sequence/limit", test_limit);
  g_test_add_func ("/unwrap-sequence/limit-of-objects", test_limit_of_objects);
  g_test_add_func ("/unwrap-sequence/counts", test_counts);

  return g_test_run ();
}
