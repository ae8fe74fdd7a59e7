/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"
#include "issuing/plan.h"

G_BEGIN_DECLS

/* The picture of one person's award. Apart from maker.h, which needs no cairo: who wants it hands
 * rosette_person_picture_paint() over with the run's options.
 */

/**
 * RosettePaintFunc:
 * @plan: whose image is a design with fields
 * @person: whose words stand in them
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Called on any thread.
 *
 * Returns: (transfer full): a picture in the container's kind
 */
typedef GBytes *(*RosettePaintFunc) (const RosettePlan *plan,
                                     RosettePerson *person,
                                     GError **error);

/**
 * rosette_person_picture_has_fields:
 * @image: a PNG or SVG file
 *
 * Returns: whether @image is a design of which each person gets a picture of their own
 */
gboolean rosette_person_picture_has_fields (GBytes *image);

/**
 * rosette_person_picture_list_fields:
 * @design: with fields
 * @person: whose words stand in them
 * @issuer_name: (nullable): what {issuer} is
 * @issued: the day that {date} is, in words
 *
 * Returns: (transfer full) (element-type utf8 utf8): what the fields of @design hold: {name},
 *   {date}, {issuer} and what else stands in the list, such as {level}, by the names of its
 *   columns; a field of which the list says nothing is left empty
 */
GHashTable *rosette_person_picture_list_fields (RosetteDesign *design,
                                                RosettePerson *person,
                                                const char *issuer_name,
                                                GDateTime *issued) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_person_picture_paint:
 *
 * A #RosettePaintFunc, with the fields of rosette_person_picture_list_fields().
 */
GBytes *rosette_person_picture_paint (const RosettePlan *plan,
                                      RosettePerson *person,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
