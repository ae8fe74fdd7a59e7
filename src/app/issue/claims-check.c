/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/claims-check.h"

#include "encoding/json.h"
#include "issuing/own-dates.h"
#include "library/own-columns.h"

#include <string.h>

typedef struct
{
  char *extra;
  GHashTable *own; /* or NULL */
  GFile *near;     /* the folder of the sheet, or NULL */
} Person;

struct _RosetteClaimsCheck
{
  char *achievement_json;
  GArray *sources;
  GFile *base;
  GDateTime *issued;
  GDateTime *until;
  GArray *people; /* of Person */
};

static void
person_clear (gpointer data)
{
  Person *person = data;

  g_free (person->extra);
  g_clear_pointer (&person->own, g_hash_table_unref);
  g_clear_object (&person->near);
}

static GArray *
copy_sources (GArray *sources)
{
  GArray *copy = rosette_claim_sources_new (sources->len);

  for (guint i = 0; i < sources->len; i++)
    {
      const RosetteClaimSource *source = &g_array_index (sources, RosetteClaimSource, i);

      g_array_index (copy, RosetteClaimSource, i) =
        (RosetteClaimSource){ g_strdup (source->value), g_strdup (source->column) };
    }

  return copy;
}

RosetteClaimsCheck *
rosette_claims_check_new (const char *achievement_json,
                          GArray *sources,
                          GFile *base,
                          GDateTime *issued,
                          GDateTime *until)
{
  RosetteClaimsCheck *self = g_new0 (RosetteClaimsCheck, 1);

  self->achievement_json = g_strdup (achievement_json);
  self->sources = copy_sources (sources);
  g_set_object (&self->base, base);
  self->issued = issued != NULL ? g_date_time_ref (issued) : NULL;
  self->until = until != NULL ? g_date_time_ref (until) : NULL;
  self->people = g_array_new (FALSE, FALSE, sizeof (Person));
  g_array_set_clear_func (self->people, person_clear);

  return self;
}

void
rosette_claims_check_free (RosetteClaimsCheck *self)
{
  g_free (self->achievement_json);
  g_array_unref (self->sources);
  g_clear_object (&self->base);
  g_clear_pointer (&self->issued, g_date_time_unref);
  g_clear_pointer (&self->until, g_date_time_unref);
  g_array_unref (self->people);
  g_free (self);
}

static GHashTable *
copy_own (GHashTable *own)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key;
  gpointer text;

  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &key, &text))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (text));

  return copy;
}

void
rosette_claims_check_add (RosetteClaimsCheck *self, const char *extra, GHashTable *own, GFile *near)
{
  const Person person = { g_strdup (extra), own != NULL ? copy_own (own) : NULL,
                          near != NULL ? g_object_ref (near) : NULL };

  g_array_append_val (self->people, person);
}

GPtrArray *
rosette_claims_check_new_fields (const char *achievement_json)
{
  g_autoptr (JsonObject) object =
    achievement_json != NULL
      ? rosette_json_parse_object (achievement_json, strlen (achievement_json), NULL)
      : NULL;
  g_autoptr (RosetteAchievement) achievement =
    object != NULL ? rosette_achievement_parse (object, NULL) : NULL;

  return achievement != NULL ? rosette_claim_fields_new (achievement) : g_ptr_array_new ();
}

static const char *
find_cell (const char *const *pairs, const char *column)
{
  for (gsize i = 0; column != NULL && pairs[i] != NULL; i += 2)
    if (g_str_equal (pairs[i], column))
      return pairs[i + 1];

  return "";
}

GStrv
rosette_claims_check_dup_values (GPtrArray *fields,
                                 GArray *sources,
                                 const char *extra,
                                 GHashTable *own)
{
  g_auto (GStrv) pairs = rosette_own_columns_read (extra);
  GStrv values = g_new0 (char *, fields->len + 1);

  for (guint i = 0; i < fields->len; i++)
    {
      const RosetteClaimField *field = fields->pdata[i];
      const RosetteClaimSource *source = &g_array_index (sources, RosetteClaimSource, i);
      const char *cell = find_cell ((const char *const *) pairs, source->column);
      const char *written = own != NULL ? g_hash_table_lookup (own, field->key) : NULL;

      if (written == NULL)
        written = *cell != '\0' ? cell : source->value;
      values[i] = g_strdup (written != NULL ? written : "");
    }

  return values;
}

static void
checked_free (gpointer data)
{
  RosetteClaimsChecked *checked = data;

  g_free (checked->claims);
  g_free (checked->problem);
  g_free (checked);
}

/* What a list says; what was written by hand is the user's own. */
static gboolean
check_cells (RosetteClaimsCheck *self, GPtrArray *fields, const Person *person, GError **error)
{
  g_auto (GStrv) pairs = rosette_own_columns_read (person->extra);

  for (guint i = 0; i < fields->len; i++)
    {
      const RosetteClaimField *field = fields->pdata[i];
      const RosetteClaimSource *source = &g_array_index (self->sources, RosetteClaimSource, i);
      const char *cell = find_cell ((const char *const *) pairs, source->column);
      gboolean is_own = person->own != NULL && g_hash_table_contains (person->own, field->key);

      if (!is_own && !rosette_claim_field_check_cell (field, cell, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_in (GFile *folder, const char *name)
{
  g_autoptr (GFile) file = folder != NULL && g_uri_peek_scheme (name) == NULL
                             ? g_file_resolve_relative_path (folder, name)
                             : NULL;

  return file != NULL && g_file_query_exists (file, NULL);
}

GFile *
rosette_claims_check_pick_base (GPtrArray *fields,
                                const char *const *values,
                                GFile *near,
                                GFile *base)
{
  for (guint i = 0; near != NULL && i < fields->len; i++)
    {
      const RosetteClaimField *field = fields->pdata[i];

      if (field->kind == ROSETTE_CLAIM_FILE && values[i] != NULL && *values[i] != '\0')
        return is_in (near, values[i]) || !is_in (base, values[i]) ? near : base;
    }

  return base;
}

static RosetteClaimsChecked *
check (RosetteClaimsCheck *self, GPtrArray *fields, const Person *person)
{
  RosetteClaimsChecked *checked = g_new0 (RosetteClaimsChecked, 1);
  g_auto (GStrv) values =
    rosette_claims_check_dup_values (fields, self->sources, person->extra, person->own);
  GFile *base =
    rosette_claims_check_pick_base (fields, (const char *const *) values, person->near, self->base);
  g_autoptr (JsonObject) claims = NULL;
  g_autoptr (GError) error = NULL;

  if (!check_cells (self, fields, person, &error)
      || !rosette_claims_make (fields, (const char *const *) values, base, &claims, &error)
      || !rosette_own_dates_check (claims, self->issued, self->until, &error))
    checked->problem = g_strdup (error->message);
  else if (claims != NULL)
    checked->claims = rosette_json_write_object (claims, NULL);

  return checked;
}

gpointer
rosette_claims_check_run (gpointer input,
                          RosetteProgressFunc progress,
                          gpointer progress_data,
                          GCancellable *cancellable,
                          GError **error)
{
  RosetteClaimsCheck *self = input;
  g_autoptr (GPtrArray) fields = rosette_claims_check_new_fields (self->achievement_json);
  g_autoptr (GPtrArray) all = g_ptr_array_new_full (self->people->len, checked_free);

  for (guint i = 0; i < self->people->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_ptr_array_add (all, check (self, fields, &g_array_index (self->people, Person, i)));
    }

  return g_steal_pointer (&all);
}
