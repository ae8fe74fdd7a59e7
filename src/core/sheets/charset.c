/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/charset.h"

#include "base/error.h"
#include "sheets/central.h"
#include "sheets/dos.h"
#include "sheets/script.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define UTF_8        "UTF-8"
#define UTF_16LE     "UTF-16LE"
#define UTF_16BE     "UTF-16BE"
#define WINDOWS_1250 "WINDOWS-1250"
#define WINDOWS_1252 "WINDOWS-1252"
#define CP850        "CP850"

/* Bytes of the beginning by which UTF-16 without a mark is known, at least and at most. */
#define MIN_PROBE_BYTES 16
#define MAX_PROBE_BYTES 4096

/* Length of the byte order mark that @charset is known by, where the file begins with it. */
static gsize
mark_length (const guint8 *data, gsize size, const char *charset)
{
  if (g_ascii_strcasecmp (charset, UTF_8) == 0 && size >= 3
      && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    return 3;
  if (g_ascii_strcasecmp (charset, UTF_16LE) == 0 && size >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    return 2;
  if (g_ascii_strcasecmp (charset, UTF_16BE) == 0 && size >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    return 2;
  return 0;
}

/* Text of one byte a character hardly ever looks like UTF-8 by chance: where most of what is beyond
 * ASCII does, the file is UTF-8 that was damaged, and reading it as something else would only hide
 * that. */
static gboolean
is_mostly_utf8 (const guint8 *data, gsize size)
{
  gsize n_good = 0;
  gsize n_bad = 0;
  gsize i = 0;

  while (i < size)
    {
      gunichar c = data[i] < 0x80 ? data[i]
                                  : g_utf8_get_char_validated ((const char *) data + i,
                                                               (gssize) MIN (size - i, 4));

      if (c < 0x80)
        i++;
      else if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          n_bad++;
          i++;
        }
      else
        {
          n_good++;
          i += (gsize) g_unichar_to_utf8 (c, NULL);
        }
    }

  return n_good > n_bad || n_bad == 0;
}

/* UTF-16 without its mark: every other byte of most languages is zero, and no other text has any.
 * NULL for none. */
static const char *
guess_utf16 (const guint8 *data, gsize size)
{
  gsize n_probed = MIN (size, MAX_PROBE_BYTES) & ~(gsize) 1;
  gsize n_zeros[2] = { 0, 0 };

  if (n_probed < MIN_PROBE_BYTES || size % 2 != 0)
    return NULL;
  for (gsize i = 0; i < n_probed; i++)
    n_zeros[i % 2] += data[i] == 0 ? 1 : 0;
  if (n_zeros[0] == 0 && n_zeros[1] * 4 > n_probed)
    return UTF_16LE;

  return n_zeros[1] == 0 && n_zeros[0] * 4 > n_probed ? UTF_16BE : NULL;
}

const char *
rosette_charset_guess (GBytes *file)
{
  static const char *const marked[] = { UTF_8, UTF_16LE, UTF_16BE };
  gsize size = 0;
  const guint8 *data = NULL;
  const char *wide = NULL;
  const char *script = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  data = g_bytes_get_data (file, &size);
  for (gsize i = 0; i < G_N_ELEMENTS (marked); i++)
    {
      if (mark_length (data, size, marked[i]) > 0)
        return marked[i];
    }

  wide = guess_utf16 (data, size);
  if (wide != NULL)
    return wide;
  if (is_mostly_utf8 (data, size))
    return UTF_8;
  if (rosette_dos_is (data, size))
    return CP850;

  script = rosette_script_guess (data, size);
  if (script != NULL)
    return script;

  return rosette_central_is (data, size) ? WINDOWS_1250 : WINDOWS_1252;
}

gboolean
rosette_charset_is_known (const char *charset)
{
  GIConv converter;

  g_return_val_if_fail (charset != NULL, FALSE);

  /* To iconv no name is that of the locale, and what follows a slash says how to convert. */
  if (charset[0] == '\0' || strchr (charset, '/') != NULL)
    return FALSE;
  converter = g_iconv_open (UTF_8, charset);
  if (converter == (GIConv) -1)
    return FALSE;
  g_iconv_close (converter);

  return TRUE;
}

/* Windows-1252 by hand: each byte means something, as browsers have it, where iconv refuses five.
 */
static char *
decode_windows_1252 (const guint8 *data, gsize size, gsize *length)
{
  static const gunichar upper[32] = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
  };
  GString *text = g_string_sized_new (size + size / 8);

  for (gsize i = 0; i < size; i++)
    {
      guint8 byte = data[i];

      if (byte < 0x80)
        g_string_append_c (text, (char) byte);
      else
        g_string_append_unichar (text, byte < 0xa0 ? upper[byte - 0x80] : byte);
    }
  *length = text->len;

  return g_string_free (text, FALSE);
}

char *
rosette_charset_decode (GBytes *file, const char *charset, gsize *length, GError **error)
{
  g_autofree char *text = NULL;
  gsize size = 0;
  const guint8 *data = NULL;
  gsize skip;

  g_return_val_if_fail (file != NULL && length != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (charset == NULL)
    charset = rosette_charset_guess (file);

  data = g_bytes_get_data (file, &size);
  if (size == 0)
    {
      *length = 0;
      return g_strdup ("");
    }
  skip = mark_length (data, size, charset);
  data += skip;
  size -= skip;

  if (g_ascii_strcasecmp (charset, WINDOWS_1252) == 0)
    text = decode_windows_1252 (data, size, length);
  else
    text = g_convert ((const char *) data, (gssize) size, UTF_8, charset, NULL, length, NULL);

  if (text == NULL || !g_utf8_validate_len (text, *length, NULL))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                   /* Translators: %s is a character set such as UTF-8. */
                   _ ("The file is not %s text. Save it again as CSV UTF-8."), charset);
      return NULL;
    }

  return g_steal_pointer (&text);
}
