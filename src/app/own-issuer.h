/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* The institution as an issuer: it is one, whichever of its keys has signed. */

/* Takes @dids (of char *) for those of the institution's keys, beside those that it has: its
 * Profile tells them all, and checks know each of them by its name. NULL: only its name may be
 * another. The Profile has a name. */
gboolean rosette_own_issuer_add_dids (RosetteLibrary *library, GPtrArray *dids, GError **error);

/* Whether the Profile tells all of @dids. */
gboolean rosette_own_issuer_has_dids (RosetteLibrary *library, GPtrArray *dids);

G_END_DECLS
