/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/jcs.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"

#include "support.h"

#include <math.h>

static GBytes *
read_file (const char *folder, const char *kind, const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (folder, kind, file, NULL);

  return rosette_test_read (path);
}

/* The bytes of a file of outhex: hexadecimal pairs between white space. */
static GByteArray *
read_hex (const char *folder, const char *name)
{
  g_autoptr (GBytes) bytes = read_file (folder, "outhex", name, ".txt");
  GByteArray *result = g_byte_array_new ();
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + 1 < size; i++)
    if (g_ascii_isxdigit (text[i]))
      {
        guint8 byte =
          (guint8) (g_ascii_xdigit_value (text[i]) << 4 | g_ascii_xdigit_value (text[i + 1]));

        g_byte_array_append (result, &byte, 1);
        i++;
      }

  return result;
}

static void
test_published (void)
{
  static const char *const names[] = { "arrays",  "french", "structures",
                                       "unicode", "values", "weird" };
  g_autofree char *folder = rosette_test_shared ("jcs");

  if (folder == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) input = read_file (folder, "input", names[i], ".json");
      g_autoptr (GBytes) output = read_file (folder, "output", names[i], ".json");
      g_autoptr (GByteArray) hex = read_hex (folder, names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = rosette_json_parse_bytes (input, &error);
      g_autofree char *text = NULL;
      gsize length = 0;

      g_assert_no_error (error);
      text = rosette_jcs_canonicalize (node, &length, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (text, length, g_bytes_get_data (output, NULL), g_bytes_get_size (output));
      g_assert_cmpmem (text, length, hex->data, hex->len);
    }

  g_test_message ("%u passed, 0 failed, 0 not applicable", (guint) G_N_ELEMENTS (names));
}

static void
test_published_numbers (void)
{
  g_autofree char *path = rosette_test_shared ("jcs/es6-numbers-first-10000-lines.txt");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_passed = 0;

  if (path == NULL)
    return;

  bytes = rosette_test_read (path);
  all = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (g_strchomp (all), "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", 2);
      guint64 bits = g_ascii_strtoull (fields[0], NULL, 16);
      g_autofree char *text = NULL;
      double value;

      memcpy (&value, &bits, sizeof value);
      text = rosette_jcs_format_number (value);
      g_assert_cmpstr (text, ==, fields[1]);
      n_passed++;
    }

  g_test_message ("%u passed, 0 failed, 0 not applicable", n_passed);
  g_assert_cmpuint (n_passed, ==, 10000);
}

/* Whether some number of @n_digits digits near @value reads back as @value. */
static gboolean
has_shorter (double value, int n_digits)
{
  g_autofree char *format = g_strdup_printf ("%%.%de", n_digits - 1);
  char text[40];
  gint64 digits = 0;
  int exponent;

  g_ascii_formatd (text, sizeof text, format, value);
  for (const char *p = text; *p != 'e'; p++)
    if (*p != '.')
      digits = digits * 10 + (*p - '0');
  exponent = (int) g_ascii_strtoll (strchr (text, 'e') + 1, NULL, 10) - (n_digits - 1);

  for (int step = -1; step <= 1; step++)
    {
      g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT "e%d", digits + step, exponent);
      if (g_ascii_strtod (text, NULL) == value)
        return TRUE;
    }

  return FALSE;
}

static int
count_digits (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (; *text != '\0' && *text != 'e'; text++)
    if (g_ascii_isdigit (*text) && (digits->len > 0 || *text != '0'))
      g_string_append_c (digits, *text);
  while (digits->len > 1 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);

  return (int) digits->len;
}

static void
assert_shortest (double value)
{
  g_autofree char *text = rosette_jcs_format_number (value);
  int n_digits = count_digits (text);

  g_assert_true (g_ascii_strtod (text, NULL) == value);
  if (n_digits > 1)
    g_assert_false (has_shorter (value, n_digits - 1));
}

static void
test_shortest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (754);

  g_test_summary ("Every power of two, where doubles are not evenly spaced, and random numbers: "
                  "the digits read back, and no fewer do.");

  for (int exponent = -1074; exponent <= 1023; exponent++)
    assert_shortest (ldexp (1, exponent));

  for (guint i = 0; i < 5000; i++)
    {
      guint64 bits = (guint64) (g_rand_int (random) & 0x7fffffff) << 32 | g_rand_int (random);
      double value;

      memcpy (&value, &bits, sizeof value);
      if (isfinite (value) && value > 0)
        assert_shortest (value);
    }
}

