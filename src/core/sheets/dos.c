/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/dos.h"

/* What the bytes of a character set mean; 0 for nothing. */
typedef struct
{
  gunichar chars[256];
} Meanings;

/* How a text looks in it: letters that are where letters are, and what is no part of a word, but
 * in one. */
typedef struct
{
  guint64 n_good;
  guint64 n_bad;
} Looks;

static gboolean
read_meanings (const char *charset, Meanings *meanings)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);

  if (converter == (GIConv) -1)
    return FALSE;
  for (guint i = 0; i < 256; i++)
    {
      char byte = (char) i;
      g_autofree char *text =
        i < 0x80 ? NULL : g_convert_with_iconv (&byte, 1, converter, NULL, NULL, NULL);

      meanings->chars[i] = i < 0x80 ? i : text != NULL ? g_utf8_get_char (text) : 0;
    }
  g_iconv_close (converter);

  return TRUE;
}

/* Letters that fewer languages have than there are signs that look like them to others. */
static gboolean
is_rare (gunichar c)
{
  return c == 0x192 /* ƒ */ || c == 0x131 /* ı */ || c == 0xff /* ÿ */ || c == 0xfe || c == 0xde
         || c == 0xf0 || c == 0xd0 /* þ Þ ð Ð */;
}

/* What joins two words into one: ’ ‘ – — … · and the space that does not break. */
static gboolean
is_joint (gunichar c)
{
  return c == 0x2019 || c == 0x2018 || c == 0x2013 || c == 0x2014 || c == 0x2026 || c == 0xb7
         || c == 0xa0;
}

static void
look_at (gunichar before, gunichar c, gunichar after, Looks *looks)
{
  gboolean is_after_letter = g_unichar_isalpha (before);
  gboolean is_before_letter = g_unichar_isalpha (after);

  if (g_unichar_isupper (c) || g_unichar_islower (c))
    {
      gboolean is_stray = g_unichar_isupper (c)
                            ? g_unichar_islower (before)
                            : g_unichar_isupper (before) && g_unichar_isupper (after) && c != 0xdf;

      looks->n_bad += is_stray ? 1 : 0;
      looks->n_good += !is_stray && !is_rare (c) ? 1 : 0;
    }
  else if (c == 0 || g_unichar_iscntrl (c))
    looks->n_bad += is_after_letter || is_before_letter ? 1 : 0;
  else if (c == 0x201a || c == 0x201e) /* ‚ „ open a quotation */
    looks->n_bad += is_after_letter ? 1 : 0;
  else if (!is_joint (c))
    looks->n_bad += is_after_letter && is_before_letter ? 1 : 0;
}

static Looks
look (const Meanings *meanings, const guint8 *data, gsize size)
{
  Looks looks = { 0, 0 };

  for (gsize i = 0; i < size; i++)
    if (data[i] >= 0x80)
      look_at (i > 0 ? meanings->chars[data[i - 1]] : ' ', meanings->chars[data[i]],
               i + 1 < size ? meanings->chars[data[i + 1]] : ' ', &looks);

  return looks;
}

/* A few strange words do not make a text one of DOS: a quarter of it has to be wrecks, and far less
 * of it in CP850. */
gboolean
rosette_dos_is (const guint8 *data, gsize size)
{
  static const char *const others[] = { "WINDOWS-1252", "WINDOWS-1250" };
  Meanings meanings;
  Looks dos;

  g_return_val_if_fail (data != NULL || size == 0, FALSE);

  if (!read_meanings ("CP850", &meanings))
    return FALSE;
  dos = look (&meanings, data, size);
  if (dos.n_bad * 5 > dos.n_good)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      Looks other;

      if (!read_meanings (others[i], &meanings))
        return FALSE;
      other = look (&meanings, data, size);
      if (other.n_bad <= dos.n_bad || other.n_bad * 3 < other.n_good || other.n_good >= dos.n_good)
        return FALSE;
    }

  return dos.n_good > 0;
}
