/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "card-key.h"

G_BEGIN_DECLS

/* The institution as an issuer: it is one, whichever of its keys has signed. */

/* Whether there is a key that signs: in a file, or on a card. */
gboolean rosette_own_issuer_has_key (RosetteLibrary *library);

/* Takes @dids (of char *) for those of the keys that sign from now on, beside those that it had:
 * its Profile tells them all, and checks know each of them by its name. Where the Profile's id is a
 * key, it is one of @dids. NULL: only its name may be another. The Profile has a name. */
gboolean rosette_own_issuer_set_dids (RosetteLibrary *library, GPtrArray *dids, GError **error);

/* The same for those of the key file, which are kept apart from those of cards. */
gboolean rosette_own_issuer_set_dids_of_file (RosetteLibrary *library,
                                              GPtrArray *dids,
                                              GError **error);

/* Whether the Profile tells all of @dids. */
gboolean rosette_own_issuer_has_dids (RosetteLibrary *library, GPtrArray *dids);

/* Those of the keys that sign now, of char *. */
GPtrArray *rosette_own_issuer_list_dids (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* The public halves of those, of RosetteKey; none where they are not known. */
GPtrArray *rosette_own_issuer_list_keys (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* Signs with @card from now on. The key file stays, and what was signed with it counts as before;
 * rosette_own_issuer_use_file() goes back to it. */
gboolean rosette_own_issuer_use_card (RosetteLibrary *library,
                                      const RosetteCardKey *card,
                                      GError **error);
gboolean rosette_own_issuer_use_file (RosetteLibrary *library, GError **error);

G_END_DECLS
