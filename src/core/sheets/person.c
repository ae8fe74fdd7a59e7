/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/person.h"

#include <string.h>

/* One piece of memory, with the texts behind it: of 100,000 people each saved piece counts. */
struct _RosettePerson
{
  gatomicrefcount ref_count;

  const char *name;
  const char *email;
  const char *id;
  const char *const *extra; /* header, cell, …, NULL */
};

G_DEFINE_BOXED_TYPE (RosettePerson, rosette_person, rosette_person_ref, rosette_person_unref)

static const char *const no_extra[] = { NULL };

static gboolean
is_empty (const char *text)
{
  return text == NULL || text[0] == '\0';
}

/* Copies @text to @at, which is moved behind it; NULL stays NULL. */
static const char *
put_text (char **at, const char *text)
{
  gsize size = text != NULL ? strlen (text) + 1 : 0;
  char *copy = *at;

  if (text == NULL)
    return NULL;
  memcpy (copy, text, size);
  *at += size;

  return copy;
}

static gsize
get_size (const char *text)
{
  return text != NULL ? strlen (text) + 1 : 0;
}

RosettePerson *
rosette_person_new_full (const char *name,
                         const char *email,
                         const char *id,
                         const char *const *extra)
{
  RosettePerson *self = NULL;
  gsize n_extra = extra != NULL ? g_strv_length ((char **) extra) : 0;
  gsize n_pointers = n_extra > 0 ? n_extra + 1 : 0;
  gsize n_bytes = 0;
  const char **pointers = NULL;
  char *at = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  email = is_empty (email) ? NULL : email;
  id = is_empty (id) ? NULL : id;
  n_bytes = get_size (name) + get_size (email) + get_size (id);
  for (gsize i = 0; i < n_extra; i++)
    n_bytes += get_size (extra[i]);

  self = g_malloc0 (sizeof *self + n_pointers * sizeof *pointers + n_bytes);
  pointers = (const char **) (self + 1);
  at = (char *) (pointers + n_pointers);
  g_atomic_ref_count_init (&self->ref_count);
  self->name = put_text (&at, name);
  self->email = put_text (&at, email);
  self->id = put_text (&at, id);
  for (gsize i = 0; i < n_extra; i++)
    pointers[i] = put_text (&at, extra[i]);
  self->extra = n_extra > 0 ? pointers : no_extra;

  return self;
}

RosettePerson *
rosette_person_new (const char *name, const char *email, const char *id)
{
  return rosette_person_new_full (name, email, id, NULL);
}

RosettePerson *
rosette_person_ref (RosettePerson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
rosette_person_unref (RosettePerson *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

const char *
rosette_person_get_name (RosettePerson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const char *
rosette_person_get_email (RosettePerson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->email;
}

const char *
rosette_person_get_id (RosettePerson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
rosette_person_get_extra (RosettePerson *self, const char *header)
{
  g_return_val_if_fail (self != NULL && header != NULL, NULL);

  for (gsize i = 0; self->extra[i] != NULL && self->extra[i + 1] != NULL; i += 2)
    {
      if (strcmp (self->extra[i], header) == 0)
        return self->extra[i + 1];
    }

  return NULL;
}

const char *const *
rosette_person_get_extras (RosettePerson *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->extra;
}

/* As that of 192.0.2.1 is; no top-level domain is one (RFC 3696, section 2). */
static gboolean
ends_in_number (const char *domain)
{
  const char *dot = strrchr (domain, '.');

  return dot != NULL && strspn (dot + 1, "0123456789") == strlen (dot + 1);
}

/* Labels of letters, digits and inner hyphens, at least two of them. */
static gboolean
is_domain (const char *text)
{
  guint n_labels = 0;
  gunichar before = '.';

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == '.')
        {
          if (before == '.' || before == '-')
            return FALSE;
        }
      else if (letter == '-')
        {
          if (before == '.')
            return FALSE;
        }
      else if (!g_unichar_isalnum (letter) && !g_unichar_ismark (letter))
        return FALSE;
      else if (before == '.')
        n_labels++;
      before = letter;
    }

  return n_labels >= 2 && before != '.' && before != '-' && !ends_in_number (text);
}

static gboolean
is_local_part (const char *text, gsize length)
{
  if (length == 0 || length > 64 || text[0] == '.' || text[length - 1] == '.')
    return FALSE;

  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter < 0x80 ? !g_ascii_isalnum ((char) letter)
                            && strchr ("!#$%&'*+-/=?^_`{|}~.", (int) letter) == NULL
                        : !g_unichar_isgraph (letter))
        return FALSE;
      if (letter == '.' && c[1] == '.')
        return FALSE;
    }

  return TRUE;
}

gboolean
rosette_person_is_email (const char *text)
{
  const char *at = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  /* RFC 5321 section 4.5.3.1: a path is at most 256 octets, its two brackets included. */
  at = strrchr (text, '@');
  if (at == NULL || strlen (text) > 254)
    return FALSE;

  return is_local_part (text, (gsize) (at - text)) && is_domain (at + 1);
}

char *
rosette_person_dup_email (const char *text)
{
  const char *start = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  /* Of two people none is meant. */
  start = strchr (text, '<');
  length = strlen (text);
  if (start != NULL && strchr (start, '>') == text + length - 1)
    {
      text = start + 1;
      length = strlen (text) - 1;
    }
  if (g_ascii_strncasecmp (text, "mailto:", 7) == 0)
    {
      text += 7;
      length -= 7;
    }

  return g_strndup (text, length);
}

gboolean
rosette_person_is_id (const char *text)
{
  const char *c = text;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_ascii_isalpha (*c))
    return FALSE;
  while (g_ascii_isalnum (*c) || *c == '+' || *c == '-' || *c == '.')
    c++;
  if (c - text < 2 || *c != ':' || c[1] == '\0')
    return FALSE;

  for (; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!g_unichar_isgraph (letter) || strchr ("<>\"{}|\\^`", (int) *c) != NULL)
        return FALSE;
    }

  return TRUE;
}
