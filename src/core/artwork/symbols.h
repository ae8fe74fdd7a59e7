/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/* The set of symbols that comes with Rosette (data/icons/symbols): read once, never changed. A
 * design carries the outline of each that it bears, and needs the set no more.
 */

/**
 * rosette_symbols_count:
 *
 * Returns: how many there are
 */
guint rosette_symbols_count (void);

/**
 * rosette_symbols_get_id:
 * @index: below rosette_symbols_count()
 *
 * Returns: (transfer none): its name in files: "graduation-cap"
 */
const char *rosette_symbols_get_id (guint index);

/**
 * rosette_symbols_get_title:
 *
 * Returns: (transfer none): what a person calls it, in the language of the session
 */
const char *rosette_symbols_get_title (guint index);

/**
 * rosette_symbols_get_category:
 *
 * Returns: (transfer none): the word of its category: "tools"
 */
const char *rosette_symbols_get_category (guint index);

/**
 * rosette_symbols_count_categories:
 *
 * Returns: how many categories there are
 */
guint rosette_symbols_count_categories (void);

/**
 * rosette_symbols_get_category_id:
 * @category: below rosette_symbols_count_categories()
 *
 * Returns: (transfer none): its word, as rosette_symbols_get_category() gives it
 */
const char *rosette_symbols_get_category_id (guint category);

/**
 * rosette_symbols_get_category_title:
 *
 * Returns: (transfer none): what a person calls it, translated
 */
const char *rosette_symbols_get_category_title (guint category);

/**
 * rosette_symbols_find:
 * @id: (not nullable): a name
 * @index: (out): its place
 *
 * Returns: whether there is a symbol of that name
 */
gboolean rosette_symbols_find (const char *id, guint *index);

/**
 * rosette_symbols_matches:
 * @words: (not nullable): what a person typed
 *
 * Returns: whether each word begins one of the symbol's words, its title or its category, in the
 *   language of the session or in English, whatever its case and accents
 */
gboolean rosette_symbols_matches (guint index, const char *words);

/**
 * rosette_symbols_new_shape:
 *
 * Returns: (transfer full): a layer that shows the symbol
 */
RosetteShape *rosette_symbols_new_shape (guint index) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_symbols_put_into:
 * @shape: a symbol
 *
 * Makes @shape show another symbol, in the same place and look.
 */
void rosette_symbols_put_into (guint index, RosetteShape *shape);

G_END_DECLS
