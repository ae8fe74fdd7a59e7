/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "base/limits.h"
#include "checking/data-uri.h"
#include "checking/remains.h"
#include "encoding/json.h"
#include "openbadges/alias.h"
#include "openbadges/structure.h"
#include "proofs/vc-jwt.h"

#include <string.h>

/* Field names that one sentence lists. */
#define MAX_NAMED_FIELDS 4

static gboolean
has_any_type (JsonObject *document, const char *const *types)
{
  for (gsize i = 0; types[i] != NULL; i++)
    {
      if (rosette_json_has_type (document, "type", types[i]))
        return TRUE;
    }

  return FALSE;
}

/* A credential of the W3C data model that is none of Open Badges: a diploma, an old example. */
static gboolean
is_other_credential (JsonObject *document)
{
  static const char *const lists[] = { "BitstringStatusListCredential", "StatusList2021Credential",
                                       NULL };

  return (rosette_json_has_type (document, "@context", ROSETTE_CONTEXT_VC_2)
          || rosette_json_has_type (document, "@context", ROSETTE_CONTEXT_VC_1))
         && json_object_has_member (document, "credentialSubject")
         && !has_any_type (document, lists);
}

/* Was this awarded to somebody, or is it a document about badges and issuers? */
static gboolean
is_award (JsonObject *document, RosetteVersion version)
{
  static const char *const types_3[] = { "VerifiableCredential",  "OpenBadgeCredential",
                                         "AchievementCredential", "EndorsementCredential",
                                         "ClrCredential",         NULL };

  switch (version)
    {
    case ROSETTE_VERSION_NONE:
      return is_other_credential (document);
    case ROSETTE_VERSION_0_5:
    case ROSETTE_VERSION_1_0:
    case ROSETTE_VERSION_1_1:
    case ROSETTE_VERSION_2_0:
    case ROSETTE_VERSION_2_1:
      return rosette_json_has_type (document, "type", "Assertion")
             || (json_object_has_member (document, "recipient")
                 && json_object_has_member (document, "badge"));
    case ROSETTE_VERSION_3_0:
    case ROSETTE_VERSION_CLR_2_0:
    default:
      return has_any_type (document, types_3)
             || json_object_has_member (document, "credentialSubject");
    }
}

/* SD-JWT VC names the type of a credential "vct". */
static gboolean
is_selective_award (RosetteInspection *self)
{
  return self->is_selective && json_object_has_member (self->payload, "vct");
}

/* An endorsement of 2.0 counts only where it stands in what it endorses. */
static gboolean
is_older_endorsement (RosetteInspection *self)
{
  return self->role == ROSETTE_ROLE_ENDORSEMENT && self->version >= ROSETTE_VERSION_2_0
         && self->version < ROSETTE_VERSION_3_0
         && rosette_json_has_type (self->document, "type", "Endorsement");
}

/* Who looked for it in the file may have read it already. */
static RosetteParsed *
dup_reading (RosetteInspection *self)
{
  if (self->find != NULL && self->find->reading != NULL && self->find->bytes == self->bytes)
    return rosette_parsed_ref (self->find->reading);

  return rosette_parsed_new (self->bytes);
}

gboolean
rosette_inspection_read (RosetteInspection *self)
{
  g_autoptr (RosetteParsed) reading = dup_reading (self);

  if (reading == NULL)
    return FALSE;

  if (reading->jws != NULL)
    {
      self->jws = rosette_jws_ref (reading->jws);
      self->signatures = reading->signatures != NULL ? g_ptr_array_ref (reading->signatures) : NULL;
      self->is_selective = reading->is_selective;
      self->payload = json_object_ref (reading->object);
      self->document = rosette_vc_jwt_dup_credential (self->payload);
    }
  else
    {
      self->document = json_object_ref (reading->object);
    }
  self->version = rosette_version_guess (self->document);
  rosette_aliases_resolve (self->document, self->version);

  return TRUE;
}

