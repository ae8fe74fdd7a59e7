/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"
#include "library/library.h"

G_BEGIN_DECLS

/* What the web could still tell of a badge, and what of it is kept. */

/* The hosts at which something stands that the check missed, or had from an earlier day, and did
 * not ask for; empty when there are none. */
GStrv rosette_online_list_hosts (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* The hosts that were not asked because their addresses have no encryption, where the user may
 * insist on it; empty when there are none. */
GStrv rosette_online_list_plain_hosts (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* For whom the network would be allowed: the badge's issuer; or, when it takes the network to know
 * that, the site of what is missing. NULL when there is neither. */
char *rosette_online_dup_subject (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* Keeps what was fetched for @report, with its day. */
gboolean rosette_online_keep (RosetteLibrary *library, RosetteReport *report, GError **error);

/* Says in @library that the user knows the issuer of @report, by its name and picture; or forgets
 * it. */
gboolean rosette_online_set_known (RosetteLibrary *library,
                                   RosetteReport *report,
                                   gboolean is_known,
                                   GError **error);

/* Whether the issuer of @report is proven, so that the user can say to know it. */
gboolean rosette_online_can_be_known (RosetteReport *report);

G_END_DECLS
