/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/unwrap-words.h"

#include "baking/file-kind.h"
#include "baking/xml-scan.h"
#include "checking/unwrap-page.h"
#include "checking/unwrap-sequence.h"
#include "checking/unwrap.h"

#include <string.h>

/* Longest text in which an address alone is looked for, in bytes: a line or two, a shortcut. */
#define MAX_SHORT_TEXT_BYTES 1000

/* Most lines of a shortcut that are looked at. */
#define MAX_SHORTCUT_LINES 100

/* Most tokens that are tried in one text. */
#define MAX_TOKENS (2 * ROSETTE_MAX_BADGES_IN_FILE)

static gboolean
is_token_letter (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == '.' || c == '~';
}

/* Adds a token to an array that is being written, unless it is the last of it once more. */
static void
append_token (GString *list, const char *token, gsize length)
{
  if (list->len > length + 2 && memcmp (list->str + list->len - length - 1, token, length) == 0)
    return;
  g_string_append (list, list->len > 1 ? ",\"" : "\"");
  g_string_append_len (list, token, (gssize) length);
  g_string_append_c (list, '"');
}

/* Moves @at to the next run of letters that a token may have; FALSE at the end. */
static gboolean
next_run (const char **at, const char *end, gsize *length)
{
  const char *stop;

  while (*at < end && !is_token_letter (**at))
    (*at)++;
  for (stop = *at; stop < end && is_token_letter (*stop);)
    stop++;
  *length = (gsize) (stop - *at);

  return *at < end;
}

/* The tokens about badges: one as it stands, of several a JSON array. */
static GBytes *
find_tokens (const char *text, gsize length)
{
  g_autoptr (GString) list = g_string_new ("[");
  g_autoptr (GBytes) only = NULL;
  guint n_tried = 0;
  gsize n_run = 0;

  for (const char *at = text; n_tried < MAX_TOKENS && next_run (&at, text + length, &n_run);
       at += n_run)
    {
      g_autoptr (GBytes) token = NULL;
      gsize n = n_run;

      /* a full stop may end the sentence */
      while (n > 0 && at[n - 1] == '.')
        n--;
      if (n < 16 || memcmp (at, "eyJ", 3) != 0)
        continue;
      n_tried++;
      token = g_bytes_new (at, n);
      if (rosette_file_kind_guess (token) != ROSETTE_FILE_JWS
          || !rosette_unwrap_is_about_badges (token))
        continue;
      append_token (list, at, n);
      if (only == NULL)
        only = g_steal_pointer (&token);
    }
  if (only == NULL || list->len == g_bytes_get_size (only) + 3)
    return g_steal_pointer (&only);
  g_string_append_c (list, ']');

  return g_string_free_to_bytes (g_steal_pointer (&list));
}

/* Both in one array; of tokens there may be one, as it stands. */
static GBytes *
pair (GBytes *objects, GBytes *tokens)
{
  GString *list = g_string_new ("[");
  gsize length = 0;
  const char *data = g_bytes_get_data (objects, &length);

  g_string_append_len (list, data, (gssize) length);
  g_string_append_c (list, ',');
  data = g_bytes_get_data (tokens, &length);
  if (data[0] == '[')
    g_string_append_len (list, data, (gssize) length);
  else
    g_string_append_printf (list, "\"%.*s\"", (int) length, data);
  g_string_append_c (list, ']');

  return g_string_free_to_bytes (list);
}

GBytes *
rosette_unwrap_find_objects (const char *text, gsize length)
{
  g_autoptr (GString) between = g_string_new (NULL);
  guint n_objects = 0;
  g_autoptr (GBytes) objects = rosette_unwrap_join_objects (text, length, &n_objects, between);
  g_autoptr (GBytes) tokens = NULL;

  if (objects == NULL || !rosette_unwrap_has_badges (objects))
    return NULL;
  tokens = find_tokens (between->str, between->len);

  return tokens != NULL ? pair (objects, tokens) : g_steal_pointer (&objects);
}

/* Objects in the cells of a sheet that was saved as CSV, where each mark is written twice (RFC 4180
 * section 2). */
