/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Problems of structure as one line of text, for tables of tests. */

#include "openbadges/structure.h"
#include "reading.h"

/* "path RULE! path RULE": with an exclamation mark where it is fatal. */
static inline char *
problems_write (GPtrArray *problems)
{
  static const char *const rules[] = { "MISSING", "KIND", "TYPE",  "CONTEXT", "BAD_DATE",
                                       "VALUE",   "WORD", "EXTRA", "UNKNOWN" };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const RosetteProblem *problem = problems->pdata[i];

      g_string_append_printf (out, "%s%s %s%s", i > 0 ? ", " : "", problem->path,
                              rules[problem->rule], problem->fatal ? "!" : "");
    }

  return g_strdup (out->str);
}

static inline void
assert_problems (GPtrArray *problems, const char *text, const char *expected)
{
  g_autofree char *found = problems_write (problems);

  g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, expected);
  g_ptr_array_unref (problems);
}
