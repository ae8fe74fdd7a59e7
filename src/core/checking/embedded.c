/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "base/error.h"
#include "base/limits.h"
#include "checking/issuer-keys.h"
#include "encoding/json.h"
#include "keys/multikey.h"
#include "linkeddata/bundled.h"
#include "proofs/data-integrity.h"

#include <string.h>

/* Most proofs that are looked at, and the longest chain of them. */
#define MAX_PROOFS 16
#define MAX_CHAIN  8

/* What a signature of one statement takes in a proof of ecdsa-sd-2023, in base64url. */
#define SD_SIGNATURE_CHARS 88

/* How fast the clock of who signs may be. */
#define MAX_CLOCK_DIFFERENCE (5 * G_TIME_SPAN_MINUTE)

/* What came of one proof. */
typedef struct
{
  JsonObject *proof;
  RosetteSentence sentence;
  char *subject;
  RosetteKeyEntry *entry; /* the key that it is right for; NULL unless it is */
  char *context;          /* the revision that it was made with, when that is not the newest */
} Finding;

static void
finding_free (gpointer data)
{
  Finding *self = data;

  g_clear_pointer (&self->entry, rosette_key_entry_free);
  g_free (self->subject);
  g_free (self->context);
  g_free (self);
}

static gboolean
conclude (Finding *self, RosetteSentence sentence, const char *subject)
{
  self->sentence = sentence;
  g_free (self->subject);
  self->subject = g_strdup (subject);

  return FALSE;
}

/* The key that the document at @method's address has under exactly that name. */
static RosetteKeyEntry *
find_in_document (RosetteInspection *self, const char *method, gboolean *is_reached)
{
  GBytes *document = rosette_inspection_look_up (self, method, NULL);
  g_autoptr (GPtrArray) entries = NULL;

  *is_reached = document != NULL;
  if (document == NULL)
    return NULL;

  entries = rosette_inspection_read_keys (self, document, method);
  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      if (entry->key != NULL && g_strcmp0 (entry->id, method) == 0)
        return rosette_key_entry_copy (entry, method);
    }

  return NULL;
}

/* `https://issuer#z6Mk…`, as 1EdTech writes it: the key is there, and nothing says whose it is. */
static RosetteKeyEntry *
read_fragment (const char *method)
{
  const char *hash = strchr (method, '#');
  g_autoptr (RosetteKey) key = hash != NULL ? rosette_key_parse_multikey (hash + 1, NULL) : NULL;

  return key != NULL ? rosette_key_entry_new (NULL, NULL, key) : NULL;
}

/* The key that the proof names. */
static RosetteKeyEntry *
find_key (RosetteInspection *self, Finding *finding, const char *method)
{
  RosetteKeyEntry *entry;
  gboolean is_reached = FALSE;

  if (rosette_did_is_own_key (method))
    {
      g_autoptr (RosetteKey) key = rosette_kept_keys_parse_did (self->keys, method, NULL);

      if (key != NULL)
        return rosette_key_entry_new (method, NULL, key);
      conclude (finding, ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE, method);
      return NULL;
    }

  entry = find_in_document (self, method, &is_reached);
  if (entry == NULL)
    entry = read_fragment (method);
  if (entry == NULL)
    conclude (finding,
              is_reached ? ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE : ROSETTE_SAYS_SIGNATURE_NO_KEY,
              method);

  return entry;
}

/* What it took to verify a proof, as ROSETTE_MAX_PROOF_WORK counts it. A wrong one is tried with
 * every reading of its document, some ten.
 */
static guint
measure (JsonObject *proof, const GError *error)
{
  const char *value = rosette_json_get_string (proof, "proofValue");
  RosetteCryptosuite suite;
  guint n_signatures = 0;

  if (g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
    return 1000;
  if (value != NULL && rosette_cryptosuite_from_proof (proof, &suite)
      && suite == ROSETTE_CRYPTOSUITE_ECDSA_SD_2023)
    n_signatures = (guint) MIN (strlen (value) / SD_SIGNATURE_CHARS, ROSETTE_MAX_SD_SIGNATURES);

  return error != NULL ? 10 * n_signatures : n_signatures;
}

static gboolean
verify (RosetteInspection *self, Finding *finding, RosetteKey *key, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  gboolean is_right;

  if (self->tally->work >= ROSETTE_MAX_PROOF_WORK)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                           "the proofs of the file take too much work");
      return FALSE;
    }
  is_right = rosette_data_integrity_verify (self->document, finding->proof, key, &finding->context,
                                            &own_error);
  self->tally->work += measure (finding->proof, own_error);
  if (!is_right)
    g_propagate_error (error, g_steal_pointer (&own_error));

  return is_right;
}

/* The key that an earlier copy of the document had under that name, when the proof is right for it:
 * a name that is used again for the next key is no reason to accuse. */