static GBytes *
find_cells (const char *text)
{
  static const char start[] = "\"{\"\"";
  g_autoptr (GString) cells = g_string_new (NULL);
  const char *at = text;

  while ((at = strstr (at, start)) != NULL)
    {
      for (at++; *at != '\0' && !(at[0] == '"' && at[1] != '"'); at++)
        {
          at += *at == '"';
          g_string_append_c (cells, *at);
        }
      g_string_append_c (cells, '\n');
    }

  return rosette_unwrap_find_objects (cells->str, cells->len);
}

static gboolean
is_address_letter (char c)
{
  return (guint8) c > ' ' && strchr ("<>\"'`|\\^{}", c) == NULL;
}

gsize
rosette_unwrap_measure_address (const char *text, const char *end)
{
  gsize length = 0;

  while (text + length < end && is_address_letter (text[length]))
    length++;
  while (length > 0 && strchr (".,;:!?)]", text[length - 1]) != NULL)
    length--;

  return length;
}

/* XML that is no shortcut of macOS: its addresses name its vocabularies. */
static gboolean
is_other_xml (const char *text, gsize length)
{
  return length > 1 && text[0] == '<'
         && (g_ascii_isalpha (text[1]) || strchr ("?!", text[1]) != NULL)
         && !g_str_has_prefix (text, "<http")
         && g_strstr_len (text, (gssize) length, "<plist") == NULL;
}

/* A shortcut of Windows, or of a desktop of Linux: the address is that of its key, which may have
 * an option in brackets; icons have others. */
static GBytes *
find_shortcut (const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (strstr (text, "[InternetShortcut]") == NULL && strstr (text, "[Desktop Entry]") == NULL)
    return NULL;
  lines = g_strsplit_set (text, "\r\n", MAX_SHORTCUT_LINES);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *value = strchr (lines[i], '=');

      if (value != NULL
          && (g_str_has_prefix (lines[i], "URL=") || g_str_has_prefix (lines[i], "URL["))
          && g_str_has_prefix (value + 1, "http"))
        return g_bytes_new (value + 1, strlen (value + 1));
    }

  return NULL;
}

/* The one address in a short text; the documents of the shortcuts of macOS name another. */
static GBytes *
find_address (const char *text, gsize length)
{
  const char *end = text + length;
  const char *found = NULL;
  const char *found_end = NULL;
  g_autoptr (GString) address = g_string_new (NULL);

  if (length > MAX_SHORT_TEXT_BYTES || is_other_xml (text, length))
    return NULL;
  for (const char *at = text; at < end; at++)
    {
      const char *start = at;

      if (!g_str_has_prefix (at, "https://") && !g_str_has_prefix (at, "http://"))
        continue;
      at += rosette_unwrap_measure_address (start, end);
      if (g_str_has_prefix (start, "http://www.apple.com/DTDs/"))
        continue;
      if (found != NULL)
        return NULL;
      found = start;
      found_end = at;
    }
  if (found == NULL)
    return NULL;
  if (text[0] == '<')
    rosette_xml_append_unescaped (address, found, (gsize) (found_end - found));
  else
    g_string_append_len (address, found, found_end - found);

  return g_string_free_to_bytes (g_steal_pointer (&address));
}

GBytes *
rosette_unwrap_find_in_words (GBytes *text)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  g_autofree char *copy = NULL;
  RosetteFileKind kind = rosette_file_kind_guess (text);
  GBytes *found = NULL;

  if (kind != ROSETTE_FILE_TEXT && kind != ROSETTE_FILE_HTML && kind != ROSETTE_FILE_JSON)
    return NULL;

  /* what follows looks for words, and must find an end */
  copy = g_strndup (data, length);
  length = strlen (copy);
  if (kind == ROSETTE_FILE_HTML)
    found = rosette_unwrap_find_in_page (copy, length);
  else
    found = find_cells (copy);
  if (found == NULL && kind != ROSETTE_FILE_HTML)
    found = rosette_unwrap_find_objects (copy, length);
  if (found == NULL)
    found = find_tokens (copy, length);
  if (found == NULL && kind != ROSETTE_FILE_HTML)
    found = find_shortcut (copy);
  if (found == NULL && kind != ROSETTE_FILE_HTML)
    found = find_address (copy, length);

  return found;
}
