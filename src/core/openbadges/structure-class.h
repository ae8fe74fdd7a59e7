/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which class of structure-rules.h an object is held against. */

#pragma once

#include "openbadges/structure-rules.h"
#include "openbadges/version.h"

G_BEGIN_DECLS

/**
 * rosette_class_find:
 * @classes: one of the tables of structure-rules.h
 * @name: the name of a class that is in it
 *
 * Returns: (transfer none): the class
 */
const RosetteClass *rosette_class_find (const RosetteClass *classes, const char *name);

/**
 * rosette_class_pick_of_credential:
 * @object: a credential of Open Badges 3.0 or CLR 2.0, or a presentation
 *
 * Returns: the name of its class, by its types
 */
const char *rosette_class_pick_of_credential (JsonObject *object);

/**
 * rosette_class_pick:
 * @document: a whole document
 * @version: the version whose rules count
 *
 * Returns: (nullable): the name of its class in that version, by its types and, before 2.0, by its
 *   members; %NULL where @version is none
 */
const char *rosette_class_pick (JsonObject *document, RosetteVersion version);

G_END_DECLS
