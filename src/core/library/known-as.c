/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/known-as.h"

#include "library/duplicates.h"

#include <string.h>

static gboolean
is_same_spelling (gconstpointer one, gconstpointer other)
{
  return g_ascii_strcasecmp (one, other) == 0;
}

/* Letter by letter: ß is not ss. */
static gboolean
is_same_email (gconstpointer one, gconstpointer other)
{
  const char *a = one;
  const char *b = other;

  while (*a != '\0' && *b != '\0'
         && g_unichar_tolower (g_utf8_get_char (a)) == g_unichar_tolower (g_utf8_get_char (b)))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }

  return *a == '\0' && *b == '\0';
}

static gboolean
has_email (RosetteKnownAs *self, const char *email)
{
  return g_ptr_array_find_with_equal_func (self->emails, email, is_same_email, NULL);
}

static gboolean
has_identifier (RosetteKnownAs *self, const char *identifier)
{
  return g_ptr_array_find_with_equal_func (self->identifiers, identifier, g_str_equal, NULL);
}

/* Whether it is new. */
static gboolean
add_email (RosetteKnownAs *self, const char *email)
{
  if (email == NULL || *email == '\0'
      || g_ptr_array_find_with_equal_func (self->emails, email, is_same_spelling, NULL))
    return FALSE;
  g_ptr_array_add (self->emails, g_strdup (email));

  return TRUE;
}

RosetteKnownAs *
rosette_known_as_new (const char *email, const char *identifier, const char *extra)
{
  RosetteKnownAs *self = g_new0 (RosetteKnownAs, 1);
  g_auto (GStrv) others = rosette_duplicates_list_addresses (extra);

  self->emails = g_ptr_array_new_with_free_func (g_free);
  self->identifiers = g_ptr_array_new_with_free_func (g_free);
  self->only = g_strdup (identifier != NULL ? identifier : "");
  add_email (self, email);
  for (gsize i = 0; others[i] != NULL; i++)
    add_email (self, others[i]);
  if (*self->only != '\0')
    g_ptr_array_add (self->identifiers, g_strdup (self->only));

  return self;
}

void
rosette_known_as_free (RosetteKnownAs *self)
{
  g_ptr_array_unref (self->emails);
  g_ptr_array_unref (self->identifiers);
  g_free (self->only);
  g_free (self);
}

gboolean
rosette_known_as_is (RosetteKnownAs *self, const char *email, const char *identifier)
{
  g_return_val_if_fail (self != NULL && email != NULL && identifier != NULL, FALSE);

  if (*identifier != '\0' && has_identifier (self, identifier))
    return TRUE;
  if (*identifier != '\0' && *self->only != '\0')
    return FALSE;

  return *email != '\0' && has_email (self, email);
}

static gboolean
is_other (RosetteKnownAs *self, RosetteKnownAs *other)
{
  for (guint i = 0; i < other->emails->len; i++)
    if (rosette_known_as_is (self, other->emails->pdata[i], other->only))
      return FALSE;

  return !rosette_known_as_is (self, "", other->only);
}

/* Whether that led to an address that was not known. */
static gboolean
add_addresses (RosetteKnownAs *self, RosetteKnownAs *other)
{
  gboolean is_new = FALSE;

  if (is_other (self, other))
    return FALSE;
  for (guint i = 0; i < other->emails->len; i++)
    is_new = add_email (self, other->emails->pdata[i]) || is_new;

  return is_new;
}

static void
add_identifier (RosetteKnownAs *self, GPtrArray *others)
{
  const char *found = NULL;

  for (guint i = 0; i < others->len; i++)
    {
      RosetteKnownAs *other = others->pdata[i];

      if (*other->only == '\0' || is_other (self, other))
        continue;
      if (found != NULL && strcmp (found, other->only) != 0)
        return;
      found = other->only;
    }
  if (found != NULL && !has_identifier (self, found))
    g_ptr_array_add (self->identifiers, g_strdup (found));
}

void
rosette_known_as_join (RosetteKnownAs *self, GPtrArray *others)
{
  gboolean is_new = TRUE;

  g_return_if_fail (self != NULL && others != NULL);

  /* An address that was found may lead to the next one. */
  while (is_new)
    {
      is_new = FALSE;
      for (guint i = 0; i < others->len; i++)
        is_new = add_addresses (self, others->pdata[i]) || is_new;
    }
  add_identifier (self, others);
}
