/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looking online from the check pane, with a network in memory; and the window of what is known. */

#include "config.h"

#include "check/check-item.h"
#include "check/check-pane.h"
#include "check/known-issuers-window.h"
#include "check/online-offer.h"
#include "encoding/json.h"
#include "fake-fetcher.h"
#include "fetching/registry.h"
#include "keys/did.h"
#include "keys/jwk.h"
#include "proofs/vc-jwt.h"
#include "support.h"

#include <string.h>

#define OTHER_KEY "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"
#define DOC       "https://school.example/.well-known/did.json"

typedef struct
{
  char *folder;
  char *badge;
  char *document; /* of its issuer */
  RosetteTestFetcher *network;
  RosetteLibrary *library;
  GtkWidget *window;
  RosetteCheckPane *pane;
} Fixture;

/* A badge of the issuer that @key is, with @more members. */
static char *
make_own_badge (RosetteKey *key, const char *more)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:1\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"Internship\","
    "\"issuer\":{\"id\":\"%s\",\"type\":[\"Profile\"],\"name\":\"A School\"},"
    "\"validFrom\":\"2026-01-02T03:04:05Z\",\"credentialSubject\":{\"id\":\"did:example:zoe\","
    "\"type\":[\"AchievementSubject\"],\"achievement\":{\"id\":\"urn:uuid:5\",\"type\":"
    "[\"Achievement\"],\"name\":\"Internship\",\"description\":\"Four weeks\",\"criteria\":"
    "{\"narrative\":\"Be there\"}}}%s}",
    did, more);
  g_autoptr (JsonObject) credential = rosette_json_parse_object (text, strlen (text), NULL);

  return rosette_vc_jwt_sign (credential, key, NULL, NULL);
}

static void
make_badge (Fixture *fixture)
{
  static const char text[] =
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:1\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"Internship\","
    "\"issuer\":{\"id\":\"did:web:school.example\",\"type\":[\"Profile\"],\"name\":\"A School\","
    "\"otherIdentifier\":[{\"type\":\"IdentifierEntry\",\"identifierType\":\"identifier\","
    "\"identifier\":\"" OTHER_KEY "\"}],"
    "\"image\":{\"id\":\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9z"
    "dmciIHdpZHRoPSI0IiBoZWlnaHQ9IjQiLz4=\",\"type\":\"Image\"}},"
    "\"validFrom\":\"2026-01-02T03:04:05Z\",\"credentialSubject\":{\"id\":\"did:example:zoe\","
    "\"type\":[\"AchievementSubject\"],\"achievement\":{\"id\":\"urn:uuid:5\",\"type\":"
    "[\"Achievement\"],\"name\":\"Internship\",\"description\":\"Four weeks\",\"criteria\":"
    "{\"narrative\":\"Be there\"}}}}";
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_P256, 0, NULL);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autoptr (JsonObject) sealed = rosette_json_parse_object (text, strlen (text), NULL);
  g_autoptr (JsonObject) credential = rosette_json_copy_object (sealed);
  g_autofree char *jwt = rosette_vc_jwt_sign (credential, key, "did:web:school.example#1", NULL);

  fixture->badge = g_build_filename (fixture->folder, "badge.jwt", NULL);
  g_assert_true (g_file_set_contents (fixture->badge, jwt, -1, NULL));
  fixture->document = g_strdup_printf (
    "{\"id\":\"did:web:school.example\",\"assertionMethod\":[{\"id\":\"#1\",\"publicKeyJwk\":%s}]}",
    jwk);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  make_badge (fixture);
  fixture->network = rosette_test_fetcher_new ();
  rosette_test_fetcher_put (fixture->network, DOC, 200, fixture->document);
  fixture->library = rosette_library_open (NULL, NULL);
  fixture->window = gtk_window_new ();
  fixture->pane = ROSETTE_CHECK_PANE (rosette_check_pane_new ());
  g_object_set (fixture->pane, "library", fixture->library, NULL);
  rosette_check_pane_set_fetcher (fixture->pane, ROSETTE_FETCHER (fixture->network));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->pane != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (fixture->network);
  g_object_unref (fixture->library);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->badge);
  g_free (fixture->document);
}

static RosetteReport *
get_report (Fixture *fixture)
{
  g_autoptr (RosetteCheckItem) item =
    g_list_model_get_item (rosette_check_pane_get_items (fixture->pane), 0);

  return item != NULL ? rosette_check_item_get_report (item) : NULL;
}

/* Until there is another report than @before. */
static RosetteReport *
wait_for (Fixture *fixture, RosetteReport *before)
{
  while (get_report (fixture) == NULL || get_report (fixture) == before)
    g_main_context_iteration (NULL, TRUE);

  return get_report (fixture);
}