static gboolean
verify_earlier (RosetteInspection *self, Finding *finding, const char *method)
{
  g_autoptr (GPtrArray) earlier =
    method != NULL ? rosette_inspection_list_earlier_keys (self, method) : NULL;

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      const RosetteKeyEntry *entry = earlier->pdata[i];

      if (entry->key == NULL || g_strcmp0 (entry->id, method) != 0
          || !verify (self, finding, entry->key, NULL))
        continue;
      g_clear_pointer (&finding->entry, rosette_key_entry_free);
      finding->entry = rosette_key_entry_copy (entry, method);
      return TRUE;
    }

  return FALSE;
}

/* The first context in the document that is not bundled. */
static const char *
find_unknown_context (JsonObject *document)
{
  g_autoptr (GPtrArray) contexts = rosette_json_list (document, "@context");

  for (guint i = 0; i < contexts->len; i++)
    {
      JsonNode *node = contexts->pdata[i];

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
          && rosette_bundled_context_count (json_node_get_string (node)) == 0)
        return json_node_get_string (node);
    }

  return "@context";
}

/* What the document itself has against being read as it was signed: @sentence, when the signature
 * is right for what it does cover.
 */
static gboolean
explain_document (RosetteInspection *self,
                  Finding *finding,
                  RosetteSentence sentence,
                  const GError *error)
{
  gboolean is_right =
    rosette_data_integrity_verify_part (self->document, finding->proof, finding->entry->key, NULL);

  return is_right ? conclude (finding, sentence, error->message)
                  : conclude (finding, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
}

/* Why a signature did not verify. */
static gboolean
explain (RosetteInspection *self, Finding *finding, RosetteCryptosuite suite, const GError *error)
{
  gboolean takes_key =
    rosette_cryptosuite_takes_key (suite, rosette_key_get_kind (finding->entry->key));

  switch (error->code)
    {
    case ROSETTE_ERROR_NOT_FOUND:
      return conclude (finding, ROSETTE_SAYS_SIGNATURE_UNKNOWN_WORDS,
                       find_unknown_context (self->document));
    case ROSETTE_ERROR_LIMIT:
      return conclude (finding, ROSETTE_SAYS_SIGNATURE_TOO_INTRICATE, NULL);
    case ROSETTE_ERROR_UNSUPPORTED:
      return takes_key ? conclude (finding, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND,
                                   rosette_cryptosuite_get_name (suite))
                       : conclude (finding, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
    case ROSETTE_ERROR_SYNTAX:
      return explain_document (self, finding, ROSETTE_SAYS_SIGNATURE_NOT_COVERED, error);
    case ROSETTE_ERROR_HIDDEN:
      return explain_document (self, finding, ROSETTE_SAYS_SIGNATURE_HIDES, error);
    default:
      return conclude (finding, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
    }
}

/* A clock that is a little fast makes no proof early. */
static RosetteProofProblem
find_problem (RosetteInspection *self, JsonObject *proof)
{
  RosetteProofProblem problem =
    rosette_data_integrity_check_options (proof, "assertionMethod", NULL, NULL, self->now);
  g_autoptr (GDateTime) soon = NULL;

  if (problem != ROSETTE_PROOF_IS_EARLY)
    return problem;
  soon = g_date_time_add (self->now, MAX_CLOCK_DIFFERENCE);

  return rosette_data_integrity_check_options (proof, "assertionMethod", NULL, NULL, soon);
}

/* What the proof says of itself. */
static gboolean
check_options (RosetteInspection *self, Finding *finding)
{
  switch (find_problem (self, finding->proof))
    {
    case ROSETTE_PROOF_IS_FINE:
      return TRUE;
    case ROSETTE_PROOF_IS_INCOMPLETE:
      return rosette_json_get_string (finding->proof, "verificationMethod") == NULL
               ? conclude (finding, ROSETTE_SAYS_SIGNATURE_NO_KEY_NAMED, NULL)
               : conclude (finding, ROSETTE_SAYS_SIGNATURE_OTHER_PURPOSE, NULL);
    case ROSETTE_PROOF_HAS_OTHER_PURPOSE:
      return conclude (finding, ROSETTE_SAYS_SIGNATURE_OTHER_PURPOSE, NULL);
    case ROSETTE_PROOF_IS_EARLY:
    case ROSETTE_PROOF_IS_EXPIRED:
      return conclude (finding, ROSETTE_SAYS_SIGNATURE_NOT_IN_FORCE, NULL);
    case ROSETTE_PROOF_HAS_BAD_DATE:
    case ROSETTE_PROOF_HAS_OTHER_DOMAIN:
    case ROSETTE_PROOF_HAS_OTHER_CHALLENGE:
    default:
      return conclude (finding, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
    }
}

/* The address of the key that the proof names. "#key-1" is one of the issuer's: what signs triples
 * has no such names (it leaves them out), what signs the text as it stands covers them. */
static char *
dup_method (RosetteInspection *self, Finding *finding, RosetteCryptosuite suite)
{
  const char *method = rosette_json_get_string (finding->proof, "verificationMethod");

  if (*method != '#' || self->issuer_id == NULL || !rosette_cryptosuite_is_jcs (suite))
    return g_strdup (method);

  return g_strdup_printf ("%.*s%s", (int) strcspn (self->issuer_id, "#"), self->issuer_id, method);
}

static gboolean check_proof (RosetteInspection *self, Finding *finding, guint depth);

/* The proofs that this one comes after must be right as well. */
static gboolean
check_previous (RosetteInspection *self, Finding *finding, guint depth)
{
  g_autoptr (GPtrArray) ids = rosette_json_list (finding->proof, "previousProof");
  g_autoptr (GPtrArray) proofs = rosette_json_list (self->document, "proof");

  if (ids->len > 0 && depth == MAX_CHAIN)
    return conclude (finding, ROSETTE_SAYS_SIGNATURE_TOO_INTRICATE, NULL);

  for (guint i = 0; i < proofs->len; i++)
    {
      JsonObject *proof =
        JSON_NODE_HOLDS_OBJECT (proofs->pdata[i]) ? json_node_get_object (proofs->pdata[i]) : NULL;
      const char *id = rosette_json_get_string (proof, "id");
      Finding *previous;
      gboolean is_right;

      if (id == NULL || !rosette_json_has_type (finding->proof, "previousProof", id))
        continue;
      previous = g_new0 (Finding, 1);
      previous->proof = proof;
      is_right = check_proof (self, previous, depth + 1);
      if (!is_right)
        conclude (finding, previous->sentence, previous->subject);
      finding_free (previous);
      if (!is_right)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_proof (RosetteInspection *self, Finding *finding, guint depth)
{
  const char *type = rosette_json_get_string (finding->proof, "type");
  const char *name = rosette_json_get_string (finding->proof, "cryptosuite");
  g_autofree char *method = NULL;
  g_autoptr (GError) error = NULL;
  RosetteCryptosuite suite;

  if (!rosette_cryptosuite_from_proof (finding->proof, &suite))
    return conclude (finding, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, name != NULL ? name : type);
  if (rosette_json_get_string (finding->proof,
                               rosette_cryptosuite_has_jws (suite) ? "jws" : "proofValue")
      == NULL)
    return conclude (finding, ROSETTE_SAYS_SIGNATURE_EMPTY, NULL);
  if (!check_options (self, finding))
    return FALSE;

  method = dup_method (self, finding, suite);
  finding->entry = find_key (self, finding, method);
  if (finding->entry == NULL && !verify_earlier (self, finding, method))
    return FALSE;
  if (finding->entry->end != ROSETTE_KEY_REMOVED
      && !verify (self, finding, finding->entry->key, &error)
      && !verify_earlier (self, finding, method))
    {
      explain (self, finding, suite, error);
      g_clear_pointer (&finding->entry, rosette_key_entry_free);
      return FALSE;
    }
  conclude (finding,
            finding->context != NULL ? ROSETTE_SAYS_SIGNATURE_GOOD_EARLIER
                                     : ROSETTE_SAYS_SIGNATURE_GOOD,
            finding->context);

  return check_previous (self, finding, depth);
}

static GPtrArray *
check_all (RosetteInspection *self)
{
  g_autoptr (GPtrArray) proofs = rosette_json_list (self->document, "proof");
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);

  for (guint i = 0; i < MIN (proofs->len, MAX_PROOFS); i++)
    if (JSON_NODE_HOLDS_OBJECT (proofs->pdata[i]))
      {
        Finding *finding = g_new0 (Finding, 1);

        finding->proof = json_node_get_object (proofs->pdata[i]);
        if (!check_proof (self, finding, 0))
          g_clear_pointer (&finding->entry, rosette_key_entry_free);
        g_ptr_array_add (findings, finding);
      }

  return findings;
}

/* Any one that is right will do (Open Badges 3.0 section 9.1), and of several the issuer's own:
 * anybody may add one. Where none is, what speaks against the badge comes first.
 */
static Finding *
choose (RosetteInspection *self, GPtrArray *findings)
{
  gboolean is_complete;
  g_autoptr (GPtrArray) keys = rosette_inspection_list_issuer_keys (self, &is_complete);
  Finding *good = NULL;
  Finding *bad = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      Finding *finding = findings->pdata[i];
      gboolean is_fail = rosette_sentence_get_result (finding->sentence) == ROSETTE_RESULT_FAIL;

      if (finding->entry != NULL && keys != NULL
          && rosette_key_entries_with_key (keys, finding->entry->key) != NULL)
        return finding;
      if (finding->entry != NULL && good == NULL)
        good = finding;
      if (finding->entry == NULL && is_fail && bad == NULL)
        bad = finding;
    }

  return good != NULL ? good : bad != NULL ? bad : findings->pdata[0];
}

static void
take (RosetteInspection *self, const Finding *finding)
{
  rosette_inspection_set_proof (self, rosette_json_get_string (finding->proof, "type"), NULL,
                                rosette_json_get_string (finding->proof, "cryptosuite"),
                                rosette_json_get_string (finding->proof, "verificationMethod"));
  if (finding->entry != NULL)
    rosette_inspection_take_signer (self, finding->entry);
  rosette_inspection_say (self, finding->sentence, finding->subject);
}

void
rosette_inspection_check_embedded (RosetteInspection *self)
{
  g_autoptr (GPtrArray) findings = check_all (self);

  if (findings->len == 0)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_MISSING, NULL);
  else
    take (self, choose (self, findings));
}
