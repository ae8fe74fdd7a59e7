/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/batch-page.h"

#include "../asking.h"
#include "checking/checker.h"
#include "issue/draft-order.h"
#include "keys/did.h"
#include "keys/pem.h"
#include "keys/token.h"
#include "library/database.h"
#include "making.h"
#include "own-issuer.h"
#include "support.h"
#include "token/token.h"

#include <glib/gstdio.h>

/* A window with the page in it, and a library in a file. */
typedef struct
{
  char *folder;
  char *output;
  RosetteLibrary *library;
  RosetteDraft *draft;
  GPtrArray *keys;
  GtkWidget *window;
  RosetteBatchPage *page;
  guint n_toasts;
} Fixture;

static void
toast_cb (Fixture *fixture)
{
  fixture->n_toasts++;
}

static void
open_library (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "rosette.db", NULL);

  fixture->library = rosette_library_open (path, NULL);
  making_fill (fixture->library);
}

static void
fill_draft (Fixture *fixture, guint n_people)
{
  RosetteBadge *badge = making_add_badge (fixture->library, "Internship", MAKING_COMPLETE);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) output = g_file_new_for_path (fixture->output);

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("P%u", i);
      g_autofree char *email = g_strdup_printf ("p%u@example.org", i);

      g_ptr_array_add (people, rosette_recipient_new (name, email, "", NULL));
    }
  g_assert_true (rosette_library_add_recipients (fixture->library, people, NULL));

  rosette_draft_set_badge (fixture->draft, badge);
  rosette_draft_select (fixture->draft, rosette_library_get_recipients (fixture->library), TRUE);
  g_object_set (rosette_draft_get_details (fixture->draft), "folder", output, "container",
                ROSETTE_CONTAINER_SVG, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  fixture->output = g_build_filename (fixture->folder, "out", NULL);
  g_assert_cmpint (g_mkdir (fixture->output, 0700), ==, 0);
  open_library (fixture);
  fixture->draft = rosette_draft_new (fixture->library);
  fixture->keys = making_keys ();

  fixture->window = gtk_window_new ();
  fixture->page = ROSETTE_BATCH_PAGE (rosette_batch_page_new ());
  g_object_set (fixture->page, "library", fixture->library, NULL);
  g_signal_connect_swapped (fixture->page, "toast", G_CALLBACK (toast_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
close_window (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->page != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->page != NULL)
    close_window (fixture);
  g_ptr_array_unref (fixture->keys);
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->library);
  rosette_test_remove (fixture->folder);
  g_free (fixture->output);
  g_free (fixture->folder);
}

static void
wait_for_end (Fixture *fixture)
{
  while (rosette_batch_page_is_running (fixture->page))
    g_main_context_iteration (NULL, TRUE);
}

static void
start (Fixture *fixture, guint n_people)
{
  g_autoptr (GError) error = NULL;
  RosetteOrder *order = NULL;

  fill_draft (fixture, n_people);
  order = rosette_draft_dup_order (fixture->draft, &error);
  g_assert_no_error (error);
  rosette_batch_page_run (fixture->page, order, fixture->keys);
  g_assert_true (rosette_batch_page_is_running (fixture->page));
}

static GtkWidget *
find_child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->page), ROSETTE_TYPE_BATCH_PAGE, name));
}

static guint
count_badges (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->output, 0, NULL);
  const char *name;
  guint n_badges = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".svg"))
      n_badges++;

  return n_badges;
}

static guint
count_awards (Fixture *fixture)
{
  return g_list_model_get_n_items (rosette_library_get_awards (fixture->library));
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteAwardRow) row = NULL;

  start (fixture, 3);
  wait_for_end (fixture);

  g_assert_cmpint (rosette_batch_page_get_run_id (fixture->page), ==, 0);
  g_assert_false (rosette_batch_page_is_untouched (fixture->page));
  g_assert_cmpuint (count_badges (fixture), ==, 3);
  g_assert_cmpuint (count_awards (fixture), ==, 3);
  row = g_list_model_get_item (rosette_library_get_awards (fixture->library), 0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", rosette_award_row_get_file (row), NULL),
                   ==, 0);
  g_assert_cmpuint (fixture->n_toasts, ==, 0);
}

