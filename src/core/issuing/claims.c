/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/claims.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"
#include "issuing/claim-value.h"
#include "issuing/kept-evidence.h"
#include "issuing/own-dates.h"
#include "openbadges/part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is being said of one person: a value for each field, as JSON has it, or NULL. */
typedef struct
{
  GPtrArray *fields;
  GPtrArray *nodes;
  GFile *base;
} Claims;

/* Fields that documents have under a name of their own. */
static const struct
{
  const char *key;
  const char *member;
} members[] = {
  { "role", "role" },
  { "start", "activityStartDate" },
  { "end", "activityEndDate" },
  { "credits", "creditsEarned" },
};

/* Fields that become lines of the narrative. */
static const char *const lines[] = {
  "hours", "mode", "tasks", "outcomes", "assessment", "assessor"
};

static JsonNode *
get_node (Claims *self, const char *key)
{
  int place = rosette_claim_fields_find (self->fields, key);

  return place >= 0 ? self->nodes->pdata[place] : NULL;
}

static const char *
get_text (Claims *self, const char *key)
{
  JsonNode *node = get_node (self, key);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static JsonArray *
new_types (const char *type)
{
  JsonArray *types = json_array_new ();

  json_array_add_string_element (types, type);

  return types;
}

/* A profile must have an id: the website, else a UUID out of the name (RFC 9562 section 5.5). */
static void
add_host (Claims *self, JsonObject *subject)
{
  const char *name = get_text (self, "host");
  const char *url = get_text (self, "host-url");
  g_autofree char *hex = NULL;
  g_autofree char *urn = NULL;
  JsonObject *host = NULL;

  if (name == NULL && url == NULL)
    return;
  hex = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name != NULL ? name : url, -1);
  urn = g_strdup_printf ("urn:uuid:%.8s-%.4s-5%.3s-8%.3s-%.12s", hex, hex + 8, hex + 12, hex + 15,
                         hex + 18);
  host = json_object_new ();
  json_object_set_string_member (host, "id", url != NULL ? url : urn);
  json_object_set_array_member (host, "type", new_types ("Profile"));
  rosette_part_set_text (host, "name", name);
  rosette_part_set_text (host, "url", url);
  json_object_set_object_member (subject, "source", host);
}

static void
add_results (Claims *self, JsonObject *subject)
{
  g_autoptr (JsonArray) results = json_array_new ();

  for (guint i = 0; i < self->fields->len; i++)
    {
      const RosetteClaimField *field = self->fields->pdata[i];

      if (field->kind == ROSETTE_CLAIM_RESULT && self->nodes->pdata[i] != NULL)
        json_array_add_element (results, rosette_json_copy (self->nodes->pdata[i]));
    }
  if (json_array_get_length (results) > 0)
    json_object_set_array_member (subject, "result", g_steal_pointer (&results));
}

static char *
dup_plain (JsonNode *node)
{
  g_autofree char *text = NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);

  return rosette_json_write (node, NULL);
}

static void
add_line (GString *text, const char *title, const char *value)
{
  g_string_append_printf (text, "%s- %s: %s", text->len > 0 ? "\n" : "", title, value);
}

static void
add_narrative (Claims *self, JsonObject *subject)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const char *told = get_text (self, "narrative");
  g_autofree char *whole = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      int place = rosette_claim_fields_find (self->fields, lines[i]);
      JsonNode *node = place >= 0 ? self->nodes->pdata[place] : NULL;
      g_autofree char *value = node != NULL ? dup_plain (node) : NULL;

      if (value != NULL)
        add_line (list, ((RosetteClaimField *) self->fields->pdata[place])->title, value);
    }
  whole = g_strconcat (told != NULL ? told : "", told != NULL && list->len > 0 ? "\n\n" : "",
                       list->str, NULL);
  rosette_part_set_text (subject, "narrative", whole);
}

static JsonObject *
new_evidence (const char *id)
{
  JsonObject *evidence = json_object_new ();

  rosette_part_set_text (evidence, "id", id);
  json_object_set_array_member (evidence, "type", new_types ("Evidence"));

  return evidence;
}

static GFile *
find_file (Claims *self, const char *name)
{
  if (self->base != NULL && !g_path_is_absolute (name) && g_uri_peek_scheme (name) == NULL)
    return g_file_resolve_relative_path (self->base, name);

  return g_file_parse_name (name);
}

