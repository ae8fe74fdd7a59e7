/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/error.h"

G_BEGIN_DECLS

/**
 * RosetteRecipient:
 *
 * A person to whom badges are given. Its properties are read-only and notify when the library has
 * stored a new value: `id` (gint64), `name`, `email`, `identifier` and `extra`.
 */
#define ROSETTE_TYPE_RECIPIENT (rosette_recipient_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRecipient, rosette_recipient, ROSETTE, RECIPIENT, GObject)

/**
 * rosette_recipient_new:
 * @identifier: (nullable): the person's own id, as rosette_recipient_get_identifier()
 * @extra: (nullable): values of the user's own columns, as one JSON object
 *
 * Returns: (transfer full): a recipient that no library keeps yet
 */
RosetteRecipient *rosette_recipient_new (const char *name,
                                         const char *email,
                                         const char *identifier,
                                         const char *extra) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_recipient_get_id:
 *
 * Returns: the number of the row in its library; 0 when it was never added to one
 */
gint64 rosette_recipient_get_id (RosetteRecipient *self);

/**
 * rosette_recipient_get_name:
 *
 * Returns: the full name
 */
const char *rosette_recipient_get_name (RosetteRecipient *self);

/**
 * rosette_recipient_get_email:
 *
 * Returns: the e-mail address, as typed
 */
const char *rosette_recipient_get_email (RosetteRecipient *self);

/**
 * rosette_recipient_get_identifier:
 *
 * Returns: the subject's id, mostly a URI such as a DID; empty when there is none, and then a badge
 *   knows the person by a hash of the e-mail address alone
 */
const char *rosette_recipient_get_identifier (RosetteRecipient *self);

/**
 * rosette_recipient_get_extra:
 *
 * Returns: (nullable): values of the user's own columns, as one JSON object
 */
const char *rosette_recipient_get_extra (RosetteRecipient *self);

/**
 * rosette_recipient_fold:
 * @text: a text
 *
 * Returns: (transfer full): @text without case and accents: "Čeferin" is found by "ceferin"
 */
char *rosette_recipient_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_recipient_append_folded:
 * @folded: where it is added
 * @text: a text
 *
 * As rosette_recipient_fold(), for who goes through many.
 */
void rosette_recipient_append_folded (GString *folded, const char *text);

/**
 * rosette_recipient_get_search_text:
 *
 * All that a person may be looked for by: name, address, id and the cells of the user's own
 * columns, a line each. Made once, and again after a change: a list of 100,000 is searched at each
 * letter that is typed. Only for the thread that changes recipients.
 *
 * Returns: (transfer none): the text as rosette_recipient_fold() leaves it
 */
const char *rosette_recipient_get_search_text (RosetteRecipient *self);

/**
 * rosette_recipient_get_tags:
 *
 * As rosette_tags_read(), made once as rosette_recipient_get_search_text(), and for its thread.
 *
 * Returns: (transfer none) (array zero-terminated=1): the person's tags; possibly none
 */
const char *const *rosette_recipient_get_tags (RosetteRecipient *self);

/**
 * rosette_recipient_has_tag:
 * @key: a tag as rosette_recipient_fold() leaves it
 *
 * Returns: whether the person has it, in whatever case
 */
gboolean rosette_recipient_has_tag (RosetteRecipient *self, const char *key);

G_END_DECLS
