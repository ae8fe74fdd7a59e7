/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */
#include "config.h"

#include "checking/unwrap.h"

#include "baking/file-kind.h"
#include "baking/xml-scan.h"
#include "checking/data-uri.h"
#include "checking/unwrap-words.h"
#include "encoding/json.h"
#include "encoding/utf8.h"

#include <string.h>

/* Shortest base64 that is taken for more than a word, in letters. */
#define MIN_BASE64 32

GBytes *
rosette_unwrap_strip (GBytes *text)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  gsize start = 0;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    start = 3;
  while (start < length && g_ascii_isspace (data[start]))
    start++;
  /* programs in C write the end of a text along */
  while (length > start && (g_ascii_isspace (data[length - 1]) || data[length - 1] == '\0'))
    length--;

  return g_bytes_new_from_bytes (text, start, length - start);
}

static gboolean
is_thing (RosetteFileKind kind)
{
  return kind == ROSETTE_FILE_PNG || kind == ROSETTE_FILE_SVG || kind == ROSETTE_FILE_JSON
         || kind == ROSETTE_FILE_JWS || kind == ROSETTE_FILE_URL;
}

/* What begins as a list may be one, or a shortcut: "[InternetShortcut]". */
static gboolean
is_thing_itself (GBytes *text, RosetteFileKind kind)
{
  const char *data = g_bytes_get_data (text, NULL);
  g_autoptr (JsonNode) node = NULL;

  if (kind != ROSETTE_FILE_JSON || data[0] != '[')
    return is_thing (kind);
  node = rosette_json_parse_bytes (text, NULL);

  return node != NULL;
}

static GBytes *
take (char *text)
{
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

/* What Windows calls Unicode: UTF-16, with a byte order mark or to be told by its zeros. */
static GBytes *
decode_utf16 (const char *data, gsize length)
{
  const char *charset = NULL;
  gsize n_written = 0;
  char *text;

  if (length < 4)
    return NULL;
  if (memcmp (data, "\xff\xfe", 2) == 0 || (data[1] == '\0' && data[0] != '\0'))
    charset = "UTF-16LE";
  else if (memcmp (data, "\xfe\xff", 2) == 0 || (data[0] == '\0' && data[1] != '\0'))
    charset = "UTF-16BE";
  if (charset == NULL)
    return NULL;

  text = g_convert (data, (gssize) length, "UTF-8", charset, NULL, &n_written, NULL);

  return text != NULL ? g_bytes_new_take (text, n_written) : NULL;
}

/* JSON that an old editor saved with letters of one byte each. What it was is not said; the
 * signature tells whether this is it. */
static GBytes *
decode_one_byte (const char *data, gsize length)
{
  gsize n_written = 0;
  char *text;

  if (rosette_utf8_find_bad (data, length) == NULL)
    return NULL;
  text = g_convert (data, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, &n_written, NULL);

  return text != NULL ? g_bytes_new_take (text, n_written) : NULL;
}

/* "…" as JSON or a programming language writes it; typographic marks as a word processor does. */
static GBytes *
decode_string (const char *data, gsize length)
{
  static const char *const marks[][2] = { { "'", "'" }, { "“", "”" } };
  g_autoptr (JsonNode) node = NULL;

  if (length >= 2 && data[0] == '"')
    {
      node = rosette_json_parse (data, length, NULL);
      if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
        return take (json_node_dup_string (node));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize n_open = strlen (marks[i][0]);
      gsize n_close = strlen (marks[i][1]);

      if (length > n_open + n_close && memcmp (data, marks[i][0], n_open) == 0
          && memcmp (data + length - n_close, marks[i][1], n_close) == 0)
        return g_bytes_new (data + n_open, length - n_open - n_close);
    }

  return NULL;
}

static GBytes *
decode_escapes (const char *data, gsize length)
{
  if (length < 3 || (g_ascii_strncasecmp (data, "%7b", 3) != 0 && memcmp (data, "%22", 3) != 0))
    return NULL;

  return g_uri_unescape_bytes (data, (gssize) length, NULL, NULL);
}

static GBytes *
decode_data_uri (const char *data, gsize length)
{
  g_autofree char *uri = NULL;

  if (length < 5 || g_ascii_strncasecmp (data, "data:", 5) != 0)
    return NULL;

  uri = g_strndup (data, length);

  return rosette_data_uri_decode (uri, ROSETTE_MAX_IMAGE_BYTES);
}

/* A shortcut of macOS in its binary form: the address is a string whose length stands before it, in
 * a nibble, a byte or two. */
static GBytes *
decode_property_list (const char *data, gsize length)
{
  const char *text =
    length > 16 && memcmp (data, "bplist", 6) == 0 ? memmem (data, length, "http", 4) : NULL;
  gsize n = 0;

  if (text == NULL || text - data < 12)
    return NULL;
  if ((guint8) text[-1] > 0x50 && (guint8) text[-1] < 0x5f)
    n = (guint8) text[-1] & 0x0f;
  else if ((guint8) text[-3] == 0x5f && text[-2] == 0x10)
    n = (guint8) text[-1];
  else if ((guint8) text[-4] == 0x5f && text[-3] == 0x11)
    n = (gsize) ((guint8) text[-2] << 8 | (guint8) text[-1]);
  if (n < 4 || n > (gsize) (data + length - text))
    return NULL;

  return g_bytes_new (text, n);
}

/* Base64 of either alphabet, in lines or not, as a text of the one that GLib knows. */
static char *
read_base64 (const char *data, gsize length)
{
  g_autofree char *text = g_malloc (length + 4);
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      char c = data[i] == '-' ? '+' : data[i] == '_' ? '/' : data[i];

      if (g_ascii_isspace (c))
        continue;
      if (!g_ascii_isalnum (c) && c != '+' && c != '/' && c != '=')
        return NULL;
      text[n++] = c;
    }
  while (n > 0 && text[n - 1] == '=')
    n--;
  if (n < MIN_BASE64 || memchr (text, '=', n) != NULL || n % 4 == 1)
    return NULL;
  while (n % 4 != 0)
    text[n++] = '=';
  text[n] = '\0';

  return g_steal_pointer (&text);
}

