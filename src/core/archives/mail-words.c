/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "archives/mail-words.h"

#include <string.h>

/* Longest encoded word that is looked for, in bytes: the rule is 75. */
#define MAX_WORD_BYTES 1024

/* How the names of the character sets begin that a message may name: iconv knows a thousand, of
 * which mail uses these. */
static const char *const charsets[] = {
  "iso-8859-", "windows-125", "cp125",  "us-ascii",    "koi8-",   "iso-2022-jp", "shift_jis",
  "euc-",      "big5",        "gb2312", "gbk",         "gb18030", "macintosh",   "utf-16",
  "ks_c_5601", "tis-620",     "cp437",  "windows-874", "utf-7",
};

static gboolean
is_known (const char *charset)
{
  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      if (g_ascii_strncasecmp (charset, charsets[i], strlen (charsets[i])) == 0)
        return strpbrk (charset, "/ ") == NULL;
    }

  return FALSE;
}

/* Text of a character set that was named, or not: UTF-8 in any case. */
static char *
to_utf8 (const char *text, gsize length, const char *charset)
{
  char *converted = NULL;

  if (charset != NULL && is_known (charset))
    converted = g_convert (text, (gssize) length, "UTF-8", charset, NULL, NULL, NULL);
  if (converted == NULL && !g_utf8_validate (text, (gssize) length, NULL)
      && memchr (text, '\0', length) == NULL)
    converted = g_convert (text, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

  return converted != NULL ? converted : g_utf8_make_valid (text, (gssize) length);
}

/* The length of a line end that may follow spaces at @at, which a trailing `=` joins; or 0. */
static gsize
measure_soft_break (const char *at, const char *end)
{
  const char *start = at;

  while (at < end && (*at == ' ' || *at == '\t'))
    at++;
  if (at < end && *at == '\r')
    at++;

  return at < end && *at == '\n' ? (gsize) (at - start) + 1 : 0;
}

GBytes *
rosette_mail_words_unquote (const char *text, gsize length, gboolean is_word)
{
  GByteArray *out = g_byte_array_sized_new ((guint) length);
  const char *end = text + length;

  for (const char *at = text; at < end; at++)
    {
      guint8 byte = (guint8) *at;
      gsize n_break = *at == '=' && !is_word ? measure_soft_break (at + 1, end) : 0;

      if (n_break > 0)
        {
          at += n_break;
          continue;
        }
      if (*at == '=' && end - at > 2 && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]))
        {
          byte = (guint8) (g_ascii_xdigit_value (at[1]) * 16 + g_ascii_xdigit_value (at[2]));
          at += 2;
        }
      else if (*at == '_' && is_word)
        byte = ' ';
      g_byte_array_append (out, &byte, 1);
    }

  return g_byte_array_free_to_bytes (out);
}

/* One encoded word at @at; @length is how long it is. */
static char *
decode_word (const char *at, gsize *length)
{
  const char *charset = at + 2;
  const char *kind = g_strstr_len (charset, MAX_WORD_BYTES, "?");
  const char *body = kind != NULL && kind[1] != '\0' && kind[2] == '?' ? kind + 3 : NULL;
  const char *end = body != NULL ? g_strstr_len (body, MAX_WORD_BYTES, "?=") : NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (end == NULL || kind == charset)
    return NULL;

  /* a language may follow the character set (RFC 2231 section 5) */
  name = g_strndup (charset, MIN ((gsize) (kind - charset), strcspn (charset, "*")));
  if (kind[1] == 'q' || kind[1] == 'Q')
    bytes = rosette_mail_words_unquote (body, (gsize) (end - body), TRUE);
  else if (kind[1] == 'b' || kind[1] == 'B')
    {
      g_autofree char *base64 = g_strndup (body, (gsize) (end - body));
      gsize n_bytes = 0;
      guchar *decoded = g_base64_decode (base64, &n_bytes);

      bytes = g_bytes_new_take (decoded, n_bytes);
    }
  else
    return NULL;
  *length = (gsize) (end - at) + 2;

  return to_utf8 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), name);
}

char *
rosette_mail_words_decode (const char *text)
{
  g_autofree char *valid = to_utf8 (text, strlen (text), NULL);
  GString *out = g_string_new (NULL);
  gsize after_word = G_MAXSIZE; /* where the last word ended, when only spaces followed */

  for (const char *at = valid; *at != '\0';)
    {
      gsize length = 0;
      g_autofree char *word = at[0] == '=' && at[1] == '?' ? decode_word (at, &length) : NULL;

      if (word != NULL)
        {
          if (after_word != G_MAXSIZE)
            g_string_truncate (out, after_word);
          g_string_append (out, word);
          after_word = out->len;
          at += length;
          continue;
        }
      if (!g_ascii_isspace (*at))
        after_word = G_MAXSIZE;
      g_string_append_c (out, *at++);
    }

  return g_string_free (out, FALSE);
}

char *
rosette_mail_words_decode_percent (const char *text)
{
  const char *language = strchr (text, '\'');
  const char *value = language != NULL ? strchr (language + 1, '\'') : NULL;
  g_autofree char *charset = value != NULL ? g_strndup (text, (gsize) (language - text)) : NULL;
  g_autofree char *escaped = g_strdup (value != NULL ? value + 1 : text);
  g_autoptr (GBytes) bytes = g_uri_unescape_bytes (escaped, -1, NULL, NULL);

  if (bytes == NULL)
    return to_utf8 (escaped, strlen (escaped), charset);

  return to_utf8 (g_bytes_get_size (bytes) > 0 ? g_bytes_get_data (bytes, NULL) : "",
                  g_bytes_get_size (bytes), charset);
}
