/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteKeyword:
 *
 * The keywords of JSON-LD 1.1 (section 1.7). ROSETTE_KEYWORD_NO stands for what is none.
 */
typedef enum
{
  ROSETTE_KEYWORD_NO,
  ROSETTE_KEYWORD_BASE,
  ROSETTE_KEYWORD_CONTAINER,
  ROSETTE_KEYWORD_CONTEXT,
  ROSETTE_KEYWORD_DIRECTION,
  ROSETTE_KEYWORD_GRAPH,
  ROSETTE_KEYWORD_ID,
  ROSETTE_KEYWORD_IMPORT,
  ROSETTE_KEYWORD_INCLUDED,
  ROSETTE_KEYWORD_INDEX,
  ROSETTE_KEYWORD_JSON,
  ROSETTE_KEYWORD_LANGUAGE,
  ROSETTE_KEYWORD_LIST,
  ROSETTE_KEYWORD_NEST,
  ROSETTE_KEYWORD_NONE,
  ROSETTE_KEYWORD_PREFIX,
  ROSETTE_KEYWORD_PROPAGATE,
  ROSETTE_KEYWORD_PROTECTED,
  ROSETTE_KEYWORD_REVERSE,
  ROSETTE_KEYWORD_SET,
  ROSETTE_KEYWORD_TYPE,
  ROSETTE_KEYWORD_VALUE,
  ROSETTE_KEYWORD_VERSION,
  ROSETTE_KEYWORD_VOCAB,
  ROSETTE_N_KEYWORDS,
} RosetteKeyword;

/**
 * rosette_keyword_parse:
 * @text: a text
 *
 * Returns: which keyword @text is, if any
 */
RosetteKeyword rosette_keyword_parse (const char *text);

/**
 * rosette_keyword_get_name:
 *
 * Returns: the keyword with its `@`
 */
const char *rosette_keyword_get_name (RosetteKeyword keyword);

/**
 * rosette_keyword_has_form:
 * @text: a text
 *
 * Returns: whether @text is an `@` and letters: reserved for keywords to come
 */
gboolean rosette_keyword_has_form (const char *text);

G_END_DECLS
