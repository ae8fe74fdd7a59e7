/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Badges that the real program issued, for the tests that check them. */

#include "encoding/json.h"
#include "support.h"

#include <string.h>

#define STUDENT "zoe@example.org"
#define SITE    "https://school.example/b"

/* One white point. */
#define PICTURE                                                                                    \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="

static inline void
issued_write (const char *path, gconstpointer data, gsize size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

static inline char *
issued_write_in (const char *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  issued_write (path, text, strlen (text));

  return path;
}

static inline void
issued_write_picture (const char *path)
{
  gsize size = 0;
  g_autofree guchar *picture = g_base64_decode (PICTURE, &size);

  issued_write (path, picture, size);
}

/* Makes the key, the people and the picture from which issued_make() makes badges. */
static inline char *
issued_begin (void)
{
  char *folder = rosette_test_folder ();
  g_autofree char *picture = g_build_filename (folder, "picture.png", NULL);
  g_autofree char *key = g_build_filename (folder, "key.pem", NULL);
  g_autofree char *people = issued_write_in (folder, "people.csv", "name,email\nZoe," STUDENT "\n");
  g_autofree char *achievement =
    issued_write_in (folder, "achievement.json",
                     "{\"id\":\"urn:uuid:5\",\"type\":[\"Achievement\"],\"name\":\"Internship\","
                     "\"description\":\"Four weeks\",\"criteria\":{\"narrative\":\"Be there\"}}");

  issued_write_picture (picture);
  g_assert_cmpint (
    rosette_test_cli (NULL, NULL, "key", "new", "--type", "p256", "--output", key, NULL), ==, 0);

  return folder;
}

/* Issues a badge into the new folder @name: of the issuer @issuer_id, or of the key when %NULL;
 * with a further option @option and its @value. Returns the path of the badge. */
static inline char *
issued_make (const char *folder,
             const char *name,
             const char *issuer_id,
             const char *container,
             const char *option,
             const char *value)
{
  g_autofree char *id = issuer_id != NULL ? g_strdup_printf ("\"id\":\"%s\",", issuer_id) : NULL;
  g_autofree char *profile = g_strdup_printf (
    "{%s\"type\":[\"Profile\"],\"name\":\"A School\",\"url\":\"https://school.example\","
    "\"email\":\"office@school.example\"}",
    id != NULL ? id : "");
  g_autofree char *issuer = issued_write_in (folder, "profile.json", profile);
  g_autofree char *achievement = g_build_filename (folder, "achievement.json", NULL);
  g_autofree char *picture = g_build_filename (folder, "picture.png", NULL);
  g_autofree char *people = g_build_filename (folder, "people.csv", NULL);
  g_autofree char *key = g_build_filename (folder, "key.pem", NULL);
  g_autofree char *output = g_build_filename (folder, name, NULL);
  g_autofree char *file =
    g_strconcat ("Zoe.", g_str_equal (container, "json") ? "jwt" : container, NULL);
  g_autofree char *messages = NULL;
  int status =
    rosette_test_cli (NULL, &messages, "issue", "--issuer", issuer, "--achievement", achievement,
                      "--image", picture, "--recipients", people, "--key", key, "--container",
                      container, "--output", output, "--no-register", option, value, NULL);

  g_assert_cmpstr (messages, ==, "");
  g_assert_cmpint (status, ==, 0);

  return g_build_filename (output, file, NULL);
}

/* The line of JSON that `check --json` printed for one file. */
static inline JsonObject *
issued_parse_line (const char *line)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = rosette_json_parse_object (line, strlen (line), &error);

  g_assert_no_error (error);

  return object;
}

static inline char *
issued_dup_text (GBytes *output)
{
  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

/* Returns the exit status, or minus the signal. */
static inline int
issued_run (GSubprocessLauncher *launcher, const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, words, &error);

  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);

  return g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process)
                                              : -g_subprocess_get_term_sig (process);
}
