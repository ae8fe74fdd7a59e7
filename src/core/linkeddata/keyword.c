/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "linkeddata/keyword.h"

#include <string.h>

static const char *const names[ROSETTE_N_KEYWORDS] = {
  [ROSETTE_KEYWORD_NO] = "",
  [ROSETTE_KEYWORD_BASE] = "@base",
  [ROSETTE_KEYWORD_CONTAINER] = "@container",
  [ROSETTE_KEYWORD_CONTEXT] = "@context",
  [ROSETTE_KEYWORD_DIRECTION] = "@direction",
  [ROSETTE_KEYWORD_GRAPH] = "@graph",
  [ROSETTE_KEYWORD_ID] = "@id",
  [ROSETTE_KEYWORD_IMPORT] = "@import",
  [ROSETTE_KEYWORD_INCLUDED] = "@included",
  [ROSETTE_KEYWORD_INDEX] = "@index",
  [ROSETTE_KEYWORD_JSON] = "@json",
  [ROSETTE_KEYWORD_LANGUAGE] = "@language",
  [ROSETTE_KEYWORD_LIST] = "@list",
  [ROSETTE_KEYWORD_NEST] = "@nest",
  [ROSETTE_KEYWORD_NONE] = "@none",
  [ROSETTE_KEYWORD_PREFIX] = "@prefix",
  [ROSETTE_KEYWORD_PROPAGATE] = "@propagate",
  [ROSETTE_KEYWORD_PROTECTED] = "@protected",
  [ROSETTE_KEYWORD_REVERSE] = "@reverse",
  [ROSETTE_KEYWORD_SET] = "@set",
  [ROSETTE_KEYWORD_TYPE] = "@type",
  [ROSETTE_KEYWORD_VALUE] = "@value",
  [ROSETTE_KEYWORD_VERSION] = "@version",
  [ROSETTE_KEYWORD_VOCAB] = "@vocab",
};

RosetteKeyword
rosette_keyword_parse (const char *text)
{
  if (text[0] != '@')
    return ROSETTE_KEYWORD_NO;
  for (guint i = ROSETTE_KEYWORD_NO + 1; i < ROSETTE_N_KEYWORDS; i++)
    if (text[1] == names[i][1] && (text[1] == '\0' || text[2] == names[i][2])
        && strcmp (text, names[i]) == 0)
      return (RosetteKeyword) i;

  return ROSETTE_KEYWORD_NO;
}

const char *
rosette_keyword_get_name (RosetteKeyword keyword)
{
  g_return_val_if_fail (keyword < ROSETTE_N_KEYWORDS, NULL);

  return names[keyword];
}

gboolean
rosette_keyword_has_form (const char *text)
{
  if (text[0] != '@' || text[1] == '\0')
    return FALSE;
  for (text++; *text != '\0'; text++)
    if (!g_ascii_isalpha (*text))
      return FALSE;

  return TRUE;
}