static RosetteReport *
check (Fixture *fixture)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->badge);

  g_list_store_append (files, file);
  rosette_check_pane_check_files (fixture->pane, G_LIST_MODEL (files));

  return wait_for (fixture, NULL);
}

static RosetteReport *
act (Fixture *fixture, const char *action, gboolean value)
{
  g_autoptr (RosetteReport) before = g_object_ref (get_report (fixture));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), action, "b", value));

  return wait_for (fixture, before);
}

static RosetteReport *
act_alone (Fixture *fixture, const char *action)
{
  g_autoptr (RosetteReport) before = g_object_ref (get_report (fixture));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), action, NULL));

  return wait_for (fixture, before);
}

static void
assert_report (RosetteReport *report, RosetteVerdict verdict, RosetteCheckId id, const char *said)
{
  const char *message = rosette_check_get_message (rosette_report_get_check (report, id));

  g_assert_cmpint (rosette_report_get_verdict (report), ==, verdict);
  if (strstr (message, said) == NULL)
    g_error ("“%s” is not said, but “%s”", said, message);
}

/* The first widget of @type below @widget. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_offered (Fixture *fixture)
{
  return gtk_widget_get_visible (
    find_widget (GTK_WIDGET (fixture->pane), ROSETTE_TYPE_ONLINE_OFFER));
}

static gboolean
is_row_shown (GtkWidget *offer, const char *id)
{
  return gtk_widget_get_visible (
    GTK_WIDGET (gtk_widget_get_template_child (offer, ROSETTE_TYPE_ONLINE_OFFER, id)));
}

/* Nobody is asked before the user says so, and then for this once; what was found is kept. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  RosetteReport *report = check (fixture);
  g_autoptr (GPtrArray) lines = NULL;

  assert_report (report, ROSETTE_VERDICT_UNCHECKED, ROSETTE_CHECK_ISSUER, "Nothing at hand");
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 0);
  g_assert_true (is_offered (fixture));

  report = act (fixture, "check.look-online", FALSE);
  assert_report (report, ROSETTE_VERDICT_GENUINE, ROSETTE_CHECK_ISSUER, "names the key");
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 1);
  g_assert_false (is_offered (fixture));
  lines = rosette_library_list_documents (fixture->library, NULL);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpstr (((RosetteKeptDocument *) lines->pdata[0])->address, ==, DOC);

  report = check (fixture);
  assert_report (report, ROSETTE_VERDICT_GENUINE, ROSETTE_CHECK_ISSUER, "names the key");
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 1);
}

/* Remembered, and taken back. */
static void
test_always (Fixture *fixture, gconstpointer data)
{
  RosetteReport *report;

  check (fixture);
  report = act (fixture, "check.look-online", TRUE);
  assert_report (report, ROSETTE_VERDICT_GENUINE, ROSETTE_CHECK_ISSUER, "names the key");
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 1);

  check (fixture);
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 2);
  act (fixture, "check.set-issuer-allowed", FALSE);
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 2);
  check (fixture);
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 2);
}

/* The network does not help: it is said why, and not offered once more. */
static void
test_in_vain (Fixture *fixture, gconstpointer data)
{
  RosetteReport *report;
  const char *remedy;

  rosette_test_fetcher_put (fixture->network, DOC, 500, NULL);
  check (fixture);
  report = act (fixture, "check.look-online", FALSE);
  assert_report (report, ROSETTE_VERDICT_UNCHECKED, ROSETTE_CHECK_ISSUER, "Nothing at hand");
  remedy = rosette_check_get_remedy (rosette_report_get_check (report, ROSETTE_CHECK_ISSUER));
  g_assert_true (g_str_has_prefix (remedy, "The answer was 500."));
  g_assert_false (is_offered (fixture));
}

/* An old badge at addresses without encryption: not asked until the user insists, who reads what it
 * means; then nothing of it is kept. */