static void
cancel_in_the_middle (Fixture *fixture)
{
  while (count_badges (fixture) == 0)
    g_main_context_iteration (NULL, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.cancel", NULL);
}

/* How many awards of the one run in the library are still to be made. */
static guint
count_left (Fixture *fixture)
{
  g_autoptr (GPtrArray) runs =
    rosette_ledger_list_runs (rosette_library_get_ledger (fixture->library), NULL);

  return runs->len > 0 ? ((RosetteLedgerRun *) runs->pdata[0])->n_left : 0;
}

/* As many rows as files, whenever it is stopped; and nobody has two in the end. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  gint64 run_id;
  guint n_made;

  start (fixture, 2000);
  cancel_in_the_middle (fixture);
  wait_for_end (fixture);

  n_made = count_badges (fixture);
  run_id = rosette_batch_page_get_run_id (fixture->page);
  g_assert_cmpint (run_id, !=, 0);
  g_assert_cmpuint (n_made, <, 2000);
  g_assert_cmpuint (count_awards (fixture), ==, n_made);
  g_assert_cmpuint (count_left (fixture), ==, 2000 - n_made);

  rosette_batch_page_go_on (fixture->page, run_id, NULL, fixture->keys);
  wait_for_end (fixture);
  g_assert_cmpint (rosette_batch_page_get_run_id (fixture->page), ==, 0);
  g_assert_cmpuint (count_badges (fixture), ==, 2000);
  g_assert_cmpuint (count_awards (fixture), ==, 2000);
}

/* One that pauses goes on with the keys that it has, or ends there. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  start (fixture, 3000);
  while (count_badges (fixture) == 0)
    g_main_context_iteration (NULL, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.pause", NULL);
  wait_for_end (fixture);
  g_assert_cmpuint (count_left (fixture), >, 0);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.pause", NULL);
  g_assert_true (rosette_batch_page_is_running (fixture->page));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.pause", NULL);
  wait_for_end (fixture);
  if (count_left (fixture) > 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.cancel", NULL);
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.pause", NULL);
      g_assert_false (rosette_batch_page_is_running (fixture->page));
    }
  g_assert_cmpuint (count_awards (fixture), ==, count_badges (fixture));
}

/* What a run of another process, or of yesterday, has left. */
static void
test_of_yesterday (Fixture *fixture, gconstpointer data)
{
  gint64 run_id;

  start (fixture, 2000);
  cancel_in_the_middle (fixture);
  wait_for_end (fixture);
  run_id = rosette_batch_page_get_run_id (fixture->page);
  g_clear_object (&fixture->draft);
  g_object_set (fixture->page, "library", NULL, NULL);
  g_assert_finalize_object (fixture->library);

  open_library (fixture);
  fixture->draft = rosette_draft_new (fixture->library);
  g_object_set (fixture->page, "library", fixture->library, NULL);
  g_assert_cmpuint (count_left (fixture), >, 0);
  rosette_batch_page_go_on (fixture->page, run_id, NULL, fixture->keys);
  wait_for_end (fixture);
  g_assert_cmpuint (count_left (fixture), ==, 0);
  g_assert_cmpuint (count_awards (fixture), ==, 2000);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  fill_draft (fixture, 3);
  g_rmdir (fixture->output);
  rosette_batch_page_run (fixture->page, rosette_draft_dup_order (fixture->draft, NULL),
                          fixture->keys);
  wait_for_end (fixture);

  g_assert_cmpint (rosette_batch_page_get_run_id (fixture->page), !=, 0);
  g_assert_true (rosette_batch_page_is_untouched (fixture->page));
  g_assert_cmpuint (count_awards (fixture), ==, 0);

  /* Another folder will do. */
  {
    g_autoptr (GFile) other = g_file_new_for_path (fixture->folder);

    rosette_batch_page_go_on (fixture->page, rosette_batch_page_get_run_id (fixture->page), other,
                              fixture->keys);
    wait_for_end (fixture);
    g_assert_cmpuint (count_awards (fixture), ==, 3);
  }
}

/* While another program has done something to the table of awards. */
static void
rename_awards (Fixture *fixture, const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->folder, "rosette.db", NULL);
  g_autoptr (RosetteDatabase) database = rosette_database_open (path, NULL);
  g_autoptr (GError) error = NULL;

  rosette_database_run (database, &error, sql, "");
  g_assert_no_error (error);
}

