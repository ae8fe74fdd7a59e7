/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/sentences.h"

#include <string.h>

/* Words that a student need not know: they belong to the JSON. */
static const char *const jargon[] = {
  "JWS",       "JWT ",    "DID",     "hash",
  "JWK",       "payload", "base64",  "PEM",
  "HMAC",      "CRC",     "iTXt",    "assertion",
  "algorithm", "null",    "404",     "HTTP",
  "keyword",   "IRI",     "context", "credential " /* "a digital credential" is said once */,
};

static gboolean
is_excused (RosetteSentence sentence, const char *word)
{
  return sentence == ROSETTE_SAYS_STRUCTURE_OTHER_CREDENTIAL && strcmp (word, "credential ") == 0;
}

static void
assert_plain (RosetteSentence sentence, const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (jargon); i++)
    {
      if (!is_excused (sentence, jargon[i]) && strstr (text, jargon[i]) != NULL)
        g_error ("“%s” says %s", text, jargon[i]);
    }
  g_assert_false (g_str_has_suffix (text, " "));
  g_assert_cmpuint (g_utf8_strlen (text, -1), <, 200);
}

/* Who allowed the network is told why that did not help, not to allow it. */
static void
assert_online (RosetteSentence sentence, const char *remedy)
{
  g_autofree char *offline = rosette_sentence_dup_remedy (sentence, FALSE, NULL);
  g_autofree char *online = rosette_sentence_dup_remedy (sentence, TRUE, NULL);
  g_autofree char *why = rosette_sentence_dup_remedy (sentence, TRUE, "It was dark.");

  g_assert_cmpstr (offline, ==, remedy);
  g_assert_null (strstr (online, "Look online"));
  assert_plain (sentence, online);
  g_assert_true (g_str_has_suffix (online, "."));
  g_assert_true (g_str_has_suffix (why, online));
  g_assert_cmpint (g_str_has_prefix (why, "It was dark. "), ==,
                   strstr (remedy, "Look online") != NULL);
}

static void
test_all (void)
{
  RosetteCheckId last = ROSETTE_CHECK_CONTAINER;

  for (guint i = 0; i < ROSETTE_N_SENTENCES; i++)
    {
      RosetteSentence sentence = (RosetteSentence) i;
      g_autofree char *message = rosette_sentence_dup_message (sentence, "Ann", "Bob");
      const char *remedy = rosette_sentence_get_remedy (sentence);
      RosetteResult result = rosette_sentence_get_result (sentence);

      /* a line left out of the table would be all zeros */
      g_assert_cmpuint (strlen (message), >, 8);
      g_assert_null (strchr (message, '%'));
      assert_plain (sentence, message);
      g_assert_cmpint (rosette_sentence_get_check (sentence), >=, last);
      last = rosette_sentence_get_check (sentence);

      if (result == ROSETTE_RESULT_FAIL || result == ROSETTE_RESULT_UNKNOWN)
        {
          g_assert_nonnull (remedy);
          assert_plain (sentence, remedy);
          g_assert_true (g_str_has_suffix (remedy, "."));
          assert_online (sentence, remedy);
        }
      if (result == ROSETTE_RESULT_PASS)
        g_assert_null (remedy);
    }
}

static void
test_subjects (void)
{
  g_autofree char *one =
    rosette_sentence_dup_message (ROSETTE_SAYS_RECIPIENT_MATCHES, "%n%s\033[31m", NULL);
  g_autofree char *two = rosette_sentence_dup_message (ROSETTE_SAYS_DATES_UNTIL, "A", "B");
  g_autofree char *none = rosette_sentence_dup_message (ROSETTE_SAYS_DATES_SINCE, NULL, NULL);

  g_assert_cmpstr (one, ==, "It was awarded to %n%s[31m.");
  g_assert_cmpstr (two, ==, "It is valid from A until B.");
  g_assert_cmpstr (none, ==, "It has been valid since –, and has no end date.");
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    gsize max_chars;
    const char *clean;
  } cases[] = {
    { "", 5, "" },
    { "Zoë Müller", 20, "Zoë Müller" },
    { "  a \n\t b  ", 20, "a b" },
    { "abcde", 5, "abcde" },
    { "abcdef", 5, "abcde…" },
    { "\xd9\x85\xd8\xb1\xd9\x8a\xd9\x85", 20, "\xd9\x85\xd8\xb1\xd9\x8a\xd9\x85" },
    { "a\xe2\x80\xae"
      "b\xe2\x81\xa6"
      "c",
      20, "abc" },
    { "a\033]0;x\007b", 20, "a]0;xb" },
    { "a\xff"
      "b",
      20,
      "a\xef\xbf\xbd"
      "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = rosette_sentence_clean (cases[i].text, cases[i].max_chars);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_titles (void)
{
  for (guint i = 0; i <= ROSETTE_VERDICT_NOT_A_BADGE; i++)
    {
      assert_plain (ROSETTE_SAYS_FOUND_IN_FILE, rosette_verdict_get_title ((RosetteVerdict) i));
      assert_plain (ROSETTE_SAYS_FOUND_IN_FILE, rosette_verdict_get_summary ((RosetteVerdict) i));
    }
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    {
      assert_plain (ROSETTE_SAYS_FOUND_IN_FILE, rosette_check_id_get_title ((RosetteCheckId) i));
      assert_plain (ROSETTE_SAYS_FOUND_IN_FILE,
                    rosette_check_id_get_explanation ((RosetteCheckId) i));
      g_assert_true (g_str_has_suffix (rosette_check_id_get_explanation ((RosetteCheckId) i), "."));
    }

  g_assert_cmpstr (rosette_verdict_get_title (ROSETTE_VERDICT_FORGED), ==,
                   "Do not trust this badge");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentences/all", test_all);
  g_test_add_func ("/sentences/subjects", test_subjects);
  g_test_add_func ("/sentences/clean", test_clean);
  g_test_add_func ("/sentences/titles", test_titles);

  return g_test_run ();
}
