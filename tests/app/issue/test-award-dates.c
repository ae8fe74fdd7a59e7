/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/award-dates.h"

#include "encoding/date.h"

#include <gio/gio.h>

static void
test_parse (void)
{
  const struct
  {
    const char *text;
    gboolean month_first;
    const char *day; /* NULL: it is none */
  } cases[] = {
    { "2026-11-23", FALSE, "2026-11-23" },
    { " 2026-1-2 ", TRUE, "2026-01-02" },
    { "23.11.2026", FALSE, "2026-11-23" },
    { "23. 11. 2026", TRUE, "2026-11-23" },
    { "23. 11. 2026.", FALSE, "2026-11-23" },
    { "2/11/2026", FALSE, "2026-11-02" },
    { "2/11/2026", TRUE, "2026-02-11" },
    { "29.2.2028", FALSE, "2028-02-29" },
    { "29.2.2026", FALSE, NULL },
    { "31.4.2026", FALSE, NULL },
    { "0.1.2026", FALSE, NULL },
    { "1.13.2026", FALSE, NULL },
    { "1.1.26", FALSE, NULL },
    { "1900-01-01", FALSE, "1900-01-01" },
    { "1899-12-31", FALSE, NULL },
    { "9999-12-31", FALSE, "9999-12-31" },
    { "10000-01-01", FALSE, NULL },
    { "2026-11/23", FALSE, NULL },
    { "2026-11-23T10:00:00Z", FALSE, NULL },
    { "2026-11-23.", FALSE, NULL },
    { "2026-11", FALSE, NULL },
    { "tomorrow", FALSE, NULL },
    { "", FALSE, NULL },
    { "1 1 2026", FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) day =
        rosette_award_dates_parse_day (cases[i].text, cases[i].month_first);
      g_autofree char *text = day != NULL ? rosette_award_dates_format_day (day) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (text, ==, cases[i].day);
    }
}

/* The tests run in the C locale, which writes 11/22/03. */
static void
test_month_first (void)
{
  g_assert_true (rosette_award_dates_is_month_first ());
}

static void
test_spell (void)
{
  g_autoptr (GDateTime) day = rosette_award_dates_parse_day ("2026-11-03", FALSE);
  g_autofree char *text = rosette_award_dates_spell_day (day);

  g_assert_cmpstr (text, ==, "Tuesday, 3 November 2026");
}

static void
test_read (void)
{
  const struct
  {
    const char *issued_text;
    const char *until_text;
    const char *issued; /* NULL: a fault */
    const char *until;
  } cases[] = {
    /* That day has begun where the user is, but not yet in UTC: this moment is meant. */
    { "2026-11-23", "", "2026-11-22T23:30:00Z", NULL },
    { "2026-11-22", " ", "2026-11-22T00:00:00Z", NULL },
    { "2026-12-01", "", "2026-12-01T00:00:00Z", NULL },
    { "2026-11-20", "20.11.2027", "2026-11-20T00:00:00Z", "2027-11-20T23:59:59Z" },
    { "2026-11-20", "2026-11-20", "2026-11-20T00:00:00Z", "2026-11-20T23:59:59Z" },
    { "2026-11-20", "2026-11-19", NULL, NULL },
    { "2026-11-20", "soon", NULL, NULL },
    { "", "", NULL, NULL },
    { "2026-02-30", "2027-01-01", NULL, NULL },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (60 * 60);
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 23, 0, 30, 0.0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) issued = NULL;
      g_autoptr (GDateTime) until = NULL;
      const char *fault = rosette_award_dates_read (cases[i].issued_text, cases[i].until_text,
                                                    FALSE, now, &issued, &until);
      g_autofree char *issued_text = issued != NULL ? rosette_date_format (issued) : NULL;
      g_autofree char *until_text = until != NULL ? rosette_date_format (until) : NULL;

      g_assert_true ((fault == NULL) == (cases[i].issued != NULL));
      g_assert_cmpstr (issued_text, ==, cases[i].issued);
      g_assert_cmpstr (until_text, ==, cases[i].until);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/award-dates/parse", test_parse);
  g_test_add_func ("/award-dates/month-first", test_month_first);
  g_test_add_func ("/award-dates/spell", test_spell);
  g_test_add_func ("/award-dates/read", test_read);

  return g_test_run ();
}
