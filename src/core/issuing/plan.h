/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/error.h"
#include "keys/key.h"
#include "openbadges/achievement.h"
#include "openbadges/profile.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ROSETTE_CONTAINER_PNG,
  ROSETTE_CONTAINER_SVG,
  ROSETTE_CONTAINER_JSON, /* no picture: the compact JWS in a .jwt file */
} RosetteContainer;

/**
 * RosettePlan:
 * @issuer: with the id that the key is known by
 * @achievement: what is given
 * @image: the unbaked badge, PNG or SVG
 * @people: (element-type RosettePerson): who gets it
 * @key: signs
 * @container: what kind of file each award becomes
 * @issued: when, in UTC
 * @valid_until: (nullable): until when, in UTC
 * @folder: an existing folder that the files go into
 *
 * Who gets what: all that a batch reads. Borrowed by rosette_batch_run(), and not changed
 * meanwhile.
 */
typedef struct
{
  RosetteProfile *issuer;
  RosetteAchievement *achievement;
  GBytes *image;
  GPtrArray *people;
  RosetteKey *key;
  RosetteContainer container;
  GDateTime *issued;
  GDateTime *valid_until;
  GFile *folder;
} RosettePlan;

/**
 * RosetteIssued:
 * @file: the file's name in the folder
 * @credential_id: the credential's URI
 *
 * One award that was made: its file is complete.
 */
typedef struct
{
  char *file;
  char *name;
  char *email;
  char *credential_id;
  char *issued;
} RosetteIssued;

/**
 * rosette_batch_run:
 * @plan: who gets what
 * @progress: (nullable): called after each award
 * @cancellable: (nullable): stops between two awards
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain
 *
 * Makes the awards one after the other. Each file is written beside its name and then given it,
 * never over another file. Afterwards, also after a failure or a cancel, `awards.csv` in the
 * folder lists exactly the files that are complete; one that is there already is continued.
 *
 * Returns: (transfer container) (element-type RosetteIssued): the awards; or %NULL with @error set,
 *   the files made before it staying
 */
GPtrArray *rosette_batch_run (const RosettePlan *plan,
                              RosetteProgressFunc progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