static gboolean
refuse_file (const char *name, RosetteError code, const char *why, GError **error)
{
  g_set_error (
    error, ROSETTE_ERROR, (int) code,
    /* Translators: the name of a file, and a sentence that says why it cannot be taken. */
    _ ("The file “%s” cannot be taken as "
       "evidence. %s"),
    name, why);

  return FALSE;
}

/* Where it was looked for is told of a file that was named without its folder. */
static gboolean
refuse_missing (const char *name, GFile *base, GError **error)
{
  gboolean has_folder = base == NULL || g_path_is_absolute (name);
  g_autofree char *folder = has_folder ? NULL : g_file_get_parse_name (base);
  g_autofree char *why = NULL;

  if (has_folder)
    return refuse_file (name, ROSETTE_ERROR_SYNTAX, _ ("It is not there."), error);
  /* Translators: %s is the path of a folder. */
  why = g_strdup_printf (_ ("It is not in the folder %s."), folder);

  return refuse_file (name, ROSETTE_ERROR_SYNTAX, why, error);
}

/* The id of a file, from its contents. */
static char *
make_file_id (GFile *file, const char *name, GFile *base, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GBytes) contents = NULL;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    refuse_missing (name, base, error);
  else if (g_file_info_get_size (info) > ROSETTE_MAX_EVIDENCE_BYTES)
    refuse_file (name, ROSETTE_ERROR_LIMIT, _ ("It is larger than 64 MB."), error);
  else if ((contents = g_file_load_bytes (file, NULL, NULL, NULL)) == NULL)
    refuse_file (name, ROSETTE_ERROR_SYNTAX, _ ("It cannot be read."), error);

  return contents != NULL ? rosette_kept_evidence_dup_id (contents) : NULL;
}

/* The name of the evidence is that of the file; where it is kept it gets another one. */
static gboolean
add_file (Claims *self, JsonArray *evidence, JsonObject *claims, GError **error)
{
  const char *name = get_text (self, "evidence-file");
  const char *scheme = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *id = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *base_name = NULL;
  JsonObject *entry = NULL;

  if (name == NULL)
    return TRUE;
  scheme = g_uri_peek_scheme (name);
  if (g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0)
    return refuse_file (name, ROSETTE_ERROR_SYNTAX, _ ("Web addresses have a field of their own."),
                        error);
  file = find_file (self, name);
  id = make_file_id (file, name, self->base, error);
  if (id == NULL)
    return FALSE;
  base_name = g_file_get_basename (file);
  uri = g_file_get_uri (file);
  entry = new_evidence (id);
  rosette_part_set_text (entry, "name", base_name);
  json_array_add_object_element (evidence, entry);
  json_object_set_string_member (claims, "file", uri);

  return TRUE;
}

static gboolean
add_evidence (Claims *self, JsonObject *claims, GError **error)
{
  g_autoptr (JsonArray) evidence = json_array_new ();
  const char *url = get_text (self, "evidence");
  const char *text = get_text (self, "evidence-text");

  if (!add_file (self, evidence, claims, error))
    return FALSE;
  if (url != NULL || (text != NULL && json_array_get_length (evidence) == 0))
    json_array_add_object_element (evidence, new_evidence (url));
  if (json_array_get_length (evidence) == 0)
    return TRUE;
  /* Of an address and a file, the words are about the address. */
  rosette_part_set_text (
    json_array_get_object_element (evidence, json_array_get_length (evidence) - 1), "narrative",
    text);
  json_object_set_array_member (claims, "evidence", g_steal_pointer (&evidence));

  return TRUE;
}

static gboolean
check_period (Claims *self, GError **error)
{
  const char *start = get_text (self, "start");
  const char *end = get_text (self, "end");

  /* Both are of one form, and so in the order of their texts. */
  if (start == NULL || end == NULL || strcmp (start, end) <= 0)
    return TRUE;
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                       _ ("The last day is before the first one."));

  return FALSE;
}