static void
test_plain (Fixture *fixture, gconstpointer data)
{
  static const char site[] = "http://old.example:8080";
  static const char badge[] =
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
    "\"id\":\"http://old.example:8080/a\",\"recipient\":{\"type\":\"email\",\"hashed\":false,"
    "\"identity\":\"a@b.example\"},\"badge\":\"http://old.example:8080/b\","
    "\"issuedOn\":\"2018-01-02T03:04:05Z\",\"verification\":{\"type\":\"HostedBadge\"}}";
  GtkWidget *offer = find_widget (GTK_WIDGET (fixture->pane), ROSETTE_TYPE_ONLINE_OFFER);
  g_autofree char *assertion = g_strconcat (site, "/a", NULL);
  g_autofree char *badge_class = g_strconcat (site, "/b", NULL);
  g_autofree char *issuer = g_strconcat (site, "/i", NULL);
  g_autoptr (GPtrArray) lines = NULL;
  RosetteReport *report;

  rosette_test_fetcher_refuse_plain (fixture->network);
  rosette_test_fetcher_put (fixture->network, assertion, 200, badge);
  rosette_test_fetcher_put (
    fixture->network, badge_class, 200,
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"BadgeClass\","
    "\"id\":\"http://old.example:8080/b\",\"name\":\"B\",\"description\":\"D\","
    "\"image\":\"http://old.example:8080/i.png\",\"criteria\":{\"narrative\":\"C\"},"
    "\"issuer\":\"http://old.example:8080/i\"}");
  rosette_test_fetcher_put (
    fixture->network, issuer, 200,
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Issuer\","
    "\"id\":\"http://old.example:8080/i\",\"name\":\"I\",\"url\":\"http://old.example:8080\","
    "\"email\":\"i@old.example\"}");
  g_assert_true (g_file_set_contents (fixture->badge, badge, -1, NULL));

  check (fixture);
  g_assert_true (is_row_shown (offer, "once_row"));
  g_assert_false (is_row_shown (offer, "plain_row"));
  report = act (fixture, "check.look-online", FALSE);
  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_UNCHECKED);
  g_assert_true (is_offered (fixture));
  g_assert_false (is_row_shown (offer, "once_row"));
  g_assert_true (is_row_shown (offer, "plain_row"));

  report = act_alone (fixture, "check.look-plain");
  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_GENUINE);
  g_assert_false (is_offered (fixture));
  lines = rosette_library_list_documents (fixture->library, NULL);
  g_assert_cmpuint (lines->len, ==, 0);

  /* and the next check asks as carefully as before */
  check (fixture);
  report = act (fixture, "check.look-online", FALSE);
  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_UNCHECKED);
}

/* What follows a badge that has ended is fetched only when the user wants it, and has a report of
 * its own, beside the first. */
static void
test_newer (Fixture *fixture, gconstpointer data)
{
  static const char *const endings[] = {
    ",\"validUntil\":\"2026-01-03T00:00:00Z\",\"refreshService\":{\"id\":"
    "\"https://school.example/newer\",\"type\":\"1EdTechCredentialRefresh\"}",
    "",
  };
  GtkWidget *offer = find_widget (GTK_WIDGET (fixture->pane), ROSETTE_TYPE_ONLINE_OFFER);
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  g_autofree char *old = make_own_badge (key, endings[0]);
  g_autofree char *newer = make_own_badge (key, endings[1]);
  GListModel *items = rosette_check_pane_get_items (fixture->pane);
  g_autoptr (RosetteCheckItem) item = NULL;

  rosette_test_fetcher_put (fixture->network, "https://school.example/newer", 200, newer);
  g_assert_true (g_file_set_contents (fixture->badge, old, -1, NULL));
  g_assert_cmpint (rosette_report_get_verdict (check (fixture)), ==, ROSETTE_VERDICT_LAPSED);
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 0);
  g_assert_true (is_offered (fixture));
  g_assert_true (is_row_shown (offer, "newer_row"));
  g_assert_false (is_row_shown (offer, "once_row"));
  g_assert_false (is_row_shown (offer, "plain_row"));

  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.fetch-newer", NULL));
  item = g_list_model_get_item (items, 1);
  while (rosette_check_item_get_report (item) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  g_assert_cmpint (rosette_report_get_verdict (rosette_check_item_get_report (item)), ==,
                   ROSETTE_VERDICT_GENUINE);
  g_assert_cmpint (rosette_report_get_verdict (get_report (fixture)), ==, ROSETTE_VERDICT_LAPSED);
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fixture->network), ==, 1);
  /* it is the one that is shown, and has none to follow */
  g_assert_false (is_offered (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "check.fetch-newer", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
}

static guint
count_known (RosetteLibrary *library)
{
  g_autoptr (RosetteKept) kept = rosette_library_load_kept (library, NULL);

  return rosette_kept_get_known (kept)->len;
}

static void
test_known (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteKept) kept = NULL;
  RosetteKnownIssuer *known;
  RosetteReport *report;

  check (fixture);
  act (fixture, "check.look-online", FALSE);
  report = act (fixture, "check.set-issuer-known", TRUE);
  assert_report (report, ROSETTE_VERDICT_GENUINE, ROSETTE_CHECK_TRUST,
                 "You know this issuer since ");
  kept = rosette_library_load_kept (fixture->library, NULL);
  known = rosette_known_issuers_find (rosette_kept_get_known (kept), "did:web:school.example");
  g_assert_cmpstr (known->name, ==, "A School");
  g_assert_cmpuint (g_bytes_get_size (known->logo), ==, 62);
  known = rosette_known_issuers_find (rosette_kept_get_known (kept), OTHER_KEY);
  g_assert_cmpstr (known->name, ==, "A School");
  report = act (fixture, "check.set-issuer-known", FALSE);
  assert_report (report, ROSETTE_VERDICT_GENUINE, ROSETTE_CHECK_TRUST, "You have not said");
  g_assert_cmpuint (count_known (fixture->library), ==, 0);
}

