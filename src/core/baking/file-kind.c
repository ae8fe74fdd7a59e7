/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */
#include "config.h"

#include "baking/file-kind.h"

#include "archives/mail.h"
#include "archives/zip.h"
#include "baking/png.h"
#include "baking/svg.h"
#include "encoding/base64url.h"

#include <string.h>

#define AT(offset, bytes, kind)                                                                    \
  {                                                                                                \
    offset, bytes, sizeof (bytes) - 1, kind                                                        \
  }

/* What stands at a certain place of a file of a certain kind; the first that fits counts. */
static const struct
{
  gsize offset;
  const char *bytes;
  gsize length;
  RosetteFileKind kind;
} signatures[] = {
  AT (0, "\xff\xd8\xff", ROSETTE_FILE_JPEG),
  AT (0, "GIF8", ROSETTE_FILE_GIF),
  AT (0, "%PDF-", ROSETTE_FILE_PDF),
  AT (8, "WEBP", ROSETTE_FILE_WEBP),
  AT (0, "II*\0", ROSETTE_FILE_TIFF),
  AT (0, "MM\0*", ROSETTE_FILE_TIFF),
  AT (4, "ftyphei", ROSETTE_FILE_HEIF),
  AT (4, "ftyphev", ROSETTE_FILE_HEIF),
  AT (4, "ftypmif1", ROSETTE_FILE_HEIF),
  AT (4, "ftypmsf1", ROSETTE_FILE_HEIF),
  AT (4, "ftypavi", ROSETTE_FILE_AVIF),
  AT (4, "ftyp", ROSETTE_FILE_VIDEO),
  AT (0, "\x1a\x45\xdf\xa3", ROSETTE_FILE_VIDEO),
  AT (8, "AVI LIST", ROSETTE_FILE_VIDEO),
  AT (0, "\xff\x0a", ROSETTE_FILE_JPEG_XL),
  AT (4, "JXL \r\n\x87\n", ROSETTE_FILE_JPEG_XL),
  AT (0, "\0\0\1\0", ROSETTE_FILE_ICON),
  AT (0, "8BPS\0\1", ROSETTE_FILE_PHOTOSHOP),
  AT (0, "{\\rtf", ROSETTE_FILE_OFFICE),
  AT (0, "7z\xbc\xaf\x27\x1c", ROSETTE_FILE_ARCHIVE),
  AT (0, "Rar!\x1a\x07", ROSETTE_FILE_ARCHIVE),
  AT (0, "\x1f\x8b\x08", ROSETTE_FILE_ARCHIVE),
  AT (0,
      "\xfd"
      "7zXZ\0",
      ROSETTE_FILE_ARCHIVE),
  AT (0, "BZh", ROSETTE_FILE_ARCHIVE),
  AT (0, "\x28\xb5\x2f\xfd", ROSETTE_FILE_ARCHIVE),
  AT (257, "ustar", ROSETTE_FILE_ARCHIVE),
};

static gboolean
has_at (const char *data, gsize size, gsize offset, const char *bytes, gsize length)
{
  return size >= offset + length && memcmp (data + offset, bytes, length) == 0;
}

static gboolean
has_entry (RosetteZip *zip, const char *name)
{
  guint index;

  return rosette_zip_find (zip, name, &index);
}

/* Office programs and wallets keep what they have in a ZIP file. */
static RosetteFileKind
guess_zip (GBytes *file)
{
  g_autoptr (RosetteZip) zip = rosette_zip_read (file, NULL);

  if (zip == NULL)
    return ROSETTE_FILE_ZIP;
  if (has_entry (zip, "[Content_Types].xml") || has_entry (zip, "mimetype"))
    return ROSETTE_FILE_OFFICE;
  if (has_entry (zip, "pass.json") && has_entry (zip, "manifest.json"))
    return ROSETTE_FILE_WALLET_PASS;

  return ROSETTE_FILE_ZIP;
}

/* The older office programs, and Outlook, keep what they have in a file system of their own, in
 * which the parts of a message have names that begin so, in UTF-16. */
static RosetteFileKind
guess_compound (const char *data, gsize size)
{
  static const char name[] = "_\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0_";

  return memmem (data, size, name, sizeof name - 1) != NULL ? ROSETTE_FILE_OUTLOOK
                                                            : ROSETTE_FILE_OFFICE;
}

static RosetteFileKind
guess_binary (GBytes *file)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);

  if (rosette_png_is (file))
    return ROSETTE_FILE_PNG;
  if (has_at (data, size, 0, "PK\3\4", 4) || has_at (data, size, 0, "PK\5\6", 4))
    return guess_zip (file);
  if (has_at (data, size, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return guess_compound (data, size);
  if (has_at (data, size, 0, "BM", 2) && has_at (data, size, 6, "\0\0\0\0", 4))
    return ROSETTE_FILE_BMP;
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      if (has_at (data, size, signatures[i].offset, signatures[i].bytes, signatures[i].length))
        return signatures[i].kind;
    }

  return ROSETTE_FILE_UNKNOWN;
}

