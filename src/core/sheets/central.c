/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/central.h"

#include <string.h>

/* Vowels whose bytes are the same in both: á é í ó ú ý ä ö ü ë ô â î, and their capitals. */
static const char vowels[] = "aeiouyAEIOUY\xe1\xe9\xed\xf3\xfa\xfd\xe4\xf6\xfc\xeb\xf4\xe2\xee"
                             "\xc1\xc9\xcd\xd3\xda\xdd\xc4\xd6\xdc\xcb\xd4\xc2\xce";

/* Letters of Central Europe that are signs or nothing in the West: Ť Ź ť Ł Ą Ż ł ą Ľ ľ ż; and ź ś
 * Ś, which are letters that the West hardly has. */
static const char signs[] = "\x8d\x8f\x9d\xa3\xa5\xaf\xb3\xb9\xbc\xbe\xbf\x9f\x9c\x8c";

/* What means nothing in Windows-1250. */
static const char nothing[] = "\x81\x83\x88\x90\x98";

static gboolean
is_among (guint8 byte, const char *bytes)
{
  return byte != '\0' && strchr (bytes, (char) byte) != NULL;
}

static gboolean
is_letter (guint8 byte)
{
  return g_ascii_isalpha ((char) byte) || byte >= 0xc0 || is_among (byte, signs + 3)
         || is_among (byte, "\x8a\x8e\x9a\x9e");
}

/* As weigh(), of letters that fewer languages have. */
static int
weigh_rare (guint8 before, guint8 byte, guint8 after)
{
  switch (byte)
    {
    case 0xec: /* ě ů ň, or ì ù ò, with which Italian names end */
    case 0xf9:
    case 0xf2:
      return is_letter (after) ? 2 : -1;
    case 0xf1: /* ń or ñ */
    case 0xd1:
      return is_among (after, vowels) ? -2 : 2;
    case 0xea: /* ę or ê */
      return is_among (before, "iI") ? 2 : 0;
    case 0xe3: /* ă or ã */
      return is_among (after, "oe") ? -3 : 2;
    case 0xf5: /* ő or õ */
      return is_among (after, "e") ? -3 : 1;
    case 0xe5: /* ĺ or å */
    case 0xc5:
      return -3;
    case 0xef: /* ď or ï */
      return is_among (before, "aoe") ? -2 : 1;
    default:
      return 0;
    }
}

/* What one byte speaks for: more than 0 for Central Europe, less for the West. @before and @after
 * are 0 where there is none. */
static int
weigh (guint8 before, guint8 byte, guint8 after)
{
  gboolean is_vowel_before = is_among (before, vowels);
  gboolean is_vowel_after = is_among (after, vowels);

  /* Œ is before u, as in French; Ś is seldom. */
  if ((byte == 0x8c || byte == 0x9c) && is_among (after, "uU"))
    return -3;
  if (is_among (byte, signs))
    return is_letter (before) || is_letter (after) ? 3 : 0;

  switch (byte)
    {
    case 0x8a: /* Š Ž š ž: the same in both, and seldom in the West */
    case 0x8e:
    case 0x9a:
    case 0x9e:
      return 1;
    case 0xf8: /* ř or ø */
    case 0xd8:
      return is_vowel_before || is_vowel_after ? 2 : -2;
    case 0xe6: /* ć or æ */
      return is_vowel_before ? 2 : -2;
    case 0xe8: /* č or è */
      return is_vowel_before ? 2 : -1;
    case 0xc8: /* Č or È */
      return !is_letter (before) && is_vowel_after ? 2 : -1;
    default:
      return weigh_rare (before, byte, after);
    }
}

gboolean
rosette_central_is (const guint8 *data, gsize size)
{
  gint64 weight = 0;

  g_return_val_if_fail (data != NULL || size == 0, FALSE);

  for (gsize i = 0; i < size; i++)
    if (is_among (data[i], nothing))
      return FALSE;
    else if (data[i] >= 0x80)
      weight += weigh (i > 0 ? data[i - 1] : 0, data[i], i + 1 < size ? data[i + 1] : 0);

  return weight > 0;
}
