/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/award-claims.h"

#include "encoding/json.h"
#include "issue/claims-form.h"
#include "issue/claims-window.h"
#include "making.h"
#include "recipients/people-import.h"
#include "recipients/sheet-folders.h"
#include "support.h"

#define WITH_RESULT                                                                                \
  "{\"name\":\"A\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"},"                      \
  "\"resultDescription\":["                                                                        \
  "{\"id\":\"urn:m\",\"type\":[\"ResultDescription\"],\"name\":\"Mark\","                          \
  "\"resultType\":\"LetterGrade\",\"allowedValue\":[\"A\",\"B\"]}]}"

static const char *const headers[] = { "Role", "Note", "Class", NULL };

typedef struct
{
  RosetteAwardClaims *claims;
  RosetteRecipient *ana; /* with columns */
  RosetteRecipient *bor;
  guint n_changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->claims = rosette_award_claims_new ();
  fixture->ana = rosette_recipient_new ("Ana", "a@example.org", "",
                                        "{\"Role\":\"Intern\",\"Note\":\"B\",\"Class\":\"3b\"}");
  fixture->bor = rosette_recipient_new ("Bor", "b@example.org", "", NULL);
  g_signal_connect_swapped (fixture->claims, "changed", G_CALLBACK (changed_cb), fixture);
  rosette_award_claims_set_badge (fixture->claims, WITH_RESULT, headers);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->claims);
  g_assert_finalize_object (fixture->ana);
  g_assert_finalize_object (fixture->bor);
}

static guint
find (Fixture *fixture, const char *key)
{
  int place = rosette_claim_fields_find (rosette_award_claims_get_fields (fixture->claims), key);

  g_assert_cmpint (place, >=, 0);

  return (guint) place;
}

static char *
dup_value (Fixture *fixture, RosetteRecipient *recipient, const char *key)
{
  g_auto (GStrv) values = rosette_award_claims_dup_values (fixture->claims, recipient, TRUE);

  return g_strdup (values[find (fixture, key)]);
}

static void
assert_value (Fixture *fixture, RosetteRecipient *recipient, const char *key, const char *expected)
{
  g_autofree char *value = dup_value (fixture, recipient, key);

  g_assert_cmpstr (value, ==, expected);
}

