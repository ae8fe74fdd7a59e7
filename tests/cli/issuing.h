/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A school with all that `rosette-cli issue` reads, and short ways to run it. */

#include "encoding/base64url.h"
#include "encoding/json.h"
#include "keys/pem.h"
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>

#define URL "https://badges.example.org/internship"
#define ISSUER                                                                                     \
  "{\"name\":\"Šola\",\"url\":\"https://school.example.org\",\"email\":\"a@school.example.org\"}"
#define ACHIEVEMENT                                                                                \
  "{\"name\":\"Internship\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}"
#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path/></svg>\n"

/* A PNG of one pixel. */
#define PNG                                                                                        \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+"                                  \
  "M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

typedef struct
{
  char *folder;
  char *output;
  char *library;
} School;

static inline char *
school_path (School *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static inline void
school_write (School *self, const char *name, const char *text)
{
  g_autofree char *path = school_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static inline void
school_write_key (School *self, RosetteKeyType type, const char *passphrase)
{
  g_autofree char *path = school_path (self, "key");
  g_autoptr (RosetteKey) key = rosette_key_generate (type, ROSETTE_KEY_MIN_RSA_BITS, NULL);
  g_autoptr (GBytes) pem = rosette_key_save_pem (key, passphrase, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pem, NULL),
                                      (gssize) g_bytes_get_size (pem), NULL));
}

static inline void
school_write_png (School *self)
{
  g_autofree char *path = school_path (self, "image");
  gsize length = 0;
  g_autofree guchar *png = g_base64_decode (PNG, &length);

  g_assert_true (g_file_set_contents (path, (const char *) png, (gssize) length, NULL));
}

static inline void
school_set_up (School *self, gconstpointer data)
{
  self->folder = rosette_test_folder ();
  self->output = school_path (self, "out");
  self->library = school_path (self, "rosette.db");
  school_write (self, "issuer", ISSUER);
  school_write (self, "achievement", ACHIEVEMENT);
  school_write (self, "image", SVG);
  school_write (self, "recipients", "name,email,id\nAna,ana@example.org,\n");
  school_write_key (self, ROSETTE_KEY_P256, NULL);
}

static inline void
school_tear_down (School *self, gconstpointer data)
{
  rosette_test_remove (self->folder);
  g_free (self->folder);
  g_free (self->output);
  g_free (self->library);
}

/* Runs `rosette-cli issue` over the school's files, without the one called @without (nullable),
 * with the words of @more (nullable, spaces between them; an empty text is none). Returns its exit
 * status.
 */
static inline int
school_issue_without (School *self, const char *without, const char *more, char **messages)
{
  static const char *const needed[] = { "issuer", "achievement", "image", "recipients", "key" };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) others =
    g_strsplit (more != NULL ? more : "", " ", -1); /* none of an empty text */

  g_ptr_array_add (words, g_strdup ("issue"));
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (g_strcmp0 (needed[i], without) != 0)
      {
        g_ptr_array_add (words, g_strconcat ("--", needed[i], NULL));
        g_ptr_array_add (words, school_path (self, needed[i]));
      }
  if (g_strcmp0 ("output", without) != 0)
    {
      g_ptr_array_add (words, g_strdup ("--output"));
      g_ptr_array_add (words, g_strdup (self->output));
    }
  g_ptr_array_add (words, g_strdup ("--library"));
  g_ptr_array_add (words, g_strdup (self->library));
  for (gsize i = 0; others[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (others[i]));
  g_ptr_array_add (words, NULL);

  return rosette_test_cli_words (NULL, messages, (const char *const *) words->pdata);
}

/* Issues, which must succeed without a word. */
static inline void
school_issue (School *self, const char *more)
{
  g_autofree char *messages = NULL;
  int status = school_issue_without (self, NULL, more, &messages);

  g_assert_cmpstr (messages, ==, "");
  g_assert_cmpint (status, ==, 0);
}

