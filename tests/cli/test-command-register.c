/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"
#include "library/ledger.h"
#include "sheets/csv.h"
#include "support.h"

#include <string.h>

typedef struct
{
  char *folder;
  char *library;
} Fixture;

static RosetteAwardRow *
make_row (const char *name, const char *email)
{
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 11, 24, 9, 30, 0);
  g_autoptr (GBytes) credential = g_bytes_new_static ("a.b.c", 5);

  return rosette_award_row_new (&(RosetteAwardFields){ .credential_id = "urn:uuid:1",
                                                       .badge_name = "Intern",
                                                       .name = name,
                                                       .email = email,
                                                       .issued = issued,
                                                       .format = "ob3-jwt",
                                                       .file = "/b/a.png",
                                                       .credential = credential });
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RosetteLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = rosette_test_folder ();
  self->library = g_build_filename (self->folder, "rosette.db", NULL);
  ledger = rosette_ledger_open (self->library, &error);
  g_assert_no_error (error);
  g_ptr_array_add (rows, make_row ("Ana, \"A\"", "ana@example.org"));
  g_ptr_array_add (rows, make_row ("Bo\n\033[2J", "bo@example.org"));
  rosette_ledger_add_awards (ledger, rows, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rosette_test_remove (self->folder);
  g_free (self->library);
  g_free (self->folder);
}

/* Runs `register WORDS`; what it printed is returned, @messages holds the rest. */
static char *
run (Fixture *self, const char *words, int status, const char *message)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *messages = NULL;

  g_ptr_array_add (argv, (gpointer) "register");
  for (gsize i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (argv, parts[i]);
  g_ptr_array_add (argv, (gpointer) "--library");
  g_ptr_array_add (argv, self->library);
  g_ptr_array_add (argv, NULL);
  g_assert_cmpint (rosette_test_cli_words (&output, &messages, (const char *const *) argv->pdata),
                   ==, status);
  if (message == NULL)
    g_assert_cmpstr (messages, ==, "");
  else
    g_assert_nonnull (strstr (messages, message));

  return g_strdup_printf ("%.*s", (int) g_bytes_get_size (output),
                          (const char *) g_bytes_get_data (output, NULL));
}

static void
test_list (Fixture *self, gconstpointer data)
{
  g_autofree char *all = run (self, "list", 0, NULL);
  g_autofree char *some = run (self, "list --search ANA@", 0, NULL);
  g_autofree char *none = run (self, "list --search nobody", 0, NULL);

  g_assert_cmpstr (some, ==,
                   "1\t2026-11-24\tAna, \"A\"\tana@example.org\tIntern\tob3-jwt\t/b/a.png\n");
  g_assert_true (g_str_has_prefix (all, some));
  g_assert_nonnull (strstr (all, "bo@example.org"));
  g_assert_null (strchr (all, '\033'));
  g_assert_cmpstr (none, ==, "");
}

/* What `verify` prints after "Head: ". */
static char *
dup_head (const char *output)
{
  const char *head = strstr (output, "Head: ");

  g_assert_nonnull (head);

  return g_strndup (head + strlen ("Head: "), 64);
}

/* In the file of the library: the text of one row, to another of the same length. */
static void
tamper (Fixture *self)
{
  char *contents = NULL;
  gsize size = 0;
  char *at;

  g_assert_true (g_file_get_contents (self->library, &contents, &size, NULL));
  at = g_strstr_len (contents, (gssize) size, "bo@example.org");
  for (gsize i = 0; at == NULL && i + 14 < size; i++)
    if (memcmp (contents + i, "bo@example.org", 14) == 0)
      at = contents + i;
  g_assert_nonnull (at);
  at[0] = 'x';
  g_assert_true (g_file_set_contents (self->library, contents, (gssize) size, NULL));
  g_free (contents);
}

static void
test_verify (Fixture *self, gconstpointer data)
{
  g_autofree char *whole = run (self, "verify", 0, NULL);
  g_autofree char *head = dup_head (whole);
  g_autofree char *words = g_strconcat ("verify --head ", head, NULL);
  g_autofree char *noted = run (self, words, 0, NULL);
  g_autofree char *other = run (self, "verify --head 00", 65, "noted head");
  g_autofree char *broken = NULL;

  g_assert_true (g_str_has_prefix (whole, "2 awards"));
  g_assert_nonnull (strstr (noted, "row 2"));
  g_assert_cmpstr (other, ==, "");
  tamper (self);
  broken = run (self, "verify", 65, "Row 2");
  g_assert_cmpstr (broken, ==, "");
}

static void
test_export_csv (Fixture *self, gconstpointer data)
{
  g_autofree char *text = run (self, "export", 0, NULL);
  g_autofree char *path = g_build_filename (self->folder, "a.csv", NULL);
  g_autofree char *words = g_strconcat ("export --output ", path, NULL);
  g_autofree char *nothing = run (self, words, 0, NULL);
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autoptr (RosetteTable) table = rosette_csv_read_as (file, "UTF-8", ',', NULL);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  g_assert_cmpuint (rosette_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (rosette_table_get_cell (table, 0, 3), ==, "Ana, \"A\"");
  g_assert_cmpstr (rosette_table_get_cell (table, 1, 3), ==, "Bo\n\033[2J");
  g_assert_cmpstr (rosette_table_get_cell (table, 0, 1), ==, "2026-11-24T09:30:00Z");
}

static void
test_export_json (Fixture *self, gconstpointer data)
{
  g_autofree char *text = run (self, "export --format json", 0, NULL);
  g_autofree char *verified = run (self, "verify", 0, NULL);
  g_autofree char *head = dup_head (verified);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = rosette_json_parse (text, strlen (text), &error);
  JsonObject *last;

  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 2);
  last = json_array_get_object_element (json_node_get_array (node), 1);
  g_assert_cmpstr (rosette_json_get_string (last, "email"), ==, "bo@example.org");
  g_assert_cmpstr (rosette_json_get_string (last, "credential"), ==, "a.b.c");
  g_assert_cmpstr (rosette_json_get_string (last, "hash"), ==, head);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *words;
    int status;
    const char *message;
  } cases[] = {
    { "forget", 64, "register list" },
    { "export --format xml", 64, "csv or json" },
    { "export --output /nonexistent/a.csv", 73, "/nonexistent/a.csv" },
    { "list --search", 64, "" },
  };
  g_autofree char *missing = NULL;
  g_autofree char *damaged = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *output = run (self, cases[i].words, cases[i].status, cases[i].message);

      g_assert_cmpstr (output, ==, "");
    }
  g_assert_true (g_file_set_contents (self->library, "no library", -1, NULL));
  damaged = run (self, "list", 65, "not a library");
  g_assert_cmpstr (damaged, ==, "");
  rosette_test_remove (self->folder);
  missing = run (self, "list", 66, "no award was made");
  g_assert_cmpstr (missing, ==, "");
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/command-register/list", test_list);
  ADD ("/command-register/verify", test_verify);
  ADD ("/command-register/export-csv", test_export_csv);
  ADD ("/command-register/export-json", test_export_json);
  ADD ("/command-register/refused", test_refused);

  return g_test_run ();
}
