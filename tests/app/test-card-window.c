/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "card-window.h"

#include "asking.h"
#include "keys/did.h"
#include "keys/token.h"
#include "support.h"
#include "token/token.h"

#define WRONG "9999"

typedef struct
{
  char *folder; /* NULL where there is no SoftHSM */
  GtkWidget *parent;
  RosetteCardWindow *window;
  RosetteCardKey *chosen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_token_start ();
  fixture->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->parent));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* What is asked of a card holds the window until it answers. */
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  g_clear_pointer (&fixture->chosen, rosette_card_key_free);
  if (fixture->folder != NULL)
    rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
chosen_cb (Fixture *fixture)
{
  fixture->chosen = rosette_card_window_dup_key (fixture->window);
}

static void
open_window (Fixture *fixture)
{
  fixture->window = ROSETTE_CARD_WINDOW (rosette_card_window_new (GTK_WINDOW (fixture->parent)));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_signal_connect_swapped (fixture->window, "chosen", G_CALLBACK (chosen_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static GObject *
find (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->window), ROSETTE_TYPE_CARD_WINDOW,
                                        name);
}

static void
wait_for (Fixture *fixture, const char *page)
{
  while (
    !g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (find (fixture, "stack"))), page))
    g_main_context_iteration (NULL, TRUE);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
try_pin (Fixture *fixture, const char *pin)
{
  GtkEditable *row = GTK_EDITABLE (find (fixture, "pin_row"));

  gtk_editable_set_text (row, pin);
  act (fixture, "card.use");
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "");
}

static void
assert_fault (Fixture *fixture, const char *text)
{
  GtkLabel *label = GTK_LABEL (find (fixture, "fault_label"));

  wait_for (fixture, "keys");
  g_test_message ("%s", gtk_label_get_label (label));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (label)));
  g_assert_nonnull (strstr (gtk_label_get_label (label), text));
}

static void
wait_for_key (Fixture *fixture)
{
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (fixture->chosen);
}

/* A card that is put in later; each PIN is tried once, and the last try is told. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteKey) key = NULL;
  g_autofree char *did = NULL;

  if (fixture->folder == NULL)
    return;

  open_window (fixture);
  wait_for (fixture, "none");
  rosette_test_token_add ("school");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_set ("logins", NULL);
  act (fixture, "card.look");
  wait_for (fixture, "keys");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 0);

  try_pin (fixture, "");
  assert_fault (fixture, "needs its PIN");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 0);
  try_pin (fixture, WRONG);
  assert_fault (fixture, "not the PIN");
  try_pin (fixture, WRONG);
  assert_fault (fixture, "One try is left");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 2);
  g_assert_null (fixture->chosen);

  try_pin (fixture, ROSETTE_TEST_PIN);
  wait_for_key (fixture);
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 3);
  g_assert_cmpstr (fixture->chosen->token, ==, "school");
  g_assert_cmpstr (fixture->chosen->label, ==, "issuer");
  g_assert_null (strstr (fixture->chosen->address, ROSETTE_TEST_PIN));
  key = rosette_token_open_key (fixture->chosen->address, ROSETTE_TEST_PIN, NULL);
  did = rosette_key_dup_did (key);
  g_assert_cmpstr (fixture->chosen->did, ==, did);
}

/* The second of two is chosen, which cannot do all; and then the card is gone. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  if (fixture->folder == NULL)
    return;

  rosette_test_token_add ("school");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_make_key ("school", "<other> & all", ROSETTE_KEY_RSA,
                               ROSETTE_TEST_TOKEN_PLAIN);
  open_window (fixture);
  asking_find (asking_says, "issuer");
  asking_find (asking_says, "only as a JWT");
  gtk_widget_activate (
    gtk_widget_get_ancestor (asking_find (asking_says, "<other> & all"), ADW_TYPE_ACTION_ROW));

  rosette_test_token_set ("removed", "");
  try_pin (fixture, ROSETTE_TEST_PIN);
  assert_fault (fixture, "is not there");
  rosette_test_token_set ("removed", NULL);
  try_pin (fixture, ROSETTE_TEST_PIN);
  wait_for_key (fixture);
  g_assert_cmpstr (fixture->chosen->label, ==, "<other> & all");
}

/* A card that shows its key only to who has its PIN. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  if (fixture->folder == NULL)
    return;

  rosette_test_token_add ("school");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_NO_PUBLIC);
  rosette_test_token_set ("logins", NULL);
  open_window (fixture);
  wait_for (fixture, "none");
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "hidden_row")), WRONG);
  act (fixture, "card.look");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (fixture, "hidden_row"))), ==, "");
  asking_find (asking_says, "not the PIN");
  g_assert_cmpuint (rosette_test_token_count_logins (), ==, 1);
}

/* Who does not wait for a slow card is not called back. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  if (fixture->folder == NULL)
    return;

  rosette_test_token_add ("school");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P256, ROSETTE_TEST_TOKEN_PLAIN);
  rosette_test_token_set ("slow", "200");
  open_window (fixture);
  wait_for (fixture, "keys");
  try_pin (fixture, ROSETTE_TEST_PIN);
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (fixture->chosen);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/card-window/later", test_later);
  add ("/card-window/several", test_several);
  add ("/card-window/hidden", test_hidden);
  add ("/card-window/closed", test_closed);

  return g_test_run ();
}
