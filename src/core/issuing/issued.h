/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/format.h"
#include "sheets/person.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteIssued:
 * @person: who got it
 * @format: the one format it is in
 * @file: the file's name in the folder of the plan
 * @credential_id: the credential's own URI
 * @credential: the secured credential itself, a compact JWS
 * @issued: when it was given, in UTC
 * @valid_until: (nullable): until when it is in force, in UTC
 *
 * One award that was made: its file is complete. A person has one for each format of the plan.
 */
typedef struct
{
  RosettePerson *person;
  RosetteFormats format;
  char *file;
  char *credential_id;
  GBytes *credential;
  GDateTime *issued;
  GDateTime *valid_until;
} RosetteIssued;

void rosette_issued_free (RosetteIssued *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteIssued, rosette_issued_free)

/**
 * rosette_issued_array_new:
 *
 * Returns: (transfer full) (element-type RosetteIssued): an empty array, for rosette_batch_run()
 */
GPtrArray *rosette_issued_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
