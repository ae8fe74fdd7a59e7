/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "institution.h"

#include "encoding/json.h"

static void
test_read (void)
{
  g_autoptr (RosetteInstitution) institution = rosette_institution_read (
    "{\"id\":\"did:key:z1\",\"name\":\"Ahornweg\",\"email\":\"office@ahornweg.example\","
    "\"url\":\"https://ahornweg.example\",\"image\":{\"id\":\"data:,x\",\"type\":\"Image\"}}");

  g_assert_cmpstr (institution->id, ==, "did:key:z1");
  g_assert_cmpstr (institution->name, ==, "Ahornweg");
  g_assert_cmpstr (institution->email, ==, "office@ahornweg.example");
  g_assert_cmpstr (institution->url, ==, "https://ahornweg.example");
  g_assert_cmpstr (institution->image, ==, "data:,x");
}

static void
test_read_nothing (void)
{
  const char *const nothing[] = { NULL, "", "[]", "{" };

  for (gsize i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_autoptr (RosetteInstitution) institution = rosette_institution_read (nothing[i]);

      g_assert_null (institution->name);
      g_assert_null (institution->image);
    }
}

/* What no field shows is still there after a change. */
static void
test_write (void)
{
  const char *before = "{\"name\":\"Old\",\"phone\":\"112\",\"url\":\"https://old.example\","
                       "\"image\":\"https://old.example/logo.png\"}";
  g_autoptr (RosetteInstitution) institution = rosette_institution_read (before);
  g_autofree char *after = NULL;

  g_assert_cmpstr (institution->image, ==, "https://old.example/logo.png");
  g_free (institution->name);
  institution->name = g_strdup ("New");
  g_clear_pointer (&institution->url, g_free);
  institution->id = g_strdup ("did:key:z1");
  after = rosette_institution_write (institution, before);

  g_assert_cmpstr (after, ==,
                   "{\"name\":\"New\",\"phone\":\"112\",\"image\":\"https://old.example/logo.png\","
                   "\"id\":\"did:key:z1\",\"type\":[\"Profile\"]}");
}

static void
test_write_image (void)
{
  g_autoptr (RosetteInstitution) institution = rosette_institution_read (NULL);
  g_autofree char *json = NULL;

  institution->name = g_strdup ("A");
  institution->image = g_strdup ("data:,x");
  json = rosette_institution_write (institution, NULL);

  g_assert_cmpstr (json, ==,
                   "{\"type\":[\"Profile\"],\"name\":\"A\",\"image\":{\"id\":\"data:,x\","
                   "\"type\":\"Image\"}}");
}

static void
test_email (void)
{
  const struct
  {
    const char *text;
    gboolean is_email;
  } cases[] = {
    { "office@example.org", TRUE },
    { "o'brien+x@sub.example.org", TRUE },
    { "ü@example.org", TRUE },
    { NULL, FALSE },
    { "", FALSE },
    { "office", FALSE },
    { "@example.org", FALSE },
    { "office@", FALSE },
    { "a@b@c", FALSE },
    { "A B <a@example.org>", FALSE },
    { "a@example.org, b@c", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rosette_institution_is_email (cases[i].text), ==, cases[i].is_email);
}

static void
test_url (void)
{
  const char *const cases[][2] = {
    { "www.example.org", "https://www.example.org" },
    { " https://example.org/school ", "https://example.org/school" },
    { "http://example.org", "http://example.org" },
    { "example", NULL },
    { "office@example.org", NULL },
    { "ftp://example.org", NULL },
    { "javascript://example.org", NULL },
    { "not a site.", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *url = rosette_institution_dup_url (cases[i][0]);

      g_assert_cmpstr (url, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/institution/read", test_read);
  g_test_add_func ("/institution/read-nothing", test_read_nothing);
  g_test_add_func ("/institution/write", test_write);
  g_test_add_func ("/institution/write-image", test_write_image);
  g_test_add_func ("/institution/email", test_email);
  g_test_add_func ("/institution/url", test_url);

  return g_test_run ();
}
