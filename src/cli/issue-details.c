/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue-details.h"

#include "command.h"
#include "encoding/json.h"
#include "issuing/claims.h"
#include "issuing/own-dates.h"

#include <glib/gi18n.h>
#include <string.h>

static RosetteClaimSource *
get_source (GArray *sources, int place)
{
  return &g_array_index (sources, RosetteClaimSource, place);
}

static int
fail_detail (const char *detail, GPtrArray *fields)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "",
                            ((RosetteClaimField *) fields->pdata[i])->key);

  return rosette_command_fail (ROSETTE_EXIT_USAGE,
                               /* Translators: what was typed, and a list of words. */
                               _ ("--detail %s: Write NAME=VALUE, with one of the names %s."),
                               detail, keys->str);
}

static int
take_values (char *const *details, GPtrArray *fields, GArray *sources)
{
  for (gsize i = 0; details != NULL && details[i] != NULL; i++)
    {
      const char *equals = strchr (details[i], '=');
      g_autofree char *key =
        equals != NULL ? g_strndup (details[i], (gsize) (equals - details[i])) : NULL;
      int place = key != NULL ? rosette_claim_fields_find (fields, key) : -1;

      if (place < 0)
        return fail_detail (details[i], fields);
      g_free (get_source (sources, place)->value);
      get_source (sources, place)->value = g_strdup (equals + 1);
    }

  return ROSETTE_EXIT_DONE;
}

/* The people have the columns of one sheet; of two for one field the first counts. */
static void
take_columns (GPtrArray *people, GPtrArray *fields, GArray *sources)
{
  const char *const *extras = rosette_person_get_extras (people->pdata[0]);
  g_autoptr (GString) taken = g_string_new (NULL);
  g_autofree char *clean = NULL;

  for (gsize i = 0; extras != NULL && extras[i] != NULL; i += 2)
    {
      int place = rosette_claim_fields_guess (fields, extras[i]);

      if (place < 0 || get_source (sources, place)->column != NULL)
        continue;
      get_source (sources, place)->column = g_strdup (extras[i]);
      g_string_append_printf (taken, "%s%s", taken->len > 0 ? ", " : "", extras[i]);
    }
  clean = rosette_command_dup_line (taken->str);
  if (taken->len > 0)
    /* Translators: %s is a list of the headers of columns. */
    g_printerr (_ ("Each badge says what is in its row under: %s\n"), clean);
  else
    g_printerr ("%s\n", _ ("No column of the sheet says more of each person."));
}

/* All that is wrong is said, so that it can be mended at once. */
static int
make_claims (RosettePlan *plan,
             GPtrArray *fields,
             GArray *sources,
             const char *sheet,
             RosetteTable *table)
{
  g_autoptr (GFile) file = g_file_new_for_path (sheet);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  int status = ROSETTE_EXIT_DONE;

  plan->claims = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < plan->people->len; i++)
    {
      RosettePerson *person = plan->people->pdata[i];
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) values = rosette_claim_sources_dup_values (fields, sources, person, &error);
      g_autoptr (JsonObject) claims = NULL;

      if (values == NULL
          || !rosette_claims_make (fields, (const char *const *) values, folder, &claims, &error)
          || !rosette_own_dates_check (claims, plan->issued, plan->valid_until, &error))
        status = rosette_command_fail (
          ROSETTE_EXIT_BAD_DATA,
          /* Translators: a file, a row's number, whose it is, and what is wrong in it */
          _ ("%s: Row %u, %s: %s"), sheet, rosette_table_get_row_number (table, i),
          rosette_person_get_name (person), error->message);
      else if (claims != NULL)
        g_hash_table_insert (plan->claims, person, rosette_json_write_object (claims, NULL));
    }

  return status;
}

int
rosette_issue_details_read (const RosetteIssueOptions *options,
                            RosetteTable *table,
                            RosettePlan *plan)
{
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GArray) sources = NULL;
  int status;

  if (options->details == NULL && !options->has_details)
    return ROSETTE_EXIT_DONE;
  fields = rosette_claim_fields_new (plan->achievement);
  sources = rosette_claim_sources_new (fields->len);
  status = take_values (options->details, fields, sources);
  if (status != ROSETTE_EXIT_DONE)
    return status;
  if (options->has_details)
    take_columns (plan->people, fields, sources);

  return make_claims (plan, fields, sources, options->recipients, table);
}
