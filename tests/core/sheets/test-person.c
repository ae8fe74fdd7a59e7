/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/person.h"

static void
test_fields (void)
{
  static const char *const extra[] = { "Class", "3b", "Class", "3c", NULL };
  g_autoptr (RosettePerson) person = rosette_person_new_full ("Zoë", "z@b.eu", "", extra);

  g_assert_cmpstr (rosette_person_get_name (person), ==, "Zoë");
  g_assert_cmpstr (rosette_person_get_email (person), ==, "z@b.eu");
  g_assert_null (rosette_person_get_id (person));
  g_assert_cmpstr (rosette_person_get_extra (person, "Class"), ==, "3b");
  g_assert_null (rosette_person_get_extra (person, "class"));
  g_assert_cmpstrv (rosette_person_get_extras (person), extra);
}

static void
test_bare (void)
{
  g_autoptr (RosettePerson) person = rosette_person_new ("Zoë", NULL, "did:key:z6Mk");
  g_autoptr (RosettePerson) same = rosette_person_ref (person);

  g_assert_true (same == person);
  g_assert_null (rosette_person_get_email (person));
  g_assert_cmpstr (rosette_person_get_id (person), ==, "did:key:z6Mk");
  g_assert_null (rosette_person_get_extras (person)[0]);
}

static void
test_email (void)
{
  static const char *const good[] = { "a@b.eu",         "Ana.Roe+badge@sub.example.org",
                                      "o'neil@b.eu",    "ana@müller.example",
                                      "дора@пример.бг", "a@xn--bcher-kva.eu",
                                      "1@2.eu" };
  static const char *const bad[] = { "",
                                     "a",
                                     "@",
                                     "a@",
                                     "@b.eu",
                                     "a@b",
                                     "a@b.",
                                     "a@.eu",
                                     "a@b..eu",
                                     "a b@c.eu",
                                     "a@b c.eu",
                                     "a@-b.eu",
                                     "a@b-.eu",
                                     "a@b.eu-",
                                     ".a@b.eu",
                                     "a.@b.eu",
                                     "a..b@c.eu",
                                     "a@b@c.eu",
                                     "a@b.eu,c@d.eu",
                                     "Ana <a@b.eu>",
                                     "mailto:a@b.eu",
                                     "a@b_c.eu",
                                     "a@192.0.2.1",
                                     "a@b.50",
                                     "a@b.eu\n" };
  g_autofree char *local = g_strnfill (64, 'a');
  g_autofree char *longest = g_strconcat (local, "@b.eu", NULL);
  g_autofree char *too_long = g_strconcat ("a", longest, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rosette_person_is_email (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rosette_person_is_email (bad[i]));

  g_assert_true (rosette_person_is_email (longest));
  g_assert_false (rosette_person_is_email (too_long));
}

static void
test_dup_email (void)
{
  static const struct
  {
    const char *text;
    const char *email;
  } cases[] = {
    { "a@b.eu", "a@b.eu" },
    { "Ana Roe <a@b.eu>", "a@b.eu" },
    { "<a@b.eu>", "a@b.eu" },
    { "mailto:a@b.eu", "a@b.eu" },
    { "<MAILTO:a@b.eu>", "a@b.eu" },
    { "a@b.eu <a@b.eu>", "a@b.eu" },
    { "<a@b.eu", "<a@b.eu" },
    { "a@b.eu>", "a@b.eu>" },
    { "Ana <a@b.eu>, Bo <b@b.eu>", "Ana <a@b.eu>, Bo <b@b.eu>" },
    { "<>", "" },
    { ">", ">" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *email = rosette_person_dup_email (cases[i].text);

      g_assert_cmpstr (email, ==, cases[i].email);
    }
}

static void
test_email_length (void)
{
  for (gsize length = 254; length <= 255; length++)
    {
      g_autofree char *domain = g_strnfill (length - 5, 'b');
      g_autofree char *email = g_strconcat ("a@", domain, ".eu", NULL);

      g_assert_cmpuint (strlen (email), ==, length);
      g_assert_cmpint (rosette_person_is_email (email), ==, length <= 254);
    }
}

static void
test_id (void)
{
  static const char *const good[] = { "did:key:z6Mkf5rG", "urn:uuid:1234", "https://a.eu/~ana",
                                      "mailto:a@b.eu", "did:web:a.eu:b#c" };
  static const char *const bad[] = { "",     "17",      "ana",    "a:b",    "did:",   ":x",
                                     "1a:b", "did:x y", "did:x<", "a@b.eu", "did:x\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rosette_person_is_id (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rosette_person_is_id (bad[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person/fields", test_fields);
  g_test_add_func ("/person/bare", test_bare);
  g_test_add_func ("/person/email", test_email);
  g_test_add_func ("/person/dup-email", test_dup_email);
  g_test_add_func ("/person/email-length", test_email_length);
  g_test_add_func ("/person/id", test_id);

  return g_test_run ();
}