static void
test_numbers (void)
{
  /* RFC 8785 appendix B, and the edges between the notations. */
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0.0, "0" },
    { -0.0, "0" },
    { 5e-324, "5e-324" },
    { -5e-324, "-5e-324" },
    { 1.7976931348623157e308, "1.7976931348623157e+308" },
    { -1.7976931348623157e308, "-1.7976931348623157e+308" },
    { 9007199254740992, "9007199254740992" },
    { -9007199254740992, "-9007199254740992" },
    { 295147905179352830000.0, "295147905179352830000" },
    { 9.999999999999997e22, "9.999999999999997e+22" },
    { 1e23, "1e+23" },
    { 1.0000000000000001e23, "1.0000000000000001e+23" },
    { 999999999999999700000.0, "999999999999999700000" },
    { 999999999999999900000.0, "999999999999999900000" },
    { 1e21, "1e+21" },
    { 9.999999999999997e-7, "9.999999999999997e-7" },
    { 0.000001, "0.000001" },
    { 333333333.3333332, "333333333.3333332" },
    { 333333333.33333325, "333333333.33333325" },
    { 333333333.3333333, "333333333.3333333" },
    { 333333333.3333334, "333333333.3333334" },
    { 333333333.33333343, "333333333.33333343" },
    { -0.0000033333333333333333, "-0.0000033333333333333333" },
    { 1424953923781206.2, "1424953923781206.2" },
    { 100, "100" },
    { 0.5, "0.5" },
    { -1.5e-7, "-1.5e-7" },
    { 123456789012345680000.0, "123456789012345680000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = rosette_jcs_format_number (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static char *
canonicalize (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = rosette_json_parse (text, strlen (text), error);

  g_assert_nonnull (node);

  return rosette_jcs_canonicalize (node, NULL, error);
}

static void
test_order (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = canonicalize (
    "{\"\\uff61\":1,\"\\ud83d\\ude00\":2,\"\\ue000\":3,\"\\ud7ff\":4,\"b\":5,\"\":6,\"a\\u0001\":7,"
    "\"a\":8,\"aa\":9,\"\\u0080\":10,\"\\ud83d\\ude01\":11}",
    &error);

  g_test_summary ("Names by UTF-16: U+1F600 is D83D DE00 there, and so before U+E000.");

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "{\"\":6,\"a\":8,\"a\\u0001\":7,\"aa\":9,\"b\":5,\"\xc2\x80\":10,"
                   "\"\xed\x9f\xbf\":4,\"\xf0\x9f\x98\x80\":2,\"\xf0\x9f\x98\x81\":11,"
                   "\"\xee\x80\x80\":3,\"\xef\xbd\xa1\":1}");
}

static void
test_integers (void)
{
  static const struct
  {
    const char *text;
    const char *canonical; /* NULL: refused */
  } cases[] = {
    { "9007199254740992", "9007199254740992" },
    { "-9007199254740992", "-9007199254740992" },
    { "9007199254740993", NULL },
    { "-9007199254740993", NULL },
    { "9007199254740994", "9007199254740994" },
    { "1152921504606846976", "1152921504606847000" },
    { "9223372036854775807", NULL },
    { "-9223372036854775808", "-9223372036854776000" },
    { "-0", "0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = canonicalize (cases[i].text, &error);

      g_assert_cmpstr (text, ==, cases[i].canonical);
      if (cases[i].canonical == NULL)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

static void
test_refused (void)
{
  static const double numbers[] = { NAN, INFINITY, -INFINITY };
  static const char *const texts[] = { "\xff", "a\xc3", "\xed\xa0\x80" };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), numbers[i]);

      g_assert_null (rosette_jcs_canonicalize (node, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_clear_error (&error);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), texts[i]);

      g_assert_null (rosette_jcs_canonicalize (node, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_clear_error (&error);
    }
}

static void
test_depth (void)
{
  for (guint depth = ROSETTE_MAX_JSON_DEPTH; depth <= ROSETTE_MAX_JSON_DEPTH + 1; depth++)
    {
      g_autoptr (JsonNode) node = json_node_init_int (json_node_alloc (), 1);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      for (guint i = 0; i < depth; i++)
        {
          g_autoptr (JsonArray) array = json_array_new ();

          json_array_add_element (array, g_steal_pointer (&node));
          node = json_node_init_array (json_node_alloc (), array);
        }
      text = rosette_jcs_canonicalize (node, NULL, &error);
      if (depth <= ROSETTE_MAX_JSON_DEPTH)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jcs/published", test_published);
  g_test_add_func ("/jcs/published-numbers", test_published_numbers);
  g_test_add_func ("/jcs/numbers", test_numbers);
  g_test_add_func ("/jcs/shortest", test_shortest);
  g_test_add_func ("/jcs/order", test_order);
  g_test_add_func ("/jcs/integers", test_integers);
  g_test_add_func ("/jcs/refused", test_refused);
  g_test_add_func ("/jcs/depth", test_depth);

  return g_test_run ();
}