/* The text of the JWT that an envelope holds (Verifiable Credentials 2.0 section 4.13). */
static GBytes *
open_envelope (JsonObject *object)
{
  const char *id = rosette_json_get_string (object, "id");

  return id != NULL && rosette_json_has_type (object, "type", "EnvelopedVerifiableCredential")
           ? rosette_data_uri_decode (id, ROSETTE_MAX_JWS_BYTES)
           : NULL;
}

gboolean
rosette_inspection_take (RosetteInspection *self, JsonNode *node)
{
  g_autoptr (JsonNode) kept = json_node_ref (node);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  self->is_selective = FALSE;
  g_clear_pointer (&self->jws, rosette_jws_unref);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
  g_clear_pointer (&self->payload, json_object_unref);
  g_clear_pointer (&self->document, json_object_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  if (object != NULL)
    self->bytes = open_envelope (object);
  else
    self->bytes = g_bytes_new (text != NULL ? text : "", text != NULL ? strlen (text) : 0);
  if (self->bytes != NULL)
    return rosette_inspection_read (self);

  self->document = json_object_ref (object);
  self->version = rosette_version_guess (object);
  rosette_aliases_resolve (object, self->version);

  return TRUE;
}

static void
keep_others (RosetteInspection *self, GPtrArray *credentials)
{
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  for (guint i = 1; i < credentials->len; i++)
    g_ptr_array_add (self->others, json_node_ref (credentials->pdata[i]));
  rosette_inspection_say (self, ROSETTE_SAYS_FOUND_PRESENTED, NULL);
}

/* A presentation (a wallet's envelope) counts as the first credential in it. */
static gboolean
open_presentation (RosetteInspection *self)
{
  g_autoptr (GPtrArray) credentials = NULL;

  if (!rosette_json_has_type (self->document, "type", "VerifiablePresentation"))
    return TRUE;

  credentials = rosette_json_list (self->document, "verifiableCredential");
  if (credentials->len == 0)
    return TRUE;
  if (credentials->len > 1)
    keep_others (self, credentials);

  return rosette_inspection_take (self, credentials->pdata[0]);
}

/* "a, b, c …" of the fields in which fatal, or only slight, problems are; @prefix leads to them. */
static char *
name_fields (GPtrArray *problems, gboolean is_fatal, const char *prefix)
{
  GString *names = g_string_new (NULL);
  guint n_named = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const RosetteProblem *problem = problems->pdata[i];

      if (problem->fatal != is_fatal || problem->rule == ROSETTE_RULE_UNKNOWN_EXTENSION)
        continue;
      if (n_named == MAX_NAMED_FIELDS)
        {
          g_string_append (names, " …");
          break;
        }
      g_string_append_printf (names, "%s%s%s", n_named > 0 ? ", " : "", prefix, problem->path);
      n_named++;
    }

  return g_string_free (names, FALSE);
}

/* An extension whose rules nobody told us; NULL when there is none. */
static const char *
find_unknown_extension (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const RosetteProblem *problem = problems->pdata[i];

      if (problem->rule == ROSETTE_RULE_UNKNOWN_EXTENSION)
        return problem->path;
    }

  return NULL;
}

/* What is said of a badge that keeps the rules that count. */
static void
say_well_formed (RosetteInspection *self, GPtrArray *problems)
{
  const char *extension = find_unknown_extension (problems);
  g_autofree char *names = name_fields (problems, FALSE, "");

  if (*names != '\0')
    {
      rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_MINOR, names);
      return;
    }

  rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_GOOD,
                          rosette_version_get_name (self->version));
  rosette_inspection_check_schema (self);
  if (extension != NULL)
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_SCHEMA_UNKNOWN, extension);
}

/* An Open Badges 3.0 JWT says some things twice; both must agree (section 8.2.5). */
static void
check_claims (RosetteInspection *self)
{
  g_auto (GStrv) missing = NULL;

  if (self->payload == NULL
      || (self->version != ROSETTE_VERSION_3_0 && self->version != ROSETTE_VERSION_CLR_2_0))
    return;

  if (!rosette_vc_jwt_check_claims (self->payload, self->document, &missing, NULL))
    {
      rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_CONTRADICTION, NULL);
    }
  else if (missing != NULL && missing[0] != NULL)
    {
      g_autofree char *names = g_strjoinv (", ", missing);

      rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_CLAIMS_MISSING, names);
    }
}

