/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/error.h"
#include "issuing/issued.h"
#include "keys/key.h"
#include "openbadges/achievement.h"
#include "openbadges/profile.h"

G_BEGIN_DECLS

typedef enum
{
  ROSETTE_CONTAINER_PNG,
  ROSETTE_CONTAINER_SVG,
  ROSETTE_CONTAINER_JSON, /* no picture: the compact JWS in a file of its own */
} RosetteContainer;

/**
 * RosettePlan:
 * @issuer: with the id that the key is known by
 * @achievement: what is given
 * @image: the unbaked badge, PNG or SVG
 * @people: (element-type RosettePerson): who gets it
 * @key: signs
 * @formats: one format or several; each person gets a file of each
 * @base_url: (nullable): for a format that needs it, the https address of the folder on the web in
 *   which its documents will stand
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
  RosetteFormats formats;
  const char *base_url;
  RosetteContainer container;
  GDateTime *issued;
  GDateTime *valid_until;
  GFile *folder;
} RosettePlan;

/**
 * rosette_batch_run:
 * @plan: who gets what
 * @issued: (element-type RosetteIssued): an array from rosette_issued_array_new(), which receives
 *   each award when its file is complete
 * @progress: (nullable): called after each person
 * @cancellable: (nullable): stops between two awards
 * @error: return location for a #GError in the ROSETTE_ERROR or G_IO_ERROR domain, its message for
 *   the user
 *
 * Makes the awards one after the other. Each file is written beside its name and then given it,
 * never over another file; with several formats the name ends in `-FORMAT`. A failure or a cancel
 * undoes nothing: @issued has what was made before it, and the list `awards.csv` in the folder has
 * a row for each of them. A list that is there already is continued. Only a full disk can keep the
 * list from being extended; it is then as it was before the batch.
 *
 * @issued belongs to the thread that runs this, until it returns.
 *
 * Returns: %TRUE when every person has every format; or %FALSE with @error: of ROSETTE_ERROR when
 *   the plan cannot be carried out, of G_IO_ERROR when the folder cannot be written or it was
 *   cancelled
 */
gboolean rosette_batch_run (const RosettePlan *plan,
                            GPtrArray *issued,
                            RosetteProgressFunc progress,
                            gpointer progress_data,
                            GCancellable *cancellable,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
