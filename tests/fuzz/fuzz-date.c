/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/date.h"
#include "issuing/worded-date.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* A date that was read is written so that it is read again as the same time. */
static void
assert_round_trip (GDateTime *date)
{
  g_autofree char *text = rosette_date_format (date);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) again = rosette_date_parse (text, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_date_time_to_unix (again), ==, g_date_time_to_unix (date));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) strict = rosette_date_parse (text, &error);
  g_autoptr (GDateTime) lenient = rosette_date_parse_lenient (text, NULL);
  g_autoptr (GDateTime) until = rosette_date_parse_until (text, NULL);
  g_autoptr (GDateTime) worded = NULL;

  g_assert_true ((strict == NULL) == (error != NULL));
  if (strict != NULL)
    {
      g_assert_nonnull (lenient);
      g_assert_cmpint (g_date_time_compare (strict, lenient), ==, 0);
      assert_round_trip (strict);
    }
  if (lenient != NULL)
    assert_round_trip (lenient);
  if (until != NULL)
    assert_round_trip (until);

  /* What is read from a sheet is text. */
  if (g_utf8_validate (text, -1, NULL))
    worded = rosette_worded_date_parse (text);
  if (worded != NULL)
    assert_round_trip (worded);

  return 0;
}
