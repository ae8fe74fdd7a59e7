/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "passphrase.h"

#include <glib/gi18n.h>

/* What counts: a character that neither repeats nor continues the one before. */
#define FAIR_CHARS   10
#define STRONG_CHARS 16

/* How many kinds of character there are: letters of both cases, digits, spaces, others. */
static guint
count_kinds (const char *passphrase)
{
  gboolean lower = FALSE, upper = FALSE, digit = FALSE, other = FALSE;

  for (const char *p = passphrase; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        digit = TRUE;
      else if (g_unichar_isupper (c))
        upper = TRUE;
      else if (g_unichar_isalpha (c))
        lower = TRUE;
      else
        other = TRUE;
    }

  return lower + upper + digit + other;
}

static guint
count_surprises (const char *passphrase)
{
  gunichar previous = 0;
  guint n = 0;

  for (const char *p = passphrase; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != previous && c != previous + 1 && c + 1 != previous)
        n++;
      previous = c;
    }

  return n;
}

RosettePassphraseStrength
rosette_passphrase_rate (const char *passphrase)
{
  guint score;

  g_return_val_if_fail (passphrase != NULL, ROSETTE_PASSPHRASE_TOO_SHORT);

  if (!g_utf8_validate (passphrase, -1, NULL)
      || g_utf8_strlen (passphrase, -1) < ROSETTE_PASSPHRASE_MIN_CHARS)
    return ROSETTE_PASSPHRASE_TOO_SHORT;

  score = count_surprises (passphrase) + count_kinds (passphrase) - 1;
  if (score < FAIR_CHARS)
    return ROSETTE_PASSPHRASE_WEAK;
  if (score < STRONG_CHARS)
    return ROSETTE_PASSPHRASE_FAIR;

  return ROSETTE_PASSPHRASE_STRONG;
}

const char *
rosette_passphrase_strength_get_hint (RosettePassphraseStrength strength)
{
  switch (strength)
    {
    case ROSETTE_PASSPHRASE_WEAK:
      return _ ("Weak: easy to guess. Add a few words.");
    case ROSETTE_PASSPHRASE_FAIR:
      return _ ("Fair. One more word makes it strong.");
    case ROSETTE_PASSPHRASE_STRONG:
      return _ ("Strong.");
    case ROSETTE_PASSPHRASE_TOO_SHORT:
    default:
      return _ ("At least 8 characters. Four or five words are easy to keep in mind.");
    }
}
