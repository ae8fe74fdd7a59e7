/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/format.h"
#include "library/library.h"

G_BEGIN_DECLS

/* What is still needed before a badge can be issued, as sentences for the user; all return NULL
 * where nothing is. */

/* Whether the institution's name and its key are there. */
gboolean rosette_readiness_has_issuer (RosetteLibrary *library);

/* Of @badge itself: its name, description, criteria, picture, and that its
 * results can be given. */
char *rosette_readiness_dup_fault_of_badge (RosetteBadge *badge) G_GNUC_WARN_UNUSED_RESULT;

/* Of a person: a name, and an e-mail address or id that can be one. */
const char *rosette_readiness_find_fault_of_recipient (RosetteRecipient *recipient);

/* Of the institution's Profile, for these formats: Open Badges 2.0 asks for more. */
const char *rosette_readiness_find_fault_of_profile (const char *profile_json,
                                                     RosetteFormats formats);

/* Of the web address that was typed, for these formats. */
const char *rosette_readiness_find_fault_of_base_url (const char *text, RosetteFormats formats);

/* The address as the documents have it: with its scheme, without a slash at the end; NULL when it
 * is none that can be used. */
char *rosette_readiness_dup_base_url (const char *text) G_GNUC_WARN_UNUSED_RESULT;

guint rosette_readiness_count_formats (RosetteFormats formats);

/* Whether one of the formats has documents that must stand on the web. */
gboolean rosette_readiness_needs_base_url (RosetteFormats formats);

G_END_DECLS
