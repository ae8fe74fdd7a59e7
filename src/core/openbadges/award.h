/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteAward:
 * @credential_id: the credential's own URI, such as "urn:uuid:…"
 * @email: (nullable): where the recipient is reached; written only as a salted hash
 * @subject_id: (nullable): the recipient's own URI; written as it is
 * @salt: (nullable): what is appended to @email before it is hashed
 * @issued: when it was given, in UTC
 * @valid_until: (nullable): when it ends to be in force, in UTC
 * @claims: (nullable): what else is said of it: members of its `subject` as OB 3.0 has them, its
 *   `evidence`, which both versions have, and a `summary` in words, for 2.0
 *
 * One badge given to one person: what a document says beyond its issuer and its achievement.
 * Borrowed by the functions that write documents.
 */
typedef struct
{
  const char *credential_id;
  const char *email;
  const char *subject_id;
  const char *salt;
  GDateTime *issued;
  GDateTime *valid_until;
  JsonObject *claims;
} RosetteAward;

G_END_DECLS