static void
check_rules (RosetteInspection *self)
{
  g_autoptr (GPtrArray) problems = NULL;

  /* No version of Open Badges has an SD-JWT, and the rules cannot count what is hidden in one. */
  if (self->version == ROSETTE_VERSION_NONE || self->is_selective)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_OTHER_CREDENTIAL, NULL);
      return;
    }

  problems = rosette_credential_check_structure (self->document, self->version);
  if (rosette_problems_is_fatal (problems))
    {
      g_autofree char *names = name_fields (problems, TRUE, "");

      rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_BAD, names);
      return;
    }
  say_well_formed (self, problems);
  check_claims (self);
}

void
rosette_inspection_check_linked (RosetteInspection *self,
                                 JsonObject *document,
                                 const char *class_name,
                                 const char *prefix)
{
  g_autoptr (GPtrArray) problems =
    rosette_structure_check_linked (document, class_name, self->version);
  gboolean is_fatal = rosette_problems_is_fatal (problems);
  g_autofree char *path = g_strconcat (prefix, ".", NULL);
  g_autofree char *names = name_fields (problems, is_fatal, path);

  if (is_fatal)
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_BAD, names);
  else if (*names != '\0')
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_MINOR, names);
}

static void
is_no_badge (RosetteInspection *self, RosetteSentence sentence)
{
  self->is_found = FALSE;
  self->version = ROSETTE_VERSION_NONE;
  g_clear_pointer (&self->document, json_object_unref);
  rosette_inspection_say (self, sentence, NULL);
}

/* It did not read as a badge: was it one that somebody changed, or was it never one? A picture
 * says that it holds one, a bare file does not. */
static void
tell_unreadable (RosetteInspection *self)
{
  g_autoptr (JsonNode) json = rosette_json_parse_bytes (self->bytes, NULL);

  g_clear_pointer (&self->document, json_object_unref);
  if (self->picture == NULL && (json != NULL || !rosette_remains_are_badge (self->bytes)))
    is_no_badge (self, ROSETTE_SAYS_OTHER_DATA);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_UNREADABLE, NULL);
}

/* It reads, but as something else. */
static void
tell_other (RosetteInspection *self)
{
  if (self->jws != NULL && rosette_remains_are_badge (rosette_jws_get_payload (self->jws)))
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_UNREADABLE, NULL);
  else if (self->version != ROSETTE_VERSION_NONE)
    is_no_badge (self, ROSETTE_SAYS_ONLY_A_DESCRIPTION);
  else
    is_no_badge (self, ROSETTE_SAYS_OTHER_DATA);
}

static gboolean
read_bytes (RosetteInspection *self)
{
  if (rosette_inspection_read (self) && open_presentation (self))
    return TRUE;

  tell_unreadable (self);

  return FALSE;
}

/* A website that says "not found" in its own way shows no badge: neither a page nor data of another
 * kind speaks against the picture. */
static gboolean
is_badge_at (RosetteInspection *self, GBytes *bytes)
{
  g_auto (RosetteInspection) there = { 0 };

  rosette_inspection_init (&there, self);
  there.bytes = g_bytes_ref (bytes);

  return rosette_inspection_read (&there)
         && (is_award (there.document, there.version)
             || rosette_json_get_boolean (there.document, "revoked", FALSE));
}

