/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/base-url.h"

#include "base/error.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *typed;
    const char *address; /* NULL: refused */
  } cases[] = {
    { "https://school.example.org/badges", "https://school.example.org/badges" },
    { "https://school.example.org/badges/", "https://school.example.org/badges" },
    { "https://school.example.org/badges//", "https://school.example.org/badges" },
    { "https://school.example.org", "https://school.example.org" },
    { "https://school.example.org/", "https://school.example.org" },
    { " HTTPS://School.Example.org:8443/A ", "https://school.example.org:8443/A" },
    { "https://school.example.org:443/a", "https://school.example.org/a" },
    { "https://šola.example.org/značke", "https://xn--ola-zza.example.org/zna%C4%8Dke" },
    { "https://a.example.org/a%20b", "https://a.example.org/a%20b" },
    { "https://a.example.org/~a/b.c_d-e", "https://a.example.org/~a/b.c_d-e" },
    { "https://[::1]/a", "https://[::1]/a" },
    { "http://school.example.org/badges", NULL },
    { "ftp://school.example.org/badges", NULL },
    { "school.example.org/badges", NULL },
    { "/badges", NULL },
    { "", NULL },
    { "https://", NULL },
    { "https:///badges", NULL },
    { "https:school", NULL },
    { "https://user@school.example.org/", NULL },
    { "https://user:word@school.example.org/", NULL },
    { "https://school.example.org/?a=1", NULL },
    { "https://school.example.org/#a", NULL },
    { "https://school.example.org/a b", NULL },
    { "https://school.example.org/a\nb", NULL },
    { "https://school.example.org\\a", NULL },
    { "https://school.example.org:99999/", NULL },
    { "https://school.example.org/a%2", NULL },
    { "https://school.example.org/\xff", NULL },
    { "did:web:school.example.org", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *address = rosette_base_url_parse (cases[i].typed, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (address, ==, cases[i].address);
      if (address == NULL)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base-url/parse", test_parse);

  return g_test_run ();
}
