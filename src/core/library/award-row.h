/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/error.h"

G_BEGIN_DECLS

/**
 * RosetteAwardFields:
 * @id: the number of the row, 0 before the library has it
 * @credential_id: the credential's own id
 * @badge_id: the badge as it was then; 0 for one that is not of this library
 * @badge_name: its name then
 * @achievement_id: the id of what it stands for
 * @renews: the `credential-id` of the earlier award that this one renews
 * @name: the person as they were then
 * @email: their e-mail address
 * @identifier: their DID, URN or web address
 * @issued: when it was given, in UTC
 * @valid_until: (nullable): until when it is in force, in UTC
 * @format: the machine word of the format, such as `ob3-jwt`
 * @file: the path of the written file
 * @credential: (nullable): the secured credential itself
 * @is_renewed: whether a later award renews this one, as of when the row was read
 *
 * What a row says; a text that is %NULL is an empty one.
 */
typedef struct
{
  gint64 id;
  const char *credential_id;
  gint64 badge_id;
  const char *badge_name;
  const char *achievement_id;
  const char *renews;
  const char *name;
  const char *email;
  const char *identifier;
  GDateTime *issued;
  GDateTime *valid_until;
  const char *format;
  const char *file;
  GBytes *credential;
  gboolean is_renewed;
} RosetteAwardFields;

/**
 * RosetteAwardRow:
 *
 * A row of the register: one badge that was given to one person. It never changes; its properties
 * are named as the fields are, `credential-id` and so on.
 */
#define ROSETTE_TYPE_AWARD_ROW (rosette_award_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteAwardRow, rosette_award_row, ROSETTE, AWARD_ROW, GObject)

/**
 * rosette_award_row_new:
 * @fields: what it says, of which it keeps a copy
 *
 * Returns: (transfer full): the row
 */
RosetteAwardRow *rosette_award_row_new (const RosetteAwardFields *fields) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_award_row_get_id:
 *
 * Returns: the number of the row in its library; 0 when it was never added to one
 */
gint64 rosette_award_row_get_id (RosetteAwardRow *self);

/**
 * rosette_award_row_get_credential_id:
 *
 * Returns: the credential's own id
 */
const char *rosette_award_row_get_credential_id (RosetteAwardRow *self);

/**
 * rosette_award_row_get_badge_id:
 *
 * Returns: the number of the badge, which may have been removed since
 */
gint64 rosette_award_row_get_badge_id (RosetteAwardRow *self);

/**
 * rosette_award_row_get_badge_name:
 *
 * Returns: the badge's name when it was given
 */
const char *rosette_award_row_get_badge_name (RosetteAwardRow *self);

/**
 * rosette_award_row_get_achievement_id:
 *
 * Returns: the id of the achievement, or an empty text
 */
const char *rosette_award_row_get_achievement_id (RosetteAwardRow *self);

/**
 * rosette_award_row_get_renews:
 *
 * Returns: the credential id of the award that this one renews, or an empty text
 */
const char *rosette_award_row_get_renews (RosetteAwardRow *self);

/**
 * rosette_award_row_is_renewed:
 *
 * Returns: whether a later award renews this one, as of when the row was read; only a row of
 *   rosette_library_get_awards() or rosette_library_find_awards() says so
 */
gboolean rosette_award_row_is_renewed (RosetteAwardRow *self);

/**
 * rosette_award_row_is_forgotten:
 *
 * Returns: whether the person was forgotten: the row no longer says who it was, nor where the file
 * is
 */
gboolean rosette_award_row_is_forgotten (RosetteAwardRow *self);

/**
 * rosette_award_row_get_name:
 *
 * Returns: the person's name
 */
const char *rosette_award_row_get_name (RosetteAwardRow *self);

/**
 * rosette_award_row_get_email:
 *
 * Returns: the person's e-mail address
 */
const char *rosette_award_row_get_email (RosetteAwardRow *self);

/**
 * rosette_award_row_get_identifier:
 *
 * Returns: the person's own id, or an empty text
 */
const char *rosette_award_row_get_identifier (RosetteAwardRow *self);

/**
 * rosette_award_row_get_issued:
 *
 * Returns: (transfer none): when the badge was given, in UTC
 */
GDateTime *rosette_award_row_get_issued (RosetteAwardRow *self);

/**
 * rosette_award_row_get_valid_until:
 *
 * Returns: (transfer none) (nullable): when it ends, in UTC; %NULL when it does not
 */
GDateTime *rosette_award_row_get_valid_until (RosetteAwardRow *self);

/**
 * rosette_award_row_get_format:
 *
 * Returns: the machine word of the format
 */
const char *rosette_award_row_get_format (RosetteAwardRow *self);

/**
 * rosette_award_row_get_file:
 *
 * Returns: the path of the file, where it was written
 */
const char *rosette_award_row_get_file (RosetteAwardRow *self);

/**
 * rosette_award_row_get_credential:
 *
 * Returns: (transfer none) (nullable): the secured credential; %NULL for a row that was read back,
 *   since a register of many does not fit in memory: its exports read them one by one
 */
GBytes *rosette_award_row_get_credential (RosetteAwardRow *self);

G_END_DECLS
