/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "checking/status-list.h"
#include "encoding/json.h"

#include <string.h>

/* Shortest list that the specification allows, in entries: a shorter one tells who is in it
 * (Bitstring Status List section 3.2). */
#define MIN_ENTRIES 131072

/* Entries in credentialStatus that are looked at. */
#define MAX_ENTRIES_READ 16

/* What entries say, the gravest last: of several the gravest is said. */
typedef enum
{
  STATUS_GOOD,
  STATUS_UNKNOWN,
  STATUS_SUSPENDED,
  STATUS_REVOKED,
} Status;

typedef struct
{
  RosetteInspection *inspection;
  Status worst;
  const char *address; /* of the list that is looked at; nullable */
  char *keeper;        /* who keeps it, when that is not the issuer */
} Findings;

/* Of two that are as grave the first is said, but a plain one yields to one that tells more. */
static void
find (Findings *self, Status status, RosetteSentence sentence, const char *subject)
{
  gboolean tells_more = status == STATUS_GOOD && sentence != ROSETTE_SAYS_STATUS_GOOD;

  if (self->inspection->checks[ROSETTE_CHECK_STATUS] != NULL
      && (status < self->worst || (status == self->worst && !tells_more)))
    return;

  self->worst = status;
  if (status == STATUS_UNKNOWN)
    rosette_inspection_say (self->inspection, sentence, subject);
  else
    rosette_inspection_say_of (self->inspection, sentence, subject, self->address);
}

static void
find_revoked (Findings *self, const char *reason)
{
  if (reason != NULL)
    find (self, STATUS_REVOKED, ROSETTE_SAYS_STATUS_REVOKED_REASON, reason);
  else
    find (self, STATUS_REVOKED, ROSETTE_SAYS_STATUS_REVOKED, NULL);
}

/* The list that the user gave for an address must call itself so: another list of the same issuer
 * would say that all is well. What was fetched from there may have another name, as issuers who put
 * their lists behind a new address leave the old one in them: that the badge names the address is
 * signed, and what stands there is its issuer's business (Bitstring Status List section 2.2 lets
 * the id be left out).
 */
static gboolean
has_right_id (RosetteInspection *self, const RosetteLookup *lookup)
{
  const char *id = rosette_json_get_string (self->document, "id");
  g_autofree char *said = id != NULL ? rosette_pin_normalize (id) : NULL;

  return said == NULL || lookup->state != ROSETTE_LOOKUP_GIVEN
         || strcmp (said, lookup->address) == 0;
}

/* A status list is a credential of its own, and counts only when it passes the same checks. */
static gboolean
open_list (RosetteInspection *self, const RosetteLookup *lookup)
{
  static const RosetteCheckId needed[] = { ROSETTE_CHECK_SIGNATURE, ROSETTE_CHECK_ISSUER };

  self->bytes = g_bytes_ref (lookup->document);
  if (!rosette_inspection_read (self))
    return FALSE;

  self->version = ROSETTE_VERSION_NONE;
  if (!has_right_id (self, lookup))
    return FALSE;

  rosette_inspection_read_issuer (self);
  rosette_inspection_check_signature (self);
  rosette_inspection_check_issuer (self);
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      if (!rosette_inspection_has (self, needed[i], ROSETTE_RESULT_PASS))
        return FALSE;
    }

  return TRUE;
}

/* Nothing is wrong with the list, but its key is not to be had. */
static gboolean
is_key_out_of_reach (RosetteInspection *list)
{
  return list->said[ROSETTE_CHECK_SIGNATURE] == ROSETTE_SAYS_SIGNATURE_NO_KEY + 1
         || list->said[ROSETTE_CHECK_SIGNATURE] == ROSETTE_SAYS_SIGNATURE_KEY_ELSEWHERE + 1
         || list->said[ROSETTE_CHECK_ISSUER] == ROSETTE_SAYS_ISSUER_OUT_OF_REACH + 1
         || list->said[ROSETTE_CHECK_ISSUER] == ROSETTE_SAYS_ISSUER_NOT_CONFIRMED + 1;
}

/* What is said of a list that does not count. */
static void
find_no_list (Findings *self, RosetteInspection *list)
{
  if (is_key_out_of_reach (list))
    find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_KEY_OUT_OF_REACH, list->issuer_id);
  else
    find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, self->address);
}