static gboolean
write_claims (Claims *self, JsonObject **claims, GError **error)
{
  g_autoptr (JsonObject) all = json_object_new ();
  JsonObject *subject = json_object_new ();

  json_object_set_object_member (all, "subject", subject);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (get_node (self, members[i].key) != NULL)
      json_object_set_member (subject, members[i].member,
                              rosette_json_copy (get_node (self, members[i].key)));
  add_host (self, subject);
  add_results (self, subject);
  add_narrative (self, subject);
  if (!check_period (self, error) || !add_evidence (self, all, error))
    return FALSE;
  rosette_own_dates_set (all, get_text (self, "issued"), get_text (self, "valid-until"));
  *claims = json_object_get_size (subject) > 0 || json_object_get_size (all) > 1
              ? g_steal_pointer (&all)
              : NULL;

  return TRUE;
}

/* All in words, for documents that have no names for it: what was told, and then a list. */
static void
add_summary (Claims *self, const char *list, JsonObject *claims)
{
  const char *told = get_text (self, "narrative");
  g_autofree char *whole =
    g_strconcat (told != NULL ? told : "", told != NULL && *list != '\0' ? "\n\n" : "", list, NULL);

  rosette_part_set_text (claims, "summary", whole);
}

static gboolean
is_in_summary (const RosetteClaimField *field)
{
  static const char *const others[] = { "narrative", "issued", "valid-until", NULL };

  return !g_str_has_prefix (field->key, "evidence") && !g_strv_contains (others, field->key);
}

static void
node_free (gpointer data)
{
  g_clear_pointer ((JsonNode **) &data, json_node_unref);
}

gboolean
rosette_claims_make (GPtrArray *fields,
                     const char *const *values,
                     GFile *base,
                     JsonObject **claims,
                     GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (node_free);
  g_autoptr (GString) list = g_string_new (NULL);
  Claims self = { fields, nodes, base };

  *claims = NULL;
  for (guint i = 0; i < fields->len; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (values[i] != NULL ? values[i] : ""));
      const RosetteClaimField *field = fields->pdata[i];
      JsonNode *node = NULL;

      if (*text != '\0')
        {
          node = rosette_claim_value_read (field, text, error);
          if (node == NULL)
            return FALSE;
          if (is_in_summary (field))
            add_line (list, field->title, text);
        }
      g_ptr_array_add (nodes, node);
    }

  if (!write_claims (&self, claims, error))
    return FALSE;
  if (*claims != NULL)
    add_summary (&self, list->str, *claims);

  return TRUE;
}

static void
clear_source (gpointer data)
{
  RosetteClaimSource *source = data;

  g_free (source->value);
  g_free (source->column);
}

GArray *
rosette_claim_sources_new (guint n_fields)
{
  GArray *sources = g_array_new (FALSE, TRUE, sizeof (RosetteClaimSource));

  g_array_set_clear_func (sources, clear_source);
  g_array_set_size (sources, n_fields);

  return sources;
}

/* Whether a file's name leads elsewhere than into the folder that it is looked for in. */
static gboolean
leads_out (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, G_DIR_SEPARATOR_S, -1);

  return g_path_is_absolute (name) || name[0] == '~' || g_uri_peek_scheme (name) != NULL
         || g_strv_contains ((const char *const *) parts, "..");
}

gboolean
rosette_claim_field_check_cell (const RosetteClaimField *field, const char *cell, GError **error)
{
  g_return_val_if_fail (field != NULL && cell != NULL, FALSE);

  if (field->kind != ROSETTE_CLAIM_FILE || !leads_out (cell))
    return TRUE;

  return refuse_file (cell, ROSETTE_ERROR_SYNTAX,
                      _ ("A list may name only files in one folder: give the name alone."), error);
}

GStrv
rosette_claim_sources_dup_values (GPtrArray *fields,
                                  GArray *sources,
                                  RosettePerson *person,
                                  GError **error)
{
  g_auto (GStrv) values = g_new0 (char *, sources->len + 1);

  for (guint i = 0; i < sources->len; i++)
    {
      const RosetteClaimSource *source = &g_array_index (sources, RosetteClaimSource, i);
      const char *cell =
        source->column != NULL ? rosette_person_get_extra (person, source->column) : NULL;
      const char *value = cell != NULL && *cell != '\0' ? cell : source->value;

      if (cell != NULL && !rosette_claim_field_check_cell (fields->pdata[i], cell, error))
        return NULL;
      values[i] = g_strdup (value != NULL ? value : "");
    }

  return g_steal_pointer (&values);
}