/* Only what turns out to be one of the things counts: every long word is base64. */
static GBytes *
decode_base64 (const char *data, gsize length)
{
  g_autofree char *base64 = read_base64 (data, length);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) inner = NULL;
  gsize n_bytes = 0;
  guchar *decoded;

  if (base64 == NULL)
    return NULL;
  decoded = g_base64_decode (base64, &n_bytes);
  bytes = g_bytes_new_take (decoded, n_bytes);
  inner = rosette_unwrap_strip (bytes);

  return is_thing (rosette_file_kind_guess (inner)) ? g_steal_pointer (&bytes) : NULL;
}

GBytes *
rosette_unwrap_base64 (GBytes *text)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);

  return decode_base64 (data, length);
}

/* A token that a mail program or a terminal broke into lines. */
static GBytes *
join_lines (const char *data, gsize length)
{
  g_autoptr (GBytes) joined = NULL;
  char *text;
  gsize n = 0;

  if (length > ROSETTE_MAX_JWS_BYTES || length < 3 || memcmp (data, "eyJ", 3) != 0)
    return NULL;
  text = g_malloc (length);
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (data[i]))
        text[n++] = data[i];
    }
  joined = g_bytes_new_take (text, n);

  return rosette_file_kind_guess (joined) == ROSETTE_FILE_JWS ? g_steal_pointer (&joined) : NULL;
}

/* An object whose quotation marks are written for another text around them: {&quot;…} as in a
 * page, {\"…} as in a string. No JSON begins like this. */
static GBytes *
decode_marks (GBytes *text)
{
  static const char *const html_marks[] = { "&quot;", "&#34;", "&#034;", "&#x22;" };
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  gsize at = 1;
  char mark[8];
  g_autofree char *copy = NULL;

  if (length == 0 || data[0] != '{')
    return NULL;
  while (at < length && g_ascii_isspace (data[at]))
    at++;
  g_snprintf (mark, sizeof mark, "%.*s", (int) MIN (length - at, sizeof mark), data + at);
  if (mark[0] != '\\' && mark[0] != '&')
    return NULL;

  copy = g_strndup (data, length);
  if (g_str_has_prefix (mark, "\\\""))
    {
      g_autofree char *quoted = g_strconcat ("\"", copy, "\"", NULL);

      return decode_string (quoted, strlen (quoted));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (html_marks); i++)
    {
      if (g_ascii_strncasecmp (mark, html_marks[i], strlen (html_marks[i])) == 0)
        {
          GString *plain = g_string_new (NULL);

          rosette_xml_append_unescaped (plain, copy, strlen (copy));
          return g_string_free_to_bytes (plain);
        }
    }

  return NULL;
}

static GBytes *
undo_one (GBytes *text, RosetteWraps *wraps)
{
  static GBytes *(*const decoders[]) (const char *, gsize) = {
    decode_data_uri, decode_string, decode_escapes, decode_property_list, join_lines, decode_base64,
  };
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  GBytes *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (decoders) && found == NULL; i++)
    found = decoders[i](data, length);
  if (found != NULL)
    {
      *wraps |= ROSETTE_WRAP_CODED;
      return found;
    }

  found = rosette_unwrap_find_in_words (text);
  if (found != NULL)
    *wraps |= ROSETTE_WRAP_WORDS;

  return found;
}

/* @text, of @kind, in UTF-8, where it was in another encoding: before white space goes, which takes
 * two bytes in some; an SVG says itself what it is in. */
static GBytes *
decode_letters (GBytes *text, GBytes *stripped, RosetteFileKind kind)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  GBytes *wide;

  if (kind == ROSETTE_FILE_PNG || kind == ROSETTE_FILE_SVG)
    return NULL;
  wide = decode_utf16 (data, length);
  if (wide != NULL || kind != ROSETTE_FILE_JSON)
    return wide;
  data = g_bytes_get_data (stripped, &length);

  return decode_one_byte (data, length);
}

GBytes *
rosette_unwrap (GBytes *text, RosetteWraps *wraps)
{
  g_autoptr (GBytes) inner = rosette_unwrap_strip (text);
  RosetteFileKind kind = rosette_file_kind_guess (inner);
  g_autoptr (GBytes) decoded = decode_letters (text, inner, kind);

  if (decoded != NULL)
    {
      *wraps |= ROSETTE_WRAP_CODED;
      g_bytes_unref (inner);
      inner = rosette_unwrap_strip (decoded);
      kind = rosette_file_kind_guess (inner);
    }

  for (guint i = 0; i <= ROSETTE_MAX_WRAPS; i++)
    {
      g_autoptr (GBytes) next = NULL;

      if (g_bytes_get_size (inner) == 0)
        return NULL;
      next = decode_marks (inner);
      if (next != NULL)
        *wraps |= ROSETTE_WRAP_CODED;
      else if (is_thing_itself (inner, kind))
        return g_steal_pointer (&inner);
      else
        next = undo_one (inner, wraps);
      if (next == NULL)
        return NULL;
      g_bytes_unref (inner);
      inner = rosette_unwrap_strip (next);
      kind = rosette_file_kind_guess (inner);
    }

  return NULL;
}