static gboolean
is_same_issuer (RosetteInspection *one, RosetteInspection *other)
{
  g_autofree char *a = one->issuer_id != NULL ? rosette_pin_normalize (one->issuer_id) : NULL;
  g_autofree char *b = other->issuer_id != NULL ? rosette_pin_normalize (other->issuer_id) : NULL;

  return a != NULL && g_strcmp0 (a, b) == 0;
}

/* A list of somebody else stands at an address that the badge's issuer signed; one that a person
 * brought proves nothing. */
static gboolean
is_keeper_right (Findings *self, RosetteInspection *list, const RosetteLookup *lookup)
{
  if (is_same_issuer (self->inspection, list))
    return TRUE;

  self->keeper = g_strdup (list->issuer_name);

  return lookup->state != ROSETTE_LOOKUP_GIVEN;
}

static gboolean
is_begun (RosetteInspection *list)
{
  g_autoptr (GDateTime) from = rosette_inspection_get_valid_from (list);

  return from == NULL || g_date_time_compare (from, list->now) <= 0;
}

/* The day until which the list was good, when that is past; NULL while it is. */
static char *
dup_end (RosetteInspection *list)
{
  g_autoptr (GDateTime) until = rosette_inspection_get_valid_until (list);

  return until != NULL && g_date_time_compare (until, list->now) < 0
           ? rosette_sentence_dup_day (until)
           : NULL;
}

typedef struct
{
  const char *type;         /* of the entry */
  const char *list_type;    /* of the list credential */
  const char *subject_type; /* of its subject */
  gboolean is_multibase;
} BitstringKind;

static const BitstringKind bitstring_kinds[] = {
  { "BitstringStatusListEntry", "BitstringStatusListCredential", "BitstringStatusList", TRUE },
  { "StatusList2021Entry", "StatusList2021Credential", "StatusList2021", FALSE },
};

/* "94567": digits and nothing else; some issuers write a number. */
static gboolean
read_index (JsonObject *entry, guint64 *index)
{
  const char *text = rosette_json_get_string (entry, "statusListIndex");
  gint64 number = 0;

  if (text != NULL)
    return g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64 / 8, index, NULL);

  if (!rosette_json_get_integer (entry, "statusListIndex", &number) || number < 0
      || number > G_MAXINT64 / 8)
    return FALSE;
  *index = (guint64) number;

  return TRUE;
}

static gboolean
read_size (JsonObject *entry, guint *size)
{
  gint64 number = 1;

  if (json_object_has_member (entry, "statusSize")
      && (!rosette_json_get_integer (entry, "statusSize", &number) || number < 1 || number > 8))
    return FALSE;
  *size = (guint) number;

  return TRUE;
}

/* The value of @entry in the list at @list, when both fit together. */
static gboolean
read_value (const BitstringKind *kind, JsonObject *entry, JsonObject *list, guint *value)
{
  JsonObject *subject = rosette_json_get_object (list, "credentialSubject");
  const char *encoded = rosette_json_get_string (subject, "encodedList");
  const char *purpose = rosette_json_get_string (entry, "statusPurpose");
  g_autoptr (GBytes) bits = NULL;
  guint64 index = 0;
  guint size = 1;

  if (encoded == NULL || purpose == NULL || !rosette_json_has_type (list, "type", kind->list_type)
      || !rosette_json_has_type (subject, "type", kind->subject_type)
      || !rosette_json_has_type (subject, "statusPurpose", purpose) || !read_index (entry, &index)
      || !read_size (entry, &size))
    return FALSE;

  bits = rosette_status_list_expand (encoded, kind->is_multibase, NULL);
  if (bits == NULL || g_bytes_get_size (bits) * 8 / size < MIN_ENTRIES)
    return FALSE;

  return rosette_status_list_get (bits, index, size, value, NULL);
}

/* What the issuer says of a badge whose entry has @value: statusMessage names each value in
 * hexadecimal (Bitstring Status List section 2.1). */
static const char *
find_message (JsonObject *entry, guint value)
{
  g_autoptr (GPtrArray) messages = rosette_json_list (entry, "statusMessage");

  for (guint i = 0; i < messages->len; i++)
    {
      JsonNode *node = messages->pdata[i];
      JsonObject *message = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *status = rosette_json_get_string (message, "status");
      guint64 number = 0;

      if (status != NULL && g_str_has_prefix (status, "0x")
          && g_ascii_string_to_unsigned (status + 2, 16, 0, G_MAXUINT, &number, NULL)
          && number == value)
        return rosette_json_get_text (message, "message");
    }

  return NULL;
}

