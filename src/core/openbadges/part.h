/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the profile and the achievement share: a part of a credential that a person wrote into a
 * file or a form, and that is completed and checked before it goes into a document.
 */

/* A copy of @object whose `type` is an array with @class_name in it. */
JsonObject *rosette_part_complete (JsonObject *object,
                                   const char *class_name) G_GNUC_WARN_UNUSED_RESULT;

/* A copy of @object with this `id` as its first member. */
JsonObject *rosette_part_with_id (JsonObject *object, const char *id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_part_check_texts:
 * @what: what the part is called in the message: "the issuer"
 * @members: names of members that must be texts that are not empty, ended by %NULL
 *
 * Returns: %FALSE with ROSETTE_ERROR_SYNTAX, which names the first that is not
 */
gboolean rosette_part_check_texts (JsonObject *object,
                                   const char *what,
                                   const char *const *members,
                                   GError **error);

/**
 * rosette_part_check:
 *
 * Holds @object against the rules of OB 3.0 for @class_name. Its `id` may be missing: it is set
 * when a document is written.
 *
 * Returns: %FALSE with ROSETTE_ERROR_SYNTAX, which names the first broken rule's path
 */
gboolean rosette_part_check (JsonObject *object,
                             const char *class_name,
                             const char *what,
                             GError **error);

/* Sets a text member unless @value is NULL or empty; a date unless @date is NULL; an image as
 * OB 3.0 writes it.
 */
void rosette_part_set_text (JsonObject *object, const char *member, const char *value);
void rosette_part_set_date (JsonObject *object, const char *member, GDateTime *date);
/* Copies of all members of @from, which may be NULL. */
void rosette_part_add_members (JsonObject *object, JsonObject *from);

void rosette_part_set_image (JsonObject *object, const char *address);

G_END_DECLS
