/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/import-columns.h"

#include "making.h"
#include "widgets.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteRecipientChanges *changes;
  RosettePeopleImport *import;
  GtkWidget *window;
  GtkWidget *columns;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->library = make_library ();
  fixture->changes = rosette_recipient_changes_new (fixture->library);
  fixture->window = gtk_window_new ();
  fixture->columns = rosette_import_columns_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->columns);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  destroy_wholly (fixture->window, fixture->columns);
  g_assert_finalize_object (fixture->import);
  g_assert_finalize_object (fixture->changes);
  g_assert_finalize_object (fixture->library);
}

static void
update (Fixture *fixture)
{
  while (rosette_people_import_get_state (fixture->import) == ROSETTE_IMPORT_READING)
    g_main_context_iteration (NULL, TRUE);
  rosette_import_columns_update (ROSETTE_IMPORT_COLUMNS (fixture->columns), fixture->import);
}

static void
paste (Fixture *fixture, const char *text)
{
  fixture->import = rosette_people_import_new_for_text (fixture->changes, text);
  update (fixture);
}

static AdwComboRow *
get_row (Fixture *fixture, guint position)
{
  return ADW_COMBO_ROW (find_widget (fixture->columns, ADW_TYPE_COMBO_ROW, position));
}

static guint
get_selected (Fixture *fixture, guint position)
{
  return adw_combo_row_get_selected (get_row (fixture, position));
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  paste (fixture, "First name\tLast name\t<b>\temail\nAna\tRoe\t\tana@example.org\n");

  g_assert_cmpuint (count_widgets (fixture->columns, ADW_TYPE_COMBO_ROW), ==, 4);
  g_assert_cmpuint (get_selected (fixture, 0), ==, ROSETTE_COLUMN_FIRST);
  g_assert_cmpuint (get_selected (fixture, 1), ==, ROSETTE_COLUMN_LAST);
  g_assert_cmpuint (get_selected (fixture, 2), ==, ROSETTE_COLUMN_OTHER);
  g_assert_cmpuint (get_selected (fixture, 3), ==, ROSETTE_COLUMN_EMAIL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (fixture, 2))), ==,
                   "<b>");
}

/* The rows stay when only a meaning changes. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = NULL;

  paste (fixture, "name\tnick\temail\nAna Roe\tAnnie\tana@example.org\n");
  row = get_row (fixture, 1);
  adw_combo_row_set_selected (row, ROSETTE_COLUMN_NAME);
  g_assert_cmpint (rosette_people_import_get_state (fixture->import), ==, ROSETTE_IMPORT_READING);
  update (fixture);

  g_assert_true (get_row (fixture, 1) == row);
  g_assert_cmpuint (get_selected (fixture, 0), ==, ROSETTE_COLUMN_OTHER);
  g_assert_cmpint (rosette_people_import_get_state (fixture->import), ==, ROSETTE_IMPORT_READ);
}

/* Sixty columns, the e-mail address in number 50. */
static char *
make_wide_sheet (void)
{
  GString *text = g_string_new ("name");

  for (guint i = 1; i < 60; i++)
    g_string_append_printf (text, i == 50 ? "\temail" : "\tc%u", i);
  g_string_append (text, "\nAna");
  for (guint i = 1; i < 60; i++)
    g_string_append (text, i == 50 ? "\tana@example.org" : "\tx");

  return g_string_free (text, FALSE);
}

/* Forty are shown, and those that mean something; the others when that is wanted. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sheet = make_wide_sheet ();

  paste (fixture, sheet);
  g_assert_cmpuint (count_widgets (fixture->columns, ADW_TYPE_COMBO_ROW), ==, 41);
  g_assert_cmpuint (get_selected (fixture, 40), ==, ROSETTE_COLUMN_EMAIL);
  wait_until_read (fixture->columns, "19 More Columns");

  g_assert_true (press (fixture->columns, "columns.show-all"));
  g_assert_cmpuint (count_widgets (fixture->columns, ADW_TYPE_COMBO_ROW), ==, 60);
  g_assert_cmpuint (get_selected (fixture, 50), ==, ROSETTE_COLUMN_EMAIL);

  adw_combo_row_set_selected (get_row (fixture, 59), ROSETTE_COLUMN_NAME);
  update (fixture);
  g_assert_cmpuint (rosette_people_import_get_reading (fixture->import)->columns.name, ==, 59);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/import-columns/rows", test_rows);
  ADD ("/import-columns/choose", test_choose);
  ADD ("/import-columns/many", test_many);

  return g_test_run ();
}
