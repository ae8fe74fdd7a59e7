/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/iri.h"

#include <string.h>

static gboolean
is_of_scheme (char c)
{
  return g_ascii_isalnum (c) || c == '+' || c == '-' || c == '.';
}

/* The length of the scheme, without its colon; 0 when there is none. */
static gsize
scheme_length (const char *iri)
{
  gsize n;

  if (!g_ascii_isalpha (iri[0]))
    return 0;
  for (n = 1; is_of_scheme (iri[n]);)
    n++;

  return iri[n] == ':' ? n : 0;
}

gboolean
rosette_iri_is_absolute (const char *iri)
{
  return scheme_length (iri) > 0;
}

#define FORBIDDEN 1
#define FRAGMENT  2

/* What N-Quads cannot write between angle brackets, and what may be there once. */
static const guint8 kinds[256] = {
  [0 ... ' '] = FORBIDDEN, ['<'] = FORBIDDEN,  ['>'] = FORBIDDEN, ['"'] = FORBIDDEN,
  ['{'] = FORBIDDEN,       ['}'] = FORBIDDEN,  ['|'] = FORBIDDEN, ['^'] = FORBIDDEN,
  ['`'] = FORBIDDEN,       ['\\'] = FORBIDDEN, ['#'] = FRAGMENT,
};

/* The first byte at or behind @at that is not just any; @end when there is none. */
static const guint8 *
skip_common (const guint8 *at, const guint8 *end)
{
  while (end - at >= 4 && (kinds[at[0]] | kinds[at[1]] | kinds[at[2]] | kinds[at[3]]) == 0)
    at += 4;
  while (at < end && kinds[*at] == 0)
    at++;

  return at;
}

gboolean
rosette_iri_is_well_formed (const char *iri, gsize length)
{
  const guint8 *end = (const guint8 *) iri + length;
  const guint8 *at;
  gsize i = 1;

  if (length == 0 || !g_ascii_isalpha (iri[0]))
    return FALSE;
  while (i < length && is_of_scheme (iri[i]))
    i++;
  if (i == length || iri[i] != ':')
    return FALSE;

  at = skip_common ((const guint8 *) iri + i + 1, end);
  if (at < end && kinds[*at] == FRAGMENT)
    at = skip_common (at + 1, end);

  return at == end;
}

/* The five components of RFC 3986 section 3; those with a length may be missing, shown by -1. */
typedef struct
{
  const char *scheme;
  const char *authority;
  const char *path;
  const char *query;
  gssize n_scheme;
  gssize n_authority;
  gssize n_path;
  gssize n_query;
  const char *fragment; /* with its #, or empty */
} Parts;

static Parts
split (const char *iri)
{
  Parts parts = { .n_scheme = -1, .n_authority = -1, .n_query = -1 };
  gsize n_scheme = scheme_length (iri);

  if (n_scheme > 0)
    {
      parts.scheme = iri;
      parts.n_scheme = (gssize) n_scheme;
      iri += n_scheme + 1;
    }
  if (iri[0] == '/' && iri[1] == '/')
    {
      parts.authority = iri + 2;
      parts.n_authority = (gssize) strcspn (iri + 2, "/?#");
      iri += 2 + parts.n_authority;
    }
  parts.path = iri;
  parts.n_path = (gssize) strcspn (iri, "?#");
  iri += parts.n_path;
  if (*iri == '?')
    {
      parts.query = iri + 1;
      parts.n_query = (gssize) strcspn (iri + 1, "#");
      iri += 1 + parts.n_query;
    }
  parts.fragment = iri;

  return parts;
}

/* Takes the last segment and its slash away from what was written since @start. */
static void
drop_segment (GString *out, gsize start)
{
  while (out->len > start && out->str[out->len - 1] != '/')
    g_string_truncate (out, out->len - 1);
  if (out->len > start)
    g_string_truncate (out, out->len - 1);
}

/* Section 5.2.4: appends @path, which is not NUL-terminated, without its dot segments. */
static void
append_without_dots (GString *out, const char *path, gsize length)
{
  const char *end = path + length;
  gsize start = out->len;

  while (path < end)
    {
      gboolean has_slash = *path == '/';
      const char *segment = path + (has_slash ? 1 : 0);
      const char *slash = memchr (segment, '/', (gsize) (end - segment));
      const char *next = slash != NULL ? slash : end;
      gsize n = (gsize) (next - segment);
      gboolean is_up = n == 2 && segment[0] == '.' && segment[1] == '.';
      gboolean is_here = n == 1 && segment[0] == '.';

      if (is_up && has_slash)
        drop_segment (out, start);
      if (!is_up && !is_here)
        g_string_append_len (out, path, next - path);
      else if (has_slash && next == end)
        g_string_append_c (out, '/');
      path = next;
      if ((is_up || is_here) && !has_slash && path < end)
        path++;
    }
}

/* Section 5.2.3. */
static void
append_merged (GString *out, const Parts *base, const Parts *reference)
{
  g_autoptr (GString) merged = g_string_new (NULL);
  const char *slash = NULL;

  for (gssize i = 0; i < base->n_path; i++)
    if (base->path[i] == '/')
      slash = base->path + i;

  if (base->n_authority >= 0 && base->n_path == 0)
    g_string_append_c (merged, '/');
  else if (slash != NULL)
    g_string_append_len (merged, base->path, slash + 1 - base->path);
  g_string_append_len (merged, reference->path, reference->n_path);

  append_without_dots (out, merged->str, merged->len);
}

/* Section 5.2.2, from the authority on, for a reference without a scheme. */
static void
append_relative (GString *out, const Parts *base, const Parts *reference)
{
  const Parts *authority = reference->n_authority >= 0 ? reference : base;
  const Parts *query = reference;

  if (authority->n_authority >= 0)
    {
      g_string_append (out, "//");
      g_string_append_len (out, authority->authority, authority->n_authority);
    }

  if (reference->n_authority >= 0 || (reference->n_path > 0 && reference->path[0] == '/'))
    append_without_dots (out, reference->path, (gsize) reference->n_path);
  else if (reference->n_path > 0)
    append_merged (out, base, reference);
  else
    {
      g_string_append_len (out, base->path, base->n_path);
      if (reference->n_query < 0)
        query = base;
    }

  if (query->n_query >= 0)
    {
      g_string_append_c (out, '?');
      g_string_append_len (out, query->query, query->n_query);
    }
}

const char *
rosette_iri_resolve (RosetteArena *arena, const char *base, const char *reference)
{
  g_autoptr (GString) out = NULL;
  Parts base_parts;
  Parts parts;

  if (base == NULL || rosette_iri_is_absolute (reference))
    return reference;

  out = g_string_sized_new (128);
  base_parts = split (base);
  parts = split (reference);
  g_string_append_len (out, base_parts.scheme, MAX (base_parts.n_scheme, 0));
  if (base_parts.n_scheme > 0)
    g_string_append_c (out, ':');
  append_relative (out, &base_parts, &parts);
  g_string_append (out, parts.fragment);

  return rosette_arena_copy (arena, out->str, out->len);
}

gboolean
rosette_language_is_well_formed (const char *tag)
{
  gsize n_subtag = 0;
  gboolean is_first = TRUE;

  for (;; tag++)
    {
      if (is_first ? g_ascii_isalpha (*tag) : g_ascii_isalnum (*tag))
        {
          n_subtag++;
          continue;
        }
      if (n_subtag == 0 || n_subtag > 8 || (*tag != '-' && *tag != '\0'))
        return FALSE;
      if (*tag == '\0')
        return TRUE;
      n_subtag = 0;
      is_first = FALSE;
    }
}
