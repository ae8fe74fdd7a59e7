/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/file-name.h"

#include <string.h>

#define MAX_NAME_BYTES 100

static gboolean
is_forbidden (gunichar c)
{
  return c < 0x20 || c == 0x7f || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT
         || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL);
}

/* Device names of Windows, with or without an ending. */
static gboolean
is_reserved (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul" };
  gsize length = strcspn (name, ".");

  for (gsize i = 0; i < G_N_ELEMENTS (devices); i++)
    if (length == 3 && g_ascii_strncasecmp (name, devices[i], 3) == 0)
      return TRUE;

  return length == 4 && g_ascii_isdigit (name[3])
         && (g_ascii_strncasecmp (name, "com", 3) == 0
             || g_ascii_strncasecmp (name, "lpt", 3) == 0);
}

/* At most @max_bytes of @text, whole characters only. */
static void
shorten (GString *text, gsize max_bytes)
{
  if (text->len > max_bytes)
    g_string_truncate (
      text, (gsize) (g_utf8_find_prev_char (text->str, text->str + max_bytes + 1) - text->str));
}

static char *
clean (const char *name, gsize max_bytes)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) out = g_string_new (NULL);
  gsize from;

  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        g_string_append_c (out, ' ');
      else if (!is_forbidden (c))
        g_string_append_unichar (out, c);
    }

  shorten (out, max_bytes);
  while (out->len > 0 && strchr (" .", out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);
  /* A dash would make an option of it on a command line. */
  from = strspn (out->str, " .-");
  g_string_erase (out, 0, (gssize) from);

  if (out->len == 0 || is_reserved (out->str))
    g_string_prepend (out, "badge ");

  return g_strstrip (g_strdup (out->str));
}

char *
rosette_file_name_make (const char *name,
                        const char *suffix,
                        GHashTable *taken,
                        gboolean (*is_there) (const char *name, gpointer user_data),
                        gpointer user_data)
{
  g_autofree char *base = clean (name, MAX_NAME_BYTES - strlen (suffix) - 12);

  for (guint n = 1;; n++)
    {
      g_autofree char *number = n > 1 ? g_strdup_printf (" (%u)", n) : g_strdup ("");
      g_autofree char *candidate = g_strconcat (base, number, suffix, NULL);
      g_autofree char *folded = g_utf8_casefold (candidate, -1);

      if (g_hash_table_contains (taken, folded)
          || (is_there != NULL && is_there (candidate, user_data)))
        continue;
      g_hash_table_add (taken, g_steal_pointer (&folded));

      return g_steal_pointer (&candidate);
    }
}
