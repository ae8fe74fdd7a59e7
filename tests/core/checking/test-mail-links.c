/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checking/mail-links.h"

#include "base/limits.h"

#include <string.h>

static char *
find (const char *text)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  rosette_mail_links_add (links, bytes);
  g_ptr_array_add (links, NULL);

  return g_strjoinv (" ", (char **) links->pdata);
}

/* As the letters of issuers have them. */
static void
test_links (void)
{
  static const struct
  {
    const char *text;
    const char *links;
  } cases[] = {
    { "You earned a badge: https://badges.example/public/assertions/Ab3dEf6hIj.",
      "https://badges.example/public/assertions/Ab3dEf6hIj" },
    { "<a href=\"https://badges.example/public/assertions/Ab3dEf6hIj?action=download\">Get</a>"
      "<a href='https://badges.example/public/assertions/Ab3dEf6hIj'>See</a>"
      "<img src=\"https://badges.example/public/assertions/Ab3dEf6hIj/image\">",
      "https://badges.example/public/assertions/Ab3dEf6hIj?action=download" },
    { "HTTPS://school.example/badges/badge.php?hash=0123456789abcdef&amp;lang=en)",
      "HTTPS://school.example/badges/badge.php?hash=0123456789abcdef&lang=en" },
    { "https://credential.example/1b2c3d4e and https://credential.example/5f6a7b8c",
      "https://credential.example/1b2c3d4e https://credential.example/5f6a7b8c" },
    { "https://school.example/courses/1234567", "" },
    { "https://school.example/badges/", "" },
    { "https://school.example/badges/about-us", "" },
    { "https://cdn.example/badges/12345678/style.css?x https://cdn.example/badge-1234567.jpg", "" },
    { "ftp://badges.example/12345678 badges.example/12345678 http:// https://", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].links);
    }
}

static void
test_limit (void)
{
  for (guint n = ROSETTE_MAX_MAIL_LINKS; n <= ROSETTE_MAX_MAIL_LINKS + 1; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;
      g_auto (GStrv) list = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "https://badges.example/%u ", 1000000 + i);
      found = find (text->str);
      list = g_strsplit (found, " ", -1);
      g_assert_cmpuint (g_strv_length (list), ==, ROSETTE_MAX_MAIL_LINKS);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail-links/links", test_links);
  g_test_add_func ("/mail-links/limit", test_limit);

  return g_test_run ();
}