/* By hand comes before the column, and the column before what is for all. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  guint role = find (fixture, "role");
  g_auto (GStrv) values = NULL;

  g_assert_cmpstr (rosette_award_claims_get_column (fixture->claims, role), ==, "Role");
  g_assert_cmpstr (rosette_award_claims_get_column (fixture->claims, find (fixture, "result-1")),
                   ==, "Note");
  rosette_award_claims_set_value (fixture->claims, role, "Guest");
  assert_value (fixture, fixture->ana, "role", "Intern");
  assert_value (fixture, fixture->bor, "role", "Guest");

  values = rosette_award_claims_dup_values (fixture->claims, fixture->ana, TRUE);
  g_free (values[role]);
  values[role] = g_strdup ("Trainee");
  rosette_award_claims_set_own (fixture->claims, fixture->ana, (const char *const *) values);
  assert_value (fixture, fixture->ana, "role", "Trainee");
  rosette_award_claims_set_column (fixture->claims, role, NULL);
  assert_value (fixture, fixture->ana, "role", "Trainee");

  rosette_award_claims_reset (fixture->claims);
  assert_value (fixture, fixture->ana, "role", "");
  assert_value (fixture, fixture->ana, "result-1", "B");
}

/* An impossible result is a fault, of all or of one. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  guint mark = find (fixture, "result-1");
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (RosetteClaimsCheck) check = NULL;
  g_autoptr (GPtrArray) all = NULL;
  RosetteClaimsChecked *ana = NULL;
  RosetteClaimsChecked *bor = NULL;

  g_assert_false (rosette_award_claims_is_empty (fixture->claims));
  g_assert_null (rosette_award_claims_find_fault (fixture->claims));
  rosette_award_claims_set_value (fixture->claims, mark, "Z");
  g_assert_cmpstr (rosette_award_claims_find_fault (fixture->claims), ==,
                   "Mark: “Z” is not among what this badge allows: A, B.");
  g_ptr_array_add (both, fixture->ana);
  g_ptr_array_add (both, fixture->bor);
  check = rosette_award_claims_new_check (fixture->claims, both, NULL, NULL, NULL, NULL);
  all = rosette_claims_check_run (check, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  ana = all->pdata[0];
  bor = all->pdata[1];
  g_assert_true (g_str_has_prefix (ana->claims, "{\"subject\":{"));
  g_assert_null (ana->problem);
  g_assert_null (bor->claims);
  g_assert_cmpstr (bor->problem, ==, "Mark: “Z” is not among what this badge allows: A, B.");
}

/* What a list names must be in the folder; what was chosen for one person may be anywhere. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "Attachment", NULL };
  g_autofree char *path = rosette_test_folder ();
  g_autofree char *name = g_build_filename (path, "a.txt", NULL);
  g_autofree char *extra = g_strdup_printf ("{\"Attachment\":\"%s\"}", name);
  g_autoptr (RosetteRecipient) listed = rosette_recipient_new ("Eva", "e@example.org", "", extra);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  g_assert_true (g_file_set_contents (name, "abc", 3, NULL));
  rosette_award_claims_set_badge (fixture->claims, WITH_RESULT, columns);
  g_ptr_array_add (people, listed);
  for (guint is_own = 0; is_own < 2; is_own++)
    {
      g_autoptr (RosetteClaimsCheck) check = NULL;
      g_autoptr (GPtrArray) all = NULL;
      RosetteClaimsChecked *eva = NULL;

      if (is_own)
        {
          g_auto (GStrv) values = rosette_award_claims_dup_values (fixture->claims, listed, FALSE);
          guint place = find (fixture, "evidence-file");

          g_free (values[place]);
          values[place] = g_strconcat (path, "/./a.txt", NULL);
          rosette_award_claims_set_own (fixture->claims, listed, (const char *const *) values);
        }
      check = rosette_award_claims_new_check (fixture->claims, people, NULL, NULL, NULL, NULL);
      all = rosette_claims_check_run (check, NULL, NULL, NULL, NULL);
      eva = all->pdata[0];
      g_assert_cmpint (eva->claims != NULL, ==, is_own);
      g_assert_cmpint (eva->problem != NULL, ==, !is_own);
    }
  rosette_test_remove (path);
}

/* The people of a sheet, which is taken into @library. */
static GPtrArray *
import (RosetteLibrary *library, const char *sheet)
{
  g_autoptr (GFile) file = g_file_new_for_path (sheet);
  g_autoptr (RosetteRecipientChanges) changes = rosette_recipient_changes_new (library);
  g_autoptr (RosettePeopleImport) reading = rosette_people_import_new_for_file (changes, file);
  g_autoptr (GError) error = NULL;
  GPtrArray *people = NULL;
  guint number = 0;

  while (rosette_people_import_get_state (reading) == ROSETTE_IMPORT_READING)
    g_main_context_iteration (NULL, TRUE);
  people = rosette_people_import_take (reading, &number, &error);
  g_assert_no_error (error);

  return people;
}

/* A folder with a sheet of one person, and with the file that it names if @has_file. */
static char *
make_folder (const char *email, gboolean has_file)
{
  char *folder = rosette_test_folder ();
  g_autofree char *sheet = g_build_filename (folder, "people.csv", NULL);
  g_autofree char *file = g_build_filename (folder, "a.txt", NULL);
  g_autofree char *text = g_strdup_printf ("name,email,Attachment\nEva,%s,a.txt\n", email);

  g_assert_true (g_file_set_contents (sheet, text, -1, NULL));
  if (has_file)
    g_assert_true (g_file_set_contents (file, folder, -1, NULL));

  return folder;
}

/* What a list names is beside it, as on the command line, whatever another list has beside it; else
 * where the badges go. It is said where it was looked for. */
static void
test_beside_sheet (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[] = { "Attachment", NULL };
  const char *emails[] = { "a@b.eu", "c@d.eu", "e@f.eu" };
  g_autoptr (RosetteLibrary) library = making_library ();
  g_autofree char *output = make_folder ("x@y.eu", FALSE);
  g_autoptr (GFile) base = g_file_new_for_path (output);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (emails); i++)
    {
      char *path = make_folder (emails[i], i < 2);
      g_autofree char *sheet = g_build_filename (path, "people.csv", NULL);

      g_ptr_array_add (paths, path);
      g_ptr_array_extend_and_steal (people, import (library, sheet));
    }
  g_assert_cmpuint (people->len, ==, G_N_ELEMENTS (emails));
  rosette_award_claims_set_badge (fixture->claims, WITH_RESULT, columns);
  for (guint has_output = 0; has_output < 2; has_output++)
    {
      g_autoptr (GPtrArray) folders = rosette_sheet_folders_load (library);
      g_autoptr (RosetteClaimsCheck) check =
        rosette_award_claims_new_check (fixture->claims, people, folders, base, NULL, NULL);
      g_autoptr (GPtrArray) all = rosette_claims_check_run (check, NULL, NULL, NULL, NULL);
      g_autofree char *file = g_build_filename (output, "a.txt", NULL);

      for (guint i = 0; i < all->len; i++)
        {
          const RosetteClaimsChecked *one = all->pdata[i];

          if (i < 2 || has_output)
            g_assert_nonnull (strstr (one->claims, i < 2 ? paths->pdata[i] : output));
          else
            g_assert_nonnull (strstr (one->problem, paths->pdata[i]));
        }
      g_assert_true (g_file_set_contents (file, "abc", 3, NULL));
    }
  for (guint i = 0; i < paths->len; i++)
    rosette_test_remove (paths->pdata[i]);
  rosette_test_remove (output);
}

