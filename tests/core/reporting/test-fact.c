/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/fact.h"

#include <string.h>

static void
test_links (void)
{
  static const struct
  {
    const char *address;
    const char *host; /* NULL: no link */
  } cases[] = {
    { "https://school.example/a?b=c#d", "school.example" },
    { "HTTPS://School.Example", "school.example" },
    { "http://school.example:8080/", "school.example" },
    { "https://bücher.example/", "xn--bcher-kva.example" },
    { "https://xn--bcher-kva.example/", "xn--bcher-kva.example" },
    { NULL, NULL },
    { "", NULL },
    { "school.example", NULL },
    { "javascript:alert(1)", NULL },
    { "data:text/html,x", NULL },
    { "file:///etc/passwd", NULL },
    { "mailto:a@b.example", NULL },
    { "urn:uuid:1", NULL },
    { "https:///path", NULL },
    { "https://known.example@evil.example/", NULL },
    { "https://school.example/a b", NULL },
    { "https://school.example/\"onclick=\"x", NULL },
    { "https://school.example/<b>", NULL },
    { "https://school.example\\@evil.example/", NULL },
    { "https://school.example/\xe2\x80\xae", NULL },
    { "https://school.example/\n", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = rosette_link_read (cases[i].address);
      g_autofree char *host = link != NULL ? rosette_link_dup_host (link) : NULL;

      g_test_message ("%s", cases[i].address);
      g_assert_cmpstr (host, ==, cases[i].host);
      if (link != NULL)
        g_assert_cmpstr (link, ==, cases[i].address);
    }
}

static void
test_link_length (void)
{
  for (gsize length = 2048; length <= 2049; length++)
    {
      g_autofree char *address = g_strnfill (length, 'a');
      g_autofree char *link = NULL;

      memcpy (address, "https://a/", 10);
      link = rosette_link_read (address);
      g_assert_cmpint (link != NULL, ==, length == 2048);
    }
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
    { "", 9, "" },
    { "one", 9, "one" },
    { "# One\n\n## Two\n three ", 99, "One\nTwo\nthree" },
    { "#tag\n####### seven", 99, "#tag\n####### seven" },
    { "a\r\nb", 9, "a\nb" },
    { "abc\ndef", 4, "abc\nd…" },
    { "abc\ndef", 3, "abc" },
    { "\n\n\t\n", 9, "" },
    { "a\xe2\x80\xae\nb", 9, "a\nb" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = rosette_fact_clean (cases[i].text, cases[i].max_chars);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_add (void)
{
  g_autoptr (RosetteFactGroup) group = rosette_fact_group_new ("Group");
  RosetteFact *fact;

  rosette_fact_group_add (group, "A", NULL, NULL);
  rosette_fact_group_add (group, "A", "", "javascript:x");
  rosette_fact_group_add (group, "A", "\n \x01", NULL);
  g_assert_cmpuint (group->facts->len, ==, 0);

  rosette_fact_group_add (group, "A\nB", "text", "ftp://a.example/");
  rosette_fact_group_add (group, "A", NULL, "https://a.example/");
  g_assert_cmpuint (group->facts->len, ==, 2);
  fact = group->facts->pdata[0];
  g_assert_cmpstr (fact->title, ==, "A B");
  g_assert_cmpstr (fact->text, ==, "text");
  g_assert_null (fact->link);
  fact = group->facts->pdata[1];
  g_assert_cmpstr (fact->text, ==, "https://a.example/");
  g_assert_cmpstr (fact->link, ==, "https://a.example/");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fact/links", test_links);
  g_test_add_func ("/fact/link-length", test_link_length);
  g_test_add_func ("/fact/clean", test_clean);
  g_test_add_func ("/fact/add", test_add);

  return g_test_run ();
}
