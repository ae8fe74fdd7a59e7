/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/register-export.h"

#include "encoding/date.h"
#include "encoding/json.h"
#include "library/chain.h"
#include "sheets/csv.h"

#include <string.h>

static const char *const columns[] = {
  "number", "issued",        "valid_until", "name",   "email", "id", "badge",
  "format", "credential_id", "file",        "renews", "hash",  NULL,
};

/* What is written at once. */
#define BUFFER_BYTES (64 * 1024)

typedef struct
{
  GOutputStream *stream;
  gboolean is_json;
  char separator; /* of CSV for a spreadsheet program; or 0 */
  guint64 n_awards;
  GError *error;
} Export;

static gboolean
write_text (Export *self, const char *text, gsize length)
{
  return self->error == NULL
         && g_output_stream_write_all (self->stream, text, length, NULL, NULL, &self->error);
}

static gboolean
write_row (Export *self, const char *const *cells)
{
  g_autoptr (GString) row = g_string_new (NULL);

  if (self->separator != 0)
    rosette_csv_append_row_for_spreadsheet (row, cells, self->separator);
  else
    rosette_csv_append_row (row, cells);

  return write_text (self, row->str, row->len);
}

static char *
dup_date (GDateTime *date)
{
  return date != NULL ? rosette_date_format (date) : g_strdup ("");
}

static gboolean
write_cells (Export *self, RosetteAwardRow *award, const guint8 *hash)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, rosette_award_row_get_id (award));
  g_autofree char *issued = dup_date (rosette_award_row_get_issued (award));
  g_autofree char *valid_until = dup_date (rosette_award_row_get_valid_until (award));
  g_autofree char *hex = rosette_chain_dup_hex (hash);
  const char *cells[] = { number,
                          issued,
                          valid_until,
                          rosette_award_row_get_name (award),
                          rosette_award_row_get_email (award),
                          rosette_award_row_get_identifier (award),
                          rosette_award_row_get_badge_name (award),
                          rosette_award_row_get_format (award),
                          rosette_award_row_get_credential_id (award),
                          rosette_award_row_get_file (award),
                          rosette_award_row_get_renews (award),
                          hex,
                          NULL };

  return write_row (self, cells);
}

static void
set_text (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, member, text);
}

static JsonObject *
new_award (RosetteAwardRow *award, GBytes *credential, const guint8 *hash)
{
  JsonObject *object = json_object_new ();
  g_autofree char *issued = dup_date (rosette_award_row_get_issued (award));
  g_autofree char *valid_until = dup_date (rosette_award_row_get_valid_until (award));
  g_autofree char *hex = rosette_chain_dup_hex (hash);
  g_autofree char *text = credential != NULL ? g_strndup (g_bytes_get_data (credential, NULL),
                                                          g_bytes_get_size (credential))
                                             : NULL;

  json_object_set_int_member (object, "number", rosette_award_row_get_id (award));
  set_text (object, "issued", issued);
  set_text (object, "validUntil", valid_until);
  set_text (object, "name", rosette_award_row_get_name (award));
  set_text (object, "email", rosette_award_row_get_email (award));
  set_text (object, "id", rosette_award_row_get_identifier (award));
  set_text (object, "badge", rosette_award_row_get_badge_name (award));
  set_text (object, "achievementId", rosette_award_row_get_achievement_id (award));
  set_text (object, "format", rosette_award_row_get_format (award));
  set_text (object, "credentialId", rosette_award_row_get_credential_id (award));
  set_text (object, "renews", rosette_award_row_get_renews (award));
  set_text (object, "file", rosette_award_row_get_file (award));
  set_text (object, "credential", text);
  set_text (object, "hash", hex);

  return object;
}

static gboolean
write_award_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  Export *self = user_data;
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *text = NULL;
  gboolean is_first = self->n_awards++ == 0;
  gsize length = 0;

  if (!self->is_json)
    return write_cells (self, award, hash);
  object = new_award (award, credential, hash);
  text = rosette_json_write_object (object, &length);

  return write_text (self, is_first ? "\n" : ",\n", is_first ? 1 : 2)
         && write_text (self, text, length);
}

