/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/award-claims.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the badge says of one person, to be changed by hand. Actions: claims.save (default),
 * claims.discard. */
#define ROSETTE_TYPE_CLAIMS_WINDOW (rosette_claims_window_get_type ())
G_DECLARE_FINAL_TYPE (RosetteClaimsWindow, rosette_claims_window, ROSETTE, CLAIMS_WINDOW, AdwWindow)

/* @near, @base: as for rosette_claims_check_pick_base(), or NULL; @issued, @until:
 * the dates of all, as for rosette_own_dates_check() */
GtkWidget *rosette_claims_window_new (GtkWindow *parent,
                                      RosetteAwardClaims *claims,
                                      RosetteRecipient *recipient,
                                      GFile *near,
                                      GFile *base,
                                      GDateTime *issued,
                                      GDateTime *until) G_GNUC_WARN_UNUSED_RESULT;

/* The entry of a field, by its key; NULL for none. */
GtkEditable *rosette_claims_window_get_entry (RosetteClaimsWindow *self, const char *key);

G_END_DECLS
