/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "baking/baking.h"
#include "checking/finds.h"
#include "checking/key-document.h"
#include "checking/lookups.h"
#include "checking/report-private.h"
#include "checking/sentences.h"
#include "fetching/trust.h"
#include "keys/kept-keys.h"
#include "openbadges/credential.h"
#include "proofs/jws.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteTally:
 * @n_parts: how many credentials inside others were examined
 * @work: what proofs took, as ROSETTE_MAX_PROOF_WORK counts it
 *
 * What a file has cost so far.
 */
typedef struct
{
  guint n_parts;
  guint work;
} RosetteTally;

/**
 * RosetteInspection:
 *
 * One file on its way through the checks. Each step reads what the steps before it found, adds
 * what it finds, and says its sentence. Lives on one thread and on the stack of the checker.
 */
typedef struct
{
  /* what the checker was given; not owned */
  RosetteTrustStore *trust; /* nullable */
  RosetteKeptKeys *keys;
  GDateTime *now;
  const char *const *recipients; /* nullable */
  GCancellable *cancellable;
  const RosetteFind *find;

  RosetteLookups *lookups;  /* the documents that it needs */
  GPtrArray *key_documents; /* those that keys were read from; NULL: none yet */

  /* container */
  gboolean is_found;
  GBytes *bytes; /* the credential as it stands in the file: JWS text or JSON; NULL where there is
                    only a link, or remains */
  char *link;    /* where a hosted assertion stands, as the picture says; nullable */
  GBytes *picture;

  /* structure */
  RosetteJws *jws;       /* NULL unless the credential is a JWS */
  GPtrArray *signatures; /* where it has several: of RosetteJws, @jws among them; else NULL */
  gboolean is_selective; /* that shows parts of it apart: an SD-JWT */
  JsonObject *payload;   /* of the JWS */
  JsonObject *document;  /* the credential */
  RosetteVersion version;
  RosetteCredential *view; /* @document with what it links to, for people */
  char *issuer_id;
  char *issuer_name;             /* never NULL once there is a view */
  JsonObject *badge_class;       /* Open Badges 1.x and 2.0, from the file or looked up; nullable */
  JsonObject *profile;           /* the issuer's, from the file or looked up; nullable */
  gboolean is_profile_confirmed; /* @profile was looked up at the issuer's own address */
  GPtrArray *others;             /* what a wallet presents beside it, as JsonNode; nullable */
  char *out_of_reach;            /* the first document on the way to the issuer that was missing */

  /* signature */
  JsonObject *proof;
  RosetteKey *signer;       /* the key that the signature is right for */
  char *signer_address;     /* where that key was looked up; NULL when the file alone carries it */
  char *signer_owner;       /* whose the key's document says that it is; nullable */
  RosetteKeyEnd signer_end; /* what became of it, as its own document says */
  GDateTime *signer_ended;  /* and since when; nullable */
  gboolean is_hosted_revoked;
  char *hosted_address; /* where the hosted assertion was found; nullable */
  char *revoked_reason;

  /* where it stands, when it is a part of another */
  RosetteRole role;
  char *path;             /* in the document around it; nullable */
  GHashTable *endorsable; /* the ids that it may endorse, when it is an endorsement; not owned */
  guint depth;            /* how many are around it */
  RosetteTally *tally;    /* of all of the file */
  RosetteTally own_tally; /* where nothing is around it */

  GListStore *parts; /* the reports of what stands in it; NULL when there are none */
  gboolean has_more; /* there are parts that were not checked */

  RosetteCheck *checks[ROSETTE_N_CHECKS]; /* what was said */
  guint said[ROSETTE_N_CHECKS];           /* with which sentence, and one; 0: none */
} RosetteInspection;

/**
 * rosette_inspection_init:
 * @parent: (nullable): whose options and lookups to share; what the checker was given must outlive
 *   @self
 *
 * Makes @self, which is all zeros, ready; without a parent the caller fills in what the checker
 * was given, and @lookups. rosette_inspection_clear() frees what it holds.
 */