/* A key that is somebody else's already stays that, whoever claims it. */
static void
test_claimed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteKept) kept = NULL;

  rosette_library_add_known_issuer (fixture->library, OTHER_KEY, "Another School", NULL);
  check (fixture);
  act (fixture, "check.look-online", FALSE);
  act (fixture, "check.set-issuer-known", TRUE);
  act (fixture, "check.set-issuer-known", FALSE);
  kept = rosette_library_load_kept (fixture->library, NULL);

  g_assert_cmpuint (rosette_kept_get_known (kept)->len, ==, 1);
  g_assert_cmpstr (rosette_known_issuers_find (rosette_kept_get_known (kept), OTHER_KEY)->name, ==,
                   "Another School");
}

static GtkWidget *
find_button (GtkWidget *within, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (within) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (within)), label) == 0)
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

static void
test_window (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Consortium.json", NULL);
  g_autoptr (GFile) list = g_file_new_for_path (path);
  GtkWidget *window =
    rosette_known_issuers_window_new (GTK_WINDOW (fixture->window), fixture->library);
  GtkWidget *search = find_widget (window, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *row, *undo;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (g_file_set_contents (
    path, "{\"registry\":{\"did:key:z1\":{\"name\":\"One\"},\"did:key:z2\":{\"name\":\"Two\"}}}",
    -1, NULL));
  rosette_known_issuers_window_add_list (ROSETTE_KNOWN_ISSUERS_WINDOW (window), list);
  while (count_known (fixture->library) < 2)
    g_main_context_iteration (NULL, TRUE);

  /* searched for, found, forgotten */
  gtk_editable_set_text (GTK_EDITABLE (search), "TWO");
  while ((row = find_widget (window, ADW_TYPE_ACTION_ROW)) == NULL
         || strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Two") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (find_widget (row, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (count_known (fixture->library), ==, 1);

  /* and that was a slip of the hand */
  while ((undo = find_button (window, "_Undo")) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (undo, "clicked");
  g_assert_cmpuint (count_known (fixture->library), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_label (GtkWidget *within, const char *text)
{
  if (GTK_IS_LABEL (within) && strcmp (gtk_label_get_text (GTK_LABEL (within)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;

  return FALSE;
}

/* What is no list is said to be none. */
static void
test_no_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) badge = g_file_new_for_path (fixture->badge);
  g_autoptr (GBytes) bytes = rosette_test_read (fixture->badge);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window =
    rosette_known_issuers_window_new (GTK_WINDOW (fixture->window), fixture->library);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_null (rosette_registry_read (bytes, "badge", now, &error));
  rosette_known_issuers_window_add_list (ROSETTE_KNOWN_ISSUERS_WINDOW (window), badge);
  while (!has_label (window, error->message))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_known (fixture->library), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who closes the window while a list is read, perhaps from a slow share, does without it. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Consortium.json", NULL);
  g_autoptr (GFile) list = g_file_new_for_path (path);
  GtkWidget *window =
    rosette_known_issuers_window_new (GTK_WINDOW (fixture->window), fixture->library);

  g_assert_true (
    g_file_set_contents (path, "{\"registry\":{\"did:key:z1\":{\"name\":\"One\"}}}", -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  rosette_known_issuers_window_add_list (ROSETTE_KNOWN_ISSUERS_WINDOW (window), list);
  gtk_window_close (GTK_WINDOW (window));
  /* The job holds it until its end. */
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_known (fixture->library), ==, 0);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/online/once", test_once);
  add ("/online/always", test_always);
  add ("/online/in-vain", test_in_vain);
  add ("/online/plain", test_plain);
  add ("/online/newer", test_newer);
  add ("/online/known", test_known);
  add ("/online/claimed", test_claimed);
  add ("/online/window", test_window);
  add ("/online/no-list", test_no_list);
  add ("/online/closed", test_closed);

  return g_test_run ();
}
