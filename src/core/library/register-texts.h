/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/database.h"
#include "library/library.h"

G_BEGIN_DECLS

/* What the awards are looked for by, folded and in one order, for one who types: each letter looks
 * through it again, and the register is read once. About 100 bytes an award.
 */
typedef struct _RosetteRegisterTexts RosetteRegisterTexts;

/**
 * rosette_register_texts_new:
 * @order: as rosette_library_find_awards(), as the next
 *
 * Returns: (transfer full): the texts of all awards; or %NULL with an error
 */
RosetteRegisterTexts *rosette_register_texts_new (RosetteDatabase *database,
                                                  RosetteAwardOrder order,
                                                  gboolean is_descending,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_register_texts_free (RosetteRegisterTexts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteRegisterTexts, rosette_register_texts_free)

/**
 * rosette_register_texts_is_current:
 *
 * Returns: whether they are in this order, and nothing was written to @database since, by whomever
 */
gboolean rosette_register_texts_is_current (RosetteRegisterTexts *self,
                                            RosetteDatabase *database,
                                            RosetteAwardOrder order,
                                            gboolean is_descending);

/**
 * rosette_register_texts_have:
 * @text: a text as rosette_recipient_fold() leaves it
 * @words: %NULL-terminated words, folded too
 *
 * Returns: whether each of the words is somewhere in it
 */
gboolean rosette_register_texts_have (const char *text, const char *const *words);

/**
 * rosette_register_texts_find:
 * @search: as rosette_library_find_awards()
 *
 * Returns: (transfer full) (element-type gint64): the numbers of the rows, in the order
 */
GArray *rosette_register_texts_find (RosetteRegisterTexts *self,
                                     const char *search) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