/* Another badge keeps what it has fields for, and its results are others. */
static void
test_other_badge (Fixture *fixture, gconstpointer data)
{
  guint n_changed = fixture->n_changed;

  rosette_award_claims_set_value (fixture->claims, find (fixture, "role"), "Guest");
  rosette_award_claims_set_value (fixture->claims, find (fixture, "result-1"), "A");
  g_assert_cmpuint (fixture->n_changed, ==, n_changed + 2);
  rosette_award_claims_set_badge (fixture->claims, WITH_RESULT, headers);
  g_assert_cmpuint (fixture->n_changed, ==, n_changed + 2);
  rosette_award_claims_set_badge (fixture->claims, MAKING_COMPLETE, headers);
  g_assert_cmpstr (rosette_award_claims_get_value (fixture->claims, find (fixture, "role")), ==,
                   "Guest");
  g_assert_cmpstr (rosette_award_claims_get_value (fixture->claims, find (fixture, "result")), ==,
                   "");
  rosette_award_claims_set_badge (fixture->claims, NULL, headers);
  g_assert_true (rosette_award_claims_is_empty (fixture->claims));
  g_assert_cmpuint (rosette_award_claims_get_fields (fixture->claims)->len, ==, 0);
}

/* The form follows its badge, and goes with it. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form = g_object_ref_sink (rosette_claims_form_new ());

  g_object_set (form, "claims", fixture->claims, NULL);
  g_assert_nonnull (adw_bin_get_child (ADW_BIN (form)));
  rosette_award_claims_set_badge (fixture->claims, MAKING_COMPLETE, headers);
  rosette_award_claims_set_value (fixture->claims, find (fixture, "role"), "Guest");
  rosette_award_claims_set_badge (fixture->claims, NULL, headers);
  g_assert_finalize_object (form);
}

/* What is impossible cannot be saved; what is the same is not kept by hand. */
static void
test_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 11, 23, 10, 0, 0);
  RosetteClaimsWindow *window = ROSETTE_CLAIMS_WINDOW (
    rosette_claims_window_new (NULL, fixture->claims, fixture->ana, NULL, NULL, issued, NULL));
  GtkEditable *until = rosette_claims_window_get_entry (window, "valid-until");
  GtkEditable *mark = rosette_claims_window_get_entry (window, "result-1");
  GtkWidget *save = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (window), ROSETTE_TYPE_CLAIMS_WINDOW, "save_button"));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpstr (gtk_editable_get_text (mark), ==, "B");
  gtk_editable_set_text (mark, "Z");
  g_assert_false (gtk_widget_is_sensitive (save));
  gtk_editable_set_text (mark, "a");
  g_assert_true (gtk_widget_is_sensitive (save));
  gtk_editable_set_text (until, "22.11.2026");
  g_assert_false (gtk_widget_is_sensitive (save));
  gtk_editable_set_text (until, "23.11.2026");
  g_assert_true (gtk_widget_is_sensitive (save));
  gtk_widget_activate_action (GTK_WIDGET (window), "claims.save", NULL);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  assert_value (fixture, fixture->ana, "result-1", "a");
  assert_value (fixture, fixture->ana, "role", "Intern");
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/award-claims/order", test_order);
  add ("/award-claims/faults", test_faults);
  add ("/award-claims/files", test_files);
  add ("/award-claims/beside-sheet", test_beside_sheet);
  add ("/award-claims/other-badge", test_other_badge);
  add ("/award-claims/form", test_form);
  add ("/award-claims/window", test_window);

  return g_test_run ();
}
