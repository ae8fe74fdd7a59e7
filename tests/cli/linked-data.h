/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What the commands for linked data read, and short ways to run them. */

#include "support.h"

#include <string.h>

#define DOCUMENT                                                                                   \
  "{\"@context\":\"https://example.org/c\",\"@id\":\"urn:a\",\"name\":{\"name\":\"\\u00e9\"}}"
#define CONTEXT "{\"@context\":{\"name\":\"urn:name\"}}"

typedef struct
{
  char *folder;
  char *document;
  char *context; /* the words after --context */
} Linked;

static inline void
linked_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static inline void
linked_set_up (Linked *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  self->folder = rosette_test_folder ();
  self->document = g_build_filename (self->folder, "document.json", NULL);
  path = g_build_filename (self->folder, "context.json", NULL);
  self->context = g_strconcat ("https://example.org/c=", path, NULL);
  linked_write (self->document, DOCUMENT);
  linked_write (path, CONTEXT);
}

static inline void
linked_tear_down (Linked *self, gconstpointer data)
{
  rosette_test_remove (self->folder);
  g_free (self->folder);
  g_free (self->document);
  g_free (self->context);
}

/* Runs `rosette-cli @command DOCUMENT --context …`, which must print @expected. */
static inline void
linked_assert_prints (Linked *self, const char *command, const char *expected)
{
  g_autoptr (GBytes) printed = NULL;
  g_autofree char *messages = NULL;
  int status = rosette_test_cli (&printed, &messages, command, self->document, "--context",
                                 self->context, NULL);

  g_assert_cmpstr (messages, ==, "");
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpmem (g_bytes_get_data (printed, NULL), g_bytes_get_size (printed), expected,
                   strlen (expected));
}

/* What each of the commands refuses. */
static inline void
linked_assert_refusals (Linked *self, const char *command)
{
  g_autofree char *unknown = NULL;
  g_autofree char *undefined = NULL;

  g_assert_cmpint (rosette_test_cli (NULL, NULL, command, NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, command, "a", "b", NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, command, "--context", "a", "b", NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, command, "/nowhere", NULL), ==, 66);
  g_assert_cmpint (
    rosette_test_cli (NULL, NULL, command, "--context", "a=/nowhere", self->document, NULL), ==,
    66);
  g_assert_cmpint (rosette_test_cli (NULL, &unknown, command, self->document, NULL), ==, 65);
  g_assert_nonnull (strstr (unknown, "https://example.org/c"));

  linked_write (self->document, "{\"@context\":{},\"@id\":\"urn:a\",\"colour\":1}");
  g_assert_cmpint (rosette_test_cli (NULL, &undefined, command, self->document, NULL), ==, 65);
  g_assert_nonnull (strstr (undefined, "“colour”"));
  linked_write (self->document, "{");
  g_assert_cmpint (rosette_test_cli (NULL, NULL, command, self->document, NULL), ==, 65);
}
