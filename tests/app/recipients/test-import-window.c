/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/import-window.h"

#include "making.h"
#include "support.h"
#include "widgets.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteRecipientChanges *changes;
  GtkWidget *parent;
  GtkWidget *window; /* weak */
  char *folder;
  guint n_imported;
  guint n_asked;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = make_library ();
  fixture->changes = rosette_recipient_changes_new (fixture->library);
  fixture->folder = rosette_test_folder ();
  add_person (fixture->library, "Zoë", "zoe@example.org", NULL);
  fixture->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->parent));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    destroy_wholly (fixture->window, fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  /* A thread may still be reading what is not wanted any more. */
  while (G_OBJECT (fixture->changes)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->changes);
  g_assert_finalize_object (fixture->library);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
imported_cb (Fixture *fixture, GPtrArray *recipients, guint number)
{
  g_assert_cmpuint (number, >, 0);
  fixture->n_imported = recipients->len;
}

static void
asked_cb (Fixture *fixture)
{
  fixture->n_asked++;
}

static void
show (Fixture *fixture, RosettePeopleImport *import)
{
  fixture->window = rosette_import_window_new (GTK_WINDOW (fixture->parent), import);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_signal_connect_swapped (fixture->window, "imported", G_CALLBACK (imported_cb), fixture);
  g_signal_connect_swapped (fixture->window, "choose-another", G_CALLBACK (asked_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
paste (Fixture *fixture, const char *text)
{
  g_autoptr (RosettePeopleImport) import =
    rosette_people_import_new_for_text (fixture->changes, text);

  show (fixture, import);
}

static void
open (Fixture *fixture, const char *bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, "people.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RosettePeopleImport) import = NULL;

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
  import = rosette_people_import_new_for_file (fixture->changes, file);
  show (fixture, import);
}

static void
wait_until_closed (Fixture *fixture)
{
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static AdwComboRow *
get_column (Fixture *fixture, guint position)
{
  return ADW_COMBO_ROW (find_widget (fixture->window, ADW_TYPE_COMBO_ROW, position));
}

static void
test_take (Fixture *fixture, gconstpointer data)
{
  open (fixture, "name,email,Class\nAna,ana@example.org,10b\nBen <b>,ben@example.org,10a\n"
                 "Cem,cem@,10b\nZoë,zoe@example.org,10a\n");
  wait_until_read (fixture->window, "2 people can be imported");
  g_assert_true (can_read (fixture->window, "people.csv"));
  g_assert_true (can_read (fixture->window, "1 row has a problem"));
  g_assert_true (can_read (fixture->window, "1 person is in your list already"));
  g_assert_true (can_read (fixture->window, "Ben <b>"));
  g_assert_true (can_read (fixture->window, "10b · 10a · 10b"));
  g_assert_true (can_read (fixture->window, "Row 4"));
  g_assert_cmpuint (adw_combo_row_get_selected (get_column (fixture, 1)), ==, ROSETTE_COLUMN_EMAIL);
  g_assert_cmpuint (adw_combo_row_get_selected (get_column (fixture, 2)), ==, ROSETTE_COLUMN_TAGS);

  g_assert_true (press (fixture->window, "import.take"));
  wait_until_closed (fixture);
  g_assert_cmpuint (fixture->n_imported, ==, 2);
  g_assert_cmpuint (count_recipients (fixture->library), ==, 3);
  g_assert_true (rosette_recipient_has_tag (get_recipient (fixture->library, 1), "10b"));
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  paste (fixture, "Somebody\tNick\tContact\nAna Roe\tAnnie\tana@example.org\n");
  wait_until_read (fixture->window, "names");
  press (fixture->window, "import.take");
  g_assert_nonnull (fixture->window);
  g_assert_cmpuint (fixture->n_imported, ==, 0);

  adw_combo_row_set_selected (get_column (fixture, 1), ROSETTE_COLUMN_NAME);
  wait_until_read (fixture->window, "1 person can");
  adw_combo_row_set_selected (get_column (fixture, 0), ROSETTE_COLUMN_NAME);
  while (adw_combo_row_get_selected (get_column (fixture, 1)) != ROSETTE_COLUMN_OTHER)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (press (fixture->window, "import.take"));
  wait_until_closed (fixture);
  g_assert_cmpstr (rosette_recipient_get_name (get_recipient (fixture->library, 1)), ==, "Ana Roe");
}

static void
test_header (Fixture *fixture, gconstpointer data)
{
  GtkSwitch *header = NULL;

  paste (fixture, "Ana\tana@example.org\nBen\tben@example.org\n");
  wait_until_read (fixture->window, "2 people can");
  g_assert_true (can_read (fixture->window, "Column A"));
  /* After those of list and tag, which are not asked about here. */
  header = GTK_SWITCH (find_widget (fixture->window, GTK_TYPE_SWITCH, 2));
  g_assert_false (gtk_switch_get_active (header));

  gtk_switch_set_active (header, TRUE);
  wait_until_read (fixture->window, "Choose the column");
  gtk_switch_set_active (header, FALSE);
  wait_until_read (fixture->window, "2 people can");
}

/* Letters are asked about only where they are in doubt, and only of a file. */
static void
test_charset (Fixture *fixture, gconstpointer data)
{
  open (fixture, "name,email\nNov\xe1k \xf8,novak@example.org\n");
  wait_until_read (fixture->window, "Novák ø");
  g_assert_true (can_read (fixture->window, "Letters with Accents"));
  g_assert_false (can_read (fixture->window, "Western European, DOS"));
  g_assert_true (can_read (fixture->window, "Between the Columns"));

  /* The columns have two rows, then come sheet, separator and character set. */
  adw_combo_row_set_selected (get_column (fixture, 4), 1);
  wait_until_read (fixture->window, "Novák ř");
  adw_combo_row_set_selected (get_column (fixture, 4), 5);
  wait_until_read (fixture->window, "Novák ø");
  destroy_wholly (fixture->window, fixture->window);

  open (fixture, "name,email\nJ\x81rgen \x8erne,j@example.org\n");
  wait_until_read (fixture->window, "Jürgen Ärne");
  g_assert_true (can_read (fixture->window, "Western European, DOS"));
  destroy_wholly (fixture->window, fixture->window);

  open (fixture, "name,email\nNovák,novak@example.org\n");
  wait_until_read (fixture->window, "1 person can");
  g_assert_false (can_read (fixture->window, "Letters with Accents"));
  g_assert_true (can_read (fixture->window, "Between the Columns"));
  destroy_wholly (fixture->window, fixture->window);

  paste (fixture, "name\temail\nNovák\tnovak@example.org\n");
  wait_until_read (fixture->window, "1 person can");
  g_assert_false (can_read (fixture->window, "Letters with Accents"));
  g_assert_false (can_read (fixture->window, "Between the Columns"));
}

static void
test_fault (Fixture *fixture, gconstpointer data)
{
  open (fixture, "name,email\n\"Ana,ana@example.org\n");
  wait_until_read (fixture->window, "Row 2");
  g_assert_true (press (fixture->window, "import.choose-another"));
  wait_until_closed (fixture);
  g_assert_cmpuint (fixture->n_asked, ==, 1);
}

static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = rosette_test_data ("sheet/three-sheets.xlsx");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RosettePeopleImport) import =
    rosette_people_import_new_for_file (fixture->changes, file);

  g_test_summary ("Its sheets are offered, and nothing that only text files have.");

  show (fixture, import);
  wait_until_read (fixture->window, "1 person can be imported");
  g_assert_true (can_read (fixture->window, "Ana Roe"));
  g_assert_true (can_read (fixture->window, "Class 1A"));
  g_assert_false (can_read (fixture->window, "Comma"));

  rosette_people_import_set_sheet (import, 2);
  wait_until_read (fixture->window, "Jan Doe");
}

/* It is said that something was filled in, and of another sheet that is not. */
static void
test_merged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = rosette_test_data ("sheet/merged.xlsx");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RosettePeopleImport) import =
    rosette_people_import_new_for_file (fixture->changes, file);

  show (fixture, import);
  wait_until_read (fixture->window, "5 people can be imported");
  g_assert_true (
    can_read (fixture->window, "Merged cells count for each of their rows: Klasse, Betrieb"));
  g_assert_true (can_read (fixture->window, "3b · 3b · 3b"));

  rosette_people_import_set_sheet (import, 1);
  wait_until_read (fixture->window, "2 people can be imported");
  g_assert_false (can_read (fixture->window, "Merged"));
}

static void
mend (Fixture *fixture, const char *text)
{
  GtkWidget *list = GTK_WIDGET (
    gtk_widget_get_template_child (fixture->window, ROSETTE_TYPE_IMPORT_WINDOW, "faults_list"));
  GtkWidget *row = gtk_widget_get_first_child (list);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
}

/* From the clipboard to the library: three rows are wrong, and are mended where they are said. */
static void
test_mend (Fixture *fixture, gconstpointer data)
{
  paste (fixture,
         "name	email\nAna	ana@example.org\nBor	bor@\nEva	ana@example.org\nFran\n");
  wait_until_read (fixture->window, "3 rows have problems");
  mend (fixture, "bor@example.org");
  wait_until_read (fixture->window, "2 rows have problems");
  mend (fixture, "eva@example.org");
  wait_until_read (fixture->window, "1 row has a problem");
  mend (fixture, "still nothing");
  wait_until_read (fixture->window, "“still nothing”");
  mend (fixture, "fran@example.org");
  wait_until_read (fixture->window, "4 people can be imported");

  g_assert_true (press (fixture->window, "import.take"));
  wait_until_closed (fixture);
  g_assert_cmpuint (count_recipients (fixture->library), ==, 5);
  g_assert_cmpstr (rosette_recipient_get_email (get_recipient (fixture->library, 4)), ==,
                   "fran@example.org");
}

/* Many faults are not many widgets. */
static void
test_many_faults (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("name\temail\n");

  for (guint i = 0; i < 950; i++)
    g_string_append (text, "Name\tnothing\n");
  paste (fixture, text->str);
  wait_until_read (fixture->window, "And 900 more");
  g_assert_true (can_read (fixture->window, "Row 51"));
  g_assert_false (can_read (fixture->window, "Row 52"));
}

/* A window that is closed while its sheet is read leaves nothing behind. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  paste (fixture, "name\temail\nAna\tana@example.org\n");
  destroy_wholly (fixture->window, fixture->window);
  g_assert_cmpuint (count_recipients (fixture->library), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/import-window/take", test_take);
  ADD ("/import-window/columns", test_columns);
  ADD ("/import-window/header", test_header);
  ADD ("/import-window/charset", test_charset);
  ADD ("/import-window/workbook", test_workbook);
  ADD ("/import-window/merged", test_merged);
  ADD ("/import-window/fault", test_fault);
  ADD ("/import-window/mend", test_mend);
  ADD ("/import-window/many-faults", test_many_faults);
  ADD ("/import-window/close", test_close);

  return g_test_run ();
}