/* What the register does not take has no file, and is made later. */
static void
test_register_fails (Fixture *fixture, gconstpointer data)
{
  rename_awards (fixture, "ALTER TABLE register_head RENAME TO hidden");
  start (fixture, 3);
  wait_for_end (fixture);
  g_assert_cmpuint (count_badges (fixture), ==, 0);
  g_assert_cmpuint (count_awards (fixture), ==, 0);
  g_assert_cmpuint (count_left (fixture), ==, 3);

  rename_awards (fixture, "ALTER TABLE hidden RENAME TO register_head");
  rosette_batch_page_go_on (fixture->page, rosette_batch_page_get_run_id (fixture->page), NULL,
                            fixture->keys);
  wait_for_end (fixture);
  g_assert_cmpuint (count_badges (fixture), ==, 3);
  g_assert_cmpuint (count_awards (fixture), ==, 3);
}

/* A window that goes away stops the batch, and what was made is in the register. */
static void
test_closed_while_running (Fixture *fixture, gconstpointer data)
{
  start (fixture, 2000);
  while (count_badges (fixture) == 0)
    g_main_context_iteration (NULL, FALSE);
  close_window (fixture);

  g_assert_cmpuint (count_badges (fixture), <, 2000);
  g_assert_cmpuint (count_awards (fixture), ==, count_badges (fixture));
}

/* Also formats that have documents on the web: as a check in the window sees them. */
static void
assert_rehearsed (Fixture *fixture, const char *folder, const char *const *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKept) kept = rosette_library_load_kept (fixture->library, &error);
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new (ROSETTE_PIN_STORE (kept), NULL, NULL, NULL, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GBytes) file = rosette_test_read (path);
      g_autoptr (RosetteReport) report = rosette_checker_check (checker, file, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_LAPSED);
    }
}

/* Needs no key, is in no register, and cannot be mistaken for the badges that come after it. */
static void
test_rehearsal (Fixture *fixture, gconstpointer data)
{
  static const char *const both[] = { "TEST P0-ob2-signed.svg", "TEST P0-ob3-di.svg", NULL };
  static const char *const hosted[] = { "TEST P0.svg", NULL };
  g_autofree char *folder = g_build_filename (fixture->output, "TEST Internship", NULL);
  g_autofree char *second = g_build_filename (fixture->output, "TEST Internship (2)", NULL);
  RosetteOrder *order = NULL;

  fill_draft (fixture, 2);
  g_assert_true (rosette_library_set_profile_json (
    fixture->library,
    "{\"type\":[\"Profile\"],\"name\":\"Ahornweg\",\"email\":\"a@example.org\","
    "\"url\":\"https://school.example.org\"}",
    NULL));
  g_object_set (rosette_draft_get_details (fixture->draft), "formats",
                ROSETTE_FORMAT_OB3_DI | ROSETTE_FORMAT_OB2_SIGNED, "base-url",
                "https://school.example.org/badges", NULL);
  order = rosette_draft_dup_order (fixture->draft, NULL);
  order->is_rehearsal = TRUE;
  rosette_batch_page_start (fixture->page, order);
  g_assert_true (rosette_batch_page_is_running (fixture->page));
  wait_for_end (fixture);

  g_assert_true (rosette_batch_page_is_rehearsal (fixture->page));
  g_assert_cmpint (rosette_batch_page_get_run_id (fixture->page), ==, 0);
  g_assert_true (gtk_widget_get_visible (find_child (fixture, "real_button")));
  g_assert_false (gtk_widget_get_visible (find_child (fixture, "go_on_button")));
  g_assert_cmpuint (count_badges (fixture), ==, 0);
  g_assert_cmpuint (count_awards (fixture), ==, 0);
  g_assert_cmpuint (count_left (fixture), ==, 0);
  assert_rehearsed (fixture, folder, both);

  g_object_set (rosette_draft_get_details (fixture->draft), "formats", ROSETTE_FORMAT_OB2_HOSTED,
                NULL);
  order = rosette_draft_dup_order (fixture->draft, NULL);
  order->is_rehearsal = TRUE;
  rosette_batch_page_start (fixture->page, order);
  wait_for_end (fixture);
  assert_rehearsed (fixture, second, hosted);

  g_object_set (rosette_draft_get_details (fixture->draft), "formats", ROSETTE_FORMAT_OB3_DI, NULL);
  start (fixture, 0);
  wait_for_end (fixture);
  g_assert_false (rosette_batch_page_is_rehearsal (fixture->page));
  g_assert_false (gtk_widget_get_visible (find_child (fixture, "real_button")));
  g_assert_cmpuint (count_badges (fixture), ==, 2);
}

