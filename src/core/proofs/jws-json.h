/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * rosette_jws_json_list:
 * @object: any object from outside
 *
 * Takes apart a JWS that is written as an object (RFC 7515 section 7.2), with one signature or
 * several over the same payload. Only what is signed counts: an unprotected header says nothing.
 *
 * Returns: (transfer full) (element-type utf8): for each signature the compact JWS that it makes
 *   with the payload, not read yet, at most ROSETTE_MAX_SIGNATURES; none for any other object
 */
GPtrArray *rosette_jws_json_list (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jws_json_write:
 * @tokens: (element-type utf8): compact JWS with the same payload, two or more
 *
 * Returns: (transfer full): the object of them all, as text
 */
GBytes *rosette_jws_json_write (GPtrArray *tokens) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
