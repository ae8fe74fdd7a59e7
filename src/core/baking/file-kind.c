/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/file-kind.h"

#include "baking/png.h"
#include "baking/svg.h"
#include "encoding/base64url.h"

#include <string.h>

static const struct
{
  const char *start;
  gsize length;
  RosetteFileKind kind;
} signatures[] = {
  { "\xff\xd8\xff", 3, ROSETTE_FILE_JPEG }, { "GIF8", 4, ROSETTE_FILE_GIF },
  { "%PDF-", 5, ROSETTE_FILE_PDF },         { "PK\x03\x04", 4, ROSETTE_FILE_ZIP },
  { "PK\x05\x06", 4, ROSETTE_FILE_ZIP },
};

static gboolean
is_base64url (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

/* Whether base64url text begins as a JSON object does. */
static gboolean
begins_object (const char *text)
{
  g_autoptr (GBytes) start = rosette_base64url_decode (text, 4, 3, NULL);
  const char *bytes = start != NULL ? g_bytes_get_data (start, NULL) : "";

  return bytes[0] == '{' && strchr ("\"} \t\r\n", bytes[1]) != NULL;
}

/* RFC 7515 section 3.1, by its shape alone; the signature of an unsigned one is empty. */
static gboolean
is_jws (const char *text, gsize length)
{
  guint n_dots = 0;

  if (length < 6 || !begins_object (text))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '.')
        n_dots++;
      else if (!is_base64url (text[i]))
        return FALSE;
    }

  return n_dots == 2;
}

static gboolean
is_url (const char *text, gsize length)
{
  if (length > 2048 || memchr (text, ' ', length) != NULL || memchr (text, '\n', length) != NULL)
    return FALSE;

  return (length > 8 && g_ascii_strncasecmp (text, "https://", 8) == 0)
         || (length > 7 && g_ascii_strncasecmp (text, "http://", 7) == 0);
}

static RosetteFileKind
guess_text (const char *text, gsize length)
{
  while (length > 0 && g_ascii_isspace (text[0]))
    {
      text++;
      length--;
    }
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;

  if (length == 0)
    return ROSETTE_FILE_UNKNOWN;
  if (text[0] == '{' || text[0] == '[')
    return ROSETTE_FILE_JSON;
  if (is_jws (text, length))
    return ROSETTE_FILE_JWS;
  if (is_url (text, length))
    return ROSETTE_FILE_URL;
  if (g_utf8_validate (text, (gssize) length, NULL))
    return ROSETTE_FILE_TEXT;

  return ROSETTE_FILE_UNKNOWN;
}

RosetteFileKind
rosette_file_kind_guess (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  if (rosette_png_is (file))
    return ROSETTE_FILE_PNG;
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (size >= signatures[i].length
        && memcmp (data, signatures[i].start, signatures[i].length) == 0)
      return signatures[i].kind;
  if (size >= 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return ROSETTE_FILE_WEBP;
  if (rosette_svg_is (file))
    return ROSETTE_FILE_SVG;
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }

  return guess_text (data, size);
}
