/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/own-dates.h"

#include "base/error.h"
#include "encoding/date.h"
#include "encoding/json.h"

#define BATCH_ISSUED "2026-11-23T10:00:00Z"
#define BATCH_UNTIL  "2027-11-23T23:59:59Z"

static void
assert_date (GDateTime *date, const char *expected)
{
  g_autofree char *text = date != NULL ? rosette_date_format (date) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *issued; /* of this person */
    const char *until;
    gboolean is_rehearsal;
    const char *from;
    const char *to;
    gboolean is_right; /* but for a rehearsal, which is not asked */
  } cases[] = {
    { NULL, NULL, FALSE, BATCH_ISSUED, BATCH_UNTIL, TRUE },
    { "2026-03-31T00:00:00Z", NULL, FALSE, "2026-03-31T00:00:00Z", BATCH_UNTIL, TRUE },
    { NULL, "2026-12-31T00:00:00Z", FALSE, BATCH_ISSUED, "2026-12-31T23:59:59Z", TRUE },
    { NULL, "2026-12-31T08:30:00Z", FALSE, BATCH_ISSUED, "2026-12-31T08:30:00Z", TRUE },
    { "2026-03-31T00:00:00Z", "2026-03-31T00:00:00Z", FALSE, "2026-03-31T00:00:00Z",
      "2026-03-31T23:59:59Z", TRUE },
    { "2026-04-01T00:00:00Z", "2026-03-31T00:00:00Z", FALSE, "2026-04-01T00:00:00Z",
      "2026-03-31T23:59:59Z", FALSE },
    { NULL, "2026-11-22T00:00:00Z", FALSE, BATCH_ISSUED, "2026-11-22T23:59:59Z", FALSE },
    { "2027-11-24T00:00:00Z", NULL, FALSE, "2027-11-24T00:00:00Z", BATCH_UNTIL, FALSE },
    { "2026-03-31T00:00:00Z", "2026-12-31T00:00:00Z", TRUE, "2026-03-31T00:00:00Z",
      "2026-03-31T00:00:00Z", TRUE },
  };
  g_autoptr (GDateTime) issued = rosette_date_parse (BATCH_ISSUED, NULL);
  g_autoptr (GDateTime) until = rosette_date_parse (BATCH_UNTIL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RosettePlan plan = { .issued = issued,
                                 .valid_until = until,
                                 .is_rehearsal = cases[i].is_rehearsal };
      g_autoptr (JsonObject) claims = json_object_new ();
      g_auto (RosetteOwnDates) dates = { NULL, NULL };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s to %s", cases[i].issued, cases[i].until);
      rosette_own_dates_set (claims, cases[i].issued, cases[i].until);
      rosette_own_dates_find (&plan, claims, &dates);
      assert_date (dates.issued, cases[i].from);
      assert_date (dates.valid_until, cases[i].to);
      g_assert_cmpint (rosette_own_dates_check (claims, issued, until, &error), ==,
                       cases[i].is_right);
      if (!cases[i].is_right)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_none (void)
{
  g_autoptr (GDateTime) issued = rosette_date_parse (BATCH_ISSUED, NULL);
  const RosettePlan plan = { .issued = issued };
  g_auto (RosetteOwnDates) dates = { NULL, NULL };

  rosette_own_dates_find (&plan, NULL, &dates);
  assert_date (dates.issued, BATCH_ISSUED);
  g_assert_null (dates.valid_until);
  g_assert_true (rosette_own_dates_check (NULL, issued, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-dates/dates", test_dates);
  g_test_add_func ("/own-dates/none", test_none);

  return g_test_run ();
}
