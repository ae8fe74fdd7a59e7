/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* Who has a badge already: the addresses and ids in the register's rows of that badge. */
GHashTable *rosette_received_list (GListModel *awards, gint64 badge_id) G_GNUC_WARN_UNUSED_RESULT;

/* @received: from rosette_received_list() */
gboolean rosette_received_has (GHashTable *received, RosetteRecipient *recipient);

G_END_DECLS
