/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/person.h"

#include <string.h>

struct _RosettePerson
{
  gatomicrefcount ref_count;

  char *name;
  char *email;
  char *id;
  GStrv extra; /* header, cell, … */
};

G_DEFINE_BOXED_TYPE (RosettePerson, rosette_person, rosette_person_ref, rosette_person_unref)

static char *
dup_unless_empty (const char *text)
{
  return text != NULL && text[0] != '\0' ? g_strdup (text) : NULL;
}

RosettePerson *
rosette_person_new_full (const char *name,
                         const char *email,
                         const char *id,
                         const char *const *extra)
{
  static const char *const none[] = { NULL };
  RosettePerson *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (RosettePerson, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (name);
  self->email = dup_unless_empty (email);
  self->id = dup_unless_empty (id);
  self->extra = g_strdupv ((char **) (extra != NULL ? extra : none));

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

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->name);
  g_free (self->email);
  g_free (self->id);
  g_strfreev (self->extra);
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

  return (const char *const *) self->extra;
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

  return n_labels >= 2 && before != '.' && before != '-';
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
