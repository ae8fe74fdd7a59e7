/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"
#include "openbadges/achievement.h"
#include "openbadges/award.h"
#include "openbadges/profile.h"

G_BEGIN_DECLS

/* Open Badges 2.0 is several documents that name each other: an assertion its badge class and key,
 * the badge class its issuer and picture, the issuer its key, the key its owner. The assertion is
 * signed and handed to a person; the others stand on the web.
 *
 * They are written from what 3.0 says. Left out is what 2.0 has no word for: of a profile
 * `address`, `otherIdentifier`, `official`, `parentOrg`, the parts of a person's name and
 * `dateOfBirth`; of an achievement `achievementType`, `creator`, `creditsAvailable`,
 * `fieldOfStudy`, `humanCode`, `otherIdentifier`, `resultDescription`, `specialization`,
 * `related` (which names achievements of 3.0), its own `image` (the badge's picture stands for it)
 * and the `targetType` of an alignment; of both the endorsements (credentials of 3.0) and members
 * that the specification does not know, which a reader of 2.0 would drop. A text that is written
 * in several languages is taken in that of the achievement, else in that of the user.
 */

#define ROSETTE_OB2_ISSUER_NAME      "issuer.json"
#define ROSETTE_OB2_BADGE_CLASS_NAME "badgeclass.json"
#define ROSETTE_OB2_KEY_NAME         "key.json"

/**
 * RosetteOb2Places:
 * @issuer: where the issuer's profile stands, and so its id
 * @badge_class: where the badge class stands
 * @key: where the key stands
 * @image: where the picture of the badge stands, with no assertion in it
 *
 * The addresses of the documents, all in one folder on the web.
 */
typedef struct
{
  char *issuer;
  char *badge_class;
  char *key;
  char *image;
} RosetteOb2Places;

/**
 * rosette_ob2_places_new:
 * @base_url: the address of the folder, without a slash at its end
 * @image_name: the file name of the picture
 *
 * Returns: (transfer full): the addresses of the documents in that folder
 */
RosetteOb2Places *rosette_ob2_places_new (const char *base_url,
                                          const char *image_name) G_GNUC_WARN_UNUSED_RESULT;
void rosette_ob2_places_free (RosetteOb2Places *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteOb2Places, rosette_ob2_places_free)

/**
 * rosette_ob2_find_missing:
 * @issuer: a profile
 *
 * Returns: (nullable): the first member that an issuer of 2.0 must have and @issuer has not:
 *   "name", "url" or "email"
 */
const char *rosette_ob2_find_missing (RosetteProfile *issuer);

/**
 * rosette_ob2_write_profile:
 * @issuer: with what rosette_ob2_find_missing() asks for; its own id is not used
 * @places: where the documents will stand
 *
 * Writes the issuer's Profile (OB 2.0 "Profile"), which names its key. A phone number is written
 * when it is one of E.164, without its spaces and dashes.
 *
 * Returns: (transfer full): the document
 */
JsonObject *rosette_ob2_write_profile (RosetteProfile *issuer,
                                       const RosetteOb2Places *places) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ob2_add_methods:
 * @profile: a document of rosette_ob2_write_profile()
 * @keys: (element-type RosetteKey): the issuer's keys
 * @places: where the documents will stand
 *
 * Says which keys sign credentials of 3.0 as this issuer: each is a Multikey (Controlled
 * Identifiers 1.0 section 2.2.2) that `assertionMethod` names, under the issuer's address and,
 * behind its hash, the key itself, as 1EdTech writes it. RSA keys have no such form and are left
 * out. A reader of 2.0 drops it all.
 */
void rosette_ob2_add_methods (JsonObject *profile, GPtrArray *keys, const RosetteOb2Places *places);

/**
 * rosette_ob2_write_badge_class:
 * @achievement: what is given
 * @places: where the documents will stand
 *
 * Writes the BadgeClass (OB 2.0 "BadgeClass"): `tag` becomes `tags`, `inLanguage` the `@language`
 * of the document. A criteria with nothing but an address is written as that address.
 *
 * Returns: (transfer full): the document
 */
JsonObject *rosette_ob2_write_badge_class (RosetteAchievement *achievement,
                                           const RosetteOb2Places *places)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ob2_write_key:
 * @key: its public half is written
 * @places: where the documents will stand
 *
 * Writes the CryptographicKey (OB 2.0 "CryptographicKey"), which names its owner. The document is
 * a JSON Web Key as well (RFC 7517 section 4 lets one have other members), so that the `kid` of a
 * VC-JWT can name it.
 *
 * Returns: (transfer full): the document
 */
JsonObject *rosette_ob2_write_key (RosetteKey *key,
                                   const RosetteOb2Places *places) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ob2_write_assertion:
 * @award: with an e-mail or a subject id
 * @places: where the documents will stand
 *
 * Writes the Assertion (OB 2.0 "Assertion") with a verification of the type `signed`. A recipient
 * is named in one way only: by the e-mail, lower-case; without an e-mail by the subject id, of the
 * type `url` when it is a web address and else of the type `id`, which 1EdTech's validators take
 * beside the types that the specification lists. Both are salted and hashed ("IdentityHash"). Of
 * what else is said of the award, 2.0 has names for a narrative and the evidence alone.
 *
 * Returns: (transfer full): the document, unsigned
 */
JsonObject *rosette_ob2_write_assertion (const RosetteAward *award,
                                         const RosetteOb2Places *places) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ob2_write_hosted_assertion:
 * @award: with an e-mail or a subject id; its credential id is where the assertion will stand
 * @places: where the other documents will stand
 *
 * As rosette_ob2_write_assertion(), with a verification of the type `HostedBadge` (OB 2.0 "Hosted
 * Verification").
 *
 * Returns: (transfer full): the document
 */
JsonObject *rosette_ob2_write_hosted_assertion (const RosetteAward *award,
                                                const RosetteOb2Places *places)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_ob2_sign:
 * @assertion: an assertion, whatever it says
 * @key: a key pair
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Signs an assertion as a compact JWS (OB 2.0 "Signed Verification") with the one algorithm of
 * @key.
 *
 * Returns: (transfer full): the compact JWS, or %NULL with ROSETTE_ERROR_UNSUPPORTED
 */
char *rosette_ob2_sign (JsonObject *assertion,
                        RosetteKey *key,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