/* What a rehearsal has left is nowhere, and nor is a folder with nothing in it. */
static void
test_rehearsal_fails (Fixture *fixture, gconstpointer data)
{
  RosetteOrder *order = NULL;

  fill_draft (fixture, 2);
  g_rmdir (fixture->output);
  order = rosette_draft_dup_order (fixture->draft, NULL);
  order->is_rehearsal = TRUE;
  rosette_batch_page_start (fixture->page, order);
  wait_for_end (fixture);
  g_assert_cmpint (rosette_batch_page_get_run_id (fixture->page), ==, 0);
  g_assert_false (gtk_widget_get_visible (find_child (fixture, "other_folder_button")));
  g_assert_cmpuint (count_left (fixture), ==, 0);
}

/* The key of this library is no file. */
static void
test_no_key (Fixture *fixture, gconstpointer data)
{
  fill_draft (fixture, 1);
  rosette_batch_page_start (fixture->page, rosette_draft_dup_order (fixture->draft, NULL));
  rosette_batch_page_start (fixture->page, rosette_draft_dup_order (fixture->draft, NULL));
  while (fixture->n_toasts == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (fixture->n_toasts, ==, 1);
  g_assert_false (rosette_batch_page_is_running (fixture->page));
}

static void
use_card (Fixture *fixture)
{
  static const char address[] = "pkcs11:token=school;object=issuer";
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (RosetteCardKey) card = NULL;
  g_autofree char *did = NULL;

  rosette_test_token_add ("school");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  key = rosette_token_open_key (address, ROSETTE_TEST_PIN, NULL);
  did = rosette_key_dup_did (key);
  card = rosette_card_key_new (address, did, "school", "issuer");
  g_assert_true (rosette_own_issuer_use_card (fixture->library, card, NULL));
}

static guint
count_different_awards (Fixture *fixture)
{
  GListModel *awards = rosette_library_get_awards (fixture->library);
  g_autoptr (GHashTable) emails = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (awards); i++)
    {
      g_autoptr (RosetteAwardRow) row = g_list_model_get_item (awards, i);

      g_hash_table_add (emails, g_strdup (rosette_award_row_get_email (row)));
    }

  return g_hash_table_size (emails);
}

static void
start_with_card (Fixture *fixture, guint n_people)
{
  RosetteOrder *order = NULL;

  fill_draft (fixture, n_people);
  order = rosette_draft_dup_order (fixture->draft, NULL);
  rosette_batch_page_start (fixture->page, order);
  asking_answer ("needs its PIN", ROSETTE_TEST_PIN, "_Unlock");
  while (!rosette_batch_page_is_running (fixture->page))
    g_main_context_iteration (NULL, TRUE);
}

/* The card is taken out in the middle: what was made stays, and what is left goes on when the card
 * is back, and only then. */
static void
test_card_taken_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *token = rosette_test_token_start ();
  guint n_made;

  if (token == NULL)
    return;
  use_card (fixture);
  rosette_test_token_set ("leaves", "9");
  start_with_card (fixture, 30);
  wait_for_end (fixture);

  asking_find (asking_says, "does not answer any more");
  n_made = count_awards (fixture);
  g_test_message ("%u of 30 before it was taken out", n_made);
  g_assert_cmpuint (n_made, >, 0);
  g_assert_cmpuint (n_made, <, 30);
  g_assert_cmpuint (count_badges (fixture), ==, n_made);
  g_assert_false (gtk_widget_get_visible (find_child (fixture, "other_folder_button")));
  g_assert_true (
    gtk_widget_has_css_class (find_child (fixture, "go_on_button"), "suggested-action"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.go-on", NULL);
  asking_find (asking_says, "is not there");
  rosette_test_token_set ("removed", NULL);
  asking_answer ("is not there", NULL, "_Try Again");
  asking_answer ("needs its PIN", ROSETTE_TEST_PIN, "_Unlock");
  while (!rosette_batch_page_is_running (fixture->page))
    g_main_context_iteration (NULL, TRUE);
  wait_for_end (fixture);

  g_assert_cmpint (rosette_batch_page_get_run_id (fixture->page), ==, 0);
  g_assert_cmpuint (count_badges (fixture), ==, 30);
  g_assert_cmpuint (count_awards (fixture), ==, 30);
  g_assert_cmpuint (count_different_awards (fixture), ==, 30);
  rosette_test_remove (token);
}

/* Begun with the file's keys, and gone on with when a card signs: nothing is made with another key,
 * and no folder is asked for. */
static void
test_begun_with_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *token = rosette_test_token_start ();
  guint n_made;

  if (token == NULL)
    return;
  start (fixture, 2000);
  cancel_in_the_middle (fixture);
  wait_for_end (fixture);
  n_made = count_awards (fixture);
  use_card (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.go-on", NULL);
  asking_answer ("needs its PIN", ROSETTE_TEST_PIN, "_Unlock");
  asking_find (asking_says, "begun with another key");
  g_assert_false (gtk_widget_get_visible (find_child (fixture, "other_folder_button")));
  g_assert_cmpuint (count_awards (fixture), ==, n_made);
  rosette_test_remove (token);
}

/* What a card has signed is genuine; and a rehearsal needs neither card nor PIN. */
static void
test_card_formats (Fixture *fixture, gconstpointer data)
{
  g_autofree char *token = rosette_test_token_start ();
  g_autoptr (RosetteAwardRow) row = NULL;
  RosetteOrder *order = NULL;
  guint n_logins;

  if (token == NULL)
    return;
  use_card (fixture);
  start_with_card (fixture, 1);
  wait_for_end (fixture);
  row = g_list_model_get_item (rosette_library_get_awards (fixture->library), 0);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", rosette_award_row_get_file (row), NULL),
                   ==, 0);

  n_logins = rosette_test_token_count_logins ();
  rosette_test_token_set ("removed", "");
  order = rosette_draft_dup_order (fixture->draft, NULL);
  order->is_rehearsal = TRUE;
  rosette_batch_page_start (fixture->page, order);
  wait_for_end (fixture);
  g_assert_true (rosette_batch_page_is_rehearsal (fixture->page));
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, n_logins);
  rosette_test_remove (token);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

