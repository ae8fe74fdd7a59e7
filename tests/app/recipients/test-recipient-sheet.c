/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/recipient-sheet.h"

#include "making.h"
#include "sheets/csv.h"
#include "sheets/people.h"

/* What was saved is imported as it was. */
static void
test_write (void)
{
  static const char expected[] = "\xef\xbb\xbfname,email,id\r\n"
                                 "Zoë Čeferin,zoe@example.org,\r\n"
                                 "\"Roe, \"\"Al\"\"\",,did:x:al\r\n"
                                 "ليلى منصور,layla@example.org,\r\n";
  g_autoptr (RosetteLibrary) library = make_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (RosetteTable) table = NULL;
  g_autoptr (GPtrArray) people = NULL;

  add_person (library, "Zoë Čeferin", "zoe@example.org", NULL);
  add_person (library, "Roe, \"Al\"", NULL, "did:x:al");
  add_person (library, "ليلى منصور", "layla@example.org", NULL);
  file = rosette_recipient_sheet_write (rosette_library_get_recipients (library));
  g_assert_cmpmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), expected,
                   sizeof expected - 1);

  table = rosette_csv_read (file, &error);
  g_assert_no_error (error);
  people = rosette_people_read (table, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 3);
  g_assert_cmpstr (rosette_person_get_name (g_ptr_array_index (people, 1)), ==, "Roe, \"Al\"");
}

static void
test_own_columns (void)
{
  static const char expected[] = "\xef\xbb\xbfname,email,id,Hours,Grade\r\n"
                                 "Ana,ana@example.org,,120,\r\n"
                                 "Ben,ben@example.org,,,A\r\n";
  g_autoptr (GListStore) list = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
  g_autoptr (RosetteRecipient) ana =
    rosette_recipient_new ("Ana", "ana@example.org", NULL, "{\"Hours\":\"120\"}");
  g_autoptr (RosetteRecipient) ben =
    rosette_recipient_new ("Ben", "ben@example.org", NULL, "{\"Grade\":\"A\"}");
  g_autoptr (GBytes) file = NULL;

  g_list_store_append (list, ana);
  g_list_store_append (list, ben);
  file = rosette_recipient_sheet_write (G_LIST_MODEL (list));

  g_assert_cmpmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), expected,
                   sizeof expected - 1);
}

static void
test_cells (void)
{
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  g_ptr_array_add (recipients, rosette_recipient_new ("Ana\tRoe", "ana@example.org", NULL, NULL));
  g_ptr_array_add (recipients, rosette_recipient_new ("Ben", "", "did:x:b", NULL));
  text = rosette_recipient_sheet_dup_cells (recipients);

  g_assert_cmpstr (text, ==, "Ana Roe\tana@example.org\t\nBen\t\tdid:x:b\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recipient-sheet/write", test_write);
  g_test_add_func ("/recipient-sheet/own-columns", test_own_columns);
  g_test_add_func ("/recipient-sheet/cells", test_cells);

  return g_test_run ();
}