static void
write_all (Export *self, RosetteLedger *ledger, const RosetteAwardFilter *filter)
{
  if (self->is_json)
    write_text (self, "[", 1);
  else
    {
      if (self->separator != 0)
        write_text (self, ROSETTE_CSV_MARK, strlen (ROSETTE_CSV_MARK));
      write_row (self, columns);
    }
  if (self->error == NULL)
    rosette_ledger_each_award (ledger, filter, write_award_cb, self, &self->error);
  if (self->is_json)
    write_text (self, "\n]\n", 3);
}

gboolean
rosette_ledger_write_awards (RosetteLedger *self,
                             const RosetteAwardFilter *filter,
                             gboolean is_json,
                             char separator,
                             GOutputStream *stream,
                             GError **error)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Export work = { .is_json = is_json, .separator = separator };
  RosetteAwardFilter wanted = { 0 };

  g_return_val_if_fail (self != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (filter != NULL)
    wanted = *filter;
  wanted.has_credentials = is_json;
  work.stream = g_buffered_output_stream_new_sized (stream, BUFFER_BYTES);
  write_all (&work, self, &wanted);
  /* What is not whole does not take the place of what was there. */
  if (work.error != NULL)
    g_cancellable_cancel (cancellable);
  g_output_stream_close (work.stream, cancellable, work.error == NULL ? &work.error : NULL);
  g_object_unref (work.stream);
  if (work.error == NULL)
    return TRUE;
  g_propagate_error (error, work.error);

  return FALSE;
}

gboolean
rosette_ledger_save_awards (RosetteLedger *self,
                            const RosetteAwardFilter *filter,
                            gboolean is_json,
                            char separator,
                            GFile *file,
                            GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), FALSE);

  stream = g_file_replace (
    file, NULL, FALSE,
    (GFileCreateFlags) (G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION), NULL, error);

  return stream != NULL
         && rosette_ledger_write_awards (self, filter, is_json, separator, G_OUTPUT_STREAM (stream),
                                         error);
}

static gboolean
add_award_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  json_array_add_object_element (user_data, new_award (award, credential, hash));

  return TRUE;
}

static void
add_recipient_cb (const char *name,
                  const char *email,
                  const char *identifier,
                  const char *extra,
                  gpointer user_data)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonObject) own =
    extra != NULL ? rosette_json_parse_object (extra, strlen (extra), NULL) : NULL;

  json_object_set_string_member (object, "name", name);
  json_object_set_string_member (object, "email", email);
  json_object_set_string_member (object, "id", identifier);
  if (own != NULL)
    json_object_set_object_member (object, "columns", g_steal_pointer (&own));
  json_array_add_object_element (user_data, object);
}

static void
add_list_cb (const char *const *texts, gpointer user_data)
{
  json_array_add_string_element (user_data, texts[0]);
}

static void
add_planned_cb (const char *const *texts, gpointer user_data)
{
  static const char *const members[] = { "name",   "email",        "id",  NULL,
                                         "format", "credentialId", "file" };
  JsonObject *object = json_object_new ();
  g_autoptr (JsonObject) said = rosette_json_parse_object (texts[3], strlen (texts[3]), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i] != NULL)
      set_text (object, members[i], texts[i]);
  if (said != NULL)
    json_object_set_object_member (object, "said", g_steal_pointer (&said));
  json_array_add_object_element (user_data, object);
}

char *
rosette_ledger_export_person (RosetteLedger *self,
                              const char *email,
                              const char *identifier,
                              guint *n_found,
                              GError **error)
{
  JsonArray *recipients = json_array_new ();
  JsonArray *lists = json_array_new ();
  JsonArray *awards = json_array_new ();
  JsonArray *planned = json_array_new ();
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = NULL;

  json_object_set_array_member (object, "recipients", recipients);
  json_object_set_array_member (object, "lists", lists);
  json_object_set_array_member (object, "awards", awards);
  json_object_set_array_member (object, "planned", planned);
  if (!rosette_ledger_each_recipient (self, email, identifier, add_recipient_cb, recipients, error)
      || !rosette_ledger_each_list_of (self, email, identifier, add_list_cb, lists, error)
      || !rosette_ledger_each_award_of (self, email, identifier, TRUE, add_award_cb, awards, error)
      || !rosette_ledger_each_planned_of (self, email, identifier, add_planned_cb, planned, error))
    return NULL;
  *n_found = json_array_get_length (recipients) + json_array_get_length (awards)
             + json_array_get_length (planned);
  node = rosette_json_new_node (object);

  return rosette_json_write_pretty (node);
}
