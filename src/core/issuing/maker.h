/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/person-picture.h"
#include "issuing/plan.h"
#include "openbadges/ob2.h"

G_BEGIN_DECLS

/**
 * RosetteMaker:
 *
 * Makes the awards of one plan, in memory: what is the same for all of them is made once. It does
 * not change, and any number of threads may use it at once.
 */
typedef struct _RosetteMaker RosetteMaker;

/**
 * rosette_maker_new:
 * @plan: a plan that rosette_plan_check() passes, and that outlives the maker
 * @paint: (nullable): makes the picture of each person, where the plan's image has fields
 * @cancellable: (nullable): ends the drawing of the picture
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Returns: (transfer full): the maker; or %NULL with an error of rosette_baking_remove() or of
 *   rosette_picture_render_svg()
 */
RosetteMaker *rosette_maker_new (const RosettePlan *plan,
                                 RosettePaintFunc paint,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_maker_free (RosetteMaker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteMaker, rosette_maker_free)

/**
 * rosette_maker_get_places:
 *
 * Returns: (transfer none) (nullable): where the plan's documents stand on the web; %NULL without a
 *   base URL
 */
const RosetteOb2Places *rosette_maker_get_places (const RosetteMaker *self);

/**
 * rosette_maker_make:
 * @format: one format of the plan
 * @person: who gets it
 * @credential_id: the id of the credential
 * @salt: what the e-mail address is hashed with
 * @claims: (nullable): what else is said of the award, owned by this thread
 * @credential: (out): the secured credential
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Writes the document, secures it, and bakes it into the picture.
 *
 * Returns: (transfer full) (element-type GBytes): the contents of the file, in parts that follow
 * one another; or %NULL with ROSETTE_ERROR_SYNTAX (it says something that cannot be signed),
 *   ROSETTE_ERROR_UNSUPPORTED (its picture has fields, and nothing fills them) or another
 */
GPtrArray *rosette_maker_make (const RosetteMaker *self,
                               RosetteFormats format,
                               RosettePerson *person,
                               const char *credential_id,
                               const char *salt,
                               JsonObject *claims,
                               GBytes **credential,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_maker_recognize:
 * @format: one format of the plan
 * @contents: a file
 * @credential_id: the id of the credential that may be in it
 *
 * Whether a file is what rosette_maker_make() made before: the credential in it has that id, and a
 * good signature of the plan's key.
 *
 * Returns: (transfer full) (nullable): that credential
 */
GBytes *rosette_maker_recognize (const RosetteMaker *self,
                                 RosetteFormats format,
                                 GBytes *contents,
                                 const char *credential_id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_maker_names:
 * @contents: a file
 * @credential_id: the id of a credential
 *
 * Returns: whether a credential is in it, or it is one itself, that has this id: whoever signed it
 */
gboolean rosette_maker_names (GBytes *contents, const char *credential_id);

G_END_DECLS
