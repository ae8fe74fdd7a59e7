/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/library-private.h"
#include "library/register-export.h"

static RosetteAwardRow *
make_award (const char *name, GBytes *credential)
{
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 11, 24, 9, 30, 0);
  g_autoptr (GDateTime) valid_until = g_date_time_new_utc (2028, 1, 1, 0, 0, 0);

  return rosette_award_row_new (
    &(RosetteAwardFields){ .credential_id = "urn:uuid:1",
                           .badge_id = 7,
                           .badge_name = "Intern",
                           .name = name,
                           .email = "z@example.org",
                           .identifier = "did:example:z",
                           .issued = issued,
                           .valid_until = credential != NULL ? valid_until : NULL,
                           .format = "ob3-jwt",
                           .file = "/badges/Zoë.png",
                           .credential = credential });
}

static void
test_rows (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  GListModel *model = rosette_library_get_awards (library);
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) credential = g_bytes_new_static ("a.b.c", 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteAwardRow) first = NULL;
  g_autoptr (RosetteAwardRow) second = NULL;

  g_ptr_array_add (awards, make_award ("Zoë", credential));
  g_ptr_array_add (awards, make_award ("李", NULL));
  g_assert_true (rosette_library_add_awards (library, awards, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);

  first = g_list_model_get_item (model, 0);
  second = g_list_model_get_item (model, 1);
  g_assert_cmpint (rosette_award_row_get_id (first), ==, 1);
  g_assert_cmpstr (rosette_award_row_get_credential_id (first), ==, "urn:uuid:1");
  g_assert_cmpint (rosette_award_row_get_badge_id (first), ==, 7);
  g_assert_cmpstr (rosette_award_row_get_badge_name (first), ==, "Intern");
  g_assert_cmpstr (rosette_award_row_get_name (first), ==, "Zoë");
  g_assert_cmpstr (rosette_award_row_get_email (first), ==, "z@example.org");
  g_assert_cmpstr (rosette_award_row_get_identifier (first), ==, "did:example:z");
  g_assert_cmpint (g_date_time_to_unix (rosette_award_row_get_issued (first)), ==, 1795512600);
  g_assert_cmpint (g_date_time_get_year (rosette_award_row_get_valid_until (first)), ==, 2028);
  g_assert_null (rosette_award_row_get_valid_until (second));
  g_assert_cmpstr (rosette_award_row_get_format (first), ==, "ob3-jwt");
  g_assert_cmpstr (rosette_award_row_get_file (first), ==, "/badges/Zoë.png");
}

static void
test_all_or_none (void)
{
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *large = g_strnfill (400000, 'x');
  g_autoptr (GBytes) credential = g_bytes_new (large, 400000);
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_database_exec (library->database, "PRAGMA max_page_count = 60", &error));
  g_ptr_array_add (awards, make_award ("a", credential));
  g_ptr_array_add (awards, make_award ("b", credential));
  g_ptr_array_add (awards, make_award ("c", credential));
  g_assert_false (rosette_library_add_awards (library, awards, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_clear_error (&error);

  g_assert_cmpuint (g_list_model_get_n_items (rosette_library_get_awards (library)), ==, 0);
  g_assert_true (rosette_library_load_awards (library, 0, &error));
  g_assert_cmpuint (g_list_model_get_n_items (rosette_library_get_awards (library)), ==, 0);

  /* There is room for one. */
  g_ptr_array_set_size (awards, 1);
  g_assert_true (rosette_library_add_awards (library, awards, &error));
  g_assert_cmpuint (g_list_model_get_n_items (rosette_library_get_awards (library)), ==, 1);
}

static gboolean
count_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  (*(guint *) user_data)++;

  return TRUE;
}

/* What is listed and saved is what the window shows for the same words. */
static void
test_search (void)
{
  static const struct
  {
    const char *search;
    guint n_found;
  } cases[] = {
    { NULL, 2 },          { "", 2 },           { "ZOE", 1 },      { "zoë", 1 },
    { "Ö", 2 },           { "intern zoe", 1 }, { "zoe jörg", 0 }, { "Z@EXAMPLE.org", 2 },
    { "did:EXAMPLE", 2 }, { "%", 0 },          { "  ", 2 },
  };
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (awards, make_award ("Zoë", NULL));
  g_ptr_array_add (awards, make_award ("Jörg", NULL));
  g_assert_true (rosette_library_add_awards (library, awards, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RosetteAwardFilter filter = { .search = cases[i].search };
      guint n_found = 0;

      g_assert_true (rosette_ledger_each_award (rosette_library_get_ledger (library), &filter,
                                                count_cb, &n_found, NULL));
      g_assert_cmpuint (n_found, ==, cases[i].n_found);
      n_found = 0;
    }
}

/* For a spreadsheet program with its mark, and formulas made harmless; else to the byte. */
static void
test_csv (void)
{
  static const struct
  {
    char separator;
    const char *start;
    const char *name;
  } cases[] = {
    { ';', "\xef\xbb\xbfnumber;issued;", ";'=1+1;" },
    { ',', "\xef\xbb\xbfnumber,issued,", ",'=1+1," },
    { 0, "number,issued,", ",=1+1," },
  };
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (awards, make_award ("=1+1", NULL));
  g_assert_true (rosette_library_add_awards (library, awards, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autofree char *text = NULL;

      g_assert_true (rosette_ledger_write_awards (rosette_library_get_ledger (library), NULL, FALSE,
                                                  cases[i].separator, stream, NULL));
      text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                        g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
      g_assert_true (g_str_has_prefix (text, cases[i].start));
      g_assert_nonnull (strstr (text, cases[i].name));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library-register/rows", test_rows);
  g_test_add_func ("/library-register/all-or-none", test_all_or_none);
  g_test_add_func ("/library-register/search", test_search);
  g_test_add_func ("/library-register/csv", test_csv);

  return g_test_run ();
}
