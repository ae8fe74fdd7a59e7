/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "card-row.h"

#include "asking.h"
#include "key-row.h"
#include "own-issuer.h"
#include "support.h"

#define FILE_DID "did:key:zFile"
#define CARD_DID "did:key:zCard"

/* Both rows of an institution that signs with a file. */
typedef struct
{
  char *folder;
  RosetteLibrary *library;
  GtkWidget *window;
  RosetteCardRow *card_row;
  RosetteKeyRow *key_row;
  RosetteCardKey *card;
  guint n_changes;
  guint n_makes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
  rosette_card_row_refresh (fixture->card_row);
  rosette_key_row_refresh (fixture->key_row);
}

static void
make_cb (Fixture *fixture)
{
  fixture->n_makes++;
}

static void
add_rows (Fixture *fixture)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->card_row = g_object_new (ROSETTE_TYPE_CARD_ROW, "library", fixture->library, NULL);
  fixture->key_row = g_object_new (ROSETTE_TYPE_KEY_ROW, "library", fixture->library, NULL);
  g_signal_connect_swapped (fixture->card_row, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (fixture->key_row, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (fixture->key_row, "make", G_CALLBACK (make_cb), fixture);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (fixture->key_row));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (fixture->card_row));
  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = rosette_test_folder ();
  path = g_build_filename (fixture->folder, "key.pem", NULL);
  g_assert_true (g_file_set_contents (path, "a key", -1, NULL));
  fixture->library = rosette_library_open (NULL, NULL);
  g_assert_true (rosette_library_set_profile_json (
    fixture->library, "{\"id\":\"" FILE_DID "\",\"type\":[\"Profile\"],\"name\":\"S\"}", NULL));
  g_assert_true (
    rosette_library_set_setting (fixture->library, ROSETTE_SETTING_KEY_FILE, path, NULL));
  fixture->card = rosette_card_key_new ("pkcs11:token=school", CARD_DID, "<school>", "issuer");
  fixture->window = gtk_window_new ();
  add_rows (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  rosette_card_key_free (fixture->card);
  g_assert_finalize_object (fixture->library);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
wait_for_change (Fixture *fixture, guint n_changes)
{
  while (fixture->n_changes < n_changes)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_signs (Fixture *fixture, const char *did)
{
  g_autoptr (GPtrArray) dids = rosette_own_issuer_list_dids (fixture->library);
  g_autofree char *id = g_strdup_printf ("\"id\":\"%s\"", did);

  g_assert_cmpuint (dids->len, ==, 1);
  g_assert_cmpstr (dids->pdata[0], ==, did);
  g_assert_nonnull (strstr (rosette_library_get_profile_json (fixture->library), id));
}

static const char *
get_title (Fixture *fixture)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (fixture->card_row));
}

static gboolean
can_use_file (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (
    GTK_WIDGET (fixture->key_row), ROSETTE_TYPE_KEY_ROW, "use_button")));
}

/* From the file to a card and back, each time after it was said what that means. */
static void
test_back_and_forth (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_title (fixture), ==, "Smart card or USB token");
  g_assert_false (can_use_file (fixture));

  rosette_card_row_take (fixture->card_row, fixture->card);
  asking_answer ("stay valid", NULL, "_Cancel");
  assert_signs (fixture, FILE_DID);
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  rosette_card_row_take (fixture->card_row, fixture->card);
  asking_answer ("another issuer id", NULL, "_Change the Key");
  wait_for_change (fixture, 1);
  assert_signs (fixture, CARD_DID);
  g_assert_cmpstr (get_title (fixture), ==, "Key “issuer” on the card “<school>”");
  g_assert_true (can_use_file (fixture));

  /* The same key needs no question. */
  rosette_card_row_take (fixture->card_row, fixture->card);
  g_assert_cmpuint (fixture->n_changes, ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->key_row), "key.use", NULL);
  asking_answer ("another issuer id", NULL, "_Change the Key");
  wait_for_change (fixture, 3);
  assert_signs (fixture, FILE_DID);
  g_assert_false (can_use_file (fixture));
  g_assert_cmpuint (fixture->n_makes, ==, 0);
}

/* What has to be said beside: documents on the web, and batches of the key until now. An issuer
 * with an address keeps its id. */
static void
test_warnings (Fixture *fixture, gconstpointer data)
{
  RosetteLedger *ledger = rosette_library_get_ledger (fixture->library);
  g_autoptr (GBytes) picture = g_bytes_new_static ("p", 1);
  RosetteLedgerRow row = { 0, "P", "", "", NULL, "ob3-di", "urn:uuid:1", "s", "p.png", "" };
  gint64 run_id = 0;

  g_assert_true (rosette_library_set_profile_json (
    fixture->library, "{\"id\":\"https://e.org/s\",\"type\":[\"Profile\"],\"name\":\"S\"}", NULL));
  g_assert_true (rosette_library_set_setting (fixture->library, ROSETTE_SETTING_BASE_URL,
                                              "https://e.org/badges", NULL));
  g_assert_true (rosette_ledger_begin_run (ledger, "{}", picture, &run_id, NULL));
  g_assert_true (rosette_ledger_plan_row (ledger, run_id, &row, NULL));
  g_assert_true (rosette_ledger_end_run (ledger, run_id, TRUE, NULL));

  rosette_card_row_take (fixture->card_row, fixture->card);
  asking_find (asking_says, "another web address");
  asking_find (asking_says, "1 batch is unfinished");
  g_assert_false (asking_says (asking_find (asking_says, "stay valid"), "another issuer id"));
  asking_answer ("stay valid", NULL, "_Cancel");
}

/* Who has a card alone can have a file made. */
static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_assert_true (
    rosette_library_set_setting (fixture->library, ROSETTE_SETTING_KEY_FILE, NULL, NULL));
  g_assert_true (rosette_own_issuer_use_card (fixture->library, fixture->card, NULL));
  changed_cb (fixture);
  g_assert_true (can_use_file (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->key_row), "key.use", NULL);
  asking_answer ("stay valid", NULL, "_Change the Key");
  while (fixture->n_makes == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_signs (fixture, CARD_DID);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/card-row/back-and-forth", test_back_and_forth);
  add ("/card-row/warnings", test_warnings);
  add ("/card-row/no-file", test_no_file);

  return g_test_run ();
}
