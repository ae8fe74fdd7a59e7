/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "archives/mail-header.h"

#include "archives/mail-words.h"

#include <string.h>

/* Most parameters of a field that are read, and pieces of one that are put together. */
#define MAX_PARAMETERS 100

/* The line feed that ends the line at @at, or the end. */
static const char *
find_line_end (const char *at, const char *end)
{
  const char *feed = memchr (at, '\n', (gsize) (end - at));

  return feed != NULL ? feed : end;
}

gsize
rosette_mail_header_measure (const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *at = text; at < end;)
    {
      const char *feed = find_line_end (at, end);

      if (feed == end)
        break;
      if (feed == at || (feed == at + 1 && *at == '\r'))
        return (gsize) (feed - text) + 1;
      at = feed + 1;
    }

  return length;
}

/* Whether a line begins with @name and a colon; where its value begins. */
static const char *
match_name (const char *at, const char *end, const char *name)
{
  gsize n = strlen (name);

  if ((gsize) (end - at) <= n || g_ascii_strncasecmp (at, name, n) != 0)
    return NULL;
  at += n;
  while (at < end && (*at == ' ' || *at == '\t'))
    at++;

  return at < end && *at == ':' ? at + 1 : NULL;
}

static void
append_line (GString *value, const char *at, const char *end)
{
  for (; at < end; at++)
    {
      if (*at != '\0' && *at != '\r')
        g_string_append_c (value, *at);
    }
}

char *
rosette_mail_header_find (const char *header, gsize length, const char *name)
{
  const char *end = header + length;
  GString *value = NULL;

  for (const char *at = header; at < end;)
    {
      const char *feed = find_line_end (at, end);
      gboolean is_more = *at == ' ' || *at == '\t';

      if (value != NULL && !is_more)
        break;
      if (value != NULL)
        append_line (value, at, feed);
      else if (match_name (at, feed, name) != NULL)
        {
          value = g_string_new (NULL);
          append_line (value, match_name (at, feed, name), feed);
        }
      at = feed < end ? feed + 1 : end;
    }

  return value != NULL ? g_strstrip (g_string_free (value, FALSE)) : NULL;
}

char *
rosette_mail_header_dup_value (const char *field)
{
  g_autofree char *value = NULL;
  g_autofree char *valid = NULL;

  if (field == NULL)
    return NULL;

  value = g_strndup (field, strcspn (field, ";"));

  g_strstrip (value);
  valid = g_utf8_make_valid (value, -1);

  return g_ascii_strdown (valid, -1);
}

/* Where the parameter at @at ends: at a semicolon that is not in a quoted string. */
static const char *
find_parameter_end (const char *at)
{
  gboolean is_quoted = FALSE;

  for (; *at != '\0' && (is_quoted || *at != ';'); at++)
    {
      if (is_quoted && *at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '"')
        is_quoted = !is_quoted;
    }

  return at;
}

static char *
unquote (const char *at, const char *end)
{
  GString *text = g_string_new (NULL);

  for (; at < end; at++)
    {
      if (*at == '\\' && at + 1 < end)
        at++;
      else if (*at == '"')
        continue;
      g_string_append_c (text, *at);
    }

  return g_string_free (text, FALSE);
}

/* Every parameter by its name as it stands there, asterisks and all, but in lower case; of two the
 * first. */
static GHashTable *
read_parameters (const char *field)
{
  g_autoptr (GHashTable) parameters =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *at = find_parameter_end (field);

  while (*at == ';' && g_hash_table_size (parameters) < MAX_PARAMETERS)
    {
      const char *end = find_parameter_end (at + 1);
      const char *equals = memchr (at, '=', (gsize) (end - at));

      if (equals != NULL)
        {
          g_autofree char *written = g_strndup (at + 1, (gsize) (equals - at) - 1);
          g_autofree char *name = g_ascii_strdown (g_strstrip (written), -1);

          if (!g_hash_table_contains (parameters, name))
            g_hash_table_insert (parameters, g_steal_pointer (&name),
                                 g_strstrip (unquote (equals + 1, end)));
        }
      at = end;
    }

  return g_steal_pointer (&parameters);
}

/* RFC 2231 section 3: NAME*0, NAME*1 and so on, those with another asterisk percent-encoded. */
static char *
join_pieces (GHashTable *parameters, const char *name, gboolean *is_encoded)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  *is_encoded = FALSE;
  for (i = 0; i < MAX_PARAMETERS; i++)
    {
      g_autofree char *plain_name = g_strdup_printf ("%s*%u", name, i);
      g_autofree char *encoded_name = g_strdup_printf ("%s*%u*", name, i);
      const char *piece = g_hash_table_lookup (parameters, encoded_name);

      *is_encoded = *is_encoded || piece != NULL;
      if (piece == NULL)
        piece = g_hash_table_lookup (parameters, plain_name);
      if (piece == NULL)
        break;
      g_string_append (text, piece);
    }

  return i > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
rosette_mail_header_dup_parameter (const char *field, const char *name)
{
  g_autoptr (GHashTable) parameters = NULL;
  g_autofree char *extended_name = g_strconcat (name, "*", NULL);
  g_autofree char *joined = NULL;
  const char *value;
  gboolean is_encoded = FALSE;

  if (field == NULL)
    return NULL;

  parameters = read_parameters (field);
  value = g_hash_table_lookup (parameters, extended_name);
  if (value != NULL)
    return rosette_mail_words_decode_percent (value);
  joined = join_pieces (parameters, name, &is_encoded);
  if (joined != NULL && is_encoded)
    return rosette_mail_words_decode_percent (joined);
  value = joined != NULL ? joined : g_hash_table_lookup (parameters, name);

  return value != NULL ? rosette_mail_words_decode (value) : NULL;
}