static char *
write_file (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

/* The institution's keys as the window keeps them, in one file with a passphrase. */
static void
write_keys (Fixture *fixture)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *keys = NULL;
  g_autofree char *passphrase = write_file (fixture, "pass", "a school's secret\n");

  for (guint i = 0; i < fixture->keys->len; i++)
    {
      g_autoptr (GBytes) pem =
        rosette_key_save_pem (fixture->keys->pdata[i], "a school's secret", NULL);

      g_string_append_len (all, g_bytes_get_data (pem, NULL), (gssize) g_bytes_get_size (pem));
    }
  keys = write_file (fixture, "keys.pem", all->str);
}

/* `rosette-cli issue` with the window's library and keys, and with @more (spaces between). */
static int
issue_by_command (Fixture *fixture, const char *more, char **messages)
{
  g_autofree char *line = g_strdup_printf ("issue --library %1$s/rosette.db --key %1$s/keys.pem "
                                           "--passphrase-file %1$s/pass %2$s",
                                           fixture->folder, more);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  return rosette_test_cli_words (NULL, messages, (const char *const *) words);
}

static void
assert_register (Fixture *fixture, guint n_awards)
{
  g_autofree char *path = g_build_filename (fixture->folder, "rosette.db", NULL);
  g_autofree char *list = g_build_filename (fixture->output, "awards.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (rosette_test_cli (NULL, NULL, "register", "verify", "--library", path, NULL), ==,
                   0);
  g_assert_true (rosette_library_refresh (fixture->library, NULL));
  g_assert_cmpuint (count_left (fixture), ==, 0);
  g_assert_cmpuint (count_awards (fixture), ==, n_awards);
  g_assert_cmpuint (count_different_awards (fixture), ==, n_awards);
  g_assert_cmpuint (count_badges (fixture), ==, n_awards);
  g_assert_true (g_file_get_contents (list, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n_awards + 2); /* with the header and the end */
}

/* What the window began the command line brings to its end, with the window's key. */
static void
test_command_finishes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *messages = NULL;
  g_autofree char *refusal = NULL;
  guint n_made;

  write_keys (fixture);
  start (fixture, 2000);
  cancel_in_the_middle (fixture);
  wait_for_end (fixture);
  n_made = count_badges (fixture);
  g_assert_cmpuint (n_made, <, 2000);

  g_assert_cmpint (issue_by_command (fixture, "--resume", &messages), ==, 0);
  g_assert_cmpstr (messages, ==, "");
  assert_register (fixture, 2000);
  g_assert_cmpint (issue_by_command (fixture, "--resume", &refusal), ==, 1);
}

