/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "proofs/jws.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RosetteParsed:
 * @jws: (nullable): the token, where the text is one
 * @signatures: (nullable) (element-type RosetteJws): where the same is signed several times, @jws
 *   among them
 * @is_selective: whether parts of the payload stand apart from the token, in disclosures
 * @object: its payload; or the object that the text is
 *
 * What a text says, read once for all who look at it. Counted, not safe to share between threads.
 */
typedef struct
{
  RosetteJws *jws;
  GPtrArray *signatures;
  gboolean is_selective;
  JsonObject *object;
} RosetteParsed;

/**
 * rosette_parsed_new:
 * @text: a text from outside
 *
 * Reads a JSON object or a compact JWS over one, with white space or a byte order mark around it.
 * An object with several signatures over one payload (RFC 7515 section 7.2.1) is read as a JWS.
 * Of an SD-JWT (RFC 9901) the JWS alone is read.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL when it is neither, or past a limit
 */
RosetteParsed *rosette_parsed_new (GBytes *text) G_GNUC_WARN_UNUSED_RESULT;

RosetteParsed *rosette_parsed_ref (RosetteParsed *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_parsed_unref (RosetteParsed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteParsed, rosette_parsed_unref)

G_END_DECLS
