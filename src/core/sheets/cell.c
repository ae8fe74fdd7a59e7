/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/cell.h"

#include "base/limits.h"

#include <math.h>
#include <string.h>

/* As g_unichar_isspace(), without asking for each plain letter. */
static gboolean
is_space (gunichar c)
{
  return c > 0x20 && c < 0x80 ? FALSE : g_unichar_isspace (c);
}

/* What is copied along from mails and web pages and nobody sees: soft hyphen, spaces of no width,
 * marks of direction, byte order marks. Joiners stay: they are letters' own. */
static gboolean
is_unseen (gunichar c)
{
  return c == 0xad || c == 0x200b || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
         || c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/* Those that end otherwise than "#REF!" and "#NAME?" do. */
static const char *const errors[] = { "#N/A", "#NV", "#N/D", "#N/B", "#N/DISP", NULL };

gboolean
rosette_cell_is_error (const char *text)
{
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);

  if (g_str_has_prefix (text, "Err:"))
    return strlen (text) == 7 && strspn (text + 4, "0123456789") == 3;
  if (*text != '#')
    return FALSE;
  if (g_strv_contains (errors, text))
    return TRUE;

  length = strlen (text);
  for (gsize i = 1; i + 1 < length; i++)
    if (!g_ascii_isupper (text[i]) && (guchar) text[i] < 0x80 && text[i] != '/'
        && !g_ascii_isdigit (text[i]))
      return FALSE;

  return length > 3 && (text[length - 1] == '!' || text[length - 1] == '?');
}

char *
rosette_cell_dup_squeezed (const char *text)
{
  GString *out = NULL;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text));
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (is_space (letter))
        {
          gap = TRUE;
          continue;
        }
      if (is_unseen (letter))
        continue;
      if (gap && out->len > 0)
        g_string_append_c (out, ' ');
      gap = FALSE;
      if (letter < 0x80)
        g_string_append_c (out, (char) letter);
      else
        g_string_append_unichar (out, letter);
    }

  return g_string_free (out, FALSE);
}

char *
rosette_cell_dup_letter (guint column)
{
  g_return_val_if_fail (column < ROSETTE_MAX_SHEET_COLUMNS, NULL);

  if (column < 26)
    return g_strdup_printf ("%c", 'A' + column);

  return g_strdup_printf ("%c%c", 'A' + column / 26 - 1, 'A' + column % 26);
}

char *
rosette_cell_dup_short (const char *text, glong max_chars)
{
  g_autofree char *line = NULL;
  g_autofree char *start = NULL;

  g_return_val_if_fail (text != NULL && max_chars >= 0, NULL);

  line = rosette_cell_dup_squeezed (text);
  if (g_utf8_strlen (line, -1) <= max_chars)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, max_chars);

  return g_strconcat (start, "…", NULL);
}

char *
rosette_cell_dup_number (const char *text)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = NULL;
  double value;

  g_return_val_if_fail (text != NULL, NULL);

  /* A long number, as that of a pupil, has more digits than a double. */
  if (strspn (text, "0123456789") == strlen (text))
    return g_strdup (text);
  value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (value))
    return g_strdup (text);
  if (fabs (value) < 1e15 && value == floor (value))
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value);

  return g_strdup (g_ascii_formatd (number, sizeof number, "%.15g", value));
}

char *
rosette_cell_dup_percent (const char *text)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = NULL;
  double value;

  g_return_val_if_fail (text != NULL, NULL);

  value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (value))
    return g_strdup (text);

  return g_strconcat (g_ascii_formatd (number, sizeof number, "%.15g", value * 100), "%", NULL);
}

char *
rosette_cell_dup_elapsed (guint64 n_seconds)
{
  return g_strdup_printf ("%02" G_GUINT64_FORMAT ":%02u:%02u", n_seconds / 3600,
                          (guint) (n_seconds / 60 % 60), (guint) (n_seconds % 60));
}