static void
judge_good (Findings *self, JsonObject *entry, const char *purpose, guint value)
{
  const char *message = strcmp (purpose, "message") == 0 ? find_message (entry, value) : NULL;
  const char *newer = rosette_inspection_get_newer (self->inspection);

  if (value != 0 && strcmp (purpose, "refresh") == 0 && newer != NULL)
    find (self, STATUS_GOOD, ROSETTE_SAYS_STATUS_GOOD_NEWER, newer);
  else if (message != NULL)
    find (self, STATUS_GOOD, ROSETTE_SAYS_STATUS_GOOD_MESSAGE, message);
  else if (self->keeper != NULL)
    find (self, STATUS_GOOD, ROSETTE_SAYS_STATUS_GOOD_OTHER, self->keeper);
  else
    find (self, STATUS_GOOD, ROSETTE_SAYS_STATUS_GOOD, NULL);
}

/* What is withdrawn for good stays so in a list that is too old to say anything else. */
static void
judge_value (Findings *self, JsonObject *entry, guint value, const char *end)
{
  const char *purpose = rosette_json_get_string (entry, "statusPurpose");

  if (value != 0 && strcmp (purpose, "revocation") == 0)
    find_revoked (self, NULL);
  else if (end != NULL)
    find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_LIST_ENDED, end);
  else if (value != 0 && strcmp (purpose, "suspension") == 0)
    find (self, STATUS_SUSPENDED, ROSETTE_SAYS_STATUS_SUSPENDED, NULL);
  else
    judge_good (self, entry, purpose, value);
}

static void
check_bitstring (Findings *self, const BitstringKind *kind, JsonObject *entry)
{
  const char *address = rosette_json_get_string (entry, "statusListCredential");
  g_auto (RosetteInspection) list = { 0 };
  const RosetteLookup *lookup = NULL;
  g_autofree char *end = NULL;
  guint value = 0;

  rosette_inspection_init (&list, self->inspection);
  g_clear_pointer (&self->keeper, g_free);
  self->address = address;
  /* a list that stands in the badge can never change, and tells nothing */
  if (address != NULL && g_ascii_strncasecmp (address, "data:", 5) == 0)
    {
      find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, "data:");
      return;
    }
  if (address != NULL)
    lookup = rosette_inspection_get_lookup (self->inspection, address);

  if (lookup == NULL || lookup->document == NULL)
    {
      find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_OUT_OF_REACH, address);
      return;
    }
  if (!open_list (&list, lookup))
    {
      find_no_list (self, &list);
      return;
    }
  if (!is_keeper_right (self, &list, lookup) || !is_begun (&list)
      || !read_value (kind, entry, list.document, &value))
    {
      find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, address);
      return;
    }

  end = dup_end (&list);
  judge_value (self, entry, value, end);
}

/* An entry of a revocation list: an id, or an object that has one. */
static gboolean
is_listed (JsonNode *node, JsonObject *document, const char **reason)
{
  static const char *const names[] = { "id", "uid" };
  JsonObject *entry = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *bare =
    json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  *reason = rosette_json_get_text (entry, "revocationReason");
  if (entry != NULL && !rosette_json_get_boolean (entry, "revoked", TRUE))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *own = rosette_json_get_string (document, names[i]);
      const char *listed = entry != NULL ? rosette_json_get_string (entry, names[i]) : bare;

      if (own != NULL && listed != NULL && strcmp (own, listed) == 0)
        return TRUE;
    }

  return FALSE;
}

/* 1.0 kept an object from uid to reason. */
static gboolean
is_key_listed (JsonObject *list, JsonObject *document, const char **reason)
{
  static const char *const names[] = { "uid", "id" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *own = rosette_json_get_string (document, names[i]);

      if (own != NULL && json_object_has_member (list, own))
        {
          *reason = rosette_json_get_text (list, own);
          return TRUE;
        }
    }

  return FALSE;
}

/* A list of 1.0 is any object: what a website answers in place of it is told by its words. */
static gboolean
is_old_list (RosetteInspection *inspection, JsonObject *list)
{
  static const char *const errors[] = { "error", "errors", "message", "detail", "statusCode" };

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      if (json_object_has_member (list, errors[i]))
        return FALSE;
    }

  return inspection->version < ROSETTE_VERSION_2_0;
}

