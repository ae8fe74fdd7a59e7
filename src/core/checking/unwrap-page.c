/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/unwrap-page.h"

#include "baking/file-kind.h"
#include "baking/xml-scan.h"
#include "base/limits.h"
#include "checking/data-uri.h"
#include "checking/unwrap-words.h"
#include "checking/unwrap.h"

#include <string.h>

/* Most pieces of one page that are read as data. */
#define MAX_PIECES 200

/* @word: in small letters, two at least. */
static const char *
find (const char *at, const char *end, const char *word)
{
  gsize length = strlen (word);

  for (; (gsize) (end - at) >= length; at++)
    {
      /* a page may be nothing but this letter: calls would cost more than looking */
      if (*at != word[0])
        at = memchr (at, word[0], (gsize) (end - at));
      if (at == NULL || (gsize) (end - at) < length)
        return NULL;
      if (g_ascii_tolower (at[1]) == word[1] && g_ascii_strncasecmp (at, word, length) == 0)
        return at;
    }

  return NULL;
}

/* The JSON in @text, where it is about badges. */
static GBytes *
read_piece (const char *text, gsize length)
{
  g_autoptr (GBytes) whole = g_bytes_new (text, length);
  g_autoptr (GBytes) stripped = rosette_unwrap_strip (whole);

  if (rosette_unwrap_has_badges (stripped))
    return g_steal_pointer (&stripped);

  return rosette_unwrap_find_objects (text, length);
}

/* What an element shows: without the tags in it, which colour the words, and its escapes undone. */
static char *
dup_shown (const char *start, const char *end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GString *shown = g_string_new (NULL);

  while (start < end)
    {
      const char *tag = memchr (start, '<', (gsize) (end - start));
      const char *close = tag != NULL ? memchr (tag, '>', (gsize) (end - tag)) : NULL;

      g_string_append_len (text, start, close != NULL ? tag - start : end - start);
      start = close != NULL ? close + 1 : end;
    }
  rosette_xml_append_unescaped (shown, text->str, text->len);

  return g_string_free (shown, FALSE);
}

static gboolean
is_data (const char *name, const char *tag, const char *tag_end)
{
  return strcmp (name, "script") != 0 || find (tag, tag_end, "json") != NULL;
}

static void
take_piece (GPtrArray *pieces, GBytes *piece)
{
  if (piece != NULL)
    g_ptr_array_add (pieces, piece);
}

/* The contents of the elements of this name that hold data. */
static void
look_into_elements (GPtrArray *pieces, const char *text, const char *end, const char *name)
{
  g_autofree char *open = g_strconcat ("<", name, NULL);
  g_autofree char *shut = g_strconcat ("</", name, NULL);
  const char *at = find (text, end, open);

  for (guint i = 0; at != NULL && i < MAX_PIECES; i++)
    {
      const char *start = memchr (at, '>', (gsize) (end - at));
      const char *close = start != NULL ? find (start, end, shut) : NULL;

      if (close == NULL)
        return;
      if (is_data (name, at, start))
        {
          g_autofree char *shown = strcmp (name, "script") != 0
                                     ? dup_shown (start + 1, close)
                                     : g_strndup (start + 1, (gsize) (close - start) - 1);

          take_piece (pieces, read_piece (shown, strlen (shown)));
        }
      at = find (close, end, open);
    }
}

/* Attributes whose value is an object: data-credential="{…}". */
static void
look_into_attributes (GPtrArray *pieces, const char *text, const char *end)
{
  const char *at = text;

  for (guint i = 0; i < MAX_PIECES && (at = memchr (at, '=', (gsize) (end - at))) != NULL;)
    {
      char mark = end - at > 2 ? at[1] : '\0';
      const char *close = (mark == '"' || mark == '\'') && at[2] == '{'
                            ? memchr (at + 2, mark, (gsize) (end - at) - 2)
                            : NULL;

      if (close != NULL)
        {
          g_autofree char *value = dup_shown (at + 2, close);

          take_piece (pieces, read_piece (value, strlen (value)));
          i++;
        }
      at = close != NULL ? close : at + 1;
    }
}

/* One as it is, several as an array. */
static GBytes *
join (GPtrArray *pieces)
{
  GString *list = NULL;

  if (pieces->len == 0)
    return NULL;
  if (pieces->len == 1)
    return g_bytes_ref (g_ptr_array_index (pieces, 0));

  list = g_string_new ("[");
  for (guint i = 0; i < pieces->len; i++)
    {
      gsize length = 0;
      const char *data = g_bytes_get_data (g_ptr_array_index (pieces, i), &length);

      if (i > 0)
        g_string_append_c (list, ',');
      g_string_append_len (list, data, (gssize) length);
    }
  g_string_append_c (list, ']');

  return g_string_free_to_bytes (list);
}

GBytes *
rosette_unwrap_find_in_page (const char *text, gsize length)
{
  static const char *const names[] = { "script", "pre", "textarea", "code" };
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    look_into_elements (pieces, text, text + length, names[i]);
  if (pieces->len == 0)
    look_into_attributes (pieces, text, text + length);
  if (pieces->len == 0)
    {
      g_autofree char *shown = dup_shown (text, text + length);

      take_piece (pieces, read_piece (shown, strlen (shown)));
    }

  return join (pieces);
}

/* The end of the address that begins at @start: the mark that stands before it, or what no address
 * has. */
static const char *
find_address_end (const char *start, const char *text, const char *end)
{
  char mark = start > text ? start[-1] : '\0';
  const char *stop = start;

  if (mark == '"' || mark == '\'')
    {
      stop = memchr (start, mark, (gsize) (end - start));
      return stop != NULL ? stop : end;
    }
  while (stop < end && *stop != '"' && *stop != '\'' && *stop != '<' && *stop != ')')
    stop++;

  return stop;
}

GBytes *
rosette_unwrap_next_picture (const char **at, const char *end)
{
  const char *text = *at;

  while ((text = find (text, end, "data:image/")) != NULL)
    {
      const char *stop = find_address_end (text, *at, end);
      g_autoptr (GString) uri = g_string_new (NULL);
      g_autoptr (GBytes) picture = NULL;
      RosetteFileKind kind;

      rosette_xml_append_unescaped (uri, text, (gsize) (stop - text));
      text = stop;
      picture = rosette_data_uri_decode (uri->str, ROSETTE_MAX_IMAGE_BYTES);
      kind = picture != NULL ? rosette_file_kind_guess (picture) : ROSETTE_FILE_UNKNOWN;
      if (kind == ROSETTE_FILE_PNG || kind == ROSETTE_FILE_SVG)
        {
          *at = stop;
          return g_steal_pointer (&picture);
        }
    }

  return NULL;
}