void rosette_inspection_init (RosetteInspection *self, RosetteInspection *parent);
void rosette_inspection_clear (RosetteInspection *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteInspection, rosette_inspection_clear)

/**
 * rosette_inspection_say:
 * @sentence: what was found; its check and result are settled by it
 * @subject: (nullable): what the sentence is about; untrusted
 *
 * Says what came of a check, in place of what was said of it before; but a failure stays said.
 */
void rosette_inspection_say (RosetteInspection *self,
                             RosetteSentence sentence,
                             const char *subject);

/* The same for a sentence about two things. */
void rosette_inspection_say_two (RosetteInspection *self,
                                 RosetteSentence sentence,
                                 const char *first,
                                 const char *second);

/**
 * rosette_inspection_say_of:
 * @address: (nullable): the document that it was found in
 *
 * As rosette_inspection_say(). If that document is not of today, the sentence says of when it is.
 */
void rosette_inspection_say_of (RosetteInspection *self,
                                RosetteSentence sentence,
                                const char *subject,
                                const char *address);

/**
 * rosette_inspection_has:
 *
 * Returns: whether check @id was said to have come out as @result
 */
gboolean rosette_inspection_has (RosetteInspection *self, RosetteCheckId id, RosetteResult result);

/**
 * rosette_inspection_take_signer:
 * @entry: the key that the signature is right for, and what its document says of it
 *
 * Fills @signer and the fields after it, once.
 */
void rosette_inspection_take_signer (RosetteInspection *self, const RosetteKeyEntry *entry);

/**
 * rosette_inspection_look_up:
 * @address: a URL or a DID, as the badge writes it
 * @http_status: (out) (optional): the status of the network's answer, 0 when it was not asked
 *
 * As rosette_lookups_get().
 *
 * Returns: (transfer none) (nullable): the document; %NULL when it is out of reach
 */
GBytes *rosette_inspection_look_up (RosetteInspection *self,
                                    const char *address,
                                    guint *http_status);

/**
 * rosette_inspection_get_lookup:
 *
 * Returns: (transfer none): the same, with all that is known of it
 */
const RosetteLookup *rosette_inspection_get_lookup (RosetteInspection *self, const char *address);

/**
 * rosette_inspection_look_up_object:
 *
 * Returns: (transfer full) (nullable): the same, read as a JSON object
 */
JsonObject *rosette_inspection_look_up_object (RosetteInspection *self, const char *address);

/**
 * rosette_inspection_is_same_site:
 *
 * Returns: whether two addresses are of the same host and port; http and https count as one, as
 *   issuers mix them
 */
gboolean rosette_inspection_is_same_site (const char *one, const char *other);

/**
 * rosette_inspection_is_same_address:
 *
 * Returns: whether two ids or addresses name the same, as issuers write them: with a fragment or
 *   without, a capital in the host, a slash at the end, http or https
 */
gboolean rosette_inspection_is_same_address (const char *one, const char *other);

/**
 * rosette_inspection_read:
 *
 * Reads @bytes into @jws, @payload, @document and @version, whatever credential it is.
 *
 * Returns: %FALSE when it is neither a JWS with a JSON object in it nor a JSON object
 */
gboolean rosette_inspection_read (RosetteInspection *self);

/**
 * rosette_inspection_take:
 * @node: a credential that stands in another document: an object, the text of a JWT, or an envelope
 *   around one
 *
 * Takes it in place of what was read before.
 *
 * Returns: %FALSE as rosette_inspection_read()
 */
gboolean rosette_inspection_take (RosetteInspection *self, JsonNode *node);

/**
 * rosette_inspection_read_issuer:
 *
 * Fills @issuer_id, @issuer_name and @view from @document; for the older versions also with the
 * documents that it links to.
 */
