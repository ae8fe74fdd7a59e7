/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/recipient.h"

G_BEGIN_DECLS

/**
 * RosetteRecipientList:
 *
 * A saved list of people by its name: a class, the interns of a summer. A person may be in several.
 * Properties `name` and `generation`, which grows when somebody comes or goes. It is changed by its
 * library alone.
 */
#define ROSETTE_TYPE_RECIPIENT_LIST (rosette_recipient_list_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRecipientList,
                      rosette_recipient_list,
                      ROSETTE,
                      RECIPIENT_LIST,
                      GObject)

/**
 * rosette_recipient_list_get_id:
 *
 * Returns: the number of the row in its library
 */
gint64 rosette_recipient_list_get_id (RosetteRecipientList *self);

/**
 * rosette_recipient_list_get_name:
 *
 * Returns: (transfer none): what the user calls it
 */
const char *rosette_recipient_list_get_name (RosetteRecipientList *self);

/**
 * rosette_recipient_list_contains:
 *
 * Returns: whether @recipient is in it
 */
gboolean rosette_recipient_list_contains (RosetteRecipientList *self, RosetteRecipient *recipient);

G_END_DECLS