/* What stands at the link may be the badge, or a picture that carries it. */
static gboolean
take_linked (RosetteInspection *self)
{
  g_autoptr (GPtrArray) finds = NULL;
  const RosetteFind *find;
  GBytes *document;

  rosette_lookups_set_plain (self->lookups, TRUE);
  document = rosette_lookups_get_badge (self->lookups, self->link)->document;
  if (document == NULL)
    return FALSE;

  finds = rosette_finds_look (document);
  find = g_ptr_array_index (finds, 0);
  if (find->bytes == NULL || !is_badge_at (self, find->bytes))
    return FALSE;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->document, json_object_unref);
  self->bytes = g_bytes_ref (find->bytes);
  if (self->picture == NULL && find->picture != NULL)
    self->picture = g_bytes_ref (find->picture);

  return TRUE;
}

/* The file holds a link: the badge is what stands there. */
static gboolean
follow_link (RosetteInspection *self)
{
  if (take_linked (self))
    return read_bytes (self);

  rosette_inspection_say (
    self, self->picture != NULL ? ROSETTE_SAYS_FOUND_LINK : ROSETTE_SAYS_FOUND_ADDRESS, self->link);
  rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_ELSEWHERE, NULL);
  rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_ELSEWHERE, self->link);

  return FALSE;
}

/* Early bakers wrote the link, and beside it no more than {"verify": {"url": ...}}. */
static gboolean
is_beside_link (RosetteInspection *self)
{
  return self->link != NULL && self->jws == NULL && self->version == ROSETTE_VERSION_NONE
         && !is_other_credential (self->document);
}

static gboolean
find_document (RosetteInspection *self)
{
  if (self->document != NULL)
    return TRUE;
  if (self->role != ROSETTE_ROLE_WHOLE)
    return FALSE;
  if (self->bytes == NULL)
    return self->link != NULL && follow_link (self);
  if (!read_bytes (self))
    return FALSE;
  if (!is_beside_link (self))
    return TRUE;

  g_clear_pointer (&self->document, json_object_unref);

  return follow_link (self);
}

/* Who issued it, as far as the credential itself says. */
static void
read_issuer (RosetteInspection *self)
{
  JsonObject *issuer = rosette_json_get_object (self->document, "issuer");
  const char *id = issuer != NULL ? rosette_json_get_string (issuer, "id")
                                  : rosette_json_get_string (self->document, "issuer");
  const char *name = issuer != NULL ? rosette_json_get_text (issuer, "name") : NULL;

  self->issuer_id = g_strdup (id);
  self->issuer_name = g_strdup (name != NULL ? name : id);
}

void
rosette_inspection_read_issuer (RosetteInspection *self)
{
  gboolean is_old = self->version != ROSETTE_VERSION_NONE && self->version < ROSETTE_VERSION_3_0;

  if (self->find != NULL)
    rosette_lookups_set_plain (self->lookups, is_old);
  if (is_old)
    {
      rosette_inspection_link_issuer (self);
      return;
    }

  read_issuer (self);
  g_clear_pointer (&self->view, rosette_credential_unref);
  self->view = rosette_credential_read (self->document, NULL);
}

const char *
rosette_inspection_get_endorsed (JsonObject *endorsement)
{
  JsonObject *subject = rosette_json_get_object (endorsement, "credentialSubject");
  JsonObject *claim = rosette_json_get_object (endorsement, "claim");

  if (subject != NULL)
    return rosette_json_get_string (subject, "id");
  if (claim != NULL)
    return rosette_json_get_string (claim, "id");

  return rosette_json_get_string (endorsement, "claim");
}

/* Whether an endorsement is of something that it may be of where it stands. */
static gboolean
is_about (RosetteInspection *self)
{
  const char *id = rosette_inspection_get_endorsed (self->document);

  return id != NULL && g_hash_table_contains (self->endorsable, id);
}

void
rosette_inspection_check_structure (RosetteInspection *self)
{
  if (!find_document (self))
    return;

  if (!is_award (self->document, self->version) && !is_older_endorsement (self)
      && !is_selective_award (self))
    {
      tell_other (self);
      return;
    }

  check_rules (self);
  if (self->endorsable != NULL && !is_about (self))
    rosette_inspection_say (self, ROSETTE_SAYS_STRUCTURE_OTHER_SUBJECT, NULL);
  rosette_inspection_read_issuer (self);
}
