/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"
#include "sheets/people-index.h"

G_BEGIN_DECLS

/* What is said of a person while the form is filled in. */
typedef struct
{
  /* The values as they would be kept, without white space around them. */
  char *name;
  char *email;
  char *id;

  gboolean is_usable;    /* whether they can be kept */
  gboolean is_bad_email; /* whether that field is wrong, rather than still empty */
  gboolean is_bad_id;
  char *hint; /* nullable: what is still needed, or what is doubtful */
} RosettePersonCheck;

/* @index: (nullable): who is in the list already, by the position of the recipient + 1
 * @recipients: that list */
RosettePersonCheck *rosette_person_check_new (const char *name,
                                              const char *email,
                                              const char *id,
                                              RosettePeopleIndex *index,
                                              GListModel *recipients) G_GNUC_WARN_UNUSED_RESULT;
void rosette_person_check_free (RosettePersonCheck *self);

/* An index of all of @recipients but @except, for rosette_person_check_new(). */
RosettePeopleIndex *rosette_person_check_index (GListModel *recipients,
                                                RosetteRecipient *except) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosettePersonCheck, rosette_person_check_free)

G_END_DECLS