void rosette_inspection_read_issuer (RosetteInspection *self);

/**
 * rosette_inspection_get_valid_from:
 *
 * Returns: (transfer full) (nullable): since when the credential says that it is in force
 */
GDateTime *rosette_inspection_get_valid_from (RosetteInspection *self);

/* The same for its end. */
GDateTime *rosette_inspection_get_valid_until (RosetteInspection *self);

/**
 * rosette_inspection_get_newer:
 *
 * Returns: (nullable): where its issuer offers a newer badge (`refreshService`)
 */
const char *rosette_inspection_get_newer (RosetteInspection *self);

/* The steps, each in the file of its name; each says the sentence of its check. */
void rosette_inspection_check_container (RosetteInspection *self);
void rosette_inspection_check_structure (RosetteInspection *self);
void rosette_inspection_check_signature (RosetteInspection *self);
void rosette_inspection_check_issuer (RosetteInspection *self);
void rosette_inspection_check_dates (RosetteInspection *self);
void rosette_inspection_check_status (RosetteInspection *self);
void rosette_inspection_check_recipient (RosetteInspection *self);
void rosette_inspection_check_parts (RosetteInspection *self);
void rosette_inspection_check_endorsements (RosetteInspection *self);
void rosette_inspection_check_trust (RosetteInspection *self);

/**
 * rosette_inspection_examine:
 * @self: what rosette_inspection_check_container() has seen, or a part of it
 * @error: return location for a #GError
 *
 * Takes all steps after the first.
 *
 * Returns: (transfer full): the report; or %NULL with G_IO_ERROR_CANCELLED
 */
RosetteReport *rosette_inspection_examine (RosetteInspection *self,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_inspection_get_endorsed:
 * @endorsement: (nullable): an EndorsementCredential of 3.0, or an Endorsement of 2.0
 *
 * Returns: (transfer none) (nullable): the id of what it speaks of
 */
const char *rosette_inspection_get_endorsed (JsonObject *endorsement);

/**
 * rosette_inspection_check_hosted:
 *
 * The signature step of an assertion that is not signed but stands at a web address (hosted.c).
 */
void rosette_inspection_check_hosted (RosetteInspection *self);

/**
 * rosette_inspection_is_hosted_kind:
 *
 * Returns: whether the assertion says that what stands at its web address proves it
 */
gboolean rosette_inspection_is_hosted_kind (RosetteInspection *self);

/**
 * rosette_inspection_check_embedded:
 *
 * The signature step of a badge with proofs inside its JSON (embedded.c).
 */
void rosette_inspection_check_embedded (RosetteInspection *self);

/**
 * rosette_inspection_set_proof:
 *
 * Notes for the report of what kind the signature is; each text may be %NULL.
 */
void rosette_inspection_set_proof (RosetteInspection *self,
                                   const char *type,
                                   const char *alg,
                                   const char *cryptosuite,
                                   const char *method);

/**
 * rosette_inspection_check_schema:
 *
 * Open Badges 3.0: says where the badge is not what a schema that it names asks for, and which
 * schema is not known (credential-schema.c).
 */
void rosette_inspection_check_schema (RosetteInspection *self);

/**
 * rosette_inspection_check_linked:
 * @document: a document that stands where the assertion links to
 * @class_name: what it must be: "BadgeClass" or "Profile"
 * @prefix: the member that leads to it
 *
 * Says what is wrong with the structure of @document (structure.c).
 */
void rosette_inspection_check_linked (RosetteInspection *self,
                                      JsonObject *document,
                                      const char *class_name,
                                      const char *prefix);

/**
 * rosette_inspection_link_issuer:
 *
 * Open Badges 1.x and 2.0: finds the badge class and the issuer's profile that the assertion names
 * (links.c), and fills the fields for them and for the view.
 */
void rosette_inspection_link_issuer (RosetteInspection *self);

G_END_DECLS
