/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/script.h"

#include <string.h>

/* Letters beyond ASCII that a text has at least, to be called Greek or Cyrillic. */
#define MIN_LETTERS 8

static gboolean
is_among (guint8 byte, const char *bytes)
{
  return byte != '\0' && strchr (bytes, (char) byte) != NULL;
}

static guint8
get (const guint8 *data, gsize size, gsize at)
{
  return at < size ? data[at] : 0;
}

/* How many of the bytes are among @bytes. */
static gsize
count (const guint8 *data, gsize size, const char *bytes)
{
  gsize n = 0;

  for (gsize i = 0; i < size; i++)
    n += is_among (data[i], bytes) ? 1 : 0;

  return n;
}

/* Whether most letters beyond ASCII follow one another, as they never do in Latin words. */
static gboolean
is_not_latin (const guint8 *data, gsize size)
{
  gsize n_letters = 0;
  gsize n_following = 0;

  for (gsize i = 0; i < size; i++)
    if (data[i] >= 0xc0)
      {
        n_letters++;
        n_following += i > 0 && data[i - 1] >= 0xb8 ? 1 : 0;
      }

  return n_letters >= MIN_LETTERS && n_following * 2 > n_letters;
}

/* Letters with accents in Greek words are capitals that no Cyrillic word has inside; the frequent
 * А, а and я, and Т, mean next to nothing in Greek. */
static gboolean
is_greek (const guint8 *data, gsize size)
{
  gsize n_cyrillic = count (data, size, "\xc0\xd2\xe0\xff");
  gsize n_greek = 0;

  for (gsize i = 1; i < size; i++)
    n_greek += data[i] >= 0xdc && data[i] <= 0xdf && data[i - 1] >= 0xe1 ? 1 : 0;

  return n_greek > n_cyrillic || n_cyrillic == 0;
}

/* š and ž are where Icelandic has ð and þ, and ā ē ė ī ļ ņ ų ū where it has nothing. Croatian and
 * Romanian have đ and ţ there, and letters of their own beside. */
static gboolean
is_baltic (const guint8 *data, gsize size)
{
  gsize n_baltic = count (data, size, "\xe0\xe2\xe7\xeb\xec\xee\xef\xf2\xf8\xfb");

  return count (data, size, "\xf0\xfe\xd0\xde") > 0
         && count (data, size, "\x8a\x8e\x9a\x9e\xba\xaa\xe3\xc3") == 0
         && n_baltic > count (data, size, "\xe9\xf3\xfa\xfd\xf6");
}

static gboolean
is_letter (guint8 byte)
{
  return g_ascii_isalpha ((char) byte) || byte >= 0xc0;
}

/* Whether the byte would be a sign in Windows-1250, in a place where signs are not: Ś ą ś ľ, and Š
 * and Ž before a letter, Ą Ť ť after one. */
static gboolean
is_iso_letter (guint8 before, guint8 byte, guint8 after)
{
  if (is_among (byte, "\xa6\xac\xb1\xb5\xb6"))
    return is_letter (before) || is_letter (after);
  if (is_among (byte, "\xa9\xae"))
    return is_letter (after);

  return is_among (byte, "\xa1\xab\xbb") && is_letter (before) && is_letter (after);
}

/* No program of Windows writes ISO-8859-2, but servers do; it has no letter where Windows-1250 has
 * š, ž, ť and ś. */
static gboolean
is_iso_central (const guint8 *data, gsize size)
{
  gsize n_letters = 0;

  for (gsize i = 0; i < size; i++)
    {
      if (data[i] >= 0x80 && data[i] <= 0x9f)
        return FALSE;
      n_letters +=
        is_iso_letter (i > 0 ? data[i - 1] : 0, data[i], get (data, size, i + 1)) ? 1 : 0;
    }

  return n_letters > 0;
}

const char *
rosette_script_guess (const guint8 *data, gsize size)
{
  g_return_val_if_fail (data != NULL || size == 0, NULL);

  if (is_not_latin (data, size))
    return is_greek (data, size) ? "WINDOWS-1253" : "WINDOWS-1251";
  if (is_baltic (data, size))
    return "WINDOWS-1257";

  return is_iso_central (data, size) ? "ISO-8859-2" : NULL;
}
