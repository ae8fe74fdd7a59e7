/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/sentences.h"

static void
assert_take (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_plan (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp/Praksa 2026");
  g_autoptr (GFile) root = g_file_new_for_path ("/");

  assert_take (rosette_sentences_dup_headline ("Internship", 1),
               "You give “Internship” to 1 person");
  assert_take (rosette_sentences_dup_headline ("Internship", 3),
               "You give “Internship” to 3 people");
  assert_take (rosette_sentences_dup_files (1, ROSETTE_CONTAINER_PNG), "1 PNG picture");
  assert_take (rosette_sentences_dup_files (6, ROSETTE_CONTAINER_SVG), "6 SVG pictures");
  assert_take (rosette_sentences_dup_files (3, ROSETTE_CONTAINER_JSON),
               "3 files without a picture");
  assert_take (rosette_sentences_dup_formats (ROSETTE_FORMAT_OB3_DI), "Open Badges 3.0");
  assert_take (rosette_sentences_dup_formats (ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB2_SIGNED),
               "Open Badges 2.0 and Open Badges 3.0");
  assert_take (rosette_sentences_dup_button (1), "_Issue 1 Badge");
  assert_take (rosette_sentences_dup_button (3), "_Issue 3 Badges");
  assert_take (rosette_sentences_dup_folder (folder), "Praksa 2026");
  assert_take (rosette_sentences_dup_folder (root), "/");
}

static void
test_notes (void)
{
  const struct
  {
    int issued; /* days from now */
    int until;  /* the same; 0: without end */
    const char *base_url;
    guint n_notes;
  } cases[] = {
    { 0, 0, NULL, 0 },
    { -1, 1, NULL, 0 },
    { -9, -1, NULL, 1 },
    { 1, 2, NULL, 1 },
    { -9, -1, "https://a.example", 2 },
  };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) issued = g_date_time_add_days (now, cases[i].issued);
      g_autoptr (GDateTime) until =
        cases[i].until != 0 ? g_date_time_add_days (now, cases[i].until) : NULL;
      const RosetteReviewNotes asked = { now, issued, until, cases[i].base_url };
      g_auto (GStrv) notes = rosette_sentences_dup_notes (&asked);

      g_assert_cmpuint (g_strv_length (notes), ==, cases[i].n_notes);
    }
}

static void
test_reason (void)
{
  const struct
  {
    GQuark domain;
    int code;
    const char *reason;
  } cases[] = {
    { G_IO_ERROR, G_IO_ERROR_CANCELLED, "You stopped it." },
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE,
      "There is no room left on the disk. Make some, and then go on." },
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The folder “out” is not there any more. Choose another." },
    { G_IO_ERROR, G_IO_ERROR_READ_ONLY,
      "You may not write into the folder “out”. Choose another." },
    { G_IO_ERROR, G_IO_ERROR_FAILED, "the message" },
    { ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "the message" },
  };
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp/out");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error =
        g_error_new_literal (cases[i].domain, cases[i].code, "the message");

      assert_take (rosette_sentences_dup_reason (error, folder), cases[i].reason);
    }
}

static void
test_result (void)
{
  const struct
  {
    guint n_people;
    guint n_rest;
    guint n_files;
    gboolean is_cancelled;
    const char *title;
    const char *text;
  } cases[] = {
    { 1, 0, 1, FALSE, "1 badge issued", "1 file is in the folder “out”." },
    { 3, 0, 6, FALSE, "3 badges issued", "6 files are in the folder “out”." },
    { 9, 0, 4, FALSE, "9 badges issued", "4 more files are in the folder “out”." },
    { 3, 2, 1, TRUE, "1 of 3 badges issued",
      "You stopped it.\n1 file is in the folder “out”.\n2 people are left: P0, P1" },
    { 2, 2, 1, TRUE, "0 of 2 badges issued",
      "You stopped it.\n1 file is in the folder “out”.\n2 people are left: P0, P1" },
    { 1, 1, 0, TRUE, "No badge was issued", "You stopped it.\n1 person is left: P0" },
    { 9, 7, 2, TRUE, "2 of 9 badges issued",
      "You stopped it.\n2 files are in the folder “out”.\n"
      "7 people are left: P0, P1, P2, P3, P4, and 2 more" },
  };
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp/out");
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "x");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func (g_free);
      const RosetteBatchResult result = {
        cases[i].n_people, cases[i].n_rest, rest,
        cases[i].n_files,  folder,          cases[i].is_cancelled ? error : NULL
      };

      for (guint j = 0; j < cases[i].n_rest; j++)
        g_ptr_array_add (rest, g_strdup_printf ("P%u", j));
      assert_take (rosette_sentences_dup_result_title (&result), cases[i].title);
      assert_take (rosette_sentences_dup_result (&result), cases[i].text);
    }
  assert_take (rosette_sentences_dup_go_on (2), "_Go On with 2 Badges");
}

/* It says that it was none, in the title and at once. */
static void
test_rehearsal (void)
{
  static const struct
  {
    guint n_rest;
    guint n_files;
    const char *title;
  } cases[] = {
    { 0, 3, "Rehearsal: 3 badges marked TEST" },
    { 2, 1, "Rehearsal: 1 of 3 badges marked TEST" },
    { 3, 0, "Nothing was rehearsed" },
  };
  g_autoptr (GFile) folder = g_file_new_for_path ("/tmp/TEST X");
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RosetteBatchResult result = {
        3, cases[i].n_rest, rest, cases[i].n_files, folder, NULL, TRUE
      };
      g_autofree char *text = rosette_sentences_dup_result (&result);

      assert_take (rosette_sentences_dup_result_title (&result), cases[i].title);
      g_assert_true (g_str_has_prefix (text, "This was a rehearsal: "));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentences/plan", test_plan);
  g_test_add_func ("/sentences/notes", test_notes);
  g_test_add_func ("/sentences/reason", test_reason);
  g_test_add_func ("/sentences/result", test_result);
  g_test_add_func ("/sentences/rehearsal", test_rehearsal);

  return g_test_run ();
}
