/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_utf8_find_bad:
 * @text: a text, not NUL-terminated
 * @length: length of @text, in bytes
 *
 * As g_utf8_validate_len(), which it asks where a text is not ASCII: most of them are, and eight
 * bytes of that are seen at once.
 *
 * Returns: (nullable): the first place that is not UTF-8, or is U+0000; %NULL when there is none
 */
const char *rosette_utf8_find_bad (const char *text, gsize length);

G_END_DECLS
