/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/check.h"
#include "checking/lookups.h"
#include "openbadges/credential.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteRole:
 * @ROSETTE_ROLE_WHOLE: what was checked stands by itself
 * @ROSETTE_ROLE_BADGE: it stands in another credential: in a learner record (CLR 2.0), or beside
 *   the first in what a wallet presents
 * @ROSETTE_ROLE_ENDORSEMENT: it stands in another credential, and endorses something there
 *
 * What a report is of.
 */
typedef enum
{
  ROSETTE_ROLE_WHOLE,
  ROSETTE_ROLE_BADGE,
  ROSETTE_ROLE_ENDORSEMENT,
} RosetteRole;

/**
 * RosetteReport:
 *
 * What a check found: the verdict, nine #RosetteCheck lines in the order of #RosetteCheckId, and
 * what is worth showing of the badge. A #GListModel of its lines. Immutable, so that a thread may
 * make it and another show it. Properties, all read-only: `verdict`, `title`, `summary`.
 */
#define ROSETTE_TYPE_REPORT (rosette_report_get_type ())
G_DECLARE_FINAL_TYPE (RosetteReport, rosette_report, ROSETTE, REPORT, GObject)

/**
 * rosette_report_get_verdict:
 *
 * Returns: the verdict of the file as a whole
 */
RosetteVerdict rosette_report_get_verdict (RosetteReport *self);

/**
 * rosette_report_get_title:
 *
 * Returns: (transfer none): the verdict in the user's language, such as "Genuine"
 */
const char *rosette_report_get_title (RosetteReport *self);

/**
 * rosette_report_get_summary:
 *
 * Returns: (transfer none): what the verdict means and what to do next, in the user's language
 */
const char *rosette_report_get_summary (RosetteReport *self);

/**
 * rosette_report_get_check:
 * @id: which line
 *
 * Returns: (transfer none): the line of that check; every report has all of them
 */
RosetteCheck *rosette_report_get_check (RosetteReport *self, RosetteCheckId id);

/**
 * rosette_report_get_version:
 *
 * Returns: (transfer none) (nullable): the version of Open Badges that the credential is written
 *   in, such as "3.0" or "clr-2.0"; %NULL when there is none or it is none of them
 */
const char *rosette_report_get_version (RosetteReport *self);

/**
 * rosette_report_get_proof:
 *
 * Returns: (transfer none) (nullable): how it is signed: an object with the members `type`, `alg`,
 *   `cryptosuite` and `verificationMethod`, each a string or null. `type` is "JWT" for a signed
 *   Open Badges 3.0 credential, "JWS" for an older signed assertion, else as the proof says.
 */
JsonObject *rosette_report_get_proof (RosetteReport *self);

/**
 * rosette_report_get_document:
 *
 * Returns: (transfer none) (nullable): the decoded credential, every member of it
 */
JsonObject *rosette_report_get_document (RosetteReport *self);

/**
 * rosette_report_get_credential:
 *
 * Returns: (transfer none) (nullable): the view of the credential for people: who gave what to
 *   whom. Untrusted text.
 */
RosetteCredential *rosette_report_get_credential (RosetteReport *self);

/**
 * rosette_report_get_picture:
 *
 * Returns: (transfer none) (nullable): bytes of a PNG or SVG file to show: the file that was
 *   checked, or the picture that its credential carries. Untrusted.
 */
GBytes *rosette_report_get_picture (RosetteReport *self);

/**
 * rosette_report_get_role:
 *
 * Returns: what the report is of
 */
RosetteRole rosette_report_get_role (RosetteReport *self);

/**
 * rosette_report_get_path:
 *
 * Returns: (transfer none) (nullable): of a part, where it stands in the credential around it, such
 *   as "credentialSubject.verifiableCredential[0]"
 */
const char *rosette_report_get_path (RosetteReport *self);

/**
 * rosette_report_get_parts:
 *
 * The credentials that stand inside this one, badges and endorsements, in their order: each is
 * checked as if it were alone, and may have parts again.
 *
 * Returns: (transfer none): a list of #RosetteReport, mostly empty
 */
GListModel *rosette_report_get_parts (RosetteReport *self);

/**
 * rosette_report_get_date:
 *
 * Returns: (transfer none): when it was checked
 */
GDateTime *rosette_report_get_date (RosetteReport *self);

/**
 * rosette_report_get_lookups:
 *
 * Returns: (transfer none) (element-type RosetteLookup): the documents of the web that it needed,
 *   had or not, in the order in which they were looked for
 */
GPtrArray *rosette_report_get_lookups (RosetteReport *self);

/**
 * rosette_report_to_json:
 *
 * Returns: (transfer full): the members `verdict`, `version`, `proof`, `checks` (each with `id`,
 *   `result`, `message` and `remedy`), `parts` where there are some, and `credential`, in this
 * order. A part has `path` and `role` ("badge" or "endorsement") before them.
 */
JsonObject *rosette_report_to_json (RosetteReport *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
