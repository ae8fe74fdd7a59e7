/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/mail.h"

#include "base/error.h"
#include "base/limits.h"
#include "support.h"

#include <string.h>

static GBytes *
read_data (const char *kind, const char *name)
{
  g_autofree char *relative = g_build_filename ("mail", kind, name, NULL);
  g_autofree char *path = rosette_test_data (relative);

  return rosette_test_read (path);
}

/* The leaves: a body in brackets, and how many bytes each has. */
static char *
show (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = rosette_mail_read (file, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < parts->len; i++)
    {
      const RosetteMailPart *part = g_ptr_array_index (parts, i);

      g_string_append_printf (
        text, part->is_body ? "[%s %" G_GSIZE_FORMAT "]" : "(%s %" G_GSIZE_FORMAT " %s)",
        part->media_type, g_bytes_get_size (part->contents), part->name);
    }

  return g_string_free (text, FALSE);
}

static void
test_made_by_others (void)
{
  static const struct
  {
    const char *file;
    const char *parts;
  } cases[] = {
    { "python.eml", "[text/plain 26](image/png 113 badge.png)" },
    { "python-smtp.eml", "[text/plain 7][text/html 30](image/png 113 Zoë – Praktikum.png)"
                         "(text/json 13 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                         "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé.json)" },
    { "forwarded.eml", "[text/plain 4][text/plain 4](image/png 113 inner.png)" },
    { "outlook.eml", "[text/plain 7](image/png 113 Zoë (Stage).png)" },
    { "apple.emlx", "[text/plain 26](image/png 113 badge.png)" },
    { "mbox.eml", "[text/plain 26](image/png 113 badge.png)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = read_data ("good", cases[i].file);
      g_autofree char *parts = show (file);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpstr (parts, ==, cases[i].parts);
      g_assert_true (rosette_mail_is (file));
    }
}

static void
test_contents (void)
{
  g_autoptr (GBytes) file = read_data ("good", "python.eml");
  g_autoptr (GPtrArray) parts = rosette_mail_read (file, NULL);
  const RosetteMailPart *body = g_ptr_array_index (parts, 0);
  const RosetteMailPart *picture = g_ptr_array_index (parts, 1);

  g_assert_cmpmem (g_bytes_get_data (body->contents, NULL), g_bytes_get_size (body->contents),
                   "Here is your badge, Zoë.\n", 26);
  g_assert_cmpmem (g_bytes_get_data (picture->contents, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
}

static void
test_forms (void)
{
  static const struct
  {
    const char *text;
    const char *parts;
  } cases[] = {
    { "From: a\nTo: b\n\nhi", "[text/plain 2]" },
    { "From: a\nTo: b", "[text/plain 0]" },
    { "From: a\nContent-Type: nonsense\n\nhi", "[text/plain 2]" },
    { "A: b\nContent-Type: image/png; name=x\nContent-Transfer-Encoding: BASE64\n\n!aG\nk=",
      "(image/png 2 x)" },
    { "A: b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\naGk",
      "(image/png 0 (null))" },
    { "A: b\nContent-Type: multipart/mixed\n\n--x", "(multipart/mixed 3 (null))" },
    { "A: b\nContent-Type: multipart/mixed; boundary=x\n\nno part", "" },
    { "A: b\nContent-Type: multipart/mixed; boundary=x\n\n--x--\n--x\n\nhi", "" },
    /* one boundary may begin another, and white space may follow one */
    { "A: b\nContent-Type: multipart/mixed; boundary=x\n\n--x \n\nhi\n--xy\n\nho\n--x--\nend",
      "[text/plain 11]" },
    /* an attached message that is encoded, against the rule */
    { "A: b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
      "QTogYgpDb250ZW50LVR5cGU6IGltYWdlL3BuZzsgbmFtZT14CgpoaQ==",
      "(image/png 2 x)" },
    { "A: b\nContent-Disposition: attachment\n\nhi", "(text/plain 2 (null))" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autofree char *parts = show (file);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (parts, ==, cases[i].parts);
    }
}

static void
test_is (void)
{
  static const struct
  {
    const char *text;
    gboolean is;
  } cases[] = {
    { "From: a\nTo: b\n\nhi", TRUE },
    { "\xef\xbb\xbf"
      "Received: a\r\n\tb\r\nMIME-Version: 1.0\r\n\r\n",
      TRUE },
    { "12\nFrom: a\nTo: b\n\nhi", TRUE },
    { "From: a\n\nTo: b", FALSE },
    { "X-Note: a\nFrom: b\nhi", FALSE },
    { "https://example.org/", FALSE },
    { "{\"From\": 1,\n\"To\": 2}", FALSE },
    { "Dear all,\nFrom: a\nTo: b\n", FALSE },
    { "", FALSE },
    { "\n", FALSE },
    { "From ", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].text, strlen (cases[i].text));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (rosette_mail_is (file), ==, cases[i].is);
    }
}

/* What reading @text comes to: its error, or -1. Takes @text. */
static int
read_code (GString *text)
{
  g_autoptr (GBytes) file = g_string_free_to_bytes (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = rosette_mail_read (file, &error);

  g_assert_true ((parts == NULL) == (error != NULL));

  return error != NULL ? error->code : -1;
}

static int
read_bytes (gsize n_bytes)
{
  GString *text = g_string_new ("From: a\n\n");

  g_string_set_size (text, n_bytes);
  memset (text->str + 9, 'x', n_bytes - 9);

  return read_code (text);
}

static int
read_header (gsize n_bytes)
{
  GString *text = g_string_new ("From: ");

  g_string_set_size (text, n_bytes);
  memset (text->str + 6, 'x', n_bytes - 8);
  memcpy (text->str + n_bytes - 2, "\n\n", 2);

  return read_code (text);
}

/* One multipart with the rest in it. */
static int
read_parts (guint n_parts)
{
  GString *text = g_string_new ("Content-Type: multipart/mixed; boundary=x\n\n");

  for (guint i = 1; i < n_parts; i++)
    g_string_append (text, "--x\n\n\n");

  return read_code (text);
}

static int
read_depth (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < depth; i++)
    g_string_append (text, "Content-Type: message/rfc822\n\n");
  g_string_append (text, "From: a\n\nhi");

  return read_code (text);
}

static void
test_limits (void)
{
  g_assert_cmpint (read_bytes (ROSETTE_MAX_MAIL_BYTES), ==, -1);
  g_assert_cmpint (read_bytes (ROSETTE_MAX_MAIL_BYTES + 1), ==, ROSETTE_ERROR_LIMIT);
  g_assert_cmpint (read_header (ROSETTE_MAX_MAIL_HEADER_BYTES), ==, -1);
  g_assert_cmpint (read_header (ROSETTE_MAX_MAIL_HEADER_BYTES + 1), ==, ROSETTE_ERROR_LIMIT);
  g_assert_cmpint (read_parts (ROSETTE_MAX_MAIL_PARTS), ==, -1);
  g_assert_cmpint (read_parts (ROSETTE_MAX_MAIL_PARTS + 1), ==, ROSETTE_ERROR_LIMIT);
  g_assert_cmpint (read_parts (1000000), ==, ROSETTE_ERROR_LIMIT);
  g_assert_cmpint (read_depth (ROSETTE_MAX_MAIL_DEPTH), ==, -1);
  g_assert_cmpint (read_depth (ROSETTE_MAX_MAIL_DEPTH + 1), ==, ROSETTE_ERROR_LIMIT);
  g_assert_cmpint (read_depth (100000), ==, ROSETTE_ERROR_LIMIT);
  g_assert_cmpint (read_code (g_string_new ("no field")), ==, ROSETTE_ERROR_SYNTAX);
}

/* A message that was not saved to its end gives what is there. */
static void
test_every_truncation (void)
{
  g_autoptr (GBytes) file = read_data ("good", "python-smtp.eml");
  guint most = 0;

  for (gsize n = 0; n < g_bytes_get_size (file); n++)
    {
      g_autofree guint8 *exact = g_memdup2 (g_bytes_get_data (file, NULL), n);
      g_autoptr (GBytes) cut = g_bytes_new_static (exact, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) parts = rosette_mail_read (cut, &error);

      if (n < 5)
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
          continue;
        }
      g_assert_no_error (error);
      most = MAX (most, parts->len);
    }
  g_assert_cmpuint (most, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail/made-by-others", test_made_by_others);
  g_test_add_func ("/mail/contents", test_contents);
  g_test_add_func ("/mail/forms", test_forms);
  g_test_add_func ("/mail/is", test_is);
  g_test_add_func ("/mail/limits", test_limits);
  g_test_add_func ("/mail/every-truncation", test_every_truncation);

  return g_test_run ();
}
