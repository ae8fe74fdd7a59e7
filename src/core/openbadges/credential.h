/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "openbadges/identity.h"
#include "openbadges/version.h"

G_BEGIN_DECLS

/**
 * RosetteCredential:
 *
 * A credential or assertion of any version, read for display and for checks: one view of what the
 * versions write under different names. Immutable. The document it was read from is kept whole.
 */
#define ROSETTE_TYPE_CREDENTIAL (rosette_credential_get_type ())
typedef struct _RosetteCredential RosetteCredential;

GType rosette_credential_get_type (void);
RosetteCredential *rosette_credential_ref (RosetteCredential *self);
void rosette_credential_unref (RosetteCredential *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteCredential, rosette_credential_unref)

/**
 * rosette_credential_read:
 * @document: a credential (3.0, CLR 2.0) or an assertion (2.0 and before)
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads what can be read: a member that is missing or malformed is %NULL in the view, and said by
 * rosette_credential_check_structure(). In 2.0 and before, the badge class and the profile are read
 * where they are embedded.
 *
 * Returns: (transfer full): the view; or %NULL with ROSETTE_ERROR_UNSUPPORTED when the document is
 *   of no version
 */
RosetteCredential *rosette_credential_read (JsonObject *document,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_credential_read_old_date:
 * @object: an object of Open Badges 2.1 or before
 * @member: the name of a date in it
 *
 * Returns: (transfer full) (nullable): the date, in whatever form it is written; %NULL when there
 *   is none that can be read
 */
GDateTime *rosette_credential_read_old_date (JsonObject *object, const char *member);

RosetteVersion rosette_credential_get_version (RosetteCredential *self);

/* The document itself, borrowed. */
JsonObject *rosette_credential_get_json (RosetteCredential *self);

/* Parts of it, borrowed: what says something of the recipient, which in 2.0 and before is the
 * document itself, and the achievement or badge class; NULL where it has none. */
JsonObject *rosette_credential_get_subject (RosetteCredential *self);
JsonObject *rosette_credential_get_achievement (RosetteCredential *self);

/* Texts, borrowed; NULL where the document has none. The name, description, criteria, type and
 * image are those of the achievement (3.0) or badge class (2.0).
 */
const char *rosette_credential_get_id (RosetteCredential *self);
const char *rosette_credential_get_name (RosetteCredential *self);
const char *rosette_credential_get_description (RosetteCredential *self);
const char *rosette_credential_get_criteria_narrative (RosetteCredential *self);
const char *rosette_credential_get_criteria_url (RosetteCredential *self);
const char *rosette_credential_get_achievement_type (RosetteCredential *self);
const char *rosette_credential_get_image_uri (RosetteCredential *self);
const char *rosette_credential_get_narrative (RosetteCredential *self);
const char *rosette_credential_get_issuer_id (RosetteCredential *self);
const char *rosette_credential_get_issuer_name (RosetteCredential *self);
const char *rosette_credential_get_issuer_url (RosetteCredential *self);
const char *rosette_credential_get_issuer_email (RosetteCredential *self);

/* The subject's `id` (3.0), or NULL. */
const char *rosette_credential_get_subject_id (RosetteCredential *self);

/* The recipient's name, where the document states it in the clear. */
const char *rosette_credential_get_recipient_name (RosetteCredential *self);

/* When it begins and ends to be in force, in UTC; NULL where it says nothing that is a date. */
GDateTime *rosette_credential_get_valid_from (RosetteCredential *self);
GDateTime *rosette_credential_get_valid_until (RosetteCredential *self);

/* (element-type RosetteIdentity), borrowed: how it names its recipient. */
GPtrArray *rosette_credential_get_identities (RosetteCredential *self);

/* (element-type JsonNode), new lists of borrowed nodes; free with g_ptr_array_unref(). */
GPtrArray *rosette_credential_list_tags (RosetteCredential *self);
GPtrArray *rosette_credential_list_evidence (RosetteCredential *self);
GPtrArray *rosette_credential_list_alignments (RosetteCredential *self);

G_END_DECLS
