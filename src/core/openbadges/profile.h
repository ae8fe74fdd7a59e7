/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteProfile:
 *
 * An issuer profile (OB 3.0 Profile). Keeps every member of the document it was made from, known
 * to a form or not. Immutable.
 */
#define ROSETTE_TYPE_PROFILE (rosette_profile_get_type ())
typedef struct _RosetteProfile RosetteProfile;

GType rosette_profile_get_type (void);
RosetteProfile *rosette_profile_ref (RosetteProfile *self);
void rosette_profile_unref (RosetteProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteProfile, rosette_profile_unref)

/**
 * rosette_profile_parse:
 * @object: a Profile; `id` may be missing, and `type` too
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the profile; or %NULL with ROSETTE_ERROR_SYNTAX when it has no name or
 *   breaks a rule of OB 3.0; the message names the member
 */
RosetteProfile *rosette_profile_parse (JsonObject *object,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_profile_new:
 * @name: what the institution is called
 * @url: (nullable): its web site
 * @email: (nullable): its address
 * @image: (nullable): its logo, as a data: or https address
 *
 * Returns: (transfer full): a profile without an id
 */
RosetteProfile *rosette_profile_new (const char *name,
                                     const char *url,
                                     const char *email,
                                     const char *image) G_GNUC_WARN_UNUSED_RESULT;

/* The same profile with this id; a new reference. */
RosetteProfile *rosette_profile_with_id (RosetteProfile *self,
                                         const char *id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_profile_with_ids:
 * @id: the id
 * @others: (element-type utf8): other ids of the same issuer, none of them @id
 *
 * Returns: (transfer full): the same profile with this id; @others are IdentifierEntries of
 *   `otherIdentifier`, behind those that are there and are none of these ids
 */
RosetteProfile *rosette_profile_with_ids (RosetteProfile *self,
                                          const char *id,
                                          GPtrArray *others) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_profile_list_keys:
 * @object: a Profile as it stands in a document, read or not
 * @max: how many at most
 *
 * Which keys an issuer says are its own: its `id` where that is the DID of a key (did:key,
 * did:jwk), then those that `otherIdentifier` names, each once.
 *
 * Returns: (transfer container) (element-type utf8): the DIDs, which belong to @object
 */
GPtrArray *rosette_profile_list_keys (JsonObject *object, guint max) G_GNUC_WARN_UNUSED_RESULT;

/* All of these are borrowed; the texts are NULL where the profile has none. */
JsonObject *rosette_profile_get_json (RosetteProfile *self);
const char *rosette_profile_get_id (RosetteProfile *self);
const char *rosette_profile_get_name (RosetteProfile *self);
const char *rosette_profile_get_url (RosetteProfile *self);
const char *rosette_profile_get_email (RosetteProfile *self);

G_END_DECLS
