/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteIdentity:
 * @type: (nullable): what kind of identity this is, an `identityType` of Open Badges 3.0 such as
 *   "emailAddress"; the types of 2.0 are given in the words of 3.0; %NULL where none is given
 * @value: the identity itself, or "algorithm$hex" where @hashed
 * @hashed: whether @value is a hash
 * @salt: (nullable): what was appended to the identity before it was hashed
 *
 * One way a credential names its recipient (Open Badges 3.0 IdentityObject, 2.0 IdentityObject).
 */
typedef struct
{
  char *type;
  char *value;
  gboolean hashed;
  char *salt;
} RosetteIdentity;

/**
 * rosette_identity_new:
 * @type: (nullable): an `identityType`
 * @value: the identity, or its hash
 * @hashed: whether @value is a hash
 * @salt: (nullable): the salt
 *
 * Returns: (transfer full): the identity; free with rosette_identity_free()
 */
RosetteIdentity *rosette_identity_new (const char *type,
                                       const char *value,
                                       gboolean hashed,
                                       const char *salt);
void rosette_identity_free (RosetteIdentity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteIdentity, rosette_identity_free)

/**
 * rosette_identity_hash:
 * @identity: what is hashed, such as an e-mail address; as given, so lower-case it before
 * @salt: (nullable): appended to @identity without a separator
 *
 * Makes an IdentityHash with SHA-256 (Open Badges 2.0 "Primitives", 3.0 IdentityHash).
 *
 * Returns: (transfer full): "sha256$" and 64 lower-case hexadecimal digits
 */
char *rosette_identity_hash (const char *identity, const char *salt);

/**
 * rosette_identity_hash_email:
 * @email: an e-mail address, in any case
 * @salt: (nullable): as for rosette_identity_hash()
 *
 * Returns: (transfer full): the hash of the address in lower case, as 1EdTech's validators ask
 */
char *rosette_identity_hash_email (const char *email, const char *salt);

/**
 * rosette_identity_hash_matches:
 * @identity_hash: "algorithm$hex": sha256, md5, sha1, sha384 or sha512, hexadecimal, all in any
 *   case; or the digits alone, whose number tells the algorithm
 * @salt: (nullable): the salt
 * @typed: what a person typed; white space around it does not count, nor a "mailto:" before it
 *
 * Tries @typed as it is and in small letters, for the issuers that hash addresses as they got them,
 * and an international address in each form that it has.
 *
 * Returns: whether @identity_hash is that of @typed; %FALSE also for a malformed hash or another
 *   algorithm
 */
gboolean rosette_identity_hash_matches (const char *identity_hash,
                                        const char *salt,
                                        const char *typed);

/**
 * rosette_identity_is_hash:
 * @self: a recipient's identity
 *
 * Returns: whether its value is a hash, whatever `hashed` says of it
 */
gboolean rosette_identity_is_hash (const RosetteIdentity *self);

/**
 * rosette_identity_can_compare:
 * @self: a recipient's identity
 *
 * Returns: whether anything can be compared with it; %FALSE for a hash of a kind not known here
 */
gboolean rosette_identity_can_compare (const RosetteIdentity *self);

/**
 * rosette_identity_matches:
 * @self: a recipient's identity
 * @typed: what a person typed; white space around it does not count
 *
 * Compares as Open Badges 3.0 section 9.3 says: by hash where it is one, else as plain text; an
 * e-mail address without regard to case or to the form of its domain, a telephone number by its
 * digits.
 *
 * Returns: whether @typed is this identity
 */
gboolean rosette_identity_matches (const RosetteIdentity *self, const char *typed);

/**
 * rosette_identity_id_matches:
 * @id: the `id` of a subject: a DID, a web address, "mailto:" and an e-mail address, ...
 * @typed: what a person typed
 *
 * Returns: whether both name the same
 */
gboolean rosette_identity_id_matches (const char *id, const char *typed);

G_END_DECLS
