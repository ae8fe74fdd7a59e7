/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RosettePerson:
 *
 * Somebody who gets a badge, as a row of a sheet says. Immutable.
 */
typedef struct _RosettePerson RosettePerson;

#define ROSETTE_TYPE_PERSON (rosette_person_get_type ())
GType rosette_person_get_type (void);

/**
 * rosette_person_new:
 * @name: the name as it is shown
 * @email: (nullable): an e-mail address; %NULL or an empty text for none
 * @id: (nullable): a DID, URN or web address; %NULL or an empty text for none
 *
 * Takes the texts as they are: rosette_person_is_email() and rosette_person_is_id() check them.
 *
 * Returns: (transfer full): the person
 */
RosettePerson *rosette_person_new (const char *name, const char *email, const char *id);

/**
 * rosette_person_new_full:
 * @name: the name as it is shown
 * @email: (nullable): an e-mail address; %NULL or an empty text for none
 * @id: (nullable): a DID, URN or web address; %NULL or an empty text for none
 * @extra: (nullable): the row's other columns: header, cell, header, cell, %NULL
 *
 * Returns: (transfer full): the person
 */
RosettePerson *rosette_person_new_full (const char *name,
                                        const char *email,
                                        const char *id,
                                        const char *const *extra);

/**
 * rosette_person_ref:
 * @self: a person
 *
 * Returns: (transfer full): @self
 */
RosettePerson *rosette_person_ref (RosettePerson *self);

/**
 * rosette_person_unref:
 * @self: (transfer full): a person
 *
 * Frees @self with its last reference.
 */
void rosette_person_unref (RosettePerson *self);

/**
 * rosette_person_get_name:
 * @self: a person
 *
 * Returns: (transfer none): the name as it is shown
 */
const char *rosette_person_get_name (RosettePerson *self);

/**
 * rosette_person_get_email:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): the e-mail address as it was written, its case kept
 */
const char *rosette_person_get_email (RosettePerson *self);

/**
 * rosette_person_get_id:
 * @self: a person
 *
 * Returns: (transfer none) (nullable): the subject's id: a DID, URN or web address
 */
const char *rosette_person_get_id (RosettePerson *self);

/**
 * rosette_person_get_extra:
 * @self: a person
 * @header: a header of the sheet, to the letter
 *
 * Returns: (transfer none) (nullable): the cell of the first other column with this header
 */
const char *rosette_person_get_extra (RosettePerson *self, const char *header);

/**
 * rosette_person_get_extras:
 * @self: a person
 *
 * Returns: (transfer none): the other columns in the sheet's order: header, cell, header, cell,
 *   %NULL; a column without a header is named by its letter, one of tags is ROSETTE_TAGS
 */
const char *const *rosette_person_get_extras (RosettePerson *self);

/**
 * rosette_person_is_email:
 * @text: a text
 *
 * Whether @text can be an address to send to: one `@`, something before it, and a domain of at
 * least two labels after it. Letters of every script pass; quoted local parts and addresses of
 * numbers, which RFC 5321 also knows, do not.
 *
 * Returns: whether it can
 */
gboolean rosette_person_is_email (const char *text);

/**
 * rosette_person_dup_email:
 * @text: a text without white space around it
 *
 * Takes the address out of what mail programs and links put around it: `Ana Roe <ana@school.eu>`,
 * `mailto:ana@school.eu`.
 *
 * Returns: (transfer full): the address, or @text where there is nothing around it; neither is
 *   checked
 */
char *rosette_person_dup_email (const char *text);

/**
 * rosette_person_is_id:
 * @text: a text
 *
 * Whether @text can be the `id` of a credential's subject: an absolute URI (RFC 3986 section 3), as
 * `did:key:…`, `urn:uuid:…` or `https://…` are.
 *
 * Returns: whether it can
 */
gboolean rosette_person_is_id (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosettePerson, rosette_person_unref)

G_END_DECLS
