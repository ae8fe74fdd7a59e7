/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "openbadges/version.h"

G_BEGIN_DECLS

/**
 * rosette_aliases_resolve:
 * @document: a document, changed in place
 * @version: the version that it is of
 *
 * The contexts of Open Badges 1.1 to 2.1 call `@id` `id` and `@type` `type`, so that both mean the
 * same: gives those that are written in JSON-LD's own way their usual names, at every depth. Other
 * versions say which of both they want, or have no context, and stay as they are.
 */
void rosette_aliases_resolve (JsonObject *document, RosetteVersion version);

G_END_DECLS
