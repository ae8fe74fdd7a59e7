/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/run.h"

#include "encoding/hex.h"
#include "encoding/json.h"
#include "issuing/award-list.h"
#include "issuing/base-url.h"
#include "issuing/file-name.h"
#include "issuing/hosted-file.h"
#include "issuing/kept-evidence.h"
#include "issuing/maker.h"
#include "issuing/stored-plan.h"
#include "keys/secrets.h"

#include <string.h>

#define SALT_BYTES 16
#define UUID_BYTES 16

/* A run that is being stored. */
typedef struct
{
  const RosettePlan *plan;
  RosetteLedger *ledger;
  gint64 run_id;
  GHashTable *taken;
  gboolean is_empty; /* whether there was nothing in the folder */
  guint n_rows;
  RosetteRandomStock random;
} Planning;

static gboolean
is_there_cb (const char *name, gpointer user_data)
{
  Planning *self = user_data;
  g_autoptr (GFile) file = g_file_get_child (self->plan->folder, name);

  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL)
         != G_FILE_TYPE_UNKNOWN;
}

/* A name for the file of @person, in @format, that nothing has. */
static char *
make_name (Planning *self, RosettePerson *person, RosetteFormats format)
{
  static const char *const endings[] = { ".png", ".svg", NULL };
  const char *ending = endings[self->plan->container];
  gboolean has_several = rosette_formats_has_several (self->plan->formats);
  g_autofree char *suffix =
    g_strconcat (has_several ? "-" : "", has_several ? rosette_format_get_name (format) : "",
                 ending != NULL ? ending : rosette_format_get_ending (format), NULL);

  g_autofree char *name =
    g_strconcat (self->plan->is_rehearsal ? "TEST " : "", rosette_person_get_name (person), NULL);

  return rosette_file_name_make (name, suffix, self->taken, self->is_empty ? NULL : is_there_cb,
                                 self);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* With the name under which evidence is kept. */
static char *
name_evidence (Planning *self, RosettePerson *person, JsonObject *claims)
{
  g_autofree char *name =
    rosette_kept_evidence_make_name (claims, rosette_person_get_name (person),
                                     self->plan->is_rehearsal, self->taken, is_there_cb, self);

  rosette_kept_evidence_set_name (claims, name);

  return rosette_json_write_object (claims, NULL);
}

/* What is said of @person, as JSON; NULL for nothing. */
static char *
make_claims (Planning *self, RosettePerson *person)
{
  const char *given =
    self->plan->claims != NULL ? g_hash_table_lookup (self->plan->claims, person) : NULL;
  g_autoptr (JsonObject) claims = NULL;

  /* Read again only where there may be a file: of many awards that takes long. */
  if (given != NULL && strstr (given, "\"file\":") != NULL)
    claims = rosette_json_parse_object (given, strlen (given), NULL);

  return claims != NULL && json_object_has_member (claims, "file")
           ? name_evidence (self, person, claims)
           : g_strdup (given);
}

/* A hosted assertion has its address for its id. */
static char *
make_id (Planning *self, RosetteFormats format, const char *uuid)
{
  g_autofree char *base_url = NULL;

  if (format != ROSETTE_FORMAT_OB2_HOSTED)
    return g_strconcat ("urn:uuid:", uuid, NULL);
  base_url = rosette_base_url_parse (self->plan->base_url, NULL);

  return rosette_hosted_file_make_id (base_url, uuid);
}

/* A random UUID (RFC 9562 section 5.4). The system's own would go through printf. */
static char *
make_uuid (Planning *self)
{
  guint8 bytes[UUID_BYTES];
  g_autofree char *hex = NULL;
  GString *uuid = g_string_sized_new (2 * UUID_BYTES + 4);

  rosette_random_stock_take (&self->random, bytes, sizeof bytes);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  hex = rosette_hex_encode (bytes, sizeof bytes);
  for (gsize i = 0; i < 2 * UUID_BYTES; i++)
    {
      if (i == 8 || i == 12 || i == 16 || i == 20)
        g_string_append_c (uuid, '-');
      g_string_append_c (uuid, hex[i]);
    }

  return g_string_free (uuid, FALSE);
}

static char *
make_salt (Planning *self)
{
  guint8 bytes[SALT_BYTES];

  rosette_random_stock_take (&self->random, bytes, sizeof bytes);

  return rosette_hex_encode (bytes, sizeof bytes);
}

static gboolean
plan_row (Planning *self,
          RosettePerson *person,
          const char *claims,
          RosetteFormats format,
          GError **error)
{
  const RosettePlan *plan = self->plan;
  g_autofree char *extra = rosette_stored_plan_dup_extra (person, claims);
  g_autofree char *uuid = make_uuid (self);
  g_autofree char *id = make_id (self, format, uuid);
  g_autofree char *salt = make_salt (self);
  g_autofree char *file = make_name (self, person, format);
  const char *renews = plan->renewed != NULL ? g_hash_table_lookup (plan->renewed, person) : NULL;
  const RosetteLedgerRow row = { self->n_rows++,
                                 rosette_person_get_name (person),
                                 or_empty (rosette_person_get_email (person)),
                                 or_empty (rosette_person_get_id (person)),
                                 extra,
                                 rosette_format_get_name (format),
                                 id,
                                 salt,
                                 file,
                                 or_empty (renews) };

  return rosette_ledger_plan_row (self->ledger, self->run_id, &row, error);
}

static gboolean
plan_rows (Planning *self, GCancellable *cancellable, GError **error)
{
  GPtrArray *people = self->plan->people;

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *claims = make_claims (self, people->pdata[i]);

      for (guint k = 0; k < ROSETTE_N_FORMATS; k++)
        {
          if ((self->plan->formats & ROSETTE_FORMAT_NTH (k)) == 0)
            continue;
          if (g_cancellable_set_error_if_cancelled (cancellable, error)
              || !plan_row (self, people->pdata[i], claims, ROSETTE_FORMAT_NTH (k), error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_empty (GFile *folder)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) first =
    files != NULL ? g_file_enumerator_next_file (files, NULL, &error) : NULL;

  return files != NULL && first == NULL && error == NULL;
}

/* Names of what will stand beside the badges. */
static void
reserve_names (GHashTable *taken)
{
  static const char *const names[] = { ROSETTE_AWARD_LIST_NAME,
                                       ROSETTE_OB2_ISSUER_NAME,
                                       ROSETTE_OB2_BADGE_CLASS_NAME,
                                       ROSETTE_OB2_KEY_NAME,
                                       ROSETTE_HOSTED_FOLDER,
                                       "badge.png",
                                       "badge.svg" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    rosette_file_name_reserve (names[i], taken);
}

/* What cannot be carried out is not stored. */
static gboolean
try (const RosettePlan *plan, GCancellable *cancellable, GError **error)
{
  g_autoptr (RosetteMaker) maker = NULL;
  g_autoptr (RosetteAwardList) list = NULL;

  if (!rosette_plan_check (plan, error))
    return FALSE;
  maker = rosette_maker_new (plan, NULL, cancellable, error);
  if (maker == NULL)
    return FALSE;
  list = rosette_award_list_open (plan->folder, error);

  return list != NULL;
}

gboolean
rosette_run_begin (const RosettePlan *plan,
                   RosetteLedger *ledger,
                   gint64 *run_id,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  Planning self = { .plan = plan, .ledger = ledger, .taken = taken };
  gboolean success;

  g_return_val_if_fail (plan != NULL && ledger != NULL && run_id != NULL, FALSE);

  if (!try (plan, cancellable, error))
    return FALSE;
  text = rosette_stored_plan_write (plan);
  if (!rosette_ledger_begin_run (ledger, text, plan->image, &self.run_id, error))
    return FALSE;
  reserve_names (taken);
  self.is_empty = is_empty (plan->folder);
  success = plan_rows (&self, cancellable, error);
  *run_id = self.run_id;

  return rosette_ledger_end_run (ledger, self.run_id, success, error);
}

gboolean
rosette_run_set_folder (RosetteLedger *ledger, gint64 run_id, GFile *folder, GError **error)
{
  g_autoptr (RosetteLedgerRun) run = rosette_ledger_load_run (ledger, run_id, error);
  g_autoptr (RosetteStoredPlan) stored =
    run != NULL ? rosette_stored_plan_read (run->plan, NULL, error) : NULL;
  g_autofree char *text = NULL;

  if (stored == NULL)
    return FALSE;
  g_set_object (&stored->plan.folder, folder);
  text = rosette_stored_plan_write_again (stored);

  return rosette_ledger_change_run (ledger, run_id, text, error);
}
