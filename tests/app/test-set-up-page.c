/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "set-up-page.h"

#include "asking.h"
#include "new-key-group.h"
#include "own-issuer.h"
#include "support.h"
#include "token/token.h"

#define PASSPHRASE "four quiet maple trees"
#define SECRETS    "org.freedesktop.secrets"

static GTestDBus *bus; /* there before anything else asks for the session's */

typedef struct
{
  char *folder;
  RosetteLibrary *library;
  GDBusConnection *keyring; /* one that takes questions and answers none */
  GtkWidget *window;
  RosetteSetUpPage *page;
  char *toast;       /* the last one */
  gboolean is_asked; /* written by the bus's thread */
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_free (fixture->toast);
  fixture->toast = g_strdup (adw_toast_get_title (toast));
}

/* Takes what was meant for the keyring, and keeps silent. */
static GDBusMessage *
swallow (GDBusConnection *connection, GDBusMessage *message, gboolean incoming, gpointer user_data)
{
  Fixture *fixture = user_data;

  if (!incoming || g_dbus_message_get_message_type (message) != G_DBUS_MESSAGE_TYPE_METHOD_CALL)
    return message;

  g_atomic_int_set (&fixture->is_asked, TRUE);
  g_main_context_wakeup (NULL);
  g_object_unref (message);

  return NULL;
}

static void
start_keyring (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;

  fixture->keyring = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (fixture->keyring, "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName", g_variant_new ("(su)", SECRETS, 0u), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_add_filter (fixture->keyring, swallow, fixture, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  start_keyring (fixture);

  fixture->folder = rosette_test_folder ();
  fixture->library = rosette_library_open (NULL, NULL);
  fixture->page = ROSETTE_SET_UP_PAGE (rosette_set_up_page_new (fixture->library, fixture->folder));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  g_signal_connect_swapped (fixture->page, "toast", G_CALLBACK (toast_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->keyring);
  g_assert_finalize_object (fixture->library);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->toast);
}

static GtkWidget *
find (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->page), ROSETTE_TYPE_SET_UP_PAGE, name));
}

static void
type (Fixture *fixture, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, name)), text);
}

static void
type_passphrase (Fixture *fixture, const char *name)
{
  GObject *row = gtk_widget_get_template_child (find (fixture, "new_key_group"),
                                                ROSETTE_TYPE_NEW_KEY_GROUP, name);

  gtk_editable_set_text (GTK_EDITABLE (row), PASSPHRASE);
}

static gboolean
has_key (Fixture *fixture)
{
  gboolean is_there = FALSE;

  g_object_get (fixture->page, "has-key", &is_there, NULL);

  return is_there;
}

/* A keyring that is locked, or hangs, keeps nobody from having a key; that it has no passphrase is
 * said when this is known. */
static void
test_silent_keyring (Fixture *fixture, gconstpointer data)
{
  type (fixture, "name_row", "Maple School");
  type (fixture, "email_row", "office@maple.example");
  type_passphrase (fixture, "passphrase_row");
  type_passphrase (fixture, "repeat_row");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "set-up.finish", NULL));

  while (!has_key (fixture) || !g_atomic_int_get (&fixture->is_asked))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (fixture->toast);
  g_assert_nonnull (rosette_library_get_setting (fixture->library, ROSETTE_SETTING_KEY_FILE));

  g_assert_true (g_dbus_connection_close_sync (fixture->keyring, NULL, NULL));
  while (fixture->toast == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (fixture->toast, "keyring"));
}

/* A card is chosen, with its PIN, and nothing of that PIN is kept; a key file can be made later. */
static void
test_card (Fixture *fixture, gconstpointer data)
{
  g_autofree char *token = rosette_test_token_start ();
  g_autoptr (RosetteCardKey) card = NULL;

  if (token == NULL)
    return;
  rosette_test_token_add ("school");
  rosette_test_token_make_key ("school", "issuer", ROSETTE_KEY_P384, ROSETTE_TEST_TOKEN_PLAIN);
  type (fixture, "name_row", "Maple School");
  type (fixture, "email_row", "office@maple.example");
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (find (fixture, "new_key_group"), "new-key.choose-card", NULL);
  asking_find (asking_says, "issuer");
  gtk_editable_set_text (GTK_EDITABLE (asking_find (asking_is_pin, "PIN")), ROSETTE_TEST_PIN);
  g_signal_emit_by_name (asking_find (asking_is_button, "_Use This Key"), "clicked");
  asking_find (asking_says, "Key “issuer” on the card “school”");
  g_assert_false (has_key (fixture));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "set-up.finish", NULL));
  g_assert_true (has_key (fixture));
  g_assert_nonnull (strstr (fixture->toast, "card signs"));
  card = rosette_card_key_load (fixture->library);
  g_assert_cmpstr (card->label, ==, "issuer");
  g_assert_nonnull (strstr (rosette_library_get_profile_json (fixture->library), card->did));
  g_assert_null (rosette_library_get_setting (fixture->library, ROSETTE_SETTING_KEY_FILE));

  rosette_test_remove (token);
}

/* The card is lost: a key file is made, and signs, and the card's key stays known. */
static void
test_lost_card (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteCardKey) card =
    rosette_card_key_new ("pkcs11:token=school", "did:key:zCard", "school", "issuer");
  g_autoptr (RosetteCardKey) after = NULL;
  g_autoptr (GPtrArray) dids = NULL;
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();

  g_assert_true (rosette_library_set_profile_json (
    fixture->library, "{\"type\":[\"Profile\"],\"name\":\"S\"}", NULL));
  g_assert_true (rosette_own_issuer_use_card (fixture->library, card, NULL));
  g_object_notify (G_OBJECT (fixture->page), "needs-key"); /* it was there before the card */
  type (fixture, "name_row", "Maple School");
  type (fixture, "email_row", "office@maple.example");
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (find (fixture, "key_row"), "key.use", NULL);
  asking_answer ("stay valid", NULL, "_Change the Key");
  asking_find (asking_is_pin, "Passphrase");
  type_passphrase (fixture, "passphrase_row");
  type_passphrase (fixture, "repeat_row");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "set-up.finish", NULL));
  asking_find (asking_says, "Your Key Is Ready");

  after = rosette_card_key_load (fixture->library);
  g_assert_null (after);
  dids = rosette_own_issuer_list_dids (fixture->library);
  g_assert_cmpuint (dids->len, ==, 2);
  g_ptr_array_add (lost, card->did);
  g_assert_true (rosette_own_issuer_has_dids (fixture->library, lost));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GDBusConnection) session = NULL;
  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));
  int status;

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus); /* takes the display away */
  if (display != NULL)
    g_setenv ("DISPLAY", display, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/set-up-page/silent-keyring", Fixture, NULL, set_up, test_silent_keyring, tear_down);
  g_test_add ("/set-up-page/card", Fixture, NULL, set_up, test_card, tear_down);
  g_test_add ("/set-up-page/lost-card", Fixture, NULL, set_up, test_lost_card, tear_down);
  status = g_test_run ();

  session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_dbus_connection_set_exit_on_close (session, FALSE); /* GTK and libsecret may hold it still */
  g_test_dbus_stop (bus); /* without waiting for them, as its end would */

  return status;
}
