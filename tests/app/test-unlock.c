/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "unlock.h"

#include "asking.h"
#include "base/error.h"
#include "card-key.h"
#include "keys/did.h"
#include "keys/token.h"
#include "support.h"
#include "token/token.h"

#define WRONG "9999"

/* An institution whose key is on a card. */
typedef struct
{
  char *folder; /* NULL where there is no SoftHSM */
  RosetteLibrary *library;
  GtkWidget *parent;
  gboolean is_done;
  GPtrArray *keys;
  GError *error;
} Fixture;

static void
use_card (Fixture *fixture, const char *label)
{
  g_autofree char *address = g_strdup_printf ("pkcs11:token=school;object=%s", label);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_token_open_key (address, ROSETTE_TEST_PIN, &error);
  g_autofree char *did = NULL;
  g_autoptr (RosetteCardKey) card = NULL;

  g_assert_no_error (error);
  did = rosette_key_dup_did (key);
  card = rosette_card_key_new (address, did, "school", label);
  g_assert_true (rosette_card_key_save (card, fixture->library, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_token_start ();
  fixture->library = rosette_library_open (NULL, NULL);
  fixture->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->parent));
  if (fixture->folder == NULL)
    return;
  rosette_test_token_add ("school");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  use_card (fixture, "issuer");
  rosette_test_token_set ("logins", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->keys, g_ptr_array_unref);
  g_clear_error (&fixture->error);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (fixture->library);
  if (fixture->folder != NULL)
    rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->keys = rosette_unlock_finish (result, &fixture->error);
  fixture->is_done = TRUE;
}

static void
start (Fixture *fixture)
{
  rosette_unlock_async (GTK_WINDOW (fixture->parent), fixture->library, NULL, unlocked_cb, fixture);
}

static void
wait_for_end (Fixture *fixture)
{
  while (!fixture->is_done)
    g_main_context_iteration (NULL, TRUE);
}

/* The card is asked for until it is there, and its PIN until it is right; each is tried once. */
static void
test_card (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteCardKey) card = NULL;
  g_autofree char *did = NULL;

  if (fixture->folder == NULL)
    return;

  rosette_test_token_set ("removed", "");
  start (fixture);
  asking_answer ("is not there", NULL, "_Try Again");
  asking_find (asking_says, "is not there");
  rosette_test_token_set ("removed", NULL);
  asking_answer ("is not there", NULL, "_Try Again");
  asking_answer ("needs its PIN", "", "_Unlock");
  asking_answer ("needs its PIN", WRONG, "_Unlock");
  asking_answer ("not the PIN", WRONG, "_Unlock");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 1);
  asking_answer ("One try is left", ROSETTE_TEST_PIN, "_Unlock");
  wait_for_end (fixture);

  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->keys->len, ==, 1);
  g_assert_true (rosette_key_is_on_token (fixture->keys->pdata[0]));
  card = rosette_card_key_load (fixture->library);
  did = rosette_key_dup_did (fixture->keys->pdata[0]);
  g_assert_cmpstr (did, ==, card->did);
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 3);
}

/* It is taken out between the question and the answer: the PIN is asked for anew. */
static void
test_taken_out (Fixture *fixture, gconstpointer data)
{
  if (fixture->folder == NULL)
    return;

  start (fixture);
  asking_find (asking_says, "needs its PIN");
  rosette_test_token_set ("removed", "");
  asking_answer ("needs its PIN", ROSETTE_TEST_PIN, "_Unlock");
  asking_find (asking_says, "is not there");
  rosette_test_token_set ("removed", NULL);
  asking_answer ("is not there", NULL, "_Try Again");
  asking_answer ("needs its PIN", NULL, "_Cancel");
  wait_for_end (fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 0);
}

/* No PIN is asked for that could not help. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  if (fixture->folder == NULL)
    return;

  rosette_test_token_set ("tries", "1");
  start (fixture);
  asking_answer ("needs its PIN", WRONG, "_Unlock");
  asking_answer ("is locked", NULL, "_Try Again");
  asking_answer ("is locked", NULL, "_Cancel");
  wait_for_end (fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 1);
}

/* The key at the address is another one, as after a card was made anew. */
static void
test_other_key (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteCardKey) card = NULL;
  g_autoptr (RosetteCardKey) other = NULL;

  if (fixture->folder == NULL)
    return;

  card = rosette_card_key_load (fixture->library);
  other = rosette_card_key_new (card->address, "did:key:zOther", card->token, card->label);
  g_assert_true (rosette_card_key_save (other, fixture->library, NULL));
  start (fixture);
  asking_answer ("needs its PIN", ROSETTE_TEST_PIN, "_Unlock");
  wait_for_end (fixture);
  g_assert_error (fixture->error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (fixture->error->message, "another key"));
}

static void
test_no_key (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rosette_card_key_save (NULL, fixture->library, NULL));
  start (fixture);
  wait_for_end (fixture);
  g_assert_error (fixture->error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/unlock/card", test_card);
  add ("/unlock/taken-out", test_taken_out);
  add ("/unlock/locked", test_locked);
  add ("/unlock/other-key", test_other_key);
  add ("/unlock/no-key", test_no_key);

  return g_test_run ();
}
