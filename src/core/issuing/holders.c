/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/holders.h"

#include <string.h>

/* An award, by which one has the badge. */
typedef struct
{
  guint number; /* in the order of the register */
  char *credential_id;
} Held;

struct _RosetteHolders
{
  gint64 badge_id;
  char *achievement_id; /* or NULL */
  char *badge_name;
  GHashTable *awards; /* an address or id to what is held, with references */
  guint n_added;
};

static const char *const names[ROSETTE_N_ALREADY] = {
  [ROSETTE_ALREADY_AGAIN] = "again",
  [ROSETTE_ALREADY_SKIP] = "skip",
  [ROSETTE_ALREADY_RENEW] = "renew",
};

gboolean
rosette_already_from_name (const char *name, RosetteAlready *already)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *already = (RosetteAlready) i;
        return TRUE;
      }

  return FALSE;
}

static void
held_clear (gpointer data)
{
  g_free (((Held *) data)->credential_id);
}

static void
held_release (gpointer data)
{
  g_rc_box_release_full (data, held_clear);
}

RosetteHolders *
rosette_holders_new (gint64 badge_id, const char *achievement_id, const char *badge_name)
{
  RosetteHolders *self = g_new0 (RosetteHolders, 1);

  self->badge_id = badge_id;
  self->achievement_id = g_strdup (achievement_id);
  self->badge_name = g_strdup (badge_name);
  self->awards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, held_release);

  return self;
}

void
rosette_holders_free (RosetteHolders *self)
{
  g_free (self->achievement_id);
  g_free (self->badge_name);
  g_hash_table_unref (self->awards);
  g_free (self);
}

/* A badge of the library is known by its number, whatever was changed in it since; any other by the
 * id of what it stands for, or by its name where neither says one. */
static gboolean
is_of_badge (RosetteHolders *self, RosetteAwardRow *award)
{
  const char *achievement_id = rosette_award_row_get_achievement_id (award);

  if (self->badge_id != 0 && rosette_award_row_get_badge_id (award) == self->badge_id)
    return TRUE;
  if (self->achievement_id != NULL)
    return strcmp (achievement_id, self->achievement_id) == 0;

  return self->badge_id == 0 && *achievement_id == '\0'
         && g_strcmp0 (rosette_award_row_get_badge_name (award), self->badge_name) == 0;
}

static void
take (RosetteHolders *self, char *key, Held *held)
{
  if (*key != '\0')
    g_hash_table_replace (self->awards, key, g_rc_box_acquire (held));
  else
    g_free (key);
}

void
rosette_holders_add (RosetteHolders *self, RosetteAwardRow *award)
{
  Held *held = NULL;

  g_return_if_fail (self != NULL && ROSETTE_IS_AWARD_ROW (award));

  if (!is_of_badge (self, award))
    return;
  held = g_rc_box_new0 (Held);
  held->number = ++self->n_added;
  held->credential_id = g_strdup (rosette_award_row_get_credential_id (award));
  take (self, g_utf8_casefold (rosette_award_row_get_email (award), -1), held);
  take (self, g_strdup (rosette_award_row_get_identifier (award)), held);
  held_release (held);
}

/* All by which the person can be found. */
static GPtrArray *
list_keys (RosetteKnownAs *person)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < person->emails->len; i++)
    g_ptr_array_add (keys, g_utf8_casefold (person->emails->pdata[i], -1));
  for (guint i = 0; i < person->identifiers->len; i++)
    g_ptr_array_add (keys, g_strdup (person->identifiers->pdata[i]));

  return keys;
}

static void
join (RosetteHolders *self, RosetteKnownAs *person)
{
  g_autoptr (GPtrArray) keys = list_keys (person);
  Held *last = NULL;

  for (guint i = 0; i < keys->len; i++)
    {
      Held *held = g_hash_table_lookup (self->awards, keys->pdata[i]);

      if (held != NULL && (last == NULL || held->number > last->number))
        last = held;
    }
  if (last == NULL)
    return;

  /* It is held while what it replaces is let go. */
  g_rc_box_acquire (last);
  for (guint i = 0; i < keys->len; i++)
    take (self, g_strdup (keys->pdata[i]), last);
  held_release (last);
}

void
rosette_holders_join (RosetteHolders *self, GPtrArray *people)
{
  g_return_if_fail (self != NULL && people != NULL);

  for (guint i = 0; i < people->len; i++)
    join (self, people->pdata[i]);
}

const char *
rosette_holders_find (RosetteHolders *self, const char *email, const char *identifier)
{
  g_autofree char *folded = g_utf8_casefold (email != NULL ? email : "", -1);
  const Held *found = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  found = g_hash_table_lookup (self->awards, folded);
  if (found == NULL && identifier != NULL)
    found = g_hash_table_lookup (self->awards, identifier);

  return found != NULL ? found->credential_id : NULL;
}

GPtrArray *
rosette_holders_apply (RosetteHolders *self,
                       GPtrArray *people,
                       RosetteAlready already,
                       GHashTable *renewed,
                       GPtrArray *held)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);

  for (guint i = 0; i < people->len; i++)
    {
      RosettePerson *person = people->pdata[i];
      const char *award = rosette_holders_find (self, rosette_person_get_email (person),
                                                rosette_person_get_id (person));

      if (award != NULL)
        g_ptr_array_add (held, rosette_person_ref (person));
      if (award != NULL && already == ROSETTE_ALREADY_RENEW)
        g_hash_table_insert (renewed, person, g_strdup (award));
      if (award == NULL || already != ROSETTE_ALREADY_SKIP)
        g_ptr_array_add (chosen, rosette_person_ref (person));
    }

  return chosen;
}
