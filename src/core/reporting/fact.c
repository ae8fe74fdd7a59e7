/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/fact.h"

#include "checking/sentences.h"

#include <gio/gio.h>
#include <string.h>

/* Longest title and text of a fact, in characters: criteria may be an essay. */
#define MAX_TITLE_CHARS 200
#define MAX_TEXT_CHARS  4000
#define MAX_LINK_BYTES  2048

static void
fact_free (gpointer data)
{
  RosetteFact *fact = data;

  g_free (fact->title);
  g_free (fact->text);
  g_free (fact->link);
  g_free (fact);
}

RosetteFactGroup *
rosette_fact_group_new (const char *title)
{
  RosetteFactGroup *self = g_new0 (RosetteFactGroup, 1);

  self->title = g_strdup (title);
  self->facts = g_ptr_array_new_with_free_func (fact_free);

  return self;
}

void
rosette_fact_group_free (RosetteFactGroup *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->facts);
  g_free (self);
}

void
rosette_fact_group_add (RosetteFactGroup *self,
                        const char *title,
                        const char *text,
                        const char *link)
{
  g_autofree char *clean = text != NULL ? rosette_fact_clean (text, MAX_TEXT_CHARS) : NULL;
  g_autofree char *web = rosette_link_read (link);
  RosetteFact *fact;

  if ((clean == NULL || clean[0] == '\0') && web == NULL)
    return;

  fact = g_new0 (RosetteFact, 1);
  fact->title = rosette_sentence_clean (title, MAX_TITLE_CHARS);
  fact->text = clean != NULL && clean[0] != '\0' ? g_steal_pointer (&clean) : g_strdup (web);
  fact->link = g_steal_pointer (&web);
  g_ptr_array_add (self->facts, fact);
}

/* "## Requirements" is a heading in Markdown: the words are what a person wants to read. */
static const char *
skip_heading_mark (const char *line)
{
  gsize n_marks = strspn (line, "#");

  return n_marks > 0 && n_marks <= 6 && line[n_marks] == ' ' ? line + n_marks + 1 : line;
}

char *
rosette_fact_clean (const char *text, gsize max_chars)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *clean = g_string_new (NULL);
  gsize left = max_chars;

  for (gsize i = 0; lines[i] != NULL && left > 0; i++)
    {
      g_autofree char *line = rosette_sentence_clean (skip_heading_mark (lines[i]), left);

      if (line[0] == '\0')
        continue;
      if (clean->len > 0)
        g_string_append_c (clean, '\n');
      g_string_append (clean, line);
      left -= MIN (left, (gsize) g_utf8_strlen (line, -1));
    }

  return g_string_free (clean, FALSE);
}

char *
rosette_link_read (const char *address)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *clean = NULL;
  const char *scheme;

  if (address == NULL || strlen (address) > MAX_LINK_BYTES || strpbrk (address, " \"<>\\") != NULL)
    return NULL;

  clean = rosette_sentence_clean (address, MAX_LINK_BYTES);
  uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || strcmp (clean, address) != 0)
    return NULL;

  scheme = g_uri_get_scheme (uri);
  if (strcmp (scheme, "https") != 0 && strcmp (scheme, "http") != 0)
    return NULL;
  if (g_uri_get_userinfo (uri) != NULL || g_uri_get_host (uri) == NULL
      || g_uri_get_host (uri)[0] == '\0')
    return NULL;

  return g_steal_pointer (&clean);
}

char *
rosette_link_dup_host (const char *link)
{
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  char *ascii = host != NULL ? g_hostname_to_ascii (host) : NULL;

  return ascii != NULL ? ascii : g_strdup (host != NULL ? host : link);
}