/* Whether base64url text begins as a JSON object does. */
static gboolean
begins_object (const char *text)
{
  g_autoptr (GBytes) start = rosette_base64url_decode (text, 4, 3, NULL);
  const char *bytes = start != NULL ? g_bytes_get_data (start, NULL) : "";

  return bytes[0] == '{' && strchr ("\"} \t\r\n", bytes[1]) != NULL;
}

/* What SD-JWT adds to a JWS (RFC 9901 section 4): ~ and a disclosure, again and again; at the end
 * may be a JWS of the holder. */
static gboolean
are_disclosures (const char *text, gsize length)
{
  for (gsize at = 0; at < length; at++)
    {
      at += rosette_base64url_span (text + at, length - at);
      if (at < length && text[at] != '~' && text[at] != '.')
        return FALSE;
    }

  return length == 0 || text[0] == '~';
}

/* RFC 7515 section 3.1, by its shape alone; the signature of an unsigned one is empty. */
static gboolean
is_jws (const char *text, gsize length)
{
  gsize at = 0;

  if (length < 6 || !begins_object (text))
    return FALSE;
  for (guint n_dots = 0; n_dots < 2; n_dots++)
    {
      at += rosette_base64url_span (text + at, length - at);
      if (at == length || text[at++] != '.')
        return FALSE;
    }

  at += rosette_base64url_span (text + at, length - at);

  return are_disclosures (text + at, length - at);
}

static gboolean
is_url (const char *text, gsize length)
{
  if (length > 2048 || memchr (text, ' ', length) != NULL || memchr (text, '\n', length) != NULL)
    return FALSE;

  return (length > 8 && g_ascii_strncasecmp (text, "https://", 8) == 0)
         || (length > 7 && g_ascii_strncasecmp (text, "http://", 7) == 0);
}

static gboolean
begins_with (const char *text, gsize length, const char *start)
{
  gsize n = strlen (start);

  return length >= n && g_ascii_strncasecmp (text, start, n) == 0;
}

/* Past what may stand before the first element of a page: comments, as browsers leave who saves
 * one, the declaration of XML, and white space. */
static void
skip_preface (const char **text, gsize *length)
{
  while (*length > 0)
    {
      const char *end = begins_with (*text, *length, "<!--") ? "-->"
                        : begins_with (*text, *length, "<?") ? "?>"
                                                             : NULL;
      const char *close = end != NULL ? g_strstr_len (*text, (gssize) *length, end) : NULL;
      gsize n = close != NULL ? (gsize) (close - *text) + strlen (end) : 1;

      if (close == NULL && !g_ascii_isspace (**text))
        return;
      *text += n;
      *length -= n;
    }
}

/* A page, or a piece of one as messages have it. */
static gboolean
is_html (const char *text, gsize length)
{
  static const char *const tags[] = { "html", "head",   "body",  "div",  "p", "table",
                                      "meta", "title",  "style", "span", "a", "img",
                                      "h1",   "center", "br",    "font" };

  skip_preface (&text, &length);
  if (begins_with (text, length, "<!doctype html"))
    return TRUE;
  for (gsize i = 0; length > 1 && text[0] == '<' && i < G_N_ELEMENTS (tags); i++)
    {
      gsize n = strlen (tags[i]) + 1;

      if (begins_with (text + 1, length - 1, tags[i]) && length > n
          && strchr (" \t\r\n/>", text[n]) != NULL && text[n] != '\0')
        return TRUE;
    }

  return FALSE;
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
  if (is_html (text, length))
    return ROSETTE_FILE_HTML;
  if (begins_with (text, length, "-----BEGIN "))
    return ROSETTE_FILE_KEY;
  if (g_utf8_validate (text, (gssize) length, NULL))
    return ROSETTE_FILE_TEXT;

  return ROSETTE_FILE_UNKNOWN;
}

RosetteFileKind
rosette_file_kind_guess (GBytes *file)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  RosetteFileKind kind = guess_binary (file);

  if (kind != ROSETTE_FILE_UNKNOWN)
    return kind;
  if (rosette_svg_is (file))
    return ROSETTE_FILE_SVG;
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }

  kind = guess_text (data, size);
  if ((kind == ROSETTE_FILE_TEXT || kind == ROSETTE_FILE_UNKNOWN) && rosette_mail_is (file))
    return ROSETTE_FILE_MAIL;

  return kind;
}
