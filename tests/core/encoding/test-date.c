/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/date.h"

#include "base/error.h"

typedef GDateTime *(*Parser) (const char *text, GError **error);

typedef struct
{
  const char *text;
  const char *utc;
} Case;

static void
assert_dates (Parser parse, const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDateTime) date = parse (cases[i].text, &error);
      g_autofree char *utc = NULL;

      g_assert_no_error (error);
      utc = rosette_date_format (date);
      g_assert_cmpstr (utc, ==, cases[i].utc);
    }
}

static void
assert_no_dates (Parser parse, const char *const *texts, gsize n_texts)
{
  for (gsize i = 0; i < n_texts; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDateTime) date = parse (texts[i], &error);

      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_null (date);
    }
}

/* What every parser reads. The first four and the leap seconds: RFC 3339 section 5.8. */
static const Case strict[] = {
  { "1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50Z" },
  { "1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z" },
  { "1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27Z" },
  { "2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z" },
  { "1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z" },
  { "1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00Z" },
  { "2015-06-30T23:59:60Z", "2015-07-01T00:00:00Z" },
  { "2026-11-23t10:00:00z", "2026-11-23T10:00:00Z" },
  { "2026-11-23T10:00:00-00:00", "2026-11-23T10:00:00Z" },
  { "2026-11-23T10:00:00+23:59", "2026-11-22T10:01:00Z" },
  { "2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z" },
  { "2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z" },
  { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z" },
  { "9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59Z" },
};

static void
test_strict (void)
{
  assert_dates (rosette_date_parse, strict, G_N_ELEMENTS (strict));
  assert_dates (rosette_date_parse_lenient, strict, G_N_ELEMENTS (strict));
  assert_dates (rosette_date_parse_until, strict, G_N_ELEMENTS (strict));
}

static void
test_never (void)
{
  static const char *const texts[] = {
    "",
    "now",
    "2026",
    "2026-11",
    "2026-11-2",
    "2026-1-23T10:00:00Z",
    "26-11-23T10:00:00Z",
    "12026-11-23T10:00:00Z",
    "-2026-11-23T10:00:00Z",
    "20261123T100000Z",
    "2026-W48-1",
    "2026-327",
    " 2026-11-23T10:00:00Z",
    "2026-11-23T10:00:00Z ",
    "2026-11-23T10:00:00Z\n",
    "2026-11-23T10:00:00ZZ",
    "2026-11-23T10:00:00+01:00Z",
    "2026-11-23T",
    "2026-11-23T10",
    "2026-11-23T10:00:0Z",
    "2026-11-23T10:00:00.Z",
    "2026-11-23T10:00:00,5Z",
    "2026-11-23T10:00:00.-5Z",
    "2026-11-23T10:00:00+1:00",
    "2026-11-23T10:00:00+01:",
    "2026-11-23T10:00:00+24:00",
    "2026-11-23T10:00:00+01:60",
    "2026-11-23T10:00:00 +01:00",
    "2026-11-23T10:00:00 UTC",
    "2026-00-23T10:00:00Z",
    "2026-13-23T10:00:00Z",
    "2026-11-00T10:00:00Z",
    "2026-11-31T10:00:00Z",
    "2026-02-29T10:00:00Z",
    "1900-02-29T10:00:00Z",
    "2026-11-23T24:00:00Z",
    "2026-11-23T10:60:00Z",
    "2026-11-23T10:00:61Z",
    "2026-11-23T10:00:60Z",
    "2026-11-23T23:59:60Z",
    "1990-12-31T23:59:60-08:00",
    "0000-01-01T00:00:00Z",
    "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01",
    "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6-11-23T10:00:00Z",
  };

  assert_no_dates (rosette_date_parse, texts, G_N_ELEMENTS (texts));
  assert_no_dates (rosette_date_parse_lenient, texts, G_N_ELEMENTS (texts));
  assert_no_dates (rosette_date_parse_until, texts, G_N_ELEMENTS (texts));
}

static void
test_lenient (void)
{
  static const Case cases[] = {
    { "2013-11-15", "2013-11-15T00:00:00Z" },
    { "1403120715", "2014-06-18T19:45:15Z" },
    { "9999999999", "2286-11-20T17:46:39Z" },
    { "1500423730.5", "2017-07-19T00:22:10Z" },
    { "1500423730500", "2017-07-19T00:22:10Z" },
    { "2013-11-15T12:30:00", "2013-11-15T12:30:00Z" },
    { "2013-11-15T12:30:00.123456", "2013-11-15T12:30:00Z" },
    { "2013-11-15 12:30:00", "2013-11-15T12:30:00Z" },
    { "2013-11-15T12:30", "2013-11-15T12:30:00Z" },
    { "2013-11-15T12:30Z", "2013-11-15T12:30:00Z" },
    { "2013-11-15T12:30:00+0100", "2013-11-15T11:30:00Z" },
    { "2013-11-15T12:30:00-05", "2013-11-15T17:30:00Z" },
  };
  static const char *const not_strict[] = {
    "2013-11-15",
    "1403120715",
    "2013-11-15T12:30:00",
    "2013-11-15T12:30:00.123456",
    "2013-11-15 12:30:00Z",
    "2013-11-15T12:30Z",
    "2013-11-15T12:30:00+0100",
    "2013-11-15T12:30:00-05",
  };
  static const char *const not_even_so[] = { "140312071",   "14031207150", "140312071x",
                                             "1403120715.", "140312071.5",

                                             "-403120715",  "0x12345678",  "2013-02-30" };

  assert_dates (rosette_date_parse_lenient, cases, G_N_ELEMENTS (cases));
  assert_no_dates (rosette_date_parse, not_strict, G_N_ELEMENTS (not_strict));
  assert_no_dates (rosette_date_parse_lenient, not_even_so, G_N_ELEMENTS (not_even_so));
}

static void
test_until (void)
{
  static const Case cases[] = {
    { "2027-06-30", "2027-06-30T23:59:59Z" },
    { "2028-02-29", "2028-02-29T23:59:59Z" },
    { "9999-12-31", "9999-12-31T23:59:59Z" },
  };
  static const char *const refused[] = { "2027-02-29", "2027-6-30", "2027-06-30 ", "30.06.2027",
                                         "2027-06-30T10:00:00" };

  assert_dates (rosette_date_parse_until, cases, G_N_ELEMENTS (cases));
  assert_no_dates (rosette_date_parse_until, refused, G_N_ELEMENTS (refused));
}

static void
test_fraction (void)
{
  static const struct
  {
    const char *text;
    int microseconds;
  } cases[] = {
    { "2026-11-23T10:00:00.5Z", 500000 },
    { "2026-11-23T10:00:00.000001Z", 1 },
    { "2026-11-23T10:00:00.123456789Z", 123456 },
    { "2026-11-23T10:00:00.99999999999999999999999999999999Z", 999999 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDateTime) date = rosette_date_parse (cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpint (g_date_time_get_microsecond (date), ==, cases[i].microseconds);
      g_assert_cmpint (g_date_time_get_utc_offset (date), ==, 0);
    }
}

static void
test_format (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (2 * 60 * 60);
  g_autoptr (GDateTime) date = g_date_time_new (zone, 987, 1, 2, 1, 4, 5.9);
  g_autofree char *text = rosette_date_format (date);
  g_autoptr (GDateTime) last = g_date_time_new_utc (9999, 12, 31, 23, 59, 59);
  g_autofree char *last_text = rosette_date_format (last);

  g_assert_cmpstr (text, ==, "0987-01-01T23:04:05Z");
  g_assert_cmpstr (last_text, ==, "9999-12-31T23:59:59Z");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/strict", test_strict);
  g_test_add_func ("/date/never", test_never);
  g_test_add_func ("/date/lenient", test_lenient);
  g_test_add_func ("/date/until", test_until);
  g_test_add_func ("/date/fraction", test_fraction);
  g_test_add_func ("/date/format", test_format);

  return g_test_run ();
}
