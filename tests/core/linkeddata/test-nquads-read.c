/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/nquads.h"

#include "base/error.h"
#include "base/limits.h"

#include <string.h>

static void
assert_reads (const char *text, gsize length, const char *canonical)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = rosette_nquads_parse (text, length, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = rosette_nquads_write (dataset, NULL, NULL);
  g_assert_cmpstr (written, ==, canonical);
}

static void
test_forms (void)
{
  static const struct
  {
    const char *text;
    const char *canonical;
  } cases[] = {
    { "", "" },
    { "\n\r\n \t# a comment\n", "" },
    { "<a:s><a:p><a:o>.", "<a:s> <a:p> <a:o> .\n" },
    { " <a:s>\t<a:p> \"x\"@de-AT <a:g> . # why\r\n", "<a:s> <a:p> \"x\"@de-AT <a:g> .\n" },
    { "_:a <a:p> _:b.c_-1 _:g.\n", "_:a <a:p> _:b.c_-1 _:g .\n" },
    { "<a:\\u00e9> <a:p> \"\\U0001F600\\'\\u0041\" .",
      "<a:\xc3\xa9> <a:p> \"\xf0\x9f\x98\x80'A\" .\n" },
    { "<a:s> <a:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#string> .", "<a:s> <a:p> \"1\" .\n" },
    { "<a:s> <a:p> \"1\"^^<a:t> .\n<a:s> <a:p> \"1\"^^<a:t> .", "<a:s> <a:p> \"1\"^^<a:t> .\n" },
    { "<a:s> <a:p> \"\\u0000\\b\\t\" .", "<a:s> <a:p> \"\\u0000\\b\\t\" .\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_reads (cases[i].text, strlen (cases[i].text), cases[i].canonical);
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "<a:s>",
    "<a:s> <a:p> .",
    "<a:s> <a:p> <a:o>",
    "<a:s> <a:p> <a:o> <a:g> <a:x> .",
    "<a:s> <a:p> <a:o> . <a:s> <a:p> <a:o> .",
    "<s> <a:p> <a:o> .",
    "<a:s> _:p <a:o> .",
    "<a:s> \"p\" <a:o> .",
    "\"s\" <a:p> <a:o> .",
    "<a:s> <a:p> \"o\" \"g\" .",
    "<a:s> <a:p> \"o .",
    "<a:s> <a:p> \"o\n\" .",
    "<a:s> <a:p> \"o\"@ .",
    "<a:s> <a:p> \"o\"@de^^<a:t> .",
    "<a:s> <a:p> \"o\"^^<t> .",
    "<a:s> <a:p> \"\\x\" .",
    "<a:s> <a:p> \"\\u12\" .",
    "<a:s> <a:p> \"\\ud800\" .",
    "<a:s> <a:p> \"\\U00110000\" .",
    "<a:\\n> <a:p> <a:o> .",
    "<a:\\u0020> <a:p> <a:o> .",
    "_: <a:p> <a:o> .",
    "_:-a <a:p> <a:o> .",
    "<a:s> <a:p> \"\xff\" .",
    "x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_nquads_parse (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_line_of_error (void)
{
  static const char text[] = "<a:s> <a:p> <a:o> .\r\n\n<a:s> x\n";
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_nquads_parse (text, strlen (text), &error));
  g_assert_true (g_str_has_prefix (error->message, "N-Quads, line 3:"));
}

static void
test_limit (void)
{
  g_autofree char *text = g_malloc (ROSETTE_MAX_NQUADS_BYTES + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = NULL;

  memset (text, ' ', ROSETTE_MAX_NQUADS_BYTES + 1);
  dataset = rosette_nquads_parse (text, ROSETTE_MAX_NQUADS_BYTES, &error);
  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  g_assert_null (rosette_nquads_parse (text, ROSETTE_MAX_NQUADS_BYTES + 1, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/nquads-read/forms", test_forms);
  g_test_add_func ("/nquads-read/refused", test_refused);
  g_test_add_func ("/nquads-read/line-of-error", test_line_of_error);
  g_test_add_func ("/nquads-read/limit", test_limit);

  return g_test_run ();
}
