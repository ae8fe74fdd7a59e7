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
  if (c < 0x80)
    return c < 0x20 || c == 0x7f || strchr ("/\\:*?\"<>|", (int) c) != NULL;

  return g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* Device names of Windows, with or without an ending. */
static gboolean
is_reserved (const char *name)
{
  static const char *const devices[] = { "con",  "prn",  "aux",  "nul",  "conin$", "conout$",
                                         "com¹", "com²", "com³", "lpt¹", "lpt²",   "lpt³" };
  gsize length = strcspn (name, ".");

  for (gsize i = 0; i < G_N_ELEMENTS (devices); i++)
    if (length == strlen (devices[i]) && g_ascii_strncasecmp (name, devices[i], length) == 0)
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
dup_normal (const char *name)
{
  g_autofree char *valid = g_str_is_ascii (name) ? NULL : g_utf8_make_valid (name, -1);

  return valid != NULL ? g_utf8_normalize (valid, -1, G_NORMALIZE_NFC) : g_strdup (name);
}

static char *
clean (const char *name, gsize max_bytes)
{
  g_autofree char *normal = dup_normal (name);
  g_autoptr (GString) out = g_string_sized_new (max_bytes);
  gsize from;

  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        g_string_append_c (out, ' ');
      else if (is_forbidden (c))
        continue;
      else if (c < 0x80)
        g_string_append_c (out, (char) c);
      else
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

/* FNV-1a, of 64 bits where a pointer has them. Two names of one hash only cost a number. */
static gpointer
hash_folded (const char *text, const char *suffix)
{
  g_autofree char *whole = g_strconcat (text, suffix, NULL);
  g_autofree char *folded =
    g_str_is_ascii (whole) ? g_ascii_strdown (whole, -1) : g_utf8_casefold (whole, -1);
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (const char *at = folded; *at != '\0'; at++)
    hash = (hash ^ (guint8) *at) * G_GUINT64_CONSTANT (0x100000001b3);

  return GSIZE_TO_POINTER ((gsize) hash);
}

char *
rosette_file_name_make (const char *name,
                        const char *suffix,
                        GHashTable *taken,
                        gboolean (*is_there) (const char *name, gpointer user_data),
                        gpointer user_data)
{
  g_autofree char *base = clean (name, MAX_NAME_BYTES - strlen (suffix) - 12);
  gpointer first = hash_folded (base, suffix);
  guint n_given = GPOINTER_TO_UINT (g_hash_table_lookup (taken, first));

  for (guint n = n_given + 1;; n++)
    {
      g_autofree char *numbered = n > 1 ? g_strdup_printf ("%s (%u)", base, n) : g_strdup (base);
      g_autofree char *candidate = g_strconcat (numbered, suffix, NULL);
      gpointer hash = n > 1 ? hash_folded (numbered, suffix) : first;

      if ((n > 1 && g_hash_table_contains (taken, hash))
          || (is_there != NULL && is_there (candidate, user_data)))
        continue;
      if (n > 1)
        g_hash_table_insert (taken, hash, GUINT_TO_POINTER (1));
      g_hash_table_insert (taken, first, GUINT_TO_POINTER (n));

      return g_steal_pointer (&candidate);
    }
}

void
rosette_file_name_reserve (const char *name, GHashTable *taken)
{
  g_hash_table_insert (taken, hash_folded (name, ""), GUINT_TO_POINTER (1));
}

gboolean
rosette_file_name_is_plain (const char *name)
{
  return name != NULL && name[0] != '\0' && strcmp (name, ".") != 0 && strcmp (name, "..") != 0
         && strpbrk (name, "/\\") == NULL;
}