static inline int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The names in the output folder, sorted by their bytes. */
static inline GStrv
school_list (School *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (self->output, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_strv_builder_add (builder, names->pdata[i]);

  return g_strv_builder_end (builder);
}

/* They are exactly @names, with `|` between them. */
static inline void
school_assert_files (School *self, const char *names)
{
  g_auto (GStrv) list = school_list (self);
  g_autofree char *joined = g_strjoinv ("|", list);

  g_assert_cmpstr (joined, ==, names);
}

static inline GBytes *
school_read (School *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->output, name, NULL);

  return rosette_test_read (path);
}

/* Part @n of the compact JWS that is baked into @name or is the file itself: 0 header, 1 payload.
 */
static inline JsonObject *
school_open (School *self, const char *name, guint n)
{
  g_autofree char *path = g_build_filename (self->output, name, NULL);
  g_autoptr (GBytes) jws = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  JsonObject *object;

  if (g_str_has_suffix (name, ".png") || g_str_has_suffix (name, ".svg"))
    g_assert_cmpint (rosette_test_cli (&jws, NULL, "extract", path, NULL), ==, 0);
  else
    jws = rosette_test_read (path);
  text = g_strndup (g_bytes_get_data (jws, NULL), g_bytes_get_size (jws));
  parts = g_strsplit (text, ".", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);

  json = rosette_base64url_decode (parts[n], strlen (parts[n]), strlen (parts[n]), &error);
  g_assert_no_error (error);
  object =
    rosette_json_parse_object (g_bytes_get_data (json, NULL), g_bytes_get_size (json), &error);
  g_assert_no_error (error);

  return object;
}

/* Where issuer.json in the folder says that the documents will stand. */
static inline char *
school_dup_base_url (School *self)
{
  g_autofree char *path = g_build_filename (self->output, "issuer.json", NULL);
  g_autoptr (GBytes) contents = rosette_test_read (path);
  g_autoptr (JsonObject) issuer = rosette_json_parse_object (g_bytes_get_data (contents, NULL),
                                                             g_bytes_get_size (contents), NULL);
  const char *id = rosette_json_get_string (issuer, "id");

  return g_strndup (id, strlen (id) - strlen ("/issuer.json"));
}

/* The verdict of `rosette-cli check`, which must agree with its exit status. */
static inline char *
school_check (School *self, const char *name, const char *recipient, gboolean has_pins)
{
  static const char *const documents[] = { "issuer.json", "badgeclass.json", "key.json" };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) report = NULL;
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *url = has_pins ? school_dup_base_url (self) : NULL;

  g_ptr_array_add (words, g_strdup ("check"));
  g_ptr_array_add (words, g_strdup ("--json"));
  for (gsize i = 0; has_pins && i < G_N_ELEMENTS (documents); i++)
    {
      g_ptr_array_add (words, g_strdup ("--pin"));
      g_ptr_array_add (
        words, g_strconcat (url, "/", documents[i], "=", self->output, "/", documents[i], NULL));
    }
  if (recipient != NULL)
    {
      g_ptr_array_add (words, g_strdup ("--recipient"));
      g_ptr_array_add (words, g_strdup (recipient));
    }
  g_ptr_array_add (words, g_build_filename (self->output, name, NULL));
  g_ptr_array_add (words, NULL);
  rosette_test_cli_words (&report, NULL, (const char *const *) words->pdata);
  object = rosette_json_parse_object (g_bytes_get_data (report, NULL),
                                      g_bytes_get_size (report) - 1, NULL);

  return g_strdup (rosette_json_get_string (object, "verdict"));
}

static inline void
school_assert_verdict (School *self,
                       const char *name,
                       const char *recipient,
                       gboolean has_pins,
                       const char *expected)
{
  g_autofree char *verdict = school_check (self, name, recipient, has_pins);

  g_assert_cmpstr (verdict, ==, expected);
}
