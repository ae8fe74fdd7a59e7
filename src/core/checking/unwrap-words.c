/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/unwrap-words.h"

#include "baking/file-kind.h"
#include "checking/unwrap.h"

#include <string.h>

/* Longest text in which an address alone is looked for, in bytes: a line or two, a shortcut. */
#define MAX_SHORT_TEXT_BYTES 1000

/* Most tokens that are tried in one text. */
#define MAX_TOKENS 100

static gboolean
is_token_letter (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_' || c == '.' || c == '~';
}

static GBytes *
find_token (const char *text, gsize length)
{
  guint n_tried = 0;

  for (gsize start = 0, end; start < length && n_tried < MAX_TOKENS; start = end + 1)
    {
      g_autoptr (GBytes) token = NULL;

      for (end = start; end < length && is_token_letter (text[end]);)
        end++;
      /* a full stop may end the sentence */
      while (end > start && text[end - 1] == '.')
        end--;
      if (end - start < 16 || memcmp (text + start, "eyJ", 3) != 0)
        {
          while (end < length && is_token_letter (text[end]))
            end++;
          continue;
        }
      n_tried++;
      token = g_bytes_new (text + start, end - start);
      if (rosette_file_kind_guess (token) == ROSETTE_FILE_JWS
          && rosette_unwrap_is_about_badges (token))
        return g_steal_pointer (&token);
    }

  return NULL;
}

/* The end of the object that begins at @text; what a string holds does not count. */
static const char *
find_object_end (const char *text, const char *end)
{
  guint depth = 0;
  gboolean is_string = FALSE;

  for (const char *at = text; at < end; at++)
    {
      if (is_string && *at == '\\' && at + 1 < end)
        at++;
      else if (*at == '"')
        is_string = !is_string;
      else if (!is_string && *at == '{')
        depth++;
      else if (!is_string && *at == '}' && --depth == 0)
        return at + 1;
    }

  return NULL;
}

/* Whether a stretch of text might be a piece of JSON. */
static gboolean
has_json (const char *text, const char *end)
{
  for (const char *at = text; at < end; at++)
    {
      if (strchr ("{}[]", *at) != NULL && *at != '\0')
        return TRUE;
      if (*at == '"' && at + 1 < end && at[1] == ':')
        return TRUE;
    }

  return FALSE;
}

/* An object with nothing of JSON around it: a piece of a broken badge is no badge. */
static GBytes *
find_object (const char *text, gsize length)
{
  const char *end = text + length;
  const char *start = memchr (text, '{', length);
  const char *close = start != NULL ? find_object_end (start, end) : NULL;
  g_autoptr (GBytes) object = NULL;

  if (close == NULL || has_json (text, start) || has_json (close, end))
    return NULL;

  object = g_bytes_new (start, (gsize) (close - start));

  return rosette_unwrap_is_about_badges (object) ? g_steal_pointer (&object) : NULL;
}

/* <script type="application/ld+json">…</script> */
static GBytes *
find_script (const char *text, gsize length)
{
  const char *end = text + length;
  const char *at = g_strstr_len (text, (gssize) length, "application/ld+json");

  for (guint i = 0; at != NULL && i < MAX_TOKENS; i++)
    {
      const char *start = memchr (at, '>', (gsize) (end - at));
      const char *close =
        start != NULL ? g_strstr_len (start, (gssize) (end - start), "</script") : NULL;
      g_autoptr (GBytes) script = NULL;
      g_autoptr (GBytes) object = NULL;

      if (close == NULL)
        return NULL;
      script = g_bytes_new (start + 1, (gsize) (close - start) - 1);
      object = rosette_unwrap_strip (script);
      if (rosette_unwrap_is_about_badges (object))
        return g_steal_pointer (&object);
      at = g_strstr_len (close, (gssize) (end - close), "application/ld+json");
    }

  return NULL;
}

static gboolean
is_address_letter (char c)
{
  return (guint8) c > ' ' && strchr ("<>\"'`|\\^{}", c) == NULL;
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

/* The one address in a short text; the documents of the shortcuts of macOS name another. */
static GBytes *
find_address (const char *text, gsize length)
{
  const char *end = text + length;
  const char *found = NULL;
  const char *found_end = NULL;

  if (length > MAX_SHORT_TEXT_BYTES || is_other_xml (text, length))
    return NULL;
  for (const char *at = text; at < end; at++)
    {
      const char *start = at;

      if (!g_str_has_prefix (at, "https://") && !g_str_has_prefix (at, "http://"))
        continue;
      while (at < end && is_address_letter (*at))
        at++;
      if (g_str_has_prefix (start, "http://www.apple.com/DTDs/"))
        continue;
      if (found != NULL)
        return NULL;
      found = start;
      found_end = at;
    }
  while (found != NULL && found_end > found && strchr (".,;:!?)", found_end[-1]) != NULL)
    found_end--;

  return found != NULL ? g_bytes_new (found, (gsize) (found_end - found)) : NULL;
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
    found = find_script (copy, length);
  if (found == NULL)
    found = find_token (copy, length);
  if (found == NULL && kind != ROSETTE_FILE_HTML)
    found = find_object (copy, length);
  if (found == NULL && kind != ROSETTE_FILE_HTML)
    found = find_address (copy, length);

  return found;
}
