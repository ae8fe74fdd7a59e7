/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tag of an achievement that is a rehearsal, and no badge. */
#define ROSETTE_REHEARSAL_TAG "rosette:rehearsal"

/* How each address of a rehearsal's documents begins: of a host that is none and never will be
 * (RFC 6761 section 6.4). Nobody's badge has such an address. */
#define ROSETTE_REHEARSAL_URL "https://rehearsal.invalid/"

/**
 * RosetteVocabulary:
 * @ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE: `achievementType`
 * @ROSETTE_VOCABULARY_IDENTIFIER_TYPE: `identifierType` and `identityType`
 * @ROSETTE_VOCABULARY_RESULT_TYPE: `resultType`
 * @ROSETTE_VOCABULARY_RESULT_STATUS: `status` of a result; the one that may not be extended
 * @ROSETTE_VOCABULARY_TARGET_TYPE: `targetType` of an alignment
 *
 * The lists of words of Open Badges 3.0 (appendix "Data Models", enumerations).
 */
typedef enum
{
  ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE,
  ROSETTE_VOCABULARY_IDENTIFIER_TYPE,
  ROSETTE_VOCABULARY_RESULT_TYPE,
  ROSETTE_VOCABULARY_RESULT_STATUS,
  ROSETTE_VOCABULARY_TARGET_TYPE,
} RosetteVocabulary;

/**
 * rosette_vocabulary_get_words:
 * @vocabulary: which list
 *
 * Returns: (transfer none): the words as the specification lists them, ended by %NULL
 */
const char *const *rosette_vocabulary_get_words (RosetteVocabulary vocabulary);

/**
 * rosette_vocabulary_allows:
 * @vocabulary: which list
 * @word: a word of a document
 *
 * Returns: whether @word is in the list, or is an extension ("ext:...") where those are allowed
 */
gboolean rosette_vocabulary_allows (RosetteVocabulary vocabulary, const char *word);

G_END_DECLS
