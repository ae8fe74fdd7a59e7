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
 * @n: its place in the run, from 0
 * @person: who got it
 * @format: the one format it is in
 * @file: the file's name in the folder of the plan
 * @credential_id: the credential's own URI
 * @credential: the secured credential itself
 * @renews: (nullable): the credential id of the award that it renews
 * @issued: when it was given, in UTC
 * @valid_until: (nullable): until when it is in force, in UTC
 * @was_there: whether its file was there already: a run that was killed had made it
 *
 * One award that was made: its file is complete. A person has one for each format of the plan.
 */
typedef struct
{
  guint n;
  RosettePerson *person;
  RosetteFormats format;
  char *file;
  char *credential_id;
  GBytes *credential;
  GDateTime *issued;
  char *renews;
  GDateTime *valid_until;
  gboolean was_there;
} RosetteIssued;

void rosette_issued_free (RosetteIssued *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteIssued, rosette_issued_free)

/**
 * rosette_issued_array_new:
 *
 * Returns: (transfer full) (element-type RosetteIssued): an empty array
 */
GPtrArray *rosette_issued_array_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
