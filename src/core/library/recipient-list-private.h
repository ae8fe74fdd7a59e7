/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/recipient-list.h"

G_BEGIN_DECLS

/* For the library alone, which stores what it changes here. */

RosetteRecipientList *rosette_recipient_list_new (gint64 id,
                                                  const char *name) G_GNUC_WARN_UNUSED_RESULT;
void rosette_recipient_list_set_name (RosetteRecipientList *self, const char *name);

/* @is_in: whether it comes or goes; "generation" is not told of until _changed(). */
void rosette_recipient_list_put (RosetteRecipientList *self, gint64 recipient_id, gboolean is_in);
void rosette_recipient_list_changed (RosetteRecipientList *self);

G_END_DECLS
