/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-types.h"

#include "openbadges/type-title.h"
#include "openbadges/vocabulary.h"

#include <stdlib.h>

static int
compare_titles (const void *a, const void *b)
{
  return g_utf8_collate (rosette_achievement_type_get_title (*(const char *const *) a),
                         rosette_achievement_type_get_title (*(const char *const *) b));
}

const char **
rosette_meaning_types_list (void)
{
  const char *const *words = rosette_vocabulary_get_words (ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE);
  guint n_words = g_strv_length ((char **) words);
  const char **list = g_memdup2 (words, (n_words + 1) * sizeof *words);

  qsort (list, n_words, sizeof *list, compare_titles);

  return list;
}