/* So it does while the window pauses, which says so instead of making them again. */
static void
test_command_overtakes (Fixture *fixture, gconstpointer data)
{
  AdwStatusPage *page = NULL;

  write_keys (fixture);
  start (fixture, 2000);
  while (count_badges (fixture) == 0)
    g_main_context_iteration (NULL, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.pause", NULL);
  wait_for_end (fixture);
  g_assert_cmpint (issue_by_command (fixture, "--resume", NULL), ==, 0);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "batch.pause", NULL);
  wait_for_end (fixture);
  page = ADW_STATUS_PAGE (find_child (fixture, "done_page"));
  g_assert_cmpstr (adw_status_page_get_title (page), ==, "Nothing is left to be made");
  g_assert_nonnull (strstr (adw_status_page_get_description (page), "these badges were made"));
  g_assert_false (rosette_batch_page_is_untouched (fixture->page));
  g_assert_false (gtk_widget_get_visible (find_child (fixture, "go_on_button")));
  assert_register (fixture, 2000);
}

/* What `rosette-cli issue` reads, for people of the same names and other addresses. */
static char *
write_command (Fixture *fixture, guint n_people)
{
  g_autoptr (GString) people = g_string_new ("name,email\n");
  g_autofree char *issuer = write_file (
    fixture, "issuer.json", "{\"type\":[\"Profile\"],\"name\":\"S\",\"email\":\"a@example.org\"}");
  g_autofree char *achievement = write_file (fixture, "achievement.json", MAKING_COMPLETE);
  g_autofree char *image = write_file (
    fixture, "image.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"/>");
  g_autofree char *list = NULL;

  for (guint i = 0; i < n_people; i++)
    g_string_append_printf (people, "P%u,other%u@example.org\n", i, i);
  list = write_file (fixture, "people.csv", people->str);

  return g_strdup_printf ("--issuer %s --achievement %s --image %s --recipients %s --output %s",
                          issuer, achievement, image, list, fixture->output);
}

/* Both issue at the same time into one register and one folder, to people of the same names. */
static void
test_beside_command (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = write_command (fixture, 400);
  g_autofree char *messages = NULL;

  write_keys (fixture);
  start (fixture, 400);
  g_assert_cmpint (issue_by_command (fixture, command, &messages), ==, 0);
  g_assert_cmpstr (messages, ==, "");
  wait_for_end (fixture);
  g_assert_cmpint (rosette_batch_page_get_run_id (fixture->page), ==, 0);
  assert_register (fixture, 800);
}

/* What the command line was killed over is offered in the window, and made there. */
static void
test_command_begins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = write_command (fixture, 500);
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) runs = NULL;

  write_keys (fixture);
  line = g_strdup_printf ("%1$s issue --library %2$s/rosette.db --key %2$s/keys.pem "
                          "--passphrase-file %2$s/pass %3$s",
                          g_getenv ("ROSETTE_CLI"), fixture->folder, command);
  words = g_strsplit (line, " ", -1);
  process =
    g_subprocess_newv ((const char *const *) words, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL);
  while (count_badges (fixture) == 0)
    g_usleep (1000);
  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));

  runs = rosette_ledger_list_runs (rosette_library_get_ledger (fixture->library), NULL);
  g_assert_cmpuint (runs->len, ==, 1);
  rosette_batch_page_go_on (fixture->page, ((RosetteLedgerRun *) runs->pdata[0])->id, NULL,
                            fixture->keys);
  wait_for_end (fixture);
  g_assert_cmpint (rosette_batch_page_get_run_id (fixture->page), ==, 0);
  assert_register (fixture, 500);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/batch-page/all", test_all);
  add ("/batch-page/cancel", test_cancel);
  add ("/batch-page/pause", test_pause);
  add ("/batch-page/of-yesterday", test_of_yesterday);
  add ("/batch-page/no-folder", test_no_folder);
  add ("/batch-page/register-fails", test_register_fails);
  add ("/batch-page/closed-while-running", test_closed_while_running);
  add ("/batch-page/rehearsal", test_rehearsal);
  add ("/batch-page/rehearsal-fails", test_rehearsal_fails);
  add ("/batch-page/no-key", test_no_key);
  add ("/batch-page/card-taken-out", test_card_taken_out);
  add ("/batch-page/begun-with-file", test_begun_with_file);
  add ("/batch-page/card-formats", test_card_formats);
  add ("/batch-page/command-finishes", test_command_finishes);
  add ("/batch-page/command-overtakes", test_command_overtakes);
  add ("/batch-page/command-begins", test_command_begins);
  add ("/batch-page/beside-command", test_beside_command);

  return g_test_run ();
}