static void
check_revocation_list (Findings *self, const char *address, const char *member)
{
  RosetteInspection *inspection = self->inspection;
  g_autoptr (JsonObject) list = rosette_inspection_look_up_object (inspection, address);
  g_autoptr (GPtrArray) entries = NULL;
  const char *reason = NULL;

  self->address = address;
  if (list == NULL)
    {
      gboolean is_there = rosette_inspection_look_up (inspection, address, NULL) != NULL;

      find (self, STATUS_UNKNOWN,
            is_there ? ROSETTE_SAYS_STATUS_LIST_UNRELIABLE : ROSETTE_SAYS_STATUS_OUT_OF_REACH,
            address);
      return;
    }

  entries = rosette_json_list (list, member);
  for (guint i = 0; i < entries->len; i++)
    {
      if (is_listed (entries->pdata[i], inspection->document, &reason))
        {
          find_revoked (self, reason);
          return;
        }
    }
  if (inspection->version < ROSETTE_VERSION_2_0
      && is_key_listed (list, inspection->document, &reason))
    find_revoked (self, reason);
  else if (json_object_has_member (list, member) || is_old_list (inspection, list))
    find (self, STATUS_GOOD, ROSETTE_SAYS_STATUS_GOOD, NULL);
  else
    find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_LIST_UNRELIABLE, address);
}

static void
check_entry (Findings *self, JsonNode *node)
{
  JsonObject *entry = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *type = NULL;
  g_autoptr (GPtrArray) types = rosette_json_list (entry, "type");

  for (gsize i = 0; i < G_N_ELEMENTS (bitstring_kinds); i++)
    {
      if (rosette_json_has_type (entry, "type", bitstring_kinds[i].type))
        {
          check_bitstring (self, &bitstring_kinds[i], entry);
          return;
        }
    }
  if (rosette_json_has_type (entry, "type", "1EdTechRevocationList")
      && rosette_json_get_string (entry, "id") != NULL)
    {
      check_revocation_list (self, rosette_json_get_string (entry, "id"), "revokedCredential");
      return;
    }

  if (types->len > 0 && json_node_get_value_type (types->pdata[0]) == G_TYPE_STRING)
    type = json_node_get_string (types->pdata[0]);
  find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_UNKNOWN_KIND, type);
}

static void
check_old (Findings *self)
{
  RosetteInspection *inspection = self->inspection;
  const char *address = rosette_json_get_string (inspection->profile, "revocationList");

  if (inspection->is_hosted_revoked
      || rosette_json_get_boolean (inspection->document, "revoked", FALSE))
    find_revoked (self, inspection->revoked_reason);
  else if ((inspection->jws == NULL || rosette_inspection_is_hosted_kind (inspection))
           && rosette_inspection_has (inspection, ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS))
    {
      self->address = inspection->hosted_address;
      find (self, STATUS_GOOD, ROSETTE_SAYS_STATUS_GOOD, NULL);
    }
  else if (inspection->jws != NULL && address != NULL)
    check_revocation_list (self, address, "revokedAssertions");
  else if (inspection->jws != NULL && inspection->profile == NULL && inspection->issuer_id != NULL)
    find (self, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_OUT_OF_REACH, inspection->issuer_id);
  else
    rosette_inspection_say (inspection, ROSETTE_SAYS_STATUS_NONE, NULL);
}

void
rosette_inspection_check_status (RosetteInspection *self)
{
  Findings findings = { .inspection = self, .worst = STATUS_GOOD };
  g_autoptr (GPtrArray) entries = NULL;

  if (self->document == NULL)
    return;
  if (self->version != ROSETTE_VERSION_NONE && self->version < ROSETTE_VERSION_3_0)
    {
      check_old (&findings);
      return;
    }

  entries = rosette_json_list (self->document, "credentialStatus");
  if (entries->len == 0)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_STATUS_NONE, NULL);
      return;
    }
  if (entries->len > MAX_ENTRIES_READ)
    find (&findings, STATUS_UNKNOWN, ROSETTE_SAYS_STATUS_UNKNOWN_KIND, NULL);
  for (guint i = 0; i < MIN (entries->len, MAX_ENTRIES_READ); i++)
    check_entry (&findings, entries->pdata[i]);
  g_free (findings.keeper);
}
